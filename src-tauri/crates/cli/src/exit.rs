//! How a command ends: its exit code, and what went wrong where something did.

use liggare_desk::{Fault, FaultCode};

/// What the shell is told. The numbers are part of the program's interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// The command line, or a value on it, is not right.
    Usage = 2,
    /// The law or the register description says no.
    Refused = 3,
    /// Locked, or not the right key.
    Locked = 4,
    /// Something is not whole.
    NotWhole = 5,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    /// A use case said so.
    Fault(Fault),
    /// This client said so.
    Ours(Ours),
}

/// What only a shell client can run into. Each has the text `cli-fail-CODE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ours {
    /// Neither `--vault` nor `LIGGARE_VAULT`.
    NoVault,
    /// The register asks for a secret, and there is nobody to ask.
    NoSecret,
    /// A new register without a keychain needs a passphrase.
    NeedsPassphrase,
    /// The two passphrases typed differ.
    PassphrasesDiffer,
    /// The file holds no recovery code.
    NoCodeInFile,
    /// The file that would be written is there already.
    FileTaken,
    /// The account has no home directory.
    NoHome,
}

impl Ours {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoVault => "no_vault",
            Self::NoSecret => "no_secret",
            Self::NeedsPassphrase => "needs_passphrase",
            Self::PassphrasesDiffer => "passphrases_differ",
            Self::NoCodeInFile => "no_code_in_file",
            Self::FileTaken => "file_taken",
            Self::NoHome => "no_home",
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Ours> for Failure {
    fn from(ours: Ours) -> Self {
        Self::Ours(ours)
    }
}

impl Failure {
    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Fault(fault) => of_fault(fault.code),
            Self::Ours(Ours::NoVault | Ours::NeedsPassphrase | Ours::PassphrasesDiffer) => Exit::Usage,
            Self::Ours(Ours::NoSecret | Ours::NoCodeInFile) => Exit::Locked,
            Self::Ours(Ours::FileTaken | Ours::NoHome) => Exit::Failed,
        }
    }
}

/// Which code each fault is. A package past its last day is refused by its terms; one sealed to somebody else wants
/// another key; everything else that is wrong with a package is a matter of integrity.
fn of_fault(code: FaultCode) -> Exit {
    use FaultCode as Code;
    match code {
        Code::Refused | Code::PackageExpired | Code::FingerprintMismatch => Exit::Refused,
        Code::Locked
        | Code::WrongSecret
        | Code::RecoveryMismatch
        | Code::KeychainNoEntry
        | Code::KeychainLocked
        | Code::KeychainUnavailable
        | Code::PackageNotForYou => Exit::Locked,
        Code::RegisterDamaged
        | Code::RegisterRolledBack
        | Code::PackageTampered
        | Code::PackageWrongSender
        | Code::PackageUnsigned
        | Code::PackageUnlistedFile
        | Code::PackageMissingFile
        | Code::PackageMalformed
        | Code::BackupDamaged => Exit::NotWhole,
        Code::InvalidValue
        | Code::Required
        | Code::WeakPassphrase
        | Code::LastWayIn
        | Code::NoWayIn
        | Code::KeyInvalid
        | Code::KeyIsSecret
        | Code::SenderInvalid => Exit::Usage,
        Code::Cancelled
        | Code::NotFound
        | Code::NameTaken
        | Code::UnknownPlace
        | Code::DiskFull
        | Code::ReadOnlyPlace
        | Code::Io
        | Code::PlaceTaken
        | Code::Internal
        | Code::NotARegister
        | Code::RegisterTooNew
        | Code::RegisterInUse
        | Code::NetworkFileSystem
        | Code::FileEmpty
        | Code::FileNotText
        | Code::FileOldWorkbook
        | Code::FileEncrypted
        | Code::FileDamaged
        | Code::FileTooLarge
        | Code::SheetNotFound
        | Code::FileTooManyColumns
        | Code::TooManyPasswords
        | Code::FileLineTooLong
        | Code::FileNoColumns
        | Code::MappingIncomplete
        | Code::PreviewStale
        | Code::BackupFolderMissing
        | Code::InUse
        | Code::HasAttachments
        | Code::AttachmentTooLarge
        | Code::NotShown
        | Code::AnswersDoNotFit
        | Code::NothingToUndo
        | Code::ChangedSince
        | Code::PackageTooNew => Exit::Failed,
    }
}
