//! A home of its own for each test: nothing of the person who runs the tests is read or written.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub const PASSPHRASE: &str = "korrekt häst batteri";

pub struct Home {
    pub dir: tempfile::TempDir,
}

/// How a command ended.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { dir: tempfile::tempdir().unwrap() };
        home.write("passphrase.txt", &format!("{PASSPHRASE}\n"));
        home
    }

    /// With a register, which most commands open by its recovery sheet: that costs no scrypt.
    pub fn with_register() -> Self {
        let home = Self::new();
        home.create("register.liggare", "sheet.txt").succeeds();
        home
    }

    pub fn create(&self, register: &str, sheet: &str) -> Ran {
        let (passphrase, register, sheet) =
            (self.path("passphrase.txt"), self.path(register), self.path(sheet));
        let mut command = self.bare();
        command.arg("create").arg(register).arg("--recovery-out").arg(sheet);
        command.arg("--passphrase-file").arg(passphrase).args(["--no-keychain", "--languages", "sv,fi"]);
        command.args(["--controller", "Nordvik Programvara Abp", "--country", "FI", "--register", "Kunder"]);
        ran(&mut command)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), text.as_bytes()).unwrap();
        path
    }

    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.path(name)).unwrap();
    }

    /// Every file of this home with these bytes in it.
    pub fn files_with(&self, bytes: &str) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { walk(&path, found) } else { found.push(path) }
            }
        }
        let mut all = Vec::new();
        walk(self.dir.path(), &mut all);
        all.retain(|path| {
            let held = std::fs::read(path).unwrap();
            held.windows(bytes.len()).any(|part| part == bytes.as_bytes())
        });
        all
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The program in this home, without a register.
    pub fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_liggare"));
        command.env_clear().stdin(Stdio::null()).current_dir(self.dir.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LANG", "C.UTF-8");
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            command.env(name, self.path(folder));
        }
        command
    }

    /// The program with this home's register, opened by its sheet.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = self.bare();
        command.env("LIGGARE_VAULT", self.path("register.liggare"));
        command.arg("--recovery-file").arg(self.path("sheet.txt")).args(arguments);
        command
    }

    pub fn run<const N: usize>(&self, arguments: [&str; N]) -> Ran {
        ran(&mut self.command(arguments))
    }

    /// The one document of a command that succeeds.
    pub fn json<const N: usize>(&self, arguments: [&str; N]) -> Value {
        self.json_of(&arguments)
    }

    /// The same, of as many words as there are.
    pub fn json_of(&self, arguments: &[&str]) -> Value {
        let ran = ran(self.command(arguments).arg("--json"));
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.document()
    }

    /// The code and the document of a command that does not.
    pub fn fails<const N: usize>(&self, arguments: [&str; N]) -> (i32, Value) {
        let ran = ran(self.command(arguments).arg("--json"));
        assert_ne!(ran.code, 0, "{arguments:?} succeeded: {}", ran.out);
        (ran.code, ran.document())
    }
}

impl Ran {
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }

    /// Standard output as the one document that it must be.
    pub fn document(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("not one document: {error}\n{}", self.out))
    }
}

pub fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let [out, err] = [stdout, stderr].map(|text| String::from_utf8(text).unwrap());
    Ran { code: status.code().unwrap_or(-1), out, err }
}

/// A stock tool's standard output.
pub fn tool(program: &str, arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(program);
    let output = command.args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("this test needs {program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A list's rows.
pub fn rows(document: &Value) -> &Vec<Value> {
    document["rows"].as_array().unwrap()
}

pub fn text<'a>(document: &'a Value, key: &str) -> &'a str {
    document[key].as_str().unwrap_or_else(|| panic!("no {key} in {document}"))
}
