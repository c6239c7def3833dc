//! Taking in a file.

use super::Place;
use liggare_domain::{Noun, Source, matching::OnMatch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a file is to be read; `null` is to be detected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct DialectForm {
    /// `text`, `xlsx`, `ods`, `vcard`, `json_lines`.
    pub format: Option<String>,
    /// Which sheet of a workbook, by its name.
    pub sheet: Option<String>,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `iso-8859-15`.
    pub encoding: Option<String>,
    /// `comma`, `semicolon`, `tab`, `pipe`.
    pub delimiter: Option<String>,
    /// `double`, `single`, `none`.
    pub quote: Option<String>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
}

fn people() -> Noun {
    Noun::Contact
}

/// Looks at a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtFile {
    /// The file.
    pub place: String,
    /// Of which noun its rows are to be.
    #[serde(default = "people")]
    #[ts(type = "Noun", optional)]
    pub noun: Noun,
    /// How to read it.
    pub dialect: DialectForm,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnView {
    /// Its place, from 0.
    pub index: u32,
    /// Its header, or empty.
    pub header: String,
    /// In how many rows it holds something.
    #[ts(type = "number")]
    pub filled: u64,
    /// A few of its values.
    pub samples: Vec<String>,
    /// What it seems to be: a target code, or `null`.
    pub proposed: Option<String>,
    /// Whether that is sure enough to need no decision.
    pub certain: bool,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetView {
    /// Its name.
    pub name: String,
    /// Rows of data.
    #[ts(type = "number")]
    pub rows: u64,
}

/// What a file holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLook {
    /// The file.
    pub place: Place,
    /// How it is read, all filled in that its format has.
    pub dialect: DialectForm,
    /// The sheets of a workbook, hidden ones last; of another file none.
    pub sheets: Vec<SheetView>,
    /// Rows of data.
    #[ts(type = "number")]
    pub rows: u64,
    /// Columns.
    pub columns: Vec<ColumnView>,
    /// Target codes a column can have.
    pub targets: Vec<String>,
    /// When the very same file was taken in before, RFC 3339.
    pub imported_before: Option<String>,
}

/// What one column is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignmentForm {
    /// Its place, from 0.
    pub index: u32,
    /// Its header, as found.
    pub header: String,
    /// A target code; `ignore` leaves it out.
    pub target: String,
}

/// Takes in a file, or shows what that would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportContacts {
    /// The file.
    pub place: String,
    /// Of which noun its rows are.
    #[serde(default = "people")]
    #[ts(type = "Noun", optional)]
    pub noun: Noun,
    /// How to read it.
    pub dialect: DialectForm,
    /// What the columns are; `null` takes certain guesses and leaves out the rest, each with a line that says so.
    pub mapping: Option<Vec<AssignmentForm>>,
    /// Where the file's data comes from.
    #[ts(type = "Source")]
    pub source: Source,
    /// What to do with people already held.
    #[ts(type = "OnMatch")]
    pub on_match: OnMatch,
    /// Where refused values are to be written.
    pub rejects: Option<String>,
}

/// A value, a column or a row that was not taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RejectView {
    /// Line of the file, or row of the sheet, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// Header of the column.
    pub column: String,
    /// The value.
    pub value: String,
    /// Why: `reject-CODE` in the catalogue.
    pub code: String,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportReport {
    /// The batch; `null` of a preview.
    pub batch: Option<uuid::Uuid>,
    /// Rows read.
    #[ts(type = "number")]
    pub rows: u64,
    /// New people, possible duplicates not among them.
    #[ts(type = "number")]
    pub added: u64,
    /// People already held, with nothing new taken.
    #[ts(type = "number")]
    pub same: u64,
    /// People already held, changed.
    #[ts(type = "number")]
    pub changed: u64,
    /// New people who share an address or number with somebody of another name.
    #[ts(type = "number")]
    pub possible: u64,
    /// Rows that identify nobody.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Values, columns and rows not taken, in all.
    #[ts(type = "number")]
    pub not_taken: u64,
    /// The first of them.
    pub rejects: Vec<RejectView>,
}

/// An import that was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportView {
    /// Its batch.
    pub id: uuid::Uuid,
    /// Of which noun its rows were.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// When, RFC 3339.
    pub at: String,
    /// Name of the file.
    pub file_name: Option<String>,
    /// Source.
    #[ts(type = "Source")]
    pub source: Source,
    /// New records.
    #[ts(type = "number")]
    pub added: u64,
    /// Unchanged people.
    #[ts(type = "number")]
    pub same: u64,
    /// Changed people.
    #[ts(type = "number")]
    pub changed: u64,
    /// Possible duplicates.
    #[ts(type = "number")]
    pub possible: u64,
    /// Rows that identified nobody.
    #[ts(type = "number")]
    pub rejected: u64,
    /// When it was undone, RFC 3339.
    pub undone: Option<String>,
}

/// All imports, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportList {
    /// How many.
    pub total: u32,
    /// The imports.
    pub rows: Vec<ImportView>,
}

/// What an undo did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UndoReport {
    /// People gone.
    #[ts(type = "number")]
    pub removed: u64,
    /// People as before.
    #[ts(type = "number")]
    pub restored: u64,
    /// People and organisations left because they were changed or disclosed since.
    #[ts(type = "number")]
    pub kept: u64,
}
