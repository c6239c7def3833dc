//! `questions`: what surveys ask, each with the kept tally of its answers. They are parts of their survey.

use super::answers::{self, Counting};
use super::{coded, responses};
use crate::nouns::{Parts, table};
use crate::{
    Hits, Reader, Writer,
    error::{Result, VaultError},
};
use liggare_domain::{Answer, Draft, Noun, Question, QuestionKind, Scale, Tally, Value};
use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// A question with what is kept of its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub(crate) row: i64,
    /// Its place in the survey, from 0.
    pub place: u32,
    /// The question.
    pub question: Question,
    /// What its answers add up to.
    pub tally: Tally,
}

const OF_SURVEY: &str =
    "SELECT row, place, code, text, kind, options, scale, tally FROM questions WHERE survey = ?1
    ORDER BY place, row";
const ADD: &str = "INSERT INTO questions (survey, place, code, text, kind, options, scale, tally)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const EDIT: &str =
    "UPDATE questions SET place = ?2, text = ?3, kind = ?4, options = ?5, scale = ?6 WHERE row = ?1";
const SET_TALLY: &str = "UPDATE questions SET tally = ?2 WHERE row = ?1";
const REMOVE: &str = "DELETE FROM questions WHERE row = ?1";

/// The questions of a survey, in their order.
pub(crate) fn of_survey(db: &Reader<'_>, survey: i64) -> Result<Vec<Asked>> {
    Ok(db.prepare(OF_SURVEY)?.query_map([survey], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// The questions of a survey by its id.
pub fn of(db: &Reader<'_>, survey: uuid::Uuid) -> Result<Vec<Asked>> {
    match super::records::row_of(db, Noun::Survey, survey)? {
        Some(row) => of_survey(db, row),
        None => Err(VaultError::NotFound("survey")),
    }
}

/// Keeps what the answers to a question add up to from now on.
pub(crate) fn set_tally(db: &Writer<'_>, row: i64, tally: &Tally) -> Result<()> {
    db.prepare(SET_TALLY)?.execute((row, json(tally)?))?;
    Ok(())
}

/// A question as its survey's draft holds it.
pub fn part(place: u32, question: &Question) -> Result<(String, Value)> {
    let prefix = Noun::Survey.part().unwrap_or_default();
    Ok((format!("{prefix}{}", question.code), Value::Text(json(&(place, question))?)))
}

/// The question that a survey's draft holds, and its place.
pub fn of_part(part: &str) -> Result<(u32, Question)> {
    serde_json::from_str(part).map_err(|_| VaultError::NotFound("question"))
}

/// Of surveys.
pub(crate) struct Questions;

impl Parts for Questions {
    fn read(&self, db: &Reader<'_>, survey: i64, draft: &mut Draft) -> Result<()> {
        for Asked { place, question, .. } in of_survey(db, survey)? {
            let (code, value) = part(place, &question)?;
            draft.set(&code, Some(value));
        }
        Ok(())
    }

    /// They stay until it is told what becomes of them.
    fn lift(&self, _: &Writer<'_>, _: &Hits) -> Result<()> {
        Ok(())
    }

    fn put(&self, db: &Writer<'_>, survey: i64, draft: &Draft) -> Result<()> {
        let prefix = Noun::Survey.part().unwrap_or_default();
        let mut wanted = BTreeMap::new();
        for (code, part) in draft.parts(prefix) {
            let (place, question) = of_part(part)?;
            if question.code != code || question.check().is_err() {
                return Err(VaultError::NotFound("question"));
            }
            wanted.insert(code.to_owned(), (place, question));
        }
        for held in of_survey(db, survey)? {
            match wanted.remove(&held.question.code) {
                Some((place, question)) => change(db, survey, &held, place, &question)?,
                None if held.tally.answered > 0 => return Err(VaultError::AnswersDoNotFit),
                None => drop(db.prepare(REMOVE)?.execute([held.row])?),
            }
        }
        let responses = responses::count(db, survey)?;
        for (place, question) in wanted.values() {
            let tally = Tally { responses, ..Tally::default() };
            add(db, survey, *place, question, &tally)?;
        }
        Ok(())
    }
}

fn add(db: &Writer<'_>, survey: i64, place: u32, question: &Question, tally: &Tally) -> Result<()> {
    let Question { code, text, kind, options, scale } = question;
    let scale = scale.as_ref().map(json).transpose()?;
    let values = (survey, place, code, text, kind.code(), json(options)?, scale, json(tally)?);
    db.prepare(ADD)?.execute(values)?;
    Ok(())
}

fn change(db: &Writer<'_>, survey: i64, held: &Asked, place: u32, next: &Question) -> Result<()> {
    let before = &held.question;
    if before == next && held.place == place {
        return Ok(());
    }
    let codes = |question: &Question| -> Vec<String> {
        question.options.iter().map(|option| option.code.clone()).collect()
    };
    let holds = |scale: Option<Scale>, next: Option<Scale>| match (scale, next) {
        (Some(scale), Some(next)) => next.min() <= scale.min() && scale.max() <= next.max(),
        (scale, next) => scale == next,
    };
    // Options are kept by their places.
    let alike = before.kind == next.kind
        && holds(before.scale, next.scale)
        && codes(next).starts_with(&codes(before));
    if !alike && held.tally.answered > 0 {
        ask_otherwise(db, survey, held, next)?;
    }
    let Question { text, kind, options, scale, .. } = next;
    let scale = scale.as_ref().map(json).transpose()?;
    db.prepare(EDIT)?.execute((held.row, place, text, kind.code(), json(options)?, scale))?;
    Ok(())
}

/// Every answer as the question is asked from now on. Where one of them would be none, all stays as it was.
fn ask_otherwise(db: &Writer<'_>, survey: i64, held: &Asked, next: &Question) -> Result<()> {
    let mut counting = Counting::default();
    let mut written = Vec::new();
    for (response, stored) in answers::to(db, survey, held.row)? {
        let answer: Answer = next
            .read(&answers::decode(&held.question, &stored)?.written())
            .map_err(|_| VaultError::AnswersDoNotFit)?;
        let stored = answers::encode(next, &answer)?;
        counting.add(&stored);
        written.push((response, stored));
    }
    for (response, stored) in written {
        answers::set(db, response, held.row, &stored)?;
    }
    set_tally(db, held.row, &counting.tally(next, held.tally.responses)?)?;
    if [held.question.kind, next.kind].contains(&QuestionKind::Text) {
        table(Noun::Response)?.texts.rebuild(db)?;
    }
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|_| VaultError::NotFound("JSON form of a question"))
}

fn parsed<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, "question".into(), rusqlite::types::Type::Text))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Asked> {
    let scale: Option<String> = row.get("scale")?;
    Ok(Asked {
        row: row.get("row")?,
        place: row.get("place")?,
        question: Question {
            code: row.get("code")?,
            text: row.get("text")?,
            kind: coded(&row.get::<_, String>("kind")?)?,
            options: parsed(&row.get::<_, String>("options")?)?,
            scale: scale.map(|text| parsed::<Scale>(&text)).transpose()?,
        },
        tally: parsed(&row.get::<_, String>("tally")?)?,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[OF_SURVEY, ADD, EDIT, SET_TALLY, REMOVE];
