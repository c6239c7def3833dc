//! The rows of a file, read and checked on a thread of their own while those before them are written.

use crate::fault::Result;
use liggare_intake::{Records, Reject, Row, Unreadable};
use std::io::{Read, Seek};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// So many rows are handed over at once.
const AT_ONCE: usize = 1_000;
/// How many such lots wait at most.
const AHEAD: usize = 4;

/// Rows that follow each other, and how many bytes of the file had been read after them.
pub(super) struct Lot {
    pub(super) rows: Vec<Row>,
    pub(super) done: u64,
}

/// Hands over every row, lot by lot, until `take` fails. Gives what the file holds in columns that were left out.
pub(super) fn rows<R: Read + Seek + Send>(
    records: Records<R>,
    mut take: impl FnMut(Lot) -> Result<()>,
) -> Result<Vec<Reject>> {
    thread::scope(|scope| {
        let (lots, arriving) = sync_channel(AHEAD);
        let reading = scope.spawn(move || read(records, &lots));
        for lot in arriving {
            // When this fails nobody receives any more, and so the reading ends.
            take(lot)?;
        }
        match reading.join() {
            Ok(left_out) => Ok(left_out?),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn read<R: Read + Seek>(
    mut records: Records<R>,
    lots: &SyncSender<Lot>,
) -> std::result::Result<Vec<Reject>, Unreadable> {
    loop {
        let rows: Vec<Row> = records.by_ref().take(AT_ONCE).collect::<std::result::Result<_, _>>()?;
        let last = rows.len() < AT_ONCE;
        if lots.send(Lot { rows, done: records.done() }).is_err() || last {
            return Ok(records.not_taken());
        }
    }
}
