//! `origins`: where one value came from, when from elsewhere than its contact's batch.

use super::{coded, instant};
use crate::{Reader, Writer, error::Result};
use liggare_domain::{BatchId, Field, Source, Timestamp};
use std::collections::BTreeMap;

const OF_CONTACT: &str = "SELECT field, batch FROM origins WHERE contact = ?1";
const TOLD: &str = "SELECT o.field, b.id, b.source, b.at FROM origins o JOIN batches b ON b.row = o.batch
    WHERE o.contact = ?1
    UNION ALL SELECT '', b.id, b.source, b.at FROM contacts c JOIN batches b ON b.row = c.batch WHERE c.row = ?1";
const SET: &str = "INSERT INTO origins (contact, field, batch) VALUES (?1, ?2, ?3)
    ON CONFLICT (contact, field) DO UPDATE SET batch = ?3";
const CLEAR: &str = "DELETE FROM origins WHERE contact = ?1";

/// An arrival that a value came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The batch.
    pub batch: BatchId,
    /// Its source.
    pub source: Source,
    /// When it arrived.
    pub at: Timestamp,
}

/// The origin of a contact's row and of each field that differs from it.
#[derive(Debug, Clone)]
pub struct Origins {
    /// Of everything not named.
    pub row: Origin,
    /// Of the fields that came otherwise.
    pub fields: BTreeMap<Field, Origin>,
}

/// Every origin of a contact.
pub(crate) fn told(db: &Reader<'_>, contact: i64) -> Result<Option<Origins>> {
    let mut statement = db.prepare(TOLD)?;
    let mut rows = statement.query([contact])?;
    let (mut whole, mut fields) = (None, BTreeMap::new());
    while let Some(row) = rows.next()? {
        let field: String = row.get(0)?;
        let origin = Origin {
            batch: BatchId(uuid::Uuid::from_bytes(row.get(1)?)),
            source: coded(&row.get::<_, String>(2)?)?,
            at: instant(row.get(3)?),
        };
        if field.is_empty() {
            whole = Some(origin);
        } else {
            fields.insert(coded(&field)?, origin);
        }
    }
    Ok(whole.map(|row| Origins { row, fields }))
}

/// Storage form: field and batch.
pub(crate) fn of_contact(db: &Reader<'_>, contact: i64) -> Result<Vec<(Field, i64)>> {
    let mut statement = db.prepare(OF_CONTACT)?;
    let rows = statement.query_map([contact], |row| Ok((coded(&row.get::<_, String>(0)?)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn set(db: &Writer<'_>, contact: i64, fields: &[Field], batch: i64) -> Result<()> {
    let mut statement = db.prepare(SET)?;
    for field in fields {
        statement.execute((contact, field.code(), batch))?;
    }
    Ok(())
}

pub(crate) fn clear(db: &Writer<'_>, contact: i64) -> Result<()> {
    db.prepare(CLEAR)?.execute([contact])?;
    Ok(())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[OF_CONTACT, TOLD, SET, CLEAR];
