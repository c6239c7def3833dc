//! `emails` and `phones`: what reaches a contact, the primary one first.

use super::coded;
use crate::{Reader, Writer, error::Result};
use liggare_domain::{Email, Phone};

const EMAILS: &str = "SELECT address FROM emails WHERE contact = ?1 ORDER BY ordinal";
const PHONES: &str = "SELECT number FROM phones WHERE contact = ?1 ORDER BY ordinal";
const ADD_EMAIL: &str = "INSERT INTO emails (contact, ordinal, address) VALUES (?1, ?2, ?3)";
const ADD_PHONE: &str = "INSERT INTO phones (contact, ordinal, number) VALUES (?1, ?2, ?3)";
const CLEAR_EMAILS: &str = "DELETE FROM emails WHERE contact = ?1";
const CLEAR_PHONES: &str = "DELETE FROM phones WHERE contact = ?1";
const WITH_EMAIL: &str = "SELECT contact FROM emails WHERE address = ?1 COLLATE NOCASE LIMIT ?2";
const WITH_PHONE: &str = "SELECT contact FROM phones WHERE number = ?1 LIMIT ?2";

pub(crate) fn emails(db: &Reader<'_>, contact: i64) -> Result<Vec<Email>> {
    let mut statement = db.prepare(EMAILS)?;
    let rows = statement.query_map([contact], |row| coded(&row.get::<_, String>(0)?))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn phones(db: &Reader<'_>, contact: i64) -> Result<Vec<Phone>> {
    let mut statement = db.prepare(PHONES)?;
    let rows = statement.query_map([contact], |row| coded(&row.get::<_, String>(0)?))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes all of them; there are none yet.
pub(crate) fn add(db: &Writer<'_>, contact: i64, emails: &[Email], phones: &[Phone]) -> Result<()> {
    if !emails.is_empty() {
        let mut statement = db.prepare(ADD_EMAIL)?;
        for (ordinal, email) in emails.iter().enumerate() {
            statement.execute((contact, ordinal as i64, email.as_str()))?;
        }
    }
    if !phones.is_empty() {
        let mut statement = db.prepare(ADD_PHONE)?;
        for (ordinal, phone) in phones.iter().enumerate() {
            statement.execute((contact, ordinal as i64, phone.as_str()))?;
        }
    }
    Ok(())
}

/// Puts these in place of what is there.
pub(crate) fn replace(db: &Writer<'_>, contact: i64, emails: &[Email], phones: &[Phone]) -> Result<()> {
    db.prepare(CLEAR_EMAILS)?.execute([contact])?;
    db.prepare(CLEAR_PHONES)?.execute([contact])?;
    add(db, contact, emails, phones)
}

/// Contacts that share an address, so many at most.
pub(crate) fn with_email(db: &Reader<'_>, email: &Email, most: u32) -> Result<Vec<i64>> {
    let mut statement = db.prepare(WITH_EMAIL)?;
    let rows = statement.query_map((email.as_str(), most), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Contacts that share a number, so many at most.
pub(crate) fn with_phone(db: &Reader<'_>, phone: &Phone, most: u32) -> Result<Vec<i64>> {
    let mut statement = db.prepare(WITH_PHONE)?;
    let rows = statement.query_map((phone.as_str(), most), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] =
    &[EMAILS, PHONES, ADD_EMAIL, ADD_PHONE, CLEAR_EMAILS, CLEAR_PHONES, WITH_EMAIL, WITH_PHONE];
