//! What happened about a person, in the order of time.

use crate::desk::Desk;
use crate::fault::Result;
use crate::history;
use crate::wire::{ById, Happening, RecordRef, Timeline, TimelineEntry};
use liggare_domain::{ContactId, Noun, Timestamp};
use liggare_vault::tables::usage::{self, Usage};
use liggare_vault::tables::{contacts, dated, disclosures, exports, records};
use liggare_vault::{Reader, VaultError, nouns};

impl Desk {
    /// Everything dated about a person, the latest first.
    pub fn get_timeline(&self, req: ById) -> Result<Timeline> {
        let open = self.open()?;
        open.vault.read(|db| {
            let id = ContactId(req.id);
            let held = contacts::by_id(db, id)?.ok_or(VaultError::NotFound("contact"))?;
            let row = records::row_of(db, Noun::Contact, req.id)?.ok_or(VaultError::NotFound("contact"))?;
            let mut entries = Vec::new();
            for table in nouns::all().filter(|table| table.noun() != Noun::Contact) {
                entries
                    .extend(dated::naming(db, table.noun(), Noun::Contact, req.id)?.into_iter().map(dated));
            }
            if let Some(organisation) = held.organisation {
                let contracts = dated::naming(db, Noun::Contract, Noun::Organisation, organisation.0)?;
                entries.extend(contracts.into_iter().map(dated));
            }
            for used in usage::of_contact(db, row)? {
                entries.extend(uses(db, &used)?);
            }
            for step in history::of_contact(db, id)? {
                let fields = step.changes.into_iter().map(|change| change.field).collect();
                let happening = Happening::Step { step: step.kind, source: step.source, fields };
                entries.push(TimelineEntry { at: step.at, happening });
            }
            for made in disclosures::of_contact(db, id)? {
                let happening =
                    Happening::Disclosed { disclosure: made.id.0, recipient_name: made.recipient_name };
                entries.push(TimelineEntry { at: made.at.to_string(), happening });
            }
            for written in exports::of_contact(db, id)? {
                let happening = Happening::Exported { reason: written.reason };
                entries.push(TimelineEntry { at: written.at.to_string(), happening });
            }
            // Days and instants are both written from the largest unit down.
            entries.sort_by(|one, other| other.at.cmp(&one.at));
            Ok(Timeline { entries })
        })
    }
}

/// When a person used a product first and last.
fn uses(db: &Reader<'_>, usage: &Usage) -> Result<Vec<TimelineEntry>> {
    let Some(held) = records::by_row(db, Noun::Product, usage.product)? else { return Ok(Vec::new()) };
    let product = RecordRef { noun: Noun::Product, id: held.id };
    let name = held.draft.text("name").unwrap_or_default();
    let entry = |second: i64, last| TimelineEntry {
        at: Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH).to_string(),
        happening: Happening::Used { product, name: name.to_owned(), last, times: usage.times.max(0) as u64 },
    };
    let last = entry(usage.last, true);
    Ok(if usage.times > 1 { vec![entry(usage.first, false), last] } else { vec![last] })
}

fn dated(dated: dated::Dated) -> TimelineEntry {
    let dated::Dated { noun, id, name, column, at } = dated;
    let happening =
        Happening::Dated { record: RecordRef { noun, id }, name, column: column.map(str::to_owned) };
    TimelineEntry { at, happening }
}
