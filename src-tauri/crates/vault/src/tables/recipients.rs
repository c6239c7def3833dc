//! `recipients`: to whom data may go (R7).

use super::{coded, instant, millis, ordered_id, parsed, random_id};
use crate::{Reader, Writer, error::Result};
use liggare_domain::{
    Contract, Country, Email, LogId, Purpose, Recipient, RecipientId, RecipientKind, Timestamp,
    matching::fold,
};
use rusqlite::{OptionalExtension, Row, named_params};

/// A recipient with what the ledger knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientRow {
    pub(crate) row: i64,
    /// What the log calls it.
    pub log_id: LogId,
    /// The recipient itself.
    pub recipient: Recipient,
    /// When it was first recorded.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT row, id, log_id, name, kind, country, contact_person, contact_email, age_recipient, key_confirmed,
                contract_reference, contract_ends, created_at, updated_at FROM recipients ",
            $tail
        )
    };
}
const ALL: &str = select!("ORDER BY folded");
const BY_ID: &str = select!("WHERE id = ?1");
const BY_NAME: &str = select!("WHERE folded = ?1");
const PURPOSES: &str = "SELECT purpose FROM recipient_purposes WHERE recipient = ?1 ORDER BY purpose";
const ADD: &str =
    "INSERT INTO recipients (id, log_id, name, folded, kind, country, contact_person, contact_email,
    age_recipient, key_confirmed, contract_reference, contract_ends, created_at, updated_at)
    VALUES (:id, :log_id, :name, :folded, :kind, :country, :contact_person, :contact_email, :age_recipient,
    :key_confirmed, :contract_reference, :contract_ends, :at, :at)";
const EDIT: &str = "UPDATE recipients SET name = :name, folded = :folded, kind = :kind, country = :country,
    contact_person = :contact_person, contact_email = :contact_email, age_recipient = :age_recipient,
    key_confirmed = :key_confirmed, contract_reference = :contract_reference, contract_ends = :contract_ends,
    updated_at = :at WHERE row = :row";
const BY_ROW: &str = select!("WHERE row = ?1");
const REMOVE: &str = "DELETE FROM recipients WHERE row = ?1";
const IN_LEDGER: &str = "SELECT 1 FROM disclosures WHERE recipient = ?1 LIMIT 1";
const CLEAR_PURPOSES: &str = "DELETE FROM recipient_purposes WHERE recipient = ?1";
const ADD_PURPOSE: &str = "INSERT INTO recipient_purposes (recipient, purpose) VALUES (?1, ?2)";

/// All, by name.
pub fn all(db: &Reader<'_>) -> Result<Vec<RecipientRow>> {
    let rows: Vec<_> = db.prepare(ALL)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(|row| with_purposes(db, row)).collect()
}

/// One by its id.
pub fn by_id(db: &Reader<'_>, id: RecipientId) -> Result<Option<RecipientRow>> {
    let row = db.prepare(BY_ID)?.query_row([id.0.as_bytes()], from_row).optional()?;
    row.map(|row| with_purposes(db, row)).transpose()
}

/// One by its name; case and spacing do not matter.
pub fn by_name(db: &Reader<'_>, name: &str) -> Result<Option<RecipientRow>> {
    let row = db.prepare(BY_NAME)?.query_row([fold(name)], from_row).optional()?;
    row.map(|row| with_purposes(db, row)).transpose()
}

pub(crate) fn by_row(db: &Reader<'_>, row: i64) -> Result<Option<RecipientRow>> {
    let found = db.prepare(BY_ROW)?.query_row([row], from_row).optional()?;
    found.map(|row| with_purposes(db, row)).transpose()
}

/// Whether anything was disclosed to it, or may have been.
pub(crate) fn is_in_ledger(db: &Reader<'_>, row: i64) -> Result<bool> {
    Ok(db.prepare(IN_LEDGER)?.exists([row])?)
}

pub(crate) fn remove(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute([row])?;
    Ok(())
}

/// Writes a new one; the id it carries is replaced by a fresh one.
pub(crate) fn add(db: &Writer<'_>, recipient: &Recipient) -> Result<(RecipientId, LogId)> {
    let (id, log_id) = (RecipientId(ordered_id(db.at())?), LogId(random_id()?));
    let contract = recipient.contract.as_ref();
    db.prepare(ADD)?.execute(named_params! {
        ":id": id.0.as_bytes(),
        ":log_id": log_id.0.as_bytes(),
        ":name": recipient.name,
        ":folded": fold(&recipient.name),
        ":kind": recipient.kind.code(),
        ":country": recipient.country.code(),
        ":contact_person": recipient.contact_person,
        ":contact_email": recipient.contact_email.as_ref().map(Email::as_str),
        ":age_recipient": recipient.age_recipient,
        ":key_confirmed": recipient.key_confirmed.map(millis),
        ":contract_reference": contract.map(|c| c.reference.as_str()),
        ":contract_ends": contract.and_then(|c| c.ends).map(|day| day.to_string()),
        ":at": millis(db.at()),
    })?;
    put_purposes(db, db.conn().last_insert_rowid(), contract)?;
    Ok((id, log_id))
}

pub(crate) fn edit(db: &Writer<'_>, row: i64, recipient: &Recipient) -> Result<()> {
    let contract = recipient.contract.as_ref();
    db.prepare(EDIT)?.execute(named_params! {
        ":row": row,
        ":name": recipient.name,
        ":folded": fold(&recipient.name),
        ":kind": recipient.kind.code(),
        ":country": recipient.country.code(),
        ":contact_person": recipient.contact_person,
        ":contact_email": recipient.contact_email.as_ref().map(Email::as_str),
        ":age_recipient": recipient.age_recipient,
        ":key_confirmed": recipient.key_confirmed.map(millis),
        ":contract_reference": contract.map(|c| c.reference.as_str()),
        ":contract_ends": contract.and_then(|c| c.ends).map(|day| day.to_string()),
        ":at": millis(db.at()),
    })?;
    put_purposes(db, row, contract)
}

fn put_purposes(db: &Writer<'_>, row: i64, contract: Option<&Contract>) -> Result<()> {
    db.prepare(CLEAR_PURPOSES)?.execute([row])?;
    let mut statement = db.prepare(ADD_PURPOSE)?;
    let covered: std::collections::BTreeSet<_> =
        contract.into_iter().flat_map(|c| c.purposes.iter().copied()).collect();
    for purpose in covered {
        statement.execute((row, purpose.code()))?;
    }
    Ok(())
}

fn with_purposes(db: &Reader<'_>, mut row: RecipientRow) -> Result<RecipientRow> {
    if let Some(contract) = &mut row.recipient.contract {
        let mut statement = db.prepare(PURPOSES)?;
        let purposes = statement.query_map([row.row], |row| coded::<Purpose>(&row.get::<_, String>(0)?))?;
        contract.purposes = purposes.collect::<rusqlite::Result<_>>()?;
        contract.purposes.sort();
    }
    Ok(row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RecipientRow> {
    let ends = parsed(row.get("contract_ends")?)?;
    let reference: Option<String> = row.get("contract_reference")?;
    Ok(RecipientRow {
        row: row.get("row")?,
        log_id: LogId(uuid::Uuid::from_bytes(row.get("log_id")?)),
        recipient: Recipient {
            id: RecipientId(uuid::Uuid::from_bytes(row.get("id")?)),
            name: row.get("name")?,
            kind: coded::<RecipientKind>(&row.get::<_, String>("kind")?)?,
            country: coded::<Country>(&row.get::<_, String>("country")?)?,
            contact_person: row.get("contact_person")?,
            contact_email: parsed(row.get("contact_email")?)?,
            age_recipient: row.get("age_recipient")?,
            key_confirmed: row.get::<_, Option<i64>>("key_confirmed")?.map(instant),
            contract: reference.map(|reference| Contract { reference, ends, purposes: Vec::new() }),
        },
        created: instant(row.get("created_at")?),
        updated: instant(row.get("updated_at")?),
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] =
    &[ALL, BY_ID, BY_ROW, REMOVE, IN_LEDGER, BY_NAME, PURPOSES, ADD, EDIT, CLEAR_PURPOSES, ADD_PURPOSE];
