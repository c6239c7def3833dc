//! `session list|show|count`: when products and services were used.

use super::{Done, records};
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::{Noun, RecordRef};
use uuid::Uuid;

/// What a list shows where nothing else is asked for.
pub const COLUMNS: [&str; 6] = ["started", "seconds", "contact", "product", "company", "device"];

#[derive(clap::Subcommand)]
pub enum Command {
    /// List them, the last to begin first: all, or those of a person or product that a text and conditions find.
    List(records::List),
    /// Show one: whose it was, of what, from which device, and where that was told.
    Show {
        /// Its id.
        id: Uuid,
    },
    /// How many are of each product, or of each company.
    Count(records::Count),
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    match command {
        Command::Show { id } => {
            let view = client.desk.get_record(RecordRef { noun: Noun::Session, id })?;
            Ok(Answer::new(&view, records::text(client, &view)))
        }
        Command::List(list) => records::listed(client, Noun::Session, list),
        Command::Count(count) => records::counted(client, Noun::Session, count),
    }
}
