//! `today`: what needs attention.

use super::{Done, NOTHING};
use crate::answer::Answer;
use crate::client::Client;

pub fn run(client: &Client) -> Done {
    client.open()?;
    let today = client.desk.get_today(NOTHING)?;
    let mut lines = Vec::new();
    for (applies, id) in
        [(today.needs_new_key, "today-new-key"), (today.passphrase_file_gone, "today-passphrase-file")]
    {
        if applies {
            lines.push(format!("{}. {}", client.say(id), client.say(&format!("{id}-text"))));
        }
    }
    for (applies, id) in [
        (today.backup_due, "cli-backup-due"),
        (today.rehearsal_due, "cli-rehearsal-due"),
        (!today.recovery_confirmed, "frame-recovery-title"),
    ] {
        if applies {
            lines.push(client.say(id));
        }
    }
    for contract in &today.contracts {
        let values = [("name", (&contract.name).into()), ("day", (&contract.ends).into())];
        lines.push(client.say_with("cli-today-contract", &values));
    }
    if let Some(ending) = &today.agreements {
        let values =
            [("count", ending.count.into()), ("name", (&ending.name).into()), ("day", (&ending.ends).into())];
        lines.push(client.say_with("cli-today-agreements", &values));
    }
    for package in &today.packages {
        let values = [("name", (&package.recipient_name).into()), ("day", (&package.expires).into())];
        lines.push(client.say_with("cli-today-package", &values));
    }
    for disclosure in &today.unfinished {
        let values = [("name", (&disclosure.recipient_name).into()), ("day", (&disclosure.at).into())];
        lines.push(client.say_with("cli-today-unfinished", &values));
    }
    if lines.is_empty() {
        lines.push(client.say("cli-today-nothing"));
    }
    Ok(Answer::new(&today, lines.join("\n")))
}
