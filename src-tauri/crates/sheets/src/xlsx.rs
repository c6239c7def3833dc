//! A workbook as a stream: a zip archive of the few parts that ECMA-376 asks for, in which each sheet is compressed
//! as its rows arrive. Strings stand in their cells and not in a table shared by all, which would have to be held.

mod name;
mod parts;
mod sheet;
mod text;

use crate::csv::check;
use crate::{Cell, Column, WriteError};
use parts::style;
use std::io::{Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Rows of a sheet, the header among them.
const MOST_ROWS: u32 = 1_048_576;
/// Columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// UTF-16 units of a cell.
const MOST_TEXT: usize = 32_767;
/// Bytes of a sheet. A part of 4 GiB would need ZIP64, which not every reader of workbooks knows.
const MOST_BYTES: u64 = 4_000_000_000;
/// A third of the time of the customary 6, for a file a fifth larger.
const LEVEL: i64 = 2;
/// How much is gathered before it is compressed.
const PIECE: usize = 64 * 1024;

/// A workbook being written.
pub(crate) struct Workbook<W: Write + Seek> {
    zip: ZipWriter<W>,
    /// All sheets, of which the last is being written.
    sheets: Vec<Sheet>,
    /// What the sheet begun last repeats where it goes on in another.
    header: Header,
    /// Rows of the caller's, of the sheet begun last and those in which it goes on.
    rows: u64,
    buffer: Vec<u8>,
    most_rows: u32,
    most_bytes: u64,
}

/// The header of a sheet.
#[derive(Default)]
struct Header {
    name: String,
    titles: Vec<String>,
    widths: Vec<u16>,
    /// `A`, `B`, … `XFD`
    letters: Vec<String>,
}

/// What the other parts say of a sheet.
struct Sheet {
    name: String,
    /// The letters of the last column.
    last: String,
    /// With the header.
    rows: u32,
    bytes: u64,
}

impl<W: Write + Seek> Workbook<W> {
    pub(crate) fn new(out: W) -> Result<Self, WriteError> {
        let mut workbook = Self {
            zip: ZipWriter::new(out),
            sheets: Vec::new(),
            header: Header::default(),
            rows: 0,
            buffer: Vec::with_capacity(2 * PIECE),
            most_rows: MOST_ROWS,
            most_bytes: MOST_BYTES,
        };
        workbook.part("_rels/.rels", parts::ROOT)?;
        workbook.part("xl/styles.xml", parts::STYLES)?;
        Ok(workbook)
    }

    pub(crate) fn sheet(&mut self, name: &str, columns: &[Column]) -> Result<(), WriteError> {
        if columns.is_empty() || columns.len() > MOST_COLUMNS {
            return Err(WriteError::Columns { columns: columns.len() });
        }
        fits(columns.iter().map(|column| column.title), 0)?;
        self.close()?;
        self.header = Header {
            name: name.to_owned(),
            titles: columns.iter().map(|column| column.title.to_owned()).collect(),
            widths: columns.iter().map(|column| column.width).collect(),
            letters: (0..columns.len()).map(sheet::letters).collect(),
        };
        self.rows = 0;
        self.open()
    }

    pub(crate) fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        let sheet = self.sheets.last().ok_or(WriteError::NoSheet)?;
        let row = self.rows + 1;
        check(cells, self.header.titles.len(), row)?;
        fits(cells.iter().map(|cell| if let Cell::Text(text) = cell { text } else { "" }), row)?;
        if sheet.rows >= self.most_rows || sheet.bytes >= self.most_bytes {
            self.close()?;
            self.open()?;
        }
        self.rows = row;
        let number = self.sheets.last().map_or(0, |sheet| sheet.rows) + 1;
        sheet::row(&mut self.buffer, number, &self.header.letters, style::TEXT, cells.iter().copied());
        self.written()
    }

    pub(crate) fn finish(mut self) -> Result<W, WriteError> {
        if self.sheets.is_empty() {
            return Err(WriteError::NoSheet);
        }
        self.close()?;
        self.part("xl/workbook.xml", &parts::workbook(&self.sheets))?;
        self.part("xl/_rels/workbook.xml.rels", &parts::relations(self.sheets.len()))?;
        self.part("[Content_Types].xml", &parts::content_types(self.sheets.len()))?;
        let mut out = self.zip.finish().map_err(std::io::Error::from)?;
        out.flush()?;
        Ok(out)
    }

    /// Begins the next sheet of the header at hand.
    fn open(&mut self) -> Result<(), WriteError> {
        let taken: Vec<&str> = self.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let name = name::lawful(&self.header.name, &taken);
        let path = parts::sheet_path(self.sheets.len() + 1);
        self.zip.start_file(path, options()).map_err(std::io::Error::from)?;
        let last = self.header.letters.last().cloned().unwrap_or_default();
        self.sheets.push(Sheet { name, last, rows: 0, bytes: 0 });
        sheet::begin(&mut self.buffer, self.sheets.len() == 1, &self.header.titles, &self.header.widths);
        let titles = self.header.titles.iter().map(|title| Cell::Text(title));
        sheet::row(&mut self.buffer, 1, &self.header.letters, style::TITLE, titles);
        self.written()
    }

    /// Ends the sheet being written, if there is one.
    fn close(&mut self) -> Result<(), WriteError> {
        let Some(sheet) = self.sheets.last() else { return Ok(()) };
        sheet::end(&mut self.buffer, &sheet.last, sheet.rows);
        self.drain()
    }

    /// Counts the row that lies in the buffer.
    fn written(&mut self) -> Result<(), WriteError> {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.rows += 1;
        }
        if self.buffer.len() >= PIECE { self.drain() } else { Ok(()) }
    }

    /// Compresses what was gathered.
    fn drain(&mut self) -> Result<(), WriteError> {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.bytes += self.buffer.len() as u64;
        }
        self.zip.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    fn part(&mut self, path: &str, xml: &str) -> Result<(), WriteError> {
        self.zip.start_file(path, options()).map_err(std::io::Error::from)?;
        Ok(self.zip.write_all(xml.as_bytes())?)
    }
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
}

/// Refuses a row with a text that no cell holds.
fn fits<'a>(texts: impl Iterator<Item = &'a str>, row: u64) -> Result<(), WriteError> {
    for (at, text) in texts.enumerate() {
        // There are never more units than bytes.
        if text.len() > MOST_TEXT {
            let length = text.encode_utf16().count();
            if length > MOST_TEXT {
                return Err(WriteError::TooLong { row, column: at + 1, length });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Reader, Xlsx};
    use std::io::Cursor;

    fn column(title: &str) -> Column<'_> {
        Column { title, width: 10 }
    }

    /// Each sheet's name, and what its first column holds.
    fn read(file: Cursor<Vec<u8>>) -> Vec<(String, Vec<String>)> {
        let mut book: Xlsx<_> = Xlsx::new(file).unwrap();
        let sheets = book.worksheets();
        sheets
            .into_iter()
            .map(|(name, range)| (name, range.rows().map(|row| row[0].to_string()).collect()))
            .collect()
    }

    #[test]
    fn a_full_sheet_goes_on_in_another_under_the_same_header() {
        let mut book = Workbook::new(Cursor::new(Vec::new())).unwrap();
        book.most_rows = 3;
        book.sheet("Alla", &[column("Nr")]).unwrap();
        for number in 1..=5 {
            book.row(&[Cell::Whole(number)]).unwrap();
        }
        book.sheet("Andra", &[column("B")]).unwrap();
        let expected = [
            ("Alla", vec!["Nr", "1", "2"]),
            ("Alla (2)", vec!["Nr", "3", "4"]),
            ("Alla (3)", vec!["Nr", "5"]),
            ("Andra", vec!["B"]),
        ];
        let read = read(book.finish().unwrap());
        assert_eq!(read.len(), expected.len());
        for ((name, cells), (expected_name, expected_cells)) in read.iter().zip(expected) {
            assert_eq!(
                (name.as_str(), cells),
                (expected_name, &expected_cells.iter().map(ToString::to_string).collect())
            );
        }
    }

    #[test]
    fn a_sheet_of_too_many_bytes_goes_on_in_another() {
        let mut book = Workbook::new(Cursor::new(Vec::new())).unwrap();
        book.most_bytes = 2 * PIECE as u64;
        book.sheet("Svar", &[column("Text")]).unwrap();
        let text = "x".repeat(30_000);
        for _ in 0..20 {
            book.row(&[Cell::Text(&text)]).unwrap();
        }
        let sheets = read(book.finish().unwrap());
        assert!(sheets.len() > 2);
        assert_eq!(sheets.iter().map(|(_, cells)| cells.len() - 1).sum::<usize>(), 20, "no row is lost");
    }

    #[test]
    fn a_row_that_is_refused_leaves_no_trace_and_the_next_may_follow() {
        let mut book = Workbook::new(Cursor::new(Vec::new())).unwrap();
        book.sheet("A", &[column("T"), column("N")]).unwrap();
        let long = "å".repeat(MOST_TEXT + 1);
        let refused = book.row(&[Cell::Text("x"), Cell::Text(&long)]);
        assert!(matches!(refused, Err(WriteError::TooLong { row: 1, column: 2, length: 32_768 })));
        let refused = book.row(&[Cell::Text("x"), Cell::Decimal(f64::NAN)]);
        assert!(matches!(refused, Err(WriteError::NotFinite { row: 1, column: 2 })));
        let refused = book.row(&[Cell::Text("x")]);
        assert!(matches!(refused, Err(WriteError::Width { row: 1, cells: 1, columns: 2 })));
        book.row(&[Cell::Text(&long[2..]), Cell::Empty]).unwrap();
        assert_eq!(read(book.finish().unwrap())[0].1, ["T", &long[2..]]);
    }

    #[test]
    fn a_sheet_without_columns_or_with_too_many_is_refused_and_none_at_all_is_no_workbook() {
        let mut book = Workbook::new(Cursor::new(Vec::new())).unwrap();
        let many = vec![column("x"); MOST_COLUMNS + 1];
        assert!(matches!(book.sheet("A", &many), Err(WriteError::Columns { columns: 16_385 })));
        assert!(matches!(book.sheet("A", &[]), Err(WriteError::Columns { columns: 0 })));
        assert!(matches!(book.row(&[Cell::Empty]), Err(WriteError::NoSheet)));
        assert!(matches!(book.finish(), Err(WriteError::NoSheet)));
    }
}
