//! What the desk needs of the machine. The adapters are in `platform`; tests bring their own.

use crate::wire::JobProgress;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

// What the ports speak of, so that an adapter needs no other room.
pub use jiff::tz::TimeZone;
pub use liggare_domain::{Date, Language, Timestamp};
pub use liggare_vault::Secret;

/// The time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
    /// The keeper's calendar day.
    fn today(&self) -> Date;
    /// The keeper's time zone, in which hours and days of use are told.
    fn zone(&self) -> TimeZone {
        TimeZone::UTC
    }
}

/// Why a keychain gave nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeychainProblem {
    /// It works and holds no such entry.
    NoEntry,
    /// It is locked, or the keeper declined.
    Locked,
    /// There is none, or it failed.
    Unavailable,
}

/// The operating system's keychain. Calls may wait for the keeper to answer a prompt.
pub trait Keychain: Send + Sync {
    /// Every secret under that name: more than one when the store is ambiguous.
    fn get(&self, entry: &str) -> Result<Vec<Secret>, KeychainProblem>;
    /// Puts a secret under a name.
    fn put(&self, entry: &str, secret: &Secret) -> Result<(), KeychainProblem>;
}

/// No keychain at all: what `--no-keychain` asks for.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeychain;

impl Keychain for NoKeychain {
    fn get(&self, _: &str) -> Result<Vec<Secret>, KeychainProblem> {
        Err(KeychainProblem::Unavailable)
    }
    fn put(&self, _: &str, _: &Secret) -> Result<(), KeychainProblem> {
        Err(KeychainProblem::Unavailable)
    }
}

/// Where the program keeps what belongs to the person at the desk. Nothing here is about the people in a register.
pub trait Directories: Send + Sync {
    /// The program's own state: anchors.
    fn state(&self) -> PathBuf;
    /// Where throw-away registers are made.
    fn samples(&self) -> PathBuf;
    /// A small settings file by name; `None` when there is none.
    fn load(&self, name: &str) -> Option<String>;
    /// Writes a small settings file; a failure costs comfort, not data.
    fn store(&self, name: &str, text: &str);
}

/// The programs that this system shows files with, and where a file may lie for them meanwhile.
pub trait Viewer: Send + Sync {
    /// The directory of the keeper's session: no other account reads it, and it goes with the session. `None` where there is
    /// none of that kind.
    fn directory(&self) -> Option<PathBuf>;
    /// Shows a file with the program that the system has for its kind; does not wait for that to end.
    fn show(&self, file: &Path) -> std::io::Result<()>;
}

/// Shows nothing, as a command line.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoViewer;

impl Viewer for NoViewer {
    fn directory(&self) -> Option<PathBuf> {
        None
    }
    fn show(&self, _: &Path) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

/// Where a job tells how far it has come, and learns that it is to stop.
pub trait Progress: Sync {
    /// Tells; `Break` asks the job to stop and leave nothing.
    fn report(&self, progress: JobProgress) -> ControlFlow<()>;
}

/// Nobody listens and nobody stops it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn report(&self, _: JobProgress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// A text of the catalogues, in a language and by its id; `None` where there is none.
pub type Texts = dyn Fn(Language, &str) -> Option<String> + Send + Sync;

/// All of them.
pub struct Ports {
    /// The time.
    pub clock: Box<dyn Clock>,
    /// The keychain.
    pub keychain: Box<dyn Keychain>,
    /// Directories.
    pub directories: Box<dyn Directories>,
    /// What shows files.
    pub viewer: Box<dyn Viewer>,
    /// The system's language.
    pub language: Option<Language>,
    /// The catalogues, for files that the keeper reads.
    pub texts: Box<Texts>,
    /// Whether the process stays with a register that it opens, as a window does and a single command does not.
    pub resident: bool,
}
