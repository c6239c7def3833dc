//! The tables of the nouns that have a definition: how their records are read and written, by the definition's columns.

mod sql;

#[cfg(test)]
pub(crate) use sql::statements;

use super::origins::Origin;
use super::{Identity, instant, millis, versions};
use crate::collation::Alphabet;
use crate::nouns::{self, Stored, Table};
use crate::sessions;
use crate::{
    Hits, Reader, Writer,
    error::{Result, VaultError},
};
use liggare_domain::matching::fold;
use liggare_domain::noun::{Column, Definition, Kind};
use liggare_domain::{Draft, LogId, Noun, Timestamp, Value};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params_from_iter};
use sql::*;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A record with all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordRow {
    pub(crate) row: i64,
    /// Its id.
    pub id: Uuid,
    /// What the log calls it.
    pub log_id: LogId,
    /// Its values.
    pub draft: Draft,
    pub(crate) batch: i64,
    /// When it was first recorded.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// A record of a table, and what it is made of.
pub(crate) fn defined(noun: Noun) -> Result<(&'static Table, &'static Definition)> {
    nouns::of(noun).zip(noun.definition()).ok_or(VaultError::NotFound("noun"))
}

/// A record by its id.
pub fn by_id(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<Option<RecordRow>> {
    match row_of(db, noun, id)? {
        Some(row) => by_row(db, noun, row),
        None => Ok(None),
    }
}

/// A record by its storage key.
pub fn by_row(db: &Reader<'_>, noun: Noun, row: i64) -> Result<Option<RecordRow>> {
    let (table, definition) = defined(noun)?;
    let held = db.prepare(&select(table, definition))?.query_row([row], |row| from_row(definition, row));
    let Some(mut held) = held.optional()? else { return Ok(None) };
    if let Some(parts) = table.parts {
        parts.read(db, row, &mut held.draft)?;
    }
    Ok(Some(held))
}

/// The storage key of a record of any noun.
pub fn row_of(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<Option<i64>> {
    let table = nouns::table(noun)?;
    let id = match (table.is_by_key(), sessions::row_of(id)) {
        (false, _) => Stored::Blob(id.as_bytes().to_vec()),
        (true, Some(row)) => Stored::Integer(row),
        (true, None) => return Ok(None),
    };
    Ok(db.prepare(&row_of_sql(table))?.query_row([id], |row| row.get(0)).optional()?)
}

pub(crate) fn row_of_text(db: &Reader<'_>, noun: Noun, id: &str) -> Result<Option<i64>> {
    match id.parse() {
        Ok(id) => row_of(db, noun, id),
        Err(_) => Ok(None),
    }
}

/// The id of a record of any noun, and what it is called.
pub(crate) fn called(db: &Reader<'_>, noun: Noun, row: i64) -> Result<Option<(Uuid, String)>> {
    let table = nouns::table(noun)?;
    let mut statement = db.prepare(&called_sql(table))?;
    Ok(statement.query_row([row], |row| Ok((id_of(row)?, row.get(1)?))).optional()?)
}

/// What a record of any noun is called.
pub fn name(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<Option<String>> {
    match row_of(db, noun, id)? {
        Some(row) => Ok(called(db, noun, row)?.map(|(_, name)| name)),
        None => Ok(None),
    }
}

/// What the record of a storage key is called.
pub fn name_of_row(db: &Reader<'_>, noun: Noun, row: u32) -> Result<Option<String>> {
    Ok(called(db, noun, i64::from(row))?.map(|(_, name)| name))
}

/// Where a record's values came from: the record itself, and each column that came otherwise.
pub fn origins(db: &Reader<'_>, noun: Noun, held: &RecordRow) -> Result<(Origin, BTreeMap<String, Origin>)> {
    Ok((versions::records::arrival(db, held.batch)?, versions::records::told(db, noun, held.row)?))
}

/// What a record without a definition names, by column: of which noun, its id and what it is called.
pub fn links(db: &Reader<'_>, table: &Table, row: i64) -> Result<Vec<(&'static str, Noun, Uuid, String)>> {
    let mut found = Vec::new();
    for (code, kind) in table.columns() {
        let Kind::Link(noun) = kind else { continue };
        let named: Option<i64> = db.prepare(&link_sql(table, code))?.query_row([row], |row| row.get(0))?;
        let named = named.map(|row| called(db, noun, row)).transpose()?.flatten();
        found.extend(named.map(|(id, name)| (code, noun, id, name)));
    }
    Ok(found)
}

/// How often a record was changed.
pub fn changes(db: &Reader<'_>, noun: Noun, held: &RecordRow) -> Result<u64> {
    versions::records::count(db, noun, held.row)
}

/// How many records of each noun name this one.
pub fn naming(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<BTreeMap<Noun, u64>> {
    let row = row_of(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    Ok(named_by(db, noun, row)?.into_iter().collect())
}

/// How many records of each noun name the one of a storage key.
pub(crate) fn named_by(db: &Reader<'_>, noun: Noun, row: i64) -> Result<Vec<(Noun, u64)>> {
    let mut found = Vec::new();
    for table in nouns::all() {
        let mut count = 0;
        for sql in naming_sql(table, noun) {
            count += db.prepare(&sql)?.query_row([row], |row| row.get::<_, i64>(0))?.max(0) as u64;
        }
        if count > 0 {
            found.push((table.noun, count));
        }
    }
    Ok(found)
}

/// Lines of a table: of each of these records, in this order, its id and what the columns hold in written form. One
/// removed meanwhile is left out.
pub fn lines(
    db: &Reader<'_>,
    table: &Table,
    columns: &[String],
    rows: &[impl Copy + Into<i64>],
) -> Result<Vec<(Uuid, Vec<Option<String>>)>> {
    let shown = columns.iter().map(|code| table.column(code).ok_or(VaultError::NotFound("column")));
    let shown: Vec<_> = shown.collect::<Result<_>>()?;
    let mut statement = db.prepare(&line_sql(table, &shown))?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let line = statement
            .query_row([(*row).into()], |row| {
                let mut cells = Vec::with_capacity(shown.len());
                for (at, column) in shown.iter().enumerate() {
                    cells.push(match row.get_ref(at + 1)? {
                        ValueRef::Null => None,
                        ValueRef::Integer(number) => Some(column.kind.write(&Value::Number(number))),
                        ValueRef::Text(_) => Some(row.get(at + 1)?).filter(|text: &String| !text.is_empty()),
                        ValueRef::Real(_) | ValueRef::Blob(_) => None,
                    });
                }
                Ok((id_of(row)?, cells))
            })
            .optional()?;
        found.extend(line);
    }
    Ok(found)
}

/// The id of a record whose first column says it.
fn id_of(row: &Row<'_>) -> rusqlite::Result<Uuid> {
    match row.get_ref(0)? {
        ValueRef::Integer(row) => Ok(sessions::id(row)),
        _ => Ok(Uuid::from_bytes(row.get(0)?)),
    }
}

/// Writes a new one; index, counter and log are the caller's.
pub(crate) fn add(
    db: &Writer<'_>,
    noun: Noun,
    draft: &Draft,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<(i64, Uuid, LogId)> {
    let new = Identity::new(db, batch)?;
    let row = insert(db, noun, &new, draft, alphabet)?;
    Ok((row, new.id, new.log_id))
}

/// Writes one as it is known; says its storage key.
pub(crate) fn insert(
    db: &Writer<'_>,
    noun: Noun,
    identity: &Identity,
    draft: &Draft,
    alphabet: &Alphabet,
) -> Result<i64> {
    let (table, definition) = defined(noun)?;
    let mut values = vec![
        identity.row.map_or(Stored::Null, Stored::Integer),
        Stored::Blob(identity.id.as_bytes().to_vec()),
        Stored::Blob(identity.log_id.0.as_bytes().to_vec()),
        Stored::Integer(identity.batch),
        Stored::Integer(identity.created),
        Stored::Integer(identity.updated),
    ];
    values.extend(stored(db, definition, draft)?);
    values.extend((table.derived)(draft, alphabet).into_iter().map(|(_, value)| value));
    db.prepare(&insert_sql(table, definition, alphabet))?.execute(params_from_iter(values))?;
    let row = db.conn().last_insert_rowid();
    if let Some(parts) = table.parts {
        parts.put(db, row, draft)?;
    }
    Ok(row)
}

/// Writes what a record is from now on; version, origins, index and log are the caller's.
pub(crate) fn edit(db: &Writer<'_>, noun: Noun, row: i64, draft: &Draft, alphabet: &Alphabet) -> Result<()> {
    let (table, definition) = defined(noun)?;
    let mut values = vec![Stored::Integer(row), Stored::Integer(millis(db.at()))];
    values.extend(stored(db, definition, draft)?);
    values.extend((table.derived)(draft, alphabet).into_iter().map(|(_, value)| value));
    if let Some(parts) = table.parts {
        parts.lift(db, &one(row)?)?;
    }
    db.prepare(&update(table, definition, alphabet))?.execute(params_from_iter(values))?;
    if let Some(parts) = table.parts {
        parts.put(db, row, draft)?;
    }
    Ok(())
}

/// Removes a record with what it was; index, counter and log are the caller's.
pub(crate) fn remove(db: &Writer<'_>, noun: Noun, row: i64) -> Result<()> {
    let (table, _) = defined(noun)?;
    if let Some(parts) = table.parts {
        parts.lift(db, &one(row)?)?;
    }
    remove_lifted(db, noun, row)
}

/// The same, of a record whose parts were taken off it.
pub(crate) fn remove_lifted(db: &Writer<'_>, noun: Noun, row: i64) -> Result<()> {
    let (table, _) = defined(noun)?;
    versions::records::remove_all(db, noun, row)?;
    db.prepare(&delete(table))?.execute([row])?;
    Ok(())
}

/// The id of the record that is held as this one.
pub fn known(db: &Reader<'_>, noun: Noun, draft: &Draft) -> Result<Option<Uuid>> {
    match like(db, noun, draft)?.first() {
        Some(row) => Ok(called(db, noun, *row)?.map(|(id, _)| id)),
        None => Ok(None),
    }
}

/// The records that one of the definition's sets of columns tells to be this one.
pub(crate) fn like(db: &Reader<'_>, noun: Noun, draft: &Draft) -> Result<Vec<i64>> {
    let (table, definition) = defined(noun)?;
    let mut found = Vec::new();
    for set in definition.identity {
        let stored = set.iter().map(|code| {
            let column = definition.column(code).ok_or(VaultError::NotFound("column"))?;
            let value = draft.get(code).map(|value| stored_value(db, column, value)).transpose()?.flatten();
            Ok(value.map(|value| compared(table, column, value)))
        });
        let Some(stored) = stored.collect::<Result<Option<Vec<_>>>>()? else { continue };
        let mut statement = db.prepare(&like_sql(table, set))?;
        for row in statement.query_map(params_from_iter(stored), |row| row.get(0))? {
            found.push(row?);
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// As its index compares it.
fn compared(table: &Table, column: &Column, value: Stored) -> Stored {
    match (table.folded == Some(column.code), value) {
        (true, Stored::Text(text)) => Stored::Text(fold(&text)),
        (_, value) => value,
    }
}

fn one(row: i64) -> Result<Hits> {
    Ok(Hits::from_iter([u32::try_from(row).map_err(|_| VaultError::NotFound("record"))?]))
}

/// A draft's values as the table holds them, in the order of its columns.
fn stored(db: &Writer<'_>, definition: &Definition, draft: &Draft) -> Result<Vec<Stored>> {
    definition
        .columns
        .iter()
        .map(|column| match (column.kind, draft.get(column.code)) {
            (_, None) => Ok(Stored::Null),
            (Kind::Shared, Some(Value::Text(text))) => Ok(Stored::Integer(share(db, text)?)),
            // A record named that is not there would be lost in silence.
            (_, Some(value)) => stored_value(db, column, value)?.ok_or(VaultError::NotFound("record")),
        })
        .collect()
}

fn stored_value(db: &Reader<'_>, column: &Column, value: &Value) -> Result<Option<Stored>> {
    Ok(match (column.kind, value) {
        (Kind::Link(noun), Value::Text(id)) => row_of_text(db, noun, id)?.map(Stored::Integer),
        (Kind::Shared, Value::Text(text)) => {
            db.prepare(SHARED_ROW)?.query_row([text], |row| row.get(0)).optional()?.map(Stored::Integer)
        }
        (_, Value::Text(text)) => Some(Stored::Text(text.clone())),
        (_, Value::Number(number)) => Some(Stored::Integer(*number)),
    })
}

/// Keeps a long line once; gives its storage key.
pub(crate) fn share(db: &Writer<'_>, text: &str) -> Result<i64> {
    if let Some(row) = db.prepare(SHARED_ROW)?.query_row([text], |row| row.get(0)).optional()? {
        return Ok(row);
    }
    db.prepare(SHARE)?.execute([text])?;
    Ok(db.conn().last_insert_rowid())
}

fn from_row(definition: &Definition, row: &Row<'_>) -> rusqlite::Result<RecordRow> {
    let mut draft = Draft::default();
    for column in definition.columns {
        let value = match row.get_ref(column.code)? {
            ValueRef::Null => None,
            ValueRef::Integer(number) => Some(Value::Number(number)),
            // A linked record's id.
            ValueRef::Blob(_) => Some(Value::Text(Uuid::from_bytes(row.get(column.code)?).to_string())),
            ValueRef::Text(_) | ValueRef::Real(_) => Some(Value::Text(row.get(column.code)?)),
        };
        draft.set(column.code, value);
    }
    Ok(RecordRow {
        row: row.get("row")?,
        id: Uuid::from_bytes(row.get("id")?),
        log_id: LogId(Uuid::from_bytes(row.get("log_id")?)),
        draft,
        batch: row.get("batch")?,
        created: instant(row.get("created_at")?),
        updated: instant(row.get("updated_at")?),
    })
}
