//! Making one record of two, and two of one again.
//!
//! Whatever named the one that goes names the one that stays from then on, and the one that goes is remembered with all
//! that it was: [`undo`] brings both back as they were, under the same ids.

mod organisations;
mod people;

use super::contacts::Index;
use crate::nouns::{self, Table};
use crate::tables::merges::{self, Link, Merge};
use crate::tables::{Identity, batches, facts, not_duplicates, set_updated};
use crate::{
    Entry, Reader, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::merge::{self, Side};
use liggare_domain::{Date, Noun, Source};
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
    let (before, origins) = match noun {
        Noun::Contact => people::written(db, gone_row)?,
        _ => organisations::written(db, gone_row)?,
    };
    let merge = merges::add(db, noun, &kept, &gone, &before, &origins)?;
    let batch = batches::entry(db, Source::Form, day)?.row;
    let fields = match &union.choices {
        Choices::People(choices) => {
            people::unite(db, kept_row, gone_row, gone.batch, *choices, batch, alphabet)?
        }
        Choices::Organisations(choices) => {
            organisations::unite(db, kept_row, gone_row, gone.batch, choices, batch, alphabet)?
        }
    };
    let mut moved = BTreeMap::new();
    let mut anew = false;
    for link in merges::links(noun) {
        let count = reindexed(db, &link, &mut anew, link.naming(db, gone_row)?, || {
            link.take(db, merge, gone_row, kept_row)
        })?;
        if count > 0 {
            *moved.entry(link.of.map_or("disclosure", Noun::code)).or_insert(0) += count;
        }
    }
    match noun {
        Noun::Contact => people::take_away(db, gone_row)?,
        _ => super::records::take_away(db, noun, gone_row)?,
    }
    if anew {
        nouns::table(Noun::Contact)?.texts.rebuild(db)?;
    }
    let payload = json!({ "fields": fields, "moved": moved });
    db.log(Entry::new(format!("{noun}s.merge")).payload(payload).members([kept.log_id, gone.log_id]))?;
    Ok(())
}

/// Makes two again of what became one, while the one that stayed is what the merge left.
pub fn undo(db: &Writer<'_>, noun: Noun, gone: Uuid, alphabet: &Alphabet) -> Result<()> {
    let table = nouns::table(noun)?;
    let merge = merges::of(db, noun, gone)?.ok_or(VaultError::NotFound("merge"))?;
    let (kept, kept_row) = there(db, table, merge.kept).map_err(|_| VaultError::ChangedSince)?;
    let untouched = match noun {
        Noun::Contact => people::part(db, kept_row, merge.seq, alphabet)?,
        _ => organisations::part(db, kept_row, merge.seq, alphabet)?,
    };
    if untouched {
        set_updated(db, table, kept_row, merge.kept_updated)?;
    }
    let identity = merge.gone.clone().again(db, table)?;
    let gone_row = match noun {
        Noun::Contact => people::bring_back(db, &identity, &merge.before, alphabet)?,
        _ => organisations::bring_back(db, &identity, &merge.before, &merge.origins, alphabet)?,
    };
    facts::add(db, table.name, 1)?;
    let mut anew = false;
    for link in merges::links(noun) {
        reindexed(db, &link, &mut anew, link.taken(db, merge.row, kept_row)?, || {
            link.give_back(db, merge.row, gone_row, kept_row)
        })?;
    }
    if anew {
        nouns::table(Noun::Contact)?.texts.rebuild(db)?;
    }
    let Merge { seq, gone, .. } = &merge;
    merges::bring_back(db, noun, &merge, gone_row)?;
    let entry = Entry::new(format!("{noun}s.merge_undone")).payload(json!({ "entry": seq }));
    db.log(entry.members([kept.log_id, gone.log_id]))?;
    Ok(())
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
    rows: Vec<i64>,
    act: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let rows = if link.of == Some(Noun::Contact) { rows } else { Vec::new() };
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
