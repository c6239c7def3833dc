use super::*;
use crate::testing::{Home, PASSPHRASE, files, morning};
use crate::{Entry, Secret, Unlock, VaultError, Verdict, log};

fn unwatched(_: u64, _: u64) -> Result<()> {
    Ok(())
}

fn unwatched_bytes(_: u64) -> Result<()> {
    Ok(())
}

fn note(vault: &Vault) {
    vault.write(morning(), |db| db.log(Entry::new("test.noted"))).unwrap();
}

fn written(path: &Path, bytes: &[u8]) {
    durable::write(path, bytes, durable::Durability::Atomic, "test").unwrap();
}

fn passphrase() -> Unlock {
    Unlock::Passphrase(Secret::new(PASSPHRASE.into()))
}

#[test]
fn a_backup_is_whole_private_and_leaves_nothing_beside_it() {
    let (home, vault) = Home::with_vault();
    let path = home.path("b.tar");
    let before = files(&home.dir());
    let made = vault.back_up(&path, morning(), unwatched).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!((bytes.len() as u64, hex(&Sha256::digest(&bytes))), (made.bytes, made.sha256));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let beside: Vec<_> = std::fs::read_dir(home.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().contains("part")), "{beside:?}");
    assert_eq!(files(&home.dir()), before, "no copy is left in the vault");
    assert!(
        matches!(vault.back_up(&path, morning(), unwatched), Err(VaultError::Exists)),
        "nothing is replaced"
    );
}

#[test]
fn a_backup_that_was_stopped_leaves_nothing() {
    let (home, vault) = Home::with_vault();
    let path = home.path("b.tar");
    for stop_at in 0..400 {
        let mut steps = 0;
        let made = vault.back_up(&path, morning(), |_, _| {
            steps += 1;
            if steps > stop_at { Err(VaultError::Cancelled) } else { Ok(()) }
        });
        if made.is_ok() {
            assert!(stop_at > 1, "there are steps");
            return;
        }
        assert!(matches!(made, Err(VaultError::Cancelled)));
        assert!(!path.exists() && !home.path("b.tar.part").exists(), "after {stop_at} steps");
    }
    panic!("more steps than expected");
}

#[test]
fn a_backup_is_rehearsed_and_restored_as_it_was() {
    let (home, vault) = Home::with_vault();
    note(&vault);
    let path = home.path("b.tar");
    vault.back_up(&path, morning(), unwatched).unwrap();
    note(&vault);
    let (seq, id) = (vault.anchor().seq, vault.id());

    let look = Restoration::look_at(&path).unwrap();
    assert_eq!((look.about.vault, look.made, look.has_passphrase), (id, morning(), true));
    let rehearsal = Restoration::begin(&path, &home.path("rehearsal"), unwatched_bytes).unwrap();
    let found = rehearsal.rehearse(&passphrase()).unwrap();
    assert_eq!((found.vault, found.log_entries, found.contacts), (id, seq as u64 - 1, 0));
    assert!(!home.path("rehearsal").exists());

    vault.close().unwrap();
    let instance = vault.anchor().instance;
    let restoration = Restoration::begin(&path, &home.path("new.liggare"), unwatched_bytes).unwrap();
    let opened = restoration.finish(&passphrase(), &home.surroundings(), morning()).unwrap();
    assert_eq!(opened.verdict, Verdict::Same);
    let restored = opened.vault;
    assert!(!restored.is_read_only(), "it is older than remembered, and that is what was asked for");
    assert_ne!(restored.anchor().instance, instance, "another copy");
    assert!(restored.read(log::verify).unwrap().is_whole());
    restored.close().unwrap();

    // The copy it was made of is another history from now on, which is told.
    assert!(!home.open().unwrap().verdict.is_sound());
}

#[test]
fn a_wrong_secret_restores_nothing() {
    let (home, vault) = Home::with_vault();
    let path = home.path("b.tar");
    vault.back_up(&path, morning(), unwatched).unwrap();
    let target = home.path("new.liggare");
    let wrong = Unlock::Passphrase(Secret::new("inte den rätta".into()));
    let restoration = Restoration::begin(&path, &target, unwatched_bytes).unwrap();
    assert!(matches!(
        restoration.finish(&wrong, &home.surroundings(), morning()),
        Err(VaultError::WrongSecret)
    ));
    let left: Vec<_> = std::fs::read_dir(home.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("new")), "{left:?}");
}

#[test]
fn a_damaged_backup_is_told_and_nothing_is_put_in_place() {
    let (home, vault) = Home::with_vault();
    let path = home.path("b.tar");
    vault.back_up(&path, morning(), unwatched).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let target = home.path("new.liggare");
    let restore = |bytes: &[u8]| {
        written(&path, bytes);
        Restoration::begin(&path, &target, unwatched_bytes)
            .and_then(|restoration| restoration.finish(&passphrase(), &home.surroundings(), morning()))
    };
    for length in [0, 1, 511, 512, 600, 2000, whole.len() / 2, whole.len() - 3000] {
        let told = restore(&whole[..length]);
        assert!(matches!(told, Err(VaultError::BackupDamaged { .. })), "{length} bytes: {told:?}");
    }
    // Every part of the archive, but the times in its headers and the padding.
    for at in (0..whole.len() - 1536).step_by(whole.len() / 60) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        if let Ok(opened) = restore(&flipped) {
            let about_padding = whole[at] == 0;
            assert!(about_padding, "byte {at} of {} was not minded", whole.len());
            opened.vault.close().unwrap();
            std::fs::remove_dir_all(&target).unwrap();
        }
        assert!(!target.exists(), "byte {at}");
    }
}

#[test]
fn an_archive_of_anything_else_is_no_backup() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("b.tar");
    let archive = |members: &[(&str, tar::EntryType, &[u8])]| {
        let mut builder = tar::Builder::new(Vec::new());
        for (name, kind, content) in members {
            let mut header = tar::Header::new_ustar();
            header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
            header.set_entry_type(*kind);
            header.set_size(content.len() as u64);
            header.set_mode(0o600);
            header.set_cksum();
            builder.append(&header, *content).unwrap();
        }
        written(&path, &builder.into_inner().unwrap());
    };
    let regular = tar::EntryType::Regular;
    let about = br#"{"format":1,"vault":"00000000-0000-4000-8000-000000000000","program":"x","created":"2026-11-02T00:00:00Z"}"#;
    let large = vec![b'x'; 5000];
    let hostile: [&[(&str, tar::EntryType, &[u8])]; 7] = [
        &[],
        &[("register.db", regular, b"x")],
        &[("vault.json", regular, b"{}")],
        &[("vault.json", regular, &large)],
        &[("vault.json", regular, about), ("../dek.age", regular, b"x")],
        &[("vault.json", regular, about), ("dek.age", tar::EntryType::Symlink, b"")],
        &[("vault.json", regular, about), ("dek.age", regular, b"x"), ("dek.age", regular, b"y")],
    ];
    for members in hostile {
        archive(members);
        let told = Restoration::begin(&path, &home.path().join("new"), unwatched_bytes);
        assert!(matches!(told, Err(VaultError::BackupDamaged { .. })), "{members:?}: {told:?}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left");
}

#[test]
fn what_is_being_unpacked_is_not_taken_for_what_a_crash_left() {
    let (home, vault) = Home::with_vault();
    let (path, target) = (home.path("b.tar"), home.path("restored"));
    vault.back_up(&path, morning(), unwatched).unwrap();
    let mut second = None;
    let first = Restoration::begin(&path, &target, |_| {
        if second.is_none() {
            second = Some(Restoration::begin(&path, &target, unwatched_bytes)?);
        }
        Ok::<_, VaultError>(())
    });
    for restoration in [first.unwrap(), second.unwrap()] {
        restoration.rehearse(&passphrase()).unwrap();
    }
}

#[test]
fn a_backup_that_a_new_key_overtakes_is_made_of_the_register_under_it() {
    let (_home, vault) = Home::with_vault();
    let before = vault.store_and_key().unwrap();
    vault.rotate(morning(), crate::Rotation::default()).unwrap();
    let parts = vault.parts_from(before).unwrap();
    assert_eq!(parts.dek, std::fs::read(vault.store_and_key().unwrap().0.dek()).unwrap());
}
