//! A whole, consistent copy of a database under the same key, made while the register is in use and verified before
//! it counts.

use crate::connection::{self, Role};
use crate::durable;
use crate::error::{Result, VaultError};
use crate::keys::DataKey;
use rusqlite::Connection;
use std::path::Path;

const WHAT: &str = "copy of the register";

/// Writes the copy to `path`, which must not exist; a copy that fails its verification is removed.
pub(crate) fn write(conn: &Connection, key: &DataKey, path: &Path) -> Result<()> {
    write_under(conn, key, key, path)
}

/// Writes the copy under another key.
pub(crate) fn write_under(conn: &Connection, key: &DataKey, next: &DataKey, path: &Path) -> Result<()> {
    // SQLite is asked to follow no symbolic link: the way to the directory may have some.
    let (Some(dir), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(VaultError::NotFound("directory"));
    };
    let path = &dir.canonicalize().map_err(VaultError::io(WHAT))?.join(name);
    drop(durable::new_private_file(path).map_err(VaultError::io(WHAT))?);
    let written = copy(conn, key, next, path);
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

fn copy(conn: &Connection, key: &DataKey, next: &DataKey, path: &Path) -> Result<()> {
    let text = path.to_str().ok_or_else(|| VaultError::other(WHAT, "the path is not Unicode"))?;
    // VACUUM INTO accepts an empty file, which has its mode from above.
    conn.execute("VACUUM INTO ?1", [text])?;
    if next.expose() != key.expose() {
        connection::rekey(path, key, next)?;
    }
    let synced = std::fs::File::open(path).and_then(|file| file.sync_all());
    synced.and_then(|()| path.parent().map_or(Ok(()), durable::sync_dir)).map_err(VaultError::io(WHAT))?;

    let copied = connection::open(path, next, Role::Checker)?;
    let verdict: String = copied.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" || !crate::check::cipher_faults(&copied)?.is_empty() {
        return Err(VaultError::Damaged { what: "register.db" });
    }
    Ok(())
}
