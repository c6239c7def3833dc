//! `sessions`: each use of a product or service. The storage key is when it began ([`crate::sessions`]).

use super::origins::Origin;
use super::versions;
use crate::sessions::{first_of, last_of};
use crate::{Reader, Writer, error::Result};
use rusqlite::Row;

/// A session as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SessionRow {
    pub(crate) row: i64,
    pub(crate) contact: i64,
    pub(crate) product: i64,
    pub(crate) device: Option<i64>,
    pub(crate) seconds: i64,
    pub(crate) hits: Option<i64>,
}

const ADD: &str = "INSERT INTO sessions (row, contact, product, device, seconds, hits, batch)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const REMOVE: &str = "DELETE FROM sessions WHERE row = ?1";
const REMOVE_ALL: &str = "DELETE FROM sessions";
const IS_EMPTY: &str = "SELECT NOT EXISTS (SELECT 1 FROM sessions)";
const LAST_IN: &str = "SELECT max(row) FROM sessions WHERE row BETWEEN ?1 AND ?2";
const LIKE: &str = "SELECT row FROM sessions WHERE contact = ?1 AND row BETWEEN ?2 AND ?3 AND product = ?4
    AND device IS ?5 LIMIT 1";
const IS_THERE: &str = "SELECT 1 FROM sessions WHERE row = ?1";
const OF_BATCH: &str = "SELECT row, contact, product, device, seconds, hits FROM sessions
    WHERE row BETWEEN ?1 AND ?2 AND batch = ?3 ORDER BY row LIMIT ?4";
const BATCH: &str = "SELECT batch FROM sessions WHERE row = ?1";
const INDEXES: &str = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
    AND tbl_name = 'sessions'";

/// With which arrival a session came, and when.
pub fn origin(db: &Reader<'_>, row: i64) -> Result<Origin> {
    let batch = db.prepare(BATCH)?.query_row([row], |row| row.get(0))?;
    versions::records::arrival(db, batch)
}

pub(crate) fn add(db: &Writer<'_>, session: &SessionRow, batch: i64) -> Result<()> {
    let SessionRow { row, contact, product, device, seconds, hits } = *session;
    db.prepare(ADD)?.execute((row, contact, product, device, seconds, hits, batch))?;
    Ok(())
}

pub(crate) fn remove(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute([row])?;
    Ok(())
}

pub(crate) fn remove_all(db: &Writer<'_>) -> Result<()> {
    db.prepare(REMOVE_ALL)?.execute([])?;
    Ok(())
}

pub(crate) fn is_empty(db: &Reader<'_>) -> Result<bool> {
    Ok(db.prepare(IS_EMPTY)?.query_row([], |row| row.get(0))?)
}

/// The last session that began in a second.
pub(crate) fn last_in(db: &Reader<'_>, second: i64) -> Result<Option<i64>> {
    Ok(db.prepare(LAST_IN)?.query_row((first_of(second), last_of(second)), |row| row.get(0))?)
}

/// Whether the same person began to use the same product in that second, from the same device. Where a second is full, the
/// next has what it could not hold.
pub(crate) fn is_held(db: &Reader<'_>, second: i64, session: &SessionRow) -> Result<bool> {
    let SessionRow { contact, product, device, .. } = *session;
    for second in second.. {
        let (first, last) = (first_of(second), last_of(second));
        if db.prepare(LIKE)?.exists((contact, first, last, product, device))? {
            return Ok(true);
        }
        if !db.prepare(IS_THERE)?.exists([last])? {
            break;
        }
    }
    Ok(false)
}

/// The sessions of an arrival between two keys, in order, so many at most.
pub(crate) fn of_batch(
    db: &Reader<'_>,
    (first, last): (i64, i64),
    batch: i64,
    most: usize,
) -> Result<Vec<SessionRow>> {
    let mut statement = db.prepare(OF_BATCH)?;
    let rows = statement.query_map((first, last, batch, most as i64), from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Drops the indexes, for when there is nothing in them; what makes them again is given.
pub(crate) fn drop_indexes(db: &Writer<'_>) -> Result<Vec<String>> {
    let indexes: Vec<(String, String)> = db
        .prepare(INDEXES)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut made_by = Vec::with_capacity(indexes.len());
    for (name, sql) in indexes {
        // The names are the migration's own.
        db.conn().execute_batch(&["DROP INDEX ", &name].concat())?;
        made_by.push(sql);
    }
    Ok(made_by)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        row: row.get(0)?,
        contact: row.get(1)?,
        product: row.get(2)?,
        device: row.get(3)?,
        seconds: row.get(4)?,
        hits: row.get(5)?,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] =
    &[ADD, REMOVE, REMOVE_ALL, IS_EMPTY, LAST_IN, LIKE, IS_THERE, OF_BATCH, BATCH, INDEXES];
