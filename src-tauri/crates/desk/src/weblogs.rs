//! Taking in the access logs of web servers: sessions of people who are held, and the devices they came from.

mod reading;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::imports::rejects::{NotTaken, RejectFile, Rejects};
use crate::ports::{Progress, TimeZone};
use crate::session::Open;
use crate::wire::{ImportWeblog, JobProgress, WeblogReport};
use jiff::SignedDuration;
use liggare_domain::{BatchId, Draft, Noun};
use liggare_intake::agents::Agents;
use liggare_intake::weblog::{Products, Rules, SILENCE, Tie, Visit};
use liggare_vault::acts::sessions::{Arriving, Import, Known, Whose};
use liggare_vault::tables::batches::{BatchKind, NewBatch};
use liggare_vault::{VaultError, Writer};
use reading::Files;
use uuid::Uuid;

/// The longest silence that a session may have, in minutes: a day.
const LONGEST_SILENCE: u32 = 24 * 60;

impl Desk {
    /// What an import of logs would do; leaves nothing, and writes no rejects.
    pub fn preview_weblog(&self, req: ImportWeblog, progress: &dyn Progress) -> Result<WeblogReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let req = ImportWeblog { rejects: None, ..req };
        let mut report = None;
        let outcome = open.vault.write(self.now(), |db| {
            report = Some(self.run_weblog(&open, db, &req, progress)?.0);
            // Rolls everything back.
            Err::<(), _>(Fault::new(FaultCode::Cancelled))
        });
        match (report, outcome) {
            (Some(report), _) => Ok(WeblogReport { batch: None, ..report }),
            (None, Err(fault)) => Err(fault),
            (None, Ok(())) => Err(Fault::about(FaultCode::Internal, "preview")),
        }
    }

    /// Takes in logs in one transaction: all of their sessions are there, or none.
    pub fn import_weblog(&self, req: ImportWeblog, progress: &dyn Progress) -> Result<WeblogReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let (report, rejects) =
            open.vault.write(self.now(), |db| self.run_weblog(&open, db, &req, progress))?;
        self.checkpoint(&open);
        if let Some(batch) = report.batch {
            let step = crate::undo::Step::imported(BatchId(batch), Noun::Session, report.added);
            open.steps().push(step);
        }
        // Not before the import is there: what was not taken of an import that failed is nothing.
        if let Some(rejects) = rejects {
            rejects.put_in_place()?;
        }
        Ok(report)
    }

    fn run_weblog(
        &self,
        open: &Open,
        db: &Writer<'_>,
        req: &ImportWeblog,
        progress: &dyn Progress,
    ) -> Result<(WeblogReport, Option<RejectFile>)> {
        let paths = req.places.iter().map(|place| self.path(place)).collect::<Result<Vec<_>>>()?;
        let files = Files::open(paths)?;
        let rejects = req.rejects.as_deref().map(|place| self.path_to_write(place)).transpose()?;
        let texts = self.texts();
        let sentence = |code: &str| texts.get(&format!("reject-{code}")).unwrap_or_else(|| code.to_owned());
        let mut rejects = Rejects::begin(rejects, &sentence)?;
        let names = files.names();
        let new = NewBatch {
            kind: BatchKind::Import,
            noun: Noun::Session,
            source: req.source,
            day: self.today(),
            file_name: Some(&names),
            digest: None,
        };
        let known: Known = req.known.parse().map_err(|_| Fault::about(FaultCode::InvalidValue, "known"))?;
        let alphabet = open.alphabet();
        let mut taking = Taking {
            import: Import::begin(db, &new, known, &alphabet)?,
            agents: Agents::default(),
            zone: self.ports.clock.zone(),
            report: WeblogReport::default(),
        };
        let total = files.size();
        let read = reading::visits(files, rules(req)?, |lot| {
            for reject in &lot.rejects {
                rejects.add(reject)?;
                taking.import.reject();
            }
            for visit in &lot.visits {
                taking.take(visit)?;
            }
            open.step(progress, JobProgress { done: lot.done, total, rows: lot.lines })
        })?;
        let at = JobProgress { done: total, total, rows: read.lines };
        let Taking { import, report, .. } = taking;
        let (batch, tally) = open.watched(db, progress, at, || Ok(import.finish()?))?;
        open.step(progress, at)?;
        let NotTaken { shown, file, .. } = rejects.finish()?;
        let report = WeblogReport {
            batch: Some(batch.id.0),
            lines: read.lines,
            rejected: tally.rejected,
            anonymous: read.anonymous,
            added: tally.added,
            same: tally.same,
            cut: read.cut,
            rejects: shown,
            ..report
        };
        Ok((report, file))
    }
}

/// Visits on their way into the register.
struct Taking<'w, 'c> {
    import: Import<'w, 'c>,
    agents: Agents,
    zone: TimeZone,
    report: WeblogReport,
}

impl Taking<'_, '_> {
    fn take(&mut self, visit: &Visit) -> Result<()> {
        let Some(product) = visit.product.as_deref().and_then(|code| code.parse::<Uuid>().ok()) else {
            self.report.elsewhere += visit.hits;
            return Ok(());
        };
        let day = || self.zone.to_datetime(visit.ended).date();
        let arriving = Arriving {
            who: &visit.who,
            product,
            agent: visit.agent.as_deref(),
            seen: visit.ip.map(|ip| (ip, day())),
            started: visit.started.as_second(),
            seconds: u32::try_from(visit.duration().as_secs()).unwrap_or(u32::MAX),
            hits: Some(u32::try_from(visit.hits).unwrap_or(u32::MAX)),
        };
        let agents = &mut self.agents;
        match self.import.take(&arriving, |agent| described(agents, agent))? {
            Whose::One(_) => {}
            Whose::Nobody => self.report.strangers += visit.hits,
            Whose::Several => self.report.unclear += visit.hits,
        }
        Ok(())
    }
}

/// What a user-agent string tells of a device (R5.7–R5.11).
pub(crate) fn described(agents: &mut Agents, text: &str) -> std::result::Result<Draft, VaultError> {
    let told = agents.read(text).map_err(|_| VaultError::NotFound("patterns"))?;
    let mut draft = Draft::default();
    told.fill(&mut draft);
    Ok(draft)
}

fn rules(req: &ImportWeblog) -> Result<Rules> {
    let tie: Tie = req.tie.parse().map_err(|_| Fault::about(FaultCode::InvalidValue, "tie"))?;
    if req.products.is_empty() {
        return Err(Fault::about(FaultCode::InvalidValue, "products"));
    }
    let addresses = req.products.iter().map(|one| (one.address.as_str(), one.product.to_string()));
    let silence = match req.silence {
        None => SILENCE,
        Some(minutes @ 1..=LONGEST_SILENCE) => SignedDuration::from_mins(i64::from(minutes)),
        Some(_) => return Err(Fault::about(FaultCode::InvalidValue, "silence")),
    };
    Ok(Rules { tie, products: Products::new(addresses), silence })
}
