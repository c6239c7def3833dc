//! Making a new vault, aside and then in place.

use super::{Surroundings, Vault};
use crate::Writer;
use crate::building::Building;
use crate::connection::{self, Role};
use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::keys::{DataKey, Identity, WorkFactor, seal_identity, seal_key};
use crate::log::{Actor, Entry};
use crate::meta::{self, Meta};
use crate::migrate;
use crate::secret::{Secret, random_uuid};
use crate::slots::{self, SlotKind};
use crate::store::{self, About};
use liggare_domain::{InstanceId, Timestamp, VaultId};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;

/// How a vault is to be made. At least one way in is needed.
#[derive(Debug, Default)]
pub struct Creation {
    /// Version of the program.
    pub program: String,
    /// Whether to make an identity for the keychain.
    pub keychain: bool,
    /// The keeper's passphrase.
    pub passphrase: Option<Secret>,
    /// Whether to make a recovery code now.
    pub recovery: bool,
    /// How much work the passphrase costs.
    pub work: WorkFactor,
}

/// What the caller has to put where it belongs: nobody else has it.
#[derive(Debug, Default)]
pub struct Secrets {
    /// For the keychain.
    pub keychain: Option<Secret>,
    /// For the printed sheet.
    pub recovery: Option<Secret>,
}

struct NewSlot {
    kind: SlotKind,
    identity: Identity,
}

impl Vault {
    /// Makes a vault at `dir`, where nothing may be, and opens it. A crash leaves a whole vault or none.
    pub fn create(
        dir: &Path,
        creation: &Creation,
        surroundings: &Surroundings,
        at: Timestamp,
    ) -> Result<(Self, Secrets)> {
        Self::create_with(dir, creation, surroundings, at, |_| Ok(()))
    }

    /// The same, with its first rows in it from the first moment that it is there.
    pub fn create_with<E: From<VaultError>>(
        dir: &Path,
        creation: &Creation,
        surroundings: &Surroundings,
        at: Timestamp,
        first: impl FnOnce(&Writer<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(Self, Secrets), E> {
        let new = |kind| NewSlot { kind, identity: Identity::generate() };
        let mut ways_in = Vec::new();
        ways_in.extend(creation.keychain.then(|| new(SlotKind::Keychain)));
        ways_in.extend(creation.passphrase.as_ref().map(|_| new(SlotKind::Passphrase)));
        ways_in.extend(creation.recovery.then(|| new(SlotKind::Recovery)));
        if ways_in.is_empty() {
            return Err(VaultError::Slots("a vault needs a way in").into());
        }

        let building = Building::begin(dir)?;
        let meta = Meta { vault: VaultId(random_uuid()?), instance: InstanceId(random_uuid()?) };
        let store = store::lay_out(building.dir(), About::new(meta.vault, &creation.program, at))?;
        let key = DataKey::generate()?;
        drop(durable::new_private_file(&store.register()).map_err(VaultError::io("register.db"))?);
        let conn = connection::open(&store.register(), &key, Role::Writer)?;
        migrate::migrate(&conn, migrate::STEPS, |_| Ok(()))?;
        write_first_rows(&conn, meta, &ways_in, &creation.program, at, first)?;
        // Closed before it moves: SQLite knows its files by their path.
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(VaultError::from)?;
        conn.close().map_err(|(_, error)| VaultError::from(error))?;

        if let Some(passphrase) = &creation.passphrase {
            let slot = ways_in.iter().find(|slot| slot.kind == SlotKind::Passphrase);
            let identity = &slot.ok_or(VaultError::NotFound("passphrase slot"))?.identity;
            let sealed = seal_identity(identity, passphrase, creation.work)?;
            let path = store.passphrase_identity();
            durable::write(&path, &sealed, Durability::Synced, "passphrase.identity.age")?;
        }
        let recipients: Vec<String> = ways_in.iter().map(|slot| slot.identity.recipient()).collect();
        durable::write(&store.dek(), &seal_key(&key, &recipients)?, Durability::Synced, "dek.age")?;

        let store = store.moved_to(building.finish()?);
        let conn = connection::open(&store.register(), &key, Role::Writer)?;
        let vault = Self::assemble(store, key, conn, &surroundings.state_dir)?;
        vault.keep_anchor();
        let secret = |kind| ways_in.iter().find(|slot| slot.kind == kind).map(|slot| slot.identity.secret());
        Ok((vault, Secrets { keychain: secret(SlotKind::Keychain), recovery: secret(SlotKind::Recovery) }))
    }
}

fn write_first_rows<E: From<VaultError>>(
    conn: &Connection,
    meta: Meta,
    ways_in: &[NewSlot],
    program: &str,
    at: Timestamp,
    first: impl FnOnce(&Writer<'_>) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let transaction =
        Transaction::new_unchecked(conn, TransactionBehavior::Immediate).map_err(VaultError::from)?;
    let db = Writer::over(conn, at);
    meta::add(&db, meta)?;
    for slot in ways_in {
        slots::add(&db, slot.kind, &slot.identity.recipient(), false)?;
    }
    let kinds: Vec<&str> = ways_in.iter().map(|slot| slot.kind.code()).collect();
    let what = serde_json::json!({
        "vault": meta.vault, "instance": meta.instance, "program": program, "slots": kinds,
    });
    db.log(Entry::new("vault.created").by(Actor::Keeper).payload(what))?;
    first(&db)?;
    transaction.commit().map_err(VaultError::from)?;
    Ok(())
}
