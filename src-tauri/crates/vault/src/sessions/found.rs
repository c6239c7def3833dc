//! The sessions that are sought, in their order: how many, a window of them, the place of one.
//!
//! Three ways, by who is sought. Of whole products the kept counts tell each place. The sessions of a few people are read by
//! their index. Those of many are met by walking the order; their places are counted in one walk over all, when one is asked
//! for. What is sought of people alone shows its first screen without either: the last sessions are those of whoever was
//! there last, and when that was is kept.

use super::counts::{Counts, Ladder};
use super::of_people::{self, OF_CONTACT_WITH, SESSIONS_OF_FEW};
use super::sought::{Sought, Whom};
use super::{first_of_hour, hour_of};
use crate::hits::Hits;
use crate::tables::usage::{self, Reach};
use crate::{Reader, error::Result};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// So many people's sessions are read by their index: that many reads are as quick as a walk until a screen is full.
const FEW: usize = 1_000;
/// One of so many of them are read before anything of them is asked for.
const AT_ONCE: usize = 8;

const ALL_FROM: &str = "SELECT row FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row LIMIT ?3";
const ALL_TO: &str = "SELECT row FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row DESC LIMIT ?3";
const PRODUCT_FROM: &str =
    "SELECT row FROM sessions WHERE product = ?4 AND row BETWEEN ?1 AND ?2 ORDER BY row LIMIT ?3";
const PRODUCT_TO: &str =
    "SELECT row FROM sessions WHERE product = ?4 AND row BETWEEN ?1 AND ?2 ORDER BY row DESC LIMIT ?3";
const WALK: &str =
    "SELECT row, contact, product, batch FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row";
const WALK_BACK: &str =
    "SELECT row, contact, product, batch FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row DESC";
const ONE: &str = "SELECT contact, product, batch FROM sessions WHERE row = ?1";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ALL_FROM, ALL_TO, PRODUCT_FROM, PRODUCT_TO, WALK, WALK_BACK, ONE];

/// The first of all sessions, or the last: for as long as nobody has read the counts yet.
pub fn first(db: &Reader<'_>, most: usize, descending: bool) -> Result<Vec<i64>> {
    let mut statement = db.prepare(if descending { ALL_TO } else { ALL_FROM })?;
    let rows = statement.query_map((i64::MIN, i64::MAX, most as i64), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The people whose sessions these are.
pub fn people(db: &Reader<'_>, rows: &[i64]) -> Result<Hits> {
    let mut one = db.prepare(ONE)?;
    let contacts = rows.iter().map(|row| one.query_row([row], |row| row.get(0)));
    Ok(contacts.collect::<rusqlite::Result<Hits>>()?)
}

/// The sessions that are sought.
pub struct Found {
    sought: Sought,
    counts: Arc<Counts>,
    way: Way,
    total: u32,
    ladder: OnceLock<Ladder>,
}

enum Way {
    /// All of these products, and beside them these sessions, in order.
    Read { products: Vec<i64>, beside: Vec<i64> },
    /// These sessions of some people, read when more than the first or last of them are asked for.
    Few(OnceLock<Vec<i64>>),
    /// Met on a walk.
    Walked,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Onward,
    Back,
}

impl Found {
    /// Finds them.
    pub fn new(db: &Reader<'_>, sought: Sought, counts: Arc<Counts>) -> Result<Self> {
        Self::as_few(db, sought, counts, FEW)
    }

    pub(super) fn as_few(db: &Reader<'_>, sought: Sought, counts: Arc<Counts>, most: usize) -> Result<Self> {
        if let Some(people) = of_people::alone(&sought, &counts)
            && people.len() > most / AT_ONCE
            && (people.len() > most || counts.is_prepared())
        {
            let of = counts.of_person(db)?;
            let total: u32 = people.iter().map(|contact| of(contact).times).sum();
            let few = people.len() <= most || u64::from(total) <= SESSIONS_OF_FEW.saturating_mul(most as u64);
            drop(of);
            let way = if few { Way::Few(OnceLock::new()) } else { Way::Walked };
            return Ok(Self { sought, counts, way, total, ladder: OnceLock::new() });
        }
        let (way, total) = match of_people::few(db, &sought, &counts, most)? {
            Some(beside) => {
                let everyone =
                    |(product, whom): (&i64, &Whom)| matches!(whom, Whom::Everyone).then_some(*product);
                let products: Vec<i64> = sought.products.iter().filter_map(everyone).collect();
                let mut total = beside.len() as u32;
                for product in &products {
                    total += counts.of_product(db, *product, sought.between)?;
                }
                (Way::Read { products, beside }, Some(total))
            }
            None => (Way::Walked, of_people::kept_total(db, &sought, &counts)?),
        };
        let mut found = Self { sought, counts, way, total: total.unwrap_or(0), ladder: OnceLock::new() };
        if total.is_none() {
            found.total = found.ladder(db)?.total();
        }
        Ok(found)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.total as usize
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Storage keys of a window; descending, the last to begin comes first.
    pub fn window(&self, db: &Reader<'_>, from: usize, len: usize, descending: bool) -> Result<Vec<i64>> {
        let (from, total) = (from.min(self.len()), self.len());
        let len = len.min(total - from);
        if descending && from == 0 {
            return self.read(db, self.sought.between, len, Direction::Back);
        }
        let first = if descending { total - from - len } else { from };
        let mut rows = self.onward(db, first, len)?;
        if descending {
            rows.reverse();
        }
        Ok(rows)
    }

    /// Where in them a session is.
    pub fn place(&self, db: &Reader<'_>, row: i64, descending: bool) -> Result<Option<usize>> {
        if !self.holds(db, row)? {
            return Ok(None);
        }
        let (before, start) = self.ladder(db)?.before(row);
        let start = start.max(self.sought.between.0);
        let earlier = self.read(db, (start, row - 1), usize::MAX, Direction::Onward)?.len();
        let place = before as usize + earlier;
        Ok(Some(if descending { self.len() - 1 - place } else { place }))
    }

    /// How many there are of each product that has any.
    pub(super) fn of_products(&self, db: &Reader<'_>) -> Result<BTreeMap<i64, u32>> {
        let mut counted = BTreeMap::new();
        match &self.way {
            Way::Read { products, beside } => {
                for product in products {
                    counted.insert(*product, self.counts.of_product(db, *product, self.sought.between)?);
                }
                let mut one = db.prepare(ONE)?;
                for row in beside {
                    *counted.entry(one.query_row([row], |row| row.get(1))?).or_default() += 1;
                }
            }
            Way::Walked | Way::Few(_) if self.sought.is_timeless() => {
                counted = of_people::kept(db, &self.sought, &self.counts)?
            }
            Way::Walked | Way::Few(_) => {
                self.meet(db, |_, product| *counted.entry(product).or_default() += 1)?
            }
        }
        counted.retain(|_, count| *count > 0);
        Ok(counted)
    }

    /// The people whose they are.
    pub fn people(&self, db: &Reader<'_>) -> Result<Hits> {
        match &self.way {
            Way::Read { products, beside } if products.is_empty() => people(db, beside),
            _ if self.sought.is_timeless() => {
                let uses = self.counts.times(db)?.iter();
                let sought = uses.filter(|one| self.sought.has(one.contact, i64::from(one.product), 0));
                Ok(sought.map(|one| one.contact).collect())
            }
            _ => {
                let mut people = Hits::default();
                self.meet(db, |contact, _| people.insert(contact))?;
                Ok(people)
            }
        }
    }

    /// Person and product of each of them.
    fn meet(&self, db: &Reader<'_>, mut met: impl FnMut(u32, i64)) -> Result<()> {
        let mut statement = db.prepare(WALK)?;
        let mut rows = statement.query(self.sought.between)?;
        while let Some(row) = rows.next()? {
            let (contact, product) = (row.get(1)?, row.get(2)?);
            if self.sought.has(contact, product, row.get(3)?) {
                met(contact, product);
            }
        }
        Ok(())
    }

    /// What is kept of each person's sessions.
    pub(super) fn of_person(&self, db: &Reader<'_>) -> Result<impl Fn(u32) -> Reach + '_> {
        self.counts.of_person(db)
    }

    /// How many of them are a person's.
    pub(super) fn of_contact(&self, db: &Reader<'_>, contact: u32) -> Result<u32> {
        if self.sought.is_timeless() {
            let mut times = 0;
            for one in usage::of_contact(db, i64::from(contact))? {
                times += if self.sought.has(contact, one.product, 0) { one.times.max(0) as u32 } else { 0 };
            }
            return Ok(times);
        }
        let (first, last) = self.sought.between;
        let mut statement = db.prepare(OF_CONTACT_WITH)?;
        let mut rows = statement.query((contact, first, last))?;
        let mut times = 0;
        while let Some(row) = rows.next()? {
            times += u32::from(self.sought.has(contact, row.get(1)?, row.get(2)?));
        }
        Ok(times)
    }

    /// Whether counting its places takes a walk over all.
    #[must_use]
    pub fn is_walked(&self) -> bool {
        matches!(self.way, Way::Walked)
    }

    /// Counts the places ahead, so that nobody waits for it at the first jump.
    pub fn prepare(&self, db: &Reader<'_>) -> Result<()> {
        self.ladder(db).map(drop)
    }

    fn holds(&self, db: &Reader<'_>, row: i64) -> Result<bool> {
        let (first, last) = self.sought.between;
        let mut statement = db.prepare(ONE)?;
        let mut rows = statement.query([row])?;
        Ok(match rows.next()? {
            Some(held) => {
                (first..=last).contains(&row) && self.sought.has(held.get(0)?, held.get(1)?, held.get(2)?)
            }
            None => false,
        })
    }

    fn onward(&self, db: &Reader<'_>, from: usize, len: usize) -> Result<Vec<i64>> {
        let (first, last) = self.sought.between;
        if from == 0 {
            return self.read(db, (first, last), len, Direction::Onward);
        }
        let Some((start, skipped)) = self.ladder(db)?.at(from as u32) else { return Ok(Vec::new()) };
        let skipped = skipped as usize;
        let rows = self.read(db, (start.max(first), last), skipped + len, Direction::Onward)?;
        Ok(rows.into_iter().skip(skipped).collect())
    }

    /// The first so many between two keys, or the last.
    fn read(
        &self,
        db: &Reader<'_>,
        between: (i64, i64),
        most: usize,
        direction: Direction,
    ) -> Result<Vec<i64>> {
        if between == self.sought.between
            && most < self.len()
            && !matches!(self.way, Way::Read { .. })
            && let Some(people) = of_people::alone(&self.sought, &self.counts)
        {
            return of_people::outermost(db, &self.counts, people, most, direction == Direction::Back);
        }
        let (products, beside) = match &self.way {
            Way::Read { products, beside } => (products.as_slice(), beside.as_slice()),
            Way::Few(rows) => (&[][..], self.all_of_few(db, rows)?),
            Way::Walked => return self.walk(db, between, most, direction),
        };
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let back = direction == Direction::Back;
        let mut rows = Vec::new();
        if self.sought.whatever {
            let mut statement = db.prepare(if back { ALL_TO } else { ALL_FROM })?;
            let all = statement.query_map((between.0, between.1, limit), |row| row.get(0))?;
            return Ok(all.collect::<rusqlite::Result<_>>()?);
        }
        let mut statement = db.prepare(if back { PRODUCT_TO } else { PRODUCT_FROM })?;
        for product in products {
            let of_product =
                statement.query_map((between.0, between.1, limit, product), |row| row.get::<_, i64>(0))?;
            for row in of_product {
                rows.push(row?);
            }
        }
        let from = beside.partition_point(|row| *row < between.0);
        let to = beside.partition_point(|row| *row <= between.1).max(from);
        let few = &beside[from..to];
        rows.extend(if back { &few[few.len().saturating_sub(most)..] } else { &few[..few.len().min(most)] });
        rows.sort_unstable();
        if back {
            rows.reverse();
        }
        rows.truncate(most);
        Ok(rows)
    }

    fn all_of_few<'a>(&self, db: &Reader<'_>, rows: &'a OnceLock<Vec<i64>>) -> Result<&'a [i64]> {
        if let Some(rows) = rows.get() {
            return Ok(rows);
        }
        let read = of_people::few(db, &self.sought, &self.counts, usize::MAX)?.unwrap_or_default();
        Ok(rows.get_or_init(|| read))
    }

    fn walk(
        &self,
        db: &Reader<'_>,
        between: (i64, i64),
        most: usize,
        direction: Direction,
    ) -> Result<Vec<i64>> {
        let mut statement = db.prepare(if direction == Direction::Back { WALK_BACK } else { WALK })?;
        let mut rows = statement.query(between)?;
        let mut met = Vec::new();
        while met.len() < most
            && let Some(row) = rows.next()?
        {
            if self.sought.has(row.get(1)?, row.get(2)?, row.get(3)?) {
                met.push(row.get(0)?);
            }
        }
        Ok(met)
    }

    fn ladder(&self, db: &Reader<'_>) -> Result<&Ladder> {
        if let Some(ladder) = self.ladder.get() {
            return Ok(ladder);
        }
        let mut hours = BTreeMap::new();
        match &self.way {
            Way::Read { products, beside } => {
                for product in products {
                    self.counts.collect(db, *product, self.sought.between, &mut hours)?;
                }
                beside.iter().for_each(|row| *hours.entry(hour_of(*row)).or_default() += 1);
            }
            Way::Few(rows) => {
                self.all_of_few(db, rows)?
                    .iter()
                    .for_each(|row| *hours.entry(hour_of(*row)).or_default() += 1);
            }
            Way::Walked => {
                let mut statement = db.prepare(WALK)?;
                let mut rows = statement.query(self.sought.between)?;
                let (mut hour_end, mut hour, mut met) = (i64::MIN, i64::MIN, 0);
                while let Some(row) = rows.next()? {
                    if !self.sought.has(row.get(1)?, row.get(2)?, row.get(3)?) {
                        continue;
                    }
                    let key: i64 = row.get(0)?;
                    if key >= hour_end {
                        hours.insert(hour, met);
                        (hour, met) = (hour_of(key), 0);
                        hour_end = first_of_hour(hour + 1);
                    }
                    met += 1;
                }
                hours.insert(hour, met);
            }
        }
        Ok(self.ladder.get_or_init(|| Ladder::new(hours)))
    }
}
