//! A vault to test with.

use crate::{Creation, Opened, Result, Secret, Secrets, Surroundings, Unlock, Vault, WorkFactor};
use liggare_domain::Timestamp;
use std::path::PathBuf;
use tempfile::TempDir;

/// A morning in November 2026.
pub(crate) fn morning() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

pub(crate) const PASSPHRASE: &str = "korrekt häst batteri";

/// A home directory with a vault in it and a state directory.
pub(crate) struct Home {
    home: TempDir,
    pub secrets: Secrets,
}

impl Home {
    /// With a vault that has a way in of each kind; it is open.
    pub(crate) fn with_vault() -> (Self, Vault) {
        let home = tempfile::tempdir().unwrap();
        let mut home = Self { home, secrets: Secrets::default() };
        let creation = Creation {
            program: "0.1.0".into(),
            keychain: true,
            passphrase: Some(Secret::new(PASSPHRASE.into())),
            recovery: true,
            work: WorkFactor::none_for_tests(),
        };
        let (vault, secrets) =
            Vault::create(&home.dir(), &creation, &home.surroundings(), morning()).unwrap();
        home.secrets = secrets;
        (home, vault)
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.home.path().join("register.liggare")
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.home.path().join(below)
    }

    pub(crate) fn surroundings(&self) -> Surroundings {
        Surroundings { state_dir: self.path("state"), remembered: None }
    }

    pub(crate) fn keychain(&self) -> Unlock {
        Unlock::Identity(self.secrets.keychain.clone().unwrap())
    }

    pub(crate) fn open_with(&self, unlock: &Unlock) -> Result<Opened> {
        Vault::open(&self.dir(), unlock, &self.surroundings(), morning())
    }

    pub(crate) fn open(&self) -> Result<Opened> {
        self.open_with(&self.keychain())
    }
}

/// Copies a directory with all that is in it.
pub(crate) fn copy_dir(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file under a directory.
pub(crate) fn files(dir: &std::path::Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
