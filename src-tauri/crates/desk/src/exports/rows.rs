//! The records of a table, lot by lot, as rows of a file: no more of them is held at once than a lot.

use super::cells::Outgoing;
use super::file::Tables;
use crate::fault::Result;
use crate::ports::Progress;
use crate::selection::Chosen;
use crate::session::Open;
use crate::wire::JobProgress;
use liggare_sheets::Cell;
use liggare_vault::tables::records;
use liggare_vault::{Reader, Table};

/// How many rows a lot has: some 50 MB. A page of the database holds a dozen rows that are neighbours in no other order
/// than the one they lie in, so each lot is read in that order; smaller ones would read each page more often.
const LOT: usize = 100_000;
/// How many are read or written between two looks at whether the job is to stop.
const STEP: usize = 1_000;

/// What is to be written, inside one snapshot.
pub(crate) struct Rows<'r, 'c> {
    pub(crate) open: &'r Open,
    pub(crate) db: &'r Reader<'c>,
    pub(crate) table: &'r Table,
    /// The columns, by code.
    pub(crate) columns: &'r [String],
    /// The records, in their order.
    pub(crate) rows: &'r Chosen,
    /// What the columns become; one more than they are where the rows are marked as invented.
    pub(crate) outgoing: &'r [Outgoing],
}

impl Rows<'_, '_> {
    /// Writes them to the sheet begun last.
    pub(crate) fn write(&self, tables: &mut Tables<'_>, progress: &dyn Progress) -> Result<()> {
        let mut written = 0;
        for from in (0..self.rows.len()).step_by(LOT) {
            let lot = self.rows.lot(self.db, from, LOT)?;
            let lines = self.read(&lot, || self.step(progress, written))?;
            let mut cells = Vec::with_capacity(self.outgoing.len());
            for (at, values) in lines.iter().enumerate() {
                if at % STEP == 0 {
                    self.step(progress, written)?;
                }
                cells.clear();
                let columns = self.outgoing.iter();
                cells.extend(values.iter().zip(columns).map(|(value, column)| column.cell(value.as_deref())));
                cells.resize(self.outgoing.len(), Cell::Flag(true));
                tables.row(&cells)?;
                written += 1;
            }
        }
        Ok(())
    }

    /// The lines of a lot, in its order.
    fn read(&self, lot: &[i64], step: impl Fn() -> Result<()>) -> Result<Vec<Vec<Option<String>>>> {
        let mut as_they_lie: Vec<usize> = (0..lot.len()).collect();
        as_they_lie.sort_unstable_by_key(|at| lot[*at]);
        let mut lines = vec![Vec::new(); lot.len()];
        for places in as_they_lie.chunks(STEP) {
            step()?;
            let keys: Vec<i64> = places.iter().map(|at| lot[*at]).collect();
            let found = records::lines(self.db, self.table, self.columns, &keys)?;
            for (at, (_, values)) in places.iter().zip(found) {
                lines[*at] = values;
            }
        }
        Ok(lines)
    }

    fn step(&self, progress: &dyn Progress, written: u64) -> Result<()> {
        let total = self.rows.len() as u64;
        self.open.step(progress, JobProgress { done: written, total, rows: written })
    }
}
