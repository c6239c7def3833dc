//! The register's own particulars.

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::forms;
use crate::session::Open;
use crate::wire::{Nothing, RegisterForm, RegisterView};
use liggare_vault::{Alphabet, acts, collation};

impl Desk {
    /// The particulars as they stand.
    pub fn get_register(&self, _: Nothing) -> Result<RegisterView> {
        let open = self.open()?;
        open.vault.read(|db| {
            let held = Open::register(db)?;
            Ok(RegisterView {
                form: forms::register_form(&held.register),
                created: held.created.to_string(),
                updated: held.updated.to_string(),
            })
        })
    }

    /// Records them anew. Another first language orders everything anew.
    pub fn edit_register(&self, form: RegisterForm) -> Result<RegisterView> {
        let open = self.open()?;
        let register = forms::register(&form, self.region())?;
        let alphabet = Alphabet::of(register.sort_language());
        open.vault.write(self.now(), |db| {
            if Open::register(db)?.register != register {
                acts::register::put(db, &register)?;
            }
            if !collation::is_current(db, &alphabet)? {
                collation::rebuild(db, &alphabet)?;
            }
            Ok::<_, Fault>(())
        })?;
        open.set_alphabet(alphabet);
        self.get_register(Nothing {})
    }
}
