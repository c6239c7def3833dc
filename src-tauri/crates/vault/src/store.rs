//! A vault's place on disk (design of the directory: docs/architecture.md):
//!
//! ```text
//! NAME.liggare/   CURRENT             the generation in force, "g0001\n"
//!                 vault.json          About: format, vault id, program, created. No personal data
//!                 lock                flock: one program at a time
//!                 checkpoints/        signed notes of the log
//!                 g0001/              register.db  dek.age  passphrase.identity.age
//! ```
//!
//! Directories are 0700 and files 0600. A new key makes a new generation directory beside the old one and replaces
//! `CURRENT`, so that a crash leaves one of the two in force.

use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::filesystem::refuse_network;
use liggare_domain::{Timestamp, VaultId};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// The layout and the meaning of the files; a program refuses a higher one.
pub(crate) const FORMAT: i64 = 1;
pub(crate) const FIRST_GENERATION: &str = "g0001";

pub(crate) const ABOUT: &str = "vault.json";
pub(crate) const REGISTER: &str = "register.db";
pub(crate) const DEK: &str = "dek.age";
pub(crate) const PASSPHRASE: &str = "passphrase.identity.age";
const CURRENT: &str = "CURRENT";
const LOCK: &str = "lock";
pub(crate) const ABOUT_LIMIT: u64 = 4096;

/// What `vault.json` says: readable without a key, and nothing of a person in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    format: i64,
    /// The vault, as the keychain and the anchor name it.
    pub vault: VaultId,
    /// Version of the program that made the vault.
    pub program: String,
    /// When it was made.
    pub created: Timestamp,
}

impl About {
    pub(crate) fn new(vault: VaultId, program: &str, created: Timestamp) -> Self {
        Self { format: FORMAT, vault, program: program.to_owned(), created }
    }

    /// Reads the `vault.json` of a directory without opening the vault.
    pub fn read(dir: &Path) -> Result<Self> {
        refuse_what_is_no_vault(dir)?;
        Self::parse(&durable::read(&dir.join(ABOUT), ABOUT_LIMIT, ABOUT)?)
    }

    /// The format is looked at first, so that a later one may have fields that this program does not know.
    // Seen from outside by its fuzz target alone.
    #[doc(hidden)]
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        #[derive(serde::Deserialize)]
        struct Format {
            format: i64,
        }
        let damaged = |_| VaultError::Damaged { what: ABOUT };
        match serde_json::from_slice::<Format>(bytes).map_err(damaged)?.format {
            found if found > FORMAT => return Err(VaultError::TooNew { found, known: FORMAT }),
            found if found < FORMAT => return Err(VaultError::Damaged { what: ABOUT }),
            _ => {}
        }
        serde_json::from_slice(bytes).map_err(damaged)
    }
}

/// Whether a vault has a passphrase to be asked for; looks at its files alone.
#[must_use]
pub fn has_passphrase(dir: &Path) -> bool {
    let generation = std::fs::read_to_string(dir.join("CURRENT")).unwrap_or_default();
    let named = generation.trim();
    !named.is_empty()
        && !named.contains(['/', '\\', '.'])
        && dir.join(named).join("passphrase.identity.age").is_file()
}

/// Removes a vault with all that is in it, unless a program has it open. One that is not there is not minded.
pub fn remove_unless_open(dir: &Path) -> Result<()> {
    if !dir.is_dir() {
        return Ok(());
    }
    let _held = lock(dir)?;
    std::fs::remove_dir_all(dir).map_err(VaultError::io("vault"))
}

/// An existing vault's directory, locked for this program.
#[derive(Debug)]
pub(crate) struct Store {
    dir: PathBuf,
    generation: String,
    about: About,
    /// Held for as long as the store is; closing the file releases it.
    _lock: File,
}

impl Store {
    /// Locks the vault in `dir` and looks that its parts are there.
    pub(crate) fn open(dir: &Path) -> Result<Self> {
        let about = About::read(dir)?;
        let dir = dir.canonicalize().map_err(VaultError::io("vault"))?;
        refuse_network(&dir)?;
        let lock = lock(&dir)?;
        let generation = generation_in_force(&dir)?;
        let store = Self { dir, generation, about, _lock: lock };
        for (path, what) in [(store.register(), "register.db"), (store.dek(), "dek.age")] {
            if !path.is_file() {
                return Err(VaultError::Damaged { what });
            }
        }
        store.make_private();
        Ok(store)
    }

    /// The same vault, still locked, after its directory was moved.
    pub(crate) fn moved_to(self, dir: PathBuf) -> Self {
        Self { dir, ..self }
    }

    /// The same vault, still locked, when another generation is in force.
    pub(crate) fn with_generation(self, name: String) -> Self {
        Self { generation: name, ..self }
    }

    /// The generation in force.
    pub(crate) fn generation_dir(&self) -> Generation {
        Generation { vault: self.dir.clone(), name: self.generation.clone() }
    }

    /// Makes the directory of another generation, in the place of what a crash may have left of one.
    pub(crate) fn next_generation(&self, number: u32) -> Result<Generation> {
        if number > 9999 {
            return Err(VaultError::NotFound("number for a key"));
        }
        let next = Generation { vault: self.dir.clone(), name: format!("g{number:04}") };
        next.discard();
        durable::new_private_dir(&next.dir()).map_err(VaultError::io("vault"))?;
        Ok(next)
    }

    pub(crate) fn about(&self) -> &About {
        &self.about
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn generation(&self) -> PathBuf {
        self.dir.join(&self.generation)
    }

    /// 1 of `g0001`; the name was checked when it was read.
    pub(crate) fn generation_number(&self) -> u32 {
        self.generation.trim_start_matches('g').parse().unwrap_or(0)
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.generation().join(REGISTER)
    }

    pub(crate) fn dek(&self) -> PathBuf {
        self.generation().join(DEK)
    }

    pub(crate) fn passphrase_identity(&self) -> PathBuf {
        self.generation().join(PASSPHRASE)
    }

    pub(crate) fn checkpoints(&self) -> PathBuf {
        self.dir.join("checkpoints")
    }

    fn make_private(&self) {
        let parts = [&self.dir, &self.generation(), &self.checkpoints()].map(|dir| {
            durable::make_private(dir);
            std::fs::read_dir(dir)
        });
        for part in parts.into_iter().flatten().flatten().flatten() {
            durable::make_private(&part.path());
        }
    }
}

/// The directory of one key: the register under it, and the key files.
#[derive(Debug, Clone)]
pub(crate) struct Generation {
    vault: PathBuf,
    name: String,
}

impl Generation {
    pub(crate) fn name(&self) -> String {
        self.name.clone()
    }

    fn dir(&self) -> PathBuf {
        self.vault.join(&self.name)
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.dir().join(REGISTER)
    }

    pub(crate) fn dek(&self) -> PathBuf {
        self.dir().join(DEK)
    }

    pub(crate) fn passphrase_identity(&self) -> PathBuf {
        self.dir().join(PASSPHRASE)
    }

    /// The copy that a backup is made of, for as long as it is being made.
    pub(crate) fn being_backed_up(&self) -> PathBuf {
        self.dir().join("register.being-backed-up.db")
    }

    /// The vault's own `vault.json`.
    pub(crate) fn about(&self) -> PathBuf {
        self.vault.join(ABOUT)
    }

    /// Everything in it is on the disk.
    pub(crate) fn sync(&self) -> Result<()> {
        File::open(self.register())
            .and_then(|file| file.sync_all())
            .and_then(|()| durable::sync_dir(&self.dir()))
            .and_then(|()| durable::sync_dir(&self.vault))
            .map_err(VaultError::io("vault"))
    }

    /// From now on this is the register. After an error [`Generation::is_in_force`] says whether it is all the same.
    pub(crate) fn put_in_force(&self) -> Result<()> {
        let text = format!("{}\n", self.name);
        durable::write(&self.vault.join(CURRENT), text.as_bytes(), Durability::Synced, CURRENT)
    }

    /// Whether this is the register.
    pub(crate) fn is_in_force(&self) -> Result<bool> {
        Ok(generation_in_force(&self.vault)? == self.name)
    }

    /// Removes it; one that is not there is not minded.
    pub(crate) fn discard(&self) {
        let _ = std::fs::remove_dir_all(self.dir());
    }

    /// Removes every other generation, and what a crash left of a backup: comfort, tried again at the next opening.
    pub(crate) fn sweep_others(&self) {
        for entry in std::fs::read_dir(&self.vault).into_iter().flatten().flatten() {
            let name = entry.file_name();
            if name.to_str().is_some_and(|name| is_generation(name) && name != self.name) {
                let _ = std::fs::remove_dir_all(entry.path());
            }
        }
        let _ = std::fs::remove_file(self.being_backed_up());
    }
}

/// `g` and four digits.
fn is_generation(name: &str) -> bool {
    name.len() == 5 && name.starts_with('g') && name[1..].bytes().all(|b| b.is_ascii_digit())
}

/// Lays out an empty vault in `dir`, which exists and is the caller's own, and locks it.
pub(crate) fn lay_out(dir: &Path, about: About) -> Result<Store> {
    let failed = |e| VaultError::io("vault")(e);
    let lock = lock(dir)?;
    for part in [FIRST_GENERATION, "checkpoints"] {
        durable::new_private_dir(&dir.join(part)).map_err(failed)?;
    }
    let text = serde_json::to_vec(&about).map_err(|e| VaultError::other(ABOUT, e))?;
    durable::write(&dir.join(ABOUT), &text, Durability::Synced, ABOUT)?;
    durable::write(
        &dir.join(CURRENT),
        format!("{FIRST_GENERATION}\n").as_bytes(),
        Durability::Synced,
        CURRENT,
    )?;
    Ok(Store { dir: dir.to_owned(), generation: FIRST_GENERATION.to_owned(), about, _lock: lock })
}

fn refuse_what_is_no_vault(dir: &Path) -> Result<()> {
    match std::fs::metadata(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(VaultError::NotFound("vault"));
        }
        Err(error) => return Err(VaultError::io("vault")(error)),
        Ok(found) if !found.is_dir() => return Err(VaultError::NotAVault),
        Ok(_) => {}
    }
    if !dir.join(ABOUT).exists() && !dir.join(CURRENT).exists() {
        return Err(VaultError::NotAVault);
    }
    Ok(())
}

/// The lock file holds nothing, so a missing one is made anew.
pub(crate) fn lock(dir: &Path) -> Result<File> {
    let path = dir.join(LOCK);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(VaultError::io("vault"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(VaultError::AlreadyOpen),
        Err(TryLockError::Error(error)) => Err(VaultError::io("lock")(error)),
    }
}

fn generation_in_force(dir: &Path) -> Result<String> {
    let bytes = durable::read(&dir.join(CURRENT), 16, CURRENT)?;
    match bytes.as_slice() {
        [name @ .., b'\n'] if std::str::from_utf8(name).is_ok_and(is_generation) => {
            Ok(String::from_utf8_lossy(name).into_owned())
        }
        _ => Err(VaultError::Damaged { what: CURRENT }),
    }
}

#[cfg(test)]
mod tests;
