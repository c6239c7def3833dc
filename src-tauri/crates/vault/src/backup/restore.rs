//! From a backup to a vault. Nothing is in place until everything was looked over.

use super::{CHUNK, MEMBERS, WHAT};
use crate::anchor::Verdict;
use crate::building::Building;
use crate::connection::{self, Role};
use crate::error::{Result, VaultError};
use crate::store::{self, About, Store};
use crate::vault::{Opened, Surroundings, Unlock, Vault};
use crate::{Reader, check, durable, log, migrate, tables};
use liggare_domain::{Timestamp, VaultId};
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

/// A vault being made of a backup, beside the place it is for. Dropped unfinished, it is gone.
#[derive(Debug)]
pub struct Restoration {
    /// Locked, so that who begins another of the same place does not take this one for what a crash left.
    store: Store,
    building: Building,
    about: About,
}

/// What a backup says of itself without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its vault.
    pub about: About,
    /// When it was made.
    pub made: Timestamp,
    /// Whether a passphrase opens it.
    pub has_passphrase: bool,
}

/// What was found in a backup that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsed {
    /// The vault it is of.
    pub vault: VaultId,
    /// Time of its newest log entry.
    pub as_of: Timestamp,
    /// How many contacts.
    pub contacts: u64,
    /// How many organisations.
    pub organisations: u64,
    /// How many log entries.
    pub log_entries: u64,
}

impl Restoration {
    /// What a backup says of itself without a key.
    pub fn look_at(backup: &Path) -> Result<Look> {
        let mut archive = archive(backup)?;
        let mut members = Members::of(&mut archive)?;
        let (about, made) = members.about()?;
        // The key files come before the register, which may be gigabytes.
        let mut has_passphrase = false;
        while let Some((name, _)) = members.next()?.filter(|(name, _)| *name != store::REGISTER) {
            has_passphrase |= name == store::PASSPHRASE;
        }
        Ok(Look { about, made, has_passphrase })
    }

    /// Unpacks a backup beside `target`, at which nothing may be. `step` is told the bytes unpacked of each file and may
    /// end it.
    pub fn begin<E: From<VaultError>>(
        backup: &Path,
        target: &Path,
        mut step: impl FnMut(u64) -> std::result::Result<(), E>,
    ) -> std::result::Result<Self, E> {
        let mut archive = archive(backup)?;
        let mut members = Members::of(&mut archive)?;
        let (about, _) = members.about()?;
        let building = Building::begin(target)?;
        let store = store::lay_out(building.dir(), about.clone())?;
        let generation = store.generation();
        let mut found = Vec::new();
        while let Some((name, mut content)) = members.next()? {
            let failed = |error| VaultError::io("vault")(error);
            let mut file = durable::new_private_file(&generation.join(name)).map_err(failed)?;
            let (mut done, mut buffer) = (0, vec![0; CHUNK]);
            loop {
                let read = content.read(&mut buffer).map_err(unreadable)?;
                if read == 0 {
                    break;
                }
                file.write_all(&buffer[..read]).map_err(failed)?;
                done += read as u64;
                step(done)?;
            }
            if done != content.size() {
                return Err(VaultError::BackupDamaged { what: name }.into());
            }
            file.sync_all().map_err(failed)?;
            found.push(name);
        }
        match [store::DEK, store::REGISTER].into_iter().find(|needed| !found.contains(needed)) {
            Some(what) => Err(VaultError::BackupDamaged { what }.into()),
            None => Ok(Self { store, building, about }),
        }
    }

    /// Opens it with a secret, looks everything over, and tells what is in it. Nothing is left.
    pub fn rehearse(self, unlock: &Unlock) -> Result<Rehearsed> {
        self.look_over(unlock)
    }

    /// Opens it with a secret, looks everything over, puts it in place and opens it there as a new copy, which the log
    /// tells of. That it is older than what this machine remembers is what a restore is.
    pub fn finish(self, unlock: &Unlock, surroundings: &Surroundings, at: Timestamp) -> Result<Opened> {
        let told = self.look_over(unlock)?;
        let dir = self.building.finish()?;
        drop(self.store);
        let mut opened = Vault::open(&dir, unlock, surroundings, at)?;
        opened.vault.begin_restored(at, &told)?;
        opened.verdict = Verdict::Same;
        Ok(opened)
    }

    fn look_over(&self, unlock: &Unlock) -> Result<Rehearsed> {
        let store = &self.store;
        let damaged = || VaultError::BackupDamaged { what: store::REGISTER };
        let (key, _) = crate::vault::unlock_key(store, unlock)?;
        let conn = connection::open(&store.register(), &key, Role::Checker).map_err(|error| match error {
            VaultError::Damaged { .. } | VaultError::WrongKey => damaged(),
            other => other,
        })?;
        migrate::assert_register(&conn).map_err(|_| damaged())?;
        migrate::assert_known(&conn)?;
        let sound: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        let db = Reader::over(&conn);
        if sound != "ok"
            || !check::cipher_faults(&conn)?.is_empty()
            || crate::meta::get(&db)?.vault != self.about.vault
            || !log::verify(&db)?.is_whole()
        {
            return Err(damaged());
        }
        let newest = log::page(&db, None, 1)?;
        Ok(Rehearsed {
            vault: self.about.vault,
            as_of: newest.first().map_or(self.about.created, |entry| entry.at),
            contacts: tables::facts::count(&db, tables::facts::CONTACTS)?,
            organisations: tables::facts::count(&db, tables::facts::ORGANISATIONS)?,
            log_entries: u64::try_from(log::head(&db)?.0).unwrap_or(0),
        })
    }
}

fn archive(path: &Path) -> Result<tar::Archive<File>> {
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => VaultError::NotFound("backup"),
        _ => VaultError::io(WHAT)(error),
    })?;
    if !file.metadata().map_err(VaultError::io(WHAT))?.is_file() {
        return Err(VaultError::BackupDamaged { what: "the file" });
    }
    Ok(tar::Archive::new(file))
}

/// The archive's members in their order. Any other, or in any other order, is damage.
struct Members<'a> {
    entries: tar::Entries<'a, File>,
    /// Which of [`MEMBERS`] may come next.
    next: usize,
}

impl<'a> Members<'a> {
    fn of(archive: &'a mut tar::Archive<File>) -> Result<Self> {
        Ok(Self { entries: archive.entries().map_err(unreadable)?, next: 0 })
    }

    /// The first member, and when it was put there.
    fn about(&mut self) -> Result<(About, Timestamp)> {
        let damaged = || VaultError::BackupDamaged { what: store::ABOUT };
        let Some((store::ABOUT, mut content)) = self.next()? else { return Err(damaged()) };
        let made = content.header().mtime().ok().and_then(|at| i64::try_from(at).ok());
        let made = made.and_then(|at| Timestamp::from_second(at).ok()).ok_or_else(damaged)?;
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes).map_err(unreadable)?;
        let about = About::parse(&bytes).map_err(|error| match error {
            VaultError::TooNew { .. } => error,
            _ => damaged(),
        })?;
        Ok((about, made))
    }

    fn next(&mut self) -> Result<Option<(&'static str, tar::Entry<'a, File>)>> {
        let Some(entry) = self.entries.next() else { return Ok(None) };
        let entry = entry.map_err(unreadable)?;
        let known = MEMBERS.iter().enumerate().skip(self.next).find(|(_, (name, most))| {
            entry.path_bytes() == name.as_bytes()
                && entry.header().entry_type() == tar::EntryType::Regular
                && entry.size() <= *most
        });
        let Some((at, (name, _))) = known else { return Err(VaultError::BackupDamaged { what: "the file" }) };
        self.next = at + 1;
        Ok(Some((name, entry)))
    }
}

/// What the archive's reader does not understand is damage; what the disk will not give is told as such.
fn unreadable(error: std::io::Error) -> VaultError {
    match error.raw_os_error() {
        Some(_) => VaultError::io(WHAT)(error),
        None => VaultError::BackupDamaged { what: "the file" },
    }
}
