//! Sessions by when they began: the one order in which they are browsed, and what finds them in it.
//!
//! Twelve million are too many for an order in memory ([`crate::Order`] takes eight bytes a record). Their table lies in
//! that order by itself, since the storage key is the time; and how many there are of each product in each hour is kept.
//! Summed up, those counts tell in which hour the millionth session is, and a read of that hour tells which it is.

mod counts;
mod facets;
mod found;
mod of_people;
mod sought;

pub use counts::Counts;
pub use facets::facets;
pub use found::{Found, first, people};
pub use sought::{Sought, Typed};

use uuid::Uuid;

/// How many bits of a storage key number the sessions of one second.
const WITHIN: u32 = 16;
const HOUR: i64 = 3_600;

/// Marks an id that is made of a storage key.
const TAG: u128 = 0x6c69_6767_6172;

/// The second since 1970-01-01 UTC in which a session began.
#[must_use]
pub fn second_of(row: i64) -> i64 {
    row >> WITHIN
}

/// The hour since 1970-01-01 UTC in which a session began.
#[must_use]
pub fn hour_of(row: i64) -> i64 {
    second_of(row).div_euclid(HOUR)
}

/// The least storage key of a second.
pub(crate) fn first_of(second: i64) -> i64 {
    second << WITHIN
}

/// The greatest storage key of a second.
pub(crate) fn last_of(second: i64) -> i64 {
    first_of(second) | ((1 << WITHIN) - 1)
}

/// The least storage key of an hour.
fn first_of_hour(hour: i64) -> i64 {
    first_of(hour * HOUR)
}

/// The id that the program calls a session by: a UUID of version 8 (RFC 9562 § 5.8), whose first 48 bits say that it is
/// one of these and whose others are the storage key.
#[must_use]
pub fn id(row: i64) -> Uuid {
    let key = u128::from(row as u64);
    Uuid::from_u128(TAG << 80 | 8 << 76 | (key >> 52) << 64 | 2 << 62 | (key & ((1 << 52) - 1)))
}

/// The storage key that an id is made of.
pub(crate) fn row_of(id: Uuid) -> Option<i64> {
    let bits = id.as_u128();
    let row = ((bits >> 64 & 0xfff) << 52 | (bits & ((1 << 52) - 1))) as u64 as i64;
    (self::id(row) == id).then_some(row)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[counts::HOURS, counts::WITHIN_PRODUCT, sought::PRODUCTS, sought::BATCH_ROW];

/// Those that browsing waits for: no plan of theirs reads more than it gives.
#[cfg(test)]
pub(crate) const BROWSING: &[&[&str]] = &[found::SQL, of_people::SQL];

#[cfg(test)]
mod tests;
