//! Taking in sessions: uses of products and services, as logs and files tell of them. Everything lands in the caller's one
//! transaction, as people do in [`super::import`].

mod devices;
mod people;
mod rows;
pub(super) mod undo;

pub use people::{Known, Whose};

use super::linked::Linked;
use crate::nouns::table;
use crate::sessions::{first_of, second_of};
use crate::tables::batches::{self, Batch, NewBatch, Tally};
use crate::tables::sessions::{self, SessionRow};
use crate::tables::{contacts, facts, records, usage};
use crate::{Entry, Hits, Writer, collation::Alphabet, error::Result};
use devices::Devices;
use liggare_domain::{Date, Draft, Ip, LogId, Noun, nouns};
use people::People;
use serde_json::json;
use uuid::Uuid;

/// So many sessions are put in order, written and counted together.
const AT_ONCE: usize = 500_000;
/// After so many, what was put off is built: sorting an index of all of them would take as much memory as they do.
const PUT_OFF: u64 = 2_000_000;

/// One session on its way in.
#[derive(Debug, Clone)]
pub struct Arriving<'a> {
    /// What the source calls the person.
    pub who: &'a str,
    /// The product or service.
    pub product: Uuid,
    /// The user-agent string: with the person, it tells the device.
    pub agent: Option<&'a str>,
    /// Where the device was seen, and on which day.
    pub seen: Option<(Ip, Date)>,
    /// When it began: seconds since 1970-01-01 UTC.
    pub started: i64,
    /// How long it was, in seconds.
    pub seconds: u32,
    /// How many requests it is made of, where a log tells.
    pub hits: Option<u32>,
}

/// One session of a person, of a product and from a device that are held, by their storage keys.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// Whose it is.
    pub contact: i64,
    /// What was used.
    pub product: i64,
    /// From where.
    pub device: Option<i64>,
    /// When it began: seconds since 1970-01-01 UTC.
    pub started: i64,
    /// How long it was, in seconds.
    pub seconds: u32,
    /// How many requests it is made of, where a log tells.
    pub hits: Option<u32>,
}

/// An import of sessions under way.
pub struct Import<'w, 'c> {
    db: &'w Writer<'c>,
    batch: Batch,
    people: People,
    linked: Linked<'w>,
    devices: Devices<'w>,
    products: Vec<(Uuid, i64)>,
    /// Taken and not written yet; when each began stands where its key will.
    waiting: Vec<SessionRow>,
    /// What makes the indexes again, while there are none.
    put_off: Vec<String>,
    /// How many sessions are written before they are.
    build_after: u64,
    /// Whether there was no session before.
    into_empty: bool,
    /// Whether none of them can be held already.
    distinct: bool,
    pub(crate) at_once: usize,
    /// The key given last, of those that wait to be written.
    given: Option<i64>,
    /// The least and the greatest key given.
    between: Option<(i64, i64)>,
    members: Hits,
    tally: Tally,
}

impl<'w, 'c> Import<'w, 'c> {
    /// Begins a batch. Where there are no sessions yet, rows go first and their indexes are built after them. `known` says
    /// what the source calls people by.
    pub fn begin(
        db: &'w Writer<'c>,
        new: &NewBatch<'_>,
        known: Known,
        alphabet: &'w Alphabet,
    ) -> Result<Self> {
        let batch = batches::add(db, new)?;
        let into_empty = sessions::is_empty(db)?;
        Ok(Self {
            db,
            people: People::new(known),
            linked: Linked::new(&nouns::SESSION, alphabet, None),
            devices: Devices::new(db, batch.row, alphabet)?,
            batch,
            products: Vec::new(),
            waiting: Vec::new(),
            put_off: if into_empty { sessions::drop_indexes(db)? } else { Vec::new() },
            build_after: PUT_OFF,
            into_empty,
            distinct: false,
            at_once: AT_ONCE,
            given: None,
            between: None,
            members: Hits::default(),
            tally: Tally::default(),
        })
    }

    /// The same, of sessions of which each is known to be unlike every other: none is looked for.
    #[must_use]
    pub fn distinct(self) -> Self {
        Self { distinct: true, ..self }
    }

    /// Takes one, if it is known whose it is. `describe` tells a device from its user-agent string. A product that is not
    /// there is `NotFound`.
    pub fn take(
        &mut self,
        arriving: &Arriving<'_>,
        describe: impl FnMut(&str) -> Result<Draft>,
    ) -> Result<Whose> {
        let product = self.product(arriving.product)?;
        let whose = self.people.whose(self.db, arriving.who, product)?;
        let Whose::One(contact) = whose else { return Ok(whose) };
        let device = match arriving.agent {
            Some(agent) => Some(self.devices.of(self.db, contact, agent, arriving.seen, describe)?),
            None => None,
        };
        let &Arriving { started, seconds, hits, .. } = arriving;
        self.add(Held { contact: i64::from(contact), product, device, started, seconds, hits })?;
        Ok(whose)
    }

    /// Takes one of which everything is known.
    pub fn add(&mut self, held: Held) -> Result<()> {
        let Held { contact, product, device, started, seconds, hits } = held;
        self.waiting.push(SessionRow {
            row: first_of(started),
            contact,
            product,
            device,
            seconds: i64::from(seconds),
            hits: hits.map(i64::from),
        });
        if self.waiting.len() >= self.at_once { self.write() } else { Ok(()) }
    }

    /// Counts a row or line that could not be read.
    pub fn reject(&mut self) {
        self.tally.rejected += 1;
    }

    /// Writes what waits, builds what was put off, and leaves the log entry. Nothing is seen before the transaction commits.
    pub fn finish(mut self) -> Result<(Batch, Tally)> {
        self.write()?;
        self.build()?;
        let devices = self.devices.finish(self.db)?;
        if let Some(between) = self.between {
            usage::add_batch(self.db, self.batch.row, between, self.tally.added)?;
        }
        facts::add(self.db, table(Noun::Session)?.name, self.tally.added as i64)?;
        if self.into_empty && self.tally.added > 0 {
            self.db.conn().execute_batch("PRAGMA analysis_limit = 400; ANALYZE")?;
        }
        batches::set_tally(self.db, self.batch.row, &self.tally)?;
        let Batch { id, source, kind, .. } = &self.batch;
        let what = json!({ "batch": id, "source": source, "kind": kind, "tally": self.tally,
            "devices_added": devices.added, "devices_changed": devices.changed });
        let members = log_ids(self.db, self.members.iter().map(i64::from))?;
        self.db.log(Entry::new("sessions.import").payload(what).members(members))?;
        self.batch.tally = self.tally;
        Ok((self.batch, self.tally))
    }

    fn product(&mut self, id: Uuid) -> Result<i64> {
        if let Some((_, row)) = self.products.iter().find(|(known, _)| *known == id) {
            return Ok(*row);
        }
        let row = records::row_of(self.db, Noun::Product, id)?;
        let row = row.ok_or(crate::VaultError::NotFound("product"))?;
        self.products.push((id, row));
        Ok(row)
    }

    /// Writes what waits, in order, and counts it.
    fn write(&mut self) -> Result<()> {
        let mut waiting = std::mem::take(&mut self.waiting);
        let what = |one: &SessionRow| (one.row, one.contact, one.product, one.device);
        // Of two that are the same the longer is kept.
        waiting.sort_unstable_by_key(|one| (what(one), std::cmp::Reverse(one.seconds)));
        let all = waiting.len();
        waiting.dedup_by(|next, held| what(next) == what(held));
        self.tally.same += (all - waiting.len()) as u64;
        // In the order of time, in which keys are given. While there is no index nothing was there before.
        let may_be = self.put_off.is_empty() && !self.distinct;
        let mut written = 0;
        self.given = None;
        for at in 0..waiting.len() {
            let mut session = waiting[at];
            let second = second_of(session.row);
            if may_be && sessions::is_held(self.db, second, &session)? {
                self.tally.same += 1;
                continue;
            }
            session.row = self.key(second)?;
            self.members.insert(session.contact as u32);
            let (first, last) = self.between.unwrap_or((session.row, session.row));
            self.between = Some((first.min(session.row), last.max(session.row)));
            waiting[written] = session;
            written += 1;
        }
        waiting.truncate(written);
        // A page of the index on people is then written once, and those of time are few enough to stay in memory.
        if self.put_off.is_empty() {
            waiting.sort_unstable_by_key(|one| (one.contact, one.row));
        }
        for session in &waiting {
            sessions::add(self.db, session, self.batch.row)?;
        }
        usage::add(self.db, &mut waiting)?;
        self.tally.added += written as u64;
        if self.tally.added > self.build_after {
            self.build()?;
        }
        Ok(())
    }

    /// The next free key of a second; of the seconds after it where 65,536 began in one. Of those that wait together they are
    /// asked for in the order of time.
    pub(crate) fn key(&mut self, second: i64) -> Result<i64> {
        let mut row = match self.given {
            Some(given) if given >= first_of(second) => given + 1,
            _ => first_of(second),
        };
        while row == first_of(second_of(row))
            && let Some(last) = sessions::last_in(self.db, second_of(row))?
        {
            row = last + 1;
        }
        self.given = Some(row);
        Ok(row)
    }

    fn build(&mut self) -> Result<()> {
        for sql in std::mem::take(&mut self.put_off) {
            self.db.conn().execute_batch(&sql)?;
        }
        Ok(())
    }
}

/// What the log calls these people.
fn log_ids(db: &Writer<'_>, contacts: impl Iterator<Item = i64>) -> Result<Vec<LogId>> {
    contacts.map(|row| contacts::log_id(db, row)).collect()
}

#[cfg(test)]
pub(crate) const SQL: &[&[&str]] = &[people::SQL, devices::SQL, undo::SQL];
