//! Changing what opens a register. Each change makes a new key, so that what was taken away opens nothing from then on;
//! backups made before still open with the secrets they were made with.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::safekeeping::unlock;
use crate::session::Open;
use crate::vaults::assert_strong;
use crate::wire::{
    ChangePassphrase, ConfirmRecovery, JobProgress, Nothing, Proof, Prove, RemoveSlot, RenewedRecovery,
    Session, Status,
};
use liggare_vault::{Rotation, Secret, SlotId, SlotKind, VaultError, WorkFactor};
use std::sync::{Arc, PoisonError};

/// The recovery code is read and asked back in groups of this many characters.
pub const RECOVERY_GROUP: usize = 8;
/// How many groups are asked back.
const ASKED_BACK: usize = 2;

impl Desk {
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

    /// Puts another passphrase in the place of the one before, or gives one to a register that had none.
    pub fn change_passphrase(&self, req: ChangePassphrase, progress: &dyn Progress) -> Result<Status> {
        let passphrase = Secret::new(req.passphrase.expose().to_owned());
        assert_strong(&passphrase)?;
        let passphrase = Some((passphrase, WorkFactor::default()));
        self.rotate(&req.proof, Rotation { passphrase, ..Rotation::default() }, progress)?;
        self.get_status(Nothing {})
    }

    /// Makes a new recovery code, given out this once; the sheet printed before opens nothing any more.
    pub fn renew_recovery(&self, req: Prove, progress: &dyn Progress) -> Result<RenewedRecovery> {
        let rotation = Rotation { recovery: true, ..Rotation::default() };
        let (open, code) = self.rotate(&req.proof, rotation, progress)?;
        let code = code.ok_or_else(|| Fault::about(FaultCode::Internal, "recovery"))?;
        let renewed = RenewedRecovery {
            recovery_code: code.expose().to_owned(),
            recovery_challenge: challenge(code.expose())?,
            session: self.session_of(&open)?,
        };
        *open.recovery.lock().unwrap_or_else(PoisonError::into_inner) = Some(code);
        Ok(renewed)
    }

    /// Takes a way in away.
    pub fn remove_slot(&self, req: RemoveSlot, progress: &dyn Progress) -> Result<Status> {
        let rotation = Rotation { remove: Some(SlotId(req.id)), ..Rotation::default() };
        self.rotate(&req.proof, rotation, progress)?;
        self.get_status(Nothing {})
    }

    /// Makes a new key, and leaves the ways in as they are.
    pub fn rotate_key(&self, req: Prove, progress: &dyn Progress) -> Result<Status> {
        self.rotate(&req.proof, Rotation::default(), progress)?;
        self.get_status(Nothing {})
    }

    fn rotate(
        &self,
        proof: &Proof,
        rotation: Rotation,
        progress: &dyn Progress,
    ) -> Result<(Arc<Open>, Option<Secret>)> {
        let open = self.open()?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        open.vault.prove(&unlock(proof))?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        let code = open.vault.rotate(self.now(), rotation)?;
        self.checkpoint(&open);
        Ok((open, code))
    }
}

fn groups_of(code: &str) -> Vec<&str> {
    code.as_bytes().chunks(RECOVERY_GROUP).filter_map(|group| std::str::from_utf8(group).ok()).collect()
}

/// Which groups are asked back: chosen by the code itself, the same each time, never the first two, which are the same
/// in every code.
pub(crate) fn challenge(code: &str) -> Result<Vec<u32>> {
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
}
