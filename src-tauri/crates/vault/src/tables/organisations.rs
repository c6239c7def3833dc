//! `organisations`: where contacts work (R5.4). Read and written as records; here is what people need of them.

use super::records;
use crate::{Reader, Writer, collation::Alphabet, error::Result};
use liggare_domain::{Draft, Noun, OrganisationId, Value, matching::fold};
use rusqlite::OptionalExtension;

const NAMED: &str = "SELECT row FROM organisations WHERE folded = ?1 ORDER BY id IS ?2 DESC, row LIMIT 1";
const NAME_OF: &str = "SELECT name FROM organisations WHERE id = ?1";
const OF_CONTACT: &str =
    "SELECT o.id FROM contacts c JOIN organisations o ON o.row = c.organisation WHERE c.row = ?1";

/// The storage key of the organisation of that name; where several bear it, `own` comes first.
pub(crate) fn named(db: &Reader<'_>, name: &str, own: Option<OrganisationId>) -> Result<Option<i64>> {
    let own = own.as_ref().map(|id| id.0.as_bytes());
    Ok(db.prepare(NAMED)?.query_row((fold(name), own), |row| row.get(0)).optional()?)
}

/// What an organisation is called, if it is there.
pub(crate) fn name_of(db: &Reader<'_>, id: OrganisationId) -> Result<Option<String>> {
    Ok(db.prepare(NAME_OF)?.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
}

/// Where a contact works.
pub(crate) fn of_contact(db: &Reader<'_>, contact: i64) -> Result<Option<OrganisationId>> {
    let id = db.prepare(OF_CONTACT)?.query_row([contact], |row| row.get(0)).optional()?;
    Ok(id.map(|id| OrganisationId(uuid::Uuid::from_bytes(id))))
}

/// Writes one of which nothing but the name is known; index and counter are the caller's.
pub(crate) fn add_named(db: &Writer<'_>, name: &str, batch: i64, alphabet: &Alphabet) -> Result<i64> {
    let mut draft = Draft::default();
    draft.set("name", Some(Value::from(name)));
    Ok(records::add(db, Noun::Organisation, &draft, batch, alphabet)?.0)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[NAMED, NAME_OF, OF_CONTACT];
