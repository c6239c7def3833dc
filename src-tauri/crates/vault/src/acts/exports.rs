//! Writing a table to a file in two steps: the intent is recorded before anything is written, its end after the file is
//! whole.

use crate::{
    Entry, Writer,
    error::{Result, VaultError},
    tables::{
        contacts,
        exports::{self, ExportIntent, ExportRow},
        ordered_id, random_id,
    },
};
use liggare_domain::{ExportId, LogId};
use serde_json::json;

/// Records that a table is about to be written, why, and about whom.
pub fn intend(db: &Writer<'_>, intent: &ExportIntent<'_>) -> Result<ExportId> {
    let (id, log_id) = (ExportId(ordered_id(db.at())?), LogId(random_id()?));
    exports::add(db, id, log_id, intent)?;
    let members = intent.people.iter().map(|contact| contacts::log_id(db, i64::from(*contact)));
    let members = members.collect::<Result<Vec<_>>>()?;
    let payload = json!({
        "noun": intent.noun,
        "reason": intent.reason,
        "form": intent.form,
        "columns": intent.columns,
        "rows": intent.rows,
    });
    let entry = Entry::new("view.export_intended").object(log_id).payload(payload);
    db.log(if members.is_empty() { entry } else { entry.members(members) })?;
    Ok(id)
}

/// Records that the file is whole.
pub fn complete(db: &Writer<'_>, id: ExportId, sha256: &str) -> Result<()> {
    let held = held(db, id)?;
    if exports::complete(db, id, sha256)? {
        let entry = Entry::new("view.export_completed").object(held.log_id);
        db.log(entry.payload(json!({ "sha256": sha256 })))?;
    }
    Ok(())
}

/// Records that it was stopped while the file had no name yet, and that what there was of it has been removed.
pub fn cancel(db: &Writer<'_>, id: ExportId) -> Result<()> {
    let held = held(db, id)?;
    if exports::cancel(db, id)? {
        db.log(Entry::new("view.export_cancelled").object(held.log_id))?;
    }
    Ok(())
}

fn held(db: &Writer<'_>, id: ExportId) -> Result<ExportRow> {
    exports::by_id(db, id)?.ok_or(VaultError::NotFound("export"))
}
