//! What is kept of a question's answers, so that its results need not be counted again.

use std::collections::BTreeMap;

use crate::{Answer, Date, Number};

/// Counts of one question's answers. They add up: taking away what was added leaves what was there, and the tallies of
/// two halves merged are the tally of the whole, in any order. A tally of what is to be taken away is one too, so
/// counts may be below zero; results show such as zero.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Responses to the survey.
    pub responses: i64,
    /// Those of them that hold an answer to this question.
    pub answered: i64,
    /// How many chose each option, by its code. No zeros.
    pub options: BTreeMap<String, i64>,
    /// How many answers each [`bin`] holds. No zeros.
    pub histogram: BTreeMap<i64, i64>,
    /// The sum of scale steps, or of numbers in ten-thousandths.
    pub sum: i128,
    /// The sum of their squares. Exact for 10⁸ answers of the greatest [`Number`].
    pub squares: i128,
}

impl Tally {
    /// Adds a response, with its answer to this question if it has one.
    pub fn add(&mut self, answer: Option<&Answer>) {
        self.count(answer, 1);
    }

    /// Takes away a response that was added with this answer.
    pub fn remove(&mut self, answer: Option<&Answer>) {
        self.count(answer, -1);
    }

    /// Adds all that another tally holds.
    pub fn merge(&mut self, other: &Self) {
        self.add_times(other, 1);
    }

    /// Takes away all that another tally holds.
    pub fn take(&mut self, other: &Self) {
        self.add_times(other, -1);
    }

    fn add_times(&mut self, other: &Self, times: i64) {
        let sum = |held: i64, more: i64| held.wrapping_add(more.wrapping_mul(times));
        self.responses = sum(self.responses, other.responses);
        self.answered = sum(self.answered, other.answered);
        let options = other.options.iter();
        options.for_each(|(code, count)| raise(&mut self.options, code.clone(), count.wrapping_mul(times)));
        let bins = other.histogram.iter();
        bins.for_each(|(bin, count)| raise(&mut self.histogram, *bin, count.wrapping_mul(times)));
        self.sum = self.sum.wrapping_add(other.sum.wrapping_mul(times.into()));
        self.squares = self.squares.wrapping_add(other.squares.wrapping_mul(times.into()));
    }

    /// Adds so many responses with the same answer, or with none; less than nothing takes them away.
    pub fn count(&mut self, answer: Option<&Answer>, times: i64) {
        self.responses = self.responses.wrapping_add(times);
        let Some(answer) = answer else { return };
        self.answered = self.answered.wrapping_add(times);
        match answer {
            Answer::Single(code) => raise(&mut self.options, code.clone(), times),
            Answer::Multiple(codes) => {
                codes.iter().for_each(|code| raise(&mut self.options, code.clone(), times));
            }
            Answer::Scale(_) | Answer::Number(_) | Answer::Date(_) | Answer::Text(_) => {}
        }
        if let Some(bin) = bin(answer) {
            raise(&mut self.histogram, bin, times);
        }
        let value = match answer {
            Answer::Scale(step) => i128::from(*step),
            Answer::Number(number) => i128::from(number.units()),
            _ => return,
        };
        let times = i128::from(times);
        self.sum = self.sum.wrapping_add(value.wrapping_mul(times));
        self.squares = self.squares.wrapping_add(value.wrapping_mul(value).wrapping_mul(times));
    }
}

fn raise<K: Ord>(counts: &mut BTreeMap<K, i64>, key: K, times: i64) {
    use std::collections::btree_map::Entry;
    match counts.entry(key) {
        Entry::Occupied(mut entry) => {
            let count = entry.get().wrapping_add(times);
            match count {
                0 => drop(entry.remove()),
                count => drop(entry.insert(count)),
            }
        }
        Entry::Vacant(entry) if times != 0 => drop(entry.insert(times)),
        Entry::Vacant(_) => {}
    }
}

/// Where the histogram counts an answer: a scale's step as it is, a number by its first four digits (in ten-thousandths,
/// so that 1984 and 31.25 stand for themselves and 123456 counts as 123400), a day by its month (`202403`). Bins do not
/// depend on the other answers; that is what lets tallies add up.
#[must_use]
pub fn bin(answer: &Answer) -> Option<i64> {
    match answer {
        Answer::Scale(step) => Some(*step),
        Answer::Number(number) => Some(first_digits(*number)),
        Answer::Date(day) => Some(month(*day)),
        Answer::Single(_) | Answer::Multiple(_) | Answer::Text(_) => None,
    }
}

fn first_digits(number: Number) -> i64 {
    let mut step = 1;
    while number.units().abs() / step >= 10_000 {
        step *= 10;
    }
    number.units() / step * step
}

fn month(day: Date) -> i64 {
    i64::from(day.year()) * 100 + i64::from(day.month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    pub fn answer() -> impl Strategy<Value = Option<Answer>> {
        let code = "[A-D]";
        prop_oneof![
            Just(None),
            code.prop_map(|code| Some(Answer::Single(code))),
            proptest::collection::btree_set(code, 0..4).prop_map(|codes| Some(Answer::Multiple(codes))),
            (-50i64..50).prop_map(|step| Some(Answer::Scale(step))),
            (-Number::MOST..=Number::MOST)
                .prop_map(|units| Number::from_units(units).ok().map(Answer::Number)),
            (1i16..9999, 1i8..=12, 1i8..=28)
                .prop_map(|(y, m, d)| Some(Answer::Date(Date::constant(y, m, d)))),
            Just(Some(Answer::Text("ja".into()))),
        ]
    }

    fn tallied(answers: &[Option<Answer>]) -> Tally {
        let mut tally = Tally::default();
        answers.iter().for_each(|answer| tally.add(answer.as_ref()));
        tally
    }

    proptest! {
        #[test]
        fn taking_away_what_was_added_leaves_what_was_there(
            before in proptest::collection::vec(answer(), 0..20),
            after in proptest::collection::vec(answer(), 0..20),
        ) {
            let held = tallied(&before);
            let mut tally = held.clone();
            after.iter().for_each(|answer| tally.add(answer.as_ref()));
            after.iter().for_each(|answer| tally.remove(answer.as_ref()));
            prop_assert_eq!(tally, held);
        }

        #[test]
        fn halves_merged_are_the_whole(
            answers in proptest::collection::vec(answer(), 0..40), at in 0usize..40,
        ) {
            let (left, right) = answers.split_at(at.min(answers.len()));
            let (mut first, mut second) = (tallied(left), tallied(right));
            let held = first.clone();
            first.merge(&second);
            second.merge(&held);
            prop_assert_eq!(&first, &tallied(&answers));
            prop_assert_eq!(&second, &first);
        }

        #[test]
        fn a_tally_survives_being_written(answers in proptest::collection::vec(answer(), 0..20)) {
            let tally = tallied(&answers);
            let text = serde_json::to_string(&tally).unwrap();
            prop_assert_eq!(serde_json::from_str::<Tally>(&text).unwrap(), tally);
        }
    }

    #[test]
    fn a_number_counts_by_its_first_four_digits_and_a_day_by_its_month() {
        let of = |text: &str| bin(&Answer::Number(Number::parse(text).unwrap())).unwrap();
        for (text, units) in [("1984", 19_840_000), ("31.25", 312_500), ("-123456", -1_234_000_000), ("0", 0)]
        {
            assert_eq!(of(text), units, "{text}");
        }
        assert_eq!(bin(&Answer::Date(Date::constant(2024, 3, 12))), Some(202_403));
    }
}
