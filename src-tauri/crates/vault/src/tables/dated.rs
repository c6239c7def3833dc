//! What is dated of a record: every day and instant in the records that name it.

use crate::error::Result;
use crate::nouns::{self, Table};
use crate::{Reader, VaultError, tables::records};
use liggare_domain::noun::{Column, Kind};
use liggare_domain::{Noun, Value};
use rusqlite::types::ValueRef;
use uuid::Uuid;

/// Of each noun so many records are told of, the latest recorded first.
pub const MOST: usize = 200;

/// A day or an instant of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Which record.
    pub noun: Noun,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The column of the date; nothing where the record has none and it is when it was recorded.
    pub column: Option<&'static str>,
    /// The date: ISO 8601 or RFC 3339.
    pub at: String,
}

/// The dates of the records of `of` that name a record, in no order.
pub fn naming(db: &Reader<'_>, of: Noun, noun: Noun, id: Uuid) -> Result<Vec<Dated>> {
    let row = records::row_of(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    let (table, columns) = (nouns::table(of)?, dates(of));
    let mut found = Vec::new();
    if table.is_by_key() {
        // Too many to tell of one by one.
        return Ok(found);
    }
    for sql in naming_sql(table, noun, &columns) {
        let mut statement = db.prepare(&sql)?;
        let mut rows = statement.query([row])?;
        while let Some(row) = rows.next()? {
            let id = Uuid::from_bytes(row.get(0)?);
            let name: String = row.get(1)?;
            let told = |column, at| Dated { noun: of, id, name: name.clone(), column, at };
            let before = found.len();
            for (at, column) in columns.iter().enumerate() {
                let value = match row.get_ref(3 + at)? {
                    ValueRef::Integer(millis) => Value::Number(millis),
                    ValueRef::Text(_) => Value::Text(row.get(3 + at)?),
                    _ => continue,
                };
                found.push(told(Some(column.code), column.kind.write(&value)));
            }
            if found.len() == before {
                found.push(told(None, Kind::Instant.write(&Value::Number(row.get(2)?))));
            }
        }
    }
    Ok(found)
}

fn dates(noun: Noun) -> Vec<&'static Column> {
    let columns = noun.definition().into_iter().flat_map(|definition| definition.columns);
    columns.filter(|column| matches!(column.kind, Kind::Day | Kind::Instant)).collect()
}

/// One for each column of the table that names records of the noun.
fn naming_sql(table: &Table, noun: Noun, dates: &[&Column]) -> Vec<String> {
    let dates: String = dates.iter().map(|column| format!(", t.{}", column.code)).collect();
    let title = table.title("t");
    let links = table.columns.iter().filter(|column| column.kind == Kind::Link(noun));
    let of_link = |code| {
        format!(
            "SELECT t.id, {title}, t.created_at{dates} FROM {} t WHERE t.{code} = ?1 ORDER BY t.row DESC LIMIT {MOST}",
            table.name
        )
    };
    links.map(|column| of_link(column.code)).collect()
}

#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    let of = |table: &'static Table| {
        let nouns = Noun::ALL.iter().filter(|_| table.noun() != Noun::Contact && !table.is_by_key());
        nouns.flat_map(|noun| naming_sql(table, *noun, &dates(table.noun())))
    };
    nouns::all().flat_map(of).collect()
}
