//! Every address and number as one text in memory, some fifty bytes a person. Part of an address stands in no index by
//! itself: the full-text index knows three letters at a time, half of a register has each of them, and who has them all
//! must still be looked at, in a table that lies encrypted.

use super::Hits;
use crate::{Reader, error::Result};
use memchr::memmem::Finder;
use std::ops::Range;
use std::thread;
use zeroize::Zeroizing;

pub(super) const EMAILS: &str = "SELECT contact, address FROM emails";
pub(super) const PHONES: &str = "SELECT contact, number FROM phones";

/// Stands between two values, and in none.
const BETWEEN: u8 = b'\n';
/// So many values are read faster by two threads than by one.
const WORTH_A_THREAD: usize = 100_000;
const MOST_THREADS: usize = 4;

/// Everybody's addresses and numbers, for one state of the register.
#[derive(Default)]
pub(super) struct Codes {
    /// In lower case, one after another.
    text: Zeroizing<Vec<u8>>,
    /// Where each value ends.
    ends: Vec<u32>,
    /// Whose it is.
    owners: Vec<u32>,
    /// How many of them are addresses, which come first.
    addresses: usize,
}

impl Codes {
    /// Reads all of them; nothing where they would be more than can be counted here.
    pub(super) fn read(db: &Reader<'_>) -> Result<Option<Self>> {
        let mut codes = Self::default();
        for sql in [EMAILS, PHONES] {
            let mut statement = db.prepare(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let value = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
                if !codes.add(row.get(0)?, value) {
                    return Ok(None);
                }
            }
            if sql == EMAILS {
                codes.addresses = codes.owners.len();
            }
        }
        Ok(Some(codes))
    }

    fn add(&mut self, owner: u32, value: &str) -> bool {
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

    /// Everyone with a value that holds `code`, which is in lower case.
    pub(super) fn find(&self, code: &str) -> Hits {
        let numeric = code.bytes().all(|letter| letter.is_ascii_digit());
        // Nothing but digits stands in a number, past its plus.
        let values = if numeric { self.owners.len() } else { self.addresses };
        let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let share = values.div_ceil(cores).max(WORTH_A_THREAD);
        let shares = (0..values).step_by(share).map(|first| first..(first + share).min(values));
        thread::scope(|scope| {
            let mut shares: Vec<_> = shares.collect();
            let last = shares.pop().unwrap_or_default();
            let others = shares.into_iter().map(|share| scope.spawn(|| self.find_among(share, code)));
            let others: Vec<_> = others.collect();
            let mut hits = self.find_among(last, code);
            for other in others {
                match other.join() {
                    Ok(found) => hits.unite(&found),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            hits
        })
    }

    fn find_among(&self, values: Range<usize>, code: &str) -> Hits {
        let finder = Finder::new(code);
        let start = |value: usize| value.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let (mut from, end, mut value) = (start(values.start), start(values.end), values.start);
        let mut hits = Hits::default();
        while let Some(at) = finder.find(&self.text[from..end]) {
            value += self.value_at(value, from + at);
            hits.insert(self.owners[value]);
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
    use crate::acts::contacts::add;
    use crate::search::with_code;
    use crate::testing::{Home, morning};
    use crate::{Alphabet, VaultError};
    use liggare_domain::{ContactDraft, Email, Language, Phone, Source};

    #[test]
    fn what_is_found_in_memory_is_what_the_index_finds() {
        let (_home, vault) = Home::with_vault();
        let people = [
            ("Anna.Ek@Bolag.example", "+358405550134"),
            ("anna.ekman@bolag.example", "+46705550163"),
            ("öst@bolag.example", "+358401234567"),
            ("", "+358505550134"),
            ("aaaa@aaaa.example", ""),
        ];
        vault
            .write(morning(), |db| {
                for (email, phone) in people {
                    let draft = ContactDraft {
                        emails: Email::parse(email).into_iter().collect(),
                        phones: Phone::from_e164(phone).into_iter().collect(),
                        objects_to_marketing: true,
                        ..ContactDraft::default()
                    };
                    let alphabet = Alphabet::of(Language::Swedish);
                    add(db, &draft, Source::Form, "2026-11-22".parse().unwrap(), &alphabet)?;
                }
                let codes = Codes::read(db)?.unwrap();
                for code in [
                    "anna", "anna.ek@", "bolag", ".example", "555", "5550134", "35840", "öst", "aaa",
                    "aaaaa", "k@b", "none",
                ] {
                    let (here, there) = (codes.find(code), with_code(db, code)?);
                    assert_eq!(here.iter().collect::<Vec<_>>(), there.iter().collect::<Vec<_>>(), "{code:?}");
                }
                assert_eq!(codes.find("0134").len(), 2);
                for split in 0..=codes.owners.len() {
                    let (mut one, other) =
                        (codes.find_among(0..split, "an"), codes.find_among(split..codes.owners.len(), "an"));
                    one.unite(&other);
                    assert_eq!(one.len(), 2, "found once, wherever the work is shared out");
                }
                assert_eq!(codes.find("example\n+").len(), 0, "nobody types what stands between two values");
                Ok::<_, VaultError>(())
            })
            .unwrap();
    }
}
