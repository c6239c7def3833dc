//! `answers`: what responses hold. They are parts of their response; what they add up to is kept with their questions.

use super::questions::{self, Asked};
use super::responses;
use crate::hits::Hits;
use crate::nouns::{Parts, Stored};
use crate::{
    Reader, Writer,
    error::{Result, VaultError},
};
use liggare_domain::{Answer, Date, Draft, Noun, Number, Question, QuestionKind, Tally, Value};
use rusqlite::types::ValueRef;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const OF_RESPONSE: &str = "SELECT question, value FROM answers WHERE response = ?1";
const OF_RESPONSES: &str = "SELECT response, question, value FROM answers WHERE response BETWEEN ?1 AND ?2";
const TO_QUESTION: &str = "SELECT a.response, a.value FROM responses r
    JOIN answers a ON a.response = r.row AND a.question = ?2 WHERE r.survey = ?1";
const SET: &str = "INSERT INTO answers (response, question, value) VALUES (?1, ?2, ?3)
    ON CONFLICT (response, question) DO UPDATE SET value = ?3";
const CLEAR: &str = "DELETE FROM answers WHERE response = ?1";

/// An answer as it is kept; it fits its question.
pub(crate) fn encode(question: &Question, answer: &Answer) -> Result<Stored> {
    let place = |code: &String| question.options.iter().position(|option| option.code == *code);
    let byte = |code: &String| place(code).and_then(|place| u8::try_from(place).ok());
    let unfit = VaultError::AnswersDoNotFit;
    Ok(match answer {
        Answer::Single(code) => Stored::Integer(byte(code).ok_or(unfit)?.into()),
        Answer::Multiple(codes) => {
            let mut places: Vec<u8> = codes.iter().map(byte).collect::<Option<_>>().ok_or(unfit)?;
            places.sort_unstable();
            Stored::Blob(places)
        }
        Answer::Scale(step) => Stored::Integer(*step),
        Answer::Number(number) => Stored::Integer(number.units()),
        Answer::Text(text) => Stored::Text(text.clone()),
        Answer::Date(day) => {
            let (year, month, day) = (i64::from(day.year()), i64::from(day.month()), i64::from(day.day()));
            Stored::Integer(year * 10_000 + month * 100 + day)
        }
    })
}

/// What was kept, as an answer to its question.
pub(crate) fn decode<'a>(question: &Question, stored: impl Into<ValueRef<'a>>) -> Result<Answer> {
    let code = |place: usize| question.options.get(place).map(|option| option.code.clone());
    let read = match (question.kind, stored.into()) {
        (QuestionKind::Single, ValueRef::Integer(place)) => {
            usize::try_from(place).ok().and_then(code).map(Answer::Single)
        }
        (QuestionKind::Multiple, ValueRef::Blob(places)) => {
            let codes: Option<BTreeSet<_>> = places.iter().map(|place| code(usize::from(*place))).collect();
            codes.map(Answer::Multiple)
        }
        (QuestionKind::Scale, ValueRef::Integer(step)) => Some(Answer::Scale(step)),
        (QuestionKind::Number, ValueRef::Integer(units)) => {
            Number::from_units(units).ok().map(Answer::Number)
        }
        (QuestionKind::Text, ValueRef::Text(text)) => {
            std::str::from_utf8(text).ok().map(|text| Answer::Text(text.to_owned()))
        }
        (QuestionKind::Date, ValueRef::Integer(day)) => date(day).map(Answer::Date),
        _ => None,
    };
    read.ok_or(VaultError::Damaged { what: "answers" })
}

fn date(stored: i64) -> Option<Date> {
    let (year, month, day) = (stored.div_euclid(10_000), stored / 100 % 100, stored % 100);
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// Counts kept answers to one question, each value that differs once read.
#[derive(Debug, Default)]
pub(crate) struct Counting {
    /// Whole numbers below its length, which most are.
    low: [i64; 16],
    whole: HashMap<i64, i64>,
    several: HashMap<Vec<u8>, i64>,
    words: i64,
    pub(crate) answered: i64,
}

impl Counting {
    pub(crate) fn add<'a>(&mut self, stored: impl Into<ValueRef<'a>>) {
        self.answered += 1;
        match stored.into() {
            ValueRef::Integer(number) => {
                let low = usize::try_from(number).ok().and_then(|place| self.low.get_mut(place));
                match low {
                    Some(count) => *count += 1,
                    None => *self.whole.entry(number).or_default() += 1,
                }
            }
            ValueRef::Blob(places) => match self.several.get_mut(places) {
                Some(count) => *count += 1,
                None => drop(self.several.insert(places.to_vec(), 1)),
            },
            ValueRef::Text(_) | ValueRef::Real(_) | ValueRef::Null => self.words += 1,
        }
    }

    /// What was counted, among so many responses.
    pub(crate) fn tally(&self, question: &Question, responses: i64) -> Result<Tally> {
        let mut tally = Tally::default();
        let low =
            (0..).zip(&self.low).map(|(number, count)| (number, *count)).filter(|(_, count)| *count > 0);
        for (number, count) in low.chain(self.whole.iter().map(|(number, count)| (*number, *count))) {
            tally.count(Some(&decode(question, ValueRef::Integer(number))?), count);
        }
        for (places, count) in &self.several {
            tally.count(Some(&decode(question, ValueRef::Blob(places))?), *count);
        }
        if self.words > 0 {
            tally.count(Some(&Answer::Text(String::new())), self.words);
        }
        tally.count(None, responses - self.answered);
        Ok(tally)
    }
}

/// The answers that a response holds, as kept.
pub(crate) fn of_response(db: &Reader<'_>, response: i64) -> Result<Vec<(i64, Stored)>> {
    let mut statement = db.prepare(OF_RESPONSE)?;
    let rows = statement.query_map([response], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every answer to a question of a survey, as kept.
pub(crate) fn to(db: &Reader<'_>, survey: i64, question: i64) -> Result<Vec<(i64, Stored)>> {
    let mut statement = db.prepare(TO_QUESTION)?;
    let rows = statement.query_map([survey, question], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps an answer; the tally is the caller's.
pub(crate) fn set(db: &Writer<'_>, response: i64, question: i64, stored: &Stored) -> Result<()> {
    db.prepare(SET)?.execute((response, question, stored))?;
    Ok(())
}

/// What the answers of some of a survey's responses add up to, question by question.
pub fn tallies(db: &Reader<'_>, survey: uuid::Uuid, among: &Hits) -> Result<Vec<Tally>> {
    let row = super::records::row_of(db, Noun::Survey, survey)?.ok_or(VaultError::NotFound("survey"))?;
    let mut responses = responses::of_survey(db, row)?;
    responses.intersect(among);
    recounted(db, &questions::of_survey(db, row)?, &responses)
}

/// The tallies of responses, counted from their answers.
pub(crate) fn recounted(db: &Reader<'_>, asked: &[Asked], responses: &Hits) -> Result<Vec<Tally>> {
    let mut places: Vec<(i64, usize)> =
        asked.iter().zip(0..).map(|(asked, place)| (asked.row, place)).collect();
    places.sort_unstable();
    let mut counted: Vec<Counting> = asked.iter().map(|_| Counting::default()).collect();
    each(db, responses, |_, question, stored| {
        if let Ok(found) = places.binary_search_by_key(&question, |(row, _)| *row) {
            counted[places[found].1].add(stored);
        }
    })?;
    let of = |(asked, counting): (&Asked, &Counting)| counting.tally(&asked.question, responses.len() as i64);
    asked.iter().zip(&counted).map(of).collect()
}

/// Shows every answer of some responses: response, question, value. Where they are many and lie close to each other, all
/// between them is read; a step to the next costs less than looking one up.
pub(crate) fn each(
    db: &Reader<'_>,
    responses: &Hits,
    mut told: impl FnMut(u32, i64, ValueRef<'_>),
) -> Result<()> {
    const SPARSE: usize = 8;
    let (Some(first), Some(last)) = (responses.iter().next(), responses.last()) else { return Ok(()) };
    if ((last - first) as usize) / responses.len() < SPARSE {
        let mut statement = db.prepare(OF_RESPONSES)?;
        let mut rows = statement.query([first, last])?;
        while let Some(row) = rows.next()? {
            let response = row.get(0)?;
            if responses.contains(response) {
                told(response, row.get(1)?, row.get_ref(2)?);
            }
        }
        return Ok(());
    }
    let mut statement = db.prepare(OF_RESPONSE)?;
    for response in responses.iter() {
        let mut rows = statement.query([response])?;
        while let Some(row) = rows.next()? {
            told(response, row.get(0)?, row.get_ref(1)?);
        }
    }
    Ok(())
}

/// Of responses.
pub(crate) struct Answers;

impl Parts for Answers {
    fn read(&self, db: &Reader<'_>, response: i64, draft: &mut Draft) -> Result<()> {
        let asked = questions::of_survey(db, responses::survey_of(db, response)?)?;
        for (question, stored) in of_response(db, response)? {
            let Some(Asked { question, .. }) = asked.iter().find(|asked| asked.row == question) else {
                continue;
            };
            draft.set(&part(&question.code), Some(Value::Text(decode(question, &stored)?.written())));
        }
        Ok(())
    }

    /// Together: what many add up to is counted as fast as what one does is written.
    fn lift(&self, db: &Writer<'_>, responses: &Hits) -> Result<()> {
        let mut surveys: BTreeMap<i64, Hits> = BTreeMap::new();
        for response in responses.iter() {
            surveys.entry(responses::survey_of(db, response.into())?).or_default().insert(response);
        }
        for (survey, responses) in surveys {
            let asked = questions::of_survey(db, survey)?;
            let lifted = recounted(db, &asked, &responses)?;
            for (Asked { row, mut tally, .. }, lifted) in asked.into_iter().zip(&lifted) {
                tally.take(lifted);
                questions::set_tally(db, row, &tally)?;
            }
            let mut clear = db.prepare(CLEAR)?;
            for response in responses.iter() {
                clear.execute([response])?;
            }
        }
        Ok(())
    }

    fn put(&self, db: &Writer<'_>, response: i64, draft: &Draft) -> Result<()> {
        let prefix = Noun::Response.part().unwrap_or_default();
        let mut asked = questions::of_survey(db, responses::survey_of(db, response)?)?;
        let is_asked = |code: &str| asked.iter().any(|asked| asked.question.code == code);
        if draft.parts(prefix).any(|(code, _)| !is_asked(code)) {
            return Err(VaultError::AnswersDoNotFit);
        }
        for Asked { row, question, tally, .. } in &mut asked {
            let written = draft.text(&part(&question.code));
            let answer = written.map(|text| question.read(text)).transpose();
            let answer = answer.map_err(|_| VaultError::AnswersDoNotFit)?;
            if let Some(answer) = &answer {
                set(db, response, *row, &encode(question, answer)?)?;
            }
            tally.add(answer.as_ref());
            questions::set_tally(db, *row, tally)?;
        }
        Ok(())
    }
}

/// What a response's draft calls the answer to a question.
#[must_use]
pub fn part(question: &str) -> String {
    format!("{}{question}", Noun::Response.part().unwrap_or_default())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[OF_RESPONSE, OF_RESPONSES, TO_QUESTION, SET, CLEAR];
