//! What a file handed to the program seems to be. Only its name is looked at, and whether a register lies there.

use crate::desk::Desk;
use crate::wire::{Arrival, ArrivalKind};
use liggare_package::PACKAGE_SUFFIX;
use std::path::Path;

/// How a backup's name ends.
pub(crate) const BACKUP_SUFFIX: &str = ".liggare-backup.tar";
const CONTACTS: [&str; 8] = [".csv", ".tsv", ".txt", ".xlsx", ".ods", ".vcf", ".jsonl", ".ndjson"];

impl Desk {
    /// Grants a file that was handed to the program, and says what it seems to be.
    pub fn arrival(&self, path: &Path) -> Arrival {
        // A register is a folder; what a desktop hands over may be a file in it.
        let is_register = |path: &Path| path.join("vault.json").is_file();
        let folder = path.parent().filter(|folder| is_register(folder));
        let path = if is_register(path) { path } else { folder.unwrap_or(path) };
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let kind = if is_register(path) {
            ArrivalKind::Register
        } else if name.ends_with(PACKAGE_SUFFIX) {
            ArrivalKind::Package
        } else if name.ends_with(BACKUP_SUFFIX) {
            ArrivalKind::Backup
        } else if CONTACTS.iter().any(|ending| name.ends_with(ending)) {
            ArrivalKind::ContactFile
        } else {
            ArrivalKind::Other
        };
        Arrival { place: self.grant(path), kind }
    }
}
