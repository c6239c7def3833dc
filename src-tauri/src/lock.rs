//! Locking. A locked register leaves nothing in memory: the vault is closed, and then this process is replaced by a
//! new one that shows the start, with why it locked.

use crate::state::Shell;
use liggare_desk::wire::LockReason;
use liggare_platform::{Away, watch};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use tauri::{AppHandle, Manager, RunEvent};

/// How long a lock waits for the register to be closed in good order.
const PATIENCE: Duration = Duration::from_secs(2);

/// Set once a lock has begun; it ends with the process.
static BEGUN: AtomicBool = AtomicBool::new(false);

/// Closes the register, says why, and begins anew. Whoever locks too waits with the first for the end of the process.
pub(crate) fn lock(app: &AppHandle, reason: LockReason) {
    if BEGUN.swap(true, Ordering::AcqRel) {
        loop {
            std::thread::park();
        }
    }
    let desk = app.state::<Shell>().desk.clone();
    let (closed, is_closed) = mpsc::channel();
    std::thread::spawn(move || {
        desk.close(reason);
        let _ = closed.send(());
    });
    // A job that does not stop at once is left behind: what it had not finished is rolled back at the next opening, and
    // the keys are gone with the process.
    let _ = is_closed.recv_timeout(PATIENCE);
    // Should the new process not start, the window is gone all the same, and the register is locked. Files on the command
    // line were taken up already.
    let next = std::env::current_exe().ok().and_then(|program| {
        std::process::Command::new(program).env(REPLACES, "1").stdin(Stdio::piped()).spawn().ok()
    });
    app.exit(0);
    // Its standard input ends with this process.
    let _held = next;
    end();
}

/// Told to the process that takes this one's place.
const REPLACES: &str = "LIGGARE_REPLACES";

/// Waits until the process that this one replaces has ended: two cannot be the single one.
pub(crate) fn after_the_one_before() {
    if std::env::var_os(REPLACES).is_some() {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
    }
}

/// Waits for the window to go in good order, and then goes without it.
fn end() -> ! {
    std::thread::sleep(PATIENCE);
    std::process::exit(0)
}

/// Locks with the screen and before sleep, which waits until the process has ended. With nothing open there is nothing
/// to lock; what is being opened meanwhile locks when it is ([`went_away`]).
pub(crate) fn when_the_keeper_goes_away(app: &AppHandle) {
    let app = app.clone();
    watch(move |away| {
        AWAY.fetch_add(1, Ordering::AcqRel);
        let reason = match away {
            Away::SessionLocked => LockReason::Session,
            Away::Suspending => LockReason::Suspend,
        };
        if BEGUN.load(Ordering::Acquire) || app.state::<Shell>().desk.is_open() {
            lock(&app, reason);
        }
    });
}

static AWAY: AtomicU32 = AtomicU32::new(0);

/// How often the keeper went away so far.
pub(crate) fn went_away() -> u32 {
    AWAY.load(Ordering::Acquire)
}

/// Closes the register when the window goes.
pub(crate) fn on_event(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::ExitRequested { .. } | RunEvent::Exit) {
        app.state::<Shell>().desk.close(LockReason::Closed);
    }
}
