//! Undo, redo, bulk edits, and a record's history.

use liggare_desk::FaultCode;
use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_domain::{Source, matching::OnMatch};
use liggare_tests::keeper::{Keeper, all_of, by_name, query};
use liggare_tests::people::swedish_csv;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

fn add(keeper: &Keeper, family: &str) -> ContactView {
    let form =
        ContactForm { given_name: "Aino".into(), family_name: family.into(), ..ContactForm::default() };
    keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap()
}

fn rename(keeper: &Keeper, id: Uuid, family: &str) {
    let mut form = keeper.desk.get_contact(ById { id }).unwrap().form;
    form.family_name = family.into();
    keeper.desk.edit_contact(EditContact { id, form, source: Source::Form }).unwrap();
}

fn family(keeper: &Keeper, id: Uuid) -> String {
    keeper.desk.get_contact(ById { id }).unwrap().form.family_name
}

fn undo(keeper: &Keeper) -> Undone {
    keeper.desk.undo(Nothing {}, &Unwatched).unwrap()
}

fn redo(keeper: &Keeper) -> Undone {
    keeper.desk.redo(Nothing {}, &Unwatched).unwrap()
}

#[test]
fn edits_are_taken_back_and_done_again_in_their_order() {
    let keeper = Keeper::with_register();
    let id = add(&keeper, "Åberg").id;
    rename(&keeper, id, "Öberg");
    rename(&keeper, id, "Ekberg");
    assert_eq!(
        undo(&keeper).step,
        UndoStep { code: "edit".into(), noun: Noun::Contact, name: Some("Aino Ekberg".into()), count: 1 }
    );
    assert_eq!((family(&keeper, id).as_str(), keeper.search("öberg").total), ("Öberg", 1));
    undo(&keeper);
    assert_eq!(family(&keeper, id), "Åberg");
    redo(&keeper);
    redo(&keeper);
    assert_eq!((family(&keeper, id).as_str(), keeper.search("ekberg").total), ("Ekberg", 1));
    assert_eq!(keeper.search("åberg").total, 0, "the index follows");
    assert!(
        keeper.desk.redo(Nothing {}, &Unwatched).is_err_and(|fault| fault.code == FaultCode::NothingToUndo)
    );
    undo(&keeper);
    rename(&keeper, id, "Holm");
    let state = keeper.desk.get_undo(Nothing {}).unwrap();
    assert!(state.redo.is_none(), "a new act ends what could be done again");
    assert!(keeper.desk.verify_log(Nothing {}, &Unwatched).unwrap().whole);
}

#[test]
fn a_new_record_that_is_again_what_was_recorded_goes() {
    let keeper = Keeper::with_register();
    let id = add(&keeper, "Åberg").id;
    rename(&keeper, id, "Öberg");
    undo(&keeper);
    let step = undo(&keeper).step;
    assert_eq!((step.code.as_str(), step.noun), ("add", Noun::Contact));
    let organisation = keeper.add_organisation("Ström Oy").record;
    keeper.set(organisation, "business_id", "1234567-8").unwrap();
    undo(&keeper);
    let step = undo(&keeper).step;
    assert_eq!((step.code.as_str(), step.noun), ("add", Noun::Organisation));
    let session = keeper.desk.get_session(Nothing {}).unwrap();
    assert_eq!((session.contacts, session.organisations), (0, 0));
}

#[test]
fn an_act_amid_an_undo_keeps_its_own_step() {
    struct Amid<'k>(&'k Keeper, AtomicBool);
    impl Progress for Amid<'_> {
        fn report(&self, _: JobProgress) -> ControlFlow<()> {
            if !self.1.swap(true, Ordering::Relaxed) {
                add(self.0, "Ekberg");
            }
            ControlFlow::Continue(())
        }
    }
    let keeper = Keeper::with_register();
    let id = add(&keeper, "Åberg").id;
    rename(&keeper, id, "Öberg");
    let undone = keeper.desk.undo(Nothing {}, &Amid(&keeper, AtomicBool::new(false))).unwrap();
    assert_eq!((undone.step.name.as_deref(), family(&keeper, id).as_str()), (Some("Aino Öberg"), "Åberg"));
    assert_eq!(undo(&keeper).step.name.as_deref(), Some("Aino Ekberg"));
    assert_eq!(undo(&keeper).step.name.as_deref(), Some("Aino Åberg"));
    assert_eq!(keeper.search("").all, 0);
}

#[test]
fn a_new_contact_goes_and_comes_again() {
    let keeper = Keeper::with_register();
    add(&keeper, "Åberg");
    assert_eq!(undo(&keeper).state.undo, None);
    assert_eq!((keeper.search("").total, keeper.search("åberg").total), (0, 0));
    redo(&keeper);
    assert_eq!((keeper.search("").total, keeper.search("åberg").total), (1, 1));
    undo(&keeper);
    assert_eq!(keeper.search("").all, 0);
}

#[test]
fn an_import_is_taken_back_and_its_people_are_gone() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(100), OnMatch::Fill).unwrap();
    let undone = undo(&keeper);
    assert_eq!((undone.step.code.as_str(), undone.step.count), ("import", 100));
    assert_eq!(keeper.search("").all, 0);
    assert!(undone.state.redo.is_none(), "the file has them, the register does not");
    // Undone by its own page, it is not offered here.
    let report = keeper.import("people.csv", swedish_csv(100), OnMatch::Fill).unwrap();
    keeper.desk.undo_import(ById { id: report.batch.unwrap() }, &Unwatched).unwrap();
    assert!(keeper.desk.get_undo(Nothing {}).unwrap().undo.is_none());
}

#[test]
fn organisations_and_recipients_are_taken_back_too() {
    let keeper = Keeper::with_register();
    let organisation = keeper.add_organisation("Ström Oy").record;
    keeper.set(organisation, "business_id", "1234567-8").unwrap();
    undo(&keeper);
    let business_id =
        || keeper.desk.get_record(organisation).unwrap().form.get("business_id").cloned().unwrap_or_default();
    assert_eq!(business_id(), "");
    redo(&keeper);
    assert_eq!(business_id(), "1234567-8");
    undo(&keeper);

    let recipient = keeper
        .add_recipient(&liggare_package::keys::IdentityKey::generate().recipient().unwrap().to_string());
    let form = RecipientForm { name: "Saimaa Drift Ab".into(), ..recipient.form };
    keeper.desk.edit_recipient(EditRecipient { id: recipient.id, form }).unwrap();
    undo(&keeper);
    let names = || -> Vec<String> {
        keeper.desk.list_recipients(Nothing {}).unwrap().rows.into_iter().map(|row| row.form.name).collect()
    };
    assert_eq!(names(), ["Saimaa Drift Oy"]);
    undo(&keeper);
    assert!(names().is_empty());
    redo(&keeper);
    assert_eq!(names(), ["Saimaa Drift Oy"]);
}

fn bulk(city: &str) -> BulkEdit {
    BulkEdit {
        selection: all_of(query(Noun::Contact, "")),
        field: "city".into(),
        value: Some(city.into()).filter(|city: &String| !city.is_empty()),
        source: Source::ContactRequest,
    }
}

#[test]
fn a_bulk_edit_does_what_its_preview_said_and_is_one_step_back() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(200), OnMatch::Fill).unwrap();
    let cities =
        || -> Vec<Option<String>> { keeper.search("").rows.into_iter().map(|row| row.city).collect() };
    let before = cities();
    let preview = keeper.desk.preview_bulk_edit(bulk("Pargas"), &Unwatched).unwrap();
    assert_eq!(preview.changes + preview.same, 200);
    assert!(preview.samples.iter().all(|sample| sample.after.as_deref() == Some("Pargas")));
    assert_eq!(cities(), before, "a preview changes nothing");
    let done = keeper
        .desk
        .edit_records(EditRecords { edit: bulk("Pargas"), token: preview.token.clone() }, &Unwatched)
        .unwrap();
    assert_eq!(done.changed, preview.changes);
    assert!(cities().iter().all(|city| city.as_deref() == Some("Pargas")));
    assert_eq!(keeper.search("pargas").total, 200);
    let stale =
        keeper.desk.edit_records(EditRecords { edit: bulk("Pargas"), token: preview.token }, &Unwatched);
    assert_eq!(stale.unwrap_err().code, FaultCode::PreviewStale);

    let undone = undo(&keeper);
    assert_eq!((undone.step.count, undone.kept), (done.changed, 0));
    assert_eq!(cities(), before);
    redo(&keeper);
    assert_eq!(keeper.search("pargas").total, 200);
}

#[test]
fn steps_are_taken_back_newest_first() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(20), OnMatch::Fill).unwrap();
    let preview = keeper.desk.preview_bulk_edit(bulk("Pargas"), &Unwatched).unwrap();
    keeper.desk.edit_records(EditRecords { edit: bulk("Pargas"), token: preview.token }, &Unwatched).unwrap();
    let id = keeper.search("").rows[0].id;
    rename(&keeper, id, "Annorlunda");
    undo(&keeper);
    undo(&keeper);
    assert_eq!(keeper.search("pargas").total, 0, "first the name, then the town");
    redo(&keeper);
    redo(&keeper);
    assert_eq!(family(&keeper, id), "Annorlunda");
}

#[test]
fn a_bulk_edit_checks_its_value_and_leaves_nobody_without_a_name() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(5), OnMatch::Fill).unwrap();
    let wrong = |field: &str, value: &str| {
        let edit = BulkEdit { field: field.into(), value: Some(value.into()), ..bulk("x") };
        keeper.desk.preview_bulk_edit(edit, &Unwatched).unwrap_err().code
    };
    assert_eq!(wrong("country", "Finland"), FaultCode::InvalidValue);
    assert_eq!(wrong("objects_to_marketing", "kanske"), FaultCode::InvalidValue);
    let edit = BulkEdit { field: "objects_to_marketing".into(), value: Some("true".into()), ..bulk("x") };
    let preview = keeper.desk.preview_bulk_edit(edit.clone(), &Unwatched).unwrap();
    keeper.desk.edit_records(EditRecords { edit, token: preview.token }, &Unwatched).unwrap();
    assert!(keeper.search("").rows.iter().all(|row| row.objects));
    let clear = keeper.desk.preview_bulk_edit(bulk(""), &Unwatched).unwrap();
    assert!(clear.samples.iter().all(|sample| sample.after.is_none()), "an empty value clears");
}

#[test]
fn a_history_tells_each_step_with_what_stood_before_and_after() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", "Förnamn;Efternamn;Ort\nAino;Åberg;Åbo\n", OnMatch::Fill).unwrap();
    let id = keeper.search("").rows[0].id;
    keeper.set_today("2026-11-24");
    rename(&keeper, id, "Öberg");
    let preview = keeper.desk.preview_bulk_edit(bulk("Pargas"), &Unwatched).unwrap();
    keeper.desk.edit_records(EditRecords { edit: bulk("Pargas"), token: preview.token }, &Unwatched).unwrap();
    undo(&keeper);
    let history = keeper.desk.get_history(RecordRef { noun: Noun::Contact, id }).unwrap().steps;
    let kinds: Vec<_> = history.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Reverted, StepKind::BulkEdited, StepKind::Edited, StepKind::Imported]);
    let change = |before: &str, after: &str, field: &str| ValueChange {
        field: field.into(),
        before: Some(before.into()),
        after: Some(after.into()),
    };
    assert_eq!(history[0].changes, [change("Pargas", "Åbo", "city")]);
    assert_eq!(history[1].changes, [change("Åbo", "Pargas", "city")]);
    assert_eq!(history[2].changes, [change("Åberg", "Öberg", "family_name")]);
    assert!(history[2].at.starts_with("2026-11-24") && history[3].at.starts_with("2026-11-22"));
    assert_eq!(history[3].file_name.as_deref(), Some("people.csv"));
    assert_eq!(history[1].source, Some(Source::ContactRequest));
}

#[test]
fn an_organisation_goes_only_when_nobody_works_there() {
    let keeper = Keeper::with_register();
    keeper.add_organisation("Ström Oy");
    let form = ContactForm {
        organisation: "Ström Oy".into(),
        family_name: "Åberg".into(),
        ..ContactForm::default()
    };
    keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap();
    undo(&keeper);
    undo(&keeper);
    let all = SearchRecords { query: query(Noun::Organisation, ""), columns: Vec::new(), ..by_name("") };
    assert_eq!(keeper.desk.search_records(all).unwrap().all, 0);
}
