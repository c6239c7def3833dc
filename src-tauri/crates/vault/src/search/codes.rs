//! Every address and number in memory, some forty bytes a person. Part of an address stands in no index by itself: the
//! full-text index knows three letters at a time, half of a register has each of them, and who has them all must still be
//! looked at, in a table that lies encrypted.
//!
//! A number is looked for among the numbers, and among what stands before and after the @ of the addresses. What stands
//! after it is kept once for all who share it, and what begins half of all numbers is found ahead.

mod values;

use super::Hits;
use crate::{Reader, error::Result};
use std::collections::HashMap;
use values::Values;

pub(super) const EMAILS: &str = "SELECT contact, address FROM emails";
pub(super) const PHONES: &str = "SELECT contact, number FROM phones";

/// Everybody's addresses and numbers, for one state of the register. Letters are in lower case.
#[derive(Default)]
pub(super) struct Codes {
    /// What stands before the @ of each address.
    mailboxes: Values,
    /// By address, which of the domains.
    domain_of: Vec<u32>,
    /// What stands after the @, each once.
    domains: Values,
    numbers: Values,
    /// Those with a number that holds it, by parts that many numbers hold.
    common: HashMap<String, Hits>,
}

impl Codes {
    /// Reads all of them; nothing where they would be more than can be counted here.
    pub(super) fn read(db: &Reader<'_>, common: usize) -> Result<Option<Self>> {
        let mut codes = Self::default();
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut statement = db.prepare(EMAILS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let address = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let (mailbox, domain) = address.rsplit_once('@').unwrap_or((address, ""));
            let next = known.len() as u32;
            let domain_of = known.get(domain).copied().unwrap_or(next);
            let mut counted = true;
            if domain_of == next {
                known.insert(domain.to_owned(), next);
                counted = codes.domains.add(next, domain);
            }
            codes.domain_of.push(domain_of);
            if !codes.mailboxes.add(row.get(0)?, mailbox) || !counted {
                return Ok(None);
            }
        }
        let mut statement = db.prepare(PHONES)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if !codes.numbers.add(row.get(0)?, number) {
                return Ok(None);
            }
        }
        for part in codes.numbers.common_digits(common) {
            let hits = codes.numbers.find(&part);
            codes.common.insert(part, hits);
        }
        Ok(Some(codes))
    }

    /// Everyone with a value that holds `code`, which is in lower case.
    pub(super) fn find(&self, code: &str) -> Hits {
        if let Some((mailbox, domain)) = code.split_once('@') {
            let domains = self.domains.beginning_with(domain);
            return match mailbox {
                "" => self.of_domains(&domains),
                _ => self.mailboxes.ending_with(mailbox, |at| domains.contains(self.domain_of[at])),
            };
        }
        let mut hits = self.mailboxes.find(code);
        hits.unite(&self.of_domains(&self.domains.find(code)));
        // Nothing but digits stands in a number, past its plus.
        if code.bytes().all(|letter| letter.is_ascii_digit()) {
            match self.common.get(code) {
                Some(common) => hits.unite(common),
                None => hits.unite(&self.numbers.find(code)),
            }
        }
        hits
    }

    fn of_domains(&self, domains: &Hits) -> Hits {
        if domains.is_empty() {
            return Hits::default();
        }
        let addresses = self.domain_of.iter().zip(self.mailboxes.owners());
        addresses.filter(|(domain, _)| domains.contains(**domain)).map(|(_, owner)| *owner).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::contacts::add;
    use crate::search::with_code;
    use crate::testing::{Home, morning};
    use crate::{Alphabet, VaultError};
    use liggare_domain::{ContactDraft, Email, Language, Phone, Source};

    #[test]
    fn what_is_found_in_memory_is_what_the_index_finds() {
        let (_home, vault) = Home::with_vault();
        let people = [
            ("Anna.Ek@Bolag.example", "+358405550134"),
            ("anna.ekman@bolag.example", "+46705550163"),
            ("öst@bolag.example", "+358401234567"),
            ("", "+358505550134"),
            ("aaaa@aaaa.example", ""),
        ];
        vault
            .write(morning(), |db| {
                for (email, phone) in people {
                    let draft = ContactDraft {
                        emails: Email::parse(email).into_iter().collect(),
                        phones: Phone::from_e164(phone).into_iter().collect(),
                        objects_to_marketing: true,
                        ..ContactDraft::default()
                    };
                    let alphabet = Alphabet::of(Language::Swedish);
                    add(db, &draft, Source::Form, "2026-11-22".parse().unwrap(), &alphabet)?;
                }
                let texts = &crate::nouns::of(liggare_domain::Noun::Contact).unwrap().texts;
                for common in [2, usize::MAX] {
                    let codes = Codes::read(db, common)?.unwrap();
                    for code in [
                        "anna",
                        "anna.ek@",
                        "bolag",
                        ".example",
                        "555",
                        "5550134",
                        "35840",
                        "öst",
                        "aaa",
                        "aaaaa",
                        "k@b",
                        "@bolag",
                        "@bolag.",
                        "ek@bolag.example",
                        "ek@olag",
                        "anna@",
                        "0163",
                        "none",
                    ] {
                        let (here, there) = (codes.find(code), with_code(db, texts, code)?);
                        assert_eq!(
                            here.iter().collect::<Vec<_>>(),
                            there.iter().collect::<Vec<_>>(),
                            "{code:?}"
                        );
                    }
                    assert_eq!(codes.find("0134").len(), 2);
                }
                Ok::<_, VaultError>(())
            })
            .unwrap();
    }
}
