//! The register's own particulars.

use crate::{Entry, Writer, error::Result, tables};
use liggare_domain::Register;

/// Records the particulars as they stand from now on.
pub fn put(db: &Writer<'_>, register: &Register) -> Result<()> {
    tables::register::put(db, register)?;
    db.log(Entry::new("register.edit"))?;
    Ok(())
}
