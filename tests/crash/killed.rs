//! SIGKILL at any moment: what was acknowledged is there, and a new key is in force or is not.

use liggare_domain::Timestamp;
use liggare_tests::{Ended, Program, rounds};
use liggare_vault::{
    Creation, Entry, Finding, Opened, Secret, Surroundings, Unlock, Vault, VaultError, Verdict, WorkFactor,
    log,
};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
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

fn create(home: &Path) -> Result<Vault, VaultError> {
    let creation = Creation {
        passphrase: Some(passphrase()),
        work: WorkFactor::none_for_tests(),
        ..Creation::default()
    };
    Ok(Vault::create(&home.join("r.liggare"), &creation, &surroundings(home), at())?.0)
}

fn open(home: &Path) -> Result<Opened, VaultError> {
    let unlock = Unlock::Passphrase(passphrase());
    Vault::open(&home.join("r.liggare"), &unlock, &surroundings(home), at())
}

/// This test binary itself, told by its environment what to do.
fn child(test: &str, home: &Path) -> (Child, impl Iterator<Item = String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(CHILD, home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    (child, lines)
}

#[test]
fn every_acknowledged_commit_survives_a_kill() {
    if let Ok(home) = std::env::var(CHILD) {
        return commit_forever(Path::new(&home));
    }
    let home = tempfile::tempdir().unwrap();
    create(home.path()).unwrap().close().unwrap();
    let rounds = rounds(20, 1_000);
    let mut acknowledged = 0;
    for round in 0..rounds {
        let (mut child, mut lines) =
            child("crash::killed::every_acknowledged_commit_survives_a_kill", home.path());
        // The last line may be cut off.
        let number = |line: &str| {
            let rest = line.strip_prefix("committed ").filter(|rest| rest.ends_with('.'))?;
            rest.trim_end_matches('.').parse::<i64>().ok()
        };
        // At least one of this round, so that each kill comes amid commits.
        acknowledged = lines.by_ref().find_map(|line| number(&line)).unwrap();
        std::thread::sleep(Duration::from_micros(round as u64 * 7_919 % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged = lines.filter_map(|line| number(&line)).last().unwrap_or(acknowledged);

        let opened = open(home.path()).unwrap();
        assert!(opened.verdict.is_sound(), "round {round}: {:?}", opened.verdict);
        let report = opened.vault.read(log::verify).unwrap();
        assert!(report.is_whole() && report.seq >= acknowledged, "round {round}: {acknowledged}, {report:?}");
        if round % 10 == 0 || round + 1 == rounds {
            assert_eq!(findings(&opened), [], "round {round}");
        }
        opened.vault.close().unwrap();
    }
    println!("{rounds} kills, {acknowledged} acknowledged commits, none lost");
}

fn findings(opened: &Opened) -> Vec<Finding> {
    opened.vault.check(|_| Ok::<_, VaultError>(())).unwrap().findings
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
    if let Ok(home) = std::env::var(CHILD) {
        println!("making");
        let vault = create(Path::new(&home)).unwrap();
        println!("made");
        std::mem::forget(vault);
        std::thread::sleep(Duration::from_secs(60));
        return;
    }
    let (mut none, mut whole) = (0, 0);
    for round in 0..rounds(20, 200) {
        let home = tempfile::tempdir().unwrap();
        let (mut child, mut lines) =
            child("crash::killed::a_kill_while_making_leaves_a_whole_vault_or_none", home.path());
        assert!(lines.any(|line| line.ends_with("making")));
        std::thread::sleep(Duration::from_micros(round as u64 * 7_919 % 160_000));
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
                assert_eq!(findings(&opened), [], "round {round}");
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
        // Spread over all of it and a little beyond; the last is left alone, for the machine may be slower by now.
        if round + 1 < rounds {
            std::thread::sleep(takes * (round as u32 * 47 % 120) / 100);
            let _ = child.kill();
        }
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
