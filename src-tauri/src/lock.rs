//! Locking. A locked register leaves nothing in memory: the vault is closed, and then this process is replaced by a
//! new one that shows the start, with why it locked.

use crate::state::Shell;
use liggare_desk::wire::LockReason;
use liggare_platform::{Away, watch};
use std::sync::mpsc;
use std::time::Duration;
use tauri::{AppHandle, Manager, RunEvent};

/// How long a lock waits for the register to be closed in good order.
const PATIENCE: Duration = Duration::from_secs(2);

/// Closes the register, says why, and begins anew.
pub(crate) fn lock(app: &AppHandle, reason: LockReason) {
    let desk = app.state::<Shell>().desk.clone();
    let (closed, is_closed) = mpsc::channel();
    std::thread::spawn(move || {
        desk.close(reason);
        let _ = closed.send(());
    });
    // A job that does not stop at once is left behind: what it had not finished is rolled back at the next opening, and
    // the keys are gone with the process.
    let _ = is_closed.recv_timeout(PATIENCE);
    // Should the new process not start, the window is gone all the same, and the register is locked.
    if let Ok(program) = std::env::current_exe() {
        let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).spawn();
    }
    app.exit(0);
}

/// Locks with the screen and before sleep. With nothing open there is nothing to lock.
pub(crate) fn when_the_keeper_goes_away(app: &AppHandle) {
    let app = app.clone();
    watch(move |away| {
        let reason = match away {
            Away::SessionLocked => LockReason::Session,
            Away::Suspending => LockReason::Suspend,
        };
        if app.state::<Shell>().desk.is_open() {
            lock(&app, reason);
        }
    });
}

/// Closes the register when the window goes.
pub(crate) fn on_event(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::ExitRequested { .. } | RunEvent::Exit) {
        app.state::<Shell>().desk.close(LockReason::Closed);
    }
}
