//! The log and the integrity check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reads the log, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLog {
    /// First entry wanted.
    pub from: u32,
    /// How many, at most 500.
    pub len: u32,
}

/// An entry.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogEntryView {
    /// Its number.
    #[ts(type = "number")]
    pub seq: u64,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What: `log-ACTION` in the catalogue, dots as dashes.
    pub action: String,
    /// How many records it concerns.
    #[ts(type = "number | null")]
    pub members: Option<u64>,
    /// The canonical line.
    pub line: String,
}

/// A window of the log.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogPage {
    /// How many entries there are.
    pub total: u32,
    /// SHA-256 of the newest line.
    pub head: String,
    /// The entries.
    pub rows: Vec<LogEntryView>,
}

/// Something that does not hold: `logbook-problem-CODE` in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// Which check found it.
    pub code: String,
    /// Of the log: the number of the entry.
    #[ts(type = "number | null")]
    pub seq: Option<u64>,
    /// Of the database: what SQLite says. Names of tables and numbers of pages, nothing of a person.
    pub detail: Option<String>,
}

/// Whether the log is whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogVerdict {
    /// Whether every check held.
    pub whole: bool,
    /// How many entries were read.
    #[ts(type = "number")]
    pub entries: u64,
    /// SHA-256 of the newest line.
    pub head: String,
    /// What did not hold.
    pub problems: Vec<Problem>,
}

/// Whether the database is whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckReport {
    /// Whether every check held.
    pub whole: bool,
    /// How many rows were read.
    #[ts(type = "number")]
    pub rows: u64,
    /// What did not hold.
    pub problems: Vec<Problem>,
}

/// The log, written out for an auditor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogExport {
    /// The folder it was written to.
    pub folder: String,
    /// How many entries.
    #[ts(type = "number")]
    pub entries: u64,
    /// SHA-256 of the newest line.
    pub head: String,
}
