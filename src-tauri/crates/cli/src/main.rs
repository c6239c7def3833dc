//! `liggare`: the use cases' second client, for shells and scripts.
//!
//! To add a command: its arguments and its function in `commands/`, a line in `args.rs`, and the way to it in
//! `coverage.rs`, without which a new use case does not compile.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a shell client prints")]
#![allow(clippy::large_enum_variant, reason = "a command line is read once")]
#![allow(missing_docs, reason = "a program has no callers; what is not plain is told where it stands")]

mod answer;
mod args;
mod client;
mod codes;
mod commands;
mod coverage;
mod exit;
mod opening;
mod say;
mod watch;

use answer::Answer;
use args::{Cli, Command};
use clap::Parser;
use clap::error::ErrorKind;
use client::{Client, words_language};
use exit::Exit;
use liggare_words::{Language, Words};
use std::io::{Write, stderr, stdout};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let exit = match Cli::try_parse() {
        Ok(cli) => run(cli),
        Err(told) => misunderstood(&told),
    };
    ExitCode::from(exit as u8)
}

fn run(cli: Cli) -> Exit {
    let as_json = cli.globals.json;
    let language = cli.globals.language.or_else(liggare_platform::system_language);
    let words = Arc::new(Words::new(language.map_or(Language::English, words_language)));
    let makes_a_register = matches!(cli.command, Command::Create(_));
    let done =
        Client::new(cli.globals, words.clone(), makes_a_register).and_then(|client| cli.command.run(&client));
    match done {
        Ok(Answer { json, exit, .. }) if as_json => {
            print(&mut stdout(), &json.to_string());
            exit
        }
        Ok(Answer { text, exit, .. }) => {
            print(&mut stdout(), answer::harmless(&text).trim_end());
            exit
        }
        Err(failure) => {
            if as_json {
                print(&mut stdout(), &say::failure_json(&words, &failure).to_string());
            }
            print(&mut stderr(), &answer::harmless(&say::failure(&words, &failure)));
            failure.exit()
        }
    }
}

/// Help, a version, or a command line that is not right.
fn misunderstood(told: &clap::Error) -> Exit {
    let asked_for = matches!(told.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if asked_for {
        let _ = told.print();
        return Exit::Done;
    }
    if std::env::args_os().any(|argument| argument == "--json") {
        let sentence = told.to_string();
        let document = serde_json::json!({
            "fault": { "code": "usage", "detail": null, "refusals": [], "sentence": sentence.trim_end() }
        });
        print(&mut stdout(), &document.to_string());
    }
    let _ = told.print();
    Exit::Usage
}

/// A reader who has gone away is no error of ours.
fn print(stream: &mut impl Write, text: &str) {
    let _ = writeln!(stream, "{text}").and_then(|()| stream.flush());
}
