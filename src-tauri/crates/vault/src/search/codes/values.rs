//! Many short texts as one, each with its owner.

use crate::search::Hits;
use memchr::memmem::Finder;
use std::collections::{HashMap, HashSet};
use std::ops::{Range, RangeInclusive};
use std::thread;
use zeroize::Zeroizing;

/// Stands between two values, and in none.
const BETWEEN: u8 = b'\n';
/// So many values are read faster by two threads than by one.
const WORTH_A_THREAD: usize = 100_000;
const MOST_THREADS: usize = 4;
/// The lengths of parts of numbers that many may share. Longer ones are rare.
const SHARED: RangeInclusive<usize> = 3..=6;
/// The lengths of what many may begin with: networks, series of numbers.
const BEGINNINGS: RangeInclusive<usize> = 3..=16;

#[derive(Default)]
pub(super) struct Values {
    /// In lower case, one after another.
    text: Zeroizing<Vec<u8>>,
    /// Where each ends, past what stands between.
    ends: Vec<u32>,
    /// Whose it is.
    owners: Vec<u32>,
}

impl Values {
    /// Adds one, unless there are more than can be counted.
    #[must_use]
    pub(super) fn add(&mut self, owner: u32, value: &str) -> bool {
        if value.is_ascii() {
            self.text.extend(value.bytes().map(|letter| letter.to_ascii_lowercase()));
        } else {
            self.text.extend_from_slice(value.to_lowercase().as_bytes());
        }
        self.text.push(BETWEEN);
        self.owners.push(owner);
        match u32::try_from(self.text.len()) {
            Ok(end) => self.ends.push(end),
            Err(_) => return false,
        }
        true
    }

    pub(super) fn owners(&self) -> &[u32] {
        &self.owners
    }

    /// The owners of those that hold a code.
    pub(super) fn find(&self, code: &str) -> Hits {
        self.shared_out(|values| self.among(values, code.as_bytes(), |_| true))
    }

    /// The owners of those that end with a code and whose number is wanted.
    pub(super) fn ending_with(&self, code: &str, wanted: impl Fn(usize) -> bool + Sync) -> Hits {
        let ending = [code.as_bytes(), &[BETWEEN]].concat();
        self.shared_out(|values| self.among(values, &ending, &wanted))
    }

    /// The owners of those that begin with a code. They are few: each is looked at.
    pub(super) fn beginning_with(&self, code: &str) -> Hits {
        let begins = |at: &usize| self.text[self.start(*at)..].starts_with(code.as_bytes());
        (0..self.owners.len()).filter(begins).map(|at| self.owners[at]).collect()
    }

    /// The runs of digits that so many values hold.
    pub(super) fn common_digits(&self, least: usize) -> Vec<String> {
        let mut common = Vec::new();
        for length in SHARED {
            let mut counts = vec![0u32; 10usize.pow(length as u32)];
            for value in self.text.split(|letter| *letter == BETWEEN) {
                let digits = value.strip_prefix(b"+").unwrap_or(value);
                for run in digits.windows(length) {
                    let number = run.iter().try_fold(0, |number, digit| {
                        digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0'))
                    });
                    if let Some(number) = number {
                        counts[number] += 1;
                    }
                }
            }
            let many = counts.iter().enumerate().filter(|(_, count)| **count as usize >= least);
            common.extend(many.map(|(number, _)| format!("{number:0length$}")));
        }
        common
    }

    /// What so many values begin with, longer and longer; of ASCII alone.
    pub(super) fn common_beginnings(&self, least: usize) -> Vec<String> {
        let mut common: Vec<String> = Vec::new();
        let mut shorter: HashSet<&[u8]> = HashSet::new();
        for length in BEGINNINGS {
            let mut counts: HashMap<&[u8], usize> = HashMap::new();
            for value in self.text.split(|letter| *letter == BETWEEN) {
                let Some(beginning) = value.get(..length).filter(|beginning| beginning.is_ascii()) else {
                    continue;
                };
                if length == *BEGINNINGS.start() || shorter.contains(&beginning[..length - 1]) {
                    *counts.entry(beginning).or_default() += 1;
                }
            }
            counts.retain(|_, count| *count >= least);
            common.extend(counts.keys().map(|beginning| String::from_utf8_lossy(beginning).into_owned()));
            shorter = counts.into_keys().collect();
        }
        common
    }

    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.ends[before] as usize)
    }

    /// What is found in each share of the values, by as many threads as help.
    fn shared_out(&self, find: impl Fn(Range<usize>) -> Hits + Sync) -> Hits {
        let values = self.owners.len();
        let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let share = values.div_ceil(cores).max(WORTH_A_THREAD);
        let mut shares: Vec<_> =
            (0..values).step_by(share).map(|first| first..(first + share).min(values)).collect();
        let last = shares.pop().unwrap_or_default();
        thread::scope(|scope| {
            let find = &find;
            let others: Vec<_> = shares.into_iter().map(|share| scope.spawn(move || find(share))).collect();
            let mut hits = find(last);
            for other in others {
                match other.join() {
                    Ok(found) => hits.unite(&found),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            hits
        })
    }

    fn among(&self, values: Range<usize>, code: &[u8], wanted: impl Fn(usize) -> bool) -> Hits {
        let finder = Finder::new(code);
        let (mut from, end, mut value) = (self.start(values.start), self.start(values.end), values.start);
        let mut hits = Hits::default();
        while let Some(at) = finder.find(&self.text[from..end]) {
            value += self.value_at(value, from + at);
            if wanted(value) {
                hits.insert(self.owners[value]);
            }
            // Once found in it, the rest of a value says nothing more.
            from = self.ends[value] as usize;
            value += 1;
        }
        hits
    }

    /// How many values after the one at `first` the place lies: near for what is common, far for what is rare.
    fn value_at(&self, first: usize, place: usize) -> usize {
        let ahead = &self.ends[first..];
        let mut reach = 1;
        while ahead.get(reach).is_some_and(|end| *end as usize <= place) {
            reach *= 2;
        }
        let within = &ahead[..ahead.len().min(reach + 1)];
        within.partition_point(|end| *end as usize <= place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(texts: &[&str]) -> Values {
        let mut values = Values::default();
        texts.iter().zip(1..).for_each(|(text, owner)| assert!(values.add(owner, text)));
        values
    }

    #[test]
    fn a_code_is_found_once_wherever_the_work_is_shared_out() {
        let held = values(&["anna.ek", "anan", "bo", "ÖSTAN"]);
        for split in 0..=4 {
            let mut hits = held.among(0..split, b"an", |_| true);
            hits.unite(&held.among(split..4, b"an", |_| true));
            assert_eq!(hits.iter().collect::<Vec<_>>(), [1, 2, 4], "split at {split}");
        }
        assert_eq!(held.ending_with("an", |at| at != 1).iter().collect::<Vec<_>>(), [4]);
        assert_eq!(held.beginning_with("an").iter().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn common_digits_are_those_that_many_numbers_hold() {
        let held = values(&["+358401", "+358402", "+46401", "n/a"]);
        assert_eq!(held.common_digits(3), ["401"; 0]);
        assert_eq!(held.common_digits(2), ["358", "401", "584", "840", "3584", "5840", "35840"]);
    }

    #[test]
    fn common_beginnings_are_what_many_values_begin_with() {
        let held = values(&["192.0.2.7", "192.0.3.9", "10.192.0.1", "öst-1", "öst-2", "nv"]);
        let mut common = held.common_beginnings(2);
        common.sort();
        assert_eq!(common, ["192", "192.", "192.0", "192.0."]);
    }
}
