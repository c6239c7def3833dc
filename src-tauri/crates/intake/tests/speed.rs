//! How many plain rows a core reads in a second: `cargo test -p liggare-intake --release --test speed -- --ignored
//! --nocapture`.

use std::fmt::Write as _;
use std::io::Cursor;

use liggare_domain::Country;
use liggare_intake::{Asked, Mapping, Options, Records, Row, look};

const ROWS: u32 = 200_000;

#[test]
#[ignore = "a measurement, for release builds"]
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn plain_rows_are_read_at_three_hundred_thousand_a_second() {
    let mut text =
        "Förnamn;Efternamn;E-post;Mobil;Företag;Befattning;Gatuadress;Postnummer;Ort;Land\n".to_owned();
    for i in 0..ROWS {
        let (given, country) = if i % 3 == 0 { ("Aino", "FI") } else { ("Göran", "Sverige") };
        let mobile = if i % 2 == 0 { format!("+358 40 {:07}", i) } else { format!("070-{:07}", i) };
        writeln!(
            text,
            "{given};Åberg{i};person.{i}@example.fi;{mobile};Öhmans Såg Ab;Inköpschef;Hamngatan {i};{:05};Ekenäs;{country}",
            i % 100_000
        )
        .unwrap();
    }
    let mut input = Cursor::new(text.into_bytes());
    for _ in 0..3 {
        let begun = std::time::Instant::now();
        let told = look(&mut input, &Asked::default(), &mut |_| true).unwrap();
        let looked_at = begun.elapsed();
        let plan = Mapping::proposed(&told).check(&told).unwrap();
        let region = Country::parse("FI").unwrap();
        let begun = std::time::Instant::now();
        let (mut people, mut rejects) = (0, 0);
        for row in Records::open(&mut input, plan, Options { region, zone: jiff::tz::TimeZone::UTC }).unwrap()
        {
            let row = row.unwrap();
            people += u32::from(matches!(row, Row::Person(_)));
            rejects += row.rejects().len();
        }
        let read = begun.elapsed();
        assert_eq!((people, rejects), (ROWS, 0));
        let rate = |time: std::time::Duration| f64::from(ROWS) / time.as_secs_f64();
        println!("look {:.0} rows/s, records {:.0} rows/s", rate(looked_at), rate(read));
    }
}

/// `LIGGARE_READ=FILE`: how long a file of any form takes to be looked at and read, or refused, and what memory it takes
/// at most (Linux).
#[test]
#[ignore = "a measurement, for release builds"]
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn a_file_is_read_or_refused_in_bounded_time_and_memory() {
    let path = std::env::var_os("LIGGARE_READ").expect("LIGGARE_READ names a file");
    let mut input = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let begun = std::time::Instant::now();
    match look(&mut input, &Asked::default(), &mut |_| true) {
        Err(refusal) => println!("refused as {} after {:.2?}", refusal.code(), begun.elapsed()),
        Ok(told) => {
            println!("{} rows looked at in {:.2?}", told.rows, begun.elapsed());
            if let Ok(plan) = Mapping::accept_guesses(&told).0.check(&told) {
                let region = Country::parse("FI").unwrap();
                let begun = std::time::Instant::now();
                let rows = Records::open(&mut input, plan, Options { region, zone: jiff::tz::TimeZone::UTC })
                    .unwrap();
                let people = rows.filter(|row| matches!(row, Ok(Row::Person(_)))).count();
                println!("{people} people read in {:.2?}", begun.elapsed());
            }
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM"));
    println!("{}", peak.unwrap_or("peak memory unknown"));
}
