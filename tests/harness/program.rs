//! The built shell client in a home of its own.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home with a register that its recovery sheet opens, which costs no scrypt.
pub struct Program {
    home: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    /// Exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Default for Program {
    fn default() -> Self {
        Self::new()
    }
}

impl Program {
    /// In an empty home.
    pub fn new() -> Self {
        Self::inside(&std::env::temp_dir())
    }

    /// In an empty home inside a folder.
    pub fn inside(folder: &Path) -> Self {
        Self { home: tempfile::tempdir_in(folder).unwrap() }
    }

    /// With a register.
    pub fn with_register() -> Self {
        let program = Self::new();
        Ended::of(&mut program.create()).succeeds();
        program
    }

    /// A path at home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file at home.
    pub fn write(&self, name: &str, content: &str) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// What makes the register.
    pub fn create(&self) -> Command {
        self.write("passphrase.txt", "korrekt häst batteri\n");
        let mut command = self.bare();
        command.args(["create", "r.liggare", "--recovery-out", "sheet.txt", "--no-keychain"]);
        command.args(["--passphrase-file", "passphrase.txt", "--languages", "sv"]);
        command.args(["--controller", "Nordvik Programvara Abp", "--country", "FI", "--register", "Kunder"]);
        command
    }

    /// The client, without a register.
    pub fn bare(&self) -> Command {
        let client = std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the built shell client");
        let mut command = Command::new(client);
        command.env_clear().stdin(Stdio::null()).current_dir(self.home.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LANG", "C.UTF-8");
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_DATA_HOME", "data"),
        ] {
            command.env(name, self.path(folder));
        }
        command
    }

    /// The client at the register, opened by its sheet.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = self.bare();
        command.env("LIGGARE_VAULT", self.path("r.liggare"));
        command.args(["--recovery-file", "sheet.txt", "--json"]).args(arguments);
        command
    }

    /// Runs a command that succeeds; its document.
    pub fn json<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Value {
        Ended::of(&mut self.command(arguments)).succeeds().document()
    }
}

impl Ended {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let [out, err] = [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
        Self { code: status.code(), out, err }
    }

    /// It must have.
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self
    }

    /// Its one document.
    pub fn document(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    /// The code of its fault, if it failed by one.
    pub fn fault(&self) -> Option<String> {
        let document: Value = serde_json::from_str(&self.out).ok()?;
        Some(document["fault"]["code"].as_str()?.to_owned())
    }
}

/// How often something is tried: as often as every test run can bear, or by `LIGGARE_PROOF` as often as it takes to
/// say that it was proved (`make prove`).
pub fn rounds(usual: usize, proof: usize) -> usize {
    if std::env::var_os("LIGGARE_PROOF").is_some() { proof } else { usual }
}
