//! Opening: the secret to the key, the key to the database, the database to a verdict.

use super::{Held, Vault};
use crate::Reader;
use crate::anchor::{self, Anchor, Verdict};
use crate::connection::{self, Role};
use crate::durable;
use crate::error::{Result, VaultError};
use crate::keys::{DEK_LIMIT, DataKey, IDENTITY_LIMIT, Identity, open_identity, open_key};
use crate::log::Entry;
use crate::secret::Secret;
use crate::slots::{self, Slot, SlotKind};
use crate::store::Store;
use crate::{migrate, snapshot};
use liggare_domain::Timestamp;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What the keeper, or the keychain, opens with.
#[derive(Debug)]
pub enum Unlock {
    /// An age identity: from the keychain, or the recovery code.
    Identity(Secret),
    /// The passphrase.
    Passphrase(Secret),
}

/// What surrounds a vault on this machine.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// The program's own directory for state: anchors are kept there.
    pub state_dir: PathBuf,
    /// The anchor that the keychain remembers, if it does.
    pub remembered: Option<Anchor>,
}

/// What had to be put right between the list of slots and the key files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Healing {
    /// Slots that were being added when the program ended: they never came to be.
    pub dropped: Vec<SlotKind>,
    /// A slot that was being added, whose secret has now opened the vault: it came to be.
    pub completed: Option<SlotKind>,
    /// Recipients of `dek.age` that the list does not have. It was written anew without them, but who added them
    /// had the key: the register needs a new one.
    pub unlisted: usize,
    /// Recipients that `dek.age` lacked, as an old copy of the file would; it was written anew.
    pub lacking: usize,
    /// The list has a passphrase and its file is gone.
    pub passphrase_file_gone: bool,
}

/// An opened vault, and what is to be told of it.
#[derive(Debug)]
pub struct Opened {
    /// The vault; it refuses writes when the verdict is not sound.
    pub vault: Vault,
    /// The register as seen from what this machine remembers.
    pub verdict: Verdict,
    /// The slot whose secret opened it.
    pub slot: Slot,
    /// What was put right; nothing when the verdict is not sound.
    pub healing: Healing,
}

impl Vault {
    /// Opens the vault in `dir`.
    pub fn open(dir: &Path, unlock: &Unlock, surroundings: &Surroundings, at: Timestamp) -> Result<Opened> {
        let store = Store::open(dir)?;
        let (key, recipient) = unlock_key(&store, unlock)?;
        let conn = connection::open(&store.register(), &key, Role::Writer)?;
        migrate::assert_register(&conn)?;
        bring_up_to_date(&conn, &store, &key)?;

        let vault = Self::assemble(store, key, conn, &surroundings.state_dir)?;
        let (slot, verdict) = vault.look(&recipient, surroundings)?;
        vault.refuse_writes_if(verdict);
        let mut healing = Healing::default();
        if verdict.is_sound() {
            if verdict == Verdict::Fresh {
                vault.begin_instance(at, Entry::new("vault.opened_first_here"))?;
            }
            healing = vault.heal(at, &slot)?;
            vault.keep_anchor();
            vault.sweep();
        }
        Ok(Opened { vault, verdict, slot: Slot { pending: false, ..slot }, healing })
    }

    /// Removes what a crash left of a new key or a backup. Never while it is in question which register this is.
    fn sweep(&self) {
        if let Some(held) = self.held().as_ref() {
            held.store.generation_dir().sweep_others();
        }
    }

    /// The slot that the recipient belongs to, and the verdict.
    fn look(&self, recipient: &str, surroundings: &Surroundings) -> Result<(Slot, Verdict)> {
        let held = self.held();
        let Held { writer, .. } = held.as_ref().ok_or(VaultError::Closed)?;
        let db = Reader::over(writer);
        let slot = slots::all(&db)?.into_iter().find(|slot| slot.recipient == recipient);
        let here = anchor::load(&self.state_dir, self.id());
        let keychain = surroundings.remembered.clone().filter(|anchor| anchor.vault == self.id());
        let anchors: Vec<Anchor> = here.into_iter().chain(keychain).collect();
        Ok((slot.ok_or(VaultError::NotListed)?, anchor::judge(&db, &anchors)?))
    }
}

/// The data key, and the public half of the identity that opened it.
pub(crate) fn unlock_key(store: &Store, unlock: &Unlock) -> Result<(DataKey, String)> {
    let identity = match unlock {
        Unlock::Identity(secret) => Identity::parse(secret)?,
        Unlock::Passphrase(passphrase) => {
            let path = store.passphrase_identity();
            if !path.exists() {
                return Err(VaultError::NoPassphrase);
            }
            open_identity(&durable::read(&path, IDENTITY_LIMIT, "passphrase.identity.age")?, passphrase)?
        }
    };
    let sealed = durable::read(&store.dek(), DEK_LIMIT, "dek.age")?;
    match open_key(&sealed, &identity) {
        Err(VaultError::MalformedKey) => Err(VaultError::Damaged { what: "dek.age" }),
        // The passphrase was right: its identity and the key file do not belong together.
        Err(VaultError::WrongSecret) if matches!(unlock, Unlock::Passphrase(_)) => Err(VaultError::NotListed),
        other => Ok((other?, identity.recipient())),
    }
}

/// Migrates after a verified copy of the register as it was. The copy lies beside the register until the next
/// opening that finds nothing to migrate: no longer, since what is erased later would stay in it.
fn bring_up_to_date(conn: &Connection, store: &Store, key: &DataKey) -> Result<()> {
    let mut migrated = false;
    migrate::migrate(conn, migrate::STEPS, |from| {
        migrated = true;
        let path = store.generation().join(format!("register.before-migration-{from:04}.db"));
        let _ = std::fs::remove_file(&path);
        snapshot::write(conn, key, &path)
    })?;
    if !migrated {
        for entry in std::fs::read_dir(store.generation()).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with("register.before-migration-") {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
    Ok(())
}
