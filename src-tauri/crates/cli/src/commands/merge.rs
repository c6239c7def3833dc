//! `duplicates` and `merge`: records that may be one, and one record of two.

use super::Done;
use super::records::column_name;
use crate::answer::{Answer, Table};
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{
    Duplicate, FindDuplicates, Merge, MergePreview, MergeRecords, MergeValue, Noun, SetApart, Side,
};
use serde_json::json;
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Pairs that may be one, the likeliest first.
    List {
        /// Of which noun: contact or organisation.
        #[arg(value_parser = codes::noun())]
        noun: Noun,
        /// How many pairs at most.
        #[arg(long, default_value_t = 50, value_name = "N")]
        limit: u32,
    },
    /// Say that two are not one: they are not listed again.
    Apart {
        /// Of which noun.
        #[arg(value_parser = codes::noun())]
        noun: Noun,
        /// Id of one.
        one: Uuid,
        /// Id of the other.
        other: Uuid,
    },
}

/// Make one record of two.
#[derive(clap::Args)]
pub struct Args {
    /// Of which noun: contact or organisation.
    #[arg(value_parser = codes::noun())]
    noun: Noun,
    /// Id of the one that stays: the left one.
    keep: Uuid,
    /// Id of the one that goes into it: the right one.
    other: Uuid,
    /// Whose value is kept where both have one, `CHOICE=right`; may be given again. The left one's otherwise.
    /// `--dry-run` tells the choices.
    #[arg(long, value_name = "CHOICE=left|right", value_parser = taken)]
    take: Vec<(String, Side)>,
    /// Only show what would become of them.
    #[arg(long)]
    dry_run: bool,
}

fn taken(text: &str) -> Result<(String, Side), &'static str> {
    match text.split_once('=') {
        Some((choice, "left")) => Ok((choice.to_owned(), Side::Left)),
        Some((choice, "right")) => Ok((choice.to_owned(), Side::Right)),
        _ => Err("not CHOICE=left or CHOICE=right"),
    }
}

pub fn duplicates(client: &Client, command: Command) -> Done {
    client.open()?;
    match command {
        Command::List { noun, limit } => list(client, noun, limit),
        Command::Apart { noun, one, other } => {
            client.desk.set_apart(SetApart { noun, one, other })?;
            Ok(Answer::new(&json!({ "apart": [one, other] }), client.say("cli-set-apart")))
        }
    }
}

fn list(client: &Client, noun: Noun, most: u32) -> Done {
    let found = client.desk.find_duplicates(FindDuplicates { noun, most }, &client.watch())?;
    let heads = ["cli-col-score", "cli-col-who", "cli-col-who", "cli-col-why", "cli-col-id", "cli-col-id"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for pair in &found.pairs {
        let Duplicate { one, other, score, .. } = pair;
        table.row([
            score.to_string(),
            one.name.clone(),
            other.name.clone(),
            why(client, pair),
            one.record.id.to_string(),
            other.record.id.to_string(),
        ]);
    }
    let under = if found.whole { "cli-duplicates-found" } else { "cli-duplicates-at-least" };
    let under = client.say_with(under, &[("count", found.total.into())]);
    Ok(Answer::new(&found, format!("{}\n{under}", table.render())))
}

fn why(client: &Client, pair: &Duplicate) -> String {
    let reasons = pair.reasons.iter().map(|reason| {
        let percent = reason.percent.map_or(0, u64::from);
        client.say_with(&format!("duplicates-reason-{}", reason.code), &[("percent", percent.into())])
    });
    reasons.collect::<Vec<_>>().join(", ")
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let Args { noun, keep, other, take, dry_run } = args;
    let merge = Merge { noun, kept: keep, gone: other, choices: take.into_iter().collect() };
    let preview = client.desk.preview_merge(merge.clone())?;
    if dry_run {
        return Ok(Answer::new(&preview, told(client, noun, &preview)));
    }
    let record = client.desk.merge_records(MergeRecords { merge, token: preview.token }, &client.watch())?;
    let text = client.say_with("cli-merged", &[("name", (&preview.right.name).into())]);
    Ok(Answer::new(&record, text))
}

fn told(client: &Client, noun: Noun, preview: &MergePreview) -> String {
    let heads = ["cli-col-column", "cli-col-choice", "merge-stays", "merge-goes", "cli-bulk-after"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    let shown =
        |value: &Option<MergeValue>| value.as_ref().map_or_else(|| "–".into(), |held| held.value.clone());
    for row in &preview.fields {
        table.row([
            column_name(client, noun, &row.field),
            row.choice.clone().unwrap_or_default(),
            shown(&row.left),
            shown(&row.right),
            row.merged.clone().unwrap_or_else(|| "–".into()),
        ]);
    }
    let left_out = preview.left_out.iter().map(|left| {
        let field = column_name(client, noun, &left.field);
        client.say_with("cli-merge-left-out", &[("field", (&field).into()), ("value", (&left.value).into())])
    });
    let moves = [
        ("records", preview.moves.values().sum::<u64>().into()),
        ("disclosures", preview.disclosures.into()),
    ];
    let moves = client.say_with("cli-merge-would", &moves);
    let lines: Vec<String> = left_out.chain([moves]).collect();
    format!("{}{}", table.render(), lines.join("\n"))
}
