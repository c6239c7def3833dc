//! `backup make|list|plan|show|rehearse` and `restore`.

use super::{Done, NOTHING};
use crate::answer::{Answer, Table, pairs};
use crate::client::Client;
use crate::opening;
use liggare_desk::wire::{
    BackUp, BackupPlan, BackupView, PlaceRequest, RehearseRestore, RestoreRegister, Safekeeping,
};
use std::path::PathBuf;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Write a backup, read it back, and note it.
    Make {
        /// The folder; the planned one otherwise.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Backups that were made, and whether it is time for the next.
    List,
    /// Decide where and how often backups are made.
    Plan {
        /// The folder; without it the window only reminds.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Every so many days.
        #[arg(long, value_name = "DAYS", default_value_t = 7)]
        every: u32,
    },
    /// What a backup says of itself without a key; no register is needed.
    Show {
        /// The backup.
        file: PathBuf,
    },
    /// Prove that a backup opens, with --passphrase-file, --recovery-file or a secret typed. With --vault the register
    /// notes the day.
    Rehearse {
        /// The backup.
        file: PathBuf,
    },
}

/// Makes a register of a backup.
#[derive(clap::Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// Where the register is to lie: a folder that is not there yet. Its name should end in .liggare.
    dir: PathBuf,
}

pub fn run(client: &Client, command: Command) -> Done {
    match command {
        Command::Make { folder } => {
            client.open()?;
            let folder = folder.map(|dir| client.place(&dir));
            let made = client.desk.back_up(BackUp { folder }, &client.watch())?;
            let file = path_of(&made);
            let text = client.say_with("cli-backup-made", &[("file", (&file).into())]);
            Ok(Answer::new(&made, format!("{text}\nSHA-256: {}", made.sha256)))
        }
        Command::List => {
            client.open()?;
            let keeping = client.desk.get_safekeeping(NOTHING)?;
            Ok(Answer::new(&keeping, told(client, &keeping)))
        }
        Command::Plan { folder, every } => {
            client.open()?;
            let folder = folder.map(|dir| client.place(&dir));
            let keeping = client.desk.plan_backups(BackupPlan { folder, every_days: every })?;
            Ok(Answer::new(&keeping, told(client, &keeping)))
        }
        Command::Show { file } => {
            let header = client.desk.read_backup(PlaceRequest { place: client.place(&file) })?;
            let slot =
                client.say(if header.has_passphrase { "cli-slot-passphrase" } else { "cli-slot-recovery" });
            let text = pairs([
                (client.say("cli-created-at"), header.created.as_str()),
                (client.say("cli-slots"), &slot),
            ]);
            Ok(Answer::new(&header, text))
        }
        Command::Rehearse { file } => {
            if client.globals.vault.is_some() {
                client.open()?;
            }
            let request = RehearseRestore { backup: client.place(&file), proof: opening::proof(client)? };
            let found = client.desk.rehearse_restore(request, &client.watch())?;
            let numbers =
                [found.contacts, found.organisations, found.log_entries].map(|number| number.to_string());
            let text = pairs([
                (client.say("cli-col-at"), found.as_of.as_str()),
                (client.say("cli-contacts"), &numbers[0]),
                (client.say("cli-organisations"), &numbers[1]),
                (client.say("cli-log-entries"), &numbers[2]),
            ]);
            Ok(Answer::new(&found, format!("{}\n{text}", client.say("cli-backup-opens"))))
        }
    }
}

pub fn restore(client: &Client, args: Restore) -> Done {
    let request = RestoreRegister {
        backup: client.place(&args.file),
        place: client.place(&args.dir),
        proof: opening::proof(client)?,
    };
    let session = client.desk.restore_register(request, &client.watch())?;
    let (name, dir) = (session.name.clone(), args.dir.to_string_lossy().into_owned());
    let text = client.say_with("cli-restored", &[("name", (&name).into()), ("dir", (&dir).into())]);
    Ok(Answer::new(&session, text))
}

fn told(client: &Client, keeping: &Safekeeping) -> String {
    let mut table = Table::new(["cli-col-at", "cli-contacts", "cli-col-file"].map(|id| client.say(id)));
    for row in &keeping.backups {
        let file = if row.present { path_of(row) } else { client.say("cli-gone") };
        table.row([row.at.clone(), row.contacts.to_string(), file]);
    }
    let mut text = table.render();
    for (applies, id) in
        [(keeping.backup_due, "cli-backup-due"), (keeping.rehearsal_due, "cli-rehearsal-due")]
    {
        if applies {
            text = format!("{text}{}\n", client.say(id));
        }
    }
    text
}

fn path_of(backup: &BackupView) -> String {
    PathBuf::from(&backup.folder).join(&backup.file).to_string_lossy().into_owned()
}
