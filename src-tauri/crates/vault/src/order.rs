//! The order of all contacts under one column, whole in memory: eight bytes a person buy an exact scrollbar, a jump
//! to any row, and ranked search results without asking the database to sort.

use crate::{
    Reader,
    collation::Alphabet,
    error::{Result, VaultError},
};
use liggare_domain::Source;

liggare_domain::coded! {
    /// A column that contacts can be ordered by.
    SortBy as "column" {
        /// Surname, then given name.
        Name = "name",
        /// Organisation.
        Organisation = "organisation",
        /// Primary e-mail.
        Email = "email",
        /// Primary number.
        Mobile = "mobile",
        /// Position.
        Position = "position",
        /// Town.
        City = "city",
        /// Source of the row.
        Source = "source",
        /// Last change.
        Updated = "updated",
    }
}

const BY_NAME: &str = "SELECT row FROM contacts ORDER BY name_key, row";
const FIRST_BY_NAME: &str = "SELECT row FROM contacts ORDER BY name_key, row LIMIT ?1";
const BY_UPDATED: &str = "SELECT row FROM contacts ORDER BY updated_at, row";
const BY_EMAIL: &str =
    "SELECT contact FROM emails WHERE ordinal = 0 ORDER BY address COLLATE NOCASE, contact";
const BY_MOBILE: &str = "SELECT contact FROM phones WHERE ordinal = 0 ORDER BY number, contact";
const BY_CITY: &str = "SELECT city, row FROM contacts WHERE city IS NOT NULL ORDER BY city";
const BY_POSITION: &str = "SELECT position, row FROM contacts WHERE position IS NOT NULL ORDER BY position";
const BY_ORGANISATION: &str =
    "SELECT organisation, row FROM contacts WHERE organisation IS NOT NULL ORDER BY organisation";
const ORGANISATIONS: &str = "SELECT row FROM organisations ORDER BY name_key, row";
const BY_BATCH: &str = "SELECT batch, row FROM contacts ORDER BY batch";
const BATCH_SOURCES: &str = "SELECT row, source FROM batches";

/// All contacts in one order; those without a value come last, by name.
pub struct Order {
    rows: Vec<u32>,
    /// Place of each storage key in `rows`; `u32::MAX` where there is no such contact.
    rank: Vec<u32>,
    /// How many have a value in the column.
    valued: usize,
}

impl Order {
    /// The natural order: by name.
    pub fn by_name(db: &Reader<'_>) -> Result<Self> {
        let rows = storage_keys(db, BY_NAME)?;
        let valued = rows.len();
        Ok(Self::new(rows, valued))
    }

    /// The first so many by name, from the index alone: for as long as nobody has the whole order yet.
    pub fn first_by_name(db: &Reader<'_>, most: usize) -> Result<Vec<u32>> {
        let mut statement = db.prepare(FIRST_BY_NAME)?;
        let rows = statement.query_map([most as i64], |row| row.get::<_, u32>(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The order of another column; ties and the valueless follow `by_name`.
    pub fn by(db: &Reader<'_>, column: SortBy, alphabet: &Alphabet, by_name: &Order) -> Result<Self> {
        let rows = match column {
            SortBy::Name => by_name.rows.clone(),
            SortBy::Updated => storage_keys(db, BY_UPDATED)?,
            SortBy::Email => storage_keys(db, BY_EMAIL)?,
            SortBy::Mobile => storage_keys(db, BY_MOBILE)?,
            SortBy::City => by_text(db, BY_CITY, alphabet, by_name)?,
            SortBy::Position => by_text(db, BY_POSITION, alphabet, by_name)?,
            SortBy::Organisation => by_organisation(db, by_name)?,
            SortBy::Source => by_source(db, by_name)?,
        };
        Ok(by_name.completed(rows))
    }

    fn new(rows: Vec<u32>, valued: usize) -> Self {
        let mut rank = vec![u32::MAX; rows.iter().max().map_or(0, |max| *max as usize + 1)];
        for (place, row) in rows.iter().enumerate() {
            rank[*row as usize] = place as u32;
        }
        Self { rows, rank, valued }
    }

    /// Appends, by name, those whom `rows` left out.
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

    /// Whether there is nobody.
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

    /// Where in it a contact is.
    #[must_use]
    pub fn place(&self, row: u32, descending: bool) -> Option<usize> {
        let place = *self.rank.get(row as usize)?;
        (place != u32::MAX).then(|| self.turned(place as usize, descending))
    }

    /// The first so many of those found, in this order. Few of many cost little.
    #[must_use]
    pub fn arrange(&self, hits: &crate::search::Hits, descending: bool, most: usize) -> Vec<u32> {
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

    fn sort_by_name(&self, rows: &mut [u32]) {
        rows.sort_unstable_by_key(|row| self.rank.get(*row as usize).copied().unwrap_or(u32::MAX));
    }
}

fn storage_keys(db: &Reader<'_>, sql: &'static str) -> Result<Vec<u32>> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Groups of rows sharing a value, as the index yields them.
fn groups<K: rusqlite::types::FromSql + PartialEq>(
    db: &Reader<'_>,
    sql: &'static str,
) -> Result<Vec<(K, Vec<u32>)>> {
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut found: Vec<(K, Vec<u32>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (key, contact): (K, u32) = (row.get(0)?, row.get(1)?);
        match found.last_mut() {
            Some((last, rows)) if *last == key => rows.push(contact),
            _ => found.push((key, vec![contact])),
        }
    }
    Ok(found)
}

fn joined<K>(groups: Vec<(K, Vec<u32>)>, by_name: &Order) -> Vec<u32> {
    let mut all = Vec::with_capacity(by_name.len());
    for (_, mut rows) in groups {
        by_name.sort_by_name(&mut rows);
        all.append(&mut rows);
    }
    all
}

fn by_text(db: &Reader<'_>, sql: &'static str, alphabet: &Alphabet, by_name: &Order) -> Result<Vec<u32>> {
    let mut found = groups::<String>(db, sql)?;
    found.sort_by_cached_key(|(text, _)| alphabet.key(text));
    Ok(joined(found, by_name))
}

fn by_organisation(db: &Reader<'_>, by_name: &Order) -> Result<Vec<u32>> {
    let places: std::collections::HashMap<u32, usize> =
        storage_keys(db, ORGANISATIONS)?.into_iter().enumerate().map(|(place, row)| (row, place)).collect();
    let mut found = groups::<u32>(db, BY_ORGANISATION)?;
    found.sort_by_key(|(row, _)| places.get(row).copied());
    Ok(joined(found, by_name))
}

fn by_source(db: &Reader<'_>, by_name: &Order) -> Result<Vec<u32>> {
    let mut statement = db.prepare(BATCH_SOURCES)?;
    let sources: std::collections::HashMap<u32, Source> = statement
        .query_map([], |row| Ok((row.get(0)?, crate::tables::coded(&row.get::<_, String>(1)?)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut by_source: std::collections::BTreeMap<Source, Vec<u32>> = Default::default();
    for (batch, mut rows) in groups::<u32>(db, BY_BATCH)? {
        let source = sources.get(&batch).ok_or(VaultError::NotFound("batch"))?;
        by_source.entry(*source).or_default().append(&mut rows);
    }
    Ok(joined(by_source.into_iter().collect(), by_name))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    BY_NAME,
    FIRST_BY_NAME,
    BY_UPDATED,
    BY_EMAIL,
    BY_MOBILE,
    BY_CITY,
    BY_POSITION,
    BY_ORGANISATION,
    ORGANISATIONS,
    BY_BATCH,
    BATCH_SOURCES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Hits;

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
