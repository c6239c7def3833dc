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
        for row in Records::open(&mut input, plan, Options { region }).unwrap() {
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
