//! Two records of a noun that has a definition: organisations, or ties of what became one.

use crate::acts::records::{put, put_back};
use crate::tables::records::{self, RecordRow};
use crate::tables::{Identity, versions::records as versions};
use crate::{
    Writer,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::Noun;
use liggare_domain::merge::{self, Side};
use std::collections::BTreeMap;

/// One as it is remembered: its draft, and its origins.
pub(super) fn written(db: &Writer<'_>, noun: Noun, row: i64) -> Result<(String, String)> {
    versions::written(&held(db, noun, row)?.draft, &versions::origins(db, noun, row)?)
}

fn held(db: &Writer<'_>, noun: Noun, row: i64) -> Result<RecordRow> {
    records::by_row(db, noun, row)?.ok_or(VaultError::NotFound("record"))
}

/// Gives the one what the two are together, each changed value of where the other had it from; says which changed.
pub(super) fn unite(
    db: &Writer<'_>,
    noun: Noun,
    row: i64,
    gone: i64,
    choices: &BTreeMap<String, Side>,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<Vec<&'static str>> {
    let (_, definition) = records::defined(noun)?;
    let (left, right) = (held(db, noun, row)?, held(db, noun, gone)?);
    let mut merged = merge::records(definition, &left.draft, &right.draft, choices).draft;
    if let Some(settle) = definition.settle {
        settle(&left.draft, &right.draft, &mut merged);
    }
    let differing = left.draft.differing(&merged);
    let codes = definition.columns.iter().map(|column| column.code);
    let fields: Vec<&'static str> = codes.filter(|code| differing.contains(code)).collect();
    versions::add(db, noun, row, &left.draft, batch)?;
    put(db, noun, &left, &merged, alphabet)?;
    let told = versions::origins(db, noun, gone)?;
    let origin = |field: &&'static str| (*field, told.get(*field).copied().unwrap_or(right.batch));
    versions::set_origins(db, noun, row, fields.iter().map(origin))?;
    Ok(fields)
}

/// Makes the one what it was before the act of a log entry; says whether nothing had been done to it since, not even
/// taken back: then that act is no part of its history any more.
pub(super) fn part(db: &Writer<'_>, noun: Noun, row: i64, seq: i64, alphabet: &Alphabet) -> Result<bool> {
    let mut all = versions::of_act(db, seq)?.into_iter();
    let found = all.find(|version| version.before.noun == noun && version.record == row);
    let version = found.ok_or(VaultError::ChangedSince)?;
    let held = held(db, noun, row)?;
    if !version.stands(|after| *after == held.draft) {
        return Err(VaultError::ChangedSince);
    }
    let untouched = version.after.is_none();
    if untouched {
        versions::remove(db, noun, row, version.version)?;
    } else {
        versions::add(db, noun, row, &held.draft, version.before.batch)?;
    }
    put_back(db, noun, &held, &version.before, alphabet)?;
    Ok(untouched)
}

/// Writes the other again; says its storage key.
pub(super) fn bring_back(
    db: &Writer<'_>,
    noun: Noun,
    identity: &Identity,
    before: &str,
    origins: &str,
    alphabet: &Alphabet,
) -> Result<i64> {
    let (table, _) = records::defined(noun)?;
    let row = records::insert(db, noun, identity, &versions::read(db, noun, before)?, alphabet)?;
    let origins = versions::read_origins(origins)?;
    versions::set_origins(db, noun, row, origins.iter().map(|(field, batch)| (field.as_str(), *batch)))?;
    table.texts.learn(db, row)?;
    Ok(row)
}
