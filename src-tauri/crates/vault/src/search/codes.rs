//! Every address and number in memory, some forty bytes a person. Part of an address stands in no index by itself: the
//! full-text index knows three letters at a time, half of a register has each of them, and who has them all must still be
//! looked at, in a table that lies encrypted.
//!
//! A number is looked for among the numbers, and among what stands before and after the @ of the addresses. What stands
//! after it is kept once for all who share it, and what half of all numbers or addresses begin with is found ahead.

mod values;

use super::Hits;
use crate::nouns::Texts;
use crate::{Reader, error::Result};
use std::collections::HashMap;
use std::sync::Arc;
use values::Values;

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
    /// What is neither address nor number: user names, IMEIs, IP addresses.
    others: Values,
    /// Those with a code that holds it, by parts of codes that many hold.
    common: HashMap<String, Arc<Hits>>,
}

impl Codes {
    /// Reads all of them; nothing where there are none, or more than can be counted here.
    pub(super) fn read(db: &Reader<'_>, texts: &Texts, common: usize) -> Result<Option<Self>> {
        let mut codes = Self::default();
        let mut known: HashMap<String, u32> = HashMap::new();
        for sql in &texts.all_codes {
            let mut statement = db.prepare(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let held = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
                for code in held.split_whitespace() {
                    if !codes.add(row.get(0)?, code, &mut known) {
                        return Ok(None);
                    }
                }
            }
        }
        let digits = [&codes.numbers, &codes.others].map(|values| values.common_digits(common));
        let mut parts: Vec<String> =
            digits.into_iter().flatten().chain(codes.others.common_beginnings(common)).collect();
        // What a part begins with comes before it.
        parts.sort_unstable();
        parts.dedup();
        for part in parts {
            let mut hits = codes.numbers.find(&part);
            hits.unite(&codes.others.find(&part));
            // Where nobody is lost by another sign they are the same.
            let shorter = codes.common.get(&part[..part.len() - 1]);
            let same = shorter.filter(|shorter| shorter.len() == hits.len()).cloned();
            codes.common.insert(part, same.unwrap_or_else(|| Arc::new(hits)));
        }
        Ok(texts.codes.is_some().then_some(codes))
    }

    fn add(&mut self, owner: u32, code: &str, known: &mut HashMap<String, u32>) -> bool {
        let Some((mailbox, domain)) = code.rsplit_once('@') else {
            let values = if code.starts_with('+') { &mut self.numbers } else { &mut self.others };
            return values.add(owner, code);
        };
        let next = known.len() as u32;
        let domain_of = known.get(domain).copied().unwrap_or(next);
        let mut counted = true;
        if domain_of == next {
            known.insert(domain.to_owned(), next);
            counted = self.domains.add(next, domain);
        }
        self.domain_of.push(domain_of);
        self.mailboxes.add(owner, mailbox) && counted
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
        if let Some(common) = self.common.get(code) {
            hits.unite(common);
            return hits;
        }
        // Nothing but digits stands in a number, past its plus.
        if code.bytes().all(|letter| letter.is_ascii_digit()) {
            hits.unite(&self.numbers.find(code));
        }
        hits.unite(&self.others.find(code));
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
    use liggare_domain::{ContactDraft, Draft, Email, Language, Noun, Phone, Source, Value};

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
                let texts = &crate::nouns::of(Noun::Contact).unwrap().texts;
                for common in [2, usize::MAX] {
                    let codes = Codes::read(db, texts, common)?.unwrap();
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
                        let (here, there) = (codes.find(code), with_code(db, texts, code, None)?);
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

    #[test]
    fn codes_of_any_noun_are_found_in_memory_as_the_index_finds_them() {
        let (_home, vault) = Home::with_vault();
        let devices = [
            [("imei", "490154203237518"), ("ip", "192.0.2.17"), ("model", "A")],
            [("unique_code", "NV-0154203"), ("ip", "2001:db8::154"), ("model", "B")],
            [("unique_code", "aino@db8.example"), ("ip", "198.51.100.2"), ("model", "C")],
        ];
        vault
            .write(morning(), |db| {
                let (noun, alphabet) = (Noun::Device, Alphabet::of(Language::Swedish));
                let day = "2026-11-22".parse().unwrap();
                let person = ContactDraft { objects_to_marketing: true, ..ContactDraft::default() };
                let owner = add(db, &person, Source::Form, day, &alphabet)?;
                for columns in devices {
                    let mut draft = Draft::default();
                    draft.set("contact", Some(Value::Text(owner.0.to_string())));
                    columns.iter().for_each(|(code, text)| draft.set(code, Some(Value::from(*text))));
                    crate::acts::records::add(db, noun, &draft, Source::Use, day, &alphabet)?;
                }
                let texts = &crate::nouns::of(noun).unwrap().texts;
                for common in [2, usize::MAX] {
                    let codes = Codes::read(db, texts, common)?.unwrap();
                    for code in
                        ["0154203", "154", "0.2.", "nv-0", "db8", "2001:db8", "@db8", "aino@", "o@d", "999"]
                    {
                        let (here, there) = (codes.find(code), with_code(db, texts, code, None)?);
                        assert!(here.iter().eq(there.iter()), "{code:?}: {} {}", here.len(), there.len());
                    }
                }
                Ok::<_, VaultError>(())
            })
            .unwrap();
    }
}
