//! Rows that are measured by other programs, and read here: the price of encryption, by the vault's own bench; the
//! window, by `make responsiveness` and `make launch`.

use crate::Plan;
use crate::report::{Bar, Report};
use crate::side::numbers;
use serde_json::Value;
use std::path::Path;

/// Row 7, from `encryption-tax.json`.
pub fn encryption_tax(plan: &Plan, report: &mut Report) {
    let Some(told) = read(&plan.path("encryption-tax.json")) else {
        return report.absent("7", "the price of encryption", "not measured: scripts/bench.sh measures it");
    };
    for (name, task, most) in [
        ("insert", "encryption: insert", 1.3),
        ("mix", "encryption: an interactive mix", 1.5),
        ("scan", "encryption: a scan of everybody", 3.0),
    ] {
        let (keyed, plain) = (numbers(&told[name]["keyed_ms"]), numbers(&told[name]["plain_ms"]));
        report.compare("7", task, "the same SQLite, no key", &keyed, &plain, Bar::AtMost(most));
    }
    report.note("encryption_tax", told["about"].clone());
}

/// The window's half of row 10, from `window.json`, and row 9, from `launch.json`.
pub fn the_window(plan: &Plan, report: &mut Report) {
    let task = "keystroke to rows painted, p95";
    match read(&plan.path("window.json")) {
        Some(told) => {
            let typing = told["typing: keystroke to rows painted"]["p95"].as_f64().unwrap_or(f64::NAN);
            report.alone("10", task, &[typing], Bar::Limit(50.0, "ms"));
        }
        None => report.absent("10", task, "not measured: make responsiveness"),
    }
    let task = "launch → first rows";
    match read(&plan.path("launch.json")) {
        Some(told) => {
            let (ours, theirs) = (numbers(&told["ours_ms"]), numbers(&told["peer_ms"]));
            report.compare("9", task, "DB Browser for SQLite, plain", &ours, &theirs, Bar::AtMost(2.0));
        }
        None => report.absent("9", task, "not measured: make launch"),
    }
}

fn read(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}
