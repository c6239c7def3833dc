//! The rows of a file on their way into the register: people, sessions, or records of another noun.

use super::rejects::{self, Rejects};
use crate::fault::Result;
use crate::weblogs::described;
use liggare_domain::Noun;
use liggare_domain::matching::OnMatch;
use liggare_intake::agents::Agents;
use liggare_intake::{RecordRow, Reject, RejectCode, Row};
use liggare_vault::acts::import::{self, Import};
use liggare_vault::acts::record_import::{Outcome, RecordImport};
use liggare_vault::acts::sessions::{self, Known};
use liggare_vault::tables::batches::{Batch, NewBatch, Tally};
use liggare_vault::{Alphabet, Writer};

/// An import under way, of whatever noun.
pub(super) enum Taking<'w, 'c> {
    People(Box<Import<'w, 'c>>),
    Records(Box<RecordImport<'w, 'c>>),
    Sessions(Box<(sessions::Import<'w, 'c>, Agents)>),
}

impl<'w, 'c> Taking<'w, 'c> {
    pub(super) fn begin(
        db: &'w Writer<'c>,
        new: &NewBatch<'_>,
        on_match: OnMatch,
        alphabet: &'w Alphabet,
    ) -> Result<Self> {
        Ok(match new.noun {
            Noun::Contact => Self::People(Box::new(Import::begin(db, new, on_match, alphabet)?)),
            // A column of users may hold either: what one signs in by is often an address.
            Noun::Session => Self::Sessions(Box::new((
                sessions::Import::begin(db, new, Known::Either, alphabet)?,
                Agents::default(),
            ))),
            _ => Self::Records(Box::new(RecordImport::begin(db, new, on_match, alphabet)?)),
        })
    }

    /// Takes a row; what of it is not taken is told.
    pub(super) fn take(&mut self, row: Row, rejects: &mut Rejects<'_>) -> Result<()> {
        for reject in row.rejects() {
            rejects.add(reject)?;
        }
        match (self, row) {
            (Self::People(import), Row::Nobody(_)) => import.reject(),
            (Self::People(import), Row::Person(record)) => match import.take(&record.draft)? {
                import::Outcome::Left(left) | import::Outcome::Changed { left, .. } => {
                    for field in left {
                        rejects.add(&rejects::left(record.line, field, &record.draft))?;
                    }
                }
                import::Outcome::Added | import::Outcome::AddedPossible | import::Outcome::Same => {}
            },
            (Self::Records(import), Row::Record(record)) => {
                let outcome = import.take(&record.draft, &record.hints, record.verifier.as_ref())?;
                for reject in not_taken(import.noun(), &record, outcome) {
                    rejects.add(&reject)?;
                }
            }
            (Self::Sessions(taking), Row::Record(record)) => {
                let (import, agents) = taking.as_mut();
                let describe = |agent: &str| described(agents, agent);
                let outcome = import.take_row(&record.draft, &record.hints, describe)?;
                for reject in not_taken(Noun::Session, &record, outcome) {
                    rejects.add(&reject)?;
                }
            }
            (Self::Records(import), _) => import.reject(),
            (Self::Sessions(taking), _) => taking.0.reject(),
            (Self::People(import), Row::Record(_)) => import.reject(),
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(Batch, Tally)> {
        Ok(match self {
            Self::People(import) => import.finish()?,
            Self::Records(import) => import.finish()?,
            Self::Sessions(taking) => taking.0.finish()?,
        })
    }
}

/// What became of a record, as far as it was not taken.
fn not_taken(noun: Noun, record: &RecordRow, outcome: Outcome) -> Vec<Reject> {
    let line = record.line;
    let whole =
        |column: &str, code| Reject { line, column: column.to_owned(), value: record.whole.clone(), code };
    match outcome {
        Outcome::Added | Outcome::Same => Vec::new(),
        Outcome::Unresolved(column) => vec![whole(column, RejectCode::NoSuchRecord)],
        Outcome::Refused(wrong) => vec![whole(wrong.column, wrong.problem.into())],
        Outcome::Changed { left } | Outcome::Left(left) => {
            let value = |code: &str| {
                let column = noun.in_files().and_then(|definition| definition.column(code));
                column.zip(record.draft.get(code)).map(|(column, value)| column.kind.write(value))
            };
            let left = left.into_iter().map(|code| Reject {
                line,
                column: code.to_owned(),
                value: value(code).unwrap_or_default(),
                code: RejectCode::LeftAsHeld,
            });
            left.collect()
        }
    }
}
