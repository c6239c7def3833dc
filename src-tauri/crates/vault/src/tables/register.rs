//! `register_versions`: the register's own particulars (R1–R3); each change is a new row.

use super::{coded, instant, millis, parsed};
use crate::{Reader, Writer, error::Result};
use liggare_domain::{
    Controller, Country, Email, Keeper, Language, Phone, PostalAddress, Register, Timestamp,
};
use rusqlite::{OptionalExtension, Row, named_params};

const NEWEST: &str =
    "SELECT at, name, controller_name, business_id, street, postal_code, city, country, phone, email,
    keeper_name, keeper_email, keeper_phone, languages FROM register_versions ORDER BY version DESC LIMIT 1";
const CREATED: &str = "SELECT at FROM register_versions ORDER BY version LIMIT 1";
const ADD: &str = "INSERT INTO register_versions (at, name, controller_name, business_id, street, postal_code, city,
    country, phone, email, keeper_name, keeper_email, keeper_phone, languages)
    VALUES (:at, :name, :controller_name, :business_id, :street, :postal_code, :city, :country, :phone, :email,
    :keeper_name, :keeper_email, :keeper_phone, :languages)";

/// The register as it stands, with the days that the description must give (R3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// Its particulars.
    pub register: Register,
    /// First recorded.
    pub created: Timestamp,
    /// Last changed.
    pub updated: Timestamp,
}

/// The newest version; `None` before the first.
pub fn current(db: &Reader<'_>) -> Result<Option<RegisterRow>> {
    let Some((updated, register)) = db.prepare(NEWEST)?.query_row([], from_row).optional()? else {
        return Ok(None);
    };
    let created = instant(db.prepare(CREATED)?.query_row([], |row| row.get(0))?);
    Ok(Some(RegisterRow { register, created, updated }))
}

/// Records a new version.
pub fn put(db: &Writer<'_>, register: &Register) -> Result<()> {
    let Register { name, controller, keeper, languages } = register;
    let languages: Vec<_> = languages.iter().map(|language| language.code()).collect();
    db.prepare(ADD)?.execute(named_params! {
        ":at": millis(db.at()),
        ":name": name,
        ":controller_name": controller.name,
        ":business_id": controller.business_id,
        ":street": controller.address.street,
        ":postal_code": controller.address.postal_code,
        ":city": controller.address.city,
        ":country": controller.country.code(),
        ":phone": controller.phone.as_ref().map(Phone::as_str),
        ":email": controller.email.as_ref().map(Email::as_str),
        ":keeper_name": keeper.name,
        ":keeper_email": keeper.email.as_ref().map(Email::as_str),
        ":keeper_phone": keeper.phone.as_ref().map(Phone::as_str),
        ":languages": languages.join(" "),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(Timestamp, Register)> {
    let country: Country = coded(&row.get::<_, String>("country")?)?;
    let languages = row.get::<_, String>("languages")?;
    let register = Register {
        name: row.get("name")?,
        controller: Controller {
            name: row.get("controller_name")?,
            business_id: row.get("business_id")?,
            address: PostalAddress {
                street: row.get("street")?,
                postal_code: row.get("postal_code")?,
                city: row.get("city")?,
                country: Some(country),
            },
            country,
            phone: parsed(row.get("phone")?)?,
            email: parsed(row.get("email")?)?,
        },
        keeper: Keeper {
            name: row.get("keeper_name")?,
            email: parsed(row.get("keeper_email")?)?,
            phone: parsed(row.get("keeper_phone")?)?,
        },
        languages: languages.split(' ').map(coded::<Language>).collect::<rusqlite::Result<_>>()?,
    };
    Ok((instant(row.get("at")?), register))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[NEWEST, CREATED, ADD];
