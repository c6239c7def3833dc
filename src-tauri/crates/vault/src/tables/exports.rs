//! `exports` and `export_people`: the ledger of tables written to files for the controller's own use, and whom they
//! concerned.

use super::{coded, disclosures::DisclosureState, instant, millis};
use crate::{Hits, Reader, Table, Writer, error::Result};
use liggare_domain::noun::Kind;
use liggare_domain::{ContactId, ExportForm, ExportId, LogId, Noun, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Its id.
    pub id: ExportId,
    /// What the log calls it.
    pub log_id: LogId,
    /// How far it came.
    pub state: DisclosureState,
    /// Of which noun its rows are.
    pub noun: Noun,
    /// Why, in the keeper's words.
    pub reason: Option<String>,
    /// What kind of file it is.
    pub form: ExportForm,
    /// The columns, by code.
    pub columns: Vec<String>,
    /// How many rows.
    pub rows: u64,
    /// How many people they concern.
    pub persons: u64,
    /// When it was begun.
    pub at: Timestamp,
    /// When the file was complete.
    pub completed: Option<Timestamp>,
    /// Where the file was written.
    pub file_path: String,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
}

/// What is recorded before anything is written.
#[derive(Debug, Clone, Copy)]
pub struct ExportIntent<'a> {
    /// Of which noun the rows are.
    pub noun: Noun,
    /// Why, in the keeper's words.
    pub reason: Option<&'a str>,
    /// What kind of file it will be.
    pub form: ExportForm,
    /// The columns, by code.
    pub columns: &'a [String],
    /// How many rows.
    pub rows: u64,
    /// Where the file will be.
    pub file_path: &'a str,
    /// The people they concern, by storage key, ascending.
    pub people: &'a [u32],
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT e.id, e.log_id, e.state, e.noun, e.reason, e.form, e.columns, e.rows, e.persons, e.at,
                e.completed_at, e.file_path, e.sha256 FROM exports e ",
            $tail
        )
    };
}
const ALL: &str = select!("ORDER BY e.row DESC");
const BY_ID: &str = select!("WHERE e.id = ?1");
const OPEN: &str = select!("WHERE e.state = 'intent' ORDER BY e.row");
const OF_CONTACT: &str = select!(
    "JOIN export_people p ON p.export = e.row JOIN contacts c ON c.row = p.contact
     WHERE c.id = ?1 AND e.state <> 'cancelled' ORDER BY e.row DESC"
);
const ADD: &str =
    "INSERT INTO exports (id, log_id, state, noun, reason, form, columns, rows, persons, at, file_path)
    VALUES (:id, :log_id, 'intent', :noun, :reason, :form, :columns, :rows, :persons, :at, :file_path)";
const ADD_PERSON: &str = "INSERT INTO export_people (contact, export) VALUES (?1, ?2)";
const COMPLETE: &str = "UPDATE exports SET state = 'completed', completed_at = ?2, sha256 = ?3
    WHERE id = ?1 AND state = 'intent'";
const CANCEL: &str = "UPDATE exports SET state = 'cancelled' WHERE id = ?1 AND state = 'intent'";

/// The whole ledger, newest first.
pub fn all(db: &Reader<'_>) -> Result<Vec<ExportRow>> {
    Ok(db.prepare(ALL)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One line.
pub fn by_id(db: &Reader<'_>, id: ExportId) -> Result<Option<ExportRow>> {
    Ok(db.prepare(BY_ID)?.query_row([id.0.as_bytes()], from_row).optional()?)
}

/// Begun and not ended.
pub fn open_intents(db: &Reader<'_>) -> Result<Vec<ExportRow>> {
    Ok(db.prepare(OPEN)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// What was written, or may have been, about one person.
pub fn of_contact(db: &Reader<'_>, contact: ContactId) -> Result<Vec<ExportRow>> {
    let mut statement = db.prepare(OF_CONTACT)?;
    let rows = statement.query_map([contact.0.as_bytes()], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The people whom records of a table concern, by storage key, ascending: they themselves, or those whom the records name.
pub fn people(db: &Reader<'_>, table: &Table, rows: &[u32]) -> Result<Vec<u32>> {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    if table.noun() == Noun::Contact {
        rows.dedup();
        return Ok(rows);
    }
    let Some((sql, links)) = links_sql(table) else { return Ok(Vec::new()) };
    let mut statement = db.prepare(&sql)?;
    let mut people = Hits::default();
    for row in rows {
        let mut found = statement.query([row])?;
        while let Some(record) = found.next()? {
            for link in 0..links {
                if let Some(contact) = record.get(link)? {
                    people.insert(contact);
                }
            }
        }
    }
    Ok(people.iter().collect())
}

/// Reads the columns of a record that name people; how many those are.
fn links_sql(table: &Table) -> Option<(String, usize)> {
    let links = table.columns().filter(|(_, kind)| *kind == Kind::Link(Noun::Contact));
    let links: Vec<_> = links.map(|(code, _)| code).collect();
    let sql = format!("SELECT {} FROM {} WHERE row = ?1", links.join(", "), table.name);
    (!links.is_empty()).then_some((sql, links.len()))
}

/// Records the intent and everyone in it; the log entry is the caller's.
pub(crate) fn add(db: &Writer<'_>, id: ExportId, log_id: LogId, intent: &ExportIntent<'_>) -> Result<()> {
    db.prepare(ADD)?.execute(named_params! {
        ":id": id.0.as_bytes(),
        ":log_id": log_id.0.as_bytes(),
        ":noun": intent.noun.code(),
        ":reason": intent.reason,
        ":form": intent.form.code(),
        ":columns": intent.columns.join(" "),
        ":rows": intent.rows as i64,
        ":persons": intent.people.len() as i64,
        ":at": millis(db.at()),
        ":file_path": intent.file_path,
    })?;
    let export = db.conn().last_insert_rowid();
    let mut statement = db.prepare(ADD_PERSON)?;
    for contact in intent.people {
        statement.execute((contact, export))?;
    }
    Ok(())
}

/// Marks an intent completed; `false` when it was not open.
pub(crate) fn complete(db: &Writer<'_>, id: ExportId, sha256: &str) -> Result<bool> {
    Ok(db.prepare(COMPLETE)?.execute((id.0.as_bytes(), millis(db.at()), sha256))? == 1)
}

/// Marks an intent cancelled; `false` when it was not open.
pub(crate) fn cancel(db: &Writer<'_>, id: ExportId) -> Result<bool> {
    Ok(db.prepare(CANCEL)?.execute([id.0.as_bytes()])? == 1)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ExportRow> {
    let columns: String = row.get("columns")?;
    Ok(ExportRow {
        id: ExportId(uuid::Uuid::from_bytes(row.get("id")?)),
        log_id: LogId(uuid::Uuid::from_bytes(row.get("log_id")?)),
        state: coded(&row.get::<_, String>("state")?)?,
        noun: coded(&row.get::<_, String>("noun")?)?,
        reason: row.get("reason")?,
        form: coded(&row.get::<_, String>("form")?)?,
        columns: columns.split_whitespace().map(str::to_owned).collect(),
        rows: row.get::<_, i64>("rows")?.max(0) as u64,
        persons: row.get::<_, i64>("persons")?.max(0) as u64,
        at: instant(row.get("at")?),
        completed: row.get::<_, Option<i64>>("completed_at")?.map(instant),
        file_path: row.get("file_path")?,
        sha256: row.get("sha256")?,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ALL, BY_ID, OPEN, OF_CONTACT, ADD, ADD_PERSON, COMPLETE, CANCEL];

#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    crate::nouns::all().filter_map(links_sql).map(|(sql, _)| sql).collect()
}
