//! Workbooks of Excel (ECMA-376-1): a sheet's rows as they stream by.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};
use std::sync::Arc;

use csv::ByteRecord;
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, MOST, Part};
use super::cells::Cells;
use super::numbers::{Shown, shown};
use super::strings::{self, Strings};
use super::xml::{Xml, add_text, attribute};
use super::{LAST_ROW, SHEETS};
use crate::Unreadable;
use crate::table::Rows;

/// The most formats a workbook may have; programs stop at 65,490.
const FORMATS: usize = 1 << 17;

/// What holds for all sheets.
#[derive(Debug)]
pub(super) struct Book {
    /// Names, and where each lies.
    pub sheets: Vec<(String, Part)>,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    strings: Strings,
    formats: Vec<Shown>,
    from_1904: bool,
}

impl Book {
    /// Reads what the sheets refer to.
    pub fn read<R: Read + Seek>(archive: &Archive, mut input: R) -> Result<Self, Unreadable> {
        let targets = |from: &str, input: &mut R| match archive.part(&relations_of(from)) {
            Some(part) => relations(part, from, input),
            None => Ok(Vec::new()),
        };
        let of_package = targets("", &mut input)?;
        let main = of_package.iter().find(|relation| relation.is("officeDocument"));
        let main = main.map_or("xl/workbook.xml", |relation| relation.target.as_str());
        let part = archive.part(main).ok_or(Unreadable::Damaged)?;
        let related = targets(main, &mut input)?;
        let (named, from_1904) = sheets(part, &mut input)?;
        let sheets = named.into_iter().filter_map(|(name, id)| {
            let relation = related.iter().find(|relation| relation.id == id && relation.is("worksheet"))?;
            Some((name, archive.part(&relation.target)?.clone()))
        });
        let sheets: Vec<(String, Part)> = sheets.collect();
        let paths: HashSet<&str> = sheets.iter().map(|(_, part)| part.name.as_str()).collect();
        if paths.len() < sheets.len() {
            return Err(Unreadable::Damaged);
        }
        let part =
            |kind| related.iter().find(|relation| relation.is(kind)).and_then(|r| archive.part(&r.target));
        let formats = part("styles").map(|part| formats(part, &mut input)).transpose()?.unwrap_or_default();
        let strings = part("sharedStrings")
            .map(|part| Strings::read(part, &mut input))
            .transpose()?
            .unwrap_or_default();
        Ok(Self { sheets, shared: Arc::new(Shared { strings, formats, from_1904 }) })
    }

    /// The rows of a sheet.
    pub fn rows<R: Read + Seek>(&self, sheet: &Part, input: R) -> Result<XlsxRows<R>, Unreadable> {
        Ok(XlsxRows {
            xml: Xml::open(sheet, input)?,
            shared: Arc::clone(&self.shared),
            line: 0,
            told: 0,
            value: Vec::new(),
            formula: Vec::new(),
        })
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    /// The transitional and the strict namespace end alike.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

fn relations<R: Read + Seek>(part: &Part, from: &str, input: R) -> Result<Vec<Relation>, Unreadable> {
    let mut xml = Xml::open(part, input)?;
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    loop {
        match xml.next()? {
            Event::Eof => return Ok(found),
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                let told = |name| attribute(&start, name).map(Option::unwrap_or_default);
                let target = told("Target")?;
                let target = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None if folder.is_empty() => target,
                    None => format!("{folder}/{target}"),
                };
                if found.len() == 4 * SHEETS {
                    return Err(Unreadable::TooLarge);
                }
                found.push(Relation { id: told("Id")?, kind: told("Type")?, target });
            }
            _ => {}
        }
    }
}

/// The names of the sheets with their relations, those to be seen first; whether days count from 1904.
fn sheets<R: Read + Seek>(part: &Part, input: R) -> Result<(Vec<(String, String)>, bool), Unreadable> {
    let mut xml = Xml::open(part, input)?;
    let (mut seen, mut hidden, mut from_1904) = (Vec::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "workbookPr" => {
                    from_1904 = matches!(attribute(&start, "date1904")?.as_deref(), Some("1" | "true"));
                }
                "sheet" => {
                    let told = |name| attribute(&start, name).map(Option::unwrap_or_default);
                    let sheet = (told("name")?, told("id")?);
                    if seen.len() + hidden.len() == SHEETS {
                        return Err(Unreadable::TooLarge);
                    }
                    match told("state")?.as_str() {
                        "hidden" | "veryHidden" => hidden.push(sheet),
                        _ => seen.push(sheet),
                    }
                }
                _ => {}
            },
            Event::Eof => {
                seen.append(&mut hidden);
                return Ok((seen, from_1904));
            }
            _ => {}
        }
    }
}

/// By the number of a cell's style, what it makes of numbers.
fn formats<R: Read + Seek>(part: &Part, input: R) -> Result<Vec<Shown>, Unreadable> {
    let mut xml = Xml::open(part, input)?;
    let (mut own, mut formats, mut within) = (HashMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let (id, code) = (number_in(&start, "numFmtId")?, attribute(&start, "formatCode")?);
                    own.extend(id.zip(code).map(|(id, code)| (id, Shown::of(&code))));
                }
                "cellXfs" => within = true,
                "xf" if within => {
                    let id = number_in(&start, "numFmtId")?.unwrap_or_default();
                    formats.push(own.get(&id).cloned().unwrap_or_else(|| Shown::built_in(id)));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => within = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
        if formats.len() > FORMATS || own.len() > FORMATS {
            return Err(Unreadable::TooLarge);
        }
    }
}

fn number_in(start: &BytesStart<'_>, name: &str) -> Result<Option<u32>, Unreadable> {
    Ok(attribute(start, name)?.and_then(|text| text.parse().ok()))
}

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
