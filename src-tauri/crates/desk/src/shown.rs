//! Files that the system's own viewers show: the one place where something of the register lies unsealed, named in
//! docs/threat-model.md. They lie in the directory of the keeper's session, which no other account reads, in one of this
//! process's own below it, and go when the register is locked or closed. What a process that was killed left there goes when
//! the next one starts.

use crate::fault::{Fault, FaultCode, Result};
use std::fs::{DirBuilder, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// What such a directory is called, before its random part.
const PREFIX: &str = "liggare-shown-";

/// The files of an open register that are shown.
#[derive(Default)]
pub(crate) struct Shown(Mutex<State>);

#[derive(Default)]
enum State {
    /// None was yet.
    #[default]
    None,
    /// They lie here.
    Some(Own),
    /// The register is closed: none will be.
    Closed,
}

/// A directory of this process's own. It is held by a lock for as long as the process lives, so that another one does not take
/// it for what was left.
struct Own {
    path: PathBuf,
    _held: File,
}

impl Shown {
    /// Makes a file of that name, which the keeper alone reads, and gives its path when it is written. One that is not is
    /// removed.
    pub(crate) fn write(
        &self,
        session: &Path,
        name: &str,
        fill: impl FnOnce(&mut File) -> Result<()>,
    ) -> Result<PathBuf> {
        // Held until it is written: a register that is being closed waits, and then removes it.
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*state, State::None) {
            *state = State::Some(Own::below(session)?);
        }
        let State::Some(own) = &*state else { return Err(FaultCode::Locked.into()) };
        // Two may have the same name.
        let folder = own.path.join(random()?);
        new_folder(&folder)?;
        let path = folder.join(name);
        let written = new_file(&path).and_then(|mut file| fill(&mut file));
        if written.is_err() {
            let _ = std::fs::remove_dir_all(&folder);
        }
        written.map(|()| path)
    }

    /// Removes them all; there will be no more.
    pub(crate) fn remove(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let State::Some(own) = std::mem::replace(&mut *state, State::Closed) {
            let _ = std::fs::remove_dir_all(&own.path);
        }
    }
}

impl Own {
    fn below(session: &Path) -> Result<Self> {
        let path = session.join(format!("{PREFIX}{}", random()?));
        new_folder(&path)?;
        let held = File::open(&path).map_err(told)?;
        held.try_lock().map_err(|error| told(error.into()))?;
        Ok(Self { path, _held: held })
    }
}

/// Removes what processes left that are no more.
pub(crate) fn sweep(session: &Path) {
    for entry in std::fs::read_dir(session).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        // Not a link to elsewhere.
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && File::open(entry.path()).is_ok_and(|left| left.try_lock().is_ok())
        {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

fn random() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| told(std::io::ErrorKind::Other.into()))?;
    Ok(Uuid::from_bytes(bytes).simple().to_string())
}

fn new_folder(path: &Path) -> Result<()> {
    let mut making = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    making.create(path).map_err(told)
}

fn new_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(told)
}

fn told(error: std::io::Error) -> Fault {
    crate::causes::io(&error, "showing")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn show(shown: &Shown, session: &Path, content: &[u8]) -> PathBuf {
        let fill = |file: &mut File| file.write_all(content).map_err(told);
        shown.write(session, "avtal.pdf", fill).unwrap()
    }

    fn left(session: &Path) -> usize {
        std::fs::read_dir(session).unwrap().count()
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_shown_is_the_keepers_alone_until_it_is_removed() {
        use std::os::unix::fs::PermissionsExt;
        let session = tempfile::tempdir().unwrap();
        let shown = Shown::default();
        let files = [b"one", b"two"].map(|content| show(&shown, session.path(), content));
        assert_ne!(files[0], files[1], "of the same name, and each its own");
        assert_eq!(std::fs::read(&files[1]).unwrap(), b"two");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        for file in &files {
            assert_eq!(mode(file), 0o600);
            assert!(file.ancestors().skip(1).take(2).all(|folder| mode(folder) == 0o700));
        }
        shown.remove();
        assert_eq!(left(session.path()), 0);
        let late = shown.write(session.path(), "avtal.pdf", |_| Ok(()));
        assert_eq!(late.unwrap_err().code, FaultCode::Locked, "of a register that is closed");
        assert_eq!(left(session.path()), 0);
    }

    #[test]
    fn a_file_that_is_not_whole_is_not_left() {
        let session = tempfile::tempdir().unwrap();
        let shown = Shown::default();
        let stopped = shown.write(session.path(), "avtal.pdf", |file| {
            file.write_all(b"half").map_err(told)?;
            Err(FaultCode::Cancelled.into())
        });
        assert_eq!(stopped.unwrap_err().code, FaultCode::Cancelled);
        let own = std::fs::read_dir(session.path()).unwrap().next().unwrap().unwrap().path();
        assert_eq!(left(&own), 0);
    }

    #[test]
    fn only_what_nobody_holds_is_swept() {
        let session = tempfile::tempdir().unwrap();
        let held = Shown::default();
        let file = show(&held, session.path(), b"held");
        let left_behind = session.path().join(format!("{PREFIX}killed"));
        std::fs::create_dir(&left_behind).unwrap();
        drop(new_file(&left_behind.join("avtal.pdf")).unwrap());
        std::fs::create_dir(session.path().join("another-program")).unwrap();
        sweep(session.path());
        assert!(!left_behind.exists() && file.is_file() && session.path().join("another-program").is_dir());
    }
}
