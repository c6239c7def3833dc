//! Finding, reading, adding and changing contacts.

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::forms;
use crate::undo::{self, Step};
use crate::wire::{
    AddContact, ById, ContactLine, ContactPage, ContactView, EditContact, OriginView, SearchContacts,
};
use liggare_domain::ContactId;
use liggare_vault::tables::{contacts, disclosable, disclosures, facts, origins::Origin};
use liggare_vault::{VaultError, acts};

/// No screen shows more rows at once.
const WINDOW: u32 = 500;

impl Desk {
    /// A window of the contacts that a search finds, in the register's order. What was typed is not logged.
    pub fn search_contacts(&self, req: SearchContacts) -> Result<ContactPage> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        let req = SearchContacts { len: req.len.min(WINDOW), ..req };
        open.vault.read(|db| {
            let all = facts::count(db, facts::CONTACTS)? as u32;
            let (rows, total, place) = match open.first_rows(db, version, &req)? {
                Some(rows) => (rows, all, None),
                None => {
                    let view = open.view(db, version, &req)?;
                    let place = match req.place_of {
                        Some(id) => {
                            disclosable::storage_key(db, ContactId(id))?.and_then(|row| view.place(row))
                        }
                        None => None,
                    };
                    let rows = view.window(req.from as usize, req.len as usize);
                    (rows, view.len() as u32, place.map(|place| place as u32))
                }
            };
            let rows = contacts::lines(db, &rows)?.into_iter().map(line).collect();
            Ok(ContactPage { place, total, all, version, rows })
        })
    }

    /// A contact with where each value came from and to whom it went.
    pub fn get_contact(&self, req: ById) -> Result<ContactView> {
        let open = self.open()?;
        open.vault.read(|db| {
            let id = ContactId(req.id);
            let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
            let ledger = disclosures::of_contact(db, id)?;
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
            open.steps().push(Step::contact_edited(seq, &draft));
        }
        self.get_contact(ById { id: req.id })
    }
}

fn line(line: contacts::ContactLine) -> ContactLine {
    ContactLine {
        id: line.id.0,
        given_name: line.name.given,
        family_name: line.name.family,
        organisation: line.organisation,
        email: line.email,
        mobile: line.mobile,
        position: line.position,
        city: line.city,
        source: line.source,
        objects: line.objects_to_marketing,
        updated: line.updated.to_string(),
    }
}

fn origin(origin: &Origin) -> OriginView {
    OriginView { source: origin.source, at: origin.at.to_string() }
}
