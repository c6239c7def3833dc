//! Our side: a desk as the window holds it, asked line by line. It times its own use cases and knows its own memory.

use crate::{browse, ports, tell};
use liggare_desk::Desk;
use liggare_desk::ports::{Progress, Unwatched};
use liggare_desk::wire::{
    CreateRegister, DialectForm, ImportContacts, JobProgress, Language, LockReason, Noun, OnMatch,
    PlaceRequest, Query, SearchRecords, Source,
};
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

/// Answers until nobody asks any more.
pub fn serve(folder: &Path) {
    let desk = ports::desk(folder);
    for line in std::io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let answer = answer(&desk, &request);
        println!("{answer}");
        std::io::stdout().flush().unwrap();
    }
}

fn answer(desk: &Desk, request: &Value) -> Value {
    let text = |name: &str| request[name].as_str().unwrap();
    match text("do") {
        "import" => import(desk, Path::new(text("csv")), Path::new(text("register"))),
        "open" => open(desk, Path::new(text("register"))),
        "open_at_once" => open_at_once(desk, Path::new(text("register"))),
        "search" => {
            let texts = request["texts"].as_array().unwrap();
            let asked = texts.iter().map(|text| asking(text.as_str().unwrap(), "name", 0, 100));
            each(desk, asked)
        }
        "jump" => {
            let rows = request["rows"].as_array().unwrap();
            let rows = rows.iter().map(|row| row.as_u64().unwrap() as u32);
            match request["noun"].as_str() {
                Some(_) => browse::jump(desk, request, rows),
                None => each(desk, rows.map(|row| asking("", "name", row, 50))),
            }
        }
        "sort" => each(desk, [asking("", text("by"), 0, 50)].into_iter()),
        "in_order" => in_order(desk),
        "fill" => fill(desk, Path::new(text("register")), request["people"].as_u64().unwrap() as u32),
        "learned" => learned(),
        "first" => browse::first(desk, request),
        "find" => browse::find(desk, request),
        "orders" => browse::orders(desk, request),
        "facets" => browse::facets(desk, request),
        "page" => browse::page(desk, request),
        "export" => browse::export(desk, request),
        "usage" => tell::usage(desk, request),
        "results" => tell::results(desk, request),
        "everywhere" => tell::everywhere(desk, request),
        "beside" => tell::beside(desk, request),
        "weblog" => tell::weblog(desk, request),
        "peak" => json!({ "mib": peak_mib() }),
        other => panic!("nobody knows {other}"),
    }
}

/// Makes a register and takes the file in, as the window does, with a file for what is refused.
fn import(desk: &Desk, csv: &Path, register: &Path) -> Value {
    make(desk, register);
    let request = ImportContacts {
        place: desk.grant(csv).token,
        noun: Noun::Contact,
        dialect: DialectForm::default(),
        mapping: None,
        source: Source::Form,
        on_match: OnMatch::Skip,
        rejects: Some(desk.grant_to_write(&register.with_extension("rejects.csv")).token),
    };
    begin_peak_anew();
    let watch = Marks::default();
    let begun = Instant::now();
    let report = desk.import_contacts(request, &watch).unwrap();
    let whole = begun.elapsed();
    // The first and the last time that the desk tells so: just before the indexes are built, and after.
    let marks = watch.0.into_inner().unwrap();
    let (rows_in, indexed) = (marks[0], marks[marks.len() - 1]);
    let mib = peak_mib();
    desk.close(LockReason::Closed);
    json!({
        "rows": (whole - (indexed - rows_in)).as_secs_f64() * 1e3,
        "searchable": whole.as_secs_f64() * 1e3,
        "people": report.added + report.possible,
        "not_taken": report.not_taken,
        "mib": mib,
    })
}

fn make(desk: &Desk, register: &Path) {
    let _ = std::fs::remove_dir_all(register);
    let new = CreateRegister {
        place: desk.grant_to_write(register).token,
        name: "Kunder".into(),
        controller: "Nordvik Programvara Abp".into(),
        country: "FI".into(),
        languages: vec![Language::Swedish, Language::Finnish],
        passphrase: None,
        keychain: true,
    };
    desk.create_register(new, &Unwatched).unwrap();
}

/// Makes a register with records of every noun.
fn fill(desk: &Desk, register: &Path, people: u32) -> Value {
    make(desk, register);
    begin_peak_anew();
    let begun = Instant::now();
    desk.fill(people, 1, &Unwatched).unwrap();
    let took = begun.elapsed().as_secs_f64();
    let mib = peak_mib();
    desk.close(LockReason::Closed);
    json!({ "s": [took], "mib": [mib] })
}

/// When all rows were handled.
#[derive(Default)]
struct Marks(Mutex<Vec<Instant>>);

impl Progress for Marks {
    fn report(&self, at: JobProgress) -> ControlFlow<()> {
        if at.rows > 0 && at.done == at.total {
            self.0.lock().unwrap().push(Instant::now());
        }
        ControlFlow::Continue(())
    }
}

/// Opens a register, shows its first rows, and waits until the desk has learned what it learns ahead.
fn open(desk: &Desk, register: &Path) -> Value {
    let opened = open_at_once(desk, register)["opened"].clone();
    begin_peak_anew();
    let begun = Instant::now();
    // Not the first row, which is there before everybody is in order.
    desk.search_records(asking("", "name", 1, 50)).unwrap();
    let first = begun.elapsed();
    json!({ "opened": opened, "ms": [first.as_secs_f64() * 1e3], "learned": learned()["ms"] })
}

/// Opens a register and shows nothing of it yet.
fn open_at_once(desk: &Desk, register: &Path) -> Value {
    desk.close(LockReason::Closed);
    let begun = Instant::now();
    let opening = desk.open_register(PlaceRequest { place: desk.grant(register).token }, &Unwatched);
    assert!(opening.unwrap().session.is_some(), "opened by its keychain");
    json!({ "opened": begun.elapsed().as_secs_f64() * 1e3 })
}

/// Waits until what is learnt ahead is learnt: on threads of its own, which then end.
fn learned() -> Value {
    let begun = Instant::now();
    while threads() > 1 {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    json!({ "ms": begun.elapsed().as_secs_f64() * 1e3 })
}

/// As the window asks: with the columns that it shows at first.
fn asking(text: &str, sort: &str, from: u32, len: u32) -> SearchRecords {
    const SHOWN: [&str; 10] = [
        "given_name",
        "family_name",
        "organisation",
        "email",
        "mobile",
        "position",
        "city",
        "source",
        "objects_to_marketing",
        "updated",
    ];
    SearchRecords {
        query: Query { noun: Noun::Contact, text: text.into(), filters: Vec::new() },
        columns: SHOWN.map(str::to_owned).into(),
        sort: sort.into(),
        descending: false,
        from,
        len,
        place_of: None,
    }
}

fn each(desk: &Desk, requests: impl Iterator<Item = SearchRecords>) -> Value {
    let (mut ms, mut totals) = (Vec::new(), Vec::new());
    for request in requests {
        let begun = Instant::now();
        let page = desk.search_records(request).unwrap();
        ms.push(begun.elapsed().as_secs_f64() * 1e3);
        totals.push(page.total);
    }
    json!({ "ms": ms, "totals": totals })
}

/// Whether everyone stands in Swedish order: no family name begins with a letter that comes before the last one's.
fn in_order(desk: &Desk) -> Value {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzåäö";
    let alphabet = liggare_vault::Alphabet::of(Language::Swedish);
    let (mut from, mut right, mut last) = (0, true, String::new());
    let (mut first_letters, mut place) = (String::new(), None);
    loop {
        let page = desk.search_records(asking("", "name", from, 500)).unwrap();
        if page.rows.is_empty() {
            return json!({ "right": right, "people": from, "letters": first_letters });
        }
        from += page.rows.len() as u32;
        for line in page.rows {
            let name = line.cells[1].clone().unwrap_or_default();
            right &= alphabet.compare(&last, &name).is_le();
            let letter = name.to_lowercase().chars().next();
            let at = letter.and_then(|letter| LETTERS.find(letter));
            right &= at.is_some() && at >= place;
            if at != place {
                first_letters.extend(letter);
            }
            (place, last) = (at, name);
        }
    }
}

fn status(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    line.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn threads() -> u64 {
    status("Threads:")
}

fn peak_mib() -> f64 {
    status("VmHWM:") as f64 / 1024.0
}

/// What came before, such as making a register, is not of the task.
fn begin_peak_anew() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
