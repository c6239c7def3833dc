//! Adding and changing recipients.

use crate::{
    Entry, Writer,
    error::{Result, VaultError},
    tables::{recipients, versions},
};
use liggare_domain::{Recipient, RecipientId};
use serde_json::{Value, json};

/// Records a new recipient; its name must be free.
pub fn add(db: &Writer<'_>, recipient: &Recipient) -> Result<RecipientId> {
    if recipients::by_name(db, &recipient.name)?.is_some() {
        return Err(VaultError::NameTaken);
    }
    let (id, log_id) = recipients::add(db, recipient)?;
    db.log(Entry::new("recipient.add").object(log_id).payload(told(recipient)))?;
    Ok(id)
}

/// Changes a recipient. Another key than the one confirmed is not confirmed.
pub fn edit(db: &Writer<'_>, recipient: &Recipient) -> Result<()> {
    let held = recipients::by_id(db, recipient.id)?.ok_or(VaultError::NotFound("recipient"))?;
    if recipients::by_name(db, &recipient.name)?.is_some_and(|other| other.row != held.row) {
        return Err(VaultError::NameTaken);
    }
    if held.recipient == *recipient {
        return Ok(());
    }
    versions::RECIPIENTS.add(db, held.row, &held.recipient)?;
    recipients::edit(db, held.row, recipient)?;
    db.log(Entry::new("recipient.edit").object(held.log_id).payload(told(recipient)))?;
    Ok(())
}

/// Takes back one that was just recorded, while it is what was recorded and nothing was disclosed to it.
pub fn remove_unused(db: &Writer<'_>, id: RecipientId) -> Result<()> {
    let held = recipients::by_id(db, id)?.ok_or(VaultError::NotFound("recipient"))?;
    let recorded = versions::RECIPIENTS.as_recorded(db, held.row)?;
    let changed = recorded.is_some_and(|recorded: Recipient| recorded != held.recipient);
    if changed || recipients::is_in_ledger(db, held.row)? {
        return Err(VaultError::ChangedSince);
    }
    recipients::remove(db, held.row)?;
    db.log(Entry::new("recipient.add_undone").object(held.log_id))?;
    Ok(())
}

/// An organisation's particulars: what an auditor asks of a recipient, no person among them.
pub(crate) fn told(recipient: &Recipient) -> Value {
    json!({
        "country": recipient.country,
        "kind": recipient.kind,
        "age_recipient": recipient.age_recipient,
        "key_confirmed": recipient.key_confirmed.is_some(),
        "contract": recipient.contract,
    })
}
