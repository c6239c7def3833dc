//! Narrowing the records of a noun by what their columns hold, and counting what they hold. What is asked for comes in
//! written form and is read as the column's kind says.

use crate::hits::Hits;
use crate::nouns::{self, BATCH, Browsed, Held, Sorted, Table};
use crate::search::{self, Broad};
use crate::{
    Reader,
    error::{Result, VaultError},
    tables::records,
};
use liggare_domain::noun::Kind;
use liggare_domain::{Noun, Value};
use rusqlite::Params;
use rusqlite::types::Value as Stored;
use std::cmp::Ordering;

/// What a column must hold.
#[derive(Debug, Clone, Copy)]
pub enum Test<'a> {
    /// A text that holds this somewhere, begins so, or is all of it; without regard to case.
    Text(Match, &'a str),
    /// One of these, or nothing where that is wanted as well.
    Choice(&'a [String], bool),
    /// From the first to the last, both included.
    Range(Option<&'a str>, Option<&'a str>),
    /// Yes or no.
    Flag(bool),
    /// Anything, or nothing.
    Filled(bool),
}

/// How a text is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is somewhere in it.
    Contains,
    /// It begins so.
    Begins,
    /// It is all of it.
    Is,
}

const CHANGED_BY_BATCH: &str = "SELECT v.record FROM batches b JOIN record_versions v ON v.batch = b.row
    WHERE b.id = ?1 AND v.noun = ?2";
const CONTACTS_CHANGED: &str =
    "SELECT v.contact FROM batches b JOIN contact_versions v ON v.batch = b.row WHERE b.id = ?1";

/// The records whose column passes a test. A column that is not narrowed by, or a test it has not, is `NotFound`.
pub fn passing(db: &Reader<'_>, table: &Table, column: &str, test: Test<'_>) -> Result<Hits> {
    if column == BATCH {
        return of_batches(db, table, test);
    }
    let (column, held) = narrowed(table, column)?;
    match test {
        Test::Text(op, text) => {
            let wanted = text.trim().to_lowercase();
            texts(db, held, |held| match op {
                Match::Contains => held.contains(&wanted),
                Match::Begins => held.starts_with(&wanted),
                Match::Is => held == wanted,
            })
        }
        Test::Choice(values, none) => {
            let mut hits = if none { without(db, table, held)? } else { Hits::default() };
            for value in values {
                if let Some(value) = stored(db, column, value)? {
                    hits.unite(&storage_keys(db, &held.passing("= ?1"), [value])?);
                }
            }
            Ok(hits)
        }
        Test::Range(from, to) => {
            let bound = |text: Option<&str>| match text {
                Some(text) => stored(db, column, text)?.map(Some).ok_or(VaultError::NotFound("value")),
                None => Ok(None),
            };
            match (bound(from)?, bound(to)?) {
                (Some(from), Some(to)) => storage_keys(db, &held.passing("BETWEEN ?1 AND ?2"), [from, to]),
                (Some(from), None) => storage_keys(db, &held.passing(">= ?1"), [from]),
                (None, Some(to)) => storage_keys(db, &held.passing("<= ?1"), [to]),
                (None, None) => storage_keys(db, &held.passing("IS NOT NULL"), []),
            }
        }
        Test::Flag(on) => {
            let yes = storage_keys(db, &held.passing("= 1"), [])?;
            if on { Ok(yes) } else { all_but(db, table, &yes) }
        }
        Test::Filled(true) => storage_keys(db, &held.passing("IS NOT NULL"), []),
        Test::Filled(false) => without(db, table, held),
    }
}

/// A value that records share, in written form, and how many do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The value; of a linked record its id.
    pub value: String,
    /// What it is called, where it is a linked record.
    pub name: Option<String>,
    /// How many have it.
    pub count: u32,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    /// The most common values first, as many as were asked for.
    pub values: Vec<Shared>,
    /// How many different ones there are, of those that were asked for.
    pub distinct: u32,
    /// How many records have nothing in it.
    pub empty: u32,
}

/// What a column holds among those found, or among all. Of values with a text in them, where one is given; of linked
/// records those that the text finds.
pub fn facets(
    db: &Reader<'_>,
    table: &Table,
    column: &str,
    among: Option<&Hits>,
    text: &str,
    most: usize,
) -> Result<Facets> {
    let (column, held) = narrowed(table, column)?;
    let mut counted: Vec<(Stored, u32)> = match (column.kind, among) {
        // Of a flag the index may hold those alone who have it.
        (Kind::Flag, among) => {
            let mut yes = storage_keys(db, &held.passing("= 1"), [])?;
            among.into_iter().for_each(|among| yes.intersect(among));
            vec![(Stored::Integer(1), yes.len() as u32)]
        }
        (_, None) => {
            let sql = if column.sorted == Sorted::BySource { by_source(table) } else { held.counted() };
            let mut statement = db.prepare(&sql)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            summed(rows.collect::<rusqlite::Result<Vec<_>>>()?)
        }
        (_, Some(among)) => counted_among(db, held, among)?,
    };
    let filled: u32 = counted.iter().map(|(_, count)| count).sum();
    let all = match among {
        Some(hits) => hits.len() as u32,
        None => crate::tables::facts::count(db, table.name)? as u32,
    };
    asked_for(db, column, text.trim(), &mut counted)?;
    let distinct = counted.len() as u32;
    let by_count = |one: &(Stored, u32), other: &(Stored, u32)| {
        other.1.cmp(&one.1).then_with(|| order(&one.0, &other.0))
    };
    // Of a million user names the first few alone are put in order, and named.
    if most < counted.len() {
        counted.select_nth_unstable_by(most, by_count);
        counted.truncate(most);
    }
    counted.sort_by(by_count);
    let values = counted.into_iter().map(|(value, count)| told(db, column, value, count));
    Ok(Facets { values: values.collect::<Result<_>>()?, distinct, empty: all.saturating_sub(filled) })
}

/// Leaves those that a text asks for.
fn asked_for(db: &Reader<'_>, column: &Browsed, text: &str, counted: &mut Vec<(Stored, u32)>) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    if let Kind::Link(noun) = column.kind {
        let found = search::find(db, nouns::table(noun)?, text, &Broad::default(), None)?.unwrap_or_default();
        counted.retain(|(value, _)| matches!(value, Stored::Integer(row) if found.contains(*row as u32)));
        return Ok(());
    }
    let text = text.to_lowercase();
    counted.retain(|(value, _)| match value {
        Stored::Text(value) => value.to_lowercase().contains(&text),
        Stored::Integer(number) => column.kind.write(&Value::Number(*number)).contains(&text),
        _ => false,
    });
    Ok(())
}

/// As the database puts values of one column in order.
fn order(one: &Stored, other: &Stored) -> Ordering {
    match (one, other) {
        (Stored::Integer(one), Stored::Integer(other)) => one.cmp(other),
        (Stored::Text(one), Stored::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}

/// How many of those have each value.
fn counted_among(db: &Reader<'_>, held: &Held, among: &Hits) -> Result<Vec<(Stored, u32)>> {
    let mut values = Vec::new();
    let mut statement = db.prepare(&held.values())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if among.contains(row.get(0)?) {
            let value: Stored = row.get(1)?;
            // Neighbours in the index share their value.
            match values.last_mut() {
                Some((last, count)) if *last == value => *count += 1,
                _ => values.push((value, 1)),
            }
        }
    }
    Ok(summed(values))
}

/// Each value once.
fn summed(mut counted: Vec<(Stored, u32)>) -> Vec<(Stored, u32)> {
    counted.sort_by(|one, other| order(&one.0, &other.0));
    counted.dedup_by(|next, held| {
        let same = next.0 == held.0;
        held.1 += if same { next.1 } else { 0 };
        same
    });
    counted
}

/// How many came from each source, arrival by arrival.
fn by_source(table: &Table) -> String {
    format!(
        "SELECT (SELECT b.source FROM batches b WHERE b.row = t.batch), count(*) FROM {} t GROUP BY t.batch",
        table.name
    )
}

fn told(db: &Reader<'_>, column: &Browsed, value: Stored, count: u32) -> Result<Shared> {
    let (value, name) = match (column.kind, value) {
        (Kind::Link(noun), Stored::Integer(row)) => match records::called(db, noun, row)? {
            Some((id, name)) => (id.to_string(), Some(name)),
            None => (row.to_string(), None),
        },
        (kind, Stored::Integer(number)) => (kind.write(&Value::Number(number)), None),
        (_, Stored::Text(text)) => (text, None),
        (_, Stored::Null | Stored::Real(_) | Stored::Blob(_)) => (String::new(), None),
    };
    Ok(Shared { value, name, count })
}

fn narrowed<'t>(table: &'t Table, column: &str) -> Result<(&'t Browsed, &'t Held)> {
    let column = table.column(column).ok_or(VaultError::NotFound("column"))?;
    Ok((column, column.held.as_ref().ok_or(VaultError::NotFound("column"))?))
}

/// As the database holds it; `None` where a linked record is not there any more.
fn stored(db: &Reader<'_>, column: &Browsed, written: &str) -> Result<Option<Stored>> {
    let value = column.kind.read(written).map_err(|_| VaultError::NotFound("value"))?;
    Ok(match (column.kind, value) {
        (_, None) => None,
        (Kind::Link(noun), Some(Value::Text(id))) => {
            records::row_of_text(db, noun, &id)?.map(Stored::Integer)
        }
        (_, Some(Value::Text(text))) => Some(Stored::Text(text)),
        (_, Some(Value::Number(number))) => Some(Stored::Integer(number)),
    })
}

/// Those with a text that is wanted, in lower case; each text is looked at once.
fn texts(db: &Reader<'_>, held: &Held, wanted: impl Fn(&str) -> bool) -> Result<Hits> {
    let mut statement = db.prepare(&held.in_order())?;
    let mut rows = statement.query([])?;
    let mut hits = Hits::default();
    let (mut last, mut is_wanted) = (String::new(), wanted(""));
    while let Some(row) = rows.next()? {
        let Ok(text) = row.get_ref(1)?.as_str() else { return Err(VaultError::NotFound("text")) };
        if text != last {
            text.clone_into(&mut last);
            is_wanted = wanted(&text.to_lowercase());
        }
        if is_wanted {
            hits.insert(row.get(0)?);
        }
    }
    Ok(hits)
}

fn of_batches(db: &Reader<'_>, table: &Table, test: Test<'_>) -> Result<Hits> {
    let Test::Choice(ids, false) = test else { return Err(VaultError::NotFound("test")) };
    let mut hits = Hits::default();
    for id in ids {
        let Ok(id) = id.parse::<uuid::Uuid>() else { continue };
        let id = id.as_bytes();
        hits.unite(&storage_keys(db, &with_batch(table), [id])?);
        hits.unite(&match table.noun {
            Noun::Contact => storage_keys(db, CONTACTS_CHANGED, [id])?,
            noun => storage_keys(db, CHANGED_BY_BATCH, (id, noun.code()))?,
        });
    }
    Ok(hits)
}

/// Those that came with an arrival.
fn with_batch(table: &Table) -> String {
    format!("SELECT t.row FROM batches b JOIN {} t ON t.batch = b.row WHERE b.id = ?1", table.name)
}

fn without(db: &Reader<'_>, table: &Table, held: &Held) -> Result<Hits> {
    all_but(db, table, &storage_keys(db, &held.passing("IS NOT NULL"), [])?)
}

fn all_but(db: &Reader<'_>, table: &Table, hits: &Hits) -> Result<Hits> {
    let mut all = storage_keys(db, &everything(table), [])?;
    all.remove(hits);
    Ok(all)
}

fn everything(table: &Table) -> String {
    format!("SELECT row FROM {}", table.name)
}

fn storage_keys(db: &Reader<'_>, sql: &str, params: impl Params) -> Result<Hits> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params, |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every statement over a table.
#[cfg(test)]
pub(crate) fn statements(table: &Table) -> Vec<String> {
    let of = |column: &Browsed| {
        let Some(held) = &column.held else { return Vec::new() };
        if column.kind == Kind::Flag {
            return vec![held.passing("= 1")];
        }
        let tests = ["= ?1", "BETWEEN ?1 AND ?2", ">= ?1", "<= ?1", "IS NOT NULL"];
        let mut all: Vec<_> = tests.iter().map(|test| held.passing(test)).collect();
        all.push(held.values());
        if column.sorted == Sorted::BySource {
            all.push(by_source(table));
        } else {
            all.extend([held.counted(), held.in_order()]);
        }
        all
    };
    table.columns.iter().flat_map(of).chain([with_batch(table), everything(table)]).collect()
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[CHANGED_BY_BATCH, CONTACTS_CHANGED];
