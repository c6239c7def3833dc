//! The order of all records of a noun under one column, whole in memory: eight bytes a record buy an exact scrollbar, a
//! jump to any row, and ranked search results without asking the database to sort.

use crate::hits::Hits;
use crate::nouns::{Browsed, Held, Sorted, Table};
use crate::{
    Reader,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::{Noun, Source};
use rusqlite::types::{FromSql, ValueRef};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

/// All records in one order; those without a value come last, as they stand naturally.
pub struct Order {
    rows: Vec<u32>,
    /// Place of each storage key in `rows`; `u32::MAX` where there is no such record.
    rank: Vec<u32>,
    /// How many have a value in the column.
    valued: usize,
}

/// The noun as whose records those of a column are put in order: its natural order is then wanted.
#[must_use]
pub fn like(table: &Table, column: &str) -> Option<Noun> {
    match table.column(column)?.sorted {
        Sorted::Like(noun) => Some(noun),
        _ => None,
    }
}

impl Order {
    /// As records stand where nothing else says.
    pub fn natural(db: &Reader<'_>, table: &Table) -> Result<Self> {
        let rows = storage_keys(db, &table.natural.in_order())?;
        let valued = rows.len();
        Ok(Self::new(rows, valued))
    }

    /// The first so many of an order, from the index alone: for as long as nobody has all of it yet. `None` where no
    /// index has it, or not all records have a value.
    pub fn first(
        db: &Reader<'_>,
        table: &Table,
        column: &str,
        descending: bool,
        most: usize,
    ) -> Result<Option<Vec<u32>>> {
        let as_held = table.column(column).filter(|column| column.sorted == Sorted::AsHeld);
        let Some(held) = as_held.and_then(Browsed::order) else { return Ok(None) };
        let mut statement = db.prepare(&held.first(descending))?;
        let rows = statement.query_map([most as i64], |row| row.get::<_, u32>(0))?;
        let rows: Vec<u32> = rows.collect::<rusqlite::Result<_>>()?;
        Ok((rows.len() == most).then_some(rows))
    }

    /// A few records as they stand naturally: the whole order is not worth making for them.
    pub fn of_few(db: &Reader<'_>, table: &Table, few: &Hits, descending: bool) -> Result<Vec<u32>> {
        let rows: Vec<u32> = few.iter().collect();
        let mut statement = db.prepare(&table.natural.few())?;
        let found = statement.query_map([serde_json::json!(rows).to_string()], |row| {
            let instant = |at: i64| (at as u64 ^ 1 << 63).to_be_bytes().to_vec();
            let key = match row.get_ref(1)? {
                ValueRef::Integer(at) => instant(at),
                key => key.as_bytes()?.to_vec(),
            };
            Ok((key, row.get::<_, u32>(0)?))
        })?;
        let mut found: Vec<(Vec<u8>, u32)> = found.collect::<rusqlite::Result<_>>()?;
        found.sort_unstable();
        if descending {
            found.reverse();
        }
        Ok(found.into_iter().map(|(_, row)| row).collect())
    }

    /// The order of a column; ties and the valueless follow `natural`. `other` is the natural order of the noun that the
    /// column names records of.
    pub fn by(
        db: &Reader<'_>,
        table: &Table,
        column: &str,
        alphabet: &Alphabet,
        natural: &Order,
        other: Option<&Order>,
    ) -> Result<Self> {
        let unknown = VaultError::NotFound("column");
        let column = table.column(column).ok_or(unknown)?;
        let held = column.order().ok_or(VaultError::NotFound("order"))?;
        let rows = match column.sorted {
            Sorted::AsHeld => storage_keys(db, &held.in_order())?,
            Sorted::ByAlphabet => {
                let mut keys = Keys::default();
                let groups = Groups::read(db, held, |text: &String| Ok(keys.add(&alphabet.key(text))))?;
                groups.in_order(natural, |one, other| keys.compare(one, other))
            }
            Sorted::Like(_) => {
                let other = other.ok_or(VaultError::NotFound("order"))?;
                let groups = Groups::read(db, held, |row: &u32| Ok(other.place(*row, false)))?;
                groups.in_order(natural, Ord::cmp)
            }
            Sorted::BySource => by_source(db, table, natural)?,
            Sorted::Not => return Err(VaultError::NotFound("order")),
        };
        Ok(natural.completed(rows))
    }

    fn new(rows: Vec<u32>, valued: usize) -> Self {
        let mut rank = vec![u32::MAX; rows.iter().max().map_or(0, |max| *max as usize + 1)];
        for (place, row) in rows.iter().enumerate() {
            rank[*row as usize] = place as u32;
        }
        Self { rows, rank, valued }
    }

    /// Appends, as they stand here, those whom `rows` left out.
    fn completed(&self, mut rows: Vec<u32>) -> Self {
        let valued = rows.len();
        if valued < self.rows.len() {
            let mut seen = vec![false; self.rank.len()];
            rows.iter().for_each(|row| {
                if let Some(seen) = seen.get_mut(*row as usize) {
                    *seen = true
                }
            });
            rows.extend(self.rows.iter().filter(|row| !seen[**row as usize]));
        }
        Self::new(rows, valued)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Storage keys of a window. Descending turns the valued around; the valueless stay last.
    #[must_use]
    pub fn window(&self, from: usize, len: usize, descending: bool) -> Vec<u32> {
        let end = from.saturating_add(len).min(self.rows.len());
        (from.min(end)..end).map(|place| self.rows[self.turned(place, descending)]).collect()
    }

    /// Where in it a record is.
    #[must_use]
    pub fn place(&self, row: u32, descending: bool) -> Option<usize> {
        let place = *self.rank.get(row as usize)?;
        (place != u32::MAX).then(|| self.turned(place as usize, descending))
    }

    /// The first so many of those found, in this order. Few of many cost little.
    #[must_use]
    pub fn arrange(&self, hits: &Hits, descending: bool, most: usize) -> Vec<u32> {
        let row = |place: usize| self.rows[self.turned(place, descending)];
        if hits.len() * 16 >= self.rows.len() {
            // With many hits, walking the order until enough are met is cheaper than sorting them.
            let met = (0..self.rows.len()).map(row).filter(|row| hits.contains(*row));
            let mut rows = Vec::with_capacity(hits.len().min(most));
            rows.extend(met.take(most));
            return rows;
        }
        let mut places: Vec<usize> = hits.iter().filter_map(|row| self.place(row, descending)).collect();
        if most < places.len() {
            places.select_nth_unstable(most);
            places.truncate(most);
        }
        places.sort_unstable();
        places.into_iter().map(row).collect()
    }

    fn turned(&self, place: usize, descending: bool) -> usize {
        if descending && place < self.valued { self.valued - 1 - place } else { place }
    }

    fn sort(&self, rows: &mut [u32]) {
        rows.sort_unstable_by_key(|row| self.rank.get(*row as usize).copied().unwrap_or(u32::MAX));
    }
}

fn storage_keys(db: &Reader<'_>, sql: &str) -> Result<Vec<u32>> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get::<_, u32>(0))?;
    let mut rows: Vec<u32> = rows.collect::<rusqlite::Result<_>>()?;
    rows.shrink_to_fit();
    Ok(rows)
}

/// Storage keys as an index yields them, and which of them share a value: by what puts values in order.
struct Groups<K> {
    rows: Vec<u32>,
    /// With the places in `rows` at which each begins and ends.
    shared: Vec<(K, u32, u32)>,
}

impl<K> Groups<K> {
    fn read<V: FromSql + PartialEq>(
        db: &Reader<'_>,
        held: &Held,
        mut key: impl FnMut(&V) -> Result<K>,
    ) -> Result<Self> {
        let mut statement = db.prepare(&held.in_order())?;
        let mut read = statement.query([])?;
        let (mut rows, mut shared, mut last) = (Vec::new(), Vec::<(K, u32, u32)>::new(), None);
        while let Some(row) = read.next()? {
            let value: V = row.get(1)?;
            let at = rows.len() as u32;
            rows.push(row.get(0)?);
            match shared.last_mut() {
                Some((_, _, end)) if last.as_ref() == Some(&value) => *end = at + 1,
                _ => {
                    shared.push((key(&value)?, at, at + 1));
                    last = Some(value);
                }
            }
        }
        Ok(Self { rows, shared })
    }

    /// All of them in order; those that are equal as they stand naturally.
    fn in_order(self, natural: &Order, compare: impl Fn(&K, &K) -> Ordering) -> Vec<u32> {
        let Self { rows, mut shared } = self;
        shared.sort_unstable_by(|(one, ..), (other, ..)| compare(one, other));
        let mut all = Vec::with_capacity(rows.len());
        for alike in shared.chunk_by(|(one, ..), (other, ..)| compare(one, other).is_eq()) {
            let before = all.len();
            for (_, begin, end) in alike {
                all.extend_from_slice(&rows[*begin as usize..*end as usize]);
            }
            natural.sort(&mut all[before..]);
        }
        all
    }
}

/// The keys of texts one after another: a million of their own would leave memory in shreds.
#[derive(Default)]
struct Keys(Vec<u8>);

impl Keys {
    fn add(&mut self, key: &[u8]) -> Range<usize> {
        let begin = self.0.len();
        self.0.extend_from_slice(key);
        begin..self.0.len()
    }

    fn compare(&self, one: &Range<usize>, other: &Range<usize>) -> Ordering {
        self.0[one.clone()].cmp(&self.0[other.clone()])
    }
}

const SOURCES: &str = "SELECT row, source FROM batches";

fn by_source(db: &Reader<'_>, table: &Table, natural: &Order) -> Result<Vec<u32>> {
    let mut statement = db.prepare(SOURCES)?;
    let sources: HashMap<u32, Source> = statement
        .query_map([], |row| Ok((row.get(0)?, crate::tables::coded(&row.get::<_, String>(1)?)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let source = |batch: &u32| sources.get(batch).copied().ok_or(VaultError::NotFound("batch"));
    Ok(Groups::read(db, &table.arrivals(), source)?.in_order(natural, Ord::cmp))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[SOURCES];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_found_come_in_order_however_many_they_are_and_however_few_are_wanted() {
        // Storage keys in a scattered order; the last hundred have no value.
        let rows: Vec<u32> = (0..1_000u32).map(|n| n * 7_919 % 1_000 + 1).collect();
        let order = Order::new(rows, 900);
        for (every, descending) in [(2, false), (2, true), (97, false), (97, true), (1_001, false)] {
            let hits: Hits = (1..=1_000u32).filter(|row| row % every == 0).collect();
            let all: Vec<u32> =
                order.window(0, 1_000, descending).into_iter().filter(|row| hits.contains(*row)).collect();
            assert_eq!(all.len(), hits.len());
            for most in [0, 1, 5, all.len(), usize::MAX] {
                let wanted = &all[..all.len().min(most)];
                assert_eq!(order.arrange(&hits, descending, most), wanted, "{every} {descending} {most}");
            }
        }
    }
}
