//! Locking. A locked register leaves nothing in memory: the vault is closed, and then this process is replaced by a
//! new one that shows the start, with why it locked.

use crate::state::Shell;
use liggare_desk::wire::LockReason;
use liggare_platform::{Away, watch};
use tauri::{AppHandle, Manager, RunEvent};

/// Closes the register, says why, and begins anew.
pub(crate) fn lock(app: &AppHandle, reason: LockReason) {
    app.state::<Shell>().desk.close(reason);
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
