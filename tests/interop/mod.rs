//! What was disclosed opens with nothing of ours: Debian's minisign, age, tar, sha256sum; the frictionless reader; and
//! the register itself with stock age and SQLCipher.

mod plaintext;

use liggare_desk::ports::Unwatched;
use liggare_desk::wire::*;
use liggare_domain::{Field, Purpose, matching::OnMatch};
use liggare_tests::keeper::{all_of, query};
use liggare_tests::{Keeper, people::swedish_csv};
use std::path::Path;
use std::process::Command;

/// Runs a command as a recipient would type it; it must succeed.
fn sh(folder: &Path, line: &str) -> String {
    let done = Command::new("sh").arg("-euc").arg(line).current_dir(folder).output().unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{line}\n{told}");
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn a_disclosed_package_opens_by_the_recipe_and_holds_what_the_preview_showed() {
    let keeper = Keeper::with_register();
    keeper.import("people.csv", swedish_csv(1_000), OnMatch::Fill).unwrap();
    let home = keeper.path("recipient");
    std::fs::create_dir(&home).unwrap();
    let age_recipient = sh(&home, "age-keygen -o me.key 2>/dev/null; age-keygen -y me.key").trim().to_owned();
    let fingerprint =
        sh(&home, &format!("printf %s {age_recipient} | sha256sum | cut -c1-20")).trim().to_owned();
    let recipient = keeper
        .desk
        .add_recipient(liggare_tests::keeper::recipient_form(&age_recipient, &fingerprint))
        .unwrap();
    assert_eq!(recipient.fingerprint.as_deref(), Some(fingerprint.as_str()));

    let request = PreviewDisclosure {
        recipient: recipient.id,
        purpose: Purpose::Delivery,
        fields: vec![Field::GivenName, Field::FamilyName, Field::Email, Field::Mobile, Field::City],
        selection: all_of(query(Noun::Contact, "åberg")),
        expires: None,
    };
    let preview = keeper.desk.preview_disclosure(request.clone(), &Unwatched).unwrap();
    let export = ExportDisclosure { request, token: preview.token, place: keeper.place("recipient") };
    let done = keeper.desk.export_disclosure(export, &Unwatched).unwrap();
    let sender = keeper.desk.get_session(Nothing {}).unwrap().signing_key;
    let package = done.file.unwrap();
    let tar = package.strip_suffix(".age").unwrap();

    sh(&home, &format!("minisign -H -Vm {package} -P {sender}"));
    sh(
        &home,
        &format!("age -d -i me.key -o {tar} {package} && mkdir p && tar -xf {tar} -C p --no-same-owner"),
    );
    sh(&home, &format!("cd p && minisign -H -Vm SHA256SUMS -P {sender} && sha256sum --strict -c SHA256SUMS"));

    let csv = std::fs::read_to_string(home.join("p/contacts.csv")).unwrap();
    let mut lines = csv.lines();
    assert_eq!(lines.next().unwrap(), format!("row_id,{}", preview.columns.join(",")));
    let rows: Vec<Vec<String>> =
        lines.map(|line| line.split(',').skip(1).map(str::to_owned).collect()).collect();
    assert_eq!(rows, preview.rows);

    let python = std::env::var("LIGGARE_PYTHON").unwrap_or_else(|_| "python3".into());
    let verdict = sh(&home, &format!("cd p && {python} -m frictionless validate datapackage.json --json"));
    let verdict: serde_json::Value = serde_json::from_str(&verdict).unwrap();
    assert_eq!(verdict["valid"], true, "{verdict:#}");
}
