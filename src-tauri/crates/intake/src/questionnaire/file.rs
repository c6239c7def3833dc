//! A file of responses, whatever its format: looked at in one pass, read in another.

use std::io::{Read, Seek};

use super::{Look, Questionnaire, Refused, Response, Responses};
use crate::look::REPORT_EVERY;
use crate::table::Table;
use crate::{Asked, Detected, Form, Progress, RejectCode, Unreadable, detect};

/// Looks at a file: how it is read, and what was asked. `watch` is told the progress now and then and returns whether to
/// go on.
pub fn look<R: Read + Seek>(
    input: &mut R,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<(Detected, Questionnaire), Unreadable> {
    let detected = detect(input, asked, watch)?;
    let total = detected.total;
    let mut table = Table::open(input, &detected.form)?;
    let mut look = Look::new(table.headers())?;
    let mut rows: u64 = 0;
    while table.next()? {
        look.row(&cells(&table));
        rows += 1;
        if rows.is_multiple_of(REPORT_EVERY) && !watch(Progress { done: table.done(), total }) {
            return Err(Unreadable::Cancelled);
        }
    }
    Ok((detected, look.finish()))
}

/// What a row turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A response.
    Response(Response),
    /// No row of the format.
    Malformed(Refused),
}

/// Pulls response after response out of a file. To stop early, stop pulling.
pub struct Reading<R> {
    table: Table<R>,
    responses: Responses,
}

impl<R: Read + Seek> Reading<R> {
    /// Begins at the start of the file, in the form in which it was looked at.
    pub fn open(input: R, form: &Form, responses: Responses) -> Result<Self, Unreadable> {
        Ok(Self { table: Table::open(input, form)?, responses })
    }

    /// Bytes of the file read so far.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.table.done()
    }

    /// The columns left out, with how many of their cells have held something so far.
    #[must_use]
    pub fn not_taken(&self) -> Vec<Refused> {
        self.responses.not_taken()
    }

    fn pull(&mut self) -> Result<Option<Row>, Unreadable> {
        while self.table.next()? {
            let (line, mut cells, flaw) = (self.table.line(), cells(&self.table), self.table.flaw());
            let of_row = |value: String, code: RejectCode| Refused {
                line,
                column: String::new(),
                value,
                code: code.into(),
            };
            let refused = match flaw {
                Some(RejectCode::MalformedRow) => {
                    return Ok(Some(Row::Malformed(of_row(cells.join(" "), RejectCode::MalformedRow))));
                }
                // The rows after it may be in there.
                Some(code) => cells.pop().map(|cell| of_row(cell.into_owned(), code)),
                None => None,
            };
            if let Some(mut response) = self.responses.read(line, &cells) {
                response.refused.extend(refused);
                return Ok(Some(Row::Response(response)));
            }
        }
        Ok(None)
    }
}

impl<R: Read + Seek> Iterator for Reading<R> {
    type Item = Result<Row, Unreadable>;
    fn next(&mut self) -> Option<Self::Item> {
        self.pull().transpose()
    }
}

fn cells<R: Read + Seek>(table: &Table<R>) -> Vec<std::borrow::Cow<'_, str>> {
    table.row().iter().map(String::from_utf8_lossy).collect()
}
