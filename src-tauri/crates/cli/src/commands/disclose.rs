//! `disclose` and `disclosures list`. The preview is always made; what leaves is what it showed.

use super::contacts::Narrow;
use super::{Done, List, NOTHING};
use crate::answer::{Answer, Table, pairs};
use crate::client::Client;
use crate::exit::Exit;
use crate::{codes, say};
use liggare_desk::wire::{
    DisclosurePreview, ExportDisclosure, Field, Noun, PreviewDisclosure, Purpose, Selection,
};
use serde_json::{Value, json};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(clap::Args)]
pub struct Args {
    /// The recipient's id or name.
    #[arg(long, value_name = "RECIPIENT")]
    to: String,
    /// What for.
    #[arg(long, value_parser = codes::purpose())]
    purpose: Purpose,
    /// Which fields, in this order.
    #[arg(long, value_delimiter = ',', required = true, value_parser = codes::field())]
    fields: Vec<Field>,
    /// Only those whom this text finds.
    #[arg(long, value_name = "TEXT", conflicts_with = "pick")]
    search: Option<String>,
    #[command(flatten)]
    narrow: Narrow,
    /// Only the contact with this id; may be given again.
    #[arg(long, value_name = "ID", conflicts_with_all = ["source", "organisation", "objects"])]
    pick: Vec<Uuid>,
    /// Last day the package may be opened, YYYY-MM-DD; the rules' own otherwise.
    #[arg(long, value_name = "DATE")]
    expires: Option<String>,
    /// Show exactly what would leave, and let nothing leave.
    #[arg(long)]
    preview: bool,
    /// Folder to write the package to.
    #[arg(long, value_name = "DIR", required_unless_present = "preview")]
    out: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
pub enum Ledger {
    /// Show all, the newest first.
    List,
}

pub fn run(client: &Client, args: Args) -> Done {
    client.open()?;
    let recipient = client.desk.recipient_named(&args.to)?.id;
    let selection = if args.pick.is_empty() {
        Selection::Search { query: args.narrow.query(args.search.unwrap_or_default()) }
    } else {
        Selection::Picked { noun: Noun::Contact, ids: args.pick }
    };
    let request = PreviewDisclosure {
        recipient,
        purpose: args.purpose,
        fields: args.fields,
        selection,
        expires: args.expires,
    };
    let watch = client.watch();
    let preview = client.desk.preview_disclosure(request.clone(), &watch)?;
    let out = match args.out {
        _ if !preview.refusals.is_empty() => return Ok(refused(client, &preview)),
        Some(out) if !args.preview => out,
        _ => return Ok(previewed(client, &preview)),
    };
    let export = ExportDisclosure { request, token: preview.token.clone(), place: client.place(&out) };
    let made = client.desk.export_disclosure(export, &watch)?;
    drop(watch);
    let package = out.join(made.file.as_deref().unwrap_or_default()).to_string_lossy().into_owned();
    let signature = format!("{package}.minisig");
    let document = json!({
        "package": package,
        "signature": signature,
        "package_id": made.package_id,
        "sha256": made.sha256,
        "recipient": made.recipient_name,
        "purpose": made.purpose,
        "fields": made.fields,
        "count": made.disclosed,
        "withheld": withheld(client, &preview),
        "expires": made.expires,
        "disclosure": made.id,
    });
    let text = pairs([
        (client.say("cli-package"), package.as_str()),
        (client.say("cli-signature"), &signature),
        (client.say("cli-package-id"), &made.package_id),
        (client.say("cli-sha256"), made.sha256.as_deref().unwrap_or_default()),
        (client.say("cli-disclosed"), &made.disclosed.to_string()),
        (client.say("about-expires"), &made.expires),
    ]);
    Ok(Answer::new(&document, text + &withheld_text(client, &preview)))
}

/// How many stay out, for each reason.
fn withheld(client: &Client, preview: &DisclosurePreview) -> Vec<Value> {
    let counts = preview.withheld_reasons.iter().map(|known| {
        json!({
            "reason": known.refusal.code,
            "count": known.count,
            "citation": known.refusal.citation,
            "sentence": client.say(&format!("refusal-{}", known.refusal.code)),
        })
    });
    counts.collect()
}

fn withheld_text(client: &Client, preview: &DisclosurePreview) -> String {
    let lines = preview.withheld_reasons.iter().map(|known| {
        let why = say::refusal(&client.words, &known.refusal);
        format!(
            "{}\n",
            client.say_with(
                "cli-withheld",
                &[("count", u64::from(known.count).into()), ("why", (&why).into())]
            )
        )
    });
    lines.collect()
}

fn refused(client: &Client, preview: &DisclosurePreview) -> Answer {
    let reasons: Vec<_> = preview.refusals.iter().map(|one| say::refusal_json(&client.words, one)).collect();
    let document = json!({
        "refused": true,
        "refusals": reasons,
        "count": 0,
        "withheld": withheld(client, preview),
    });
    let lines = preview.refusals.iter().map(|one| format!("\n  {}", say::refusal(&client.words, one)));
    let text = format!("{}{}\n", client.say("cli-refused"), lines.collect::<String>());
    Answer::new(&document, text + &withheld_text(client, preview)).ending(Exit::Refused)
}

fn previewed(client: &Client, preview: &DisclosurePreview) -> Answer {
    let document = json!({
        "preview": true,
        "columns": preview.columns,
        "count": preview.disclosed,
        "rows": preview.rows,
        "withheld": withheld(client, preview),
        "expires": preview.expires,
        "refusals": [],
    });
    let mut table = Table::new(preview.columns.iter().map(|column| client.say(&format!("field-{column}"))));
    for row in &preview.rows {
        table.row(row.iter().cloned());
    }
    let left = u64::from(preview.disclosed).saturating_sub(preview.rows.len() as u64);
    let more = if left == 0 {
        String::new()
    } else {
        client.say_with("cli-and-more", &[("count", left.into())]) + "\n"
    };
    let count = client.say_with("cli-would-leave", &[("count", u64::from(preview.disclosed).into())]);
    let text = format!("{}{more}\n{count}\n{}", table.render(), withheld_text(client, preview));
    Answer::new(&document, text)
}

pub fn ledger(client: &Client, command: Ledger) -> Done {
    let Ledger::List = command;
    client.open()?;
    let held = client.desk.list_disclosures(NOTHING)?;
    let heads = [
        "cli-col-at",
        "cli-col-state",
        "cli-col-recipient",
        "cli-col-purpose",
        "cli-disclosed",
        "cli-package-id",
        "about-expires",
    ];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in &held.rows {
        table.row([
            row.at.clone(),
            client.say(&format!("disclosure-state-{}", row.state)),
            row.recipient_name.clone(),
            client.say(&format!("purpose-{}", row.purpose)),
            row.disclosed.to_string(),
            row.package_id.clone(),
            row.expires.clone(),
        ]);
    }
    Ok(Answer::new(&List { total: u64::from(held.total), rows: held.rows }, table.render()))
}
