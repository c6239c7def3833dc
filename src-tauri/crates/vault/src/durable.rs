//! Writing that survives a power cut, readable by the owner alone. Every file of a vault other than the database is
//! written here.

use crate::error::{Result, VaultError};
use crate::secret::{hex, random};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Whether the bytes must outlive a power cut at once, or may be lost to one as long as they are never half there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// File and directory are synced before the call returns.
    Synced,
    /// Replaced at once or not at all; a power cut may bring the previous content back.
    Atomic,
}

/// Replaces `path` with `bytes`, mode 0600: a reader sees the old content or the new, never a part.
pub(crate) fn write(path: &Path, bytes: &[u8], durability: Durability, what: &'static str) -> Result<()> {
    let (Some(dir), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(VaultError::other(what, "the path has no directory"));
    };
    let mut temporary = std::ffi::OsString::from(".");
    temporary.push(name);
    temporary.push(format!(".{}", hex(&*random::<6>()?)));
    let temporary = dir.join(temporary);
    let written = (|| {
        let mut file = new_private_file(&temporary)?;
        file.write_all(bytes)?;
        if durability == Durability::Synced {
            file.sync_all()?;
        }
        drop(file);
        fs::rename(&temporary, path)?;
        if durability == Durability::Synced { sync_dir(dir) } else { Ok(()) }
    })();
    written.map_err(|error| {
        let _ = fs::remove_file(&temporary);
        VaultError::io(what)(error)
    })
}

/// A new file, mode 0600; it must not exist.
pub(crate) fn new_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new directory, mode 0700; it must not exist.
pub(crate) fn new_private_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes the names in a directory durable.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// Takes group and others their rights away, where there are such rights: a vault copied from elsewhere may have
/// come with them. A file system without modes keeps what it has.
pub(crate) fn make_private(path: &Path) {
    #[cfg(unix)]
    if let Ok(found) = fs::symlink_metadata(path) {
        use std::os::unix::fs::PermissionsExt;
        let mode = if found.is_dir() { 0o700 } else { 0o600 };
        if !found.is_symlink() && found.permissions().mode() & 0o077 != 0 {
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Reads a whole file of at most `limit` bytes. Absent, longer or no regular file: `Damaged`.
pub(crate) fn read(path: &Path, limit: u64, what: &'static str) -> Result<Vec<u8>> {
    let damaged = || VaultError::Damaged { what };
    let found = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(damaged()),
        other => other.map_err(VaultError::io(what))?,
    };
    if !found.is_file() || found.len() > limit {
        return Err(damaged());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(VaultError::io(what))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(VaultError::io(what))?;
    if bytes.len() as u64 > limit { Err(damaged()) } else { Ok(bytes) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_written_file_is_private_and_leaves_no_temporary() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("CURRENT");
        for content in [&b"one"[..], b"two"] {
            write(&path, content, Durability::Synced, "CURRENT").unwrap();
        }
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "the temporary file is gone");
    }

    #[test]
    fn a_file_past_its_limit_is_damage() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("vault.json");
        write(&path, &[b' '; 11], Durability::Atomic, "vault.json").unwrap();
        assert!(matches!(read(&path, 10, "vault.json"), Err(VaultError::Damaged { what: "vault.json" })));
        assert!(read(&path, 11, "vault.json").is_ok());
    }
}
