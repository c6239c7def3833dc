//! The sessions that are sought, in their order: how many, a window of them, the place of one.
//!
//! Three ways, by who is sought. Of whole products the kept counts tell each place. The sessions of a few people are read by
//! their index. Those of many are met by walking the order, which fills a screen at once; their places are counted in one
//! walk over all, when one is asked for.

use super::counts::{Counts, Ladder};
use super::sought::{Sought, Whom};
use super::{first_of_hour, hour_of};
use crate::hits::Hits;
use crate::tables::usage;
use crate::{Reader, error::Result};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// So many people's sessions are read by their index: that many reads are as quick as a walk until a screen is full.
const FEW: usize = 1_000;
/// Those of more people too, when they have no more than so many times that.
const SESSIONS_OF_FEW: u64 = 20;

const ALL_FROM: &str = "SELECT row FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row LIMIT ?3";
const ALL_TO: &str = "SELECT row FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row DESC LIMIT ?3";
const PRODUCT_FROM: &str =
    "SELECT row FROM sessions WHERE product = ?4 AND row BETWEEN ?1 AND ?2 ORDER BY row LIMIT ?3";
const PRODUCT_TO: &str =
    "SELECT row FROM sessions WHERE product = ?4 AND row BETWEEN ?1 AND ?2 ORDER BY row DESC LIMIT ?3";
const OF_CONTACT: &str = "SELECT row FROM sessions WHERE contact = ?1 AND row BETWEEN ?2 AND ?3 ORDER BY row";
const OF_CONTACT_WITH: &str =
    "SELECT row, product, batch FROM sessions WHERE contact = ?1 AND row BETWEEN ?2 AND ?3 ORDER BY row";
const WALK: &str =
    "SELECT row, contact, product, batch FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row";
const WALK_BACK: &str =
    "SELECT row, contact, product, batch FROM sessions WHERE row BETWEEN ?1 AND ?2 ORDER BY row DESC";
const ONE: &str = "SELECT contact, product, batch FROM sessions WHERE row = ?1";
const USAGE: &str = "SELECT contact, product, times FROM usage";

#[cfg(test)]
pub(crate) const SQL: &[&str] =
    &[ALL_FROM, ALL_TO, PRODUCT_FROM, PRODUCT_TO, OF_CONTACT, OF_CONTACT_WITH, WALK, WALK_BACK, ONE];

/// The first of all sessions, or the last: for as long as nobody has read the counts yet.
pub fn first(db: &Reader<'_>, most: usize, descending: bool) -> Result<Vec<i64>> {
    let mut statement = db.prepare(if descending { ALL_TO } else { ALL_FROM })?;
    let rows = statement.query_map((i64::MIN, i64::MAX, most as i64), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
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
        let (way, total) = match few(db, &sought, &counts, most)? {
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
            None => (Way::Walked, kept_total(db, &sought, &counts)?),
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
            Way::Walked if self.sought.is_timeless() => counted = kept(db, &self.sought)?,
            Way::Walked => {
                let mut statement = db.prepare(WALK)?;
                let mut rows = statement.query(self.sought.between)?;
                while let Some(row) = rows.next()? {
                    let product = row.get(2)?;
                    if self.sought.has(row.get(1)?, product, row.get(3)?) {
                        *counted.entry(product).or_default() += 1;
                    }
                }
            }
        }
        counted.retain(|_, count| *count > 0);
        Ok(counted)
    }

    /// How many sessions each person has in all, by storage key.
    pub(super) fn times_of_people(&self, db: &Reader<'_>) -> Result<&[u32]> {
        self.counts.people(db)
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
        let Way::Read { products, beside } = &self.way else {
            return self.walk(db, between, most, direction);
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

/// The sessions of those who are sought by themselves, in order, as long as they are few.
fn few(db: &Reader<'_>, sought: &Sought, counts: &Counts, most: usize) -> Result<Option<Vec<i64>>> {
    let mut people = Hits::default();
    let mut last: Option<&Arc<Hits>> = None;
    for whom in sought.products.values() {
        match whom {
            Whom::Everyone if sought.batches.is_some() => return Ok(None),
            Whom::Everyone => {}
            Whom::These(these) if last.is_some_and(|last| Arc::ptr_eq(last, these)) => {}
            Whom::These(these) => {
                people.unite(these);
                last = Some(these);
            }
        }
    }
    let mut rows = Vec::new();
    if people.is_empty() {
        return Ok(Some(rows));
    }
    let mut who: Vec<u32> = Vec::new();
    if people.len() > most {
        let counts = counts.people(db)?;
        let of = |contact: u32| counts.get(contact as usize).copied().unwrap_or(0);
        if people.iter().map(|contact| u64::from(of(contact))).sum::<u64>() > SESSIONS_OF_FEW * most as u64 {
            return Ok(None);
        }
        who.extend(people.iter().filter(|contact| of(*contact) > 0));
    } else {
        who.extend(people.iter());
    }
    let (first, end) = sought.between;
    let by_person_alone = sought.batches.is_none() && sought.people_of_all(counts).is_some();
    let mut statement = db.prepare(if by_person_alone { OF_CONTACT } else { OF_CONTACT_WITH })?;
    for contact in who {
        let mut found = statement.query((contact, first, end))?;
        while let Some(row) = found.next()? {
            let is_sought = || -> Result<bool> {
                let (product, batch) = (row.get(1)?, row.get(2)?);
                // Those of everybody are counted with their product.
                let of_everyone = matches!(sought.products.get(&product), Some(Whom::Everyone));
                Ok(!of_everyone && sought.has(contact, product, batch))
            };
            if by_person_alone || is_sought()? {
                rows.push(row.get(0)?);
            }
        }
    }
    rows.sort_unstable();
    Ok(Some(rows))
}

/// How many sessions many people have, where it is kept: at all times and from all arrivals.
fn kept_total(db: &Reader<'_>, sought: &Sought, counts: &Counts) -> Result<Option<u32>> {
    if !sought.is_timeless() {
        return Ok(None);
    }
    if let Some(people) = sought.people_of_all(counts) {
        let counts = counts.people(db)?;
        return Ok(Some(people.iter().filter_map(|contact| counts.get(contact as usize)).sum()));
    }
    Ok(Some(kept(db, sought)?.values().sum()))
}

/// How many sessions are kept of those who are sought, by product.
fn kept(db: &Reader<'_>, sought: &Sought) -> Result<BTreeMap<i64, u32>> {
    let mut counted = BTreeMap::new();
    let mut statement = db.prepare(USAGE)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (contact, product) = (row.get(0)?, row.get(1)?);
        if sought.products.get(&product).is_some_and(|whom| whom.has(contact)) {
            *counted.entry(product).or_default() += row.get::<_, u32>(2)?;
        }
    }
    Ok(counted)
}
