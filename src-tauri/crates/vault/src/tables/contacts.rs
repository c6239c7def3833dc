//! `contacts`: the people.

use super::{Identity, instant, millis, origins, parsed, reach, versions};
use crate::{Reader, Writer, collation::Alphabet, error::Result};
use liggare_domain::{
    ContactDraft, ContactId, Country, Date, LogId, OrganisationId, PersonName, PostalAddress, Source,
    Timestamp, Whereabouts,
};
use rusqlite::{OptionalExtension, Row, Statement, ToSql};

/// A contact with all that is known of it.
#[derive(Debug, Clone)]
pub struct ContactRow {
    pub(crate) row: i64,
    /// Its id.
    pub id: ContactId,
    /// What the log calls it.
    pub log_id: LogId,
    /// Its values.
    pub draft: ContactDraft,
    /// Its organisation.
    pub organisation: Option<OrganisationId>,
    /// Where the values came from.
    pub origins: origins::Origins,
    /// When it was first recorded.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// How often it was changed.
    pub changes: u64,
}

/// A contact as a line of a table: primary values only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactLine {
    /// Its id.
    pub id: ContactId,
    /// Name.
    pub name: PersonName,
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// Primary address.
    pub email: Option<String>,
    /// Primary number.
    pub mobile: Option<String>,
    /// Position.
    pub position: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Source of the row.
    pub source: Source,
    /// Objected to direct marketing.
    pub objects_to_marketing: bool,
    /// When it was last changed.
    pub updated: Timestamp,
}

const BY_ROW: &str = "SELECT c.row, c.id, c.log_id, given_name, family_name, o.id AS organisation_id, o.name AS organisation_name,
    position, c.street, c.postal_code, c.city, c.country, home_town, location, whereabouts_consent, product_of,
    objects_to_marketing, c.created_at, c.updated_at
    FROM contacts c LEFT JOIN organisations o ON o.row = c.organisation WHERE c.row = ?1";
const ROW_OF: &str = "SELECT row FROM contacts WHERE id = ?1";
const LINE: &str =
    "SELECT c.id, c.given_name, c.family_name, o.name AS organisation, c.position, c.city, b.source,
    c.objects_to_marketing, c.updated_at,
    (SELECT address FROM emails e WHERE e.contact = c.row AND e.ordinal = 0) AS email,
    (SELECT number FROM phones p WHERE p.contact = c.row AND p.ordinal = 0) AS mobile
    FROM contacts c JOIN batches b ON b.row = c.batch LEFT JOIN organisations o ON o.row = c.organisation
    WHERE c.row = ?1";
const ADD: &str = "INSERT INTO contacts (row, id, log_id, given_name, family_name, name_key, organisation, position, street,
    postal_code, city, country, home_town, location, whereabouts_consent, product_of, objects_to_marketing, batch,
    created_at, updated_at) VALUES (:row, :id, :log_id, :given_name, :family_name, :name_key, :organisation,
    :position, :street, :postal_code, :city, :country, :home_town, :location, :whereabouts_consent, :product_of,
    :objects_to_marketing, :batch, :created_at, :at)";
const EDIT: &str = "UPDATE contacts SET given_name = :given_name, family_name = :family_name, name_key = :name_key,
    organisation = :organisation, position = :position, street = :street, postal_code = :postal_code, city = :city,
    country = :country, home_town = :home_town, location = :location, whereabouts_consent = :whereabouts_consent,
    product_of = :product_of, objects_to_marketing = :objects_to_marketing, updated_at = :at WHERE row = :row";
const REMOVE: &str = "DELETE FROM contacts WHERE row = ?1";
const LOG_ID: &str = "SELECT log_id FROM contacts WHERE row = ?1";
const WITH_NAME_KEY: &str = "SELECT row FROM contacts WHERE name_key = ?1 LIMIT 64";

/// The storage key of a contact.
pub(crate) fn row_of(db: &Reader<'_>, id: ContactId) -> Result<Option<i64>> {
    Ok(db.prepare(ROW_OF)?.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?)
}

/// A contact by its id.
pub fn by_id(db: &Reader<'_>, id: ContactId) -> Result<Option<ContactRow>> {
    match row_of(db, id)? {
        Some(row) => by_row(db, row),
        None => Ok(None),
    }
}

pub(crate) fn by_row(db: &Reader<'_>, row: i64) -> Result<Option<ContactRow>> {
    let Some(mut contact) = db.prepare(BY_ROW)?.query_row([row], from_row).optional()? else {
        return Ok(None);
    };
    contact.draft.emails = reach::emails(db, row)?;
    contact.draft.phones = reach::phones(db, row)?;
    contact.changes = versions::count(db, row)?;
    if let Some(told) = origins::told(db, row)? {
        contact.origins = told;
    }
    Ok(Some(contact))
}

/// The values alone.
pub(crate) fn draft_of(db: &Reader<'_>, row: i64) -> Result<Option<ContactDraft>> {
    let Some(mut contact) = db.prepare(BY_ROW)?.query_row([row], from_row).optional()? else {
        return Ok(None);
    };
    contact.draft.emails = reach::emails(db, row)?;
    contact.draft.phones = reach::phones(db, row)?;
    Ok(Some(contact.draft))
}

/// Table lines of these contacts, in this order; one removed meanwhile is left out.
pub fn lines(db: &Reader<'_>, rows: &[u32]) -> Result<Vec<ContactLine>> {
    let mut statement = db.prepare(LINE)?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(line) = statement.query_row([row], line_from_row).optional()? {
            found.push(line);
        }
    }
    Ok(found)
}

/// Storage keys of contacts whose name sorts exactly alike.
pub(crate) fn with_name_key(db: &Reader<'_>, key: &[u8]) -> Result<Vec<i64>> {
    Ok(db.prepare(WITH_NAME_KEY)?.query_map([key], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn log_id(db: &Reader<'_>, row: i64) -> Result<LogId> {
    Ok(LogId(uuid::Uuid::from_bytes(db.prepare(LOG_ID)?.query_row([row], |row| row.get(0))?)))
}

/// Writes a new one with its addresses and numbers; index, counter and log are the caller's.
pub(crate) fn add(
    db: &Writer<'_>,
    draft: &ContactDraft,
    organisation: Option<i64>,
    batch: i64,
    alphabet: &Alphabet,
) -> Result<(i64, ContactId, LogId)> {
    let new = Identity::new(db, batch)?;
    let row = insert(db, &new, draft, organisation, alphabet)?;
    Ok((row, ContactId(new.id), new.log_id))
}

/// Writes one as it is known, with its addresses and numbers; says its storage key.
pub(crate) fn insert(
    db: &Writer<'_>,
    identity: &Identity,
    draft: &ContactDraft,
    organisation: Option<i64>,
    alphabet: &Alphabet,
) -> Result<i64> {
    let mut statement = db.prepare(ADD)?;
    bind_values(&mut statement, draft, organisation, alphabet, identity.updated)?;
    statement.raw_bind_parameter(":row", identity.row)?;
    statement.raw_bind_parameter(":id", identity.id.as_bytes())?;
    statement.raw_bind_parameter(":log_id", identity.log_id.0.as_bytes())?;
    statement.raw_bind_parameter(":batch", identity.batch)?;
    statement.raw_bind_parameter(":created_at", identity.created)?;
    statement.raw_execute()?;
    let row = db.conn().last_insert_rowid();
    reach::add(db, row, &draft.emails, &draft.phones)?;
    Ok(row)
}

/// Changes all values of one; index, version and log are the caller's.
pub(crate) fn edit(
    db: &Writer<'_>,
    row: i64,
    draft: &ContactDraft,
    organisation: Option<i64>,
    alphabet: &Alphabet,
) -> Result<()> {
    let mut statement = db.prepare(EDIT)?;
    bind_values(&mut statement, draft, organisation, alphabet, millis(db.at()))?;
    statement.raw_bind_parameter(":row", row)?;
    statement.raw_execute()?;
    reach::replace(db, row, &draft.emails, &draft.phones)
}

/// What adding and changing have in common.
fn bind_values(
    statement: &mut Statement<'_>,
    draft: &ContactDraft,
    organisation: Option<i64>,
    alphabet: &Alphabet,
    at: i64,
) -> Result<()> {
    let whereabouts = draft.whereabouts.as_ref();
    let values: [(&str, &dyn ToSql); 15] = [
        (":given_name", &draft.name.given),
        (":family_name", &draft.name.family),
        (":name_key", &alphabet.name_key(&draft.name)),
        (":organisation", &organisation),
        (":position", &draft.position),
        (":street", &draft.address.street),
        (":postal_code", &draft.address.postal_code),
        (":city", &draft.address.city),
        (":country", &draft.address.country.as_ref().map(Country::code)),
        (":home_town", &whereabouts.and_then(|w| w.home_town.as_deref())),
        (":location", &whereabouts.and_then(|w| w.location.as_deref())),
        (":whereabouts_consent", &whereabouts.map(|w| w.consented.to_string())),
        (":product_of", &draft.product_of),
        (":objects_to_marketing", &draft.objects_to_marketing),
        (":at", &at),
    ];
    for (name, value) in values {
        statement.raw_bind_parameter(name, value)?;
    }
    Ok(())
}

pub(crate) fn remove(db: &Writer<'_>, row: i64) -> Result<()> {
    db.prepare(REMOVE)?.execute([row])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    let consented: Option<Date> = parsed(row.get("whereabouts_consent")?)?;
    let whereabouts = match consented {
        Some(consented) => {
            Some(Whereabouts { home_town: row.get("home_town")?, location: row.get("location")?, consented })
        }
        None => None,
    };
    let created = instant(row.get("created_at")?);
    let nowhere = origins::Origin {
        batch: liggare_domain::BatchId(uuid::Uuid::nil()),
        source: Source::Form,
        at: created,
    };
    Ok(ContactRow {
        row: row.get("row")?,
        id: ContactId(uuid::Uuid::from_bytes(row.get("id")?)),
        log_id: LogId(uuid::Uuid::from_bytes(row.get("log_id")?)),
        draft: ContactDraft {
            name: PersonName { given: row.get("given_name")?, family: row.get("family_name")? },
            emails: Vec::new(),
            phones: Vec::new(),
            organisation: row.get("organisation_name")?,
            address: PostalAddress {
                street: row.get("street")?,
                postal_code: row.get("postal_code")?,
                city: row.get("city")?,
                country: parsed(row.get("country")?)?,
            },
            position: row.get("position")?,
            whereabouts,
            product_of: row.get("product_of")?,
            objects_to_marketing: row.get("objects_to_marketing")?,
        },
        organisation: row
            .get::<_, Option<[u8; 16]>>("organisation_id")?
            .map(|id| OrganisationId(uuid::Uuid::from_bytes(id))),
        origins: origins::Origins { row: nowhere, fields: Default::default() },
        created,
        updated: instant(row.get("updated_at")?),
        changes: 0,
    })
}

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<ContactLine> {
    Ok(ContactLine {
        id: ContactId(uuid::Uuid::from_bytes(row.get("id")?)),
        name: PersonName { given: row.get("given_name")?, family: row.get("family_name")? },
        organisation: row.get("organisation")?,
        email: row.get("email")?,
        mobile: row.get("mobile")?,
        position: row.get("position")?,
        city: row.get("city")?,
        source: super::coded(&row.get::<_, String>("source")?)?,
        objects_to_marketing: row.get("objects_to_marketing")?,
        updated: instant(row.get("updated_at")?),
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[BY_ROW, ROW_OF, LINE, ADD, EDIT, REMOVE, LOG_ID, WITH_NAME_KEY];
