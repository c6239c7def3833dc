//! Giving many records the same value: looked at first, then done if it is still the same.

mod change;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::selection;
use crate::session::Open;
use crate::undo::Step;
use crate::wire::{BulkDone, BulkEdit, BulkPreview, BulkSample, EditRecords, JobProgress};
use change::{Change, OfPeople, OfRecords};
use liggare_domain::Noun;
use liggare_vault::acts::bulk::Many;
use liggare_vault::{Reader, acts};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// How many records a preview shows.
const SHOWN: usize = 20;
/// From one telling to the next.
const TOLD_EVERY: u64 = 500;

impl Desk {
    /// What a bulk edit would change.
    pub fn preview_bulk_edit(&self, req: BulkEdit, progress: &dyn Progress) -> Result<BulkPreview> {
        match req.selection.noun() {
            Noun::Contact => self.preview_of(&OfPeople::of(&req, self.region())?, &req, progress),
            noun => self.preview_of(&OfRecords::of(noun, &req)?, &req, progress),
        }
    }

    /// Does it, if it is still what the token stands for. It can be taken back as one step.
    pub fn edit_records(&self, req: EditRecords, progress: &dyn Progress) -> Result<BulkDone> {
        match req.edit.selection.noun() {
            Noun::Contact => self.edit_of(&OfPeople::of(&req.edit, self.region())?, &req, progress),
            noun => self.edit_of(&OfRecords::of(noun, &req.edit)?, &req, progress),
        }
    }

    fn preview_of<C: Change>(
        &self,
        change: &C,
        req: &BulkEdit,
        progress: &dyn Progress,
    ) -> Result<BulkPreview> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        open.vault.read(|db| Ok(look(&open, db, version, req, change, progress)?.1))
    }

    fn edit_of<C: Change>(&self, change: &C, req: &EditRecords, progress: &dyn Progress) -> Result<BulkDone> {
        let open = self.open()?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let version = open.vault.generation_of_data();
        let (seq, changed) = open.vault.write(self.now(), |db| {
            let (rows, preview) = look(&open, db, version, &req.edit, change, progress)?;
            if preview.token != req.token {
                return Err(Fault::from(FaultCode::PreviewStale));
            }
            let total = rows.len() as u64;
            let (many, field, source) = (change.many(), &req.edit.field, req.edit.source);
            let apply = |draft: &mut _| change.apply(draft);
            acts::bulk::edit(db, many, &rows, field, apply, source, today, &alphabet, |done| {
                told(&open, progress, done, total)
            })
        })?;
        if changed > 0 {
            open.steps().push(Step::many_edited(seq, change.many().noun(), changed));
        }
        Ok(BulkDone { changed })
    }
}

/// Which it concerns, and what it would do to them.
fn look<C: Change>(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    edit: &BulkEdit,
    change: &C,
    progress: &dyn Progress,
) -> Result<(Vec<u32>, BulkPreview)> {
    let mut rows = selection::rows(open, db, version, &edit.selection)?;
    // In the order of the file, where neighbours share a page.
    rows.sort_unstable();
    let mut samples = Vec::new();
    let mut all = Sha256::new();
    all.update(serde_json::to_vec(&(&edit.field, &edit.value, edit.source)).unwrap_or_default());
    let total = rows.len() as u64;
    let mut done = 0;
    let effect = acts::bulk::preview(
        db,
        change.many(),
        &rows,
        |draft| change.apply(draft),
        |row, held, next| {
            done += 1;
            told(open, progress, done, total)?;
            let before = change.shown(db, held);
            all.update(row.to_le_bytes());
            all.update(serde_json::to_vec(&before).unwrap_or_default());
            if samples.len() < SHOWN {
                let name = change.named(db, row, held);
                samples.push(BulkSample { name, before, after: change.shown(db, next) });
            }
            Ok::<_, Fault>(())
        },
    )?;
    let token: String = all.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let preview =
        BulkPreview { changes: effect.changes, same: effect.same, refused: effect.refused, samples, token };
    Ok((rows, preview))
}

fn told(open: &Open, progress: &dyn Progress, done: u64, total: u64) -> Result<()> {
    if done.is_multiple_of(TOLD_EVERY) {
        open.step(progress, JobProgress { done, total, rows: done })?;
    }
    Ok(())
}
