//! From the errors of the rooms below to the faults a client understands.

use crate::fault::{Fault, FaultCode};
use crate::ports::KeychainProblem;
use liggare_intake::{Kind, Unreadable};
use liggare_package::{keys::KeyError, open::OpenError, seal::SealError};
use liggare_vault::VaultError;

impl From<VaultError> for Fault {
    fn from(error: VaultError) -> Self {
        use FaultCode as Code;
        match error {
            VaultError::Cancelled => Code::Cancelled.into(),
            VaultError::NotFound(what) => Fault::about(Code::NotFound, what),
            VaultError::ChangedSince => Code::ChangedSince.into(),
            VaultError::AnswersDoNotFit => Code::AnswersDoNotFit.into(),
            VaultError::InUse => Code::InUse.into(),
            VaultError::HasAttachments => Code::HasAttachments.into(),
            VaultError::AttachmentTooLarge => Code::AttachmentTooLarge.into(),
            VaultError::BackupDamaged { what } => Fault::about(Code::BackupDamaged, what),
            VaultError::LastWayIn => Code::LastWayIn.into(),
            VaultError::NameTaken => Code::NameTaken.into(),
            VaultError::Damaged { what } => Fault::about(Code::RegisterDamaged, what),
            VaultError::TooNew { .. } => Code::RegisterTooNew.into(),
            VaultError::NotAVault => Code::NotARegister.into(),
            VaultError::Exists => Code::PlaceTaken.into(),
            VaultError::AlreadyOpen => Code::RegisterInUse.into(),
            VaultError::NetworkFileSystem => Code::NetworkFileSystem.into(),
            VaultError::ReadOnly(what) => Fault::about(Code::ReadOnlyPlace, what),
            VaultError::DiskFull => Code::DiskFull.into(),
            VaultError::Closed => Code::Locked.into(),
            VaultError::WrongSecret | VaultError::MalformedSecret | VaultError::NoPassphrase => {
                Code::WrongSecret.into()
            }
            VaultError::NotListed | VaultError::WrongKey | VaultError::MalformedKey => {
                Fault::about(Code::RegisterDamaged, "dek.age")
            }
            VaultError::RolledBack => Code::RegisterRolledBack.into(),
            VaultError::Io { operation, .. } => Fault::about(Code::Io, operation),
            VaultError::Slots(_) => Fault::about(Code::Internal, "slots"),
            VaultError::Sql(_) => Fault::about(Code::Internal, "database"),
        }
    }
}

impl From<Unreadable> for Fault {
    fn from(error: Unreadable) -> Self {
        use FaultCode as Code;
        match error {
            Unreadable::Empty => Code::FileEmpty.into(),
            Unreadable::NotText => Code::FileNotText.into(),
            Unreadable::OtherFormat { kind: Kind::Xls } => Code::FileOldWorkbook.into(),
            Unreadable::OtherFormat { kind } => Fault::about(Code::FileNotText, kind.code()),
            Unreadable::TooManyColumns => Code::FileTooManyColumns.into(),
            Unreadable::LineTooLong { line } => Fault::about(Code::FileLineTooLong, line.to_string()),
            Unreadable::NoColumns => Code::FileNoColumns.into(),
            Unreadable::Encrypted => Code::FileEncrypted.into(),
            Unreadable::Damaged => Code::FileDamaged.into(),
            Unreadable::TooLarge => Code::FileTooLarge.into(),
            Unreadable::NoSuchSheet => Code::SheetNotFound.into(),
            Unreadable::Cancelled => Code::Cancelled.into(),
            Unreadable::Io(error) => io(&error, "reading"),
        }
    }
}

impl From<KeyError> for Fault {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::SecretInsteadOfRecipient => FaultCode::KeyIsSecret.into(),
            KeyError::MalformedVerifyingKey => FaultCode::SenderInvalid.into(),
            KeyError::NoRandomness | KeyError::MalformedSigningKey => {
                Fault::about(FaultCode::Internal, "key")
            }
            _ => FaultCode::KeyInvalid.into(),
        }
    }
}

impl From<SealError> for Fault {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Cancelled => FaultCode::Cancelled.into(),
            SealError::RowsChanged(_) => FaultCode::PreviewStale.into(),
            SealError::AlreadyExists(_) => FaultCode::PlaceTaken.into(),
            SealError::Key(error) => error.into(),
            SealError::Io(error) => io(&error, "writing"),
            SealError::ChangedOnDisk => Fault::about(FaultCode::Io, "writing"),
            SealError::Source { source, .. } => match source.downcast::<VaultError>() {
                Ok(error) => (*error).into(),
                Err(_) => Fault::about(FaultCode::Internal, "package"),
            },
            SealError::Content(_) | SealError::Row { .. } | SealError::TooLarge(_) | SealError::Signing => {
                Fault::about(FaultCode::Internal, "package")
            }
        }
    }
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        use FaultCode as Code;
        match error {
            OpenError::Tampered(_) | OpenError::BindingMismatch(_) => Code::PackageTampered.into(),
            OpenError::WrongSender(_) => Code::PackageWrongSender.into(),
            OpenError::NotForThisRecipient => Code::PackageNotForYou.into(),
            OpenError::Expired(day) => Fault::about(Code::PackageExpired, day.to_string()),
            OpenError::SignatureMissing(_) => Code::PackageUnsigned.into(),
            OpenError::UnlistedFile(name) => Fault::about(Code::PackageUnlistedFile, name),
            OpenError::MissingFile(name) => Fault::about(Code::PackageMissingFile, name),
            OpenError::Malformed(_) => Code::PackageMalformed.into(),
            OpenError::UnsupportedVersion(_) => Code::PackageTooNew.into(),
            OpenError::AlreadyExists(_) => Code::PlaceTaken.into(),
            OpenError::Cancelled => Code::Cancelled.into(),
            OpenError::Io(error) => io(&error, "reading"),
        }
    }
}

impl From<KeychainProblem> for FaultCode {
    fn from(problem: KeychainProblem) -> Self {
        match problem {
            KeychainProblem::NoEntry => Self::KeychainNoEntry,
            KeychainProblem::Locked => Self::KeychainLocked,
            KeychainProblem::Unavailable => Self::KeychainUnavailable,
        }
    }
}

/// A failure of the file system at a place the keeper pointed at.
pub(crate) fn io(error: &std::io::Error, operation: &'static str) -> Fault {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => Fault::about(FaultCode::NotFound, "file"),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => {
            Fault::about(FaultCode::ReadOnlyPlace, operation)
        }
        Kind::StorageFull | Kind::QuotaExceeded => FaultCode::DiskFull.into(),
        Kind::AlreadyExists => FaultCode::PlaceTaken.into(),
        _ => Fault::about(FaultCode::Io, operation),
    }
}
