//! `recent list|forget`: the registers of the start screen.

use super::{Done, List, NOTHING};
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::{PlaceRequest, Start};
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show them, the latest first.
    List,
    /// Take one off the list; the register itself stays.
    Forget {
        /// Its folder.
        dir: PathBuf,
    },
}

#[derive(serde::Serialize)]
struct Row {
    vault: String,
    present: bool,
}

pub fn run(client: &Client, command: Command) -> Done {
    let start = match command {
        Command::List => client.desk.get_start(NOTHING)?,
        Command::Forget { dir } => client.desk.forget_recent(PlaceRequest { place: client.place(&dir) })?,
    };
    let rows = rows(start);
    let lines = rows.iter().map(|row| {
        let gone = if row.present { String::new() } else { format!("  ({})", client.say("cli-gone")) };
        format!("{}{gone}", row.vault)
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    Ok(Answer::new(&List { total: rows.len() as u64, rows }, text))
}

fn rows(start: Start) -> Vec<Row> {
    let path = |folder: &str, name: &str| Path::new(folder).join(name).to_string_lossy().into_owned();
    let recent = start.recent.into_iter();
    recent
        .map(|known| Row { vault: path(&known.place.folder, &known.place.name), present: known.present })
        .collect()
}
