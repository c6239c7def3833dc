//! Records that may be one: found, looked at side by side, made one, and two again.

use liggare_desk::FaultCode;
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_tests::keeper::{Keeper, PASSPHRASE};
use uuid::Uuid;

fn add(keeper: &Keeper, given: &str, change: impl FnOnce(&mut ContactForm)) -> Uuid {
    let mut form =
        ContactForm { given_name: given.into(), family_name: "Åberg".into(), ..ContactForm::default() };
    change(&mut form);
    keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap().id
}

fn two_of_one_address(keeper: &Keeper) -> [Uuid; 2] {
    let aino = add(keeper, "Aino", |form| form.emails = vec!["aino@example.fi".into()]);
    let other = add(keeper, "A.", |form| {
        form.emails = vec!["AINO@example.fi".into(), "a@example.org".into()];
        form.position = "Inköpschef".into();
        form.objects_to_marketing = true;
    });
    [aino, other]
}

fn duplicates(keeper: &Keeper, noun: Noun) -> DuplicateList {
    keeper.desk.find_duplicates(FindDuplicates { noun, most: 10 }, &Unwatched).unwrap()
}

fn merge_of([kept, gone]: [Uuid; 2]) -> Merge {
    Merge { noun: Noun::Contact, kept, gone, choices: Default::default() }
}

fn unite(keeper: &Keeper, merge: &Merge) -> Result<RecordRef, liggare_desk::Fault> {
    let token = keeper.desk.preview_merge(merge.clone()).unwrap().token;
    keeper.desk.merge_records(MergeRecords { merge: merge.clone(), token }, &Unwatched)
}

fn contact(keeper: &Keeper, id: Uuid) -> ContactView {
    keeper.desk.get_contact(ById { id }).unwrap()
}

#[test]
fn two_of_one_person_are_found_made_one_and_two_again() {
    let keeper = Keeper::with_register();
    let pair = two_of_one_address(&keeper);
    let device = [("model", "Pixel 8".to_owned()), ("contact", pair[1].to_string())];
    let form = device.map(|(column, value)| (column.to_owned(), value)).into();
    let device = keeper.desk.add_record(AddRecord { noun: Noun::Device, form, source: Source::Use }).unwrap();
    let found = duplicates(&keeper, Noun::Contact);
    let [first] = &found.pairs[..] else { panic!("{found:?}") };
    assert_eq!((first.one.record.id, first.other.record.id, found.total), (pair[0], pair[1], 1));
    assert_eq!(first.reasons[0].code, "same_email");

    let choices = [("given_name".to_owned(), Side::Left), ("emails".to_owned(), Side::Right)].into();
    let merge = Merge { choices, ..merge_of(pair) };
    let preview = keeper.desk.preview_merge(merge.clone()).unwrap();
    let field = |code: &str| preview.fields.iter().find(|field| field.field == code).unwrap();
    let position = field("position");
    assert_eq!((position.left.is_none(), position.merged.as_deref()), (true, Some("Inköpschef")));
    assert_eq!(position.right.as_ref().unwrap().origin.as_ref().unwrap().source, Source::Form);
    assert_eq!(field("email").merged.as_deref(), Some("AINO@example.fi, a@example.org"));
    assert_eq!(field("email").choice.as_deref(), Some("emails"));
    let objects = field("objects_to_marketing");
    assert_eq!((objects.choice.as_deref(), objects.merged.as_deref()), (None, Some("true")));
    let left_out: Vec<_> = preview.left_out.iter().map(|left| (&*left.field, &*left.value)).collect();
    assert_eq!(left_out, [("given_name", "A."), ("email", "aino@example.fi")]);
    assert_eq!((preview.moves[&Noun::Device], preview.disclosures), (1, 0));

    let before = pair.map(|id| contact(&keeper, id));
    let token = preview.token;
    keeper.desk.merge_records(MergeRecords { merge, token }, &Unwatched).unwrap();
    let one = contact(&keeper, pair[0]);
    assert!(one.form.objects_to_marketing, "one of them objected");
    assert_eq!((keeper.search("").all, keeper.search("inköpschef").total), (1, 1));
    assert_eq!(
        keeper.desk.get_contact(ById { id: pair[1] }).unwrap_err().code,
        FaultCode::NotFound,
        "there is one"
    );
    let owner = || keeper.desk.get_record(device.record).unwrap().links["contact"].record.id;
    assert_eq!(owner(), pair[0]);
    let history = |id| keeper.desk.get_history(RecordRef { noun: Noun::Contact, id }).unwrap();
    let step = &history(pair[0]).steps[0];
    assert_eq!((step.kind, step.source), (StepKind::Merged, None));
    assert!(step.changes.iter().any(|change| change.field == "position"));
    assert_eq!(duplicates(&keeper, Noun::Contact).total, 0);

    let undone = keeper.desk.undo(Nothing {}, &Unwatched).unwrap();
    assert_eq!((undone.step.code.as_str(), undone.step.count), ("merge", 2));
    for held in &before {
        let now = contact(&keeper, held.id);
        assert_eq!((&now.form, &now.updated, now.changes), (&held.form, &held.updated, held.changes));
    }
    assert_eq!((owner(), keeper.search("").all), (pair[1], 2));
    assert_eq!(history(pair[0]).steps.len(), 1, "as if nothing had been");
    keeper.desk.redo(Nothing {}, &Unwatched).unwrap();
    assert_eq!(contact(&keeper, pair[0]).form, one.form);
    assert_eq!(owner(), pair[0]);
    let log = keeper.desk.list_log(ListLog { from: 0, len: 3 }).unwrap();
    let actions: Vec<_> = log.rows.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["contacts.merge", "contacts.merge_undone", "contacts.merge"]);
}

#[test]
fn a_merge_is_refused_when_it_is_not_what_was_shown() {
    let keeper = Keeper::with_register();
    let pair = two_of_one_address(&keeper);
    let token = keeper.desk.preview_merge(merge_of(pair)).unwrap().token;
    let mut form = contact(&keeper, pair[1]).form;
    form.position = "Vd".into();
    keeper.desk.edit_contact(EditContact { id: pair[1], form, source: Source::Form }).unwrap();
    let merge = merge_of(pair);
    let stale = keeper.desk.merge_records(MergeRecords { merge, token }, &Unwatched).unwrap_err();
    assert_eq!(stale.code, FaultCode::PreviewStale);
    let code = |merge: Merge| keeper.desk.preview_merge(merge).unwrap_err().code;
    assert_eq!(code(merge_of([pair[0]; 2])), FaultCode::InvalidValue);
    assert_eq!(code(Merge { noun: Noun::Device, ..merge_of(pair) }), FaultCode::InvalidValue);
    let unknown = [("shoe_size".to_owned(), Side::Left)].into();
    assert_eq!(code(Merge { choices: unknown, ..merge_of(pair) }), FaultCode::InvalidValue);
    assert_eq!(code(merge_of([pair[0], Uuid::nil()])), FaultCode::NotFound);
}

#[test]
fn what_came_after_a_merge_is_taken_back_before_it_and_done_again_after_it() {
    let keeper = Keeper::with_register();
    let pair = two_of_one_address(&keeper);
    unite(&keeper, &merge_of(pair)).unwrap();
    let mut form = contact(&keeper, pair[0]).form;
    form.position = "Vd".into();
    keeper.desk.edit_contact(EditContact { id: pair[0], form, source: Source::Form }).unwrap();
    keeper.desk.undo(Nothing {}, &Unwatched).unwrap();
    keeper.desk.undo(Nothing {}, &Unwatched).unwrap();
    assert_eq!(keeper.search("").all, 2, "what was taken back is no change");
    keeper.desk.redo(Nothing {}, &Unwatched).unwrap();
    keeper.desk.redo(Nothing {}, &Unwatched).unwrap();
    assert_eq!(contact(&keeper, pair[0]).form.position, "Vd");
}

#[test]
fn a_register_that_went_back_is_looked_at_and_not_merged_in() {
    let keeper = Keeper::with_register();
    let pair = two_of_one_address(&keeper);
    keeper.desk.close(LockReason::Closed);
    let database = keeper.path("r.liggare/g0001/register.db");
    let old = std::fs::read(&database).unwrap();
    assert!(keeper.open().unwrap().session.is_some());
    add(&keeper, "Eva", |_| {});
    keeper.desk.close(LockReason::Closed);
    std::fs::write(&database, old).unwrap();
    assert!(!keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap().writable);
    assert_eq!(duplicates(&keeper, Noun::Contact).total, 1);
    assert_eq!(unite(&keeper, &merge_of(pair)).unwrap_err().code, FaultCode::RegisterRolledBack);
    let apart = SetApart { noun: Noun::Contact, one: pair[0], other: pair[1] };
    assert_eq!(keeper.desk.set_apart(apart).unwrap_err().code, FaultCode::RegisterRolledBack);
}

#[test]
fn two_that_are_not_one_are_not_asked_about_again_until_that_is_taken_back() {
    let keeper = Keeper::with_register();
    let [one, other] = ["Nordvik Ab", "Nordvik Oy Ab"].map(|name| {
        let held = keeper.add_organisation(name);
        keeper.set(held.record, "city", "Pargas").unwrap();
        held.record.id
    });
    assert_eq!(duplicates(&keeper, Noun::Organisation).total, 1);
    let pair = SetApart { noun: Noun::Organisation, one: other, other: one };
    keeper.desk.set_apart(pair.clone()).unwrap();
    assert_eq!(duplicates(&keeper, Noun::Organisation).total, 0);
    let undone = keeper.desk.undo(Nothing {}, &Unwatched).unwrap();
    assert_eq!(undone.step.code, "set_apart");
    assert_eq!(duplicates(&keeper, Noun::Organisation).total, 1);
    keeper.desk.redo(Nothing {}, &Unwatched).unwrap();
    assert_eq!(duplicates(&keeper, Noun::Organisation).total, 0);
    keeper.desk.set_apart(pair).unwrap();
    let merge = Merge { noun: Noun::Organisation, ..merge_of([one, other]) };
    unite(&keeper, &merge).unwrap();
    let kept = keeper.desk.get_record(RecordRef { noun: Noun::Organisation, id: one }).unwrap();
    assert_eq!(kept.name, "Nordvik Ab", "who says so after all is believed");
}
