//! Backups: where and when they are made, and proving that they open.

use crate::arrivals::BACKUP_SUFFIX;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{
    BackUp, BackupHeader, BackupPlan, BackupView, JobProgress, LockReason, Nothing, PlaceRequest, Proof,
    Rehearsal, RehearseRestore, RestoreRegister, Safekeeping, SecretKind, Session,
};
use liggare_domain::Timestamp;
use liggare_vault::tables::{backups, facts};
use liggare_vault::{Entry, Look, Opened, Restoration, Secret, Unlock};
use std::path::{Path, PathBuf};

/// What a register that says nothing else is reminded of.
const EVERY_DAYS: u32 = 7;
/// How long a proof that a backup opens is good for.
const REHEARSED_FOR_DAYS: i64 = 90;
const TOLD: u32 = 50;

/// Names of the facts.
const FOLDER: &str = "backup_folder";
const EVERY: &str = "backup_every_days";
const REHEARSED: &str = "rehearsed_at";

/// What is known of the backups.
pub(crate) struct Keeping {
    pub(crate) folder: Option<PathBuf>,
    pub(crate) every_days: u32,
    pub(crate) backups: Vec<backups::BackupRow>,
    pub(crate) rehearsed: Option<Timestamp>,
    pub(crate) backup_due: bool,
    pub(crate) rehearsal_due: bool,
}

impl Keeping {
    pub(crate) fn folder_present(&self) -> bool {
        self.folder.as_deref().is_some_and(Path::is_dir)
    }
}

impl Desk {
    /// How safely the register is kept.
    pub fn get_safekeeping(&self, _: Nothing) -> Result<Safekeeping> {
        let open = self.open()?;
        let keeping = self.keeping(&open)?;
        Ok(Safekeeping {
            folder_present: keeping.folder_present(),
            folder: keeping.folder.as_deref().map(|folder| self.grant(folder)),
            every_days: keeping.every_days,
            backup_due: keeping.backup_due,
            rehearsed: keeping.rehearsed.map(|at| at.to_string()),
            rehearsal_due: keeping.rehearsal_due,
            backups: keeping.backups.into_iter().map(view).collect(),
        })
    }

    pub(crate) fn keeping(&self, open: &Open) -> Result<Keeping> {
        let now = self.now();
        open.vault.read(|db| {
            let every_days = facts::get(db, EVERY)?.and_then(|days| days.parse().ok()).unwrap_or(EVERY_DAYS);
            let rehearsed: Option<Timestamp> = facts::get(db, REHEARSED)?.and_then(|at| at.parse().ok());
            let backups = backups::latest(db, TOLD)?;
            let older = |at: Timestamp, days: i64| now.as_second() - at.as_second() >= days * 86_400;
            Ok(Keeping {
                folder: facts::get(db, FOLDER)?.map(PathBuf::from),
                every_days,
                // A sample is thrown away.
                backup_due: !open.sample
                    && backups.first().is_none_or(|newest| older(newest.at, i64::from(every_days))),
                rehearsal_due: !open.sample
                    && !backups.is_empty()
                    && rehearsed.is_none_or(|at| older(at, REHEARSED_FOR_DAYS)),
                rehearsed,
                backups,
            })
        })
    }

    /// Decides where and how often backups are made.
    pub fn plan_backups(&self, req: BackupPlan) -> Result<Safekeeping> {
        let open = self.open()?;
        if !(1..=365).contains(&req.every_days) {
            return Err(Fault::about(FaultCode::InvalidValue, "every_days"));
        }
        let folder = req.folder.as_deref().map(|place| self.path(place)).transpose()?;
        if let Some(folder) = &folder
            && !folder.is_dir()
        {
            return Err(FaultCode::BackupFolderMissing.into());
        }
        let text = folder.as_deref().map(|folder| folder.to_string_lossy().into_owned());
        open.vault.write(self.now(), |db| {
            match &text {
                Some(text) => facts::set(db, FOLDER, text)?,
                None => facts::remove(db, FOLDER)?,
            }
            facts::set(db, EVERY, &req.every_days.to_string())?;
            let what = serde_json::json!({ "every_days": req.every_days, "to_a_folder": text.is_some() });
            db.log(Entry::new("backups.planned").payload(what))?;
            Ok::<_, Fault>(())
        })?;
        self.get_safekeeping(Nothing {})
    }

    /// Writes a backup, reads it back, and notes it.
    pub fn back_up(&self, req: BackUp, progress: &dyn Progress) -> Result<BackupView> {
        let open = self.open()?;
        open.refuse_samples()?;
        let folder = match &req.folder {
            Some(place) => self.path(place)?,
            None => self.keeping(&open)?.folder.ok_or(FaultCode::BackupFolderMissing)?,
        };
        if !folder.is_dir() {
            return Err(FaultCode::BackupFolderMissing.into());
        }
        let now = self.now();
        let (name, contacts) = open.vault.read(|db| {
            let name = Open::register(db)?.register.name;
            Ok::<_, Fault>((name, facts::count(db, facts::CONTACTS)?))
        })?;
        let file = format!("{}-{}{BACKUP_SUFFIX}", file_stem(&name), stamp(now));
        self.checkpoint(&open);
        let made = open.vault.back_up(&folder.join(&file), now, |done, total| {
            open.step(progress, JobProgress { done, total, rows: 0 })
        })?;
        let row = backups::BackupRow {
            at: now,
            folder: folder.to_string_lossy().into_owned(),
            file,
            bytes: made.bytes,
            sha256: made.sha256,
            contacts,
        };
        // A register that went back in time is not written in, and is worth a backup all the same.
        if !open.vault.is_read_only() {
            open.vault.write(now, |db| {
                backups::add(db, &row)?;
                let what =
                    serde_json::json!({ "bytes": row.bytes, "sha256": row.sha256, "contacts": contacts });
                db.log(Entry::new("backup.made").payload(what))?;
                Ok::<_, Fault>(())
            })?;
        }
        Ok(view(row))
    }

    /// What a backup says of itself without a key.
    pub fn read_backup(&self, req: PlaceRequest) -> Result<BackupHeader> {
        let path = self.path(&req.place)?;
        let Look { about, made, has_passphrase } = Restoration::look_at(&path)?;
        let bytes = std::fs::metadata(&path).map_err(|error| crate::causes::io(&error, "reading"))?.len();
        Ok(BackupHeader {
            place: self.grant(&path),
            bytes,
            made: made.to_string(),
            created: about.created.to_string(),
            has_passphrase,
        })
    }

    /// Proves that a backup opens, in a folder of the program's own that is then gone. What lies there meanwhile is as
    /// encrypted as the backup.
    pub fn rehearse_restore(&self, req: RehearseRestore, progress: &dyn Progress) -> Result<Rehearsal> {
        let path = self.path(&req.backup)?;
        let folder = self.ports.directories.samples();
        std::fs::create_dir_all(&folder).map_err(|error| crate::causes::io(&error, "writing"))?;
        let target = folder.join("rehearsal.liggare");
        let restoration = Restoration::begin(&path, &target, watch(progress))?;
        let found = restoration.rehearse(&unlock(&req.proof))?;
        let open = self.open().ok().filter(|open| open.vault.id() == found.vault);
        if let Some(open) = &open
            && !open.vault.is_read_only()
        {
            let now = self.now();
            open.vault.write(now, |db| {
                facts::set(db, REHEARSED, &now.to_string())?;
                let what = serde_json::json!({ "as_of": found.as_of, "contacts": found.contacts });
                db.log(Entry::new("restore.rehearsed").payload(what))?;
                Ok::<_, Fault>(())
            })?;
        }
        Ok(Rehearsal {
            as_of: found.as_of.to_string(),
            contacts: found.contacts,
            organisations: found.organisations,
            log_entries: found.log_entries,
            of_this_register: open.is_some(),
        })
    }

    /// Makes a register of a backup and opens it.
    pub fn restore_register(&self, req: RestoreRegister, progress: &dyn Progress) -> Result<Session> {
        let (backup, target) = (self.path(&req.backup)?, self.path(&req.place)?);
        let restoration = Restoration::begin(&backup, &target, watch(progress))?;
        let unlock = unlock(&req.proof);
        let Opened { vault, slot, .. } = restoration.finish(&unlock, &self.surroundings(None), self.now())?;
        // Only now: what was open stays so until there is something to open in its place.
        self.close(LockReason::Closed);
        let open = self.take_up(vault, &target, slot.kind)?;
        self.re_add_keychain(&open);
        // What the keychain remembers is of the copy before, which this one takes the place of.
        self.put_anchor(&open);
        self.session_of(&open)
    }
}

/// The secret, as the vault takes it.
pub(crate) fn unlock(proof: &Proof) -> Unlock {
    let text = proof.secret.expose();
    match proof.kind {
        SecretKind::Passphrase => Unlock::Passphrase(Secret::new(text.to_owned())),
        // As typed from paper: the vault reads it in any case, with any blanks.
        SecretKind::RecoveryCode => Unlock::Identity(Secret::new(text.to_owned())),
    }
}

fn watch(progress: &dyn Progress) -> impl FnMut(u64) -> Result<()> {
    |done| match progress.report(JobProgress { done, total: 0, rows: 0 }) {
        std::ops::ControlFlow::Continue(()) => Ok(()),
        std::ops::ControlFlow::Break(()) => Err(FaultCode::Cancelled.into()),
    }
}

fn view(row: backups::BackupRow) -> BackupView {
    BackupView {
        at: row.at.to_string(),
        present: Path::new(&row.folder).join(&row.file).is_file(),
        file: row.file,
        folder: row.folder,
        bytes: row.bytes,
        sha256: row.sha256,
        contacts: row.contacts,
    }
}

/// A register's name as part of a file's: letters and digits of any language, the rest as hyphens.
fn file_stem(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    let stem = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "register".into() } else { stem }
}

/// Sorts as it happened: `20261123T083000Z`.
fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_named_by_its_register_and_its_second() {
        assert_eq!(file_stem("Kund- & marknadsregister, Åbo"), "Kund-marknadsregister-Åbo");
        assert_eq!(file_stem("../../etc"), "etc");
        assert_eq!(file_stem("///"), "register");
        assert_eq!(stamp("2026-11-23T08:30:05.7Z".parse().unwrap()), "20261123T083005Z");
    }
}
