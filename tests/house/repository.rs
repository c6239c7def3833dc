//! The repository as the rules see it: crates with what they depend on, and the files that git knows.

use std::path::PathBuf;
use std::process::Command;

/// One crate of the workspace.
pub struct Crate {
    /// Its name, such as `liggare-vault`.
    pub name: String,
    /// Its folder from the root, such as `src-tauri/crates/vault`.
    pub folder: String,
    /// What the program itself takes in: names of normal and build dependencies.
    pub uses: Vec<String>,
    /// What its tests take in besides.
    pub tests_use: Vec<String>,
}

fn root() -> PathBuf {
    PathBuf::from("..")
}

fn output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).current_dir(root()).output();
    match run {
        Ok(run) if run.status.success() => String::from_utf8_lossy(&run.stdout).into_owned(),
        Ok(run) => panic!("{program} {arguments:?}: {}", String::from_utf8_lossy(&run.stderr)),
        Err(error) => panic!("{program} {arguments:?}: {error}"),
    }
}

/// Every crate of the workspace.
pub fn crates() -> Vec<Crate> {
    let text = output(env!("CARGO"), &["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: serde_json::Value = match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => panic!("cargo metadata did not answer with JSON: {error}"),
    };
    let string = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let root = string(&metadata["workspace_root"]);

    let mut crates = Vec::new();
    for package in list(&metadata["packages"]) {
        let (mut uses, mut tests_use) = (Vec::new(), Vec::new());
        for dependency in list(&package["dependencies"]) {
            let tests_only = dependency["kind"] == "dev";
            if tests_only { &mut tests_use } else { &mut uses }.push(string(&dependency["name"]));
        }
        let manifest = string(&package["manifest_path"]);
        let folder = manifest.trim_start_matches(&root).trim_end_matches("Cargo.toml").trim_matches('/');
        crates.push(Crate { name: string(&package["name"]), folder: folder.to_owned(), uses, tests_use });
    }
    assert!(!crates.is_empty(), "cargo metadata named no crate: the rules would hold of nothing");
    crates
}

/// The path from the root of every file that is tracked, or would be if it were added.
pub fn files() -> Vec<String> {
    // A clone that belongs to another user, as in a container, is read all the same.
    let trusting = ["-c", "safe.directory=*", "ls-files", "-z"];
    let listed = output("git", &[&trusting[..], &["--cached", "--others", "--exclude-standard"]].concat());
    let files: Vec<String> = listed.split_terminator('\0').map(str::to_owned).collect();
    assert!(!files.is_empty(), "git named no file: the rules would hold of nothing");
    files
}

/// What the file says, or nothing where it is gone or is not text.
pub fn text(path: &str) -> Option<String> {
    std::fs::read(root().join(path)).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_is_really_read() {
        let crates = crates();
        let vault = crates.iter().find(|room| room.name == "liggare-vault");
        assert_eq!(vault.map(|room| room.folder.as_str()), Some("src-tauri/crates/vault"));
        assert!(files().contains(&"tests/house.rs".to_owned()), "this very file is one of them");
    }
}
