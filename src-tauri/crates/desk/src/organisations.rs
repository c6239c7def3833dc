//! Finding, reading, adding and changing organisations.

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::forms;
use crate::undo::{self, Step};
use crate::wire::{
    ById, EditOrganisation, OrganisationForm, OrganisationPage, OrganisationView, SearchOrganisations,
};
use liggare_domain::{OrganisationId, Source};
use liggare_vault::tables::{facts, organisations};
use liggare_vault::{VaultError, acts};

impl Desk {
    /// A window of the organisations whose name holds a text.
    pub fn search_organisations(&self, req: SearchOrganisations) -> Result<OrganisationPage> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        open.vault.read(|db| {
            let (total, rows) = organisations::page(db, &req.text, req.len.min(500), req.from)?;
            let place = match req.place_of {
                Some(id) => organisations::place(db, OrganisationId(id), &req.text)?,
                None => None,
            };
            Ok(OrganisationPage {
                place,
                total: total as u32,
                all: facts::count(db, facts::ORGANISATIONS)? as u32,
                version,
                rows: rows.into_iter().map(view).collect(),
            })
        })
    }

    /// An organisation.
    pub fn get_organisation(&self, req: ById) -> Result<OrganisationView> {
        let open = self.open()?;
        open.vault.read(|db| {
            let held = organisations::by_id(db, OrganisationId(req.id))?;
            Ok(view(held.ok_or(VaultError::NotFound("organisation"))?))
        })
    }

    /// Records an organisation.
    pub fn add_organisation(&self, form: OrganisationForm) -> Result<OrganisationView> {
        let open = self.open()?;
        open.refuse_samples()?;
        let draft = forms::organisation(&form)?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let id = open.vault.write(self.now(), |db| {
            acts::organisations::add(db, &draft, Source::Form, today, &alphabet).map_err(Fault::from)
        })?;
        open.steps().push(Step::organisation_added(id, &draft.name));
        self.get_organisation(ById { id: id.0 })
    }

    /// Changes an organisation.
    pub fn edit_organisation(&self, req: EditOrganisation) -> Result<OrganisationView> {
        let open = self.open()?;
        let draft = forms::organisation(&req.form)?;
        let alphabet = open.alphabet();
        let (_, seq) = open.vault.write(self.now(), |db| {
            let edit = || acts::organisations::edit(db, OrganisationId(req.id), &draft, &alphabet);
            undo::act(db, edit).map_err(Fault::from)
        })?;
        if let Some(seq) = seq {
            open.steps().push(Step::organisation_edited(seq, &draft.name));
        }
        self.get_organisation(ById { id: req.id })
    }
}

fn view(row: organisations::OrganisationRow) -> OrganisationView {
    OrganisationView {
        id: row.id.0,
        form: forms::organisation_form(&row.draft),
        contacts: row.contacts,
        created: row.created.to_string(),
        updated: row.updated.to_string(),
    }
}
