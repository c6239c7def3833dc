//! Workbooks made to harm, damaged ones, and the odd shapes that honest programs write.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use liggare_intake::{Asked, Form, Look, Mapping, Options, Records, Row, Unreadable, look};
use proptest::prelude::*;
use rawzip::{CompressionMethod, ZipArchiveWriter};

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in parts {
        let new = archive.new_file(*name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = new.start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::new(6)));
        writer.write_all(content).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

const TYPES: &[u8] =
    b"<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>";
const RELATIONS: &[u8] = br#"<Relationships>
    <Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId3" Type="http://x/relationships/styles" Target="/xl/styles.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

fn xlsx_with(more: &[(&str, &[u8])], sheet: &str) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    zip(&parts)
}

/// A sheet of texts in place, by their cells.
fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_with(&[], &sheet(rows))
}

const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c><c r="B1" t="inlineStr"><is><t>E-post</t></is></c></row>"#;

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn looked_at(bytes: &[u8]) -> Result<Look, Unreadable> {
    look(&mut Cursor::new(bytes), &Asked::default(), &mut |_| true)
}

/// The names of the people read, and the code of every reject.
fn read(bytes: &[u8]) -> Vec<String> {
    let told = looked_at(bytes).unwrap();
    let plan = Mapping::accept_guesses(&told).0.check(&told).unwrap();
    let region = liggare_domain::Country::parse("FI").unwrap();
    let mut records =
        Records::open(Cursor::new(bytes), plan, Options { region, zone: jiff::tz::TimeZone::UTC }).unwrap();
    let mut out = Vec::new();
    for row in records.by_ref().map(Result::unwrap) {
        if let Row::Person(person) = &row {
            let name = [&person.draft.name.given, &person.draft.name.family]
                .map(|n| n.as_deref().unwrap_or_default());
            out.push(format!("{} {}", person.line, name.join(" ").trim()));
        }
        out.extend(
            row.rejects().iter().map(|reject| format!("{} {}: {}", reject.line, reject.code, reject.value)),
        );
    }
    out.extend(records.not_taken().iter().map(|reject| format!("{} {}", reject.column, reject.value)));
    out
}

#[track_caller]
fn refused(bytes: &[u8], code: &str) {
    assert_eq!(looked_at(bytes).map_err(|refusal| refusal.code()).err(), Some(code));
}

#[test]
fn a_part_that_unfolds_beyond_measure_is_refused_before_it_does() {
    refused(&xlsx(&"<row/>".repeat(12 << 20)), "too_large");
    let bytes = xlsx(&format!("{HEADER}{}", "<row/>".repeat(3 << 20)));
    assert!(looked_at(&bytes).is_ok(), "twenty megabytes are not beyond measure");
}

#[test]
fn a_part_that_is_not_what_it_declares_is_refused() {
    let honest = xlsx(&format!("{HEADER}{}", " ".repeat(1 << 20)));
    let size = u32::try_from(sheet(HEADER).len() + (1 << 20)).unwrap().to_le_bytes();
    let mut lying = honest.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        }
    }
    assert_ne!(lying, honest);
    refused(&lying, "damaged");
}

#[test]
fn columns_beyond_what_a_table_has_are_refused_and_empty_ones_are_not() {
    refused(&xlsx(&format!(r#"{HEADER}<row r="2"><c r="BDWGN2"><v>1</v></c></row>"#)), "too_many_columns");
    let wide = format!(r#"{HEADER}<row r="2"><c r="A2"><v>7</v></c><c r="XFD2" s="1"/></row>"#);
    assert_eq!(looked_at(&xlsx(&wide)).unwrap().columns.len(), 2);
    let cell = |times: u32, text: &str| {
        format!(
            r#"<table:table-cell table:number-columns-repeated="{times}" office:value-type="string">{text}</table:table-cell>"#
        )
    };
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    refused(&ods(&row(cell(1_000_000, "<text:p>Namn</text:p>"))), "too_many_columns");
    let blank = row(cell(1, "<text:p>Namn</text:p>") + &cell(16_383, ""));
    assert_eq!(looked_at(&ods(&blank.repeat(2))).unwrap().columns.len(), 1);
}

#[test]
fn rows_said_to_repeat_are_read_so_often_and_refused_when_they_have_no_end() {
    let row = |times: u32, text: &str| {
        format!(
            r#"<table:table-row table:number-rows-repeated="{times}"><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let blank = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let bytes = ods(&(row(1, "Namn") + &row(3, "Åsa Öberg") + blank));
    assert_eq!(read(&bytes), ["2 Åsa Öberg", "3 Åsa Öberg", "4 Åsa Öberg"]);
    refused(&ods(&(row(1, "Namn") + &row(1_048_576, "Åsa"))), "too_large");
    refused(&ods(&(row(1, "Namn") + &row(900_000, &"Å".repeat(100)))), "too_large");
    refused(&ods(&(row(1, "Namn") + &row(u32::MAX, "Åsa"))), "too_large");
}

#[test]
fn xml_made_to_harm_is_refused() {
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    refused(&xlsx_with(&[], &(entities.to_owned() + &sheet(HEADER))), "damaged");
    refused(&xlsx(&HEADER.replace("Namn", "&nowhere;")), "damaged");
    refused(&xlsx(&"<x>".repeat(10_000)), "too_large");
    refused(&xlsx(&HEADER.replace("Namn", &"Å".repeat(1 << 20))), "too_large");
    refused(&xlsx(&format!("<row {}/>", "x".repeat(2 << 20))), "too_large");
}

#[test]
fn a_count_of_texts_reserves_nothing_and_a_text_that_is_not_there_is_damage() {
    let strings = r#"<sst uniqueCount="18446744073709551615"><si><t>Namn</t></si><si><r><t>Å</t></r><r><t>sa</t></r><rPh><t>x</t></rPh></si></sst>"#;
    let rows = |index: u32| {
        format!(
            r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>{index}</v></c></row>"#
        )
    };
    let with = |rows: &str| xlsx_with(&[("xl/sharedStrings.xml", strings.as_bytes())], &sheet(rows));
    assert_eq!(read(&with(&rows(1))), ["2 Åsa"]);
    refused(&with(&rows(2)), "damaged");
}

#[test]
fn an_archive_of_too_many_parts_or_of_parts_told_twice_is_refused() {
    let names: Vec<String> = (0..10_001).map(|i| format!("part{i}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    refused(&zip(&parts), "too_large");
    let twice =
        r#"<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>"#;
    let sheet = sheet(HEADER);
    let parts: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", twice.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    refused(&zip(&parts), "damaged");
    // The last part is said to lie where the first does.
    let mut shared = xlsx_with(&[("docProps/app.xml", TYPES)], &sheet);
    assert!(looked_at(&shared).is_ok());
    let listed: Vec<usize> =
        (0..shared.len() - 4).filter(|at| shared[*at..].starts_with(b"PK\x01\x02")).collect();
    let (first, last) = (listed[0], listed[4]);
    shared.copy_within(first + 42..first + 46, last + 42);
    refused(&shared, "damaged");
}

#[test]
fn a_workbook_cut_short_anywhere_is_refused() {
    let whole = xlsx(&format!(r#"{HEADER}<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>8</v></c></row>"#));
    assert!(looked_at(&whole).is_ok());
    for cut in (4..whole.len()).step_by(7) {
        assert!(matches!(looked_at(&whole[..cut]), Err(Unreadable::Damaged)), "cut at {cut}");
    }
}

#[test]
fn a_byte_changed_anywhere_never_panics() {
    let whole = xlsx(&format!(r#"{HEADER}<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>8</v></c></row>"#));
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        let _ = looked_at(&changed);
    }
}

#[test]
fn what_is_encrypted_or_of_an_older_kind_says_so() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    refused(&ole, "other_format");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(&[ole.clone(), vec![0; 600], name.clone()].concat(), "encrypted");
    // The directory lies behind the data, as in a large file.
    let mut far = [ole, vec![0; 400 << 10], name].concat();
    far[30] = 9;
    far[48..52].copy_from_slice(&((400_u32 << 10) / 512 - 1).to_le_bytes());
    refused(&far, "encrypted");
    let manifest = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    refused(
        &zip(&[("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", b"x")]),
        "encrypted",
    );
    refused(
        &zip(&[("[Content_Types].xml", b"wordprocessingml"), ("word/document.xml", b"x")]),
        "other_format",
    );
}

#[test]
fn another_sheet_can_be_asked_for_and_one_that_is_not_there_is_refused() {
    let bytes = std::fs::read("fixtures/openpyxl.xlsx").unwrap();
    let asked = |sheet: &str| Asked { sheet: Some(sheet.to_owned()), ..Asked::default() };
    let told = look(&mut Cursor::new(&bytes), &asked("Dold"), &mut |_| true).unwrap();
    let Form::Sheet(sheet) = &told.detected.form else { panic!("a sheet") };
    assert_eq!((sheet.name.as_str(), told.rows), ("Dold", 1));
    let missing = look(&mut Cursor::new(&bytes), &asked("dold"), &mut |_| true);
    assert!(matches!(missing, Err(Unreadable::NoSuchSheet)));
}

#[test]
fn odd_shapes_of_honest_programs_are_read() {
    // Cells and rows without places, prefixes, days from 1904, a name with backslashes and another case.
    let sheet = r#"<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>Namn</x:v></x:c><x:c t="str"><x:v>Samtycke till plats</x:v></x:c><x:c t="str"><x:v>Hemort</x:v></x:c></x:row><x:row><x:c t="str"><x:v>&#197;sa _x00D6_berg</x:v></x:c><x:c s="1"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>Ekenäs</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"#;
    let book = br#"<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Blad1" r:id="rId1"/></x:sheets></x:workbook>"#;
    let styles =
        br#"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let bytes = zip(&[
        ("[Content_Types].xml", TYPES),
        ("XL\\Workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/styles.xml", styles),
    ]);
    assert_eq!(read(&bytes), ["2 Åsa Öberg"]);
}

/// Rows of a sheet, a line of cells each.
fn table(rows: &[Vec<String>], row: &str, cell: impl Fn(&str) -> String) -> String {
    let escaped = |text: &String| text.replace('&', "&amp;").replace('<', "&lt;");
    let rows = rows.iter().map(|cells| {
        let cells: String = cells.iter().map(|text| cell(&escaped(text))).collect();
        format!("<{row}>{cells}</{row}>")
    });
    rows.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_table_says_the_same_as_text_and_as_either_workbook(
        people in proptest::collection::vec(
            (prop_oneof![2 => "[A-ZÅÄÖ][a-zåäö'&<;\"]{0,8}", 1 => Just(String::new())], "[A-Z][a-z]{1,6}( [A-Z&]{1,3})?", "[a-z]{1,5}(@[a-z]{2,5}\\.fi)?"),
            1..12,
        )
    ) {
        let mut rows = vec![["Förnamn", "Efternamn", "E-post"].map(String::from).to_vec()];
        rows.extend(people.into_iter().map(|(given, family, email)| vec![given, family, email]));
        let mut csv = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
        rows.iter().for_each(|row| csv.write_record(row).unwrap());
        let told = read(&csv.into_inner().unwrap());
        let in_place = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
        prop_assert_eq!(&read(&xlsx(&table(&rows, "row", in_place))), &told);
        let cell = |text: &str| match text {
            "" => "<table:table-cell/>".to_owned(),
            text => format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#),
        };
        prop_assert_eq!(&read(&ods(&table(&rows, "table:table-row", cell))), &told);
    }
}
