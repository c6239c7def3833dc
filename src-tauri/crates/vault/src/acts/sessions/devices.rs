//! The devices that sessions tell of: a person and a user-agent string are one device (R5.7–R5.12).

use crate::acts::records as record_acts;
use crate::error::{Result, VaultError};
use crate::nouns::table;
use crate::tables::{facts, records};
use crate::{Reader, Writer, collation::Alphabet};
use liggare_domain::{Date, Draft, Ip, Noun, Value};
use rusqlite::OptionalExtension;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use uuid::Uuid;

/// How many devices, and how many strings, are remembered.
const REMEMBERED: usize = 200_000;
const STRINGS: usize = 10_000;

// A person has few devices; without the sign SQLite might look for the string's.
const FIND: &str = "SELECT row FROM devices WHERE contact = ?1 AND +user_agent = ?2 LIMIT 1";
const LAST_SEEN: &str = "SELECT ip, ip_seen FROM devices WHERE row = ?1";
const LAST_ROW: &str = "SELECT coalesce(max(row), 0) FROM devices";
const PERSON: &str = "SELECT id FROM contacts WHERE row = ?1";
const SEEN: &str = "UPDATE devices SET ip = ?2, ip_seen = ?3 WHERE row = ?1";

/// What became of the devices.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) added: u64,
    pub(super) changed: u64,
}

/// Where a device was seen last.
struct Seen {
    at: Option<(Ip, Date)>,
    /// Whether that is later than the register says.
    moved: bool,
}

/// Finds and adds devices, each once.
pub(super) struct Devices<'w> {
    batch: i64,
    alphabet: &'w Alphabet,
    strings: HashMap<Box<str>, i64>,
    /// By person and string, its storage key.
    found: HashMap<(u32, i64), i64>,
    seen: HashMap<i64, Seen>,
    /// Above this they came in this very import.
    held_to: i64,
    counts: Counts,
}

impl<'w> Devices<'w> {
    pub(super) fn new(db: &Reader<'_>, batch: i64, alphabet: &'w Alphabet) -> Result<Self> {
        let held_to = db.prepare(LAST_ROW)?.query_row([], |row| row.get(0))?;
        let (strings, found, seen) = (HashMap::new(), HashMap::new(), HashMap::new());
        Ok(Self { batch, alphabet, strings, found, seen, held_to, counts: Counts::default() })
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
        if let Some(row) = self.found.get(&(contact, string)).copied() {
            self.seen(db, row, seen)?;
            return Ok(row);
        }
        let row = match db.prepare(FIND)?.query_row((contact, string), |row| row.get(0)).optional()? {
            Some(row) => row,
            None => {
                let mut draft = describe(agent)?;
                let person = db.prepare(PERSON)?.query_row([contact], |row| row.get(0))?;
                draft.set("contact", Some(Value::Text(Uuid::from_bytes(person).to_string())));
                draft.set("user_agent", Some(Value::from(agent)));
                set_seen(&mut draft, seen);
                self.counts.added += 1;
                records::add(db, Noun::Device, &draft, self.batch, self.alphabet)?.0
            }
        };
        if self.found.len() >= REMEMBERED {
            self.found.clear();
        }
        self.found.insert((contact, string), row);
        self.seen(db, row, seen)?;
        Ok(row)
    }

    /// A device was seen: it is at the address of the latest day.
    pub(super) fn seen(&mut self, db: &Writer<'_>, row: i64, seen: Option<(Ip, Date)>) -> Result<()> {
        let Some((ip, day)) = seen else { return Ok(()) };
        if self.seen.len() >= REMEMBERED {
            self.settle(db)?;
        }
        let last = match self.seen.entry(row) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Seen { at: last_seen(db, row)?, moved: false }),
        };
        if last.at.is_none_or(|(held, known)| day > known || (day == known && ip != held)) {
            *last = Seen { at: Some((ip, day)), moved: true };
        }
        Ok(())
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
        let mut moved: Vec<(i64, Seen)> = self.seen.drain().filter(|(_, seen)| seen.moved).collect();
        moved.sort_unstable_by_key(|(row, _)| *row);
        for (row, Seen { at: seen, .. }) in moved {
            if row > self.held_to {
                let seen = seen.map(|(ip, day)| (ip.to_string(), day.to_string())).unzip();
                db.prepare(SEEN)?.execute((row, seen.0, seen.1))?;
                continue;
            }
            let held = records::by_row(db, Noun::Device, row)?.ok_or(VaultError::NotFound("device"))?;
            let mut draft = held.draft.clone();
            set_seen(&mut draft, seen);
            // Seen elsewhere and here again on the same day, it has not moved.
            if draft != held.draft {
                record_acts::replace(db, Noun::Device, &held, &draft, self.batch, self.alphabet)?;
                self.counts.changed += 1;
            }
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

fn last_seen(db: &Reader<'_>, device: i64) -> Result<Option<(Ip, Date)>> {
    let (ip, day): (Option<String>, Option<String>) =
        db.prepare(LAST_SEEN)?.query_row([device], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(ip.and_then(|ip| ip.parse().ok()).zip(day.and_then(|day| day.parse().ok())))
}

fn set_seen(draft: &mut Draft, seen: Option<(Ip, Date)>) {
    let (ip, day) = seen.map(|(ip, day)| (ip.to_string(), day.to_string())).unzip();
    draft.set("ip", ip.map(Value::Text));
    draft.set("ip_seen", day.map(Value::Text));
}

#[cfg(test)]
pub(super) const SQL: &[&str] = &[FIND, LAST_SEEN, LAST_ROW, PERSON, SEEN];
