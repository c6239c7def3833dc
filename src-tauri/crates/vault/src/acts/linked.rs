//! Which records the rows of a file name: each hint is looked up once, since most rows name what others named.

use crate::{
    Writer,
    collation::Alphabet,
    error::{Result, VaultError},
    tables::{contacts, facts, organisations, reach, records},
};
use liggare_domain::matching::names_agree;
use liggare_domain::noun::{Definition, Kind};
use liggare_domain::{Draft, Hint, Noun};
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody is looked for among so many who share an address or a number.
const SWITCHBOARD: u32 = 64;
/// So many hints are remembered.
const REMEMBERED: usize = 100_000;

/// What the hints of one file meant.
pub(super) struct Linked<'w> {
    definition: &'static Definition,
    alphabet: &'w Alphabet,
    /// With which arrival a record is new that is known by its name alone; without one it is looked for only.
    arrival: Option<i64>,
    found: HashMap<(&'static str, Hint), Option<Uuid>>,
}

impl<'w> Linked<'w> {
    pub(super) fn new(definition: &'static Definition, alphabet: &'w Alphabet, arrival: Option<i64>) -> Self {
        Self { definition, alphabet, arrival, found: HashMap::new() }
    }

    /// The one record that a hint means.
    pub(super) fn find(&mut self, db: &Writer<'_>, code: &'static str, hint: &Hint) -> Result<Option<Uuid>> {
        let key = (code, hint.clone());
        if let Some(found) = self.found.get(&key) {
            return Ok(*found);
        }
        let column = self.definition.column(code).ok_or(VaultError::NotFound("column"))?;
        let Kind::Link(noun) = column.kind else { return Err(VaultError::NotFound("link")) };
        let found = match (hint.id, noun) {
            (Some(id), _) => records::row_of(db, noun, id)?.map(|_| id),
            (None, Noun::Contact) => self.person(db, hint)?,
            (None, _) => self.record(db, noun, hint)?,
        };
        if self.found.len() >= REMEMBERED {
            self.found.clear();
        }
        self.found.insert(key, found);
        Ok(found)
    }

    /// The one person with that address, or that number, or of that name.
    fn person(&self, db: &Writer<'_>, hint: &Hint) -> Result<Option<Uuid>> {
        let rows = if let Some(email) = &hint.email {
            reach::with_email(db, email, SWITCHBOARD)?
        } else if let Some(phone) = &hint.mobile {
            reach::with_phone(db, phone, SWITCHBOARD)?
        } else if hint.person.is_empty() {
            return Ok(None);
        } else {
            contacts::with_name_key(db, &self.alphabet.name_key(&hint.person))?
        };
        let mut found = None;
        for row in rows {
            let Some(held) = contacts::draft_of(db, row)? else { continue };
            // Among those who share an address the name decides.
            if !hint.person.is_empty() && !names_agree(&hint.person, &held.name) {
                continue;
            }
            if found.replace(row).is_some_and(|other| other != row) {
                return Ok(None);
            }
        }
        match found {
            Some(row) => Ok(records::called(db, Noun::Contact, row)?.map(|(id, _)| id)),
            None => Ok(None),
        }
    }

    fn record(&self, db: &Writer<'_>, noun: Noun, hint: &Hint) -> Result<Option<Uuid>> {
        let (_, definition) = records::defined(noun)?;
        let Some((code, text)) = &hint.column else { return Ok(None) };
        let column = definition.column(code).ok_or(VaultError::NotFound("column"))?;
        let Ok(value) = column.kind.read(text) else { return Ok(None) };
        let mut named = Draft::default();
        named.set(code, value);
        let found = records::like(db, noun, &named)?;
        let row = match (found.as_slice(), self.arrival, definition.accept(&named)) {
            ([row], ..) => *row,
            ([], Some(arrival), Ok(())) => self.add_named(db, noun, (&named, text), arrival)?,
            _ => return Ok(None),
        };
        Ok(records::called(db, noun, row)?.map(|(id, _)| id))
    }

    fn add_named(
        &self,
        db: &Writer<'_>,
        noun: Noun,
        (named, text): (&Draft, &str),
        arrival: i64,
    ) -> Result<i64> {
        let (table, _) = records::defined(noun)?;
        let row = match noun {
            Noun::Organisation => organisations::add_named(db, text, arrival, self.alphabet)?,
            _ => records::add(db, noun, named, arrival, self.alphabet)?.0,
        };
        table.texts.learn(db, row)?;
        facts::add(db, table.name, 1)?;
        Ok(row)
    }
}
