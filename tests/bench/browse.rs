//! Our side of browsing every noun: what the window asks of the desk, timed one by one.

use liggare_desk::Desk;
use liggare_desk::wire::{ById, FacetsOf, Filter, Noun, Query, SearchRecords, Test, UsageOf, UsageStep};
use liggare_domain::noun::Kind;
use serde_json::{Value, json};
use std::io::{BufWriter, Write};
use std::time::Instant;

/// Nouns whose records are somebody's: what a person's page counts.
const OF_PEOPLE: [Noun; 7] = [
    Noun::Device,
    Noun::Account,
    Noun::ContractContact,
    Noun::Membership,
    Noun::Response,
    Noun::Feedback,
    Noun::Entry,
];

pub fn noun(code: &str) -> Noun {
    code.parse().unwrap()
}

fn of(request: &Value) -> Noun {
    noun(request["noun"].as_str().unwrap())
}

/// The columns of a table as it is shown: neither long texts nor what was told by a machine.
fn shown(noun: Noun) -> Vec<String> {
    let columns = liggare_vault::nouns::of(noun).unwrap().columns();
    let shown = columns.filter(|(_, kind)| !matches!(kind, Kind::Prose | Kind::Shared));
    shown.map(|(code, _)| code.to_owned()).collect()
}

pub fn asking(noun: Noun, text: &str, sort: &str, from: u32, len: u32) -> SearchRecords {
    SearchRecords {
        query: Query { noun, text: text.into(), filters: Vec::new() },
        columns: shown(noun),
        sort: sort.into(),
        descending: false,
        from,
        len,
        place_of: None,
    }
}

pub fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = act();
    (begun.elapsed().as_secs_f64() * 1e3, done)
}

/// The first rows of a table as it stands by itself.
pub fn first(desk: &Desk, request: &Value) -> Value {
    let noun = of(request);
    let sort = liggare_vault::nouns::of(noun).unwrap().natural_column();
    let (ms, page) = timed(|| desk.search_records(asking(noun, "", sort, 0, 100)).unwrap());
    json!({ "ms": [ms], "rows": page.all })
}

/// What is typed into a table's field.
pub fn find(desk: &Desk, request: &Value) -> Value {
    let noun = of(request);
    let sort = liggare_vault::nouns::of(noun).unwrap().natural_column();
    let texts = request["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap());
    let answers =
        texts.map(|text| timed(|| desk.search_records(asking(noun, text, sort, 0, 100)).unwrap().total));
    let (ms, totals): (Vec<f64>, Vec<u32>) = answers.unzip();
    json!({ "ms": ms, "totals": totals })
}

/// A table by each column it can be put in order by: what the first page takes, and pages anywhere in it.
pub fn orders(desk: &Desk, request: &Value) -> Value {
    let noun = of(request);
    let natural = liggare_vault::nouns::of(noun).unwrap().natural_column();
    let all = desk.search_records(asking(noun, "", natural, 0, 1)).unwrap().all;
    let columns = liggare_desk::sortable(noun).map(|column| {
        let (first, _) = timed(|| desk.search_records(asking(noun, "", column, 1, 50)).unwrap());
        let places = (0..40_u64).map(|at| (at * 7_919 * u64::from(all) / 40 % u64::from(all.max(1))) as u32);
        let jumps =
            places.map(|from| timed(|| desk.search_records(asking(noun, "", column, from, 50)).unwrap()).0);
        json!({ "column": column, "sort": first, "jumps": jumps.collect::<Vec<_>>() })
    });
    json!({ "columns": columns.collect::<Vec<_>>() })
}

/// Pages of a table under one order of it.
pub fn jump(desk: &Desk, request: &Value, rows: impl Iterator<Item = u32>) -> Value {
    let (noun, by) = (of(request), request["by"].as_str().unwrap());
    let jumps = rows.map(|row| timed(|| desk.search_records(asking(noun, "", by, row, 50)).unwrap()).0);
    json!({ "ms": jumps.collect::<Vec<_>>() })
}

/// What each column holds, and how often; among all, and among those that a text finds.
pub fn facets(desk: &Desk, request: &Value) -> Value {
    let noun = of(request);
    let table = liggare_vault::nouns::of(noun).unwrap();
    // Of sessions it is told whose they are and what was used, not when.
    let told = |code: &str| table.narrows_by(code) && !(table.is_by_key() && code == "started");
    let columns = table.columns().filter(|(code, _)| told(code)).map(|(column, _)| {
        let of = |text: &str| {
            let query = Query { noun, text: text.into(), filters: Vec::new() };
            FacetsOf { query, column: column.into(), text: String::new() }
        };
        let (all, facets) = timed(|| desk.get_facets(of("")).unwrap());
        let (found, _) = timed(|| desk.get_facets(of("anna")).unwrap());
        json!({ "column": column, "distinct": facets.distinct, "ms": all, "found": found })
    });
    json!({ "columns": columns.collect::<Vec<_>>() })
}

/// A person's page: what is held of the person, the first records of each noun that are the person's, use of products, and
/// what happened when.
pub fn page(desk: &Desk, request: &Value) -> Value {
    let rows = request["rows"].as_array().unwrap().iter().map(|row| row.as_u64().unwrap() as u32);
    let ids: Vec<_> = rows
        .map(|row| desk.search_records(asking(Noun::Contact, "", "name", row, 1)).unwrap().rows[0].id)
        .collect();
    let pages = ids.into_iter().map(|id| {
        timed(|| {
            desk.get_contact(ById { id }).unwrap();
            for noun in OF_PEOPLE {
                let test = Test::Choice { values: vec![id.to_string()], none: false };
                let mut search = asking(noun, "", "updated", 0, 10);
                search.query.filters.push(Filter { column: "contact".into(), test });
                desk.search_records(search).unwrap();
            }
            let usage = UsageOf { contact: Some(id), product: None, company: None, step: UsageStep::Month };
            desk.get_usage(usage).unwrap();
            desk.get_timeline(ById { id }).unwrap();
        })
        .0
    });
    json!({ "ms": pages.collect::<Vec<_>>() })
}

/// A table as a file, for the peers: every row as it is shown.
pub fn export(desk: &Desk, request: &Value) -> Value {
    let noun = of(request);
    let columns: Vec<String> = shown(noun);
    let file = std::fs::File::create(request["csv"].as_str().unwrap()).unwrap();
    let mut out = BufWriter::new(file);
    writeln!(out, "{}", columns.join(";")).unwrap();
    let sort = liggare_vault::nouns::of(noun).unwrap().natural_column();
    let mut from = 0;
    loop {
        let rows = desk.search_records(asking(noun, "", sort, from, 500)).unwrap().rows;
        if rows.is_empty() {
            out.flush().unwrap();
            return json!({ "rows": from });
        }
        from += rows.len() as u32;
        for row in rows {
            // No invented value of these holds a semicolon or a quote.
            let cells: Vec<_> = row.cells.iter().map(|cell| cell.as_deref().unwrap_or("")).collect();
            writeln!(out, "{}", cells.join(";")).unwrap();
        }
    }
}
