//! Why a file as a whole cannot be read, and how to tell that it holds no table at all.

/// A whole file is refused. Nothing of it was taken.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it, or nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// It holds bytes that no text has.
    #[error("the file is not text")]
    NotText,
    /// It is a file of another kind.
    #[error("the file is of another kind: {}", kind.code())]
    OtherFormat {
        /// Which kind.
        kind: Kind,
    },
    /// The first row has more columns than [`COLUMN_CAP`](crate::COLUMN_CAP).
    #[error("more than {} columns", crate::COLUMN_CAP)]
    TooManyColumns,
    /// A record is longer than [`RECORD_CAP`](crate::RECORD_CAP): no line break, or a quote that is never closed.
    #[error("the record at line {line} is longer than {} bytes", crate::RECORD_CAP)]
    LineTooLong {
        /// The physical line where the record starts, from 1.
        line: u64,
    },
    /// The first row has delimiters and no text.
    #[error("the first row names no column")]
    NoColumns,
    /// It is protected by a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It is cut short, or not what it says that it is.
    #[error("the file is damaged")]
    Damaged,
    /// It holds, or unfolds to, more than any table of its kind does.
    #[error("the file is too large")]
    TooLarge,
    /// The workbook has no sheet of the name asked for.
    #[error("the workbook has no such sheet")]
    NoSuchSheet,
    /// The caller stopped it.
    #[error("stopped by the caller")]
    Cancelled,
    /// Reading failed.
    #[error("reading failed")]
    Io(#[from] std::io::Error),
}

impl Unreadable {
    /// The stable code, to which the catalogues hold a sentence.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText => "not_text",
            Self::OtherFormat { .. } => "other_format",
            Self::TooManyColumns => "too_many_columns",
            Self::LineTooLong { .. } => "line_too_long",
            Self::NoColumns => "no_columns",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::TooLarge => "too_large",
            Self::NoSuchSheet => "no_such_sheet",
            Self::Cancelled => "cancelled",
            Self::Io(_) => "io",
        }
    }
}

liggare_domain::coded! {
    /// What a file is when nothing here reads it.
    Kind as "file kind" {
        /// Excel workbook of before 2007 (.xls) or of the binary kind (.xlsb), or another OLE file.
        Xls = "xls",
        /// Zip archive.
        Zip = "zip",
        /// Compressed by gzip.
        Gzip = "gzip",
        /// PDF.
        Pdf = "pdf",
        /// Picture.
        Image = "image",
        /// SQLite database.
        Sqlite = "sqlite",
        /// JSON that is not one object a line.
        Json = "json",
        /// Web page; some programs name one .xls.
        Html = "html",
    }
}

/// The kind that the first bytes give away.
pub(crate) fn kind_of(prefix: &[u8]) -> Option<Kind> {
    let signatures: [(&[u8], Kind); 9] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Xls),
        (b"\x1F\x8B\x08", Kind::Gzip),
        (b"%PDF-", Kind::Pdf),
        (b"\x89PNG", Kind::Image),
        (b"\xFF\xD8\xFF", Kind::Image),
        (b"GIF8", Kind::Image),
        (b"SQLite format 3\0", Kind::Sqlite),
        (b"PK\x03\x04", Kind::Zip),
        (b"PK\x05\x06", Kind::Zip),
    ];
    if let Some((_, kind)) = signatures.iter().find(|(magic, _)| prefix.starts_with(magic)) {
        return Some(*kind);
    }
    let text = prefix.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(prefix);
    let start = text.trim_ascii_start();
    let begins = |word: &[u8]| start.get(..word.len()).is_some_and(|s| s.eq_ignore_ascii_case(word));
    // `[{`, or a brace alone on its line.
    let json = |open: u8, next: &[u8]| {
        start
            .strip_prefix(&[open])
            .is_some_and(|rest| next.contains(rest.trim_ascii_start().first().unwrap_or(&0)))
    };
    if json(b'[', b"{") || (json(b'{', b"\"") && start.get(1).is_some_and(|b| matches!(b, b'\r' | b'\n'))) {
        Some(Kind::Json)
    } else if begins(b"<!doctype html") || begins(b"<html") || begins(b"<table") {
        Some(Kind::Html)
    } else {
        None
    }
}

/// Whether 8-bit text of this prefix would be absurd: more than a stray NUL or control character in it.
pub(crate) fn is_binary(prefix: &[u8]) -> bool {
    let odd = |b: &u8| matches!(b, 0..=8 | 11 | 14..=25 | 27..=31 | 127);
    let controls = prefix.iter().filter(|b| odd(b)).count();
    controls * 100 > prefix.len().max(400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_kinds_of_file_are_told_by_their_first_bytes() {
        for (bytes, kind) in [
            (&b"PK\x03\x04..letter.docx"[..], Kind::Zip),
            (b"%PDF-1.7\n", Kind::Pdf),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Xls),
            (b"\xEF\xBB\xBF[\n  {\"namn\": 1}]", Kind::Json),
            (b"{\n  \"namn\": 1\n}", Kind::Json),
            (b"\n<HTML><table>", Kind::Html),
        ] {
            assert_eq!(kind_of(bytes), Some(kind));
        }
        assert_eq!(kind_of(b"PDF;Namn"), None);
    }

    #[test]
    fn a_stray_nul_in_a_good_file_does_not_make_it_binary() {
        assert!(!is_binary(b"Namn;Ort\nAino\0 Berg;Hanko\n"));
        assert!(is_binary(&[7u8; 400]));
    }
}
