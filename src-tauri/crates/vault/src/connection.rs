//! The one place where a database is opened. The order of the pragmas matters: SQLCipher wants the key before
//! anything is read, the compatibility before the first page, and a first read to tell a wrong key.

use crate::error::{Result, VaultError};
use crate::keys::{DataKey, KEY_DIGITS};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::io::Read;
use std::path::Path;
use zeroize::Zeroizing;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The one that writes: 64 MiB of page cache.
    Writer,
    /// One of those that read while the writer writes: 16 MiB each.
    Reader,
    /// Looks a database over and leaves it as it is.
    Checker,
    /// Copies a database into a new file, which SQLite does not count as reading only.
    Copier,
}

const STATEMENTS_KEPT: usize = 256;
/// After a large import the write-ahead log is cut back to this.
const WAL_LIMIT: u32 = 64 << 20;

/// Opens an existing file, possibly an empty one, with its raw key.
pub(crate) fn open(path: &Path, key: &DataKey, role: Role) -> Result<Connection> {
    let conn = connect(path)?;
    // SQLCipher would tell of faults on standard error; ours are told by their result.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // 1. A key that is not 96 hexadecimal digits would silently become a passphrase.
    let digits = key.expose();
    if digits.len() != KEY_DIGITS || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(VaultError::MalformedKey);
    }
    // 2. Key. Its statement is overwritten when dropped. 3. The format of SQLCipher 4, whatever later versions do.
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{digits}'\";"));
    conn.execute_batch(&statement)?;
    conn.execute_batch("PRAGMA cipher_compatibility = 4;")?;
    // 4. The first read.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
        .map_err(|error| unreadable(error, path, key))?;
    // 5. Durability.
    if role == Role::Writer {
        if conn.is_readonly("main")? {
            return Err(VaultError::ReadOnly("register.db"));
        }
        let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if mode != "wal" {
            return Err(VaultError::ReadOnly("the register"));
        }
    }
    conn.execute_batch(&format!("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {WAL_LIMIT};"))?;
    // 6. What is erased is overwritten (the full-text tables have a setting of their own in the schema).
    conn.execute_batch("PRAGMA secure_delete = ON;")?;
    // 7. Nothing outside the file, nothing trusted in it.
    conn.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; \
         PRAGMA cell_size_check = ON;",
    )?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;

    let cache_kib = if role == Role::Writer { 64 << 10 } else { 16 << 10 };
    conn.execute_batch(&format!("PRAGMA cache_size = -{cache_kib};"))?;
    if matches!(role, Role::Reader | Role::Checker) {
        conn.execute_batch("PRAGMA query_only = ON;")?;
    }
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(conn)
}

/// Writes every page of a database that nobody uses anew under another key. It has no journal: a file that this did not
/// finish is thrown away, and no page under the old key is left beside it.
pub(crate) fn rekey(path: &Path, key: &DataKey, next: &DataKey) -> Result<()> {
    let conn = open(path, key, Role::Copier)?;
    // Else SQLite insists on a journal.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = OFF", [], |row| row.get(0))?;
    if mode != "off" {
        return Err(VaultError::other("new key", "the copy is in use"));
    }
    let statement = Zeroizing::new(format!("PRAGMA rekey = \"x'{}'\";", next.expose()));
    conn.execute_batch(&statement)?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the one place where a database is opened")]
fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    Connection::open_with_flags(path, flags).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) => match std::fs::File::open(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                VaultError::io("register.db")(error)
            }
            _ => VaultError::Damaged { what: "register.db" },
        },
        _ => error.into(),
    })
}

/// A first page that does not decipher: another database's key, or damage. The first 16 bytes, which are not
/// encrypted, are the key's salt and tell which.
fn unreadable(error: rusqlite::Error, path: &Path, key: &DataKey) -> VaultError {
    if error.sqlite_error_code() != Some(ErrorCode::NotADatabase) {
        return error.into();
    }
    let mut salt = [0u8; 16];
    match std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut salt)) {
        Ok(()) if !key.salt_is(&salt) => VaultError::WrongKey,
        _ => VaultError::Damaged { what: "register.db" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::durable;

    fn database() -> (tempfile::TempDir, std::path::PathBuf, DataKey) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().canonicalize().unwrap().join("register.db");
        durable::new_private_file(&path).unwrap();
        let key = DataKey::generate().unwrap();
        let conn = open(&path, &key, Role::Writer).unwrap();
        conn.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES ('marker');").unwrap();
        conn.close().unwrap();
        (dir, path, key)
    }

    #[test]
    fn another_databases_key_is_told_from_damage() {
        let (_dir, path, key) = database();
        let other = DataKey::generate().unwrap();
        assert!(matches!(open(&path, &other, Role::Writer), Err(VaultError::WrongKey)));

        let mut bytes = std::fs::read(&path).unwrap();
        bytes[200] ^= 1;
        durable::write(&path, &bytes, durable::Durability::Atomic, "test").unwrap();
        assert!(matches!(open(&path, &key, Role::Writer), Err(VaultError::Damaged { what: "register.db" })));
    }

    #[test]
    fn a_reader_writes_nothing() {
        let (_dir, path, key) = database();
        let reader = open(&path, &key, Role::Reader).unwrap();
        assert!(reader.execute_batch("INSERT INTO t VALUES (2)").is_err());
    }

    #[test]
    fn every_pragma_is_in_force() {
        let (_dir, path, key) = database();
        let conn = open(&path, &key, Role::Writer).unwrap();
        let wanted = [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("cache_size", "-65536"),
            ("page_size", "4096"),
            ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ];
        for (name, value) in wanted {
            let found: rusqlite::types::Value =
                conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0)).unwrap();
            let found = match found {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{name}: {other:?}"),
            };
            assert_eq!(found, value, "{name}");
        }
        assert!(
            conn.execute_batch("PRAGMA writable_schema = ON; DELETE FROM sqlite_master;").is_err(),
            "defensive"
        );
    }
}
