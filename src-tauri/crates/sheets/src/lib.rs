//! Tables out: rows of typed cells to CSV and to XLSX workbooks, safe to open in a spreadsheet.
//!
//! A [`Writer`] takes one row at a time and holds no more than what it is about to write, so that a million rows cost
//! no more memory than ten. It is given somewhere to write, never a path, and makes no temporary file: whoever calls
//! gives the file its name once it is whole.
//!
//! Nothing that a cell holds is run when the file is opened. In CSV the [`guard`] puts an apostrophe before it; in
//! XLSX text is stored as text, in the text format, so that it stays text when somebody edits the cell.
//!
//! This crate knows nothing of what the tables are about.

mod cell;
pub mod csv;
mod error;
pub mod guard;
mod writer;
mod xlsx;

pub use cell::{Cell, Column};
pub use error::WriteError;
pub use writer::{Form, Writer};
