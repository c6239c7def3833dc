//! Making, opening, locking a register.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::ports::{KeychainProblem, Progress};
use crate::session::Open;
use crate::ways_in::challenge;
use crate::wire::{
    AddressForm, CreateRegister, CreatedRegister, LockReason, Nothing, OpenedBy, Opening, PlaceRequest,
    RegisterForm, SecretKind, Session, UnlockRegister,
};
use liggare_domain::{Register, VaultId};
use liggare_package::{comment::TrustedComment, keys::SigningKey};
use liggare_vault::{
    About, Anchor, Creation, Entry, Opened, Secret, SecretBytes, SlotKind, Surroundings, Unlock, Vault, acts,
    collation, signing, tables,
};
use std::path::Path;
use std::sync::{Arc, PoisonError};

/// Shorter passphrases are guessed.
pub const SHORTEST_PASSPHRASE: usize = 12;
impl Desk {
    /// Makes a register and opens it. The recovery code is given out this once.
    pub fn create_register(&self, req: CreateRegister, _: &dyn Progress) -> Result<CreatedRegister> {
        let form = RegisterForm {
            name: req.name,
            controller: req.controller,
            address: AddressForm { country: req.country, ..AddressForm::default() },
            languages: req.languages,
            ..RegisterForm::default()
        };
        let register = forms::register(&form, self.region())?;
        let passphrase = req.passphrase.map(|secret| Secret::new(secret.expose().to_owned()));
        if let Some(passphrase) = &passphrase {
            assert_strong(passphrase)?;
        } else if !req.keychain {
            return Err(FaultCode::NoWayIn.into());
        }
        self.make(&self.path(&req.place)?, &register, passphrase, req.keychain, false)
    }

    pub(crate) fn make(
        &self,
        path: &Path,
        register: &Register,
        passphrase: Option<Secret>,
        keychain: bool,
        sample: bool,
    ) -> Result<CreatedRegister> {
        self.close(LockReason::Closed);
        let opened_by = if passphrase.is_some() { OpenedBy::Passphrase } else { OpenedBy::Keychain };
        // A keychain that is not there must not leave a register that nothing opens.
        let mut problem = None;
        let mut wanted = keychain;
        if keychain
            && let Err(fault @ (KeychainProblem::Locked | KeychainProblem::Unavailable)) =
                self.ports.keychain.get("probe")
        {
            problem = Some(FaultCode::from(fault));
            wanted = false;
        }
        // A sample is thrown away: nobody opens it again.
        if !wanted && passphrase.is_none() && !sample {
            return Err(problem.unwrap_or(FaultCode::NoWayIn).into());
        }
        let creation = Creation {
            program: env!("CARGO_PKG_VERSION").into(),
            keychain: wanted,
            passphrase,
            recovery: true,
            ..Creation::default()
        };
        let key = SigningKey::generate()?;
        let alphabet = liggare_vault::Alphabet::of(register.sort_language());
        let first = |db: &liggare_vault::Writer<'_>| {
            acts::register::put(db, register)?;
            let secret = SecretBytes::new(key.to_bytes().to_vec());
            signing::put(db, key.verifying_key().as_str(), &secret, None)?;
            db.log(Entry::new("signing_key.add"))?;
            collation::rebuild(db, &alphabet)?;
            if sample {
                tables::facts::set(db, tables::facts::SAMPLE, "1")?;
            }
            Ok::<_, Fault>(())
        };
        let surroundings = self.surroundings(None);
        let (vault, secrets) = Vault::create_with(path, &creation, &surroundings, self.now(), first)?;
        if let Some(secret) = &secrets.keychain
            && let Err(fault) = self.ports.keychain.put(&entry_name(vault.id()), secret)
        {
            problem = Some(fault.into());
        }
        let recovery = secrets.recovery.ok_or_else(|| Fault::about(FaultCode::Internal, "recovery"))?;
        let open = self.set_open(Open::new(vault, path.to_owned(), opened_by, register, sample));
        let created = CreatedRegister {
            recovery_code: recovery.expose().to_owned(),
            recovery_challenge: challenge(recovery.expose())?,
            keychain_problem: problem.map(|code| code.to_string()),
            session: self.session_of(&open)?,
        };
        *open.recovery.lock().unwrap_or_else(PoisonError::into_inner) = Some(recovery);
        if !sample {
            self.remember_recent(path);
        }
        self.checkpoint(&open);
        Ok(created)
    }

    /// Opens a register by the keychain, or says what it needs.
    pub fn open_register(&self, req: PlaceRequest, _: &dyn Progress) -> Result<Opening> {
        let path = self.path(&req.place)?;
        let about = About::read(&path)?;
        self.close(LockReason::Closed);
        let has_passphrase = liggare_vault::has_passphrase(&path);
        let place = self.grant(&path);
        // The keychain opens at the start of the day; after a lock only the keeper does. Without a passphrase the register
        // locks with the desktop session, whose keychain it then is.
        if has_passphrase && self.lock_of(about.vault).is_some() {
            return Ok(Opening {
                session: None,
                why: Some(FaultCode::Locked.to_string()),
                has_passphrase,
                place,
            });
        }
        match self.open_by_keychain(&path, &about) {
            Ok(open) => {
                let session = Some(self.session_of(&open)?);
                Ok(Opening { session, why: None, has_passphrase, place })
            }
            Err(fault) if asks_for_secret(fault.code) => {
                Ok(Opening { session: None, why: Some(fault.code.to_string()), has_passphrase, place })
            }
            Err(fault) => Err(fault),
        }
    }

    fn open_by_keychain(&self, path: &Path, about: &About) -> Result<Arc<Open>> {
        let secrets = self.ports.keychain.get(&entry_name(about.vault)).map_err(FaultCode::from)?;
        let mut last = Fault::new(FaultCode::KeychainNoEntry);
        // Several entries of one name: each is tried, none is deleted.
        for secret in secrets {
            match self.open_with(path, about, &Unlock::Identity(secret)) {
                Ok(open) => return Ok(open),
                Err(fault) if fault.code == FaultCode::WrongSecret => {
                    last = FaultCode::KeychainNoEntry.into()
                }
                Err(fault) => return Err(fault),
            }
        }
        Err(last)
    }

    /// Opens a register with a secret that the keeper typed. A keychain that had lost its key gets a new one.
    pub fn unlock_register(&self, req: UnlockRegister, _: &dyn Progress) -> Result<Session> {
        let path = self.path(&req.place)?;
        let about = About::read(&path)?;
        self.close(LockReason::Closed);
        let secret = Secret::new(req.secret.expose().to_owned());
        let unlock = match req.kind {
            SecretKind::Passphrase => Unlock::Passphrase(secret),
            SecretKind::RecoveryCode => Unlock::Identity(Secret::new(
                secret.expose().split_whitespace().collect::<String>().to_uppercase(),
            )),
        };
        let open = self.open_with(&path, &about, &unlock)?;
        if self
            .ports
            .keychain
            .get(&entry_name(about.vault))
            .is_err_and(|problem| problem == KeychainProblem::NoEntry)
        {
            self.re_add_keychain(&open);
        }
        self.session_of(&open)
    }

    /// A keychain of this machine that should have the register's key, and does not, gets one. Comfort only: a failure
    /// leaves the register as it is.
    pub(crate) fn re_add_keychain(&self, open: &Open) {
        let had_one =
            open.vault.slots().is_ok_and(|slots| slots.iter().any(|slot| slot.kind == SlotKind::Keychain));
        if had_one
            && !open.vault.is_read_only()
            && let Ok(secret) = open.vault.add_keychain(self.now())
        {
            let _ = self.ports.keychain.put(&entry_name(open.vault.id()), &secret);
        }
    }

    fn open_with(&self, path: &Path, about: &About, unlock: &Unlock) -> Result<Arc<Open>> {
        let surroundings = self.surroundings(Some(about.vault));
        let Opened { vault, slot, .. } = Vault::open(path, unlock, &surroundings, self.now())?;
        self.take_up(vault, path, slot.kind)
    }

    /// Makes an open vault the open register.
    pub(crate) fn take_up(&self, vault: Vault, path: &Path, slot: SlotKind) -> Result<Arc<Open>> {
        let (register, sample) = vault.read(|db| {
            let sample = tables::facts::get(db, tables::facts::SAMPLE)?.is_some();
            Ok::<_, Fault>((Open::register(db)?.register, sample))
        })?;
        let opened_by = match slot {
            SlotKind::Keychain => OpenedBy::Keychain,
            SlotKind::Passphrase => OpenedBy::Passphrase,
            SlotKind::Recovery => OpenedBy::RecoveryCode,
        };
        let open = self.set_open(Open::new(vault, path.to_owned(), opened_by, &register, sample));
        if !open.vault.is_read_only() {
            self.bring_up_to_date(&open)?;
        }
        if !sample {
            self.remember_recent(path);
        }
        self.remember_lock(open.vault.id(), None);
        Ok(open)
    }

    /// What a register opened on another machine or by a newer program needs first.
    pub(crate) fn bring_up_to_date(&self, open: &Open) -> Result<()> {
        let alphabet = open.alphabet();
        if !open.vault.read(|db| collation::is_current(db, &alphabet))? {
            open.vault.write(self.now(), |db| collation::rebuild(db, &alphabet))?;
        }
        self.reconcile_intents(open)?;
        self.reconcile_exports(open)
    }

    /// Closes the open register and keeps why, for the next start. Jobs are stopped; what they had begun leaves nothing.
    pub fn close(&self, reason: LockReason) {
        let Some(open) = self.take_open() else { return };
        open.begin_closing();
        open.shown.remove();
        if reason != LockReason::Closed && !open.sample {
            self.remember_lock(open.vault.id(), Some(reason));
        }
        self.checkpoint(&open);
        self.remember_anchor(&open);
        let _ = open.vault.close();
        if open.sample {
            let _ = std::fs::remove_dir_all(&open.path);
        }
    }

    /// The open register at a glance.
    pub fn get_session(&self, _: Nothing) -> Result<Session> {
        self.session_of(&*self.open()?)
    }

    pub(crate) fn session_of(&self, open: &Open) -> Result<Session> {
        let slots = open.vault.slots()?;
        let anchor = open.vault.anchor();
        open.vault.read(|db| {
            let held = Open::register(db)?.register;
            Ok(Session {
                language: held.sort_language(),
                name: held.name,
                controller: held.controller.name,
                place: self.grant(&open.path),
                opened_by: open.opened_by,
                sample: open.sample,
                recovery_confirmed: open.sample
                    || slots.iter().any(|slot| slot.kind == SlotKind::Recovery && slot.confirmed.is_some()),
                writable: !open.vault.is_read_only(),
                contacts: tables::facts::count(db, tables::facts::CONTACTS)?,
                organisations: tables::facts::count(db, tables::facts::ORGANISATIONS)?,
                recipients: tables::recipients::all(db)?.len() as u64,
                log_entries: u64::try_from(anchor.seq).unwrap_or(0),
                signing_key: signing::in_use(db)?.map(|key| key.public).unwrap_or_default(),
                version: open.vault.generation_of_data(),
            })
        })
    }

    /// Signs the log's end and keeps the note beside the register. Without it the log is still whole, only unwitnessed.
    pub(crate) fn checkpoint(&self, open: &Open) {
        let (seq, text) = open.vault.checkpoint_text();
        let signed = open.signing_key().ok().and_then(|key| {
            let comment = TrustedComment::new(format!("liggare log {seq}")).ok()?;
            key.sign(text.as_bytes(), &comment).ok()
        });
        if let Some(signature) = signed
            && !open.vault.is_read_only()
        {
            let _ = open.vault.save_checkpoint(seq, &text, &signature);
        }
    }

    pub(crate) fn surroundings(&self, vault: Option<VaultId>) -> Surroundings {
        let remembered = vault
            .and_then(|vault| self.ports.keychain.get(&anchor_name(vault)).ok())
            .and_then(|known| known.iter().find_map(|text| Anchor::parse(text.expose()).ok()));
        Surroundings { state_dir: self.ports.directories.state(), remembered }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.close(LockReason::Closed);
    }
}

fn entry_name(vault: VaultId) -> String {
    format!("vault-{vault}")
}

pub(crate) fn anchor_name(vault: VaultId) -> String {
    format!("anchor-{vault}")
}

fn asks_for_secret(code: FaultCode) -> bool {
    matches!(code, FaultCode::KeychainNoEntry | FaultCode::KeychainLocked | FaultCode::KeychainUnavailable)
}

pub(crate) fn assert_strong(passphrase: &Secret) -> Result<()> {
    let text = passphrase.expose();
    let strong = text.chars().count() >= SHORTEST_PASSPHRASE && !text.chars().any(char::is_control);
    if strong { Ok(()) } else { Err(FaultCode::WeakPassphrase.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_passphrase_is_refused_by_its_characters_not_its_bytes() {
        assert!(assert_strong(&Secret::new("åäöåäöåäöå".into())).is_err());
        assert!(assert_strong(&Secret::new("åäöåäöåäöåäö".into())).is_ok());
    }
}
