//! Disclosing in two steps: the intent is recorded before a file can leave, its end after the file is whole.

use crate::{
    Entry, Writer,
    error::{Result, VaultError},
    tables::{
        contacts,
        disclosures::{self, Intent},
    },
};
use liggare_domain::DisclosureId;
use serde_json::json;

/// Records that data is about to leave, and about whom.
pub fn begin(db: &Writer<'_>, intent: &Intent<'_>) -> Result<()> {
    disclosures::add(db, intent)?;
    // As they lie; the log puts its members in an order of their own.
    let mut contacts: Vec<u32> = intent.rows.iter().map(|(_, contact)| *contact).collect();
    contacts.sort_unstable();
    let members = contacts.into_iter().map(|contact| contacts::log_id(db, i64::from(contact)));
    let members = members.collect::<Result<Vec<_>>>()?;
    let payload = json!({
        "recipient": intent.recipient.log_id,
        "purpose": intent.purpose,
        "fields": intent.fields,
        "withheld": intent.withheld,
        "package": intent.package_id,
        "expires": intent.expires,
    });
    db.log(Entry::new("disclosure.intent").object(intent.log_id).payload(payload).members(members))?;
    Ok(())
}

/// Records that the file is whole.
pub fn complete(db: &Writer<'_>, id: DisclosureId, sums_sha256: &str, package_sha256: &str) -> Result<()> {
    let held = disclosures::by_id(db, id)?.ok_or(VaultError::NotFound("disclosure"))?;
    if disclosures::complete(db, id, sums_sha256, package_sha256)? {
        let payload = json!({ "sums_sha256": sums_sha256, "package_sha256": package_sha256 });
        db.log(Entry::new("disclosure.completed").object(held.log_id).payload(payload))?;
    }
    Ok(())
}

/// Records that it was stopped while the file was still unsigned and has been removed.
pub fn cancel(db: &Writer<'_>, id: DisclosureId) -> Result<()> {
    let held = disclosures::by_id(db, id)?.ok_or(VaultError::NotFound("disclosure"))?;
    if disclosures::cancel(db, id)? {
        db.log(Entry::new("disclosure.cancelled").object(held.log_id))?;
    }
    Ok(())
}
