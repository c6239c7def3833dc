//! Rows 4, 5, 6 and the first half of 10: searching as one types, jumping, sorting; and the same in a register of twice
//! as many.

use crate::report::{Bar, Report, percentile};
use crate::side::{Side, numbers};
use crate::{Plan, filling, typed};
use serde_json::{Value, json};

const ROUNDS: usize = 5;
/// How many jumps a round makes.
const JUMPS: u64 = 20;
/// The peers that read everybody at each keystroke get every tenth text, another tenth each round.
const SHARE: usize = 10;

/// Everything that reads.
pub fn measure(plan: &Plan, report: &mut Report) {
    filling::make_sure(plan);
    let csv = plan.csv(plan.people);
    let mut ours = plan.keeper();
    let opened = ours.ask(json!({ "do": "open", "register": filling::register(plan) }));
    report.note("opening", opened);
    let mut like = plan.peer("sqlcipher.py");
    like.ask(json!({ "do": "open", "database": filling::database(plan) }));
    let mut frame = plan.peer("frame.py");
    report.note("peer_pandas", frame.ask(json!({ "do": "open", "csv": csv }))["versions"].clone());
    let mut duck = plan.peer("duck.py");
    report.note("peer_duckdb", duck.ask(json!({ "do": "open", "csv": csv }))["versions"].clone());

    search(&mut ours, [&mut like, &mut frame, &mut duck], report);
    jump(plan, &mut ours, [&mut like, &mut duck], report);
    report.alone("", "most memory while browsing", &[ours.peak()], Bar::Limit(250.0, "MiB"));
    sort(plan, &mut ours, &mut frame, report);
    drop((like, frame, duck));
    twice_as_many(plan, &mut ours, report);
}

fn search(ours: &mut Side, mut peers: [&mut Side; 3], report: &mut Report) {
    let texts = typed::texts();
    report.note("typed_texts", json!(texts.len()));
    let mut all = Vec::new();
    let (mut our_p95, mut their_p95) = (Vec::new(), [const { Vec::new() }; 3]);
    let mut totals = Value::Null;
    for round in 0..ROUNDS {
        eprintln!("searching, round {} of {ROUNDS}", round + 1);
        let answer = ours.ask(json!({ "do": "search", "texts": texts }));
        let times = numbers(&answer["ms"]);
        our_p95.push(percentile(&times, 95));
        all.push(times);
        totals = answer["totals"].clone();
        let share: Vec<&String> = texts.iter().skip(round).step_by(SHARE).collect();
        for (peer, p95) in peers.iter_mut().zip(&mut their_p95) {
            p95.push(percentile(&peer.times(json!({ "do": "search", "texts": share })), 95));
        }
    }
    let half: Vec<f64> = all.iter().map(|times| percentile(times, 50)).collect();
    report.note("search_p50_ms", json!(half));
    report.note("slowest_texts", slowest(&texts, &all, &totals));
    let names = [
        ("LIKE on the same rows", Bar::Faster(30.0)),
        ("pandas str.contains", Bar::Faster(60.0)),
        ("DuckDB ILIKE", Bar::Faster(7.0)),
    ];
    for ((peer, bar), p95) in names.into_iter().zip(&their_p95) {
        report.compare("4", "search as you type, p95", peer, &our_p95, p95, bar);
    }
    report.alone("4", "the same by itself, p95", &our_p95, Bar::Limit(10.0, "ms"));
}

/// The twenty texts that took longest, by their best round: what is slow each time and not once.
fn slowest(texts: &[String], rounds: &[Vec<f64>], totals: &Value) -> Value {
    let best = |at: usize| rounds.iter().map(|round| round[at]).fold(f64::INFINITY, f64::min);
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by(|a, b| best(*b).total_cmp(&best(*a)));
    let told = order.into_iter().take(20);
    told.map(|at| json!({ "text": texts[at], "ms": best(at), "found": totals[at] })).collect()
}

fn jump(plan: &Plan, ours: &mut Side, mut peers: [&mut Side; 2], report: &mut Report) {
    let (mut our_times, mut their_times) = (Vec::new(), [const { Vec::new() }; 2]);
    let target = plan.people / 10 * 9;
    for round in 0..ROUNDS as u64 {
        eprintln!("jumping, round {} of {ROUNDS}", round + 1);
        // Never the same rows twice.
        let rows: Vec<u64> =
            (0..JUMPS).map(|n| target + (round * JUMPS + n) * (plan.people / 2_000)).collect();
        let request = json!({ "do": "jump", "rows": rows });
        our_times.push(percentile(&ours.times(request.clone()), 50));
        for (peer, times) in peers.iter_mut().zip(&mut their_times) {
            times.push(percentile(&peer.times(request.clone()), 50));
        }
    }
    let names = [("SQL OFFSET on the same rows", Bar::Faster(15.0)), ("DuckDB OFFSET", Bar::Faster(400.0))];
    for ((peer, bar), times) in names.into_iter().zip(&their_times) {
        report.compare("5", "jump to nine tenths of all, p50", peer, &our_times, times, bar);
    }
}

fn sort(plan: &Plan, ours: &mut Side, frame: &mut Side, report: &mut Report) {
    let columns = ["name", "city", "organisation", "position", "email"];
    let (mut our_times, mut their_times) = ([const { Vec::new() }; 5], [const { Vec::new() }; 5]);
    for round in 0..ROUNDS {
        eprintln!("sorting, round {} of {ROUNDS}", round + 1);
        // A register just opened remembers no order; its first rows are by name.
        let opened = ours.ask(json!({ "do": "open", "register": filling::register(plan) }));
        for (at, column) in columns.into_iter().enumerate() {
            let time = if column == "name" {
                numbers(&opened["ms"])
            } else {
                ours.times(json!({ "do": "sort", "by": column }))
            };
            our_times[at].push(time[0]);
            their_times[at].push(frame.times(json!({ "do": "sort", "by": column }))[0]);
        }
    }
    for (at, column) in columns.into_iter().enumerate() {
        let task = format!("sort everybody by {column}");
        let peer = "pandas, by code point";
        report.compare("6", &task, peer, &our_times[at], &their_times[at], Bar::Faster(4.0));
    }
    let (right, wrong) = (ours.ask(json!({ "do": "in_order" })), frame.ask(json!({ "do": "in_order" })));
    assert_eq!(right["right"], true, "everyone in Swedish order: {right}");
    report.note("order", json!({ "ours": right, "pandas": wrong }));
}

/// Search and jump in a register of twice as many, over those in the first.
fn twice_as_many(plan: &Plan, ours: &mut Side, report: &mut Report) {
    let (csv, register) = (plan.csv(plan.people * 2), plan.path("twice.liggare"));
    eprintln!("filling a register of twice as many");
    plan.keeper().ask(json!({ "do": "import", "csv": csv, "register": register }));
    let mut twice = plan.keeper();
    twice.ask(json!({ "do": "open", "register": register }));
    let texts = typed::texts();
    let rows: Vec<u64> = (0..200).map(|n| plan.people / 200 * n).collect();
    for (task, request) in [
        ("search at twice as many, p95", json!({ "do": "search", "texts": texts })),
        ("jump at twice as many, p95", json!({ "do": "jump", "rows": rows })),
    ] {
        let (mut one, mut two) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            one.push(percentile(&ours.times(request.clone()), 95));
            two.push(percentile(&twice.times(request.clone()), 95));
        }
        report.compare("10", task, "at the one number", &two, &one, Bar::AtMost(1.3));
    }
    report.note("browsing_twice_as_many_mib", json!(twice.peak()));
    drop(twice);
    let _ = std::fs::remove_dir_all(register);
}
