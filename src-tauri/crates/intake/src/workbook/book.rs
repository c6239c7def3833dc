//! What all sheets of an Excel workbook share (ECMA-376-1): their names, texts and formats.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::SHEETS;
use super::archive::{Archive, Part};
use super::numbers::Shown;
use super::strings::Strings;
use super::xlsx::XlsxRows;
use super::xml::{Xml, attribute};
use crate::Unreadable;

/// The most formats a workbook may have; programs stop at 65,490.
const FORMATS: usize = 1 << 17;

/// What holds for all sheets.
#[derive(Debug)]
pub(super) struct Book {
    /// Names, and where each lies.
    pub sheets: Vec<(String, Part)>,
    shared: Arc<Shared>,
}

/// What cells point to.
#[derive(Debug)]
pub(super) struct Shared {
    pub strings: Strings,
    /// By the number of a cell's style.
    pub formats: Vec<Shown>,
    pub from_1904: bool,
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
        XlsxRows::open(sheet, input, Arc::clone(&self.shared))
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
