//! `bench run PEOPLE PYTHON FOLDER [filling|reading|nouns|sealing…]`: the same tasks by the program and by its peers, taking
//! turns in one run; prints ratios and writes them to `FOLDER/bench.json`. `scripts/bench.sh` calls it.
//!
//! Each side is a process of its own that is asked line by line and times itself (`side.rs`), so that neither
//! start-up nor the asking is measured. Ours is this same program as `bench keep FOLDER` (`keep.rs`); the peers are in
//! `peers/`. Absolute times drift with the machine; what counts are the ratios within one run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a measurement reads the clock, prints, and ends where it fails"
)]

mod browse;
mod elsewhere;
mod filling;
mod keep;
mod nouns;
mod people;
mod ports;
mod reading;
mod report;
mod sealing;
mod side;
mod tell;
mod typed;
mod uses;
mod weblog;

use report::Report;
use std::path::{Path, PathBuf};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["run", people, python, folder, ref parts @ ..] => run(&Plan {
            people: people.parse().expect("a number of people"),
            python: python.into(),
            folder: Path::new(folder).to_owned(),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        }),
        ["people", people, folder] => {
            let people = people.parse().expect("a number of people");
            let folder = Path::new(folder).to_owned();
            Plan { people, python: PathBuf::new(), folder, parts: Vec::new() }.csv(people);
        }
        ["keep", folder] => keep::serve(Path::new(folder)),
        _ => panic!("bench run PEOPLE PYTHON FOLDER [filling|reading|nouns|sealing…]"),
    }
}

/// What one run measures.
struct Plan {
    people: u64,
    python: PathBuf,
    /// Where registers, files and results lie.
    folder: PathBuf,
    /// What is measured; empty is everything.
    parts: Vec<String>,
}

impl Plan {
    fn measures(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|wanted| wanted == part)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The file of so many people, written when it is not there.
    fn csv(&self, people: u64) -> PathBuf {
        let path = self.path(&format!("people-{people}.csv"));
        if !path.exists() {
            people::write(&path, 0..people);
        }
        path
    }

    fn keeper(&self) -> side::Side {
        let this = std::env::current_exe().expect("this program");
        side::Side::start(&this, &["keep".into(), self.folder.clone().into()])
    }

    fn peer(&self, script: &str) -> side::Side {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/peers").join(script);
        side::Side::start(&self.python, &[script.into()])
    }
}

fn run(plan: &Plan) {
    std::fs::create_dir_all(&plan.folder).expect("a folder");
    let mut report = Report::begin(plan.people);
    type Part = fn(&Plan, &mut Report);
    let parts: [(&str, Part); 4] = [
        ("filling", filling::measure),
        ("reading", reading::measure),
        ("nouns", nouns::measure),
        ("sealing", sealing::measure),
    ];
    for (_, measure) in parts.into_iter().filter(|(part, _)| plan.measures(part)) {
        measure(plan, &mut report);
    }
    elsewhere::encryption_tax(plan, &mut report);
    elsewhere::the_window(plan, &mut report);
    report.print();
    report.write(&plan.path("bench.json"));
}
