//! Every noun in one register, as `liggare demo` fills it: the first rows of each table, searching in it, jumping under
//! each order of it, what its columns hold, and a person's page; then [`uses`].

use crate::report::{Bar, Report, percentile};
use crate::side::{Side, numbers};
use crate::{Plan, uses};
use serde_json::{Value, json};

pub const ROUNDS: usize = 3;
/// What is typed into each table's field: letter by letter what it says, parts of its codes, and names of its owners.
const TABLES: [(&str, &[&str]); 15] = [
    ("contact", &["anna", "eklund", "virtanen", "björkholm", "åbo", "anna.ek", "040 12", "5550"]),
    ("organisation", &["björkholm", "bygg ab", "åbo", "oy", "1234", "559", "kuusisto sähkö"]),
    ("product", &["nordvik", "saimaa"]),
    (
        "device",
        &[
            "pixel",
            "thinkpad",
            "iphone",
            "sm-a54",
            "latitude",
            "chrome",
            "001017",
            "7654",
            "98765",
            "192.0.2.17",
            "2001:db8",
            "nv-00",
            "eklund",
            "virtanen h",
            "anna pixel",
        ],
    ),
    ("account", &["eklund", "anna.e", "virtanen12", "bygg", "@", ".example", "99887", "korhonen l"]),
    ("contract", &["av-2024", "av-20", "1001", "licens", "ylläpito", "service a", "björkholm", "avtal åbo"]),
    ("contract_contact", &["avtals", "laskutus", "anna", "eklund", "tek virtanen"]),
    ("list", &["nordvik", "erbj"]),
    ("membership", &["anna", "eklund", "virtanen h", "öhman", "korhonen"]),
    ("feedback", &["support", "faktur", "vänligt", "lasku", "anna", "eklund"]),
    ("competition", &["sommar", "nimeä"]),
    ("entry", &["kaffe", "anna", "eklund"]),
    ("survey", &["kund", "asiakas"]),
    ("response", &["1-40", "rapport", "haku", "anna", "virtanen h"]),
    ("session", &["anna", "eklund", "virtanen h", "nordvik", "saimaa"]),
];
/// Nouns that are measured beside peers: the largest with words and codes, and the largest of all.
const BESIDE_PEERS: [(&str, &str); 2] = [("device", "model"), ("membership", "since")];

/// All of it.
pub fn measure(plan: &Plan, report: &mut Report) {
    let register = plan.path("nouns.liggare");
    let _ = std::fs::remove_dir_all(&register);
    eprintln!("filling every noun");
    let filled = plan.keeper().ask(json!({ "do": "fill", "register": register, "people": plan.people }));
    report.alone("N", "filling every noun", &numbers(&filled["s"]), Bar::Limit(300.0, "s"));
    report.alone("N", "most memory meanwhile", &numbers(&filled["mib"]), Bar::Limit(350.0, "MiB"));
    report.note("nouns_filled", filled);

    let mut ours = plan.keeper();
    let mut peaks = Vec::new();
    first_rows(&register, &mut ours, report);
    peaks.push(ours.peak());
    search(&mut ours, report);
    peaks.push(ours.peak());
    orders(&mut ours, report);
    peaks.push(ours.peak());
    facets(&mut ours, report);
    peaks.push(ours.peak());
    page(plan, &mut ours, report);
    report.note("nouns_peaks_first_search_orders_facets_mib", json!(peaks));
    report.alone("N", "most memory while browsing all", &[ours.peak()], Bar::Limit(250.0, "MiB"));
    for (noun, column) in BESIDE_PEERS {
        peers(plan, &mut ours, (noun, column), report);
    }
    uses::measure(plan, &mut ours, report);
}

/// As after the click: of a register just opened, and once more.
fn first_rows(register: &std::path::Path, ours: &mut Side, report: &mut Report) {
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    let mut told = serde_json::Map::new();
    for _ in 0..ROUNDS {
        for (noun, _) in TABLES {
            ours.ask(json!({ "do": "open_at_once", "register": register }));
            let request = json!({ "do": "first", "noun": noun });
            let (first, again) = (ours.times(request.clone())[0], ours.times(request)[0]);
            told.entry(noun).or_insert_with(|| json!([])).as_array_mut().unwrap().push(json!([first, again]));
            cold.push(first);
            warm.push(again);
        }
    }
    report.note("nouns_first_rows_cold_warm_ms", Value::Object(told));
    report.alone(
        "N",
        "first rows of each table, just opened, p95",
        &[percentile(&cold, 95)],
        Bar::Limit(20.0, "ms"),
    );
    report.alone("N", "the same at once again, p95", &[percentile(&warm, 95)], Bar::Limit(20.0, "ms"));
    ours.ask(json!({ "do": "open", "register": register }));
}

fn search(ours: &mut Side, report: &mut Report) {
    let mut all = Vec::new();
    for (noun, words) in TABLES {
        let texts = typed(words);
        // What was learnt of a noun is learnt once its table is shown.
        ours.ask(json!({ "do": "first", "noun": noun }));
        ours.ask(json!({ "do": "learned" }));
        let mut p95 = Vec::new();
        let mut rounds: Vec<Vec<f64>> = Vec::new();
        let mut totals = Value::Null;
        for _ in 0..ROUNDS {
            let answer = ours.ask(json!({ "do": "find", "noun": noun, "texts": texts }));
            let times = numbers(&answer["ms"]);
            p95.push(percentile(&times, 95));
            rounds.push(times);
            totals = answer["totals"].clone();
        }
        let best = |at: usize| rounds.iter().map(|round| round[at]).fold(f64::INFINITY, f64::min);
        let mut slow: Vec<usize> = (0..texts.len()).collect();
        slow.sort_by(|one, other| best(*other).total_cmp(&best(*one)));
        let slow = slow.into_iter().take(5).map(|at| json!([texts[at], best(at), totals[at]]));
        all.push(json!({ "noun": noun, "slowest": slow.collect::<Vec<_>>() }));
        report.alone("N", &format!("search in {noun}, p95"), &p95, Bar::Limit(10.0, "ms"));
    }
    report.note("nouns_search", json!(all));
}

/// Words a letter at a time, codes from their third sign on.
pub fn typed(words: &[&str]) -> Vec<String> {
    let mut texts: Vec<String> = words
        .iter()
        .flat_map(|word| {
            let letters: Vec<char> = word.chars().collect();
            let least = if word.contains(|c: char| c.is_ascii_digit()) { 3.min(letters.len()) } else { 1 };
            (least..=letters.len()).map(move |length| letters[..length].iter().collect())
        })
        .collect();
    texts.sort();
    texts.dedup();
    texts
}

fn orders(ours: &mut Side, report: &mut Report) {
    let (mut slowest, mut jumps, mut told) = ((0.0, String::new()), Vec::new(), Vec::new());
    for (noun, _) in TABLES {
        let answer = ours.ask(json!({ "do": "orders", "noun": noun }));
        for column in answer["columns"].as_array().unwrap() {
            let (name, times) = (column["column"].as_str().unwrap(), numbers(&column["jumps"]));
            let first = column["sort"].as_f64().unwrap();
            if first > slowest.0 {
                slowest = (first, format!("{noun} by {name}"));
            }
            told.push(json!([noun, name, first, percentile(&times, 95)]));
            jumps.push(percentile(&times, 95));
        }
    }
    report.note("nouns_sort_then_jump_p95_ms", json!(told));
    report.alone("N", &format!("slowest first sort: {}", slowest.1), &[slowest.0], Bar::Limit(1_000.0, "ms"));
    report.alone(
        "N",
        "jump in any order of any table, p95",
        &[percentile(&jumps, 95)],
        Bar::Limit(5.0, "ms"),
    );
    report.alone("N", "the same, the worst order", &[percentile(&jumps, 100)], Bar::Limit(5.0, "ms"));
}

fn facets(ours: &mut Side, report: &mut Report) {
    let (mut all, mut told) = (Vec::new(), Vec::new());
    for (noun, _) in TABLES {
        let answer = ours.ask(json!({ "do": "facets", "noun": noun }));
        for column in answer["columns"].as_array().unwrap() {
            all.push(column["ms"].as_f64().unwrap());
            told.push(json!([noun, column["column"], column["distinct"], column["ms"], column["found"]]));
        }
    }
    report.note("nouns_facets_distinct_ms_found_ms", json!(told));
    report.alone("N", "facets of any column, p50", &[percentile(&all, 50)], Bar::Limit(50.0, "ms"));
    report.alone("N", "the same, p95", &[percentile(&all, 95)], Bar::Limit(200.0, "ms"));
}

fn page(plan: &Plan, ours: &mut Side, report: &mut Report) {
    let rows: Vec<u64> = (0..100).map(|at| at * (plan.people / 100)).collect();
    let times: Vec<f64> =
        (0..ROUNDS).map(|_| percentile(&ours.times(json!({ "do": "page", "rows": rows })), 95)).collect();
    report.alone("N", "a person's page with its records, p95", &times, Bar::Limit(30.0, "ms"));
}

/// The same table in SQLCipher with an index a column, and in DuckDB: a page in the middle, and a text anywhere.
fn peers(plan: &Plan, ours: &mut Side, (noun, column): (&str, &str), report: &mut Report) {
    let csv = plan.path(&format!("{noun}.csv"));
    let rows = ours.ask(json!({ "do": "export", "noun": noun, "csv": csv }))["rows"].as_u64().unwrap();
    let places: Vec<u64> = (0..20).map(|at| rows / 2 + at * (rows / 50)).collect();
    let texts = ["anna", "eklund", "virtanen"];
    let mut others = [plan.peer("records.py"), plan.peer("records.py")];
    for (peer, engine) in others.iter_mut().zip(["sqlcipher", "duckdb"]) {
        peer.ask(json!({ "do": "open", "csv": csv, "engine": engine }));
    }
    let (mut jumps, mut finds) = ([const { Vec::new() }; 3], [const { Vec::new() }; 3]);
    for _ in 0..ROUNDS {
        let jump = json!({ "do": "jump", "noun": noun, "by": column, "rows": places });
        let find = json!({ "do": "find", "noun": noun, "texts": texts });
        jumps[0].push(percentile(&ours.times(jump.clone()), 50));
        finds[0].push(percentile(&ours.times(find.clone()), 50));
        for (at, peer) in others.iter_mut().enumerate() {
            jumps[at + 1].push(percentile(&peer.times(jump.clone()), 50));
            finds[at + 1].push(percentile(&peer.times(find.clone()), 50));
        }
    }
    for (at, name) in ["SQL, the same rows, encrypted", "DuckDB, plain"].into_iter().enumerate() {
        let task = format!("{noun}: jump by {column}");
        report.compare("N", &task, name, &jumps[0], &jumps[at + 1], Bar::Faster(10.0));
        let task = format!("{noun}: find by owner's name");
        report.compare("N", &task, name, &finds[0], &finds[at + 1], Bar::Faster(10.0));
    }
}
