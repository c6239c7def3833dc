//! The recipe of `docs/package-format.md`, with the stock tools alone, in both directions. The tools are part of
//! the promise: a machine without them fails here.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    fixture::{Fixture, put, signature_of},
    hostile::Parts,
};

fn run(dir: &Path, command: &str, arguments: &[&str]) -> String {
    let output = Command::new(command).args(arguments).current_dir(dir).stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command} must be installed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command} {arguments:?}\n{said}\n{wrong}");
    said
}

#[test]
fn a_package_opens_by_the_recipe_with_stock_tools() {
    let fixture = Fixture::new();
    fixture.honest("P");
    let dir = fixture.dir.path();
    put(&fixture.path("me.key"), fixture.recipient.to_secret_text().as_bytes());
    let sender = fixture.sender.verifying_key().as_str();

    let said = run(dir, "minisign", &["-H", "-Vm", "P.tar.age", "-P", sender]);
    assert!(said.contains("layer=outer"), "{said}");
    run(dir, "age", &["-d", "-i", "me.key", "-o", "P.tar", "P.tar.age"]);
    fs::create_dir(fixture.path("p")).unwrap();
    run(dir, "tar", &["-xf", "P.tar", "-C", "p", "--no-same-owner"]);
    let said = run(&fixture.path("p"), "minisign", &["-H", "-Vm", "SHA256SUMS", "-P", sender]);
    assert!(said.contains("layer=inner") && said.contains("expires=2027-01-31"), "{said}");
    let said = run(&fixture.path("p"), "sha256sum", &["--strict", "-c", "SHA256SUMS"]);
    assert_eq!(said, "contacts.csv: OK\ndatapackage.json: OK\nlists.csv: OK\n");

    let listed = run(dir, "tar", &["--numeric-owner", "--utc", "-tvf", "P.tar"]);
    let first = listed.lines().next().unwrap();
    assert!(first.starts_with("-rw------- 0/0") && first.contains("2026-11-02 09:15"), "{first}");
    let kind = fs::read(fixture.path("P.tar")).unwrap();
    assert_eq!(&kind[257..265], b"ustar\x0000", "POSIX ustar");
}

#[test]
fn a_package_made_with_stock_tools_opens() {
    let fixture = Fixture::new();
    let parts = Parts::of(&fixture.honest("ours"), &fixture.recipient);
    let dir = fixture.dir.path();
    fs::create_dir(fixture.path("p")).unwrap();
    for (name, content) in &parts.files {
        if name != "SHA256SUMS" && name != "SHA256SUMS.minisig" {
            put(&fixture.path("p").join(name), content);
        }
    }
    put(&fixture.path("sign.key"), fixture.sender.to_secret_text().unwrap().as_bytes());
    let inside = fixture.path("p");
    let sums = run(&inside, "sha256sum", &["contacts.csv", "datapackage.json", "lists.csv"]);
    put(&inside.join("SHA256SUMS"), sums.as_bytes());
    run(
        &inside,
        "minisign",
        &["-S", "-H", "-s", "../sign.key", "-m", "SHA256SUMS", "-t", &parts.inner_comment],
    );
    let files = ["SHA256SUMS", "SHA256SUMS.minisig", "datapackage.json", "contacts.csv", "lists.csv"];
    let tar = ["--format=ustar", "--owner=root:0", "--group=root:0", "-cf", "../P.tar"];
    run(&inside, "tar", &[&tar[..], &files].concat());
    let recipient = fixture.recipient.recipient().unwrap();
    run(dir, "age", &["-r", recipient.as_str(), "-o", "P.tar.age", "P.tar"]);
    run(dir, "minisign", &["-S", "-H", "-s", "sign.key", "-m", "P.tar.age", "-t", &parts.outer_comment]);
    assert!(signature_of(&fixture.path("P.tar.age")).exists());
    fixture.open(&fixture.path("P.tar.age")).unwrap();
}

#[test]
fn a_fingerprint_is_computed_by_the_recipient_with_sha256sum() {
    let fixture = Fixture::new();
    let recipient = fixture.recipient.recipient().unwrap();
    let command = format!("printf %s {recipient} | sha256sum | cut -c1-20");
    assert_eq!(run(fixture.dir.path(), "sh", &["-c", &command]).trim_end(), recipient.fingerprint());
}

#[test]
fn an_identity_of_age_keygen_is_read() {
    let fixture = Fixture::new();
    run(fixture.dir.path(), "age-keygen", &["-o", "me.key"]);
    let text = fs::read_to_string(fixture.path("me.key")).unwrap();
    let key = liggare_package::keys::IdentityKey::parse(&text).unwrap();
    assert!(text.contains(key.recipient().unwrap().as_str()), "the comment of the file names the recipient");
}
