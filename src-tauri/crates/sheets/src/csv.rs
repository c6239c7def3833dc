//! CSV as RFC 4180 has it: a header line first, every line ended by CRLF, cells quoted only where needed, and the
//! formula [`guard`] on every text.

use crate::{Cell, Column, WriteError, guard};
use std::io::Write;

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between two cells: a comma, a semicolon or a tab.
    pub delimiter: u8,
    /// Whether a number has a comma before its fraction, as in Swedish and Finnish, or a point.
    pub decimal_comma: bool,
    /// Whether the file begins with the byte order mark of UTF-8, without which Excel misreads å, ä and ö.
    pub mark: bool,
}

impl Dialect {
    /// For programs: comma, decimal point, no mark.
    pub const PLAIN: Self = Self { delimiter: b',', decimal_comma: false, mark: false };
    /// For a spreadsheet set to Swedish or Finnish, which would read `1.5` as a day in May.
    pub const NORDIC: Self = Self { delimiter: b';', decimal_comma: true, mark: true };
}

/// How much is gathered before it is written on.
const PIECE: usize = 64 * 1024;

/// A CSV file being written.
#[derive(Debug)]
pub struct Table<W: Write> {
    out: W,
    dialect: Dialect,
    columns: Option<usize>,
    rows: u64,
    lines: Vec<u8>,
}

impl<W: Write> Table<W> {
    /// A file without anything in it yet.
    pub fn new(out: W, dialect: Dialect) -> Self {
        Self { out, dialect, columns: None, rows: 0, lines: Vec::with_capacity(2 * PIECE) }
    }

    /// Begins with the mark and the header.
    ///
    /// # Errors
    /// [`WriteError::OneTable`] when it has begun, [`WriteError::Columns`] when there are none.
    pub fn header(&mut self, columns: &[Column]) -> Result<(), WriteError> {
        match (self.columns, columns.len()) {
            (Some(_), _) => return Err(WriteError::OneTable),
            (None, 0) => return Err(WriteError::Columns { columns: 0 }),
            (None, count) => self.columns = Some(count),
        }
        if self.dialect.mark {
            self.lines.extend_from_slice("\u{feff}".as_bytes());
        }
        append_row(&mut self.lines, self.dialect, columns.iter().map(|column| Cell::Text(column.title)));
        Ok(())
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError`], about the row or about the file.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        check(cells, self.columns.ok_or(WriteError::NoSheet)?, self.rows + 1)?;
        self.rows += 1;
        append_row(&mut self.lines, self.dialect, cells.iter().copied());
        if self.lines.len() >= PIECE {
            self.out.write_all(&self.lines)?;
            self.lines.clear();
        }
        Ok(())
    }

    /// Writes what is left, flushes, and gives back what was written to.
    ///
    /// # Errors
    /// [`WriteError::NoSheet`] when nothing was begun, [`WriteError::Io`].
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.columns.ok_or(WriteError::NoSheet)?;
        self.out.write_all(&self.lines)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// What both forms ask of a row.
pub(crate) fn check(cells: &[Cell], columns: usize, row: u64) -> Result<(), WriteError> {
    if cells.len() != columns {
        return Err(WriteError::Width { row, cells: cells.len(), columns });
    }
    match cells.iter().position(|cell| matches!(cell, Cell::Decimal(number) if !number.is_finite())) {
        Some(at) => Err(WriteError::NotFinite { row, column: at + 1 }),
        None => Ok(()),
    }
}

/// Appends one line, ended by CRLF.
pub fn append_row<'a>(line: &mut Vec<u8>, dialect: Dialect, cells: impl IntoIterator<Item = Cell<'a>>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            line.push(dialect.delimiter);
        }
        append_cell(line, dialect, cell);
    }
    line.extend_from_slice(b"\r\n");
}

fn append_cell(line: &mut Vec<u8>, dialect: Dialect, cell: Cell) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => append_text(line, dialect, text),
        // What is known to be a number is no formula, whatever it begins with.
        Cell::Whole(number) => line.extend_from_slice(number.to_string().as_bytes()),
        Cell::Decimal(number) if dialect.decimal_comma => {
            append_quoted(line, dialect, &number.to_string().replace('.', ","));
        }
        Cell::Decimal(number) => line.extend_from_slice(number.to_string().as_bytes()),
        Cell::Day(day) => append_text(line, dialect, &day.to_string()),
        Cell::At(at) => append_text(line, dialect, &clock(at)),
        Cell::Flag(flag) => line.extend_from_slice(if flag { b"true" } else { b"false" }),
    }
}

/// A day and a time as spreadsheets read them: with a space between, where ISO 8601 has a `T`.
pub(crate) fn clock(at: jiff::civil::DateTime) -> String {
    format!("{} {}", at.date(), at.time())
}

fn append_text(line: &mut Vec<u8>, dialect: Dialect, text: &str) {
    append_quoted(line, dialect, &guard::apply(text));
}

/// RFC 4180, section 2, rules 6 and 7. Quoting a byte order mark keeps it from looking like the file's.
fn append_quoted(line: &mut Vec<u8>, dialect: Dialect, text: &str) {
    let special = |b: u8| b == dialect.delimiter || matches!(b, b'"' | b'\r' | b'\n');
    if !text.bytes().any(special) && !text.starts_with('\u{feff}') {
        line.extend_from_slice(text.as_bytes());
        return;
    }
    line.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            line.push(b'"');
        }
        line.push(byte);
    }
    line.push(b'"');
}
