//! `slots list|passphrase|recovery|remove` and `rotate`: what opens the register. Each change makes a new key.

use super::create::{begin_sheet, new_passphrase, save_sheet};
use super::{Done, NOTHING};
use crate::answer::{Answer, Table, json};
use crate::client::Client;
use crate::opening;
use liggare_desk::wire::{ChangePassphrase, Prove, RemoveSlot, Secret, Status};
use std::io::{Write as _, stderr};
use std::path::PathBuf;
use uuid::Uuid;

/// What opens the register. A change asks for the passphrase or the recovery code anew.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Show what opens it.
    List,
    /// Change the passphrase.
    Passphrase {
        /// The new one, in the first line of a file; typed otherwise.
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Make a new recovery code; the sheet printed before opens nothing any more.
    Recovery {
        /// Where the new sheet is written; nothing may be there.
        #[arg(long, value_name = "FILE")]
        recovery_out: PathBuf,
    },
    /// Take a way in away.
    Remove {
        /// Its id.
        id: Uuid,
    },
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    match command {
        Command::List => Ok(told(client, &client.desk.get_status(NOTHING)?)),
        Command::Passphrase { new_passphrase_file } => {
            let proof = opening::proof(client)?;
            let passphrase = match new_passphrase_file {
                Some(file) => opening::passphrase(&file)?,
                None => new_passphrase(client, "cli-prompt-new")?,
            };
            let status =
                client.desk.change_passphrase(ChangePassphrase { proof, passphrase }, &client.watch())?;
            Ok(told(client, &status))
        }
        Command::Recovery { recovery_out } => {
            let proof = opening::proof(client)?;
            begin_sheet(&recovery_out)?;
            let renewed = client
                .desk
                .renew_recovery(Prove { proof }, &client.watch())
                .inspect_err(|_| drop(std::fs::remove_file(&recovery_out)))?;
            let code = Secret::new(renewed.recovery_code);
            save_sheet(client, &renewed.session, &code, &recovery_out).inspect_err(|_| {
                // The sheet before is void: unseen, the new code would be lost with this process.
                let last = client.say_with("cli-recovery-unsaved", &[("code", code.expose().into())]);
                let _ = writeln!(stderr(), "{last}");
                let _ = std::fs::remove_file(&recovery_out);
            })?;
            let sheet = recovery_out.to_string_lossy().into_owned();
            let text = client.say_with("cli-recovery-renewed", &[("sheet", (&sheet).into())]);
            let mut document = json(&client.desk.get_status(NOTHING)?);
            if let Some(object) = document.as_object_mut() {
                object.insert("recovery_sheet".to_owned(), sheet.into());
            }
            Ok(Answer::new(&document, text))
        }
        Command::Remove { id } => {
            let proof = opening::proof(client)?;
            Ok(told(client, &client.desk.remove_slot(RemoveSlot { id, proof }, &client.watch())?))
        }
    }
}

/// `rotate`: a new key, the ways in as they are.
pub fn rotate(client: &Client) -> Done {
    client.open()?;
    let proof = opening::proof(client)?;
    Ok(told(client, &client.desk.rotate_key(Prove { proof }, &client.watch())?))
}

fn told(client: &Client, status: &Status) -> Answer {
    let mut table = Table::new(["cli-col-kind", "cli-created-at", "cli-col-id"].map(|id| client.say(id)));
    for slot in &status.slots {
        let kind = client.say(&format!("cli-slot-{}", slot.kind));
        table.row([kind, slot.created.clone(), slot.id.to_string()]);
    }
    let text = format!("{}{}: {}", table.render(), client.say("cli-generation"), status.generation);
    Answer::new(status, text)
}
