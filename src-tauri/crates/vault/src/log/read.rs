//! Reading the log: a page for the window, a record's history, the lines for an auditor.

use super::Payload;
use crate::error::{Result, VaultError};
use crate::{Reader, Writer};
use liggare_domain::{LogId, Timestamp};
use rusqlite::{Row, named_params};
use std::io::Write;

const PAGE: &str = "SELECT l.seq, l.line, p.payload FROM log l LEFT JOIN log_payloads p ON p.seq = l.seq \
     WHERE l.seq < :before ORDER BY l.seq DESC LIMIT :limit";
// The acts on many records are few: each is asked by its key, so that no second index is kept over the members.
const PAGE_OF_RECORD: &str = "WITH RECURSIVE bulk (seq) AS (
       SELECT min(seq) FROM log_members
       UNION ALL SELECT (SELECT min(m.seq) FROM log_members m WHERE m.seq > bulk.seq) FROM bulk WHERE bulk.seq IS NOT NULL
     ), touched (seq) AS (
       SELECT seq FROM log WHERE object = :object
       UNION SELECT seq FROM bulk
             WHERE (SELECT (instr(m.ids, :log_id) - 1) % 16 = 0 FROM log_members m
                    WHERE m.seq = bulk.seq AND m.first <= :log_id ORDER BY m.first DESC LIMIT 1)
     )
     SELECT l.seq, l.line, p.payload FROM touched t JOIN log l ON l.seq = t.seq
     LEFT JOIN log_payloads p ON p.seq = l.seq
     WHERE l.seq < :before ORDER BY l.seq DESC LIMIT :limit";
const LINES: &str = "SELECT line FROM log WHERE seq >= ?1 ORDER BY seq";
const ERASE_OF: &str = "DELETE FROM log_payloads WHERE seq IN (SELECT seq FROM log WHERE object = ?1)";

#[cfg(test)]
pub(super) const SQL: &[&str] = &[PAGE, PAGE_OF_RECORD, LINES, ERASE_OF];

/// An entry as people read it.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// Number.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Code of who acted.
    pub actor: String,
    /// Code of the act.
    pub action: String,
    /// The record it was about.
    pub object: Option<LogId>,
    /// What is told of it; `None` when erased.
    pub what: Option<serde_json::Value>,
    /// How many records, when the act was on many.
    pub members: Option<u64>,
    /// The canonical line, as it is chained.
    pub line: String,
}

/// Up to `limit` entries before number `before`, the newest first.
pub fn page(db: &Reader<'_>, before: Option<i64>, limit: u32) -> Result<Vec<LogEntry>> {
    let params = named_params! { ":before": before.unwrap_or(i64::MAX), ":limit": limit };
    db.prepare(PAGE)?.query_and_then(params, entry)?.collect()
}

/// What happened to one record, alone or among many, the newest first.
pub fn page_of_record(
    db: &Reader<'_>,
    record: LogId,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<LogEntry>> {
    let params = named_params! {
        ":object": record.0.simple().to_string(),
        ":log_id": record.0.as_bytes(),
        ":before": before.unwrap_or(i64::MAX),
        ":limit": limit,
    };
    db.prepare(PAGE_OF_RECORD)?.query_and_then(params, entry)?.collect()
}

/// Writes the lines from number `from` on, each with a line feed, as `sha256sum` verifies them. Returns how many.
pub fn export(db: &Reader<'_>, from: i64, to: &mut impl Write) -> Result<u64> {
    let mut lines = db.prepare(LINES)?;
    let mut rows = lines.query([from])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let line = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        to.write_all(line.as_bytes())
            .and_then(|()| to.write_all(b"\n"))
            .map_err(VaultError::io("log export"))?;
        count += 1;
    }
    Ok(count)
}

/// Erases what was told of a record; that something was done to it, and when, stays. Returns how many.
pub fn erase_payloads_of(db: &Writer<'_>, record: LogId) -> Result<usize> {
    Ok(db.prepare(ERASE_OF)?.execute([record.0.simple().to_string()])?)
}

fn entry(row: &Row<'_>) -> Result<LogEntry> {
    let damaged = || VaultError::Damaged { what: "log" };
    let text: String = row.get("line")?;
    let line: super::Line = serde_json::from_str(&text).map_err(|_| damaged())?;
    let payload: Option<Payload> = match row.get::<_, Option<String>>("payload")? {
        Some(text) => Some(serde_json::from_str(&text).map_err(|_| damaged())?),
        None => None,
    };
    let (what, members) = payload.map_or((None, None), |p| (Some(p.what), p.members.map(|m| m.count)));
    Ok(LogEntry {
        seq: line.seq,
        at: line.at.parse().map_err(|_| damaged())?,
        actor: line.actor,
        action: line.action,
        object: line.object.map(|id| id.parse()).transpose().map_err(|_| damaged())?,
        what,
        members,
        line: text,
    })
}
