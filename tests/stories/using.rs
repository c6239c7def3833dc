//! How people used products, taken in from a file with a session a row.

use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_domain::matching::OnMatch;
use liggare_tests::{Keeper, keeper::query};

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
