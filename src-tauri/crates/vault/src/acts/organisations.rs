//! Adding and changing organisations.

use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    search,
    tables::{
        batches, facts,
        organisations::{self, OrganisationDraft, OrganisationRow},
        versions,
    },
};
use liggare_domain::{Date, OrganisationId, Source};
use serde_json::json;

/// Records a new organisation.
pub fn add(
    db: &Writer<'_>,
    draft: &OrganisationDraft,
    source: Source,
    day: Date,
    alphabet: &Alphabet,
) -> Result<OrganisationId> {
    let batch = batches::entry(db, source, day)?;
    let (_, id, log_id) = organisations::add(db, draft, batch.row, alphabet)?;
    facts::add(db, facts::ORGANISATIONS, 1)?;
    db.log(Entry::new("organisation.add").object(log_id).payload(json!({ "source": source.code() })))?;
    Ok(id)
}

/// Puts `draft` in place of what is held. Its contacts are found by the new name from now on.
pub fn edit(
    db: &Writer<'_>,
    id: OrganisationId,
    draft: &OrganisationDraft,
    alphabet: &Alphabet,
) -> Result<()> {
    let held = organisations::by_id(db, id)?.ok_or(VaultError::NotFound("organisation"))?;
    if held.draft == *draft {
        return Ok(());
    }
    replace(db, &held, draft, alphabet)?;
    db.log(Entry::new("organisation.edit").object(held.log_id))?;
    Ok(())
}

/// Takes back one that was just recorded, while nobody works there and it is what was recorded.
pub fn remove_unused(db: &Writer<'_>, id: OrganisationId) -> Result<()> {
    let held = organisations::by_id(db, id)?.ok_or(VaultError::NotFound("organisation"))?;
    let recorded = versions::ORGANISATIONS.as_recorded(db, held.row)?;
    if held.contacts > 0 || recorded.is_some_and(|recorded: OrganisationDraft| recorded != held.draft) {
        return Err(VaultError::ChangedSince);
    }
    organisations::remove(db, held.row)?;
    facts::add(db, facts::ORGANISATIONS, -1)?;
    db.log(Entry::new("organisation.add_undone").object(held.log_id))?;
    Ok(())
}

/// Changes a row and keeps what it was; the log entry is the caller's.
pub(crate) fn replace(
    db: &Writer<'_>,
    held: &OrganisationRow,
    draft: &OrganisationDraft,
    alphabet: &Alphabet,
) -> Result<()> {
    versions::ORGANISATIONS.add(db, held.row, &held.draft)?;
    let members =
        if held.draft.name == draft.name { Vec::new() } else { organisations::members(db, held.row)? };
    for contact in &members {
        search::forget(db, *contact)?;
    }
    organisations::edit(db, held.row, draft, alphabet)?;
    for contact in &members {
        search::learn(db, *contact)?;
    }
    Ok(())
}
