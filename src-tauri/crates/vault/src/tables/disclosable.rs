//! What of a contact can be disclosed: the values of the fields, and what the rules must know of the person.

use crate::{Reader, error::Result};
use liggare_domain::{ContactId, Field, PersonName, disclosure::Standing};
use rusqlite::{CachedStatement, OptionalExtension};

/// The fields in this order, then what the rules ask.
const FIELDS: [Field; 13] = [
    Field::GivenName,
    Field::FamilyName,
    Field::Email,
    Field::Mobile,
    Field::Organisation,
    Field::Street,
    Field::PostalCode,
    Field::City,
    Field::Country,
    Field::Position,
    Field::HomeTown,
    Field::Location,
    Field::ProductOf,
];
const ONE: &str = "SELECT c.given_name, c.family_name,
    (SELECT address FROM emails e WHERE e.contact = c.row AND e.ordinal = 0),
    (SELECT number FROM phones p WHERE p.contact = c.row AND p.ordinal = 0),
    o.name, c.street, c.postal_code, c.city, c.country, c.position, c.home_town, c.location, c.product_of,
    c.id, c.objects_to_marketing, c.whereabouts_consent IS NOT NULL
    FROM contacts c LEFT JOIN organisations o ON o.row = c.organisation WHERE c.row = ?1";

/// How many to read in one go: some 30 MB.
pub const AT_ONCE: usize = 100_000;

/// A contact as a disclosure sees it.
#[derive(Debug, Clone)]
pub struct Disclosable {
    /// Its id; never leaves the vault.
    pub id: ContactId,
    /// What the rules need to know.
    pub standing: Standing,
    /// All values, one behind the other, and where each ends.
    text: String,
    ends: [u32; FIELDS.len()],
}

impl Disclosable {
    /// The value of a field, empty where there is none.
    #[must_use]
    pub fn value(&self, field: Field) -> &str {
        let Some(at) = FIELDS.iter().position(|known| *known == field) else { return "" };
        let begin = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[begin as usize..self.ends[at] as usize]
    }

    /// The person's name.
    #[must_use]
    pub fn name(&self) -> PersonName {
        let part = |field| Some(self.value(field).to_owned()).filter(|value| !value.is_empty());
        PersonName { given: part(Field::GivenName), family: part(Field::FamilyName) }
    }
}

/// Reads contacts.
pub struct Disclosables<'c> {
    statement: CachedStatement<'c>,
}

impl<'c> Disclosables<'c> {
    /// Over a snapshot.
    pub fn of(db: &Reader<'c>) -> Result<Self> {
        Ok(Self { statement: db.prepare(ONE)? })
    }

    /// A contact by its storage key; `None` when it is gone. Keys in ascending order are read fastest.
    pub fn get(&mut self, row: u32) -> Result<Option<Disclosable>> {
        let found = self.statement.query_row([row], |row| {
            let (mut text, mut ends) = (String::with_capacity(160), [0; FIELDS.len()]);
            for (at, end) in ends.iter_mut().enumerate() {
                if let Some(value) = row.get_ref(at)?.as_str_or_null()? {
                    text.push_str(value);
                }
                *end = text.len() as u32;
            }
            text.shrink_to_fit();
            Ok(Disclosable {
                id: ContactId(uuid::Uuid::from_bytes(row.get(13)?)),
                standing: Standing { objects_to_marketing: row.get(14)?, whereabouts_consent: row.get(15)? },
                text,
                ends,
            })
        });
        Ok(found.optional()?)
    }

    /// These contacts, in this order; `None` for one who is gone. A page of the database holds a dozen who are
    /// neighbours in no other order than the one they lie in, so they are read in that order and put in place here.
    /// Take [`AT_ONCE`] at a time.
    pub fn many(&mut self, rows: &[u32]) -> Result<Vec<Option<Disclosable>>> {
        let mut as_they_lie: Vec<usize> = (0..rows.len()).collect();
        as_they_lie.sort_unstable_by_key(|at| rows[*at]);
        let mut people = vec![None; rows.len()];
        for at in as_they_lie {
            people[at] = self.get(rows[at])?;
        }
        Ok(people)
    }
}

/// The storage key of a contact, by which [`Disclosables`] reads it.
pub fn storage_key(db: &Reader<'_>, id: ContactId) -> Result<Option<u32>> {
    Ok(super::contacts::row_of(db, id)?.and_then(|row| u32::try_from(row).ok()))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ONE];
