//! Both forms, compared with files kept beside: a change of them is a change of what people open.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use jiff::civil::date;
use liggare_sheets::csv::Dialect;
use liggare_sheets::{Cell, Column, Form, Writer};
use std::io::{Cursor, Read};

const COLUMNS: [Column; 6] = [
    Column { title: "Namn", width: 24 },
    Column { title: "Mobil", width: 16 },
    Column { title: "Besök", width: 8 },
    Column { title: "Sedan", width: 12 },
    Column { title: "Sågs (UTC)", width: 18 },
    Column { title: "Aktiv", width: 5 },
];

fn table(form: Form) -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new()), form).unwrap();
    writer.sheet("Kontakter", &COLUMNS).unwrap();
    let at = date(2024, 3, 12).at(14, 5, 30, 0);
    for row in [
        [
            Cell::Text("Åberg; Aino"),
            Cell::Text("+358405550134"),
            Cell::Whole(-3),
            Cell::Day(at.date()),
            Cell::At(at),
            Cell::Flag(true),
        ],
        [
            Cell::Text("=HYPERLINK(\"http://example.com\")"),
            Cell::Text("00100"),
            Cell::Decimal(-1.5),
            Cell::Day(date(1899, 1, 31)),
            Cell::Empty,
            Cell::Flag(false),
        ],
        [
            Cell::Text(" two\r\nlines\u{7} "),
            Cell::Text("356938035643809"),
            Cell::Whole(1_234_567_890_123_456),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
        ],
    ] {
        writer.row(&row).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_csv_file_for_programs_is_written_byte_for_byte() {
    assert_eq!(text(table(Form::Csv(Dialect::PLAIN))), include_str!("golden/plain.csv"));
}

#[test]
fn a_csv_file_for_a_nordic_spreadsheet_is_written_byte_for_byte() {
    assert_eq!(text(table(Form::Csv(Dialect::NORDIC))), include_str!("golden/nordic.csv"));
}

#[test]
fn the_parts_of_a_workbook_are_written_byte_for_byte() {
    let mut archive = zip::ZipArchive::new(Cursor::new(table(Form::Xlsx))).unwrap();
    let mut parts = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        // One element a line, so that a difference can be read.
        parts += &format!("--- {}\n{}\n", part.name().unwrap(), xml.replace("><", ">\n<"));
    }
    assert_eq!(parts, include_str!("golden/workbook.txt"));
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}
