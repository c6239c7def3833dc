//! What must hold for every file, however it was made.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use std::io::Cursor;

use liggare_domain::matching::names_agree;
use liggare_domain::{ContactDraft, Country, Email, Field, Noun};
use liggare_intake::values::{self, Answer};
use liggare_intake::{
    Asked, Assignment, Delimiter, Dialect, Form, Look, Mapping, Options, Quote, Records, Reject, Row, Target,
    TextEncoding, Unreadable, look,
};
use proptest::prelude::*;

fn options() -> Options {
    let region = Country::parse("FI").unwrap();
    Options { region, zone: jiff::tz::TimeZone::UTC }
}

fn looked_at(bytes: &[u8], asked: &Asked) -> Result<Look, Unreadable> {
    look(&mut Cursor::new(bytes), asked, &mut |_| true)
}

/// Reads to the end by whatever mapping the file allows: first column an address, the rest as guessed.
fn read_all(bytes: &[u8], asked: &Asked) -> Option<usize> {
    let told = looked_at(bytes, asked).ok()?;
    let (mut mapping, _) = Mapping::accept_guesses(&told);
    if let Some(first) = mapping.columns.iter_mut().find(|assignment| assignment.column == 0) {
        first.target = Target::Field(Field::Email);
    }
    let records = Records::open(Cursor::new(bytes), mapping.check(&told).ok()?, options()).ok()?;
    Some(records.filter_map(Result::ok).count())
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        read_all(&bytes, &Asked::default());
    }

    #[test]
    fn no_bytes_of_a_table_panic_in_any_dialect_asked_for(
        text in r#"(E-post|Namn|Mobil|Land)([,;|\t"'\r\n a-zåäö0-9@.+=\x00\u{FEFF}-]{0,200})"#,
        encoding in 0usize..5, delimiter in 0usize..4, single in any::<bool>(), header in any::<bool>(),
    ) {
        let asked = Asked {
            encoding: Some(TextEncoding::ALL[encoding]),
            delimiter: Some(Delimiter::ALL[delimiter]),
            quote: Some(if single { Quote::Single } else { Quote::Double }),
            has_header: Some(header),
            ..Asked::default()
        };
        read_all(text.as_bytes(), &asked);
        read_all(text.as_bytes(), &Asked::default());
    }
}

/// A table as a program of that dialect would write it.
fn written(rows: &[Vec<String>], dialect: &Dialect) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.delimiter.byte())
        .quote(dialect.quote.byte())
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let encode = |units: Vec<[u8; 2]>, mark: [u8; 2]| [mark].into_iter().chain(units).flatten().collect();
    match dialect.encoding {
        TextEncoding::Utf8 => text.into_bytes(),
        TextEncoding::Utf16Le => encode(text.encode_utf16().map(u16::to_le_bytes).collect(), [0xFF, 0xFE]),
        TextEncoding::Utf16Be => encode(text.encode_utf16().map(u16::to_be_bytes).collect(), [0xFE, 0xFF]),
        TextEncoding::Windows1252 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        TextEncoding::Iso8859_15 => encoding_rs::ISO_8859_15.encode(&text).0.into_owned(),
    }
}

proptest! {
    #[test]
    fn a_table_survives_being_written_in_any_dialect(
        names in proptest::collection::vec("[A-Za-zÅÄÖåäöéü]{1,8}( [A-Za-zåäö,;'\"|]{1,6})?", 2..20),
        encoding in 0usize..5, delimiter in 0usize..4, single in any::<bool>(),
    ) {
        let dialect = Dialect {
            encoding: TextEncoding::ALL[encoding],
            delimiter: Delimiter::ALL[delimiter],
            quote: if single { Quote::Single } else { Quote::Double },
            ..Dialect::default()
        };
        let mut rows = vec![vec!["Förnamn".to_owned(), "Efternamn".to_owned()]];
        rows.extend(names.iter().map(|name| vec![name.clone(), "Åberg".to_owned()]));
        let bytes = written(&rows, &dialect);
        let told = looked_at(&bytes, &Asked::default()).unwrap();
        // Å in both 8-bit encodings is one byte: which of the two is told makes no difference here.
        let Form::Text(found) = &told.detected.form else { panic!("a table of text") };
        prop_assert_eq!(found.delimiter, dialect.delimiter);
        prop_assert_eq!(found.quote, dialect.quote);
        let plan = Mapping::proposed(&told).check(&told).unwrap();
        let people = Records::open(Cursor::new(&bytes), plan, options()).unwrap().map(|row| match row.unwrap() {
            Row::Person(person) => person.draft.name.given.unwrap(),
            other => panic!("{other:?}"),
        });
        prop_assert_eq!(people.collect::<Vec<_>>(), names);
    }
}

/// Targets of the table for [`nothing_is_lost`], one column each; the last is left out.
const COLUMNS: [&str; 17] = [
    "given_name",
    "family_name",
    "full_name",
    "email",
    "email",
    "mobile",
    "mobile",
    "organisation",
    "street",
    "street",
    "postal_code",
    "country",
    "home_town",
    "location_consent",
    "marketing_opt_out",
    "marketing_opt_in",
    "ignore",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => "[a-zåäö]{1,6}@[a-z]{1,6}\\.(fi|example)( ::: [a-z]{1,4}@b\\.fi)?",
        1 => "(\\+358|0)[0-9 -]{5,12}( ext [0-9]{2})?",
        1 => "[A-ZÅÄÖ][a-zåäö]{0,7}(,? [A-Z][a-z]{1,5})?",
        1 => "(FI|Sverige|Atlantis|yes|nej|2024-03-12|12\\.3\\.2024|x)",
        1 => "[a-z\u{1}\u{FFFD}\u{A0}\n\"=' :]{1,12}",
        1 => "[0-9]\\.[0-9]{1,4}E\\+11",
    ]
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether what a cell says can be found in the draft.
fn draft_tells(draft: &ContactDraft, target: Target, cell: &str) -> bool {
    let same = |held: Option<&str>| held.is_some_and(|held| spaced(held) == spaced(cell));
    let region = draft.address.country.unwrap_or(options().region);
    match target {
        Target::Field(Field::Email) => Email::parse(cell)
            .is_ok_and(|email| draft.emails.iter().any(|held| held.folded() == email.folded())),
        Target::Field(Field::Mobile) => {
            values::phone(cell, region).is_ok_and(|number| draft.phones.contains(&number.phone))
        }
        Target::Field(Field::Country) => {
            values::country(cell).is_some_and(|country| draft.address.country == Some(country))
        }
        Target::Field(Field::Street) => {
            let street = draft.address.street.as_deref().unwrap_or_default();
            cell.lines().map(spaced).all(|line| street.contains(line.trim_matches(',')))
        }
        Target::Field(field) => same(draft.value(field)),
        Target::FullName => names_agree(&values::full_name(&spaced(cell)), &draft.name),
        Target::MarketingOptOut => {
            draft.objects_to_marketing == (values::answer(cell, true) == Answer::Yes)
                || values::answer(cell, true) == Answer::No
        }
        Target::MarketingOptIn => match values::answer(cell, false) {
            Answer::No => draft.objects_to_marketing,
            Answer::Yes => true,
            Answer::Unclear => false,
        },
        Target::WhereaboutsConsent => {
            draft.whereabouts.as_ref().is_some_and(|w| Some(w.consented) == values::date(cell))
        }
        Target::Ignore | Target::Column(_) | Target::Link(..) | Target::Password | Target::Verifier => false,
    }
}

proptest! {
    #[test]
    fn nothing_is_lost(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), COLUMNS.len()..COLUMNS.len() + 2), 1..8)
    ) {
        let headers: Vec<String> = (0..COLUMNS.len()).map(|i| format!("Kolumn {i}")).collect();
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        table.write_record(&headers).unwrap();
        rows.iter().for_each(|row| table.write_record(row).unwrap());
        let bytes = table.into_inner().unwrap();
        let asked = Asked {
            encoding: Some(TextEncoding::Utf8),
            delimiter: Some(Delimiter::Comma),
            quote: Some(Quote::Double),
            has_header: Some(true),
            ..Asked::default()
        };
        let told = looked_at(&bytes, &asked).unwrap();
        let targets: Vec<Target> = COLUMNS.iter().map(|code| Target::named(Noun::Contact, code).unwrap()).collect();
        let columns = targets.iter().zip(&headers).enumerate().map(|(column, (target, header))| {
            Assignment { column, header: header.clone(), target: *target }
        });
        let plan = Mapping::new(Noun::Contact, columns.collect()).check(&told).unwrap();
        let mut records = Records::open(Cursor::new(&bytes), plan, options()).unwrap();
        let read: Vec<Row> = records.by_ref().map(Result::unwrap).collect();
        let left_out = records.not_taken();
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !values::tidy(cell).is_empty()));
        let filled: Vec<_> = filled.collect();
        prop_assert_eq!(read.len(), filled.len());
        prop_assert_eq!(told.rows, filled.len() as u64);
        for (cells, row) in filled.into_iter().zip(&read) {
            let nobody = ContactDraft::default();
            let draft = match row {
                Row::Person(person) => &person.draft,
                _ => &nobody,
            };
            for (column, cell) in cells.iter().enumerate() {
                let cell = values::tidy(cell);
                // Every part of a cell with several values is accounted for by itself.
                let target = targets.get(column).copied();
                let separators: &[&str] = match target {
                    Some(Target::Field(Field::Email | Field::Mobile)) => &[":::", ",", ";", "\n", " / "],
                    Some(Target::Field(_) | Target::FullName) => &[":::"],
                    _ => &[],
                };
                let parts = separators.iter().fold(vec![&*cell], |parts, separator| {
                    parts.into_iter().flat_map(|part| part.split(separator)).collect()
                });
                for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
                    let accounted = |reject: &Reject| spaced(&reject.value).contains(&spaced(part));
                    let found = target.is_some_and(|target| draft_tells(draft, target, part))
                        || row.rejects().iter().any(accounted)
                        || (target == Some(Target::Ignore) && left_out.len() == 1);
                    prop_assert!(found, "{:?} of column {} in {:?}", part, column, row);
                }
            }
        }
    }
}

#[test]
fn a_hundred_megabytes_without_a_line_end_are_refused_in_bounded_memory() {
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let n = usize::try_from(self.0).unwrap_or(usize::MAX).min(out.len());
            out[..n].fill(b'a');
            self.0 -= n as u64;
            Ok(n)
        }
    }
    impl std::io::Seek for Endless {
        fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
            const LEN: u64 = 100 << 20;
            self.0 = if matches!(to, std::io::SeekFrom::Start(0)) { LEN } else { 0 };
            Ok(LEN - self.0)
        }
    }
    let refused = look(&mut Endless(0), &Asked::default(), &mut |_| true);
    assert!(matches!(refused, Err(Unreadable::LineTooLong { line: 1 })));
}

#[test]
fn damaged_text_is_refused_with_its_line_and_the_person_is_kept() {
    let mut bytes = "Namn;E-post;Ort\n".to_owned() + &"Åsa Öberg;asa@example.fi;Åbo\n".repeat(50);
    bytes.push_str("Bo Ek;bo@example.fi;");
    let mut bytes = bytes.into_bytes();
    bytes.extend(b"Hang\xF6\nCia\0 Ek;cia@example.fi;\n");
    let told = looked_at(&bytes, &Asked::default()).unwrap();
    let plan = Mapping::proposed(&told).check(&told).unwrap();
    let rows: Vec<Row> =
        Records::open(Cursor::new(&bytes), plan, options()).unwrap().map(Result::unwrap).collect();
    let told = rows[50..].iter().map(|row| {
        let reject = &row.rejects()[0];
        (matches!(row, Row::Person(_)), reject.line, reject.column.as_str(), reject.code.code())
    });
    let told: Vec<_> = told.collect();
    assert_eq!(told, [(true, 52, "Ort", "undecodable_text"), (true, 53, "Namn", "control_character")]);
}
