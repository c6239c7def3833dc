//! Rows of files become sessions, as far as the file alone tells.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use jiff::tz::TimeZone;
use liggare_domain::{Country, Noun};
use liggare_intake::{
    Asked, Assignment, Look, Mapping, MappingProblem, Options, RecordRow, Records, Row, Target, look,
};
use proptest::prelude::*;
use std::io::Cursor;

fn looked_at(text: &str) -> Look {
    let asked = Asked { noun: Noun::Session, has_header: Some(true), ..Asked::default() };
    look(&mut Cursor::new(text), &asked, &mut |_| true).unwrap()
}

/// In a zone three hours ahead of UTC.
fn read(text: &str, mapping: &Mapping) -> Vec<RecordRow> {
    let plan = mapping.check(&looked_at(text)).unwrap();
    let zone = TimeZone::posix("<+03>-3").unwrap();
    let options = Options { region: Country::parse("FI").unwrap(), zone };
    let rows = Records::open(Cursor::new(text), plan, options).unwrap();
    let record = |row| match row {
        Row::Record(record) => *record,
        other => panic!("{other:?}"),
    };
    rows.map(|row| record(row.unwrap())).collect()
}

fn guessed(text: &str) -> Vec<RecordRow> {
    read(text, &Mapping::accept_guesses(&looked_at(text)).0)
}

fn codes(row: &RecordRow) -> Vec<(&str, &str, &str)> {
    row.rejects.iter().map(|one| (one.column.as_str(), one.value.as_str(), one.code.code())).collect()
}

#[test]
fn moments_under_a_heading_that_says_utc_are_not_the_keepers() {
    for heading in ["Började (UTC)", "Started UTC", "Alkoi (utc)"] {
        let rows = guessed(&format!("{heading};E-post;Tjänst\n2026-10-02 11:05;aino@example.fi;Butik\n"));
        assert_eq!(rows[0].draft.number("started"), Some(1_790_939_100_000), "{heading}");
    }
}

#[test]
fn headings_in_three_languages_need_no_decision() {
    for text in [
        "Användare;Tjänst;Började;Slutade;Anrop;User agent;IP-adress\n\
         aino;Butik;2026-10-02 14:05;2026-10-02 14:17;9;Firefox;192.0.2.7\n",
        "Käyttäjätunnus;Palvelu;Alkoi;Kesto;Pyynnöt;User agent;IP-osoite\n\
         aino;Butik;2.10.2026 klo 14.05;0:12:00;9;Firefox;192.0.2.7\n",
        "User,Product,Started,Duration,Requests,User agent,IP address\n\
         aino,Butik,2026-10-02T11:05:00Z,720,9,Firefox,192.0.2.7\n",
        r#"{"user":"aino","product":"Butik","started":1790939100,"seconds":720,"hits":9,"user_agent":"Firefox","ip":"192.0.2.7"}"#,
    ] {
        let rows = guessed(text);
        let draft = &rows[0].draft;
        assert_eq!(draft.number("started"), Some(1_790_939_100_000), "{text}");
        assert_eq!((draft.number("seconds"), draft.number("hits")), (Some(720), Some(9)), "{text}");
        assert_eq!((draft.text("user_name"), draft.text("user_agent")), (Some("aino"), Some("Firefox")));
        assert_eq!((draft.text("ip"), draft.text("ip_seen")), (Some("192.0.2.7"), Some("2026-10-02")));
        assert_eq!(rows[0].hints[0].1.column, Some(("name", "Butik".into())), "{text}");
        assert!(rows[0].rejects.is_empty(), "{:?}", rows[0]);
    }
}

#[test]
fn a_column_of_addresses_is_guessed_to_say_whose_the_sessions_are() {
    let file = looked_at("Vem,Product,Started\naino@example.fi,Butik,2026-10-02 14:05\n");
    let guess = file.columns[0].proposed.map(|target| target.code().into_owned());
    assert_eq!((guess.as_deref(), file.columns[0].certain), (Some("contact.email"), false));
}

#[test]
fn a_file_that_cannot_tell_whose_sessions_they_are_is_refused() {
    let file = looked_at("Product,Started\nButik,2026-10-02T11:05:00Z\n");
    let problems = Mapping::accept_guesses(&file).0.check(&file).unwrap_err();
    assert_eq!(problems, [MappingProblem::NobodyIdentifiable]);
    let file = looked_at("E-mail,Seconds\na@example.fi,7\n");
    let problems = Mapping::accept_guesses(&file).0.check(&file).unwrap_err();
    let missing = ["started", "product"].map(|column| MappingProblem::Missing { column });
    assert_eq!(problems, missing);
}

#[test]
fn what_contradicts_the_row_or_belongs_to_nothing_has_a_line_that_says_so() {
    let rows = guessed(
        "User,Product,Started,Ended,Duration,User agent,IP address,IMEI\n\
         aino,Butik,2026-10-02 14:05,2026-10-02 14:06,61,,,\n\
         aino,Butik,2026-10-02 14:05,2026-10-02 14:06,90,,,\n\
         aino,Butik,yesterday,,12:30,,,\n\
         aino,Butik,2026-10-02 14:05,,-7,,999.1.1.1,\n\
         aino,Butik,2026-10-02 14:05,,,,192.0.2.7,\n\
         aino,Butik,2026-10-02 23:59:50,,20,Firefox,192.0.2.7,490154203237518\n",
    );
    assert_eq!((rows[0].draft.number("seconds"), codes(&rows[0]).len()), (Some(60), 0));
    assert_eq!(rows[1].draft.number("seconds"), Some(60));
    assert_eq!(codes(&rows[1]), [("Duration", "90", "repeated_value")]);
    let unread = [("Started", "yesterday", "not_an_instant"), ("Duration", "12:30", "not_a_duration")];
    assert_eq!(codes(&rows[2]), unread);
    let unread = [("Duration", "-7", "out_of_range"), ("IP address", "999.1.1.1", "not_an_ip")];
    assert_eq!(codes(&rows[3]), unread);
    assert_eq!(codes(&rows[4]), [("IP address", "192.0.2.7", "ip_without_device")]);
    assert_eq!(codes(&rows[5]), [("User agent", "Firefox", "repeated_value")]);
    assert_eq!(rows[5].draft.text("ip_seen"), Some("2026-10-03"), "where it was when the session ended");
}

#[test]
fn a_number_without_a_figure_is_told_of() {
    for (written, told) in [("1'204", Some(1_204)), ("1 204", Some(1_204)), ("'", None), ("' '", None)] {
        let text = format!("User,Product,Started,Requests\naino,Butik,2026-10-02 14:05,{written}\n");
        let row = &guessed(&text)[0];
        assert_eq!(row.draft.number("hits"), told, "{written}");
        let refused: Vec<_> = codes(row).into_iter().map(|(.., code)| code).collect();
        assert_eq!(refused, if told.is_some() { vec![] } else { vec!["not_a_number"] }, "{written}");
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        2 => "20[0-9]{2}-[0-1][0-9]-[0-3][0-9][ T][0-2][0-9]:[0-5][0-9]",
        1 => "-?[0-9:.]{1,20}",
        1 => "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]\\.[0-9]",
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #[test]
    fn no_row_panics_and_no_cell_is_lost(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 9), 1..6)
    ) {
        const TARGETS: [&str; 9] = ["started", "ended", "seconds", "product.name", "contact.email", "user_name",
            "user_agent", "ip", "hits"];
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(TARGETS.map(|target| format!("Column {target}"))).unwrap();
        rows.iter().for_each(|row| table.write_record(row).unwrap());
        let text = String::from_utf8(table.into_inner().unwrap()).unwrap();
        let columns = TARGETS.iter().enumerate().map(|(column, target)| Assignment {
            column, header: format!("Column {target}"), target: Target::named(Noun::Session, target).unwrap(),
        });
        let asked = Asked {
            noun: Noun::Session,
            encoding: Some(liggare_intake::TextEncoding::Utf8),
            delimiter: Some(liggare_intake::Delimiter::Comma),
            quote: Some(liggare_intake::Quote::Double),
            has_header: Some(true),
            ..Asked::default()
        };
        let seen = look(&mut Cursor::new(&text), &asked, &mut |_| true).unwrap();
        let plan = Mapping::new(Noun::Session, columns.collect()).check(&seen).unwrap();
        let options = Options { region: Country::parse("FI").unwrap(), zone: TimeZone::UTC };
        for row in Records::open(Cursor::new(&text), plan, options).unwrap() {
            let Row::Record(row) = row.unwrap() else { continue };
            let cells = &rows[usize::try_from(row.line).unwrap() - 2];
            for (target, cell) in TARGETS.iter().zip(cells) {
                let cell = liggare_intake::values::tidy(cell);
                let code = target.split('.').next().unwrap();
                let told = row.draft.get(code).is_some() || row.hints.iter().any(|(known, _)| *known == code);
                let refused = row.rejects.iter().any(|reject| reject.column.ends_with(target));
                prop_assert!(cell.is_empty() || told || refused, "{target} {cell:?} of {row:?}");
            }
        }
    }
}
