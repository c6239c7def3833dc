//! Making, opening, locking a register.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::ports::{KeychainProblem, Progress};
use crate::session::Open;
use crate::wire::{
    AddressForm, ConfirmRecovery, CreateRegister, CreatedRegister, LockReason, Nothing, OpenedBy, Opening,
    PlaceRequest, RegisterForm, SecretKind, Session, UnlockRegister,
};
use liggare_domain::{Register, VaultId};
use liggare_package::{comment::TrustedComment, keys::SigningKey};
use liggare_vault::{
    About, Anchor, Creation, Entry, Opened, Secret, SecretBytes, SlotKind, Surroundings, Unlock, Vault,
    VaultError, acts, collation, signing, tables,
};
use std::path::Path;
use std::sync::{Arc, PoisonError};

/// Shorter passphrases are guessed.
pub const SHORTEST_PASSPHRASE: usize = 12;
/// The recovery code is read and asked back in groups of this many characters.
pub const RECOVERY_GROUP: usize = 8;
/// How many groups are asked back.
const ASKED_BACK: usize = 2;

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
        let (vault, secrets) = Vault::create(path, &creation, &self.surroundings(None), self.now())?;
        if let Some(secret) = &secrets.keychain
            && let Err(fault) = self.ports.keychain.put(&entry_name(vault.id()), secret)
        {
            problem = Some(fault.into());
        }
        self.write_first_rows(&vault, register, sample)?;
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

    fn write_first_rows(&self, vault: &Vault, register: &Register, sample: bool) -> Result<()> {
        let key = SigningKey::generate()?;
        let alphabet = liggare_vault::Alphabet::of(register.sort_language());
        vault.write(self.now(), |db| {
            acts::register::put(db, register)?;
            signing::put(db, key.verifying_key().as_str(), &SecretBytes::new(key.to_bytes().to_vec()), None)?;
            db.log(Entry::new("signing_key.add"))?;
            collation::rebuild(db, &alphabet)?;
            if sample {
                tables::facts::set(db, tables::facts::SAMPLE, "1")?;
            }
            Ok::<_, Fault>(())
        })
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
        if has_passphrase && self.lock_of(&path).is_some() {
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

    /// Comfort only: a failure leaves the register as it is.
    fn re_add_keychain(&self, open: &Open) {
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
        let (register, sample) = vault.read(|db| {
            let sample = tables::facts::get(db, tables::facts::SAMPLE)?.is_some();
            Ok::<_, Fault>((Open::register(db)?.register, sample))
        })?;
        let opened_by = match slot.kind {
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
        self.remember_lock(path, None);
        Ok(open)
    }

    /// What a register opened on another machine or by a newer program needs first.
    pub(crate) fn bring_up_to_date(&self, open: &Open) -> Result<()> {
        let alphabet = open.alphabet();
        if !open.vault.read(|db| collation::is_current(db, &alphabet))? {
            open.vault.write(self.now(), |db| collation::rebuild(db, &alphabet))?;
        }
        self.reconcile_intents(open)
    }

    /// Closes the open register and keeps why, for the next start. Jobs are stopped; what they had begun leaves nothing.
    pub fn close(&self, reason: LockReason) {
        let Some(open) = self.take_open() else { return };
        open.begin_closing();
        if reason != LockReason::Closed && !open.sample {
            self.remember_lock(&open.path, Some(reason));
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

    /// Proves that the recovery code was written down: by the groups asked for, or by all of it.
    pub fn confirm_recovery(&self, req: ConfirmRecovery) -> Result<Session> {
        let open = self.open()?;
        let typed: Vec<String> = req
            .groups
            .iter()
            .map(|group| group.expose().split_whitespace().collect::<String>().to_uppercase())
            .collect();
        let slots = open.vault.slots()?;
        let held = open.recovery.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let agrees = match (&held, typed.as_slice()) {
            (_, [whole]) => {
                let identity = liggare_package::keys::IdentityKey::parse(whole)
                    .map_err(|_| FaultCode::RecoveryMismatch)?;
                let recipient = identity.recipient()?;
                slots.iter().any(|slot| slot.recipient == recipient.as_str())
            }
            (Some(code), groups) => {
                let all = groups_of(code.expose());
                let asked: Vec<_> =
                    challenge(code.expose())?.into_iter().filter_map(|at| all.get(at as usize)).collect();
                asked.len() == groups.len()
                    && asked.iter().zip(groups).all(|(asked, typed)| **asked == *typed)
            }
            (None, _) => false,
        };
        let slot = slots.iter().rfind(|slot| slot.kind == SlotKind::Recovery);
        let (true, Some(slot)) = (agrees, slot) else { return Err(FaultCode::RecoveryMismatch.into()) };
        open.vault.confirm_recovery(self.now(), slot.id)?;
        *open.recovery.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.session_of(&open)
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

    fn surroundings(&self, vault: Option<VaultId>) -> Surroundings {
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

fn assert_strong(passphrase: &Secret) -> Result<()> {
    let text = passphrase.expose();
    let strong = text.chars().count() >= SHORTEST_PASSPHRASE && !text.chars().any(char::is_control);
    if strong { Ok(()) } else { Err(FaultCode::WeakPassphrase.into()) }
}

fn groups_of(code: &str) -> Vec<&str> {
    code.as_bytes().chunks(RECOVERY_GROUP).filter_map(|group| std::str::from_utf8(group).ok()).collect()
}

/// Which groups are asked back: chosen by the code itself, the same each time, never the first two, which are the same
/// in every code.
fn challenge(code: &str) -> Result<Vec<u32>> {
    use sha2::{Digest, Sha256};
    let groups = groups_of(code).len();
    let digest = Sha256::digest(code.as_bytes());
    let choices = groups
        .checked_sub(2)
        .filter(|n| *n >= ASKED_BACK)
        .ok_or_else(|| Fault::from(VaultError::MalformedSecret))?;
    let first = usize::from(digest[0]) % choices;
    let second = (first + 1 + usize::from(digest[1]) % (choices - 1)) % choices;
    let mut asked = [first as u32 + 2, second as u32 + 2];
    asked.sort_unstable();
    Ok(asked.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_groups_are_asked_back_and_never_the_prefix() {
        for at in 0..200 {
            let code = format!("AGE-SECRET-KEY-1{:0>58}", at * 7919);
            let asked = challenge(&code).unwrap();
            assert!(
                asked[0] < asked[1] && asked[0] >= 2 && (asked[1] as usize) < groups_of(&code).len(),
                "{asked:?}"
            );
        }
    }

    #[test]
    fn a_short_passphrase_is_refused_by_its_characters_not_its_bytes() {
        assert!(assert_strong(&Secret::new("åäöåäöåäöå".into())).is_err());
        assert!(assert_strong(&Secret::new("åäöåäöåäöåäö".into())).is_ok());
    }
}
