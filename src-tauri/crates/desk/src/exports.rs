//! Writing what a screen shows to a file, for the controller's own use.

mod cells;
mod file;
mod own_use;
mod rows;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::ports::{Language, Progress};
use crate::selection::{Chosen, chosen};
use crate::views;
use crate::wire::{
    ExportList, ExportPreview, ExportRecords, ExportView, JobProgress, Nothing, PreviewExport,
};
use cells::Outgoing;
use liggare_domain::noun::Kind;
use liggare_domain::{ExportForm, own_use as rule};
use liggare_intake::Delimiter;
use liggare_sheets::{Form, csv::Dialect};
use liggare_vault::tables::exports::{self, ExportIntent, ExportRow};
use liggare_vault::{Reader, Table, VaultError};
use rows::Rows;

impl Desk {
    /// What a file would hold, and whether somebody must say why.
    pub fn preview_export(&self, req: PreviewExport, progress: &dyn Progress) -> Result<ExportPreview> {
        let open = self.open()?;
        let table = views::table(req.selection.noun())?;
        let columns = columns(table, &req.columns)?;
        let version = open.vault.generation_of_data();
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        open.vault.read(|db| {
            let rows = chosen(&open, db, version, &req.selection, None)?;
            let personal = columns.into_iter().map(|(code, _)| code);
            let personal: Vec<_> =
                personal.filter(|code| rule::tells_of_person(table.noun(), code)).collect();
            Ok(ExportPreview {
                rows: rows.len() as u32,
                persons: concerned(db, table, &personal, &rows)?.len() as u32,
                personal: personal.into_iter().map(str::to_owned).collect(),
            })
        })
    }

    /// Writes it, as the register is at this moment.
    pub fn export_records(&self, req: ExportRecords, progress: &dyn Progress) -> Result<ExportView> {
        let open = self.open()?;
        let path = self.path_to_write(&req.place)?;
        let noun = req.selection.noun();
        let table = views::table(noun)?;
        let columns = columns(table, &req.columns)?;
        let reason = forms::text(&req.reason, "reason")?;
        let version = open.vault.generation_of_data();
        let id = open.vault.read(|db| {
            let rows = chosen(&open, db, version, &req.selection, Some((&req.sort, req.descending)))?;
            let intent = ExportIntent {
                noun,
                reason: reason.as_deref(),
                form: req.form,
                columns: &req.columns,
                rows: rows.len() as u64,
                file_path: &path.to_string_lossy(),
                people: &concerned(db, table, &req.columns, &rows)?,
            };
            let texts = (!req.codes).then(|| self.texts());
            let outgoing =
                columns.iter().map(|(code, kind)| Outgoing::new(texts.as_ref(), noun, code, *kind));
            let sample = open.sample.then(|| Outgoing::sample(texts.as_ref()));
            let outgoing: Vec<_> = outgoing.chain(sample).collect();
            let name = texts.as_ref().and_then(|texts| texts.get(&format!("export-sheet-{noun}")));
            let form = form(&req, texts.map(|texts| texts.language()));
            self.write_for_own_use(&open, &path, &intent, form, |tables| {
                let titles: Vec<_> = outgoing.iter().map(Outgoing::header).collect();
                tables.sheet(name.as_deref().unwrap_or(noun.code()), &titles)?;
                Rows { open: &open, db, table, columns: &req.columns, rows: &rows, outgoing: &outgoing }
                    .write(tables, progress)
            })
        })?;
        self.checkpoint(&open);
        let held = open.vault.read(|db| exports::by_id(db, id))?.ok_or(VaultError::NotFound("export"))?;
        Ok(line(held))
    }

    /// Every export, newest first.
    pub fn list_exports(&self, _: Nothing) -> Result<ExportList> {
        let open = self.open()?;
        let rows: Vec<_> = open.vault.read(exports::all)?.into_iter().map(line).collect();
        Ok(ExportList { total: rows.len() as u32, rows })
    }
}

/// The columns asked for, each once and there.
fn columns(table: &'static Table, asked: &[String]) -> Result<Vec<(&'static str, Kind)>> {
    let mut found: Vec<(&str, Kind)> = Vec::with_capacity(asked.len());
    for code in asked {
        match table.columns().find(|(known, _)| known == code) {
            Some(column) if !found.iter().any(|(known, _)| known == code) => found.push(column),
            _ => return Err(Fault::about(FaultCode::InvalidValue, code.clone())),
        }
    }
    if found.is_empty() { Err(Fault::about(FaultCode::Required, "columns")) } else { Ok(found) }
}

/// The people whom the rows concern, where a column tells of people.
fn concerned<S: AsRef<str>>(
    db: &Reader<'_>,
    table: &Table,
    columns: &[S],
    rows: &Chosen,
) -> Result<Vec<u32>> {
    let personal = columns.iter().any(|code| rule::tells_of_person(table.noun(), code.as_ref()));
    if personal { rows.people(db, table) } else { Ok(Vec::new()) }
}

/// For programs, plain CSV; for people what spreadsheets in their language expect.
fn form(req: &ExportRecords, language: Option<Language>) -> Form {
    if req.form == ExportForm::Xlsx {
        return Form::Xlsx;
    }
    let delimiter = req.delimiter.unwrap_or(match language {
        Some(Language::Swedish | Language::Finnish) => Delimiter::Semicolon,
        Some(Language::English) | None => Delimiter::Comma,
    });
    let mark = language.is_some();
    Form::Csv(Dialect {
        delimiter: delimiter.byte(),
        decimal_comma: mark && delimiter == Delimiter::Semicolon,
        mark,
    })
}

/// An export as it crosses.
pub(crate) fn line(row: ExportRow) -> ExportView {
    let file = std::path::Path::new(&row.file_path).file_name();
    ExportView {
        id: row.id.0,
        state: row.state.code().to_owned(),
        noun: row.noun,
        reason: row.reason,
        form: row.form,
        columns: row.columns,
        rows: row.rows,
        persons: row.persons,
        at: row.at.to_string(),
        file: file.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        sha256: row.sha256,
    }
}
