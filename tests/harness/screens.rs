//! Every screen of the real window, in every language and both themes, empty and full: to be looked at.

use crate::people::swedish_csv;
use crate::walk::PASSPHRASE;
use crate::window::{Machine, Window, until};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use thirtyfour::prelude::*;

/// Rooms in the order of the sidebar.
pub const ROOMS: [&str; 22] = [
    "today",
    "search",
    "import",
    "contacts",
    "organisations",
    "products",
    "sessions",
    "devices",
    "accounts",
    "contracts",
    "lists",
    "surveys",
    "feedback",
    "competitions",
    "disclose",
    "ledger",
    "recipients",
    "package",
    "register",
    "log",
    "safekeeping",
    "settings",
];

/// Takes the pictures of one language and theme into the folder of the walk's pictures.
pub async fn pictures(language: &'static str, theme: &str) {
    let mut machine = Machine::new(language);
    let name = |screen: &str| format!("{}-{theme}-{screen}", &language[..2]);
    client(&machine, &["settings", "edit", "--theme", theme]);
    let window = machine.start().await;
    at_rest(&window).await;
    window.picture(&name("start-first")).await;
    window.close().await;

    for (kind, fill) in [("empty", false), ("full", true)] {
        let register = machine.path(&format!("{kind}.liggare"));
        make(&machine, &register, fill);
        machine.answer("register", register);
        let window = machine.start().await;
        at_rest(&window).await;
        window.picture(&name(&format!("start-{kind}"))).await;
        // The second of the doors when there is nothing lately opened, and below the list when there is.
        let title = match &language[..2] {
            "sv" => "Öppna ett register…",
            "fi" => "Avaa rekisteri…",
            _ => "Open a register…",
        };
        window.press(title).await;
        let secret = window.one("input[type=password]").await;
        window.picture(&name(&format!("unlock-{kind}"))).await;
        secret.send_keys(PASSPHRASE).await.unwrap();
        secret.send_keys(Key::Enter + "").await.unwrap();
        window.one("nav button").await;
        for (at, room) in ROOMS.iter().enumerate() {
            let places = window.driver.find_all(By::Css("nav button")).await.unwrap();
            places[at].click().await.unwrap();
            at_rest(&window).await;
            window.picture(&name(&format!("{kind}-{room}"))).await;
        }
        if fill {
            more(&window, &name).await;
        }
        window.close().await;
    }
}

async fn more(window: &Window, name: &impl Fn(&str) -> String) {
    window.chord("2").await;
    window.one("[data-row='2'] [data-column='0']").await.click().await.unwrap();
    at_rest(window).await;
    window.picture(&name("full-contact")).await;
    for (chord, screen) in [("n", "full-contact-new"), ("k", "full-palette")] {
        window.chord(chord).await;
        window.one("dialog[open]").await;
        at_rest(window).await;
        window.picture(&name(screen)).await;
        window.driver.action_chain().send_keys(Key::Escape).perform().await.unwrap();
        until(|| async { window.driver.find(By::Css("dialog[open]")).await.is_err() }, "the dialog to close")
            .await;
    }
}

/// Nothing is being fetched, and for some looks in a row the window has said the same.
pub async fn at_rest(window: &Window) {
    let quiet = "return document.querySelector('[aria-busy=true], .ghost') ? '' : document.body.innerText";
    let said = Mutex::new((String::new(), 0));
    until(
        || async {
            let now: String = window.driver.execute(quiet, Vec::new()).await.unwrap().convert().unwrap();
            let mut said = said.lock().unwrap();
            *said = if now.is_empty() || now != said.0 { (now, 0) } else { (now, said.1 + 1) };
            said.1 == 6
        },
        "the room to be there",
    )
    .await;
}

/// Makes a register that its passphrase opens; with people, recipients and a disclosure.
pub fn make(machine: &Machine, register: &Path, fill: bool) {
    let passphrase = machine.path("passphrase");
    std::fs::write(&passphrase, PASSPHRASE).unwrap();
    let [register, sheet, passphrase] =
        [register.to_owned(), register.with_extension("sheet"), passphrase].map(text);
    let (controller, name) = ("Nordvik Programvara Abp", "Kund- och marknadsföring");
    client(
        machine,
        &[
            "create",
            &register,
            "--recovery-out",
            &sheet,
            "--no-keychain",
            "--passphrase-file",
            &passphrase,
            "--controller",
            controller,
            "--country",
            "FI",
            "--register",
            name,
        ],
    );
    if !fill {
        return;
    }
    let file = text(machine.path("kontakter.csv"));
    std::fs::write(&file, swedish_csv(60).replacen("bolag20.example", "bolag20", 2)).unwrap();
    let key = |name: &str| {
        let path = text(machine.path(name));
        let made = Command::new("age-keygen").args(["-o", &path]).output().unwrap();
        assert!(made.status.success());
        let public = Command::new("age-keygen").args(["-y", &path]).output().unwrap().stdout;
        String::from_utf8(public).unwrap().trim().to_owned()
    };
    let own = |arguments: &[&str]| {
        let mut all = vec!["--vault", &register, "--recovery-file", &sheet];
        all.extend(arguments);
        client(machine, &all)
    };
    own(&["demo", "--contacts", "500", "--seed", "1"]);
    own(&["import", "contacts", &file, "--source", "form"]);
    let (first, second) = (key("first.key"), key("second.key"));
    let fingerprint = own(&["recipient", "fingerprint", &first]);
    let fingerprint = fingerprint.split_whitespace().collect::<Vec<_>>().join(" ");
    own(&[
        "recipient",
        "add",
        "--name",
        "Saimaa Drift Oy",
        "--kind",
        "subcontractor",
        "--country",
        "FI",
        "--age",
        &first,
        "--confirm-fingerprint",
        &fingerprint,
        "--contract",
        "2026-7",
        "--contract-end",
        "2027-12-31",
        "--purposes",
        "delivery,service",
    ]);
    own(&[
        "recipient",
        "add",
        "--name",
        "Fjord Analys AS",
        "--kind",
        "customer",
        "--country",
        "NO",
        "--age",
        &second,
    ]);
    let out = text(machine.path("out"));
    std::fs::create_dir_all(&out).unwrap();
    own(&[
        "disclose",
        "--to",
        "Saimaa Drift Oy",
        "--purpose",
        "delivery",
        "--fields",
        "given_name,family_name,email",
        "--search",
        "björkholm",
        "--out",
        &out,
    ]);
}

fn text(path: PathBuf) -> String {
    path.to_str().unwrap().to_owned()
}

/// The shell client at this machine; what it said.
pub fn client(machine: &Machine, arguments: &[&str]) -> String {
    let program = std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the shell client");
    let done = Command::new(program).args(arguments).envs(machine.environment()).output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}
