//! Taking back a whole import.

use super::contacts::{Index, put_back};
use super::records::{is_as_recorded, is_named, take_away};
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::table,
    tables::{
        batches::{self, BatchKind},
        contacts, disclosures, facts, records, versions,
    },
};
use liggare_domain::{BatchId, Noun};
use serde_json::json;

const ADDED: &str = "SELECT row FROM contacts WHERE batch = ?1";
const ORGANISATIONS: &str = "SELECT row FROM organisations WHERE batch = ?1";

/// What an undo did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// People, or sessions, who came with the batch and are gone.
    pub removed: u64,
    /// People, or devices, whom the batch had changed and who are as before.
    pub restored: u64,
    /// People, organisations and devices left as they are, because they were changed or disclosed since.
    pub kept: u64,
}

/// Takes back an import: whom it added goes, whom it changed is as before, and organisations that came with it go when
/// they have nobody left. Whoever was changed or disclosed since stays, and is counted.
pub fn import(db: &Writer<'_>, id: BatchId, alphabet: &Alphabet) -> Result<Undone> {
    let batch = batches::by_id(db, id)?.ok_or(VaultError::NotFound("import"))?;
    if batch.undone_at.is_some() || batch.kind == BatchKind::Entry {
        return Err(VaultError::NotFound("import"));
    }
    if batch.noun == Noun::Session {
        return super::sessions::undo::import(db, &batch, alphabet);
    }
    let mut undone = Undone::default();
    let added: Vec<i64> =
        db.prepare(ADDED)?.query_map([batch.row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let index = Index::for_many(added.len());
    let mut members = Vec::new();
    for row in added {
        let was = versions::left_by(db, row, batch.row)?;
        let changed = was.is_some() && was != contacts::draft_of(db, row)?;
        if changed || is_named(db, Noun::Contact, row)? || disclosures::concerns(db, row)? {
            undone.kept += 1;
            continue;
        }
        members.push(contacts::log_id(db, row)?);
        if index == Index::Now {
            table(Noun::Contact)?.texts.forget(db, row)?;
        }
        contacts::remove(db, row)?;
        undone.removed += 1;
    }
    for version in versions::of_batch(db, batch.row)? {
        let Some(held) = contacts::by_row(db, version.record)? else { continue };
        let stands = version.stands(|after| after.draft == held.draft);
        if !stands || disclosures::concerns(db, version.record)? {
            undone.kept += 1;
            continue;
        }
        restore(db, &held, &version, batch.row, index, alphabet)?;
        members.push(held.log_id);
        undone.restored += 1;
    }
    let came: Vec<i64> = db
        .prepare(ORGANISATIONS)?
        .query_map([batch.row], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for row in came {
        if is_named(db, Noun::Organisation, row)? {
            continue;
        }
        let Some(held) = records::by_row(db, Noun::Organisation, row)? else { continue };
        if is_as_recorded(db, Noun::Organisation, &held)? {
            take_away(db, Noun::Organisation, row)?;
        } else {
            undone.kept += 1;
        }
    }
    facts::add(db, facts::CONTACTS, -(undone.removed as i64))?;
    if index == Index::Later {
        table(Noun::Contact)?.texts.rebuild(db)?;
    }
    batches::set_undone(db, batch.row)?;
    let payload = json!({ "removed": undone.removed, "restored": undone.restored, "kept": undone.kept });
    db.log(Entry::new("import.undo").payload(payload).members(members))?;
    Ok(undone)
}

fn restore(
    db: &Writer<'_>,
    held: &contacts::ContactRow,
    version: &versions::Version<versions::Before>,
    batch: i64,
    index: Index,
    alphabet: &Alphabet,
) -> Result<()> {
    let mut before = version.before.clone();
    // An objection made meanwhile by the same file stands: it is the person's word, not the file's.
    before.draft.objects_to_marketing |= held.draft.objects_to_marketing;
    put_back(db, held.row, &before, batch, alphabet, index)?;
    versions::remove(db, held.row, version.version)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ADDED, ORGANISATIONS];
