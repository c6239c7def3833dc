//! `log verify|show`.

use super::{Done, NOTHING, footer, gather};
use crate::answer::{self, Answer, Table};
use crate::args::Window;
use crate::client::Client;
use crate::exit::Exit;
use liggare_desk::wire::{ListLog, LogVerdict, Noun, PlaceRequest, Problem};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Read every entry, and see that the chain holds.
    Verify,
    /// Show the entries, the newest first.
    Show(Window),
    /// Write the log out for an auditor, with a script that verifies it by stock tools.
    Export {
        /// The folder that gets a new folder with it.
        dir: std::path::PathBuf,
    },
    /// Accept a register that is older than it was here, so that it can be written to again.
    AcceptRollback,
}

pub fn run(client: &Client, command: Command) -> Done {
    let session = client.open()?;
    match command {
        Command::Show(window) => show(client, window),
        Command::Export { dir } => {
            let place = client.place(&dir);
            let export = client.desk.export_log(PlaceRequest { place }, &client.watch())?;
            let text = client.say_with("cli-written", &[("file", (&export.folder).into())]);
            Ok(Answer::new(&export, text))
        }
        Command::AcceptRollback => {
            let session = client.desk.accept_rollback(NOTHING)?;
            Ok(Answer::new(&session, client.say("log-rollback-accepted")))
        }
        Command::Verify => {
            let verdict = client.desk.verify_log(NOTHING, &client.watch())?;
            let answer = Answer::new(&verdict, verdict_text(client, &verdict, session.writable));
            Ok(if verdict.whole && session.writable { answer } else { answer.ending(Exit::NotWhole) })
        }
    }
}

/// Each on a line of its own, below what they are about.
pub(super) fn problems(client: &Client, problems: &[Problem]) -> String {
    let told = problems.iter().map(|problem| {
        let seq = problem.seq.unwrap_or_default();
        let detail = problem.detail.as_deref().unwrap_or_default();
        let values = [("seq", seq.into()), ("detail", detail.into())];
        format!("\n  {}", client.say_with(&format!("logbook-problem-{}", problem.code), &values))
    });
    told.collect()
}

fn verdict_text(client: &Client, verdict: &LogVerdict, writable: bool) -> String {
    let id = if verdict.whole { "cli-log-whole" } else { "cli-log-not-whole" };
    let mut text = client.say_with(id, &[("count", verdict.entries.into())]);
    text = format!("{text}\n{}: {}", client.say("cli-log-head"), verdict.head);
    text.push_str(&problems(client, &verdict.problems));
    if !writable {
        text = format!("{text}\n{}", client.say("fault-register_rolled_back-what"));
    }
    text
}

fn show(client: &Client, window: Window) -> Done {
    let mut head = String::new();
    let found = gather(window, |from, len| {
        let page = client.desk.list_log(ListLog { from, len })?;
        head = page.head;
        Ok((page.total, page.rows))
    })?;
    let mut table = Table::new(
        ["cli-col-number", "cli-col-at", "cli-col-who", "cli-col-what", "cli-col-members"]
            .map(|id| client.say(id)),
    );
    for row in &found.rows {
        table.row([
            row.seq.to_string(),
            row.at.clone(),
            row.actor.clone(),
            action(client, &row.action),
            row.members.map(|count| count.to_string()).unwrap_or_default(),
        ]);
    }
    let under = footer(client, found.rows.len(), window.offset, found.total);
    let text = format!("{}\n{under}", table.render());
    let mut document = answer::json(&found);
    if let Some(object) = document.as_object_mut() {
        object.insert("head".to_owned(), head.into());
    }
    Ok(Answer::new(&document, text))
}

/// What was done; an act this version does not know keeps its code.
fn action(client: &Client, action: &str) -> String {
    let own = format!("log-{}", action.replace('.', "-"));
    if client.words.has(&own) {
        return client.say(&own);
    }
    let Some((object, act)) = action.split_once('.') else { return action.to_owned() };
    let many = |noun: &Noun| object.strip_suffix('s') == Some(noun.code());
    let Some(noun) = Noun::ALL.iter().find(|noun| noun.code() == object || many(noun)) else {
        return action.to_owned();
    };
    let id = format!("log-record{}-{act}", if noun.code() == object { "" } else { "s" });
    match client.words.has(&id) {
        true => client.say_with(&id, &[("noun", noun.code().into())]),
        false => action.to_owned(),
    }
}
