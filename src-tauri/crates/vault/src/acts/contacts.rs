//! Adding and changing one contact at the keeper's hand.

use super::records::is_relied_on;
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::table,
    tables::{
        batches, contacts, disclosures, facts, organisations, origins,
        versions::{self, Before},
    },
};
use liggare_domain::{ContactDraft, ContactId, Date, Field, Noun, OrganisationId, Source};
use serde_json::json;

/// Records a new person.
pub fn add(
    db: &Writer<'_>,
    draft: &ContactDraft,
    source: Source,
    day: Date,
    alphabet: &Alphabet,
) -> Result<ContactId> {
    let batch = batches::entry(db, source, day)?;
    let organisation = organisation_of(db, draft, None, batch.row, alphabet, Index::Now)?;
    let (row, id, log_id) = contacts::add(db, draft, organisation, batch.row, alphabet)?;
    table(Noun::Contact)?.texts.learn(db, row)?;
    facts::add(db, facts::CONTACTS, 1)?;
    db.log(Entry::new("contact.add").object(log_id).payload(json!({ "source": source.code() })))?;
    Ok(id)
}

/// Puts `draft` in place of what is held; says which fields that changed. Each of them is from now on of `source`.
pub fn edit(
    db: &Writer<'_>,
    id: ContactId,
    draft: &ContactDraft,
    source: Source,
    day: Date,
    alphabet: &Alphabet,
) -> Result<Vec<Field>> {
    let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
    if held.draft == *draft {
        return Ok(Vec::new());
    }
    let batch = batches::entry(db, source, day)?;
    let fields = replace(db, held.row, &held.draft, draft, batch.row, alphabet, Index::Now)?;
    let payload = json!({ "fields": fields, "source": source.code(), "objects_to_marketing": draft.objects_to_marketing });
    db.log(Entry::new("contact.edit").object(held.log_id).payload(payload))?;
    Ok(fields)
}

/// Takes back one that was just recorded. Whoever is other than recorded, or was disclosed since, stays.
pub fn remove_unchanged(db: &Writer<'_>, id: ContactId) -> Result<()> {
    let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
    let changed = versions::as_recorded(db, held.row)?.is_some_and(|recorded| recorded != held.draft);
    if changed || is_relied_on(db, Noun::Contact, held.row)? || disclosures::concerns(db, held.row)? {
        return Err(VaultError::ChangedSince);
    }
    table(Noun::Contact)?.texts.forget(db, held.row)?;
    contacts::remove(db, held.row)?;
    facts::add(db, facts::CONTACTS, -1)?;
    db.log(Entry::new("contact.add_undone").object(held.log_id))?;
    Ok(())
}

/// Whether an act keeps the search index row by row, or builds it anew at its end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// Row by row.
    Now,
    /// By the caller, when all rows are changed.
    Later,
}

impl Index {
    /// What is quicker for an act on so many.
    pub(crate) fn for_many(rows: usize) -> Self {
        if rows >= REBUILD_FROM { Self::Later } else { Self::Now }
    }
}

/// From about here building the whole search index takes less time than changing it row by row.
const REBUILD_FROM: usize = 20_000;

/// Changes a row, keeps what it was, and notes where the changed values came from.
pub(crate) fn replace(
    db: &Writer<'_>,
    row: i64,
    held: &ContactDraft,
    next: &ContactDraft,
    batch: i64,
    alphabet: &Alphabet,
    index: Index,
) -> Result<Vec<Field>> {
    let fields = changed_fields(held, next);
    let own = keep(db, row, held, batch)?;
    let organisation = organisation_of(db, next, own, batch, alphabet, Index::Now)?;
    put(db, row, next, organisation, alphabet, index)?;
    origins::set(db, row, &fields, batch)?;
    Ok(fields)
}

/// Keeps what a row is, before it is changed; says where it works.
pub(crate) fn keep(
    db: &Writer<'_>,
    row: i64,
    held: &ContactDraft,
    batch: i64,
) -> Result<Option<OrganisationId>> {
    let organisation = organisations::of_contact(db, row)?;
    let before = Before { draft: held.clone(), origins: origins::of_contact(db, row)?, organisation };
    versions::add(db, row, batch, &before)?;
    Ok(organisation)
}

/// Makes a row what it was, its values again of where they were from; what it is now is the caller's to keep.
pub(crate) fn put_back(
    db: &Writer<'_>,
    row: i64,
    before: &Before,
    batch: i64,
    alphabet: &Alphabet,
    index: Index,
) -> Result<()> {
    let organisation = organisation_of(db, &before.draft, before.organisation, batch, alphabet, Index::Now)?;
    put(db, row, &before.draft, organisation, alphabet, index)?;
    origins::clear(db, row)?;
    for (field, origin) in &before.origins {
        origins::set(db, row, &[*field], *origin)?;
    }
    Ok(())
}

/// Writes a row's values and keeps the search index; version, origins and log are the caller's.
pub(crate) fn put(
    db: &Writer<'_>,
    row: i64,
    next: &ContactDraft,
    organisation: Option<i64>,
    alphabet: &Alphabet,
    index: Index,
) -> Result<()> {
    if index == Index::Now {
        table(Noun::Contact)?.texts.forget(db, row)?;
    }
    contacts::edit(db, row, next, organisation, alphabet)?;
    if index == Index::Now {
        table(Noun::Contact)?.texts.learn(db, row)?;
    }
    Ok(())
}

/// The storage key of the organisation a draft names, which is recorded when it is new. Two may bear one name: then it
/// is `own`, if that is one of them. Where its index comes later, that is the caller's.
pub(crate) fn organisation_of(
    db: &Writer<'_>,
    draft: &ContactDraft,
    own: Option<OrganisationId>,
    batch: i64,
    alphabet: &Alphabet,
    index: Index,
) -> Result<Option<i64>> {
    let Some(name) = draft.organisation.as_deref() else { return Ok(None) };
    if let Some(row) = organisations::named(db, name, own)? {
        return Ok(Some(row));
    }
    let row = organisations::add_named(db, name, batch, alphabet)?;
    if index == Index::Now {
        table(Noun::Organisation)?.texts.learn(db, row)?;
    }
    facts::add(db, facts::ORGANISATIONS, 1)?;
    Ok(Some(row))
}

/// Which fields differ. Several addresses are one field, their order counts.
pub(crate) fn changed_fields(held: &ContactDraft, next: &ContactDraft) -> Vec<Field> {
    let differs = |field: Field| match field {
        Field::Email => held.emails != next.emails,
        Field::Mobile => held.phones != next.phones,
        Field::HomeTown | Field::Location => {
            held.value(field) != next.value(field)
                || (next.value(field).is_some()
                    && held.whereabouts.as_ref().map(|w| w.consented)
                        != next.whereabouts.as_ref().map(|w| w.consented))
        }
        _ => held.value(field) != next.value(field),
    };
    Field::ALL.iter().copied().filter(|field| differs(*field)).collect()
}
