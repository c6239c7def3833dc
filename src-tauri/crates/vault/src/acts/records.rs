//! Adding, changing and removing records of the nouns that have a definition.

use crate::{
    Entry, Reader, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    nouns::{self, Table},
    tables::{
        attachments, batches, facts, merges,
        records::{self, RecordRow},
        versions::records as versions,
    },
};
use liggare_domain::{Date, Draft, Noun, Source};
use serde_json::json;
use uuid::Uuid;

/// Records a new one. The draft was accepted by its definition.
pub fn add(
    db: &Writer<'_>,
    noun: Noun,
    draft: &Draft,
    source: Source,
    day: Date,
    alphabet: &Alphabet,
) -> Result<Uuid> {
    let batch = batches::entry(db, source, day)?;
    let (table, _) = records::defined(noun)?;
    let (row, id, log_id) = records::add(db, noun, draft, batch.row, alphabet)?;
    table.texts.learn(db, row)?;
    facts::add(db, table.name, 1)?;
    let action = format!("{noun}.add");
    db.log(Entry::new(action).object(log_id).payload(json!({ "source": source.code() })))?;
    Ok(id)
}

/// Puts `draft` in place of what is held; says which columns that changed. Each of them is from now on of `source`.
pub fn edit(
    db: &Writer<'_>,
    noun: Noun,
    id: Uuid,
    draft: &Draft,
    source: Source,
    day: Date,
    alphabet: &Alphabet,
) -> Result<Vec<String>> {
    let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    if held.draft == *draft {
        return Ok(Vec::new());
    }
    let batch = batches::entry(db, source, day)?;
    let fields = replace(db, noun, &held, draft, batch.row, alphabet)?;
    let payload = json!({ "fields": fields, "source": source.code() });
    db.log(Entry::new(format!("{noun}.edit")).object(held.log_id).payload(payload))?;
    Ok(fields)
}

/// Takes back one that was just recorded. One that is other than recorded, or that others name, stays.
pub fn remove_unchanged(db: &Writer<'_>, noun: Noun, id: Uuid) -> Result<()> {
    let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    if !is_as_recorded(db, noun, held.row)? || is_relied_on(db, noun, held.row)? {
        return Err(VaultError::ChangedSince);
    }
    take_away(db, noun, held.row)?;
    db.log(Entry::new(format!("{noun}.add_undone")).object(held.log_id))?;
    Ok(())
}

/// Removes a record at the keeper's wish. One that others name, or that has attachments, stays.
pub fn remove(db: &Writer<'_>, noun: Noun, id: Uuid) -> Result<()> {
    let held = records::by_id(db, noun, id)?.ok_or(VaultError::NotFound("record"))?;
    if is_named(db, noun, held.row)? {
        return Err(VaultError::InUse);
    }
    merges::forget(db, noun, id)?;
    take_away(db, noun, held.row)?;
    db.log(Entry::new(format!("{noun}.remove")).object(held.log_id))?;
    Ok(())
}

/// Whether a record is what it was when it was recorded.
pub(crate) fn is_as_recorded(db: &Reader<'_>, noun: Noun, row: i64) -> Result<bool> {
    let Some(recorded) = versions::as_recorded(db, noun, row)? else { return Ok(true) };
    Ok(records::by_row(db, noun, row)?.is_some_and(|held| held.draft == recorded))
}

/// Whether other records name it.
pub(crate) fn is_named(db: &Reader<'_>, noun: Noun, row: i64) -> Result<bool> {
    Ok(!records::named_by(db, noun, row)?.is_empty())
}

/// Whether other records name it, or went into it, or files are kept beside it.
pub(crate) fn is_relied_on(db: &Reader<'_>, noun: Noun, row: i64) -> Result<bool> {
    Ok(is_named(db, noun, row)? || merges::into(db, noun, row)? || attachments::any(db, noun, row)?)
}

/// Removes a record from its table, its index and its counter. Its attachments would be nobody's.
pub(crate) fn take_away(db: &Writer<'_>, noun: Noun, row: i64) -> Result<()> {
    if attachments::any(db, noun, row)? {
        return Err(VaultError::HasAttachments);
    }
    let (table, _) = records::defined(noun)?;
    table.texts.forget(db, row)?;
    records::remove(db, noun, row)?;
    facts::add(db, table.name, -1)
}

/// Changes a record, keeps what it was, and notes where the changed values came from; the log entry is the caller's.
pub(crate) fn replace(
    db: &Writer<'_>,
    noun: Noun,
    held: &RecordRow,
    draft: &Draft,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<Vec<String>> {
    let fields: Vec<String> = held.draft.differing(draft).into_iter().map(str::to_owned).collect();
    versions::add(db, noun, held.row, &held.draft, batch)?;
    put(db, noun, held, draft, alphabet)?;
    versions::set_origins(db, noun, held.row, fields.iter().map(|field| (field.as_str(), batch)))?;
    Ok(fields)
}

/// Makes a record what it was, its values again of where they were from; what it is now is the caller's to keep.
pub(crate) fn put_back(
    db: &Writer<'_>,
    noun: Noun,
    held: &RecordRow,
    before: &versions::Before,
    alphabet: &Alphabet,
) -> Result<()> {
    put(db, noun, held, &before.draft, alphabet)?;
    versions::clear_origins(db, noun, held.row)?;
    let origins = before.origins.iter().map(|(field, batch)| (field.as_str(), *batch));
    versions::set_origins(db, noun, held.row, origins)
}

/// Writes what a record is from now on and keeps the indexes that have it in their texts.
pub(crate) fn put(
    db: &Writer<'_>,
    noun: Noun,
    held: &RecordRow,
    draft: &Draft,
    alphabet: &Alphabet,
) -> Result<()> {
    let (table, _) = records::defined(noun)?;
    let people = people_with_its_name(db, noun, held, draft)?;
    table.texts.forget(db, held.row)?;
    for (contacts, row) in &people {
        contacts.texts.forget(db, *row)?;
    }
    records::edit(db, noun, held.row, draft, alphabet)?;
    table.texts.learn(db, held.row)?;
    for (contacts, row) in &people {
        contacts.texts.learn(db, *row)?;
    }
    Ok(())
}

/// People are found by the name of their organisation as well.
fn people_with_its_name(
    db: &Reader<'_>,
    noun: Noun,
    held: &RecordRow,
    draft: &Draft,
) -> Result<Vec<(&'static Table, i64)>> {
    let contacts = nouns::table(Noun::Contact)?;
    if noun != Noun::Organisation || held.draft.get("name") == draft.get("name") {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare(MEMBERS)?;
    let rows = statement.query_map([held.row], |row| Ok((contacts, row.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

const MEMBERS: &str = "SELECT row FROM contacts WHERE organisation = ?1";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[MEMBERS];
