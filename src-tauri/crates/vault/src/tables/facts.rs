//! `facts`: what has one value in the whole vault. Counters are kept here so that no screen counts a million rows.

use crate::{Reader, Writer, error::Result};
use rusqlite::OptionalExtension;

/// Number of contacts.
pub const CONTACTS: &str = "contacts";
/// Number of organisations.
pub const ORGANISATIONS: &str = "organisations";
/// Present when the register holds invented people.
pub const SAMPLE: &str = "sample";
/// Language and data version of the stored sort keys.
pub const COLLATION: &str = "collation";

const GET: &str = "SELECT value FROM facts WHERE name = ?1";
const SET: &str =
    "INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
const REMOVE: &str = "DELETE FROM facts WHERE name = ?1";
const ADD: &str = "UPDATE facts SET value = CAST(value AS INTEGER) + ?2 WHERE name = ?1";

/// A fact, if it was ever set.
pub fn get(db: &Reader<'_>, name: &str) -> Result<Option<String>> {
    Ok(db.prepare(GET)?.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets a fact.
pub fn set(db: &Writer<'_>, name: &str, value: &str) -> Result<()> {
    db.prepare(SET)?.execute([name, value])?;
    Ok(())
}

/// Takes a fact away.
pub fn remove(db: &Writer<'_>, name: &str) -> Result<()> {
    db.prepare(REMOVE)?.execute([name])?;
    Ok(())
}

/// A kept counter.
pub fn count(db: &Reader<'_>, name: &str) -> Result<u64> {
    Ok(get(db, name)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Moves a kept counter.
pub(crate) fn add(db: &Writer<'_>, name: &str, by: i64) -> Result<()> {
    db.prepare(ADD)?.execute((name, by))?;
    Ok(())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[GET, SET, REMOVE, ADD];
