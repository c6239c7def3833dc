//! Taking in files.

use liggare_desk::FaultCode;
use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_domain::matching::OnMatch;
use liggare_tests::keeper::{by_name, query};
use liggare_tests::{Keeper, people::swedish_csv};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

#[test]
fn a_preview_counts_what_the_import_then_does_and_leaves_nothing() {
    let keeper = Keeper::with_register();
    keeper.write("people.csv", swedish_csv(200));
    let entries = keeper.desk.get_session(Nothing {}).unwrap().log_entries;
    let preview =
        keeper.desk.preview_import(keeper.import_request("people.csv", OnMatch::Fill), &Unwatched).unwrap();
    assert_eq!((preview.batch, preview.added, keeper.search("").total), (None, 200, 0));
    assert_eq!(keeper.desk.get_session(Nothing {}).unwrap().log_entries, entries);
    let done =
        keeper.desk.import_contacts(keeper.import_request("people.csv", OnMatch::Fill), &Unwatched).unwrap();
    assert_eq!((done.rows, done.added, done.same, done.changed, done.possible), (200, 200, 0, 0, 0));
    assert_eq!(keeper.search("").total, 200);
}

#[test]
fn rejects_are_written_by_an_import_that_is_done_and_by_nothing_else() {
    /// Looks, whenever it is told how far the job has come, at what lies in the keeper's folder.
    struct Looks<'k>(&'k Keeper, Mutex<Vec<Vec<PathBuf>>>);
    impl Progress for Looks<'_> {
        fn report(&self, _: JobProgress) -> ControlFlow<()> {
            self.1.lock().unwrap().push(visible(self.0));
            ControlFlow::Continue(())
        }
    }
    fn visible(keeper: &Keeper) -> Vec<PathBuf> {
        let mut found: Vec<_> =
            std::fs::read_dir(keeper.path("")).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.sort();
        found
    }
    let keeper = Keeper::with_register();
    keeper.write(
        "people.csv",
        "First name,Last name,Email\nAino,Åberg,aino@b.example\nEero,Åberg,not-an-address\n",
    );
    keeper.write("rejects.csv", "of an import before");
    let before = visible(&keeper);
    let looks = Looks(&keeper, Mutex::default());
    keeper.desk.preview_import(keeper.import_request("people.csv", OnMatch::Fill), &looks).unwrap();
    let rejects = || std::fs::read_to_string(keeper.path("rejects.csv")).unwrap();
    assert_eq!(rejects(), "of an import before", "a preview leaves it");
    let done = keeper.desk.import_contacts(keeper.import_request("people.csv", OnMatch::Fill), &looks);
    assert!(done.unwrap().not_taken > 0 && rejects().contains("not_an_email"));
    for found in looks.1.into_inner().unwrap() {
        assert_eq!(found, before, "nothing that stays if the program ends in the middle");
    }
    assert_eq!(visible(&keeper), before);
}

#[test]
fn the_same_file_twice_adds_nobody_and_is_recognised() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(50), OnMatch::Fill).unwrap();
    let look = LookAtFile {
        place: keeper.place("people.csv"),
        noun: Noun::Contact,
        dialect: DialectForm::default(),
    };
    assert!(keeper.desk.look_at_file(look, &Unwatched).unwrap().imported_before.is_some());
    let again = keeper.import("people.csv", swedish_csv(50), OnMatch::Update).unwrap();
    assert_eq!((again.added, again.same, again.changed, keeper.search("").total), (0, 50, 0, 50));
}

#[test]
fn what_is_not_taken_has_a_line_that_says_so() {
    let keeper = Keeper::with_register();
    let file = "First name,Last name,Email,Phone,Country,Shoe size\n\
        Aino,Åberg,aino@example.fi,040 555 0134,Finland,38\n\
        Eero,Åberg,not-an-address,040 555 0135,Atlantis,44\n\
        ,,also-bad,,,\n";
    let report = keeper.import("people.csv", file, OnMatch::Fill).unwrap();
    assert_eq!((report.rows, report.added, report.rejected), (3, 2, 1));
    let rejects = std::fs::read_to_string(keeper.path("rejects.csv")).unwrap();
    let codes: Vec<_> = report.rejects.iter().map(|reject| (reject.line, reject.code.as_str())).collect();
    for expected in
        [(3, "not_an_email"), (3, "unknown_country"), (4, "nobody_identified"), (1, "column_not_taken")]
    {
        assert!(codes.contains(&expected), "{expected:?} in {codes:?}");
        assert!(rejects.contains(expected.1), "{rejects}");
    }
    assert_eq!(keeper.search("eero").total, 1, "the rest identifies him");
}

#[test]
fn an_import_can_be_cancelled_and_leaves_nothing() {
    struct StopAt(AtomicU64);
    impl Progress for StopAt {
        fn report(&self, progress: JobProgress) -> ControlFlow<()> {
            self.0.store(progress.rows, Ordering::Relaxed);
            if progress.rows >= 2_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
    }
    let keeper = Keeper::with_register();
    keeper.write("people.csv", swedish_csv(5_000));
    let stop = StopAt(AtomicU64::new(0));
    let fault =
        keeper.desk.import_contacts(keeper.import_request("people.csv", OnMatch::Fill), &stop).unwrap_err();
    assert_eq!((fault.code, stop.0.into_inner()), (FaultCode::Cancelled, 2_000));
    let session = keeper.desk.get_session(Nothing {}).unwrap();
    assert_eq!((session.contacts, session.organisations, keeper.search("").total), (0, 0, 0));
    assert!(!keeper.path("rejects.csv").exists() && !keeper.path("rejects.csv.part").exists());
    assert!(keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
    assert_eq!(keeper.desk.list_imports(Nothing {}).unwrap().total, 0);
}

#[test]
fn an_import_is_broken_off_while_it_builds_its_indexes() {
    /// Goes on as long as it is the importing thread that asks: while that one builds, another does.
    struct StopElsewhere(std::thread::ThreadId);
    impl Progress for StopElsewhere {
        fn report(&self, _: JobProgress) -> ControlFlow<()> {
            match std::thread::current().id() == self.0 {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            }
        }
    }
    let keeper = Keeper::with_register();
    keeper.write("people.csv", swedish_csv(30_000));
    let stop = StopElsewhere(std::thread::current().id());
    let fault =
        keeper.desk.import_contacts(keeper.import_request("people.csv", OnMatch::Fill), &stop).unwrap_err();
    assert_eq!(fault.code, FaultCode::Cancelled);
    assert_eq!(keeper.search("").total, 0);
    assert!(keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
}

#[test]
fn a_whole_import_is_undone_at_once() {
    let keeper = Keeper::with_register();
    keeper.import("first.csv", swedish_csv(20), OnMatch::Fill).unwrap();
    let second = keeper.import("second.csv", swedish_csv(60), OnMatch::Fill).unwrap();
    let undone = keeper.desk.undo_import(ById { id: second.batch.unwrap() }, &Unwatched).unwrap();
    assert_eq!((undone.removed, undone.kept, keeper.search("").total), (40, 0, 20));
    let imports = keeper.desk.list_imports(Nothing {}).unwrap();
    assert!(imports.rows[0].undone.is_some() && imports.rows[1].undone.is_none());
}

#[test]
fn the_people_of_an_import_are_those_it_brought_and_those_it_changed() {
    let keeper = Keeper::with_register();
    keeper.import("first.csv", swedish_csv(20), OnMatch::Fill).unwrap();
    let second = swedish_csv(25).replacen("Inköpschef", "Vd", 1);
    let report = keeper.import("second.csv", second, OnMatch::Update).unwrap();
    assert_eq!((report.added, report.changed, report.same), (5, 1, 19));
    let values = vec![report.batch.unwrap().to_string()];
    let of_batch = Filter { column: "batch".into(), test: Test::Choice { values, none: false } };
    let query = Query { filters: vec![of_batch], ..query(Noun::Contact, "") };
    let page = keeper.desk.search_records(SearchRecords { query, ..by_name("") }).unwrap();
    assert_eq!((page.total, page.all), (6, 25));
}

#[test]
fn a_half_guessed_mapping_is_refused_with_the_column() {
    let keeper = Keeper::with_register();
    keeper.write("people.csv", "Namn,Övrigt\nAino Åberg,vip\n");
    let mut request = keeper.import_request("people.csv", OnMatch::Fill);
    request.mapping =
        Some(vec![AssignmentForm { index: 0, header: "Namn".into(), target: "full_name".into() }]);
    let fault = keeper.desk.import_contacts(request, &Unwatched).unwrap_err();
    assert_eq!((fault.code, fault.detail.as_deref()), (FaultCode::MappingIncomplete, Some("Övrigt")));
}

#[test]
fn an_opt_out_column_is_an_objection_at_once() {
    let keeper = Keeper::with_register();
    let file = "Email Address,First Name,Last Name,UNSUB_TIME\na@b.example,Aino,Åberg,2024-03-12 10:11:12\nc@d.example,Ida,Öhman,\n";
    keeper.import("unsubscribed.csv", file, OnMatch::Fill).unwrap();
    let objecting: Vec<_> =
        keeper.search("").rows.iter().map(|row| (row.family_name.clone().unwrap(), row.objects)).collect();
    assert_eq!(objecting, [("Åberg".to_owned(), true), ("Öhman".to_owned(), false)]);
}
