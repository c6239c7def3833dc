//! `create`: a register, and the sheet that opens it when all else is lost.

use super::{Done, NOTHING};
use crate::answer::{self, Answer};
use crate::client::{Client, words_language};
use crate::exit::{Failure, Ours};
use crate::{codes, opening};
use liggare_desk::FaultCode;
use liggare_desk::ports::{Clock as _, Unwatched};
use liggare_desk::wire::{
    CreateRegister, CreatedRegister, Language, LockReason, SaveLetter, Secret, Session,
};
use liggare_platform::SystemClock;
use liggare_words::letters::{RecoverySheet, recovery_sheet};
use std::fs::OpenOptions;
use std::io::{IsTerminal, stdin};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub struct Args {
    /// Where: a folder that is not there yet. Its name should end in .liggare.
    dir: PathBuf,
    /// Name of the controller.
    #[arg(long)]
    controller: String,
    /// The controller's country, ISO 3166-1 alpha-2.
    #[arg(long)]
    country: String,
    /// Name of the register.
    #[arg(long)]
    register: String,
    /// Where the recovery sheet is written; nothing may be there.
    #[arg(long, value_name = "FILE")]
    recovery_out: PathBuf,
    /// Languages, the sort order's first; the one in use otherwise.
    #[arg(long, value_delimiter = ',', value_parser = codes::language())]
    languages: Vec<Language>,
}

pub fn run(client: &Client, args: Args) -> Done {
    let passphrase = passphrase(client)?;
    // Before the register, so that none is left whose code could not be written down.
    begin_sheet(&args.recovery_out)?;
    let made =
        make(client, &args, passphrase).inspect_err(|_| drop(std::fs::remove_file(&args.recovery_out)))?;
    let status = client.desk.get_status(NOTHING)?;
    let mut document = answer::json(&status);
    if let Some(object) = document.as_object_mut() {
        object.insert("vault".to_owned(), args.dir.to_string_lossy().into());
        object.insert("recovery_sheet".to_owned(), args.recovery_out.to_string_lossy().into());
        object.insert("keychain_problem".to_owned(), made.keychain_problem.clone().into());
    }
    let sheet = args.recovery_out.to_string_lossy().into_owned();
    let mut text =
        client.say_with("cli-created", &[("name", (&status.name).into()), ("sheet", (&sheet).into())]);
    if let Some(problem) = made.keychain_problem {
        text = format!("{text}\n{}", client.say(&format!("fault-{problem}-what")));
    }
    Ok(Answer::new(&document, text))
}

fn make(client: &Client, args: &Args, passphrase: Option<Secret>) -> Result<CreatedRegister, Failure> {
    let there_before = args.dir.symlink_metadata().is_ok();
    let language = args.languages.first().copied().unwrap_or_else(|| client.language());
    let languages = if args.languages.is_empty() { vec![language] } else { args.languages.clone() };
    let request = CreateRegister {
        place: client.place(&args.dir),
        name: args.register.clone(),
        controller: args.controller.clone(),
        country: args.country.clone(),
        languages,
        passphrase,
        keychain: !client.globals.no_keychain,
    };
    let made = client.desk.create_register(request, &Unwatched)?;
    let code = Secret::new(made.recovery_code.clone());
    if let Err(failure) = save_sheet(client, &made.session, &code, &args.recovery_out) {
        // The register is a second old and empty; kept, it could be lost with all that is put into it.
        client.desk.close(LockReason::Closed);
        if !there_before {
            let _ = std::fs::remove_dir_all(&args.dir);
        }
        return Err(failure);
    }
    Ok(made)
}

/// Writes the recovery sheet, in the register's language.
pub(super) fn save_sheet(
    client: &Client,
    session: &Session,
    code: &Secret,
    to: &Path,
) -> Result<(), Failure> {
    let facts = RecoverySheet {
        register: &session.name,
        controller: &session.controller,
        date: &SystemClock.today().to_string(),
        folder: &session.place.name,
        signing_key: &session.signing_key,
        code: code.expose(),
    };
    let text = Secret::new(recovery_sheet(words_language(session.language), &facts));
    client.desk.save_letter(SaveLetter { place: client.place(to), text })?;
    Ok(())
}

/// From the file, or typed twice. At a terminal it may be left out beside a keychain.
fn passphrase(client: &Client) -> Result<Option<Secret>, Failure> {
    let globals = &client.globals;
    if let Some(file) = &globals.passphrase_file {
        return opening::passphrase(file).map(Some);
    }
    if !stdin().is_terminal() {
        return if globals.no_keychain { Err(Ours::NeedsPassphrase.into()) } else { Ok(None) };
    }
    if globals.no_keychain {
        return new_passphrase(client, "cli-prompt-new").map(Some);
    }
    match new_passphrase(client, "cli-prompt-new-optional") {
        Err(Failure::Ours(Ours::NeedsPassphrase)) => Ok(None),
        typed => typed.map(Some),
    }
}

/// Typed twice.
pub(super) fn new_passphrase(client: &Client, prompt: &str) -> Result<Secret, Failure> {
    let first = opening::ask(&client.say(prompt))?;
    match first.expose() {
        "" => Err(Ours::NeedsPassphrase.into()),
        typed if typed.chars().count() < liggare_desk::SHORTEST_PASSPHRASE => {
            Err(Failure::Fault(FaultCode::WeakPassphrase.into()))
        }
        typed if typed == opening::ask(&client.say("cli-prompt-again"))?.expose() => Ok(first),
        _ => Err(Ours::PassphrasesDiffer.into()),
    }
}

/// The sheet's file, empty, for nobody else to read.
pub(super) fn begin_sheet(path: &Path) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| opening::io(&error))
}
