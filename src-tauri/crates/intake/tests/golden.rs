//! Each fixture, read from first byte to last, against the text beside it that says what must come out.
//!
//! `LIGGARE_WRITE_GOLDEN=1 cargo nextest run -p liggare-intake` writes those texts anew: read the difference.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};

use liggare_domain::{Country, Field};
use liggare_intake::{Asked, Assignment, Look, Mapping, Options, Records, Reject, Row, Target, look};

fn fixture(name: &str) -> PathBuf {
    Path::new("fixtures").join(name)
}

fn looked_at(name: &str) -> (File, Look) {
    let mut file = File::open(fixture(name)).unwrap();
    let told = look(&mut file, &Asked::default(), &mut |_| true).unwrap();
    (file, told)
}

/// Everything that reading a fixture gives, as lines.
fn account(name: &str, mapping: Option<Mapping>) -> String {
    let (file, told) = looked_at(name);
    let (d, mut out) = (&told.detected, String::new());
    let header = if d.dialect.has_header { "header" } else { "no header" };
    let sep = if d.dialect.sep_line { " sep-line" } else { "" };
    let (encoding, delimiter) = (d.dialect.encoding, d.dialect.delimiter);
    let (by, at, row) = (d.encoding_by, d.delimiter_by, d.header_by);
    writeln!(out, "{encoding} ({by}) {delimiter} ({at}) {header} ({row}){sep} {} rows", told.rows).unwrap();
    for column in told.columns.iter().filter(|column| column.filled > 0) {
        let proposed = column.proposed.map_or("?", Target::code);
        let doubt = if column.certain { "" } else { "  unsure" };
        writeln!(out, "  {} -> {proposed}{doubt}", column.name()).unwrap();
    }
    let mapping = mapping.unwrap_or_else(|| Mapping::accept_guesses(&told).0);
    let region = Country::parse("FI").unwrap();
    let plan = mapping.check(&told).unwrap();
    let mut records = Records::open(file, plan, Options { region }).unwrap();
    for row in records.by_ref() {
        let row = row.unwrap();
        if let Row::Person(person) = &row {
            writeln!(out, "{}", shown(person)).unwrap();
        }
        row.rejects().iter().for_each(|reject| refused(&mut out, reject));
    }
    records.not_taken().iter().for_each(|reject| refused(&mut out, reject));
    out
}

fn shown(person: &liggare_intake::Record) -> String {
    let draft = &person.draft;
    let mut parts = vec![format!("line {}:", person.line)];
    for field in Field::ALL {
        parts.extend(draft.value(*field).map(|value| format!("{field}={value}")));
    }
    parts.extend(draft.emails.iter().skip(1).map(|email| format!("+{}", email.as_str())));
    parts.extend(draft.phones.iter().skip(1).map(|phone| format!("and {}", phone.as_str())));
    parts.extend(draft.whereabouts.as_ref().map(|w| format!("consented={}", w.consented)));
    if draft.objects_to_marketing {
        parts.push("OBJECTS".into());
    }
    parts.join("  ")
}

fn refused(out: &mut String, reject: &Reject) {
    writeln!(out, "  ! {} [{}] {}: {}", reject.line, reject.column, reject.code, reject.value).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "writes a golden text when a developer asks for it")]
fn check(name: &str, mapping: Option<Mapping>) {
    let (actual, golden) = (account(name, mapping), fixture(name).with_extension("golden"));
    if std::env::var_os("LIGGARE_WRITE_GOLDEN").is_some() {
        std::fs::write(&golden, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(actual == expected, "{name} is read otherwise than {}:\n{actual}", golden.display());
}

#[test]
fn google_exports_new_and_old_are_read() {
    check("google_new.csv", None);
    check("google_old.csv", None);
}

#[test]
fn outlook_exports_are_read_in_three_languages_and_encodings() {
    check("outlook_en.csv", None);
    check("outlook_sv.csv", None);
    check("outlook_fi.csv", None);
}

#[test]
fn mailchimp_exports_are_read_and_who_unsubscribed_objects() {
    check("mailchimp_subscribed.csv", None);
    check("mailchimp_unsubscribed.csv", None);
    assert_eq!(account("mailchimp_unsubscribed.csv", None).matches("OBJECTS").count(), 2);
}

#[test]
fn plain_spreadsheets_are_read_in_every_encoding() {
    check("plain_sv_semicolon_1252.csv", None);
    check("plain_fi_8859_15.csv", None);
    check("plain_en_utf8bom.csv", None);
}

#[test]
fn ragged_rows_and_a_sep_line_are_read() {
    check("ragged.csv", None);
    check("sep_line.csv", None);
}

#[test]
fn a_file_without_header_is_read_by_the_keepers_mapping_and_never_by_guesses() {
    let (_, told) = looked_at("no_header.csv");
    assert!(Mapping::accept_guesses(&told).0.check(&told).is_err());
    let targets = [Field::GivenName, Field::FamilyName, Field::Email, Field::Mobile];
    let columns = targets.iter().enumerate().map(|(column, field)| Assignment {
        column,
        header: String::new(),
        target: Target::Field(*field),
    });
    check("no_header.csv", Some(Mapping::new(columns.collect())));
}

#[test]
fn every_fixture_has_its_golden_text() {
    let (mut fixtures, mut goldens) = (0, 0);
    for entry in std::fs::read_dir(fixture("")).unwrap() {
        match entry.unwrap().path().extension().and_then(|e| e.to_str()) {
            Some("csv") => fixtures += 1,
            Some("golden") => goldens += 1,
            other => panic!("unexpected fixture {other:?}"),
        }
    }
    assert_eq!(fixtures, goldens);
}
