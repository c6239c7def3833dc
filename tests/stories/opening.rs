//! The keychain's moods, and registers that do not open.

use liggare_desk::FaultCode;
use liggare_desk::ports::KeychainProblem;
use liggare_desk::wire::*;
use liggare_domain::{Source, matching::OnMatch};
use liggare_tests::{Keeper, keeper::PASSPHRASE};

/// Opens with the keychain in some state; the register must be there after, with its data, by the passphrase.
fn check(prepare: impl FnOnce(&Keeper), why: Option<FaultCode>) {
    let keeper = Keeper::with_register().restarted();
    let entries = keeper.keychain.len();
    prepare(&keeper);
    let opening = keeper.open().unwrap();
    assert_eq!(opening.session.is_some(), why.is_none());
    assert_eq!(opening.why, why.map(|code| code.to_string()));
    assert!(opening.has_passphrase);
    assert!(keeper.keychain.len() <= entries, "no new key was made");
    keeper.keychain.answer(None);
    let session = keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    assert_eq!(session.name, "Kund- och marknadsföring");
    for file in liggare_tests::keeper::files(&keeper.path("")) {
        let bytes = std::fs::read(&file).unwrap();
        let plain = bytes.windows(15).any(|window| window.eq_ignore_ascii_case(b"AGE-SECRET-KEY-"));
        assert!(!plain, "a plaintext key in {}", file.display());
    }
}

#[test]
fn the_keychain_opens_a_register_when_the_program_starts() {
    check(|_| {}, None);
}

#[test]
fn a_locked_keychain_leads_to_the_passphrase() {
    check(|keeper| keeper.keychain.answer(Some(KeychainProblem::Locked)), Some(FaultCode::KeychainLocked));
}

#[test]
fn a_machine_without_a_keychain_leads_to_the_passphrase() {
    check(
        |keeper| keeper.keychain.answer(Some(KeychainProblem::Unavailable)),
        Some(FaultCode::KeychainUnavailable),
    );
}

#[test]
fn a_wiped_keychain_leads_to_the_passphrase_and_gets_its_slot_again() {
    check(|keeper| keeper.keychain.wipe(), Some(FaultCode::KeychainNoEntry));
    let keeper = Keeper::with_register().restarted();
    keeper.keychain.wipe();
    keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    let keeper = keeper.restarted();
    assert!(keeper.open().unwrap().session.is_some());
}

#[test]
fn of_several_keys_in_the_keychain_each_is_tried() {
    check(
        |keeper| {
            let stranger = liggare_package::keys::IdentityKey::generate();
            keeper.keychain.make_ambiguous(stranger.to_secret_text().as_str());
        },
        None,
    );
}

#[test]
fn a_register_is_made_without_the_keychain_when_there_is_none() {
    let keeper = Keeper::new();
    keeper.keychain.answer(Some(KeychainProblem::Unavailable));
    let created = keeper.create(true).unwrap();
    assert_eq!(created.keychain_problem.as_deref(), Some("keychain_unavailable"));
    let keeper = keeper.restarted();
    keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
}

#[test]
fn what_does_not_open_says_why_and_is_left_alone() {
    let keeper = Keeper::with_register();
    let second = Keeper::new();
    let place = second.desk.grant(&keeper.path("r.liggare")).token;
    let unlock = |place: String| UnlockRegister {
        place,
        kind: SecretKind::Passphrase,
        secret: Secret::new(PASSPHRASE.into()),
    };
    let fault =
        second.desk.unlock_register(unlock(place.clone()), &liggare_desk::ports::Unwatched).unwrap_err();
    assert_eq!(fault.code, FaultCode::RegisterInUse);

    keeper.desk.close(LockReason::Keeper);
    let about = keeper.path("r.liggare/vault.json");
    let original = std::fs::read_to_string(&about).unwrap();
    for (content, expected) in [
        (
            original.replace("\"format\":1", "\"format\":99").replace("\"format\": 1", "\"format\": 99"),
            FaultCode::RegisterTooNew,
        ),
        ("{".to_owned(), FaultCode::RegisterDamaged),
        ("[".repeat(100_000), FaultCode::RegisterDamaged),
    ] {
        std::fs::write(&about, content).unwrap();
        let fault =
            second.desk.unlock_register(unlock(place.clone()), &liggare_desk::ports::Unwatched).unwrap_err();
        assert_eq!(fault.code, expected);
    }
    std::fs::write(&about, &original).unwrap();

    let database = keeper.path("r.liggare/g0001/register.db");
    let whole = std::fs::read(&database).unwrap();
    let mut damaged = whole.clone();
    damaged[5_000..5_100].fill(0);
    std::fs::write(&database, damaged).unwrap();
    let fault =
        second.desk.unlock_register(unlock(place.clone()), &liggare_desk::ports::Unwatched).unwrap_err();
    assert_eq!(fault.code, FaultCode::RegisterDamaged);
    std::fs::write(&database, whole).unwrap();

    second.write("not-a-register", "hello");
    let fault = second.desk.open_register(
        PlaceRequest { place: second.place("not-a-register") },
        &liggare_desk::ports::Unwatched,
    );
    assert_eq!(fault.unwrap_err().code, FaultCode::NotARegister);
    keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
}

#[test]
fn an_older_copy_put_in_its_place_opens_for_reading_only_until_its_keeper_accepts_it() {
    let keeper = Keeper::with_register();
    keeper.desk.close(LockReason::Closed);
    let database = keeper.path("r.liggare/g0001/register.db");
    let old = std::fs::read(&database).unwrap();
    // Opened by the keychain, which then remembers how far it came.
    assert!(keeper.open().unwrap().session.is_some());
    keeper.import("people.csv", liggare_tests::people::swedish_csv(5), OnMatch::Fill).unwrap();
    keeper.desk.close(LockReason::Closed);
    std::fs::write(&database, old).unwrap();
    let session = keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    assert!(!session.writable);
    let form = ContactForm { family_name: "Åberg".into(), ..ContactForm::default() };
    let fault = keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap_err();
    assert_eq!(fault.code, FaultCode::RegisterRolledBack);

    assert!(keeper.desk.accept_rollback(Nothing {}).unwrap().writable);
    let report = keeper.import("people.csv", liggare_tests::people::swedish_csv(5), OnMatch::Fill).unwrap();
    assert_eq!(report.added, 5);
    let keeper = keeper.restarted();
    assert!(keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap().writable, "accepted once and for all");
    let log = keeper.desk.list_log(ListLog { from: 0, len: 50 }).unwrap();
    assert!(log.rows.iter().any(|entry| entry.action == "rollback.accepted"));
    assert_eq!(
        keeper.desk.accept_rollback(Nothing {}).unwrap_err().code,
        FaultCode::NotFound,
        "nothing to accept"
    );
}

#[cfg(unix)]
#[test]
fn a_locked_register_stays_locked_by_whichever_way_it_is_reached() {
    let keeper = Keeper::with_register();
    keeper.desk.close(LockReason::Keeper);
    let keeper = keeper.restarted();
    assert_eq!(keeper.desk.get_start(Nothing {}).unwrap().locked, Some(LockReason::Keeper));
    let open = |keeper: &Keeper, name: &str| {
        let place = keeper.place(name);
        keeper.desk.open_register(PlaceRequest { place }, &liggare_desk::ports::Unwatched).unwrap()
    };
    std::os::unix::fs::symlink(keeper.path("r.liggare"), keeper.path("link.liggare")).unwrap();
    assert_eq!(open(&keeper, "link.liggare").why.as_deref(), Some("locked"), "by a link");
    std::fs::rename(keeper.path("r.liggare"), keeper.path("moved.liggare")).unwrap();
    assert_eq!(open(&keeper, "moved.liggare").why.as_deref(), Some("locked"), "by another name");
    // Another one at the place of the locked one is not locked.
    keeper.create(true).unwrap();
    let keeper = keeper.restarted();
    assert!(open(&keeper, "r.liggare").session.is_some());
}
