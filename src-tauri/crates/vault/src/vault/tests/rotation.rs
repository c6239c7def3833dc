//! A new key, and what it does to the ways in.

use super::*;
use crate::testing::PASSPHRASE;
use crate::{Secret, SlotKind, WorkFactor};

fn passphrase(text: &str) -> Unlock {
    Unlock::Passphrase(Secret::new(text.into()))
}

fn new_passphrase(text: &str) -> Rotation {
    let passphrase = Some((Secret::new(text.into()), WorkFactor::none_for_tests()));
    Rotation { passphrase, ..Rotation::default() }
}

fn kinds(vault: &Vault) -> Vec<SlotKind> {
    let mut kinds: Vec<_> = vault.slots().unwrap().iter().map(|slot| slot.kind).collect();
    kinds.sort_by_key(|kind| kind.code());
    kinds
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let (home, vault) = Home::with_vault();
    note(&vault, "before");
    let old_key = vault.held().as_ref().unwrap().key.clone();
    vault.rotate(morning(), new_passphrase("en helt annan fras")).unwrap();
    assert_eq!(vault.generation_of_key(), 2);
    note(&vault, "after, in the same session");
    vault.close().unwrap();

    assert!(matches!(home.open_with(&passphrase(PASSPHRASE)), Err(VaultError::WrongSecret)));
    let others = [home.keychain(), Unlock::Identity(home.secrets.recovery.clone().unwrap())];
    for unlock in [&passphrase("en helt annan fras"), &others[0], &others[1]] {
        let opened = home.open_with(unlock).unwrap();
        assert_eq!(opened.verdict, Verdict::Same, "{unlock:?}");
        assert_eq!(opened.healing, Healing::default(), "{unlock:?}");
        let vault = opened.vault;
        assert_ne!(vault.held().as_ref().unwrap().key.expose(), old_key.expose(), "a key of its own");
        assert!(vault.read(log::verify).unwrap().is_whole());
        assert_eq!(vault.check(unwatched).unwrap().findings, Vec::<Finding>::new());
        vault.close().unwrap();
    }
    assert!(!home.dir().join("g0001").exists(), "nothing lies under the old key");
}

#[test]
fn a_new_recovery_code_takes_the_place_of_the_one_before() {
    let (home, vault) = Home::with_vault();
    let old = home.secrets.recovery.clone().unwrap();
    let rotation = Rotation { recovery: true, ..Rotation::default() };
    let new = vault.rotate(morning(), rotation).unwrap().expect("the new code");
    assert_eq!(kinds(&vault), [SlotKind::Keychain, SlotKind::Passphrase, SlotKind::Recovery]);
    assert!(vault.slots().unwrap().iter().all(|slot| slot.confirmed.is_none()), "asked back anew");
    vault.prove(&Unlock::Identity(new.clone())).unwrap();
    assert!(matches!(vault.prove(&Unlock::Identity(old.clone())), Err(VaultError::WrongSecret)));
    vault.close().unwrap();
    assert!(matches!(home.open_with(&Unlock::Identity(old)), Err(VaultError::WrongSecret)));
    assert!(home.open_with(&Unlock::Identity(new)).is_ok());
}

#[test]
fn a_way_in_that_was_taken_away_opens_nothing_and_the_last_lasting_one_stays() {
    let (home, vault) = Home::with_vault();
    let slot = |kind| vault.slots().unwrap().into_iter().find(|slot| slot.kind == kind).unwrap();
    let remove = |id| Rotation { remove: Some(id), ..Rotation::default() };
    vault.rotate(morning(), remove(slot(SlotKind::Keychain).id)).unwrap();
    assert_eq!(kinds(&vault), [SlotKind::Passphrase, SlotKind::Recovery]);
    // The sheet was never confirmed: it may not exist.
    let last = vault.rotate(morning(), remove(slot(SlotKind::Passphrase).id));
    assert!(matches!(last, Err(VaultError::LastWayIn)));
    vault.confirm_recovery(morning(), slot(SlotKind::Recovery).id).unwrap();
    vault.rotate(morning(), remove(slot(SlotKind::Passphrase).id)).unwrap();
    assert_eq!((kinds(&vault), vault.generation_of_key()), (vec![SlotKind::Recovery], 3));
    assert!(matches!(
        vault.rotate(morning(), remove(crate::SlotId(uuid::Uuid::nil()))),
        Err(VaultError::NotFound(_))
    ));
    vault.close().unwrap();
    assert!(matches!(home.open(), Err(VaultError::WrongSecret)));
    assert!(matches!(home.open_with(&passphrase(PASSPHRASE)), Err(VaultError::NoPassphrase)));
}

#[test]
fn who_reads_while_the_key_changes_reads_on() {
    let (_home, vault) = Home::with_vault();
    note(&vault, "x");
    let (before, after) = vault
        .read(|db| {
            let before = log::head(db)?;
            vault.rotate(morning(), Rotation::default())?;
            Ok::<_, VaultError>((before, log::head(db)?))
        })
        .unwrap();
    assert_eq!(before, after, "one snapshot");
    assert_eq!(vault.read(log::head).unwrap().0, before.0 + 1, "the next read sees the new one");
}

#[test]
fn the_generation_that_current_names_is_the_register_and_the_other_is_swept() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    // As a crash before `CURRENT` was replaced leaves it.
    crate::testing::copy_dir(&home.dir().join("g0001"), &home.dir().join("g0002"));
    let vault = home.open().unwrap().vault;
    assert_eq!(vault.generation_of_key(), 1);
    assert!(!home.dir().join("g0002").exists());
    // What a crash leaves later does not stand in the way.
    std::fs::create_dir(home.dir().join("g0002")).unwrap();
    vault.rotate(morning(), Rotation::default()).unwrap();
    assert_eq!(vault.generation_of_key(), 2);
}

#[test]
fn a_rolled_back_register_gets_no_new_key() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    crate::testing::copy_dir(&home.dir(), &home.path("old"));
    let vault = home.open().unwrap().vault;
    note(&vault, "lost");
    vault.close().unwrap();
    std::fs::remove_dir_all(home.dir()).unwrap();
    std::fs::rename(home.path("old"), home.dir()).unwrap();
    let opened = home.open().unwrap();
    assert_eq!(opened.verdict, Verdict::Behind);
    assert!(matches!(opened.vault.rotate(morning(), Rotation::default()), Err(VaultError::RolledBack)));
}

#[test]
fn while_nobody_can_tell_which_key_is_in_force_neither_register_goes() {
    let (home, vault) = Home::with_vault();
    let current = home.dir().join("CURRENT");
    std::fs::remove_file(&current).unwrap();
    std::fs::create_dir(&current).unwrap();
    assert!(vault.rotate(morning(), Rotation::default()).is_err());
    for generation in ["g0001", "g0002"] {
        assert!(home.dir().join(generation).join("register.db").is_file(), "{generation}");
    }
    let written = vault.write(morning(), |db| db.log(Entry::new("test.noted")));
    assert!(matches!(written, Err(VaultError::Closed)), "nothing is written that may be swept away");
    vault.close().unwrap();
    std::fs::remove_dir(&current).unwrap();
    durable::write(&current, b"g0002\n", Durability::Atomic, "test").unwrap();
    assert_eq!(home.open().unwrap().vault.generation_of_key(), 2);
}

#[test]
fn a_read_that_a_new_key_overtakes_reads_under_it() {
    let (home, vault) = Home::with_vault();
    let (mut lease, source) = vault.readers.place().unwrap();
    vault.rotate(morning(), Rotation::default()).unwrap();
    assert!(!home.dir().join("g0001").exists());
    lease.open(source).unwrap();
    log::verify(&Reader::over(lease.conn().unwrap())).unwrap();
}
