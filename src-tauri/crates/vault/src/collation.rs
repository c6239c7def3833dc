//! The register's alphabet. Sort keys are stored, so that ordering a million people is reading an index.

use crate::{Reader, Writer, error::Result, tables::facts};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use liggare_domain::{Language, PersonName};

/// Names what is behind stored keys; raise it with `icu_collator` or with how a key is made, and every register
/// rebuilds its keys.
const DATA_VERSION: &str = "icu4x-2.1";

/// Makes sort keys in one language's order: å ä ö come after z, v and w apart (CLDR).
pub struct Alphabet {
    language: Language,
    collator: CollatorBorrowed<'static>,
}

impl Alphabet {
    /// The alphabet of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale = match language {
            Language::Swedish => icu_locale_core::locale!("sv"),
            Language::Finnish => icu_locale_core::locale!("fi"),
            Language::English => icu_locale_core::locale!("en"),
        };
        // Compiled-in data has all three; were one missing, the root order still tells letters apart.
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .or_else(|_| Collator::try_new(Default::default(), CollatorOptions::default()));
        match collator {
            Ok(collator) => Self { language, collator },
            Err(_) => unreachable!("the root collation is compiled in"),
        }
    }

    /// The key by which `text` sorts.
    #[must_use]
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(32);
        match self.collator.write_sort_key_to(text, &mut key) {
            Ok(()) => key,
            Err(never) => match never {},
        }
    }

    /// The key of a person: surname, then given name; the nameless come last.
    #[must_use]
    pub fn name_key(&self, name: &PersonName) -> Vec<u8> {
        let mut text = String::with_capacity(48);
        for part in [&name.family, &name.given].into_iter().flatten() {
            if !text.is_empty() {
                // Sorts before a space, a hyphen and every letter, so that Berg Åsa stands before Berg-Lund Aino and
                // before Bergman Anna.
                text.push('\t');
            }
            text.push_str(part);
        }
        if text.is_empty() { vec![0xff] } else { self.key(&text) }
    }

    /// Orders two texts.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> std::cmp::Ordering {
        self.collator.compare(a, b)
    }

    fn version(&self) -> String {
        format!("{} {DATA_VERSION}", self.language.code())
    }
}

/// Whether the stored keys are of this alphabet.
pub fn is_current(db: &Reader<'_>, alphabet: &Alphabet) -> Result<bool> {
    Ok(facts::get(db, facts::COLLATION)?.as_deref() == Some(alphabet.version().as_str()))
}

/// Rewrites every stored key in this alphabet: after a change of language, or of the collation data.
pub fn rebuild(db: &Writer<'_>, alphabet: &Alphabet) -> Result<()> {
    let conn = db.conn();
    {
        let mut read = conn.prepare("SELECT row, given_name, family_name FROM contacts ORDER BY row")?;
        let mut write = conn.prepare("UPDATE contacts SET name_key = ?2 WHERE row = ?1")?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            let name = PersonName { given: row.get(1)?, family: row.get(2)? };
            write.execute((row.get::<_, i64>(0)?, alphabet.name_key(&name)))?;
        }
        let mut read = conn.prepare("SELECT row, name FROM organisations ORDER BY row")?;
        let mut write = conn.prepare("UPDATE organisations SET name_key = ?2 WHERE row = ?1")?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            write.execute((row.get::<_, i64>(0)?, alphabet.key(&row.get::<_, String>(1)?)))?;
        }
    }
    facts::set(db, facts::COLLATION, &alphabet.version())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &[(&str, &str)]) -> Vec<String> {
        let alphabet = Alphabet::of(language);
        let mut people: Vec<_> = names
            .iter()
            .map(|(family, given)| PersonName {
                given: Some((*given).into()),
                family: Some((*family).into()),
            })
            .collect();
        people.sort_by_key(|name| alphabet.name_key(name));
        people.into_iter().filter_map(|name| name.family).collect()
    }

    #[test]
    fn swedish_letters_follow_z_and_are_letters_of_their_own() {
        let names =
            [("Öberg", "A"), ("Åberg", "A"), ("Zander", "A"), ("Ahlberg", "A"), ("Äng", "A"), ("Aberg", "B")];
        let expected = ["Aberg", "Ahlberg", "Zander", "Åberg", "Äng", "Öberg"];
        assert_eq!(sorted(Language::Swedish, &names), expected);
        assert_eq!(sorted(Language::Finnish, &names), expected);
        // In English Å is an A with a ring: the given name decides.
        assert_eq!(sorted(Language::English, &names)[..2], ["Åberg", "Aberg"]);
    }

    #[test]
    fn a_short_surname_stands_before_the_longer_one_it_begins() {
        let names = [("Bergman", "Anna"), ("Berg-Lund", "Aino"), ("Berg Stor", "Aino"), ("Berg", "Åsa")];
        for language in [Language::Swedish, Language::Finnish, Language::English] {
            assert_eq!(sorted(language, &names), ["Berg", "Berg Stor", "Berg-Lund", "Bergman"]);
        }
    }

    #[test]
    fn the_nameless_come_last() {
        let alphabet = Alphabet::of(Language::Swedish);
        let named = PersonName { given: None, family: Some("Öööö".into()) };
        assert!(alphabet.name_key(&PersonName::default()) > alphabet.name_key(&named));
    }
}
