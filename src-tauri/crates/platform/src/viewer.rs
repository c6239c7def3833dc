//! What shows files on this system: `xdg-open`, which knows the keeper's program for each kind, and the directory of the
//! session (XDG Base Directory Specification, `XDG_RUNTIME_DIR`). Other systems have no such directory, and show nothing.

use liggare_desk::ports::Viewer;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// A viewer that is going to fail does so by then; one that is still there shows the file.
const SOON: Duration = Duration::from_secs(2);

/// The viewers of a free desktop.
#[derive(Debug, Clone, Copy, Default)]
pub struct XdgViewer;

impl Viewer for XdgViewer {
    fn directory(&self) -> Option<PathBuf> {
        dirs::runtime_dir().filter(|directory| is_own(directory))
    }

    fn show(&self, file: &Path) -> io::Result<()> {
        start("xdg-open", file)
    }
}

/// Whether a directory is this account's, and no other's to look into: what the specification asks of it, and what a variable
/// that was set by hand may not name.
#[cfg(unix)]
fn is_own(directory: &Path) -> bool {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    std::fs::symlink_metadata(directory).is_ok_and(|found| {
        let own = found.uid() == rustix::process::geteuid().as_raw();
        found.is_dir() && own && found.permissions().mode() & 0o7777 == 0o700
    })
}

#[cfg(not(unix))]
fn is_own(_: &Path) -> bool {
    false
}

/// Starts a program with a file; does not wait for it to end, unless it fails soon.
fn start(program: &str, file: &Path) -> io::Result<()> {
    let mut viewer = Command::new(program);
    viewer.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut viewer = viewer.spawn()?;
    let (end, ended) = channel();
    std::thread::spawn(move || end.send(viewer.wait()));
    match ended.recv_timeout(SOON) {
        Ok(Ok(status)) if !status.success() => Err(io::Error::other("the viewer failed")),
        Ok(Err(error)) => Err(error),
        Ok(Ok(_)) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn only_a_directory_that_nobody_else_looks_into_is_the_sessions() {
        let home = tempfile::tempdir().unwrap();
        let own = home.path().join("run");
        std::fs::create_dir(&own).unwrap();
        for (mode, is) in [(0o700, true), (0o750, false), (0o701, false), (0o1777, false), (0o500, false)] {
            std::fs::set_permissions(&own, PermissionsExt::from_mode(mode)).unwrap();
            assert_eq!(is_own(&own), is, "{mode:o}");
        }
        std::fs::set_permissions(&own, PermissionsExt::from_mode(0o700)).unwrap();
        let link = home.path().join("link");
        symlink(&own, &link).unwrap();
        assert!(!is_own(&link) && !is_own(&home.path().join("nowhere")), "it is there, and no link");
    }

    #[test]
    fn a_viewer_that_is_not_there_or_fails_at_once_is_told() {
        let file = Path::new("/dev/null");
        assert!(start("true", file).is_ok());
        assert!(start("false", file).is_err());
        assert_eq!(start("no-such-viewer", file).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
