//! Responses to surveys (R5.20), one row each, whatever wrote them: LimeSurvey's exports, Google Forms, Microsoft Forms,
//! a table somebody keeps. Given headers and rows of cells, not files.
//!
//! 1. [`Look`] is shown every row and tells what there is: a [`Questionnaire`] with its questions and what each column
//!    is, recognised or guessed;
//! 2. the caller changes what was guessed: [`Questionnaire::ask`], [`Questionnaire::ask_as`], [`Questionnaire::apart`],
//!    any [`Column::role`], any text, option or scale of a question;
//! 3. [`Responses`] reads row after row by that: answers that fit their questions, facts, hints at who answered, and
//!    what was [`Refused`].
//!
//! Nothing is lost on the way: every cell that holds something is an answer, a fact, a hint, refused, or in a column that
//! [`Responses::not_taken`] names. Two things that LimeSurvey writes where nothing was answered say nothing: its `N/A`,
//! and `anonymous` in place of an address.

mod days;
mod file;
mod guess;
mod headings;
mod look;
mod names;
mod refused;
mod responses;
mod seen;

pub use file::{Reading, Row, look};
pub use look::Look;
pub use refused::{Refused, RefusedCode};
pub use responses::{Response, Responses};

use liggare_domain::{Choice, Question, QuestionKind, QuestionProblem};
use seen::Seen;

/// The most options a question may have.
pub const OPTION_CAP: usize = 100;
/// The most characters of an answer in the person's own words.
pub const ANSWER_CAP: usize = 10_000;
/// The option that stands for words of the person's own, as LimeSurvey codes it.
pub const OTHER: &str = "-oth-";

liggare_domain::coded! {
    /// Who wrote the file.
    Form as "questionnaire form" {
        /// LimeSurvey, with question codes, question texts, or both as headings.
        LimeSurvey = "limesurvey",
        /// Anything else: the headings are the questions.
        Plain = "plain",
    }
}

liggare_domain::coded! {
    /// What a column tells about a response.
    Fact as "response fact" {
        /// Its number where it was collected.
        Id = "id",
        /// When it was sent; empty for one that was begun and not sent.
        Submitted = "submitted",
        /// The language it was answered in.
        Language = "language",
    }
}

liggare_domain::coded! {
    /// What a column tells about who answered.
    Hint as "person hint" {
        /// An address.
        Email = "email",
        /// Given name.
        GivenName = "given_name",
        /// Family name.
        FamilyName = "family_name",
        /// Both in one.
        FullName = "full_name",
        /// A number, as it stood.
        Mobile = "mobile",
        /// Where the person works.
        Organisation = "organisation",
        /// The key in the invitation that was sent to the person.
        Token = "token",
    }
}

/// What a column is. Questions are named by their place in [`Questionnaire::questions`].
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Role {
    /// About the response.
    Fact {
        /// Which fact.
        fact: Fact,
    },
    /// About the person.
    Hint {
        /// Which hint.
        hint: Hint,
    },
    /// Holds the answer to a question.
    Answer {
        /// Which.
        question: usize,
    },
    /// Tells whether one option of a question was chosen.
    Option {
        /// Which question.
        question: usize,
        /// The option's code.
        code: String,
    },
    /// Words of the person's own beside the options of a question with several: they answer one question, and choose
    /// [`OTHER`] in another.
    Other {
        /// The question that the words answer.
        question: usize,
        /// The question in which they count as an option.
        of: usize,
    },
    /// Not taken.
    Left,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// Its place, from 0.
    pub index: usize,
    /// Its header, empty where there is none.
    pub header: String,
    /// How many rows hold something in it.
    pub filled: u64,
    /// What it is taken as.
    pub role: Role,
}

impl Column {
    /// How messages name it: its header, or `#3`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.header.as_str() {
            "" => format!("#{}", self.index + 1),
            header => header.to_owned(),
        }
    }
}

/// What a file of responses holds.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Questionnaire {
    /// Who wrote it.
    pub form: Form,
    /// Rows that hold anything.
    pub rows: u64,
    /// The questions, in the file's order. One that no column answers is not asked.
    pub questions: Vec<Question>,
    /// The columns, in the file's order.
    pub columns: Vec<Column>,
    /// What lies in each column.
    #[serde(skip)]
    seen: Vec<Seen>,
}

/// Why a questionnaire cannot be read by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuestionnaireProblem {
    /// A question lacks what its kind needs.
    #[error("question {code}: {problem}")]
    Question {
        /// The question's code.
        code: String,
        /// What is wrong with it.
        problem: QuestionProblem,
    },
    /// Two questions have one code.
    #[error("two questions are {code}")]
    RepeatedCode {
        /// That code.
        code: String,
    },
    /// More than [`OPTION_CAP`] options.
    #[error("question {code} has more than {OPTION_CAP} options")]
    TooManyOptions {
        /// The question's code.
        code: String,
    },
    /// A column belongs to no question, or to one of another kind.
    #[error("column {} is part of no such question", column + 1)]
    NoSuchQuestion {
        /// The column's place, from 0.
        column: usize,
    },
}

/// The values of a column do not make such a question: too many options, or no scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the column's values do not make such a question")]
pub struct NotAsked;

impl Questionnaire {
    /// The first values that differ in a column, and how often each stands there. Empty where there are too many.
    pub fn values(&self, column: usize) -> impl Iterator<Item = (&str, u64)> {
        self.seen.get(column).into_iter().flat_map(|seen| seen.whole.in_order())
    }

    /// Whether any column answers the question.
    #[must_use]
    pub fn is_asked(&self, question: usize) -> bool {
        self.columns.iter().any(|column| match column.role {
            Role::Answer { question: q } | Role::Option { question: q, .. } => q == question,
            Role::Other { question: q, of } => q == question || of == question,
            Role::Fact { .. } | Role::Hint { .. } | Role::Left => false,
        })
    }

    /// Makes a question of a column that was taken for something else, and gives its place. The question comes last; its
    /// text is the header.
    pub fn ask(&mut self, column: usize) -> Option<usize> {
        let (asked, seen) = (self.columns.get_mut(column)?, self.seen.get(column)?);
        let question = self.questions.len();
        asked.role = Role::Answer { question };
        let (code, text) = (format!("Q{}", question + 1), asked.header.clone());
        let mut new = Question { code, text, ..text_question() };
        guess::Asking::guess(seen, &asked.header, self.form).put(&mut new);
        self.questions.push(new);
        self.distinguish();
        Some(question)
    }

    /// Asks a question as another kind, with options or a scale from what lies in its column. Not for a question with a
    /// column for each option: see [`Self::apart`].
    pub fn ask_as(&mut self, question: usize, kind: QuestionKind) -> Result<(), NotAsked> {
        let its = |column: &&Column| column.role == Role::Answer { question };
        let column = self.columns.iter().find(its).ok_or(NotAsked)?;
        let seen = self.seen.get(column.index).ok_or(NotAsked)?;
        let asked = guess::Asking::of_kind(seen, &column.header, kind).ok_or(NotAsked)?;
        asked.put(self.questions.get_mut(question).ok_or(NotAsked)?);
        Ok(())
    }

    /// Makes a question of each option of a question with a column for each: an array of yes and no looks like that.
    /// The new questions come last.
    pub fn apart(&mut self, question: usize) {
        let Some(whole) = self.questions.get(question).cloned() else { return };
        for column in &mut self.columns {
            match &column.role {
                Role::Option { question: q, code } if *q == question => {
                    let label = whole.options.iter().find(|option| option.code == *code);
                    let label = label.map_or(code.as_str(), |option| option.label.as_str());
                    let mut part = Question {
                        code: format!("{}[{code}]", whole.code),
                        text: format!("{} [{label}]", whole.text),
                        ..text_question()
                    };
                    if let Some(seen) = self.seen.get(column.index) {
                        guess::Asking::guess(seen, &column.header, self.form).put(&mut part);
                    }
                    column.role = Role::Answer { question: self.questions.len() };
                    self.questions.push(part);
                }
                Role::Other { question: words, of } if *of == question => {
                    column.role = Role::Answer { question: *words };
                }
                _ => {}
            }
        }
        self.distinguish();
    }

    /// Gives each question a code of its own: `Q3` for the third where the file has none, `Q3-2` for a second of one code.
    fn distinguish(&mut self) {
        let mut taken = std::collections::BTreeSet::new();
        for (place, question) in self.questions.iter_mut().enumerate() {
            if question.code.is_empty() {
                question.code = format!("Q{}", place + 1);
            }
            let base = question.code.clone();
            let mut again = 2;
            while !taken.insert(question.code.clone()) {
                question.code = format!("{base}-{again}");
                again += 1;
            }
        }
    }

    /// Whether responses can be read by it.
    pub fn check(&self) -> Result<(), QuestionnaireProblem> {
        let mut codes = std::collections::BTreeSet::new();
        for (place, question) in self.questions.iter().enumerate() {
            if !self.is_asked(place) {
                continue;
            }
            let code = question.code.clone();
            question
                .check()
                .map_err(|problem| QuestionnaireProblem::Question { code: code.clone(), problem })?;
            if question.options.len() > OPTION_CAP {
                return Err(QuestionnaireProblem::TooManyOptions { code });
            }
            if !codes.insert(&question.code) {
                return Err(QuestionnaireProblem::RepeatedCode { code });
            }
        }
        let kind = |question: &usize| self.questions.get(*question).map(|question| question.kind);
        let offers = |question: usize, code: &str| {
            let multiple = self.questions.get(question).filter(|q| q.kind == QuestionKind::Multiple);
            multiple.is_some_and(|question| question.options.iter().any(|option| option.code == code))
        };
        let wrong = self.columns.iter().enumerate().find(|(_, column)| match &column.role {
            Role::Answer { question } => kind(question).is_none(),
            Role::Option { question, code } => !offers(*question, code),
            Role::Other { question, of } => kind(question) != Some(QuestionKind::Text) || !offers(*of, OTHER),
            Role::Fact { .. } | Role::Hint { .. } | Role::Left => false,
        });
        wrong.map_or(Ok(()), |(column, _)| Err(QuestionnaireProblem::NoSuchQuestion { column }))
    }
}

fn text_question() -> Question {
    Question {
        code: String::new(),
        text: String::new(),
        kind: QuestionKind::Text,
        options: Vec::new(),
        scale: None,
    }
}

fn choice(code: &str, label: &str) -> Choice {
    Choice { code: code.to_owned(), label: label.to_owned() }
}
