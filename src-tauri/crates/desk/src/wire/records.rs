//! Records of every noun: which of them, a window on them, one of them.

use liggare_domain::{Noun, Source};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a column must hold. Values are in their written form: codes, ids, ISO 8601 days, RFC 3339 instants, numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum Test {
    /// A text, without regard to case.
    Text {
        /// How it is compared.
        op: TextOp,
        /// With what.
        text: String,
    },
    /// One of these, or nothing where `none` is set.
    Choice {
        /// Codes, texts, or ids of linked records.
        values: Vec<String>,
        /// Whether empty ones are wanted as well.
        none: bool,
    },
    /// From the first to the last, both included; open where there is none.
    Range {
        /// The least.
        from: Option<String>,
        /// The most.
        to: Option<String>,
    },
    /// Yes or no.
    Flag {
        /// Which.
        on: bool,
    },
    /// Anything, or nothing.
    Filled {
        /// Which.
        filled: bool,
    },
}

/// How a text is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum TextOp {
    /// It is somewhere in it.
    Contains,
    /// It begins so.
    Begins,
    /// It is all of it.
    Is,
}

/// A column narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Code of the column. Beside a noun's own there are `source`, `batch` and `updated`.
    pub column: String,
    /// What it must hold.
    pub test: Test,
}

/// Which records: those in which everything typed is found, and that pass every filter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// What was typed; empty is all of them.
    pub text: String,
    /// What narrows them further.
    pub filters: Vec<Filter>,
}

impl Query {
    /// Without what a keystroke leaves around the text.
    pub(crate) fn trimmed(&self) -> Self {
        Self { text: self.text.trim().to_owned(), ..self.clone() }
    }
}

/// Which records something is done with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Selection {
    /// All that a search finds.
    Search {
        /// Which.
        query: Query,
    },
    /// Those picked.
    Picked {
        /// Of which noun.
        #[ts(type = "Noun")]
        noun: Noun,
        /// Their ids.
        ids: Vec<uuid::Uuid>,
    },
}

impl Selection {
    /// Of which noun the records are.
    #[must_use]
    pub fn noun(&self) -> Noun {
        match self {
            Self::Search { query } => query.noun,
            Self::Picked { noun, .. } => *noun,
        }
    }
}

/// Searches records and reads a window of what is found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchRecords {
    /// Which.
    pub query: Query,
    /// The columns to read, by code; others are not fetched.
    pub columns: Vec<String>,
    /// Column of the order.
    pub sort: String,
    /// Whether it is turned around.
    pub descending: bool,
    /// First row wanted.
    pub from: u32,
    /// How many rows, at most 500.
    pub len: u32,
    /// The one whose row is asked for.
    #[serde(default)]
    #[ts(optional)]
    pub place_of: Option<uuid::Uuid>,
}

/// Searches records of several nouns at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchEverywhere {
    /// What was typed. Less than two letters find nothing.
    pub text: String,
    /// Of which nouns, and the columns to read of each.
    pub of: Vec<Wanted>,
    /// How many rows of each noun, at most 50.
    pub most: u32,
}

/// A noun whose records are searched.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// Which.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// The columns to read, by code.
    pub columns: Vec<String>,
}

/// What was found of one noun.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundOf {
    /// Which.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// How many were found.
    pub total: u32,
    /// Whether there are more: very many are not counted to the last.
    pub more: bool,
    /// The first of them.
    pub rows: Vec<RecordLine>,
}

/// What was found everywhere: the nouns asked for, in that order, less those of which nothing was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundEverywhere {
    /// By noun.
    pub nouns: Vec<FoundOf>,
}

/// A window of records.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordPage {
    /// How many were found.
    pub total: u32,
    /// How many there are.
    pub all: u32,
    /// Row of the one asked for; `null` when it is not among those found.
    pub place: Option<u32>,
    /// The register's version this was read at.
    #[ts(type = "number")]
    pub version: u64,
    /// The rows.
    pub rows: Vec<RecordLine>,
}

/// A record as a line of a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordLine {
    /// Its id.
    pub id: uuid::Uuid,
    /// What each of the columns asked for holds, in their order: in written form, a linked record by its name.
    pub cells: Vec<Option<String>>,
}

/// A record by its noun and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordRef {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// Which.
    pub id: uuid::Uuid,
}

/// The values of a record, as typed: by code of the column; empty or left out is none. A link is the id of the record.
pub type RecordForm = BTreeMap<String, String>;

/// Records a new one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRecord {
    /// Of which noun.
    #[ts(type = "Noun")]
    pub noun: Noun,
    /// What it is.
    #[ts(type = "Record<string, string>")]
    pub form: RecordForm,
    /// Where the keeper has it from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// Changes a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRecord {
    /// Which.
    pub record: RecordRef,
    /// What it is from now on.
    #[ts(type = "Record<string, string>")]
    pub form: RecordForm,
    /// Where the keeper has the change from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// A record that another one names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkView {
    /// It.
    pub record: RecordRef,
    /// What it is called.
    pub name: String,
}

/// A record with where each value came from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordView {
    /// It.
    pub record: RecordRef,
    /// What it is called on the screen.
    pub name: String,
    /// Its values, in the form of an edit.
    #[ts(type = "Record<string, string>")]
    pub form: RecordForm,
    /// The values that no form gives, by column.
    #[ts(type = "Record<string, string>")]
    pub told: RecordForm,
    /// The records it names, by column.
    #[ts(type = "Record<string, LinkView>")]
    pub links: BTreeMap<String, LinkView>,
    /// How many records of each noun name this one.
    #[ts(type = "Partial<Record<Noun, number>>")]
    pub named_by: BTreeMap<Noun, u64>,
    /// Origin of everything not named in `origins`.
    pub origin: super::OriginView,
    /// Origins that differ, by column.
    #[ts(type = "Record<string, OriginView>")]
    pub origins: BTreeMap<String, super::OriginView>,
    /// First recorded, RFC 3339.
    pub created: String,
    /// Last changed, RFC 3339.
    pub updated: String,
    /// How often it was changed.
    #[ts(type = "number")]
    pub changes: u64,
}

/// Asks what a column holds among the records of a query, however it is narrowed in that column itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacetsOf {
    /// Which records.
    pub query: Query,
    /// Code of the column.
    pub column: String,
    /// Only values that hold this, without regard to case; empty is all.
    pub text: String,
}

/// A value that records share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Facet {
    /// The value, in the form of a filter.
    pub value: String,
    /// What it is called, where it is the id of a record.
    pub name: Option<String>,
    /// How many have it.
    pub count: u32,
}

/// What a column holds, the most common first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Facets {
    /// The values, at most 200.
    pub values: Vec<Facet>,
    /// How many values there are.
    pub distinct: u32,
    /// How many records have nothing in it.
    pub empty: u32,
}
