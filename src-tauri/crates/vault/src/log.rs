//! The log: one canonical JSON line per act, chained by SHA-256, written in the transaction of the act itself.
//!
//! A line has these keys in this order, without blanks, and no others:
//! `{"v":1,"seq":N,"prev":"…","at":"2026-11-02T08:30:00.000Z","actor":"keeper","action":"…","object":"…","commit":"…"}`
//!
//! - `prev` is the SHA-256 of the line before, 64 zeros for the first; the **head** is the SHA-256 of the last line,
//!   each without its line feed: `printf %s "$line" | sha256sum`.
//! - `at` is UTC with milliseconds. `object` is what the log calls the record (32 hexadecimal digits) or `null`.
//! - `commit` is SHA-256 over 16 random bytes of salt and the payload. Salt and payload lie in a table of their own
//!   and may be erased; the chain stays whole.
//! - A payload is `{"what":…}`, with `"members":{"count":N,"sha256":"…"}` when the act touched many records: the hash
//!   is over their log ids, 32 hexadecimal digits each, sorted, joined by line feeds.
//!
//! The format is final: a chain cannot be changed later.

mod checkpoint;
mod members;
mod read;
mod verify;

pub use checkpoint::{Checkpoint, checkpoint_text};
pub use read::{LogEntry, erase_payloads_of, export, page, page_of_record};
pub use verify::{LogFault, LogReport, verify};

use crate::error::{Result, VaultError};
use crate::secret::{hex, random};
use crate::{Reader, Writer};
use liggare_domain::{LogId, Timestamp};
use members::Members;
use rusqlite::{OptionalExtension, Params};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// What the first line has for a hash of the one before.
pub(crate) const NO_LINE: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const VERSION: u32 = 1;

const LAST: &str = "SELECT seq, line FROM log ORDER BY seq DESC LIMIT 1";
const LINE_AT: &str = "SELECT line FROM log WHERE seq = ?1";
const ADD_LINE: &str = "INSERT INTO log (seq, line) VALUES (?1, ?2)";
const ADD_PAYLOAD: &str = "INSERT INTO log_payloads (seq, salt, payload) VALUES (?1, ?2, ?3)";

#[cfg(test)]
pub(crate) const SQL: &[&[&str]] =
    &[&[LAST, LINE_AT, ADD_LINE, ADD_PAYLOAD], members::SQL, read::SQL, verify::SQL];

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The keeper of the register.
    Keeper,
    /// The program of its own accord.
    Program,
}

impl Actor {
    /// The stable code in the line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keeper => "keeper",
            Self::Program => "program",
        }
    }
}

/// An act to be logged.
#[derive(Debug, Clone)]
pub struct Entry {
    actor: Actor,
    action: Cow<'static, str>,
    object: Option<LogId>,
    what: serde_json::Value,
    members: Option<Vec<LogId>>,
}

impl Entry {
    /// The keeper's act, named by a stable code of the form `contact.changed`.
    #[must_use]
    pub fn new(action: impl Into<Cow<'static, str>>) -> Self {
        let action = action.into();
        Self { actor: Actor::Keeper, action, object: None, what: serde_json::Value::Null, members: None }
    }

    /// The record that the act was about.
    #[must_use]
    pub fn object(self, object: LogId) -> Self {
        Self { object: Some(object), ..self }
    }

    /// What is told of the act: erasable, and never the text of a search.
    #[must_use]
    pub fn payload(self, what: serde_json::Value) -> Self {
        Self { what, ..self }
    }

    /// The records of an act on many; in any order, each counted once.
    #[must_use]
    pub fn members(self, members: impl IntoIterator<Item = LogId>) -> Self {
        Self { members: Some(members.into_iter().collect()), ..self }
    }

    /// Somebody else's act.
    #[must_use]
    pub fn by(self, actor: Actor) -> Self {
        Self { actor, ..self }
    }
}

/// A line, its keys in their canonical order.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    v: u32,
    seq: i64,
    prev: String,
    at: String,
    actor: String,
    action: String,
    object: Option<String>,
    commit: String,
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    what: serde_json::Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    members: Option<Members>,
}

impl Writer<'_> {
    /// Logs an act. Returns the entry's number.
    pub fn log(&self, mut entry: Entry) -> Result<i64> {
        let (last, head) = head(self)?;
        let members = match entry.members.take() {
            Some(ids) => Some(members::add(self, last + 1, ids)?),
            None => None,
        };
        self.append(last + 1, head, entry, members)
    }

    /// Logs an act on many records that the database names itself: `source` is a SELECT of one column, the log ids,
    /// such as those of all contacts of a batch. Returns the entry's number and how many records.
    pub fn log_selected(&self, entry: Entry, source: &str, params: impl Params) -> Result<(i64, u64)> {
        let mut ids = Vec::new();
        let mut select = self.prepare(source)?;
        let mut rows = select.query(params)?;
        while let Some(row) = rows.next()? {
            ids.push(LogId(uuid::Uuid::from_bytes(row.get(0)?)));
        }
        drop(rows);
        let (last, head) = head(self)?;
        let members = members::add(self, last + 1, ids)?;
        let count = members.count;
        Ok((self.append(last + 1, head, entry, Some(members))?, count))
    }

    fn append(&self, seq: i64, prev: String, entry: Entry, members: Option<Members>) -> Result<i64> {
        let json = |e| VaultError::other("log entry", e);
        let payload = serde_json::to_string(&Payload { what: entry.what, members }).map_err(json)?;
        let salt = random::<16>()?;
        let line = Line {
            v: VERSION,
            seq,
            prev,
            at: instant(self.at()),
            actor: entry.actor.code().to_owned(),
            action: entry.action.into_owned(),
            object: entry.object.map(|id| id.0.simple().to_string()),
            commit: commit(&*salt, &payload),
        };
        let line = serde_json::to_string(&line).map_err(json)?;
        self.prepare(ADD_PAYLOAD)?.execute((seq, &salt[..], &payload))?;
        self.prepare(ADD_LINE)?.execute((seq, &line))?;
        Ok(seq)
    }
}

/// Number and hash of the last line: 0 and 64 zeros when there is none.
pub fn head(db: &Reader<'_>) -> Result<(i64, String)> {
    let last = db
        .prepare(LAST)?
        .query_row([], |row| {
            let line = row.get_ref("line")?.as_str()?;
            Ok((row.get("seq")?, sha256(line.as_bytes())))
        })
        .optional()?;
    Ok(last.unwrap_or_else(|| (0, NO_LINE.to_owned())))
}

/// Hash of the line with a number, if there is one: what a witness compares.
pub fn hash_at(db: &Reader<'_>, seq: i64) -> Result<Option<String>> {
    Ok(db
        .prepare(LINE_AT)?
        .query_row([seq], |row| Ok(sha256(row.get_ref(0)?.as_str()?.as_bytes())))
        .optional()?)
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn commit(salt: &[u8], payload: &str) -> String {
    hex(&Sha256::new().chain_update(salt).chain_update(payload).finalize())
}

/// RFC 3339, UTC, always with three decimals.
fn instant(at: Timestamp) -> String {
    format!("{at:.3}")
}

#[cfg(test)]
mod tests;
