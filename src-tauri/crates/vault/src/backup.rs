//! A backup: one ustar archive of the four files that open and are a register, readable without this program
//! (docs/recovery.md). It is written beside its name, read back byte for byte, and only then named.
//!
//! [`Restoration`] makes a vault of one, or only proves that it could.

mod restore;

pub use restore::{Look, Rehearsed, Restoration};

use crate::connection::{self, Role};
use crate::durable;
use crate::error::{Result, VaultError};
use crate::keys::{DEK_LIMIT, DataKey, IDENTITY_LIMIT};
use crate::secret::hex;
use crate::snapshot;
use crate::store::{self, ABOUT_LIMIT, Generation};
use crate::vault::Vault;
use liggare_domain::Timestamp;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

const WHAT: &str = "backup";
const CHUNK: usize = 256 << 10;

/// The members of the archive, in their order, with the most that each may have.
const MEMBERS: [(&str, u64); 4] = [
    (store::ABOUT, ABOUT_LIMIT),
    (store::DEK, DEK_LIMIT),
    (store::PASSPHRASE, IDENTITY_LIMIT),
    // The largest file that a ustar size field holds.
    (store::REGISTER, 0o777_7777_7777),
];

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// The parts of a register, as they are at one moment.
struct Parts {
    about: Vec<u8>,
    dek: Vec<u8>,
    passphrase: Option<Vec<u8>>,
    register: File,
    _copy: Copy,
}

/// The register's copy, removed when it has served.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Vault {
    /// Writes a backup to `path`, at which nothing may be. `step` is told the bytes written and read back, and how many
    /// there will be in all; it may end the job, of which nothing is then left.
    pub fn back_up<E: From<VaultError>>(
        &self,
        path: &Path,
        at: Timestamp,
        mut step: impl FnMut(u64, u64) -> std::result::Result<(), E>,
    ) -> std::result::Result<BackedUp, E> {
        if path.symlink_metadata().is_ok() {
            return Err(VaultError::Exists.into());
        }
        step(0, 0)?;
        let mut parts = self.parts()?;
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let _ = std::fs::remove_file(&part);
        let made = write_whole(&part, &mut parts, at, &mut step).and_then(|made| {
            // What another program put there meanwhile is not replaced.
            std::fs::hard_link(&part, path)
                .or_else(|error| match error.kind() {
                    std::io::ErrorKind::AlreadyExists => Err(error),
                    // A file system without links.
                    _ => std::fs::rename(&part, path),
                })
                .map_err(VaultError::io(WHAT))?;
            if let Some(dir) = path.parent() {
                durable::sync_dir(dir).map_err(VaultError::io(WHAT))?;
            }
            Ok(made)
        });
        let _ = std::fs::remove_file(&part);
        made
    }

    /// A verified copy of the register, and the key files that belong to it.
    fn parts(&self) -> Result<Parts> {
        self.parts_from(self.store_and_key()?)
    }

    fn parts_from(&self, (mut store, mut key): (Generation, DataKey)) -> Result<Parts> {
        loop {
            let error = match parts_of(&store, &key) {
                Err(error) => error,
                made => return made,
            };
            // What a new key has swept away meanwhile is not damaged.
            let before = store.name();
            (store, key) = self.store_and_key()?;
            if store.name() == before {
                return Err(error);
            }
        }
    }
}

fn parts_of(store: &Generation, key: &DataKey) -> Result<Parts> {
    let copy = Copy(store.being_backed_up());
    let _ = std::fs::remove_file(&copy.0);
    let passphrase = store.passphrase_identity();
    let about = durable::read(&store.about(), ABOUT_LIMIT, store::ABOUT)?;
    let dek = durable::read(&store.dek(), DEK_LIMIT, store::DEK)?;
    let passphrase = match passphrase.exists() {
        true => Some(durable::read(&passphrase, IDENTITY_LIMIT, store::PASSPHRASE)?),
        false => None,
    };
    let conn = connection::open(&store.register(), key, Role::Copier)?;
    snapshot::write(&conn, key, &copy.0)?;
    let register = File::open(&copy.0).map_err(VaultError::io(WHAT))?;
    Ok(Parts { about, dek, passphrase, register, _copy: copy })
}

fn write_whole<E: From<VaultError>>(
    part: &Path,
    parts: &mut Parts,
    at: Timestamp,
    step: &mut impl FnMut(u64, u64) -> std::result::Result<(), E>,
) -> std::result::Result<BackedUp, E> {
    let failed = |error| VaultError::io(WHAT)(error);
    let size = parts.register.metadata().map_err(failed)?.len();
    // Written, then read back.
    let total = 2 * size;
    let mut archive = tar::Builder::new(Hashing::over(durable::new_private_file(part).map_err(failed)?));
    let small = [
        (store::ABOUT, Some(&parts.about)),
        (store::DEK, Some(&parts.dek)),
        (store::PASSPHRASE, parts.passphrase.as_ref()),
    ];
    for (name, content) in small {
        if let Some(content) = content {
            archive.append(&header(name, content.len() as u64, at)?, content.as_slice()).map_err(failed)?;
        }
    }
    let mut stopped = Ok(());
    let told =
        Told { inner: &mut parts.register, done: 0, step: |done| step(done, total), stopped: &mut stopped };
    let appended = archive.append(&header(store::REGISTER, size, at)?, told).map_err(failed);
    stopped?;
    appended?;
    let file = archive.into_inner().map_err(failed)?;
    file.inner.sync_all().map_err(failed)?;
    let written = BackedUp { bytes: file.bytes, sha256: hex(&file.hash.finalize()) };
    let found = read_back(part, |bytes| step(size + bytes.min(size), total))?;
    if found == written { Ok(written) } else { Err(VaultError::BackupDamaged { what: "the file" }.into()) }
}

fn header(name: &str, size: u64, at: Timestamp) -> Result<tar::Header> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).map_err(VaultError::io(WHAT))?;
    header.set_entry_type(tar::EntryType::Regular);
    header.set_mode(0o600);
    header.set_mtime(u64::try_from(at.as_second()).unwrap_or(0));
    header.set_size(size);
    header.set_cksum();
    Ok(header)
}

/// What the file holds now, read to its end.
fn read_back<E: From<VaultError>>(
    path: &Path,
    mut step: impl FnMut(u64) -> std::result::Result<(), E>,
) -> std::result::Result<BackedUp, E> {
    let failed = |error| VaultError::io(WHAT)(error);
    let mut file = File::open(path).map_err(failed)?;
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; CHUNK]);
    loop {
        let read = file.read(&mut buffer).map_err(failed)?;
        if read == 0 {
            return Ok(BackedUp { bytes, sha256: hex(&hash.finalize()) });
        }
        hash.update(&buffer[..read]);
        bytes += read as u64;
        step(bytes)?;
    }
}

/// Reads on while the job may.
struct Told<'s, R, S, E> {
    inner: R,
    done: u64,
    step: S,
    /// Why the job ended, if it did: `Read` has no room for it.
    stopped: &'s mut std::result::Result<(), E>,
}

impl<R: Read, E, S: FnMut(u64) -> std::result::Result<(), E>> Read for Told<'_, R, S, E> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.done += read as u64;
        if let Err(why) = (self.step)(self.done) {
            *self.stopped = Err(why);
            return Err(std::io::ErrorKind::Other.into());
        }
        Ok(read)
    }
}

/// A file, with the hash of what was written to it.
struct Hashing {
    inner: File,
    hash: Sha256,
    bytes: u64,
}

impl Hashing {
    fn over(inner: File) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }
}

impl Write for Hashing {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(buf)?;
        self.hash.update(&buf[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests;
