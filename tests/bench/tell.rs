//! Our side of [`crate::uses`]: what the window asks of the desk beside tables, timed one by one.

use crate::browse::{asking, noun, timed};
use liggare_desk::Desk;
use liggare_desk::ports::Unwatched;
use liggare_desk::wire::{
    DialectForm, Filter, ImportContacts, ImportWeblog, Noun, OnMatch, ProductAddress, Query, ResultsOf,
    SearchEverywhere, Source, Test, UsageOf, UsageStep, Wanted,
};
use serde_json::{Value, json};
use std::path::Path;

/// Of people by their places, or of each product.
pub fn usage(desk: &Desk, request: &Value) -> Value {
    let (of, rows) = match request["of"].as_str().unwrap() {
        "person" => (
            Noun::Contact,
            request["rows"].as_array().unwrap().iter().map(|row| row.as_u64().unwrap()).collect(),
        ),
        _ => (Noun::Product, (0..12).collect::<Vec<_>>()),
    };
    let sort = liggare_vault::nouns::of(of).unwrap().natural_column();
    let ids: Vec<_> = rows
        .into_iter()
        .map(|row| desk.search_records(asking(of, "", sort, row as u32, 1)).unwrap().rows[0].id)
        .collect();
    let times = ids.into_iter().map(|id| {
        let [contact, product] = [Noun::Contact, Noun::Product].map(|noun| (of == noun).then_some(id));
        let of = UsageOf { contact, product, company: None, step: UsageStep::Week };
        timed(|| desk.get_usage(of).unwrap()).0
    });
    json!({ "ms": times.collect::<Vec<_>>() })
}

/// Of every survey: of all responses, or of those of people who do not object to marketing, eleven of twelve.
pub fn results(desk: &Desk, request: &Value) -> Value {
    let query = request["narrowed"].as_bool().unwrap().then(|| Query {
        noun: Noun::Contact,
        text: String::new(),
        filters: vec![Filter { column: "objects_to_marketing".into(), test: Test::Flag { on: false } }],
    });
    let surveys = desk.search_records(asking(Noun::Survey, "", "title", 0, 50)).unwrap().rows;
    let told = surveys.into_iter().map(|survey| {
        let of = ResultsOf { survey: survey.id, query: query.clone() };
        timed(|| desk.get_results(of).unwrap().responses)
    });
    let (ms, responses): (Vec<f64>, Vec<u64>) = told.unzip();
    json!({ "ms": ms, "responses": responses.iter().sum::<u64>() })
}

/// What each text finds in every noun, as the palette asks.
pub fn everywhere(desk: &Desk, request: &Value) -> Value {
    let nouns = [
        "contact",
        "organisation",
        "device",
        "account",
        "contract",
        "survey",
        "response",
        "feedback",
        "list",
    ];
    let of = nouns.map(|code| {
        let noun = noun(code);
        let title = liggare_vault::nouns::of(noun).unwrap().natural_column();
        Wanted { noun, columns: vec![title.to_owned()] }
    });
    let texts = request["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap());
    let times = texts.map(|text| {
        let search = SearchEverywhere { text: text.into(), of: of.clone().into(), most: 5 };
        timed(|| desk.search_everywhere(search).unwrap()).0
    });
    json!({ "ms": times.collect::<Vec<_>>() })
}

/// Searches and jumps, again and again until a file is taken in.
pub fn beside(desk: &Desk, request: &Value) -> Value {
    let place = desk.grant(Path::new(request["csv"].as_str().unwrap())).token;
    let most = request["most"].as_u64().unwrap();
    let texts: Vec<&str> =
        request["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    let import = ImportContacts {
        place,
        noun: Noun::Contact,
        dialect: DialectForm::default(),
        mapping: None,
        source: Source::Form,
        on_match: OnMatch::Skip,
        rejects: None,
    };
    let (mut ms, mut jumps) = (Vec::new(), Vec::new());
    let seconds = std::thread::scope(|scope| {
        let taking = scope.spawn(|| timed(|| desk.import_contacts(import, &Unwatched).unwrap()).0 / 1e3);
        for (at, text) in (0_u64..).zip(texts.iter().cycle()) {
            if taking.is_finished() {
                break;
            }
            let search = asking(Noun::Contact, text, "name", 0, 100);
            ms.push(timed(|| desk.search_records(search).unwrap()).0);
            let jump = asking(Noun::Contact, "", "name", (at * 7_919_000 % most) as u32, 50);
            jumps.push(timed(|| desk.search_records(jump).unwrap()).0);
        }
        taking.join().unwrap()
    });
    json!({ "ms": ms, "jumps": jumps, "s": seconds })
}

/// Takes in a log of people known by their addresses.
pub fn weblog(desk: &Desk, request: &Value) -> Value {
    let place = desk.grant(Path::new(request["log"].as_str().unwrap())).token;
    let product = desk.search_records(asking(Noun::Product, "", "name", 0, 1)).unwrap().rows[0].id;
    let import = ImportWeblog {
        places: vec![place],
        tie: "user".into(),
        known: "email".into(),
        products: vec![ProductAddress { address: "/".into(), product }],
        silence: None,
        source: Source::Use,
        rejects: None,
    };
    let (ms, report) = timed(|| desk.import_weblog(import, &Unwatched).unwrap());
    json!({ "s": [ms / 1e3], "added": report.added, "lines": report.lines, "strangers": report.strangers })
}
