//! A record's history: what it is, and what it was before each act that changed it.

pub use crate::tables::batches::BatchKind;
pub use crate::tables::versions::{Arrival, Change};

use crate::tables::{coded, contacts, recipients, records, versions};
use crate::{
    Reader,
    error::{Result, VaultError},
};
use liggare_domain::{ContactDraft, ContactId, Draft, Noun, Recipient, RecipientId, Timestamp};

/// A record with what it was.
#[derive(Debug, Clone)]
pub struct History<T> {
    /// What it is.
    pub now: T,
    /// What it was, the newest change first.
    pub changes: Vec<Change<T>>,
    /// When it was recorded.
    pub created: Timestamp,
    /// How it arrived, where that is told.
    pub arrival: Option<Arrival>,
}

const ARRIVAL: &str =
    "SELECT b.kind, b.source, b.file_name FROM contacts c JOIN batches b ON b.row = c.batch WHERE c.row = ?1";

const BATCH: &str = "SELECT kind, source, file_name FROM batches WHERE row = ?1";

/// A contact's.
pub fn of_contact(db: &Reader<'_>, id: ContactId) -> Result<History<ContactDraft>> {
    let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
    let arrival = db.prepare(ARRIVAL)?.query_row([held.row], arrival)?;
    Ok(History {
        now: held.draft,
        changes: versions::of_contact(db, held.row)?,
        created: held.created,
        arrival: Some(arrival),
    })
}

/// A record's of a noun that has a definition.
pub fn of_record(db: &Reader<'_>, noun: Noun, id: uuid::Uuid) -> Result<History<Draft>> {
    let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    let arrival = db.prepare(BATCH)?.query_row([held.batch], arrival)?;
    let changes = versions::records::of_record(db, noun, held.row)?;
    Ok(History { now: held.draft, changes, created: held.created, arrival: Some(arrival) })
}

/// A recipient's.
pub fn of_recipient(db: &Reader<'_>, id: RecipientId) -> Result<History<Recipient>> {
    let held = recipients::by_id(db, id)?.ok_or(VaultError::NotFound("recipient"))?;
    let changes = versions::RECIPIENTS.of_record(db, held.row)?;
    Ok(History { now: held.recipient, changes, created: held.created, arrival: None })
}

fn arrival(row: &rusqlite::Row<'_>) -> rusqlite::Result<Arrival> {
    let (kind, source) = (row.get::<_, String>(0)?, row.get::<_, String>(1)?);
    Ok(Arrival { kind: coded(&kind)?, source: coded(&source)?, file_name: row.get(2)? })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ARRIVAL, BATCH];
