//! Adding slots, and putting the key files right after a crash amid that.
//!
//! The order: a pending row, the key file with the new recipient, the row active. The secret is handed out only
//! after the last step, so that a pending row found later stands for a secret that nobody has, unless it is the very
//! one that opened the vault.

use super::{Healing, Held, Vault};
use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::keys::{DEK_LIMIT, Identity, WorkFactor, recipient_count, seal_identity, seal_key};
use crate::log::{Actor, Entry};
use crate::secret::Secret;
use crate::slots::{self, Slot, SlotId, SlotKind};
use liggare_domain::Timestamp;

impl Vault {
    /// The ways in, the oldest first.
    pub fn slots(&self) -> Result<Vec<Slot>> {
        let all = self.read(slots::all)?;
        Ok(all.into_iter().filter(|slot| !slot.pending).collect())
    }

    /// Adds an identity for the keychain.
    pub fn add_keychain(&self, at: Timestamp) -> Result<Secret> {
        let identity = Identity::generate();
        self.add_slot(at, SlotKind::Keychain, &identity, None)?;
        Ok(identity.secret())
    }

    /// Adds a recovery code. It is unconfirmed until [`Vault::confirm_recovery`].
    pub fn add_recovery(&self, at: Timestamp) -> Result<(SlotId, Secret)> {
        let identity = Identity::generate();
        Ok((self.add_slot(at, SlotKind::Recovery, &identity, None)?, identity.secret()))
    }

    /// Adds a passphrase to a vault that has none. Takes about a second by [`WorkFactor::default`].
    pub fn add_passphrase(&self, at: Timestamp, passphrase: &Secret, work: WorkFactor) -> Result<()> {
        let identity = Identity::generate();
        let sealed = seal_identity(&identity, passphrase, work)?;
        self.add_slot(at, SlotKind::Passphrase, &identity, Some(&sealed))?;
        Ok(())
    }

    /// The keeper has proved to hold the printed sheet.
    pub fn confirm_recovery(&self, at: Timestamp, slot: SlotId) -> Result<()> {
        self.write(at, |db| {
            slots::confirm(db, slot)?;
            db.log(Entry::new("recovery.confirmed").payload(serde_json::json!({ "slot": slot })))?;
            Ok(())
        })
    }

    fn add_slot(
        &self,
        at: Timestamp,
        kind: SlotKind,
        identity: &Identity,
        file: Option<&[u8]>,
    ) -> Result<SlotId> {
        let recipient = identity.recipient();
        let slot = self.write(at, |db| slots::add(db, kind, &recipient, true))?;
        let sealed = self.write_key_files(file, |listed| !listed.pending || listed.id == slot);
        if sealed.is_err() {
            // As after a crash: the key file as it was, then the row away. What fails here is healed at opening.
            let undone = self.write_key_files(None, |listed| !listed.pending);
            let _ = undone.and_then(|()| self.write(at, slots::drop_pending));
        }
        sealed?;
        self.write(at, |db| complete(db, slot, kind))?;
        Ok(slot)
    }

    /// Writes the passphrase's file, if given, and then `dek.age` for those of the list that are wanted.
    fn write_key_files(&self, passphrase: Option<&[u8]>, wanted: impl Fn(&Slot) -> bool) -> Result<()> {
        let held = self.held();
        let Held { writer, key, store } = held.as_ref().ok_or(VaultError::Closed)?;
        let listed = slots::all(&crate::Reader::over(writer))?;
        let recipients: Vec<String> = listed.into_iter().filter(|s| wanted(s)).map(|s| s.recipient).collect();
        if let Some(sealed) = passphrase {
            let path = store.passphrase_identity();
            durable::write(&path, sealed, Durability::Synced, "passphrase.identity.age")?;
        }
        durable::write(&store.dek(), &seal_key(key, &recipients)?, Durability::Synced, "dek.age")
    }

    /// Makes the key files and the list agree; the list is the truth. The stanzas of `dek.age` do not tell whose they
    /// are, only how many, so that one exchanged for another goes unseen.
    pub(super) fn heal(&self, at: Timestamp, opened_by: &Slot) -> Result<Healing> {
        let mut healing = Healing::default();
        if opened_by.pending {
            self.write(at, |db| complete(db, opened_by.id, opened_by.kind))?;
            healing.completed = Some(opened_by.kind);
        }
        let all = self.read(slots::all)?;
        let (pending, active): (Vec<Slot>, Vec<Slot>) = all.into_iter().partition(|slot| slot.pending);
        let (dek, passphrase) = {
            let held = self.held();
            let store = &held.as_ref().ok_or(VaultError::Closed)?.store;
            (durable::read(&store.dek(), DEK_LIMIT, "dek.age")?, store.passphrase_identity())
        };
        let stanzas = recipient_count(&dek);
        healing.dropped = pending.iter().map(|slot| slot.kind).collect();
        // A pending slot may or may not have reached the file.
        healing.unlisted = stanzas.saturating_sub(active.len() + pending.len());
        healing.lacking = active.len().saturating_sub(stanzas);
        if stanzas != active.len() || !pending.is_empty() {
            self.write_key_files(None, |slot| !slot.pending)?;
            let what = serde_json::json!({
                "listed": active.len(), "found": stanzas, "dropped": healing.dropped,
            });
            self.write(at, |db| {
                slots::drop_pending(db)?;
                db.log(Entry::new("slots.healed").by(Actor::Program).payload(what))
            })?;
        }
        let has_passphrase = active.iter().any(|slot| slot.kind == SlotKind::Passphrase);
        healing.passphrase_file_gone = has_passphrase && !passphrase.exists();
        if !has_passphrase && passphrase.exists() {
            std::fs::remove_file(&passphrase).map_err(VaultError::io("passphrase.identity.age"))?;
        }
        Ok(healing)
    }
}

fn complete(db: &crate::Writer<'_>, slot: SlotId, kind: SlotKind) -> Result<()> {
    slots::activate(db, slot)?;
    db.log(Entry::new("slot.added").payload(serde_json::json!({ "slot": slot, "kind": kind })))?;
    Ok(())
}
