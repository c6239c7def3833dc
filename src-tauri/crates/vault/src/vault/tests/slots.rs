use super::*;
use crate::keys::{Identity, recipient_count, seal_key};
use crate::slots;
use crate::testing::PASSPHRASE;
use crate::{Creation, Secret, SlotKind, Unlock, WorkFactor};

fn dek(home: &Home) -> PathBuf {
    home.dir().join("g0001/dek.age")
}

fn stanzas(home: &Home) -> usize {
    recipient_count(&std::fs::read(dek(home)).unwrap())
}

#[test]
fn an_added_slot_opens_and_is_listed_and_logged() {
    let (home, vault) = Home::with_vault();
    let keychain = vault.add_keychain(morning()).unwrap();
    let (slot, recovery) = vault.add_recovery(morning()).unwrap();
    assert_eq!(vault.slots().unwrap().len(), 5);
    assert_eq!(stanzas(&home), 5);
    vault.confirm_recovery(morning(), slot).unwrap();
    let keychain_slot = vault.slots().unwrap().into_iter().find(|s| s.kind == SlotKind::Keychain).unwrap();
    assert!(vault.confirm_recovery(morning(), keychain_slot.id).is_err(), "only a sheet is confirmed");
    let told = vault.read(|db| log::page(db, None, 3)).unwrap();
    let told: Vec<&str> = told.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(told, ["recovery.confirmed", "slot.added", "slot.added"]);
    vault.close().unwrap();
    for secret in [keychain, recovery] {
        home.open_with(&Unlock::Identity(secret)).unwrap();
    }
}

#[test]
fn a_passphrase_is_added_once() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("r.liggare");
    let surroundings = Surroundings { state_dir: home.path().join("state"), remembered: None };
    let creation = Creation { keychain: true, ..Creation::default() };
    let (vault, _) = Vault::create(&dir, &creation, &surroundings, morning()).unwrap();
    let add =
        || vault.add_passphrase(morning(), &Secret::new(PASSPHRASE.into()), WorkFactor::none_for_tests());
    add().unwrap();
    assert!(matches!(add(), Err(VaultError::Slots(_))), "another one is a new key");
    vault.close().unwrap();
    let unlock = Unlock::Passphrase(Secret::new(PASSPHRASE.into()));
    assert_eq!(Vault::open(&dir, &unlock, &surroundings, morning()).unwrap().slot.kind, SlotKind::Passphrase);
}

/// A crash while a keychain slot was being added: the row, and maybe the key file, but nothing after.
fn crashed_while_adding(reached_the_file: bool) -> (Home, Identity) {
    let (home, vault) = Home::with_vault();
    let identity = Identity::generate();
    let recipient = identity.recipient();
    vault.write(morning(), |db| slots::add(db, SlotKind::Keychain, &recipient, true)).unwrap();
    if reached_the_file {
        let mut recipients: Vec<String> =
            vault.slots().unwrap().into_iter().map(|slot| slot.recipient).collect();
        recipients.push(recipient);
        let sealed = seal_key(&vault.held().as_ref().unwrap().key, &recipients).unwrap();
        durable::write(&dek(&home), &sealed, Durability::Synced, "test").unwrap();
    }
    vault.close().unwrap();
    (home, identity)
}

#[test]
fn a_slot_that_was_being_added_never_came_to_be() {
    for reached_the_file in [false, true] {
        let (home, identity) = crashed_while_adding(reached_the_file);
        let opened = home.open().unwrap();
        let healing = Healing { dropped: vec![SlotKind::Keychain], ..Healing::default() };
        assert_eq!(opened.healing, healing, "reached the file: {reached_the_file}");
        assert_eq!((opened.vault.slots().unwrap().len(), stanzas(&home)), (3, 3));
        opened.vault.close().unwrap();
        drop(opened);
        assert!(matches!(home.open_with(&Unlock::Identity(identity.secret())), Err(VaultError::WrongSecret)));
        let opened = home.open().unwrap();
        assert_eq!(opened.healing, Healing::default(), "healed once");
        assert!(!opened.vault.read(slots::somebody_had_the_key).unwrap(), "it was the keeper's own");
    }
}

#[test]
fn a_slot_that_was_being_added_comes_to_be_when_its_secret_opens() {
    let (home, identity) = crashed_while_adding(true);
    let opened = home.open_with(&Unlock::Identity(identity.secret())).unwrap();
    assert_eq!(opened.healing, Healing { completed: Some(SlotKind::Keychain), ..Healing::default() });
    assert_eq!((opened.vault.slots().unwrap().len(), stanzas(&home)), (4, 4));
}

#[test]
fn a_recipient_added_on_disk_is_found_and_does_not_open() {
    let (home, vault) = Home::with_vault();
    let stranger = Identity::generate();
    let mut recipients: Vec<String> = vault.slots().unwrap().into_iter().map(|slot| slot.recipient).collect();
    recipients.push(stranger.recipient());
    let sealed = seal_key(&vault.held().as_ref().unwrap().key, &recipients).unwrap();
    durable::write(&dek(&home), &sealed, Durability::Synced, "test").unwrap();
    vault.close().unwrap();
    let stranger = Unlock::Identity(stranger.secret());
    assert!(matches!(home.open_with(&stranger), Err(VaultError::NotListed)));
    let opened = home.open().unwrap();
    assert_eq!(opened.healing.unlisted, 1);
    assert_eq!(stanzas(&home), 3, "written anew from the list");
    let vault = opened.vault;
    assert!(vault.read(slots::somebody_had_the_key).unwrap(), "until there is a new key");
    vault.rotate(morning(), Rotation::default()).unwrap();
    assert!(!vault.read(slots::somebody_had_the_key).unwrap());
}

#[test]
fn an_old_key_file_is_brought_up_to_the_list() {
    let (home, vault) = Home::with_vault();
    let old = std::fs::read(dek(&home)).unwrap();
    let added = vault.add_keychain(morning()).unwrap();
    vault.close().unwrap();
    durable::write(&dek(&home), &old, Durability::Synced, "test").unwrap();
    let opened = home.open().unwrap();
    assert_eq!(opened.healing.lacking, 1);
    drop(opened);
    home.open_with(&Unlock::Identity(added)).unwrap();
}

#[test]
fn a_lost_passphrase_file_is_told() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    std::fs::remove_file(home.dir().join("g0001/passphrase.identity.age")).unwrap();
    assert!(home.open().unwrap().healing.passphrase_file_gone);
}
