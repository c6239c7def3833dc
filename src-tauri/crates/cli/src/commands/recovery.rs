//! `recovery confirm`: proves that the recovery code was written down.

use super::Done;
use crate::answer::Answer;
use crate::client::Client;
use crate::exit::Ours;
use crate::opening;
use liggare_desk::wire::ConfirmRecovery;
use std::io::{IsTerminal, stdin};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Give the whole code back: from --recovery-file, or typed. The banner in the window goes.
    Confirm,
}

pub fn run(client: &Client, command: Command) -> Done {
    let Command::Confirm = command;
    client.open()?;
    let code = match &client.globals.recovery_file {
        Some(file) => opening::recovery_code(file)?,
        None if stdin().is_terminal() => opening::ask(&client.say("cli-prompt-recovery"))?,
        None => return Err(Ours::NoSecret.into()),
    };
    let session = client.desk.confirm_recovery(ConfirmRecovery { groups: vec![code] })?;
    let document = serde_json::json!({ "recovery_confirmed": session.recovery_confirmed });
    Ok(Answer::new(&document, client.say("cli-recovery-confirmed")))
}
