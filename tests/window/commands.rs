//! A script in the window calls whatever it can with whatever it likes: nothing off the list answers, nothing reaches
//! a file that no dialog granted, the program lives, and the register is whole.
//!
//! Two commands are not called with a request of the right shape: `lock_register` ends the process by design, and
//! `create_samples` puts another register in place of the one that is open.

use super::story;
use liggare_tests::memory::processes_of;
use liggare_tests::network::{Lure, sockets};
use liggare_tests::people::swedish_csv;
use liggare_tests::prepared::{Prepared, at, key_pair, text};
use liggare_tests::screens::make;
use liggare_tests::tour;
use liggare_tests::window::{Machine, Window};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, SystemTime};

macro_rules! names {
    ($($command:ident ($request:ident) -> $reply:ident : $kind:ident;)*) => {
        [$(stringify!($command)),*]
    };
}

/// What ends the process that the script runs in.
const ENDS: [&str; 1] = ["lock_register"];

#[test]
fn no_script_in_the_window_gets_further_than_the_list_of_commands_and_the_places_granted() {
    story(async {
        let lure = Lure::new();
        let mut machine = Machine::new("sv_FI");
        let register = machine.path("Kunder.liggare");
        make(&machine, &register, false);
        let prepared = canary(&machine);
        let held = machine.path("kontakter.csv");
        std::fs::write(&held, swedish_csv(100)).unwrap();
        at(&machine, &register, &["import", "contacts", text(&held), "--source", "form"]);
        machine.answer("register", register.clone());
        let places = ["kanariefågel", "mapp", "out"].map(|folder| machine.path(folder));
        let state_of_all = || places.iter().map(|folder| state(folder)).collect::<Vec<_>>();
        let untouched = state_of_all();

        let window = machine.start().await;
        window.press("Öppna ett register…").await;
        tour::unlock(&window).await;
        let report = attack(&window, &prepared, lure.port()).await;
        println!("{} calls; answered {}; refused {}", report["calls"], report["answered"], report["refused"]);
        assert_eq!(report["wrong"], json!([]));
        assert_eq!(lure.came(), 0, "somebody was called");
        let processes = processes_of(&machine.path(""));
        assert_eq!(sockets(&processes), [].into(), "{processes:?}");
        assert_eq!(state_of_all(), untouched);
        // Something it kept is in the way of nobody.
        window.close().await;
        let window = machine.start().await;
        window.press("Kunder").await;
        tour::unlock(&window).await;
        tour::rooms(&window, &mut async |window: &Window, room: &str| {
            assert!(!window.text().await.contains("Rummet kunde inte visas"), "{room}");
            let ran = window.driver.execute("return '__ran' in window", Vec::new()).await.unwrap();
            assert!(!ran.convert::<bool>().unwrap(), "{room}");
        })
        .await;
        window.close().await;
        at(&machine, &register, &["check"]);
    });
}

/// Real files of every kind, where no dialog points: a call that reached one would succeed.
fn canary(machine: &Machine) -> Prepared {
    let folder = machine.path("kanariefågel");
    std::fs::create_dir(&folder).unwrap();
    let register = folder.join("annat.liggare");
    make(machine, &register, false);
    let (identity, public) = key_pair(machine, "kanariefågel/nyckel.txt");
    let print = at(machine, &register, &["recipient", "fingerprint", &public]);
    let print = print.split_whitespace().collect::<Vec<_>>().join(" ");
    let who = ["--name", "Saimaa Drift Oy", "--kind", "subcontractor", "--country", "FI", "--age", &public];
    let what = ["--confirm-fingerprint", &print, "--contract", "2026-7", "--purposes", "delivery"];
    at(machine, &register, &[&["recipient", "add"], &who[..], &what[..]].concat());
    let contacts = folder.join("kontakter.csv");
    std::fs::write(&contacts, swedish_csv(20)).unwrap();
    at(machine, &register, &["import", "contacts", text(&contacts), "--source", "form"]);
    let out = machine.path("out");
    std::fs::create_dir(&out).unwrap();
    let fields = ["--fields", "given_name", "--out", text(&out)];
    at(
        machine,
        &register,
        &[&["disclose", "--to", "Saimaa Drift Oy", "--purpose", "delivery"], &fields[..]].concat(),
    );
    let prepared = Prepared::of(machine, register, identity, contacts);
    // Settled: nothing of the client's own is written there any more.
    std::fs::write(folder.join("tom"), "").unwrap();
    prepared
}

/// Every file below: how long it is, and when it was changed.
fn state(folder: &Path) -> BTreeMap<String, (u64, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let about = entry.metadata().unwrap();
        if about.is_dir() {
            found.extend(state(&entry.path()));
        }
        found.insert(text(&entry.path()).to_owned(), (about.len(), about.modified().unwrap()));
    }
    found
}

async fn attack(window: &Window, prepared: &Prepared, port: u16) -> Value {
    let names: Vec<&str> =
        liggare_desk::commands!(names).into_iter().filter(|name| !ENDS.contains(name)).collect();
    let folder = prepared.register.parent().unwrap();
    let forged = [
        text(&prepared.contacts),
        text(folder),
        text(&prepared.register),
        text(&prepared.identity),
        text(&prepared.package),
        text(&prepared.backup),
        text(&folder.join("nytt.liggare")),
        &format!("file://{}", text(&prepared.contacts)),
        "/etc/passwd",
        "../../x",
        "place-4294967295",
        "0",
        "",
    ]
    .map(str::to_owned);
    window.driver.set_script_timeout(Duration::from_secs(400)).await.unwrap();
    let arguments = vec![json!(names), json!(forged), port.into()];
    let report = window.driver.execute_async(include_str!("commands.js"), arguments).await.unwrap();
    serde_json::from_str(&report.convert::<String>().unwrap()).unwrap()
}
