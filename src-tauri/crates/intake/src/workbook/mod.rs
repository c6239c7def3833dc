//! Workbooks: a sheet of one is a table like any other. Read as they stream, never unfolded whole; only the texts that
//! the cells of an Excel workbook point to are held in memory, within a bound.

mod archive;
mod book;
mod cells;
mod numbers;
mod ods;
mod strings;
mod xlsx;
mod xml;

use std::io::{Read, Seek};

use csv::ByteRecord;

use crate::dialect::HeaderReason;
use crate::dialect::sniff;
use crate::format::{Detected, Form, Format, Reasons, Sheet, SheetForm};
use crate::table::{Rows, is_blank};
use crate::unreadable::Kind;
use crate::{Asked, Progress, Unreadable};
use archive::Archive;
use book::Book;
use ods::OdsRows;
use xlsx::XlsxRows;

/// The most sheets a workbook may have.
const SHEETS: usize = 250;
/// The last row a sheet can have, in every program.
const LAST_ROW: u64 = 1 << 20;
/// How many rows pass between two reports.
const REPORT_EVERY: u64 = 1024;
/// What the list of an archive's encrypted parts may come to.
const MANIFEST: u64 = 8 << 20;

/// Which kind of workbook an archive is, if any.
pub(crate) fn format_of<R: Read + Seek>(mut input: R) -> Result<Format, Unreadable> {
    let archive = Archive::read(&mut input)?;
    if let Some(part) = archive.part("mimetype") {
        let kind = part.read(&mut input, 1024)?;
        return match kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
            true => Ok(Format::Ods),
            false => Err(Unreadable::OtherFormat { kind: Kind::Zip }),
        };
    }
    match archive.part("[Content_Types].xml") {
        Some(_) if archive.part("xl/workbook.bin").is_some() => {
            Err(Unreadable::OtherFormat { kind: Kind::Xls })
        }
        Some(part) => match holds(&part.read(&mut input, MANIFEST)?, b"spreadsheetml") {
            true => Ok(Format::Xlsx),
            false => Err(Unreadable::OtherFormat { kind: Kind::Zip }),
        },
        None => Err(Unreadable::OtherFormat { kind: Kind::Zip }),
    }
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Tells the sheets, and which of them is to be read: the one asked for, or the first that holds a table.
pub(crate) fn detect<R: Read + Seek>(
    mut input: R,
    format: Format,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Detected, Unreadable> {
    let total = input.seek(std::io::SeekFrom::End(0))?;
    let mut watch = |done| match watch(Progress { done, total }) {
        true => Ok(()),
        false => Err(Unreadable::Cancelled),
    };
    let archive = Archive::read(&mut input)?;
    let mut seen = Vec::new();
    if format == Format::Ods {
        let mut rows = ods(&archive, &mut input)?;
        while let Some(name) = rows.next_sheet()? {
            seen.push(Seen::read(name, &mut rows, asked, &mut watch)?);
            if seen.len() > SHEETS {
                return Err(Unreadable::TooLarge);
            }
        }
    } else {
        let book = Book::read(&archive, &mut input)?;
        for (name, part) in &book.sheets {
            let mut rows = book.rows(part, &mut input)?;
            seen.push(Seen::read(name.clone(), &mut rows, asked, &mut watch)?);
        }
    }
    let chosen = match &asked.sheet {
        Some(name) => seen.iter().find(|sheet| sheet.name == *name).ok_or(Unreadable::NoSuchSheet)?,
        // A cover sheet has lines of text; a table has columns.
        None => {
            let tables = seen.iter().find(|sheet| sheet.rows > 1 && sheet.width > 1);
            tables.or(seen.iter().find(|sheet| sheet.rows > 0)).ok_or(Unreadable::Empty)?
        }
    };
    let form = Form::Sheet(SheetForm {
        format,
        name: chosen.name.clone(),
        has_header: chosen.header.0,
        width: chosen.width,
    });
    let reasons = Reasons { header: Some(chosen.header.1), ..Reasons::default() };
    let sheets = seen.into_iter().map(|sheet| Sheet {
        rows: sheet.rows - u64::from(sheet.header.0 && sheet.rows > 0),
        name: sheet.name,
    });
    Ok(Detected { form, reasons, sheets: sheets.collect(), total })
}

/// What passing over a sheet told.
struct Seen {
    name: String,
    rows: u64,
    width: usize,
    header: (bool, HeaderReason),
}

impl Seen {
    fn read(
        name: String,
        rows: &mut dyn Rows,
        asked: &Asked,
        watch: &mut dyn FnMut(u64) -> Result<(), Unreadable>,
    ) -> Result<Self, Unreadable> {
        let mut seen = Self { name, rows: 0, width: 0, header: (true, HeaderReason::Unclear) };
        let mut cells = ByteRecord::new();
        while rows.advance(&mut cells)?.is_some() {
            if is_blank(&cells) {
                continue;
            }
            if seen.rows == 0 {
                seen.header = match asked.has_header {
                    Some(has_header) => (has_header, HeaderReason::Asked),
                    None => sniff::header(&cells),
                };
            }
            seen.rows += 1;
            seen.width = seen.width.max(cells.len());
            if seen.rows.is_multiple_of(REPORT_EVERY) {
                watch(rows.done())?;
            }
        }
        Ok(seen)
    }
}

/// The rows of one sheet.
pub(crate) struct SheetRows<R>(Of<R>);

enum Of<R> {
    Xlsx(XlsxRows<R>),
    Ods(OdsRows<R>),
}

impl<R: Read + Seek> SheetRows<R> {
    /// Begins at the first row of the sheet.
    pub fn open(mut input: R, form: &SheetForm) -> Result<Self, Unreadable> {
        let archive = Archive::read(&mut input)?;
        if form.format == Format::Ods {
            let mut rows = ods(&archive, input)?;
            while let Some(name) = rows.next_sheet()? {
                if name == form.name {
                    return Ok(Self(Of::Ods(rows)));
                }
            }
            return Err(Unreadable::NoSuchSheet);
        }
        let book = Book::read(&archive, &mut input)?;
        let (_, part) =
            book.sheets.iter().find(|(name, _)| *name == form.name).ok_or(Unreadable::NoSuchSheet)?;
        Ok(Self(Of::Xlsx(book.rows(part, input)?)))
    }
}

fn ods<R: Read + Seek>(archive: &Archive, mut input: R) -> Result<OdsRows<R>, Unreadable> {
    if let Some(part) = archive.part("META-INF/manifest.xml")
        && holds(&part.read(&mut input, MANIFEST)?, b"encryption-data")
    {
        return Err(Unreadable::Encrypted);
    }
    OdsRows::open(archive.part("content.xml").ok_or(Unreadable::Damaged)?, input)
}

impl<R: Read + Seek> Rows for SheetRows<R> {
    fn advance(&mut self, cells: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        match &mut self.0 {
            Of::Xlsx(rows) => rows.advance(cells),
            Of::Ods(rows) => rows.advance(cells),
        }
    }

    fn done(&self) -> u64 {
        match &self.0 {
            Of::Xlsx(rows) => rows.done(),
            Of::Ods(rows) => rows.done(),
        }
    }
}
