//! `verifiers`: what an account's password can be checked against (R5.17). Opaque, written and never shown.

use crate::{Writer, error::Result};
use liggare_domain::Verifier;

const PUT: &str = "INSERT INTO verifiers (account, format, hash) VALUES (?1, ?2, ?3)
    ON CONFLICT (account) DO UPDATE SET format = ?2, hash = ?3";

/// Keeps an account's verifier, in the place of one it had.
pub(crate) fn put(db: &Writer<'_>, account: i64, verifier: &Verifier) -> Result<()> {
    db.prepare(PUT)?.execute((account, verifier.format().code(), verifier.expose()))?;
    Ok(())
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[PUT];
