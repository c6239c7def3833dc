//! Taking in many records of one noun: everything lands in the caller's one transaction, unseen until it commits.

use super::linked::Linked;
use super::records::replace;
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::Result,
    nouns::Table,
    tables::{
        batches::{self, Batch, NewBatch, Tally},
        facts,
        records::{self, RecordRow},
        verifiers,
    },
};
use liggare_domain::matching::OnMatch;
use liggare_domain::noun::{Column, Definition};
use liggare_domain::{Draft, Hint, Noun, Value, Verifier};
use serde_json::json;
use uuid::Uuid;

/// What became of one arriving record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// New.
    Added,
    /// Held already, with all of this.
    Same,
    /// Held already, and changed.
    Changed {
        /// What differs and was left as held.
        left: Vec<&'static str>,
    },
    /// Held already with other values, and left as held.
    Left(Vec<&'static str>),
    /// Not taken: the record that a column is to name is not there, or is one of several.
    Unresolved(&'static str),
    /// Not taken: it cannot be a record.
    Refused(liggare_domain::noun::Wrong),
}

/// An import of records under way.
pub struct RecordImport<'w, 'c> {
    db: &'w Writer<'c>,
    alphabet: &'w Alphabet,
    on_match: OnMatch,
    table: &'static Table,
    definition: &'static Definition,
    batch: Batch,
    tally: Tally,
    /// Whether there was none before.
    into_empty: bool,
    first_row: i64,
    last_row: i64,
    suspended: Vec<String>,
    linked: Linked<'w>,
}

const INDEXES: &str =
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?1";

impl<'w, 'c> RecordImport<'w, 'c> {
    /// Begins a batch. Where there were no records yet, they go first and most of their indexes are built after them.
    pub fn begin(
        db: &'w Writer<'c>,
        new: &NewBatch<'_>,
        on_match: OnMatch,
        alphabet: &'w Alphabet,
    ) -> Result<Self> {
        let (table, definition) = records::defined(new.noun)?;
        let batch = batches::add(db, new)?;
        let last: i64 = db.prepare(&last_row(table))?.query_row([], |row| row.get(0))?;
        let mut import = Self {
            db,
            alphabet,
            on_match,
            table,
            definition,
            // One that is known by its name alone comes with the row that names it.
            linked: Linked::new(definition, alphabet, Some(batch.row)),
            batch,
            tally: Tally::default(),
            into_empty: last == 0,
            first_row: last + 1,
            last_row: last,
            suspended: Vec::new(),
        };
        if import.into_empty {
            // All but those by which a record is known again.
            let sets = definition.identity.iter();
            let telling: Vec<String> = sets.map(|set| format!("{}_{}", table.name, set[0])).collect();
            import.suspend_indexes(|index| !telling.iter().any(|telling| telling == index))?;
        }
        Ok(import)
    }

    /// The same, for records of which each is known to be unlike every other: they are added alone, and nothing is looked
    /// up meanwhile.
    pub fn distinct(mut self) -> Result<Self> {
        if self.into_empty {
            self.suspend_indexes(|_| true)?;
        }
        Ok(self)
    }

    /// The id the batch will have.
    #[must_use]
    pub fn batch(&self) -> liggare_domain::BatchId {
        self.batch.id
    }

    /// What became of the rows so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Counts a row that is no record.
    pub fn reject(&mut self) {
        self.tally.rejected += 1;
    }

    /// Of which noun it is.
    #[must_use]
    pub fn noun(&self) -> Noun {
        self.definition.noun
    }

    /// Takes one record; the hints say which records its links name. A verifier is an account's.
    pub fn take(
        &mut self,
        draft: &Draft,
        hints: &[(&'static str, Hint)],
        verifier: Option<&Verifier>,
    ) -> Result<Outcome> {
        let mut draft = draft.clone();
        for (code, hint) in hints {
            match self.linked.find(self.db, code, hint)? {
                Some(id) => draft.set(code, Some(Value::Text(id.to_string()))),
                None => {
                    self.tally.rejected += 1;
                    return Ok(Outcome::Unresolved(code));
                }
            }
        }
        if let Err(wrong) = self.definition.accept(&draft) {
            self.tally.rejected += 1;
            return Ok(Outcome::Refused(wrong));
        }
        for row in records::like(self.db, self.definition.noun, &draft)? {
            if let Some(held) = records::by_row(self.db, self.definition.noun, row)? {
                let known = held.draft.text("password");
                if known == Some("verifier") && draft.text("password") == Some("existed") {
                    // No verifier is taken away by a file that only tells that there is a password.
                    draft.set("password", None);
                }
                let outcome = self.merge(&held, &draft)?;
                let is_taken = self.on_match == OnMatch::Update || known.is_none();
                if is_taken && !matches!(outcome, Outcome::Refused(_)) {
                    self.keep(held.row, verifier)?;
                }
                return Ok(outcome);
            }
        }
        self.add(&draft)?;
        self.keep(self.last_row, verifier)?;
        Ok(Outcome::Added)
    }

    fn keep(&self, row: i64, verifier: Option<&Verifier>) -> Result<()> {
        match verifier.filter(|_| self.definition.noun == Noun::Account) {
            Some(verifier) => verifiers::put(self.db, row, verifier),
            None => Ok(()),
        }
    }

    /// Takes one that is known to be accepted, and unlike every other; gives its id.
    pub fn add(&mut self, draft: &Draft) -> Result<Uuid> {
        let noun = self.definition.noun;
        let (row, id, _) = records::add(self.db, noun, draft, self.batch.row, self.alphabet)?;
        self.last_row = row;
        self.tally.added += 1;
        Ok(id)
    }

    /// Builds what was put off and leaves the log entry. Nothing is seen before the transaction commits.
    pub fn finish(mut self) -> Result<(Batch, Tally)> {
        if self.into_empty {
            self.table.texts.rebuild(self.db)?;
            for sql in std::mem::take(&mut self.suspended) {
                self.db.conn().execute_batch(&sql)?;
            }
        } else {
            self.table.texts.learn_range(self.db, self.first_row, self.last_row)?;
        }
        if self.last_row >= self.first_row {
            self.db.conn().execute_batch("PRAGMA analysis_limit = 400; ANALYZE")?;
        }
        facts::add(self.db, self.table.name, self.tally.added as i64)?;
        batches::set_tally(self.db, self.batch.row, &self.tally)?;
        let noun = self.definition.noun;
        let Batch { id, source, kind, row, .. } = &self.batch;
        let payload = json!({ "batch": id, "source": source, "kind": kind, "tally": self.tally });
        let entry = Entry::new(format!("{noun}s.import")).payload(payload);
        let range = (self.first_row, self.last_row, row, noun.code());
        self.db.log_selected(entry, &members(self.table), range)?;
        self.batch.tally = self.tally;
        Ok((self.batch, self.tally))
    }

    fn merge(&mut self, held: &RecordRow, draft: &Draft) -> Result<Outcome> {
        let noun = self.definition.noun;
        let next = self.definition.merged(&held.draft, draft, self.on_match);
        let differs = |column: &&Column| {
            draft.get(column.code).is_some() && draft.get(column.code) != next.get(column.code)
        };
        let left: Vec<_> = self.definition.columns.iter().filter(differs).map(|column| column.code).collect();
        if next == held.draft {
            self.tally.same += 1;
            return Ok(if left.is_empty() { Outcome::Same } else { Outcome::Left(left) });
        }
        if let Err(wrong) = self.definition.accept(&next) {
            self.tally.rejected += 1;
            return Ok(Outcome::Refused(wrong));
        }
        if held.row >= self.first_row {
            // Came in this very file: nobody has seen it, and it is not in the index yet.
            records::edit(self.db, noun, held.row, &next, self.alphabet)?;
        } else {
            replace(self.db, noun, held, &next, self.batch.row, self.alphabet)?;
        }
        self.tally.changed += 1;
        Ok(Outcome::Changed { left })
    }

    fn suspend_indexes(&mut self, wanted: impl Fn(&str) -> bool) -> Result<()> {
        let indexes: Vec<(String, String)> = self
            .db
            .prepare(INDEXES)?
            .query_map([self.table.name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (name, sql) in indexes.into_iter().filter(|(name, _)| wanted(name)) {
            // The names are the migration's own.
            self.db.conn().execute_batch(&["DROP INDEX ", &name].concat())?;
            self.suspended.push(sql);
        }
        Ok(())
    }
}

fn last_row(table: &Table) -> String {
    format!("SELECT coalesce(max(row), 0) FROM {}", table.name)
}

/// Those that came, by their range, and those that were changed.
fn members(table: &Table) -> String {
    let name = table.name;
    format!(
        "SELECT log_id FROM {name} WHERE row BETWEEN ?1 AND ?2 UNION ALL SELECT t.log_id FROM record_versions v
         JOIN {name} t ON t.row = v.record WHERE v.batch = ?3 AND v.noun = ?4"
    )
}

/// Every statement over a table.
#[cfg(test)]
pub(crate) fn statements(table: &Table) -> Vec<String> {
    vec![last_row(table), members(table)]
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[INDEXES];
