//! Writing what the screen shows to a file, for one's own use.

use calamine::{Data, Reader, Xlsx};
use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::*;
use liggare_desk::{FaultCode, Result};
use liggare_domain::matching::OnMatch;
use liggare_domain::noun::Kind;
use liggare_tests::Keeper;
use liggare_tests::keeper::{PASSPHRASE, all_of, files, query};
use liggare_tests::people::swedish_csv;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

const COLUMNS: [&str; 6] = ["family_name", "given_name", "email", "city", "objects_to_marketing", "updated"];

fn keeper() -> Keeper {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(100), OnMatch::Fill).unwrap();
    keeper
}

fn owned(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|code| (*code).to_owned()).collect()
}

/// People whom a text finds, by their e-mail backwards, for programs.
fn people(keeper: &Keeper, text: &str, file: &str) -> ExportRecords {
    ExportRecords {
        selection: all_of(query(Noun::Contact, text)),
        columns: owned(&COLUMNS),
        sort: "email".into(),
        descending: true,
        form: if file.ends_with("xlsx") { ExportForm::Xlsx } else { ExportForm::Csv },
        delimiter: None,
        codes: true,
        reason: "Utskick om avbrott".into(),
        place: keeper.place(file),
    }
}

fn export(keeper: &Keeper, request: ExportRecords) -> Result<ExportView> {
    keeper.desk.export_records(request, &Unwatched)
}

fn ledger(keeper: &Keeper) -> Vec<ExportView> {
    keeper.desk.list_exports(Nothing {}).unwrap().rows
}

fn entries(keeper: &Keeper) -> u64 {
    keeper.desk.get_session(Nothing {}).unwrap().log_entries
}

/// The rows of a CSV file, its header first.
fn csv_rows(keeper: &Keeper, file: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(keeper.path(file)).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The cells of a workbook's only sheet, its header first.
fn xlsx_rows(keeper: &Keeper, file: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook(keeper.path(file)).unwrap();
    let (_, range) = book.worksheets().into_iter().next().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// What a screen shows of the same records.
fn shown(keeper: &Keeper, request: &ExportRecords) -> Vec<Vec<String>> {
    let Selection::Search { query } = request.selection.clone() else { panic!("a search") };
    let search = SearchRecords {
        query,
        columns: request.columns.clone(),
        sort: request.sort.clone(),
        descending: request.descending,
        from: 0,
        len: 500,
        place_of: None,
    };
    let rows = keeper.desk.search_records(search).unwrap().rows;
    rows.into_iter().map(|row| row.cells.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

#[test]
fn the_file_holds_what_the_screen_shows_row_for_row() {
    let keeper = keeper();
    let request = people(&keeper, "åberg", "out.csv");
    let screen = shown(&keeper, &request);
    let preview = PreviewExport { selection: request.selection.clone(), columns: request.columns.clone() };
    let preview = keeper.desk.preview_export(preview, &Unwatched).unwrap();
    assert_eq!((preview.rows, preview.persons, preview.personal.len()), (14, 14, COLUMNS.len()));

    let done = export(&keeper, request).unwrap();
    assert_eq!((done.state.as_str(), done.rows, done.persons), ("completed", 14, 14));
    let mut csv = csv_rows(&keeper, "out.csv");
    assert_eq!(csv.remove(0), COLUMNS);
    assert_eq!(csv, screen, "cell for cell, in the order of the screen");

    export(&keeper, people(&keeper, "åberg", "out.xlsx")).unwrap();
    let cells = xlsx_rows(&keeper, "out.xlsx");
    for (row, screen) in cells[1..].iter().zip(&screen) {
        assert_eq!(row[4], Data::Bool(false), "a flag is a flag");
        for (cell, screen) in row.iter().zip(screen) {
            assert_eq!(cell.to_string(), *screen);
        }
    }
    assert_eq!(cells.len(), 15);
    let mode = |file: &str| std::fs::metadata(keeper.path(file)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("out.csv"), mode("out.xlsx")), (0o600, 0o600), "nobody else reads it");
}

#[test]
fn those_picked_are_written_in_the_order_of_the_screen() {
    let keeper = keeper();
    let found = keeper.search("åberg").rows;
    let picked = Selection::Picked { noun: Noun::Contact, ids: [9, 2, 5].map(|at| found[at].id).into() };
    let request = people(&keeper, "", "out.csv");
    export(&keeper, ExportRecords { selection: picked, ..request }).unwrap();
    let emails: Vec<_> = csv_rows(&keeper, "out.csv")[1..].iter().map(|row| row[2].clone()).collect();
    let mut backwards = emails.clone();
    backwards.sort_by(|a, b| b.cmp(a));
    assert_eq!((emails.len(), &emails), (3, &backwards));
}

#[test]
fn without_a_reason_no_person_leaves_and_nothing_is_recorded() {
    let keeper = keeper();
    let before = entries(&keeper);
    for reason in ["", "  \t "] {
        let request = ExportRecords { reason: reason.into(), ..people(&keeper, "", "out.csv") };
        let fault = export(&keeper, request).unwrap_err();
        assert_eq!((fault.code, fault.refusals.len()), (FaultCode::Refused, 1));
        assert_eq!(fault.refusals[0].code, "reason_missing");
        assert!(fault.refusals[0].citation.contains("5(2)"), "{fault:?}");
    }
    assert_eq!((ledger(&keeper).len(), entries(&keeper)), (0, before));
    assert!(!keeper.path("out.csv").exists());
}

#[test]
fn a_table_of_things_asks_for_a_reason_only_when_it_tells_of_people() {
    let keeper = keeper();
    let owners: Vec<_> = keeper.search("åberg").rows[..2].iter().map(|person| person.id).collect();
    for (owner, imei) in [(0, "490154203237518"), (1, "356938035643809"), (0, "")] {
        let pairs = [("model", "Fairphone 5"), ("imei", imei), ("contact", &owners[owner].to_string())];
        let form = pairs.map(|(code, value)| (code.to_owned(), value.to_owned())).into();
        keeper.desk.add_record(AddRecord { noun: Noun::Device, form, source: Source::Use }).unwrap();
    }
    let devices = |columns: &[&str], reason: &str| ExportRecords {
        selection: all_of(query(Noun::Device, "")),
        columns: owned(columns),
        sort: "updated".into(),
        reason: reason.into(),
        ..people(&keeper, "", "devices.csv")
    };
    let done = export(&keeper, devices(&["make", "model"], "")).unwrap();
    assert_eq!((done.rows, done.persons, done.reason), (3, 0, None), "and it is in the ledger all the same");
    let refused = export(&keeper, devices(&["model", "imei"], "")).unwrap_err();
    assert_eq!(refused.code, FaultCode::Refused);
    let done = export(&keeper, devices(&["model", "imei"], "Återkallelse")).unwrap();
    assert_eq!((done.rows, done.persons), (3, 2), "their owners, each once");
    let told = |id| keeper.desk.get_contact(ById { id }).unwrap().exports;
    assert_eq!(told(owners[1]), [done], "of the one with the codes alone");
}

#[test]
fn each_persons_page_tells_of_it_and_the_log_says_of_how_many() {
    let keeper = keeper();
    let done = export(&keeper, people(&keeper, "åberg", "out.csv")).unwrap();
    let told = |id| keeper.desk.get_contact(ById { id }).unwrap().exports;
    for person in keeper.search("åberg").rows {
        assert_eq!(told(person.id), std::slice::from_ref(&done));
    }
    let other = keeper.search("ström").rows[0].id;
    assert!(told(other).is_empty());
    let log = keeper.desk.list_log(ListLog { from: 0, len: 2 }).unwrap().rows;
    let said: Vec<_> = log.iter().map(|entry| (entry.action.as_str(), entry.members)).collect();
    assert_eq!(said, [("view.export_completed", None), ("view.export_intended", Some(14))]);
    assert!(keeper.desk.verify_log(Nothing {}, &Unwatched).unwrap().whole, "with who they are");
}

/// Looks once, whenever the job first tells how far it has come, and then stops it or lets it go on.
struct Midway<F>(AtomicBool, F, ControlFlow<()>);

impl<F: Fn() + Sync> Progress for Midway<F> {
    fn report(&self, _: JobProgress) -> ControlFlow<()> {
        if !self.0.swap(true, Ordering::Relaxed) {
            // As another part of the program would: the job's own thread is reading.
            std::thread::scope(|scope| scope.spawn(|| self.1()).join()).unwrap();
        }
        self.2
    }
}

#[test]
fn the_intent_is_there_before_the_file() {
    let keeper = keeper();
    let looks = AtomicU32::new(0);
    let look = || {
        looks.fetch_add(1, Ordering::Relaxed);
        let ledger = ledger(&keeper);
        assert_eq!((ledger.len(), ledger[0].state.as_str(), ledger[0].persons), (1, "intent", 100));
        assert!(!keeper.path("out.csv").exists());
    };
    let watch = Midway(AtomicBool::default(), look, ControlFlow::Continue(()));
    keeper.desk.export_records(people(&keeper, "", "out.csv"), &watch).unwrap();
    assert_eq!((looks.into_inner(), ledger(&keeper)[0].state.as_str()), (1, "completed"));
}

#[test]
fn an_intent_that_cannot_be_recorded_writes_nothing() {
    let keeper = Keeper::with_register();
    keeper.desk.close(LockReason::Closed);
    let database = keeper.path("r.liggare/g0001/register.db");
    let old = std::fs::read(&database).unwrap();
    assert!(keeper.open().unwrap().session.is_some());
    keeper.import("people.csv", swedish_csv(5), OnMatch::Fill).unwrap();
    keeper.desk.close(LockReason::Closed);
    std::fs::write(&database, old).unwrap();
    assert!(!keeper.unlock(SecretKind::Passphrase, PASSPHRASE).unwrap().writable);
    let before = files(&keeper.path(""));
    let fault = export(&keeper, people(&keeper, "", "out.csv")).unwrap_err();
    assert_eq!(fault.code, FaultCode::RegisterRolledBack);
    assert_eq!(files(&keeper.path("")), before);
}

#[test]
fn a_cancelled_export_leaves_no_file_and_what_was_there_before() {
    let keeper = keeper();
    keeper.write("out.csv", "of last year");
    for (file, there) in [("out.csv", true), ("out.xlsx", false)] {
        let watch = Midway(AtomicBool::default(), || {}, ControlFlow::Break(()));
        let stopped = keeper.desk.export_records(people(&keeper, "", file), &watch);
        assert_eq!(stopped.unwrap_err().code, FaultCode::Cancelled);
        assert_eq!(ledger(&keeper)[0].state, "cancelled");
        assert_eq!(keeper.path(file).exists(), there);
        assert!(!keeper.path(&format!("{file}.part")).exists());
    }
    assert_eq!(std::fs::read_to_string(keeper.path("out.csv")).unwrap(), "of last year");
    let person = keeper.search("").rows[0].id;
    assert!(keeper.desk.get_contact(ById { id: person }).unwrap().exports.is_empty(), "nothing was written");
}

#[test]
fn a_power_cut_in_the_middle_leaves_the_intent_and_no_file() {
    let keeper = keeper();
    let after = std::sync::Mutex::new(None);
    let cut = || {
        assert!(keeper.path("out.csv.part").exists());
        *after.lock().unwrap() = Some(keeper.cut_off());
    };
    let watch = Midway(AtomicBool::default(), cut, ControlFlow::Break(()));
    keeper.desk.export_records(people(&keeper, "", "out.csv"), &watch).unwrap_err();
    keeper.desk.close(LockReason::Closed);
    // What this desk cleaned up, the one that was cut off did not.
    keeper.write("out.csv.part", "Aino;Åberg");
    let after = after.into_inner().unwrap().unwrap();
    assert!(after.open().unwrap().session.is_some());
    let told = ledger(&after);
    assert_eq!((told.len(), told[0].state.as_str()), (1, "intent"), "it may have been written");
    assert!(!keeper.path("out.csv.part").exists() && !keeper.path("out.csv").exists());
    let person = after.search("").rows[0].id;
    assert_eq!(after.desk.get_contact(ById { id: person }).unwrap().exports, told);
}

#[test]
fn a_formula_stays_text_in_either_form() {
    let keeper = Keeper::with_register();
    let formula = "=HYPERLINK(\"https://x.example\";\"Å\")";
    let form = ContactForm {
        family_name: formula.into(),
        position: "@SUM(A1:A9)".into(),
        phones: vec!["+358401234567".into()],
        ..ContactForm::default()
    };
    keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap();
    let columns = owned(&["family_name", "position", "mobile"]);
    for file in ["out.csv", "out.xlsx"] {
        let request = people(&keeper, "", file);
        export(&keeper, ExportRecords { columns: columns.clone(), ..request }).unwrap();
    }
    let guarded = [format!("'{formula}"), "'@SUM(A1:A9)".to_owned(), "+358401234567".to_owned()];
    assert_eq!(csv_rows(&keeper, "out.csv")[1], guarded);
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(
        xlsx_rows(&keeper, "out.xlsx")[1],
        [text(formula), text("@SUM(A1:A9)"), text("+358401234567")],
        "text as it is, and no number made of the telephone"
    );
}

#[test]
fn what_is_invented_is_marked_in_each_row() {
    let keeper = Keeper::new();
    let request = CreateSamples { language: Language::Swedish, contacts: 20 };
    keeper.desk.create_samples(request, &Unwatched).unwrap();
    export(&keeper, people(&keeper, "", "out.csv")).unwrap();
    let rows = csv_rows(&keeper, "out.csv");
    assert_eq!((rows.len(), rows[0].last().unwrap().as_str()), (21, "sample"));
    assert_eq!(
        rows[1..].iter().map(|row| row.last().unwrap().as_str()).collect::<BTreeSet<_>>(),
        ["true"].into()
    );
}

#[test]
fn a_column_that_is_not_there_or_comes_twice_is_refused_before_anything_is_recorded() {
    let keeper = keeper();
    for columns in [&["family_name", "verifier"][..], &["city", "city"], &[]] {
        let request = ExportRecords { columns: owned(columns), ..people(&keeper, "", "out.csv") };
        let fault = export(&keeper, request).unwrap_err();
        assert!(
            matches!(fault.code, FaultCode::InvalidValue | FaultCode::Required),
            "{columns:?}: {fault:?}"
        );
    }
    let request = ExportRecords { place: keeper.place(""), ..people(&keeper, "", "out.csv") };
    assert_eq!(export(&keeper, request).unwrap_err().code, FaultCode::PlaceTaken, "a folder");
    assert!(ledger(&keeper).is_empty());
}

#[test]
fn the_headings_of_an_export_are_known_when_it_comes_back() {
    let keeper = Keeper::with_register();
    let mut unknown = Vec::new();
    for words in liggare_words::Language::ALL.map(liggare_words::Words::new) {
        let heading = |noun: Noun, code: &str| {
            let ids = [format!("field-{noun}-{code}"), format!("field-{code}")];
            words.text(ids.iter().find(|id| words.has(id)).unwrap(), &[])
        };
        for noun in Noun::ALL {
            let Some(definition) = noun.definition() else { continue };
            if matches!(noun, Noun::Survey | Noun::Response) {
                continue;
            }
            let columns: Vec<_> = definition.columns.iter().filter(|column| column.given).collect();
            let headings: Vec<_> = columns.iter().map(|column| heading(*noun, column.code)).collect();
            let values = columns.iter().map(|_| "1").collect::<Vec<_>>().join(";");
            keeper.write("back.csv", format!("{}\n{values}\n", headings.join(";")));
            let look = LookAtFile {
                place: keeper.place("back.csv"),
                noun: *noun,
                dialect: DialectForm { header: Some(true), ..DialectForm::default() },
            };
            let looked = keeper.desk.look_at_file(look, &Unwatched).unwrap();
            for (column, view) in columns.iter().zip(&looked.columns) {
                let proposed = view.proposed.as_deref().unwrap_or_default();
                if !(view.certain && proposed.split('.').next() == Some(column.code)) {
                    unknown.push(format!("{noun} {} {:?}: {proposed}", column.code, view.header));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn the_words_of_a_choice_are_known_when_they_come_back() {
    let mut unknown = Vec::new();
    for words in liggare_words::Language::ALL.map(liggare_words::Words::new) {
        for noun in Noun::ALL {
            for column in noun.definition().map_or(&[][..], |definition| definition.columns) {
                let Kind::Choice(codes) = column.kind else { continue };
                for code in codes.iter().filter(|_| column.given) {
                    let id = format!("choice-{noun}-{}-{code}", column.code);
                    let word = words.text(&id, &[]);
                    if liggare_intake::choices::code(codes, &word) != Some(code) {
                        unknown.push(format!("{id}: {word}"));
                    }
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}
