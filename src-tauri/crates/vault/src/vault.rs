//! An open register: one connection that writes, some that read, the log's end remembered outside.

mod create;
mod open;
mod rotate;
mod ways_in;

pub use create::{Creation, Secrets};
pub(crate) use open::unlock_key;
pub use open::{Healing, Opened, Surroundings, Unlock};
pub use rotate::Rotation;

use crate::anchor::{self, Anchor, Verdict};
use crate::backup::Rehearsed;
use crate::check::{self, Checked, Finding, Step};
use crate::connection::{self, Role};
use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::keys::DataKey;
use crate::log::{self, Actor, Entry, checkpoint_text};
use crate::pool::Pool;
use crate::secret::random_uuid;
use crate::store::{About, Generation, Store};
use crate::{Reader, Writer, meta};
use liggare_domain::{InstanceId, Timestamp, VaultId};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// An open vault. Shared between threads; closed once, by [`Vault::close`] or by dropping it.
pub struct Vault {
    /// Gone when the vault is closed.
    held: Mutex<Option<Held>>,
    readers: Pool,
    about: About,
    dir: PathBuf,
    generation: AtomicU32,
    state_dir: PathBuf,
    anchor: Mutex<Anchor>,
    anchor_kept: AtomicBool,
    read_only: AtomicBool,
    data: AtomicU64,
}

/// What only one thread uses at a time.
struct Held {
    writer: Connection,
    key: DataKey,
    store: Store,
}

impl Vault {
    fn assemble(store: Store, key: DataKey, writer: Connection, state_dir: &Path) -> Result<Self> {
        let meta = meta::get(&Reader::over(&writer))?;
        if meta.vault != store.about().vault {
            return Err(VaultError::Damaged { what: "vault.json" });
        }
        let (seq, head) = log::head(&Reader::over(&writer))?;
        Ok(Self {
            readers: Pool::new(store.register(), key.clone()),
            about: store.about().clone(),
            dir: store.dir().to_owned(),
            generation: AtomicU32::new(store.generation_number()),
            state_dir: state_dir.to_owned(),
            anchor: Mutex::new(Anchor { vault: meta.vault, instance: meta.instance, seq, head }),
            anchor_kept: AtomicBool::new(true),
            read_only: AtomicBool::new(false),
            data: AtomicU64::new(1),
            held: Mutex::new(Some(Held { writer, key, store })),
        })
    }

    /// Reads inside one snapshot. Runs beside other reads and beside a write; do not nest one in another.
    pub fn read<T, E: From<VaultError>>(
        &self,
        read: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let _alone = Alone::assert();
        let lease = self.readers.lease()?;
        let conn = lease.conn()?;
        let snapshot =
            Transaction::new_unchecked(conn, TransactionBehavior::Deferred).map_err(VaultError::from)?;
        let result = read(&Reader::over(conn));
        drop(snapshot);
        result
    }

    /// Writes in one transaction that commits when `write` returns `Ok` and leaves no trace otherwise. One write at a
    /// time, the others wait; do not nest one in another.
    pub fn write<T, E: From<VaultError>>(
        &self,
        at: Timestamp,
        write: impl FnOnce(&Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.is_read_only() {
            return Err(VaultError::RolledBack.into());
        }
        let written = self.write_regardless(at, write)?;
        self.data.fetch_add(1, Ordering::Release);
        Ok(written)
    }

    /// Writes what is nobody's data, the window's own, so that no cache of the data grows stale by it.
    pub fn write_aside<T, E: From<VaultError>>(
        &self,
        at: Timestamp,
        write: impl FnOnce(&Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.is_read_only() {
            return Err(VaultError::RolledBack.into());
        }
        self.write_regardless(at, write)
    }

    fn write_regardless<T, E: From<VaultError>>(
        &self,
        at: Timestamp,
        write: impl FnOnce(&Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let held = self.held();
        let conn = &held.as_ref().ok_or(VaultError::Closed)?.writer;
        let transaction =
            Transaction::new_unchecked(conn, TransactionBehavior::Immediate).map_err(VaultError::from)?;
        let writer = Writer::over(conn, at);
        let result = write(&writer)?;
        let (seq, head) = log::head(&writer)?;
        let instance = meta::get(&writer)?.instance;
        transaction.commit().map_err(VaultError::from)?;
        self.remember(Anchor { vault: self.about.vault, instance, seq, head });
        Ok(result)
    }

    /// The act is committed when this is called, so that a failure here must not look like the act's.
    fn remember(&self, anchor: Anchor) {
        let mut known = self.anchor.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != anchor || !self.anchor_kept.load(Ordering::Relaxed) {
            self.anchor_kept.store(anchor::store(&self.state_dir, &anchor).is_ok(), Ordering::Relaxed);
            *known = anchor;
        }
    }

    /// Writes the anchor of the register as it is, once, at creation and opening.
    fn keep_anchor(&self) {
        self.anchor_kept.store(anchor::store(&self.state_dir, &self.anchor()).is_ok(), Ordering::Relaxed);
    }

    /// The vault's id.
    #[must_use]
    pub fn id(&self) -> VaultId {
        self.about.vault
    }

    /// What is known of the vault without a key.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Where it lies.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The end of the log as of the last commit, for the keychain (at checkpoint and lock) and for packages.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        self.anchor.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether the last anchor reached the state directory. When not, a rollback goes unnoticed on this machine.
    #[must_use]
    pub fn is_anchor_kept(&self) -> bool {
        self.anchor_kept.load(Ordering::Relaxed)
    }

    /// Which key of its own it lies under: 1 for the first.
    #[must_use]
    pub fn generation_of_key(&self) -> u32 {
        self.generation.load(Ordering::Acquire)
    }

    /// Moves with every committed write: a cache that was filled at another number is stale.
    #[must_use]
    pub fn generation_of_data(&self) -> u64 {
        self.data.load(Ordering::Acquire)
    }

    /// Whether writing is refused until the keeper accepts that the register went back.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only.load(Ordering::Acquire)
    }

    /// The keeper accepts the register as it is, older or other than remembered: a new copy begins, and the log says
    /// so. The caller stores [`Vault::anchor`] in the keychain anew.
    pub fn accept_rollback(&self, at: Timestamp) -> Result<InstanceId> {
        if !self.is_read_only() {
            return Err(VaultError::NotFound("rollback"));
        }
        let lost = anchor::load(&self.state_dir, self.id());
        let what = serde_json::json!({ "remembered": lost, "found": self.anchor() });
        let instance = self.begin_instance(at, Entry::new("rollback.accepted").payload(what))?;
        self.read_only.store(false, Ordering::Release);
        Ok(instance)
    }

    fn begin_instance(&self, at: Timestamp, entry: Entry) -> Result<InstanceId> {
        let instance = InstanceId(random_uuid()?);
        self.write_regardless(at, |db| {
            meta::set_instance(db, instance)?;
            db.log(entry)?;
            let what = serde_json::json!({ "instance": instance });
            db.log(Entry::new("instance.began").by(Actor::Program).payload(what))?;
            Ok::<_, VaultError>(())
        })?;
        Ok(instance)
    }

    /// The note of the log's present end, to be signed, with the entry's number.
    #[must_use]
    pub fn checkpoint_text(&self) -> (i64, String) {
        let end = self.anchor();
        (end.seq, checkpoint_text(end.vault, end.seq, &end.head))
    }

    /// Keeps a signed note: `minisign -Vm checkpoints/log-NNNNNNNNNN.txt -P KEY` verifies it.
    pub fn save_checkpoint(&self, seq: i64, text: &str, signature: &str) -> Result<()> {
        let held = self.held();
        let dir = held.as_ref().ok_or(VaultError::Closed)?.store.checkpoints();
        if !dir.is_dir() {
            durable::new_private_dir(&dir).map_err(VaultError::io("checkpoints"))?;
        }
        let name = format!("log-{seq:010}.txt");
        // The signature first: a note is never without one.
        for (file, content) in [(format!("{name}.minisig"), signature), (name, text)] {
            durable::write(&dir.join(file), content.as_bytes(), Durability::Synced, "checkpoints")?;
        }
        Ok(())
    }

    /// Looks everything over: every page's authentication, the structure, the references, every row. Writes wait
    /// while the pages are authenticated.
    /// `step` is told how far it has come, and may end it.
    pub fn check<E: From<VaultError>>(
        &self,
        step: impl FnMut(Step) -> std::result::Result<(), E>,
    ) -> std::result::Result<Checked, E> {
        let (conn, findings) = self.check_pages()?;
        let _counted = self.readers.count(conn.get_interrupt_handle())?;
        let mut checked = Checked { findings, rows: 0 };
        let looked = check::contents(&conn, &mut checked, step);
        // Before it is no longer counted.
        drop(conn);
        looked.map(|()| checked)
    }

    fn check_pages(&self) -> Result<(Connection, Vec<Finding>)> {
        let held = self.held();
        let parts = held.as_ref().ok_or(VaultError::Closed)?;
        let conn = connection::open(&parts.store.register(), &parts.key, Role::Checker)?;
        // Pages are authenticated in the file itself, so the log of writes is brought in and kept out for that time.
        let _: i64 = parts.writer.query_row("PRAGMA wal_checkpoint(FULL)", [], |row| row.get(0))?;
        let findings = check::cipher_faults(&conn)?;
        Ok((conn, findings))
    }

    /// Where the register in force lies, and its key, to copy it beside its readers and its writer.
    pub(crate) fn store_and_key(&self) -> Result<(Generation, DataKey)> {
        let held = self.held();
        let parts = held.as_ref().ok_or(VaultError::Closed)?;
        Ok((parts.store.generation_dir(), parts.key.clone()))
    }

    /// A register made of a backup begins a new copy, whatever this machine remembers of the one before.
    pub(crate) fn begin_restored(&self, at: Timestamp, found: &Rehearsed) -> Result<InstanceId> {
        let what = serde_json::json!({ "as_of": found.as_of, "log_entries": found.log_entries });
        let instance = self.begin_instance(at, Entry::new("vault.restored").payload(what))?;
        self.read_only.store(false, Ordering::Release);
        Ok(instance)
    }

    /// Closes the vault: interrupts reads, waits for a write, brings the write-ahead log in, releases the lock. What
    /// comes later gets [`VaultError::Closed`].
    pub fn close(&self) -> Result<()> {
        self.readers.close();
        let Some(Held { writer, key, store }) = self.held().take() else { return Ok(()) };
        let settled = self.settle(&writer);
        let closed = writer.close().map_err(|(_, error)| VaultError::from(error));
        drop(key);
        drop(store);
        settled.and(closed)
    }

    fn settle(&self, writer: &Connection) -> Result<()> {
        if !self.is_read_only() {
            writer.execute_batch("PRAGMA optimize;")?;
        }
        let busy: i64 = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(VaultError::other("closing", "a connection is still reading")) }
    }

    fn held(&self) -> MutexGuard<'_, Option<Held>> {
        // A write that panicked was rolled back by its transaction: the connection is sound.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("id", &self.about.vault).finish_non_exhaustive()
    }
}

/// That a thread reads once at a time: an inner read could wait for ever for a connection that the outer one holds.
struct Alone;

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

impl Alone {
    fn assert() -> Self {
        debug_assert!(!READING.get(), "a read inside a read");
        READING.set(true);
        Self
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        READING.set(false);
    }
}

/// Reached from `open` alone.
impl Vault {
    fn refuse_writes_if(&self, verdict: Verdict) {
        self.read_only.store(!verdict.is_sound(), Ordering::Release);
    }
}

#[cfg(test)]
mod tests;
