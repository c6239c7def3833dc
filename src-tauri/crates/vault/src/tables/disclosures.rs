//! `disclosures` and `disclosure_rows`: the ledger of what left, to whom, and whom it concerned (R7).

use super::{coded, instant, millis};
use crate::{Reader, Writer, error::Result};
use liggare_domain::{ContactId, Date, DisclosureId, Field, LogId, Purpose, RecipientId, Timestamp};
use rusqlite::{OptionalExtension, Row, named_params};

liggare_domain::coded! {
    /// How far a disclosure, or an export for the controller's own use, came.
    DisclosureState as "disclosure state" {
        /// Begun and never seen to end: it may have left.
        Intent = "intent",
        /// The file was written and signed.
        Completed = "completed",
        /// Stopped before any file could leave.
        Cancelled = "cancelled",
    }
}

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureRow {
    pub(crate) row: i64,
    /// Its id.
    pub id: DisclosureId,
    /// What the log calls it.
    pub log_id: LogId,
    /// How far it came.
    pub state: DisclosureState,
    /// To whom.
    pub recipient: RecipientId,
    /// The recipient's name that day.
    pub recipient_name: String,
    /// The key it was sealed to.
    pub age_recipient: String,
    /// What for.
    pub purpose: Purpose,
    /// Which fields.
    pub fields: Vec<Field>,
    /// How many people.
    pub disclosed: u64,
    /// How many were kept back.
    pub withheld: u64,
    /// Id of the package.
    pub package_id: String,
    /// The last day it opens.
    pub expires: Date,
    /// When it was begun.
    pub at: Timestamp,
    /// When the file was complete.
    pub completed: Option<Timestamp>,
    /// Where the file was written.
    pub file_path: Option<String>,
    /// SHA-256 of the file.
    pub package_sha256: Option<String>,
}

/// What is recorded before anything can leave.
#[derive(Debug, Clone)]
pub struct Intent<'a> {
    /// Its id, which the package id is unrelated to.
    pub id: DisclosureId,
    /// What the log will call it.
    pub log_id: LogId,
    /// Storage key of the recipient.
    pub recipient: &'a super::recipients::RecipientRow,
    /// The key it is sealed to.
    pub age_recipient: &'a str,
    /// What for.
    pub purpose: Purpose,
    /// Which fields, in order.
    pub fields: &'a [Field],
    /// How many are kept back.
    pub withheld: u64,
    /// What the keeper saw and confirmed.
    pub token: &'a str,
    /// Id of the package.
    pub package_id: &'a str,
    /// The last day it opens.
    pub expires: Date,
    /// Where the file will be.
    pub file_path: &'a str,
    /// The people: random row id, storage key.
    pub rows: &'a [([u8; 16], u32)],
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT d.row, d.id, d.log_id, d.state, r.id AS recipient_id, d.recipient_name, d.age_recipient, d.purpose,
                d.fields, d.disclosed, d.withheld, d.package_id, d.expires, d.at, d.completed_at, d.file_path,
                d.package_sha256 FROM disclosures d JOIN recipients r ON r.row = d.recipient ",
            $tail
        )
    };
}
const ALL: &str = select!("ORDER BY d.row DESC");
const BY_ID: &str = select!("WHERE d.id = ?1");
const OPEN: &str = select!("WHERE d.state = 'intent' ORDER BY d.row");
const OF_CONTACT: &str = select!(
    "JOIN disclosure_rows x ON x.disclosure = d.row JOIN contacts c ON c.row = x.contact
     WHERE c.id = ?1 AND d.state <> 'cancelled' ORDER BY d.row DESC"
);
const ADD: &str = "INSERT INTO disclosures (id, log_id, state, recipient, recipient_name, age_recipient, purpose, fields,
    disclosed, withheld, token, package_id, expires, at, file_path) VALUES (:id, :log_id, 'intent', :recipient,
    :recipient_name, :age_recipient, :purpose, :fields, :disclosed, :withheld, :token, :package_id, :expires, :at,
    :file_path)";
const ADD_ROW: &str = "INSERT INTO disclosure_rows (disclosure, row_id, contact) VALUES (?1, ?2, ?3)";
const COMPLETE: &str = "UPDATE disclosures SET state = 'completed', completed_at = ?2, sums_sha256 = ?3,
    package_sha256 = ?4 WHERE id = ?1 AND state = 'intent'";
const CANCEL: &str = "UPDATE disclosures SET state = 'cancelled' WHERE id = ?1 AND state = 'intent'";
const CONTACT_DISCLOSED: &str = "SELECT 1 FROM disclosure_rows x JOIN disclosures d ON d.row = x.disclosure
    WHERE x.contact = ?1 AND d.state <> 'cancelled' LIMIT 1";

const COUNT_TO: &str = "SELECT count(*) FROM disclosures WHERE recipient = ?1 AND state <> 'cancelled'";

/// The whole ledger, newest first.
pub fn all(db: &Reader<'_>) -> Result<Vec<DisclosureRow>> {
    Ok(db.prepare(ALL)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One line.
pub fn by_id(db: &Reader<'_>, id: DisclosureId) -> Result<Option<DisclosureRow>> {
    Ok(db.prepare(BY_ID)?.query_row([id.0.as_bytes()], from_row).optional()?)
}

/// Begun and not ended.
pub fn open_intents(db: &Reader<'_>) -> Result<Vec<DisclosureRow>> {
    Ok(db.prepare(OPEN)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// What left, or may have left, about one person.
pub fn of_contact(db: &Reader<'_>, contact: ContactId) -> Result<Vec<DisclosureRow>> {
    Ok(db
        .prepare(OF_CONTACT)?
        .query_map([contact.0.as_bytes()], from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// How many disclosures a recipient had, or may have had.
pub fn count_to(db: &Reader<'_>, recipient: &super::recipients::RecipientRow) -> Result<u64> {
    Ok(db.prepare(COUNT_TO)?.query_row([recipient.row], |row| row.get::<_, i64>(0))?.max(0) as u64)
}

/// Whether anything about a contact left or may have left.
pub(crate) fn concerns(db: &Reader<'_>, contact: i64) -> Result<bool> {
    Ok(db.prepare(CONTACT_DISCLOSED)?.exists([contact])?)
}

/// Records the intent and everyone in it; the log entry is the caller's.
pub(crate) fn add(db: &Writer<'_>, intent: &Intent<'_>) -> Result<()> {
    let fields: Vec<_> = intent.fields.iter().map(|field| field.code()).collect();
    db.prepare(ADD)?.execute(named_params! {
        ":id": intent.id.0.as_bytes(),
        ":log_id": intent.log_id.0.as_bytes(),
        ":recipient": intent.recipient.row,
        ":recipient_name": intent.recipient.recipient.name,
        ":age_recipient": intent.age_recipient,
        ":purpose": intent.purpose.code(),
        ":fields": fields.join(" "),
        ":disclosed": intent.rows.len() as i64,
        ":withheld": intent.withheld as i64,
        ":token": intent.token,
        ":package_id": intent.package_id,
        ":expires": intent.expires.to_string(),
        ":at": millis(db.at()),
        ":file_path": intent.file_path,
    })?;
    let disclosure = db.conn().last_insert_rowid();
    let mut statement = db.prepare(ADD_ROW)?;
    // Each refers to a contact, and those are looked up as they lie.
    let mut rows: Vec<_> = intent.rows.iter().collect();
    rows.sort_unstable_by_key(|(_, contact)| contact);
    for (row_id, contact) in rows {
        statement.execute((disclosure, &row_id[..], contact))?;
    }
    Ok(())
}

/// Marks an intent completed; `false` when it was not open.
pub(crate) fn complete(
    db: &Writer<'_>,
    id: DisclosureId,
    sums_sha256: &str,
    package_sha256: &str,
) -> Result<bool> {
    let done =
        db.prepare(COMPLETE)?.execute((id.0.as_bytes(), millis(db.at()), sums_sha256, package_sha256))?;
    Ok(done == 1)
}

/// Marks an intent cancelled; `false` when it was not open.
pub(crate) fn cancel(db: &Writer<'_>, id: DisclosureId) -> Result<bool> {
    Ok(db.prepare(CANCEL)?.execute([id.0.as_bytes()])? == 1)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DisclosureRow> {
    let fields: String = row.get("fields")?;
    Ok(DisclosureRow {
        row: row.get("row")?,
        id: DisclosureId(uuid::Uuid::from_bytes(row.get("id")?)),
        log_id: LogId(uuid::Uuid::from_bytes(row.get("log_id")?)),
        state: coded(&row.get::<_, String>("state")?)?,
        recipient: RecipientId(uuid::Uuid::from_bytes(row.get("recipient_id")?)),
        recipient_name: row.get("recipient_name")?,
        age_recipient: row.get("age_recipient")?,
        purpose: coded(&row.get::<_, String>("purpose")?)?,
        fields: fields
            .split(' ')
            .filter(|code| !code.is_empty())
            .map(coded)
            .collect::<rusqlite::Result<_>>()?,
        disclosed: row.get::<_, i64>("disclosed")?.max(0) as u64,
        withheld: row.get::<_, i64>("withheld")?.max(0) as u64,
        package_id: row.get("package_id")?,
        expires: coded(&row.get::<_, String>("expires")?)?,
        at: instant(row.get("at")?),
        completed: row.get::<_, Option<i64>>("completed_at")?.map(instant),
        file_path: row.get("file_path")?,
        package_sha256: row.get("package_sha256")?,
    })
}

#[cfg(test)]
pub(crate) const SQL: &[&str] =
    &[ALL, BY_ID, OPEN, OF_CONTACT, ADD, ADD_ROW, COMPLETE, CANCEL, CONTACT_DISCLOSED, COUNT_TO];
