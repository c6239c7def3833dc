//! What was, what changed, and taking it back.

use super::{RecordRef, Selection};
use liggare_domain::{Noun, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A value that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ValueChange {
    /// Code of the field, or of the form's field where it is none of a contact's.
    pub field: String,
    /// What it was; `null` was empty.
    pub before: Option<String>,
    /// What it became; `null` is empty.
    pub after: Option<String>,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// It was recorded by hand.
    Added,
    /// It was changed by hand.
    Edited,
    /// It came with an import.
    Imported,
    /// An import changed it.
    ImportEdited,
    /// It was changed together with others.
    BulkEdited,
    /// Another record went into it.
    Merged,
    /// A change of it was taken back, or done again.
    Reverted,
}

/// One step of a record's history.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryStep {
    /// When, RFC 3339.
    pub at: String,
    /// What happened.
    pub kind: StepKind,
    /// Where the keeper had it from, where that is told.
    #[ts(type = "Source | null")]
    pub source: Option<Source>,
    /// The file it came with.
    pub file_name: Option<String>,
    /// What changed; empty for the first step.
    pub changes: Vec<ValueChange>,
}

/// A record's history, the newest step first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct History {
    /// The steps; the last is how it began.
    pub steps: Vec<HistoryStep>,
}

/// What happened about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Happening {
    /// A record that names the person, or a contract of the person's organisation, holds the date.
    Dated {
        /// Which record.
        record: RecordRef,
        /// What it is called.
        name: String,
        /// The column of the date; `null` where the record has none and this is when it was recorded.
        column: Option<String>,
    },
    /// A product or service was used for the first or the last time.
    Used {
        /// Which.
        product: RecordRef,
        /// What it is called.
        name: String,
        /// Whether that is the last time; it stands once where there is one alone.
        last: bool,
        /// How often in all.
        #[ts(type = "number")]
        times: u64,
    },
    /// The person's own record was made or changed.
    Step {
        /// How.
        step: StepKind,
        /// Where the keeper had it from, where that is told.
        #[ts(type = "Source | null")]
        source: Option<Source>,
        /// Codes of the fields that changed.
        fields: Vec<String>,
    },
    /// The person was disclosed, or may have been.
    Disclosed {
        /// The disclosure.
        disclosure: uuid::Uuid,
        /// To whom.
        recipient_name: String,
    },
    /// The person was written to a file of the controller's own, or may have been.
    Exported {
        /// Why, in the keeper's words.
        reason: Option<String>,
    },
}

/// A line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TimelineEntry {
    /// When: a day, ISO 8601, or an instant, RFC 3339.
    pub at: String,
    /// What happened.
    pub happening: Happening,
}

/// What happened about a person, the latest first; what is still to come stands before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Timeline {
    /// Of each noun the records recorded last, at most 200.
    pub entries: Vec<TimelineEntry>,
}

/// What an undo would take back, or a redo bring again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UndoStep {
    /// `add`, `edit`, `edit_many`, `remove`, `import`, `merge`, `set_apart`, `attach`: `undo-step-CODE` in the catalogue.
    pub code: String,
    /// Of which noun the records are.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// Name of the record, where it is one.
    pub name: Option<String>,
    /// How many records.
    #[ts(type = "number")]
    pub count: u64,
}

/// What can be taken back and done again, since the register was opened.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct UndoState {
    /// What an undo would take back.
    pub undo: Option<UndoStep>,
    /// What a redo would do again.
    pub redo: Option<UndoStep>,
}

/// What an undo or a redo did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// What was taken back or done again.
    pub step: UndoStep,
    /// Records left as they are, because they were changed or disclosed since.
    #[ts(type = "number")]
    pub kept: u64,
    /// What can be taken back and done again now.
    pub state: UndoState,
}

/// Gives many records the same value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BulkEdit {
    /// Which.
    pub selection: Selection,
    /// Code of the column. Of people these: `BulkField`.
    pub field: String,
    /// The value; `null` clears it.
    pub value: Option<String>,
    /// Where the keeper has the change from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// One record of a preview.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BulkSample {
    /// What it is called.
    pub name: String,
    /// What it has; `null` is nothing.
    pub before: Option<String>,
    /// What it would have; `null` is nothing.
    pub after: Option<String>,
}

/// What a bulk edit would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BulkPreview {
    /// How many would change.
    #[ts(type = "number")]
    pub changes: u64,
    /// How many have the value already.
    #[ts(type = "number")]
    pub same: u64,
    /// How many cannot have it: they would be left without what they need.
    #[ts(type = "number")]
    pub refused: u64,
    /// The first of those that would change.
    pub samples: Vec<BulkSample>,
    /// Stands for all of it; the edit is refused when it no longer does.
    pub token: String,
}

/// Does a bulk edit that was previewed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRecords {
    /// The edit.
    pub edit: BulkEdit,
    /// Token of its preview.
    pub token: String,
}

/// What a bulk edit did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BulkDone {
    /// How many changed.
    #[ts(type = "number")]
    pub changed: u64,
}
