//! Whose a session is, by what the source calls the person.

use crate::tables::reach;
use crate::{Reader, error::Result};
use liggare_domain::Email;
use std::collections::HashMap;

liggare_domain::coded! {
    /// By what a source calls people.
    Known as "what people are known by" {
        /// By the user name of an account: with the product itself, or else with any.
        Account = "account",
        /// By an e-mail address.
        Email = "email",
        /// By either; an account goes first.
        Either = "either",
    }
}

/// Whose a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A person's, by storage key.
    One(u32),
    /// Nobody's who is held.
    Nobody,
    /// Several share what the source calls them: it cannot be told.
    Several,
}

/// How many answers are remembered.
const REMEMBERED: usize = 200_000;

/// The owners of accounts of that name, beside the account's product.
const ACCOUNTS: &str =
    "SELECT contact, product FROM accounts WHERE user_name = ?1 AND contact IS NOT NULL LIMIT 64";

/// Finds people, each once.
pub(super) struct People {
    known: Known,
    found: HashMap<(Box<str>, i64), Whose>,
}

impl People {
    pub(super) fn new(known: Known) -> Self {
        Self { known, found: HashMap::new() }
    }

    /// Who somebody is at a product.
    pub(super) fn whose(&mut self, db: &Reader<'_>, who: &str, product: i64) -> Result<Whose> {
        let key = (Box::from(who), product);
        if let Some(whose) = self.found.get(&key) {
            return Ok(*whose);
        }
        let by_account = match self.known {
            Known::Account | Known::Either => with_account(db, who, product)?,
            Known::Email => Whose::Nobody,
        };
        let whose = match (by_account, self.known) {
            (Whose::Nobody, Known::Email | Known::Either) => with_address(db, who)?,
            (found, _) => found,
        };
        if self.found.len() >= REMEMBERED {
            self.found.clear();
        }
        self.found.insert(key, whose);
        Ok(whose)
    }
}

fn with_account(db: &Reader<'_>, who: &str, product: i64) -> Result<Whose> {
    let mut statement = db.prepare(ACCOUNTS)?;
    let rows = statement.query_map([who], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let owners: Vec<(u32, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    let here = owners.iter().filter(|(_, other)| *other == product).map(|(contact, _)| *contact);
    Ok(match one(here) {
        Whose::Nobody => one(owners.iter().map(|(contact, _)| *contact)),
        found => found,
    })
}

fn with_address(db: &Reader<'_>, who: &str) -> Result<Whose> {
    let Ok(email) = Email::parse(who) else { return Ok(Whose::Nobody) };
    let found = reach::with_email(db, &email, 2)?;
    Ok(one(found.into_iter().map(|row| row as u32)))
}

fn one(mut found: impl Iterator<Item = u32>) -> Whose {
    let Some(first) = found.next() else { return Whose::Nobody };
    if found.all(|other| other == first) { Whose::One(first) } else { Whose::Several }
}

#[cfg(test)]
pub(super) const SQL: &[&str] = &[ACCOUNTS];
