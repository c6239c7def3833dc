//! `responsiveness REGISTER CONTACTS FIGURES`: opens a register of invented people in the real window, making it when it
//! is not there, and prints how long it keeps its keeper waiting; the table of `make bench` reads the file of figures.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that fails says where and ends"
)]

use liggare_tests::responsiveness::{fill, measure};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let register = std::path::PathBuf::from(arguments.next().expect("a folder for the register"));
    let contacts = arguments.next().expect("how many people").parse().expect("a number");
    let figures = std::path::PathBuf::from(arguments.next().expect("a file for the figures"));
    let told = std::cell::RefCell::new(serde_json::Map::new());
    fill(&register, contacts);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    println!("{contacts} people{:>37}{:>9}{:>9}{:>8}", "p50 ms", "p95 ms", "max ms", "times");
    runtime.block_on(measure(&register, |times| {
        let [half, most, all] = [50, 95, 100].map(|share| times.percentile(share));
        println!("{:<46}{half:>6.1}{most:>9.1}{all:>9.1}{:>8}", times.what, times.count());
        let figures = serde_json::json!({ "p50": half, "p95": most, "max": all });
        told.borrow_mut().insert(times.what.to_owned(), figures);
    }));
    std::fs::write(figures, serde_json::Value::Object(told.into_inner()).to_string()).expect("written");
}
