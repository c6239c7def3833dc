//! `responsiveness REGISTER CONTACTS`: opens a register of invented people in the real window, making it when it is not
//! there, and prints how long it keeps its keeper waiting.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement that fails says where and ends")]

use liggare_tests::responsiveness::{fill, measure};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let register = std::path::PathBuf::from(arguments.next().expect("a folder for the register"));
    let contacts = arguments.next().expect("how many people").parse().expect("a number");
    fill(&register, contacts);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    println!("{contacts} people{:>37}{:>9}{:>9}{:>8}", "p50 ms", "p95 ms", "max ms", "times");
    runtime.block_on(measure(&register, |times| {
        let [half, most, all] = [50, 95, 100].map(|share| times.percentile(share));
        println!("{:<46}{half:>6.1}{most:>9.1}{all:>9.1}{:>8}", times.what, times.count());
    }));
}
