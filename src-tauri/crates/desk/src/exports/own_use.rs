//! The way of any table out of the register for the controller's own use: the gate, the intent with its log entry, the
//! file, its end. Whoever writes tables gives the rows; nothing is written by another way.

use super::file::{PartFile, Tables, part_of};
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use liggare_domain::{ExportId, own_use};
use liggare_sheets::Form;
use liggare_vault::acts;
use liggare_vault::tables::exports::{self, ExportIntent};
use std::path::Path;

impl Desk {
    /// Writes tables to a file, if they may be written. Stopped or failed, it leaves no file.
    pub(crate) fn write_for_own_use(
        &self,
        open: &Open,
        path: &Path,
        intent: &ExportIntent<'_>,
        form: Form,
        fill: impl FnOnce(&mut Tables<'_>) -> Result<()>,
    ) -> Result<ExportId> {
        if let Some(refusal) = own_use::refusal(intent.noun, intent.columns, intent.reason) {
            return Err(Fault::refused([&refusal]));
        }
        if path.is_dir() {
            return Err(FaultCode::PlaceTaken.into());
        }
        let id = open.vault.write(self.now(), |db| acts::exports::intend(db, intent))?;
        let written = PartFile::create(path).and_then(|mut part| {
            let sum = part.write(form, fill)?;
            part.put_in_place()?;
            Ok(sum)
        });
        match written {
            Ok(sum) => open.vault.write(self.now(), |db| acts::exports::complete(db, id, &sum))?,
            Err(fault) => {
                // Where not even this can be written, the intent stays: more is told than happened, never less.
                let _ = open.vault.write(self.now(), |db| acts::exports::cancel(db, id));
                return Err(fault);
            }
        }
        Ok(id)
    }

    /// Removes what a process that ended in the middle left of its files. Whether one was whole and is gone since, nobody
    /// can tell: each intent stays as it is, it may have been written.
    pub(crate) fn reconcile_exports(&self, open: &Open) -> Result<()> {
        for intent in open.vault.read(exports::open_intents)? {
            let _ = std::fs::remove_file(part_of(Path::new(&intent.file_path)));
        }
        Ok(())
    }
}
