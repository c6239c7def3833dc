//! The statements of a noun's table, made of its definition and its description.

use crate::collation::Alphabet;
use crate::nouns::{self, Browsed, Table};
use liggare_domain::noun::{Column, Definition, Kind};
use liggare_domain::{Draft, Noun};

pub(super) const SHARED_ROW: &str = "SELECT row FROM shared_texts WHERE text = ?1";
pub(super) const SHARE: &str = "INSERT INTO shared_texts (text) VALUES (?1)";

pub(super) fn line_sql(table: &Table, shown: &[&Browsed]) -> String {
    let list: String = shown.iter().map(|column| format!(", {}", column.shown)).collect();
    format!("SELECT t.{}{list} FROM {} t WHERE t.row = ?1", table.id(), table.name)
}

pub(super) fn link_sql(table: &Table, code: &str) -> String {
    format!("SELECT {code} FROM {} WHERE row = ?1", table.name)
}

pub(super) fn row_of_sql(table: &Table) -> String {
    format!("SELECT row FROM {} WHERE {} = ?1", table.name, table.id())
}

pub(super) fn called_sql(table: &Table) -> String {
    format!("SELECT t.{}, {} FROM {} t WHERE t.row = ?1", table.id(), table.title("t"), table.name)
}

/// For each column of a table that names records of a noun, how many name one of them.
pub(super) fn naming_sql(table: &Table, noun: Noun) -> Vec<String> {
    let links = table.columns.iter().filter(|column| column.kind == Kind::Link(noun));
    let kept = |code| table.kept.iter().find(|(column, _)| *column == code);
    let counts = links.map(|Browsed { code, .. }| match kept(*code) {
        Some((_, counts)) => format!("SELECT coalesce(sum(times), 0) FROM {counts} WHERE {code} = ?1"),
        None => format!("SELECT count(*) FROM {} WHERE {code} = ?1", table.name),
    });
    counts.collect()
}

pub(super) fn select(table: &Table, definition: &Definition) -> String {
    let columns = definition.columns.iter().map(|Column { code, kind, .. }| match kind {
        Kind::Link(noun) => {
            let other = nouns::of(*noun).map_or("contacts", |other| other.name);
            format!("(SELECT o.id FROM {other} o WHERE o.row = t.{code}) AS {code}")
        }
        Kind::Shared => format!("(SELECT s.text FROM shared_texts s WHERE s.row = t.{code}) AS {code}"),
        _ => format!("t.{code}"),
    });
    let columns: Vec<_> = columns.collect();
    format!(
        "SELECT t.row, t.id, t.log_id, t.batch, t.created_at, t.updated_at, {} FROM {} t WHERE t.row = ?1",
        columns.join(", "),
        table.name
    )
}

/// The columns that a draft fills, and those made of them.
pub(super) fn written(table: &Table, definition: &Definition, alphabet: &Alphabet) -> Vec<&'static str> {
    let derived = (table.derived)(&Draft::default(), alphabet);
    let own = definition.columns.iter().map(|column| column.code);
    own.chain(derived.into_iter().map(|(code, _)| code)).collect()
}

pub(super) fn insert_sql(table: &Table, definition: &Definition, alphabet: &Alphabet) -> String {
    let columns = written(table, definition, alphabet);
    let places: Vec<_> = (7..7 + columns.len()).map(|place| format!("?{place}")).collect();
    format!(
        "INSERT INTO {} (row, id, log_id, batch, created_at, updated_at, {}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, {})",
        table.name,
        columns.join(", "),
        places.join(", ")
    )
}

pub(super) fn update(table: &Table, definition: &Definition, alphabet: &Alphabet) -> String {
    let columns = written(table, definition, alphabet);
    let set: Vec<_> =
        columns.iter().zip(3..).map(|(column, place): (_, usize)| format!("{column} = ?{place}")).collect();
    format!("UPDATE {} SET updated_at = ?2, {} WHERE row = ?1", table.name, set.join(", "))
}

pub(super) fn delete(table: &Table) -> String {
    format!("DELETE FROM {} WHERE row = ?1", table.name)
}

/// The first column of a set has the index that finds few.
pub(super) fn like_sql(table: &Table, set: &[&str]) -> String {
    let tests = set.iter().enumerate().map(|(at, code)| match (table.folded == Some(*code), at) {
        (true, _) => format!("folded = ?{}", at + 1),
        (_, 0) => format!("{code} = ?1"),
        // Without a sign SQLite might take the index of this one.
        _ => format!("+{code} = ?{}", at + 1),
    });
    let tests: Vec<_> = tests.collect();
    format!("SELECT row FROM {} WHERE {} LIMIT 64", table.name, tests.join(" AND "))
}

#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    let alphabet = Alphabet::of(liggare_domain::Language::Swedish);
    let mut all = vec![SHARED_ROW.to_owned(), SHARE.to_owned()];
    for table in nouns::all() {
        all.extend([row_of_sql(table), called_sql(table)]);
        let links = table.columns.iter().filter(|column| matches!(column.kind, Kind::Link(_)));
        all.extend(links.filter(|_| table.is_by_key()).map(|column| link_sql(table, column.code)));
        all.extend(Noun::ALL.iter().flat_map(|noun| naming_sql(table, *noun)));
        let Some(definition) = table.noun.definition() else { continue };
        all.extend([
            select(table, definition),
            insert_sql(table, definition, &alphabet),
            update(table, definition, &alphabet),
            delete(table),
        ]);
        all.extend(definition.identity.iter().map(|set| like_sql(table, set)));
    }
    all
}
