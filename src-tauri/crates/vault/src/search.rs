//! Finding records by the words of their texts, and by any part of an address, a number or another code.
//!
//! Every word typed must be found. Words match from their beginning, without regard to diacritics; what looks like an
//! address or a number matches anywhere in one. Where records are somebody's, the words of the owner's texts find them
//! as well.

mod broad;
mod codes;
mod typed;

pub use crate::hits::Hits;
pub use broad::{Broad, WORTHWHILE};
use typed::{SHORTEST_CODE, Wanted};

use crate::nouns::{Table, Texts};
use crate::{Reader, error::Result};

/// Where words are looked for beside a record's own texts: among the texts of those whose records they are.
pub struct Owners<'a> {
    /// The owners' table.
    pub table: &'a Table,
    /// What is found ahead of them.
    pub broad: &'a Broad,
    /// Whose each record is.
    pub of: &'a Links,
}

/// The records that a column of a table names, in memory: four bytes a row.
pub struct Links {
    /// By storage key, the one that the row names; [`NONE`] where it names none.
    named: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Links {
    /// Reads all of them from the column's index.
    pub fn read(db: &Reader<'_>, table: &Table, column: &str) -> Result<Self> {
        let held = table.column(column).and_then(|column| column.held.as_ref());
        let held = held.ok_or(crate::VaultError::NotFound("column"))?;
        let mut statement = db.prepare(&held.in_order())?;
        let mut rows = statement.query([])?;
        let mut named = Vec::new();
        while let Some(row) = rows.next()? {
            let (at, to): (u32, u32) = (row.get(0)?, row.get(1)?);
            let at = at as usize;
            if at >= named.len() {
                named.resize(at + 1, NONE);
            }
            named[at] = to;
        }
        named.shrink_to_fit();
        Ok(Self { named })
    }

    /// The records that name one of those found.
    #[must_use]
    pub fn naming(&self, found: &Hits) -> Hits {
        (0..).zip(&self.named).filter(|(_, named)| found.contains(**named)).map(|(row, _)| row).collect()
    }

    /// The records that those found name.
    #[must_use]
    pub fn named_by(&self, found: &Hits) -> Hits {
        let named = found.iter().filter_map(|row| self.named.get(row as usize));
        named.copied().filter(|named| *named != NONE).collect()
    }
}

/// Finds records; `None` when nothing was typed that leaves any out.
pub fn find(
    db: &Reader<'_>,
    table: &Table,
    text: &str,
    broad: &Broad,
    owners: Option<&Owners<'_>>,
) -> Result<Option<Hits>> {
    let wanted = Wanted::read(text);
    if wanted == Wanted::default() {
        return Ok(None);
    }
    let Some(owners) = owners else { return find_all(db, table, &wanted, broad, None) };
    let mut found: Option<Hits> = None;
    for one in wanted.apart() {
        let mut hits = find_all(db, table, &one, broad, None)?.unwrap_or_default();
        if let Some(named) = find_all(db, owners.table, &one, owners.broad, None)? {
            hits.unite(&owners.of.naming(&named));
        }
        match &mut found {
            Some(all) => all.intersect(&hits),
            None => found = Some(hits),
        }
    }
    Ok(found)
}

/// What is found, or the last so many that were recorded of it, as far as they are told without the others; and whether that is
/// all. Nothing where nothing was typed that leaves any out.
pub fn glance(
    db: &Reader<'_>,
    table: &Table,
    text: &str,
    broad: &Broad,
    most: usize,
) -> Result<(Hits, bool)> {
    let wanted = Wanted::read(text);
    // What several conditions leave, or what was found ahead, is told from all.
    let Wanted { words, codes, either } = &wanted;
    let is_one = usize::from(!words.is_empty()) + codes.len() + either.len() == 1;
    let most = (is_one && broad.is_empty()).then_some(most);
    let found = find_all(db, table, &wanted, broad, most.map(|most| most + 1))?.unwrap_or_default();
    match most {
        Some(most) if found.len() > most => Ok((found.after_first(found.len() - most), false)),
        _ => Ok((found, true)),
    }
}

/// What each thing that was typed finds by itself in each of these tables; `None` when nothing was typed that leaves any out.
pub(crate) fn each<const N: usize>(
    db: &Reader<'_>,
    tables: &[(&Table, &Broad); N],
    text: &str,
) -> Result<Option<Vec<[Hits; N]>>> {
    let wanted = Wanted::read(text);
    if wanted == Wanted::default() {
        return Ok(None);
    }
    let mut found = Vec::new();
    for one in wanted.apart() {
        let mut in_each = [const { None }; N];
        for (hits, (table, broad)) in in_each.iter_mut().zip(tables) {
            *hits = find_all(db, table, &one, broad, None)?;
        }
        found.push(in_each.map(Option::unwrap_or_default));
    }
    Ok(Some(found))
}

fn storage_keys(db: &Reader<'_>, sql: &str, params: impl rusqlite::Params) -> Result<Hits> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params, |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All of it, or the last so many of one condition.
fn find_all(
    db: &Reader<'_>,
    table: &Table,
    wanted: &Wanted,
    broad: &Broad,
    most: Option<usize>,
) -> Result<Option<Hits>> {
    let texts = &table.texts;
    let mut found: Option<Hits> = None;
    let mut narrow = |hits: Hits| match &mut found {
        Some(all) => all.intersect(&hits),
        None => found = Some(hits),
    };
    if !wanted.words.is_empty() {
        let mut hits = beginning_with(db, texts, &wanted.words, broad, most)?;
        if hits.is_empty() && wanted.words.len() == 1 && wanted.words[0].chars().count() >= SHORTEST_CODE {
            // No word begins so; perhaps a code holds it.
            hits = broad.with_code(db, texts, &wanted.words[0].to_lowercase(), most)?;
        }
        narrow(hits);
    }
    for code in &wanted.codes {
        narrow(broad.with_code(db, texts, code, most)?);
    }
    for typed::Either { words, codes } in &wanted.either {
        let mut hits = match words.is_empty() {
            true => Hits::default(),
            false => beginning_with(db, texts, words, broad, most)?,
        };
        for code in codes.iter().filter(|code| code.chars().count() >= SHORTEST_CODE) {
            hits.unite(&broad.with_code(db, texts, code, most)?);
        }
        narrow(hits);
    }
    Ok(found)
}

/// Those with words of all these beginnings: from what was found ahead where it is kept, otherwise by the index.
fn beginning_with(
    db: &Reader<'_>,
    texts: &Texts,
    words: &[String],
    broad: &Broad,
    most: Option<usize>,
) -> Result<Hits> {
    let mut found: Option<Hits> = None;
    let mut asked = Vec::new();
    for word in words {
        match (broad.get(word), &mut found) {
            (Some(hits), Some(all)) => all.intersect(&hits),
            (Some(hits), None) => found = Some(Hits::clone(&hits)),
            (None, _) => asked.push(word.clone()),
        }
    }
    if !asked.is_empty() {
        let hits = with_words(db, texts, &asked, most)?;
        match &mut found {
            Some(all) => all.intersect(&hits),
            None => found = Some(hits),
        }
    }
    Ok(found.unwrap_or_default())
}

fn with_words(db: &Reader<'_>, texts: &Texts, words: &[String], most: Option<usize>) -> Result<Hits> {
    let Some(index) = &texts.words else { return Ok(Hits::default()) };
    // Each word is quoted, so that nothing typed is read as an operator.
    let query: Vec<_> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    let query = query.join(" AND ");
    match most {
        Some(most) => storage_keys(db, &index.latest, (query, most as i64)),
        None => storage_keys(db, &index.find, [query]),
    }
}

fn with_code(db: &Reader<'_>, texts: &Texts, code: &str, most: Option<usize>) -> Result<Hits> {
    let Some(index) = &texts.codes else { return Ok(Hits::default()) };
    let letters: Vec<char> = code.chars().collect();
    // The index keeps no positions: it finds those that hold every three letters of it, and each is looked at.
    let query: Vec<_> = letters
        .windows(3)
        .map(|three| format!("\"{}\"", three.iter().collect::<String>().replace('"', "\"\"")))
        .collect();
    let most = most.unwrap_or(usize::MAX);
    let mut statement = db.prepare(&index.latest)?;
    let candidates = statement.query_map((query.join(" AND "), i64::MAX), |row| row.get::<_, u32>(0))?;
    if letters.len() == 3 {
        // Every three letters of it are all of it.
        return Ok(candidates.take(most).collect::<rusqlite::Result<_>>()?);
    }
    let mut codes_of =
        texts.codes_of.iter().map(|sql| db.prepare(sql)).collect::<rusqlite::Result<Vec<_>>>()?;
    let mut hits = Hits::default();
    for row in candidates {
        if hits.len() == most {
            break;
        }
        let row = row?;
        for values in &mut codes_of {
            if holds(values, row, code)? {
                hits.insert(row);
                break;
            }
        }
    }
    Ok(hits)
}

/// Whether one of a record's codes holds this one, which is in lower case.
fn holds(values: &mut rusqlite::Statement<'_>, record: u32, code: &str) -> Result<bool> {
    let mut rows = values.query([record])?;
    while let Some(row) = rows.next()? {
        let value = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let plain = value.is_ascii() && !value.bytes().any(|letter| letter.is_ascii_uppercase());
        let held = if plain { value.contains(code) } else { value.to_lowercase().contains(code) };
        if held {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nouns;
    use liggare_domain::Noun;

    #[test]
    fn a_glance_counts_no_more_than_was_asked_and_says_so() {
        let (_home, vault) = crate::testing::Home::with_vault();
        let table = nouns::of(Noun::Contact).unwrap();
        vault
            .write(crate::testing::morning(), |db| {
                let add = "INSERT INTO contact_words (rowid, words) VALUES (?1, ?2)";
                for row in 1..=20 {
                    let name = if row % 2 == 0 { "Anna Ek" } else { "Anna Öst" };
                    db.conn().execute(add, (row, name))?;
                }
                let glance = |text: &str, broad: &Broad, most| -> Result<(Vec<u32>, bool)> {
                    let (hits, is_all) = glance(db, table, text, broad, most)?;
                    Ok((hits.iter().collect(), is_all))
                };
                let none = Broad::default();
                assert_eq!(glance("anna", &none, 3)?, (vec![18, 19, 20], false));
                assert_eq!(glance("anna ek", &none, 2)?, (vec![18, 20], false), "of one query");
                assert_eq!(glance("anna", &none, 20)?, ((1..=20).collect(), true));
                assert_eq!(glance("ek 3m", &none, 2)?, (vec![], true), "several conditions leave none");
                let ahead = Broad::default();
                ahead.learn_codes(db, table)?;
                assert_eq!(glance("anna", &ahead, 3)?, ((1..=20).collect(), true), "found ahead");
                Ok::<_, crate::VaultError>(())
            })
            .unwrap();
    }

    #[test]
    fn words_of_every_script_can_be_looked_for() {
        let (_home, vault) = crate::testing::Home::with_vault();
        let table = nouns::of(Noun::Contact).unwrap();
        let people = ["กิน ข้าว", "हिन्दी", "עִבְרִית", "عَرَبِيّ", "Ω̈mega", "Ⅷ", "①", "ªº", "한국어", "Åberg"];
        vault
            .write(crate::testing::morning(), |db| {
                let add = "INSERT INTO contact_words (rowid, words) VALUES (?1, ?2)";
                for (name, row) in people.iter().zip(1..) {
                    db.conn().execute(add, (row, name))?;
                }
                let find = |text: &str| find(db, table, text, &Broad::default(), None);
                for (name, row) in people.iter().zip(1..) {
                    assert_eq!(find(name)?.unwrap().iter().collect::<Vec<_>>(), [row], "{name}");
                }
                assert_eq!(find("A\u{30a}ber")?.unwrap().len(), 1);
                Ok::<_, crate::VaultError>(())
            })
            .unwrap();
    }
}
