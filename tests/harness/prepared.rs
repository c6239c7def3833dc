//! What a tour of the window needs: a register with something in it, and files that the screens ask for.

use crate::screens::client;
use crate::window::Machine;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A register to open, and files that its screens ask for.
pub struct Prepared {
    /// The register.
    pub register: PathBuf,
    /// Its backup.
    pub backup: PathBuf,
    /// A file of contacts to take in.
    pub contacts: PathBuf,
    /// A package, the key that opens it, and the key of its sender.
    pub package: PathBuf,
    /// See `package`.
    pub identity: PathBuf,
    /// See `package`.
    pub sender: String,
    /// Where things may be written.
    pub folder: PathBuf,
}

impl Prepared {
    /// Of a register in which somebody may be disclosed to, and the key of whoever that is.
    pub fn of(machine: &Machine, register: PathBuf, identity: PathBuf, contacts: PathBuf) -> Self {
        let folder = machine.path("mapp");
        std::fs::create_dir(&folder).unwrap();
        at(machine, &register, &["backup", "make", "--folder", text(&folder)]);
        let status = at(machine, &register, &["--json", "status"]);
        let status: Value = serde_json::from_str(&status).unwrap();
        Self {
            backup: one(&folder, ".tar"),
            package: one(&machine.path("out"), ".tar.age"),
            sender: status["signing_key"].as_str().unwrap().to_owned(),
            register,
            identity,
            contacts,
            folder,
        }
    }

    /// Every dialog is answered with what was prepared.
    pub fn answers(&self, machine: &mut Machine) {
        for (kind, path) in [
            ("register", &self.register),
            ("backup", &self.backup),
            ("contact_file", &self.contacts),
            ("package", &self.package),
            ("identity", &self.identity),
            ("folder", &self.folder),
        ] {
            machine.answer(kind, path.clone());
        }
        machine.answer("new_register", self.folder.join("nytt.liggare"));
    }
}

/// The shell client at a register that its recovery sheet opens; what it said.
pub fn at(machine: &Machine, register: &Path, arguments: &[&str]) -> String {
    let sheet = register.with_extension("sheet");
    let mut all = vec!["--vault", text(register), "--recovery-file", text(&sheet)];
    all.extend(arguments);
    client(machine, &all)
}

/// A new key pair; the file that holds it, and its public half.
pub fn key_pair(machine: &Machine, name: &str) -> (PathBuf, String) {
    let path = machine.path(name);
    let made = Command::new("age-keygen").arg("-o").arg(&path).output().unwrap();
    assert!(made.status.success());
    let public = Command::new("age-keygen").arg("-y").arg(&path).output().unwrap().stdout;
    (path, String::from_utf8(public).unwrap().trim().to_owned())
}

fn one(folder: &Path, ending: &str) -> PathBuf {
    let mut found = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    found.find(|path| text(path).ends_with(ending)).expect(ending)
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
