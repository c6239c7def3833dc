//! A new key. Taking a way in away, or putting another in its place, is worth nothing while the old secret opens the
//! old key file: so the register is written anew under a new key, as a new generation beside the old one, and becomes
//! the register in one step, the rename of `CURRENT`. A crash leaves one of the two in force; the other is swept away
//! at the next opening. Backups made before still open with the secrets they were made with.

use super::{Held, Vault};
use crate::connection::{self, Role};
use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::keys::{DataKey, Identity, WorkFactor, seal_identity, seal_key};
use crate::log::{self, Entry};
use crate::secret::Secret;
use crate::slots::{self, Slot, SlotId, SlotKind};
use crate::store::Store;
use crate::{Reader, Writer, anchor::Anchor, check, meta, snapshot};
use liggare_domain::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::sync::atomic::Ordering;

/// What changes with the key.
#[derive(Debug, Default)]
pub struct Rotation {
    /// A passphrase in the place of the one before.
    pub passphrase: Option<(Secret, WorkFactor)>,
    /// Whether a new recovery code takes the place of all before.
    pub recovery: bool,
    /// A way in to be taken away.
    pub remove: Option<SlotId>,
}

/// The ways in as they are to be.
struct Plan {
    kept: Vec<Slot>,
    passphrase: Option<(Identity, Vec<u8>)>,
    recovery: Option<Identity>,
}

impl Plan {
    fn recipients(&self) -> Vec<String> {
        let new = self.passphrase.iter().map(|(identity, _)| identity).chain(&self.recovery);
        self.kept.iter().map(|slot| slot.recipient.clone()).chain(new.map(Identity::recipient)).collect()
    }
}

impl Vault {
    /// Whether a secret is one of those that open this vault. Takes about a second for a passphrase.
    pub fn prove(&self, unlock: &super::Unlock) -> Result<()> {
        let recipient = {
            let held = self.held();
            super::open::unlock_key(&held.as_ref().ok_or(VaultError::Closed)?.store, unlock)?.1
        };
        match self.slots()?.iter().any(|slot| slot.recipient == recipient) {
            true => Ok(()),
            false => Err(VaultError::WrongSecret),
        }
    }

    /// Writes the register anew under a new key, with the ways in changed. Writes wait; what reads, reads on. Returns
    /// the new recovery code, if one was asked for.
    pub fn rotate(&self, at: Timestamp, rotation: Rotation) -> Result<Option<Secret>> {
        if self.is_read_only() {
            return Err(VaultError::RolledBack);
        }
        let mut held = self.held();
        let Held { writer, key, store } = held.as_ref().ok_or(VaultError::Closed)?;
        let plan = plan(slots::all(&Reader::over(writer))?, rotation)?;
        let number = store.generation_number() + 1;
        let next = store.next_generation(number)?;
        let made = make(store, &next, writer, key, &plan, at);
        let Made { conn, key: new_key, anchor } = made.inspect_err(|_| next.discard())?;
        if let Err(error) = next.put_in_force() {
            match next.is_in_force() {
                // Named already, though the disk would not say that it is there for good: going back would be worse.
                Ok(true) => {}
                Ok(false) => {
                    next.discard();
                    return Err(error);
                }
                // Which of the two the next opening takes, nobody can tell: both stay, and nothing more is written to
                // the one that it may not take.
                Err(_) => {
                    held.take();
                    drop(held);
                    self.readers.close();
                    return Err(error);
                }
            }
        }

        let old = held.take().ok_or(VaultError::Closed)?;
        self.readers.turn_to(next.register(), new_key.clone());
        self.generation.store(number, Ordering::Release);
        let store = old.store.with_generation(next.name());
        *held = Some(Held { writer: conn, key: new_key, store });
        // While nobody else writes: a later act's must not be replaced by this one.
        self.remember(anchor);
        drop(held);
        self.data.fetch_add(1, Ordering::Release);
        // From here the new key is in force whatever happens; what is left of the old one goes now or at the opening.
        let _ = old.writer.close();
        next.sweep_others();
        Ok(plan.recovery.map(|identity| identity.secret()))
    }
}

fn plan(all: Vec<Slot>, rotation: Rotation) -> Result<Plan> {
    let goes = |slot: &Slot| {
        slot.pending
            || (rotation.passphrase.is_some() && slot.kind == SlotKind::Passphrase)
            || (rotation.recovery && slot.kind == SlotKind::Recovery)
            || rotation.remove == Some(slot.id)
    };
    if let Some(id) = rotation.remove
        && !all.iter().any(|slot| slot.id == id)
    {
        return Err(VaultError::NotFound("slot"));
    }
    let kept: Vec<Slot> = all.into_iter().filter(|slot| !goes(slot)).collect();
    let passphrase = match &rotation.passphrase {
        Some((passphrase, work)) => {
            let identity = Identity::generate();
            let sealed = seal_identity(&identity, passphrase, *work)?;
            Some((identity, sealed))
        }
        None => None,
    };
    let recovery = rotation.recovery.then(Identity::generate);
    // A keychain lives on one machine, and a sheet that nobody proved to hold may not exist.
    let lasting = |slot: &Slot| match slot.kind {
        SlotKind::Passphrase => true,
        SlotKind::Recovery => slot.confirmed.is_some(),
        SlotKind::Keychain => false,
    };
    if rotation.remove.is_some() && !kept.iter().any(lasting) {
        return Err(VaultError::LastWayIn);
    }
    Ok(Plan { kept, passphrase, recovery })
}

/// A generation that is whole, and not yet in force.
struct Made {
    conn: Connection,
    key: DataKey,
    /// The end of its log.
    anchor: Anchor,
}

fn make(
    store: &Store,
    next: &crate::store::Generation,
    writer: &Connection,
    key: &DataKey,
    plan: &Plan,
    at: Timestamp,
) -> Result<Made> {
    let before = log::head(&Reader::over(writer))?;
    let new_key = DataKey::generate()?;
    // The copy is compact: what was erased is in neither.
    let copier = connection::open(&store.register(), key, Role::Copier)?;
    snapshot::write_under(&copier, key, &new_key, &next.register())?;
    drop(copier);

    if let Some(sealed) = passphrase_file(store, plan)? {
        durable::write(&next.passphrase_identity(), &sealed, Durability::Synced, "passphrase.identity.age")?;
    }
    let sealed = seal_key(&new_key, &plan.recipients())?;
    durable::write(&next.dek(), &sealed, Durability::Synced, "dek.age")?;

    let conn = connection::open(&next.register(), &new_key, Role::Writer)?;
    if log::head(&Reader::over(&conn))? != before || !check::cipher_faults(&conn)?.is_empty() {
        return Err(VaultError::Damaged { what: "register.db" });
    }
    let transaction = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)?;
    write_slots(&Writer::over(&conn, at), plan)?;
    transaction.commit()?;
    // In the file itself, not beside it: what `CURRENT` will name is then one whole file.
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    next.sync()?;
    let (seq, head) = log::head(&Reader::over(&conn))?;
    let meta = meta::get(&Reader::over(&conn))?;
    let anchor = Anchor { vault: meta.vault, instance: meta.instance, seq, head };
    Ok(Made { conn, key: new_key, anchor })
}

/// The new one's, the one before's, or none.
fn passphrase_file(store: &Store, plan: &Plan) -> Result<Option<Vec<u8>>> {
    match &plan.passphrase {
        Some((_, sealed)) => Ok(Some(sealed.clone())),
        None if plan.kept.iter().any(|slot| slot.kind == SlotKind::Passphrase) => {
            let path = store.passphrase_identity();
            let sealed = durable::read(&path, crate::keys::IDENTITY_LIMIT, "passphrase.identity.age")?;
            Ok(Some(sealed))
        }
        None => Ok(None),
    }
}

fn write_slots(db: &Writer<'_>, plan: &Plan) -> Result<()> {
    let kept: Vec<SlotId> = plan.kept.iter().map(|slot| slot.id).collect();
    for slot in slots::all(db)? {
        if !kept.contains(&slot.id) {
            slots::remove(db, slot.id)?;
        }
    }
    if let Some((identity, _)) = &plan.passphrase {
        slots::add(db, SlotKind::Passphrase, &identity.recipient(), false)?;
    }
    if let Some(identity) = &plan.recovery {
        slots::add(db, SlotKind::Recovery, &identity.recipient(), false)?;
    }
    let kinds: Vec<&str> = slots::all(db)?.iter().map(|slot| slot.kind.code()).collect();
    let what = serde_json::json!({
        "slots": kinds,
        "passphrase_changed": plan.passphrase.is_some(),
        "recovery_renewed": plan.recovery.is_some(),
    });
    db.log(Entry::new("key.rotated").payload(what))?;
    Ok(())
}
