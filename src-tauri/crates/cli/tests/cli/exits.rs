//! The numbers that scripts rely on, and how a mistake on the command line is told.

use crate::home::{Home, ran, text};
use std::process::Stdio;
use std::time::Duration;

#[test]
fn a_command_line_that_is_not_right_is_a_usage_error() {
    let home = Home::new();
    let lines: [&[&str]; 8] = [
        &["frobnicate"],
        &["contacts", "--sort", "shoe_size"],
        &["import", "contacts", "x.csv"],
        &["import", "contacts", "x.csv", "--source", "rumour"],
        &["disclose", "--to", "X", "--purpose", "fun", "--fields", "email", "--out", "o"],
        &["disclose", "--to", "X", "--purpose", "delivery", "--fields", "shoe_size", "--out", "o"],
        &["disclose", "--to", "X", "--purpose", "delivery", "--fields", "email"],
        &["contact", "show", "not-an-id"],
    ];
    for line in lines {
        let told = ran(home.bare().args(line).arg("--json"));
        assert_eq!(
            (told.code, text(&told.document()["fault"], "code")),
            (2, "usage"),
            "{line:?}: {}",
            told.err
        );
        let plain = ran(home.bare().args(line));
        assert_eq!((plain.code, plain.out.as_str()), (2, ""), "{line:?}: messages go to standard error");
    }
    let nowhere = ran(home.bare().args(["status", "--json"]));
    assert_eq!((nowhere.code, text(&nowhere.document()["fault"], "code")), (2, "no_vault"));
}

#[test]
fn a_value_that_is_not_of_its_form_names_the_field_and_not_the_value() {
    let home = Home::with_register();
    let (code, document) = home.fails(["contact", "add", "--family-name", "Ek", "--email", "hemlig-adress"]);
    assert_eq!((code, text(&document["fault"], "detail")), (2, "email"));
    assert!(!document.to_string().contains("hemlig"));
}

#[test]
fn what_is_not_there_fails() {
    let home = Home::with_register();
    let id = "01900000-0000-7000-8000-000000000000";
    assert_eq!(home.fails(["contact", "show", id]).0, 1);
    let to_nobody = home.fails([
        "disclose",
        "--to",
        "Nobody",
        "--purpose",
        "delivery",
        "--fields",
        "email",
        "--out",
        "o",
    ]);
    assert_eq!((to_nobody.0, text(&to_nobody.1["fault"], "code")), (1, "not_found"));
    let mut elsewhere = home.bare();
    let ran_ = ran(elsewhere.args(["--vault", "nowhere.liggare", "--no-keychain", "status", "--json"]));
    assert_eq!((ran_.code, text(&ran_.document()["fault"], "code")), (1, "not_found"));
}

#[test]
fn a_damaged_register_is_told_as_such() {
    let home = Home::with_register();
    home.json(["demo", "--contacts", "200"]);
    let path = home.path("register.liggare/g0001/register.db");
    let mut bytes = std::fs::read(&path).unwrap();
    for page in (4096 * 3..bytes.len()).step_by(4096) {
        bytes[page + 100] ^= 1;
    }
    std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), &bytes).unwrap();
    let (code, document) = home.fails(["check"]);
    assert_eq!(code, 5, "{document}");
}

#[test]
fn a_register_that_went_back_in_time_is_not_what_it_was() {
    let home = Home::with_register();
    let old = home.path("old.liggare");
    crate::home::tool("cp", &["-a", "register.liggare", "old.liggare"], home.dir.path());
    home.json(["contact", "add", "--family-name", "Åberg"]);
    std::fs::remove_dir_all(home.path("register.liggare")).unwrap();
    std::fs::rename(old, home.path("register.liggare")).unwrap();
    assert_eq!(home.json(["status"])["writable"], false);
    assert_eq!(home.fails(["log", "verify"]).0, 5);
    let (code, document) = home.fails(["contact", "add", "--family-name", "Ek"]);
    assert_eq!((code, text(&document["fault"], "code")), (5, "register_rolled_back"));
    assert_eq!(home.json(["log", "accept-rollback"])["writable"], true);
    home.json(["contact", "add", "--family-name", "Ek"]);
}

#[test]
fn an_interrupted_job_leaves_nothing() {
    let home = Home::with_register();
    let mut command = home.command(["demo", "--contacts", "2000000", "--json"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(2_500));
    crate::home::tool("kill", &["-INT", &child.id().to_string()], home.dir.path());
    let output = child.wait_with_output().unwrap();
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), text(&document["fault"], "code")), (Some(1), "cancelled"));
    assert_eq!(home.json(["status"])["contacts"], 0);
    assert!(home.json(["check"])["whole"] == true);
}

#[test]
fn help_and_version_are_no_errors() {
    let home = Home::new();
    for argument in ["--help", "--version"] {
        let told = ran(home.bare().arg(argument)).succeeds();
        assert!(!told.out.is_empty() && told.err.is_empty());
    }
}
