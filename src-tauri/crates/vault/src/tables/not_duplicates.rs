//! `not_duplicates`: pairs of which the keeper said that they are two.

use super::{merges, millis};
use crate::{Reader, Writer, error::Result};
use liggare_domain::Noun;
use uuid::Uuid;

const ADD: &str =
    "INSERT INTO not_duplicates (noun, one, other, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
const REMOVE: &str = "DELETE FROM not_duplicates WHERE noun = ?1 AND one = ?2 AND other = ?3";
const ALL: &str = "SELECT one, other FROM not_duplicates WHERE noun = ?1";

/// Two in the one order that the table has.
fn ordered(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    (one.min(other), one.max(other))
}

/// Remembers a pair; says whether it was not known.
pub(crate) fn add(db: &Writer<'_>, noun: Noun, one: Uuid, other: Uuid) -> Result<bool> {
    let (one, other) = ordered(one, other);
    let added = db.prepare(ADD)?.execute((noun.code(), one.as_bytes(), other.as_bytes(), millis(db.at())))?;
    Ok(added == 1)
}

/// Forgets a pair; says whether it was known.
pub(crate) fn remove(db: &Writer<'_>, noun: Noun, one: Uuid, other: Uuid) -> Result<bool> {
    let (one, other) = ordered(one, other);
    Ok(db.prepare(REMOVE)?.execute((noun.code(), one.as_bytes(), other.as_bytes()))? == 1)
}

/// All pairs, by what each of the two is by now.
pub(crate) fn all(db: &Reader<'_>, noun: Noun) -> Result<Vec<(Uuid, Uuid)>> {
    let mut statement = db.prepare(ALL)?;
    let rows = statement
        .query_map([noun.code()], |row| Ok((Uuid::from_bytes(row.get(0)?), Uuid::from_bytes(row.get(1)?))))?;
    rows.map(|pair| {
        let (one, other) = pair?;
        Ok((merges::survivor(db, noun, one)?, merges::survivor(db, noun, other)?))
    })
    .collect()
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ADD, REMOVE, ALL];
