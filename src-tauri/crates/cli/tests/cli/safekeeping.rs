//! Backups, restoring, what opens the register, and the log for an auditor.

use crate::home::{Home, ran, rows, text, tool};
use std::fs;
use std::process::{Command, Stdio};

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

#[test]
fn a_new_code_that_cannot_be_put_on_its_sheet_is_told() {
    let home = Home::with_register();
    let mut sheet = home.path("sheet.txt");
    // The folder goes while the new key is made. A folder that went too late has its sheet, and it begins again.
    for round in 0..50 {
        let (folder, gone) = (home.path(&format!("usb{round}")), home.path(&format!("gone{round}")));
        fs::create_dir(&folder).unwrap();
        let mut command = home.bare();
        command.env("LIGGARE_VAULT", home.path("register.liggare")).arg("--recovery-file").arg(&sheet);
        command.args(["slots", "recovery", "--recovery-out"]).arg(folder.join("sheet.txt"));
        let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        while !folder.join("sheet.txt").exists() && running.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        fs::rename(&folder, &gone).unwrap();
        let ended = running.wait_with_output().unwrap();
        if ended.status.success() {
            sheet = gone.join("sheet.txt");
            continue;
        }
        let said = String::from_utf8(ended.stderr).unwrap();
        let code = said.split_whitespace().find(|word| word.starts_with("AGE-SECRET-KEY-1"));
        let sheet = home.write("written-down.txt", code.expect("the code"));
        let mut status = home.bare();
        status.env("LIGGARE_VAULT", home.path("register.liggare")).arg("--recovery-file").arg(sheet);
        ran(status.arg("status")).succeeds();
        return;
    }
    panic!("fifty sheets were written in folders that were gone");
}

#[test]
fn that_somebody_had_the_key_is_told_until_there_is_a_new_one() {
    let home = Home::with_register();
    let dek = home.path("register.liggare/g0001/dek.age");
    let key = tool("age", &["-d", "-i", "sheet.txt", dek.to_str().unwrap()], home.dir.path());
    home.write("key.txt", &key);
    let mut sealing = vec!["-o".to_owned(), dek.to_str().unwrap().to_owned()];
    sealing
        .extend(["-r".to_owned(), tool("age-keygen", &["-y", "sheet.txt"], home.dir.path()).trim().into()]);
    // In the place of the passphrase's, and one more.
    for name in ["first.txt", "second.txt"] {
        tool("age-keygen", &["-o", name], home.dir.path());
        sealing.extend(["-r".into(), tool("age-keygen", &["-y", name], home.dir.path()).trim().into()]);
    }
    sealing.push("key.txt".into());
    tool("age", &sealing.iter().map(String::as_str).collect::<Vec<_>>(), home.dir.path());
    for _ in 0..2 {
        assert_eq!(home.json(["today"])["needs_new_key"], true);
    }
    assert!(home.run(["today", "--language", "sv"]).succeeds().out.contains("byt nyckel"));
    home.json(["rotate"]);
    assert_eq!(home.json(["today"])["needs_new_key"], false);
    fs::remove_file(home.path("register.liggare/g0002/passphrase.identity.age")).unwrap();
    assert_eq!(home.json(["today"])["passphrase_file_gone"], true);
}

/// A step of docs/recovery.md: what stands between the fences of its part, without the shell's prompt.
fn recipe(part: &str) -> String {
    let page = include_str!("../../../../../docs/recovery.md");
    let part = page.split("\n## ").find(|text| text.starts_with(part)).unwrap();
    part.split("```").nth(1).unwrap().replace("sqlite> ", "")
}

/// docs/recovery.md: unpacked with `tar`, opened with `age` and with SQLCipher, by the page's own SELECT.
#[test]
fn a_backup_is_read_with_stock_tools_alone() {
    let (home, file) = home_with_backup();
    fs::create_dir(home.path("out")).unwrap();
    tool("tar", &["-xf", &file, "-C", "out"], home.dir.path());
    let key = tool("age", &["-d", "-i", "sheet.txt", "out/dek.age"], home.dir.path());
    let script = "import sys, sqlcipher3\n\
        db = sqlcipher3.connect('out/register.db')\n\
        db.execute(f'''PRAGMA key = \"x'{sys.argv[1]}'\"''')\n\
        print(db.execute('SELECT count(*) FROM contacts').fetchone()[0])\n\
        print(db.execute(sys.argv[2]).fetchone())";
    let python = std::env::var("LIGGARE_PYTHON").unwrap_or_else(|_| "python3".into());
    let recipe = recipe("4.");
    let select = &recipe[recipe.find("SELECT").unwrap()..];
    let read = tool(&python, &["-c", script, key.trim(), select], home.dir.path());
    let mut lines = read.lines();
    assert_eq!(lines.next(), Some("1"));
    let person = lines.next().unwrap();
    assert!(person.starts_with("(None, 'Åberg', None") && person.contains("'aino@example.fi'"), "{person}");
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
    // A number without its hash would be believed unlooked at.
    let half = Command::new("sh").args(["verify.sh", &key, &entries]).current_dir(&folder).output().unwrap();
    assert_eq!((half.status.code(), half.stdout.is_empty()), (Some(2), true));
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
