//! Taking back a whole import.

use super::contacts::{Index, put_back};
use super::records::{self as record_acts, is_named, take_away};
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::{Table, table},
    tables::{
        batches::{self, Batch, BatchKind},
        contacts, disclosures, facts, records,
        versions::{self, records as record_versions},
    },
};
use liggare_domain::{BatchId, LogId, Noun};
use serde_json::json;

const ADDED: &str = "SELECT row FROM contacts WHERE batch = ?1";

/// What an undo did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// Records that came with the batch and are gone.
    pub removed: u64,
    /// Records that the batch had changed and that are as before.
    pub restored: u64,
    /// Records left as they are, because they were changed or disclosed since, or others name them.
    pub kept: u64,
}

/// Takes back an import: what it added goes, what it changed is as before, and organisations that came with it go when
/// nobody names them. What was changed, named or disclosed since stays, and is counted.
pub fn import(db: &Writer<'_>, id: BatchId, alphabet: &Alphabet) -> Result<Undone> {
    let batch = batches::by_id(db, id)?.ok_or(VaultError::NotFound("import"))?;
    if batch.undone_at.is_some() || batch.kind == BatchKind::Entry {
        return Err(VaultError::NotFound("import"));
    }
    let mut undone = Undone::default();
    let mut members = Vec::new();
    // Those that name others go before those that are named.
    let naming = Noun::ALL.iter().rev().copied().filter(|noun| noun.definition().is_some());
    let (first, last): (Vec<Noun>, Vec<Noun>) = naming.partition(|noun| *noun != Noun::Organisation);
    for noun in first {
        records_of(db, noun, &batch, &mut undone, &mut members)?;
    }
    let added: Vec<i64> =
        db.prepare(ADDED)?.query_map([batch.row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let index = Index::for_many(added.len());
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
        facts::add(db, facts::CONTACTS, -1)?;
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
    for noun in last {
        records_of(db, noun, &batch, &mut undone, &mut members)?;
    }
    changed_records(db, batch.row, alphabet, &mut undone, &mut members)?;
    if index == Index::Later {
        table(Noun::Contact)?.texts.rebuild(db)?;
    }
    batches::set_undone(db, batch.row)?;
    let payload = json!({ "removed": undone.removed, "restored": undone.restored, "kept": undone.kept });
    db.log(Entry::new("import.undo").payload(payload).members(members))?;
    Ok(undone)
}

/// The records of a noun that came with a batch go, as long as they are what came and no other names them.
fn records_of(
    db: &Writer<'_>,
    noun: Noun,
    batch: &Batch,
    undone: &mut Undone,
    members: &mut Vec<LogId>,
) -> Result<()> {
    let came: Vec<i64> = db
        .prepare(&of_batch(table(noun)?))?
        .query_map([batch.row], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    // What others name came along with what the file was of: it goes when nobody is left, and is not counted.
    let counts = noun == batch.noun;
    for row in came {
        let Some(held) = records::by_row(db, noun, row)? else { continue };
        let was = record_versions::left_by(db, noun, row, batch.row)?;
        let changed = was.is_some_and(|was| was != held.draft);
        let named = is_named(db, noun, row)?;
        if changed || named {
            undone.kept += u64::from(changed || counts);
            continue;
        }
        take_away(db, noun, row)?;
        if counts {
            members.push(held.log_id);
            undone.removed += 1;
        }
    }
    Ok(())
}

/// Records that a batch had changed are as before, as long as nothing changed them since.
fn changed_records(
    db: &Writer<'_>,
    batch: i64,
    alphabet: &Alphabet,
    undone: &mut Undone,
    members: &mut Vec<LogId>,
) -> Result<()> {
    for version in record_versions::of_batch(db, batch)? {
        let noun = version.before.noun;
        let Some(held) = records::by_row(db, noun, version.record)? else { continue };
        if !version.stands(|after| *after == held.draft) {
            undone.kept += 1;
            continue;
        }
        record_acts::put_back(db, noun, &held, &version.before, alphabet)?;
        record_versions::remove(db, noun, held.row, version.version)?;
        members.push(held.log_id);
        undone.restored += 1;
    }
    Ok(())
}

/// Storage keys of those that came with a batch.
fn of_batch(table: &Table) -> String {
    format!("SELECT row FROM {} WHERE batch = ?1", table.name)
}

/// Every statement over a table.
#[cfg(test)]
pub(crate) fn statements(table: &Table) -> Vec<String> {
    vec![of_batch(table)]
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
pub(crate) const SQL: &[&str] = &[ADDED];
