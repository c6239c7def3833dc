//! A register without this program: stock `age` opens the key with each slot, stock SQLCipher reads the database.
//! Needs `age`, `sha256sum` and a Python with `sqlcipher3` (the variable LIGGARE_PYTHON, else `python3`).
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test's helper is test code")]

use liggare_domain::Timestamp;
use liggare_vault::{Creation, Entry, Secret, Surroundings, Vault, VaultError, log};
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PASSPHRASE: &str = "korrekt häst batteri";

fn at() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

fn run(command: &mut Command, input: &str) -> Output {
    use std::io::Write as _;
    let program = command.get_program().to_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("this test needs {}: {error}", program.display()));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn python() -> Command {
    Command::new(std::env::var_os("LIGGARE_PYTHON").unwrap_or_else(|| "python3".into()))
}

/// A script's standard output.
fn python_says(script: &str, arguments: &[&str], input: &str) -> String {
    let output = run(python().args(["-c", script]).args(arguments), input);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !said.contains("No module named"),
        "this test needs a Python with sqlcipher3-wheels; name it in LIGGARE_PYTHON. It said: {said}"
    );
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn age_with(identity: &Secret, dek: &Path) -> String {
    // The identity comes by standard input, so that it is in no file.
    let output =
        run(Command::new("age").args(["-d", "-i", "-"]).arg(dek), &format!("{}\n", identity.expose()));
    assert!(output.status.success(), "age: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// `age` asks for a passphrase at a terminal: a pseudo-terminal answers.
const AGE_AT_A_TERMINAL: &str = r#"
import os, pty, sys
passphrase, output = sys.argv[1], sys.argv[2]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", output] + sys.argv[3:])
said = b""
while b"assphrase" not in said:
    said += os.read(terminal, 1024)
os.write(terminal, passphrase.encode() + b"\n")
try:
    while os.read(terminal, 1024):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;

const READ_REGISTER: &str = r#"
import sys
from sqlcipher3 import dbapi2
path, key = sys.argv[1], sys.stdin.read()
db = dbapi2.connect(path)
db.execute("PRAGMA key = \"x'%s'\"" % key)
db.execute("PRAGMA cipher_compatibility = 4")
assert db.execute("PRAGMA cipher_integrity_check").fetchall() == []
assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
for (line,) in db.execute("SELECT line FROM log ORDER BY seq"):
    print(line)
"#;

#[test]
fn stock_age_and_sqlcipher_read_a_register_by_every_slot() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("r.liggare");
    // The work factor of the release, once.
    let creation = Creation {
        program: "0.1.0".into(),
        keychain: true,
        passphrase: Some(Secret::new(PASSPHRASE.into())),
        recovery: true,
        ..Creation::default()
    };
    let surroundings = Surroundings { state_dir: home.path().join("state"), remembered: None };
    let (vault, secrets) = Vault::create(&dir, &creation, &surroundings, at()).unwrap();
    vault.write(at(), |db| db.log(Entry::new("test.noted"))).unwrap();
    let mut lines = Vec::new();
    vault.read(|db| log::export(db, 1, &mut lines)).unwrap();
    vault.close().unwrap();

    let generation = dir.join("g0001");
    let dek = generation.join("dek.age");
    let by_keychain = age_with(&secrets.keychain.unwrap(), &dek);
    let by_recovery = age_with(&secrets.recovery.unwrap(), &dek);
    let identity = home.path().join("identity.txt");
    let (identity, sealed) = (identity.to_str().unwrap(), generation.join("passphrase.identity.age"));
    python_says(AGE_AT_A_TERMINAL, &[PASSPHRASE, identity, sealed.to_str().unwrap()], "");
    let output = run(Command::new("age").args(["-d", "-i", identity]).arg(&dek), "");
    let by_passphrase = String::from_utf8(output.stdout).unwrap();
    assert_eq!((&by_keychain, &by_keychain), (&by_recovery, &by_passphrase));
    // And in one step, as the printed recipe says.
    let key_file = home.path().join("key.txt");
    let arguments =
        [PASSPHRASE, key_file.to_str().unwrap(), "-i", sealed.to_str().unwrap(), dek.to_str().unwrap()];
    python_says(AGE_AT_A_TERMINAL, &arguments, "");
    assert_eq!(std::fs::read_to_string(key_file).unwrap(), by_keychain);
    assert!(
        by_keychain.len() == 96 && by_keychain.bytes().all(|b| b.is_ascii_hexdigit()),
        "as PRAGMA key takes it"
    );

    let sealed = std::fs::read(generation.join("passphrase.identity.age")).unwrap();
    let header = String::from_utf8_lossy(&sealed[..100]).into_owned();
    assert!(header.lines().nth(1).unwrap().ends_with(" 18"), "scrypt's work factor: {header}");

    let read = python_says(READ_REGISTER, &[generation.join("register.db").to_str().unwrap()], &by_keychain);
    assert_eq!(read.into_bytes(), lines);
}

#[test]
fn an_error_of_the_vault_names_no_secret() {
    let home = tempfile::tempdir().unwrap();
    let creation = Creation { keychain: true, ..Creation::default() };
    let surroundings = Surroundings { state_dir: home.path().join("state"), remembered: None };
    let (vault, secrets) =
        Vault::create(&home.path().join("r.liggare"), &creation, &surroundings, at()).unwrap();
    let secret = secrets.keychain.as_ref().unwrap().expose().to_owned();
    let mut shown = format!("{secrets:?} {vault:?}");
    write!(shown, " {:?} {}", VaultError::WrongSecret, VaultError::WrongSecret).unwrap();
    assert!(!shown.contains(&secret[20..40]), "{shown}");
}
