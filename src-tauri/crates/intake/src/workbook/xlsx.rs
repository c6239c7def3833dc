//! Sheets of Excel workbooks (ECMA-376-1), row by row as they stream by.

use std::io::{Read, Seek};
use std::sync::Arc;

use csv::ByteRecord;
use quick_xml::events::{BytesStart, Event};

use super::LAST_ROW;
use super::archive::{MOST, Part};
use super::book::Shared;
use super::cells::Cells;
use super::numbers::{Shown, shown};
use super::strings;
use super::xml::{Xml, add_text, attribute};
use crate::Unreadable;
use crate::table::Rows;

/// A sheet, row by row.
pub(super) struct XlsxRows<R> {
    xml: Xml<R>,
    shared: Arc<Shared>,
    line: u64,
    /// Bytes of all cells so far: a long text costs a few bytes to point to.
    told: u64,
    value: Vec<u8>,
    formula: Vec<u8>,
}

/// What a cell says of itself.
#[derive(Default)]
struct Cell {
    column: Option<usize>,
    style: usize,
    kind: Kind,
}

#[derive(Default, Clone, Copy)]
enum Kind {
    #[default]
    Number,
    Shared,
    Boolean,
    Day,
    Text,
}

impl Cell {
    fn of(start: &BytesStart<'_>) -> Result<Self, Unreadable> {
        let mut cell = Self::default();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
            match attribute.key.as_ref() {
                "r" => cell.column = column_of(attribute.value.as_bytes()),
                "s" => cell.style = attribute.value.parse().unwrap_or_default(),
                "t" => {
                    cell.kind = match attribute.value.as_ref() {
                        "s" => Kind::Shared,
                        "b" => Kind::Boolean,
                        "d" => Kind::Day,
                        "n" => Kind::Number,
                        // A formula's text, a text in place, an error told by its name.
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        Ok(cell)
    }
}

/// The column of `BC12`, from 0.
fn column_of(place: &[u8]) -> Option<usize> {
    let letters = place.iter().take_while(|b| b.is_ascii_alphabetic());
    let number = letters.fold(0_usize, |number, letter| {
        number.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'A' + 1))
    });
    number.checked_sub(1)
}

impl<R: Read + Seek> XlsxRows<R> {
    /// Begins before the first row of a sheet.
    pub fn open(sheet: &Part, input: R, shared: Arc<Shared>) -> Result<Self, Unreadable> {
        Ok(Self {
            xml: Xml::open(sheet, input)?,
            shared,
            line: 0,
            told: 0,
            value: Vec::new(),
            formula: Vec::new(),
        })
    }

    /// Reads the cells of the row just begun.
    fn cells(&mut self, record: &mut ByteRecord) -> Result<(), Unreadable> {
        let mut cells = Cells::begin(record);
        let mut next = 0;
        loop {
            match self.xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "c" => {
                    let cell = Cell::of(&start)?;
                    let column = cell.column.unwrap_or(next);
                    next = column.saturating_add(1);
                    let kind = if self.value()? { Kind::Text } else { cell.kind };
                    let shared = &self.shared;
                    match kind {
                        _ if self.value.is_empty() => {}
                        Kind::Number => {
                            let text = String::from_utf8_lossy(&self.value);
                            let format = shared.formats.get(cell.style).unwrap_or(&Shown::Plain);
                            cells.set(column, shown(text.trim(), format, shared.from_1904).as_bytes())?;
                        }
                        Kind::Shared => {
                            let index =
                                std::str::from_utf8(&self.value).ok().and_then(|t| t.trim().parse().ok());
                            let text = index.and_then(|index| shared.strings.get(index));
                            cells.set(column, text.ok_or(Unreadable::Damaged)?)?;
                        }
                        Kind::Boolean => {
                            let said: &[u8] = if self.value == b"0" { b"false" } else { b"true" };
                            cells.set(column, said)?;
                        }
                        Kind::Day => {
                            let text = self.value.strip_suffix(b"Z").unwrap_or(&self.value);
                            cells.set(column, text.strip_suffix(b"T00:00:00").unwrap_or(text))?;
                        }
                        Kind::Text => {
                            strings::unescape(&mut self.value);
                            cells.set(column, &self.value)?;
                        }
                    }
                }
                Event::End(end) if end.local_name().as_ref() == "row" => return Ok(()),
                Event::Eof => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
    }

    /// Reads what the cell just begun holds; of a formula what it came to. One that nobody reckoned is told itself, and
    /// then this gives true. A reading aid is left.
    fn value(&mut self) -> Result<bool, Unreadable> {
        self.value.clear();
        self.formula.clear();
        let (mut within, mut in_formula) = (false, false);
        loop {
            let event = self.xml.next()?;
            match &event {
                Event::Start(start) => match start.local_name().as_ref() {
                    "v" | "t" => within = true,
                    "f" => {
                        self.formula.push(b'=');
                        in_formula = true;
                    }
                    "rPh" => self.xml.skip()?,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "v" | "t" => within = false,
                    "f" => in_formula = false,
                    "c" => {
                        let bare = self.value.is_empty() && !self.formula.is_empty();
                        if bare {
                            std::mem::swap(&mut self.value, &mut self.formula);
                        }
                        return Ok(bare);
                    }
                    _ => {}
                },
                Event::Eof => return Err(Unreadable::Damaged),
                event if within => add_text(event, &mut self.value)?,
                event if in_formula => add_text(event, &mut self.formula)?,
                _ => {}
            }
        }
    }
}

impl<R: Read + Seek> Rows for XlsxRows<R> {
    fn advance(&mut self, record: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        loop {
            match self.xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "row" => {
                    let said: Option<u64> = attribute(&start, "r")?.and_then(|text| text.parse().ok());
                    self.line = said.filter(|line| *line > self.line).unwrap_or(self.line + 1);
                    self.cells(record)?;
                    if !record.is_empty() {
                        self.told += record.as_slice().len() as u64;
                        return match self.line > LAST_ROW || self.told > MOST {
                            true => Err(Unreadable::TooLarge),
                            false => Ok(Some(self.line)),
                        };
                    }
                }
                Event::End(end) if end.local_name().as_ref() == "sheetData" => return Ok(None),
                Event::Eof => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
    }

    fn done(&self) -> u64 {
        self.xml.done()
    }
}
