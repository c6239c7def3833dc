//! Taking back a whole import.

use super::contacts::{Index, put_back};
use super::records::is_relied_on;
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::{self, Table, table},
    tables::{
        batches::{self, Batch, BatchKind},
        contacts, disclosures, facts, merges,
        records::{self, RecordRow},
        versions,
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
    if batch.noun == Noun::Session {
        return super::sessions::undo::import(db, &batch, alphabet);
    }
    // Whoever of them went into another is part of that one now.
    let mut undone = Undone { kept: merges::of_batch(db, Noun::Contact, batch.row)?, ..Undone::default() };
    let mut members = Vec::new();
    let added: Vec<i64> =
        db.prepare(ADDED)?.query_map([batch.row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let index = Index::for_many(added.len());
    for row in added {
        let was = versions::left_by(db, row, batch.row)?;
        let changed = was.is_some() && was != contacts::draft_of(db, row)?;
        if changed || is_relied_on(db, Noun::Contact, row)? || disclosures::concerns(db, row)? {
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
    // A noun is declared after those that its records name.
    let mut tables: Vec<_> = nouns::all().filter(|table| table.noun.definition().is_some()).collect();
    tables.reverse();
    for table in tables {
        take_records_away(db, table, &batch, &mut undone, &mut members)?;
    }
    for version in versions::records::of_batch(db, batch.row)? {
        let noun = version.before.noun;
        let Some(held) = records::by_row(db, noun, version.record)? else { continue };
        if !version.stands(|after| *after == held.draft) {
            undone.kept += 1;
            continue;
        }
        match put_record_back(db, noun, &held, &version.before, alphabet) {
            Err(VaultError::AnswersDoNotFit) => undone.kept += 1,
            done => {
                done?;
                versions::records::remove(db, noun, held.row, version.version)?;
                members.push(held.log_id);
                undone.restored += 1;
            }
        }
    }
    if index == Index::Later {
        table(Noun::Contact)?.texts.rebuild(db)?;
    }
    batches::set_undone(db, batch.row)?;
    let payload = json!({ "removed": undone.removed, "restored": undone.restored, "kept": undone.kept });
    db.log(Entry::new("import.undo").payload(payload).members(members))?;
    Ok(undone)
}

/// Removes the records of a noun that came with a batch, where nothing changed or names them since.
fn take_records_away(
    db: &Writer<'_>,
    table: &Table,
    batch: &Batch,
    undone: &mut Undone,
    members: &mut Vec<LogId>,
) -> Result<()> {
    let noun = table.noun;
    // An organisation comes along with its people: it goes when nobody is left, and nobody misses it.
    let counts = noun != Noun::Organisation;
    let came: Vec<(i64, LogId)> = db
        .prepare(&came_with_batch(table))?
        .query_map([batch.row], |row| Ok((row.get(0)?, LogId(uuid::Uuid::from_bytes(row.get(1)?)))))?
        .collect::<rusqlite::Result<_>>()?;
    let index = Index::for_many(came.len());
    let mut going = Vec::with_capacity(came.len());
    for (row, log_id) in came {
        if is_relied_on(db, noun, row)? {
            // What others name by now stays with them; of what came along with the file nobody misses anything.
            undone.kept += u64::from(counts);
            continue;
        }
        let was = versions::records::left_by(db, noun, row, batch.row)?;
        if was.is_some() && was != records::by_row(db, noun, row)?.map(|held| held.draft) {
            undone.kept += 1;
        } else {
            going.push((row, log_id));
        }
    }
    if index == Index::Now {
        for (row, _) in &going {
            table.texts.forget(db, *row)?;
        }
    }
    if let Some(parts) = table.parts {
        parts.lift(db, &going.iter().filter_map(|(row, _)| u32::try_from(*row).ok()).collect())?;
    }
    for (row, _) in &going {
        records::remove_lifted(db, noun, *row)?;
    }
    facts::add(db, table.name, -(going.len() as i64))?;
    if index == Index::Later {
        table.texts.rebuild(db)?;
    }
    if counts {
        undone.removed += going.len() as u64;
        members.extend(going.into_iter().map(|(_, log_id)| log_id));
    }
    Ok(())
}

fn came_with_batch(table: &Table) -> String {
    format!("SELECT row, log_id FROM {} WHERE batch = ?1", table.name)
}

/// All of it, or nothing where its parts do not fit any more.
fn put_record_back(
    db: &Writer<'_>,
    noun: Noun,
    held: &RecordRow,
    before: &versions::records::Before,
    alphabet: &Alphabet,
) -> Result<()> {
    db.conn().execute_batch("SAVEPOINT record")?;
    let done = super::records::put_back(db, noun, held, before, alphabet);
    if done.is_err() {
        db.conn().execute_batch("ROLLBACK TO record")?;
    }
    db.conn().execute_batch("RELEASE record")?;
    done
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

/// Every statement over a table.
#[cfg(test)]
pub(crate) fn statements(table: &Table) -> Vec<String> {
    vec![came_with_batch(table)]
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ADDED];
