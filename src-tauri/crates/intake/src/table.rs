//! Rows of cells out of a stream, each with the line it starts on.

use std::io::{Read, Seek, SeekFrom};

use csv::ByteRecord;

use crate::text::{PIECE, RecordTooLong, Text};
use crate::{COLUMN_CAP, Dialect, Unreadable};

/// Reads a table row by row. Holds one record at a time.
pub(crate) struct Table<R> {
    reader: csv::Reader<Text<R>>,
    record: ByteRecord,
    line: u64,
    open_quote: bool,
    first: Option<ByteRecord>,
    has_header: bool,
}

impl<R: Read + Seek> Table<R> {
    /// Rewinds, and reads the first row to learn the columns.
    pub fn open(mut input: R, dialect: &Dialect) -> Result<Self, Unreadable> {
        input.seek(SeekFrom::Start(0))?;
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(dialect.delimiter.byte())
            .quote(dialect.quote.byte())
            .terminator(csv::Terminator::Any(b'\n'))
            .buffer_capacity(PIECE)
            .from_reader(Text::new(input, dialect.encoding));
        let mut table = Self {
            reader,
            record: ByteRecord::new(),
            line: 0,
            open_quote: false,
            first: None,
            has_header: dialect.has_header,
        };
        if dialect.sep_line {
            table.advance()?;
        }
        if !table.advance()? {
            return Err(Unreadable::Empty);
        }
        if table.record.len() > COLUMN_CAP {
            return Err(Unreadable::TooManyColumns);
        }
        if table.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return Err(Unreadable::NoColumns);
        }
        table.first = Some(table.record.clone());
        Ok(table)
    }

    /// The header of each column, trimmed; empty texts when the table has no header row.
    pub fn headers(&self) -> Vec<String> {
        let cells = self.first.iter().flatten();
        cells
            .map(|cell| match self.has_header {
                true => crate::values::tidy(&String::from_utf8_lossy(cell)).into_owned(),
                false => String::new(),
            })
            .collect()
    }

    /// Goes to the next data row that holds anything; false at the end.
    pub fn next(&mut self) -> Result<bool, Unreadable> {
        if let Some(first) = self.first.take()
            && !self.has_header
        {
            self.record = first;
            return Ok(true);
        }
        loop {
            if !self.advance()? {
                return Ok(false);
            }
            if !is_blank(&self.record) {
                return Ok(true);
            }
        }
    }

    fn advance(&mut self) -> Result<bool, Unreadable> {
        self.reader.get_mut().begin_record();
        let before = self.reader.position().line();
        match self.reader.read_byte_record(&mut self.record) {
            Ok(false) => return Ok(false),
            Ok(true) => {}
            Err(error) => return Err(unreadable(error, before)),
        }
        let within = newlines(self.record.as_slice());
        // The two line ends that close every text end up in the last cell when a quote swallowed them.
        self.open_quote = self.record.iter().next_back().is_some_and(|cell| cell.ends_with(b"\n\n"))
            && self.reader.get_ref().is_spent(self.reader.position().byte());
        let after = self.reader.position().line();
        self.line = after.saturating_sub(within + u64::from(!self.open_quote)).max(1);
        Ok(true)
    }

    /// The cells of the row.
    pub fn row(&self) -> &ByteRecord {
        &self.record
    }

    /// The physical line where the row starts, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Whether the file ended inside this row's last cell.
    pub fn has_open_quote(&self) -> bool {
        self.open_quote
    }

    /// Raw bytes read so far.
    pub fn done(&self) -> u64 {
        self.reader.get_ref().done
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    match bytes.contains(&b'\n') {
        true => bytes.iter().filter(|b| **b == b'\n').count() as u64,
        false => 0,
    }
}

fn is_blank(record: &ByteRecord) -> bool {
    let bytes = record.as_slice();
    bytes.iter().all(u8::is_ascii_whitespace)
        || (!bytes.iter().any(|b| (b'!'..=b'~').contains(b))
            && std::str::from_utf8(bytes).is_ok_and(|text| crate::values::tidy(text).is_empty()))
}

fn unreadable(error: csv::Error, line: u64) -> Unreadable {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.get_ref().is_some_and(|e| e.is::<RecordTooLong>()) => {
            Unreadable::LineTooLong { line }
        }
        csv::ErrorKind::Io(error) => Unreadable::Io(error),
        // A flexible reader of bytes has no other errors.
        _ => Unreadable::NotText,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut table = Table::open(std::io::Cursor::new(text), &Dialect::default()).unwrap();
        let mut rows = Vec::new();
        while table.next().unwrap() {
            let cells = table.row().iter().map(|c| String::from_utf8_lossy(c).into_owned());
            rows.push((table.line(), cells.collect()));
        }
        rows
    }

    #[test]
    fn a_row_knows_the_physical_line_it_starts_on() {
        for end in ["\n", "\r\n", "\r"] {
            let text =
                "namn,gata\n\nAino,\"Hamngatan 8\nB\"\n \n,\nBo,Storgatan\nCecilia,Ö".replace('\n', end);
            let at: Vec<u64> = lines(&text).iter().map(|(line, _)| *line).collect();
            assert_eq!(at, [3, 7, 8], "{end:?}");
        }
    }

    #[test]
    fn a_quote_never_closed_is_told() {
        let text = "namn,gata\nAino,\"Hamngatan\nBo,Storgatan\n";
        let mut table = Table::open(std::io::Cursor::new(text), &Dialect::default()).unwrap();
        assert!(table.next().unwrap());
        assert!(table.has_open_quote());
        assert_eq!(table.line(), 2);
        let text = "namn,gata\nAino,\"Hamngatan\n\"\n";
        let mut table = Table::open(std::io::Cursor::new(text), &Dialect::default()).unwrap();
        assert!(table.next().unwrap());
        assert!(!table.has_open_quote());
    }

    #[test]
    fn hostile_shapes_are_refused_within_bounds() {
        let open = |text: String| Table::open(std::io::Cursor::new(text), &Dialect::default()).map(|_| ());
        assert!(matches!(open("a,".repeat(100_000)), Err(Unreadable::TooManyColumns)));
        assert!(matches!(open("a".repeat(5 << 20)), Err(Unreadable::LineTooLong { line: 1 })));
        assert!(matches!(open(",,,\n".into()), Err(Unreadable::NoColumns)));
        assert!(matches!(open("\n\n\n".into()), Err(Unreadable::Empty)));
    }
}
