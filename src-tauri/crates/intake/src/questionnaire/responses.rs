//! The second pass: each row a response.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use liggare_domain::matching::fold;
use liggare_domain::{Answer, AnswerProblem, Date, Email, Question, QuestionKind};

use super::days::{Slashed, day};
use super::guess::{NOT_ANSWERED, separator};
use super::look::tick;
use super::seen::SEPARATORS;
use super::{
    ANSWER_CAP, Fact, Form, Hint, OTHER, Questionnaire, QuestionnaireProblem, Refused, RefusedCode, Role,
};
use crate::{RejectCode, VALUE_CAP, values};

/// The most parts a cell with several options may have.
const PARTS: usize = 200;
/// The most parts that one label may be made of, commas in it and all.
const PARTS_OF_ONE: usize = 8;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The row's line, as the caller numbers them.
    pub line: u64,
    /// Its number where it was collected.
    pub id: Option<String>,
    /// Whether it was sent, not only begun. True where the file does not tell.
    pub complete: bool,
    /// The day it was sent.
    pub submitted: Option<Date>,
    /// The language it was answered in, as the file writes it.
    pub language: Option<String>,
    /// What tells who answered. Addresses are well-formed; the rest is as it stood.
    pub hints: Vec<(Hint, String)>,
    /// By the question's place in [`Questionnaire::questions`]; each fits its question.
    pub answers: BTreeMap<usize, Answer>,
    /// What was not taken.
    pub refused: Vec<Refused>,
}

/// Reads responses by a questionnaire.
#[derive(Debug, Clone)]
pub struct Responses {
    form: Form,
    questions: Vec<Question>,
    /// The code of each question's options, by code and by folded label.
    options: Vec<HashMap<String, String>>,
    columns: Vec<(String, Role)>,
    /// The separator of each column's parts.
    separators: Vec<char>,
    slashed: Vec<Option<Slashed>>,
    left: Vec<u64>,
    tells_submitted: bool,
}

impl Responses {
    /// Begins. The questionnaire must pass [`Questionnaire::check`].
    pub fn new(questionnaire: &Questionnaire) -> Result<Self, QuestionnaireProblem> {
        questionnaire.check()?;
        let options = |question: &Question| {
            let labels = question.options.iter().map(|o| (fold(&o.label), o.code.clone()));
            let codes = question.options.iter().map(|o| (o.code.clone(), o.code.clone()));
            labels.chain(codes).collect()
        };
        let columns = &questionnaire.columns;
        let seen = |index: usize| questionnaire.seen.get(index);
        let of = |index: usize| seen(index).and_then(separator).unwrap_or(0);
        Ok(Self {
            form: questionnaire.form,
            questions: questionnaire.questions.clone(),
            options: questionnaire.questions.iter().map(options).collect(),
            separators: (0..columns.len()).map(|index| SEPARATORS[of(index)]).collect(),
            slashed: (0..columns.len()).map(|index| seen(index)?.orders.told()).collect(),
            left: vec![0; columns.len()],
            tells_submitted: columns.iter().any(|c| c.role == Role::Fact { fact: Fact::Submitted }),
            columns: columns.iter().map(|column| (column.name(), column.role.clone())).collect(),
        })
    }

    /// Reads a row; `None` if nothing is in it.
    pub fn read<S: AsRef<str>>(&mut self, line: u64, cells: &[S]) -> Option<Response> {
        let mut reading = Reading {
            by: self,
            response: Response { line, ..Response::default() },
            chosen: BTreeMap::new(),
            sent: false,
        };
        let mut blank = true;
        for (column, cell) in cells.iter().enumerate() {
            let text = values::tidy(cell.as_ref());
            if !text.is_empty() {
                blank = false;
                reading.take(column, &text);
            }
        }
        (!blank).then(|| reading.finish())
    }

    /// The columns that were left out, with how many of their cells held something.
    #[must_use]
    pub fn not_taken(&self) -> Vec<Refused> {
        let held = self.columns.iter().zip(&self.left).filter(|(_, left)| **left > 0);
        held.map(|((name, _), left)| Refused {
            line: 1,
            column: name.clone(),
            value: left.to_string(),
            code: RejectCode::ColumnNotTaken.into(),
        })
        .collect()
    }

    /// The code of the option a text names.
    fn option(&self, question: usize, text: &str) -> Option<&String> {
        let options = self.options.get(question)?;
        options.get(text).or_else(|| options.get(&fold(text)))
    }
}

/// A row being read.
struct Reading<'a> {
    by: &'a mut Responses,
    response: Response,
    /// Options ticked in columns of their own, by question. A question all of whose options are unticked is answered too.
    chosen: BTreeMap<usize, BTreeSet<String>>,
    sent: bool,
}

impl Reading<'_> {
    fn refuse(&mut self, column: usize, value: &str, code: impl Into<RefusedCode>) {
        let name = self.by.columns.get(column).map(|(name, _)| name.clone());
        self.response.refused.push(Refused {
            line: self.response.line,
            column: name.unwrap_or_else(|| format!("#{}", column + 1)),
            value: value.to_owned(),
            code: code.into(),
        });
    }

    fn take(&mut self, column: usize, text: &str) {
        let Some((_, role)) = self.by.columns.get(column) else {
            return self.refuse(column, text, RejectCode::TooManyCells);
        };
        if *role == Role::Left {
            self.by.left[column] += 1;
            return;
        }
        let role = role.clone();
        let is_submitted = role == Role::Fact { fact: Fact::Submitted };
        self.sent |= is_submitted;
        if let Err(code) = checked(text) {
            return self.refuse(column, text, code);
        }
        let taken = match role {
            Role::Fact { fact } => self.take_fact(column, text, fact),
            Role::Hint { hint } => self.take_hint(text, hint),
            Role::Answer { question } => return self.take_answer(column, text, question),
            Role::Option { question, code } => self.take_tick(text, question, &code),
            Role::Other { question, of } => {
                self.chosen.entry(of).or_default().insert(OTHER.to_owned());
                self.answer(question, Answer::Text(text.to_owned()))
            }
            Role::Left => Ok(()),
        };
        if let Err(code) = taken {
            self.refuse(column, text, code);
        }
    }

    fn take_fact(&mut self, column: usize, text: &str, fact: Fact) -> Result<(), RefusedCode> {
        let held = match fact {
            Fact::Submitted => {
                let day = day(text, self.by.slashed[column]).ok_or(RejectCode::NotADate)?;
                // LimeSurvey writes the first of January 1980 where it was told not to keep the day.
                let kept = self.by.form != Form::LimeSurvey || day != Date::constant(1980, 1, 1);
                if kept {
                    self.response.submitted = Some(day);
                }
                return Ok(());
            }
            Fact::Id => &mut self.response.id,
            Fact::Language => &mut self.response.language,
        };
        if held.is_some() {
            return Err(RejectCode::RepeatedValue.into());
        }
        *held = Some(values::one_line(text)?);
        Ok(())
    }

    fn take_hint(&mut self, text: &str, hint: Hint) -> Result<(), RefusedCode> {
        // Microsoft Forms writes this in every row of a form that does not ask who answers.
        const NOBODY: [&str; 3] = ["anonymous", "anonym", "anonyymi"];
        let value = match hint {
            _ if NOBODY.contains(&text.to_lowercase().as_str()) => return Ok(()),
            Hint::Email => Email::parse(text).map_err(|_| RejectCode::NotAnEmail)?.as_str().to_owned(),
            _ if text.chars().count() > VALUE_CAP => return Err(RejectCode::ValueTooLong.into()),
            _ => values::one_line(text)?,
        };
        self.response.hints.push((hint, value));
        Ok(())
    }

    fn take_tick(&mut self, text: &str, question: usize, code: &str) -> Result<(), RefusedCode> {
        let named = || self.by.option(question, text).is_some_and(|option| option == code);
        let ticked = match tick(text) {
            Some(ticked) => ticked,
            None if named() => true,
            None => return Err(AnswerProblem::NotOffered.into()),
        };
        // What LimeSurvey writes where a question was not shown is no answer to it.
        if text != NOT_ANSWERED {
            let chosen = self.chosen.entry(question).or_default();
            if ticked {
                chosen.insert(code.to_owned());
            }
        }
        Ok(())
    }

    fn take_answer(&mut self, column: usize, text: &str, place: usize) {
        let Some(question) = self.by.questions.get(place) else {
            return self.refuse(column, text, AnswerProblem::OtherKind);
        };
        let offered = |text: &str| self.by.option(place, text).cloned();
        let answer = match question.kind {
            QuestionKind::Multiple => return self.take_several(column, text, place),
            QuestionKind::Single => match offered(text) {
                Some(code) => Ok(Answer::Single(code)),
                None if self.by.form == Form::LimeSurvey && text == NOT_ANSWERED => return,
                None => Err(AnswerProblem::NotOffered),
            },
            QuestionKind::Date => {
                day(text, self.by.slashed[column]).map(Answer::Date).ok_or(AnswerProblem::NotADate)
            }
            QuestionKind::Scale | QuestionKind::Number | QuestionKind::Text => question.read(text),
        };
        let taken = answer.map_err(RefusedCode::from).and_then(|answer| self.answer(place, answer));
        if let Err(code) = taken {
            self.refuse(column, text, code);
        }
    }

    /// Options apart by the column's separator. The longest run of parts that is one option counts as one: a label may
    /// hold the separator.
    fn take_several(&mut self, column: usize, text: &str, place: usize) {
        let separator = self.by.separators[column];
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() > PARTS {
            return self.refuse(column, text, RejectCode::TooManyValues);
        }
        let mut at = 0;
        let (mut codes, mut unknown) = (BTreeSet::new(), Vec::new());
        while at < parts.len() {
            let most = parts.len().min(at + PARTS_OF_ONE);
            let found = (at + 1..=most).rev().find_map(|to| {
                let joined = parts[at..to].join(&format!("{separator} "));
                self.by.option(place, &joined).map(|code| (to, code.clone()))
            });
            match found {
                Some((to, code)) => {
                    codes.insert(code);
                    at = to;
                }
                None => {
                    unknown.push(parts[at]);
                    at += 1;
                }
            }
        }
        for part in unknown {
            self.refuse(column, part, AnswerProblem::NotOffered);
        }
        if !codes.is_empty()
            && let Err(code) = self.answer(place, Answer::Multiple(codes))
        {
            self.refuse(column, text, code);
        }
    }

    fn answer(&mut self, place: usize, answer: Answer) -> Result<(), RefusedCode> {
        let question = self.by.questions.get(place).ok_or(AnswerProblem::OtherKind)?;
        question.accepts(&answer)?;
        if self.response.answers.contains_key(&place) {
            return Err(RejectCode::RepeatedValue.into());
        }
        self.response.answers.insert(place, answer);
        Ok(())
    }

    fn finish(mut self) -> Response {
        for (question, codes) in std::mem::take(&mut self.chosen) {
            self.response.answers.entry(question).or_insert(Answer::Multiple(codes));
        }
        self.response.complete = self.sent || !self.by.tells_submitted;
        self.response
    }
}

/// Whether a text may be held at all. Answers may be longer than other values; what no text may hold, they may not.
fn checked(text: &str) -> Result<(), RejectCode> {
    if text.len() <= VALUE_CAP {
        return values::checked(text).map(drop);
    }
    let characters: Vec<char> = text.chars().take(ANSWER_CAP + 1).collect();
    if characters.len() > ANSWER_CAP {
        return Err(RejectCode::ValueTooLong);
    }
    characters.chunks(VALUE_CAP).try_for_each(|piece| values::checked(&String::from_iter(piece)).map(drop))
}
