//! The open register as an auditor asks about it.

use crate::desk::Desk;
use crate::fault::Result;
use crate::wire::{LogHead, Nothing, SlotView, Status};

impl Desk {
    /// What the register holds, how far its log has come, what opens it.
    pub fn get_status(&self, _: Nothing) -> Result<Status> {
        let open = self.open()?;
        let session = self.session_of(&open)?;
        let anchor = open.vault.anchor();
        let slots = open.vault.slots()?.into_iter().map(|slot| SlotView {
            id: slot.id.0,
            kind: slot.kind.code().to_owned(),
            created: slot.created.to_string(),
            confirmed: slot.confirmed.map(|at| at.to_string()),
        });
        Ok(Status {
            name: session.name,
            controller: session.controller,
            contacts: session.contacts,
            organisations: session.organisations,
            recipients: session.recipients,
            signing_key: session.signing_key,
            log: LogHead { seq: u64::try_from(anchor.seq).unwrap_or(0), head: anchor.head },
            slots: slots.collect(),
            generation: open.vault.generation_of_key(),
            sample: session.sample,
            writable: session.writable,
            opened_by: session.opened_by,
        })
    }
}
