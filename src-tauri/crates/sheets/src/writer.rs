use crate::{Cell, Column, WriteError, csv, xlsx::Workbook};
use std::io::{Seek, Write};

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text, one table a file.
    Csv(csv::Dialect),
    /// An Office Open XML workbook (ECMA-376), any number of sheets.
    Xlsx,
}

/// A file of tables being written: a sheet is begun, its rows follow, and another may be begun.
///
/// A file that is not [finished](Self::finish) is not whole and must not be kept.
pub struct Writer<W: Write + Seek>(Sink<W>);

enum Sink<W: Write + Seek> {
    Csv(csv::Table<W>),
    Xlsx(Box<Workbook<W>>),
}

impl<W: Write + Seek> Writer<W> {
    /// Begins a file. `out` is empty, need not be buffered, and is read nowhere.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub fn new(out: W, form: Form) -> Result<Self, WriteError> {
        Ok(Self(match form {
            Form::Csv(dialect) => Sink::Csv(csv::Table::new(out, dialect)),
            Form::Xlsx => Sink::Xlsx(Box::new(Workbook::new(out)?)),
        }))
    }

    /// Begins a sheet, with its header. The name is made into one that a workbook allows: without `[]:*?/\`, at
    /// most 31 characters, and unlike the others. CSV has no use for it.
    ///
    /// A sheet that is full, at 1,048,576 rows, goes on in another of its name and a number, under the same header.
    ///
    /// # Errors
    /// [`WriteError`]; in a CSV file, [`WriteError::OneTable`] at the second.
    pub fn sheet(&mut self, name: &str, columns: &[Column]) -> Result<(), WriteError> {
        match &mut self.0 {
            Sink::Xlsx(workbook) => workbook.sheet(name, columns),
            Sink::Csv(table) => table.header(columns),
        }
    }

    /// Adds a row to the sheet begun last, as many cells as it has columns.
    ///
    /// # Errors
    /// [`WriteError`]. Unless it is [`WriteError::Io`], nothing of the row was written and the next may follow.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), WriteError> {
        match &mut self.0 {
            Sink::Xlsx(workbook) => workbook.row(cells),
            Sink::Csv(table) => table.row(cells),
        }
    }

    /// Ends the file, flushes it, and gives back what it was written to.
    ///
    /// # Errors
    /// [`WriteError::Io`]; [`WriteError::NoSheet`] when nothing was begun.
    pub fn finish(self) -> Result<W, WriteError> {
        match self.0 {
            Sink::Xlsx(workbook) => workbook.finish(),
            Sink::Csv(table) => table.finish(),
        }
    }
}
