//! Backups, restoring, what opens the register, and the log for an auditor.

use crate::home::{Home, PASSPHRASE, ran, rows, text, tool};
use std::fs;

/// A register with one contact and a folder for backups.
fn home_with_backup() -> (Home, String) {
    let home = Home::with_register();
    home.json(["contact", "add", "--family-name", "Åberg", "--email", "aino@example.fi"]);
    fs::create_dir(home.path("backups")).unwrap();
    let made = home.json(["backup", "make", "--folder", "backups"]);
    let file = format!("backups/{}", text(&made, "file"));
    (home, file)
}

#[test]
fn a_backup_is_made_listed_shown_rehearsed_and_restored() {
    let (home, file) = home_with_backup();
    let listed = home.json(["backup", "list"]);
    assert_eq!((rows_of(&listed), &listed["backup_due"]), (1, &false.into()));
    let planned = home.json(["backup", "plan", "--folder", "backups", "--every", "3"]);
    assert_eq!((&planned["every_days"], &planned["folder_present"]), (&3.into(), &true.into()));
    let shown = ran(home.bare().args(["backup", "show", &file, "--json"])).succeeds().document();
    assert_eq!(shown["has_passphrase"], true);
    let proved = home.json(["backup", "rehearse", &file]);
    assert_eq!((&proved["contacts"], &proved["of_this_register"]), (&1.into(), &true.into()));
    assert_eq!(home.json(["today"])["rehearsal_due"], false);

    fs::remove_dir_all(home.path("register.liggare")).unwrap();
    let mut restore = home.bare();
    restore.args(["restore", &file, "register.liggare", "--recovery-file", "sheet.txt", "--no-keychain"]);
    assert!(ran(&mut restore).succeeds().out.contains("register.liggare"));
    assert_eq!(home.json(["search", "åberg"])["total"], 1);
    assert_eq!(home.json(["log", "verify"])["whole"], true);
}

fn rows_of(keeping: &serde_json::Value) -> usize {
    keeping["backups"].as_array().unwrap().len()
}

#[test]
fn a_file_that_is_no_backup_is_told_and_nothing_is_made_of_it() {
    let (home, file) = home_with_backup();
    let bytes = fs::read(home.path(&file)).unwrap();
    std::io::Write::write_all(
        &mut fs::File::create(home.path("half.tar")).unwrap(),
        &bytes[..bytes.len() / 2],
    )
    .unwrap();
    for bad in ["passphrase.txt", "half.tar"] {
        let mut restore = home.bare();
        restore.args(["restore", bad, "new.liggare", "--recovery-file", "sheet.txt", "--json"]);
        let ended = ran(&mut restore);
        assert_eq!((ended.code, text(&ended.document()["fault"], "code")), (5, "backup_damaged"), "{bad}");
        assert!(!home.path("new.liggare").exists());
    }
}

#[test]
fn what_opens_the_register_changes_by_proof_alone() {
    let home = Home::with_register();
    home.write("new.txt", "en helt annan fras\n");
    let changed = home.json(["slots", "passphrase", "--new-passphrase-file", "new.txt"]);
    assert_eq!(changed["generation"], 2);
    let by = |file: &str| {
        let mut command = home.bare();
        command.env("LIGGARE_VAULT", home.path("register.liggare"));
        ran(command.args(["status", "--no-keychain", "--passphrase-file", file, "--json"])).code
    };
    assert_eq!((by("passphrase.txt"), by("new.txt")), (4, 0));

    home.json(["slots", "recovery", "--recovery-out", "sheet2.txt"]);
    assert_eq!(home.fails(["status"]).0, 4, "the sheet before opens nothing");
    let by_new = |arguments: &[&str]| {
        let mut command = home.bare();
        command.env("LIGGARE_VAULT", home.path("register.liggare"));
        ran(command.args(["--recovery-file", "sheet2.txt", "--json"]).args(arguments))
    };
    let status = by_new(&["rotate"]).succeeds().document();
    assert_eq!(status["generation"], 4);
    let listed = by_new(&["slots", "list"]).succeeds().document();
    let passphrase = listed["slots"].as_array().unwrap().iter().find(|slot| slot["kind"] == "passphrase");
    let id = text(passphrase.unwrap(), "id").to_owned();
    let last = by_new(&["slots", "remove", &id]);
    assert_eq!((last.code, text(&last.document()["fault"], "code")), (2, "last_way_in"));
    by_new(&["recovery", "confirm"]).succeeds();
    by_new(&["slots", "remove", &id]).succeeds();
    assert_eq!(by("new.txt"), 4);
    let generations = fs::read_dir(home.path("register.liggare")).unwrap().flatten();
    let generations = generations.filter(|entry| entry.file_name().to_string_lossy().starts_with("g0"));
    assert_eq!(generations.count(), 1, "nothing lies under an old key");
}

/// docs/recovery.md, step by step.
#[test]
fn a_backup_is_read_with_stock_tools_alone() {
    let (home, file) = home_with_backup();
    fs::create_dir(home.path("out")).unwrap();
    tool("tar", &["-xf", &file, "-C", "out"], home.dir.path());
    let key = tool("age", &["-d", "-i", "sheet.txt", "out/dek.age"], home.dir.path());
    let script = "import sys, sqlcipher3\n\
        db = sqlcipher3.connect('out/register.db')\n\
        db.execute(f'''PRAGMA key = \"x'{sys.argv[1]}'\"''')\n\
        print(db.execute('SELECT family_name FROM contacts').fetchone()[0])";
    let python = std::env::var("LIGGARE_PYTHON").unwrap_or_else(|_| "python3".into());
    assert_eq!(tool(&python, &["-c", script, key.trim()], home.dir.path()).trim(), "Åberg");
    assert!(!key.contains(PASSPHRASE));
}

#[test]
fn an_exported_log_is_verified_by_the_script_it_carries() {
    let home = Home::with_register();
    home.json(["contact", "add", "--family-name", "Åberg"]);
    fs::create_dir(home.path("audit")).unwrap();
    let export = home.json(["log", "export", "audit"]);
    let folder = text(&export, "folder").to_owned();
    let key = text(&home.json(["status"]), "signing_key").to_owned();
    let said = tool("sh", &["verify.sh", &key], folder.as_ref());
    assert!(said.starts_with("OK: "), "{said}");
    let entries = export["entries"].to_string();
    tool("sh", &["verify.sh", &key, &entries, text(&export, "head")], folder.as_ref());
    let everything: String = ["log.jsonl", "keys.txt", "README.txt"]
        .map(|name| fs::read_to_string(std::path::Path::new(&folder).join(name)).unwrap())
        .concat();
    assert!(!everything.contains("berg"), "no line names a person");
}

#[test]
fn many_are_given_the_same_value_and_a_history_tells_it() {
    let home = Home::with_register();
    let id = text(&home.json(["contact", "add", "--family-name", "Åberg", "--city", "Åbo"]), "id").to_owned();
    home.json(["contact", "add", "--family-name", "Öberg"]);
    let asked = ["bulk-edit", "--field", "city", "--value", "Pargas", "--search", "åberg"];
    let mut dry = home.command(asked);
    let preview = ran(dry.args(["--dry-run", "--json"])).succeeds().document();
    assert_eq!((&preview["changes"], &preview["samples"][0]["before"]), (&1.into(), &"Åbo".into()));
    assert_eq!(home.json(asked)["changed"], 1);
    assert_eq!(home.json(["search", "pargas"])["total"], 1);
    let history = home.json(["contact", "history", &id]);
    let steps = history["steps"].as_array().unwrap();
    assert_eq!((&steps[0]["kind"], &steps[1]["kind"]), (&"bulk_edited".into(), &"added".into()));
    assert!(home.run(["contact", "history", &id, "--language", "sv"]).succeeds().out.contains("Pargas"));
    assert_eq!(rows(&home.json(["contacts"])).len(), 2);
}
