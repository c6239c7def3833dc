//! Giving many contacts the same value: looked at first, then done if it is still the same.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::ports::Progress;
use crate::selection;
use crate::session::Open;
use crate::undo::Step;
use crate::wire::{
    AddressForm, BulkDone, BulkEdit, BulkField, BulkPreview, BulkSample, ContactForm, EditContacts,
    JobProgress,
};
use liggare_domain::ContactDraft;
use liggare_vault::{Reader, acts};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// How many contacts a preview shows.
const SHOWN: usize = 20;
/// From one telling to the next.
const TOLD_EVERY: u64 = 500;

/// One value for one field, checked as a form's.
struct Change {
    field: BulkField,
    /// A contact with nothing but the value.
    model: ContactDraft,
}

impl Change {
    fn of(edit: &BulkEdit, desk: &Desk) -> Result<Self> {
        let value = edit.value.clone().unwrap_or_default();
        // Whoever has it needs a name; this one is not used.
        let mut form = ContactForm { family_name: "x".into(), ..ContactForm::default() };
        let address = &mut form.address;
        match edit.field {
            BulkField::Organisation => form.organisation = value,
            BulkField::Position => form.position = value,
            BulkField::Street => address.street = value,
            BulkField::PostalCode => address.postal_code = value,
            BulkField::City => address.city = value,
            BulkField::Country => *address = AddressForm { country: value, ..AddressForm::default() },
            BulkField::ProductOf => form.product_of = value,
            BulkField::ObjectsToMarketing => {
                form.objects_to_marketing = value
                    .parse()
                    .map_err(|_| Fault::about(FaultCode::InvalidValue, "objects_to_marketing"))?;
            }
        }
        Ok(Self { field: edit.field, model: forms::contact(&form, desk.region())? })
    }

    fn apply(&self, draft: &mut ContactDraft) {
        let model = self.model.clone();
        match self.field {
            BulkField::Organisation => draft.organisation = model.organisation,
            BulkField::Position => draft.position = model.position,
            BulkField::Street => draft.address.street = model.address.street,
            BulkField::PostalCode => draft.address.postal_code = model.address.postal_code,
            BulkField::City => draft.address.city = model.address.city,
            BulkField::Country => draft.address.country = model.address.country,
            BulkField::ProductOf => draft.product_of = model.product_of,
            BulkField::ObjectsToMarketing => draft.objects_to_marketing = model.objects_to_marketing,
        }
    }

    fn shown(&self, draft: &ContactDraft) -> Option<String> {
        match self.field {
            BulkField::Organisation => draft.organisation.clone(),
            BulkField::Position => draft.position.clone(),
            BulkField::Street => draft.address.street.clone(),
            BulkField::PostalCode => draft.address.postal_code.clone(),
            BulkField::City => draft.address.city.clone(),
            BulkField::Country => draft.address.country.map(String::from),
            BulkField::ProductOf => draft.product_of.clone(),
            BulkField::ObjectsToMarketing => Some(draft.objects_to_marketing.to_string()),
        }
    }
}

impl Desk {
    /// What a bulk edit would change.
    pub fn preview_bulk_edit(&self, req: BulkEdit, progress: &dyn Progress) -> Result<BulkPreview> {
        let open = self.open()?;
        let change = Change::of(&req, self)?;
        let version = open.vault.generation_of_data();
        open.vault.read(|db| Ok(look(&open, db, version, &req, &change, progress)?.1))
    }

    /// Does it, if it is still what the token stands for. It can be taken back as one step.
    pub fn edit_contacts(&self, req: EditContacts, progress: &dyn Progress) -> Result<BulkDone> {
        let open = self.open()?;
        let change = Change::of(&req.edit, self)?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let version = open.vault.generation_of_data();
        let (seq, changed) = open.vault.write(self.now(), |db| {
            let (rows, preview) = look(&open, db, version, &req.edit, &change, progress)?;
            if preview.token != req.token {
                return Err(Fault::from(FaultCode::PreviewStale));
            }
            let total = rows.len() as u64;
            let apply = |draft: &mut ContactDraft| change.apply(draft);
            acts::bulk::edit(
                db,
                &rows,
                change.field.code(),
                apply,
                req.edit.source,
                today,
                &alphabet,
                |done| told(&open, progress, done, total),
            )
        })?;
        if changed > 0 {
            open.steps().push(Step::contacts_edited(seq, changed));
        }
        Ok(BulkDone { changed })
    }
}

/// Whom it concerns, and what it would do to them.
fn look(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    edit: &BulkEdit,
    change: &Change,
    progress: &dyn Progress,
) -> Result<(Vec<u32>, BulkPreview)> {
    let mut rows = selection::rows(open, db, version, &edit.selection)?;
    // In the order of the file, where neighbours share a page.
    rows.sort_unstable();
    let mut samples = Vec::new();
    let mut all = Sha256::new();
    all.update(serde_json::to_vec(&(edit.field, &edit.value, edit.source)).unwrap_or_default());
    let total = rows.len() as u64;
    let mut done = 0;
    let effect = acts::bulk::preview(
        db,
        &rows,
        |draft| change.apply(draft),
        |row, held, next| {
            done += 1;
            told(open, progress, done, total)?;
            let before = change.shown(held);
            all.update(row.to_le_bytes());
            all.update(serde_json::to_vec(&before).unwrap_or_default());
            if samples.len() < SHOWN {
                let name = [held.name.given.as_deref(), held.name.family.as_deref()];
                let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
                samples.push(BulkSample { name, before, after: change.shown(next) });
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
