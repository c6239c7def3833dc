use std::io::{self, BufRead};

use liggare_sheets::guard;

/// Why a CSV file is not one that a package writes.
#[derive(Debug, thiserror::Error)]
pub enum CsvError {
    /// The file could not be read.
    #[error("reading a CSV file")]
    Io(#[from] io::Error),
    /// The line, counted from 1 (the header), is not written as a package writes lines, or has another
    /// number of cells than the header.
    #[error("row {row} of a CSV file is malformed")]
    Malformed {
        /// The row, the header being 1.
        row: u64,
    },
}

/// Reads a CSV file of a package row by row, the header first, with quotes and the formula guard undone.
/// Memory is bounded by the longest row.
///
/// # Errors
/// [`CsvError`]. Only the exact form that a package has is read, so that nothing is guessed.
pub fn read(mut csv: impl BufRead, mut each: impl FnMut(&[String])) -> Result<(), CsvError> {
    let mut line = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let mut width = None;
    for row in 1.. {
        line.clear();
        loop {
            let read = csv.read_until(b'\n', &mut line)?;
            // An even number of quotes so far: this line end is not inside a quoted cell.
            let open = line.iter().filter(|b| **b == b'"').count() % 2 == 1;
            if read == 0 || (!open && line.ends_with(b"\n")) {
                break;
            }
        }
        if line.is_empty() {
            return Ok(());
        }
        let malformed = || CsvError::Malformed { row };
        let text = std::str::from_utf8(&line).ok().and_then(|text| text.strip_suffix("\r\n"));
        split(text.ok_or_else(malformed)?, &mut cells).ok_or_else(malformed)?;
        if *width.get_or_insert(cells.len()) != cells.len() {
            return Err(malformed());
        }
        each(&cells);
    }
    Ok(())
}

/// Splits one row, without its line end, into unguarded cells.
fn split(mut rest: &str, cells: &mut Vec<String>) -> Option<()> {
    cells.clear();
    loop {
        let (cell, tail) = match rest.strip_prefix('"') {
            Some(quoted) => unquote(quoted)?,
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                let plain = &rest[..end];
                if plain.contains(['"', '\r', '\n']) || plain.starts_with('\u{feff}') {
                    return None;
                }
                (plain.to_owned(), &rest[end..])
            }
        };
        cells.push(guard::undo(&cell).to_owned());
        if tail.is_empty() {
            return Some(());
        }
        rest = tail.strip_prefix(',')?;
    }
}

/// The cell after its opening quote, and what follows its closing one.
fn unquote(quoted: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = quoted;
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return Some((cell, rest)),
        }
    }
}
