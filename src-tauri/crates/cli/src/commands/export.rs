//! `export` and `exports list`: what a search finds, written to a file for own use.

use super::records::{Where, order, usual_columns};
use super::{Done, List, NOTHING};
use crate::answer::{Answer, Table, pairs};
use crate::client::Client;
use crate::codes;
use crate::exit::Ours;
use liggare_desk::wire::{
    Delimiter, ExportForm, ExportRecords, ExportView, Noun, PreviewExport, Query, Selection,
};
use std::path::{Path, PathBuf};
use uuid::Uuid;

#[derive(clap::Args)]
pub struct Args {
    /// Of what.
    #[arg(value_parser = codes::noun())]
    noun: Noun,
    /// What to look for.
    #[arg(default_value = "")]
    text: String,
    #[command(flatten)]
    conditions: Where,
    /// Only the record with this id; may be given again.
    #[arg(long, value_name = "ID", conflicts_with_all = ["text", "filters"])]
    pick: Vec<Uuid>,
    /// Which columns, in this order; those of the list otherwise.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN,…")]
    columns: Vec<String>,
    /// Column of the order; people by name and the rest last changed first otherwise.
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,
    /// The other way around.
    #[arg(long)]
    descending: bool,
    /// What kind of file; by the ending of its name otherwise.
    #[arg(long, value_parser = codes::export_form())]
    form: Option<ExportForm>,
    /// What stands between the cells of a CSV file; by the language otherwise.
    #[arg(long, value_parser = codes::delimiter())]
    delimiter: Option<Delimiter>,
    /// For programs: codes instead of words, and plain CSV.
    #[arg(long)]
    codes: bool,
    /// Why the file is needed; asked for where it tells of people. Recorded for each of them.
    #[arg(long, default_value = "")]
    reason: String,
    /// Tell what the file would hold, and write nothing.
    #[arg(long)]
    preview: bool,
    /// The file, which must not be there yet.
    #[arg(long, value_name = "FILE", required_unless_present = "preview")]
    out: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
pub enum Ledger {
    /// Show all, the newest first.
    List,
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let noun = args.noun;
    let selection = if args.pick.is_empty() {
        Selection::Search { query: Query { noun, text: args.text, filters: args.conditions.filters } }
    } else {
        Selection::Picked { noun, ids: args.pick }
    };
    let columns = if args.columns.is_empty() { usual_columns(noun) } else { args.columns };
    let watch = client.watch();
    let out = match args.out {
        Some(out) if !args.preview => out,
        _ => {
            let preview = client.desk.preview_export(PreviewExport { selection, columns }, &watch)?;
            drop(watch);
            let needed =
                if preview.personal.is_empty() { "cli-export-free" } else { "cli-export-needs-reason" };
            let text = pairs([
                (client.say("cli-export-rows"), preview.rows.to_string().as_str()),
                (client.say("cli-export-persons"), &preview.persons.to_string()),
            ]);
            let under = format!("{}\n{}", client.say(needed), client.say("cli-export-nothing-written"));
            return Ok(Answer::new(&preview, format!("{text}{under}")));
        }
    };
    if out.symlink_metadata().is_ok() {
        return Err(Ours::FileTaken.into());
    }
    let (sort, descending) = order(noun, args.sort, args.descending);
    let request = ExportRecords {
        selection,
        columns,
        sort,
        descending,
        form: args.form.unwrap_or_else(|| form_of(&out)),
        delimiter: args.delimiter,
        codes: args.codes,
        reason: args.reason,
        place: client.place(&out),
    };
    let written = client.desk.export_records(request, &watch)?;
    drop(watch);
    let text = pairs([
        (client.say("cli-col-file"), out.to_string_lossy().as_ref()),
        (client.say("cli-export-rows"), &written.rows.to_string()),
        (client.say("cli-export-persons"), &written.persons.to_string()),
        (client.say("cli-export-sum"), written.sha256.as_deref().unwrap_or_default()),
    ]);
    Ok(Answer::new(&written, text))
}

fn form_of(out: &Path) -> ExportForm {
    let is_workbook = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if is_workbook { ExportForm::Xlsx } else { ExportForm::Csv }
}

pub fn ledger(client: &Client, command: Ledger) -> Done {
    let Ledger::List = command;
    client.open()?;
    let held = client.desk.list_exports(NOTHING)?;
    let heads = [
        "cli-col-at",
        "cli-col-state",
        "cli-col-what",
        "cli-export-rows",
        "cli-export-persons",
        "exports-col-reason",
        "cli-col-file",
    ];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in &held.rows {
        table.row(told(client, row));
    }
    Ok(Answer::new(&List { total: u64::from(held.total), rows: held.rows }, table.render()))
}

fn told(client: &Client, row: &ExportView) -> [String; 7] {
    let what = format!("export-sheet-{}", row.noun);
    [
        row.at.clone(),
        client.say(&format!("export-state-{}", row.state)),
        if client.words.has(&what) { client.say(&what) } else { row.noun.to_string() },
        row.rows.to_string(),
        row.persons.to_string(),
        row.reason.clone().unwrap_or_default(),
        row.file.clone(),
    ]
}
