//! An exported log that somebody changed: the script that it carries finds every change with `sha256sum` and `minisign`.

use liggare_tests::{Program, rounds};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A small generator of our own, so that a failure can be run again.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

fn verifies(folder: &Path, key: &str) -> bool {
    let mut command = Command::new("sh");
    command.args(["verify.sh", key]).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap().success()
}

#[test]
fn every_change_of_an_exported_log_is_found_by_its_script() {
    let program = Program::with_register();
    for at in 0..6 {
        program.json(["contact", "add", "--family-name", &format!("Ek {at}")]);
    }
    let key = program.json(["status"])["signing_key"].as_str().unwrap().to_owned();
    std::fs::create_dir(program.path("audit")).unwrap();
    let export = program.json(["log", "export", "audit"]);
    let folder = program.path(export["folder"].as_str().unwrap());
    assert!(verifies(&folder, &key), "as it was exported");
    let lines = std::fs::read(folder.join("log.jsonl")).unwrap();
    let note = std::fs::read(folder.join("head.txt")).unwrap();

    let (all, found) = (rounds(60, 10_000), AtomicUsize::new(0));
    let next = AtomicUsize::new(0);
    std::thread::scope(|threads| {
        for _ in 0..2 {
            threads.spawn(|| {
                let home = tempfile::tempdir().unwrap();
                let copy = home.path().join("log");
                assert!(Command::new("cp").arg("-a").arg(&folder).arg(&copy).status().unwrap().success());
                loop {
                    let round = next.fetch_add(1, Ordering::Relaxed);
                    if round >= all {
                        return;
                    }
                    let mut numbers = Numbers(round as u64 + 1);
                    let (name, original) = match round % 10 {
                        0 => ("head.txt", &note),
                        _ => ("log.jsonl", &lines),
                    };
                    let changed = changed(original, &mut numbers);
                    std::fs::write(copy.join(name), &changed).unwrap();
                    let hidden = verifies(&copy, &key);
                    assert!(!hidden, "round {round}, {name}: {}", String::from_utf8_lossy(&changed));
                    found.fetch_add(1, Ordering::Relaxed);
                    std::fs::write(copy.join(name), original).unwrap();
                }
            });
        }
    });
    assert_eq!(found.load(Ordering::Relaxed), all);
    println!("{all} changes, all found");
}

/// A byte flipped, removed or put in; a line removed, doubled or exchanged with another; the end cut off.
fn changed(original: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = original.to_vec();
    let mut lines: Vec<&[u8]> = original.split_inclusive(|byte| *byte == b'\n').collect();
    let (line, at) = (numbers.below(lines.len()), numbers.below(bytes.len()));
    match numbers.below(7) {
        0 => bytes[at] ^= 1 << numbers.below(8),
        1 => drop(bytes.remove(at)),
        2 => bytes.insert(at, b' ' + numbers.below(90) as u8),
        3 => {
            lines.remove(line);
            bytes = lines.concat();
        }
        4 => {
            lines.insert(line, lines[line]);
            bytes = lines.concat();
        }
        5 => {
            let other = (line + 1 + numbers.below(lines.len() - 1)) % lines.len();
            lines.swap(line, other);
            bytes = lines.concat();
        }
        _ => bytes.truncate(at),
    }
    // Some changes come out as what was there.
    if bytes == original { [original, b"\n"].concat() } else { bytes }
}
