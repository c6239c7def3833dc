//! What needs the keeper's attention today, and what the window keeps for itself.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ledger;
use crate::wire::{AgreementsEnding, ContractEnding, Keep, Kept, Nothing, PackageExpiring, Today};
use jiff::ToSpan;
use liggare_domain::Date;
use liggare_vault::tables::disclosures::{self, DisclosureState as State};
use liggare_vault::tables::{contracts, kept, recipients};
use liggare_vault::{SlotKind, VaultError};

/// A contract is told of so long before it ends.
const CONTRACT_DAYS: i32 = 90;
/// One that ended so long ago is history.
const ENDED_DAYS: i32 = 365;
/// A package is told of so long before it expires.
const PACKAGE_DAYS: i32 = 14;
/// What the window may keep under one name.
const LONGEST: usize = 64 * 1024;

impl Desk {
    /// What needs attention.
    pub fn get_today(&self, _: Nothing) -> Result<Today> {
        let open = self.open()?;
        let today = self.today();
        let keeping = self.keeping(&open)?;
        let slots = open.vault.slots()?;
        let of = |kind| slots.iter().filter(move |slot| slot.kind == kind);
        let soon = today.saturating_add(CONTRACT_DAYS.days());
        let (contracts, agreements, packages, unfinished, needs_new_key) = open.vault.read(|db| {
            let contracts = recipients::all(db)?.into_iter().filter_map(|row| {
                let ends = row.recipient.contract?.ends?;
                let days = days_until(today, ends);
                (-ENDED_DAYS..=CONTRACT_DAYS).contains(&days).then(|| ContractEnding {
                    recipient: row.recipient.id.0,
                    name: row.recipient.name,
                    ends: ends.to_string(),
                    days,
                })
            });
            let mut contracts: Vec<_> = contracts.collect();
            contracts.sort_by_key(|contract| contract.days);
            let (count, first) = contracts::ending(db, today, soon)?;
            let agreements = first.map(|first| AgreementsEnding {
                count,
                first: first.id,
                name: first.name,
                ends: first.ends.to_string(),
                days: days_until(today, first.ends),
                until: soon.to_string(),
            });
            let ledger = disclosures::all(db)?;
            let packages = ledger.iter().filter(|row| row.state == State::Completed).filter_map(|row| {
                let days = days_until(today, row.expires);
                (0..=PACKAGE_DAYS).contains(&days).then(|| PackageExpiring {
                    disclosure: row.id.0,
                    recipient_name: row.recipient_name.clone(),
                    expires: row.expires.to_string(),
                    days,
                })
            });
            let mut packages: Vec<_> = packages.collect();
            packages.sort_by_key(|package| package.days);
            let unfinished: Vec<_> =
                ledger.into_iter().filter(|row| row.state == State::Intent).map(ledger::line).collect();
            Ok::<_, VaultError>((
                contracts,
                agreements,
                packages,
                unfinished,
                liggare_vault::somebody_had_the_key(db)?,
            ))
        })?;
        Ok(Today {
            day: today.to_string(),
            backup_due: keeping.backup_due,
            backed_up: keeping.backups.first().map(|newest| newest.at.to_string()),
            backup_planned: keeping.folder.is_some(),
            backup_folder_present: keeping.folder_present(),
            rehearsal_due: keeping.rehearsal_due,
            rehearsed: keeping.rehearsed.map(|at| at.to_string()),
            recovery_confirmed: open.sample || of(SlotKind::Recovery).any(|slot| slot.confirmed.is_some()),
            has_passphrase: open.sample || of(SlotKind::Passphrase).next().is_some(),
            passphrase_file_gone: of(SlotKind::Passphrase).next().is_some()
                && !liggare_vault::has_passphrase(&open.path),
            needs_new_key,
            anchor_kept: open.vault.is_anchor_kept(),
            contracts,
            agreements,
            packages,
            unfinished,
        })
    }

    /// What the window keeps for itself.
    pub fn get_kept(&self, _: Nothing) -> Result<Kept> {
        let open = self.open()?;
        Ok(Kept { entries: open.vault.read(kept::all)? })
    }

    /// Keeps something for the window, or lets it go. In a register that may not be written nothing is kept.
    pub fn keep(&self, req: Keep) -> Result<Nothing> {
        let open = self.open()?;
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
        if req.name.is_empty() || req.name.len() > 64 || !req.name.chars().all(is_plain) {
            return Err(Fault::about(FaultCode::InvalidValue, "name"));
        }
        if req.value.as_ref().is_some_and(|value| value.expose().len() > LONGEST) {
            return Err(Fault::about(FaultCode::InvalidValue, "value"));
        }
        if !open.vault.is_read_only() {
            let value = req.value.as_ref().map(|value| value.expose());
            open.vault.write_aside(self.now(), |db| kept::set(db, &req.name, value))?;
        }
        Ok(Nothing {})
    }
}

/// Whole days from one calendar day to another; negative when it is past.
fn days_until(today: Date, day: Date) -> i32 {
    today.until(day).map(|span| span.get_days()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_backwards() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(days_until(day("2026-11-23"), day("2026-12-01")), 8);
        assert_eq!(days_until(day("2026-11-23"), day("2027-11-23")), 365);
        assert_eq!(days_until(day("2026-11-23"), day("2026-11-23")), 0);
        assert_eq!(days_until(day("2026-11-23"), day("2026-10-23")), -31);
    }
}
