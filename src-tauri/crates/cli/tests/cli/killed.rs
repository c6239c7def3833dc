//! The program killed at work: what it said was done stays done, and what it did not is there whole or not at all.

#![expect(clippy::disallowed_methods, reason = "the moment of a kill is a time")]

use crate::home::{Home, ran, text};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: u32 = 20;
const PEOPLE: u64 = 2_000;

/// The moment of the kill.
#[derive(Clone, Copy)]
enum When {
    /// So long after the start.
    After(Duration),
    /// When the write-ahead log has grown by so many bytes: within the commit, or just behind it.
    Writing(u64),
}

#[test]
fn killed_twenty_times_during_imports_and_edits_it_loses_nothing_it_acknowledged() {
    let home = Home::with_register();
    let added =
        home.json(["contact", "add", "--given-name", "Aino", "--family-name", "Åberg", "--city", "round 0"]);
    let id = text(&added, "id").to_owned();
    let import_takes = timed(&mut import(&home, ROUNDS));
    let edit_takes = timed(&mut edit(&home, &id, "round 0"));

    let (mut people, mut city) = (1 + PEOPLE, "round 0".to_owned());
    let (mut killed, mut midway) = (0, 0);
    for round in 0..ROUNDS {
        let share = |whole: Duration| whole * (round + 1) / (ROUNDS + 1);
        let when = match round % 2 {
            0 => When::After(share(import_takes)),
            _ => When::Writing(u64::from(round) * 20_000),
        };
        let acknowledged = killed_at(&home, &mut import(&home, round), when);
        let held = people_held(&home);
        assert!(
            held == people + PEOPLE || held == people && !acknowledged,
            "round {round}: {held} of {people}"
        );
        killed += u32::from(!acknowledged);
        midway += u32::from(held == people);
        people = held;

        let wanted = format!("round {round}");
        let when = if round % 2 == 0 { When::After(share(edit_takes)) } else { When::Writing(1) };
        let acknowledged = killed_at(&home, &mut edit(&home, &id, &wanted), when);
        let found = text(&home.json(["contact", "show", &id])["form"]["address"], "city").to_owned();
        assert!(found == wanted || found == city && !acknowledged, "round {round}: {found}");
        city = found;

        let check = home.json(["check"]);
        assert_eq!(check["whole"], true, "round {round}: {check}");
    }
    assert!(
        killed >= ROUNDS / 2 && midway > 0,
        "{killed} imports were killed, {midway} of them before their end"
    );

    // Whatever was interrupted can be done again, and nobody comes twice.
    for round in 0..ROUNDS {
        ran(&mut import(&home, round)).succeeds();
    }
    assert_eq!(people_held(&home), 1 + PEOPLE * u64::from(ROUNDS + 1));
}

/// By the rows themselves; the kept counter must say the same.
fn people_held(home: &Home) -> u64 {
    let listed = home.json(["contacts", "--limit", "1"])["total"].as_u64().unwrap();
    assert_eq!(home.json(["status"])["contacts"], listed, "the kept counter");
    listed
}

/// Runs a command and kills it at its moment; whether it had said by then that it was done.
fn killed_at(home: &Home, command: &mut Command, when: When) -> bool {
    let before = written(home);
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "it failed by itself: {status}");
            return true;
        }
        let due = match when {
            When::After(time) => begun.elapsed() >= time,
            When::Writing(bytes) => written(home) > before + bytes,
        };
        if due {
            return killed(&mut child);
        }
        std::thread::yield_now();
    }
}

fn killed(child: &mut Child) -> bool {
    // It may have ended between the look and the kill.
    let _ = child.kill();
    child.wait().unwrap().success()
}

/// Bytes of the database and its write-ahead log.
fn written(home: &Home) -> u64 {
    let size = |path: PathBuf| std::fs::metadata(path).map_or(0, |found| found.len());
    let folder = home.path("register.liggare/g0001");
    ["register.db", "register.db-wal"].into_iter().map(|name| size(folder.join(name))).sum()
}

fn timed(command: &mut Command) -> Duration {
    let begun = Instant::now();
    ran(command).succeeds();
    begun.elapsed()
}

fn edit(home: &Home, id: &str, city: &str) -> Command {
    home.command(["contact", "edit", id, "--city", city])
}

/// Two thousand people of this round alone.
fn import(home: &Home, round: u32) -> Command {
    let name = format!("people-{round}.csv");
    if !Path::new(&home.path(&name)).exists() {
        let mut file = String::from("Förnamn;Efternamn;E-post\n");
        (0..PEOPLE)
            .for_each(|at| file.push_str(&format!("Aino;Ek {at};aino.{at}.{round}@nordvik.example\n")));
        home.write(&name, &file);
    }
    home.command(["import", "contacts", &name, "--source", "form"])
}
