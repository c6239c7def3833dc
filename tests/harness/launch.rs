//! From the start of a program to its first rows, as anybody sees it: on the screen itself, whose lines of text are
//! counted. A measurement, not a test.

use crate::walk::to_contacts;
use crate::window::Machine;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// So many lines of text below each other are a table with its first rows; no other page has them.
const ROWS: usize = 15;
/// Whatever has shown none by then never will.
const PATIENCE: Duration = Duration::from_secs(120);

/// Makes a register that the keychain of this session opens, takes the file in, and leaves the window on its contacts,
/// where the next start begins.
pub async fn prepare(machine: &mut Machine, csv: &Path) -> std::path::PathBuf {
    let (register, sheet) = (machine.path("kunder.liggare"), machine.path("sheet.txt"));
    let client = std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the shell client");
    let run = |arguments: &[&str], paths: &[&Path]| {
        let mut command = Command::new(&client);
        command.args(arguments).args(paths).envs(machine.environment()).stdout(Stdio::null());
        assert!(command.status().unwrap().success(), "{arguments:?}");
    };
    let particulars = ["--controller", "Nordvik Programvara Abp", "--country", "FI", "--register", "Kunder"];
    let create = [&["create"], &particulars[..], &["--languages", "sv,fi", "--recovery-out"]].concat();
    run(&create, &[&sheet, &register]);
    run(&["import", "contacts", "--source", "form", "--vault"], &[&register, csv]);
    machine.answer("register", register.clone());
    let window = machine.start().await;
    window.press("Öppna ett register…").await;
    to_contacts(&window).await;
    // Which room it was is kept a moment after it was entered.
    tokio::time::sleep(Duration::from_secs(3)).await;
    window.close().await;
    register
}

/// Starts it, and stops it when its rows are there.
pub fn launch(command: &mut Command) -> Duration {
    wait_until(|lines| lines < ROWS / 3);
    let begun = Instant::now();
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).process_group(0).spawn();
    let mut process = started.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    wait_until(|lines| lines >= ROWS);
    let took = begun.elapsed();
    let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", process.id())]).status();
    let _ = process.wait();
    took
}

fn wait_until(right: impl Fn(usize) -> bool) {
    let begun = Instant::now();
    while !right(lines_on_screen()) {
        assert!(begun.elapsed() < PATIENCE, "{} lines of text on the screen", lines_on_screen());
    }
}

/// Lines of dark text in the middle of the screen (X Window Dump, version 7). It takes some 20 ms to look.
fn lines_on_screen() -> usize {
    let dump = Command::new("xwd").args(["-root", "-silent"]).output().expect("xwd is installed").stdout;
    let number = |at: usize| u32::from_be_bytes(dump[at * 4..at * 4 + 4].try_into().unwrap()) as usize;
    let (width, height, per_pixel, per_line) = (number(4), number(5), number(11) / 8, number(12));
    let pixels = &dump[number(0) + number(19) * 12..];
    let dark = |pixel: &[u8]| pixel[..3].iter().map(|part| u32::from(*part)).sum::<u32>() < 330;
    let inked: Vec<bool> = (0..height)
        .map(|y| {
            let line = &pixels[y * per_line..][width / 4 * per_pixel..width / 2 * per_pixel];
            (4..line.len() / 10).contains(&line.chunks_exact(per_pixel).filter(|pixel| dark(pixel)).count())
        })
        .collect();
    inked.chunk_by(|a, b| a == b).filter(|run| run[0] && (5..20).contains(&run.len())).count()
}
