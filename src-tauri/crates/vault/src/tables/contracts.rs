//! `contracts`, read and written as records (R5.18); here is which end soon.

use crate::{Reader, error::Result};
use liggare_domain::{Date, Noun};
use uuid::Uuid;

/// A contract in force, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its last day.
    pub ends: Date,
}

macro_rules! ending {
    ($what:literal, $tail:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM contracts t WHERE t.ends BETWEEN ?1 AND ?2 AND coalesce(t.status, 'in_force') = 'in_force'",
            $tail
        )
    };
}
const COUNT: &str = ending!("count(*)", "");
const FIRST: &str = ending!("t.id, t.ends", " ORDER BY t.ends, t.row LIMIT 1");

/// How many contracts in force end between two days, both included, and the one that ends first.
pub fn ending(db: &Reader<'_>, from: Date, to: Date) -> Result<(u64, Option<Ending>)> {
    let between = (from.to_string(), to.to_string());
    let count: i64 = db.prepare(COUNT)?.query_row((&between.0, &between.1), |row| row.get(0))?;
    let mut statement = db.prepare(FIRST)?;
    let mut rows = statement.query((&between.0, &between.1))?;
    let Some(row) = rows.next()? else { return Ok((0, None)) };
    let (id, ends) = (Uuid::from_bytes(row.get(0)?), super::coded(&row.get::<_, String>(1)?)?);
    let name = super::records::name(db, Noun::Contract, id)?.unwrap_or_default();
    Ok((count.max(0) as u64, Some(Ending { id, name, ends })))
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[COUNT, FIRST];
