use super::*;
use crate::building::Building;

fn made() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let building = Building::begin(&home.path().join("r.liggare")).unwrap();
    let about = About::new(VaultId(uuid::Uuid::nil()), "0.1.0", Timestamp::UNIX_EPOCH);
    let store = lay_out(building.dir(), about).unwrap();
    for path in [store.register(), store.dek()] {
        durable::new_private_file(&path).unwrap();
    }
    drop(store);
    let dir = building.finish().unwrap();
    (home, dir)
}

fn put(path: &Path, bytes: &[u8]) {
    durable::write(path, bytes, Durability::Atomic, "test").unwrap();
}

#[test]
fn a_second_handle_is_refused_until_the_first_is_gone() {
    let (_home, dir) = made();
    let first = Store::open(&dir).unwrap();
    assert!(matches!(Store::open(&dir), Err(VaultError::AlreadyOpen)));
    drop(first);
    Store::open(&dir).unwrap();
}

#[test]
fn a_missing_part_is_named() {
    for part in ["CURRENT", "vault.json", "g0001/register.db", "g0001/dek.age"] {
        let (_home, dir) = made();
        std::fs::remove_file(dir.join(part)).unwrap();
        match Store::open(&dir) {
            Err(VaultError::Damaged { what }) => {
                assert!(part.ends_with(what), "{part} was missing, {what} was named")
            }
            other => panic!("{part}: {other:?}"),
        }
    }
}

#[test]
fn what_is_no_vault_is_told_apart() {
    let home = tempfile::tempdir().unwrap();
    put(&home.path().join("file"), b"x");
    assert!(matches!(Store::open(&home.path().join("file")), Err(VaultError::NotAVault)));
    assert!(matches!(Store::open(home.path()), Err(VaultError::NotAVault)));
    assert!(matches!(Store::open(&home.path().join("none")), Err(VaultError::NotFound("vault"))));
}

#[test]
fn a_newer_format_is_refused_even_with_unknown_fields() {
    let (_home, dir) = made();
    put(&dir.join("vault.json"), br#"{"format":2,"slots":[]}"#);
    assert!(matches!(Store::open(&dir), Err(VaultError::TooNew { found: 2, known: 1 })));
}

#[test]
fn hostile_content_is_damage_and_never_a_panic() {
    let (_home, dir) = made();
    let sound = std::fs::read(dir.join("vault.json")).unwrap();
    let text = String::from_utf8(sound.clone()).unwrap();
    let mut hostile = vec![
        vec![],
        b"\xff\xfe".to_vec(),
        b"[".repeat(4096),
        b"{\"format\":1}".to_vec(),
        text.replace("\"format\":1", "\"format\":0").into_bytes(),
        text.replace("\"format\":1", "\"format\":1e400").into_bytes(),
        text.replace("\"format\":1", "\"format\":1,\"extra\":1").into_bytes(),
        text.replace("00000000-0000", "../../../etc-").into_bytes(),
        vec![b' '; 5000],
    ];
    hostile.extend((0..sound.len()).map(|end| sound[..end].to_vec()));
    for bytes in hostile {
        put(&dir.join("vault.json"), &bytes);
        assert!(matches!(Store::open(&dir), Err(VaultError::Damaged { what: "vault.json" })));
    }
    put(&dir.join("vault.json"), &sound);
    for current in ["", "g1\n", "g0001", "g0001\r\n", "../g1\n", "g00011\n", "/etc/\n"] {
        put(&dir.join("CURRENT"), current.as_bytes());
        assert!(matches!(Store::open(&dir), Err(VaultError::Damaged { what: "CURRENT" })), "{current:?}");
    }
}

#[cfg(unix)]
#[test]
fn modes_are_tightened_when_a_copy_came_with_wide_ones() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, dir) = made();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for (path, wide) in [(dir.clone(), 0o755), (dir.join("g0001"), 0o755), (dir.join("g0001/dek.age"), 0o644)]
    {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(wide)).unwrap();
    }
    Store::open(&dir).unwrap();
    assert_eq!(
        (mode(&dir), mode(&dir.join("g0001")), mode(&dir.join("g0001/dek.age"))),
        (0o700, 0o700, 0o600)
    );
}

#[test]
fn a_vault_that_is_open_is_not_removed() {
    let (_home, dir) = made();
    let store = Store::open(&dir).unwrap();
    assert!(matches!(remove_unless_open(&dir), Err(VaultError::AlreadyOpen)));
    assert!(store.register().is_file());
    drop(store);
    remove_unless_open(&dir).unwrap();
    assert!(!dir.exists());
    remove_unless_open(&dir).unwrap();
}
