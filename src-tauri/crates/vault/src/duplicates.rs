//! Finding records that may be one, over the whole register, without comparing each with each.
//!
//! Of every record a hash of each of its keys is kept, 12 bytes, and the text that is compared; sorted, those that share
//! a key lie together. Of a million people that is some 80 MB while it lasts, and never more than 500,000 pairs beside.

mod organisations;
mod people;

use crate::tables::{facts, not_duplicates, records};
use crate::{
    Reader,
    error::{Result, VaultError},
    nouns,
};
use liggare_domain::Noun;
use liggare_domain::duplicates::{Candidate, Reason, unite};
use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, RandomState};
use std::ops::ControlFlow;
use uuid::Uuid;

/// Two records that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The two, the one recorded first before the other.
    pub ids: [Uuid; 2],
    /// What they are called.
    pub names: [String; 2],
    /// What speaks for it, and against.
    pub reasons: Vec<Reason>,
    /// How likely it is, 0 to 100.
    pub score: u8,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The likeliest.
    pub pairs: Vec<Pair>,
    /// How many there are.
    pub total: u64,
    /// Whether those are all; otherwise so many were met that no more were looked for.
    pub whole: bool,
}

/// How many pairs are kept at once.
const MOST_MET: usize = 500_000;
/// From one telling to the next.
const TOLD_EVERY: usize = 2_000;

/// Finds the likeliest pairs, so many at most, but for those that the keeper said are two. `step` is told how much is
/// done of how much, and may end it: [`VaultError::Cancelled`].
pub fn find(
    db: &Reader<'_>,
    noun: Noun,
    most: usize,
    mut step: impl FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Found> {
    let (mut gathered, blocks) = match noun {
        Noun::Contact => (people::gather(db, &mut step)?, &people::BLOCKS[..]),
        Noun::Organisation => (organisations::gather(db, &mut step)?, &organisations::BLOCKS[..]),
        _ => return Err(VaultError::NotFound("duplicates of the noun")),
    };
    let (met, whole) = gathered.compare(blocks, &mut step)?;
    drop(gathered);
    let mut candidates = unite(met);
    let apart = apart(db, noun)?;
    candidates.retain(|candidate| !apart.contains(&candidate.pair));
    let total = candidates.len() as u64;
    candidates.truncate(most);
    let pairs = candidates.into_iter().map(|candidate| named(db, noun, candidate));
    Ok(Found { pairs: pairs.collect::<Result<_>>()?, total, whole })
}

/// The storage keys of those who are two, the lesser first.
fn apart(db: &Reader<'_>, noun: Noun) -> Result<HashSet<(u32, u32)>> {
    let mut apart = HashSet::new();
    for (one, other) in not_duplicates::all(db, noun)? {
        let rows = (records::row_of(db, noun, one)?, records::row_of(db, noun, other)?);
        if let (Some(one), Some(other)) = rows {
            apart.insert((one.min(other) as u32, one.max(other) as u32));
        }
    }
    Ok(apart)
}

fn named(db: &Reader<'_>, noun: Noun, candidate: Candidate<u32>) -> Result<Pair> {
    let called = |row: u32| records::called(db, noun, i64::from(row))?.ok_or(VaultError::NotFound("record"));
    let ((one, of_one), (other, of_other)) = (called(candidate.pair.0)?, called(candidate.pair.1)?);
    Ok(Pair {
        ids: [one, other],
        names: [of_one, of_other],
        score: candidate.score(),
        reasons: candidate.reasons,
    })
}

/// Who is told how much is done of how much, and may end it.
type Telling<'s> = &'s mut dyn FnMut(u64, u64) -> ControlFlow<()>;

fn tell(step: Telling<'_>, done: u64, total: u64) -> Result<()> {
    if step(done, total).is_break() { Err(VaultError::Cancelled) } else { Ok(()) }
}

/// What is compared of a record: its storage key and its text.
type Compared<'t> = (u32, &'t str);

/// Those who share a key of one kind: how many may, and how they are compared.
struct Block {
    most: usize,
    pairs: fn(&[Compared<'_>]) -> Vec<Candidate<u32>>,
}

/// That a record has a key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Keyed {
    /// The kind of the key in the upper two bits, and 62 bits of its hash. One in some hundred thousand registers of a
    /// million people has two keys of one hash, and then at most a pair too many.
    hash: [u32; 2],
    /// Which record, by its place among all.
    at: u32,
}

/// All records, as far as they are compared.
struct Gathered {
    keys: Vec<Keyed>,
    rows: Vec<u32>,
    texts: String,
    /// Where the text of each record ends.
    ends: Vec<usize>,
    hasher: RandomState,
    /// How many records there are, as counted.
    count: u64,
}

impl Gathered {
    fn new(db: &Reader<'_>, noun: Noun) -> Result<Self> {
        Ok(Self {
            keys: Vec::new(),
            rows: Vec::new(),
            texts: String::new(),
            ends: Vec::new(),
            hasher: RandomState::new(),
            count: facts::count(db, nouns::table(noun)?.counter())?,
        })
    }

    /// Takes a record, with the kind of each of its keys: the place of its block.
    fn take<K: Hash>(&mut self, row: u32, text: &str, keys: impl IntoIterator<Item = (u32, K)>) {
        let at = self.rows.len() as u32;
        self.rows.push(row);
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        for (kind, key) in keys {
            let hash = self.hasher.hash_one(key);
            let upper = (hash >> 34) as u32 | kind << 30;
            self.keys.push(Keyed { hash: [upper, hash as u32], at });
        }
    }

    /// Tells now and then how many were taken; that is the first half.
    fn told(&self, step: Telling<'_>) -> Result<()> {
        let done = self.rows.len();
        if done.is_multiple_of(TOLD_EVERY) { tell(step, done as u64, 2 * self.count) } else { Ok(()) }
    }

    fn read(&self, at: u32) -> (u32, &str) {
        let at = at as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        (self.rows[at], &self.texts[start..self.ends[at]])
    }

    /// Compares those who share a key, block by block, the surest kinds first; says whether all were.
    fn compare(&mut self, blocks: &[Block], step: Telling<'_>) -> Result<(Vec<Candidate<u32>>, bool)> {
        self.keys.sort_unstable();
        let mut met = Vec::new();
        let mut sharers = Vec::new();
        let (mut done, mut told) = (0, 0);
        for sharing in self.keys.chunk_by(|one, other| one.hash == other.hash) {
            done += sharing.len();
            if done - told >= TOLD_EVERY {
                told = done;
                let half = self.count * done as u64 / self.keys.len() as u64;
                tell(step, self.count + half, 2 * self.count)?;
            }
            let block = &blocks[(sharing[0].hash[0] >> 30) as usize];
            if sharing.len() < 2 || sharing.len() > block.most {
                continue;
            }
            sharers.clear();
            sharers.extend(sharing.iter().map(|keyed| self.read(keyed.at)));
            met.extend((block.pairs)(&sharers));
            if met.len() > MOST_MET {
                return Ok((met, false));
            }
        }
        Ok((met, true))
    }
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[people::PEOPLE, people::EMAILS, people::PHONES, organisations::ALL];

#[cfg(test)]
mod tests;
