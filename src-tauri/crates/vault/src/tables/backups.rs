//! `backups`: those that were made and read back.

use super::{instant, millis};
use crate::{Reader, Writer, error::Result};
use liggare_domain::Timestamp;
use rusqlite::{Row, named_params};

/// More are not told, and not kept.
const KEPT: u32 = 50;

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// When it was made.
    pub at: Timestamp,
    /// The folder it was written to.
    pub folder: String,
    /// Name of the file.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// How many contacts it holds.
    pub contacts: u64,
}

const ADD: &str = "INSERT INTO backups (at, folder, file, bytes, sha256, contacts)
    VALUES (:at, :folder, :file, :bytes, :sha256, :contacts)";
const TRIM: &str =
    "DELETE FROM backups WHERE row <= (SELECT row FROM backups ORDER BY row DESC LIMIT 1 OFFSET ?1)";
const LATEST: &str =
    "SELECT at, folder, file, bytes, sha256, contacts FROM backups ORDER BY row DESC LIMIT ?1";

/// The newest first.
pub fn latest(db: &Reader<'_>, limit: u32) -> Result<Vec<BackupRow>> {
    Ok(db.prepare(LATEST)?.query_map([limit], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Notes one, and forgets the oldest past the fiftieth.
pub fn add(db: &Writer<'_>, backup: &BackupRow) -> Result<()> {
    db.prepare(ADD)?.execute(named_params! {
        ":at": millis(backup.at),
        ":folder": backup.folder,
        ":file": backup.file,
        ":bytes": backup.bytes as i64,
        ":sha256": backup.sha256,
        ":contacts": backup.contacts as i64,
    })?;
    db.prepare(TRIM)?.execute([KEPT])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<BackupRow> {
    Ok(BackupRow {
        at: instant(row.get("at")?),
        folder: row.get("folder")?,
        file: row.get("file")?,
        bytes: row.get::<_, i64>("bytes")?.max(0) as u64,
        sha256: row.get("sha256")?,
        contacts: row.get::<_, i64>("contacts")?.max(0) as u64,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ADD, TRIM, LATEST];
