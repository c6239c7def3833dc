//! The cells of one row, set by column.

use csv::ByteRecord;

use crate::{COLUMN_CAP, RECORD_CAP, Unreadable};

/// Fills a record from left to right. Empty cells cost nothing until one with a value stands right of them: whole
/// columns are often formatted and hold nothing.
pub(super) struct Cells<'a>(&'a mut ByteRecord);

impl<'a> Cells<'a> {
    /// Begins a row.
    pub fn begin(record: &'a mut ByteRecord) -> Self {
        record.clear();
        Self(record)
    }

    /// Sets the cell of a column right of those already set.
    pub fn set(&mut self, column: usize, value: &[u8]) -> Result<(), Unreadable> {
        if value.is_empty() {
            return Ok(());
        }
        if column >= COLUMN_CAP {
            return Err(Unreadable::TooManyColumns);
        }
        if column < self.0.len() {
            return Err(Unreadable::Damaged);
        }
        while self.0.len() < column {
            self.0.push_field(b"");
        }
        self.0.push_field(value);
        match self.0.as_slice().len() as u64 > RECORD_CAP {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }
}
