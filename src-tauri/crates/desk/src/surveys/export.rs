//! Results as a table: one row for each bar. Nobody is in it by name.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{ExportResults, JobProgress, Nothing, QuestionResults, ResultsView, SurveyResults};
use liggare_sheets::{Cell, Column, Form, WriteError, Writer, csv};
use std::path::Path;
use tempfile::NamedTempFile;

const COLUMNS: [&str; 15] = [
    "question",
    "text",
    "kind",
    "group",
    "responses",
    "answered",
    "code",
    "label",
    "count",
    "share",
    "mean",
    "median",
    "deviation",
    "nps",
    "share_answered",
];

impl Desk {
    /// Writes the results of a survey to a file, whole or not at all.
    pub fn export_results(&self, req: ExportResults, progress: &dyn Progress) -> Result<Nothing> {
        let path = self.path_to_write(&req.place)?;
        let results = self.get_results(req.results)?;
        let open = self.open()?;
        open.step(progress, JobProgress { done: 0, total: results.questions.len() as u64, rows: 0 })?;
        let told = |error: std::io::Error| crate::causes::io(&error, "writing");
        let folder = path.parent().unwrap_or(Path::new("."));
        let file = NamedTempFile::new_in(folder).map_err(told)?;
        let workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let form =
            if workbook { Form::Xlsx } else { Form::Csv(csv::Dialect { mark: true, ..csv::Dialect::PLAIN }) };
        let file = write(file, form, &results).map_err(|error| match error {
            WriteError::Io(error) => told(error),
            _ => Fault::about(FaultCode::Io, "writing"),
        })?;
        file.as_file().sync_all().map_err(told)?;
        file.persist(&path).map_err(|error| told(error.error))?;
        Ok(Nothing {})
    }
}

fn write(
    out: NamedTempFile,
    form: Form,
    results: &SurveyResults,
) -> std::result::Result<NamedTempFile, WriteError> {
    let mut writer = Writer::new(out, form)?;
    writer.sheet(&results.title, &COLUMNS.map(|title| Column { title, width: 0 }))?;
    for question in &results.questions {
        let group = if question.of_all.is_some() { "some" } else { "all" };
        rows(&mut writer, question, group, &question.results)?;
        if let Some(of_all) = &question.of_all {
            rows(&mut writer, question, "all", of_all)?;
        }
    }
    writer.finish()
}

fn rows(
    writer: &mut Writer<NamedTempFile>,
    asked: &QuestionResults,
    group: &str,
    results: &ResultsView,
) -> std::result::Result<(), WriteError> {
    let whole = |count: u64| Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX));
    let decimal = |number: Option<f64>| number.map_or(Cell::Empty, Cell::Decimal);
    let mut row = |bar: [Cell<'_>; 4]| {
        let [code, label, count, share] = bar;
        writer.row(&[
            Cell::Text(&asked.question.code),
            Cell::Text(&asked.question.text),
            Cell::Text(asked.question.kind.code()),
            Cell::Text(group),
            whole(results.responses),
            whole(results.answered),
            code,
            label,
            count,
            share,
            decimal(results.figures.map(|figures| figures.mean)),
            decimal(results.figures.map(|figures| figures.median)),
            decimal(results.figures.and_then(|figures| figures.deviation)),
            decimal(results.nps.map(|nps| nps.score)),
            Cell::Decimal(results.share_answered),
        ])
    };
    if results.bars.is_empty() {
        return row([Cell::Empty; 4]);
    }
    for bar in &results.bars {
        row([Cell::Text(&bar.code), Cell::Text(&bar.label), whole(bar.count), Cell::Decimal(bar.share)])?;
    }
    Ok(())
}
