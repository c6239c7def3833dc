//! `attachment list|add|save|remove`: files kept beside contracts.

use super::Done;
use crate::answer::{Answer, Table};
use crate::client::Client;
use crate::exit::Ours;
use liggare_desk::wire::{AddAttachment, AttachmentView, ById, Noun, RecordRef, SaveAttachment};
use serde_json::json;
use std::path::PathBuf;
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show those of a contract, in the order they came.
    List {
        /// The contract's id.
        contract: Uuid,
    },
    /// Keep a file, 50 MB at most. The file itself stays where it is.
    Add {
        /// The contract's id.
        contract: Uuid,
        /// The file.
        file: PathBuf,
    },
    /// Save a copy.
    Save {
        /// The attachment's id.
        id: Uuid,
        /// The file, which must not be there yet.
        file: PathBuf,
    },
    /// Remove one for good.
    Remove {
        /// The attachment's id.
        id: Uuid,
    },
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    let record = |id| RecordRef { noun: Noun::Contract, id };
    match command {
        Command::List { contract } => {
            let list = client.desk.list_attachments(record(contract))?;
            Ok(Answer::new(&list, table(client, &list.rows)))
        }
        Command::Add { contract, file } => {
            let request = AddAttachment { record: record(contract), place: client.place(&file) };
            let view = client.desk.add_attachment(request, &client.watch())?;
            let text = table(client, std::slice::from_ref(&view));
            Ok(Answer::new(&view, text))
        }
        Command::Save { id, file } => {
            if file.symlink_metadata().is_ok() {
                return Err(Ours::FileTaken.into());
            }
            let request = SaveAttachment { id, place: client.place(&file) };
            client.desk.save_attachment(request, &client.watch())?;
            let file = file.to_string_lossy();
            let text = client.say_with("cli-written", &[("file", file.as_ref().into())]);
            Ok(Answer::new(&json!({ "id": id, "file": file }), text))
        }
        Command::Remove { id } => {
            client.desk.remove_attachment(ById { id })?;
            Ok(Answer::new(&json!({ "removed": id }), client.say("attachments-removed")))
        }
    }
}

fn table(client: &Client, rows: &[AttachmentView]) -> String {
    let heads = ["attachments-col-name", "attachments-col-size", "attachments-col-added", "cli-col-id"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in rows {
        table.row([row.name.clone(), row.size.to_string(), row.added.clone(), row.id.to_string()]);
    }
    table.render()
}
