//! Before a register is open, and what holds for all of them.

use super::{Place, Secret};
use liggare_domain::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The start screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// Registers opened lately, the latest first.
    pub recent: Vec<Recent>,
    /// The keeper's settings.
    pub settings: Settings,
    /// Version of the program.
    pub version: String,
    /// Why the last register was locked, when it was.
    #[ts(optional = nullable)]
    pub locked: Option<LockReason>,
    /// The language of the system, when it is one of ours.
    #[ts(type = "Language | null")]
    pub system_language: Option<Language>,
}

/// A register opened lately.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recent {
    /// Where it is.
    pub place: Place,
    /// Whether it is still there.
    pub present: bool,
}

/// The keeper's settings; they belong to the person at the desk, not to a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Language of the window; `null` follows the system.
    #[ts(type = "Language | null")]
    pub language: Option<Language>,
    /// Colours.
    pub theme: Theme,
    /// Idle minutes until the register locks, 1 to 120.
    pub auto_lock_minutes: u32,
    /// ISO country whose national phone numbers are understood.
    pub default_region: String,
    /// Size of everything, in percent.
    pub zoom: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            auto_lock_minutes: 10,
            default_region: "FI".into(),
            zoom: 100,
        }
    }
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a dialog is to point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Where a new register is to lie.
    NewRegister,
    /// A register.
    Register,
    /// A file of contacts.
    ContactFile,
    /// Logs of a web server, one or several.
    ServerLogs,
    /// Where refused values are to be written.
    RejectFile,
    /// A file with a recipient's key.
    RecipientKey,
    /// A file with one's own age identity.
    Identity,
    /// A package.
    Package,
    /// A folder.
    Folder,
    /// Where a letter is to be written.
    Letter,
    /// Where a table is to be written.
    Table,
    /// A file to be kept beside a record.
    Attachment,
    /// Where a copy of one is to be written.
    AttachmentCopy,
    /// A backup.
    Backup,
}

/// Asks the keeper for a place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoosePlace {
    /// What for.
    pub kind: PlaceKind,
    /// Title of the dialog.
    pub title: String,
    /// Name to begin with, where something is written.
    #[ts(optional = nullable)]
    pub suggested: Option<String>,
}

/// What the keeper pointed at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChosenPlaces {
    /// None when the dialog was closed; several where the kind allows them.
    pub places: Vec<Place>,
}

/// A new register.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateRegister {
    /// Where.
    pub place: String,
    /// Name of the register.
    pub name: String,
    /// Name of the controller.
    pub controller: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// Languages, the sort order's first.
    #[ts(type = "Language[]")]
    pub languages: Vec<Language>,
    /// A passphrase, at least 12 characters; `null` only beside a keychain.
    #[ts(type = "string | null")]
    pub passphrase: Option<Secret>,
    /// Whether the keychain is to open it.
    pub keychain: bool,
}

/// A register just created.
#[derive(Debug, Serialize, TS)]
pub struct CreatedRegister {
    /// The open register.
    pub session: Session,
    /// The recovery code, shown this once: an age identity.
    pub recovery_code: String,
    /// The groups of it to ask back, counted from 0.
    pub recovery_challenge: Vec<u32>,
    /// Why the keychain did not take its key, when it was wanted and did not.
    pub keychain_problem: Option<String>,
}

/// A throw-away register of invented people.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateSamples {
    /// How many people.
    pub contacts: u32,
    /// Its language.
    #[ts(type = "Language")]
    pub language: Language,
}

/// Whether a register opened by the keychain alone.
#[derive(Debug, Serialize, TS)]
pub struct Opening {
    /// The open register, when it did.
    pub session: Option<Session>,
    /// Why it asks for a secret, when it does: a fault code of the keychain, or `locked`.
    pub why: Option<String>,
    /// Whether it has a passphrase; the recovery code it has always.
    pub has_passphrase: bool,
    /// The place, to unlock it at.
    pub place: Place,
}

/// Which secret is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretKind {
    /// The passphrase.
    Passphrase,
    /// The recovery code.
    RecoveryCode,
}

/// Opens a register with a secret.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockRegister {
    /// Where it is.
    pub place: String,
    /// Which secret.
    pub kind: SecretKind,
    /// The secret.
    #[ts(type = "string")]
    pub secret: Secret,
}

/// Why a register locks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LockReason {
    /// The keeper said so.
    Keeper,
    /// Nobody touched it for the time set.
    Idle,
    /// The desktop session was locked.
    Session,
    /// The machine went to sleep.
    Suspend,
    /// The register was closed for another.
    Closed,
}

/// Locks the open register.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockRegister {
    /// Why.
    pub reason: LockReason,
}

/// What opened a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenedBy {
    /// The OS keychain.
    Keychain,
    /// The passphrase.
    Passphrase,
    /// The recovery code.
    RecoveryCode,
}

/// The open register at a glance.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Session {
    /// Name of the register.
    pub name: String,
    /// Name of the controller.
    pub controller: String,
    /// Language of its order.
    #[ts(type = "Language")]
    pub language: Language,
    /// Where it lies.
    pub place: Place,
    /// What opened it.
    pub opened_by: OpenedBy,
    /// Whether it holds invented people.
    pub sample: bool,
    /// Whether the recovery sheet was confirmed.
    pub recovery_confirmed: bool,
    /// Whether it may be written; a register that was rolled back may not until the keeper says so.
    pub writable: bool,
    /// How many contacts.
    #[ts(type = "number")]
    pub contacts: u64,
    /// How many organisations.
    #[ts(type = "number")]
    pub organisations: u64,
    /// How many recipients.
    #[ts(type = "number")]
    pub recipients: u64,
    /// How many entries the log has.
    #[ts(type = "number")]
    pub log_entries: u64,
    /// The public half of its signing key, `RW…`.
    pub signing_key: String,
    /// Rises with every change, so that a screen knows when to look again.
    #[ts(type = "number")]
    pub version: u64,
}

/// A way into a register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlotView {
    /// Its id.
    pub id: uuid::Uuid,
    /// `keychain`, `passphrase` or `recovery`.
    pub kind: String,
    /// Since when, RFC 3339.
    pub created: String,
    /// When the keeper proved to hold the recovery sheet.
    pub confirmed: Option<String>,
}

/// The end of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LogHead {
    /// Number of its newest entry.
    #[ts(type = "number")]
    pub seq: u64,
    /// SHA-256 of that entry's line.
    pub head: String,
}

/// The open register as an auditor asks about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Status {
    /// Name of the register.
    pub name: String,
    /// Name of the controller.
    pub controller: String,
    /// How many contacts.
    #[ts(type = "number")]
    pub contacts: u64,
    /// How many organisations.
    #[ts(type = "number")]
    pub organisations: u64,
    /// How many recipients.
    #[ts(type = "number")]
    pub recipients: u64,
    /// The public half of its signing key, `RW…`.
    pub signing_key: String,
    /// The end of its log.
    pub log: LogHead,
    /// The ways into it.
    pub slots: Vec<SlotView>,
    /// Which key of its own it lies under: 1 for the first.
    pub generation: u32,
    /// Whether it holds invented people.
    pub sample: bool,
    /// Whether it may be written.
    pub writable: bool,
    /// What opened it.
    pub opened_by: OpenedBy,
}

/// Proves that the recovery code was written down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRecovery {
    /// The groups asked for, or the whole code as one.
    #[ts(type = "string[]")]
    pub groups: Vec<Secret>,
}

/// Writes a text where the keeper pointed: a recovery sheet, a request for a key.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveLetter {
    /// Where.
    pub place: String,
    /// The text.
    #[ts(type = "string")]
    pub text: Secret,
}
