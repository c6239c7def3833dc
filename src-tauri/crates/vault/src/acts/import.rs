//! Taking in many people: everything lands in the caller's one transaction, unseen until it commits, so a crash or a
//! cancel leaves nothing.

use super::contacts::{Index, changed_fields, organisation_of, replace};
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::Result,
    nouns::table,
    tables::{
        batches::{self, Batch, NewBatch, Tally},
        contacts, facts, reach,
    },
};
use liggare_domain::{
    ContactDraft, ContactId, Email, Field, Noun,
    matching::{Likeness, OnMatch, fold, likeness, merged},
};
use serde_json::json;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

/// What became of one arriving person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// New.
    Added,
    /// New, though somebody of another name has the same address or number.
    AddedPossible,
    /// Held already, with all of this.
    Same,
    /// Held already, and changed.
    Changed {
        /// What changed.
        taken: Vec<Field>,
        /// What differs and was left as held, by the keeper's choice.
        left: Vec<Field>,
    },
    /// Held already with other values, and left as held, by the keeper's choice.
    Left(Vec<Field>),
}

/// An import under way.
pub struct Import<'w, 'c> {
    db: &'w Writer<'c>,
    alphabet: &'w Alphabet,
    on_match: OnMatch,
    batch: Batch,
    tally: Tally,
    organisations: HashMap<String, i64>,
    /// Found by what they share, while the table's own indexes are not there.
    fresh: Option<Fresh>,
    /// Whether nobody was held before.
    into_empty: bool,
    first_row: i64,
    batch_first_row: i64,
    last_row: i64,
    suspended: Vec<String>,
    first_organisation: i64,
}

/// Somebody is looked for among so many who share an address or a number.
const SWITCHBOARD: u32 = 64;

const LAST_ROW: &str = "SELECT coalesce(max(row), 0) FROM contacts";
const NEXT_ORGANISATION: &str = "SELECT coalesce(max(row), 0) + 1 FROM organisations";
const INDEXES: &str = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
    AND tbl_name IN ('contacts', 'emails', 'phones')";
/// Those who came, by their range, and those who were changed.
const MEMBERS: &str = "SELECT log_id FROM contacts WHERE row BETWEEN ?1 AND ?2
    UNION SELECT c.log_id FROM contact_versions v JOIN contacts c ON c.row = v.contact WHERE v.batch = ?3";

impl<'w, 'c> Import<'w, 'c> {
    /// Begins a batch. Into an empty register rows go first and their indexes are built after them.
    pub fn begin(
        db: &'w Writer<'c>,
        new: &NewBatch<'_>,
        on_match: OnMatch,
        alphabet: &'w Alphabet,
    ) -> Result<Self> {
        let batch = batches::add(db, new)?;
        let last_row: i64 = db.prepare(LAST_ROW)?.query_row([], |row| row.get(0))?;
        let mut import = Self {
            db,
            alphabet,
            on_match,
            batch,
            tally: Tally::default(),
            organisations: HashMap::new(),
            fresh: None,
            into_empty: last_row == 0,
            first_row: last_row + 1,
            batch_first_row: last_row + 1,
            last_row,
            suspended: Vec::new(),
            first_organisation: db.prepare(NEXT_ORGANISATION)?.query_row([], |row| row.get(0))?,
        };
        if import.into_empty {
            import.fresh = Some(Fresh::default());
            import.suspend_indexes()?;
        }
        Ok(import)
    }

    /// Goes on with another batch, which its own log entry tells of.
    pub fn turn_to(&mut self, new: &NewBatch<'_>) -> Result<()> {
        self.close_batch()?;
        self.batch = batches::add(self.db, new)?;
        self.batch_first_row = self.last_row + 1;
        self.tally = Tally::default();
        Ok(())
    }

    /// Takes one who is known to be unlike everyone held and everyone to come.
    pub fn add_distinct(&mut self, draft: &ContactDraft) -> Result<ContactId> {
        self.fresh = None;
        self.tally.added += 1;
        self.write(draft)
    }

    /// The id the batch will have.
    #[must_use]
    pub fn batch(&self) -> liggare_domain::BatchId {
        self.batch.id
    }

    /// Takes one person, who is identified by something.
    pub fn take(&mut self, draft: &ContactDraft) -> Result<Outcome> {
        // An unsubscription that names nobody is everyone's of its address.
        let bare = draft.objects_to_marketing && draft.name.is_empty();
        let candidates = self.candidates(draft, if bare { u32::MAX } else { SWITCHBOARD })?;
        let reachless = draft.emails.is_empty() && draft.phones.is_empty();
        let (mut best, mut possible, mut landed) = (None, false, Landed::Nowhere);
        for row in candidates {
            let Some(held) = contacts::draft_of(self.db, row)? else { continue };
            if likeness(&draft.name, &held.name) == Likeness::Possible {
                possible = true;
                if bare {
                    landed = landed.max(self.object_by_address(row, &held, draft)?);
                }
            } else if merged(&held, draft, OnMatch::Update) == held {
                if !bare {
                    self.tally.same += 1;
                    return Ok(Outcome::Same);
                }
                landed = landed.max(Landed::Known);
            } else if reachless {
                // Two people may share a name; with no address or number in common only an equal record is the same.
                possible = true;
            } else {
                best = best.or(Some((row, held)));
            }
        }
        match best {
            Some((row, held)) => self.merge(row, &held, draft),
            None => match landed {
                Landed::Nowhere => self.add(draft, possible),
                Landed::Known => {
                    self.tally.same += 1;
                    Ok(Outcome::Same)
                }
                Landed::Anew => {
                    self.tally.changed += 1;
                    Ok(Outcome::Changed { taken: Vec::new(), left: Vec::new() })
                }
            },
        }
    }

    /// Counts a row that identified nobody.
    pub fn reject(&mut self) {
        self.tally.rejected += 1;
    }

    /// What became of the rows so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Builds what was put off and leaves the log entry. Nothing is seen before the transaction commits.
    pub fn finish(mut self) -> Result<(Batch, Tally)> {
        if self.into_empty {
            // Before the indexes: with one that covers its columns, the view of the texts is read in that index's order,
            // and the full-text index, which wants ascending rows, begins a segment at each step back.
            table(Noun::Contact)?.texts.rebuild(self.db)?;
            table(Noun::Organisation)?.texts.rebuild(self.db)?;
            for sql in std::mem::take(&mut self.suspended) {
                self.db.conn().execute_batch(&sql)?;
            }
        } else {
            table(Noun::Contact)?.texts.learn_range(self.db, self.first_row, self.last_row)?;
            let organisations = &table(Noun::Organisation)?.texts;
            organisations.learn_range(self.db, self.first_organisation, i64::MAX)?;
        }
        if self.last_row >= self.first_row {
            self.db.conn().execute_batch("PRAGMA analysis_limit = 400; ANALYZE")?;
        }
        self.close_batch()?;
        self.batch.tally = self.tally;
        Ok((self.batch, self.tally))
    }

    fn close_batch(&mut self) -> Result<()> {
        facts::add(self.db, facts::CONTACTS, (self.tally.added + self.tally.possible) as i64)?;
        batches::set_tally(self.db, self.batch.row, &self.tally)?;
        let Batch { id, source, kind, row, .. } = &self.batch;
        let payload = json!({ "batch": id, "source": source, "kind": kind, "tally": self.tally });
        let entry = Entry::new("contacts.import").payload(payload);
        self.db.log_selected(entry, MEMBERS, (self.batch_first_row, self.last_row, row))?;
        Ok(())
    }

    fn add(&mut self, draft: &ContactDraft, possible: bool) -> Result<Outcome> {
        self.write(draft)?;
        if possible {
            self.tally.possible += 1;
            Ok(Outcome::AddedPossible)
        } else {
            self.tally.added += 1;
            Ok(Outcome::Added)
        }
    }

    fn write(&mut self, draft: &ContactDraft) -> Result<ContactId> {
        let organisation = self.organisation(draft)?;
        let (row, id, _) = contacts::add(self.db, draft, organisation, self.batch.row, self.alphabet)?;
        self.last_row = row;
        if let Some(fresh) = &mut self.fresh {
            fresh.note(row, draft);
        }
        Ok(id)
    }

    fn merge(&mut self, row: i64, held: &ContactDraft, draft: &ContactDraft) -> Result<Outcome> {
        let next = merged(held, draft, self.on_match);
        let left = changed_fields(&next, &merged(&next, draft, OnMatch::Update));
        if next == *held {
            self.tally.same += 1;
            return Ok(Outcome::Left(left));
        }
        let taken = changed_fields(held, &next);
        self.change(row, held, &next)?;
        self.tally.changed += 1;
        Ok(Outcome::Changed { taken, left })
    }

    fn change(&mut self, row: i64, held: &ContactDraft, next: &ContactDraft) -> Result<()> {
        if row >= self.first_row {
            // Came in this very file: nobody has seen it, and it is not in the index yet.
            let organisation = self.organisation(next)?;
            contacts::edit(self.db, row, next, organisation, self.alphabet)?;
            if let Some(fresh) = &mut self.fresh {
                fresh.note(row, next);
            }
        } else {
            // The organisation first: those new come to the index together.
            self.organisation(next)?;
            replace(self.db, row, held, next, self.batch.row, self.alphabet, Index::Now)?;
        }
        Ok(())
    }

    /// For an unsubscription that names an address and nobody: whoever of that address it was said no.
    fn object_by_address(&mut self, row: i64, held: &ContactDraft, draft: &ContactDraft) -> Result<Landed> {
        let shared = |email: &Email| held.emails.iter().any(|known| known.folded() == email.folded());
        if !draft.emails.iter().any(shared) {
            return Ok(Landed::Nowhere);
        }
        if held.objects_to_marketing {
            return Ok(Landed::Known);
        }
        let next = ContactDraft { objects_to_marketing: true, ..held.clone() };
        self.change(row, held, &next)?;
        Ok(Landed::Anew)
    }

    fn organisation(&mut self, draft: &ContactDraft) -> Result<Option<i64>> {
        let Some(name) = draft.organisation.as_deref() else { return Ok(None) };
        let folded = fold(name);
        if let Some(row) = self.organisations.get(&folded) {
            return Ok(Some(*row));
        }
        let row = organisation_of(self.db, draft, None, self.batch.row, self.alphabet, Index::Later)?;
        if let Some(row) = row {
            self.organisations.insert(folded, row);
        }
        Ok(row)
    }

    /// Those who share something with it, so many at most by each address or number.
    fn candidates(&self, draft: &ContactDraft, most: u32) -> Result<Vec<i64>> {
        let mut rows = Vec::new();
        if let Some(fresh) = &self.fresh {
            fresh.candidates(draft, most, &mut rows);
        } else {
            for email in &draft.emails {
                rows.extend(reach::with_email(self.db, email, most)?);
            }
            for phone in &draft.phones {
                rows.extend(reach::with_phone(self.db, phone, most)?);
            }
            if draft.emails.is_empty() && draft.phones.is_empty() {
                rows.extend(contacts::with_name_key(self.db, &self.alphabet.name_key(&draft.name))?);
            }
        }
        rows.sort_unstable();
        rows.dedup();
        Ok(rows)
    }

    fn suspend_indexes(&mut self) -> Result<()> {
        let indexes: Vec<(String, String)> = self
            .db
            .prepare(INDEXES)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (name, sql) in indexes {
            // The names are the migration's own.
            self.db.conn().execute_batch(&["DROP INDEX ", &name].concat())?;
            self.suspended.push(sql);
        }
        Ok(())
    }
}

/// Where the objection of an unsubscription list's line landed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Landed {
    /// Nobody has the address.
    Nowhere,
    /// Everyone of the address had objected already.
    Known,
    /// Somebody of the address objects from now on.
    Anew,
}

/// Those who came in this import, by hashes of what they can be recognised by. A false hit costs a look at the row.
#[derive(Default)]
struct Fresh {
    heads: HashMap<u64, u32>,
    links: Vec<(u32, u32)>,
    hasher: std::hash::RandomState,
}

const END: u32 = u32::MAX;

impl Fresh {
    fn note(&mut self, row: i64, draft: &ContactDraft) {
        let Ok(row) = u32::try_from(row) else { return };
        for key in self.keys(draft) {
            let previous = self.heads.insert(key, self.links.len() as u32).unwrap_or(END);
            self.links.push((row, previous));
        }
    }

    fn candidates(&self, draft: &ContactDraft, most: u32, rows: &mut Vec<i64>) {
        for key in self.keys(draft) {
            let mut at = self.heads.get(&key).copied().unwrap_or(END);
            while let Some((row, previous)) =
                self.links.get(at as usize).filter(|_| rows.len() < most as usize)
            {
                rows.push(i64::from(*row));
                at = *previous;
            }
        }
    }

    fn keys(&self, draft: &ContactDraft) -> Vec<u64> {
        let hash = |kind: u8, text: &str| {
            let mut hasher = self.hasher.build_hasher();
            hasher.write_u8(kind);
            hasher.write(text.as_bytes());
            hasher.finish()
        };
        let mut keys: Vec<_> = draft.emails.iter().map(|email| hash(1, &email.folded())).collect();
        keys.extend(draft.phones.iter().map(|phone| hash(2, phone.as_str())));
        if keys.is_empty() {
            keys.push(hash(3, &fold(&draft.name.full())));
        }
        keys
    }
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[LAST_ROW, NEXT_ORGANISATION, INDEXES, MEMBERS];
