//! How a table is written down: encoding, delimiter, quote, header row.

pub(crate) mod sniff;

use std::io::{Read, Seek};

use crate::encoding;
use crate::format::{Detected, Form, Reasons};
use crate::{Asked, Progress, TextEncoding, Unreadable};

liggare_domain::coded! {
    /// What stands between cells.
    Delimiter as "delimiter" {
        /// `,`
        Comma = "comma",
        /// `;`, what spreadsheets use where the comma is decimal.
        Semicolon = "semicolon",
        /// Tab.
        Tab = "tab",
        /// `|`
        Pipe = "pipe",
    }
}

impl Delimiter {
    /// The character, always ASCII.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

liggare_domain::coded! {
    /// What cells are quoted with.
    Quote as "quote" {
        /// `"`
        Double = "double",
        /// `'`
        Single = "single",
    }
}

impl Quote {
    /// The character, always ASCII.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Double => b'"',
            Self::Single => b'\'',
        }
    }
}

/// All that must be known to read the cells.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Encoding of the bytes.
    pub encoding: TextEncoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// What cells are quoted with.
    pub quote: Quote,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// Whether a line `sep=;`, for spreadsheets, comes before everything.
    #[serde(default)]
    pub sep_line: bool,
}

impl Default for Dialect {
    /// RFC 4180: UTF-8, comma, double quotes, a header row.
    fn default() -> Self {
        Self {
            encoding: TextEncoding::Utf8,
            delimiter: Delimiter::Comma,
            quote: Quote::Double,
            has_header: true,
            sep_line: false,
        }
    }
}

liggare_domain::coded! {
    /// What a delimiter was told by.
    DelimiterReason as "delimiter reason" {
        /// The caller said so.
        Asked = "asked",
        /// A line `sep=` before everything.
        SepLine = "sep_line",
        /// It gives nearly every row the same number of cells.
        EvenRows = "even_rows",
        /// It fits better than the others, and not well.
        BestOfBad = "best_of_bad",
        /// No delimiter occurs: a table of one column.
        OneColumn = "one_column",
    }
}

liggare_domain::coded! {
    /// What a header row was told by.
    HeaderReason as "header reason" {
        /// The caller said so.
        Asked = "asked",
        /// The first row holds names of columns that are known.
        KnownNames = "known_names",
        /// The first row holds an address, a number or a date.
        ValuesInFirstRow = "values_in_first_row",
        /// The first row could be either.
        Unclear = "unclear",
    }
}

/// Detects how a table is written down. Reads the whole stream once for its encoding; `watch` returns whether to go on.
pub(crate) fn detect<R: Read + Seek>(
    input: &mut R,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Detected, Unreadable> {
    let scan = encoding::scan(input, asked.encoding, watch)?;
    let text = sniff::beginning(&scan.prefix, scan.encoding, scan.total);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let (marked, rest) = sniff::sep_line(&text);
    let (delimiter, delimiter_by) = match (asked.delimiter, marked) {
        (Some(delimiter), _) => (delimiter, DelimiterReason::Asked),
        (None, Some(delimiter)) => (delimiter, DelimiterReason::SepLine),
        (None, None) => sniff::delimiter(rest, asked.quote),
    };
    let quote = asked.quote.unwrap_or_else(|| sniff::quote(rest, delimiter));
    let (has_header, header_by) = match asked.has_header {
        Some(has_header) => (has_header, HeaderReason::Asked),
        None => sniff::header(&sniff::first_row(rest, delimiter, quote)),
    };
    let form = Form::Text(Dialect {
        encoding: scan.encoding,
        delimiter,
        quote,
        has_header,
        sep_line: marked.is_some(),
    });
    let reasons =
        Reasons { encoding: Some(scan.reason), delimiter: Some(delimiter_by), header: Some(header_by) };
    Ok(Detected { form, reasons, sheets: Vec::new(), total: scan.total })
}
