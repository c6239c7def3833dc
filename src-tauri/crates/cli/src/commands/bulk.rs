//! `bulk-edit`: the same value for everything a search finds.

use super::Done;
use super::contacts::Narrow;
use crate::answer::{Answer, Table};
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{BulkEdit, BulkPreview, EditRecords, Noun, Query, Selection, Source};

/// Give everything that a search finds the same value.
#[derive(clap::Args)]
pub struct Args {
    /// Of which noun.
    #[arg(long, value_parser = codes::noun(), default_value = "contact")]
    noun: Noun,
    /// Which column.
    #[arg(long)]
    field: String,
    /// The value; an empty one clears it.
    #[arg(long)]
    value: String,
    /// Only those that this finds; all of them otherwise.
    #[arg(long, default_value = "")]
    search: String,
    #[command(flatten)]
    narrow: Narrow,
    /// Where the keeper has the change from.
    #[arg(long, value_parser = codes::source(), default_value = "form")]
    change_source: Source,
    /// Only show what would change.
    #[arg(long)]
    dry_run: bool,
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let edit = BulkEdit {
        selection: Selection::Search { query: Query { noun: args.noun, ..args.narrow.query(args.search) } },
        field: args.field,
        value: Some(args.value).filter(|value| !value.is_empty()),
        source: args.change_source,
    };
    let preview = client.desk.preview_bulk_edit(edit.clone(), &client.watch())?;
    if args.dry_run {
        return Ok(Answer::new(&preview, told(client, &preview)));
    }
    let done = client.desk.edit_records(EditRecords { edit, token: preview.token }, &client.watch())?;
    let text = client.say_with("cli-bulk-done", &[("count", done.changed.into())]);
    Ok(Answer::new(&done, text))
}

fn told(client: &Client, preview: &BulkPreview) -> String {
    let mut table = Table::new(["cli-col-who", "cli-bulk-before", "cli-bulk-after"].map(|id| client.say(id)));
    for sample in &preview.samples {
        let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
        table.row([sample.name.clone(), shown(&sample.before), shown(&sample.after)]);
    }
    let counts = [
        ("changes", preview.changes.into()),
        ("same", preview.same.into()),
        ("refused", preview.refused.into()),
    ];
    format!("{}{}", table.render(), client.say_with("cli-bulk-would", &counts))
}
