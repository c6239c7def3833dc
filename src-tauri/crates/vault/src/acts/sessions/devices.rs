//! The devices that sessions tell of: a person and a user-agent string are one device (R5.7–R5.12).

use crate::acts::records as record_acts;
use crate::error::{Result, VaultError};
use crate::nouns::table;
use crate::tables::{facts, records};
use crate::{Reader, Writer, collation::Alphabet};
use liggare_domain::{Date, Draft, Ip, Noun, Value};
use rusqlite::OptionalExtension;
use std::collections::HashMap;
use uuid::Uuid;

/// How many devices, and how many strings, are remembered.
const REMEMBERED: usize = 200_000;
const STRINGS: usize = 10_000;

// A person has few devices; without the sign SQLite might look for the string's.
const FIND: &str = "SELECT row, ip, ip_seen FROM devices WHERE contact = ?1 AND +user_agent = ?2 LIMIT 1";
const LAST_ROW: &str = "SELECT coalesce(max(row), 0) FROM devices";
const PERSON: &str = "SELECT id FROM contacts WHERE row = ?1";
const SEEN: &str = "UPDATE devices SET ip = ?2, ip_seen = ?3 WHERE row = ?1";

/// What became of the devices.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) added: u64,
    pub(super) changed: u64,
}

struct Device {
    row: i64,
    seen: Option<(Ip, Date)>,
    /// Whether it was seen later than the register says.
    moved: bool,
}

/// Finds and adds devices, each once.
pub(super) struct Devices<'w> {
    batch: i64,
    alphabet: &'w Alphabet,
    strings: HashMap<Box<str>, i64>,
    found: HashMap<(u32, i64), Device>,
    /// Above this they came in this very import.
    held_to: i64,
    counts: Counts,
}

impl<'w> Devices<'w> {
    pub(super) fn new(db: &Reader<'_>, batch: i64, alphabet: &'w Alphabet) -> Result<Self> {
        let held_to = db.prepare(LAST_ROW)?.query_row([], |row| row.get(0))?;
        let (strings, found) = (HashMap::new(), HashMap::new());
        Ok(Self { batch, alphabet, strings, found, held_to, counts: Counts::default() })
    }

    /// The device of a person that calls itself so. Seen on a later day, it is at the later address.
    pub(super) fn of(
        &mut self,
        db: &Writer<'_>,
        contact: u32,
        agent: &str,
        seen: Option<(Ip, Date)>,
        mut describe: impl FnMut(&str) -> Result<Draft>,
    ) -> Result<i64> {
        let string = self.string(db, agent)?;
        if self.found.len() >= REMEMBERED {
            self.settle(db)?;
        }
        let device = match self.found.entry((contact, string)) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(place) => match find(db, contact, string)? {
                Some(held) => place.insert(held),
                None => {
                    let mut draft = describe(agent)?;
                    let person = db.prepare(PERSON)?.query_row([contact], |row| row.get(0))?;
                    draft.set("contact", Some(Value::Text(Uuid::from_bytes(person).to_string())));
                    draft.set("user_agent", Some(Value::from(agent)));
                    set_seen(&mut draft, seen);
                    let (row, ..) = records::add(db, Noun::Device, &draft, self.batch, self.alphabet)?;
                    self.counts.added += 1;
                    place.insert(Device { row, seen, moved: false })
                }
            },
        };
        if let Some((ip, day)) = seen
            && device.seen.is_none_or(|(held, known)| day > known || (day == known && ip != held))
        {
            (device.seen, device.moved) = (Some((ip, day)), true);
        }
        Ok(device.row)
    }

    /// Writes where devices were seen, and puts the new ones into the indexes of texts.
    pub(super) fn finish(&mut self, db: &Writer<'_>) -> Result<Counts> {
        self.settle(db)?;
        let table = table(Noun::Device)?;
        let last: i64 = db.prepare(LAST_ROW)?.query_row([], |row| row.get(0))?;
        if last > self.held_to {
            table.texts.learn_range(db, self.held_to + 1, last)?;
        }
        facts::add(db, table.name, self.counts.added as i64)?;
        Ok(self.counts)
    }

    /// A device that was there keeps what it was; one that came in this import was seen by nobody yet.
    fn settle(&mut self, db: &Writer<'_>) -> Result<()> {
        let mut moved: Vec<Device> = self.found.drain().map(|(_, device)| device).collect();
        moved.retain(|device| device.moved);
        moved.sort_unstable_by_key(|device| device.row);
        for Device { row, seen, .. } in moved {
            if row > self.held_to {
                let seen = seen.map(|(ip, day)| (ip.to_string(), day.to_string())).unzip();
                db.prepare(SEEN)?.execute((row, seen.0, seen.1))?;
                continue;
            }
            let held = records::by_row(db, Noun::Device, row)?.ok_or(VaultError::NotFound("device"))?;
            let mut draft = held.draft.clone();
            set_seen(&mut draft, seen);
            record_acts::replace(db, Noun::Device, &held, &draft, self.batch, self.alphabet)?;
            self.counts.changed += 1;
        }
        Ok(())
    }

    fn string(&mut self, db: &Writer<'_>, agent: &str) -> Result<i64> {
        if let Some(row) = self.strings.get(agent) {
            return Ok(*row);
        }
        if self.strings.len() >= STRINGS {
            self.strings.clear();
        }
        let row = records::share(db, agent)?;
        self.strings.insert(agent.into(), row);
        Ok(row)
    }
}

fn find(db: &Reader<'_>, contact: u32, string: i64) -> Result<Option<Device>> {
    let mut statement = db.prepare(FIND)?;
    let found = statement.query_row((contact, string), |row| {
        let (ip, day): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        let seen = ip.and_then(|ip| ip.parse().ok()).zip(day.and_then(|day| day.parse().ok()));
        Ok(Device { row: row.get(0)?, seen, moved: false })
    });
    Ok(found.optional()?)
}

fn set_seen(draft: &mut Draft, seen: Option<(Ip, Date)>) {
    let (ip, day) = seen.map(|(ip, day)| (ip.to_string(), day.to_string())).unzip();
    draft.set("ip", ip.map(Value::Text));
    draft.set("ip_seen", day.map(Value::Text));
}

#[cfg(test)]
pub(super) const SQL: &[&str] = &[FIND, LAST_ROW, PERSON, SEEN];
