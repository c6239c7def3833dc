//! Walking the whole chain, whatever the triggers were thought to prevent.

use super::{Line, NO_LINE, Payload, VERSION, commit, members, sha256};
use crate::Reader;
use crate::error::Result;

const WALK: &str = "SELECT l.seq, l.line, p.salt, p.payload FROM log l LEFT JOIN log_payloads p ON p.seq = l.seq ORDER BY l.seq";
const STRAY_PAYLOADS: &str =
    "SELECT seq FROM log_payloads WHERE seq > (SELECT coalesce(max(seq), 0) FROM log) OR seq < 1 LIMIT 1";
const NEXT_BULK: &str = "SELECT min(seq) FROM log_members WHERE seq > ?1";

#[cfg(test)]
pub(super) const SQL: &[&str] = &[WALK, STRAY_PAYLOADS, NEXT_BULK];

/// A log may be wrong a million times; this many are told.
const TOLD: usize = 100;

/// What is wrong with the log, at the entry with that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFault {
    /// Entries are missing before it.
    Gap(i64),
    /// The line is not in the canonical form, or has another number in it.
    Malformed(i64),
    /// The line does not carry the hash of the line before.
    BrokenChain(i64),
    /// The payload is not the one the line commits to.
    Payload(i64),
    /// The records of the act are not the ones its payload commits to.
    Members(i64),
}

impl LogFault {
    /// Its stable code, and the number of the entry.
    #[must_use]
    pub fn told(&self) -> (&'static str, i64) {
        match *self {
            Self::Gap(seq) => ("gap", seq),
            Self::Malformed(seq) => ("malformed", seq),
            Self::BrokenChain(seq) => ("broken_chain", seq),
            Self::Payload(seq) => ("payload", seq),
            Self::Members(seq) => ("members", seq),
        }
    }
}

/// What a walk over the log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogReport {
    /// Number of the last entry.
    pub seq: i64,
    /// SHA-256 of the last line.
    pub head: String,
    /// Entries whose payload was erased.
    pub erased: u64,
    /// How many faults there are.
    pub fault_count: u64,
    /// The first hundred of them.
    pub faults: Vec<LogFault>,
}

impl LogReport {
    fn fault(&mut self, fault: LogFault) {
        self.fault_count += 1;
        if self.faults.len() < TOLD {
            self.faults.push(fault);
        }
    }

    /// Whether the log is whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.fault_count == 0
    }
}

/// Verifies every line, payload and membership. Reads the log once, in constant memory.
pub fn verify(db: &Reader<'_>) -> Result<LogReport> {
    let mut report =
        LogReport { seq: 0, head: NO_LINE.to_owned(), erased: 0, fault_count: 0, faults: Vec::new() };
    // The next act that has rows of members; those without an entry that says so are faults too.
    let mut bulk = next_bulk(db, i64::MIN)?;
    let mut walk = db.prepare(WALK)?;
    let mut rows = walk.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        while let Some(stray) = bulk.filter(|&stray| stray < seq) {
            report.fault(LogFault::Members(stray));
            bulk = next_bulk(db, stray)?;
        }
        if seq != report.seq + 1 {
            report.fault(LogFault::Gap(seq));
        }
        let text = row.get_ref("line")?.as_bytes().unwrap_or_default();
        let line = canonical(text).filter(|line| line.seq == seq);
        if line.is_none() {
            report.fault(LogFault::Malformed(seq));
        }
        if line.as_ref().is_some_and(|line| line.prev != report.head) {
            report.fault(LogFault::BrokenChain(seq));
        }
        let salt = row.get_ref("salt")?.as_blob_or_null().unwrap_or_default();
        let payload = row.get_ref("payload")?.as_str_or_null().unwrap_or_default();
        let has_members = bulk == Some(seq);
        match (salt, payload, &line) {
            (Some(salt), Some(payload), Some(line)) => {
                let understood = (commit(salt, payload) == line.commit)
                    .then(|| serde_json::from_str::<Payload>(payload).ok())
                    .flatten();
                match understood {
                    None => report.fault(LogFault::Payload(seq)),
                    Some(payload) => {
                        let nobody = || members::Sum::default().finish();
                        let told = payload.members;
                        let found = if has_members { members::of_act(db, seq)? } else { nobody() };
                        if told.map_or(has_members, |told| told != found) {
                            report.fault(LogFault::Members(seq));
                        }
                    }
                }
            }
            (None, None, _) => report.erased += 1,
            // What the line commits to is not known; it is a fault already.
            (Some(_), Some(_), None) => {}
            _ => report.fault(LogFault::Payload(seq)),
        }
        if has_members {
            bulk = next_bulk(db, seq)?;
        }
        report.seq = seq;
        report.head = sha256(text);
    }
    while let Some(stray) = bulk {
        report.fault(LogFault::Members(stray));
        bulk = next_bulk(db, stray)?;
    }
    let mut strays = db.prepare(STRAY_PAYLOADS)?;
    for stray in strays.query_map([], |row| row.get(0))? {
        report.fault(LogFault::Payload(stray?));
    }
    Ok(report)
}

fn next_bulk(db: &Reader<'_>, after: i64) -> Result<Option<i64>> {
    Ok(db.prepare(NEXT_BULK)?.query_row([after], |row| row.get(0))?)
}

/// The line, if it is written exactly as we write lines.
fn canonical(text: &[u8]) -> Option<Line> {
    let line: Line = serde_json::from_slice(text).ok()?;
    let again = serde_json::to_vec(&line).ok()?;
    (line.v == VERSION && again == text).then_some(line)
}
