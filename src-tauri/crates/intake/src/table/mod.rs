//! Rows of cells out of a file of any form, each with the line where a keeper finds it.

mod json;
mod keys;
mod lines;
mod text;

use std::io::{Read, Seek, SeekFrom};

use csv::ByteRecord;

pub(crate) use json::{JsonRows, is_json_line};
pub(crate) use keys::Keys;
pub(crate) use lines::Lines;
pub(crate) use text::TextRows;

use crate::vcard::CardRows;
use crate::workbook::SheetRows;
use crate::{COLUMN_CAP, Form, RejectCode, Unreadable};

/// A form of file, row by row. Holds one row at a time.
pub(crate) trait Rows {
    /// Reads the next row into `cells` and gives its line, from 1; nothing at the end.
    fn advance(&mut self, cells: &mut ByteRecord) -> Result<Option<u64>, Unreadable>;

    /// Bytes of the file read so far.
    fn done(&self) -> u64;

    /// Why the row just read is not a row as it should be. All of its text is in the last cell.
    fn flaw(&self) -> Option<RejectCode> {
        None
    }
}

/// The rows of one file, or of one sheet.
pub(crate) struct Table<R> {
    rows: Reading<R>,
    cells: ByteRecord,
    line: u64,
    flaw: Option<RejectCode>,
    done: u64,
    headers: Vec<String>,
    header_line: u64,
    /// The first row, read ahead, where it is data.
    first: Option<ByteRecord>,
}

enum Reading<R> {
    Text(TextRows<R>),
    Sheet(SheetRows<R>),
    Cards(CardRows<R>),
    Json(JsonRows<R>),
}

impl<R: Read + Seek> Reading<R> {
    fn rows(&mut self) -> &mut dyn Rows {
        match self {
            Self::Text(rows) => rows,
            Self::Sheet(rows) => rows,
            Self::Cards(rows) => rows,
            Self::Json(rows) => rows,
        }
    }
}

impl<R: Read + Seek> Table<R> {
    /// Rewinds, and learns the columns: from the first row, or from the form where its rows name their columns.
    pub fn open(mut input: R, form: &Form) -> Result<Self, Unreadable> {
        input.seek(SeekFrom::Start(0))?;
        let (rows, from_first_row) = match form {
            Form::Text(dialect) => {
                (Reading::Text(TextRows::open(input, dialect)?), Some((dialect.has_header, 0)))
            }
            Form::Sheet(sheet) => {
                let rows = Reading::Sheet(SheetRows::open(input, sheet)?);
                (rows, Some((sheet.has_header, sheet.width)))
            }
            Form::Cards(keyed) => (Reading::Cards(CardRows::open(input, keyed)), None),
            Form::Json(keyed) => (Reading::Json(JsonRows::open(input, keyed)), None),
        };
        let mut table = Self {
            rows,
            cells: ByteRecord::new(),
            line: 0,
            flaw: None,
            done: 0,
            headers: Vec::new(),
            header_line: 1,
            first: None,
        };
        match (from_first_row, form) {
            (Some((has_header, width)), _) => table.learn(has_header, width)?,
            (None, Form::Cards(keyed) | Form::Json(keyed)) => table.headers = keyed.headers(),
            (None, Form::Text(_) | Form::Sheet(_)) => {}
        }
        Ok(table)
    }

    fn learn(&mut self, has_header: bool, width: usize) -> Result<(), Unreadable> {
        if !self.advance()? {
            return Err(Unreadable::Empty);
        }
        self.header_line = self.line;
        if self.cells.len() > COLUMN_CAP {
            return Err(Unreadable::TooManyColumns);
        }
        if self.cells.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return Err(Unreadable::NoColumns);
        }
        let header = |cell| crate::values::tidy(&String::from_utf8_lossy(cell)).into_owned();
        self.headers = match has_header {
            true => self.cells.iter().map(header).collect(),
            false => vec![String::new(); self.cells.len()],
        };
        self.headers.resize(self.headers.len().max(width), String::new());
        if !has_header {
            self.first = Some(self.cells.clone());
        }
        Ok(())
    }

    /// The header of each column, tidied; empty where it has none.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The line that names the columns, or the first.
    pub fn header_line(&self) -> u64 {
        self.header_line
    }

    /// Goes to the next data row that holds anything; false at the end.
    pub fn next(&mut self) -> Result<bool, Unreadable> {
        if let Some(first) = self.first.take() {
            self.cells = first;
            return Ok(true);
        }
        loop {
            if !self.advance()? {
                return Ok(false);
            }
            if !is_blank(&self.cells) {
                return Ok(true);
            }
        }
    }

    fn advance(&mut self) -> Result<bool, Unreadable> {
        let rows = self.rows.rows();
        let line = rows.advance(&mut self.cells)?;
        (self.flaw, self.done) = (rows.flaw(), rows.done());
        self.line = line.unwrap_or(self.line);
        Ok(line.is_some())
    }

    /// The names that the rows read so far gave their columns, where rows do.
    pub fn keys(&self) -> &[String] {
        match &self.rows {
            Reading::Cards(rows) => rows.keys.names(),
            Reading::Json(rows) => rows.keys.names(),
            Reading::Text(_) | Reading::Sheet(_) => &[],
        }
    }

    /// The cells of the row.
    pub fn row(&self) -> &ByteRecord {
        &self.cells
    }

    /// The line where the row starts, from 1: of the text, or of the sheet.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Why the row is none as it should be.
    pub fn flaw(&self) -> Option<RejectCode> {
        self.flaw
    }

    /// Bytes of the file read so far.
    pub fn done(&self) -> u64 {
        self.done
    }
}

pub(crate) fn is_blank(record: &ByteRecord) -> bool {
    let bytes = record.as_slice();
    bytes.iter().all(u8::is_ascii_whitespace)
        || (!bytes.iter().any(|b| (b'!'..=b'~').contains(b))
            && std::str::from_utf8(bytes).is_ok_and(|text| crate::values::tidy(text).is_empty()))
}
