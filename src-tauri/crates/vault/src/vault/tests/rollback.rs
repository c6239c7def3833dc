use super::*;
use crate::testing::copy_dir;
use crate::{Opened, Surroundings};

fn saved(home: &Home, name: &str) -> PathBuf {
    copy_dir(&home.dir(), &home.path(name));
    home.path(name)
}

fn put_back(home: &Home, name: &str) {
    std::fs::remove_dir_all(home.dir()).unwrap();
    copy_dir(&home.path(name), &home.dir());
}

fn assert_refused_until_accepted(opened: &Opened) {
    let vault = &opened.vault;
    let write = || vault.write(morning(), |db| db.log(Entry::new("test.noted")));
    assert!(vault.is_read_only() && matches!(write(), Err(VaultError::RolledBack)));
    vault.read(log::head).unwrap();
    let instance = vault.anchor().instance;
    vault.accept_rollback(morning()).unwrap();
    assert_ne!(vault.anchor().instance, instance, "another copy begins");
    write().unwrap();
    let told = vault.read(|db| log::page(db, None, 3)).unwrap();
    assert_eq!(
        told.iter().map(|e| e.action.as_str()).collect::<Vec<_>>(),
        ["test.noted", "instance.began", "rollback.accepted"]
    );
}

#[test]
fn a_register_put_back_alone_is_behind() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    let register = home.dir().join("g0001/register.db");
    std::fs::copy(&register, home.path("old.db")).unwrap();
    let vault = home.open().unwrap().vault;
    note(&vault, "later");
    vault.close().unwrap();

    std::fs::copy(home.path("old.db"), &register).unwrap();
    let opened = home.open().unwrap();
    assert_eq!(opened.verdict, Verdict::Behind);
    assert_refused_until_accepted(&opened);
    opened.vault.close().unwrap();
    drop(opened);
    assert_eq!(home.open().unwrap().verdict, Verdict::Same, "accepted once and for all");
}

#[test]
fn a_whole_vault_put_back_is_behind() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    saved(&home, "old");
    let vault = home.open().unwrap().vault;
    note(&vault, "later");
    vault.close().unwrap();
    put_back(&home, "old");
    let opened = home.open().unwrap();
    assert_eq!(opened.verdict, Verdict::Behind);
    assert_refused_until_accepted(&opened);
}

#[test]
fn a_lost_write_ahead_log_is_behind() {
    let (home, vault) = Home::with_vault();
    note(&vault, "only in the write-ahead log");
    saved(&home, "crashed");
    drop(vault);
    put_back(&home, "crashed");
    for gone in ["register.db-wal", "register.db-shm"] {
        std::fs::remove_file(home.dir().join("g0001").join(gone)).unwrap();
    }
    assert_eq!(home.open().unwrap().verdict, Verdict::Behind);
}

#[test]
fn another_history_of_the_same_length_is_forked() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    saved(&home, "copy");
    let vault = home.open().unwrap().vault;
    note(&vault, "here");
    vault.close().unwrap();
    // The copy lives on elsewhere.
    let elsewhere = Surroundings { state_dir: home.path("elsewhere"), remembered: None };
    let other = Vault::open(&home.path("copy"), &home.keychain(), &elsewhere, morning()).unwrap();
    assert_eq!(other.verdict, Verdict::Fresh);
    note(&other.vault, "there");
    other.vault.close().unwrap();

    put_back(&home, "copy");
    let opened = home.open().unwrap();
    assert_eq!(opened.verdict, Verdict::Forked);
    assert_refused_until_accepted(&opened);
}

#[test]
fn a_first_opening_on_another_machine_begins_an_instance_and_coming_back_is_ahead() {
    let (home, vault) = Home::with_vault();
    let first = vault.anchor().instance;
    vault.close().unwrap();
    let elsewhere = Surroundings { state_dir: home.path("elsewhere"), remembered: None };
    let open_there = || Vault::open(&home.dir(), &home.keychain(), &elsewhere, morning()).unwrap();
    let there = open_there();
    assert_eq!(there.verdict, Verdict::Fresh);
    let second = there.vault.anchor().instance;
    assert_ne!(first, second);
    drop(there);
    let back = home.open().unwrap();
    assert_eq!((back.verdict, back.vault.anchor().instance), (Verdict::Ahead, second));
    drop(back);
    assert_eq!(open_there().verdict, Verdict::Same, "nothing is begun again on a machine that knows it");
}

#[test]
fn the_keychains_anchor_counts_when_the_state_directory_was_emptied() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    saved(&home, "old");
    let vault = home.open().unwrap().vault;
    note(&vault, "later");
    let remembered = Anchor::parse(&vault.anchor().to_text().unwrap()).unwrap();
    vault.close().unwrap();
    put_back(&home, "old");
    std::fs::remove_dir_all(home.path("state")).unwrap();
    let surroundings = Surroundings { remembered: Some(remembered), ..home.surroundings() };
    let opened = Vault::open(&home.dir(), &home.keychain(), &surroundings, morning()).unwrap();
    assert_eq!(opened.verdict, Verdict::Behind);
}

#[test]
fn a_commit_counts_even_when_the_anchor_cannot_be_kept() {
    let (home, vault) = Home::with_vault();
    std::fs::remove_dir_all(home.path("state")).unwrap();
    std::fs::File::create(home.path("state")).unwrap();
    note(&vault, "kept");
    assert!(!vault.is_anchor_kept());
    assert_eq!(vault.anchor().seq, 2);
    std::fs::remove_file(home.path("state")).unwrap();
    vault.write(morning(), |_| Ok::<_, VaultError>(())).unwrap();
    assert!(vault.is_anchor_kept(), "it is tried again with the next commit");
}
