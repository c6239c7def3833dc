//! `contact_versions`: what a contact was before each act that changed it.

use super::millis;
use crate::{
    Reader, Writer,
    error::{Result, VaultError},
};
use liggare_domain::{ContactDraft, Field};

const ADD: &str = "INSERT INTO contact_versions (contact, version, at, batch, before)
    VALUES (?1, (SELECT coalesce(max(version), 0) + 1 FROM contact_versions WHERE contact = ?1), ?2, ?3, ?4)";
const OF_BATCH: &str = "SELECT v.contact, v.version, v.before,
    (SELECT max(n.version) FROM contact_versions n WHERE n.contact = v.contact) FROM contact_versions v
    WHERE v.batch = ?1 ORDER BY v.contact, v.version DESC";
const REMOVE: &str = "DELETE FROM contact_versions WHERE contact = ?1 AND version = ?2";
const COUNT: &str = "SELECT count(*) FROM contact_versions WHERE contact = ?1";

/// A contact as it was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Before {
    /// Its values.
    pub(crate) draft: ContactDraft,
    /// Origins that differed from its batch's, by storage key.
    pub(crate) origins: Vec<(Field, i64)>,
}

/// One stored version.
pub(crate) struct Version {
    pub(crate) contact: i64,
    pub(crate) version: i64,
    /// The newest version number of the same contact.
    pub(crate) newest: i64,
    pub(crate) before: Before,
}

/// Keeps what the contact was; `batch` is the arrival that changes it.
pub(crate) fn add(db: &Writer<'_>, contact: i64, batch: i64, before: &Before) -> Result<()> {
    let before = serde_json::to_string(before).map_err(|_| VaultError::NotFound("JSON form of a contact"))?;
    db.prepare(ADD)?.execute((contact, millis(db.at()), batch, before))?;
    Ok(())
}

/// Every version that a batch made, newest first for each contact.
pub(crate) fn of_batch(db: &Reader<'_>, batch: i64) -> Result<Vec<Version>> {
    let mut statement = db.prepare(OF_BATCH)?;
    let rows = statement.query_map([batch], |row| {
        let before = serde_json::from_str(&row.get::<_, String>(2)?).map_err(|_| {
            rusqlite::Error::InvalidColumnType(2, "before".into(), rusqlite::types::Type::Text)
        })?;
        Ok(Version { contact: row.get(0)?, version: row.get(1)?, before, newest: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn remove(db: &Writer<'_>, contact: i64, version: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute((contact, version))?;
    Ok(())
}

/// How often the contact was changed.
pub(crate) fn count(db: &Reader<'_>, contact: i64) -> Result<u64> {
    Ok(db.prepare(COUNT)?.query_row([contact], |row| row.get::<_, i64>(0))?.max(0) as u64)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ADD, OF_BATCH, REMOVE, COUNT];
