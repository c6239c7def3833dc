//! What can go wrong with a register on disk, each told apart, none with a value of a person in it.

use rusqlite::{ErrorCode, ffi};

/// A failure of the vault.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// SQLite refused a statement.
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    /// The file system refused.
    #[error("{operation}: {source}")]
    Io {
        /// What was being done.
        operation: &'static str,
        /// Why not.
        source: std::io::Error,
    },
    /// What was asked for is not there.
    #[error("{0} not found")]
    NotFound(&'static str),
    /// Stopped at the keeper's wish; nothing was kept of it.
    #[error("cancelled")]
    Cancelled,
    /// The record was changed since by another act, or is in use elsewhere.
    #[error("changed since")]
    ChangedSince,
    /// Other records name it.
    #[error("other records name it")]
    InUse,
    /// Files are kept beside it.
    #[error("it has attachments")]
    HasAttachments,
    /// The file is larger than one that is kept beside a record.
    #[error("the attachment is too large")]
    AttachmentTooLarge,
    /// An answer would be none to its question.
    #[error("answers would not fit their questions")]
    AnswersDoNotFit,
    /// The file is no backup of a vault, or is not what was written.
    #[error("not a whole backup: {what}")]
    BackupDamaged {
        /// The part.
        what: &'static str,
    },
    /// The name is another's.
    #[error("the name is taken")]
    NameTaken,

    /// A part of the vault is missing or is not what it was written as.
    #[error("damaged: {what}")]
    Damaged {
        /// The file or the part.
        what: &'static str,
    },
    /// The vault was written by a later version of the program.
    #[error("written by a newer version: format {found}, this program knows {known}")]
    TooNew {
        /// The vault's format or schema number.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The path exists and is no vault.
    #[error("not a vault")]
    NotAVault,
    /// Something lies already where a vault was to be made.
    #[error("something exists at that path")]
    Exists,
    /// Another process, or another window, has the vault open.
    #[error("the vault is open elsewhere")]
    AlreadyOpen,
    /// Locks and write-ahead logs are not dependable on a network file system.
    #[error("the path is on a network file system")]
    NetworkFileSystem,
    /// The place or the file may not be written.
    #[error("{0} cannot be written")]
    ReadOnly(&'static str),
    /// No room left on the disk; nothing was kept of the act.
    #[error("the disk is full")]
    DiskFull,
    /// The vault was closed.
    #[error("the vault is closed")]
    Closed,

    /// The passphrase, the recovery code or the keychain's identity opens nothing here.
    #[error("the secret does not open this vault")]
    WrongSecret,
    /// The text is not an age identity, or the passphrase is empty or has control characters.
    #[error("the secret is malformed")]
    MalformedSecret,
    /// The vault has no passphrase.
    #[error("the vault has no passphrase")]
    NoPassphrase,
    /// The secret opens the key file, but the vault's own list does not name it.
    #[error("the secret is not on the vault's list")]
    NotListed,
    /// A vault has at most one passphrase, and must have a way in at all.
    #[error("{0}")]
    Slots(&'static str),
    /// What would be left opens the vault on one machine only, or by a sheet that may not exist.
    #[error("the last lasting way in")]
    LastWayIn,
    /// A raw database key that is not 96 hex digits. SQLCipher would take it for a passphrase.
    #[error("malformed database key")]
    MalformedKey,
    /// The key belongs to another database.
    #[error("the key does not fit the database")]
    WrongKey,
    /// The register is older than what this machine has seen, or another history: it is open for reading only
    /// until the keeper accepts that.
    #[error("the register is older than this machine remembers")]
    RolledBack,
}

/// The result of a vault operation.
pub type Result<T> = std::result::Result<T, VaultError>;

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        // The index of the write-ahead log finds no room: what SQLite has no code of its own for.
        if error.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { what: "register.db" }
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly("the register"),
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::SystemIoFailure) => Self::other("register.db", error),
            _ => Self::Sql(error),
        }
    }
}

impl VaultError {
    /// An `io::Error` with what was being done, the ones a keeper can act on told apart.
    pub(crate) fn io(operation: &'static str) -> impl FnOnce(std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        move |source| match source.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly(operation),
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { operation, source },
        }
    }

    /// A failure without a cause of its own in the system.
    pub(crate) fn other(
        operation: &'static str,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Io { operation, source: std::io::Error::other(cause) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_read_only_place_is_told_apart_from_other_failures() {
        let told = |kind| VaultError::io("vault.json")(Error::from(kind));
        assert!(matches!(told(ErrorKind::ReadOnlyFilesystem), VaultError::ReadOnly("vault.json")));
        assert!(matches!(told(ErrorKind::PermissionDenied), VaultError::ReadOnly("vault.json")));
        assert!(matches!(told(ErrorKind::StorageFull), VaultError::DiskFull));
        assert!(matches!(told(ErrorKind::NotFound), VaultError::Io { .. }));
    }
}
