//! Taking in the responses to a survey. All of it is in the caller's one transaction; what the answers add up to is kept in
//! memory meanwhile, and written once.

use super::records::replace;
use crate::{
    Entry, Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    hits::Hits,
    nouns::{Stored, table},
    tables::{
        answers,
        batches::{self, Batch, NewBatch, Tally},
        facts,
        questions::{self, Asked},
        records,
        responses::{self, Bare},
    },
};
use liggare_domain::matching::fold;
use liggare_domain::{Answer, AnswerProblem, Date, Draft, LogId, Noun, Question, QuestionKind, Scale, Value};
use rusqlite::types::ValueRef;
use serde_json::json;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

/// A response that arrives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arriving {
    /// Whose it is, by storage key.
    pub contact: Option<u32>,
    /// Its number where it was collected.
    pub external_id: Option<String>,
    /// The day it was sent.
    pub submitted: Option<Date>,
    /// Whether it was sent, not only begun.
    pub complete: bool,
    /// The language it was answered in.
    pub language: Option<String>,
    /// Answers, by the place of their question among those the import began with.
    pub answers: Vec<(usize, Answer)>,
}

/// What became of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// New.
    Added,
    /// Held already, with all of this.
    Same,
    /// Held already, and changed: it was gone on with since.
    Changed,
}

/// An answer that is none to its question as the register holds it: the question's place, what it was, why not.
pub type Unfit = (usize, String, AnswerProblem);

/// An import of responses under way.
pub struct SurveyImport<'w, 'c> {
    db: &'w Writer<'c>,
    alphabet: &'w Alphabet,
    batch: Batch,
    tally: Tally,
    survey: i64,
    id: uuid::Uuid,
    log_id: LogId,
    asked: Vec<Asked>,
    /// For each question of the file, its place among `asked`.
    places: Vec<usize>,
    alike: Option<Alike>,
    into_empty: bool,
    first_row: i64,
    last_row: i64,
}

const LAST_ROW: &str = "SELECT coalesce(max(row), 0) FROM responses";
/// Those who came, by their range, and those that were changed.
const MEMBERS: &str = "SELECT log_id FROM responses WHERE row BETWEEN ?1 AND ?2
    UNION SELECT r.log_id FROM record_versions v JOIN responses r ON r.row = v.record
    WHERE v.batch = ?3 AND v.noun = 'response'";

impl<'w, 'c> SurveyImport<'w, 'c> {
    /// Begins a batch of responses to the survey of that title; one that is not there yet is recorded. Questions it has
    /// not are added to it, and so are options; what it asks already is asked as before.
    pub fn begin(
        db: &'w Writer<'c>,
        new: &NewBatch<'_>,
        survey: &Draft,
        questions: &[Question],
        alphabet: &'w Alphabet,
    ) -> Result<Self> {
        let batch = batches::add(db, new)?;
        let (surveys, _) = records::defined(Noun::Survey)?;
        let known = records::like(db, Noun::Survey, survey)?.first().copied();
        let held = known.map(|row| records::by_row(db, Noun::Survey, row)).transpose()?.flatten();
        let asked = held.as_ref().map(|held| questions::of_survey(db, held.row)).transpose()?;
        let mut asked: Vec<Question> = asked.into_iter().flatten().map(|asked| asked.question).collect();
        let codes: Vec<String> = questions.iter().map(|question| join(&mut asked, question)).collect();
        let mut draft = held.as_ref().map_or_else(|| survey.clone(), |held| held.draft.clone());
        for (question, place) in asked.iter().zip(0..) {
            let (code, part) = questions::part(place, question)?;
            draft.set(&code, Some(part));
        }
        let (row, id, log_id) = match held {
            Some(held) => {
                if held.draft != draft {
                    replace(db, Noun::Survey, &held, &draft, batch.row, alphabet)?;
                }
                (held.row, held.id, held.log_id)
            }
            None => {
                let added = records::add(db, Noun::Survey, &draft, batch.row, alphabet)?;
                surveys.texts.learn(db, added.0)?;
                facts::add(db, surveys.name, 1)?;
                added
            }
        };
        let asked = questions::of_survey(db, row)?;
        let place = |code: &String| asked.iter().position(|asked| asked.question.code == *code);
        let places =
            codes.iter().map(place).collect::<Option<_>>().ok_or(VaultError::NotFound("question"))?;
        let last_row: i64 = db.prepare(LAST_ROW)?.query_row([], |row| row.get(0))?;
        Ok(Self {
            db,
            alphabet,
            batch,
            tally: Tally::default(),
            survey: row,
            id,
            log_id,
            asked,
            places,
            alike: None,
            into_empty: last_row == 0,
            first_row: last_row + 1,
            last_row,
        })
    }

    /// The survey.
    #[must_use]
    pub fn survey(&self) -> uuid::Uuid {
        self.id
    }

    /// Takes a response. An answer that is none to the question as the register holds it is told of, and left out.
    pub fn take(&mut self, arriving: Arriving) -> Result<(Taken, Vec<Unfit>)> {
        let (mut answers, mut unfit) = (Vec::with_capacity(arriving.answers.len()), Vec::new());
        for (question, answer) in arriving.answers {
            let place = self.places.get(question).copied().ok_or(VaultError::NotFound("question"))?;
            match fitting(&self.asked[place].question, answer) {
                Ok(answer) => answers.push((place, answer)),
                Err((written, problem)) => unfit.push((question, written, problem)),
            }
        }
        answers.sort_unstable_by_key(|(place, _)| *place);
        answers.dedup_by_key(|(place, _)| *place);
        let bare = Bare {
            contact: arriving.contact.map(i64::from),
            external_id: arriving.external_id,
            submitted: arriving.submitted,
            complete: arriving.complete,
            language: arriving.language,
        };
        let held = match &bare.external_id {
            Some(id) => responses::of_external_id(self.db, self.survey, id)?,
            None => None,
        };
        let taken = match held {
            Some((row, held)) => self.meet(row, &held, bare, &answers)?,
            None if bare.external_id.is_none() && self.is_alike(&bare, &answers)? => Taken::Same,
            None => {
                self.add(&bare, &answers)?;
                Taken::Added
            }
        };
        match taken {
            Taken::Added => self.tally.added += 1,
            Taken::Same => self.tally.same += 1,
            Taken::Changed => self.tally.changed += 1,
        }
        Ok((taken, unfit))
    }

    /// Writes what was put off and leaves the log entry. Nothing is seen before the transaction commits.
    pub fn finish(mut self) -> Result<(Batch, Tally)> {
        self.keep_tallies()?;
        let responses = table(Noun::Response)?;
        if self.into_empty {
            responses.texts.rebuild(self.db)?;
        } else {
            responses.texts.learn_range(self.db, self.first_row, self.last_row)?;
        }
        facts::add(self.db, responses.name, self.tally.added as i64)?;
        if self.last_row >= self.first_row {
            self.db.conn().execute_batch("PRAGMA analysis_limit = 400; ANALYZE")?;
        }
        batches::set_tally(self.db, self.batch.row, &self.tally)?;
        let Batch { id, source, kind, row, .. } = &self.batch;
        let payload = json!({ "batch": id, "source": source, "kind": kind, "tally": self.tally });
        let entry = Entry::new("survey.import").object(self.log_id).payload(payload);
        self.db.log_selected(entry, MEMBERS, (self.first_row, self.last_row, row))?;
        self.batch.tally = self.tally;
        Ok((self.batch, self.tally))
    }

    fn add(&mut self, bare: &Bare, answers: &[(usize, Answer)]) -> Result<()> {
        let row = responses::add(self.db, self.survey, bare, self.batch.row)?;
        self.last_row = row;
        let mut answers = answers.iter().peekable();
        for (place, Asked { row: question, question: asked, tally, .. }) in self.asked.iter_mut().enumerate()
        {
            let answer = answers.next_if(|(answered, _)| *answered == place).map(|(_, answer)| answer);
            if let Some(answer) = answer {
                answers::set(self.db, row, *question, &answers::encode(asked, answer)?)?;
            }
            tally.add(answer);
        }
        Ok(())
    }

    /// One that is held under the same number. What it holds and the file does not say stays.
    fn meet(&mut self, row: i64, held: &Bare, bare: Bare, answers: &[(usize, Answer)]) -> Result<Taken> {
        let next = Bare {
            contact: held.contact.or(bare.contact),
            external_id: held.external_id.clone(),
            submitted: bare.submitted.or(held.submitted),
            complete: bare.complete || held.complete,
            language: bare.language.or_else(|| held.language.clone()),
        };
        if next == *held && self.stored(answers)? == self.sorted(answers::of_response(self.db, row)?) {
            return Ok(Taken::Same);
        }
        // From here on by way of the record, whose parts keep their own tallies.
        self.keep_tallies()?;
        let held = records::by_row(self.db, Noun::Response, row)?.ok_or(VaultError::NotFound("response"))?;
        let mut draft = held.draft.clone();
        for (place, answer) in answers {
            draft.set(&answers::part(&self.asked[*place].question.code), Some(Value::Text(answer.written())));
        }
        if let Some(contact) = next.contact {
            let called = records::called(self.db, Noun::Contact, contact)?;
            draft.set("contact", called.map(|(id, _)| Value::Text(id.to_string())));
        }
        draft.set("submitted", next.submitted.map(|day| Value::Text(day.to_string())));
        draft.set("complete", Some(Value::Number(next.complete.into())));
        draft.set("language", next.language.map(Value::Text));
        if draft == held.draft {
            return Ok(Taken::Same);
        }
        if row >= self.first_row {
            // Came in this very file, and is not in the index yet.
            records::edit(self.db, Noun::Response, row, &draft, self.alphabet)?;
        } else {
            replace(self.db, Noun::Response, &held, &draft, self.batch.row, self.alphabet)?;
        }
        self.asked = questions::of_survey(self.db, self.survey)?;
        Ok(Taken::Changed)
    }

    /// Whether one that has no number is held already, and was not met yet: as often as the register has it, the file may.
    fn is_alike(&mut self, bare: &Bare, answers: &[(usize, Answer)]) -> Result<bool> {
        let stored = self.stored(answers)?;
        let alike = match &mut self.alike {
            Some(alike) => alike,
            // What came in this file is not looked for among what came before it.
            None => self.alike.insert(Alike::read(self.db, self.survey, self.first_row)?),
        };
        Ok(alike.meet(bare, &stored))
    }

    fn stored(&self, answers: &[(usize, Answer)]) -> Result<Vec<(i64, Stored)>> {
        let stored = answers.iter().map(|(place, answer)| {
            let asked = &self.asked[*place];
            Ok((asked.row, answers::encode(&asked.question, answer)?))
        });
        Ok(self.sorted(stored.collect::<Result<_>>()?))
    }

    fn sorted(&self, mut answers: Vec<(i64, Stored)>) -> Vec<(i64, Stored)> {
        answers.sort_by_key(|(question, _)| *question);
        answers
    }

    fn keep_tallies(&self) -> Result<()> {
        self.asked.iter().try_for_each(|asked| questions::set_tally(self.db, asked.row, &asked.tally))
    }
}

/// The code under which a question of a file is one of the survey's: that of the same code and text, or of the same text.
/// Otherwise it comes last, under a code that no other has.
fn join(asked: &mut Vec<Question>, question: &Question) -> String {
    let says = |known: &Question| fold(&known.text) == fold(&question.text);
    // Some exports have codes alone: `Q3 [SQ1]`.
    let bare =
        |one: &Question| one.text.split_whitespace().collect::<String>() == one.code || one.text.is_empty();
    let is = |known: &Question| known.code == question.code && (says(known) || bare(known) || bare(question));
    let found =
        asked.iter().position(is).or_else(|| asked.iter().position(|known| says(known) && !bare(known)));
    let Some(known) = found.map(|place| &mut asked[place]) else {
        let free = |code: &String| asked.iter().all(|known| known.code != *code);
        let others = (2..).map(|number| format!("{}-{number}", question.code));
        let code = std::iter::once(question.code.clone()).chain(others).find(free).unwrap_or_default();
        asked.push(Question { code: code.clone(), ..question.clone() });
        return code;
    };
    if bare(known) {
        known.text.clone_from(&question.text);
    }
    if known.kind == question.kind {
        for option in &question.options {
            if known.option(&option.code).is_none() && known.option(&option.label).is_none() {
                known.options.push(option.clone());
            }
        }
        if let (Some(one), Some(other)) = (known.scale, question.scale) {
            let both = Scale::new(one.min().min(other.min()), one.max().max(other.max()));
            known.scale = both.ok().or(known.scale);
        }
    }
    known.code.clone()
}

/// An answer to the question as the register holds it.
fn fitting(question: &Question, answer: Answer) -> std::result::Result<Answer, (String, AnswerProblem)> {
    if question.accepts(&answer).is_ok() {
        return Ok(answer);
    }
    let written = answer.written();
    let blank = question.kind == QuestionKind::Text && written == ";";
    let read = if blank { Err(AnswerProblem::Blank) } else { question.read(&written) };
    read.map_err(|problem| (written, problem))
}

/// Responses without a number that were held before the import, by hashes of what they say.
struct Alike {
    held: HashMap<(u64, u64), Vec<Option<i64>>>,
    hashers: [RandomState; 2],
}

impl Alike {
    fn read(db: &Writer<'_>, survey: i64, before: i64) -> Result<Self> {
        let mut alike = Self { held: HashMap::new(), hashers: [RandomState::new(), RandomState::new()] };
        let rows = responses::without_external_id(db, survey)?;
        let rows: HashMap<u32, Bare> = rows
            .into_iter()
            .filter(|(row, _)| *row < before)
            .filter_map(|(row, bare)| Some((u32::try_from(row).ok()?, bare)))
            .collect();
        let responses: Hits = rows.keys().copied().collect();
        let mut said: HashMap<u32, Vec<(i64, Stored)>> = HashMap::new();
        answers::each(db, &responses, |response, question, value| {
            let value = match value {
                ValueRef::Integer(number) => Stored::Integer(number),
                ValueRef::Blob(bytes) => Stored::Blob(bytes.to_vec()),
                ValueRef::Text(text) => Stored::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Real(_) | ValueRef::Null => Stored::Null,
            };
            said.entry(response).or_default().push((question, value));
        })?;
        for (row, bare) in rows {
            let key = alike.key(&bare, said.get(&row).map_or(&[], Vec::as_slice));
            alike.held.entry(key).or_default().push(bare.contact);
        }
        Ok(alike)
    }

    /// Two who are both known and two are never one.
    fn meet(&mut self, bare: &Bare, answers: &[(i64, Stored)]) -> bool {
        let key = self.key(bare, answers);
        let Some(held) = self.held.get_mut(&key) else { return false };
        let same = held.iter().position(|contact| *contact == bare.contact);
        let found = same.or_else(|| held.iter().position(|held| held.is_none() || bare.contact.is_none()));
        found.map(|place| held.swap_remove(place)).is_some()
    }

    fn key(&self, bare: &Bare, answers: &[(i64, Stored)]) -> (u64, u64) {
        let hash = |state: &RandomState| {
            let mut hasher = state.build_hasher();
            (bare.submitted, &bare.language, bare.complete).hash(&mut hasher);
            for (question, value) in answers {
                question.hash(&mut hasher);
                match value {
                    Stored::Integer(number) => number.hash(&mut hasher),
                    Stored::Text(text) => text.hash(&mut hasher),
                    Stored::Blob(bytes) => bytes.hash(&mut hasher),
                    Stored::Real(_) | Stored::Null => {}
                }
            }
            hasher.finish()
        };
        (hash(&self.hashers[0]), hash(&self.hashers[1]))
    }
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[LAST_ROW, MEMBERS];
