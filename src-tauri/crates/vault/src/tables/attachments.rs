//! `attachments` and `attachment_parts`: files kept beside records, in parts.

use super::{instant, millis};
use crate::error::{Result, VaultError};
use crate::{Reader, Writer};
use liggare_domain::{LogId, Noun, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Bytes of a part.
pub const PART: usize = 1 << 20;

/// A file, but for what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    /// Its storage key.
    pub(crate) row: i64,
    /// Its id.
    pub id: Uuid,
    /// What the log calls it.
    pub log_id: LogId,
    /// Of which noun the record is that it is kept beside.
    pub noun: Noun,
    /// That record, by storage key.
    pub(crate) record: i64,
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub size: u64,
    /// Their SHA-256.
    pub sha256: [u8; 32],
    /// Since when it is kept.
    pub created: Timestamp,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT row, id, log_id, noun, record, name, size, sha256, created_at FROM attachments ",
            $tail
        )
    };
}
const BY_ID: &str = select!("WHERE id = ?1");
// The index ends in the storage key, which is the order they came in.
const OF_RECORD: &str = select!("WHERE noun = ?1 AND record = ?2 ORDER BY row");
const ANY: &str = "SELECT 1 FROM attachments WHERE noun = ?1 AND record = ?2";
const ADD: &str = "INSERT INTO attachments (id, log_id, noun, record, name, size, sha256, created_at)
    VALUES (:id, :log_id, :noun, :record, :name, 0, zeroblob(32), :at)";
const SET_SUM: &str = "UPDATE attachments SET size = ?2, sha256 = ?3 WHERE row = ?1";
const REMOVE: &str = "DELETE FROM attachments WHERE row = ?1";
const ADD_PART: &str = "INSERT INTO attachment_parts (attachment, ordinal, bytes) VALUES (?1, ?2, ?3)";
const PARTS: &str = "SELECT bytes FROM attachment_parts WHERE attachment = ?1 ORDER BY ordinal";

/// One of them.
pub fn by_id(db: &Reader<'_>, id: Uuid) -> Result<AttachmentRow> {
    let held = db.prepare(BY_ID)?.query_row([id.as_bytes()], from_row).optional()?;
    held.ok_or(VaultError::NotFound("attachment"))
}

/// Those kept beside a record, by its storage key, in the order they came.
pub fn of_record(db: &Reader<'_>, noun: Noun, record: i64) -> Result<Vec<AttachmentRow>> {
    let mut statement = db.prepare(OF_RECORD)?;
    let rows = statement.query_map((noun.code(), record), from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether any is kept beside a record.
pub(crate) fn any(db: &Reader<'_>, noun: Noun, record: i64) -> Result<bool> {
    Ok(db.prepare(ANY)?.exists((noun.code(), record))?)
}

/// Gives out what is in a file, part by part. What is not what was kept is damage, and is told at the end: nobody relies on
/// the parts before this has returned.
pub fn read<E: From<VaultError>>(
    db: &Reader<'_>,
    held: &AttachmentRow,
    mut take: impl FnMut(&[u8]) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let damaged = || VaultError::Damaged { what: "attachment" };
    let mut statement = db.prepare(PARTS).map_err(VaultError::from)?;
    let mut parts = statement.query([held.row]).map_err(VaultError::from)?;
    let (mut size, mut sum) = (0, Sha256::new());
    while let Some(part) = parts.next().map_err(VaultError::from)? {
        let bytes = part.get_ref(0).map_err(VaultError::from)?.as_blob().map_err(|_| damaged())?;
        size += bytes.len() as u64;
        sum.update(bytes);
        take(bytes)?;
    }
    if size != held.size || sum.finalize()[..] != held.sha256 {
        return Err(damaged().into());
    }
    Ok(())
}

/// Begins one that has no parts yet; gives its storage key.
pub(crate) fn add(
    db: &Writer<'_>,
    id: Uuid,
    log_id: LogId,
    (noun, record): (Noun, i64),
    name: &str,
) -> Result<i64> {
    db.prepare(ADD)?.execute(named_params! {
        ":id": id.as_bytes(),
        ":log_id": log_id.0.as_bytes(),
        ":noun": noun.code(),
        ":record": record,
        ":name": name,
        ":at": millis(db.at()),
    })?;
    Ok(db.conn().last_insert_rowid())
}

/// The next part, at most [`PART`] bytes.
pub(crate) fn add_part(db: &Writer<'_>, row: i64, ordinal: u32, bytes: &[u8]) -> Result<()> {
    db.prepare(ADD_PART)?.execute((row, ordinal, bytes))?;
    Ok(())
}

/// How much it came to.
pub(crate) fn set_sum(db: &Writer<'_>, row: i64, size: u64, sha256: &[u8; 32]) -> Result<()> {
    db.prepare(SET_SUM)?.execute((row, size as i64, sha256))?;
    Ok(())
}

/// Removes one with its parts.
pub(crate) fn remove(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute([row])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    Ok(AttachmentRow {
        row: row.get("row")?,
        id: Uuid::from_bytes(row.get("id")?),
        log_id: LogId(Uuid::from_bytes(row.get("log_id")?)),
        noun: super::coded(&row.get::<_, String>("noun")?)?,
        record: row.get("record")?,
        name: row.get("name")?,
        size: row.get::<_, i64>("size")?.max(0) as u64,
        sha256: row.get("sha256")?,
        created: instant(row.get("created_at")?),
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[BY_ID, OF_RECORD, ANY, PARTS, ADD, SET_SUM, REMOVE, ADD_PART];
