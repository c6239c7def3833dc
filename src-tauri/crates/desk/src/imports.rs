//! Taking in a file. A preview is the import itself, rolled back: what it counts is what will happen.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{
    AssignmentForm, ById, ColumnView, DialectForm, FileLook, ImportContacts, ImportList, ImportReport,
    ImportView, JobProgress, LookAtFile, Nothing, SheetView, UndoReport,
};
use liggare_domain::{BatchId, Field, Noun};
use liggare_intake::{
    Asked, Assignment, Form, Look, Mapping, MappingProblem, Options, Plan, Records, RejectCode, Sheet,
    Target, look,
};
use liggare_vault::acts;
use liggare_vault::tables::batches::{self, BatchKind, NewBatch};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::str::FromStr;

mod arriving;
pub(crate) mod rejects;
mod taking;
mod verifying;
use rejects::{RejectFile, Rejects};
use taking::Taking;
use verifying::Verified;

impl Desk {
    /// Looks at a file: how it is written, what its columns are.
    pub fn look_at_file(&self, req: LookAtFile, progress: &dyn Progress) -> Result<FileLook> {
        let path = self.path(&req.place)?;
        let seen = self.look(&path, req.noun, &req.dialect, progress)?;
        let open = self.open()?;
        let digest = digest_of(&mut open_file(&path)?)?;
        let before = open.vault.read(|db| batches::by_digest(db, &digest))?;
        Ok(FileLook {
            place: self.grant(&path),
            dialect: dialect(&seen.detected.form),
            sheets: sheets(seen.detected.sheets),
            rows: seen.rows,
            columns: seen.columns.into_iter().map(column).collect(),
            targets: Target::all(req.noun).into_iter().map(|target| target.code().into_owned()).collect(),
            imported_before: before.map(|batch| batch.at.to_string()),
        })
    }

    /// What an import would do; leaves nothing, and writes no rejects.
    pub fn preview_import(&self, req: ImportContacts, progress: &dyn Progress) -> Result<ImportReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let req = ImportContacts { rejects: None, ..req };
        let verified = self.verified(&open, &req, progress, true)?;
        let mut report = None;
        let outcome = open.vault.write(self.now(), |db| {
            report = Some(self.run_import(&open, db, &req, verified, progress)?.0);
            // Rolls everything back.
            Err::<(), _>(Fault::new(FaultCode::Cancelled))
        });
        match (report, outcome) {
            (Some(report), _) => Ok(ImportReport { batch: None, ..report }),
            (None, Err(fault)) => Err(fault),
            (None, Ok(())) => Err(Fault::about(FaultCode::Internal, "preview")),
        }
    }

    /// Takes in a file in one transaction: all of it is there, or nothing is.
    pub fn import_contacts(&self, req: ImportContacts, progress: &dyn Progress) -> Result<ImportReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let verified = self.verified(&open, &req, progress, false)?;
        let (report, rejects) =
            open.vault.write(self.now(), |db| self.run_import(&open, db, &req, verified, progress))?;
        self.checkpoint(&open);
        if let Some(batch) = report.batch {
            let count = report.added + report.possible + report.changed;
            open.steps().push(crate::undo::Step::imported(BatchId(batch), req.noun, count));
        }
        // Not before the import is there: what was not taken of an import that failed is nothing.
        if let Some(rejects) = rejects {
            rejects.put_in_place()?;
        }
        Ok(report)
    }

    fn run_import(
        &self,
        open: &Open,
        db: &liggare_vault::Writer<'_>,
        req: &ImportContacts,
        verified: Verified,
        progress: &dyn Progress,
    ) -> Result<(ImportReport, Option<RejectFile>)> {
        let path = self.path(&req.place)?;
        let seen = self.look(&path, req.noun, &req.dialect, progress)?;
        let plan = plan(&seen, req.mapping.as_deref())?;
        let mut file = open_file(&path)?;
        let digest = digest_of(&mut file)?;
        let total = file.metadata().map_or(0, |about| about.len());
        let reject_path: Option<PathBuf> =
            req.rejects.as_deref().map(|place| self.path_to_write(place)).transpose()?;
        let texts = self.texts();
        let sentence = |code: &str| texts.get(&format!("reject-{code}")).unwrap_or_else(|| code.to_owned());
        let mut rejects = Rejects::begin(reject_path, &sentence)?;
        // A name in another encoding is still a name.
        let file_name = path.file_name().map(|name| name.to_string_lossy());
        let new = NewBatch {
            kind: BatchKind::Import,
            noun: req.noun,
            source: req.source,
            day: self.today(),
            file_name: file_name.as_deref(),
            digest: Some(digest),
        };
        let alphabet = open.alphabet();
        let mut taking = Taking::begin(db, &new, req.on_match, &alphabet)?;
        let options = Options { region: self.region(), zone: self.ports.clock.zone() };
        let records = Records::open(&mut file, plan, options)?.with_verifiers(verified.of(&digest)?);
        let mut rows = 0;
        let left_out = arriving::rows(records, |lot| {
            for row in lot.rows {
                rows += 1;
                taking.take(row, &mut rejects)?;
            }
            open.step(progress, JobProgress { done: lot.done, total, rows })
        })?;
        for reject in left_out {
            rejects.add(&reject)?;
        }
        let all = JobProgress { done: total, total, rows };
        open.step(progress, all)?;
        let (batch, tally) = open.watched(db, progress, all, || taking.finish())?;
        open.step(progress, all)?;
        let rejects::NotTaken { count, shown, file } = rejects.finish()?;
        let report = ImportReport {
            batch: Some(batch.id.0),
            rows,
            added: tally.added,
            same: tally.same,
            changed: tally.changed,
            possible: tally.possible,
            rejected: tally.rejected,
            not_taken: count,
            rejects: shown,
        };
        Ok((report, file))
    }

    /// Every import, newest first.
    pub fn list_imports(&self, _: Nothing) -> Result<ImportList> {
        let open = self.open()?;
        let rows: Vec<_> = open.vault.read(batches::imports)?.into_iter().map(view).collect();
        Ok(ImportList { total: rows.len() as u32, rows })
    }

    /// Takes an import back, but for those changed or disclosed since.
    pub fn undo_import(&self, req: ById, progress: &dyn Progress) -> Result<UndoReport> {
        let open = self.open()?;
        let begun = JobProgress { done: 0, total: 0, rows: 0 };
        open.step(progress, begun)?;
        let alphabet = open.alphabet();
        let undone = open.vault.write(self.now(), |db| {
            open.watched(db, progress, begun, || Ok(acts::undo::import(db, BatchId(req.id), &alphabet)?))
        })?;
        open.steps().forget_import(BatchId(req.id));
        Ok(UndoReport { removed: undone.removed, restored: undone.restored, kept: undone.kept })
    }

    fn look(&self, path: &Path, noun: Noun, dialect: &DialectForm, progress: &dyn Progress) -> Result<Look> {
        let mut watch = |at: liggare_intake::Progress| {
            progress.report(JobProgress { done: at.done, total: at.total, rows: 0 }).is_continue()
        };
        Ok(look(&mut open_file(path)?, &asked(noun, dialect)?, &mut watch)?)
    }
}

/// A mapping file's columns, for the shell client.
pub fn read_mapping(text: &str, noun: Noun) -> Result<Vec<AssignmentForm>> {
    let wrong = || Fault::about(FaultCode::InvalidValue, "mapping");
    let mapping: Mapping = serde_json::from_str(text).map_err(|_| wrong())?;
    if mapping.noun != noun {
        return Err(wrong());
    }
    let columns = mapping.columns.into_iter().map(|decided| AssignmentForm {
        index: decided.column as u32,
        header: decided.header,
        target: decided.target.code().into_owned(),
    });
    Ok(columns.collect())
}

fn plan(seen: &Look, mapping: Option<&[AssignmentForm]>) -> Result<Plan> {
    let mapping = match mapping {
        None => Mapping::accept_guesses(seen).0,
        Some(columns) => {
            let decided = columns.iter().map(|column| {
                let target = Target::named(seen.noun, &column.target)
                    .map_err(|_| Fault::about(FaultCode::MappingIncomplete, column.header.clone()))?;
                Ok(Assignment { column: column.index as usize, header: column.header.clone(), target })
            });
            Mapping::new(seen.noun, decided.collect::<Result<_>>()?)
        }
    };
    mapping.check(seen).map_err(|problems| {
        let detail = problems.first().map(|problem| match problem {
            MappingProblem::Undecided { name, .. } => name.clone(),
            MappingProblem::HeaderDiffers { expected, .. } => expected.clone(),
            MappingProblem::NotInFile { column } | MappingProblem::DecidedTwice { column } => {
                format!("#{}", column + 1)
            }
            MappingProblem::SeveralColumns { target, .. } => target.code().into_owned(),
            MappingProblem::Missing { column } => (*column).to_owned(),
            MappingProblem::NobodyIdentifiable => Field::FamilyName.code().to_owned(),
        });
        Fault { detail, ..Fault::new(FaultCode::MappingIncomplete) }
    })
}

fn coded<T: FromStr>(code: Option<&str>, field: &str) -> Result<Option<T>> {
    code.map(|code| code.parse().map_err(|_| Fault::about(FaultCode::InvalidValue, field))).transpose()
}

/// How the client wants a file to be read.
pub(crate) fn asked(noun: Noun, dialect: &DialectForm) -> Result<Asked> {
    Ok(Asked {
        noun,
        format: coded(dialect.format.as_deref(), "format")?,
        sheet: dialect.sheet.clone(),
        encoding: coded(dialect.encoding.as_deref(), "encoding")?,
        delimiter: coded(dialect.delimiter.as_deref(), "delimiter")?,
        quote: coded(dialect.quote.as_deref(), "quote")?,
        has_header: dialect.header,
    })
}

pub(crate) fn sheets(sheets: Vec<Sheet>) -> Vec<SheetView> {
    sheets.into_iter().map(|Sheet { name, rows }| SheetView { name, rows }).collect()
}

/// How a file is read.
pub(crate) fn dialect(form: &Form) -> DialectForm {
    let code = |code: &str| Some(code.to_owned());
    let found = DialectForm { format: code(form.format().code()), ..DialectForm::default() };
    match form {
        Form::Text(dialect) => DialectForm {
            encoding: code(dialect.encoding.code()),
            delimiter: code(dialect.delimiter.code()),
            quote: code(dialect.quote.code()),
            header: Some(dialect.has_header),
            ..found
        },
        Form::Sheet(sheet) => {
            DialectForm { sheet: code(&sheet.name), header: Some(sheet.has_header), ..found }
        }
        Form::Cards(keyed) | Form::Json(keyed) => {
            DialectForm { encoding: code(keyed.encoding.code()), ..found }
        }
    }
}

fn column(column: liggare_intake::Column) -> ColumnView {
    ColumnView {
        index: column.index as u32,
        header: column.header,
        filled: column.filled,
        samples: column.samples,
        proposed: column.proposed.map(|target| target.code().into_owned()),
        certain: column.certain,
    }
}

fn view(batch: batches::Batch) -> ImportView {
    ImportView {
        id: batch.id.0,
        noun: batch.noun,
        at: batch.at.to_string(),
        file_name: batch.file_name,
        source: batch.source,
        added: batch.tally.added,
        same: batch.tally.same,
        changed: batch.tally.changed,
        possible: batch.tally.possible,
        rejected: batch.tally.rejected,
        undone: batch.undone_at.map(|at| at.to_string()),
    }
}

pub(crate) fn open_file(path: &Path) -> Result<File> {
    let file = File::open(path).map_err(|error| crate::causes::io(&error, "reading"))?;
    match file.metadata() {
        Ok(about) if about.is_file() => Ok(file),
        _ => Err(Fault::about(FaultCode::NotFound, "file")),
    }
}

pub(crate) fn digest_of(file: &mut File) -> Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let told = |error: std::io::Error| crate::causes::io(&error, "reading");
    file.rewind().map_err(told)?;
    loop {
        match file.read(&mut buffer).map_err(told)? {
            0 => break,
            read => hasher.update(&buffer[..read]),
        }
    }
    file.rewind().map_err(told)?;
    Ok(hasher.finalize().into())
}

/// Codes of what an import can leave.
pub fn reject_codes() -> impl Iterator<Item = &'static str> {
    let answers = liggare_domain::AnswerProblem::ALL.iter().map(|problem| problem.code());
    RejectCode::ALL.iter().map(|code| code.code()).chain(answers)
}
