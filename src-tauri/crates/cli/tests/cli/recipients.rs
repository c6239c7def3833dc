//! Those to whom data may go.

use crate::home::{Home, rows, text, tool};

pub const NAME: &str = "Saimaa Drift Oy";

/// A key pair made by the stock tool: the identity's file name and the public key.
pub fn key_of(home: &Home, file: &str) -> String {
    tool("age-keygen", &["-o", file], home.dir.path());
    tool("age-keygen", &["-y", file], home.dir.path()).trim().to_owned()
}

pub fn fingerprint(home: &Home, key: &str) -> String {
    text(&home.json(["recipient", "fingerprint", key]), "fingerprint").to_owned()
}

/// A recipient that everything is in order with.
pub fn add(home: &Home, key: &str, country: &str) -> serde_json::Value {
    let print = fingerprint(home, key);
    home.json([
        "recipient",
        "add",
        "--name",
        NAME,
        "--kind",
        "subcontractor",
        "--country",
        country,
        "--age",
        key,
        "--confirm-fingerprint",
        &print,
        "--contract",
        "A-17",
        "--contract-end",
        "2099-12-31",
        "--purposes",
        "delivery,service,marketing",
    ])
}

#[test]
fn a_fingerprint_is_what_sha256sum_says() {
    let home = Home::new();
    let key = key_of(&home, "me.key");
    let mut command = home.bare();
    let told = crate::home::ran(command.args(["recipient", "fingerprint", &key])).succeeds().out;
    let sum = tool("sh", &["-c", &format!("printf %s {key} | sha256sum | cut -c1-20")], home.dir.path());
    assert_eq!(told.trim(), sum.trim());
    let mut command = home.bare();
    let secret = crate::home::ran(command.args(["recipient", "fingerprint", "--file", "me.key", "--json"]));
    assert_eq!((secret.code, text(&secret.document()["fault"], "code")), (2, "key_is_secret"));
}

#[test]
fn a_recipient_is_added_changed_and_listed() {
    let home = Home::with_register();
    let key = key_of(&home, "me.key");
    let added = add(&home, &key, "FI");
    assert!(added["key_confirmed"].is_string() && added["in_eea"] == true, "{added}");
    let changed =
        home.json(["recipient", "edit", NAME, "--contact-person", "Aino Åberg", "--contract-end", ""]);
    assert_eq!(changed["form"]["contract_reference"], "A-17", "what was not given stays");
    assert_eq!(
        (&changed["form"]["contract_ends"], &changed["key_confirmed"]),
        (&"".into(), &added["key_confirmed"])
    );
    let renamed = home.json(["recipient", "edit", text(&added, "id"), "--name", "Saimaa Oy"]);
    assert_eq!(renamed["form"]["name"], "Saimaa Oy");
    let listed = home.json(["recipient", "list"]);
    assert_eq!((&listed["total"], &rows(&listed)[0]["form"]["name"]), (&1.into(), &"Saimaa Oy".into()));
    assert!(home.run(["recipient", "list"]).succeeds().out.contains("confirmed"));
}

#[test]
fn a_wrong_fingerprint_confirms_nothing() {
    let home = Home::with_register();
    let key = key_of(&home, "me.key");
    let (code, document) = home.fails([
        "recipient",
        "add",
        "--name",
        NAME,
        "--kind",
        "subcontractor",
        "--country",
        "FI",
        "--age",
        &key,
        "--confirm-fingerprint",
        "00000000000000000000",
    ]);
    assert_eq!((code, text(&document["fault"], "code")), (3, "fingerprint_mismatch"));
    assert_eq!(home.json(["recipient", "list"])["total"], 0);
}

#[test]
fn the_letter_for_a_key_is_written_in_each_language_and_overwrites_nothing() {
    let home = Home::with_register();
    add(&home, &key_of(&home, "me.key"), "FI");
    for language in ["sv", "fi", "en"] {
        let letter = home.json(["recipient", "key-request", NAME, "--language", language]);
        assert!(text(&letter, "letter").contains("age-keygen -y me.key"), "{letter}");
    }
    home.run(["recipient", "key-request", NAME, "--out", "letter.txt"]).succeeds();
    assert!(home.read("letter.txt").contains("Nordvik Programvara Abp"));
    let (code, document) = home.fails(["recipient", "key-request", NAME, "--out", "letter.txt"]);
    assert_eq!((code, text(&document["fault"], "code")), (1, "file_taken"));
}
