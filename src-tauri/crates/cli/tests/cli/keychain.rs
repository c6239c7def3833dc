//! The real keychain of a desktop of its own: a register that nothing but the keychain and the sheet opens. Without
//! the desktop's programs on the machine this is not tested.

use crate::home::{Home, Ran, ran, text};
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// One shell script on one desktop: its keychain lives as long as the script.
fn on_a_desktop(home: &Home, script: &str) -> Option<Ran> {
    let programs = ["Xvfb", "dbus-daemon", "gnome-keyring-daemon", "gdbus", "secret-tool"];
    if !programs.into_iter().all(is_installed) {
        return None;
    }
    let session = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../scripts/desktop-session.sh");
    let mut command = Command::new(session);
    command.args(["sh", "-euc", script]).current_dir(home.dir.path()).stdin(Stdio::null());
    command.env("L", env!("CARGO_BIN_EXE_liggare")).env("LIGGARE_VAULT", "k.liggare");
    command.env_remove("LIGGARE_PASSPHRASE_FILE");
    Some(ran(&mut command))
}

const CREATE: &str =
    "$L create k.liggare --controller N --country FI --register K --recovery-out s.txt --json >made.json\n";

#[test]
fn the_keychain_opens_a_register_until_it_is_wiped_and_the_sheet_still_does() {
    let home = Home::new();
    let script = format!(
        "{CREATE}
        $L status --json >first.json
        $L contact add --family-name Åberg --json >added.json
        secret-tool clear service Liggare
        $L status --json >wiped.json && exit 90 || test $? = 4
        $L --recovery-file s.txt status --json >sheet.json
        $L --no-keychain status --json >without.json && exit 91 || test $? = 4"
    );
    let Some(ended) = on_a_desktop(&home, &script) else { return };
    ended.succeeds();
    let document = |name: &str| -> serde_json::Value { serde_json::from_str(&home.read(name)).unwrap() };
    let made = document("made.json");
    let mut kinds: Vec<_> = made["slots"].as_array().unwrap().iter().map(|slot| text(slot, "kind")).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["keychain", "recovery"]);
    assert_eq!(text(&document("first.json"), "opened_by"), "keychain");
    assert_eq!(text(&document("wiped.json")["fault"], "code"), "no_secret");
    let kept = document("sheet.json");
    assert_eq!(
        (text(&kept, "opened_by"), &kept["contacts"]),
        ("recovery_code", &1.into()),
        "the data is kept"
    );
    assert_eq!(kept["generation"], 1, "and no new key was made");
}

#[test]
fn without_a_keychain_or_a_passphrase_no_register_is_made() {
    let home = Home::new();
    let mut create = home.bare();
    create.args(["create", "k.liggare", "--controller", "N", "--country", "FI", "--register", "K"]);
    let refused = ran(create.args(["--recovery-out", "s.txt", "--json"]));
    assert_eq!((refused.code, text(&refused.document()["fault"], "code")), (4, "keychain_unavailable"));
    assert!(!home.path("k.liggare").exists() && !home.path("s.txt").exists());
}
