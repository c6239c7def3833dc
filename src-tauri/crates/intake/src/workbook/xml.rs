//! XML as it comes, within bounds: no document type and so no entities of its own, no event longer than a record may
//! be, no depth that only a hostile file has.

use std::io::{self, BufRead, BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::{Part, Unfolding, unfolding};
use crate::text::RecordTooLong;
use crate::{RECORD_CAP, Unreadable};

/// How deep elements may lie in each other.
const DEPTH: u32 = 256;

/// A part of a workbook, event by event.
pub(super) struct Xml<R> {
    reader: Reader<Capped<R>>,
    buffer: Vec<u8>,
    depth: u32,
}

impl<R: Read + Seek> Xml<R> {
    /// Begins to read a part.
    pub fn open(part: &Part, input: R) -> Result<Self, Unreadable> {
        let mut reader = Reader::from_reader(Capped {
            from: BufReader::with_capacity(crate::text::PIECE, part.open(input)?),
            since: 0,
        });
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Ok(Self { reader, buffer: Vec::new(), depth: 0 })
    }

    /// The next event; [`Event::Eof`] at the end.
    pub fn next(&mut self) -> Result<Event<'_>, Unreadable> {
        self.buffer.clear();
        self.reader.get_mut().since = 0;
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) if error.get_ref().is_some_and(|e| e.is::<RecordTooLong>()) => {
                return Err(Unreadable::TooLarge);
            }
            Err(quick_xml::Error::Io(error)) => return Err(unfolding(&error)),
            Err(_) => return Err(Unreadable::Damaged),
        };
        match &event {
            Event::DocType(_) => return Err(Unreadable::Damaged),
            Event::Start(_) if self.depth == DEPTH => return Err(Unreadable::TooLarge),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Ok(event)
    }

    /// Skips what lies within the element just begun.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth.saturating_sub(1);
        loop {
            if matches!(self.next()?, Event::Eof) || self.depth <= outside {
                return Ok(());
            }
        }
    }

    /// How far into the file has been read.
    pub fn done(&self) -> u64 {
        self.reader.get_ref().from.get_ref().done()
    }
}

/// Adds the text that an event carries.
pub(super) fn add_text(event: &Event<'_>, out: &mut Vec<u8>) -> Result<(), Unreadable> {
    match event {
        Event::Text(text) => out.extend_from_slice(text.xml10_content().as_bytes()),
        Event::CData(text) => out.extend_from_slice(text.xml10_content().as_bytes()),
        Event::GeneralRef(name) => match quick_xml::escape::resolve_xml_entity(name) {
            Some(text) => out.extend_from_slice(text.as_bytes()),
            None => match name.resolve_char_ref() {
                Ok(Some(c)) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                Ok(None) | Err(_) => return Err(Unreadable::Damaged),
            },
        },
        _ => {}
    }
    match out.len() as u64 > RECORD_CAP {
        true => Err(Unreadable::TooLarge),
        false => Ok(()),
    }
}

/// The value of an attribute, told by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Unreadable> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| Unreadable::Damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Counts what is taken, and stops within one piece of [`RECORD_CAP`].
struct Capped<R> {
    from: BufReader<Unfolding<R>>,
    since: u64,
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Capped<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self.since > RECORD_CAP {
            true => Err(io::Error::other(RecordTooLong)),
            false => self.from.fill_buf(),
        }
    }

    fn consume(&mut self, n: usize) {
        self.since += n as u64;
        self.from.consume(n);
    }
}
