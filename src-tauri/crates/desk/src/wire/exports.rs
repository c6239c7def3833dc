//! Tables written to files for the controller's own use.

use super::Selection;
use liggare_domain::{ExportForm, Noun};
use liggare_intake::Delimiter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what a file would hold.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewExport {
    /// Which records.
    pub selection: Selection,
    /// Which columns, by code.
    pub columns: Vec<String>,
}

/// What a file would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPreview {
    /// How many rows.
    pub rows: u32,
    /// How many people they concern.
    pub persons: u32,
    /// The columns that tell of a person. Where there is one, a reason is asked for.
    pub personal: Vec<String>,
}

/// Writes records to a file, as a screen shows them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportRecords {
    /// Which.
    pub selection: Selection,
    /// Which columns, by code, in their order.
    pub columns: Vec<String>,
    /// Column of the order.
    pub sort: String,
    /// Whether it is turned around.
    pub descending: bool,
    /// What kind of file.
    #[ts(type = "ExportForm")]
    pub form: ExportForm,
    /// What stands between the cells of a CSV file; `null` is what spreadsheets in the keeper's language expect.
    #[ts(type = "\"comma\" | \"semicolon\" | \"tab\" | \"pipe\" | null")]
    pub delimiter: Option<Delimiter>,
    /// For programs: titles and choices by their codes, instants in RFC 3339, CSV with commas and without a mark.
    pub codes: bool,
    /// Why, in the keeper's words; asked for where a column tells of a person.
    pub reason: String,
    /// The file, granted for writing.
    pub place: String,
}

/// A line of the ledger of exports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportView {
    /// Its id.
    pub id: uuid::Uuid,
    /// `intent` (may have been written), `completed`, `cancelled`.
    pub state: String,
    /// Of which noun its rows are.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// Why, in the keeper's words.
    pub reason: Option<String>,
    /// What kind of file it is.
    #[ts(type = "ExportForm")]
    pub form: ExportForm,
    /// The columns, by code.
    pub columns: Vec<String>,
    /// How many rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// How many people they concern.
    #[ts(type = "number")]
    pub persons: u64,
    /// When it was begun, RFC 3339.
    pub at: String,
    /// The file, its own name.
    pub file: String,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
}

/// The ledger of exports, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExportList {
    /// How many.
    pub total: u32,
    /// The lines.
    pub rows: Vec<ExportView>,
}
