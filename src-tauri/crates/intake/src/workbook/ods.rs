//! OpenDocument spreadsheets (ODF 1.3, part 3, chapter 9): every sheet lies in one part, one after another.

use std::io::{Read, Seek};

use csv::ByteRecord;
use quick_xml::events::{BytesStart, Event};

use super::LAST_ROW;
use super::archive::Part;
use super::cells::Cells;
use super::numbers::{Shown, shown};
use super::xml::{Xml, add_text, attribute};
use crate::{COLUMN_CAP, Unreadable, table::Rows};

/// How many bytes the rows may come to that are only said to repeat.
const REPEATED: u64 = 64 << 20;

/// The sheets of a spreadsheet in their order, row by row.
pub(super) struct OdsRows<R> {
    xml: Xml<R>,
    within: bool,
    /// Line of the last row that the part was read to.
    line: u64,
    /// The row read last stands for so many more.
    again: u64,
    row: ByteRecord,
    repeated: u64,
    value: Vec<u8>,
}

/// What a cell says of itself.
#[derive(Default)]
struct Cell {
    times: usize,
    kind: String,
    value: String,
    formula: String,
}

impl<R: Read + Seek> OdsRows<R> {
    /// Begins before the first sheet.
    pub fn open(part: &Part, input: R) -> Result<Self, Unreadable> {
        Ok(Self {
            xml: Xml::open(part, input)?,
            within: false,
            line: 0,
            again: 0,
            row: ByteRecord::new(),
            repeated: 0,
            value: Vec::new(),
        })
    }

    /// Goes to the next sheet and gives its name; nothing when there is none. What is left of this one is passed over.
    pub fn next_sheet(&mut self) -> Result<Option<String>, Unreadable> {
        while self.within {
            self.within = self.next_row()?.is_some();
        }
        loop {
            match self.xml.next()? {
                Event::Start(start) if start.name().as_ref() == "table:table" => {
                    (self.within, self.line, self.again) = (true, 0, 0);
                    return Ok(Some(attribute(&start, "name")?.unwrap_or_default()));
                }
                // What was deleted and by whom is told in tables of its own.
                Event::Start(start) if start.name().as_ref() == "table:tracked-changes" => self.xml.skip()?,
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Reads the next row and says for how many it stands.
    fn next_row(&mut self) -> Result<Option<u64>, Unreadable> {
        loop {
            match self.xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "table-row" => {
                        let times = repeated(&start, "number-rows-repeated")?;
                        self.cells()?;
                        return Ok(Some(times));
                    }
                    "table-header-rows" | "table-rows" | "table-row-group" => {}
                    _ => self.xml.skip()?,
                },
                Event::End(end) if end.local_name().as_ref() == "table" => return Ok(None),
                Event::Eof => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
    }

    fn cells(&mut self) -> Result<(), Unreadable> {
        let mut record = std::mem::take(&mut self.row);
        let mut cells = Cells::begin(&mut record);
        let mut column = 0_usize;
        loop {
            match self.xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => {
                        let cell = Cell::of(&start)?;
                        self.text()?;
                        self.tell(&cell);
                        if !self.value.is_empty() && cell.times > COLUMN_CAP {
                            return Err(Unreadable::TooManyColumns);
                        }
                        let times = if self.value.is_empty() { 0 } else { cell.times };
                        for i in 0..times {
                            cells.set(column.saturating_add(i), &self.value)?;
                        }
                        column = column.saturating_add(cell.times);
                    }
                    _ => self.xml.skip()?,
                },
                Event::End(end) if end.local_name().as_ref() == "table-row" => break,
                Event::Eof => return Err(Unreadable::Damaged),
                _ => {}
            }
        }
        self.row = record;
        Ok(())
    }

    /// Reads the paragraphs of the cell just begun. Notes, drawings and tables within it are not its text.
    fn text(&mut self) -> Result<(), Unreadable> {
        self.value.clear();
        let mut paragraphs = 0;
        loop {
            let event = self.xml.next()?;
            match &event {
                Event::Start(start) => match start.name().as_ref() {
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            self.value.push(b'\n');
                        }
                        paragraphs += 1;
                    }
                    "text:s" => {
                        let spaces = repeated(start, "c")?.min(crate::VALUE_CAP as u64 + 1);
                        self.value.extend((0..spaces).map(|_| b' '));
                    }
                    "text:tab" => self.value.push(b'\t'),
                    "text:line-break" => self.value.push(b'\n'),
                    "text:span" | "text:a" | "text:list" | "text:list-item" => {}
                    _ => self.xml.skip()?,
                },
                Event::End(end)
                    if matches!(end.local_name().as_ref(), "table-cell" | "covered-table-cell") =>
                {
                    return Ok(());
                }
                Event::Eof => return Err(Unreadable::Damaged),
                // Between paragraphs there is only the writer's layout.
                event if paragraphs > 0 => add_text(event, &mut self.value)?,
                _ => {}
            }
        }
    }

    /// Makes of the text shown what the cell says that it holds.
    fn tell(&mut self, cell: &Cell) {
        let told = match cell.kind.as_str() {
            "float" | "percentage" | "currency" => {
                let plain = shown(&cell.value, &Shown::Plain, false);
                (!shows_same_digits(&self.value, &plain)).then_some(plain)
            }
            "date" => Some(cell.value.trim_end_matches("T00:00:00").to_owned()),
            "boolean" => Some(cell.value.clone()),
            "time" => duration(&cell.value),
            // Nobody has reckoned it.
            "" if self.value.is_empty() => cell.formula.find('=').map(|at| cell.formula[at..].to_owned()),
            _ => None,
        };
        if let Some(told) = told.filter(|told| !told.is_empty()) {
            self.value.clear();
            self.value.extend_from_slice(told.as_bytes());
        }
    }
}

/// Whether a number is shown with zeros before it or spaces in it and nothing else: `00100`, `123 45`.
fn shows_same_digits(text: &[u8], number: &str) -> bool {
    let digits: Vec<u8> = text.iter().copied().filter(|b| !matches!(b, b' ' | b'-')).collect();
    let significant = digits.iter().position(|b| *b != b'0').map_or(&digits[..0], |at| &digits[at..]);
    digits.starts_with(b"0") && significant == number.as_bytes()
        || (digits.iter().all(u8::is_ascii_digit) && !text.starts_with(b"-") && digits == number.as_bytes())
}

/// `PT10H11M12S` as `10:11:12`.
fn duration(text: &str) -> Option<String> {
    let (mut parts, mut number) = ([0_u64; 3], 0_u64);
    let mut fraction = false;
    for c in text.strip_prefix("PT")?.chars() {
        match (c, c.to_digit(10)) {
            (_, Some(_)) if fraction => {}
            (_, Some(digit)) => number = number.saturating_mul(10).saturating_add(digit.into()),
            ('.' | ',', _) => fraction = true,
            _ => *parts.get_mut("HMS".find(c)?)? = std::mem::take(&mut number),
        }
    }
    Some(format!("{:02}:{:02}:{:02}", parts[0], parts[1], parts[2]))
}

impl Cell {
    fn of(start: &BytesStart<'_>) -> Result<Self, Unreadable> {
        let mut cell = Self { times: 1, ..Self::default() };
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
            match attribute.key.as_ref() {
                "table:number-columns-repeated" => cell.times = attribute.value.parse().unwrap_or(1),
                "table:formula" => cell.formula = attribute.value.into_owned(),
                "office:value-type" => cell.kind = attribute.value.into_owned(),
                "office:value" | "office:date-value" | "office:boolean-value" | "office:time-value" => {
                    cell.value = attribute.value.into_owned();
                }
                _ => {}
            }
        }
        Ok(cell)
    }
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<u64, Unreadable> {
    Ok(attribute(start, name)?.and_then(|text| text.parse().ok()).unwrap_or(1))
}

impl<R: Read + Seek> Rows for OdsRows<R> {
    fn advance(&mut self, record: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        while self.within && self.again == 0 {
            match self.next_row()? {
                None => self.within = false,
                // Blank rows to the end of the sheet are told as one.
                Some(times) if self.row.is_empty() => self.line = self.line.saturating_add(times),
                Some(times) => {
                    let further = times.saturating_sub(1);
                    let cost = (self.row.as_slice().len() + self.row.len()) as u64;
                    self.repeated = self.repeated.saturating_add(further.saturating_mul(cost));
                    if self.repeated > REPEATED || self.line.saturating_add(times) > LAST_ROW {
                        return Err(Unreadable::TooLarge);
                    }
                    self.again = times;
                }
            }
        }
        if self.again == 0 {
            return Ok(None);
        }
        self.again -= 1;
        self.line += 1;
        record.clone_from(&self.row);
        Ok(Some(self.line))
    }

    fn done(&self) -> u64 {
        self.xml.done()
    }
}
