//! Lines out of a stream, plain or compressed, whatever pieces it comes in.

use std::io::{self, Chain, Cursor, ErrorKind, Read};

use flate2::read::MultiGzDecoder;

use super::LINE_CAP;
use crate::text::PIECE;
use crate::unreadable::{is_binary, kind_of};
use crate::{Kind, Unreadable, VALUE_CAP};

/// A line this long is no line: a file without line ends, or one made to take long to unpack.
const GIVE_UP: usize = 64 << 20;

/// The stream from its first byte: the beginning was read to see what it is.
type Whole<R> = Chain<Cursor<Vec<u8>>, Counted<R>>;

enum Input<R> {
    Plain(Whole<R>),
    Gzip(Box<MultiGzDecoder<Whole<R>>>),
}

struct Counted<R> {
    inner: R,
    done: u64,
}

/// What stands at the next line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A line.
    Line,
    /// A line over [`LINE_CAP`]; its beginning was kept.
    TooLong,
    /// The compressed data is damaged or cut short; what is left is the beginning of a line.
    Damaged,
    /// Nothing more.
    End,
}

/// Reads lines into one buffer.
pub(super) struct Lines<R> {
    input: Input<R>,
    buffer: Box<[u8]>,
    /// The current line.
    line: std::ops::Range<usize>,
    /// Where the next line begins, and where what was read ends.
    from: usize,
    to: usize,
    /// Counted from 1.
    number: u64,
    ended: Option<Found>,
}

impl<R: Read> Lines<R> {
    pub fn open(input: R) -> Result<Self, Unreadable> {
        let mut input = Counted { inner: input, done: 0 };
        let mut start = Vec::new();
        input.by_ref().take(PIECE as u64).read_to_end(&mut start)?;
        let is_gzip = kind_of(&start) == Some(Kind::Gzip);
        let whole = Cursor::new(start).chain(input);
        let input =
            if is_gzip { Input::Gzip(Box::new(MultiGzDecoder::new(whole))) } else { Input::Plain(whole) };
        let buffer = vec![0; LINE_CAP + 3 * PIECE].into_boxed_slice();
        let mut lines = Self { input, buffer, line: 0..0, from: 0, to: 0, number: 0, ended: None };
        lines.look()?;
        Ok(lines)
    }

    /// Refuses what is no text, by its beginning.
    fn look(&mut self) -> Result<(), Unreadable> {
        while self.to < PIECE && self.ended.is_none() {
            self.refill()?;
        }
        let start = &self.buffer[..self.to.min(PIECE)];
        match kind_of(start) {
            Some(kind) => Err(Unreadable::OtherFormat { kind }),
            None if is_binary(start) => Err(Unreadable::NotText),
            None => {
                self.from = if start.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
                Ok(())
            }
        }
    }

    /// Goes to the next line.
    pub fn advance(&mut self) -> Result<Found, Unreadable> {
        self.number += 1;
        let mut searched = self.from;
        loop {
            if let Some(at) = memchr::memchr(b'\n', &self.buffer[searched..self.to]) {
                let end = searched + at;
                return Ok(self.found(end, end + 1));
            }
            if self.to - self.from > LINE_CAP {
                return self.skip();
            }
            searched = self.to - self.from;
            if let Some(ended) = self.ended {
                self.line = self.from..self.to;
                self.from = self.to;
                self.ended = Some(Found::End);
                return Ok(if ended == Found::End && !self.line.is_empty() { Found::Line } else { ended });
            }
            self.buffer.copy_within(self.from..self.to, 0);
            (self.from, self.to) = (0, searched);
            self.refill()?;
        }
    }

    fn found(&mut self, end: usize, next: usize) -> Found {
        self.line = self.from..end;
        self.from = next;
        if self.line.len() > LINE_CAP {
            self.line.end = self.line.start + VALUE_CAP;
            return Found::TooLong;
        }
        Found::Line
    }

    /// Passes over a line that is too long. Its beginning is put first in the buffer and stays there.
    fn skip(&mut self) -> Result<Found, Unreadable> {
        self.buffer.copy_within(self.from..self.from + VALUE_CAP, 0);
        self.line = 0..VALUE_CAP;
        let mut skipped = self.to - self.from;
        loop {
            (self.from, self.to) = (VALUE_CAP, VALUE_CAP);
            if self.ended.is_some() {
                return Ok(Found::TooLong);
            }
            self.refill()?;
            if let Some(at) = memchr::memchr(b'\n', &self.buffer[self.from..self.to]) {
                self.from += at + 1;
                return Ok(Found::TooLong);
            }
            skipped += self.to - self.from;
            if skipped > GIVE_UP {
                return Err(Unreadable::LineTooLong { line: self.number });
            }
        }
    }

    /// Reads once, to the end of what the buffer holds.
    fn refill(&mut self) -> Result<(), Unreadable> {
        let room = &mut self.buffer[self.to..];
        let read = match &mut self.input {
            Input::Plain(input) => input.read(room),
            Input::Gzip(input) => input.read(room),
        };
        match read {
            Ok(0) => self.ended = Some(Found::End),
            Ok(n) => self.to += n,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if self.is_damage(&error) => self.ended = Some(Found::Damaged),
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// What the decompressor says of its input; a disk that fails says something else.
    fn is_damage(&self, error: &io::Error) -> bool {
        let said = matches!(
            error.kind(),
            ErrorKind::InvalidInput | ErrorKind::InvalidData | ErrorKind::UnexpectedEof
        );
        said && matches!(self.input, Input::Gzip(_))
    }
}

impl<R> Lines<R> {
    /// The current line, without its end.
    pub fn line(&self) -> &[u8] {
        let line = &self.buffer[self.line.clone()];
        line.strip_suffix(b"\r").unwrap_or(line)
    }

    /// Its number, from 1.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Bytes of the file read so far, as they lie there.
    pub fn done(&self) -> u64 {
        match &self.input {
            Input::Plain(input) => input.get_ref().1.done,
            Input::Gzip(input) => input.get_ref().get_ref().1.done,
        }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(out)?;
        self.done += n as u64;
        Ok(n)
    }
}
