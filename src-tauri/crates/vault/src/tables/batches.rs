//! `batches`: each arrival of data, with its source (R6). Every row and every value points to one.

use super::{coded, instant, millis, ordered_id};
use crate::{Reader, Writer, error::Result};
use liggare_domain::{BatchId, Date, Noun, Source, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

liggare_domain::coded! {
    /// How a batch arrived.
    BatchKind as "batch kind" {
        /// A file.
        Import = "import",
        /// The keeper's own entries of one day and source.
        Entry = "entry",
        /// Invented people.
        Sample = "sample",
    }
}

/// What became of a batch's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// New people.
    pub added: u64,
    /// People already held, with nothing new.
    pub same: u64,
    /// People already held, changed.
    pub changed: u64,
    /// New people who share an address or number with somebody of another name.
    pub possible: u64,
    /// Rows that identify nobody.
    pub rejected: u64,
}

/// A batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Storage key.
    pub(crate) row: i64,
    /// Its id.
    pub id: BatchId,
    /// How it arrived.
    pub kind: BatchKind,
    /// Of which noun its rows are.
    pub noun: Noun,
    /// From which source.
    pub source: Source,
    /// When.
    pub at: Timestamp,
    /// Name of the file, without its folders.
    pub file_name: Option<String>,
    /// SHA-256 of the file.
    pub digest: Option<Vec<u8>>,
    /// What became of its rows.
    pub tally: Tally,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
}

/// A batch to begin.
#[derive(Debug, Clone)]
pub struct NewBatch<'a> {
    /// How it arrives.
    pub kind: BatchKind,
    /// Of which noun its rows are.
    pub noun: Noun,
    /// From which source.
    pub source: Source,
    /// The keeper's calendar day.
    pub day: Date,
    /// Name of the file, without its folders.
    pub file_name: Option<&'a str>,
    /// SHA-256 of the file.
    pub digest: Option<[u8; 32]>,
}

macro_rules! columns {
    () => {
        "row, id, kind, noun, source, at, file_name, digest, added, same, changed, possible, rejected, undone_at"
    };
}
const BY_ID: &str = concat!("SELECT ", columns!(), " FROM batches WHERE id = ?1");
const IMPORTS: &str = concat!("SELECT ", columns!(), " FROM batches WHERE kind <> 'entry' ORDER BY row DESC");
const BY_DIGEST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM batches WHERE digest = ?1 AND undone_at IS NULL ORDER BY row DESC LIMIT 1"
);
const ENTRY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM batches WHERE kind = 'entry' AND source = ?1 AND day = ?2 ORDER BY row DESC LIMIT 1"
);
const ADD: &str = "INSERT INTO batches (id, kind, noun, source, at, day, file_name, digest)
    VALUES (:id, :kind, :noun, :source, :at, :day, :file_name, :digest)";
const TALLY: &str =
    "UPDATE batches SET added = ?2, same = ?3, changed = ?4, possible = ?5, rejected = ?6 WHERE row = ?1";
const UNDONE: &str = "UPDATE batches SET undone_at = ?2 WHERE row = ?1";

/// A batch by its id.
pub fn by_id(db: &Reader<'_>, id: BatchId) -> Result<Option<Batch>> {
    Ok(db.prepare(BY_ID)?.query_row([id.0.as_bytes()], from_row).optional()?)
}

/// All but the keeper's own entries, newest first.
pub fn imports(db: &Reader<'_>) -> Result<Vec<Batch>> {
    Ok(db.prepare(IMPORTS)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest standing import of the very same file.
pub fn by_digest(db: &Reader<'_>, digest: &[u8; 32]) -> Result<Option<Batch>> {
    Ok(db.prepare(BY_DIGEST)?.query_row([&digest[..]], from_row).optional()?)
}

/// Begins a batch.
pub(crate) fn add(db: &Writer<'_>, new: &NewBatch<'_>) -> Result<Batch> {
    let id = BatchId(ordered_id(db.at())?);
    db.prepare(ADD)?.execute(named_params! {
        ":id": id.0.as_bytes(),
        ":kind": new.kind.code(),
        ":noun": new.noun.code(),
        ":source": new.source.code(),
        ":at": millis(db.at()),
        ":day": new.day.to_string(),
        ":file_name": new.file_name,
        ":digest": new.digest.as_ref().map(|digest| &digest[..]),
    })?;
    Ok(Batch {
        row: db.conn().last_insert_rowid(),
        id,
        kind: new.kind,
        noun: new.noun,
        source: new.source,
        at: db.at(),
        file_name: new.file_name.map(str::to_owned),
        digest: new.digest.map(|digest| digest.to_vec()),
        tally: Tally::default(),
        undone_at: None,
    })
}

/// The keeper's entries of one day and source share a batch.
pub(crate) fn entry(db: &Writer<'_>, source: Source, day: Date) -> Result<Batch> {
    match db.prepare(ENTRY)?.query_row([source.code(), &day.to_string()], from_row).optional()? {
        Some(batch) => Ok(batch),
        // The entries of a day are of whatever noun the keeper had in hand.
        None => {
            let (kind, noun) = (BatchKind::Entry, Noun::Contact);
            add(db, &NewBatch { kind, noun, source, day, file_name: None, digest: None })
        }
    }
}

pub(crate) fn set_tally(db: &Writer<'_>, row: i64, tally: &Tally) -> Result<()> {
    let Tally { added, same, changed, possible, rejected } = *tally;
    db.prepare(TALLY)?.execute((
        row,
        added as i64,
        same as i64,
        changed as i64,
        possible as i64,
        rejected as i64,
    ))?;
    Ok(())
}

pub(crate) fn set_undone(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(UNDONE)?.execute((row, millis(db.at())))?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Batch> {
    let count = |name: &str| row.get::<_, i64>(name).map(|n| n.max(0) as u64);
    Ok(Batch {
        row: row.get("row")?,
        id: BatchId(uuid::Uuid::from_bytes(row.get("id")?)),
        kind: coded(&row.get::<_, String>("kind")?)?,
        noun: coded(&row.get::<_, String>("noun")?)?,
        source: coded(&row.get::<_, String>("source")?)?,
        at: instant(row.get("at")?),
        file_name: row.get("file_name")?,
        digest: row.get("digest")?,
        tally: Tally {
            added: count("added")?,
            same: count("same")?,
            changed: count("changed")?,
            possible: count("possible")?,
            rejected: count("rejected")?,
        },
        undone_at: row.get::<_, Option<i64>>("undone_at")?.map(instant),
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[BY_ID, IMPORTS, BY_DIGEST, ENTRY, ADD, TALLY, UNDONE];
