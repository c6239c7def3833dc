mod opening;
mod rollback;
mod rotation;
mod slots;

use super::*;
use crate::testing::{Home, files, morning};
use crate::{Finding, Step, signing};

/// A check that nobody follows.
fn unwatched(_: Step) -> Result<()> {
    Ok(())
}

fn note(vault: &Vault, text: &str) {
    vault
        .write(morning(), |db| {
            db.log(Entry::new("test.noted").payload(serde_json::json!({ "text": text })))?;
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_failed_write_leaves_no_trace() {
    let (_home, vault) = Home::with_vault();
    let before = (vault.anchor(), vault.generation_of_data());
    let failed: Result<()> = vault.write(morning(), |db| {
        db.log(Entry::new("test.noted"))?;
        Err(VaultError::Cancelled)
    });
    assert!(matches!(failed, Err(VaultError::Cancelled)));
    assert_eq!((vault.anchor(), vault.generation_of_data()), before);
    assert_eq!(vault.read(log::head).unwrap().0, before.0.seq);
}

#[test]
fn a_panic_in_a_read_or_a_write_spoils_nothing() {
    let (_home, vault) = Home::with_vault();
    for _ in 0..6 {
        let write = std::panic::AssertUnwindSafe(|| {
            vault.write(morning(), |db| -> Result<()> {
                db.log(Entry::new("test.noted"))?;
                panic!("in a write")
            })
        });
        assert!(std::panic::catch_unwind(write).is_err());
        let read = std::panic::AssertUnwindSafe(|| vault.read(|_| -> Result<()> { panic!("in a read") }));
        assert!(std::panic::catch_unwind(read).is_err());
    }
    assert_eq!(vault.read(log::head).unwrap().0, 1, "the panicking writes were rolled back");
    note(&vault, "after");
    vault.close().unwrap();
}

#[test]
fn a_long_write_does_not_hold_up_readers_who_see_the_state_before() {
    let (_home, vault) = Home::with_vault();
    vault
        .write(morning(), |db| {
            db.log(Entry::new("test.noted"))?;
            std::thread::scope(|scope| {
                for _ in 0..8 {
                    scope.spawn(|| assert_eq!(vault.read(log::head).unwrap().0, 1));
                }
            });
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert_eq!(vault.read(log::head).unwrap().0, 2);
}

#[test]
fn a_read_is_one_snapshot() {
    let (_home, vault) = Home::with_vault();
    vault
        .read(|db| {
            let before = log::head(db)?;
            note(&vault, "meanwhile");
            assert_eq!(log::head(db)?, before);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn the_data_number_moves_with_every_commit() {
    let (_home, vault) = Home::with_vault();
    let before = vault.generation_of_data();
    note(&vault, "x");
    assert!(vault.generation_of_data() > before);
}

#[test]
fn a_closed_vault_is_one_file_and_refuses_everything() {
    let (home, vault) = Home::with_vault();
    vault.read(log::head).unwrap();
    note(&vault, "x");
    vault.close().unwrap();
    assert!(matches!(vault.read(log::head), Err(VaultError::Closed)));
    assert!(matches!(vault.write(morning(), |_| Ok::<_, VaultError>(())), Err(VaultError::Closed)));
    assert!(matches!(vault.check(unwatched), Err(VaultError::Closed)));
    vault.close().unwrap();
    let mut names: Vec<_> = files(&home.dir().join("g0001"));
    names.sort();
    let names: Vec<_> = names.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["dek.age", "passphrase.identity.age", "register.db"]);
}

#[test]
fn closing_interrupts_a_long_read_and_waits_for_it() {
    let (_home, vault) = Home::with_vault();
    let (started, running) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            vault.read(|db| {
                started.send(()).unwrap();
                let endless =
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
                Ok::<i64, VaultError>(db.conn().query_row(endless, [], |row| row.get(0))?)
            })
        });
        running.recv().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(100));
        vault.close().unwrap();
        assert!(matches!(reading.join().unwrap(), Err(VaultError::Cancelled)));
    });
}

#[test]
fn nothing_of_the_content_is_readable_in_any_file() {
    let (home, vault) = Home::with_vault();
    let marker = "Ringhals-marker-7f3a";
    note(&vault, marker);
    let hidden = |when: &str| {
        for file in files(&home.path("")) {
            let bytes = std::fs::read(&file).unwrap();
            let seen = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
            assert!(!seen(marker.as_bytes()), "{when}: {}", file.display());
            let name = file.file_name().unwrap().to_str().unwrap();
            if name.starts_with("register.db") {
                assert!(!seen(b"SQLite format") && !seen(b"CREATE TABLE"), "{when}: {name}");
            }
        }
    };
    hidden("while open");
    vault.close().unwrap();
    hidden("at rest");
}

#[cfg(unix)]
#[test]
fn every_directory_is_0700_and_every_file_0600() {
    use std::os::unix::fs::PermissionsExt;
    let (home, vault) = Home::with_vault();
    note(&vault, "x");
    vault.save_checkpoint(2, "note\n", "signature\n").unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for dir in
        [home.dir(), home.dir().join("g0001"), home.dir().join("checkpoints"), home.path("state/anchors")]
    {
        assert_eq!(mode(&dir), 0o700, "{}", dir.display());
    }
    let all = files(&home.path(""));
    assert!(
        all.iter().any(|path| path.ends_with("g0001/register.db-wal")),
        "the write-ahead log is looked at"
    );
    for file in all {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_sound_register_has_no_findings_and_a_flipped_byte_is_found() {
    let (home, vault) = Home::with_vault();
    for i in 0..200 {
        note(&vault, &format!("{i} {}", "x".repeat(500)));
    }
    assert_eq!(vault.check(unwatched).unwrap().findings, Vec::<Finding>::new());
    vault.close().unwrap();

    let path = home.dir().join("g0001/register.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    bytes[pages / 2 * 4096 + 1000] ^= 1;
    durable::write(&path, &bytes, Durability::Atomic, "test").unwrap();
    let vault = home.open().unwrap().vault;
    let findings = vault.check(unwatched).unwrap().findings;
    assert!(findings.iter().any(|finding| finding.check == "pages"), "{findings:?}");
}

#[test]
fn a_new_signing_key_retires_the_one_before_and_its_secret() {
    let (_home, vault) = Home::with_vault();
    let secret = |text: &str| crate::SecretBytes::new(text.as_bytes().to_vec());
    vault
        .write(morning(), |db| {
            assert!(signing::in_use(db)?.is_none());
            signing::put(db, "RWone", &secret("one"), None)?;
            signing::put(db, "RWtwo", &secret("two"), Some("signed by one"))
        })
        .unwrap();
    let (in_use, all) =
        vault.read(|db| Ok::<_, VaultError>((signing::in_use(db)?.unwrap(), signing::all(db)?))).unwrap();
    assert_eq!((in_use.public.as_str(), in_use.secret.expose()), ("RWtwo", &b"two"[..]));
    assert_eq!(all.iter().map(|key| key.retired.is_some()).collect::<Vec<_>>(), [true, false]);
    let kept: i64 = vault
        .read(|db| {
            let sql = "SELECT count(*) FROM signing_keys WHERE secret IS NOT NULL";
            Ok::<_, VaultError>(db.conn().query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(kept, 1);
}

#[test]
fn every_statement_fits_the_schema() {
    let (_home, vault) = Home::with_vault();
    let statements = [meta::SQL, crate::slots::SQL, signing::SQL].into_iter().chain(log::SQL.iter().copied());
    vault
        .read(|db| {
            for sql in statements.flatten() {
                db.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            }
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "a read inside a read")]
fn a_read_holds_no_other() {
    let (_home, vault) = Home::with_vault();
    let _ = vault.read(|_| vault.read(log::verify));
}
