//! Tables of text, in any dialect.

use std::io::{Read, Seek};

use csv::ByteRecord;

use super::Rows;
use crate::text::{PIECE, RecordTooLong, Text};
use crate::{Dialect, RejectCode, Unreadable};

/// Reads a table record by record, as it streams by.
pub(crate) struct TextRows<R> {
    reader: csv::Reader<Text<R>>,
    open_quote: bool,
}

impl<R: Read + Seek> TextRows<R> {
    /// Begins where the input stands, after the line `sep=` where there is one.
    pub fn open(input: R, dialect: &Dialect) -> Result<Self, Unreadable> {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(dialect.delimiter.byte())
            .quote(dialect.quote.byte())
            .terminator(csv::Terminator::Any(b'\n'))
            .buffer_capacity(PIECE)
            .from_reader(Text::new(input, dialect.encoding));
        let mut rows = Self { reader, open_quote: false };
        if dialect.sep_line {
            rows.advance(&mut ByteRecord::new())?;
        }
        Ok(rows)
    }
}

impl<R: Read + Seek> Rows for TextRows<R> {
    fn advance(&mut self, cells: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        self.reader.get_mut().begin_record();
        let before = self.reader.position().line();
        match self.reader.read_byte_record(cells) {
            Ok(false) => return Ok(None),
            Ok(true) => {}
            Err(error) => return Err(unreadable(error, before)),
        }
        let within = newlines(cells.as_slice());
        // The two line ends that close every text end up in the last cell when a quote swallowed them.
        self.open_quote = cells.iter().next_back().is_some_and(|cell| cell.ends_with(b"\n\n"))
            && self.reader.get_ref().is_spent(self.reader.position().byte());
        let after = self.reader.position().line();
        Ok(Some(after.saturating_sub(within + u64::from(!self.open_quote)).max(1)))
    }

    fn done(&self) -> u64 {
        self.reader.get_ref().done
    }

    /// The file ends inside the last cell.
    fn flaw(&self) -> Option<RejectCode> {
        self.open_quote.then_some(RejectCode::QuoteNeverClosed)
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    match bytes.contains(&b'\n') {
        true => bytes.iter().filter(|b| **b == b'\n').count() as u64,
        false => 0,
    }
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
    use super::super::Table;
    use super::*;
    use crate::Form;

    fn open(text: &str) -> Result<Table<std::io::Cursor<&str>>, Unreadable> {
        Table::open(std::io::Cursor::new(text), &Form::Text(Dialect::default()))
    }

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut table = open(text).unwrap();
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
        let mut table = open(text).unwrap();
        assert!(table.next().unwrap());
        assert_eq!(table.flaw(), Some(RejectCode::QuoteNeverClosed));
        assert_eq!(table.line(), 2);
        let text = "namn,gata\nAino,\"Hamngatan\n\"\n";
        let mut table = open(text).unwrap();
        assert!(table.next().unwrap());
        assert_eq!(table.flaw(), None);
    }

    #[test]
    fn hostile_shapes_are_refused_within_bounds() {
        let open = |text: &str| open(text).map(|_| ());
        assert!(matches!(open(&"a,".repeat(100_000)), Err(Unreadable::TooManyColumns)));
        assert!(matches!(open(&"a".repeat(5 << 20)), Err(Unreadable::LineTooLong { line: 1 })));
        assert!(matches!(open(",,,\n"), Err(Unreadable::NoColumns)));
        assert!(matches!(open("\n\n\n"), Err(Unreadable::Empty)));
    }
}
