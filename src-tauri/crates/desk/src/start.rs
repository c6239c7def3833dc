//! The start screen, and the settings of the person at the desk.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::wire::{LockReason, Nothing, PlaceRequest, Recent, SaveLetter, Settings, Start};
use liggare_domain::{Country, VaultId};
use liggare_vault::About;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

const SETTINGS: &str = "settings.json";
const RECENT: &str = "recent.json";
const LOCKED: &str = "locked.json";
/// How many registers the start screen offers.
const RECENT_KEPT: usize = 8;

impl Desk {
    /// What the start screen shows.
    pub fn get_start(&self, _: Nothing) -> Result<Start> {
        let newest = self.recent_paths().first().and_then(|path| About::read(path).ok());
        let locked = newest.and_then(|about| self.lock_of(about.vault));
        let recent = self
            .recent_paths()
            .into_iter()
            .map(|path| Recent { present: path.join("vault.json").is_file(), place: self.grant(&path) });
        Ok(Start {
            recent: recent.collect(),
            settings: self.settings(),
            version: env!("CARGO_PKG_VERSION").into(),
            locked,
            system_language: self.ports.language,
        })
    }

    /// Keeps the keeper's settings.
    pub fn save_settings(&self, settings: Settings) -> Result<Settings> {
        Country::parse(&settings.default_region)
            .map_err(|_| Fault::about(FaultCode::InvalidValue, "default_region"))?;
        if !(1..=120).contains(&settings.auto_lock_minutes) {
            return Err(Fault::about(FaultCode::InvalidValue, "auto_lock_minutes"));
        }
        if !(50..=200).contains(&settings.zoom) {
            return Err(Fault::about(FaultCode::InvalidValue, "zoom"));
        }
        self.store(SETTINGS, &settings);
        Ok(settings)
    }

    /// The keeper's settings.
    pub fn settings(&self) -> Settings {
        self.load(SETTINGS).unwrap_or_default()
    }

    /// Takes a register off the start screen; the register itself stays.
    pub fn forget_recent(&self, req: PlaceRequest) -> Result<Start> {
        let path = self.path(&req.place)?;
        let rest: Vec<_> = self.recent_paths().into_iter().filter(|known| *known != path).collect();
        self.store(RECENT, &rest);
        self.get_start(Nothing {})
    }

    /// Writes a text where the keeper pointed.
    pub fn save_letter(&self, req: SaveLetter) -> Result<Nothing> {
        let path = self.path_to_write(&req.place)?;
        write_private(&path, req.text.expose().as_bytes())
            .map_err(|error| crate::causes::io(&error, "writing"))?;
        Ok(Nothing {})
    }

    pub(crate) fn remember_recent(&self, path: &Path) {
        let mut recent = vec![path.to_owned()];
        recent.extend(self.recent_paths().into_iter().filter(|known| known != path));
        recent.truncate(RECENT_KEPT);
        self.store(RECENT, &recent);
    }

    /// A locked register stays locked when the program starts anew, by whichever way its folder is reached.
    pub(crate) fn remember_lock(&self, vault: VaultId, reason: Option<LockReason>) {
        let mut locked: BTreeMap<VaultId, LockReason> = self.load(LOCKED).unwrap_or_default();
        match reason {
            Some(reason) => locked.insert(vault, reason),
            None => locked.remove(&vault),
        };
        self.store(LOCKED, &locked);
    }

    /// Why a register is locked, if it is.
    pub(crate) fn lock_of(&self, vault: VaultId) -> Option<LockReason> {
        self.load::<BTreeMap<VaultId, LockReason>>(LOCKED)?.get(&vault).copied()
    }

    fn recent_paths(&self) -> Vec<PathBuf> {
        self.load(RECENT).unwrap_or_default()
    }

    fn load<T: serde::de::DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_str(&self.ports.directories.load(name)?).ok()
    }

    fn store<T: serde::Serialize>(&self, name: &str, value: &T) {
        if let Ok(text) = serde_json::to_string_pretty(value) {
            self.ports.directories.store(name, &text);
        }
    }
}

/// Writes a file that only its owner reads, in place of one the keeper agreed to replace, whose mode it does not take:
/// beside it, flushed, renamed.
fn write_private(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
