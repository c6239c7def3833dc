//! `merges`, with `merged_versions` and `merged_links`: records that became one with another, remembered whole.

use super::{Identity, coded};
use crate::nouns::{self, Table};
use crate::{Reader, Writer, error::Result, log};
use liggare_domain::Noun;
use liggare_domain::noun::Kind;
use rusqlite::{OptionalExtension, Row, named_params};
use uuid::Uuid;

/// A record that went into another.
#[derive(Debug, Clone)]
pub(crate) struct Merge {
    pub(crate) row: i64,
    /// Into which.
    pub(crate) kept: Uuid,
    /// When that was last changed before.
    pub(crate) kept_updated: i64,
    /// The log entry of the act.
    pub(crate) seq: i64,
    /// Which it was.
    pub(crate) gone: Identity,
    /// What it was, as a version of its noun says it.
    pub(crate) before: String,
    /// Its origins, where the version does not say them.
    pub(crate) origins: String,
}

const ADD: &str =
    "INSERT INTO merges (noun, kept, kept_updated, seq, gone, gone_row, log_id, batch, created_at,
    updated_at, before, origins) VALUES (:noun, :kept, :kept_updated, :seq, :gone, :gone_row, :log_id, :batch,
    :created_at, :updated_at, :before, :origins)";
macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT row, noun, kept, kept_updated, seq, gone, gone_row, log_id, batch, created_at, updated_at, before,
            origins FROM merges WHERE ",
            $tail
        )
    };
}
const OF: &str = select!("noun = ?1 AND gone = ?2");
const OF_ACT: &str = select!("seq = ?1 AND row <> ?2 ORDER BY row DESC");
const REMOVE: &str = "DELETE FROM merges WHERE row = ?1";
const OF_BATCH: &str = "SELECT count(*) FROM merges WHERE batch = ?1 AND noun = ?2";
const KEPT: &str = "SELECT kept FROM merges WHERE noun = ?1 AND gone = ?2";
// Also those that had gone into what went into it.
const FORGET: &str = "WITH RECURSIVE went (row, gone) AS (
    SELECT row, gone FROM merges WHERE noun = ?1 AND kept = ?2
    UNION SELECT m.row, m.gone FROM merges m JOIN went w ON m.noun = ?1 AND m.kept = w.gone)
    DELETE FROM merges WHERE row IN (SELECT row FROM went)";
const KEEP_OF_CONTACT: &str = "INSERT INTO merged_versions (merge, version, at, batch, seq, before, origins)
    SELECT ?1, version, at, batch, seq, before, '{}' FROM contact_versions WHERE contact = ?2";
const KEEP_OF_RECORD: &str = "INSERT INTO merged_versions (merge, version, at, batch, seq, before, origins)
    SELECT ?1, version, at, batch, seq, before, origins FROM record_versions WHERE noun = ?3 AND record = ?2";
const BRING_OF_CONTACT: &str = "INSERT INTO contact_versions (contact, version, at, batch, seq, before)
    SELECT ?2, version, at, batch, seq, before FROM merged_versions WHERE merge = ?1";
const BRING_OF_RECORD: &str =
    "INSERT INTO record_versions (noun, record, version, at, batch, seq, before, origins)
    SELECT ?3, ?2, version, at, batch, seq, before, origins FROM merged_versions WHERE merge = ?1";

// An export may have been about both.
const NOTE_EXPORTS: &str = "INSERT INTO merged_links (merge, place, field, record)
    SELECT ?1, 'export_people', iif(EXISTS (SELECT 1 FROM export_people k WHERE k.contact = ?3 AND k.export = g.export),
    'both', 'contact'), e.id FROM export_people g JOIN exports e ON e.row = g.export WHERE g.contact = ?2";
const TAKE_EXPORTS: &str = "INSERT OR IGNORE INTO export_people (contact, export)
    SELECT ?2, export FROM export_people WHERE contact = ?1";
const GIVE_EXPORTS: &str = "INSERT INTO export_people (contact, export) SELECT ?2, e.row FROM merged_links l
    JOIN exports e ON e.id = l.record WHERE l.merge = ?1 AND l.place = 'export_people'";
const LEAVE_EXPORTS: &str = "DELETE FROM export_people WHERE contact = ?2 AND export IN (SELECT e.row FROM merged_links l
    JOIN exports e ON e.id = l.record WHERE l.merge = ?1 AND l.place = 'export_people' AND l.field = 'contact')";

/// Remembers a record with its versions; the log entry of the act comes after. The record itself is the caller's.
pub(crate) fn add(
    db: &Writer<'_>,
    noun: Noun,
    kept: &Identity,
    gone: &Identity,
    before: &str,
    origins: &str,
) -> Result<i64> {
    db.prepare(ADD)?.execute(named_params! {
        ":noun": noun.code(),
        ":kept": kept.id.as_bytes(),
        ":kept_updated": kept.updated,
        ":seq": log::head(db)?.0 + 1,
        ":gone": gone.id.as_bytes(),
        ":gone_row": gone.row,
        ":log_id": gone.log_id.0.as_bytes(),
        ":batch": gone.batch,
        ":created_at": gone.created,
        ":updated_at": gone.updated,
        ":before": before,
        ":origins": origins,
    })?;
    let merge = db.conn().last_insert_rowid();
    match noun {
        Noun::Contact => db.prepare(KEEP_OF_CONTACT)?.execute((merge, gone.row))?,
        _ => db.prepare(KEEP_OF_RECORD)?.execute((merge, gone.row, noun.code()))?,
    };
    Ok(merge)
}

/// What went into another, by its id.
pub(crate) fn of(db: &Reader<'_>, noun: Noun, gone: Uuid) -> Result<Option<Merge>> {
    let mut statement = db.prepare(OF)?;
    let merge = statement.query_row((noun.code(), gone.as_bytes()), from_row).optional()?;
    Ok(merge.map(|(_, merge)| merge))
}

/// The ties that became one by the same act, the last first.
pub(crate) fn ties_of(db: &Reader<'_>, merge: &Merge) -> Result<Vec<(Noun, Merge)>> {
    let mut statement = db.prepare(OF_ACT)?;
    let ties = statement.query_map([merge.seq, merge.row], from_row)?;
    Ok(ties.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(Noun, Merge)> {
    let merge = Merge {
        row: row.get("row")?,
        kept: Uuid::from_bytes(row.get("kept")?),
        kept_updated: row.get("kept_updated")?,
        seq: row.get("seq")?,
        gone: Identity::from_row(row, "gone", "gone_row")?,
        before: row.get("before")?,
        origins: row.get("origins")?,
    };
    Ok((coded(&row.get::<_, String>("noun")?)?, merge))
}

/// Gives one that is there again, under a storage key, its versions.
pub(crate) fn bring_back(db: &Writer<'_>, noun: Noun, merge: &Merge, row: i64) -> Result<()> {
    match noun {
        Noun::Contact => db.prepare(BRING_OF_CONTACT)?.execute((merge.row, row))?,
        _ => db.prepare(BRING_OF_RECORD)?.execute((merge.row, row, noun.code()))?,
    };
    Ok(())
}

/// Forgets one that is there again.
pub(crate) fn remove(db: &Writer<'_>, merge: &Merge) -> Result<()> {
    db.prepare(REMOVE)?.execute([merge.row])?;
    Ok(())
}

/// Lets what was written about the one person count as written about the other, and remembers what.
pub(crate) fn take_exports(db: &Writer<'_>, merge: i64, gone: i64, kept: i64) -> Result<()> {
    db.prepare(NOTE_EXPORTS)?.execute((merge, gone, kept))?;
    db.prepare(TAKE_EXPORTS)?.execute((gone, kept))?;
    Ok(())
}

/// Gives each what was written about them before.
pub(crate) fn give_exports_back(db: &Writer<'_>, merge: i64, gone: i64, kept: i64) -> Result<()> {
    db.prepare(GIVE_EXPORTS)?.execute((merge, gone))?;
    db.prepare(LEAVE_EXPORTS)?.execute((merge, kept))?;
    Ok(())
}

/// Whether a record went into that of a storage key.
pub(crate) fn into(db: &Reader<'_>, noun: Noun, row: i64) -> Result<bool> {
    let table = nouns::table(noun)?;
    Ok(db.prepare(&into_sql(table))?.exists((noun.code(), row))?)
}

fn into_sql(table: &Table) -> String {
    format!(
        "SELECT 1 FROM merges WHERE noun = ?1 AND kept = (SELECT id FROM {} WHERE row = ?2) LIMIT 1",
        table.name
    )
}

/// How many records of an arrival went into others.
pub(crate) fn of_batch(db: &Reader<'_>, noun: Noun, batch: i64) -> Result<u64> {
    Ok(db.prepare(OF_BATCH)?.query_row((batch, noun.code()), |row| row.get::<_, i64>(0))?.max(0) as u64)
}

/// Forgets all that went into a record that goes for good.
pub(crate) fn forget(db: &Writer<'_>, noun: Noun, kept: Uuid) -> Result<()> {
    db.prepare(FORGET)?.execute((noun.code(), kept.as_bytes()))?;
    Ok(())
}

/// What a record is by now: itself, or what it went into.
pub(crate) fn survivor(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<Uuid> {
    let mut statement = db.prepare(KEPT)?;
    let mut id = id;
    while let Some(kept) = statement.query_row((noun.code(), id.as_bytes()), |row| row.get(0)).optional()? {
        id = Uuid::from_bytes(kept);
    }
    Ok(id)
}

/// A column that names records of a noun.
pub(crate) struct Link {
    /// The table, what identifies its rows, and their storage key.
    place: &'static str,
    key: &'static str,
    row: &'static str,
    field: &'static str,
    /// Whose records they are; those of the ledger are no noun's.
    pub(crate) of: Option<Noun>,
}

/// Every column that names records of a noun.
pub(crate) fn links(noun: Noun) -> Vec<Link> {
    let of_table = |table: &'static Table| {
        let links = table.columns.iter().filter(move |column| column.kind == Kind::Link(noun));
        links.map(|column| Link {
            place: table.name,
            key: table.id(),
            row: "row",
            field: column.code,
            of: Some(table.noun),
        })
    };
    let mut links: Vec<Link> = nouns::all().flat_map(of_table).collect();
    if noun == Noun::Contact {
        links.push(Link {
            place: "disclosure_rows",
            key: "row_id",
            row: "disclosure",
            field: "contact",
            of: None,
        });
    }
    links
}

impl Link {
    /// How many name a record.
    pub(crate) fn count(&self, db: &Reader<'_>, row: i64) -> Result<u64> {
        Ok(db.prepare(&self.count_sql())?.query_row([row], |row| row.get::<_, i64>(0))?.max(0) as u64)
    }

    /// The storage keys of those that name a record.
    pub(crate) fn naming(&self, db: &Reader<'_>, row: i64) -> Result<Vec<i64>> {
        let mut statement = db.prepare(&self.naming_sql())?;
        Ok(statement.query_map([row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Lets all that named the one name the other, and remembers which; says how many.
    pub(crate) fn take(&self, db: &Writer<'_>, merge: i64, gone: i64, kept: i64) -> Result<u64> {
        db.prepare(&self.note_sql())?.execute((merge, self.place, self.field, gone))?;
        Ok(db.prepare(&self.take_sql())?.execute((gone, kept))? as u64)
    }

    /// The storage keys of those that were remembered, as far as they still name the other.
    pub(crate) fn taken(&self, db: &Reader<'_>, merge: i64, kept: i64) -> Result<Vec<i64>> {
        let mut statement = db.prepare(&self.taken_sql())?;
        let rows = statement.query_map((merge, self.place, self.field, kept), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Lets those name the one again.
    pub(crate) fn give_back(&self, db: &Writer<'_>, merge: i64, gone: i64, kept: i64) -> Result<()> {
        db.prepare(&self.give_back_sql())?.execute((merge, self.place, self.field, kept, gone))?;
        Ok(())
    }

    /// The table and the column.
    #[cfg(test)]
    pub(crate) fn named(&self) -> (String, String) {
        (self.place.to_owned(), self.field.to_owned())
    }

    fn count_sql(&self) -> String {
        let Self { place, field, .. } = self;
        format!("SELECT count(*) FROM {place} WHERE {field} = ?1")
    }

    fn naming_sql(&self) -> String {
        let Self { place, row, field, .. } = self;
        format!("SELECT {row} FROM {place} WHERE {field} = ?1")
    }

    fn note_sql(&self) -> String {
        let Self { place, key, field, .. } = self;
        format!(
            "INSERT INTO merged_links (merge, place, field, record) SELECT ?1, ?2, ?3, {key} FROM {place} WHERE {field} = ?4"
        )
    }

    fn take_sql(&self) -> String {
        let Self { place, field, .. } = self;
        format!("UPDATE {place} SET {field} = ?2 WHERE {field} = ?1")
    }

    fn taken_sql(&self) -> String {
        let Self { place, row, .. } = self;
        format!("SELECT {row} FROM {place} WHERE {}", self.still())
    }

    fn give_back_sql(&self) -> String {
        let Self { place, field, .. } = self;
        format!("UPDATE {place} SET {field} = ?5 WHERE {}", self.still())
    }

    /// Those that were remembered and name the other.
    fn still(&self) -> String {
        let Self { key, field, .. } = self;
        format!(
            "{field} = ?4 AND {key} IN
             (SELECT record FROM merged_links WHERE merge = ?1 AND place = ?2 AND field = ?3)"
        )
    }
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    ADD,
    OF,
    OF_ACT,
    NOTE_EXPORTS,
    TAKE_EXPORTS,
    GIVE_EXPORTS,
    LEAVE_EXPORTS,
    REMOVE,
    OF_BATCH,
    KEPT,
    FORGET,
    KEEP_OF_CONTACT,
    KEEP_OF_RECORD,
    BRING_OF_CONTACT,
    BRING_OF_RECORD,
];

/// Every statement that moves what names a record.
#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    let of = |link: Link| {
        [
            link.count_sql(),
            link.naming_sql(),
            link.note_sql(),
            link.take_sql(),
            link.taken_sql(),
            link.give_back_sql(),
        ]
    };
    let links = Noun::ALL.iter().flat_map(|noun| links(*noun)).flat_map(of);
    links.chain(nouns::all().filter(|table| !table.is_by_key()).map(into_sql)).collect()
}
