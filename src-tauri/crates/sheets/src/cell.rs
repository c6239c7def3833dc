use jiff::civil::{Date, DateTime};

/// What stands in one place of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text, and everything that is written in digits and not counted: phone numbers, IMEI, postal codes.
    Text(&'a str),
    /// A whole number. One of more than fifteen digits, which a workbook would round, is written there as text.
    Whole(i64),
    /// A number with a fraction. It must be finite.
    Decimal(f64),
    /// A calendar day. A workbook holds days from 1 March 1900, and an earlier one as text.
    Day(Date),
    /// A time of the clock. Neither form has zones: the caller has chosen one and says in the column's title which.
    At(DateTime),
    /// Yes or no.
    Flag(bool),
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// What the header says.
    pub title: &'a str,
    /// How many characters wide a workbook shows it. A title that is wider widens it. CSV has no widths.
    pub width: u16,
}
