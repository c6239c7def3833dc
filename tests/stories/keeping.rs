//! Adding, changing, finding, locking.

use liggare_desk::FaultCode;
use liggare_desk::wire::*;
use liggare_domain::{Field, Language, Source, matching::OnMatch};
use liggare_tests::keeper::{by_name, query};
use liggare_tests::{Keeper, people::swedish_csv};

#[test]
fn a_register_tells_who_keeps_it_and_since_when() {
    let keeper = Keeper::with_register();
    let mut form = keeper.desk.get_register(Nothing {}).unwrap().form;
    assert_eq!((form.controller.as_str(), form.address.country.as_str()), ("Nordvik Programvara Abp", "FI"));
    form.keeper_name = "Maj-Britt Öhman".into();
    form.keeper_phone = "040 555 0199".into();
    keeper.set_today("2026-12-01");
    let view = keeper.desk.edit_register(form).unwrap();
    assert_eq!(view.form.keeper_phone, "+358405550199");
    assert!(view.created.starts_with("2026-11-22") && view.updated.starts_with("2026-12-01"), "{view:?}");
}

#[test]
fn a_contact_shows_where_each_value_came_from() {
    let keeper = Keeper::with_register();
    let form =
        ContactForm { given_name: "Aino".into(), family_name: "Åberg".into(), ..ContactForm::default() };
    let added = keeper.desk.add_contact(AddContact { form: form.clone(), source: Source::Form }).unwrap();
    let form = ContactForm { emails: vec!["aino@example.fi".into()], ..form };
    let edited =
        keeper.desk.edit_contact(EditContact { id: added.id, form, source: Source::ContactRequest }).unwrap();
    assert_eq!(edited.origin.source, Source::Form);
    assert_eq!(edited.origins[&Field::Email].source, Source::ContactRequest);
    assert_eq!(edited.changes, 1);
    assert_eq!(keeper.search("aino@ex").total, 1);
}

#[test]
fn a_locked_register_answers_nothing_and_opens_again_with_all_in_it() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(100), OnMatch::Fill).unwrap();
    keeper.desk.close(LockReason::Idle);
    let fault = keeper.desk.get_session(Nothing {}).unwrap_err();
    assert_eq!(fault.code, FaultCode::Locked);
    assert_eq!(keeper.desk.get_start(Nothing {}).unwrap().locked, Some(LockReason::Idle));
    let keeper = keeper.restarted();
    let opening = keeper.open().unwrap();
    assert_eq!(
        (opening.session.is_some(), opening.why.as_deref()),
        (false, Some("locked")),
        "not even the keychain opens it"
    );
    let wrong = keeper.unlock(SecretKind::Passphrase, "inte den här frasen").unwrap_err();
    assert_eq!(wrong.code, FaultCode::WrongSecret);
    let session = keeper.unlock(SecretKind::Passphrase, liggare_tests::keeper::PASSPHRASE).unwrap();
    assert_eq!(session.contacts, 100);
    assert_eq!(keeper.desk.get_start(Nothing {}).unwrap().locked, None);
}

#[test]
fn nothing_readable_lies_on_the_disk() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(50), OnMatch::Fill).unwrap();
    std::fs::remove_file(keeper.path("people.csv")).unwrap();
    std::fs::remove_file(keeper.path("rejects.csv")).unwrap();
    keeper.search("åberg");
    for step in ["open", "closed"] {
        for file in liggare_tests::keeper::files(&keeper.path("")) {
            let bytes = std::fs::read(&file).unwrap();
            for marker in ["Åberg", "bolag1.example", "5550001", "Maj-Britt"] {
                let utf16: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
                for needle in [marker.as_bytes(), &utf16] {
                    let found = bytes.windows(needle.len()).any(|window| window == needle);
                    assert!(!found, "{marker} in {} while {step}", file.display());
                }
            }
        }
        keeper.desk.close(LockReason::Keeper);
    }
}

#[test]
fn the_log_stays_whole_and_tells_every_act() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(30), OnMatch::Fill).unwrap();
    let verdict = keeper.desk.verify_log(Nothing {}, &liggare_desk::ports::Unwatched).unwrap();
    assert!(verdict.whole, "{verdict:?}");
    let page = keeper.desk.list_log(ListLog { from: 0, len: 100 }).unwrap();
    let actions: Vec<_> = page.rows.iter().rev().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["vault.created", "register.edit", "signing_key.add", "contacts.import"]);
    assert_eq!(page.rows[0].members, Some(30));
    assert!(!page.rows.iter().any(|entry| entry.line.contains("berg")), "no person in a line");
    let check = keeper.desk.check_register(Nothing {}, &liggare_desk::ports::Unwatched).unwrap();
    assert!(check.whole, "{check:?}");
}

#[test]
fn the_recovery_code_is_read_back_in_groups_or_whole() {
    let keeper = Keeper::new();
    let created = keeper.create(true).unwrap();
    assert!(!created.session.recovery_confirmed);
    let group = |at: u32| {
        let from = at as usize * liggare_desk::RECOVERY_GROUP;
        let to = (from + liggare_desk::RECOVERY_GROUP).min(created.recovery_code.len());
        Secret::new(created.recovery_code[from..to].to_lowercase())
    };
    let wrong = vec![group(created.recovery_challenge[0]), Secret::new("XXXXXXXX".into())];
    let fault = keeper.desk.confirm_recovery(ConfirmRecovery { groups: wrong }).unwrap_err();
    assert_eq!(fault.code, FaultCode::RecoveryMismatch);
    let groups = created.recovery_challenge.iter().map(|at| group(*at)).collect();
    assert!(keeper.desk.confirm_recovery(ConfirmRecovery { groups }).unwrap().recovery_confirmed);
    keeper.desk.close(LockReason::Keeper);
    assert!(keeper.unlock(SecretKind::RecoveryCode, &created.recovery_code).unwrap().recovery_confirmed);
}

#[test]
fn a_sample_register_takes_no_real_people_and_is_gone_when_closed() {
    let keeper = Keeper::new();
    let request = CreateSamples { contacts: 500, language: Language::Swedish };
    let session = keeper.desk.create_samples(request, &liggare_desk::ports::Unwatched).unwrap();
    assert!(session.sample && session.contacts == 500 && session.organisations == 50, "{session:?}");
    let refused = keeper.import("people.csv", swedish_csv(3), OnMatch::Fill).unwrap_err();
    assert_eq!((refused.code, refused.refusals[0].code.as_str()), (FaultCode::Refused, "sample_register"));
    assert!(keeper.search("å").total > 0);
    keeper.desk.close(LockReason::Keeper);
    assert!(!keeper.path("samples/sample.liggare").exists());
}

#[test]
fn a_row_is_known_by_whom_it_holds_in_every_order() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(40), OnMatch::Fill).unwrap();
    for noun in [Noun::Contact, Noun::Organisation] {
        for sort in liggare_desk::sortable(noun) {
            for (descending, text) in [(false, ""), (true, ""), (false, "bolag"), (true, "bolag")] {
                let (query, sort) = (query(noun, text), sort.to_owned());
                let mut search =
                    SearchRecords { query, sort, descending, columns: Vec::new(), ..by_name("") };
                let page = keeper.desk.search_records(search.clone()).unwrap();
                assert!(!page.rows.is_empty(), "{noun} {text:?}");
                for (row, line) in page.rows.iter().enumerate() {
                    search.place_of = Some(line.id);
                    let place = keeper.desk.search_records(search.clone()).unwrap().place;
                    assert_eq!(place, Some(row as u32), "{noun} {} {descending} {text:?}", search.sort);
                }
            }
        }
    }
    let aberg = keeper.search("åberg").rows[0].id;
    let elsewhere = SearchRecords { place_of: Some(aberg), ..by_name("öhman 15") };
    assert_eq!(keeper.desk.search_records(elsewhere).unwrap().place, None, "not among those found");
}

#[test]
fn a_name_with_figures_in_it_is_found_as_it_is_typed() {
    let keeper = Keeper::with_register();
    for (family, organisation) in [("Åberg", "3M Svenska"), ("Öberg", "Studio54 Oy"), ("Ek", "4711")] {
        let form = ContactForm {
            family_name: family.into(),
            organisation: organisation.into(),
            emails: vec![format!("{}@k2.example", family.to_lowercase().replace('å', "a").replace('ö', "o"))],
            ..ContactForm::default()
        };
        keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap();
    }
    for (text, found) in [
        ("3m", 1),
        ("studio5", 1),
        ("STUDIO54", 1),
        ("aberg@k2", 1),
        ("k2.ex", 3),
        ("3m åberg", 1),
        ("4711", 1),
        ("47", 1),
    ] {
        assert_eq!(keeper.search(text).total, found, "{text}");
    }
}

#[test]
fn a_sample_that_another_program_has_open_is_left_to_it() {
    let first = Keeper::new();
    let samples = |keeper: &Keeper| {
        let request = CreateSamples { contacts: 10, language: Language::Swedish };
        keeper.desk.create_samples(request, &liggare_desk::ports::Unwatched)
    };
    samples(&first).unwrap();
    let second = first.beside();
    assert_eq!(samples(&second).unwrap_err().code, FaultCode::RegisterInUse);
    assert!(first.path("samples/sample.liggare/g0001/register.db").is_file());
    assert_eq!(samples(&first).unwrap().contacts, 10, "one's own makes room");
    first.desk.close(LockReason::Closed);
    samples(&second).unwrap();
}
