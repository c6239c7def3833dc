//! Every write that a command makes fails once, in its turn, alone and with all after it. Whatever the command says, the
//! register is then whole, and holds what was in it before, or what the command said it had done.

use liggare_tests::{Ended, Program, rounds};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// EIO, ENOSPC.
const ERRORS: [u32; 2] = [5, 28];

struct Failing {
    library: PathBuf,
    _home: TempDir,
}

impl Failing {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let library = home.path().join("failing.so");
        let source = Path::new("crash/failing.c");
        let mut cc = Command::new("cc");
        cc.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl");
        assert!(cc.status().unwrap().success(), "this test needs a C compiler");
        Self { library, _home: home }
    }

    fn run(&self, command: &mut Command, at: usize, errno: u32, on: bool) -> (Ended, usize) {
        let count = self.library.with_extension("count");
        let _ = std::fs::remove_file(&count);
        command.env("LD_PRELOAD", &self.library).env("LIGGARE_FAIL_AT", at.to_string());
        command.env("LIGGARE_FAIL_ERRNO", errno.to_string()).env("LIGGARE_FAIL_COUNT", &count);
        command.env("LIGGARE_FAIL_ON", if on { "1" } else { "0" });
        let ended = Ended::of(command);
        let writes = std::fs::read_to_string(&count).ok().and_then(|text| text.trim().parse().ok());
        (ended, writes.unwrap_or(0))
    }

    /// Lets each write fail, on a copy of `program`'s home; few of them in a usual run.
    fn each(
        &self,
        program: &Program,
        command: impl Fn(&Program) -> Command,
        check: impl Fn(&Program, &Ended, &str),
    ) -> usize {
        let whole = copied(program);
        let (ended, writes) = self.run(&mut command(&whole), 0, 0, false);
        ended.succeeds();
        assert!(writes > 10, "the writes are counted: {writes}");
        let stride = writes.div_ceil(rounds(6, writes)).max(1);
        let mut tried = 0;
        for at in (1..=writes).step_by(stride) {
            for on in [false, true] {
                let errno = ERRORS[(at + usize::from(on)) % 2];
                let program = copied(program);
                let (ended, _) = self.run(&mut command(&program), at, errno, on);
                let told = format!("write {at} of {writes}, error {errno}, on: {on}: {ended:?}");
                assert!(ended.code.is_some_and(|code| (0..=5).contains(&code)), "no panic: {told}");
                assert!(!ended.err.contains("panicked"), "{told}");
                check(&program, &ended, &told);
                tried += 1;
            }
        }
        tried
    }
}

fn copied(program: &Program) -> Program {
    let copy = Program::new();
    let done = Command::new("cp").arg("-a").arg(program.path(".")).arg(copy.path(".")).status().unwrap();
    assert!(done.success());
    copy
}

/// The register opens and everything in it holds; how many contacts there are.
fn whole(program: &Program, told: &str) -> u64 {
    let check = Ended::of(&mut program.command(["check"]));
    assert_eq!(check.code, Some(0), "{told}\n{check:?}");
    assert_eq!(Ended::of(&mut program.command(["log", "verify"])).code, Some(0), "{told}");
    program.json(["status"])["contacts"].as_u64().unwrap()
}

fn people(program: &Program, name: &str, count: u32) {
    let mut file = String::from("Förnamn;Efternamn;E-post\n");
    (0..count).for_each(|at| file.push_str(&format!("Aino;Ek {at};aino.{at}.{name}@nordvik.example\n")));
    program.write(name, &file);
}

fn with_people() -> Program {
    let program = Program::with_register();
    people(&program, "first.csv", 30);
    program.json(["import", "contacts", "first.csv", "--source", "form"]);
    program
}

#[test]
fn a_failed_write_while_making_leaves_a_whole_register_or_none() {
    let failing = Failing::new();
    let tried = failing.each(&Program::new(), Program::create, |program, ended, told| {
        if ended.code == Some(0) {
            assert_eq!(whole(program, told), 0);
        } else if program.path("r.liggare").exists() {
            // Made, and then its sheet or its list of recent registers could not be written: the passphrase opens it.
            let mut status = program.bare();
            status.args(["--vault", "r.liggare", "--passphrase-file", "passphrase.txt", "status"]);
            assert_eq!(Ended::of(&mut status).code, Some(0), "{told}");
        }
    });
    println!("create: {tried} failures");
}

#[test]
fn a_failed_write_during_an_import_leaves_all_of_it_or_nothing() {
    let failing = Failing::new();
    let program = with_people();
    people(&program, "more.csv", 50);
    let import = |program: &Program| program.command(["import", "contacts", "more.csv", "--source", "form"]);
    let tried = failing.each(&program, import, |program, ended, told| {
        let held = whole(program, told);
        assert!(held == 80 || held == 30 && ended.code != Some(0), "{held}: {told}");
    });
    println!("import: {tried} failures");
}

#[test]
fn a_failed_write_during_a_backup_leaves_a_backup_that_opens_or_none() {
    let failing = Failing::new();
    let program = with_people();
    std::fs::create_dir(program.path("backups")).unwrap();
    let back_up = |program: &Program| program.command(["backup", "make", "--folder", "backups"]);
    let tried = failing.each(&program, back_up, |program, ended, told| {
        assert_eq!(whole(program, told), 30, "{told}");
        let found: Vec<_> = std::fs::read_dir(program.path("backups"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".tar"))
            .collect();
        assert!(ended.code != Some(0) || found.len() == 1, "{found:?}: {told}");
        for name in found {
            let mut rehearse = program.bare();
            rehearse.args(["--recovery-file", "sheet.txt", "backup", "rehearse"]);
            rehearse.arg(program.path("backups").join(name));
            assert_eq!(Ended::of(&mut rehearse).code, Some(0), "{told}");
        }
    });
    println!("backup: {tried} failures");
}

#[test]
fn a_failed_write_during_a_new_key_leaves_one_generation_that_opens() {
    let failing = Failing::new();
    let program = with_people();
    let rotate = |program: &Program| program.command(["rotate"]);
    let tried = failing.each(&program, rotate, |program, ended, told| {
        assert_eq!(whole(program, told), 30, "{told}");
        let generation = program.json(["status"])["generation"].as_u64().unwrap();
        assert!(generation == 2 || ended.code != Some(0), "{told}");
        assert_eq!(generations(program), 1, "{told}");
    });
    println!("rotate: {tried} failures");
}

#[test]
fn a_failed_write_during_a_disclosure_leaves_a_package_that_verifies_or_none_and_the_ledger_knows() {
    let failing = Failing::new();
    let program = with_people();
    let keys = Command::new("age-keygen").arg("-o").arg(program.path("me.key")).status().unwrap();
    assert!(keys.success(), "this test needs age-keygen");
    let key = std::fs::read_to_string(program.path("me.key")).unwrap();
    let key = key.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    let fingerprint =
        program.json(["recipient", "fingerprint", key])["fingerprint"].as_str().unwrap().to_owned();
    program.json([
        "recipient",
        "add",
        "--name",
        "Saimaa",
        "--kind",
        "subcontractor",
        "--country",
        "FI",
        "--age",
        key,
        "--confirm-fingerprint",
        &fingerprint,
        "--contract",
        "1",
        "--purposes",
        "delivery",
    ]);
    let disclose = |program: &Program| {
        program.command([
            "disclose",
            "--to",
            "Saimaa",
            "--purpose",
            "delivery",
            "--fields",
            "family_name,email",
            "--out",
            "out",
        ])
    };
    let sender = program.json(["status"])["signing_key"].as_str().unwrap().to_owned();
    let tried = failing.each(&program, disclose, |program, ended, told| {
        assert_eq!(whole(program, told), 30, "{told}");
        let ledger = program.json(["disclosures", "list"]);
        let states: Vec<_> =
            ledger["rows"].as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap()).collect();
        let packages: Vec<_> = std::fs::read_dir(program.path("out"))
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "age"))
            .collect();
        assert!(
            ended.code != Some(0) || (states == ["completed"] && packages.len() == 1),
            "{states:?}: {told}"
        );
        // Whatever is there by its name is in the ledger, and is whole.
        assert!(packages.is_empty() || !states.is_empty(), "{told}");
        for package in packages.iter().filter(|path| path.with_extension("age.minisig").exists()) {
            let mut verify = program.bare();
            verify.args(["package", "verify"]).arg(package).args(["--sender", &sender]);
            assert_eq!(Ended::of(&mut verify).code, Some(0), "{told}");
        }
    });
    println!("disclose: {tried} failures");
}

#[test]
fn a_failed_write_around_an_attachment_leaves_it_whole_or_not_at_all() {
    let failing = Failing::new();
    let program = with_people();
    let id = |document: serde_json::Value| document["record"]["id"].as_str().unwrap().to_owned();
    let organisation = id(program.json(["organisation", "add", "--set", "name=Saimaa Drift Oy"]));
    let organisation = format!("organisation={organisation}");
    let contract = id(program.json(["contract", "add", "--set", "title=Driftavtal", "--set", &organisation]));
    let content = "%PDF-1.7 Driftavtal ".repeat(80_000);
    program.write("avtal.pdf", &content);
    let held = |program: &Program| {
        let list = program.json(["attachment", "list", &contract]);
        let rows = list["rows"].as_array().unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let add = |program: &Program| program.command(["attachment", "add", &contract, "avtal.pdf"]);
    let added = failing.each(&program, add, |program, ended, told| {
        assert_eq!(whole(program, told), 30, "{told}");
        let held = held(program);
        assert!(held.len() == 1 || held.is_empty() && ended.code != Some(0), "{held:?}: {told}");
        for id in held {
            program.json(["attachment", "save", &id, "copy.pdf"]);
            assert!(std::fs::read_to_string(program.path("copy.pdf")).unwrap() == content, "{told}");
        }
    });
    Ended::of(&mut add(&program)).succeeds();
    let [id] = held(&program).try_into().unwrap();
    let save = |program: &Program| program.command(["attachment", "save", &id, "copy.pdf"]);
    let saved = failing.each(&program, save, |program, ended, told| {
        assert_eq!(whole(program, told), 30, "{told}");
        let copy = std::fs::read_to_string(program.path("copy.pdf")).ok();
        assert!(copy.as_ref() == Some(&content) || copy.is_none() && ended.code != Some(0), "{told}");
    });
    println!("attachment: {} failures", added + saved);
}

fn generations(program: &Program) -> usize {
    let entries = std::fs::read_dir(program.path("r.liggare")).unwrap().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("g0")).count()
}
