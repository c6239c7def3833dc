//! What is kept of sessions, so that nobody counts twelve million of them: of a person and a product, of a product and an
//! hour, of a device, of an arrival. It changes in the act that changes the sessions.

use super::sessions::SessionRow;
use crate::sessions::{first_of, hour_of, second_of};
use crate::{Reader, Writer, error::Result};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;

const ADD_USAGE: &str = "INSERT INTO usage (contact, product, times, seconds, first, last)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (contact, product) DO UPDATE
    SET times = times + ?3, seconds = seconds + ?4, first = min(first, ?5), last = max(last, ?6)";
const ADD_HOUR: &str = "INSERT INTO session_hours (product, hour, times, seconds) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (product, hour) DO UPDATE SET times = times + ?3, seconds = seconds + ?4";
const ADD_DEVICE: &str = "INSERT INTO device_uses (device, times) VALUES (?1, ?2)
    ON CONFLICT (device) DO UPDATE SET times = times + ?2";
const CLEAR_HOUR: &str = "DELETE FROM session_hours WHERE product = ?1 AND hour = ?2 AND times = 0";
const CLEAR_DEVICE: &str = "DELETE FROM device_uses WHERE device = ?1 AND times = 0";
const CLEAR_USAGE: &str = "DELETE FROM usage WHERE contact = ?1 AND product = ?2";
const RECOUNT: &str = "INSERT INTO usage (contact, product, times, seconds, first, last)
    SELECT contact, product, count(*), sum(seconds), min(row) >> 16, max(row) >> 16 FROM sessions
    WHERE contact = ?1 AND +product = ?2 GROUP BY contact, product";
const CLEAR_CONTACT: &str = "DELETE FROM usage WHERE contact = ?1";
const RECOUNT_CONTACT: &str = "INSERT INTO usage (contact, product, times, seconds, first, last)
    SELECT contact, product, count(*), sum(seconds), min(row) >> 16, max(row) >> 16 FROM sessions
    WHERE contact = ?1 GROUP BY contact, product";
const CLEAR_ALL: &str = "DELETE FROM usage; DELETE FROM session_hours; DELETE FROM device_uses;";
const ADD_BATCH: &str = "INSERT INTO session_batches (batch, first, last, times) VALUES (?1, ?2, ?3, ?4)";
const OF_BATCH: &str = "SELECT first, last, times FROM session_batches WHERE batch = ?1";
const REMOVE_BATCH: &str = "DELETE FROM session_batches WHERE batch = ?1";
const OF_CONTACT: &str =
    "SELECT product, times, seconds, first, last FROM usage WHERE contact = ?1 ORDER BY product";
const OF_PRODUCT: &str = "SELECT hour, times, seconds FROM session_hours WHERE product = ?1 ORDER BY hour";
const WHEN: &str = "SELECT row FROM sessions WHERE contact = ?1";
const WHEN_OF: &str = "SELECT row FROM sessions WHERE contact = ?1 AND +product = ?2";
const OF_PEOPLE: &str = "SELECT contact, product, times, first, last FROM usage";
const USERS: &str = "SELECT DISTINCT contact FROM usage";
const NEXT_PRODUCT: &str = "SELECT min(product) FROM session_hours WHERE product > coalesce(?1, -1)";
const SUMMED: &str = "SELECT sum(times), sum(seconds) FROM session_hours WHERE product = ?1";
const EDGES: &str = "SELECT (SELECT min(row) >> 16 FROM sessions WHERE product = ?1),
    (SELECT max(row) >> 16 FROM sessions WHERE product = ?1)";

/// How a product was used: by a person, or by everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// Storage key of the product.
    pub product: i64,
    /// How often.
    pub times: i64,
    /// How long in all, in seconds.
    pub seconds: i64,
    /// When the first time began: seconds since 1970-01-01 UTC.
    pub first: i64,
    /// When the last time began.
    pub last: i64,
}

/// How often a product was used in an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour {
    /// Hours since 1970-01-01 UTC.
    pub hour: i64,
    /// How many sessions began in it.
    pub times: i64,
    /// How long they were, in seconds.
    pub seconds: i64,
}

/// How a person used each product.
pub fn of_contact(db: &Reader<'_>, contact: i64) -> Result<Vec<Usage>> {
    let mut statement = db.prepare(OF_CONTACT)?;
    let rows = statement.query_map([contact], |row| {
        Ok(Usage {
            product: row.get(0)?,
            times: row.get(1)?,
            seconds: row.get(2)?,
            first: row.get(3)?,
            last: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How everybody used a product, hour by hour; hours in which nobody did are left out.
pub fn of_product(db: &Reader<'_>, product: i64) -> Result<Vec<Hour>> {
    let mut statement = db.prepare(OF_PRODUCT)?;
    let rows = statement.query_map([product], |row| {
        Ok(Hour { hour: row.get(0)?, times: row.get(1)?, seconds: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// When a product was used first and last: seconds since 1970-01-01 UTC.
fn edges(db: &Reader<'_>, product: i64) -> Result<Option<(i64, i64)>> {
    let found: (Option<i64>, Option<i64>) =
        db.prepare(EDGES)?.query_row([product], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.0.zip(found.1))
}

/// In which hours, since 1970-01-01 UTC, a person's sessions began: of one product, or of all.
pub fn hours_of_contact(db: &Reader<'_>, contact: i64, product: Option<i64>) -> Result<Vec<i64>> {
    let hour = |row: &rusqlite::Row<'_>| Ok(hour_of(row.get(0)?));
    Ok(match product {
        None => db.prepare(WHEN)?.query_map([contact], hour)?.collect::<rusqlite::Result<_>>()?,
        Some(product) => {
            db.prepare(WHEN_OF)?.query_map([contact, product], hour)?.collect::<rusqlite::Result<_>>()?
        }
    })
}

/// How everybody used a product, or each that anybody used.
pub fn of_everybody(db: &Reader<'_>, product: Option<i64>) -> Result<Vec<Usage>> {
    let products = match product {
        Some(product) => vec![product],
        None => products(db)?,
    };
    let mut found = Vec::with_capacity(products.len());
    for product in products {
        let Some((first, last)) = edges(db, product)? else { continue };
        let (times, seconds) =
            db.prepare(SUMMED)?.query_row([product], |row| Ok((row.get(0)?, row.get(1)?)))?;
        found.push(Usage { product, times, seconds, first, last });
    }
    Ok(found)
}

fn products(db: &Reader<'_>) -> Result<Vec<i64>> {
    // Each by a jump to the next: they are few, and their hours are many.
    let mut statement = db.prepare(NEXT_PRODUCT)?;
    let mut found = Vec::new();
    while let Some(next) = statement.query_row([found.last()], |row| row.get::<_, Option<i64>>(0))? {
        found.push(next);
    }
    Ok(found)
}

/// How often a person used anything, and between which hours since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) times: u32,
    pub(crate) first: i32,
    pub(crate) last: i32,
}

impl Reach {
    pub(crate) const NONE: Self = Self { times: 0, first: i32::MAX, last: i32::MIN };
}

/// How often a person used a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Times {
    pub(crate) contact: u32,
    pub(crate) product: u32,
    pub(crate) times: u32,
}

/// The use of each person, by storage key, and of each product by each person.
pub(crate) fn of_people(db: &Reader<'_>) -> Result<(Vec<Reach>, Vec<Times>)> {
    let (mut people, mut all): (Vec<Reach>, Vec<Times>) = Default::default();
    let mut statement = db.prepare(OF_PEOPLE)?;
    let mut rows = statement.query([])?;
    let hour = |second: i64| hour_of(first_of(second)).clamp(i32::MIN.into(), i32::MAX.into()) as i32;
    while let Some(row) = rows.next()? {
        let (contact, times): (u32, u32) = (row.get(0)?, row.get(2)?);
        all.push(Times { contact, product: row.get(1)?, times });
        let at = contact as usize;
        if at >= people.len() {
            people.resize(at + 1, Reach::NONE);
        }
        let Reach { times: held, first, last } = people[at];
        people[at] = Reach {
            times: held.saturating_add(times),
            first: first.min(hour(row.get(3)?)),
            last: last.max(hour(row.get(4)?)),
        };
    }
    all.shrink_to_fit();
    Ok((people, all))
}

/// Everybody who has a session.
pub(crate) fn users(db: &Reader<'_>) -> Result<Vec<i64>> {
    let mut statement = db.prepare(USERS)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Counts sessions that came; leaves them in another order.
pub(crate) fn add(db: &Writer<'_>, sessions: &mut [SessionRow]) -> Result<()> {
    let of = |session: &SessionRow| (session.contact, session.product);
    sessions.sort_unstable_by_key(|session| (of(session), session.row));
    let mut statement = db.prepare(ADD_USAGE)?;
    for same in sessions.chunk_by(|one, other| of(one) == of(other)) {
        let [first, last] = [0, same.len() - 1].map(|at| second_of(same[at].row));
        let seconds: i64 = same.iter().map(|session| session.seconds).sum();
        let (contact, product) = of(&same[0]);
        statement.execute((contact, product, same.len() as i64, seconds, first, last))?;
    }
    count(db, sessions, 1)
}

/// Takes sessions away that are gone. Whose first or last time that was is read from what is left.
pub(crate) fn remove(db: &Writer<'_>, sessions: &[SessionRow]) -> Result<()> {
    let mut people: Vec<(i64, i64)> =
        sessions.iter().map(|session| (session.contact, session.product)).collect();
    people.sort_unstable();
    people.dedup();
    let (mut clear, mut recount) = (db.prepare(CLEAR_USAGE)?, db.prepare(RECOUNT)?);
    for pair in people {
        clear.execute(pair)?;
        recount.execute(pair)?;
    }
    count(db, sessions, -1)
}

/// Counts a person's sessions anew.
pub(crate) fn recount(db: &Writer<'_>, contact: i64) -> Result<()> {
    db.prepare(CLEAR_CONTACT)?.execute([contact])?;
    db.prepare(RECOUNT_CONTACT)?.execute([contact])?;
    Ok(())
}

/// Takes everything away: there is no session left.
pub(crate) fn remove_all(db: &Writer<'_>) -> Result<()> {
    db.conn().execute_batch(CLEAR_ALL)?;
    Ok(())
}

/// Moves the counts of hours and devices.
fn count(db: &Writer<'_>, sessions: &[SessionRow], by: i64) -> Result<()> {
    let mut hours: BTreeMap<(i64, i64), (i64, i64)> = BTreeMap::new();
    for session in sessions {
        let hour = hours.entry((session.product, hour_of(session.row))).or_default();
        *hour = (hour.0 + by, hour.1 + by * session.seconds);
    }
    let mut devices: Vec<i64> = sessions.iter().filter_map(|session| session.device).collect();
    devices.sort_unstable();
    let (mut add, mut clear) = (db.prepare(ADD_HOUR)?, db.prepare(CLEAR_HOUR)?);
    for ((product, hour), (times, seconds)) in hours {
        add.execute((product, hour, times, seconds))?;
        if by < 0 {
            clear.execute((product, hour))?;
        }
    }
    let (mut add, mut clear) = (db.prepare(ADD_DEVICE)?, db.prepare(CLEAR_DEVICE)?);
    for same in devices.chunk_by(i64::eq) {
        add.execute((same[0], by * same.len() as i64))?;
        if by < 0 {
            clear.execute([same[0]])?;
        }
    }
    Ok(())
}

/// Keeps between which keys the sessions of an arrival lie, and how many there are.
pub(crate) fn add_batch(db: &Writer<'_>, batch: i64, (first, last): (i64, i64), times: u64) -> Result<()> {
    db.prepare(ADD_BATCH)?.execute((batch, first, last, times as i64))?;
    Ok(())
}

/// Between which keys the sessions of an arrival lie, and how many there are.
pub(crate) fn of_batch(db: &Reader<'_>, batch: i64) -> Result<Option<((i64, i64), u64)>> {
    let mut statement = db.prepare(OF_BATCH)?;
    let found = statement
        .query_row([batch], |row| Ok(((row.get(0)?, row.get(1)?), row.get::<_, i64>(2)?.max(0) as u64)));
    Ok(found.optional()?)
}

pub(crate) fn remove_batch(db: &Writer<'_>, batch: i64) -> Result<()> {
    db.prepare(REMOVE_BATCH)?.execute([batch])?;
    Ok(())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[
    ADD_USAGE,
    ADD_HOUR,
    ADD_DEVICE,
    CLEAR_HOUR,
    CLEAR_DEVICE,
    CLEAR_USAGE,
    RECOUNT,
    CLEAR_CONTACT,
    RECOUNT_CONTACT,
    ADD_BATCH,
    OF_BATCH,
    REMOVE_BATCH,
    OF_CONTACT,
    OF_PRODUCT,
    OF_PEOPLE,
    WHEN,
    WHEN_OF,
    USERS,
    NEXT_PRODUCT,
    SUMMED,
    EDGES,
];
