//! A job as seen from a terminal: how far it has come, and Ctrl-C, which stops it so that it leaves nothing.

use liggare_desk::ports::Progress;
use liggare_desk::wire::JobProgress;
use std::io::{IsTerminal, Write as _, stderr};
use std::ops::ControlFlow;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

static STOPPED: AtomicBool = AtomicBool::new(false);
static LISTENING: Once = Once::new();

/// A running job.
pub struct Watch {
    shown: bool,
    last: AtomicU64,
}

impl Watch {
    /// Begins to listen for Ctrl-C. The first asks the job to stop, the second ends the program: what a killed job had
    /// begun is rolled back when the register is next opened.
    pub fn begin() -> Self {
        LISTENING.call_once(|| {
            // Without a handler Ctrl-C ends the program, which loses no data either.
            let _ = ctrlc::set_handler(|| {
                if STOPPED.swap(true, Ordering::AcqRel) {
                    std::process::exit(i32::from(crate::exit::Exit::Failed as u8));
                }
            });
        });
        Self { shown: stderr().is_terminal(), last: AtomicU64::new(u64::MAX) }
    }
}

impl Progress for Watch {
    fn report(&self, at: JobProgress) -> ControlFlow<()> {
        if STOPPED.load(Ordering::Acquire) {
            return ControlFlow::Break(());
        }
        // A change that nobody could see is not shown.
        let percent = at.done.saturating_mul(100).checked_div(at.total);
        let step = percent.unwrap_or(at.done >> 20);
        if self.shown && self.last.swap(step, Ordering::Relaxed) != step {
            let told = if percent.is_some() { format!("{step:>3} %") } else { format!("{step} MiB") };
            let rows = if at.rows > 0 { format!("  {}", at.rows) } else { String::new() };
            let _ = write!(stderr(), "\r\u{1b}[K{told}{rows}");
        }
        ControlFlow::Continue(())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if self.shown && *self.last.get_mut() != u64::MAX {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }
}
