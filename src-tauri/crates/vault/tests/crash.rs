//! Killing the program with SIGKILL at any moment: what was acknowledged is there, what was being made is whole or
//! absent. The child is this test binary itself, told by an environment variable what to do.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test's helper is test code")]

use liggare_domain::Timestamp;
use liggare_vault::{
    Creation, Entry, Opened, Secret, Surroundings, Unlock, Vault, VaultError, Verdict, WorkFactor, log,
};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const ROUNDS: u64 = 20;
const JOB: &str = "LIGGARE_TEST_CHILD_DIR";

fn at() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

fn passphrase() -> Secret {
    Secret::new("korrekt häst batteri".into())
}

fn surroundings(home: &Path) -> Surroundings {
    Surroundings { state_dir: home.join("state"), remembered: None }
}

fn create(home: &Path) -> Result<Vault, VaultError> {
    let creation = Creation {
        passphrase: Some(passphrase()),
        work: WorkFactor::none_for_tests(),
        ..Creation::default()
    };
    Ok(Vault::create(&home.join("r.liggare"), &creation, &surroundings(home), at())?.0)
}

fn open(home: &Path) -> Result<Opened, VaultError> {
    Vault::open(&home.join("r.liggare"), &Unlock::Passphrase(passphrase()), &surroundings(home), at())
}

fn child(test: &str, home: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(JOB, home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn every_acknowledged_commit_survives_a_kill() {
    if let Ok(home) = std::env::var(JOB) {
        return commit_forever(Path::new(&home));
    }
    let home = tempfile::tempdir().unwrap();
    create(home.path()).unwrap().close().unwrap();
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let mut child = child("every_acknowledged_commit_survives_a_kill", home.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // At least one of this round, so that each kill comes amid commits.
        acknowledged = lines
            .by_ref()
            .find_map(|line| line.strip_prefix("committed ")?.trim_end_matches('.').parse().ok())
            .unwrap();
        std::thread::sleep(Duration::from_millis(5 + round * 7 % 60));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            // The last line may be cut off.
            let number = line.strip_prefix("committed ").filter(|rest| rest.ends_with('.'));
            acknowledged =
                number.and_then(|rest| rest.trim_end_matches('.').parse().ok()).unwrap_or(acknowledged);
        }

        let opened = open(home.path()).unwrap();
        assert!(opened.verdict.is_sound(), "round {round}: {:?}", opened.verdict);
        let report = opened.vault.read(log::verify).unwrap();
        assert!(report.is_whole(), "round {round}: {report:?}");
        assert!(
            report.seq >= acknowledged,
            "round {round}: {acknowledged} acknowledged, {} there",
            report.seq
        );
        assert_eq!(opened.vault.check(|_| Ok::<_, VaultError>(())).unwrap().findings, [], "round {round}");
        opened.vault.close().unwrap();
    }
    assert!(acknowledged > 20 * i64::try_from(ROUNDS).unwrap() / 10, "only {acknowledged} commits in all");
}

fn commit_forever(home: &Path) {
    let vault = open(home).unwrap().vault;
    let mut out = std::io::stdout();
    loop {
        let payload = serde_json::json!({ "filling": "x".repeat(700) });
        let seq = vault.write(at(), |db| db.log(Entry::new("test.noted").payload(payload.clone()))).unwrap();
        writeln!(out, "committed {seq}.").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_kill_while_making_leaves_a_whole_vault_or_none() {
    if let Ok(home) = std::env::var(JOB) {
        println!("making");
        let vault = create(Path::new(&home)).unwrap();
        println!("made");
        std::mem::forget(vault);
        std::thread::sleep(Duration::from_secs(60));
        return;
    }
    let (mut none, mut whole) = (0, 0);
    for round in 0..ROUNDS {
        let home = tempfile::tempdir().unwrap();
        let mut child = child("a_kill_while_making_leaves_a_whole_vault_or_none", home.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line.ends_with("making")));
        std::thread::sleep(Duration::from_millis(round * 8));
        child.kill().unwrap();
        child.wait().unwrap();
        match open(home.path()) {
            Err(VaultError::NotFound(_)) => {
                none += 1;
                create(home.path()).unwrap_or_else(|error| panic!("round {round}: making it again: {error}"));
            }
            Ok(opened) => {
                whole += 1;
                // Killed before its anchor was kept, it is as new on this machine.
                assert!([Verdict::Same, Verdict::Fresh].contains(&opened.verdict), "{:?}", opened.verdict);
                assert_eq!(opened.vault.check(|_| Ok::<_, VaultError>(())).unwrap().findings, []);
            }
            Err(error) => panic!("round {round}: {error}"),
        }
        let left: Vec<_> =
            std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(
            left.iter().all(|name| !name.to_string_lossy().contains("making")),
            "round {round}: {left:?}"
        );
    }
    println!("{none} times none, {whole} times whole");
}
