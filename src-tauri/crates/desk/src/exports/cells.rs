//! What a column of a table becomes in a file: a title, and typed cells.
//!
//! For people, choices and sources are in words, and an instant is the time of the clock in UTC, which the title says: a
//! file is read in other places than it was written in. For programs, everything is the code that the register has.

use crate::texts::Texts;
use liggare_domain::noun::Kind;
use liggare_domain::{Noun, Source, Timestamp};
use liggare_sheets::{Cell, Column};
use liggare_vault::nouns::SOURCE;
use std::collections::HashMap;

/// A column on its way to a file.
pub(crate) struct Outgoing {
    title: String,
    width: u16,
    holds: Holds,
}

/// What the written form of a value becomes.
enum Holds {
    Text,
    /// Codes, and what they are called.
    Words(HashMap<&'static str, String>),
    Number,
    Day,
    /// The time of the clock in UTC.
    Clock,
    Flag,
}

impl Outgoing {
    /// A column of a noun; without texts, by its codes.
    pub(crate) fn new(texts: Option<&Texts<'_>>, noun: Noun, code: &str, kind: Kind) -> Self {
        let Some(texts) = texts else { return Self::of(code.to_owned(), Self::holding(kind, true)) };
        let title = texts.column(noun, code);
        let words = |codes: &[&'static str], id: &dyn Fn(&str) -> String| {
            let known = codes.iter().filter_map(|code| Some((*code, texts.get(&id(code))?)));
            Holds::Words(known.collect())
        };
        match kind {
            Kind::Choice(codes) => {
                Self::of(title, words(codes, &|one| format!("choice-{noun}-{code}-{one}")))
            }
            _ if code == SOURCE => {
                let codes: Vec<_> = Source::ALL.iter().map(|source| source.code()).collect();
                Self::of(title, words(&codes, &|one| format!("source-{one}")))
            }
            Kind::Instant => Self::of(format!("{title} (UTC)"), Holds::Clock),
            kind => Self::of(title, Self::holding(kind, false)),
        }
    }

    /// The column that marks what is invented.
    pub(crate) fn sample(texts: Option<&Texts<'_>>) -> Self {
        const CODE: &str = "sample";
        let title = texts.and_then(|texts| texts.get("export-sample"));
        Self::of(title.unwrap_or_else(|| CODE.to_owned()), Holds::Flag)
    }

    fn of(title: String, holds: Holds) -> Self {
        let width = match holds {
            Holds::Text | Holds::Words(_) => 24,
            Holds::Number | Holds::Flag => 8,
            Holds::Day => 12,
            Holds::Clock => 20,
        };
        Self { title, width, holds }
    }

    fn holding(kind: Kind, codes: bool) -> Holds {
        match kind {
            Kind::Number(..) | Kind::Duration => Holds::Number,
            Kind::Day => Holds::Day,
            Kind::Flag => Holds::Flag,
            Kind::Instant if !codes => Holds::Clock,
            Kind::Text
            | Kind::Code
            | Kind::Prose
            | Kind::Shared
            | Kind::Instant
            | Kind::Choice(_)
            | Kind::Country
            | Kind::Ip
            | Kind::Imei
            | Kind::Link(_) => Holds::Text,
        }
    }

    /// The header.
    pub(crate) fn header(&self) -> Column<'_> {
        Column { title: &self.title, width: self.width }
    }

    /// A value in its written form as a cell. What is not of its column's form is text, and not lost.
    pub(crate) fn cell<'a>(&'a self, written: Option<&'a str>) -> Cell<'a> {
        let Some(written) = written else { return Cell::Empty };
        let typed = match &self.holds {
            Holds::Text => None,
            Holds::Words(words) => words.get(written).map(|word| Cell::Text(word)),
            Holds::Number => written.parse().ok().map(Cell::Whole),
            Holds::Day => written.parse().ok().map(Cell::Day),
            Holds::Clock => clock(written).map(Cell::At),
            Holds::Flag => written.parse().ok().map(Cell::Flag),
        };
        typed.unwrap_or(Cell::Text(written))
    }
}

/// To the second: nobody's day is kept by its milliseconds.
fn clock(written: &str) -> Option<jiff::civil::DateTime> {
    let at: Timestamp = written.parse().ok()?;
    let at = Timestamp::from_second(at.as_second()).ok()?;
    Some(at.to_zoned(jiff::tz::TimeZone::UTC).datetime())
}
