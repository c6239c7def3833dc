//! The register's signing keys (minisign): they lie only inside the database. This crate keeps them; the package
//! crate makes and uses them.

use crate::error::Result;
use crate::secret::SecretBytes;
use crate::{Reader, Writer};
use liggare_domain::Timestamp;
use rusqlite::{OptionalExtension, Row};

const IN_USE: &str = "SELECT public, secret FROM signing_keys WHERE retired_at IS NULL";
const ALL: &str = "SELECT created_at, public, endorsement, retired_at FROM signing_keys ORDER BY row";
const RETIRE: &str = "UPDATE signing_keys SET retired_at = ?1, secret = NULL WHERE retired_at IS NULL";
const ADD: &str =
    "INSERT INTO signing_keys (created_at, public, secret, endorsement) VALUES (?1, ?2, ?3, ?4)";

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[IN_USE, ALL, RETIRE, ADD];

/// The key in use.
#[derive(Debug)]
pub struct SigningKey {
    /// The public half, as minisign prints it.
    pub public: String,
    /// The secret half, as the package crate made it.
    pub secret: SecretBytes,
}

/// A key that is or was in use, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKeyFact {
    /// Since when.
    pub created: Timestamp,
    /// The public half.
    pub public: String,
    /// The signature of the key before over this public half; the first key has none.
    pub endorsement: Option<String>,
    /// Until when.
    pub retired: Option<Timestamp>,
}

/// The key in use, if the register has one.
pub fn in_use(db: &Reader<'_>) -> Result<Option<SigningKey>> {
    let key = db
        .prepare(IN_USE)?
        .query_row([], |row| {
            Ok(SigningKey { public: row.get("public")?, secret: SecretBytes::new(row.get("secret")?) })
        })
        .optional()?;
    Ok(key)
}

/// Every key, the oldest first.
pub fn all(db: &Reader<'_>) -> Result<Vec<SigningKeyFact>> {
    Ok(db.prepare(ALL)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Puts a new key in use and retires the one before, whose secret is erased.
pub fn put(db: &Writer<'_>, public: &str, secret: &SecretBytes, endorsement: Option<&str>) -> Result<()> {
    let at = db.at().as_millisecond();
    db.prepare(RETIRE)?.execute([at])?;
    db.prepare(ADD)?.execute((at, public, secret.expose(), endorsement))?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SigningKeyFact> {
    let retired: Option<i64> = row.get("retired_at")?;
    Ok(SigningKeyFact {
        created: crate::meta::instant(row.get("created_at")?)?,
        public: row.get("public")?,
        endorsement: row.get("endorsement")?,
        retired: retired.map(crate::meta::instant).transpose()?,
    })
}
