use std::io;

/// Why a table could not be written. A row that is refused leaves no trace: the next one may follow it.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk is full, or the like.
    #[error("writing a table")]
    Io(#[from] io::Error),
    /// A row, or the end, before the first sheet was begun.
    #[error("no sheet was begun")]
    NoSheet,
    /// A second sheet in a CSV file, which is one table.
    #[error("a CSV file holds one table")]
    OneTable,
    /// No columns, or more than the 16,384 of a sheet in a workbook.
    #[error("a sheet of {columns} columns")]
    Columns {
        /// How many were asked for.
        columns: usize,
    },
    /// Another number of cells than the sheet has columns.
    #[error("row {row} has {cells} cells where the sheet has {columns} columns")]
    Width {
        /// The row, counted from 1 and without the header.
        row: u64,
        /// Its cells.
        cells: usize,
        /// The columns.
        columns: usize,
    },
    /// A text or title longer than the 32,767 UTF-16 units that a workbook's cell holds.
    #[error("the text in row {row}, column {column} is {length} long, more than a workbook's cell holds")]
    TooLong {
        /// The row, counted from 1; 0 is the header.
        row: u64,
        /// The column, counted from 1.
        column: usize,
        /// UTF-16 units.
        length: usize,
    },
    /// An infinity, or not a number at all.
    #[error("the number in row {row}, column {column} is not finite")]
    NotFinite {
        /// The row, counted from 1.
        row: u64,
        /// The column, counted from 1.
        column: usize,
    },
}
