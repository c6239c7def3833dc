//! What a file is, told by its content and never by its name.

use liggare_domain::Noun;
use std::io::{Read, Seek, SeekFrom};

use crate::dialect::{DelimiterReason, HeaderReason};
use crate::encoding::{self, EncodingReason};
use crate::look::REPORT_EVERY;
use crate::table::Table;
use crate::{Delimiter, Dialect, PREFIX, Progress, Quote, TextEncoding, Unreadable, dialect, workbook};

liggare_domain::coded! {
    /// The formats that records come in.
    Format as "file format" {
        /// A table of text: CSV, TSV and their kin.
        Text = "text",
        /// Excel workbook.
        Xlsx = "xlsx",
        /// OpenDocument spreadsheet.
        Ods = "ods",
        /// vCard 2.1, 3.0 or 4.0 (RFC 6350).
        Vcard = "vcard",
        /// JSON Lines: an object a line.
        JsonLines = "json_lines",
    }
}

/// All that must be known to read a file's rows.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A table of text.
    Text(Dialect),
    /// One sheet of a workbook.
    Sheet(SheetForm),
    /// vCards, one a row.
    Cards(Keyed),
    /// JSON objects, one a row.
    Json(Keyed),
}

impl Form {
    /// The format it is of.
    #[must_use]
    pub const fn format(&self) -> Format {
        match self {
            Self::Text(_) => Format::Text,
            Self::Sheet(sheet) => sheet.format,
            Self::Cards(_) => Format::Vcard,
            Self::Json(_) => Format::JsonLines,
        }
    }
}

/// How one sheet of a workbook is read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SheetForm {
    /// Which kind of workbook.
    pub format: Format,
    /// The sheet's name.
    pub name: String,
    /// Whether its first row names the columns.
    pub has_header: bool,
    /// How many columns hold anything.
    pub width: usize,
}

/// How rows are read that name their columns themselves.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Keyed {
    /// Encoding of the bytes.
    pub encoding: TextEncoding,
    /// The names of all columns, in the order they first appear.
    pub keys: Vec<String>,
}

impl Keyed {
    pub(crate) fn headers(&self) -> Vec<String> {
        self.keys.iter().map(|key| crate::values::tidy(key).into_owned()).collect()
    }
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Data rows that hold anything.
    pub rows: u64,
}

/// What the caller says of a file; the rest is detected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Of which noun its rows are to be.
    pub noun: Noun,
    /// The format.
    pub format: Option<Format>,
    /// Which sheet of a workbook.
    pub sheet: Option<String>,
    /// Encoding of the bytes.
    pub encoding: Option<TextEncoding>,
    /// What stands between cells.
    pub delimiter: Option<Delimiter>,
    /// What cells are quoted with.
    pub quote: Option<Quote>,
    /// Whether the first row names the columns.
    pub has_header: Option<bool>,
}

impl Default for Asked {
    /// A file of people, of which all is to be detected.
    fn default() -> Self {
        Self {
            noun: Noun::Contact,
            format: None,
            sheet: None,
            encoding: None,
            delimiter: None,
            quote: None,
            has_header: None,
        }
    }
}

/// What a form was told by, as far as there was anything to tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Reasons {
    /// What the encoding was told by.
    pub encoding: Option<EncodingReason>,
    /// What the delimiter was told by.
    pub delimiter: Option<DelimiterReason>,
    /// What the header row was told by.
    pub header: Option<HeaderReason>,
}

/// A form and what it was told by.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Detected {
    /// How the file is read.
    pub form: Form,
    /// What that was told by.
    pub reasons: Reasons,
    /// The sheets of a workbook in its order, hidden ones last; of another file none.
    pub sheets: Vec<Sheet>,
    /// Length of the file in bytes.
    pub total: u64,
}

/// Detects how a file is read. Passes over all of it once; `watch` returns whether to go on.
pub fn detect<R: Read + Seek>(
    input: &mut R,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Detected, Unreadable> {
    let format = match asked.format {
        Some(Format::Xlsx | Format::Ods) => workbook::format_of(&mut *input)?,
        Some(format) => format,
        None => told(input)?,
    };
    match format {
        Format::Text => dialect::detect(input, asked, watch),
        Format::Xlsx | Format::Ods => workbook::detect(input, format, asked, watch),
        Format::Vcard => keyed(input, asked, watch, Form::Cards),
        Format::JsonLines => keyed(input, asked, watch, Form::Json),
    }
}

/// The format that the beginning gives away. What else the file may be is for the reading of text to say.
fn told<R: Read + Seek>(input: &mut R) -> Result<Format, Unreadable> {
    input.seek(SeekFrom::Start(0))?;
    let mut prefix = Vec::new();
    input.by_ref().take(PREFIX as u64).read_to_end(&mut prefix)?;
    if prefix.starts_with(b"PK\x03\x04") {
        return workbook::format_of(input);
    }
    if prefix.starts_with(OLE) && holds_encrypted(&prefix, input)? {
        return Err(Unreadable::Encrypted);
    }
    let wide = encoding_rs::Encoding::for_bom(&prefix).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    let (text, _) = wide.decode_with_bom_removal(&prefix);
    let text = text.trim_start();
    let begins = text.get(.."BEGIN:VCARD".len()).is_some_and(|s| s.eq_ignore_ascii_case("BEGIN:VCARD"));
    Ok(match () {
        () if begins => Format::Vcard,
        () if crate::table::is_json_line(text.lines().next().unwrap_or_default()) => Format::JsonLines,
        () => Format::Text,
    })
}

/// Begins a compound file: an old workbook, or a new one behind a password ([MS-OFFCRYPTO] 2.3).
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether a compound file names an encrypted package in its directory ([MS-CFB] 2.2).
fn holds_encrypted<R: Read + Seek>(prefix: &[u8], input: &mut R) -> Result<bool, Unreadable> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let names = |bytes: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let shift = prefix.get(30).copied().unwrap_or_default().min(12);
    let sector = prefix.get(48..52).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes);
    let mut directory = Vec::new();
    input.seek(SeekFrom::Start((u64::from(sector) + 1) << shift))?;
    input.take(8 << 10).read_to_end(&mut directory)?;
    Ok(names(prefix) || names(&directory))
}

/// Reads all rows for the names that they give their columns.
fn keyed<R: Read + Seek>(
    input: &mut R,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
    form: fn(Keyed) -> Form,
) -> Result<Detected, Unreadable> {
    let scan = encoding::scan(input, asked.encoding, watch)?;
    let (encoding, total) = (scan.encoding, scan.total);
    let mut table = Table::open(&mut *input, &form(Keyed { encoding, keys: Vec::new() }))?;
    let mut rows = 0_u64;
    while table.next()? {
        rows += 1;
        if rows.is_multiple_of(REPORT_EVERY) && !watch(Progress { done: table.done(), total }) {
            return Err(Unreadable::Cancelled);
        }
    }
    if rows == 0 {
        return Err(Unreadable::Empty);
    }
    let form = form(Keyed { encoding, keys: table.keys().to_vec() });
    let reasons = Reasons { encoding: Some(scan.reason), ..Reasons::default() };
    Ok(Detected { form, reasons, sheets: Vec::new(), total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn the_content_tells_the_format() {
        for (bytes, format) in [
            (&b"Namn;E-post\nAino;a@example.fi\n"[..], Format::Text),
            (b"\xEF\xBB\xBFbegin:vcard\r\nVERSION:3.0", Format::Vcard),
            (b"\xFF\xFEB\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0", Format::Vcard),
            (b"{\"namn\": \"Aino\"}\n", Format::JsonLines),
            (b"{namn};{ort}\n", Format::Text),
        ] {
            assert_eq!(told(&mut Cursor::new(bytes)).unwrap(), format, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
