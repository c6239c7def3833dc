//! Finding contacts by words of their name, organisation, position and town, and by any part of an address or number.
//!
//! Every word typed must be found. Words match from their beginning, without regard to diacritics; what looks like an
//! address or a number matches anywhere in one.

mod broad;
mod codes;
mod typed;

pub use broad::{Broad, WORTHWHILE};
use typed::{SHORTEST_CODE, Wanted};

use crate::{Reader, error::Result};
use liggare_domain::{BatchId, OrganisationId, Source};

const WORDS: &str = "SELECT rowid FROM contact_words WHERE contact_words MATCH ?1";
const CODES: &str = "SELECT rowid FROM contact_codes WHERE contact_codes MATCH ?1";
const OF_SOURCE: &str = "SELECT c.row FROM batches b JOIN contacts c ON c.batch = b.row WHERE b.source = ?1";
const OF_ORGANISATION: &str =
    "SELECT c.row FROM organisations o JOIN contacts c ON c.organisation = o.row WHERE o.id = ?1";
const OF_BATCH: &str = "SELECT c.row FROM batches b JOIN contacts c ON c.batch = b.row WHERE b.id = ?1
    UNION ALL SELECT v.contact FROM batches b JOIN contact_versions v ON v.batch = b.row WHERE b.id = ?1";
const OBJECTING: &str = "SELECT row FROM contacts WHERE objects_to_marketing = 1";
const ALL: &str = "SELECT row FROM contacts";
const EMAILS_OF: &str = "SELECT address FROM emails WHERE contact = ?1";
const PHONES_OF: &str = "SELECT number FROM phones WHERE contact = ?1";

/// Storage keys that were found, as one bit each.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    bits: Vec<u64>,
    len: usize,
}

impl Hits {
    fn insert(&mut self, row: u32) {
        let (word, bit) = (row as usize / 64, 1u64 << (row % 64));
        if word >= self.bits.len() {
            self.bits.resize(word + 1, 0);
        }
        if self.bits[word] & bit == 0 {
            self.bits[word] |= bit;
            self.len += 1;
        }
    }

    fn intersect(&mut self, other: &Hits) {
        self.bits.truncate(other.bits.len());
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine &= theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    fn unite(&mut self, other: &Hits) {
        self.bits.resize(self.bits.len().max(other.bits.len()), 0);
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine |= theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    fn remove(&mut self, other: &Hits) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine &= !theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    /// Whether a storage key was found.
    #[must_use]
    pub fn contains(&self, row: u32) -> bool {
        self.bits.get(row as usize / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// How many were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nobody was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The storage keys, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    at as u32 * 64 + bit
                })
            })
        })
    }
}

impl FromIterator<u32> for Hits {
    fn from_iter<I: IntoIterator<Item = u32>>(rows: I) -> Self {
        let mut hits = Self::default();
        rows.into_iter().for_each(|row| hits.insert(row));
        hits
    }
}

/// What narrows a search beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Narrow {
    /// Contacts whose row came from this source.
    pub source: Option<Source>,
    /// Contacts of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Contacts who objected to direct marketing, or who did not.
    pub objects: Option<bool>,
    /// Contacts who came or were changed in this batch.
    pub batch: Option<BatchId>,
}

/// Finds contacts; `None` when nothing was asked that leaves anybody out.
pub fn find(db: &Reader<'_>, text: &str, narrow: &Narrow, broad: &Broad) -> Result<Option<Hits>> {
    let mut found = find_text(db, text, broad)?;
    let mut keep = |hits: Hits| match &mut found {
        Some(all) => all.intersect(&hits),
        None => found = Some(hits),
    };
    if let Some(source) = narrow.source {
        keep(storage_keys(db, OF_SOURCE, [source.code()])?);
    }
    if let Some(organisation) = narrow.organisation {
        keep(storage_keys(db, OF_ORGANISATION, [organisation.0.as_bytes()])?);
    }
    if let Some(batch) = narrow.batch {
        keep(storage_keys(db, OF_BATCH, [batch.0.as_bytes()])?);
    }
    match narrow.objects {
        Some(true) => keep(storage_keys(db, OBJECTING, [])?),
        Some(false) => {
            let mut all = match found.take() {
                Some(found) => found,
                None => storage_keys(db, ALL, [])?,
            };
            all.remove(&storage_keys(db, OBJECTING, [])?);
            found = Some(all);
        }
        None => {}
    }
    Ok(found)
}

fn storage_keys(db: &Reader<'_>, sql: &'static str, params: impl rusqlite::Params) -> Result<Hits> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params, |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn find_text(db: &Reader<'_>, text: &str, broad: &Broad) -> Result<Option<Hits>> {
    let wanted = Wanted::read(text);
    if wanted == Wanted::default() {
        return Ok(None);
    }
    let mut found: Option<Hits> = None;
    let mut narrow = |hits: Hits| match &mut found {
        Some(all) => all.intersect(&hits),
        None => found = Some(hits),
    };
    let mut asked = Vec::new();
    for word in &wanted.words {
        match broad.get(word) {
            Some(hits) => narrow(Hits::clone(&hits)),
            None => asked.push(word.clone()),
        }
    }
    if !asked.is_empty() {
        let mut hits = with_words(db, &asked)?;
        if hits.is_empty() && wanted.words.len() == 1 && wanted.words[0].chars().count() >= 3 {
            // No name begins so; perhaps an address holds it.
            hits = broad.with_code(db, &wanted.words[0].to_lowercase())?;
        }
        narrow(hits);
    }
    for code in &wanted.codes {
        narrow(broad.with_code(db, code)?);
    }
    for (word, code) in &wanted.either {
        let mut hits = with_words(db, std::slice::from_ref(word))?;
        if code.chars().count() >= SHORTEST_CODE {
            hits.unite(&broad.with_code(db, code)?);
        }
        narrow(hits);
    }
    Ok(found)
}

fn with_words(db: &Reader<'_>, words: &[String]) -> Result<Hits> {
    // Each word is quoted, so that nothing typed is read as an operator.
    let query: Vec<_> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    storage_keys(db, WORDS, [query.join(" AND ")])
}

fn with_code(db: &Reader<'_>, code: &str) -> Result<Hits> {
    let letters: Vec<char> = code.chars().collect();
    // The index keeps no positions: it finds those that hold every three letters of it, and each is looked at.
    let query: Vec<_> = letters
        .windows(3)
        .map(|three| format!("\"{}\"", three.iter().collect::<String>().replace('"', "\"\"")))
        .collect();
    let mut statement = db.prepare(CODES)?;
    let candidates = statement.query_map([query.join(" AND ")], |row| row.get::<_, u32>(0))?;
    if letters.len() == 3 {
        // Every three letters of it are all of it.
        return Ok(candidates.collect::<rusqlite::Result<_>>()?);
    }
    // Not by the view, which also looks up names and organisations. Only digits may stand in a number.
    let (mut emails, mut phones) = (db.prepare(EMAILS_OF)?, db.prepare(PHONES_OF)?);
    let numeric = code.bytes().all(|letter| letter.is_ascii_digit());
    let mut hits = Hits::default();
    for row in candidates {
        let row = row?;
        if (numeric && holds(&mut phones, row, code)?) || holds(&mut emails, row, code)? {
            hits.insert(row);
        }
    }
    Ok(hits)
}

/// Whether one of a contact's values holds a code, which is in lower case.
fn holds(values: &mut rusqlite::Statement<'_>, contact: u32, code: &str) -> Result<bool> {
    let mut rows = values.query([contact])?;
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

/// Takes a contact out of the index; called before its values change.
pub(crate) fn forget(db: &Reader<'_>, contact: i64) -> Result<()> {
    db.prepare(FORGET_WORDS)?.execute([contact])?;
    db.prepare(FORGET_CODES)?.execute([contact])?;
    Ok(())
}

/// Puts a contact into the index; called after its values changed.
pub(crate) fn learn(db: &Reader<'_>, contact: i64) -> Result<()> {
    db.prepare(LEARN_WORDS)?.execute([contact, contact])?;
    db.prepare(LEARN_CODES)?.execute([contact, contact])?;
    Ok(())
}

/// Puts a range of new contacts into the index.
pub(crate) fn learn_range(db: &Reader<'_>, first: i64, last: i64) -> Result<()> {
    db.prepare(LEARN_WORDS)?.execute([first, last])?;
    db.prepare(LEARN_CODES)?.execute([first, last])?;
    Ok(())
}

/// Builds the index anew, which is faster when there was none.
pub(crate) fn rebuild(db: &Reader<'_>) -> Result<()> {
    // By default a segment is written at each megabyte, and most of the work is then merging hundreds of them.
    for (roomy, rebuild, usual) in
        [(ROOMY_WORDS, REBUILD_WORDS, USUAL_WORDS), (ROOMY_CODES, REBUILD_CODES, USUAL_CODES)]
    {
        db.prepare(roomy)?.execute([])?;
        db.prepare(rebuild)?.execute([])?;
        db.prepare(usual)?.execute([])?;
    }
    Ok(())
}

const ROOMY_WORDS: &str = "INSERT INTO contact_words (contact_words, rank) VALUES ('hashsize', 67108864)";
const ROOMY_CODES: &str = "INSERT INTO contact_codes (contact_codes, rank) VALUES ('hashsize', 67108864)";
const USUAL_WORDS: &str = "INSERT INTO contact_words (contact_words, rank) VALUES ('hashsize', 1048576)";
const USUAL_CODES: &str = "INSERT INTO contact_codes (contact_codes, rank) VALUES ('hashsize', 1048576)";
const FORGET_WORDS: &str = "INSERT INTO contact_words (contact_words, rowid, words) SELECT 'delete', row, words FROM contact_texts WHERE row = ?1";
const FORGET_CODES: &str = "INSERT INTO contact_codes (contact_codes, rowid, codes) SELECT 'delete', row, codes FROM contact_texts WHERE row = ?1";
const LEARN_WORDS: &str = "INSERT INTO contact_words (rowid, words) SELECT row, words FROM contact_texts WHERE row BETWEEN ?1 AND ?2";
const LEARN_CODES: &str = "INSERT INTO contact_codes (rowid, codes) SELECT row, codes FROM contact_texts WHERE row BETWEEN ?1 AND ?2";
const REBUILD_WORDS: &str = "INSERT INTO contact_words (contact_words) VALUES ('rebuild')";
const REBUILD_CODES: &str = "INSERT INTO contact_codes (contact_codes) VALUES ('rebuild')";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    WORDS,
    CODES,
    OF_SOURCE,
    OF_ORGANISATION,
    OF_BATCH,
    OBJECTING,
    ALL,
    EMAILS_OF,
    PHONES_OF,
    codes::EMAILS,
    codes::PHONES,
    FORGET_WORDS,
    FORGET_CODES,
    LEARN_WORDS,
    LEARN_CODES,
    ROOMY_WORDS,
    ROOMY_CODES,
    REBUILD_WORDS,
    REBUILD_CODES,
    USUAL_WORDS,
    USUAL_CODES,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_script_can_be_looked_for() {
        let (_home, vault) = crate::testing::Home::with_vault();
        let people = ["กิน ข้าว", "हिन्दी", "עִבְרִית", "عَرَبِيّ", "Ω̈mega", "Ⅷ", "①", "ªº", "한국어", "Åberg"];
        vault
            .write(crate::testing::morning(), |db| {
                let add = "INSERT INTO contact_words (rowid, words) VALUES (?1, ?2)";
                for (name, row) in people.iter().zip(1..) {
                    db.conn().execute(add, (row, name))?;
                }
                for (name, row) in people.iter().zip(1..) {
                    let hits = find(db, name, &Narrow::default(), &Broad::default())?.unwrap();
                    assert_eq!(hits.iter().collect::<Vec<_>>(), [row], "{name}");
                }
                assert_eq!(find(db, "A\u{30a}ber", &Narrow::default(), &Broad::default())?.unwrap().len(), 1);
                Ok::<_, crate::VaultError>(())
            })
            .unwrap();
    }

    #[test]
    fn hits_intersect_and_iterate_in_order() {
        let mut a: Hits = [1u32, 64, 65, 1000].into_iter().collect();
        let b: Hits = [0u32, 64, 1000].into_iter().collect();
        a.intersect(&b);
        assert_eq!((a.len(), a.iter().collect::<Vec<_>>()), (2, vec![64, 1000]));
        assert!(a.contains(64) && !a.contains(65) && !a.contains(5000));
    }
}
