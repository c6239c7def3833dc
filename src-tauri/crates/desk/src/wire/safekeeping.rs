//! Backups, restoring, and the ways into a register.

use super::{Place, Secret, SecretKind, Session};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Proves that whoever changes the ways in, or opens a backup, holds one of its secrets.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// Which secret.
    pub kind: SecretKind,
    /// The secret.
    #[ts(type = "string")]
    pub secret: Secret,
}

/// Something that only the holder of a secret may do.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Prove {
    /// The proof.
    pub proof: Proof,
}

/// Puts another passphrase in the place of the one before, under a new key.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The passphrase before, or the recovery code.
    pub proof: Proof,
    /// The new one, at least 12 characters.
    #[ts(type = "string")]
    pub passphrase: Secret,
}

/// Takes a way in away, under a new key.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveSlot {
    /// Which.
    pub id: uuid::Uuid,
    /// The proof.
    pub proof: Proof,
}

/// A new recovery code, shown this once.
#[derive(Debug, Serialize, TS)]
pub struct RenewedRecovery {
    /// The code: an age identity.
    pub recovery_code: String,
    /// The groups of it to ask back, counted from 0.
    pub recovery_challenge: Vec<u32>,
    /// The open register.
    pub session: Session,
}

/// Makes a backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackUp {
    /// Token of the folder; `null` is the plan's.
    pub folder: Option<String>,
}

/// A backup that was made and read back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupView {
    /// When, RFC 3339.
    pub at: String,
    /// Name of the file.
    pub file: String,
    /// The folder it was written to.
    pub folder: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// How many contacts it holds.
    #[ts(type = "number")]
    pub contacts: u64,
    /// Whether the file is still where it was written.
    pub present: bool,
}

/// Where and how often backups are made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupPlan {
    /// Token of the folder; `null` keeps reminding and writes nothing by itself.
    pub folder: Option<String>,
    /// Every so many days, 1 to 365.
    pub every_days: u32,
}

/// How safely the register is kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Safekeeping {
    /// Where backups go by themselves, when the keeper chose a folder.
    pub folder: Option<Place>,
    /// Whether that folder is there now.
    pub folder_present: bool,
    /// Every so many days.
    pub every_days: u32,
    /// Whether it is time for a backup.
    pub backup_due: bool,
    /// Backups made, the newest first, at most 50.
    pub backups: Vec<BackupView>,
    /// When the keeper last proved that a backup opens, RFC 3339.
    pub rehearsed: Option<String>,
    /// Whether it is time to prove it again.
    pub rehearsal_due: bool,
}

/// A backup as it shows itself without a key.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupHeader {
    /// Where it is.
    pub place: Place,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// When it was made, RFC 3339.
    pub made: String,
    /// When the register in it was made, RFC 3339.
    pub created: String,
    /// Whether it opens with a passphrase; with the recovery code it does always.
    pub has_passphrase: bool,
}

/// Proves that a backup opens, without putting it in anybody's place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RehearseRestore {
    /// The backup.
    pub backup: String,
    /// What opens it.
    pub proof: Proof,
}

/// What a rehearsal found in a backup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rehearsal {
    /// When the register was like this: the time of its newest log entry, RFC 3339.
    pub as_of: String,
    /// How many contacts.
    #[ts(type = "number")]
    pub contacts: u64,
    /// How many organisations.
    #[ts(type = "number")]
    pub organisations: u64,
    /// How many log entries.
    #[ts(type = "number")]
    pub log_entries: u64,
    /// Whether it is a backup of the open register.
    pub of_this_register: bool,
}

/// Makes a register out of a backup.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreRegister {
    /// The backup.
    pub backup: String,
    /// Where the register is to lie; nothing may be there.
    pub place: String,
    /// What opens it.
    pub proof: Proof,
}
