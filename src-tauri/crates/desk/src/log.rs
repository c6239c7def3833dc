//! Reading the log, and looking the register over.

use crate::desk::Desk;
use crate::fault::Result;
use crate::ports::Progress;
use crate::wire::{CheckReport, JobProgress, ListLog, LogEntryView, LogPage, LogVerdict, Nothing, Problem};
use liggare_vault::{Finding, log};

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
            problems: report.faults.iter().map(of_log).collect(),
        })
    }

    /// Looks the whole register over: every page, every row, the log.
    pub fn check_register(&self, _: Nothing, progress: &dyn Progress) -> Result<CheckReport> {
        let open = self.open()?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        let checked = open
            .vault
            .check(|at| open.step(progress, JobProgress { done: at.done, total: at.of, rows: at.rows }))?;
        let log = open.vault.read(log::verify)?;
        let of_database = |finding: Finding| Problem {
            code: finding.check.to_owned(),
            seq: None,
            detail: Some(finding.detail),
        };
        let problems: Vec<_> =
            checked.findings.into_iter().map(of_database).chain(log.faults.iter().map(of_log)).collect();
        Ok(CheckReport { whole: problems.is_empty(), rows: checked.rows, problems })
    }
}

fn of_log(fault: &log::LogFault) -> Problem {
    let (code, seq) = fault.told();
    Problem { code: code.to_owned(), seq: u64::try_from(seq).ok(), detail: None }
}
