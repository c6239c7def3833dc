//! SIGKILL at any moment: what was acknowledged is there, and a new key is in force or is not.

use liggare_domain::Timestamp;
use liggare_tests::{Ended, Program, rounds};
use liggare_vault::{
    Creation, Entry, Opened, Secret, Surroundings, Unlock, Vault, VaultError, WorkFactor, log,
};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const CHILD: &str = "LIGGARE_TEST_CHILD_DIR";

fn at() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

fn passphrase() -> Secret {
    Secret::new("korrekt häst batteri".into())
}

fn surroundings(home: &Path) -> Surroundings {
    Surroundings { state_dir: home.join("state"), remembered: None }
}

fn open(home: &Path) -> Opened {
    let unlock = Unlock::Passphrase(passphrase());
    Vault::open(&home.join("r.liggare"), &unlock, &surroundings(home), at()).unwrap()
}

#[test]
fn every_acknowledged_commit_survives_a_kill() {
    if let Ok(home) = std::env::var(CHILD) {
        return commit_forever(Path::new(&home));
    }
    let home = tempfile::tempdir().unwrap();
    let creation = Creation {
        passphrase: Some(passphrase()),
        work: WorkFactor::none_for_tests(),
        ..Creation::default()
    };
    let dir = home.path().join("r.liggare");
    Vault::create(&dir, &creation, &surroundings(home.path()), at()).unwrap().0.close().unwrap();
    let rounds = rounds(20, 1_000);
    let mut acknowledged = 0;
    for round in 0..rounds {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::killed::every_acknowledged_commit_survives_a_kill", "--nocapture"])
            .env(CHILD, home.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let number = |line: &str| {
            let rest = line.strip_prefix("committed ").filter(|rest| rest.ends_with('.'))?;
            rest.trim_end_matches('.').parse::<i64>().ok()
        };
        acknowledged = lines.by_ref().find_map(|line| number(&line)).unwrap();
        std::thread::sleep(Duration::from_micros(round as u64 * 7_919 % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged = lines.filter_map(|line| number(&line)).last().unwrap_or(acknowledged);

        let opened = open(home.path());
        assert!(opened.verdict.is_sound(), "round {round}: {:?}", opened.verdict);
        let report = opened.vault.read(log::verify).unwrap();
        assert!(report.is_whole() && report.seq >= acknowledged, "round {round}: {acknowledged}, {report:?}");
        if round % 10 == 0 || round + 1 == rounds {
            assert_eq!(
                opened.vault.check(|_| Ok::<_, VaultError>(())).unwrap().findings,
                [],
                "round {round}"
            );
        }
        opened.vault.close().unwrap();
    }
    println!("{rounds} kills, {acknowledged} acknowledged commits, none lost");
}

fn commit_forever(home: &Path) {
    let vault = open(home).vault;
    let mut out = std::io::stdout();
    loop {
        let payload = serde_json::json!({ "filling": "x".repeat(700) });
        let seq = vault.write(at(), |db| db.log(Entry::new("test.noted").payload(payload.clone()))).unwrap();
        writeln!(out, "committed {seq}.").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_kill_during_a_new_key_leaves_exactly_one_generation_that_opens() {
    let program = Program::with_register();
    program.json(["demo", "--contacts", "200"]);
    let begun = Instant::now();
    program.json(["rotate"]);
    let takes = begun.elapsed();
    let rounds = rounds(10, 200);
    let (mut before, mut after) = (0, 0);
    for round in 0..rounds {
        let held = program.json(["status"])["generation"].as_u64().unwrap();
        let mut child =
            program.command(["rotate"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Spread over all of it, and a little beyond.
        std::thread::sleep(takes * (round as u32 * 47 % 120) / 100);
        let _ = child.kill();
        let acknowledged = child.wait().unwrap().success();
        let status = program.json(["status"]);
        let found = status["generation"].as_u64().unwrap();
        assert!(found == held + 1 || found == held && !acknowledged, "round {round}: {held} → {found}");
        assert_eq!(status["contacts"], 200, "round {round}");
        let entries = std::fs::read_dir(program.path("r.liggare")).unwrap().flatten();
        let generations = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("g0"));
        assert_eq!(generations.count(), 1, "round {round}");
        let check = Ended::of(&mut program.command(["check"]));
        assert_eq!(check.code, Some(0), "round {round}: {check:?}");
        if found == held { before += 1 } else { after += 1 }
    }
    println!("{rounds} kills: {before} before the new key was in force, {after} after");
    assert!(before > 0 && after > 0, "kills on both sides: {before}, {after}");
}
