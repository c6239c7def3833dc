//! What the desktop says when the keeper goes away, said here by a login manager of our own on a bus of our own.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test's helper is test code")]

use liggare_platform::{Away, watch};
use std::io::{PipeReader, Read, pipe};
use std::os::fd::OwnedFd;
use std::process::Command;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use zbus::blocking::{Connection, connection};
use zbus::zvariant::{self, ObjectPath};

const PATIENCE: Duration = Duration::from_secs(20);
const INSIDE: &str = "LIGGARE_TEST_INSIDE";
const OURS: &str = "/org/freedesktop/login1/session/_31";

/// The login manager: whoever asks belongs to session `_31`.
struct Manager(Sender<(String, PipeReader)>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _pid: u32) -> ObjectPath<'static> {
        ObjectPath::from_static_str_unchecked(OURS)
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zvariant::OwnedFd {
        let (held_while_open, held) = pipe().unwrap();
        self.0.send((format!("{what} {mode}"), held_while_open)).unwrap();
        OwnedFd::from(held).into()
    }
}

#[test]
fn the_screens_lock_the_sessions_lock_and_sleep_are_told_and_sleep_waits() {
    if std::env::var_os(INSIDE).is_none() {
        return on_a_desktop("the_screens_lock_the_sessions_lock_and_sleep_are_told_and_sleep_waits");
    }
    let (asked, inhibitors) = channel();
    let logind = connection::Builder::session()
        .unwrap()
        .name("org.freedesktop.login1")
        .unwrap()
        .serve_at("/org/freedesktop/login1", Manager(asked))
        .unwrap()
        .build()
        .unwrap();
    let (tell, told) = channel();
    watch(move |away| tell.send(away).unwrap());

    let (kind, mut held) = inhibitors.recv_timeout(PATIENCE).unwrap();
    assert_eq!(kind, "sleep delay");
    let session = "org.freedesktop.login1.Session";
    say(&logind, "/org/freedesktop/login1/session/_99", session, "Lock", &());
    say(&logind, OURS, session, "Unlock", &());
    say(&logind, OURS, session, "Lock", &());
    assert_eq!(told.recv_timeout(PATIENCE).unwrap(), Away::SessionLocked);

    let manager = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
    say(&logind, manager.0, manager.1, "PrepareForSleep", &true);
    assert_eq!(told.recv_timeout(PATIENCE).unwrap(), Away::Suspending, "and once only for the lock before");
    assert_eq!(held.read(&mut [0]).unwrap(), 0, "the machine may sleep");
    say(&logind, manager.0, manager.1, "PrepareForSleep", &false);
    inhibitors.recv_timeout(PATIENCE).expect("after waking the next sleep waits too");

    saver_is_heard(&told);
}

/// The desktop's screen saver is listened to on another thread; it is spoken to until it is heard.
fn saver_is_heard(told: &Receiver<Away>) {
    let saver = Connection::session().unwrap();
    let active = |interface: &str, active: bool| {
        say(&saver, "/org/gnome/ScreenSaver", interface, "ActiveChanged", &active)
    };
    let heard = (0..100).any(|_| {
        active("org.gnome.ScreenSaver", true);
        told.recv_timeout(Duration::from_millis(200)).is_ok()
    });
    assert!(heard, "the screen saver was not heard");
    // What was said more than once before it was heard.
    while told.recv_timeout(Duration::from_secs(1)).is_ok() {}

    active("org.example.Other", true);
    active("org.gnome.ScreenSaver", false);
    active("org.gnome.ScreenSaver", true);
    assert_eq!(told.recv_timeout(PATIENCE).unwrap(), Away::SessionLocked);
    let more = told.recv_timeout(Duration::from_secs(1));
    assert!(more.is_err(), "neither another's signal nor the screen coming back");
}

fn say<B: serde::Serialize + zvariant::DynamicType>(
    bus: &Connection,
    path: &str,
    interface: &str,
    member: &str,
    body: &B,
) {
    bus.emit_signal(None::<zbus::names::BusName<'_>>, path, interface, member, body).unwrap();
}

/// Once more on a desktop of its own, whose session bus is also taken for the system's.
fn on_a_desktop(test: &str) {
    for program in ["Xvfb", "dbus-daemon", "gnome-keyring-daemon", "gdbus"] {
        if Command::new(program).arg("--version").output().is_err() {
            return eprintln!("not tested: this machine has no {program}");
        }
    }
    let script = std::fs::canonicalize("../../../scripts/desktop-session.sh").unwrap();
    let mut command = Command::new(script);
    command.args(["sh", "-c", "DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec \"$0\" \"$@\""]);
    command.arg(std::env::current_exe().unwrap()).args([test, "--exact", "--nocapture"]).env(INSIDE, "1");
    let output = command.output().unwrap();
    let said =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
