//! What crosses to the clients: requests and replies, plain data, one list of commands. No path is taken from a client:
//! a [`Place`] is granted by a dialog or a command line, and named by its token.

pub mod attachments;
#[cfg(test)]
mod bindings;
mod commands;
pub mod contacts;
pub mod disclosures;
pub mod exports;
pub mod history;
pub mod imports;
pub mod log;
pub mod merging;
pub mod records;
pub mod register;
pub mod safekeeping;
pub mod start;
pub mod surveys;
pub mod today;
pub mod usage;

pub use attachments::*;
pub use contacts::*;
pub use disclosures::*;
pub use exports::*;
pub use history::*;
pub use imports::*;
pub use log::*;
pub use merging::*;
pub use records::*;
pub use register::*;
pub use safekeeping::*;
pub use start::*;
pub use surveys::*;
pub use today::*;
pub use usage::*;

// The codes that the shapes are made of, so that a client needs no other room.
pub use liggare_domain::{
    ExportForm, Field, Language, Noun, Purpose, QuestionKind, RecipientKind, Source, matching::OnMatch,
    merge::Side,
};
pub use liggare_intake::Delimiter;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// No request, or no reply.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A record by its id.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById {
    /// The id.
    pub id: uuid::Uuid,
}

/// A file or folder that the keeper pointed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Names the place to the program; means nothing elsewhere.
    pub token: String,
    /// Its own name, for the screen.
    pub name: String,
    /// The folder it lies in, for the screen.
    pub folder: String,
}

/// A request about a place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceRequest {
    /// Token of a [`Place`].
    pub place: String,
}

/// A secret on its way in: never serialised, never printed, overwritten when dropped.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct JobProgress {
    /// Units done: bytes or rows.
    #[ts(type = "number")]
    pub done: u64,
    /// Units in all, 0 when unknown.
    #[ts(type = "number")]
    pub total: u64,
    /// Rows handled so far.
    #[ts(type = "number")]
    pub rows: u64,
}

/// Stops a job.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CancelJob {
    /// The number the client gave it.
    pub job: u32,
}
