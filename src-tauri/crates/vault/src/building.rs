//! Making a vault aside and moving it into place in one step, so that a crash leaves a whole vault or none.

use crate::durable;
use crate::error::{Result, VaultError};
use crate::filesystem::refuse_network;
use crate::secret::{hex, random};
use crate::store;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A directory beside the one to be, removed again unless it was finished.
#[derive(Debug)]
pub(crate) struct Building {
    temporary: PathBuf,
    target: PathBuf,
    finished: bool,
}

impl Building {
    /// Begins beside `target`, at which nothing may exist.
    pub(crate) fn begin(target: &Path) -> Result<Self> {
        let name = target.file_name().ok_or(VaultError::NotFound("vault name"))?;
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let parent = match parent.canonicalize() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(VaultError::NotFound("directory"));
            }
            other => other.map_err(VaultError::io("directory"))?,
        };
        let target = parent.join(name);
        if fs::symlink_metadata(&target).is_ok() {
            return Err(VaultError::Exists);
        }
        refuse_network(&parent)?;
        let prefix = format!(".{}.making-", name.to_string_lossy());
        sweep(&parent, &prefix);
        let temporary = parent.join(format!("{prefix}{}", hex(&*random::<6>()?)));
        durable::new_private_dir(&temporary).map_err(VaultError::io("directory"))?;
        Ok(Self { temporary, target, finished: false })
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.temporary
    }

    /// Moves the directory into place; what appeared there meanwhile is never replaced.
    pub(crate) fn finish(mut self) -> Result<PathBuf> {
        let failed = |e| VaultError::io("vault")(e);
        durable::sync_dir(&self.temporary).map_err(failed)?;
        match rename_to_free_name(&self.temporary, &self.target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(VaultError::Exists),
            other => other.map_err(failed)?,
        }
        self.finished = true;
        if let Some(parent) = self.target.parent() {
            durable::sync_dir(parent).map_err(failed)?;
        }
        Ok(self.target.clone())
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_dir_all(&self.temporary);
        }
    }
}

/// Removes what a crash left of making the same vault, unless somebody is making it now.
fn sweep(parent: &Path, prefix: &str) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(prefix)).unwrap_or_default();
        let is_ours = random.len() == 12 && random.bytes().all(|b| b.is_ascii_hexdigit());
        if is_ours && store::lock(&entry.path()).is_ok() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn rename_to_free_name(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Not every file system knows the flag; a directory that is not empty is refused by any.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => fs::rename(from, to),
        other => Ok(other?),
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn rename_to_free_name(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_when_making_fails() {
        let home = tempfile::tempdir().unwrap();
        drop(Building::begin(&home.path().join("r.liggare")).unwrap());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_appeared_meanwhile_is_not_replaced() {
        let home = tempfile::tempdir().unwrap();
        let building = Building::begin(&home.path().join("r.liggare")).unwrap();
        fs::create_dir(home.path().join("r.liggare")).unwrap();
        assert!(matches!(building.finish(), Err(VaultError::Exists)), "even an empty directory stays");
    }

    #[test]
    fn the_rest_of_a_crash_is_swept_when_the_same_vault_is_made() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("r.liggare");
        let crashed = Building::begin(&target).unwrap();
        let running = store::lock(crashed.dir()).unwrap();
        Building::begin(&target).unwrap();
        assert!(crashed.dir().exists(), "somebody is making it");
        drop(running);
        std::mem::forget(crashed);
        Building::begin(&target).unwrap().finish().unwrap();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "only the new vault");
    }
}
