//! Reading the log, and looking the register over.

use crate::desk::Desk;
use crate::fault::{Fault, Result};
use crate::ports::Progress;
use crate::wire::{CheckReport, JobProgress, ListLog, LogEntryView, LogPage, LogVerdict, Nothing};
use liggare_vault::log;

impl Desk {
    /// A window of the log, newest first.
    pub fn list_log(&self, req: ListLog) -> Result<LogPage> {
        let open = self.open()?;
        open.vault.read(|db| {
            let (last, head) = log::head(db)?;
            let before = last.saturating_add(1).saturating_sub(i64::from(req.from));
            let rows = log::page(db, Some(before), req.len.min(500))?;
            let rows = rows.into_iter().map(|entry| LogEntryView {
                seq: u64::try_from(entry.seq).unwrap_or(0),
                at: entry.at.to_string(),
                actor: entry.actor,
                action: entry.action,
                members: entry.members,
                line: entry.line,
            });
            Ok(LogPage { total: u32::try_from(last).unwrap_or(u32::MAX), head, rows: rows.collect() })
        })
    }

    /// Walks the whole chain.
    pub fn verify_log(&self, _: Nothing, progress: &dyn Progress) -> Result<LogVerdict> {
        let open = self.open()?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        let report = open.vault.read(log::verify)?;
        Ok(LogVerdict {
            whole: report.is_whole(),
            entries: u64::try_from(report.seq).unwrap_or(0),
            head: report.head.clone(),
            problems: report.faults.iter().map(|fault| format!("{fault:?}")).collect(),
        })
    }

    /// Looks the whole register over: every page, every row, the log.
    pub fn check_register(&self, _: Nothing, progress: &dyn Progress) -> Result<CheckReport> {
        let open = self.open()?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        let findings = open.vault.check()?;
        let log = open.vault.read(|db| log::verify(db).map_err(Fault::from))?;
        let mut problems: Vec<_> =
            findings.iter().map(|finding| format!("{}: {}", finding.check, finding.detail)).collect();
        problems.extend(log.faults.iter().map(|fault| format!("log: {fault:?}")));
        Ok(CheckReport { whole: problems.is_empty(), rows: u64::try_from(log.seq).unwrap_or(0), problems })
    }
}
