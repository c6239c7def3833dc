use std::{error::Error, io::Write};

use jiff::{Timestamp, civil::Date};

use super::SealError;
use crate::{
    Digest, PackageId,
    csv::append_row,
    descriptor::{Field, LogPosition, Terms},
    hash::Tee,
    keys::RecipientKey,
    names::ROW_ID,
    progress::Meter,
    ustar::MAX_FILE,
};

/// What is sealed: the statement and the tables, 1 to 64.
pub struct Content<'a> {
    /// Who discloses to whom, why, until when.
    pub statement: Statement,
    /// The CSV files, in the order in which they stand in the package.
    pub tables: Vec<Table<'a>>,
}

/// What the sender states. Texts must not be empty; each stands in the descriptor as it is given.
#[derive(Clone, Debug)]
pub struct Statement {
    /// A new id; one package, one id.
    pub package: PackageId,
    /// The sender's name.
    pub organisation: String,
    /// The recipient's name.
    pub recipient_organisation: String,
    /// The key to which the package is encrypted.
    pub recipient: RecipientKey,
    /// The purpose of the disclosure.
    pub purpose: String,
    /// The legal basis, cited.
    pub legal_basis: String,
    /// Now. Parts of a second are dropped.
    pub created: Timestamp,
    /// The last day on which a reader opens the package; not before the day of `created`, in UTC.
    pub expires: Date,
    /// What the recipient may do.
    pub terms: Terms,
    /// The package that this one replaces.
    pub supersedes: Option<PackageId>,
    /// The head of the sender's log.
    pub log: LogPosition,
}

/// One CSV file.
pub struct Table<'a> {
    /// `[a-z][a-z0-9_]*`, at most 60 bytes; the file's name is this and `.csv`.
    pub name: String,
    /// The columns after `row_id`, which is always the first and not listed here.
    pub fields: Vec<Field>,
    /// Gives all rows to the sink. Called twice, and must give the same rows in the same order both times:
    /// read them from one transaction.
    pub rows: RowSource<'a>,
}

/// Gives every row, `row_id` first, to the sink, and passes its [`Stop`] on with `?`.
///
/// A `row_id` is `[A-Za-z0-9_][A-Za-z0-9_-]{0,63}`, random, and must be unique in its table; uniqueness is the caller's
/// to keep, since checking it here would take memory that grows with the table.
pub type RowSource<'a> =
    Box<dyn FnMut(&mut dyn FnMut(&[&str]) -> Result<(), Stop>) -> Result<(), SourceError> + 'a>;

/// The sink takes no more rows; it has kept the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop;

/// Why a source ended before its last row.
#[derive(Debug)]
pub enum SourceError {
    /// The sink said so.
    Stopped,
    /// The source itself failed.
    Failed(Box<dyn Error + Send + Sync>),
}

impl SourceError {
    /// A failure of the source's own.
    pub fn failed(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Stop> for SourceError {
    fn from(_: Stop) -> Self {
        Self::Stopped
    }
}

/// What one pass over a table found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) rows: u64,
    pub(super) bytes: u64,
    pub(super) digest: Digest,
}

/// Writes one table as CSV. With `limit`, stops as soon as it is longer than that.
pub(super) fn pass(
    table: &mut Table<'_>,
    limit: Option<&Tally>,
    out: impl Write,
    meter: &Meter<'_>,
) -> Result<Tally, SealError> {
    let Table { name, fields, rows: source } = table;
    let most = limit.map_or(MAX_FILE, |tally| tally.bytes);
    let too_long = || match limit {
        Some(_) => SealError::RowsChanged(name.clone()),
        None => SealError::TooLarge(name.clone()),
    };
    let mut out = Tee::new(out, Some(meter));
    let mut line = Vec::new();
    let mut rows = 0;
    append_row(&mut line, [ROW_ID].into_iter().chain(fields.iter().map(|field| &*field.name)));
    let mut flush = |line: &mut Vec<u8>| -> Result<(), SealError> {
        if out.count() + line.len() as u64 > most {
            return Err(too_long());
        }
        out.write_all(line)?;
        line.clear();
        Ok(())
    };
    flush(&mut line)?;
    let mut failure = None;
    let ended = source(&mut |cells| {
        if failure.is_some() {
            return Err(Stop);
        }
        rows += 1;
        let taken =
            check_row(fields, cells).map_err(|what| SealError::Row { table: name.clone(), row: rows, what });
        let written = taken.and_then(|()| {
            append_row(&mut line, cells.iter().copied());
            flush(&mut line)
        });
        written.map_err(|error| {
            failure = Some(error);
            Stop
        })
    });
    match (failure, ended) {
        (Some(error), _) => Err(error),
        (None, Ok(())) => Ok(Tally { rows, bytes: out.count(), digest: out.digest() }),
        (None, Err(SourceError::Failed(source))) => Err(SealError::Source { table: name.clone(), source }),
        (None, Err(SourceError::Stopped)) => {
            let source = "the source stopped though nobody asked it to".into();
            Err(SealError::Source { table: name.clone(), source })
        }
    }
}

fn check_row(fields: &[Field], cells: &[&str]) -> Result<(), &'static str> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let [row_id, values @ ..] = cells else {
        return Err("no cells");
    };
    if values.len() != fields.len() {
        return Err("another number of cells than the table has columns");
    }
    // A leading `-` would be given an apostrophe by the formula guard.
    if !(1..=64).contains(&row_id.len()) || !row_id.bytes().all(allowed) || row_id.starts_with('-') {
        return Err("a row_id that is not [A-Za-z0-9_][A-Za-z0-9_-]{0,63}");
    }
    if values.iter().any(|value| value.contains('\0')) {
        return Err("a NUL character");
    }
    if fields.iter().zip(values).any(|(field, value)| !field.kind.fits(value)) {
        return Err("a cell that is not of its column's type");
    }
    Ok(())
}
