//! What other readers find in the files.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use calamine::{Data, DataType, Reader, Xlsx};
use jiff::civil::date;
use liggare_sheets::csv::Dialect;
use liggare_sheets::{Cell, Column, Form, Writer, guard};
use proptest::prelude::*;
use std::io::Cursor;

const COLUMN: Column = Column { title: "Text", width: 20 };

fn written(form: Form, rows: &[Vec<Cell>]) -> Cursor<Vec<u8>> {
    let mut writer = Writer::new(Cursor::new(Vec::new()), form).unwrap();
    writer.sheet("Blad", &vec![COLUMN; rows[0].len()]).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    let mut file = writer.finish().unwrap();
    file.set_position(0);
    file
}

/// The rows of the first sheet, without the header.
fn workbook(rows: &[Vec<Cell>]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(written(Form::Xlsx, rows)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let width = rows[0].len();
    let at = |row: usize, column: usize| range.get((row + 1, column)).cloned().unwrap_or(Data::Empty);
    (0..rows.len()).map(|row| (0..width).map(|column| at(row, column)).collect()).collect()
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("not a text: {other:?}"),
    }
}

#[test]
fn what_would_run_as_a_formula_is_a_text_in_both_forms() {
    let payloads =
        ["=1+1", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "'=1"];
    let rows: Vec<Vec<Cell>> = payloads.iter().map(|payload| vec![Cell::Text(payload)]).collect();
    for (cells, payload) in workbook(&rows).iter().zip(payloads) {
        assert_eq!(text(&cells[0]), payload);
    }
    let mut book: Xlsx<_> = Xlsx::new(written(Form::Xlsx, &rows)).unwrap();
    assert!(book.worksheet_formula("Blad").unwrap().is_empty(), "no cell is a formula");
    let mut csv = csv::Reader::from_reader(written(Form::Csv(Dialect::PLAIN), &rows));
    for (record, payload) in csv.records().zip(payloads) {
        assert_eq!(record.unwrap()[0], format!("'{payload}"));
    }
}

#[test]
fn numbers_that_are_names_keep_every_digit_and_numbers_that_count_are_numbers() {
    let rows = [vec![
        Cell::Text("00100"),
        Cell::Text("356938035643809"),
        Cell::Text("+358405550134"),
        Cell::Whole(999_999_999_999_999),
        Cell::Whole(i64::MIN),
        Cell::Decimal(0.1),
        Cell::Flag(true),
    ]];
    let read = &workbook(&rows)[0];
    for (cell, digits) in read.iter().zip(["00100", "356938035643809", "+358405550134"]) {
        assert_eq!(text(cell), digits);
    }
    assert_eq!(read[3].as_i64(), Some(999_999_999_999_999));
    assert_eq!(text(&read[4]), i64::MIN.to_string(), "a spreadsheet would round it");
    assert_eq!(read[5], Data::Float(0.1));
    assert_eq!(read[6], Data::Bool(true));
}

#[test]
fn days_and_times_are_read_as_such() {
    let at = date(2024, 2, 29).at(23, 59, 59, 0);
    let read = &workbook(&[vec![Cell::Day(at.date()), Cell::At(at), Cell::Day(date(1900, 1, 1))]])[0];
    let serial = |cell: &Data| cell.get_datetime().unwrap().as_f64();
    assert_eq!(serial(&read[0]), 45_351.0);
    assert_eq!((serial(&read[1]) * 86_400.0).round(), 45_351.0 * 86_400.0 + 86_399.0);
    assert_eq!(text(&read[2]), "1900-01-01", "the spreadsheets' own calendar is one off before March 1900");
}

#[test]
fn survey_results_lie_in_a_sheet_each_and_a_csv_file_is_one_table() {
    let mut book = Writer::new(Cursor::new(Vec::new()), Form::Xlsx).unwrap();
    for question in ["Hur nöjd är du?", "Hur nöjd är du?", "Varför?"] {
        book.sheet(question, &[COLUMN]).unwrap();
        book.row(&[Cell::Text("svar")]).unwrap();
    }
    let book: Xlsx<_> = Xlsx::new(book.finish().unwrap()).unwrap();
    assert_eq!(book.sheet_names(), ["Hur nöjd är du", "Hur nöjd är du (2)", "Varför"]);
    let mut csv = Writer::new(Cursor::new(Vec::new()), Form::Csv(Dialect::NORDIC)).unwrap();
    csv.sheet("A", &[COLUMN]).unwrap();
    assert!(matches!(csv.sheet("B", &[COLUMN]), Err(liggare_sheets::WriteError::OneTable)));
}

/// Texts made mostly of what has a meaning in one form or the other.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@'\",;\t\r\n\u{ff1d}0-9a.&<>_x-]{0,10}",
        "[ _x0-9A-Fa-f]{0,9}|_x[0-9A-F]{4}_{1,2}",
        prop::collection::vec(any::<char>(), 0..8).prop_map(String::from_iter),
        "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{fffd}-\u{ffff}\u{feff}\u{2028}a]{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn every_text_comes_back_from_a_workbook(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..6)) {
        let cells: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|text| Cell::Text(text)).collect()).collect();
        let read: Vec<Vec<String>> = workbook(&cells).iter().map(|row| row.iter().map(text).collect()).collect();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn every_text_comes_back_from_a_csv_file_once_the_guard_is_undone(
        rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..6),
        dialect in prop::sample::select(vec![Dialect::PLAIN, Dialect::NORDIC, Dialect { delimiter: b'\t', ..Dialect::PLAIN }]),
    ) {
        let cells: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|text| Cell::Text(text)).collect()).collect();
        let file = written(Form::Csv(dialect), &cells).into_inner();
        let mut csv = csv::ReaderBuilder::new().delimiter(dialect.delimiter).from_reader(&*file);
        let read: Vec<Vec<String>> = csv.records().map(|record| record.unwrap().iter().map(|cell| guard::undo(cell).to_owned()).collect()).collect();
        prop_assert_eq!(read, rows);
    }
}
