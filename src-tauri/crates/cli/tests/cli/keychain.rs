//! The real keychain of a desktop of its own: a register that nothing but the keychain and the sheet opens. Without
//! the desktop's programs on the machine this is not tested.

use crate::home::{Home, Ran, ran, text};
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
    let session = std::fs::canonicalize("../../../scripts/desktop-session.sh").unwrap();
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

/// Seven states that a desktop's keychain can be in; `probe NAME` asks the register by the keychain alone, and by its
/// sheet what is still in it. `bus` starts a session bus of its own on which nothing starts by itself.
const STATES: &str = r#"
    probe() {
        $L status --json >"$1.json" && echo 0 >"$1.code" || echo $? >"$1.code"
        $L --recovery-file s.txt status --json >"$1.sheet.json"
    }
    bus() {
        printf '%s' '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
            <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>' >bus.conf
        dbus-daemon --config-file=bus.conf --nofork --nosyslog --print-address >address 2>/dev/null &
        until [ -s address ]; do :; done
        export DBUS_SESSION_BUS_ADDRESS="$(cat address)"
    }
    secrets="--session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets"
    service=org.freedesktop.Secret.Service
    $L contact add --family-name Åberg --json >/dev/null
    probe whole
    # A second program's item of the same name, with a secret that opens nothing.
    vault=$(sed -n 's/.*"vault":"\([^"]*\)".*/\1/p' k.liggare/vault.json)
    printf nonsense | secret-tool store --label=copy service Liggare username "vault-$vault" copy 1
    probe ambiguous
    secret-tool clear copy 1
    gdbus call $secrets --method $service.SetAlias default / >/dev/null
    probe no_default
    gdbus call $secrets --method $service.SetAlias default /org/freedesktop/secrets/collection/login >/dev/null
    gdbus call $secrets --method $service.Lock "[objectpath '/org/freedesktop/secrets/collection/login']" >/dev/null
    probe locked
    printf session | gnome-keyring-daemon --replace --unlock --components=secrets --daemonize >/dev/null
    (
        export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere XDG_RUNTIME_DIR=/nowhere
        unset DISPLAY
        probe no_bus
    )
    (
        bus
        probe no_daemon
        # Started later: the next asking finds it.
        printf session | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
        gdbus wait --session --timeout 30 org.freedesktop.secrets
        probe started_later
    )
    secret-tool clear service Liggare
    probe wiped
"#;

#[test]
fn in_each_of_seven_states_the_data_is_kept_no_key_is_made_and_none_lies_in_the_open() {
    let home = Home::new();
    let Some(ended) = on_a_desktop(&home, &format!("{CREATE}{STATES}")) else { return };
    ended.succeeds();
    let document = |name: &str| -> serde_json::Value { serde_json::from_str(&home.read(name)).unwrap() };
    let by_keychain = |state: &str| home.read(&format!("{state}.code")).trim() == "0";
    assert!(by_keychain("whole") && by_keychain("ambiguous"), "each of several is tried");
    let made = document("made.json");
    let states = ["ambiguous", "no_default", "locked", "wiped", "no_bus", "no_daemon", "started_later"];
    for state in states {
        let kept = document(&format!("{state}.sheet.json"));
        assert_eq!((&kept["contacts"], &kept["generation"]), (&1.into(), &1.into()), "{state}");
        assert_eq!(kept["slots"], made["slots"], "{state}: no way in was added or lost");
        if !by_keychain(state) {
            assert_eq!(home.read(&format!("{state}.code")).trim(), "4", "{state}");
            assert_eq!(text(&document(&format!("{state}.json"))["fault"], "code"), "no_secret", "{state}");
        }
    }
    let opened: Vec<_> = states.into_iter().filter(|state| by_keychain(state)).collect();
    assert_eq!(opened, ["ambiguous", "no_default", "started_later"]);
    let told =
        Command::new("grep").args(["-rlI", "AGE-SECRET-KEY-1", "."]).current_dir(home.dir.path()).output();
    let told = String::from_utf8(told.unwrap().stdout).unwrap();
    assert_eq!(told.trim(), "./s.txt", "the sheet is the only file with a key in it");
}
