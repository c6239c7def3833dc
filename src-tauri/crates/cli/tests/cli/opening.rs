//! Making a register, and the ways into it.

use crate::home::{Home, PASSPHRASE, ran, text, tool};
use std::os::unix::fs::{MetadataExt, PermissionsExt};

#[test]
fn a_new_register_has_a_sheet_that_stock_age_opens_it_with() {
    let home = Home::with_register();
    let sheet = home.path("sheet.txt");
    assert_eq!(std::fs::metadata(&sheet).unwrap().permissions().mode() & 0o777, 0o600);
    let told = home.read("sheet.txt");
    assert!(told.contains("Nordvik Programvara Abp") && told.contains("ÅTERSTÄLLNINGSBLAD"), "{told}");
    let key = tool("age", &["-d", "-i", "sheet.txt", "register.liggare/g0001/dek.age"], home.dir.path());
    assert!(key.len() == 96 && key.chars().all(|c| c.is_ascii_hexdigit()), "what SQLCipher takes");
}

#[test]
fn status_tells_all_that_an_auditor_asks() {
    let home = Home::with_register();
    let status = home.json(["status"]);
    assert_eq!((text(&status, "name"), text(&status, "controller")), ("Kunder", "Nordvik Programvara Abp"));
    assert_eq!(
        (&status["contacts"], &status["organisations"], &status["recipients"]),
        (&0.into(), &0.into(), &0.into())
    );
    assert!(text(&status, "signing_key").starts_with("RW"));
    assert!(status["log"]["seq"].as_u64().unwrap() > 0 && text(&status["log"], "head").len() == 64);
    let mut kinds: Vec<_> =
        status["slots"].as_array().unwrap().iter().map(|slot| text(slot, "kind")).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["passphrase", "recovery"]);
    assert_eq!(
        (&status["generation"], &status["sample"], &status["writable"]),
        (&1.into(), &false.into(), &true.into())
    );
    assert!(home.run(["status"]).succeeds().out.contains("Nordvik Programvara Abp"));
}

#[test]
fn the_passphrase_opens_it_and_another_does_not() {
    let home = Home::with_register();
    let with = |file: &str| {
        let mut command = home.bare();
        command
            .env("LIGGARE_VAULT", home.path("register.liggare"))
            .env("LIGGARE_PASSPHRASE_FILE", home.path(file));
        ran(command.args(["status", "--json"]))
    };
    assert_eq!(text(&with("passphrase.txt").succeeds().document(), "opened_by"), "passphrase");
    home.write("windows.txt", &format!("{PASSPHRASE}\r\nanother line\n"));
    with("windows.txt").succeeds();
    home.write("wrong.txt", "korrekt häst klammer\n");
    let refused = with("wrong.txt");
    assert_eq!((refused.code, text(&refused.document()["fault"], "code")), (4, "wrong_secret"));
}

#[test]
fn without_a_secret_and_with_nobody_to_ask_it_stays_locked() {
    let home = Home::with_register();
    let mut command = home.bare();
    let ran = ran(command.args(["--vault", "register.liggare", "--no-keychain", "status", "--json"]));
    assert_eq!((ran.code, text(&ran.document()["fault"], "code")), (4, "no_secret"));
    assert!(ran.err.contains("--passphrase-file"), "says what would help: {}", ran.err);
}

#[test]
fn a_file_without_a_code_is_no_recovery_sheet() {
    let home = Home::with_register();
    home.write("other.txt", "# a comment\n\nhello\n");
    let mut command = home.bare();
    let ran = ran(command.args([
        "--vault",
        "register.liggare",
        "--recovery-file",
        "other.txt",
        "status",
        "--json",
    ]));
    assert_eq!((ran.code, text(&ran.document()["fault"], "code")), (4, "no_code_in_file"));
}

#[test]
fn no_register_is_made_whose_code_cannot_be_written_down() {
    let home = Home::new();
    let no_folder = home.create("register.liggare", "missing/sheet.txt");
    assert_eq!(no_folder.code, 1, "{}", no_folder.err);
    home.write("taken.txt", "something of the keeper's");
    let taken = home.create("register.liggare", "taken.txt");
    assert_eq!(taken.code, 1, "{}", taken.err);
    assert_eq!(home.read("taken.txt"), "something of the keeper's", "nothing is overwritten");
    assert!(!home.path("register.liggare").exists());
}

#[test]
fn a_register_that_could_not_be_made_leaves_no_sheet() {
    let home = Home::with_register();
    let again = home.create("register.liggare", "second.txt");
    assert_eq!(again.code, 1, "{}", again.err);
    assert!(!home.path("second.txt").exists());
    home.json(["status"]);
}

#[test]
fn a_register_without_keychain_or_passphrase_is_not_made() {
    let home = Home::new();
    let mut create = home.bare();
    create.args(["create", "r.liggare", "--controller", "N", "--country", "FI", "--register", "K"]);
    let ran_ = ran(create.args(["--recovery-out", "s.txt", "--no-keychain", "--json"]));
    assert_eq!((ran_.code, text(&ran_.document()["fault"], "code")), (2, "needs_passphrase"));
    assert!(!home.path("r.liggare").exists() && !home.path("s.txt").exists());

    home.write("passphrase.txt", "kort\n");
    let weak = home.create("r.liggare", "s.txt");
    assert_eq!(weak.code, 2, "{}", weak.err);
    assert!(!home.path("r.liggare").exists() && !home.path("s.txt").exists());
}

#[test]
fn the_recovery_code_is_confirmed_by_the_sheet() {
    let home = Home::with_register();
    assert!(home.run(["status"]).out.contains("not been confirmed"));
    assert_eq!(home.json(["recovery", "confirm"])["recovery_confirmed"], true);
    let slots = home.json(["status"])["slots"].clone();
    let recovery = slots.as_array().unwrap().iter().find(|slot| slot["kind"] == "recovery").unwrap().clone();
    assert!(recovery["confirmed"].is_string(), "{recovery}");
}

#[test]
fn a_register_that_may_not_be_written_to_says_so_and_is_left_as_it_is() {
    let home = Home::with_register();
    home.json(["contact", "add", "--family-name", "Åberg"]);
    let parts = ["register.liggare", "register.liggare/g0001", "register.liggare/checkpoints"];
    let permit = |mode: u32| {
        for part in parts {
            for entry in std::fs::read_dir(home.path(part)).unwrap().map(Result::unwrap) {
                let mode = if entry.path().is_dir() { mode | 0o100 } else { mode };
                std::fs::set_permissions(entry.path(), std::fs::Permissions::from_mode(mode)).unwrap();
            }
            std::fs::set_permissions(home.path(part), std::fs::Permissions::from_mode(mode | 0o100)).unwrap();
        }
    };
    let database = || std::fs::read(home.path("register.liggare/g0001/register.db")).unwrap();
    let before = database();
    permit(0o400);
    for arguments in [["contact", "add", "--family-name", "Ek"].as_slice(), &["status"]] {
        let program = home.command(arguments.iter().copied().chain(["--json"]));
        let ran = ran(&mut bound_by_permissions(program));
        assert_eq!(
            (ran.code, text(&ran.document()["fault"], "code")),
            (1, "read_only_place"),
            "{arguments:?}"
        );
        assert!(ran.err.contains("cannot be written to"), "{}", ran.err);
    }
    permit(0o600);
    assert!(database() == before);
    assert_eq!(home.json(["status"])["contacts"], 1);
}

/// A superuser may write anywhere; without these capabilities a test that runs as one is held to permissions too.
fn bound_by_permissions(program: std::process::Command) -> std::process::Command {
    if std::fs::metadata(program.get_current_dir().unwrap()).unwrap().uid() != 0 {
        return program;
    }
    let mut bound = std::process::Command::new("setpriv");
    bound
        .arg("--bounding-set=-dac_override,-dac_read_search")
        .arg(program.get_program())
        .args(program.get_args());
    bound.env_clear().stdin(std::process::Stdio::null());
    bound.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    bound.current_dir(program.get_current_dir().unwrap());
    bound
}
