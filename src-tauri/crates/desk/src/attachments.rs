//! Files kept beside a contract: taking one in, saving a copy, showing one, removing one.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::imports::open_file;
use crate::ports::Progress;
use crate::session::Open;
use crate::undo::Step;
use crate::wire::{
    AddAttachment, AttachmentList, AttachmentView, ById, JobProgress, Nothing, Noun, RecordRef,
    SaveAttachment,
};
use liggare_domain::attachment::{LARGEST, is_shown, plain_name};
use liggare_vault::acts::attachments as acts;
use liggare_vault::tables::attachments::{self, AttachmentRow, PART};
use liggare_vault::tables::records;
use liggare_vault::{Reader, VaultError};
use std::io::{Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

impl Desk {
    /// The files kept beside a record.
    pub fn list_attachments(&self, req: RecordRef) -> Result<AttachmentList> {
        self.open()?.vault.read(|db| {
            let record = records::row_of(db, req.noun, req.id)?.ok_or(VaultError::NotFound("record"))?;
            let rows = attachments::of_record(db, req.noun, record)?;
            Ok(AttachmentList { rows: rows.iter().map(view).collect() })
        })
    }

    /// Keeps a file beside a contract, whole or not at all. It is undone by removing it.
    pub fn add_attachment(&self, req: AddAttachment, progress: &dyn Progress) -> Result<AttachmentView> {
        let open = self.open()?;
        open.refuse_samples()?;
        let RecordRef { noun, id: record } = req.record;
        if noun != Noun::Contract {
            return Err(Fault::about(FaultCode::InvalidValue, "noun"));
        }
        let path = self.path(&req.place)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut file = open_file(&path)?;
        let told = |error: std::io::Error| crate::causes::io(&error, "reading");
        let total = file.metadata().map_err(told)?.len();
        if total > LARGEST {
            return Err(FaultCode::AttachmentTooLarge.into());
        }
        let held = open.vault.write(self.now(), |db| {
            let mut adding = acts::Adding::begin(db, noun, record, &name)?;
            let (mut piece, mut done) = (vec![0; PART], 0);
            loop {
                open.step(progress, JobProgress { done, total, rows: 0 })?;
                let read = file.read(&mut piece).map_err(told)?;
                match read {
                    0 if done == 0 => return Err(FaultCode::FileEmpty.into()),
                    0 => break,
                    // A file that grows meanwhile is refused by what it has become.
                    _ => adding.take(&piece[..read])?,
                }
                done += read as u64;
            }
            Ok::<_, Fault>(attachments::by_id(db, adding.finish()?)?)
        })?;
        open.steps().push(Step::attached(held.id, noun, &held.name));
        Ok(view(&held))
    }

    /// Saves a copy where the keeper pointed, whole or not at all.
    pub fn save_attachment(&self, req: SaveAttachment, progress: &dyn Progress) -> Result<Nothing> {
        let open = self.open()?;
        let path = self.path_to_write(&req.place)?;
        if path.is_dir() {
            return Err(FaultCode::PlaceTaken.into());
        }
        // More is told than happened, never less.
        open.vault.write(self.now(), |db| acts::saving(db, req.id))?;
        let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new("."))).map_err(told)?;
        open.vault.read(|db| write(&open, db, req.id, file.as_file_mut(), progress))?;
        file.persist(&path).map_err(|error| told(error.error))?;
        Ok(Nothing {})
    }

    /// Shows one with the system's own viewer, which is given a copy to read. The copy is removed when the register is locked.
    pub fn open_attachment(&self, req: ById, progress: &dyn Progress) -> Result<Nothing> {
        let open = self.open()?;
        let held = open.vault.read(|db| attachments::by_id(db, req.id))?;
        if !is_shown(&held.name) {
            return Err(Fault::about(FaultCode::NotShown, "kind_of_file"));
        }
        let session = self.ports.viewer.directory();
        let session = session.ok_or_else(|| Fault::about(FaultCode::NotShown, "session_directory"))?;
        open.vault.write(self.now(), |db| acts::opening(db, req.id))?;
        let shown = open.shown.write(&session, &plain_name(&held.name), |file| {
            open.vault.read(|db| write(&open, db, req.id, file, progress))
        })?;
        self.ports.viewer.show(&shown).map_err(|_| Fault::about(FaultCode::NotShown, "viewer"))?;
        Ok(Nothing {})
    }

    /// Removes one for good.
    pub fn remove_attachment(&self, req: ById) -> Result<Nothing> {
        let open = self.open()?;
        open.vault.write(self.now(), |db| acts::remove(db, req.id))?;
        open.steps().forget_attached(req.id);
        Ok(Nothing {})
    }
}

/// Writes what is in one to a file; when this returns it is whole and on the disk.
fn write(
    open: &Open,
    db: &Reader<'_>,
    id: uuid::Uuid,
    file: &mut std::fs::File,
    progress: &dyn Progress,
) -> Result<()> {
    let held = attachments::by_id(db, id)?;
    let mut done = 0;
    attachments::read(db, &held, |part| {
        open.step(progress, JobProgress { done, total: held.size, rows: 0 })?;
        done += part.len() as u64;
        file.write_all(part).map_err(told)
    })?;
    file.sync_all().map_err(told)
}

fn view(held: &AttachmentRow) -> AttachmentView {
    AttachmentView {
        id: held.id,
        name: held.name.clone(),
        size: held.size,
        added: held.created.to_string(),
        shown: is_shown(&held.name),
    }
}

fn told(error: std::io::Error) -> Fault {
    crate::causes::io(&error, "writing")
}
