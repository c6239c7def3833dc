//! A register older, or other, than it was when it was last open here. It opens for reading until its keeper accepts it.

use crate::desk::Desk;
use crate::fault::Result;
use crate::session::Open;
use crate::vaults::anchor_name;
use crate::wire::{Nothing, OpenedBy, Session};
use liggare_vault::Secret;

impl Desk {
    /// The keeper accepts the register as it is: it can be written to again, and the log says that this copy began here.
    pub fn accept_rollback(&self, _: Nothing) -> Result<Session> {
        let open = self.open()?;
        open.vault.accept_rollback(self.now())?;
        self.bring_up_to_date(&open)?;
        // Whatever opened it: what the keychain remembers would speak against it at the next opening.
        let known = self.ports.keychain.get(&anchor_name(open.vault.id()));
        if open.opened_by == OpenedBy::Keychain || known.is_ok() {
            self.put_anchor(&open);
        }
        self.session_of(&open)
    }

    /// Keeps how far the register has come where it cannot be put back together with it. Comfort for the next opening:
    /// a failure costs no data.
    pub(crate) fn remember_anchor(&self, open: &Open) {
        if open.opened_by == OpenedBy::Keychain {
            self.put_anchor(open);
        }
    }

    pub(crate) fn put_anchor(&self, open: &Open) {
        if let Ok(text) = open.vault.anchor().to_text() {
            let _ = self.ports.keychain.put(&anchor_name(open.vault.id()), &Secret::new(text));
        }
    }
}
