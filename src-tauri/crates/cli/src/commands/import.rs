//! `import contacts|sessions|records|weblog`, `imports list|undo`.

use super::look::Dialect;
use super::{Done, List, NOTHING};
use crate::answer::{self, Answer, Table, pairs};
use crate::client::Client;
use crate::exit::Failure;
use crate::{codes, opening};
use liggare_desk::read_mapping;
use liggare_desk::wire::{ById, ImportContacts, ImportReport, Noun, OnMatch, RejectView, Source};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Take in a file of contacts: all of it, or on any failure nothing.
    Contacts(File),
    /// Take in a file of sessions, one a row: who used which product, when, how long, from which device.
    Sessions(File),
    /// Take in a file of records of another noun: all of it, or on any failure nothing.
    Records {
        /// Of which noun its rows are.
        #[arg(long = "as", value_parser = codes::noun(), value_name = "NOUN")]
        noun: Noun,
        #[command(flatten)]
        file: File,
    },
    /// Take in access logs of a web server: when people used which product, from which device.
    Weblog(super::weblog::Args),
}

#[derive(clap::Args)]
pub struct File {
    /// The file.
    file: PathBuf,
    /// Where the data comes from.
    #[arg(long, value_parser = codes::source())]
    source: Source,
    /// Count what would happen, and leave nothing.
    #[arg(long)]
    dry_run: bool,
    /// What to do with one already held.
    #[arg(long, value_parser = codes::on_match(), default_value = "skip")]
    on_match: OnMatch,
    /// Where everything that is not taken is written: line, column, value, code, sentence.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// What each column is, as `look --json` proposes it.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    #[command(flatten)]
    dialect: Dialect,
}

#[derive(clap::Subcommand)]
pub enum Imports {
    /// Show them, the newest first.
    List,
    /// Take one back, but for people changed or disclosed since.
    Undo {
        /// Its id.
        id: Uuid,
    },
}

pub fn run(client: &Client, command: Command) -> Done {
    let (noun, args) = match command {
        Command::Contacts(args) => (Noun::Contact, args),
        Command::Sessions(args) => (Noun::Session, args),
        Command::Records { noun, file } => (noun, file),
        Command::Weblog(args) => return super::weblog::run(client, args),
    };
    let mapping = match &args.mapping {
        None => None,
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(|error| opening::io(&error))?;
            Some(read_mapping(&text, noun)?)
        }
    };
    client.open()?;
    let request = ImportContacts {
        place: client.place(&args.file),
        noun,
        dialect: args.dialect.into(),
        mapping,
        source: args.source,
        on_match: args.on_match,
        rejects: args.rejects.as_deref().map(|file| client.place(file)),
    };
    let watch = client.watch();
    let report = if args.dry_run {
        client.desk.preview_import(request, &watch)?
    } else {
        client.desk.import_contacts(request, &watch)?
    };
    drop(watch);
    let mut document = answer::json(&report);
    if let Some(object) = document.as_object_mut() {
        object.insert("dry_run".to_owned(), args.dry_run.into());
    }
    Ok(Answer::new(&document, counts(client, &report, args.dry_run)))
}

fn counts(client: &Client, report: &ImportReport, dry_run: bool) -> String {
    let counted = [
        report.rows,
        report.added,
        report.same,
        report.changed,
        report.possible,
        report.rejected,
        report.not_taken,
    ]
    .map(|count| count.to_string());
    let names = ["rows", "added", "same", "changed", "possible", "rejected", "not-taken"];
    let named = names
        .iter()
        .zip(&counted)
        .map(|(name, count)| (client.say(&format!("cli-import-{name}")), count.as_str()));
    let text = pairs(named) + &rejects(client, &report.rejects, report.not_taken);
    let last = match report.batch {
        Some(id) if !dry_run => client.say_with("cli-import-batch", &[("id", (&id.to_string()).into())]),
        _ => client.say("cli-import-dry"),
    };
    format!("{text}{last}")
}

/// What was not taken: the first of it, and how much more there is.
pub fn rejects(client: &Client, first: &[RejectView], all: u64) -> String {
    let mut text = String::new();
    for reject in first {
        let why = client.say(&format!("reject-{}", reject.code));
        text = format!("{text}  {}: {}: {why}\n", reject.line, reject.column);
    }
    let shown = first.len() as u64;
    if shown < all {
        let more = client.say_with("cli-and-more", &[("count", (all - shown).into())]);
        text = format!("{text}  {more}\n");
    }
    text
}

pub fn imports(client: &Client, command: Imports) -> Done {
    client.open()?;
    match command {
        Imports::List => list(client),
        Imports::Undo { id } => {
            let undone = client.desk.undo_import(ById { id }, &client.watch()).map_err(Failure::from)?;
            let values = [
                ("removed", undone.removed.into()),
                ("restored", undone.restored.into()),
                ("kept", undone.kept.into()),
            ];
            Ok(Answer::new(&undone, client.say_with("cli-undone", &values)))
        }
    }
}

fn list(client: &Client) -> Done {
    let held = client.desk.list_imports(NOTHING)?;
    let mut table = Table::new(
        [
            "cli-col-id",
            "cli-col-at",
            "cli-col-file",
            "about-source",
            "cli-import-added",
            "cli-import-changed",
            "cli-col-undone",
        ]
        .map(|id| client.say(id)),
    );
    for row in &held.rows {
        table.row([
            row.id.to_string(),
            row.at.clone(),
            row.file_name.clone().unwrap_or_default(),
            client.say(&format!("source-{}", row.source)),
            row.added.to_string(),
            row.changed.to_string(),
            row.undone.clone().unwrap_or_default(),
        ]);
    }
    Ok(Answer::new(&List { total: u64::from(held.total), rows: held.rows }, table.render()))
}
