//! What an invented record may know of: the people and records invented before it, and the day.

use super::dice::Dice;
use super::person::person;
use liggare_domain::{ContactDraft, Date, Draft, Noun, Source, Value};
use uuid::Uuid;

/// The records of one noun: how many there are, and the one of each number. They come in the order of their numbers.
pub(super) struct Invented {
    pub(super) noun: Noun,
    pub(super) source: Source,
    /// How many for so many people.
    pub(super) count: fn(u64) -> u64,
    /// The one of that number; unlike every other.
    pub(super) draft: fn(&Scene, u64) -> Draft,
}

/// What is there already.
pub(super) struct Scene {
    pub(super) seed: u64,
    pub(super) day: Date,
    pub(super) people: u64,
    /// By noun, in the order of their numbers.
    held: Vec<(Noun, Vec<Uuid>)>,
}

impl Scene {
    pub(super) fn new(seed: u64, day: Date, people: u64) -> Self {
        Self { seed, day, people, held: Vec::new() }
    }

    /// From now on records may name these.
    pub(super) fn holds(&mut self, noun: Noun, ids: Vec<Uuid>) {
        self.held.push((noun, ids));
    }

    /// Chance for the record of that number.
    pub(super) fn dice(&self, noun: Noun, number: u64) -> Dice {
        Dice::of(self.seed, 1 + noun as u64, number)
    }

    /// How many records of a noun there are.
    pub(super) fn count(&self, noun: Noun) -> u64 {
        self.ids(noun).len() as u64
    }

    /// Names a record, as a column does; numbers begin anew where there are no more.
    pub(super) fn link(&self, noun: Noun, number: u64) -> Option<Value> {
        let ids = self.ids(noun);
        let at = number.checked_rem(ids.len() as u64)?;
        Some(Value::Text(ids[at as usize].to_string()))
    }

    /// The person of that number; numbers begin anew where there are no more.
    pub(super) fn person(&self, number: u64) -> ContactDraft {
        person(self.seed, number % self.people.max(1))
    }

    /// So many days before the day at hand.
    pub(super) fn ago(&self, days: u64) -> Date {
        self.day.saturating_sub(jiff::Span::new().days(days as i64))
    }

    /// So many days after it.
    pub(super) fn ahead(&self, days: u64) -> Date {
        self.day.saturating_add(jiff::Span::new().days(days as i64))
    }

    /// The ids of a noun's records, in the order of their numbers.
    pub(super) fn ids(&self, noun: Noun) -> &[Uuid] {
        self.held.iter().find(|(held, _)| *held == noun).map_or(&[], |(_, ids)| ids)
    }
}

/// A record that is being made up.
#[derive(Default)]
pub(super) struct Sketch(Draft);

impl Sketch {
    pub(super) fn text(mut self, code: &str, text: impl Into<String>) -> Self {
        self.0.set(code, Some(Value::Text(text.into())));
        self
    }

    pub(super) fn number(mut self, code: &str, number: i64) -> Self {
        self.0.set(code, Some(Value::Number(number)));
        self
    }

    pub(super) fn day(self, code: &str, day: Date) -> Self {
        self.text(code, day.to_string())
    }

    /// A column that is filled or not.
    pub(super) fn maybe(mut self, code: &str, value: Option<Value>) -> Self {
        self.0.set(code, value);
        self
    }

    pub(super) fn done(self) -> Draft {
        self.0
    }
}
