//! One row's cells into the draft of a record, and what tells the records that it names.

use crate::agents::Agents;
use crate::records::{CountriesRead, joined};
use crate::values::{self, Answer};
use crate::verifiers::Verifiers;
use crate::{Options, Plan, Reject, RejectCode, Target, headers, session, target::By};
use jiff::tz::TimeZone;
use liggare_domain::noun::{Column, Definition, Kind};
use liggare_domain::{Draft, Email, Hint, Noun, Problem, Value, Verifier};
use std::borrow::Cow;
use zeroize::Zeroizing;

/// A record out of a file. Its links are hints: only the register knows whom they mean.
#[derive(Debug)]
pub struct RecordRow {
    /// Line where the row starts, from 1: of the text, or of the sheet.
    pub line: u64,
    /// What was taken.
    pub draft: Draft,
    /// What tells the record that each linking column names.
    pub hints: Vec<(&'static str, Hint)>,
    /// What a password can be checked against, where the file had one of a known format.
    pub verifier: Option<Verifier>,
    /// The row as it stood in the file, but for passwords.
    pub whole: String,
    /// What was not taken.
    pub rejects: Vec<Reject>,
}

impl From<Problem> for RejectCode {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Missing => Self::MissingValue,
            Problem::TooLong => Self::ValueTooLong,
            Problem::NotALine => Self::LineBreak,
            Problem::NotANumber => Self::NotANumber,
            Problem::OutOfRange | Problem::OutsideScale => Self::OutOfRange,
            Problem::NotADate => Self::NotADate,
            Problem::NotAnInstant => Self::NotAnInstant,
            Problem::NotAFlag => Self::UnclearAnswer,
            Problem::NotAChoice | Problem::NotOffered => Self::NotAChoice,
            Problem::UnknownCountry => Self::UnknownCountry,
            Problem::NotAnIp => Self::NotAnIp,
            Problem::NotAnImei => Self::NotAnImei,
            Problem::ImeiCheckDigit => Self::ImeiCheckDigit,
            Problem::NoSuchRecord => Self::NoSuchRecord,
            Problem::NothingTellsIt => Self::NothingTellsIt,
            Problem::EndsBeforeStart => Self::EndsBeforeStart,
            Problem::OutsideTime => Self::OutsideTime,
            Problem::BelongsToNobody => Self::BelongsToNobody,
        }
    }
}

/// A row being read.
pub(crate) struct ReadingRecord<'a> {
    plan: &'a Plan,
    definition: &'static Definition,
    options: &'a Options,
    countries: &'a mut CountriesRead,
    verifiers: &'a mut Verifiers,
    row: RecordRow,
}

impl<'a> ReadingRecord<'a> {
    pub fn new(
        plan: &'a Plan,
        definition: &'static Definition,
        options: &'a Options,
        line: u64,
        countries: &'a mut CountriesRead,
        verifiers: &'a mut Verifiers,
    ) -> Self {
        let row = RecordRow {
            line,
            draft: Draft::default(),
            hints: Vec::new(),
            verifier: None,
            whole: String::new(),
            rejects: Vec::new(),
        };
        Self { plan, definition, options, countries, verifiers, row }
    }

    /// Refuses a cell as it stands in the file, but for what may be a password.
    pub fn refuse_cell(&mut self, column: usize, cell: &[u8], code: RejectCode) {
        let (name, target) = &self.plan.columns[column];
        let value = match target {
            target if target.is_secret() => String::new(),
            _ => values::tidy(&String::from_utf8_lossy(cell)).into_owned(),
        };
        self.row.rejects.push(Reject { line: self.row.line, column: name.clone(), value, code });
    }

    /// Takes a cell as what its column is.
    pub fn take(&mut self, column: usize, cell: &[u8], target: Target) {
        let text: Cow<'_, str> = String::from_utf8_lossy(cell);
        if target.is_secret() {
            return self.take_password(&text, target);
        }
        let taken = match target {
            Target::Column(code) => match self.definition.column(code) {
                Some(held) => self.take_value(held, &self.plan.columns[column].0, &text),
                None => Ok(()),
            },
            Target::Link(code, by) => self.take_hint(code, by, &text),
            _ => Ok(()),
        };
        if let Err(code) = taken {
            self.refuse_cell(column, cell, code);
        }
    }

    fn take_value(&mut self, column: &'static Column, name: &str, text: &str) -> Result<(), RejectCode> {
        let zone = match column.kind {
            Kind::Instant if headers::in_utc(name).is_some() => &TimeZone::UTC,
            _ => &self.options.zone,
        };
        let value = value(column.kind, text, zone, self.countries)?;
        let Some(value) = value else { return Ok(()) };
        if self.row.draft.get(column.code).is_some_and(|held| *held != value) {
            return Err(RejectCode::RepeatedValue);
        }
        self.row.draft.set(column.code, Some(value));
        Ok(())
    }

    fn take_hint(&mut self, code: &'static str, by: By, text: &str) -> Result<(), RejectCode> {
        let checked = values::checked(text)?;
        let line = values::one_line(&checked)?;
        if line.is_empty() {
            return Ok(());
        }
        let region = self.options.region;
        let hint = self.hint(code);
        match by {
            By::Id => hint.id = Some(line.parse().map_err(|_| RejectCode::NoSuchRecord)?),
            By::Email => hint.email = Some(Email::parse(&line).map_err(|_| RejectCode::NotAnEmail)?),
            By::Mobile => {
                let number = values::phone(&line, region).map_err(|_| RejectCode::NotAPhone)?;
                hint.mobile = Some(number.phone);
            }
            By::GivenName => hint.person.given = Some(line),
            By::FamilyName => hint.person.family = Some(line),
            By::FullName => {
                let name = values::full_name(&line);
                hint.person.given = hint.person.given.take().or(name.given);
                hint.person.family = hint.person.family.take().or(name.family);
            }
            By::Column(told) => hint.column = Some((told, line)),
        }
        Ok(())
    }

    fn hint(&mut self, code: &'static str) -> &mut Hint {
        let hints = &mut self.row.hints;
        let at = match hints.iter().position(|(known, _)| *known == code) {
            Some(at) => at,
            None => {
                hints.push((code, Hint::default()));
                hints.len() - 1
            }
        };
        &mut hints[at].1
    }

    /// Nothing of a readable password is kept but that there was one, and the verifier made of it where that was asked for.
    fn take_password(&mut self, text: &str, target: Target) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let made = match self.verifiers {
            Verifiers::Made(made) if target == Target::Verifier => made.remove(&self.row.line),
            _ => None,
        };
        self.row.verifier = Verifier::new(Zeroizing::new(text.to_owned())).ok().or(made);
        let promised = target == Target::Verifier && matches!(self.verifiers, Verifiers::Promised);
        let told = if promised || self.row.verifier.is_some() { "verifier" } else { "existed" };
        self.row.draft.set("password", Some(Value::from(told)));
    }

    /// Fills in what a user-agent string says, and remembers the row.
    pub fn finish(mut self, agents: &mut Agents, cells: &csv::ByteRecord) -> RecordRow {
        let readable = |(_, column): &(&[u8], &(String, Target))| !column.1.is_secret();
        self.row.whole = joined(cells.iter().zip(&self.plan.columns).filter(readable).map(|(cell, _)| cell));
        self.row.hints.retain(|(_, hint)| !hint.is_empty());
        let agent = self.row.draft.text("user_agent").map(str::to_owned);
        if self.definition.noun == Noun::Device
            && let Some(agent) = agent
            && let Ok(told) = agents.read(&agent)
        {
            told.fill(&mut self.row.draft);
        }
        if self.definition.noun == Noun::Session {
            session::settle(&mut self.row, self.plan, &self.options.zone);
        }
        self.row
    }
}

/// A cell as its column's kind reads it, in the ways that people and programs write it.
fn value(
    kind: Kind,
    text: &str,
    zone: &TimeZone,
    countries: &mut CountriesRead,
) -> Result<Option<Value>, RejectCode> {
    let text = values::tidy(text);
    let read = |written: &str| kind.read(written).map_err(RejectCode::from);
    match kind {
        Kind::Prose | Kind::Shared => read(&text),
        _ if text.is_empty() => Ok(None),
        Kind::Number(..) => match text.replace([' ', '\u{a0}', '\u{202f}', '\''], "").as_str() {
            "" => Err(RejectCode::NotANumber),
            digits => read(digits),
        },
        Kind::Day => match values::date(&text) {
            Some(day) => Ok(Some(Value::Text(day.to_string()))),
            None => Err(RejectCode::NotADate),
        },
        Kind::Instant => match values::instant(&text, zone) {
            Some(at) => Ok(Some(Value::Number(at.as_millisecond()))),
            None => Err(RejectCode::NotAnInstant),
        },
        Kind::Duration => match values::duration(&text) {
            Some(seconds) => read(&seconds.to_string()),
            None => Err(RejectCode::NotADuration),
        },
        Kind::Flag => match values::answer(&text, false) {
            Answer::Yes => Ok(Some(Value::Number(1))),
            Answer::No => Ok(Some(Value::Number(0))),
            Answer::Unclear => Err(RejectCode::UnclearAnswer),
        },
        Kind::Country => match countries.read(&text) {
            Some(country) => Ok(Some(Value::from(country.code()))),
            None => Err(RejectCode::UnknownCountry),
        },
        Kind::Choice(codes) => match crate::choices::code(codes, &text) {
            Some(code) => Ok(Some(Value::from(code))),
            None => Err(RejectCode::NotAChoice),
        },
        _ => {
            let checked = values::checked(&text)?;
            read(&values::one_line(&checked)?)
        }
    }
}
