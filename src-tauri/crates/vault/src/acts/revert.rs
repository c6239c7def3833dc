//! Taking back what one act changed, and doing it again: a revert is an act of its own, which can be reverted.

use super::contacts::{Index, keep, put_back};
use super::records as record_acts;
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::table,
    tables::{
        contacts, recipients, records,
        versions::{self, Before, Version, records as record_versions},
    },
};
use liggare_domain::{Draft, LogId, Noun, Recipient};
use serde_json::json;

/// What a revert did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reverted {
    /// The log entry of the revert, by which it is itself reverted.
    pub seq: i64,
    /// Records that are as before the act.
    pub changed: u64,
    /// Records left as they are, because they were changed since.
    pub kept: u64,
}

/// Brings back what every record was before the act of a log entry, where nothing changed it since.
pub fn act(db: &Writer<'_>, seq: i64, alphabet: &Alphabet) -> Result<Reverted> {
    let contacts = versions::of_act(db, seq)?;
    let records = record_versions::of_act(db, seq)?;
    let recipients: Vec<Version<Recipient>> = versions::RECIPIENTS.of_act(db, seq)?;
    let found = contacts.len() + records.len() + recipients.len();
    let mut members = Vec::with_capacity(found);
    let index = Index::for_many(contacts.len());
    for version in &contacts {
        members.extend(contact(db, version, index, alphabet)?);
    }
    for version in &records {
        members.extend(record(db, version, alphabet)?);
    }
    for version in &recipients {
        members.extend(recipient(db, version)?);
    }
    if members.is_empty() {
        return Err(VaultError::ChangedSince);
    }
    if index == Index::Later {
        table(Noun::Contact)?.texts.rebuild(db)?;
    }
    let changed = members.len() as u64;
    let kept = found as u64 - changed;
    let entry = Entry::new("act.reverted").payload(json!({ "entry": seq, "changed": changed, "kept": kept }));
    let seq = db.log(entry.members(members))?;
    Ok(Reverted { seq, changed, kept })
}

fn contact(
    db: &Writer<'_>,
    version: &Version<Before>,
    index: Index,
    alphabet: &Alphabet,
) -> Result<Option<LogId>> {
    let row = version.record;
    let Some(held) = contacts::draft_of(db, row)? else { return Ok(None) };
    if !version.stands(|after| after.draft == held) {
        return Ok(None);
    }
    // Of the arrival that the reverted act was: to that of the contact itself it would look like a change of its own.
    let batch = versions::batch_of(db, row, version.version)?;
    keep(db, row, &held, batch)?;
    put_back(db, row, &version.before, batch, alphabet, index)?;
    contacts::log_id(db, row).map(Some)
}

fn record(
    db: &Writer<'_>,
    version: &Version<record_versions::Before, Draft>,
    alphabet: &Alphabet,
) -> Result<Option<LogId>> {
    let before = &version.before;
    let Some(held) = records::by_row(db, before.noun, version.record)? else { return Ok(None) };
    if !version.stands(|after| *after == held.draft) {
        return Ok(None);
    }
    record_versions::add(db, before.noun, held.row, &held.draft, before.batch)?;
    record_acts::put_back(db, before.noun, &held, before, alphabet)?;
    Ok(Some(held.log_id))
}

/// Its name may be another's by now: then it is left.
fn recipient(db: &Writer<'_>, version: &Version<Recipient>) -> Result<Option<LogId>> {
    let Some(held) = recipients::by_row(db, version.record)? else { return Ok(None) };
    let before = &version.before;
    let name_taken = recipients::by_name(db, &before.name)?.is_some_and(|other| other.row != held.row);
    if name_taken || !version.stands(|after| *after == held.recipient) {
        return Ok(None);
    }
    versions::RECIPIENTS.add(db, held.row, &held.recipient)?;
    recipients::edit(db, held.row, before)?;
    Ok(Some(held.log_id))
}
