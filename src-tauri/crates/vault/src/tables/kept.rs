//! `kept`: what the window keeps for itself in the register. Nothing else reads it, and it is not logged.

use crate::{Reader, Writer, error::Result};
use std::collections::BTreeMap;

const ALL: &str = "SELECT name, value FROM kept";
const SET: &str =
    "INSERT INTO kept (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
const REMOVE: &str = "DELETE FROM kept WHERE name = ?1";

/// Everything kept, by name.
pub fn all(db: &Reader<'_>) -> Result<BTreeMap<String, String>> {
    let mut statement = db.prepare(ALL)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps a value under a name, or lets it go.
pub fn set(db: &Writer<'_>, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => db.prepare(SET)?.execute([name, value])?,
        None => db.prepare(REMOVE)?.execute([name])?,
    };
    Ok(())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ALL, SET, REMOVE];
