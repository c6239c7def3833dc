//! Two people, by `contacts` and their versions.

use crate::acts::contacts::{Index, changed_fields, keep, organisation_of, put, put_back};
use crate::nouns;
use crate::tables::versions::{self, Before};
use crate::tables::{Identity, contacts, facts, organisations, origins};
use crate::{
    Writer,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::merge::{self, Side};
use liggare_domain::{Field, Noun};

/// One as it is remembered: as a version of them would say it, which holds the origins too.
pub(super) fn written(db: &Writer<'_>, row: i64) -> Result<(String, String)> {
    Ok((what_is(db, row)?.written()?, "{}".to_owned()))
}

fn what_is(db: &Writer<'_>, row: i64) -> Result<Before> {
    Ok(Before {
        draft: contacts::draft_of(db, row)?.ok_or(VaultError::NotFound("contact"))?,
        origins: origins::of_contact(db, row)?,
        organisation: organisations::of_contact(db, row)?,
    })
}

/// Gives the one what the two are together, each changed value of where the other had it from; says which changed.
pub(super) fn unite(
    db: &Writer<'_>,
    row: i64,
    gone: i64,
    gone_batch: i64,
    choices: merge::Choices,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<Vec<&'static str>> {
    let (left, right) = (what_is(db, row)?, what_is(db, gone)?);
    let merged = merge::people(&left.draft, &right.draft, choices).draft;
    let fields = changed_fields(&left.draft, &merged);
    keep(db, row, &left.draft, batch)?;
    // Two organisations may bear one name: it is the chosen one's.
    let own = match choices.organisation {
        Side::Left => left.organisation.or(right.organisation),
        Side::Right => right.organisation.or(left.organisation),
    };
    let organisation = organisation_of(db, &merged, own, batch, alphabet, Index::Now)?;
    put(db, row, &merged, organisation, alphabet, Index::Now)?;
    for field in &fields {
        let told = right.origins.iter().find(|(told, _)| told == field).map(|(_, origin)| *origin);
        origins::set(db, row, &[*field], told.unwrap_or(gone_batch))?;
    }
    Ok(fields.into_iter().map(Field::code).collect())
}

pub(super) fn take_away(db: &Writer<'_>, row: i64) -> Result<()> {
    let table = nouns::table(Noun::Contact)?;
    table.texts.forget(db, row)?;
    contacts::remove(db, row)?;
    facts::add(db, table.name, -1)
}

/// Makes the one what it was before the act of a log entry; says whether nothing had been done to it since, not even
/// taken back: then that act is no part of its history any more.
pub(super) fn part(db: &Writer<'_>, row: i64, seq: i64, alphabet: &Alphabet) -> Result<bool> {
    let found = versions::of_act(db, seq)?.into_iter().find(|version| version.record == row);
    let version = found.ok_or(VaultError::ChangedSince)?;
    let held = contacts::draft_of(db, row)?.ok_or(VaultError::ChangedSince)?;
    if !version.stands(|after| after.draft == held) {
        return Err(VaultError::ChangedSince);
    }
    let untouched = version.after.is_none();
    let batch = versions::batch_of(db, row, version.version)?;
    if untouched {
        versions::remove(db, row, version.version)?;
    } else {
        keep(db, row, &held, batch)?;
    }
    put_back(db, row, &version.before, batch, alphabet, Index::Now)?;
    Ok(untouched)
}

/// Writes the other again; says its storage key.
pub(super) fn bring_back(
    db: &Writer<'_>,
    identity: &Identity,
    before: &str,
    alphabet: &Alphabet,
) -> Result<i64> {
    let Before { draft, origins, organisation } = Before::read(db, before)?;
    let organisation = organisation_of(db, &draft, organisation, identity.batch, alphabet, Index::Now)?;
    let row = contacts::insert(db, identity, &draft, organisation, alphabet)?;
    for (field, origin) in origins {
        origins::set(db, row, &[field], origin)?;
    }
    nouns::table(Noun::Contact)?.texts.learn(db, row)?;
    Ok(row)
}
