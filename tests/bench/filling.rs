//! Rows 1 and 2: a file into encrypted rows, and into a register that can be searched. Both are read off one import:
//! the first is what is left of it without the building of indexes and full-text search.

use crate::Plan;
use crate::report::{Bar, Report};
use serde_json::{Value, json};

const ROUNDS: usize = 3;
const PEER: &str = "Python csv + sqlcipher3";

/// Fills a register with the program and a database with the peer, in turn. Both of the last round stay.
pub fn measure(plan: &Plan, report: &mut Report) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        eprintln!("filling, round {round} of {ROUNDS}");
        ours.push(by_us(plan));
        theirs.push(by_the_peer(plan));
    }
    let last = ours.last().unwrap();
    assert_eq!(last["people"].as_u64(), Some(plan.people), "everyone came in: {last}");
    assert_eq!(last["not_taken"].as_u64(), Some(0), "with every value");
    report.note("peer_sqlcipher", theirs[0]["versions"].clone());
    let of = |all: &[Value], name: &str| -> Vec<f64> {
        all.iter().map(|round| round[name].as_f64().unwrap()).collect()
    };
    let pairs = [
        ("1", "CSV → encrypted rows", "rows", Bar::Faster(3.0)),
        ("2", "the same, indexed and searchable", "searchable", Bar::Faster(1.5)),
    ];
    for (row, task, name, bar) in pairs {
        report.compare(row, task, PEER, &of(&ours, name), &of(&theirs, name), bar);
    }
    report.alone("", "most memory during the import", &of(&ours, "mib"), Bar::Limit(350.0, "MiB"));
}

/// What the other parts read, where no run before this one left it.
pub fn make_sure(plan: &Plan) {
    if !register(plan).exists() {
        by_us(plan);
    }
    if !database(plan).exists() {
        by_the_peer(plan);
    }
}

/// In a process of its own, so that its memory is of this import alone.
fn by_us(plan: &Plan) -> Value {
    let csv = plan.csv(plan.people);
    plan.keeper().ask(json!({ "do": "import", "csv": csv, "register": register(plan) }))
}

fn by_the_peer(plan: &Plan) -> Value {
    let (csv, schema) = (plan.csv(plan.people), schema());
    plan.peer("sqlcipher.py")
        .ask(json!({ "do": "import", "csv": csv, "database": database(plan), "schema": schema }))
}

/// The register of so many people that the other rows read.
pub fn register(plan: &Plan) -> std::path::PathBuf {
    plan.path("ours.liggare")
}

/// The peer's database of the same.
pub fn database(plan: &Plan) -> std::path::PathBuf {
    plan.path("peer.db")
}

/// Our own migration: the peer's tables have our shape.
fn schema() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/crates/vault/migrations/0002_register.sql")
}
