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

/// A contact as a disclosure sees it.
#[derive(Debug, Clone)]
pub struct Disclosable {
    /// Its id; never leaves the vault.
    pub id: ContactId,
    /// What the rules need to know.
    pub standing: Standing,
    values: [Option<String>; 13],
}

impl Disclosable {
    /// The value of a field, empty where there is none.
    #[must_use]
    pub fn value(&self, field: Field) -> &str {
        let at = FIELDS.iter().position(|known| *known == field);
        at.and_then(|at| self.values[at].as_deref()).unwrap_or_default()
    }

    /// The person's name.
    #[must_use]
    pub fn name(&self) -> PersonName {
        PersonName { given: self.values[0].clone(), family: self.values[1].clone() }
    }
}

/// Reads contacts one by one.
pub struct Disclosables<'c> {
    statement: CachedStatement<'c>,
}

impl<'c> Disclosables<'c> {
    /// Over a snapshot.
    pub fn of(db: &Reader<'c>) -> Result<Self> {
        Ok(Self { statement: db.prepare(ONE)? })
    }

    /// A contact by its storage key; `None` when it is gone.
    pub fn get(&mut self, row: u32) -> Result<Option<Disclosable>> {
        let found = self.statement.query_row([row], |row| {
            let mut values: [Option<String>; 13] = Default::default();
            for (at, value) in values.iter_mut().enumerate() {
                *value = row.get(at)?;
            }
            Ok(Disclosable {
                id: ContactId(uuid::Uuid::from_bytes(row.get(13)?)),
                standing: Standing { objects_to_marketing: row.get(14)?, whereabouts_consent: row.get(15)? },
                values,
            })
        });
        Ok(found.optional()?)
    }
}

/// The storage key of a contact, by which [`Disclosables`] reads it.
pub fn storage_key(db: &Reader<'_>, id: ContactId) -> Result<Option<u32>> {
    Ok(super::contacts::row_of(db, id)?.and_then(|row| u32::try_from(row).ok()))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[ONE];
