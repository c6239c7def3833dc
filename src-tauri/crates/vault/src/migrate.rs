//! The schema's history. A migration, once released, is never changed: the next change is the next number.
//!
//! To add one: `migrations/NNNN_name.sql`, a line in [`STEPS`], its sum in the test, and a test on a vault of the
//! version before.

use crate::error::{Result, VaultError};
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// "LIGG": what `file`-like programs and we ourselves know the database by.
pub(crate) const APPLICATION_ID: i64 = 0x4C49_4747;

/// Number, and what it does. Applied in order; the number becomes `user_version`.
pub(crate) const STEPS: &[(i64, &str)] = &[
    (1, include_str!("../migrations/0001_vault.sql")),
    (2, include_str!("../migrations/0002_register.sql")),
    (3, include_str!("../migrations/0003_safekeeping.sql")),
    (4, include_str!("../migrations/0004_records.sql")),
    (5, include_str!("../migrations/0005_belongings.sql")),
    (6, include_str!("../migrations/0006_surveys.sql")),
    (7, include_str!("../migrations/0007_exports.sql")),
    (8, include_str!("../migrations/0008_merges.sql")),
    (9, include_str!("../migrations/0009_usage.sql")),
    (10, include_str!("../migrations/0010_attachments.sql")),
];

/// Brings a database to the last of `steps`, in one transaction. `before` is called when there is something to lose:
/// it makes the backup, with the number that the database stands at, and its failure stops the migration.
pub(crate) fn migrate(
    conn: &Connection,
    steps: &[(i64, &str)],
    before: impl FnOnce(i64) -> Result<()>,
) -> Result<()> {
    let found = version(conn)?;
    let known = steps.last().map_or(0, |(number, _)| *number);
    if found > known {
        return Err(VaultError::TooNew { found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        before(found)?;
    }
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    for (number, sql) in steps.iter().filter(|(number, _)| *number > found) {
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    transaction.commit()?;
    Ok(())
}

/// Refuses a database that is not a register, before anything is done to it.
pub(crate) fn assert_register(conn: &Connection) -> Result<()> {
    let id: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID || version(conn)? == 0 {
        return Err(VaultError::Damaged { what: "register.db" });
    }
    Ok(())
}

/// Refuses a database of a later program.
pub(crate) fn assert_known(conn: &Connection) -> Result<()> {
    let (found, known) = (version(conn)?, STEPS.last().map_or(0, |(number, _)| *number));
    if found > known { Err(VaultError::TooNew { found, known }) } else { Ok(()) }
}

fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    fn last() -> i64 {
        STEPS.last().unwrap().0
    }

    fn empty() -> Connection {
        Connection::open_in_memory().unwrap()
    }

    #[test]
    fn a_migration_is_never_changed() {
        let sums = [
            (1, "279b71418c200fa42e6054521c616cfc0ffd6ff133f032f009d30069c4130d81"),
            (2, "6e5e4a39db9d12c356bc6011249e63f479ab14150736b5c81292e1b5e43a6129"),
            (3, "fae26955ba3dd3690d2f39f412bc4acf4b02c7c0ba3ac5a5eb3a8867299ddb75"),
            (4, "d9aab47c82328991c16946addd7c72328e387bb083b2fade3cb34c997d2b2e5a"),
            (5, "cbcf163286fa2ab3194deed638556b4667a97a0c29c6e7bbafd8f695190a2dff"),
            (6, "c4f15427bfaecd013bd4afb2f299c6a08ed1132cd191cfa832a6cb58a52af5ef"),
            (7, "5b4659f65462da0593a98e291724eea6425e1e543793b5fb008c4953893a03b7"),
            (8, "faac316a6b30d6b022e3570b968d94980cbf46a9640efdb3336f0bc8056252a0"),
            (9, "24aa84a482f460812829489dcbf02869e0185cb8b3814ff5295e6116ec2e1a99"),
            (10, "18af42e02d75c56c2878660429d651dc93df4f999151c784d5dcd02e146a34b5"),
        ];
        let found: Vec<(i64, String)> =
            STEPS.iter().map(|(number, sql)| (*number, crate::secret::hex(&Sha256::digest(sql)))).collect();
        let wanted: Vec<(i64, String)> =
            sums.iter().map(|(number, sum)| (*number, (*sum).to_owned())).collect();
        assert_eq!(found, wanted, "once released, the next change is the next number");
    }

    #[test]
    fn an_empty_database_is_brought_to_the_last_step_without_a_backup() {
        let conn = empty();
        migrate(&conn, STEPS, |_| panic!("nothing to lose")).unwrap();
        assert_eq!(version(&conn).unwrap(), last());
        assert_register(&conn).unwrap();
    }

    #[test]
    fn a_backup_comes_before_each_migration_of_an_old_register() {
        let conn = empty();
        migrate(&conn, &STEPS[..1], |_| Ok(())).unwrap();
        let refused = migrate(&conn, STEPS, |from| {
            assert_eq!(from, 1);
            Err(VaultError::DiskFull)
        });
        assert!(matches!(refused, Err(VaultError::DiskFull)));
        assert_eq!(version(&conn).unwrap(), 1, "nothing is done without the backup");
        migrate(&conn, STEPS, |_| Ok(())).unwrap();
    }

    #[test]
    fn a_failed_migration_leaves_the_version_before() {
        let conn = empty();
        migrate(&conn, &STEPS[..1], |_| Ok(())).unwrap();
        let broken = [STEPS[0], (2, "CREATE TABLE a (x); CREATE TABLE a (x);")];
        assert!(migrate(&conn, &broken, |_| Ok(())).is_err());
        assert_eq!(version(&conn).unwrap(), 1);
        let left: i64 =
            conn.query_row("SELECT count(*) FROM sqlite_master WHERE name = 'a'", [], |r| r.get(0)).unwrap();
        assert_eq!(left, 0);
    }

    #[test]
    fn what_organisations_were_is_kept_when_they_become_records() {
        let conn = empty();
        migrate(&conn, &STEPS[..3], |_| Ok(())).unwrap();
        conn.execute_batch(
            r#"INSERT INTO batches (row, id, kind, source, at, day) VALUES (1, x'00', 'entry', 'form', 0, '2026-11-02');
            INSERT INTO organisations (row, id, log_id, name, folded, name_key, batch, created_at, updated_at)
                VALUES (7, x'01', x'02', 'Ström Oy', 'strom oy', x'03', 1, 0, 0);
            INSERT INTO organisation_versions VALUES (7, 1, 5, 4, '{"name":"Å Oy","business_id":null,
                "address":{"street":"Ågatan 1","postal_code":null,"city":"Åbo","country":"FI"}}')"#,
        )
        .unwrap();
        migrate(&conn, &STEPS[..4], |_| Ok(())).unwrap();
        let kept: (String, i64, i64, String) = conn
            .query_row("SELECT noun, record, seq, before FROM record_versions", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .unwrap();
        let before = r#"{"city":"Åbo","country":"FI","name":"Å Oy","street":"Ågatan 1"}"#;
        let draft: liggare_domain::Draft = serde_json::from_str(&kept.3).unwrap();
        assert_eq!((kept.0.as_str(), kept.1, kept.2), ("organisation", 7, 4));
        assert_eq!(serde_json::to_string(&draft).unwrap(), before);
        let found: i64 = conn
            .query_row(
                "SELECT rowid FROM organisation_words WHERE organisation_words MATCH 'strom'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, 7, "and they are found by their words");
    }

    #[test]
    fn an_export_outlives_whom_it_concerned_and_keeps_nothing_of_them() {
        let conn = empty();
        migrate(&conn, &STEPS[..4], |_| Ok(())).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = ON;
            INSERT INTO batches (row, id, kind, source, at, day) VALUES (1, x'00', 'entry', 'form', 0, '2026-11-02');
            INSERT INTO contacts (row, id, log_id, name_key, batch, created_at, updated_at)
                VALUES (7, x'01', x'02', x'03', 1, 0, 0), (8, x'04', x'05', x'06', 1, 0, 0);",
        )
        .unwrap();
        migrate(&conn, &STEPS[..7], |_| Ok(())).unwrap();
        conn.execute_batch(
            "INSERT INTO exports (row, id, log_id, state, noun, form, columns, rows, persons, at, file_path)
                VALUES (1, x'00', x'01', 'completed', 'contact', 'csv', 'city', 2, 2, 0, '/out.csv');
            INSERT INTO export_people VALUES (7, 1), (8, 1);
            DELETE FROM contacts WHERE row = 7;",
        )
        .unwrap();
        let left: (i64, i64, i64) = conn
            .query_row("SELECT persons, count(*), min(contact) FROM exports JOIN export_people", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!(left, (2, 1, 8));
    }

    #[test]
    fn a_newer_register_is_refused() {
        let conn = empty();
        migrate(&conn, STEPS, |_| Ok(())).unwrap();
        let refused = migrate(&conn, &STEPS[..1], |_| Ok(()));
        assert!(matches!(refused, Err(VaultError::TooNew { found, known: 1 }) if found == last()));
    }
}
