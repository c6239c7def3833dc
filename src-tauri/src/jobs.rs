//! Commands that take long: each has the number the window gave it, tells its progress through a channel, and stops
//! when it is asked to.

use liggare_desk::ports::Progress;
use liggare_desk::wire::JobProgress;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::Channel;

/// The jobs under way.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Jobs {
    /// Begins a job; it ends when the value is dropped.
    pub(crate) fn begin(self: &Arc<Self>, number: Option<u32>, told: Option<Channel<JobProgress>>) -> Job {
        let stop = Arc::<AtomicBool>::default();
        if let Some(number) = number {
            self.held().insert(number, stop.clone());
        }
        Job { jobs: self.clone(), number, stop, told }
    }

    /// Asks a job to stop; one that has ended is not minded.
    pub(crate) fn cancel(&self, number: u32) {
        if let Some(stop) = self.held().get(&number) {
            stop.store(true, Ordering::Release);
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job under way.
pub(crate) struct Job {
    jobs: Arc<Jobs>,
    number: Option<u32>,
    stop: Arc<AtomicBool>,
    told: Option<Channel<JobProgress>>,
}

impl Progress for Job {
    fn report(&self, progress: JobProgress) -> ControlFlow<()> {
        if let Some(told) = &self.told {
            // A window that is gone hears nothing; the job goes on until it is stopped.
            let _ = told.send(progress);
        }
        if self.stop.load(Ordering::Acquire) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        if let Some(number) = self.number {
            self.jobs.held().remove(&number);
        }
    }
}
