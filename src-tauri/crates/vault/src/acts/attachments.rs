//! Files kept beside records: taking one in, giving one out, removing one. The log does not say what they are called: a name
//! may be a person's.

use crate::{
    Entry, Writer,
    error::{Result, VaultError},
    secret::hex,
    tables::{
        attachments::{self, AttachmentRow, PART},
        ordered_id, random_id, records,
    },
};
use liggare_domain::attachment::{LARGEST, plain_name};
use liggare_domain::{LogId, Noun};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A file on its way in, piece by piece.
pub struct Adding<'w, 'c> {
    db: &'w Writer<'c>,
    row: i64,
    id: Uuid,
    log_id: LogId,
    /// What the log calls the record.
    beside: LogId,
    /// What is not a part yet.
    rest: Vec<u8>,
    parts: u32,
    size: u64,
    sum: Sha256,
}

impl<'w, 'c> Adding<'w, 'c> {
    /// Begins a file of that name beside a record.
    pub fn begin(db: &'w Writer<'c>, noun: Noun, record: Uuid, name: &str) -> Result<Self> {
        let held = records::by_id(db, noun, record)?.ok_or(VaultError::NotFound("record"))?;
        let (id, log_id) = (ordered_id(db.at())?, LogId(random_id()?));
        let row = attachments::add(db, id, log_id, (noun, held.row), &plain_name(name))?;
        let rest = Vec::with_capacity(PART);
        Ok(Self { db, row, id, log_id, beside: held.log_id, rest, parts: 0, size: 0, sum: Sha256::new() })
    }

    /// What comes next of it.
    pub fn take(&mut self, mut piece: &[u8]) -> Result<()> {
        self.size += piece.len() as u64;
        if self.size > LARGEST {
            return Err(VaultError::AttachmentTooLarge);
        }
        self.sum.update(piece);
        while !piece.is_empty() {
            let (fits, more) = piece.split_at(piece.len().min(PART - self.rest.len()));
            self.rest.extend_from_slice(fits);
            piece = more;
            if self.rest.len() == PART {
                self.add_part()?;
            }
        }
        Ok(())
    }

    /// Ends it, and leaves the log entry.
    pub fn finish(mut self) -> Result<Uuid> {
        if !self.rest.is_empty() {
            self.add_part()?;
        }
        let sha256: [u8; 32] = self.sum.finalize().into();
        attachments::set_sum(self.db, self.row, self.size, &sha256)?;
        let what = json!({ "attachment": self.log_id, "size": self.size, "sha256": hex(&sha256) });
        self.db.log(Entry::new("attachment.add").object(self.beside).payload(what))?;
        Ok(self.id)
    }

    fn add_part(&mut self) -> Result<()> {
        attachments::add_part(self.db, self.row, self.parts, &self.rest)?;
        self.parts += 1;
        self.rest.clear();
        Ok(())
    }
}

/// Tells that a copy of one is about to be saved.
pub fn saving(db: &Writer<'_>, id: Uuid) -> Result<()> {
    tell(db, &attachments::by_id(db, id)?, "attachment.save")
}

/// Tells that one is about to be shown by another program.
pub fn opening(db: &Writer<'_>, id: Uuid) -> Result<()> {
    tell(db, &attachments::by_id(db, id)?, "attachment.open")
}

/// Removes one for good: what was in it is overwritten, and does not come again.
pub fn remove(db: &Writer<'_>, id: Uuid) -> Result<()> {
    take_away(db, id, "attachment.remove")
}

/// Takes back one that was just added.
pub fn undo_add(db: &Writer<'_>, id: Uuid) -> Result<()> {
    take_away(db, id, "attachment.add_undone")
}

fn take_away(db: &Writer<'_>, id: Uuid, action: &'static str) -> Result<()> {
    let held = attachments::by_id(db, id)?;
    attachments::remove(db, held.row)?;
    tell(db, &held, action)
}

fn tell(db: &Writer<'_>, held: &AttachmentRow, action: &'static str) -> Result<()> {
    let record = records::by_row(db, held.noun, held.record)?.ok_or(VaultError::NotFound("record"))?;
    db.log(Entry::new(action).object(record.log_id).payload(json!({ "attachment": held.log_id })))?;
    Ok(())
}
