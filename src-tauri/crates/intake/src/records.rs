//! Row after row, by a plan: people or records of another noun, what was refused of them, and rows about nothing.

use std::collections::HashMap;
use std::io::{Read, Seek};

use jiff::tz::TimeZone;
use liggare_domain::{ContactDraft, Country};

use crate::agents::Agents;
use crate::look::column_name;
use crate::record::{ReadingRecord, RecordRow};
use crate::row::Reading;
use crate::table::Table;
use crate::verifiers::Verifiers;
use crate::{Plan, Reject, RejectCode, Target, Unreadable, values};

/// What the reading of values depends on beyond the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Whose phone numbers those without a country code are, in rows that name no country.
    pub region: Country,
    /// Whose clock a time without an offset was read from.
    pub zone: TimeZone,
}

/// A person out of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Line where the row starts, from 1: of the text, or of the sheet.
    pub line: u64,
    /// What was taken.
    pub draft: ContactDraft,
    /// What was not.
    pub rejects: Vec<Reject>,
}

/// What a row turned out to be.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every row is a person: a box would cost an allocation for each"
)]
pub enum Row {
    /// Someone.
    Person(Record),
    /// A record of another noun, as far as the row tells one.
    Record(Box<RecordRow>),
    /// Nobody can be told from it: the refused values, then the whole row under
    /// [`NobodyIdentified`](RejectCode::NobodyIdentified); or it is no row at all.
    Nobody(Vec<Reject>),
}

impl Row {
    /// What was not taken of it.
    #[must_use]
    pub fn rejects(&self) -> &[Reject] {
        match self {
            Self::Person(record) => &record.rejects,
            Self::Record(record) => &record.rejects,
            Self::Nobody(rejects) => rejects,
        }
    }
}

/// Pulls rows out of a file. To stop early, stop pulling.
pub struct Records<R> {
    table: Table<R>,
    plan: Plan,
    options: Options,
    /// By column, how many cells of a column left out hold something.
    left_out: Vec<u64>,
    countries: CountriesRead,
    agents: Agents,
    verifiers: Verifiers,
    ended: bool,
}

impl<R: Read + Seek> Records<R> {
    /// Begins at the start of the file that the plan was checked against.
    pub fn open(input: R, plan: Plan, options: Options) -> Result<Self, Unreadable> {
        let table = Table::open(input, &plan.form)?;
        Ok(Self {
            table,
            left_out: vec![0; plan.columns.len()],
            plan,
            options,
            countries: CountriesRead::default(),
            agents: Agents::default(),
            verifiers: Verifiers::None,
            ended: false,
        })
    }

    /// With what becomes of readable passwords.
    #[must_use]
    pub fn with_verifiers(self, verifiers: Verifiers) -> Self {
        Self { verifiers, ..self }
    }

    /// Bytes of the file read so far.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.table.done()
    }

    /// The columns left out of which a cell has held something so far, one reject each on the header's line.
    #[must_use]
    pub fn not_taken(&self) -> Vec<Reject> {
        let line = self.table.header_line();
        let counted = self.plan.columns.iter().zip(&self.left_out);
        counted
            .filter(|(_, count)| **count > 0)
            .map(|((name, _), count)| Reject {
                line,
                column: name.clone(),
                value: count.to_string(),
                code: RejectCode::ColumnNotTaken,
            })
            .collect()
    }

    fn pull(&mut self) -> Result<Option<Row>, Unreadable> {
        if !self.table.next()? {
            return Ok(None);
        }
        let (line, cells, flaw) = (self.table.line(), self.table.row(), self.table.flaw());
        let of_row = |code| Reject { line, column: String::new(), value: joined(cells.iter()), code };
        let mut rejects = Vec::new();
        match flaw {
            Some(code @ RejectCode::MalformedRow) => return Ok(Some(Row::Nobody(vec![of_row(code)]))),
            Some(code @ RejectCode::CutShort) => rejects.push(of_row(code)),
            _ => {}
        }
        let open = (flaw == Some(RejectCode::QuoteNeverClosed)).then(|| cells.len().saturating_sub(1));
        for ((cell, (_, target)), count) in cells.iter().zip(&self.plan.columns).zip(&mut self.left_out) {
            *count += u64::from(*target == Target::Ignore && holds_something(cell));
        }
        if let Some(definition) = self.plan.noun.in_files() {
            let (countries, verifiers) = (&mut self.countries, &mut self.verifiers);
            let mut reading =
                ReadingRecord::new(&self.plan, definition, &self.options, line, countries, verifiers);
            for column in &self.plan.order {
                let Some(cell) = cells.get(*column).filter(|cell| !cell.is_empty()) else { continue };
                match self.plan.columns[*column].1 {
                    _ if open == Some(*column) => {
                        reading.refuse_cell(*column, cell, RejectCode::QuoteNeverClosed);
                    }
                    Target::Ignore => {}
                    target => reading.take(*column, cell, target),
                }
            }
            let mut record = reading.finish(&mut self.agents, cells);
            record.rejects.splice(0..0, rejects);
            record.rejects.extend(beyond(cells, self.plan.columns.len(), line));
            return Ok(Some(Row::Record(Box::new(record))));
        }
        let mut reading =
            Reading::new(&self.plan, self.options.region, line, &mut rejects, &mut self.countries);
        for column in &self.plan.order {
            let Some(cell) = cells.get(*column).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            match self.plan.columns[*column].1 {
                Target::Ignore if open != Some(*column) => {}
                _ if open == Some(*column) => {
                    reading.refuse_cell(*column, cell, RejectCode::QuoteNeverClosed)
                }
                target => reading.take(*column, cell, target),
            }
        }
        let draft = reading.finish();
        if cells.len() > self.plan.columns.len() {
            rejects.extend(beyond(cells, self.plan.columns.len(), line));
        }
        if draft.identifies() {
            return Ok(Some(Row::Person(Record { line, draft, rejects })));
        }
        rejects.push(of_row(RejectCode::NobodyIdentified));
        Ok(Some(Row::Nobody(rejects)))
    }
}

impl<R: Read + Seek> Iterator for Records<R> {
    type Item = Result<Row, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let pulled = self.pull().transpose();
        self.ended = !matches!(pulled, Some(Ok(_)));
        pulled
    }
}

fn holds_something(cell: &[u8]) -> bool {
    match cell.first() {
        None => false,
        Some(b) if b.is_ascii_alphanumeric() => true,
        Some(_) => !values::tidy(&String::from_utf8_lossy(cell)).is_empty(),
    }
}

/// Cells that hold something, one after another.
pub(crate) fn joined<'a>(cells: impl Iterator<Item = &'a [u8]>) -> String {
    let texts = cells.map(|cell| values::tidy(&String::from_utf8_lossy(cell)).into_owned());
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

fn beyond(cells: &csv::ByteRecord, columns: usize, line: u64) -> Option<Reject> {
    let value = joined(cells.iter().skip(columns));
    (!value.is_empty()).then(|| Reject {
        line,
        column: column_name(columns, ""),
        value,
        code: RejectCode::TooManyCells,
    })
}

/// Spellings of countries already read: a file has few. Bounded, since a hostile one has many.
#[derive(Default)]
pub(crate) struct CountriesRead(HashMap<String, Option<Country>>);

impl CountriesRead {
    pub fn read(&mut self, text: &str) -> Option<Country> {
        if let Some(known) = self.0.get(text) {
            return *known;
        }
        let found = values::country(text);
        if self.0.len() < 256 {
            self.0.insert(text.to_owned(), found);
        }
        found
    }
}
