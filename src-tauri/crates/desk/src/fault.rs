//! What crosses to a client when something could not be done: a code and what it is about; never prose, SQL, a path or
//! a value of a person. The catalogue has, for each code, `fault-CODE-what` and `fault-CODE-do` in three languages.

use crate::wire::RefusalView;
use serde::Serialize;

liggare_domain::coded! {
    /// What went wrong.
    FaultCode as "fault" {
        /// The description or the law says no; `refusals` says where.
        Refused = "refused",
        /// Stopped at the keeper's wish; nothing was kept of it.
        Cancelled = "cancelled",
        /// No register is open, or it was locked.
        Locked = "locked",
        /// The record is not there any more.
        NotFound = "not_found",
        /// A value is not of the form its field asks; `detail` names the field.
        InvalidValue = "invalid_value",
        /// A field that must be filled is empty; `detail` names it.
        Required = "required",
        /// Another record has this name.
        NameTaken = "name_taken",
        /// The client named a place that no dialog granted.
        UnknownPlace = "unknown_place",
        /// The disk is full.
        DiskFull = "disk_full",
        /// The place may not be written.
        ReadOnlyPlace = "read_only_place",
        /// A file could not be read or written; `detail` names the operation.
        Io = "io",
        /// Something at that place already.
        PlaceTaken = "place_taken",
        /// An error of the program.
        Internal = "internal",

        /// The folder is no register.
        NotARegister = "not_a_register",
        /// A part of the register is missing or not what it was; `detail` names it.
        RegisterDamaged = "register_damaged",
        /// Written by a newer version of the program.
        RegisterTooNew = "register_too_new",
        /// Open in another window or program.
        RegisterInUse = "register_in_use",
        /// The register is older than what this machine saw last: read-only until the keeper decides.
        RegisterRolledBack = "register_rolled_back",
        /// Registers are not kept on network file systems.
        NetworkFileSystem = "network_file_system",
        /// The passphrase or code opens nothing here.
        WrongSecret = "wrong_secret",
        /// Shorter than 12 characters, or with control characters.
        WeakPassphrase = "weak_passphrase",
        /// Neither keychain nor passphrase: nothing would open it again.
        NoWayIn = "no_way_in",
        /// The recovery code read back is not the register's.
        RecoveryMismatch = "recovery_mismatch",
        /// The keychain knows nothing of this register.
        KeychainNoEntry = "keychain_no_entry",
        /// The keychain is locked.
        KeychainLocked = "keychain_locked",
        /// There is no keychain here.
        KeychainUnavailable = "keychain_unavailable",

        /// The file is empty.
        FileEmpty = "file_empty",
        /// The file is of no kind that is read; `detail` says what it seems to be.
        FileNotText = "file_not_text",
        /// A workbook of a kind that is no longer read.
        FileOldWorkbook = "file_old_workbook",
        /// The file asks for a password of its own.
        FileEncrypted = "file_encrypted",
        /// The file is cut short, or not what it says that it is.
        FileDamaged = "file_damaged",
        /// The file holds, or unfolds to, more than a table does.
        FileTooLarge = "file_too_large",
        /// The workbook has no sheet of that name.
        SheetNotFound = "sheet_not_found",
        /// More columns than a table of people has.
        FileTooManyColumns = "file_too_many_columns",
        /// A line longer than any row of a table; `detail` is its number.
        FileLineTooLong = "file_line_too_long",
        /// Not a table.
        FileNoColumns = "file_no_columns",
        /// The columns are not all decided; `detail` names the problem and the column.
        MappingIncomplete = "mapping_incomplete",

        /// More readable passwords than verifiers are made of one file.
        TooManyPasswords = "too_many_passwords",

        /// Not an age recipient.
        KeyInvalid = "key_invalid",
        /// A secret key where a public one belongs.
        KeyIsSecret = "key_is_secret",
        /// The fingerprint read out is not the key's.
        FingerprintMismatch = "fingerprint_mismatch",
        /// Something changed since the preview.
        PreviewStale = "preview_stale",

        /// Not what its sender signed.
        PackageTampered = "package_tampered",
        /// Signed by another key.
        PackageWrongSender = "package_wrong_sender",
        /// Sealed to somebody else.
        PackageNotForYou = "package_not_for_you",
        /// Its last day is past.
        PackageExpired = "package_expired",
        /// A signature is missing.
        PackageUnsigned = "package_unsigned",
        /// Holds a file that its list does not name.
        PackageUnlistedFile = "package_unlisted_file",
        /// Lacks a file that its list names.
        PackageMissingFile = "package_missing_file",
        /// Not of the package format.
        PackageMalformed = "package_malformed",
        /// Written to a newer format.
        PackageTooNew = "package_too_new",
        /// Not a minisign public key.
        SenderInvalid = "sender_invalid",

        /// Not a backup of a register, or not what it was written as.
        BackupDamaged = "backup_damaged",
        /// No folder was chosen for backups, or it is not there now.
        BackupFolderMissing = "backup_folder_missing",
        /// The last way in cannot be taken away.
        LastWayIn = "last_way_in",
        /// There is nothing to take back, or nothing to do again.
        NothingToUndo = "nothing_to_undo",
        /// The record was changed since by another act.
        ChangedSince = "changed_since",
        /// Other records name it, and so it stays.
        InUse = "in_use",
        /// Files are kept beside it, and so it stays.
        HasAttachments = "has_attachments",
        /// Larger than a file that is kept beside a record.
        AttachmentTooLarge = "attachment_too_large",
        /// No viewer of this system shows it; `detail` says whether that is for its kind, for want of a directory of the
        /// session's own, or of a viewer.
        NotShown = "not_shown",
        /// Answers that were given would be none to the question as it would be asked.
        AnswersDoNotFit = "answers_do_not_fit",
    }
}

/// A failure as a client sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS, thiserror::Error)]
#[error("{code}")]
pub struct Fault {
    /// What went wrong.
    #[ts(type = "FaultCode")]
    pub code: FaultCode,
    /// What it is about: a field, a part, a number. Never a value of a person.
    pub detail: Option<String>,
    /// What is wrong with the value of the field that `detail` names, where that is known: `problem-CODE` in the catalogue.
    #[ts(type = "ValueProblem | null")]
    pub problem: Option<liggare_domain::Problem>,
    /// Every reason of a refusal.
    pub refusals: Vec<RefusalView>,
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Fault>;

impl Fault {
    /// A failure that needs no more said.
    #[must_use]
    pub fn new(code: FaultCode) -> Self {
        Self { code, detail: None, problem: None, refusals: Vec::new() }
    }

    /// A failure about something.
    #[must_use]
    pub fn about(code: FaultCode, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..Self::new(code) }
    }

    /// A refusal with all its reasons.
    #[must_use]
    pub fn refused<'a>(refusals: impl IntoIterator<Item = &'a liggare_domain::Refusal>) -> Self {
        Self {
            refusals: refusals.into_iter().map(RefusalView::from).collect(),
            ..Self::new(FaultCode::Refused)
        }
    }
}

impl From<FaultCode> for Fault {
    fn from(code: FaultCode) -> Self {
        Self::new(code)
    }
}
