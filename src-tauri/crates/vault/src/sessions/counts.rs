//! How many sessions there are of each product in each hour, in memory: a few megabytes, valid for one version of the data.

use super::{first_of_hour, hour_of, last_of};
use crate::tables::usage::{self, Reach, Times};
use crate::{Reader, error::Result};
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(super) const HOURS: &str = "SELECT product, hour, times FROM session_hours ORDER BY product, hour";
pub(super) const WITHIN_PRODUCT: &str =
    "SELECT count(*) FROM sessions WHERE product = ?3 AND row BETWEEN ?1 AND ?2";

/// What is kept of all sessions.
pub struct Counts {
    /// By product: hours and how many began in them.
    products: BTreeMap<i64, Vec<(i64, u32)>>,
    /// By storage key of the person, and each use of a product. Read when many people are looked for at once.
    people: OnceLock<(Vec<Reach>, Vec<Times>)>,
}

impl Counts {
    /// Reads the hours.
    pub fn read(db: &Reader<'_>) -> Result<Self> {
        let mut products: BTreeMap<i64, Vec<(i64, u32)>> = BTreeMap::new();
        let mut statement = db.prepare(HOURS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            products.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
        }
        Ok(Self { products, people: OnceLock::new() })
    }

    /// Reads what is kept of each person, once.
    pub fn prepare(&self, db: &Reader<'_>) -> Result<()> {
        self.people(db).map(drop)
    }

    /// Whether that was read.
    pub(super) fn is_prepared(&self) -> bool {
        self.people.get().is_some()
    }

    fn people(&self, db: &Reader<'_>) -> Result<&(Vec<Reach>, Vec<Times>)> {
        if let Some(people) = self.people.get() {
            return Ok(people);
        }
        let people = usage::of_people(db)?;
        Ok(self.people.get_or_init(|| people))
    }

    /// What is kept of each person.
    pub(super) fn of_person(&self, db: &Reader<'_>) -> Result<impl Fn(u32) -> Reach + '_> {
        let (people, _) = self.people(db)?;
        Ok(|contact: u32| people.get(contact as usize).copied().unwrap_or(Reach::NONE))
    }

    /// How often each person used each product.
    pub(super) fn times(&self, db: &Reader<'_>) -> Result<&[Times]> {
        Ok(&self.people(db)?.1)
    }

    /// How many sessions of a product there are.
    pub(super) fn of_whole_product(&self, product: i64) -> u32 {
        self.products.get(&product).map_or(0, |hours| hours.iter().map(|(_, times)| times).sum())
    }

    /// The products that have sessions.
    pub(super) fn products(&self) -> impl Iterator<Item = i64> + '_ {
        self.products.keys().copied()
    }

    /// How many sessions of a product began between two keys.
    pub(super) fn of_product(&self, db: &Reader<'_>, product: i64, between: (i64, i64)) -> Result<u32> {
        let mut hours = BTreeMap::new();
        self.collect(db, product, between, &mut hours)?;
        Ok(hours.values().sum())
    }

    /// Adds up, by hour, the sessions of a product between two keys. Hours that are not whole are counted.
    pub(super) fn collect(
        &self,
        db: &Reader<'_>,
        product: i64,
        between: (i64, i64),
        into: &mut BTreeMap<i64, u32>,
    ) -> Result<()> {
        let hours = self.products.get(&product).map_or(&[][..], Vec::as_slice);
        for (hour, times) in within(hours, between) {
            let times = match whole(*hour, between) {
                true => *times,
                false => {
                    let (first, last) = clipped(*hour, between);
                    db.prepare(WITHIN_PRODUCT)?.query_row((first, last, product), |row| row.get(0))?
                }
            };
            *into.entry(*hour).or_default() += times;
        }
        Ok(())
    }
}

fn within(hours: &[(i64, u32)], (first, last): (i64, i64)) -> &[(i64, u32)] {
    let from = hours.partition_point(|(hour, _)| *hour < hour_of(first));
    let to = hours.partition_point(|(hour, _)| *hour <= hour_of(last));
    &hours[from..to.max(from)]
}

fn whole(hour: i64, between: (i64, i64)) -> bool {
    clipped(hour, between) == (first_of_hour(hour), last_of_hour(hour))
}

fn clipped(hour: i64, (first, last): (i64, i64)) -> (i64, i64) {
    (first_of_hour(hour).max(first), last_of_hour(hour).min(last))
}

fn last_of_hour(hour: i64) -> i64 {
    last_of((hour + 1) * super::HOUR - 1)
}

/// Where each hour begins in an order.
pub(super) struct Ladder {
    /// Hours in which something began, and how many are before them.
    rungs: Vec<(i64, u32)>,
    total: u32,
}

impl Ladder {
    pub(super) fn new(hours: BTreeMap<i64, u32>) -> Self {
        let mut total = 0;
        let mut rungs = Vec::with_capacity(hours.len());
        for (hour, times) in hours.into_iter().filter(|(_, times)| *times > 0) {
            rungs.push((hour, total));
            total += times;
        }
        Self { rungs, total }
    }

    pub(super) fn total(&self) -> u32 {
        self.total
    }

    /// The least key of the hour in which a place is, and how many of that hour are before the place.
    pub(super) fn at(&self, place: u32) -> Option<(i64, u32)> {
        let after = self.rungs.partition_point(|(_, before)| *before <= place);
        let (hour, before) = self.rungs.get(after.checked_sub(1)?)?;
        (place < self.total).then(|| (first_of_hour(*hour), place - before))
    }

    /// How many began before the hour of a key, and the least key of that hour.
    pub(super) fn before(&self, row: i64) -> (u32, i64) {
        let hour = hour_of(row);
        let at = self.rungs.partition_point(|(other, _)| *other < hour);
        (self.rungs.get(at).map_or(self.total, |(_, before)| *before), first_of_hour(hour))
    }
}
