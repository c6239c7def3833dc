//! `record_versions` and `record_origins`: what a record of any noun was before each act that changed it, and where its
//! values came from.

use super::{Arrival, Change, Version, json, parsed};
use crate::tables::origins::Origin;
use crate::tables::{coded, instant, merges, millis};
use crate::{Reader, Writer, error::Result, log};
use liggare_domain::noun::Kind;
use liggare_domain::{BatchId, Draft, Noun, Value};
use rusqlite::{OptionalExtension, Row};
use std::collections::BTreeMap;

const ADD: &str = "INSERT INTO record_versions (noun, record, version, at, batch, seq, before, origins) VALUES (?1, ?2,
    (SELECT coalesce(max(version), 0) + 1 FROM record_versions WHERE noun = ?1 AND record = ?2), ?3, ?4, ?5, ?6, ?7)";
macro_rules! version {
    ($tail:literal) => {
        concat!(
            "SELECT v.noun, v.record, v.version, v.batch, v.before, v.origins, (SELECT n.before FROM record_versions n
             WHERE n.noun = v.noun AND n.record = v.record AND n.version > v.version ORDER BY n.version LIMIT 1)
             FROM record_versions v WHERE ",
            $tail
        )
    };
}
const OF_ACT: &str = version!("v.seq = ?1 ORDER BY v.noun, v.record");
const OF_BATCH: &str = version!("v.batch = ?1 ORDER BY v.noun, v.record, v.version DESC");
const FIRST: &str =
    "SELECT before FROM record_versions WHERE noun = ?1 AND record = ?2 ORDER BY version LIMIT 1";
const FIRST_SINCE: &str = "SELECT before FROM record_versions WHERE noun = ?1 AND record = ?2 AND batch <> ?3
    ORDER BY version LIMIT 1";
const OF_RECORD: &str =
    "SELECT v.at, v.before, l.action, b.kind, b.source, b.file_name FROM record_versions v
    JOIN batches b ON b.row = v.batch LEFT JOIN log l ON l.seq = v.seq
    WHERE v.noun = ?1 AND v.record = ?2 ORDER BY v.version DESC";
const COUNT: &str = "SELECT count(*) FROM record_versions WHERE noun = ?1 AND record = ?2";
const REMOVE: &str = "DELETE FROM record_versions WHERE noun = ?1 AND record = ?2 AND version = ?3";
const REMOVE_ALL: &str = "DELETE FROM record_versions WHERE noun = ?1 AND record = ?2";
const ORIGINS: &str = "SELECT field, batch FROM record_origins WHERE noun = ?1 AND record = ?2";
const TOLD: &str =
    "SELECT o.field, b.id, b.source, b.at FROM record_origins o JOIN batches b ON b.row = o.batch
    WHERE o.noun = ?1 AND o.record = ?2";
const SET: &str = "INSERT INTO record_origins (noun, record, field, batch) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (noun, record, field) DO UPDATE SET batch = ?4";
const CLEAR: &str = "DELETE FROM record_origins WHERE noun = ?1 AND record = ?2";
const ORIGIN: &str = "SELECT id, source, at FROM batches WHERE row = ?1";

/// A record as it was.
#[derive(Debug, Clone)]
pub(crate) struct Before {
    pub(crate) noun: Noun,
    /// Its values.
    pub(crate) draft: Draft,
    /// Origins that differed from its batch's, by storage key.
    pub(crate) origins: BTreeMap<String, i64>,
    /// The arrival of the act that changed it.
    pub(crate) batch: i64,
}

/// Keeps what a record was; `batch` is the arrival that changes it. The act's log entry comes after.
pub(crate) fn add(db: &Writer<'_>, noun: Noun, record: i64, held: &Draft, batch: i64) -> Result<()> {
    let (held, origins) = written(held, &origins(db, noun, record)?)?;
    let seq = log::head(db)?.0 + 1;
    db.prepare(ADD)?.execute((noun.code(), record, millis(db.at()), batch, seq, held, origins))?;
    Ok(())
}

/// Every version that the act of a log entry made.
pub(crate) fn of_act(db: &Reader<'_>, seq: i64) -> Result<Vec<Version<Before, Draft>>> {
    versions(db, OF_ACT, seq)
}

/// Every version that an arrival made, newest first for each record.
pub(crate) fn of_batch(db: &Reader<'_>, batch: i64) -> Result<Vec<Version<Before, Draft>>> {
    versions(db, OF_BATCH, batch)
}

fn versions(db: &Reader<'_>, sql: &str, of: i64) -> Result<Vec<Version<Before, Draft>>> {
    let mut statement = db.prepare(sql)?;
    let versions = statement.query_map([of], from_row)?.map(|version| {
        let Version { record, version, mut before, after } = version?;
        let after = after.map(|after| followed(db, before.noun, after)).transpose()?;
        before.draft = followed(db, before.noun, before.draft)?;
        Ok(Version { record, version, before, after })
    });
    versions.collect()
}

/// A draft that names what the records it named are by now, where they went into others.
fn followed(db: &Reader<'_>, noun: Noun, mut draft: Draft) -> Result<Draft> {
    for column in noun.definition().into_iter().flat_map(|definition| definition.columns) {
        let Kind::Link(other) = column.kind else { continue };
        let Some(Ok(id)) = draft.text(column.code).map(str::parse) else { continue };
        let survivor = merges::survivor(db, other, id)?;
        draft.set(column.code, Some(Value::Text(survivor.to_string())));
    }
    Ok(draft)
}

/// What [`add`] wrote, or [`merges`] remembers.
pub(crate) fn read(db: &Reader<'_>, noun: Noun, draft: &str) -> Result<Draft> {
    followed(db, noun, parsed(draft)?)
}

/// A draft and its origins as they are written.
pub(crate) fn written(draft: &Draft, origins: &BTreeMap<String, i64>) -> Result<(String, String)> {
    Ok((json(draft)?, json(origins)?))
}

/// Origins as [`written`] wrote them.
pub(crate) fn read_origins(origins: &str) -> Result<BTreeMap<String, i64>> {
    Ok(parsed(origins)?)
}

/// What a record was when it was recorded; `None` when nothing changed it since.
pub(crate) fn as_recorded(db: &Reader<'_>, noun: Noun, record: i64) -> Result<Option<Draft>> {
    let found =
        db.prepare(FIRST)?.query_row((noun.code(), record), |row| row.get::<_, String>(0)).optional()?;
    found.map(|text| read(db, noun, &text)).transpose()
}

/// What a record was when an arrival had left it; `None` when nothing changed it since.
pub(crate) fn left_by(db: &Reader<'_>, noun: Noun, record: i64, batch: i64) -> Result<Option<Draft>> {
    let mut first = db.prepare(FIRST_SINCE)?;
    let found = first.query_row((noun.code(), record, batch), |row| row.get::<_, String>(0)).optional()?;
    found.map(|text| read(db, noun, &text)).transpose()
}

/// A record's changes, the newest first.
pub(crate) fn of_record(db: &Reader<'_>, noun: Noun, record: i64) -> Result<Vec<Change<Draft>>> {
    let mut statement = db.prepare(OF_RECORD)?;
    let rows = statement.query_map((noun.code(), record), |row| {
        Ok(Change {
            at: instant(row.get(0)?),
            before: parsed(&row.get::<_, String>(1)?)?,
            action: row.get(2)?,
            arrival: Some(Arrival {
                kind: coded(&row.get::<_, String>(3)?)?,
                source: coded(&row.get::<_, String>(4)?)?,
                file_name: row.get(5)?,
            }),
        })
    })?;
    rows.map(|change| {
        let change: Change<Draft> = change?;
        Ok(Change { before: followed(db, noun, change.before)?, ..change })
    })
    .collect()
}

/// How often a record was changed.
pub fn count(db: &Reader<'_>, noun: Noun, record: i64) -> Result<u64> {
    let count = db.prepare(COUNT)?.query_row((noun.code(), record), |row| row.get::<_, i64>(0))?;
    Ok(count.max(0) as u64)
}

pub(crate) fn remove(db: &Writer<'_>, noun: Noun, record: i64, version: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute((noun.code(), record, version))?;
    Ok(())
}

/// Of a record that goes.
pub(crate) fn remove_all(db: &Writer<'_>, noun: Noun, record: i64) -> Result<()> {
    db.prepare(REMOVE_ALL)?.execute((noun.code(), record))?;
    db.prepare(CLEAR)?.execute((noun.code(), record))?;
    Ok(())
}

/// Origins in storage form: field and arrival.
pub(crate) fn origins(db: &Reader<'_>, noun: Noun, record: i64) -> Result<BTreeMap<String, i64>> {
    let mut statement = db.prepare(ORIGINS)?;
    let rows = statement.query_map((noun.code(), record), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The origin of each field that came otherwise than its record.
pub(crate) fn told(db: &Reader<'_>, noun: Noun, record: i64) -> Result<BTreeMap<String, Origin>> {
    let mut statement = db.prepare(TOLD)?;
    let rows = statement.query_map((noun.code(), record), |row| Ok((row.get(0)?, origin(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The arrival of a storage key.
pub(crate) fn arrival(db: &Reader<'_>, batch: i64) -> Result<Origin> {
    Ok(db.prepare(ORIGIN)?.query_row([batch], |row| origin(row, 0))?)
}

fn origin(row: &Row<'_>, at: usize) -> rusqlite::Result<Origin> {
    Ok(Origin {
        batch: BatchId(uuid::Uuid::from_bytes(row.get(at)?)),
        source: coded(&row.get::<_, String>(at + 1)?)?,
        at: instant(row.get(at + 2)?),
    })
}

/// From now on these fields are of that arrival.
pub(crate) fn set_origins<'a>(
    db: &Writer<'_>,
    noun: Noun,
    record: i64,
    fields: impl IntoIterator<Item = (&'a str, i64)>,
) -> Result<()> {
    let mut statement = db.prepare(SET)?;
    for (field, batch) in fields {
        statement.execute((noun.code(), record, field, batch))?;
    }
    Ok(())
}

pub(crate) fn clear_origins(db: &Writer<'_>, noun: Noun, record: i64) -> Result<()> {
    db.prepare(CLEAR)?.execute((noun.code(), record))?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Version<Before, Draft>> {
    let after: Option<String> = row.get(6)?;
    Ok(Version {
        record: row.get(1)?,
        version: row.get(2)?,
        before: Before {
            noun: coded(&row.get::<_, String>(0)?)?,
            batch: row.get(3)?,
            draft: parsed(&row.get::<_, String>(4)?)?,
            origins: parsed(&row.get::<_, String>(5)?)?,
        },
        after: after.map(|text| parsed(&text)).transpose()?,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    ADD,
    OF_ACT,
    OF_BATCH,
    FIRST,
    FIRST_SINCE,
    OF_RECORD,
    COUNT,
    REMOVE,
    REMOVE_ALL,
    ORIGINS,
    TOLD,
    SET,
    CLEAR,
    ORIGIN,
];
