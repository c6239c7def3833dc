//! What takes longer to find than a keystroke may, found ahead of time. Beginnings so common as A or Ab, with half a
//! million people of a Finnish register, are kept as one bit a person; addresses and numbers as they are.

use super::codes::Codes;
use super::{Hits, with_code, with_words};
use crate::nouns::{Table, Texts};
use crate::{Reader, error::Result};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// With fewer hits than this the index itself answers soon enough.
const COMMON: usize = 20_000;
/// So many signs of what has figures in it: models and versions. What goes on is rare, or seldom typed.
const WITH_FIGURES: usize = 3;
/// Registers with fewer people have no beginning that is slow.
pub const WORTHWHILE: usize = 10_000;

/// Everyone found by common beginnings, for one state of the register.
pub struct Broad {
    kept: RwLock<HashMap<String, Arc<Hits>>>,
    codes: RwLock<Option<Arc<Codes>>>,
    common: usize,
}

impl Default for Broad {
    fn default() -> Self {
        Self { kept: RwLock::default(), codes: RwLock::default(), common: COMMON }
    }
}

impl Broad {
    /// The beginnings to learn, the slowest first.
    pub fn beginnings() -> impl Iterator<Item = String> {
        signs().map(String::from).chain(signs().flat_map(move |a| signs().map(move |b| format!("{a}{b}"))))
    }

    /// The lengths of the beginnings to learn after those.
    pub const LONGER: std::ops::RangeInclusive<usize> = 3..=8;

    /// The beginnings of so many letters to learn, when those with one less are: what goes on from something rare is
    /// rare.
    pub fn longer(&self, length: usize) -> Vec<String> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let shorter = kept.keys().filter(|kept| kept.len() + 1 == length);
        let with = |sign: &char| sign.is_ascii_alphabetic() || length <= WITH_FIGURES;
        shorter.flat_map(|kept| signs().filter(with).map(move |sign| format!("{kept}{sign}"))).collect()
    }

    /// Finds everyone with a word of that beginning, and keeps them where they are many.
    pub fn learn(&self, db: &Reader<'_>, table: &Table, beginning: &str) -> Result<()> {
        let hits = with_words(db, &table.texts, &[beginning.to_owned()], None)?;
        if hits.len() >= self.common {
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            // Where nobody is lost by another letter they are the same.
            let shorter = kept.get(&beginning[..beginning.len() - 1]);
            let same = shorter.filter(|shorter| shorter.len() == hits.len()).cloned();
            kept.insert(beginning.to_owned(), same.unwrap_or_else(|| Arc::new(hits)));
        }
        Ok(())
    }

    /// Reads every address, number and other code into memory.
    pub fn learn_codes(&self, db: &Reader<'_>, table: &Table) -> Result<()> {
        let codes = Codes::read(db, &table.texts, self.common)?.map(Arc::new);
        *self.codes.write().unwrap_or_else(PoisonError::into_inner) = codes;
        Ok(())
    }

    /// Those with an address or number that holds a code: from memory where they are, otherwise by the index.
    pub(super) fn with_code(
        &self,
        db: &Reader<'_>,
        texts: &Texts,
        code: &str,
        most: Option<usize>,
    ) -> Result<Hits> {
        let codes = self.codes.read().unwrap_or_else(PoisonError::into_inner).clone();
        match codes {
            Some(codes) => Ok(codes.find(code)),
            None => with_code(db, texts, code, most),
        }
    }

    /// Whether nothing is found ahead yet.
    pub(super) fn is_empty(&self) -> bool {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).is_empty()
            && self.codes.read().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    /// Those with a word of that beginning, where they are kept.
    pub(super) fn get(&self, word: &str) -> Option<Arc<Hits>> {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&plain(word)?).cloned()
    }
}

/// What a beginning that is learnt is made of.
fn signs() -> impl Iterator<Item = char> {
    ('a'..='z').chain('0'..='9')
}

/// As the index folds these letters; others are left to the index.
fn plain(word: &str) -> Option<String> {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'a'..='z' | '0'..='9' => Some(letter),
            'å' | 'ä' => Some('a'),
            'ö' => Some('o'),
            'é' => Some('e'),
            'ü' => Some('u'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::search::find;
    use crate::testing::{Home, morning};

    #[test]
    fn what_is_kept_is_what_the_index_finds() {
        let (_home, vault) = Home::with_vault();
        let people = ["Åke Ek", "Anna Öst", "Ola Aas", "Bo Ahl", "Özge Å", "Ærlig Øst", "Šime Ab"];
        vault
            .write(morning(), |db| {
                let add = "INSERT INTO contact_words (rowid, words) VALUES (?1, ?2)";
                for (row, name) in people.iter().enumerate() {
                    db.conn().execute(add, (row as i64 + 1, name))?;
                }
                let table = crate::nouns::of(liggare_domain::Noun::Contact).unwrap();
                let (kept, none) = (Broad { common: 1, ..Broad::default() }, Broad::default());
                let longer = Broad::LONGER.flat_map(|length| kept.longer(length));
                for beginning in Broad::beginnings().chain(longer) {
                    kept.learn(db, table, &beginning)?;
                }
                assert!(kept.get("özg").is_some() && kept.get("özge").is_some(), "and longer ones");
                let letters = "abceknoszåäöøæšÅÖ".chars().map(String::from);
                let texts = letters
                    .flat_map(|a| ["", "k", "n", "b", "e", "å", " e", " öst", " ola"].map(|b| a.clone() + b));
                for text in texts {
                    let found = |broad| find(db, table, &text, broad, None).map(Option::unwrap_or_default);
                    let (with, without) = (found(&kept)?, found(&none)?);
                    assert_eq!(
                        with.iter().collect::<Vec<_>>(),
                        without.iter().collect::<Vec<_>>(),
                        "{text:?}"
                    );
                }
                assert_eq!(kept.get("Å").unwrap().len(), 6);
                Ok::<_, crate::VaultError>(())
            })
            .unwrap();
    }

    #[test]
    fn a_beginning_is_folded_as_the_index_folds_it_or_left_to_the_index() {
        let folded = [("Å", "a"), ("äb", "ab"), ("Öh", "oh"), ("É", "e"), ("x", "x"), ("A54", "a54")];
        folded.into_iter().for_each(|(word, beginning)| assert_eq!(plain(word).as_deref(), Some(beginning)));
        ["ø", "š", "-", "ß"].into_iter().for_each(|word| assert_eq!(plain(word), None));
    }
}
