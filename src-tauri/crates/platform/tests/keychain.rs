//! The keychain port against a real Secret Service, and against none.
//!
//! Each test runs a second time, inside: on a desktop of its own (`scripts/desktop-session.sh`), or without any bus.
//! So a keychain is locked and emptied here without harm to anybody's. Without the desktop's programs on the machine
//! only the second is tested.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test's helper is test code")]

use liggare_desk::ports::{Keychain, KeychainProblem, Secret};
use liggare_platform::OsKeychain;
use std::process::{Command, Stdio};
use std::time::Duration;

const INSIDE: &str = "LIGGARE_TEST_INSIDE";
/// Short, so that a prompt nobody sees is not waited for long.
const PATIENCE: Duration = Duration::from_secs(4);

fn keychain() -> OsKeychain {
    OsKeychain::with_patience(PATIENCE)
}

fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// The command that runs one test of this file once more.
fn myself(test: &str, mut command: Command) -> Command {
    command.args([test, "--exact", "--nocapture"]).env(INSIDE, "1");
    command
}

fn succeeds(mut command: Command) {
    let output = command.output().unwrap();
    let said =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

#[test]
fn without_a_bus_the_keychain_is_unavailable_and_nothing_waits() {
    if is_inside() {
        // Twice: the first failure is not remembered as the answer to everything.
        for _ in 0..2 {
            assert_eq!(keychain().get("vault-1").unwrap_err(), KeychainProblem::Unavailable);
        }
        assert_eq!(keychain().put("vault-1", &Secret::new("x".into())), Err(KeychainProblem::Unavailable));
        return;
    }
    let nowhere = tempfile::tempdir().unwrap();
    let mut bare = Command::new(std::env::current_exe().unwrap());
    bare.env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("DISPLAY").env("XDG_RUNTIME_DIR", nowhere.path());
    succeeds(myself("without_a_bus_the_keychain_is_unavailable_and_nothing_waits", bare));
}

#[test]
fn a_secret_service_keeps_gives_forgets_and_locks() {
    if !is_inside() {
        return on_a_desktop("a_secret_service_keeps_gives_forgets_and_locks");
    }
    let chain = keychain();
    let given = |entry: &str| -> Vec<String> {
        chain.get(entry).unwrap().iter().map(|secret| secret.expose().to_owned()).collect()
    };
    assert_eq!(chain.get("vault-a").unwrap_err(), KeychainProblem::NoEntry, "empty at first");
    chain.put("vault-a", &Secret::new("AGE-SECRET-KEY-1A åäö".into())).unwrap();
    chain.put("vault-b", &Secret::new("two".into())).unwrap();
    chain.put("vault-b", &Secret::new("three".into())).unwrap();
    assert_eq!(given("vault-a"), ["AGE-SECRET-KEY-1A åäö"]);
    assert_eq!(given("vault-b"), ["three"], "the last one put counts, and there is one");

    let items = items_of("vault-a");
    assert_eq!(items.len(), 1);
    copy_of("vault-a");
    assert_eq!(given("vault-a").len(), 2, "of two by one name both are given");
    assert_eq!(chain.put("vault-a", &Secret::new("new".into())), Err(KeychainProblem::Unavailable));
    assert_eq!(given("vault-a").len(), 2, "and none is overwritten");

    lock();
    assert_eq!(chain.get("vault-b").unwrap_err(), KeychainProblem::Locked, "nobody answers the prompt");
    assert_eq!(chain.put("vault-b", &Secret::new("four".into())), Err(KeychainProblem::Locked));
    unlock();
    assert_eq!(given("vault-b"), ["three"], "what was locked is there again");

    for item in items_of("vault-b") {
        call(&item, "org.freedesktop.Secret.Item.Delete", &[]);
    }
    assert_eq!(chain.get("vault-b").unwrap_err(), KeychainProblem::NoEntry, "wiped");
}

fn on_a_desktop(test: &str) {
    let programs = ["Xvfb", "dbus-daemon", "gnome-keyring-daemon", "gdbus", "secret-tool"];
    if let Some(missing) = programs.into_iter().find(|program| !is_installed(program)) {
        eprintln!("not tested: this machine has no {missing}");
        return;
    }
    let script = std::fs::canonicalize("../../../scripts/desktop-session.sh").unwrap();
    let mut command = Command::new(script);
    command.arg(std::env::current_exe().unwrap());
    succeeds(myself(test, command));
}

const SECRETS: &str = "org.freedesktop.secrets";
const SERVICE: &str = "/org/freedesktop/secrets";
const COLLECTION: &str = "/org/freedesktop/secrets/collection/login";

fn call(object: &str, method: &str, arguments: &[&str]) -> String {
    let mut command = Command::new("gdbus");
    command.args(["call", "--session", "--dest", SECRETS, "--object-path", object, "--method", method]);
    let output = command.args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{method}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn items_of(entry: &str) -> Vec<String> {
    let sought = format!("{{'service': 'Liggare', 'username': '{entry}'}}");
    let found = call(SERVICE, "org.freedesktop.Secret.Service.SearchItems", &[&sought]);
    found.split('\'').filter(|part| part.starts_with('/')).map(str::to_owned).collect()
}

/// Another item that matches, as a second program or keyring may leave one.
fn copy_of(entry: &str) {
    let mut command = Command::new("secret-tool");
    command.args(["store", "--label=copy", "service", "Liggare", "username", entry, "copy", "1"]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"second").unwrap();
    assert!(child.wait().unwrap().success());
}

fn lock() {
    call(SERVICE, "org.freedesktop.Secret.Service.Lock", &[&format!("[objectpath '{COLLECTION}']")]);
}

/// A daemon that is given the password takes the place of the one that has locked itself.
fn unlock() {
    let mut command = Command::new("gnome-keyring-daemon");
    command.args(["--replace", "--unlock", "--components=secrets", "--daemonize"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"session").unwrap();
    assert!(child.wait().unwrap().success());
    let is_locked = || {
        let property = ["org.freedesktop.Secret.Collection", "Locked"];
        call(COLLECTION, "org.freedesktop.DBus.Properties.Get", &property).contains("true")
    };
    for _ in 0..50 {
        if !is_locked() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the keyring stayed locked");
}
