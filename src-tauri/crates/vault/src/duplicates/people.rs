//! People, by their addresses, their numbers, and their names within an organisation.

use super::{Block, Gathered, Telling};
use crate::tables::coded;
use crate::{Reader, error::Result};
use liggare_domain::duplicates::Candidate;
use liggare_domain::duplicates::people::{self, Person};
use liggare_domain::{Noun, PersonName};
use rusqlite::{Row, Rows};
use std::str::FromStr;

pub(super) const PEOPLE: &str =
    "SELECT row, given_name, family_name, organisation FROM contacts ORDER BY row";
pub(super) const EMAILS: &str = "SELECT contact, address FROM emails ORDER BY contact";
pub(super) const PHONES: &str = "SELECT contact, number FROM phones ORDER BY contact";

/// By the kinds of keys: a block's place is its kind.
pub(super) const BLOCKS: [Block; 3] = [
    Block { most: people::Block::Email.most(), pairs: |block| pairs(people::Block::Email, block) },
    Block { most: people::Block::Phone.most(), pairs: |block| pairs(people::Block::Phone, block) },
    Block { most: people::Block::Name.most(), pairs: |block| pairs(people::Block::Name, block) },
];

/// The text that is compared is the name.
fn pairs(block: people::Block, sharing: &[(u32, &str)]) -> Vec<Candidate<u32>> {
    let person = |(id, name): &(u32, &str)| Person {
        id: *id,
        name: PersonName { given: Some((*name).to_owned()), family: None },
        emails: Vec::new(),
        phones: Vec::new(),
        organisation: None,
    };
    people::pairs(block, &sharing.iter().map(person).collect::<Vec<_>>())
}

/// Reads everyone once, in the order in which they lie, their addresses and numbers beside them.
pub(super) fn gather(db: &Reader<'_>, step: Telling<'_>) -> Result<Gathered> {
    let mut gathered = Gathered::new(db, Noun::Contact)?;
    let mut all = db.prepare(PEOPLE)?;
    let (mut emails, mut phones) = (db.prepare(EMAILS)?, db.prepare(PHONES)?);
    let mut emails = Beside::new(emails.query([])?);
    let mut phones = Beside::new(phones.query([])?);
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let person = read(row, &mut emails, &mut phones)?;
        let keys = people::keys(&person);
        gathered.take(person.id, &person.name.full(), keys.iter().map(|key| (key.block() as u32, key)));
        gathered.told(step)?;
    }
    Ok(gathered)
}

fn read(row: &Row<'_>, emails: &mut Beside<'_>, phones: &mut Beside<'_>) -> Result<Person<u32>> {
    let id: u32 = row.get(0)?;
    Ok(Person {
        id,
        name: PersonName { given: row.get(1)?, family: row.get(2)? },
        emails: emails.of(id)?,
        phones: phones.of(id)?,
        // A key is told apart by it and not shown: the storage key does.
        organisation: row.get(3)?,
    })
}

/// Rows of another table, read along with those they belong to.
struct Beside<'s> {
    rows: Rows<'s>,
    next: Option<(u32, String)>,
    begun: bool,
}

impl<'s> Beside<'s> {
    fn new(rows: Rows<'s>) -> Self {
        Self { rows, next: None, begun: false }
    }

    fn advance(&mut self) -> Result<()> {
        self.begun = true;
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, row.get(1)?)),
            None => None,
        };
        Ok(())
    }

    fn of<T: FromStr>(&mut self, person: u32) -> Result<Vec<T>> {
        if !self.begun {
            self.advance()?;
        }
        let mut values = Vec::new();
        while let Some((_, value)) = self.next.take_if(|(of, _)| *of <= person) {
            values.push(coded(&value)?);
            self.advance()?;
        }
        Ok(values)
    }
}
