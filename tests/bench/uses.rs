//! What is kept beside records: use of products, results of surveys; the search over everything; and browsing while a file
//! is taken in. Of the register that [`crate::nouns`] filled.

use crate::Plan;
use crate::nouns::{ROUNDS, typed};
use crate::report::{Bar, Report, percentile};
use crate::side::{Side, numbers};
use crate::{people, weblog};
use serde_json::{Value, json};

const EVERYWHERE: [&str; 6] = ["anna e", "virtanen", "0010171", "av-2024-1", "björkholm", "thinkpad"];

/// All of it.
pub fn measure(plan: &Plan, ours: &mut Side, report: &mut Report) {
    usage(plan, ours, report);
    results(ours, report);
    everywhere(ours, report);
    beside(plan, ours, report);
    logs(plan, ours, report);
}

fn usage(plan: &Plan, ours: &mut Side, report: &mut Report) {
    let rows: Vec<u64> = (0..100).map(|at| at * (plan.people / 100)).collect();
    let mut ask = |of: &str| -> Vec<f64> {
        (0..ROUNDS)
            .map(|_| percentile(&ours.times(json!({ "do": "usage", "of": of, "rows": rows })), 95))
            .collect()
    };
    let (person, product) = (ask("person"), ask("product"));
    report.alone("N", "how a person uses products, p95", &person, Bar::Limit(30.0, "ms"));
    report.alone("N", "how everybody uses a product, p95", &product, Bar::Limit(50.0, "ms"));
}

fn results(ours: &mut Side, report: &mut Report) {
    let mut rounds = |narrowed: bool| -> (Vec<f64>, Value) {
        let mut responses = Value::Null;
        let times = (0..ROUNDS).map(|_| {
            let answer = ours.ask(json!({ "do": "results", "narrowed": narrowed }));
            responses = answer["responses"].clone();
            numbers(&answer["ms"]).iter().sum()
        });
        (times.collect(), responses)
    };
    let ((kept, of_all), (counted, of_some)) = (rounds(false), rounds(true));
    report.note("responses_kept_counted", json!([of_all, of_some]));
    report.alone("N", "results of all surveys, from what is kept", &kept, Bar::Limit(50.0, "ms"));
    report.alone("N", "the same among people narrowed by a filter", &counted, Bar::Limit(2_000.0, "ms"));
}

fn everywhere(ours: &mut Side, report: &mut Report) {
    let request = json!({ "do": "everywhere", "texts": typed(&EVERYWHERE) });
    let times: Vec<f64> = (0..ROUNDS).map(|_| percentile(&ours.times(request.clone()), 95)).collect();
    report.alone("N", "one search over all nouns, p95", &times, Bar::Limit(50.0, "ms"));
}

/// People who are not held yet arrive, a tenth of those there are, while somebody types and jumps.
fn beside(plan: &Plan, ours: &mut Side, report: &mut Report) {
    let csv = plan.path("arriving.csv");
    people::write(&csv, plan.people * 4..plan.people * 4 + plan.people / 10);
    let texts = typed(&["anna", "virtanen h", "pixel", "0010171"]);
    let answer = ours.ask(json!({ "do": "beside", "csv": csv, "texts": texts, "most": plan.people }));
    report.note("beside_an_import", json!({ "s": answer["s"], "searches": numbers(&answer["ms"]).len() }));
    let p95 = percentile(&numbers(&answer["ms"]), 95);
    report.alone("N", "search while a file is taken in, p95", &[p95], Bar::Limit(10.0, "ms"));
    let p95 = percentile(&numbers(&answer["jumps"]), 95);
    report.alone("N", "jump while a file is taken in, p95", &[p95], Bar::Limit(5.0, "ms"));
}

fn logs(plan: &Plan, ours: &mut Side, report: &mut Report) {
    let log = plan.path("access.log");
    let lines = weblog::write(&log, plan.people);
    let took = ours.ask(json!({ "do": "weblog", "log": log }));
    report.note("weblog", json!({ "lines": lines, "told": took }));
    let bar = Bar::Limit(lines as f64 / 150_000.0, "s");
    report.alone("N", &format!("a web log of {lines} lines"), &numbers(&took["s"]), bar);
}
