//! How people used products, taken in from a file with a session a row.

use liggare_desk::FaultCode;
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_domain::matching::OnMatch;
use liggare_tests::{Keeper, keeper::all_of, keeper::query};

const FILE: &str = "E-post;Användarnamn;Tjänst;Började;Slutade;Längd;User agent;IP-adress;IMEI\n\
    aino@example.fi;;Butik;2026-10-02 14.05;2026-10-02 14.17;;Firefox/128.0;192.0.2.7;\n\
    ;bosse;Butik;2.10.2026 klo 15.00;;0:30:00;;2001:db8::7;490154203237518\n\
    aino@example.fi;;Butik;2026-10-03T08:00:00+03:00;;90;;;\n";

/// Aino is known by her address; Bo by his account, and his telephone by its IMEI.
fn prepared() -> (Keeper, Request) {
    let keeper = Keeper::with_register();
    keeper.set_today("2026-11-23");
    let people = "First name,Email\nAino,aino@example.fi\nBo,bo@example.fi\n";
    keeper.import("people.csv", people, OnMatch::Fill).unwrap();
    let take = |noun, name: &str, content: &str| Request { noun }.take(&keeper, name, content).unwrap();
    take(Noun::Product, "products.csv", "Name,Company\nButik,Saimaa Oy\n");
    take(Noun::Account, "accounts.csv", "Product,User name,E-mail\nButik,Bosse,bo@example.fi\n");
    take(Noun::Device, "devices.csv", "IMEI,Model,E-mail\n490154203237518,G42,bo@example.fi\n");
    (keeper, Request { noun: Noun::Session })
}

struct Request {
    noun: Noun,
}

impl Request {
    fn of(&self, keeper: &Keeper, name: &str) -> ImportContacts {
        ImportContacts { noun: self.noun, ..keeper.import_request(name, OnMatch::Skip) }
    }

    fn take(&self, keeper: &Keeper, name: &str, content: &str) -> liggare_desk::Result<ImportReport> {
        keeper.write(name, content);
        keeper.desk.import_contacts(self.of(keeper, name), &Unwatched)
    }
}

fn found(keeper: &Keeper, noun: Noun, columns: &[&str], text: &str) -> Vec<Vec<Option<String>>> {
    let request = SearchRecords {
        query: query(noun, text),
        columns: columns.iter().map(|code| (*code).to_owned()).collect(),
        sort: if noun == Noun::Session { "started" } else { "updated" }.into(),
        descending: false,
        from: 0,
        len: 50,
        place_of: None,
    };
    let page = keeper.desk.search_records(request).unwrap();
    page.rows.into_iter().map(|row| row.cells).collect()
}

#[test]
fn sessions_of_a_file_are_found_counted_and_gone_after_an_undo() {
    let (keeper, sessions) = prepared();
    keeper.write("sessions.csv", FILE);
    let preview = keeper.desk.preview_import(sessions.of(&keeper, "sessions.csv"), &Unwatched).unwrap();
    assert_eq!((preview.batch, preview.rows, preview.added, preview.not_taken), (None, 3, 3, 0));
    assert_eq!(found(&keeper, Noun::Session, &["started"], "").len(), 0, "a preview leaves nothing");
    let device = || found(&keeper, Noun::Device, &["model", "ip", "ip_seen"], "g42");
    let before = device();

    let done = sessions.take(&keeper, "sessions.csv", FILE).unwrap();
    assert_eq!((done.added, done.rejected, done.not_taken), (3, 0, 0), "{:?}", done.rejects);
    let columns = ["started", "seconds", "contact", "company", "device"];
    let told = found(&keeper, Noun::Session, &columns, "");
    let told: Vec<Vec<&str>> =
        told.iter().map(|row| row.iter().map(|cell| cell.as_deref().unwrap_or_default()).collect()).collect();
    assert_eq!(
        told,
        [
            // It tells nothing of the machine, which is called by its browser.
            ["2026-10-02T14:05:00Z", "720", "Aino", "Saimaa Oy", "Firefox"],
            ["2026-10-02T15:00:00Z", "1800", "Bo", "Saimaa Oy", "G42"],
            ["2026-10-03T05:00:00Z", "90", "Aino", "Saimaa Oy", ""],
        ]
    );
    assert_eq!(found(&keeper, Noun::Session, &["started"], "aino").len(), 2);
    assert_eq!(found(&keeper, Noun::Device, &["ip"], "").len(), 2);
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(device(), [[text("G42"), text("2001:db8::7"), text("2026-10-02")]], "seen in the session");

    let again = sessions.take(&keeper, "sessions.csv", FILE).unwrap();
    assert_eq!((again.added, again.same, again.not_taken), (0, 3, 0));
    let undone = keeper.desk.undo_import(ById { id: done.batch.unwrap() }, &Unwatched).unwrap();
    assert_eq!((undone.removed, undone.restored, undone.kept), (3, 1, 0));
    assert_eq!(found(&keeper, Noun::Session, &["started"], "").len(), 0);
    assert_eq!((found(&keeper, Noun::Device, &["ip"], "").len(), device()), (1, before));
    assert!(keeper.desk.check_register(Nothing {}, &Unwatched).unwrap().whole);
}

#[test]
fn a_row_that_cannot_be_a_session_says_why_and_leaves_nothing() {
    let (keeper, sessions) = prepared();
    let file = "E-mail,User,Product,Started,Ended,Duration,IP,IMEI\n\
        nobody@example.fi,,Butik,2026-10-02 14:05,,,,\n\
        ,stranger,Butik,2026-10-02 14:05,,,,\n\
        aino@example.fi,,Kafé,2026-10-02 14:05,,,,\n\
        aino@example.fi,,Butik,2026-10-02 14:05,2026-10-02 14:04,,,\n\
        aino@example.fi,,Butik,2026-12-24 14:05,,,,\n\
        aino@example.fi,,Butik,1926-12-24 14:05,,,,\n\
        aino@example.fi,,Butik,soon,,,,\n\
        aino@example.fi,,Butik,2026-10-02 14:05,,-7,192.0.2.7,\n\
        aino@example.fi,,Butik,2026-10-02 14:05,,,,352099001761481\n\
        ,,Butik,2026-10-02 14:05,,,,\n";
    let report = sessions.take(&keeper, "sessions.csv", file).unwrap();
    let told: Vec<_> = report
        .rejects
        .iter()
        .map(|reject| (reject.line, reject.column.as_str(), reject.code.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "contact", "no_such_record"),
            (3, "user_name", "no_such_record"),
            (4, "product", "no_such_record"),
            (5, "ended", "ends_before_start"),
            (6, "started", "outside_time"),
            (7, "started", "outside_time"),
            (8, "Started", "not_an_instant"),
            (8, "started", "missing_value"),
            (9, "Duration", "out_of_range"),
            (9, "IP", "ip_without_device"),
            (10, "device", "no_such_record"),
            (11, "contact", "missing_value"),
        ]
    );
    assert_eq!((report.rows, report.added, report.rejected), (10, 1, 9), "the rest of row 9 is a session");
    assert_eq!(found(&keeper, Noun::Product, &["name"], "").len(), 1, "none is made up");
}

#[test]
fn a_product_or_a_person_that_may_be_two_is_not_guessed() {
    let (keeper, sessions) = prepared();
    keeper.import("more.csv", "First name,Email\nEero,aino@example.fi\n", OnMatch::Fill).unwrap();
    let form = [("name", "Butik"), ("company", "Nordvik Abp")];
    let form = form.map(|(code, text)| (code.to_owned(), text.to_owned())).into();
    keeper.desk.add_record(AddRecord { noun: Noun::Product, form, source: Source::Form }).unwrap();
    let file = "E-mail,First name,Product,Started\n\
        aino@example.fi,,Butik,2026-10-02 14:05\n\
        aino@example.fi,Aino,Butik,2026-10-02 14:05\n";
    let report = sessions.take(&keeper, "sessions.csv", file).unwrap();
    let told: Vec<_> =
        report.rejects.iter().map(|reject| (reject.column.as_str(), reject.code.as_str())).collect();
    assert_eq!((report.added, report.rejected), (0, 2));
    for (_, code) in &told {
        assert_eq!(*code, "no_such_record");
    }
    assert_eq!(told[1].0, "product", "the name tells whose address it is, and nothing tells the product");
}

#[test]
fn sessions_are_written_to_a_file_as_they_are_shown_with_a_reason_told_of_each_person() {
    let (keeper, sessions) = prepared();
    sessions.take(&keeper, "sessions.csv", FILE).unwrap();
    let columns = ["started", "seconds", "contact", "product", "device", "source"];
    let request = |selection, descending, reason: &str| ExportRecords {
        selection,
        columns: columns.map(str::to_owned).into(),
        sort: "started".into(),
        descending,
        form: ExportForm::Csv,
        delimiter: None,
        codes: true,
        reason: reason.into(),
        place: keeper.place("out.csv"),
    };
    let written = |request: ExportRecords| {
        let done = keeper.desk.export_records(request, &Unwatched).unwrap();
        let file = std::fs::read_to_string(keeper.path("out.csv")).unwrap();
        let mut rows: Vec<Vec<String>> =
            file.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
        assert_eq!(rows.remove(0), columns);
        (done, rows)
    };
    let shown = |text: &str| -> Vec<Vec<String>> {
        let rows = found(&keeper, Noun::Session, &columns, text).into_iter();
        rows.map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect()
    };

    let without =
        keeper.desk.export_records(request(all_of(query(Noun::Session, "")), false, ""), &Unwatched);
    assert_eq!(without.unwrap_err().code, FaultCode::Refused);
    for (text, persons) in [("", 2), ("aino", 1), ("nobody", 0)] {
        let search = || all_of(query(Noun::Session, text));
        let mut rows = shown(text);
        let preview = PreviewExport { selection: search(), columns: columns.map(str::to_owned).into() };
        let preview = keeper.desk.preview_export(preview, &Unwatched).unwrap();
        assert_eq!((preview.rows as usize, preview.persons), (rows.len(), persons), "{text}");
        assert_eq!(preview.personal, columns, "each row is somebody's");
        let (done, up) = written(request(search(), false, "Granskning"));
        assert_eq!(
            (done.rows as usize, done.persons, up),
            (rows.len(), persons.into(), rows.clone()),
            "{text}"
        );
        rows.reverse();
        assert_eq!(written(request(search(), true, "Granskning")).1, rows, "{text}");
    }

    let page = SearchRecords {
        query: query(Noun::Session, ""),
        columns: Vec::new(),
        sort: "started".into(),
        descending: false,
        from: 0,
        len: 3,
        place_of: None,
    };
    let ids: Vec<_> = keeper.desk.search_records(page).unwrap().rows.iter().map(|row| row.id).collect();
    let picked = Selection::Picked { noun: Noun::Session, ids: [ids[2], ids[0], ids[2]].into() };
    let (done, rows) = written(request(picked, true, "Granskning"));
    let all = shown("");
    assert_eq!((done.persons, rows), (1, vec![all[2].clone(), all[0].clone()]));

    let bo = keeper.search("bo").rows[0].id;
    let told = keeper.desk.get_contact(ById { id: bo }).unwrap().exports;
    assert_eq!(told.len(), 2, "{told:?}");
}
