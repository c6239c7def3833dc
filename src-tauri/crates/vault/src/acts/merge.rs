//! Making one record of two, and two of one again.
//!
//! Whatever named the one that goes names the one that stays from then on, and the one that goes is remembered with all
//! that it was: [`undo`] brings both back as they were, under the same ids.

mod alike;
mod people;

use super::contacts::Index;
use crate::nouns::{self, Table};
use crate::tables::merges::{self, Link, Merge};
use crate::tables::{Identity, batches, facts, not_duplicates, records, set_updated, usage};
use crate::{
    Entry, Reader, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::merge::{self, Side};
use liggare_domain::noun::Kind;
use liggare_domain::{Date, Definition, LogId, Noun, Source};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Two records that are to be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// The one that stays, the left one.
    pub kept: Uuid,
    /// The one that goes into it.
    pub gone: Uuid,
    /// Whose values are kept where both have one.
    pub choices: Choices,
}

/// What the keeper chose.
#[derive(Debug, Clone, PartialEq)]
pub enum Choices {
    /// Of two people.
    People(merge::Choices),
    /// Of two organisations: by column, or by the first of the columns that are one value.
    Organisations(BTreeMap<String, Side>),
}

impl Union {
    /// Of which noun the two are.
    #[must_use]
    pub fn noun(&self) -> Noun {
        match self.choices {
            Choices::People(_) => Noun::Contact,
            Choices::Organisations(_) => Noun::Organisation,
        }
    }
}

/// Makes one record of the two. An objection on either side stays.
pub fn act(db: &Writer<'_>, union: &Union, day: Date, alphabet: &Alphabet) -> Result<()> {
    let noun = union.noun();
    let table = nouns::table(noun)?;
    let (kept, kept_row) = there(db, table, union.kept)?;
    let (gone, gone_row) = there(db, table, union.gone)?;
    if kept_row == gone_row {
        return Err(VaultError::NotFound("other record"));
    }
    let merge = match noun {
        Noun::Contact => remember(db, noun, &kept, &gone, people::written(db, gone_row)?)?,
        _ => remember(db, noun, &kept, &gone, alike::written(db, noun, gone_row)?)?,
    };
    let batch = batches::entry(db, Source::Form, day)?.row;
    let fields = match &union.choices {
        Choices::People(choices) => {
            people::unite(db, kept_row, gone_row, gone.batch, *choices, batch, alphabet)?
        }
        Choices::Organisations(choices) => {
            alike::unite(db, noun, kept_row, gone_row, choices, batch, alphabet)?
        }
    };
    let mut moved = BTreeMap::new();
    let mut members = vec![kept.log_id, gone.log_id];
    let mut anew = false;
    for link in merges::links(noun) {
        let naming = link.naming(db, gone_row)?;
        let count = reindexed(db, &link, &mut anew, &naming, || link.take(db, merge, gone_row, kept_row))?;
        if count > 0 {
            *moved.entry(link.of.map_or("disclosure", Noun::code)).or_insert(0) += count;
        }
        if let Some(of) = link.of.filter(|of| is_tie(*of)) {
            members.extend(untwine(db, of, &naming, batch, alphabet)?);
        }
    }
    match noun {
        Noun::Contact => {
            merges::take_exports(db, merge, gone_row, kept_row)?;
            recount(db, kept_row, gone_row)?;
            people::take_away(db, gone_row)?;
        }
        _ => super::records::take_away(db, noun, gone_row)?,
    }
    if anew {
        nouns::table(Noun::Contact)?.texts.rebuild(db)?;
    }
    let payload = json!({ "fields": fields, "moved": moved });
    db.log(Entry::new(format!("{noun}s.merge")).payload(payload).members(members))?;
    Ok(())
}

/// Sessions have gone from the one person to the other; what is kept of them follows.
fn recount(db: &Writer<'_>, kept: i64, gone: i64) -> Result<()> {
    [kept, gone].into_iter().try_for_each(|contact| usage::recount(db, contact))
}

fn remember(
    db: &Writer<'_>,
    noun: Noun,
    kept: &Identity,
    gone: &Identity,
    (before, origins): (String, String),
) -> Result<i64> {
    merges::add(db, noun, kept, gone, &before, &origins)
}

/// Whether records of a noun are known by nothing but what they tie together: of two that tie the same, one is too many.
fn is_tie(noun: Noun) -> bool {
    let links = |definition: &Definition, set: &[&str]| {
        set.iter()
            .all(|code| matches!(definition.column(code).map(|column| column.kind), Some(Kind::Link(_))))
    };
    noun.definition().is_some_and(|definition| definition.identity.iter().any(|set| links(definition, set)))
}

/// Makes one of two ties that came to tie the same, as the noun settles it; gives what the log calls them.
fn untwine(db: &Writer<'_>, noun: Noun, rows: &[i64], batch: i64, alphabet: &Alphabet) -> Result<Vec<LogId>> {
    let table = nouns::table(noun)?;
    let mut members = Vec::new();
    for row in rows {
        let Some(held) = records::by_row(db, noun, *row)? else { continue };
        let Some(other) = records::like(db, noun, &held.draft)?.into_iter().find(|other| other != row) else {
            continue;
        };
        let Some(twin) = records::by_row(db, noun, other)? else { continue };
        let (kept, kept_row) = there(db, table, twin.id)?;
        let (gone, gone_row) = there(db, table, held.id)?;
        remember(db, noun, &kept, &gone, alike::written(db, noun, gone_row)?)?;
        alike::unite(db, noun, kept_row, gone_row, &BTreeMap::new(), batch, alphabet)?;
        super::records::take_away(db, noun, gone_row)?;
        members.extend([kept.log_id, gone.log_id]);
    }
    Ok(members)
}

/// Makes two again of what became one, while the one that stayed is what the merge left.
pub fn undo(db: &Writer<'_>, noun: Noun, gone: Uuid, alphabet: &Alphabet) -> Result<()> {
    let merge = merges::of(db, noun, gone)?.ok_or(VaultError::NotFound("merge"))?;
    let mut members = Vec::new();
    // The ties that became one by the same act.
    for (noun, tie) in merges::ties_of(db, &merge)? {
        let (_, kept, gone) = part(db, noun, &tie, alphabet)?;
        merges::remove(db, &tie)?;
        members.extend([kept.log_id, gone.log_id]);
    }
    let (kept_row, kept, gone) = part(db, noun, &merge, alphabet)?;
    let gone_row = records::row_of(db, noun, gone.id)?.ok_or(VaultError::NotFound("record"))?;
    let mut anew = false;
    for link in merges::links(noun) {
        let taken = link.taken(db, merge.row, kept_row)?;
        reindexed(db, &link, &mut anew, &taken, || link.give_back(db, merge.row, gone_row, kept_row))?;
    }
    if noun == Noun::Contact {
        merges::give_exports_back(db, merge.row, gone_row, kept_row)?;
        recount(db, kept_row, gone_row)?;
    }
    if anew {
        nouns::table(Noun::Contact)?.texts.rebuild(db)?;
    }
    merges::remove(db, &merge)?;
    let entry = Entry::new(format!("{noun}s.merge_undone")).payload(json!({ "entry": merge.seq }));
    members.extend([kept.log_id, gone.log_id]);
    db.log(entry.members(members))?;
    Ok(())
}

/// Makes the one what it was and brings the other back; what names them is the caller's.
fn part(
    db: &Writer<'_>,
    noun: Noun,
    merge: &Merge,
    alphabet: &Alphabet,
) -> Result<(i64, Identity, Identity)> {
    let table = nouns::table(noun)?;
    let (kept, kept_row) = there(db, table, merge.kept).map_err(|_| VaultError::ChangedSince)?;
    let untouched = match noun {
        Noun::Contact => people::part(db, kept_row, merge.seq, alphabet)?,
        _ => alike::part(db, noun, kept_row, merge.seq, alphabet)?,
    };
    if untouched {
        set_updated(db, table, kept_row, merge.kept_updated)?;
    }
    let identity = merge.gone.clone().again(db, table)?;
    let gone_row = match noun {
        Noun::Contact => people::bring_back(db, &identity, &merge.before, alphabet)?,
        _ => alike::bring_back(db, noun, &identity, &merge.before, &merge.origins, alphabet)?,
    };
    facts::add(db, table.name, 1)?;
    merges::bring_back(db, noun, merge, gone_row)?;
    Ok((kept_row, kept, identity))
}

/// Remembers that two are not the same; nothing is done when that is known.
pub fn set_apart(db: &Writer<'_>, noun: Noun, one: Uuid, other: Uuid) -> Result<()> {
    told_of_two(db, noun, one, other, "set_apart", not_duplicates::add)
}

/// Forgets that two are not the same.
pub fn undo_set_apart(db: &Writer<'_>, noun: Noun, one: Uuid, other: Uuid) -> Result<()> {
    told_of_two(db, noun, one, other, "set_apart_undone", not_duplicates::remove)
}

fn told_of_two(
    db: &Writer<'_>,
    noun: Noun,
    one: Uuid,
    other: Uuid,
    action: &str,
    tell: impl FnOnce(&Writer<'_>, Noun, Uuid, Uuid) -> Result<bool>,
) -> Result<()> {
    let table = nouns::table(noun)?;
    let ((of_one, _), (of_other, _)) = (there(db, table, one)?, there(db, table, other)?);
    if one == other {
        return Err(VaultError::NotFound("other record"));
    }
    if tell(db, noun, one, other)? {
        let entry = Entry::new(format!("{noun}s.{action}"));
        db.log(entry.members([of_one.log_id, of_other.log_id]))?;
    }
    Ok(())
}

/// How many of each noun name a record, and in how many disclosures it is.
pub fn named_by(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<(BTreeMap<Noun, u64>, u64)> {
    let (_, row) = there(db, nouns::table(noun)?, id)?;
    let (mut nouns, mut disclosures) = (BTreeMap::new(), 0);
    for link in merges::links(noun) {
        match (link.of, link.count(db, row)?) {
            (_, 0) => {}
            (Some(of), count) => *nouns.entry(of).or_insert(0) += count,
            (None, count) => disclosures += count,
        }
    }
    Ok((nouns, disclosures))
}

fn there(db: &Reader<'_>, table: &Table, id: Uuid) -> Result<(Identity, i64)> {
    let missing = VaultError::NotFound("record");
    let found = Identity::of(db, table, id)?;
    found.and_then(|identity| identity.row.map(|row| (identity, row))).ok_or(missing)
}

/// Lets others name another record. People are found by the name of their organisation: where these are people, their
/// texts are kept, or left to be built `anew` where they are many.
fn reindexed<T>(
    db: &Writer<'_>,
    link: &Link,
    anew: &mut bool,
    rows: &[i64],
    act: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let rows = if link.of == Some(Noun::Contact) { rows } else { &[] };
    if Index::for_many(rows.len()) == Index::Later {
        *anew = true;
        return act();
    }
    let texts = &nouns::table(Noun::Contact)?.texts;
    rows.iter().try_for_each(|row| texts.forget(db, *row))?;
    let done = act()?;
    rows.iter().try_for_each(|row| texts.learn(db, *row))?;
    Ok(done)
}
