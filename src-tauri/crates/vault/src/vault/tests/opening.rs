use super::*;
use crate::testing::PASSPHRASE;
use crate::{Creation, Secret, SlotKind, Unlock, WorkFactor};

#[test]
fn each_slot_opens_the_vault_and_is_named() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    let recovery = Unlock::Identity(home.secrets.recovery.clone().unwrap());
    let passphrase = Unlock::Passphrase(Secret::new(PASSPHRASE.into()));
    let ways = [
        (home.keychain(), SlotKind::Keychain),
        (passphrase, SlotKind::Passphrase),
        (recovery, SlotKind::Recovery),
    ];
    for (unlock, kind) in ways {
        let opened = home.open_with(&unlock).unwrap();
        assert_eq!((opened.slot.kind, opened.verdict), (kind, Verdict::Same));
        assert_eq!(opened.healing, Healing::default());
        opened.vault.close().unwrap();
    }
}

#[test]
fn a_wrong_secret_is_told_from_damage_and_from_none() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    let opened = |unlock| home.open_with(&unlock).map(|_| ());
    let wrong = Unlock::Passphrase(Secret::new("fel".into()));
    assert!(matches!(opened(wrong), Err(VaultError::WrongSecret)));
    let stranger = crate::keys::Identity::generate().secret();
    assert!(matches!(opened(Unlock::Identity(stranger)), Err(VaultError::WrongSecret)));
    let typo = Unlock::Identity(Secret::new("AGE-SECRET-KEY-1QQQ".into()));
    assert!(matches!(opened(typo), Err(VaultError::MalformedSecret)));

    std::fs::remove_file(home.dir().join("g0001/passphrase.identity.age")).unwrap();
    let passphrase = Unlock::Passphrase(Secret::new(PASSPHRASE.into()));
    assert!(matches!(opened(passphrase), Err(VaultError::NoPassphrase)));
}

#[test]
fn another_vaults_key_file_is_refused() {
    let (home, vault) = Home::with_vault();
    let (other, other_vault) = Home::with_vault();
    vault.close().unwrap();
    other_vault.close().unwrap();
    std::fs::copy(other.dir().join("g0001/dek.age"), home.dir().join("g0001/dek.age")).unwrap();
    assert!(matches!(home.open(), Err(VaultError::WrongSecret)));
    assert!(matches!(home.open_with(&other.keychain()), Err(VaultError::WrongKey)));
}

#[test]
fn a_vault_json_of_another_vault_is_damage() {
    let (home, vault) = Home::with_vault();
    let (other, _other_vault) = Home::with_vault();
    vault.close().unwrap();
    std::fs::copy(other.dir().join("vault.json"), home.dir().join("vault.json")).unwrap();
    assert!(matches!(home.open(), Err(VaultError::Damaged { what: "vault.json" })));
}

#[test]
fn a_second_handle_is_refused_while_the_first_is_open() {
    let (home, vault) = Home::with_vault();
    assert!(matches!(home.open(), Err(VaultError::AlreadyOpen)), "right after creation");
    drop(vault);
    let first = home.open().unwrap();
    assert!(matches!(home.open(), Err(VaultError::AlreadyOpen)));
    first.vault.close().unwrap();
    home.open().unwrap();
}

#[test]
fn nothing_is_created_over_what_exists_or_without_a_way_in() {
    let (home, vault) = Home::with_vault();
    let creation = Creation { keychain: true, ..Creation::default() };
    let again = Vault::create(&home.dir(), &creation, &home.surroundings(), morning());
    assert!(matches!(again, Err(VaultError::Exists)));
    let elsewhere = home.path("other.liggare");
    let none = Vault::create(&elsewhere, &Creation::default(), &home.surroundings(), morning());
    assert!(matches!(none, Err(VaultError::Slots(_))));
    let unusable = Creation { passphrase: Some(Secret::new(String::new())), ..Creation::default() };
    let failed = Vault::create(&elsewhere, &unusable, &home.surroundings(), morning());
    assert!(matches!(failed, Err(VaultError::MalformedSecret)));
    let mut left: Vec<_> =
        std::fs::read_dir(home.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["register.liggare", "state"], "a failed creation leaves nothing");
    drop(vault);
}

#[test]
fn an_emptied_or_foreign_database_is_damage() {
    let (home, vault) = Home::with_vault();
    vault.close().unwrap();
    let path = home.dir().join("g0001/register.db");
    let sound = std::fs::read(&path).unwrap();
    for bytes in [&b""[..], &sound[..100], &sound[..5000]] {
        durable::write(&path, bytes, Durability::Atomic, "test").unwrap();
        assert!(
            matches!(home.open(), Err(VaultError::Damaged { what: "register.db" })),
            "{} bytes",
            bytes.len()
        );
    }
}

#[test]
fn what_was_written_is_there_after_a_crash_without_closing() {
    let (home, vault) = Home::with_vault();
    note(&vault, "kept");
    // What a crash leaves: the files as they are, the write-ahead log among them.
    crate::testing::copy_dir(&home.dir(), &home.path("crashed"));
    vault.close().unwrap();
    std::fs::remove_dir_all(home.dir()).unwrap();
    std::fs::rename(home.path("crashed"), home.dir()).unwrap();
    let opened = home.open().unwrap();
    assert_eq!(opened.verdict, Verdict::Same);
    assert_eq!(opened.vault.read(log::head).unwrap().0, 2);
}

#[test]
fn an_older_schema_is_backed_up_and_migrated_and_the_backup_goes_at_the_next_opening() {
    let (home, vault) = Home::with_vault();
    let path = home.dir().join("g0001/register.db");
    let key = vault.held().as_ref().unwrap().key.clone();
    vault.close().unwrap();
    // Back to the version before: what the second step made is dropped again.
    let conn = connection::open(&path.canonicalize().unwrap(), &key, Role::Writer).unwrap();
    let made = "SELECT 'DROP ' || type || ' \"' || name || '\"' FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' \
                AND tbl_name NOT IN ('meta', 'slots', 'log', 'log_payloads', 'log_members', 'signing_keys') \
                AND name NOT GLOB '*_words_*' AND name NOT GLOB '*_codes_*' AND sql IS NOT NULL \
                AND type IN ('table', 'view') ORDER BY type DESC";
    let drops: Vec<String> = conn
        .prepare(made)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(std::result::Result::unwrap)
        .collect();
    conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; {}; PRAGMA user_version = 1;", drops.join(";")))
        .unwrap();
    conn.close().unwrap();

    let backup = home.dir().join("g0001/register.before-migration-0001.db");
    let opened = home.open().unwrap();
    assert!(backup.exists(), "a copy from before the migration");
    assert_eq!(opened.vault.check(unwatched).unwrap().findings, Vec::<Finding>::new());
    opened.vault.close().unwrap();
    home.open().unwrap();
    assert!(!backup.exists(), "what is erased from now on must not stay in it");
}

#[test]
fn about_is_read_without_a_key() {
    let (home, vault) = Home::with_vault();
    let about = About::read(&home.dir()).unwrap();
    assert_eq!((about.vault, about.program.as_str(), about.created), (vault.id(), "0.1.0", morning()));
}

#[test]
fn work_of_a_passphrase_is_18_unless_said_otherwise() {
    assert_eq!(format!("{:?}", WorkFactor::default()), "WorkFactor(18)");
}
