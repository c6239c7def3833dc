//! Each fixture, read from first byte to last, against the text beside it that says what must come out.
//!
//! `LIGGARE_WRITE_GOLDEN=1 cargo nextest run -p liggare-intake` writes those texts anew: read the difference.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};

use liggare_domain::{Country, Field};
use liggare_intake::{
    Asked, Assignment, Detected, Form, Look, Mapping, Options, Records, Reject, Row, Target, look,
};

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
    writeln!(out, "{} {} rows", form(d), told.rows).unwrap();
    for sheet in &d.sheets {
        writeln!(out, "  sheet {}: {} rows", sheet.name, sheet.rows).unwrap();
    }
    for column in told.columns.iter().filter(|column| column.filled > 0) {
        let proposed = column.proposed.map_or("?".into(), Target::code);
        let doubt = if column.certain { "" } else { "  unsure" };
        // What nobody takes is seen nowhere else; in a table of text it stands as it is.
        let shows = !matches!(d.form, Form::Text(_)) && matches!(&*proposed, "?" | "ignore");
        let samples = if shows { format!("  {:?}", column.samples) } else { String::new() };
        writeln!(out, "  {} -> {proposed}{doubt}{samples}", column.name()).unwrap();
    }
    let mapping = mapping.unwrap_or_else(|| Mapping::accept_guesses(&told).0);
    let region = Country::parse("FI").unwrap();
    let plan = mapping.check(&told).unwrap();
    let mut records = Records::open(file, plan, Options { region, zone: jiff::tz::TimeZone::UTC }).unwrap();
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

/// How the file is read, and what each part of that was told by.
fn form(detected: &Detected) -> String {
    let by = |reason: Option<String>| reason.unwrap_or_default();
    let encoding_by = by(detected.reasons.encoding.map(|r| r.to_string()));
    let header_by = by(detected.reasons.header.map(|r| r.to_string()));
    let header = |has| if has { "header" } else { "no header" };
    match &detected.form {
        Form::Text(dialect) => {
            let sep = if dialect.sep_line { " sep-line" } else { "" };
            let delimiter_by = by(detected.reasons.delimiter.map(|r| r.to_string()));
            let (encoding, delimiter) = (dialect.encoding, dialect.delimiter);
            let header = header(dialect.has_header);
            format!("{encoding} ({encoding_by}) {delimiter} ({delimiter_by}) {header} ({header_by}){sep}")
        }
        Form::Sheet(sheet) => {
            format!("{} sheet {} {} ({header_by})", sheet.format, sheet.name, header(sheet.has_header))
        }
        Form::Cards(keyed) => format!("vcard {} ({encoding_by})", keyed.encoding),
        Form::Json(keyed) => format!("json_lines {} ({encoding_by})", keyed.encoding),
    }
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
fn workbooks_are_read_as_their_writers_show_them() {
    check("openpyxl.xlsx", None);
    check("libreoffice_xlsx.xlsx", None);
    check("libreoffice_ods.ods", None);
    check("libreoffice_sheets.ods", None);
}

#[test]
fn cards_are_read_as_phones_and_address_books_write_them() {
    check("google.vcf", None);
    check("apple.vcf", None);
    check("outlook.vcf", None);
    check("version_4.vcf", None);
}

#[test]
fn a_damaged_card_file_gives_what_is_whole_and_tells_the_rest() {
    check("damaged.vcf", None);
}

#[test]
fn json_lines_are_read_and_a_line_that_is_none_is_told() {
    check("people.jsonl", None);
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
    check("no_header.csv", Some(Mapping::new(liggare_domain::Noun::Contact, columns.collect())));
}

#[test]
fn every_fixture_has_its_golden_text() {
    let (mut fixtures, mut goldens) = (0, 0);
    for entry in std::fs::read_dir(fixture("")).unwrap() {
        match entry.unwrap().path().extension().and_then(|e| e.to_str()) {
            Some("csv" | "xlsx" | "ods" | "vcf" | "jsonl") => fixtures += 1,
            Some("golden") => goldens += 1,
            Some("md") => {}
            other => panic!("unexpected fixture {other:?}"),
        }
    }
    assert_eq!(fixtures, goldens);
}
