//! Questions of surveys, and what counts as an answer to one (R5.20).

use std::collections::BTreeSet;

use crate::matching::fold;
use crate::{Date, Number};

crate::coded! {
    /// How a question is answered.
    QuestionKind as "question kind" {
        /// One of the options.
        Single = "single",
        /// Any of the options, or none.
        Multiple = "multiple",
        /// A whole number on a scale.
        Scale = "scale",
        /// A number.
        Number = "number",
        /// Words of the person's own.
        Text = "text",
        /// A day.
        Date = "date",
    }
}

crate::coded! {
    /// Why a value is no answer to its question.
    AnswerProblem as "answer problem" {
        /// An answer to a question of another kind.
        OtherKind = "other_kind",
        /// Not one of the options.
        NotOffered = "not_offered",
        /// Below or above the scale, or between its steps.
        OutsideScale = "outside_scale",
        /// Not a number.
        NotANumber = "not_a_number",
        /// Not a date.
        NotADate = "not_a_date",
        /// Nothing but space.
        Blank = "blank",
    }
}

impl std::error::Error for AnswerProblem {}

crate::coded! {
    /// Why a question cannot be asked as it stands.
    QuestionProblem as "question problem" {
        /// No code to call it by.
        NoCode = "no_code",
        /// Something to choose from, and nothing to choose.
        NoOptions = "no_options",
        /// Two options of one code, one without, or one with a `;` in it.
        UnclearOptions = "unclear_options",
        /// A scale without its ends.
        NoScale = "no_scale",
    }
}

impl std::error::Error for QuestionProblem {}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What answers hold.
    pub code: String,
    /// What the person read.
    pub label: String,
}

/// The ends of a scale, both of them steps of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "(i64, i64)", into = "(i64, i64)")]
pub struct Scale {
    min: i64,
    max: i64,
}

/// A scale of less than two or more than [`Scale::STEPS`] steps, or one that reaches beyond ±1,000,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a scale")]
pub struct NotAScale;

impl Scale {
    /// The most steps: 0–100.
    pub const STEPS: i64 = 101;
    /// The scale on which recommendation is asked.
    pub const RECOMMENDATION: Self = Self { min: 0, max: 10 };

    /// A scale from its lowest to its highest step.
    pub fn new(min: i64, max: i64) -> Result<Self, NotAScale> {
        let near = -1_000_000..=1_000_000;
        let fits = near.contains(&min) && near.contains(&max) && (1..Self::STEPS).contains(&(max - min));
        fits.then_some(Self { min, max }).ok_or(NotAScale)
    }

    /// Its lowest step.
    #[must_use]
    pub const fn min(self) -> i64 {
        self.min
    }

    /// Its highest step.
    #[must_use]
    pub const fn max(self) -> i64 {
        self.max
    }

    /// Every step, from the lowest.
    pub fn steps(self) -> std::ops::RangeInclusive<i64> {
        self.min..=self.max
    }
}

impl TryFrom<(i64, i64)> for Scale {
    type Error = NotAScale;
    fn try_from((min, max): (i64, i64)) -> Result<Self, NotAScale> {
        Self::new(min, max)
    }
}

impl From<Scale> for (i64, i64) {
    fn from(scale: Scale) -> Self {
        (scale.min, scale.max)
    }
}

/// A question as it was asked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What tells it from the survey's other questions.
    pub code: String,
    /// What the person read.
    pub text: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What can be chosen, for [`QuestionKind::Single`] and [`QuestionKind::Multiple`].
    #[serde(default)]
    pub options: Vec<Choice>,
    /// For [`QuestionKind::Scale`].
    #[serde(default)]
    pub scale: Option<Scale>,
}

/// What was answered. Nothing tells by itself that it fits its question: [`Question::accepts`] does.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// The code of what was chosen.
    Single(String),
    /// The codes of what was chosen; empty when the person chose none of it.
    Multiple(BTreeSet<String>),
    /// A step of the scale.
    Scale(i64),
    /// A number.
    Number(Number),
    /// Words.
    Text(String),
    /// A day.
    Date(Date),
}

impl Answer {
    /// The kind of question it answers.
    #[must_use]
    pub const fn kind(&self) -> QuestionKind {
        match self {
            Self::Single(_) => QuestionKind::Single,
            Self::Multiple(_) => QuestionKind::Multiple,
            Self::Scale(_) => QuestionKind::Scale,
            Self::Number(_) => QuestionKind::Number,
            Self::Text(_) => QuestionKind::Text,
            Self::Date(_) => QuestionKind::Date,
        }
    }
}

impl Answer {
    /// Its written form, which [`Question::read`] reads again; options by their codes, `;` when none was chosen. Codes
    /// hold no `;` themselves.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Single(code) => code.clone(),
            Self::Multiple(codes) if codes.is_empty() => ";".to_owned(),
            Self::Multiple(codes) => codes.iter().map(String::as_str).collect::<Vec<_>>().join(";"),
            Self::Scale(step) => step.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Date(day) => day.to_string(),
        }
    }
}

impl From<AnswerProblem> for crate::Problem {
    fn from(problem: AnswerProblem) -> Self {
        match problem {
            AnswerProblem::OtherKind | AnswerProblem::NotOffered => Self::NotOffered,
            AnswerProblem::OutsideScale => Self::OutsideScale,
            AnswerProblem::NotANumber => Self::NotANumber,
            AnswerProblem::NotADate => Self::NotADate,
            AnswerProblem::Blank => Self::Missing,
        }
    }
}

impl Question {
    /// Whether it can be asked: what its kind needs is there.
    pub fn check(&self) -> Result<(), QuestionProblem> {
        if self.code.trim().is_empty() {
            return Err(QuestionProblem::NoCode);
        }
        match self.kind {
            QuestionKind::Single | QuestionKind::Multiple => {
                let codes: BTreeSet<&str> = self.options.iter().map(|option| option.code.as_str()).collect();
                match self.options.len() {
                    0 => Err(QuestionProblem::NoOptions),
                    all if codes.len() < all || codes.contains("") => Err(QuestionProblem::UnclearOptions),
                    // It stands between several of them.
                    _ if codes.iter().any(|code| code.contains(';')) => Err(QuestionProblem::UnclearOptions),
                    _ => Ok(()),
                }
            }
            QuestionKind::Scale if self.scale.is_none() => Err(QuestionProblem::NoScale),
            _ => Ok(()),
        }
    }

    /// Whether this is an answer to it.
    pub fn accepts(&self, answer: &Answer) -> Result<(), AnswerProblem> {
        if answer.kind() != self.kind {
            return Err(AnswerProblem::OtherKind);
        }
        let offered = |code: &String| self.options.iter().any(|option| option.code == *code);
        let is = |good: bool, problem| if good { Ok(()) } else { Err(problem) };
        match answer {
            Answer::Single(code) => is(offered(code), AnswerProblem::NotOffered),
            Answer::Multiple(codes) => is(codes.iter().all(offered), AnswerProblem::NotOffered),
            Answer::Scale(step) => {
                let on = self.scale.is_some_and(|scale| scale.steps().contains(step));
                is(on, AnswerProblem::OutsideScale)
            }
            Answer::Text(text) => is(!text.trim().is_empty(), AnswerProblem::Blank),
            Answer::Number(_) | Answer::Date(_) => Ok(()),
        }
    }

    /// The option a text names: by its code, or by its label whatever the case and spacing.
    #[must_use]
    pub fn option(&self, text: &str) -> Option<&Choice> {
        let text = text.trim();
        let by_code = self.options.iter().find(|option| option.code == text);
        by_code.or_else(|| {
            let folded = fold(text);
            self.options.iter().find(|option| fold(&option.label) == folded)
        })
    }

    /// Reads an answer: an option by code or label, several of them apart by `;`, a day as `2024-03-12`.
    pub fn read(&self, text: &str) -> Result<Answer, AnswerProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AnswerProblem::Blank);
        }
        let code = |part: &str| match self.option(part) {
            Some(option) => Ok(option.code.clone()),
            None => Err(AnswerProblem::NotOffered),
        };
        let answer = match self.kind {
            QuestionKind::Single => Answer::Single(code(text)?),
            QuestionKind::Multiple => {
                let parts = text.split(';').filter(|part| !part.trim().is_empty());
                Answer::Multiple(parts.map(code).collect::<Result<_, _>>()?)
            }
            QuestionKind::Scale => {
                let number = Number::parse(text).map_err(|_| AnswerProblem::NotANumber)?;
                Answer::Scale(number.whole().ok_or(AnswerProblem::OutsideScale)?)
            }
            QuestionKind::Number => {
                Answer::Number(Number::parse(text).map_err(|_| AnswerProblem::NotANumber)?)
            }
            QuestionKind::Text => Answer::Text(text.to_owned()),
            QuestionKind::Date => Answer::Date(text.parse().map_err(|_| AnswerProblem::NotADate)?),
        };
        self.accepts(&answer).map(|()| answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: QuestionKind) -> Question {
        let option = |code: &str, label: &str| Choice { code: code.to_owned(), label: label.to_owned() };
        Question {
            code: "Q1".into(),
            text: "Vad tycker du?".into(),
            kind,
            options: vec![option("A1", "Bra"), option("A2", "Inte  bra")],
            scale: Scale::new(1, 5).ok(),
        }
    }

    #[test]
    fn an_answer_is_read_as_its_question_is_asked() {
        let read = |kind, text: &str| question(kind).read(text);
        for text in ["A2", " inte bra", "INTE BRA"] {
            assert_eq!(read(QuestionKind::Single, text), Ok(Answer::Single("A2".into())));
        }
        let both = BTreeSet::from(["A1".to_owned(), "A2".to_owned()]);
        assert_eq!(read(QuestionKind::Multiple, "A2; Bra;"), Ok(Answer::Multiple(both)));
        assert_eq!(read(QuestionKind::Scale, "5.0"), Ok(Answer::Scale(5)));
        assert_eq!(read(QuestionKind::Number, "2,5"), Ok(Answer::Number(Number::parse("2.5").unwrap())));
        assert_eq!(read(QuestionKind::Date, "2024-03-12"), Ok(Answer::Date(Date::constant(2024, 3, 12))));
        assert_eq!(read(QuestionKind::Text, " ja "), Ok(Answer::Text("ja".into())));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let none = Answer::Multiple(BTreeSet::new());
        let both = Answer::Multiple(BTreeSet::from(["A1".to_owned(), "A2".to_owned()]));
        let answers = [
            Answer::Single("A2".into()),
            none,
            both,
            Answer::Scale(4),
            Answer::Number(Number::parse("-2,5").unwrap()),
            Answer::Text("rad ett\nrad två; slut".into()),
            Answer::Date(Date::constant(2024, 3, 12)),
        ];
        for answer in answers {
            assert_eq!(question(answer.kind()).read(&answer.written()), Ok(answer));
        }
    }

    #[test]
    fn what_is_no_answer_is_refused_with_its_own_reason() {
        for (kind, text, problem) in [
            (QuestionKind::Single, "A3", AnswerProblem::NotOffered),
            (QuestionKind::Multiple, "A1;A3", AnswerProblem::NotOffered),
            (QuestionKind::Scale, "6", AnswerProblem::OutsideScale),
            (QuestionKind::Scale, "0", AnswerProblem::OutsideScale),
            (QuestionKind::Scale, "2.5", AnswerProblem::OutsideScale),
            (QuestionKind::Scale, "bra", AnswerProblem::NotANumber),
            (QuestionKind::Number, "bra", AnswerProblem::NotANumber),
            (QuestionKind::Date, "2024-02-30", AnswerProblem::NotADate),
            (QuestionKind::Text, " ", AnswerProblem::Blank),
        ] {
            assert_eq!(question(kind).read(text), Err(problem), "{kind} {text}");
        }
        let other = Answer::Text("A1".into());
        assert_eq!(question(QuestionKind::Single).accepts(&other), Err(AnswerProblem::OtherKind));
    }

    #[test]
    fn a_question_without_what_its_kind_needs_cannot_be_asked() {
        let bare = |kind| Question { options: Vec::new(), scale: None, ..question(kind) };
        assert_eq!(bare(QuestionKind::Single).check(), Err(QuestionProblem::NoOptions));
        assert_eq!(bare(QuestionKind::Scale).check(), Err(QuestionProblem::NoScale));
        assert_eq!(bare(QuestionKind::Text).check(), Ok(()));
        let mut twice = question(QuestionKind::Multiple);
        twice.options[1].code = "A1".into();
        assert_eq!(twice.check(), Err(QuestionProblem::UnclearOptions));
    }

    #[test]
    fn a_scale_has_two_steps_or_more_and_few_enough_to_draw() {
        assert!(Scale::new(0, 100).is_ok());
        for (min, max) in [(1, 1), (5, 1), (0, 101), (i64::MIN, i64::MAX)] {
            assert_eq!(Scale::new(min, max), Err(NotAScale), "{min} {max}");
        }
    }

    #[test]
    fn an_answer_survives_being_written() {
        for text in [r#"{"kind":"number","value":"2.5"}"#, r#"{"kind":"multiple","value":["A1","A2"]}"#] {
            let answer: Answer = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&answer).unwrap(), text);
        }
    }
}
