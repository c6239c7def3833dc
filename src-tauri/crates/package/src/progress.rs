//! Progress and cancellation of long work.

use std::{cell::Cell, io, ops::ControlFlow};

/// Called now and then with the number of bytes handled so far, over all phases of one operation: hashing,
/// writing and signing each count. [`ControlFlow::Break`] cancels, and nothing is left behind.
pub type Watch<'a> = &'a dyn Fn(u64) -> ControlFlow<()>;

/// Bytes between two calls.
const STEP: u64 = 256 * 1024;

/// Carried inside an [`io::Error`] through the writers and readers of other crates.
#[derive(Debug, thiserror::Error)]
#[error("cancelled")]
struct Cancelled;

pub(crate) fn is_cancelled(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<Cancelled>())
}

pub(crate) struct Meter<'a> {
    watch: Watch<'a>,
    total: Cell<u64>,
    due: Cell<u64>,
}

impl<'a> Meter<'a> {
    pub(crate) fn new(watch: Watch<'a>) -> Self {
        Self { watch, total: Cell::new(0), due: Cell::new(0) }
    }

    /// Counts, and asks the caller once in a while.
    pub(crate) fn add(&self, bytes: u64) -> io::Result<()> {
        self.total.set(self.total.get() + bytes);
        if self.total.get() < self.due.get() {
            return Ok(());
        }
        self.ask()
    }

    /// Asks the caller now: at the start of each phase, however small the work.
    pub(crate) fn ask(&self) -> io::Result<()> {
        self.due.set(self.total.get() + STEP);
        match (self.watch)(self.total.get()) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(io::Error::other(Cancelled)),
        }
    }
}
