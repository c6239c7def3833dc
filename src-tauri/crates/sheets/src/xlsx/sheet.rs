//! The part that holds a sheet's rows.

use super::parts::style;
use super::text;
use crate::{Cell, csv::clock};
use jiff::civil::{Date, DateTime, date};
use std::io::Write;

/// Characters of a column beside its title: the filter's button.
const BUTTON: u16 = 3;
/// The widest a column may be.
const WIDEST: u16 = 255;

/// All up to the first row: the header stays in sight, the columns have their widths.
pub(super) fn begin(xml: &mut Vec<u8>, is_first: bool, titles: &[String], widths: &[u16]) {
    put(xml, super::parts::DECLARATION);
    put(
        xml,
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView",
    );
    put(xml, if is_first { " tabSelected=\"1\"" } else { "" });
    put(
        xml,
        " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
    );
    put(
        xml,
        "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews><cols>",
    );
    for (at, (title, width)) in titles.iter().zip(widths).enumerate() {
        let title = u16::try_from(title.chars().count()).unwrap_or(WIDEST).saturating_add(BUTTON);
        let (number, width) = (at + 1, title.max(*width).min(WIDEST));
        put(xml, &format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"));
    }
    put(xml, "</cols><sheetData>");
}

/// All after the last row. Numbers kept as text are meant so, and get no warning.
pub(super) fn end(xml: &mut Vec<u8>, last: &str, rows: u32) {
    put(xml, &format!("</sheetData><autoFilter ref=\"A1:{last}{rows}\"/>"));
    put(
        xml,
        &format!(
            "<ignoredErrors><ignoredError sqref=\"A1:{last}{rows}\" numberStoredAsText=\"1\"/></ignoredErrors>"
        ),
    );
    put(xml, "</worksheet>");
}

/// One row, its texts in the style given.
pub(super) fn row<'a>(
    xml: &mut Vec<u8>,
    number: u32,
    letters: &[String],
    texts: &str,
    cells: impl IntoIterator<Item = Cell<'a>>,
) {
    let row = number.to_string();
    put(xml, "<row r=\"");
    put(xml, &row);
    put(xml, "\">");
    for (column, cell) in letters.iter().zip(cells) {
        append(xml, &Address { column, row: &row }, texts, cell);
    }
    put(xml, "</row>");
}

/// Where a cell stands.
struct Address<'a> {
    column: &'a str,
    row: &'a str,
}

fn append(xml: &mut Vec<u8>, at: &Address, texts: &str, cell: Cell) {
    match cell {
        Cell::Empty | Cell::Text("") => {}
        Cell::Text(text) => string(xml, at, texts, text),
        Cell::Whole(whole) if whole.unsigned_abs() < EXACT => number(xml, at, style::PLAIN, whole),
        Cell::Whole(whole) => string(xml, at, texts, &whole.to_string()),
        Cell::Decimal(decimal) => number(xml, at, style::PLAIN, decimal),
        Cell::Day(day) => match serial(day) {
            Some(serial) => number(xml, at, style::DAY, serial),
            None => string(xml, at, texts, &day.to_string()),
        },
        Cell::At(time) => match serial(time.date()) {
            Some(serial) => number(xml, at, style::TIME, f64::from(serial) + fraction(time)),
            None => string(xml, at, texts, &clock(time)),
        },
        Cell::Flag(flag) => {
            open(xml, at, style::PLAIN, " t=\"b\"><v>");
            put(xml, if flag { "1</v></c>" } else { "0</v></c>" });
        }
    }
}

/// A spreadsheet keeps fifteen digits of a number.
const EXACT: u64 = 1_000_000_000_000_000;

/// Days since 30 December 1899. Before March 1900 the count is not the calendar's: it has a 29 February 1900
/// (ECMA-376 part 1, § 18.17.4.1).
fn serial(day: Date) -> Option<i32> {
    let days = (day - date(1899, 12, 30)).get_days();
    (days > 60).then_some(days)
}

/// How much of the day has passed.
fn fraction(time: DateTime) -> f64 {
    let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    (f64::from(seconds) + f64::from(time.subsec_nanosecond()) / 1e9) / 86_400.0
}

fn string(xml: &mut Vec<u8>, at: &Address, style: &str, content: &str) {
    open(xml, at, style, " t=\"inlineStr\"><is><t");
    put(xml, if text::keeps_space(content) { " xml:space=\"preserve\">" } else { ">" });
    text::append(xml, content);
    put(xml, "</t></is></c>");
}

fn number(xml: &mut Vec<u8>, at: &Address, style: &str, number: impl std::fmt::Display) {
    open(xml, at, style, "><v>");
    // Memory takes all that is written to it.
    let _ = write!(xml, "{number}</v></c>");
}

fn open(xml: &mut Vec<u8>, at: &Address, style: &str, rest: &str) {
    for part in ["<c r=\"", at.column, at.row, style, rest] {
        put(xml, part);
    }
}

fn put(xml: &mut Vec<u8>, text: &str) {
    xml.extend_from_slice(text.as_bytes());
}

/// The letters of a column, counted from 0: `A` … `Z`, `AA` … `XFD`.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn days_are_counted_as_a_spreadsheet_counts_them() {
        assert_eq!(serial(date(1900, 3, 1)), Some(61));
        assert_eq!(serial(date(1900, 2, 28)), None, "its count is one off");
        assert_eq!(serial(date(2024, 2, 29)), Some(45_351));
        assert_eq!(serial(date(9999, 12, 31)), Some(2_958_465));
        assert_eq!(serial(Date::MIN), None);
        assert_eq!(fraction(date(2024, 1, 1).at(18, 0, 0, 0)), 0.75);
    }
}
