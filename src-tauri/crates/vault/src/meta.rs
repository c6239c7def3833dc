//! `meta`: which vault this is, and which copy of it.

use crate::error::{Result, VaultError};
use crate::{Reader, Writer};
use liggare_domain::{InstanceId, Timestamp, VaultId};
use uuid::Uuid;

const GET: &str = "SELECT vault_id, instance_id FROM meta";
const ADD: &str = "INSERT INTO meta (one, vault_id, instance_id, created_at) VALUES (1, ?1, ?2, ?3)";
const SET_INSTANCE: &str = "UPDATE meta SET instance_id = ?1";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[GET, ADD, SET_INSTANCE];

#[derive(Debug, Clone, Copy)]
pub(crate) struct Meta {
    pub vault: VaultId,
    pub instance: InstanceId,
}

pub(crate) fn get(db: &Reader<'_>) -> Result<Meta> {
    let read = db.prepare(GET)?.query_row([], |row| {
        Ok(Meta {
            vault: VaultId(id(row.get("vault_id")?)),
            instance: InstanceId(id(row.get("instance_id")?)),
        })
    });
    match read {
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(VaultError::Damaged { what: "register.db" }),
        other => Ok(other?),
    }
}

pub(crate) fn add(db: &Writer<'_>, meta: Meta) -> Result<()> {
    db.prepare(ADD)?.execute((
        meta.vault.0.as_bytes(),
        meta.instance.0.as_bytes(),
        db.at().as_millisecond(),
    ))?;
    Ok(())
}

pub(crate) fn set_instance(db: &Writer<'_>, instance: InstanceId) -> Result<()> {
    db.prepare(SET_INSTANCE)?.execute([instance.0.as_bytes()])?;
    Ok(())
}

pub(crate) fn id(bytes: [u8; 16]) -> Uuid {
    Uuid::from_bytes(bytes)
}

/// The instant of stored milliseconds.
pub(crate) fn instant(millis: i64) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(millis).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, millis))
}
