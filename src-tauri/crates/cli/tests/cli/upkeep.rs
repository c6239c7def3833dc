//! What is left of the window: particulars, log, settings, languages.

use crate::home::{Home, ran, rows, text};

#[test]
fn the_particulars_are_shown_and_changed_where_asked() {
    let home = Home::with_register();
    let changed = home.json([
        "register",
        "edit",
        "--keeper-name",
        "Göran Ek",
        "--keeper-email",
        "goran@nordvik.example",
        "--business-id",
        "FI12345678",
        "--city",
        "Åbo",
        "--phone",
        "02 555 0100",
        "--languages",
        "fi,sv",
    ]);
    assert_eq!(
        (&changed["form"]["keeper_name"], &changed["form"]["name"]),
        (&"Göran Ek".into(), &"Kunder".into())
    );
    assert_eq!(changed["form"]["address"]["country"], "FI", "what was not given stays");
    assert_eq!(home.json(["register", "show"])["form"], changed["form"]);
    assert!(home.run(["register", "show", "--language", "fi"]).succeeds().out.contains("Göran Ek"));
    assert_eq!(home.fails(["register", "edit", "--country", "XX"]).0, 2);
}

#[test]
fn the_log_tells_what_was_done_and_holds() {
    let home = Home::with_register();
    home.json(["contact", "add", "--family-name", "Åberg"]);
    let shown = home.json(["log", "show", "--limit", "2"]);
    assert_eq!(rows(&shown).len(), 2);
    assert_eq!(text(&rows(&shown)[0], "action"), "contact.add");
    assert_eq!(shown["head"], home.json(["status"])["log"]["head"]);
    let verdict = home.json(["log", "verify"]);
    assert_eq!((&verdict["whole"], &verdict["entries"]), (&true.into(), &shown["total"]));
    let swedish = home.run(["log", "show", "--language", "sv"]).succeeds().out;
    assert!(swedish.contains("Kontakt tillagd") && !swedish.contains("Åberg"), "{swedish}");
    assert_eq!(home.json(["check"])["whole"], true);
    assert!(home.run(["check"]).succeeds().out.contains("whole"));
}

#[test]
fn every_purpose_is_listed_with_its_fields() {
    let home = Home::new();
    let listed = ran(home.bare().args(["purposes", "--json"])).succeeds().document();
    assert_eq!(listed["total"], 8);
    assert!(rows(&listed).iter().all(|row| text(row, "clause").starts_with("R4.")));
    assert!(ran(home.bare().arg("purposes")).succeeds().out.contains("family_name"));
}

#[test]
fn settings_are_kept_and_a_wrong_one_is_not() {
    let home = Home::new();
    let run = |arguments: &[&str]| ran(home.bare().arg("settings").args(arguments).arg("--json"));
    let changed = run(&["edit", "--theme", "dark", "--auto-lock", "5", "--window-language", "fi"])
        .succeeds()
        .document();
    assert_eq!((&changed["auto_lock_minutes"], &changed["default_region"]), (&5.into(), &"FI".into()));
    assert_eq!(run(&["show"]).succeeds().document(), changed);
    assert_eq!(run(&["edit", "--auto-lock", "0"]).code, 2);
    let system = run(&["edit", "--window-language", "system"]).succeeds().document();
    assert_eq!(system["language"], serde_json::Value::Null);
}

#[test]
fn a_register_opened_lately_is_remembered_until_forgotten() {
    let home = Home::with_register();
    let listed = home.json(["recent", "list"]);
    let path = text(&rows(&listed)[0], "vault").to_owned();
    assert!(path.ends_with("register.liggare") && rows(&listed)[0]["present"] == true, "{listed}");
    assert_eq!(home.json(["recent", "forget", &path])["total"], 0);
    assert!(home.path("register.liggare").is_dir(), "the register itself stays");
}

#[test]
fn a_throw_away_register_leaves_nothing_behind() {
    let home = Home::new();
    let made =
        ran(home.bare().args(["demo", "--throw-away", "--contacts", "20", "--json"])).succeeds().document();
    assert_eq!((&made["added"], &made["sample"]), (&20.into(), &true.into()));
    let left = std::fs::read_dir(home.path("data/liggare/samples")).unwrap().count();
    assert_eq!(left, 0);
}

#[test]
fn texts_are_in_the_language_of_the_system_or_the_one_asked_for() {
    let home = Home::new();
    let said = |language: &str, arguments: &[&str]| {
        let told = ran(home.bare().env("LANG", language).args(arguments));
        assert_eq!(told.code, 2);
        told.err
    };
    assert!(said("sv_FI.UTF-8", &["status"]).starts_with("Vilket register?"));
    assert!(said("fi_FI.UTF-8", &["status"]).starts_with("Mikä rekisteri?"));
    assert!(said("de_DE.UTF-8", &["status"]).starts_with("Which register?"));
    assert!(said("sv_FI.UTF-8", &["status", "--language", "fi"]).starts_with("Mikä rekisteri?"));
}
