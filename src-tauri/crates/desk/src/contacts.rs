//! Reading, adding and changing contacts.

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::forms;
use crate::undo::{self, Step};
use crate::wire::{AddContact, ById, ContactView, EditContact, OriginView};
use liggare_domain::{ContactId, Noun};
use liggare_vault::tables::{contacts, disclosures, exports, origins::Origin};
use liggare_vault::{VaultError, acts};

impl Desk {
    /// A contact with where each value came from and to whom it went.
    pub fn get_contact(&self, req: ById) -> Result<ContactView> {
        let open = self.open()?;
        open.vault.read(|db| {
            let id = ContactId(req.id);
            let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
            let ledger = disclosures::of_contact(db, id)?;
            let exports = exports::of_contact(db, id)?;
            Ok(ContactView {
                id: req.id,
                form: forms::contact_form(&held.draft),
                organisation: held.organisation.map(|id| id.0),
                origin: origin(&held.origins.row),
                origins: held.origins.fields.iter().map(|(field, told)| (*field, origin(told))).collect(),
                created: held.created.to_string(),
                updated: held.updated.to_string(),
                changes: held.changes,
                disclosures: ledger.into_iter().map(crate::ledger::line).collect(),
                exports: exports.into_iter().map(crate::exports::line).collect(),
            })
        })
    }

    /// Records a contact.
    pub fn add_contact(&self, req: AddContact) -> Result<ContactView> {
        let open = self.open()?;
        open.refuse_samples()?;
        let draft = forms::contact(&req.form, self.region())?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let id = open.vault.write(self.now(), |db| {
            acts::contacts::add(db, &draft, req.source, today, &alphabet).map_err(Fault::from)
        })?;
        open.steps().push(Step::contact_added(id, &draft));
        self.get_contact(ById { id: id.0 })
    }

    /// Changes a contact.
    pub fn edit_contact(&self, req: EditContact) -> Result<ContactView> {
        let open = self.open()?;
        let draft = forms::contact(&req.form, self.region())?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let (_, seq) = open.vault.write(self.now(), |db| {
            let edit = || acts::contacts::edit(db, ContactId(req.id), &draft, req.source, today, &alphabet);
            undo::act(db, edit).map_err(Fault::from)
        })?;
        if let Some(seq) = seq {
            open.steps().push(Step::edited(seq, Noun::Contact, undo::named(&draft)));
        }
        self.get_contact(ById { id: req.id })
    }
}

/// An origin as it crosses.
pub(crate) fn origin(origin: &Origin) -> OriginView {
    OriginView { source: origin.source, at: origin.at.to_string() }
}
