//! Files kept beside records.

use super::RecordRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file kept beside a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttachmentView {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its name.
    pub name: String,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Since when it is kept, RFC 3339.
    pub added: String,
    /// Whether it is of a kind that the system's viewer is asked to show.
    pub shown: bool,
}

/// The files kept beside a record, in the order they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttachmentList {
    /// Them.
    pub rows: Vec<AttachmentView>,
}

/// Keeps a file beside a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAttachment {
    /// Beside which.
    pub record: RecordRef,
    /// The file.
    pub place: String,
}

/// Saves a copy of a file that is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAttachment {
    /// Which.
    pub id: uuid::Uuid,
    /// Where, granted for writing.
    pub place: String,
}
