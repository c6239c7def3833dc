//! What a record was before each act that changed it: `contact_versions`, `recipient_versions`, and `record_versions` for
//! the nouns that have a definition. `seq` is the log entry of the act, by which it is taken back.

pub mod records;

use super::{coded, instant, merges, millis, organisations};
use crate::{
    Reader, Writer,
    error::{Result, VaultError},
    log,
};
use liggare_domain::{ContactDraft, Field, Noun, OrganisationId, Source, Timestamp};
use rusqlite::{OptionalExtension, Row};
use serde::{Serialize, de::DeserializeOwned};

const ADD: &str = "INSERT INTO contact_versions (contact, version, at, batch, before, seq)
    VALUES (?1, (SELECT coalesce(max(version), 0) + 1 FROM contact_versions WHERE contact = ?1), ?2, ?3, ?4, ?5)";
const OF_BATCH: &str = "SELECT v.contact, v.version, v.before,
    (SELECT n.before FROM contact_versions n WHERE n.contact = v.contact AND n.version > v.version
     ORDER BY n.version LIMIT 1) FROM contact_versions v WHERE v.batch = ?1 ORDER BY v.contact, v.version DESC";
const OF_ACT: &str = "SELECT v.contact, v.version, v.before,
    (SELECT n.before FROM contact_versions n WHERE n.contact = v.contact AND n.version > v.version
     ORDER BY n.version LIMIT 1) FROM contact_versions v WHERE v.seq = ?1 ORDER BY v.contact";
const FIRST_SINCE: &str =
    "SELECT before FROM contact_versions WHERE contact = ?1 AND batch <> ?2 ORDER BY version LIMIT 1";
const FIRST: &str = "SELECT before FROM contact_versions WHERE contact = ?1 ORDER BY version LIMIT 1";
const BATCH_OF: &str = "SELECT batch FROM contact_versions WHERE contact = ?1 AND version = ?2";
const REMOVE: &str = "DELETE FROM contact_versions WHERE contact = ?1 AND version = ?2";
const COUNT: &str = "SELECT count(*) FROM contact_versions WHERE contact = ?1";
const OF_CONTACT: &str = "SELECT v.at, v.before, l.action, b.kind, b.source, b.file_name FROM contact_versions v
    JOIN batches b ON b.row = v.batch LEFT JOIN log l ON l.seq = v.seq WHERE v.contact = ?1 ORDER BY v.version DESC";

/// A contact as it was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Before {
    /// Its values.
    pub(crate) draft: ContactDraft,
    /// Origins that differed from its batch's, by storage key.
    pub(crate) origins: Vec<(Field, i64)>,
    /// Where it worked: the name alone would be lost when the organisation is renamed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) organisation: Option<OrganisationId>,
}

impl Before {
    /// With the organisation as it is by now: that it was renamed, or went into another, is no change of those who work
    /// there.
    fn renamed(mut self, db: &Reader<'_>) -> Result<Self> {
        if let Some(OrganisationId(id)) = self.organisation {
            let organisation = OrganisationId(merges::survivor(db, Noun::Organisation, id)?);
            self.organisation = Some(organisation);
            if let Some(name) = organisations::name_of(db, organisation)? {
                self.draft.organisation = Some(name);
            }
        }
        Ok(self)
    }

    /// What [`add`] wrote, or [`super::merges`] remembers.
    pub(crate) fn read(db: &Reader<'_>, text: &str) -> Result<Self> {
        parsed::<Self>(text)?.renamed(db)
    }

    /// As it is written.
    pub(crate) fn written(&self) -> Result<String> {
        json(self)
    }
}

/// One stored version.
pub(crate) struct Version<T, A = T> {
    pub(crate) record: i64,
    pub(crate) version: i64,
    pub(crate) before: T,
    /// What the act left, where another came after it.
    pub(crate) after: Option<A>,
}

impl<T, A> Version<T, A> {
    /// Whether a record is what the act left: whatever came after it was taken back.
    pub(crate) fn stands(&self, is: impl Fn(&A) -> bool) -> bool {
        self.after.as_ref().is_none_or(is)
    }
}

/// A change of a record as its history tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// When.
    pub at: Timestamp,
    /// What the record was until then.
    pub before: T,
    /// The action of the log entry; changes from before the log named them have none.
    pub action: Option<String>,
    /// The arrival that changed it, where one is told.
    pub arrival: Option<Arrival>,
}

/// How a change arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// As what.
    pub kind: super::batches::BatchKind,
    /// From which source.
    pub source: Source,
    /// Name of the file.
    pub file_name: Option<String>,
}

/// Keeps what the contact was; `batch` is the arrival that changes it. The act's log entry comes after.
pub(crate) fn add(db: &Writer<'_>, contact: i64, batch: i64, before: &Before) -> Result<()> {
    db.prepare(ADD)?.execute((contact, millis(db.at()), batch, before.written()?, log::head(db)?.0 + 1))?;
    Ok(())
}

/// Every version that a batch made, newest first for each contact.
pub(crate) fn of_batch(db: &Reader<'_>, batch: i64) -> Result<Vec<Version<Before>>> {
    contact_versions(db, OF_BATCH, batch)
}

/// What a contact was when a batch had left it; `None` when nothing changed it since.
pub(crate) fn left_by(db: &Reader<'_>, contact: i64, batch: i64) -> Result<Option<ContactDraft>> {
    let found = db.prepare(FIRST_SINCE)?.query_row([contact, batch], |row| row.get(0)).optional()?;
    draft_in(db, found)
}

/// What a contact was when it was recorded; `None` when nothing changed it since.
pub(crate) fn as_recorded(db: &Reader<'_>, contact: i64) -> Result<Option<ContactDraft>> {
    draft_in(db, db.prepare(FIRST)?.query_row([contact], |row| row.get(0)).optional()?)
}

fn draft_in(db: &Reader<'_>, before: Option<String>) -> Result<Option<ContactDraft>> {
    let Some(text) = before else { return Ok(None) };
    Ok(Some(Before::read(db, &text)?.draft))
}

/// Every version that the act of a log entry made of contacts.
pub(crate) fn of_act(db: &Reader<'_>, seq: i64) -> Result<Vec<Version<Before>>> {
    contact_versions(db, OF_ACT, seq)
}

fn contact_versions(db: &Reader<'_>, sql: &str, of: i64) -> Result<Vec<Version<Before>>> {
    let mut statement = db.prepare(sql)?;
    let versions = statement.query_map([of], from_row::<Before>)?.map(|version| {
        let Version { record, version, before, after } = version?;
        let after = after.map(|after| after.renamed(db)).transpose()?;
        Ok(Version { record, version, before: before.renamed(db)?, after })
    });
    versions.collect()
}

/// The arrival that made a version.
pub(crate) fn batch_of(db: &Reader<'_>, contact: i64, version: i64) -> Result<i64> {
    Ok(db.prepare(BATCH_OF)?.query_row((contact, version), |row| row.get(0))?)
}

pub(crate) fn remove(db: &Writer<'_>, contact: i64, version: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute((contact, version))?;
    Ok(())
}

/// How often the contact was changed.
pub(crate) fn count(db: &Reader<'_>, contact: i64) -> Result<u64> {
    Ok(db.prepare(COUNT)?.query_row([contact], |row| row.get::<_, i64>(0))?.max(0) as u64)
}

/// A contact's changes, the newest first.
pub(crate) fn of_contact(db: &Reader<'_>, contact: i64) -> Result<Vec<Change<ContactDraft>>> {
    let mut statement = db.prepare(OF_CONTACT)?;
    let rows = statement.query_map([contact], |row| {
        Ok(Change {
            at: instant(row.get(0)?),
            before: parsed::<Before>(&row.get::<_, String>(1)?)?,
            action: row.get(2)?,
            arrival: Some(Arrival {
                kind: coded(&row.get::<_, String>(3)?)?,
                source: coded(&row.get::<_, String>(4)?)?,
                file_name: row.get(5)?,
            }),
        })
    })?;
    rows.map(|change| {
        let Change { at, before, action, arrival } = change?;
        Ok(Change { at, before: before.renamed(db)?.draft, action, arrival })
    })
    .collect()
}

/// The versions of records that know no arrival.
pub(crate) struct Table {
    add: &'static str,
    of_act: &'static str,
    of_record: &'static str,
    first: &'static str,
}

macro_rules! table {
    ($name:literal) => {
        Table {
            add: concat!(
                "INSERT INTO ",
                $name,
                " (record, version, at, seq, before) VALUES (?1,
                (SELECT coalesce(max(version), 0) + 1 FROM ",
                $name,
                " WHERE record = ?1), ?2, ?3, ?4)"
            ),
            of_act: concat!(
                "SELECT v.record, v.version, v.before, (SELECT n.before FROM ",
                $name,
                " n WHERE n.record = v.record AND n.version > v.version ORDER BY n.version LIMIT 1) FROM ",
                $name,
                " v WHERE v.seq = ?1 ORDER BY v.record"
            ),
            of_record: concat!(
                "SELECT v.at, v.before, l.action FROM ",
                $name,
                " v LEFT JOIN log l ON l.seq = v.seq WHERE v.record = ?1 ORDER BY v.version DESC"
            ),
            first: concat!("SELECT before FROM ", $name, " WHERE record = ?1 ORDER BY version LIMIT 1"),
        }
    };
}

/// What recipients were.
pub(crate) const RECIPIENTS: Table = table!("recipient_versions");

impl Table {
    /// Keeps what the record was. The act's log entry comes after.
    pub(crate) fn add(&self, db: &Writer<'_>, record: i64, before: &impl Serialize) -> Result<()> {
        db.prepare(self.add)?.execute((record, millis(db.at()), log::head(db)?.0 + 1, json(before)?))?;
        Ok(())
    }

    /// Every version that the act of a log entry made.
    pub(crate) fn of_act<T: DeserializeOwned>(&self, db: &Reader<'_>, seq: i64) -> Result<Vec<Version<T>>> {
        Ok(db.prepare(self.of_act)?.query_map([seq], from_row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What a record was when it was recorded; `None` when nothing changed it since.
    pub(crate) fn as_recorded<T: DeserializeOwned>(&self, db: &Reader<'_>, record: i64) -> Result<Option<T>> {
        let found: Option<String> =
            db.prepare(self.first)?.query_row([record], |row| row.get(0)).optional()?;
        Ok(found.map(|text| parsed(&text)).transpose()?)
    }

    /// A record's changes, the newest first.
    pub(crate) fn of_record<T: DeserializeOwned>(
        &self,
        db: &Reader<'_>,
        record: i64,
    ) -> Result<Vec<Change<T>>> {
        let mut statement = db.prepare(self.of_record)?;
        let rows = statement.query_map([record], |row| {
            let before = parsed(&row.get::<_, String>(1)?)?;
            Ok(Change { at: instant(row.get(0)?), before, action: row.get(2)?, arrival: None })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn from_row<T: DeserializeOwned>(row: &Row<'_>) -> rusqlite::Result<Version<T>> {
    let after: Option<String> = row.get(3)?;
    Ok(Version {
        record: row.get(0)?,
        version: row.get(1)?,
        before: parsed(&row.get::<_, String>(2)?)?,
        after: after.map(|text| parsed(&text)).transpose()?,
    })
}

fn json(before: &impl Serialize) -> Result<String> {
    serde_json::to_string(before).map_err(|_| VaultError::NotFound("JSON form of a record"))
}

fn parsed<T: DeserializeOwned>(before: &str) -> rusqlite::Result<T> {
    serde_json::from_str(before)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, "before".into(), rusqlite::types::Type::Text))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    ADD,
    OF_BATCH,
    OF_ACT,
    FIRST_SINCE,
    FIRST,
    BATCH_OF,
    REMOVE,
    COUNT,
    OF_CONTACT,
    RECIPIENTS.add,
    RECIPIENTS.of_act,
    RECIPIENTS.of_record,
    RECIPIENTS.first,
];
