//! `organisations`: where contacts work (R5.4).

use super::{instant, millis, ordered_id, parsed, random_id};
use crate::{Reader, Writer, collation::Alphabet, error::Result};
pub use liggare_domain::OrganisationDraft;
use liggare_domain::{Country, LogId, OrganisationId, PostalAddress, Timestamp, matching::fold};
use rusqlite::{OptionalExtension, Row, named_params};

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    pub(crate) row: i64,
    /// Its id.
    pub id: OrganisationId,
    /// What the log calls it.
    pub log_id: LogId,
    /// What is known of it.
    pub draft: OrganisationDraft,
    /// How many contacts it has.
    pub contacts: u64,
    /// When it was first recorded.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT row, id, log_id, name, business_id, street, postal_code, city, country, created_at, updated_at,
                (SELECT count(*) FROM contacts c WHERE c.organisation = o.row) AS contacts FROM organisations o ",
            $tail
        )
    };
}
const BY_ID: &str = select!("WHERE id = ?1");
const PAGE: &str = select!("ORDER BY name_key LIMIT ?1 OFFSET ?2");
const FOUND: &str = select!("WHERE folded LIKE ?3 ESCAPE '\\' ORDER BY name_key LIMIT ?1 OFFSET ?2");
const FOUND_COUNT: &str = "SELECT count(*) FROM organisations WHERE folded LIKE ?1 ESCAPE '\\'";
const IS_FOUND: &str = "SELECT 1 FROM organisations WHERE id = ?1 AND folded LIKE ?2 ESCAPE '\\'";
const BEFORE: &str = "SELECT count(*) FROM (SELECT row, name_key FROM organisations WHERE id = ?1) sought
    JOIN organisations o ON (o.name_key, o.row) < (sought.name_key, sought.row) WHERE o.folded LIKE ?2 ESCAPE '\\'";
const NAMED: &str = "SELECT row FROM organisations WHERE folded = ?1 ORDER BY id IS ?2 DESC, row LIMIT 1";
const NAME_OF: &str = "SELECT name FROM organisations WHERE id = ?1";
const OF_CONTACT: &str =
    "SELECT o.id FROM contacts c JOIN organisations o ON o.row = c.organisation WHERE c.row = ?1";
const ADD: &str = "INSERT INTO organisations (id, log_id, name, folded, name_key, business_id, street, postal_code,
    city, country, batch, created_at, updated_at) VALUES (:id, :log_id, :name, :folded, :name_key, :business_id,
    :street, :postal_code, :city, :country, :batch, :at, :at)";
const EDIT: &str = "UPDATE organisations SET name = :name, folded = :folded, name_key = :name_key,
    business_id = :business_id, street = :street, postal_code = :postal_code, city = :city, country = :country,
    updated_at = :at WHERE row = :row";
const BY_ROW: &str = select!("WHERE row = ?1");
const REMOVE: &str = "DELETE FROM organisations WHERE row = ?1";
const REMOVE_UNUSED: &str = "DELETE FROM organisations WHERE batch = ?1
    AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.organisation = organisations.row)
    AND NOT EXISTS (SELECT 1 FROM organisation_versions v WHERE v.record = organisations.row)";
const UNUSED: &str = select!(
    "WHERE batch = ?1 AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.organisation = o.row) ORDER BY row"
);
const MEMBERS: &str = "SELECT row FROM contacts WHERE organisation = ?1";

/// An organisation by its id.
pub fn by_id(db: &Reader<'_>, id: OrganisationId) -> Result<Option<OrganisationRow>> {
    Ok(db.prepare(BY_ID)?.query_row([id.0.as_bytes()], from_row).optional()?)
}

pub(crate) fn by_row(db: &Reader<'_>, row: i64) -> Result<Option<OrganisationRow>> {
    Ok(db.prepare(BY_ROW)?.query_row([row], from_row).optional()?)
}

pub(crate) fn remove(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute([row])?;
    Ok(())
}

/// A page in the register's order, of those whose name holds `text`, and how many there are in all.
pub fn page(db: &Reader<'_>, text: &str, limit: u32, offset: u32) -> Result<(u64, Vec<OrganisationRow>)> {
    let wanted = fold(text);
    if wanted.is_empty() {
        let total = super::facts::count(db, super::facts::ORGANISATIONS)?;
        let rows =
            db.prepare(PAGE)?.query_map((limit, offset), from_row)?.collect::<rusqlite::Result<_>>()?;
        return Ok((total, rows));
    }
    let pattern = holding(&wanted);
    let total: i64 = db.prepare(FOUND_COUNT)?.query_row([&pattern], |row| row.get(0))?;
    let rows = db
        .prepare(FOUND)?
        .query_map((limit, offset, &pattern), from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok((total.max(0) as u64, rows))
}

/// Which row of [`page`]'s an organisation is in.
pub fn place(db: &Reader<'_>, id: OrganisationId, text: &str) -> Result<Option<u32>> {
    let sought = (id.0.as_bytes(), holding(&fold(text)));
    if !db.prepare(IS_FOUND)?.exists((sought.0, &sought.1))? {
        return Ok(None);
    }
    Ok(Some(db.prepare(BEFORE)?.query_row((sought.0, &sought.1), |row| row.get(0))?))
}

/// A pattern of LIKE that every text with this in it fits.
fn holding(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

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

/// Storage keys of its contacts.
pub(crate) fn members(db: &Reader<'_>, row: i64) -> Result<Vec<i64>> {
    Ok(db.prepare(MEMBERS)?.query_map([row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Writes a new one; the caller keeps the counter.
pub(crate) fn add(
    db: &Writer<'_>,
    draft: &OrganisationDraft,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<(i64, OrganisationId, LogId)> {
    let (id, log_id) = (OrganisationId(ordered_id(db.at())?), LogId(random_id()?));
    db.prepare(ADD)?.execute(named_params! {
        ":id": id.0.as_bytes(),
        ":log_id": log_id.0.as_bytes(),
        ":name": draft.name,
        ":folded": fold(&draft.name),
        ":name_key": alphabet.key(&draft.name),
        ":business_id": draft.business_id,
        ":street": draft.address.street,
        ":postal_code": draft.address.postal_code,
        ":city": draft.address.city,
        ":country": draft.address.country.as_ref().map(Country::code),
        ":batch": batch,
        ":at": millis(db.at()),
    })?;
    Ok((db.conn().last_insert_rowid(), id, log_id))
}

pub(crate) fn edit(db: &Writer<'_>, row: i64, draft: &OrganisationDraft, alphabet: &Alphabet) -> Result<()> {
    db.prepare(EDIT)?.execute(named_params! {
        ":row": row,
        ":name": draft.name,
        ":folded": fold(&draft.name),
        ":name_key": alphabet.key(&draft.name),
        ":business_id": draft.business_id,
        ":street": draft.address.street,
        ":postal_code": draft.address.postal_code,
        ":city": draft.address.city,
        ":country": draft.address.country.as_ref().map(Country::code),
        ":at": millis(db.at()),
    })?;
    Ok(())
}

/// Removes those that came with a batch, have nobody left and were never changed; says how many.
pub(crate) fn remove_unused(db: &Writer<'_>, batch: i64) -> Result<u64> {
    Ok(db.prepare(REMOVE_UNUSED)?.execute([batch])? as u64)
}

/// Those that came with a batch and have nobody.
pub(crate) fn unused(db: &Reader<'_>, batch: i64) -> Result<Vec<OrganisationRow>> {
    Ok(db.prepare(UNUSED)?.query_map([batch], from_row)?.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OrganisationRow> {
    Ok(OrganisationRow {
        row: row.get("row")?,
        id: OrganisationId(uuid::Uuid::from_bytes(row.get("id")?)),
        log_id: LogId(uuid::Uuid::from_bytes(row.get("log_id")?)),
        draft: OrganisationDraft {
            name: row.get("name")?,
            business_id: row.get("business_id")?,
            address: PostalAddress {
                street: row.get("street")?,
                postal_code: row.get("postal_code")?,
                city: row.get("city")?,
                country: parsed(row.get("country")?)?,
            },
        },
        contacts: row.get::<_, i64>("contacts")?.max(0) as u64,
        created: instant(row.get("created_at")?),
        updated: instant(row.get("updated_at")?),
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    BY_ID,
    BY_ROW,
    REMOVE,
    PAGE,
    FOUND,
    FOUND_COUNT,
    IS_FOUND,
    BEFORE,
    NAMED,
    NAME_OF,
    OF_CONTACT,
    ADD,
    EDIT,
    REMOVE_UNUSED,
    UNUSED,
    MEMBERS,
];
