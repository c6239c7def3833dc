//! What lies in a column, in bounded memory.

use std::collections::HashMap;

use liggare_domain::Number;

use super::OPTION_CAP;
use super::days::{Orders, day};

/// The longest text that could be an option, in characters.
pub(super) const OPTION_LENGTH: usize = 150;
/// How many bytes of distinct values are kept.
const BYTES: usize = 8 * 1024;
/// What separates several options in one cell: Microsoft Forms writes `A;B;`, Google Forms `A, B`.
pub(super) const SEPARATORS: [char; 3] = [';', '|', ','];

/// The values that differ, in the order they came, until there are too many or one is too long.
#[derive(Debug, Clone, Default)]
pub(super) struct Distinct {
    places: HashMap<String, usize>,
    counts: Vec<u64>,
    bytes: usize,
    over: bool,
}

impl Distinct {
    fn add(&mut self, value: &str) {
        if self.over {
            return;
        }
        if let Some(place) = self.places.get(value) {
            self.counts[*place] += 1;
            return;
        }
        self.bytes += value.len();
        if self.counts.len() == OPTION_CAP || self.bytes > BYTES || value.chars().count() > OPTION_LENGTH {
            *self = Self { over: true, ..Self::default() };
            return;
        }
        self.places.insert(value.to_owned(), self.counts.len());
        self.counts.push(1);
    }

    /// Too many to be options.
    pub const fn is_over(&self) -> bool {
        self.over
    }

    pub const fn len(&self) -> usize {
        self.counts.len()
    }

    /// How often any of them stands.
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    pub fn in_order(&self) -> impl Iterator<Item = (&str, u64)> {
        let mut values: Vec<_> = self.places.iter().map(|(value, place)| (*place, value.as_str())).collect();
        values.sort_unstable();
        values.into_iter().map(|(place, value)| (value, self.counts[place]))
    }

    /// Adds those of another column.
    pub fn merge(&mut self, other: &Self) {
        other.in_order().for_each(|(value, count)| {
            self.add(value);
            if let Some(place) = self.places.get(value) {
                self.counts[*place] += count - 1;
            }
        });
        if other.over {
            *self = Self { over: true, ..Self::default() };
        }
    }
}

/// What lies in a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// Cells that hold something.
    pub filled: u64,
    /// Whole cells.
    pub whole: Distinct,
    /// Their parts, by each of [`SEPARATORS`].
    pub parts: [Distinct; 3],
    /// How many cells hold each separator, and how many end with it.
    pub separated: [u64; 3],
    pub trailing: [u64; 3],
    /// How many are numbers written as numbers are: no zero before other digits.
    pub numbers: u64,
    /// The least and greatest, while all are whole.
    pub whole_numbers: Option<(i64, i64)>,
    pub fractions: bool,
    /// In what order slashed days are written.
    pub orders: Orders,
    /// How many are days, slashed ones included.
    pub days: u64,
    slashed: bool,
}

impl Seen {
    /// Takes a tidied cell into account.
    pub fn observe(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.filled += 1;
        self.whole.add(text);
        for (i, separator) in SEPARATORS.into_iter().enumerate() {
            let parts = &mut self.parts[i];
            if parts.is_over() {
                continue;
            }
            self.separated[i] += u64::from(text.contains(separator));
            self.trailing[i] += u64::from(text.ends_with(separator));
            text.split(separator)
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .for_each(|part| parts.add(part));
        }
        if self.numbers + 1 == self.filled {
            self.observe_number(text);
        }
        if self.days + 1 == self.filled {
            self.orders.observe(text);
            let iso = day(text, None).is_some();
            self.slashed |= !iso;
            let first = || day(text, Some(super::days::Slashed::DayFirst));
            let second = || day(text, Some(super::days::Slashed::MonthFirst));
            self.days += u64::from(iso || first().or_else(second).is_some());
        }
    }

    fn observe_number(&mut self, text: &str) {
        let digits = text.trim_start_matches(['-', '+']);
        let coded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with(['.', ',']) && {
            digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
        };
        let Ok(number) = Number::parse(text) else { return };
        if coded || text.starts_with('+') {
            return;
        }
        self.numbers += 1;
        match number.whole() {
            Some(whole) => {
                let (min, max) = self.whole_numbers.unwrap_or((whole, whole));
                self.whole_numbers = Some((min.min(whole), max.max(whole)));
            }
            None => self.fractions = true,
        }
    }

    /// Whether every cell is a day, and the order of slashed ones is told.
    pub fn is_days(&self) -> bool {
        self.filled > 0 && self.days == self.filled && (!self.slashed || self.orders.told().is_some())
    }

    /// Whether every cell is a number.
    pub const fn is_numbers(&self) -> bool {
        self.filled > 0 && self.numbers == self.filled
    }

    /// The least and greatest of a column of whole numbers.
    pub fn range(&self) -> Option<(i64, i64)> {
        self.whole_numbers.filter(|_| self.is_numbers() && !self.fractions)
    }

    /// Adds what lies in another column.
    pub fn merge(&mut self, other: &Self) {
        self.filled += other.filled;
        self.whole.merge(&other.whole);
        self.numbers += other.numbers;
        self.days += other.days;
        self.fractions |= other.fractions;
        self.slashed |= other.slashed;
        self.whole_numbers = match (self.whole_numbers, other.whole_numbers) {
            (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
            (one, other) => one.or(other),
        };
        // Columns of an array hold one option each; their parts tell nothing more.
        self.parts = std::array::from_fn(|_| Distinct { over: true, ..Distinct::default() });
    }
}
