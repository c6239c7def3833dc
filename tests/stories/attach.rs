//! Files kept beside a contract.

use liggare_desk::FaultCode;
use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_desk::{Fault, Result};
use liggare_domain::Source;
use liggare_tests::Keeper;
use liggare_tests::keeper::{PASSPHRASE, files};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What nobody may read on the disk: in a PDF, and in the name of the file.
const MARKER: &str = "Avtal med Maj-Britt Öhman";

fn pdf(size: usize) -> Vec<u8> {
    let text = format!("%PDF-1.7 {MARKER} ");
    text.bytes().cycle().take(size).collect()
}

fn contract(keeper: &Keeper) -> RecordRef {
    let organisation = keeper.add_organisation("Saimaa Drift Oy").record.id.to_string();
    let form = [("title".into(), "Driftavtal".into()), ("organisation".into(), organisation)].into();
    let request = AddRecord { noun: Noun::Contract, form, source: Source::Form };
    keeper.desk.add_record(request).unwrap().record
}

fn attach(keeper: &Keeper, record: RecordRef, name: &str, content: &[u8]) -> Result<AttachmentView> {
    keeper.write(name, content);
    let added = keeper.desk.add_attachment(AddAttachment { record, place: keeper.place(name) }, &Unwatched);
    std::fs::remove_file(keeper.path(name)).unwrap();
    added
}

fn attached(keeper: &Keeper, record: RecordRef) -> Vec<AttachmentView> {
    keeper.desk.list_attachments(record).unwrap().rows
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> FaultCode {
    result.unwrap_err().code
}

/// Files at home in which the marker can be read, or whose path has it.
fn readable(keeper: &Keeper) -> Vec<PathBuf> {
    let told = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap();
        let utf16: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
        path.to_string_lossy().contains(MARKER)
            || [MARKER.as_bytes(), &utf16]
                .iter()
                .any(|needle| bytes.windows(needle.len()).any(|window| window == *needle))
    };
    files(&keeper.path("")).into_iter().filter(told).collect()
}

#[test]
fn what_is_added_comes_back_byte_for_byte_and_is_read_nowhere_else() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let content = pdf(3 << 20);
    let name = format!("{MARKER}.pdf");
    let added = attach(&keeper, record, &name, &content).unwrap();
    assert_eq!((added.name.as_str(), added.size, added.shown), (name.as_str(), 3 << 20, true));
    assert_eq!(attached(&keeper, record), std::slice::from_ref(&added));
    assert_eq!(readable(&keeper), [] as [PathBuf; 0], "while it is open");
    keeper.desk.close(LockReason::Keeper);
    assert_eq!(readable(&keeper), [] as [PathBuf; 0], "while it is locked");

    keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap();
    let save = SaveAttachment { id: added.id, place: keeper.place("copy.pdf") };
    keeper.desk.save_attachment(save, &Unwatched).unwrap();
    assert!(std::fs::read(keeper.path("copy.pdf")).unwrap() == content);
    assert_eq!(readable(&keeper), [keeper.path("copy.pdf")], "nothing of the writing itself stays");
    let verdict = keeper.desk.verify_log(Nothing {}, &Unwatched).unwrap();
    assert!(verdict.whole && keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
}

#[test]
fn a_file_that_is_too_large_or_empty_is_refused_and_nothing_is_held() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let before = keeper.desk.get_session(Nothing {}).unwrap().log_entries;
    let file = std::fs::File::create(keeper.path("large.pdf")).unwrap();
    file.set_len(50_000_001).unwrap();
    let add = |name: &str| {
        keeper.desk.add_attachment(AddAttachment { record, place: keeper.place(name) }, &Unwatched)
    };
    let unread = Meanwhile(|| panic!("it is read"));
    let request = AddAttachment { record, place: keeper.place("large.pdf") };
    assert_eq!(code(keeper.desk.add_attachment(request, &unread)), FaultCode::AttachmentTooLarge);
    assert_eq!(code(attach(&keeper, record, "empty.pdf", b"")), FaultCode::FileEmpty);
    assert_eq!(code(add("not-there.pdf")), FaultCode::NotFound);
    std::fs::create_dir(keeper.path("folder.pdf")).unwrap();
    assert_eq!(code(add("folder.pdf")), FaultCode::NotFound);
    assert_eq!(attached(&keeper, record), []);
    assert_eq!(keeper.desk.get_session(Nothing {}).unwrap().log_entries, before);

    file.set_len(50_000_000).unwrap();
    assert_eq!(add("large.pdf").unwrap().size, 50_000_000);
}

/// Grows a file while it is read, or stops the reading of it.
struct Meanwhile<F: Fn() -> ControlFlow<()> + Sync>(F);

impl<F: Fn() -> ControlFlow<()> + Sync> Progress for Meanwhile<F> {
    fn report(&self, at: JobProgress) -> ControlFlow<()> {
        if at.done > 0 { (self.0)() } else { ControlFlow::Continue(()) }
    }
}

#[test]
fn nothing_is_held_of_a_file_that_grows_beyond_the_limit_or_is_stopped() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    keeper.write("growing.pdf", pdf(2 << 20));
    let request = || AddAttachment { record, place: keeper.place("growing.pdf") };
    let stops = Meanwhile(|| ControlFlow::Break(()));
    assert_eq!(code(keeper.desk.add_attachment(request(), &stops)), FaultCode::Cancelled);
    assert_eq!(attached(&keeper, record), []);
    let grows = Meanwhile(|| {
        let file = std::fs::OpenOptions::new().append(true).open(keeper.path("growing.pdf")).unwrap();
        file.set_len(50_000_001).unwrap();
        ControlFlow::Continue(())
    });
    assert_eq!(code(keeper.desk.add_attachment(request(), &grows)), FaultCode::AttachmentTooLarge);
    assert_eq!(attached(&keeper, record), []);
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing_and_what_was_there_stays() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let added = attach(&keeper, record, "avtal.pdf", &pdf(3 << 20)).unwrap();
    keeper.write("copy.pdf", "before");
    let save = || SaveAttachment { id: added.id, place: keeper.place("copy.pdf") };
    let stops = Meanwhile(|| ControlFlow::Break(()));
    assert_eq!(code(keeper.desk.save_attachment(save(), &stops)), FaultCode::Cancelled);
    assert_eq!(std::fs::read(keeper.path("copy.pdf")).unwrap(), b"before");
    assert_eq!(readable(&keeper), [] as [PathBuf; 0]);
    let read_only = keeper.desk.grant(&keeper.path("elsewhere.pdf")).token;
    let save = SaveAttachment { id: added.id, place: read_only };
    assert_eq!(code(keeper.desk.save_attachment(save, &Unwatched)), FaultCode::UnknownPlace);
}

#[cfg(unix)]
#[test]
fn what_is_opened_is_the_keepers_alone_and_gone_when_the_register_locks() {
    use std::os::unix::fs::PermissionsExt;
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let added = attach(&keeper, record, "avtal.pdf", &pdf(2 << 20)).unwrap();
    let show = || keeper.desk.open_attachment(ById { id: added.id }, &Unwatched);
    let shown = || keeper.shown.lock().unwrap().last().cloned().unwrap();
    show().unwrap();
    let path = shown();
    assert!(path.starts_with(keeper.path("run")) && path.ends_with("avtal.pdf"), "{}", path.display());
    assert!(std::fs::read(&path).unwrap() == pdf(2 << 20));
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    assert_eq!(readable(&keeper), [path], "there and nowhere else");
    let log = keeper.desk.list_log(ListLog { from: 0, len: 1 }).unwrap();
    assert_eq!(log.rows[0].action, "attachment.open");

    keeper.desk.close(LockReason::Idle);
    assert_eq!(std::fs::read_dir(keeper.path("run")).unwrap().count(), 0);
    assert_eq!(code(show()), FaultCode::Locked);
}

#[test]
fn what_a_program_left_that_was_killed_is_removed_when_the_next_one_starts() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let added = attach(&keeper, record, "avtal.pdf", &pdf(100)).unwrap();
    keeper.desk.open_attachment(ById { id: added.id }, &Unwatched).unwrap();
    let beside = keeper.beside();
    assert_eq!(readable(&beside).len(), 1, "another program leaves it to the one that shows it");
    let killed = keeper.cut_off();
    assert_eq!(readable(&killed), [] as [PathBuf; 0]);
}

#[test]
fn what_is_no_document_is_not_handed_to_a_program() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    for name in ["avtal.html", "avtal.desktop", "avtal"] {
        let added = attach(&keeper, record, name, b"#!/bin/sh").unwrap();
        assert!(!added.shown, "{name}");
        let fault = keeper.desk.open_attachment(ById { id: added.id }, &Unwatched).unwrap_err();
        assert_eq!(fault, Fault::about(FaultCode::NotShown, "kind_of_file"), "{name}");
    }
    assert!(keeper.shown.lock().unwrap().is_empty());
}

#[test]
fn a_contract_stays_while_it_has_attachments_and_an_adding_is_taken_back() {
    let keeper = Keeper::with_register();
    let record = contract(&keeper);
    let one = attach(&keeper, record, "avtal.pdf", &pdf(10)).unwrap();
    attach(&keeper, record, "bilaga.pdf", &pdf(20)).unwrap();
    assert_eq!(code(keeper.desk.remove_record(record)), FaultCode::HasAttachments);
    let undone = keeper.desk.undo(Nothing {}, &Unwatched).unwrap();
    assert_eq!((undone.step.code.as_str(), undone.step.name.as_deref()), ("attach", Some("bilaga.pdf")));
    assert_eq!(undone.state.redo, None, "the keeper has the file where it came from");
    assert_eq!(attached(&keeper, record), std::slice::from_ref(&one));
    keeper.desk.remove_attachment(ById { id: one.id }).unwrap();
    let next = keeper.desk.get_undo(Nothing {}).unwrap().undo.unwrap();
    assert_eq!(next.code, "add", "what was removed for good is not offered");
    keeper.desk.remove_record(record).unwrap();
}

#[test]
fn files_are_kept_beside_contracts_and_not_in_a_register_of_samples() {
    let keeper = Keeper::with_register();
    let organisation = keeper.add_organisation("Saimaa Drift Oy").record;
    assert_eq!(code(attach(&keeper, organisation, "avtal.pdf", b"%PDF")), FaultCode::InvalidValue);
    let request = CreateSamples { contacts: 20, language: Language::Swedish };
    keeper.desk.create_samples(request, &Unwatched).unwrap();
    let record = RecordRef { noun: Noun::Contract, id: uuid::Uuid::nil() };
    assert_eq!(code(attach(&keeper, record, "avtal.pdf", b"%PDF")), FaultCode::Refused);
}
