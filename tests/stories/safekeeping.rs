//! Backups, restoring, and changing what opens the register.

use liggare_desk::FaultCode;
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_domain::matching::OnMatch;
use liggare_tests::keeper::{Keeper, PASSPHRASE, files};
use liggare_tests::people::swedish_csv;

fn passphrase(text: &str) -> Proof {
    Proof { kind: SecretKind::Passphrase, secret: Secret::new(text.into()) }
}

fn code(text: &str) -> Proof {
    Proof { kind: SecretKind::RecoveryCode, secret: Secret::new(text.into()) }
}

/// A keeper with a folder for backups and some people.
fn keeper_with_people() -> Keeper {
    let keeper = Keeper::with_register();
    std::fs::create_dir(keeper.path("backups")).unwrap();
    keeper.import("people.csv", swedish_csv(50), OnMatch::Fill).unwrap();
    keeper
}

fn back_up(keeper: &Keeper) -> BackupView {
    keeper.desk.back_up(BackUp { folder: Some(keeper.place("backups")) }, &Unwatched).unwrap()
}

#[test]
fn a_backup_falls_due_is_made_where_planned_and_is_due_again_later() {
    let keeper = keeper_with_people();
    let due = || keeper.desk.get_today(Nothing {}).unwrap().backup_due;
    assert!(due(), "none was ever made");
    let none = keeper.desk.back_up(BackUp { folder: None }, &Unwatched).unwrap_err();
    assert_eq!(none.code, FaultCode::BackupFolderMissing);
    let plan = BackupPlan { folder: Some(keeper.place("backups")), every_days: 7 };
    assert!(keeper.desk.plan_backups(plan).unwrap().folder_present);
    let made = keeper.desk.back_up(BackUp { folder: None }, &Unwatched).unwrap();
    assert!(keeper.path("backups").join(&made.file).is_file());
    assert_eq!((made.contacts, made.present), (50, true));
    assert!(!due());
    keeper.set_today("2026-11-28");
    assert!(!due());
    keeper.set_today("2026-11-29");
    assert!(due(), "a week later");
    std::fs::remove_dir_all(keeper.path("backups")).unwrap();
    let keeping = keeper.desk.get_safekeeping(Nothing {}).unwrap();
    assert!(!keeping.folder_present && !keeping.backups[0].present, "{keeping:?}");
}

#[test]
fn a_lost_register_comes_back_from_its_backup_with_everybody_in_it() {
    let keeper = keeper_with_people();
    let found = keeper.search("åberg").total;
    assert!(found > 0);
    let made = back_up(&keeper);
    keeper.desk.close(LockReason::Closed);
    std::fs::remove_dir_all(keeper.path("r.liggare")).unwrap();
    let backup = keeper.place(&format!("backups/{}", made.file));

    let header = keeper.desk.read_backup(PlaceRequest { place: backup.clone() }).unwrap();
    assert_eq!((header.has_passphrase, header.bytes), (true, made.bytes));
    let restore =
        |proof| RestoreRegister { backup: backup.clone(), place: keeper.place("new.liggare"), proof };
    let wrong = keeper.desk.restore_register(restore(passphrase("inte den rätta frasen")), &Unwatched);
    assert_eq!(wrong.unwrap_err().code, FaultCode::WrongSecret);
    assert!(!keeper.path("new.liggare").exists());
    let session = keeper.desk.restore_register(restore(passphrase(PASSPHRASE)), &Unwatched).unwrap();
    assert_eq!((session.contacts, session.writable), (50, true));
    assert!(keeper.desk.verify_log(Nothing {}, &Unwatched).unwrap().whole);
    assert_eq!(keeper.search("").total, 50);
    assert_eq!(keeper.search("åberg").total, found, "and are found as before");

    // The keychain opens it from now on, and what it remembers is of this copy.
    let keeper = keeper.restarted();
    let place = keeper.place("new.liggare");
    let opening = keeper.desk.open_register(PlaceRequest { place }, &Unwatched).unwrap();
    assert!(opening.session.is_some_and(|session| session.writable), "{:?}", opening.why);
}

#[test]
fn a_rehearsal_proves_the_backup_and_leaves_nothing_behind() {
    let keeper = keeper_with_people();
    let made = back_up(&keeper);
    assert!(keeper.desk.get_today(Nothing {}).unwrap().rehearsal_due);
    let backup = keeper.place(&format!("backups/{}", made.file));
    let before = files(&keeper.path(""));
    let request = RehearseRestore { backup, proof: passphrase(PASSPHRASE) };
    let found = keeper.desk.rehearse_restore(request, &Unwatched).unwrap();
    assert_eq!((found.contacts, found.of_this_register), (50, true));
    assert_eq!(files(&keeper.path("")), before);
    let today = keeper.desk.get_today(Nothing {}).unwrap();
    assert!(!today.rehearsal_due && today.rehearsed.is_some_and(|at| at.starts_with("2026-11-22")));
}

#[test]
fn a_changed_passphrase_wants_proof_and_the_old_one_opens_only_old_backups() {
    let keeper = keeper_with_people();
    let made = back_up(&keeper);
    let change =
        |proof| ChangePassphrase { proof, passphrase: Secret::new("en helt annan fras 2026".into()) };
    let unproved = keeper.desk.change_passphrase(change(passphrase("gissning gissning")), &Unwatched);
    assert_eq!(unproved.unwrap_err().code, FaultCode::WrongSecret);
    let status = keeper.desk.change_passphrase(change(passphrase(PASSPHRASE)), &Unwatched).unwrap();
    assert_eq!((status.generation, status.slots.len()), (2, 3));
    assert_eq!(keeper.search("").total, 50, "the register stays open");
    keeper.desk.close(LockReason::Keeper);
    let old = keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap_err();
    assert_eq!(old.code, FaultCode::WrongSecret);
    keeper.unlock(SecretKind::Passphrase, "en helt annan fras 2026").unwrap();

    let backup = keeper.place(&format!("backups/{}", made.file));
    let request = RehearseRestore { backup, proof: passphrase(PASSPHRASE) };
    assert_eq!(keeper.desk.rehearse_restore(request, &Unwatched).unwrap().contacts, 50);
}

#[test]
fn a_new_recovery_code_is_asked_back_and_ends_the_sheet_before() {
    let keeper = Keeper::new();
    let first = keeper.create(false).unwrap().recovery_code;
    let whole = ConfirmRecovery { groups: vec![Secret::new(first.clone())] };
    assert!(keeper.desk.confirm_recovery(whole).unwrap().recovery_confirmed);
    let renewed =
        keeper.desk.renew_recovery(Prove { proof: code(&first.to_lowercase()) }, &Unwatched).unwrap();
    assert_ne!(renewed.recovery_code, first);
    assert!(!renewed.session.recovery_confirmed);
    let groups: Vec<_> = renewed.recovery_code.as_bytes().chunks(8).collect();
    let asked = renewed
        .recovery_challenge
        .iter()
        .map(|at| Secret::new(String::from_utf8(groups[*at as usize].to_vec()).unwrap()));
    let confirmed = keeper.desk.confirm_recovery(ConfirmRecovery { groups: asked.collect() }).unwrap();
    assert!(confirmed.recovery_confirmed);
    keeper.desk.close(LockReason::Keeper);
    assert_eq!(keeper.unlock(SecretKind::RecoveryCode, &first).unwrap_err().code, FaultCode::WrongSecret);
    assert!(keeper.unlock(SecretKind::RecoveryCode, &renewed.recovery_code).is_ok());
}

#[test]
fn a_way_in_is_taken_away_but_not_the_last_lasting_one() {
    let keeper = Keeper::with_register();
    let slot = |kind: &str| {
        let status = keeper.desk.get_status(Nothing {}).unwrap();
        status.slots.into_iter().find(|slot| slot.kind == kind).unwrap().id
    };
    let remove = |id| {
        let request = RemoveSlot { id, proof: passphrase(PASSPHRASE) };
        keeper.desk.remove_slot(request, &Unwatched)
    };
    assert_eq!(remove(slot("passphrase")).unwrap_err().code, FaultCode::LastWayIn);
    assert_eq!(remove(slot("keychain")).unwrap().slots.len(), 2);
    let keeper = keeper.restarted();
    assert_eq!(
        keeper.open().unwrap().session.map(|session| session.name),
        None,
        "the keychain opens nothing"
    );
    keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    let rotated = keeper.desk.rotate_key(Prove { proof: passphrase(PASSPHRASE) }, &Unwatched).unwrap();
    assert_eq!((rotated.generation, rotated.slots.len()), (3, 2), "the ways in stay");
}

#[test]
fn what_the_window_keeps_lies_in_the_register_and_makes_no_search_anew() {
    let keeper = keeper_with_people();
    let keep = |name: &str, value: Option<&str>| {
        let value = value.map(|value| Secret::new(value.into()));
        keeper.desk.keep(Keep { name: name.into(), value })
    };
    let before = keeper.desk.get_session(Nothing {}).unwrap();
    keep("views.contacts", Some(r#"{"text":"åberg"}"#)).unwrap();
    keep("last.room", Some("contacts")).unwrap();
    keep("last.room", None).unwrap();
    let after = keeper.desk.get_session(Nothing {}).unwrap();
    assert_eq!((after.version, after.log_entries), (before.version, before.log_entries));
    for bad in ["", "Views", "a/b", "ö", &"x".repeat(65)] {
        assert_eq!(keep(bad, Some("x")).unwrap_err().code, FaultCode::InvalidValue, "{bad}");
    }
    assert_eq!(keep("x", Some(&"x".repeat(65_537))).unwrap_err().code, FaultCode::InvalidValue);
    let keeper = keeper.restarted();
    keeper.open().unwrap();
    let kept = keeper.desk.get_kept(Nothing {}).unwrap().entries;
    assert_eq!(
        kept.into_iter().collect::<Vec<_>>(),
        [("views.contacts".into(), r#"{"text":"åberg"}"#.into())]
    );
}

#[test]
fn a_register_that_went_back_is_backed_up_and_not_written_in() {
    let keeper = keeper_with_people();
    keeper.desk.close(LockReason::Closed);
    let database = keeper.path("r.liggare/g0001/register.db");
    let old = std::fs::read(&database).unwrap();
    keeper.open().unwrap();
    keeper.import("more.csv", swedish_csv(60), OnMatch::Fill).unwrap();
    keeper.desk.close(LockReason::Closed);
    std::fs::write(&database, old).unwrap();
    let session = keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    assert!(!session.writable);
    let made = back_up(&keeper);
    assert!(keeper.path("backups").join(&made.file).is_file());
    assert_eq!(keeper.desk.get_session(Nothing {}).unwrap().log_entries, session.log_entries);
}

#[cfg(unix)]
#[test]
fn a_sheet_in_the_place_of_a_file_is_its_keepers_alone() {
    use std::os::unix::fs::PermissionsExt;
    let keeper = Keeper::new();
    keeper.write("sheet.txt", "for all to read");
    let sheet = keeper.path("sheet.txt");
    std::fs::set_permissions(&sheet, std::fs::Permissions::from_mode(0o644)).unwrap();
    let text = Secret::new("AGE-SECRET-KEY-1".into());
    keeper.desk.save_letter(SaveLetter { place: keeper.place("sheet.txt"), text }).unwrap();
    assert_eq!(std::fs::metadata(&sheet).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_to_string(&sheet).unwrap(), "AGE-SECRET-KEY-1");
    assert_eq!(files(&keeper.path("")), [sheet], "nothing of the writing stays beside it");
}
