//! The table: each row a task, the peer's time over ours round by round, and what was wanted.

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// What a row promises.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    /// The peer takes at least so many times as long.
    Faster(f64),
    /// We take at most so many times as long as the other side.
    AtMost(f64),
    /// At most so many of this unit.
    Limit(f64, &'static str),
}

impl Bar {
    fn holds(self, figure: f64) -> bool {
        match self {
            Self::Faster(least) => figure >= least,
            Self::AtMost(most) | Self::Limit(most, _) => figure <= most,
        }
    }

    fn text(self) -> String {
        match self {
            Self::Faster(least) => format!("≥ {least}×"),
            Self::AtMost(most) => format!("≤ {most}×"),
            Self::Limit(most, unit) => format!("≤ {most} {unit}"),
        }
    }
}

/// Collects figures until they are printed.
pub struct Report {
    about: Value,
    rows: Vec<Value>,
    lines: Vec<String>,
}

impl Report {
    /// With what the figures depend on.
    pub fn begin(people: u64) -> Self {
        let told = |program: &str, arguments: &[&str]| {
            let run = Command::new(program).args(arguments).output().ok()?;
            String::from_utf8(run.stdout).ok().map(|text| text.trim().to_owned())
        };
        let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let processor =
            processor.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("").to_owned();
        let about = json!({
            "date": jiff::Timestamp::now().to_string(),
            "commit": told("git", &["describe", "--always", "--dirty"]),
            "processor": processor.trim_start_matches([' ', '\t', ':']),
            "cores": std::thread::available_parallelism().map_or(0, usize::from),
            "people": people,
            "rustc": told("rustc", &["--version"]),
            "age": told("age", &["--version"]),
            "minisign": told("minisign", &["-v"]),
        });
        Self { about, rows: Vec::new(), lines: Vec::new() }
    }

    /// Notes something that the figures depend on.
    pub fn note(&mut self, name: &str, value: Value) {
        self.about[name] = value;
    }

    /// The same task by both sides, in turn: times of each round, in milliseconds.
    pub fn compare(&mut self, row: &str, task: &str, peer: &str, ours: &[f64], theirs: &[f64], bar: Bar) {
        let ratios: Vec<f64> = match bar {
            Bar::Faster(_) => ours.iter().zip(theirs).map(|(ours, theirs)| theirs / ours).collect(),
            _ => ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect(),
        };
        let figure = median(&ratios);
        let sides = format!("{:>11}{:>12}", time(median(ours)), time(median(theirs)));
        self.line(row, task, peer, &sides, &format!("{}×", short(figure)), bar, figure);
        self.rows.push(json!({
            "row": row, "task": task, "peer": peer, "ours_ms": ours, "peer_ms": theirs, "ratios": ratios,
            "figure": figure, "bar": bar.text(), "holds": bar.holds(figure),
        }));
    }

    /// A figure of ours alone.
    pub fn alone(&mut self, row: &str, task: &str, figures: &[f64], bar: Bar) {
        let figure = median(figures);
        let unit = if let Bar::Limit(_, unit) = bar { unit } else { "×" };
        self.line(row, task, "–", &" ".repeat(23), &format!("{} {unit}", short(figure)), bar, figure);
        self.rows.push(json!({
            "row": row, "task": task, "figures": figures, "figure": figure, "bar": bar.text(),
            "holds": bar.holds(figure),
        }));
    }

    /// A row that was not measured in this run.
    pub fn absent(&mut self, row: &str, task: &str, why: &str) {
        self.lines.push(format!("{row:<4}{task:<44}{why}"));
        self.rows.push(json!({ "row": row, "task": task, "absent": why }));
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of one line")]
    fn line(&mut self, row: &str, task: &str, peer: &str, sides: &str, figure: &str, bar: Bar, exact: f64) {
        let holds = if bar.holds(exact) { "yes" } else { "NO" };
        let line = format!("{row:<4}{task:<44}{peer:<28}{sides}{figure:>12}{:>12}  {holds}", bar.text());
        eprintln!("{line}");
        self.lines.push(line);
    }

    /// The whole table.
    pub fn print(&self) {
        println!("\n{} people, {} cores", self.about["people"], self.about["cores"]);
        println!(
            "{:<4}{:<44}{:<28}{:>11}{:>12}{:>12}{:>12}  reached",
            "row", "task", "peer", "ours", "peer", "median", "bar"
        );
        self.lines.iter().for_each(|line| println!("{line}"));
        println!("Times are medians of the rounds; a ratio is the median of each round's ratio.");
    }

    /// The same with each round's figures.
    pub fn write(&self, path: &Path) {
        let all = json!({ "about": self.about, "rows": self.rows });
        std::fs::write(path, serde_json::to_string_pretty(&all).unwrap()).unwrap();
        println!("Each round's figures: {}", path.display());
    }
}

/// The one in the middle, or between the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[odd / 2],
        even => f64::midpoint(sorted[even / 2 - 1], sorted[even / 2]),
    }
}

/// What this share of them, 0 to 100, does not exceed.
pub fn percentile(values: &[f64], share: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[(sorted.len() * share).div_ceil(100).clamp(1, sorted.len()) - 1]
}

fn short(figure: f64) -> String {
    match figure {
        figure if figure >= 100.0 => format!("{figure:.0}"),
        figure if figure >= 10.0 => format!("{figure:.1}"),
        figure => format!("{figure:.2}"),
    }
}

fn time(ms: f64) -> String {
    match ms {
        ms if ms >= 10_000.0 => format!("{:.1} s", ms / 1e3),
        ms if ms >= 1_000.0 => format!("{:.2} s", ms / 1e3),
        ms => format!("{} ms", short(ms)),
    }
}
