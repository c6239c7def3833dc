//! Opening a register: by the keychain, by a file with a secret, or by asking at the terminal.

use crate::client::Client;
use crate::exit::{Failure, Ours};
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::{PlaceRequest, Proof, Secret, SecretKind, Session, UnlockRegister};
use liggare_desk::{Fault, FaultCode};
use std::fs::File;
use std::io::{IsTerminal, Read as _, stdin};
use std::path::Path;
use zeroize::Zeroizing;

/// No file with a passphrase or a recovery sheet is larger.
const LARGEST: u64 = 64 * 1024;
const CODE: &str = "AGE-SECRET-KEY-1";

/// Opens the register of `--vault`.
pub fn open(client: &Client) -> Result<Session, Failure> {
    let globals = &client.globals;
    let dir = globals.vault.as_deref().ok_or(Ours::NoVault)?;
    let place = client.place(dir);
    if let Some(file) = &globals.passphrase_file {
        return unlock(client, place, SecretKind::Passphrase, passphrase(file)?);
    }
    if let Some(file) = &globals.recovery_file {
        return unlock(client, place, SecretKind::RecoveryCode, recovery_code(file)?);
    }
    // Without a keychain this tells what else the register takes, and whether it is one.
    let opening = client.desk.open_register(PlaceRequest { place: place.clone() }, &Unwatched)?;
    if let Some(session) = opening.session {
        return Ok(session);
    }
    if !stdin().is_terminal() {
        return Err(Ours::NoSecret.into());
    }
    let prompt = if opening.has_passphrase { "cli-prompt-passphrase" } else { "cli-prompt-recovery" };
    let typed = ask(&client.say(prompt))?;
    let is_code = !opening.has_passphrase || looks_like_code(&typed);
    let kind = if is_code { SecretKind::RecoveryCode } else { SecretKind::Passphrase };
    unlock(client, place, kind, typed)
}

fn unlock(client: &Client, place: String, kind: SecretKind, secret: Secret) -> Result<Session, Failure> {
    Ok(client.desk.unlock_register(UnlockRegister { place, kind, secret }, &Unwatched)?)
}

/// The secret anew, for what only its holder may do: from the files of the command line, or typed.
pub fn proof(client: &Client) -> Result<Proof, Failure> {
    let globals = &client.globals;
    let given = |kind, secret| Ok(Proof { kind, secret });
    if let Some(file) = &globals.passphrase_file {
        return given(SecretKind::Passphrase, passphrase(file)?);
    }
    if let Some(file) = &globals.recovery_file {
        return given(SecretKind::RecoveryCode, recovery_code(file)?);
    }
    if !stdin().is_terminal() {
        return Err(Ours::NoSecret.into());
    }
    let typed = ask(&client.say("cli-prompt-passphrase"))?;
    given(if looks_like_code(&typed) { SecretKind::RecoveryCode } else { SecretKind::Passphrase }, typed)
}

fn looks_like_code(typed: &Secret) -> bool {
    typed.expose().trim_start().to_ascii_uppercase().starts_with(CODE)
}

/// Asks at the terminal, without showing what is typed.
pub fn ask(prompt: &str) -> Result<Secret, Failure> {
    let typed = rpassword::prompt_password(format!("{prompt} ")).map_err(|_| Ours::NoSecret)?;
    Ok(Secret::new(typed))
}

/// The first line of a file.
pub fn passphrase(file: &Path) -> Result<Secret, Failure> {
    let text = read(file)?;
    Ok(Secret::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// The code of a recovery sheet or of any age identity file: what is not a comment.
pub fn recovery_code(file: &Path) -> Result<Secret, Failure> {
    let text = read(file)?;
    let code = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    match code {
        Some(code) if code.to_ascii_uppercase().starts_with(CODE) => Ok(Secret::new(code.to_owned())),
        _ => Err(Ours::NoCodeInFile.into()),
    }
}

fn read(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let mut text = Zeroizing::new(String::new());
    let file = File::open(path);
    file.and_then(|file| file.take(LARGEST).read_to_string(&mut text)).map_err(|error| io(&error))?;
    Ok(text)
}

/// A file of the command line that cannot be read or written.
pub fn io(error: &std::io::Error) -> Failure {
    use std::io::ErrorKind as Kind;
    Failure::Fault(match error.kind() {
        Kind::NotFound => Fault::about(FaultCode::NotFound, "file"),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Fault::new(FaultCode::ReadOnlyPlace),
        Kind::StorageFull | Kind::QuotaExceeded => Fault::new(FaultCode::DiskFull),
        Kind::AlreadyExists => return Ours::FileTaken.into(),
        _ => Fault::new(FaultCode::Io),
    })
}
