//! What needs attention now, and what the window keeps for itself in the register.

use super::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A recipient's contract that ends soon, or has ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContractEnding {
    /// The recipient.
    pub recipient: uuid::Uuid,
    /// Its name.
    pub name: String,
    /// Its last day, ISO 8601.
    pub ends: String,
    /// Days until then; negative when past.
    pub days: i32,
}

/// Contracts with customers that end soon.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgreementsEnding {
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// The one that ends first.
    pub first: uuid::Uuid,
    /// Its number and title.
    pub name: String,
    /// Its last day, ISO 8601.
    pub ends: String,
    /// Days until then.
    pub days: i32,
    /// The last day that is soon, ISO 8601.
    pub until: String,
}

/// A package that expires soon.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackageExpiring {
    /// The disclosure.
    pub disclosure: uuid::Uuid,
    /// To whom.
    pub recipient_name: String,
    /// Its last day, ISO 8601.
    pub expires: String,
    /// Days until then.
    pub days: i32,
}

/// What needs the keeper's attention today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The keeper's calendar day, ISO 8601.
    pub day: String,
    /// Whether it is time for a backup.
    pub backup_due: bool,
    /// When the newest backup was made, RFC 3339.
    pub backed_up: Option<String>,
    /// Whether backups go somewhere by themselves.
    pub backup_planned: bool,
    /// Whether the folder they go to is there.
    pub backup_folder_present: bool,
    /// Whether it is time to prove that a backup opens.
    pub rehearsal_due: bool,
    /// When that was last proved, RFC 3339.
    pub rehearsed: Option<String>,
    /// Whether the recovery sheet was confirmed.
    pub recovery_confirmed: bool,
    /// Whether there is a passphrase; without one only the keychain and the sheet open the register.
    pub has_passphrase: bool,
    /// Whether the passphrase opens nothing, because its file is gone.
    pub passphrase_file_gone: bool,
    /// Whether somebody who is not on the list of ways in was found to have the key: the register needs a new one.
    pub needs_new_key: bool,
    /// Whether this machine remembers the end of the log, so that an older copy in its place is noticed.
    pub anchor_kept: bool,
    /// Contracts that end within 90 days, or have ended while their recipient is in use, the nearest first.
    pub contracts: Vec<ContractEnding>,
    /// Contracts with customers in force that end within 90 days.
    pub agreements: Option<AgreementsEnding>,
    /// Packages that expire within 14 days, the nearest first.
    pub packages: Vec<PackageExpiring>,
    /// Disclosures that may have left: begun, and never seen whole.
    pub unfinished: Vec<super::DisclosureView>,
}

/// What the window keeps in the register: how a table looks, saved views, drafts. The program does not read it.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Kept {
    /// By its name.
    pub entries: BTreeMap<String, String>,
}

/// Keeps something for the window.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// Its name: up to 64 of `a-z 0-9 . - _`.
    pub name: String,
    /// What to keep, at most 64 KiB; `null` lets it go.
    #[ts(type = "string | null")]
    pub value: Option<super::Secret>,
}

/// An entry of the native menu.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MenuEntry {
    /// The command's id; an empty one is a line between entries.
    pub id: String,
    /// Its text.
    pub label: String,
    /// Its keys, as `CmdOrCtrl+Shift+P`; shown, and obeyed by the window itself.
    pub accelerator: Option<String>,
    /// Whether it can be chosen now.
    pub enabled: bool,
}

/// A menu of the native menu bar.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MenuGroup {
    /// Its text.
    pub label: String,
    /// Its entries.
    pub entries: Vec<MenuEntry>,
}

/// The native menu bar. A choice comes back as the window event `liggare:menu` with the id.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MenuBar {
    /// The menus, from the left.
    pub groups: Vec<MenuGroup>,
    /// Colours of what the desktop draws of the window.
    pub theme: super::Theme,
}

/// What a file handed to the program seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArrivalKind {
    /// A register.
    Register,
    /// A package.
    Package,
    /// A backup.
    Backup,
    /// A file of contacts.
    ContactFile,
    /// None of these.
    Other,
}

/// A file handed to the program: by the desktop, or dropped on the window.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Arrival {
    /// Where it is.
    pub place: Place,
    /// What it seems to be.
    pub kind: ArrivalKind,
}

/// Files handed over since the window last asked. The window event `liggare:arrived` says that there are some.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Arrivals {
    /// In the order they came.
    pub arrivals: Vec<Arrival>,
}
