//! Giving many contacts the same value, in one act.

use super::contacts::{Index, replace};
use crate::{
    Entry, Reader, Writer,
    collation::Alphabet,
    error::VaultError,
    search,
    tables::{batches, contacts},
};
use liggare_domain::{ContactDraft, Date, Source};
use serde_json::json;

/// What a bulk edit would do to the chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effect {
    /// Contacts that change.
    pub changes: u64,
    /// Contacts that have the value already.
    pub same: u64,
    /// Contacts that would be left without what identifies them.
    pub refused: u64,
}

/// Looks at each of the chosen without changing anything: `told` gets the storage key with what each is and would be.
pub fn preview<E: From<VaultError>>(
    db: &Reader<'_>,
    rows: &[u32],
    change: impl Fn(&mut ContactDraft),
    mut told: impl FnMut(u32, &ContactDraft, &ContactDraft) -> Result<(), E>,
) -> Result<Effect, E> {
    let mut effect = Effect::default();
    for row in rows {
        let Some(held) = contacts::draft_of(db, i64::from(*row))? else { continue };
        let mut next = held.clone();
        change(&mut next);
        if next == held {
            effect.same += 1;
        } else if !next.identifies() {
            effect.refused += 1;
        } else {
            effect.changes += 1;
            told(*row, &held, &next)?;
        }
    }
    Ok(effect)
}

/// Changes each of the chosen; says under which log entry, and how many.
#[expect(clippy::too_many_arguments, reason = "an act names all it depends on")]
pub fn edit<E: From<VaultError>>(
    db: &Writer<'_>,
    rows: &[u32],
    field: &str,
    change: impl Fn(&mut ContactDraft),
    source: Source,
    day: Date,
    alphabet: &Alphabet,
    mut step: impl FnMut(u64) -> Result<(), E>,
) -> Result<(i64, u64), E> {
    let batch = batches::entry(db, source, day)?;
    let index = Index::for_many(rows.len());
    let mut members = Vec::new();
    for (done, row) in rows.iter().enumerate() {
        step(done as u64)?;
        let row = i64::from(*row);
        let Some(held) = contacts::draft_of(db, row)? else { continue };
        let mut next = held.clone();
        change(&mut next);
        if next == held || !next.identifies() {
            continue;
        }
        replace(db, row, &held, &next, batch.row, alphabet, index)?;
        members.push(contacts::log_id(db, row)?);
    }
    if index == Index::Later {
        search::rebuild(db)?;
    }
    let changed = members.len() as u64;
    let payload = json!({ "field": field, "source": source.code(), "changed": changed });
    let seq = db.log(Entry::new("contacts.edit").payload(payload).members(members))?;
    Ok((seq, changed))
}
