//! Giving many records the same value, in one act.

use super::contacts::{Index, replace};
use crate::{
    Entry, Reader, Writer,
    collation::Alphabet,
    error::{self, VaultError},
    nouns::table,
    tables::{batches, contacts, records},
};
use liggare_domain::{ContactDraft, Date, Draft, LogId, Noun, Source};
use serde_json::json;

/// What a bulk edit would do to the chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effect {
    /// Records that change.
    pub changes: u64,
    /// Records that have the value already.
    pub same: u64,
    /// Records that would be left without what they need.
    pub refused: u64,
}

/// Records that can be given the same value.
pub trait Many {
    /// What one of them is.
    type Draft: Clone + PartialEq;

    /// Of which noun they are.
    fn noun(&self) -> Noun;
    /// What the one of a storage key is, while it is there.
    fn draft(&self, db: &Reader<'_>, row: i64) -> error::Result<Option<Self::Draft>>;
    /// Whether one can be this.
    fn accepts(&self, draft: &Self::Draft) -> bool;
    /// Puts one in place of the other; says what the log calls it.
    fn replace(
        &self,
        db: &Writer<'_>,
        row: i64,
        drafts: (&Self::Draft, &Self::Draft),
        batch: i64,
        alphabet: &Alphabet,
        index: Index,
    ) -> error::Result<LogId>;
}

/// People.
pub struct People;

impl Many for People {
    type Draft = ContactDraft;

    fn noun(&self) -> Noun {
        Noun::Contact
    }

    fn draft(&self, db: &Reader<'_>, row: i64) -> error::Result<Option<ContactDraft>> {
        contacts::draft_of(db, row)
    }

    fn accepts(&self, draft: &ContactDraft) -> bool {
        draft.identifies()
    }

    fn replace(
        &self,
        db: &Writer<'_>,
        row: i64,
        (held, next): (&ContactDraft, &ContactDraft),
        batch: i64,
        alphabet: &Alphabet,
        index: Index,
    ) -> error::Result<LogId> {
        replace(db, row, held, next, batch, alphabet, index)?;
        contacts::log_id(db, row)
    }
}

/// Records of a noun that has a definition.
pub struct Records(pub Noun);

impl Many for Records {
    type Draft = Draft;

    fn noun(&self) -> Noun {
        self.0
    }

    fn draft(&self, db: &Reader<'_>, row: i64) -> error::Result<Option<Draft>> {
        Ok(records::by_row(db, self.0, row)?.map(|held| held.draft))
    }

    fn accepts(&self, draft: &Draft) -> bool {
        self.0.definition().is_some_and(|definition| definition.accept(draft).is_ok())
    }

    fn replace(
        &self,
        db: &Writer<'_>,
        row: i64,
        (_, next): (&Draft, &Draft),
        batch: i64,
        alphabet: &Alphabet,
        _: Index,
    ) -> error::Result<LogId> {
        let held = records::by_row(db, self.0, row)?.ok_or(VaultError::NotFound("record"))?;
        super::records::replace(db, self.0, &held, next, batch, alphabet)?;
        Ok(held.log_id)
    }
}

/// Looks at each of the chosen without changing anything: `told` gets the storage key with what each is and would be.
pub fn preview<M: Many, E: From<VaultError>>(
    db: &Reader<'_>,
    many: &M,
    rows: &[u32],
    change: impl Fn(&mut M::Draft),
    mut told: impl FnMut(u32, &M::Draft, &M::Draft) -> Result<(), E>,
) -> Result<Effect, E> {
    let mut effect = Effect::default();
    for row in rows {
        let Some(held) = many.draft(db, i64::from(*row))? else { continue };
        let mut next = held.clone();
        change(&mut next);
        if next == held {
            effect.same += 1;
        } else if !many.accepts(&next) {
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
pub fn edit<M: Many, E: From<VaultError>>(
    db: &Writer<'_>,
    many: &M,
    rows: &[u32],
    field: &str,
    change: impl Fn(&mut M::Draft),
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
        let Some(held) = many.draft(db, row)? else { continue };
        let mut next = held.clone();
        change(&mut next);
        if next == held || !many.accepts(&next) {
            continue;
        }
        members.push(many.replace(db, row, (&held, &next), batch.row, alphabet, index)?);
    }
    if index == Index::Later && many.noun() == Noun::Contact {
        table(Noun::Contact)?.texts.rebuild(db)?;
    }
    let changed = members.len() as u64;
    let payload = json!({ "field": field, "source": source.code(), "changed": changed });
    let seq = db.log(Entry::new(format!("{}s.edit", many.noun())).payload(payload).members(members))?;
    Ok((seq, changed))
}
