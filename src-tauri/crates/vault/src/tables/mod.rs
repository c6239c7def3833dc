//! One file per table: its row, how it is read, how it is written.
//!
//! To add a column: a migration, the row struct, its `from_row`, the statements beside it; the test
//! `every_statement_fits_the_schema` tells what was forgotten.

pub mod answers;
pub mod attachments;
pub mod backups;
pub mod batches;
pub mod contacts;
pub mod contracts;
pub mod dated;
pub mod disclosable;
pub mod disclosures;
pub mod exports;
pub mod facts;
pub mod kept;
pub(crate) mod merges;
pub(crate) mod not_duplicates;
pub mod organisations;
pub mod origins;
pub mod questions;
pub mod reach;
pub mod recipients;
pub mod records;
pub mod register;
pub(crate) mod responses;
pub mod sessions;
pub mod usage;
pub(crate) mod verifiers;
pub mod versions;

use crate::error::Result;
use crate::nouns::Table;
use crate::{Reader, Writer};
use liggare_domain::{LogId, Timestamp};
use rusqlite::{OptionalExtension, Row};
use std::cell::{Cell, RefCell};
use uuid::Uuid;

/// Milliseconds since 1970, as instants are stored.
pub(crate) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// The instant of stored milliseconds.
pub(crate) fn instant(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// What a record is apart from its values.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    /// Its storage key; a new one where it has none.
    pub(crate) row: Option<i64>,
    pub(crate) id: Uuid,
    pub(crate) log_id: LogId,
    /// The arrival it came with, by storage key.
    pub(crate) batch: i64,
    /// When it was recorded and last changed, as stored.
    pub(crate) created: i64,
    pub(crate) updated: i64,
}

impl Identity {
    /// Of one that comes now.
    pub(crate) fn new(db: &Writer<'_>, batch: i64) -> Result<Self> {
        let now = millis(db.at());
        let (id, log_id) = (ordered_id(db.at())?, LogId(random_id()?));
        Ok(Self { row: None, id, log_id, batch, created: now, updated: now })
    }

    /// Of one that is there.
    pub(crate) fn of(db: &Reader<'_>, table: &Table, id: Uuid) -> Result<Option<Self>> {
        let mut statement = db.prepare(&identity_sql(table))?;
        Ok(statement.query_row([id.as_bytes()], |row| Self::from_row(row, "id", "row")).optional()?)
    }

    /// The same, under a new storage key where another record has its own by now.
    pub(crate) fn again(mut self, db: &Reader<'_>, table: &Table) -> Result<Self> {
        if db.prepare(&taken_sql(table))?.exists([self.row])? {
            self.row = None;
        }
        Ok(self)
    }

    pub(crate) fn from_row(row: &Row<'_>, id: &str, key: &str) -> rusqlite::Result<Self> {
        Ok(Self {
            row: row.get(key)?,
            id: Uuid::from_bytes(row.get(id)?),
            log_id: LogId(Uuid::from_bytes(row.get("log_id")?)),
            batch: row.get("batch")?,
            created: row.get("created_at")?,
            updated: row.get("updated_at")?,
        })
    }
}

fn identity_sql(table: &Table) -> String {
    format!("SELECT row, id, log_id, batch, created_at, updated_at FROM {} WHERE id = ?1", table.name)
}

fn taken_sql(table: &Table) -> String {
    format!("SELECT 1 FROM {} WHERE row = ?1", table.name)
}

/// Puts back when a record was last changed.
pub(crate) fn set_updated(db: &Writer<'_>, table: &Table, row: i64, updated: i64) -> Result<()> {
    db.prepare(&set_updated_sql(table))?.execute((row, updated))?;
    Ok(())
}

fn set_updated_sql(table: &Table) -> String {
    format!("UPDATE {} SET updated_at = ?2 WHERE row = ?1", table.name)
}

/// Every statement that is the same for all tables.
#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    let of = |table: &'static Table| [identity_sql(table), taken_sql(table), set_updated_sql(table)];
    crate::nouns::all().filter(|table| !table.is_by_key()).flat_map(of).collect()
}

/// 16 random bytes, unrelated to anything.
pub(crate) fn random_id() -> Result<Uuid> {
    let mut bytes = [0u8; 16];
    fill_random(&mut bytes)?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// A time-ordered id: UUIDv7 (RFC 9562 § 5.7). Those of one instant are in order too (§ 6.2, monotonic random): an import
/// makes a million at once, and an index that grows at its end is written and read in the order of its pages.
pub(crate) fn ordered_id(at: Timestamp) -> Result<Uuid> {
    thread_local! {
        static LAST: Cell<(u64, u128)> = const { Cell::new((0, 0)) };
    }
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    let mut random = [0u8; 16];
    fill_random(&mut random)?;
    let random = u128::from_be_bytes(random);
    let number = match LAST.get() {
        (last, number) if last == millis => number + 1 + (random & 0xffff_ffff),
        // The highest bit stays free, so that no instant has more than there is room for.
        _ => random & (ORDERED >> 1),
    };
    LAST.set((millis, number));
    let (high, low) = ((number >> 62) as u16 & 0xfff, number as u64);
    let mut bytes = [0u8; 10];
    bytes[..2].copy_from_slice(&high.to_be_bytes());
    bytes[2..].copy_from_slice(&low.to_be_bytes());
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}

/// The bits of an ordered id beside its time, version and variant.
const ORDERED: u128 = (1 << 74) - 1;

/// From the system's generator, by the page: an import wants two million ids.
fn fill_random(bytes: &mut [u8]) -> Result<()> {
    const PAGE: usize = 4096;
    thread_local! {
        static UNUSED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    }
    UNUSED.with_borrow_mut(|unused| {
        if unused.len() < bytes.len() {
            let mut page = [0u8; PAGE];
            getrandom::fill(&mut page).map_err(|_| crate::error::VaultError::Io {
                operation: "random numbers",
                source: std::io::Error::other("the system gave none"),
            })?;
            unused.clear();
            unused.extend_from_slice(&page);
        }
        let rest = unused.len() - bytes.len();
        bytes.copy_from_slice(&unused[rest..]);
        unused.truncate(rest);
        Ok(())
    })
}

/// Reads a stored code; what no code is, is damage.
pub(crate) fn coded<T: std::str::FromStr>(text: &str) -> rusqlite::Result<T> {
    text.parse()
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, "code".into(), rusqlite::types::Type::Text))
}

/// Reads a stored optional value that has a checked form.
pub(crate) fn parsed<T: std::str::FromStr>(text: Option<String>) -> rusqlite::Result<Option<T>> {
    text.map(|text| coded(&text)).transpose()
}

#[cfg(test)]
mod tests;
