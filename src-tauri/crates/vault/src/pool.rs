//! The connections that read, opened as they are needed, each lent to one thread at a time.

use crate::connection::{self, Role};
use crate::error::{Result, VaultError};
use crate::keys::DataKey;
use rusqlite::{Connection, InterruptHandle};
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Enough for a search, a page, a job and one to spare; each has 16 MiB of cache.
const MOST: usize = 4;

pub(crate) struct Pool {
    state: Mutex<State>,
    returned: Condvar,
}

pub(crate) type Source = (PathBuf, DataKey);

struct State {
    /// The database and its key. Gone when the pool is closed.
    source: Option<Source>,
    /// Rises when the source changes: what was lent before does not come back.
    turn: u32,
    idle: Vec<Connection>,
    lent: usize,
    interrupts: Vec<InterruptHandle>,
}

impl Pool {
    pub(crate) fn new(path: PathBuf, key: DataKey) -> Self {
        let source = Some((path, key));
        let state = State { source, turn: 0, idle: Vec::new(), lent: 0, interrupts: Vec::new() };
        Self { state: Mutex::new(state), returned: Condvar::new() }
    }

    /// Lends connections to another database from now on. What is lent reads on in the one before.
    pub(crate) fn turn_to(&self, path: PathBuf, key: DataKey) {
        let mut state = self.state();
        if state.source.is_some() {
            state.source = Some((path, key));
            state.turn += 1;
            state.idle.clear();
        }
    }

    /// A connection of one's own, waiting for one when all are lent.
    pub(crate) fn lease(&self) -> Result<Lease<'_>> {
        let (mut lease, source) = self.place()?;
        if lease.conn.is_none() {
            lease.open(source)?;
        }
        Ok(lease)
    }

    /// A place among those lent, with a connection if one was idle; else the database to open.
    pub(crate) fn place(&self) -> Result<(Lease<'_>, Source)> {
        let mut state = self.state();
        loop {
            let source = state.source.clone().ok_or(VaultError::Closed)?;
            let conn = state.idle.pop();
            if conn.is_some() || state.lent < MOST {
                state.lent += 1;
                return Ok((Lease { pool: self, turn: state.turn, conn }, source));
            }
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Refuses further leases, interrupts what runs, and waits until all connections are closed.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.source = None;
        state.idle.clear();
        for handle in state.interrupts.drain(..) {
            handle.interrupt();
        }
        while state.lent > 0 {
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Counts a connection that is not the pool's own: closing interrupts it and waits for it too.
    pub(crate) fn count(&self, handle: InterruptHandle) -> Result<Counted<'_>> {
        let mut state = self.state();
        if state.source.is_none() {
            return Err(VaultError::Closed);
        }
        state.lent += 1;
        state.interrupts.push(handle);
        Ok(Counted(self))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic between two of the pool's own lines is not possible; a poisoned lock is as good as any.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// For as long as a connection of somebody else's is open.
pub(crate) struct Counted<'p>(&'p Pool);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.state().lent -= 1;
        self.0.returned.notify_all();
    }
}

/// A connection lent; it goes back when dropped.
pub(crate) struct Lease<'p> {
    pool: &'p Pool,
    turn: u32,
    /// Absent only when opening it failed.
    conn: Option<Connection>,
}

impl Lease<'_> {
    /// Opens the database. One that was turned from meanwhile may be gone: then the one that is turned to.
    pub(crate) fn open(&mut self, mut source: Source) -> Result<()> {
        let conn = loop {
            let opened = connection::open(&source.0, &source.1, Role::Reader);
            let state = self.pool.state();
            if opened.is_ok() || state.turn == self.turn {
                break opened?;
            }
            self.turn = state.turn;
            source = state.source.clone().ok_or(VaultError::Closed)?;
        };
        self.pool.state().interrupts.push(conn.get_interrupt_handle());
        self.conn = Some(conn);
        Ok(())
    }

    pub(crate) fn conn(&self) -> Result<&Connection> {
        self.conn.as_ref().ok_or(VaultError::Closed)
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let conn = self.conn.take();
        let mut state = self.pool.state();
        state.lent -= 1;
        if let Some(conn) = conn
            && state.source.is_some()
            && state.turn == self.turn
            && conn.is_autocommit()
        {
            state.idle.push(conn);
        }
        drop(state);
        self.pool.returned.notify_all();
    }
}
