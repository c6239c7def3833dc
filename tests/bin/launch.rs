//! `launch CSV DATABASE FIGURES`: how long it takes from the start of the program to the first rows of these people, and
//! how long DB Browser for SQLite takes for a database of them in plain text; the table of `make bench` reads the figures.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that fails says where and ends"
)]

use liggare_tests::{launch, window::Machine};
use std::path::PathBuf;
use std::process::Command;

const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [csv, database, figures] = &arguments[..] else { panic!("launch CSV DATABASE FIGURES") };
    let mut machine = Machine::new("sv_FI");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    let register = runtime.block_on(launch::prepare(&mut machine, csv));
    let app = std::env::var_os("LIGGARE_APP").expect("LIGGARE_APP names the program");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let mut browser = Command::new("sqlitebrowser");
        browser.args(["--table", "contacts"]).arg(database).envs(machine.environment());
        let mut program = Command::new(&app);
        program.arg(&register).envs(machine.environment());
        for (command, times) in [(&mut program, &mut ours), (&mut browser, &mut theirs)] {
            times.push(launch::launch(command).as_secs_f64() * 1e3);
        }
        println!("round {round}: {:.0} ms, DB Browser {:.0} ms", ours[round - 1], theirs[round - 1]);
    }
    let told = serde_json::json!({ "ours_ms": ours, "peer_ms": theirs });
    std::fs::write(figures, told.to_string()).expect("written");
}
