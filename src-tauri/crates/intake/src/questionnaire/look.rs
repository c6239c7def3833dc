//! The first pass: what columns there are, what lies in them, what was asked.

use liggare_domain::{Question, QuestionKind};

use super::guess::{Asking, NOT_ANSWERED};
use super::headings::{Heading, Heard, read};
use super::seen::Seen;
use super::{Column, Form, OPTION_CAP, OTHER, Questionnaire, Role, choice, text_question};
use crate::values::{folded, tidy};
use crate::{COLUMN_CAP, Unreadable};

/// What the rows shown so far hold.
#[derive(Debug, Clone)]
pub struct Look {
    headers: Vec<String>,
    form: Form,
    headings: Vec<Heading>,
    seen: Vec<Seen>,
    rows: u64,
}

impl Look {
    /// Begins with the headers. At most [`COLUMN_CAP`] of them.
    pub fn new(headers: &[String]) -> Result<Self, Unreadable> {
        if headers.len() > COLUMN_CAP {
            return Err(Unreadable::TooManyColumns);
        }
        let headers: Vec<String> = headers.iter().map(|header| tidy(header).into_owned()).collect();
        let (form, headings) = read(&headers);
        let seen = vec![Seen::default(); headers.len()];
        Ok(Self { headers, form, headings, seen, rows: 0 })
    }

    /// Takes a row into account. Cells beyond the last column tell nothing here.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        let mut blank = true;
        for (cell, seen) in cells.iter().zip(&mut self.seen) {
            let text = tidy(cell.as_ref());
            blank &= text.is_empty();
            seen.observe(&text);
        }
        self.rows += u64::from(!blank);
    }

    /// What there is.
    #[must_use]
    pub fn finish(self) -> Questionnaire {
        let mut asking = Questions { form: self.form, seen: &self.seen, questions: Vec::new() };
        let mut roles: Vec<Role> = self
            .headings
            .iter()
            .map(|heading| match heading {
                Heading::Fact(fact) => Role::Fact { fact: *fact },
                Heading::Hint(hint) => Role::Hint { hint: *hint },
                Heading::Technical | Heading::Question(_) => Role::Left,
            })
            .collect();
        // Columns of one question stand side by side.
        let heard = |place: usize| match self.headings.get(place) {
            Some(Heading::Question(heard)) => Some(heard),
            _ => None,
        };
        let mut from = 0;
        while from < self.headings.len() {
            let Some(first) = heard(from) else {
                from += 1;
                continue;
            };
            // A plain table has a question in each column, were two of them of one text.
            let same = |place: usize| heard(place).is_some_and(|other| other.group == first.group);
            let to = match self.form {
                Form::Plain => from + 1,
                Form::LimeSurvey => (from + 1..).find(|place| !same(*place)).unwrap_or(self.headings.len()),
            };
            let group: Vec<(usize, &Heard)> =
                (from..to).filter_map(|place| Some((place, heard(place)?))).collect();
            asking.group(&group, &mut roles);
            from = to;
        }
        let questions = asking.questions;
        let columns = self.headers.into_iter().zip(&self.seen).zip(roles).enumerate();
        let column = |(index, ((header, seen), role)): (usize, ((String, &Seen), Role))| Column {
            index,
            header,
            filled: seen.filled,
            role,
        };
        let columns = columns.map(column).collect();
        let mut told =
            Questionnaire { form: self.form, rows: self.rows, questions, columns, seen: self.seen };
        told.distinguish();
        told
    }
}

/// The questions found so far.
struct Questions<'a> {
    form: Form,
    seen: &'a [Seen],
    questions: Vec<Question>,
}

impl Questions<'_> {
    /// The columns of one question: each part for itself, but for an option that was ticked or not.
    fn group(&mut self, group: &[(usize, &Heard)], roles: &mut [Role]) {
        let is_member = |heard: &Heard| heard.part.as_ref().is_some_and(|part| !part.other && !part.comment);
        let members: Vec<(usize, &Heard)> =
            group.iter().copied().filter(|(_, heard)| is_member(heard)).collect();
        let ticked = members.len() <= OPTION_CAP && !members.is_empty() && self.are_ticks(&members);
        let whole = ticked.then(|| self.multiple(&members));
        let pooled = self.pooled(&members);
        // Words beside an answer are beside a choice.
        let beside = group.iter().any(|(_, heard)| heard.part.is_some() && !is_member(heard));
        for (place, heard) in group {
            let part = heard.part.as_ref();
            roles[*place] = match (whole, part) {
                (Some(question), Some(part)) if is_member(heard) => {
                    Role::Option { question, code: part.code.clone() }
                }
                (Some(of), Some(part)) if part.other => {
                    let label = if part.label == "other" { OTHER } else { &part.label };
                    if let Some(question) = self.questions.get_mut(of) {
                        question.options.push(choice(OTHER, label));
                    }
                    Role::Other { question: self.ask(heard, *place, None), of }
                }
                (_, None) if beside => {
                    let seen = self.seen.get(*place);
                    let choice =
                        seen.and_then(|seen| Asking::of_kind(seen, &heard.text, QuestionKind::Single));
                    Role::Answer { question: self.ask(heard, *place, choice.as_ref()) }
                }
                _ => {
                    let pooled = pooled.as_ref().filter(|_| is_member(heard));
                    Role::Answer { question: self.ask(heard, *place, pooled) }
                }
            };
        }
    }

    /// Whether parts hold nothing but yes, no, nothing, or their own name.
    fn are_ticks(&self, members: &[(usize, &Heard)]) -> bool {
        let seen = |place: &usize| self.seen.get(*place);
        let fits = |(place, heard): &(usize, &Heard)| {
            seen(place).is_some_and(|seen| {
                !seen.whole.is_over()
                    && seen.whole.in_order().all(|(value, _)| {
                        let part = heard.part.as_ref();
                        tick(value).is_some() || part.is_some_and(|part| folded(&part.label) == folded(value))
                    })
            })
        };
        members.iter().all(fits)
            && members.iter().any(|(place, _)| seen(place).is_some_and(|seen| seen.filled > 0))
    }

    fn multiple(&mut self, members: &[(usize, &Heard)]) -> usize {
        let parts = members.iter().filter_map(|(_, heard)| heard.part.as_ref());
        let options = parts.map(|part| choice(&part.code, &part.label)).collect();
        let text = members.first().map(|(_, heard)| heard.text.clone()).unwrap_or_default();
        let code = members.first().and_then(|(_, heard)| heard.code.clone()).unwrap_or_default();
        self.questions.push(Question { code, text, kind: QuestionKind::Multiple, options, scale: None });
        self.questions.len() - 1
    }

    /// How the parts of an array are asked, all alike: by options or a scale.
    fn pooled(&self, members: &[(usize, &Heard)]) -> Option<Asking> {
        let (_, first) = members.first()?;
        let mut all = Seen::default();
        members.iter().filter_map(|(place, _)| self.seen.get(*place)).for_each(|seen| all.merge(seen));
        let asking = Asking::guess(&all, &first.text, self.form);
        matches!(asking.kind, QuestionKind::Single | QuestionKind::Scale).then_some(asking)
    }

    fn ask(&mut self, heard: &Heard, place: usize, pooled: Option<&Asking>) -> usize {
        let (mut code, mut text) = (heard.code.clone().unwrap_or_default(), heard.text.clone());
        if let Some(part) = &heard.part {
            if !code.is_empty() {
                code = format!("{code}[{}]", part.code);
            }
            text = format!("{text} [{}]", part.label);
        }
        let mut question = Question { code, text, ..text_question() };
        let words = heard.part.as_ref().is_some_and(|part| part.other || part.comment);
        if let Some(seen) = self.seen.get(place).filter(|_| !words) {
            let asking = pooled.cloned().unwrap_or_else(|| Asking::guess(seen, &question.text, self.form));
            asking.put(&mut question);
        }
        self.questions.push(question);
        self.questions.len() - 1
    }
}

/// Whether a cell ticks its option; `None` if it says something else. LimeSurvey writes `Y` or nothing, in full `Yes`,
/// `No`, or `N/A` where the question was not shown.
pub(super) fn tick(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "y" | "yes" | "ja" | "kylla" => Some(true),
        "n" | "no" | "nej" | "ei" => Some(false),
        _ => (text == NOT_ANSWERED).then_some(false),
    }
}
