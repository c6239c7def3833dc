//! `slots`: who may open the vault. The list lies inside the database, so that nobody adds to it on disk; `dek.age`
//! is written from it.

use crate::error::{Result, VaultError};
use crate::meta::{id, instant};
use crate::{Reader, Writer};
use liggare_domain::Timestamp;
use rusqlite::Row;
use uuid::Uuid;

const ALL: &str =
    "SELECT id, kind, recipient, state, created_at, confirmed_at FROM slots ORDER BY created_at, id";
const ADD: &str = "INSERT INTO slots (id, kind, recipient, state, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";
const ACTIVATE: &str = "UPDATE slots SET state = 'active' WHERE id = ?1";
const CONFIRM: &str = "UPDATE slots SET confirmed_at = ?2 WHERE id = ?1 AND kind = 'recovery'";
const REMOVE: &str = "DELETE FROM slots WHERE id = ?1";
const DROP_PENDING: &str = "DELETE FROM slots WHERE state = 'pending'";
// More were found in the key file than were listed and being added: since the key was made, as the log tells.
const HAD_THE_KEY: &str =
    "SELECT 1 FROM log l JOIN log_payloads p ON p.seq = l.seq WHERE l.action = 'slots.healed'
    AND l.seq > coalesce((SELECT max(seq) FROM log WHERE action = 'key.rotated'), 0)
    AND p.payload ->> '$.what.found' > (p.payload ->> '$.what.listed') + json_array_length(p.payload, '$.what.dropped')";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ALL, ADD, ACTIVATE, CONFIRM, REMOVE, DROP_PENDING, HAD_THE_KEY];

liggare_domain::coded! {
    /// Where a slot's secret lives.
    SlotKind as "slot kind" {
        /// The operating system's keychain, on one machine.
        Keychain = "keychain",
        /// The keeper's memory.
        Passphrase = "passphrase",
        /// A printed sheet.
        Recovery = "recovery",
    }
}

/// A slot's id. Random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct SlotId(pub Uuid);

/// A way into the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// Where its secret lives.
    pub kind: SlotKind,
    /// The public half of its identity, `age1…`.
    pub recipient: String,
    /// Since when.
    pub created: Timestamp,
    /// When the keeper proved to hold the printed sheet.
    pub confirmed: Option<Timestamp>,
    /// Whether the slot was being added when the program ended.
    pub(crate) pending: bool,
}

pub(crate) fn all(db: &Reader<'_>) -> Result<Vec<Slot>> {
    Ok(db.prepare(ALL)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Adds a slot: pending until `dek.age` names it.
pub(crate) fn add(db: &Writer<'_>, kind: SlotKind, recipient: &str, pending: bool) -> Result<SlotId> {
    if kind == SlotKind::Passphrase && all(db)?.iter().any(|slot| slot.kind == kind) {
        return Err(VaultError::Slots("the vault has a passphrase; changing it makes a new key"));
    }
    let slot = crate::secret::random_uuid()?;
    let state = if pending { "pending" } else { "active" };
    db.prepare(ADD)?.execute((slot.as_bytes(), kind.code(), recipient, state, db.at().as_millisecond()))?;
    Ok(SlotId(slot))
}

pub(crate) fn activate(db: &Writer<'_>, slot: SlotId) -> Result<()> {
    db.prepare(ACTIVATE)?.execute([slot.0.as_bytes()])?;
    Ok(())
}

pub(crate) fn confirm(db: &Writer<'_>, slot: SlotId) -> Result<()> {
    match db.prepare(CONFIRM)?.execute((slot.0.as_bytes(), db.at().as_millisecond()))? {
        0 => Err(VaultError::NotFound("recovery slot")),
        _ => Ok(()),
    }
}

/// Takes a slot off the list; `dek.age` is the caller's, and so is the new key that makes it final.
pub(crate) fn remove(db: &Writer<'_>, slot: SlotId) -> Result<()> {
    db.prepare(REMOVE)?.execute([slot.0.as_bytes()])?;
    Ok(())
}

/// Whether somebody had the key: one who is not on the list was found in the key file, and no new key was made since.
pub fn somebody_had_the_key(db: &Reader<'_>) -> Result<bool> {
    Ok(db.prepare(HAD_THE_KEY)?.exists([])?)
}

pub(crate) fn drop_pending(db: &Writer<'_>) -> Result<()> {
    db.prepare(DROP_PENDING)?.execute([])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Slot> {
    let kind: String = row.get("kind")?;
    let state: String = row.get("state")?;
    let confirmed: Option<i64> = row.get("confirmed_at")?;
    Ok(Slot {
        id: SlotId(id(row.get("id")?)),
        kind: kind.parse().map_err(|_| {
            rusqlite::Error::InvalidColumnType(0, "kind".to_owned(), rusqlite::types::Type::Text)
        })?,
        recipient: row.get("recipient")?,
        created: instant(row.get("created_at")?)?,
        confirmed: confirmed.map(instant).transpose()?,
        pending: state == "pending",
    })
}
