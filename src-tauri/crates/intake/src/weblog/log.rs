//! A log, line after line.

use std::io::Read;

use super::hit::{Clock, Hit, hit};
use super::lines::{Found, Lines};
use crate::{Reject, RejectCode, Unreadable};

/// What a line turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A request.
    Hit(Hit<'a>),
    /// A line that cannot be read, whole; the beginning of one over [`LINE_CAP`](super::LINE_CAP).
    Reject(Reject),
}

/// How the lines so far came out. The three sum up to the lines of the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Lines that are requests.
    pub hits: u64,
    /// Lines that are not. A compressed file that is damaged has one for where it stops.
    pub rejects: u64,
    /// Lines with nothing on them.
    pub blank: u64,
}

/// Pulls entries out of a log. To stop early, stop pulling.
pub struct Log<R> {
    lines: Lines<R>,
    clock: Clock,
    counts: Counts,
}

impl<R: Read> Log<R> {
    /// Begins at the start of a log, plain or compressed by gzip. A file of another kind is refused.
    pub fn open(input: R) -> Result<Self, Unreadable> {
        Ok(Self { lines: Lines::open(input)?, clock: Clock::default(), counts: Counts::default() })
    }

    /// The next entry.
    pub fn pull(&mut self) -> Result<Option<Entry<'_>>, Unreadable> {
        let found = loop {
            match self.lines.advance()? {
                Found::Line if self.lines.line().trim_ascii().is_empty() => self.counts.blank += 1,
                found => break found,
            }
        };
        let read = match found {
            Found::End => return Ok(None),
            Found::Line => read(self.lines.line(), &mut self.clock),
            Found::TooLong => Err(RejectCode::ValueTooLong),
            Found::Damaged => Err(RejectCode::DamagedArchive),
        };
        Ok(Some(match read {
            Ok(hit) => {
                self.counts.hits += 1;
                Entry::Hit(hit)
            }
            Err(code) => {
                self.counts.rejects += 1;
                Entry::Reject(Reject {
                    line: self.lines.number(),
                    column: String::new(),
                    value: String::from_utf8_lossy(self.lines.line()).into_owned(),
                    code,
                })
            }
        }))
    }
}

impl<R> Log<R> {
    /// What was pulled so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Bytes of the file read so far, compressed ones if it is.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.lines.done()
    }
}

fn read<'a>(line: &'a [u8], clock: &mut Clock) -> Result<Hit<'a>, RejectCode> {
    let text = std::str::from_utf8(line).map_err(|_| RejectCode::UndecodableText)?;
    if text.bytes().any(|b| b.is_ascii_control() && b != b'\t') {
        return Err(RejectCode::ControlCharacter);
    }
    hit(text, clock)
}
