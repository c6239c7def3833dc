//! Read and write access to an open register. Each table's functions take a [`Reader`] or a [`Writer`]; who holds a
//! writer may also read, never the other way round.

use liggare_domain::Timestamp;
use rusqlite::{CachedStatement, Connection, InterruptHandle};
use std::ops::Deref;

/// Read access inside one snapshot.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    conn: &'c Connection,
}

impl<'c> Reader<'c> {
    /// Over a connection that stands in a transaction.
    pub(crate) fn over(conn: &'c Connection) -> Self {
        Self { conn }
    }

    /// A prepared statement from the connection's cache. Statements are constants beside their function.
    pub(crate) fn prepare(&self, sql: &str) -> rusqlite::Result<CachedStatement<'c>> {
        self.conn.prepare_cached(sql)
    }

    /// The connection itself, for what no statement does.
    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }
}

/// Write access inside one transaction, which commits with its log entries or not at all.
pub struct Writer<'c> {
    reader: Reader<'c>,
    at: Timestamp,
}

impl<'c> Writer<'c> {
    /// Over a connection that stands in an immediate transaction begun at `at`.
    pub(crate) fn over(conn: &'c Connection, at: Timestamp) -> Self {
        Self { reader: Reader::over(conn), at }
    }

    /// When the act happens: the time written to rows and to the log.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Interrupts, from another thread, what this one is doing: its transaction is then rolled back.
    #[must_use]
    pub fn interrupt(&self) -> Interrupt {
        Interrupt(self.conn.get_interrupt_handle())
    }
}

/// Breaks off a statement that runs, if one does.
pub struct Interrupt(InterruptHandle);

impl Interrupt {
    /// Does so.
    pub fn now(&self) {
        self.0.interrupt();
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}
