//! Physical lines of a text.

use std::io::{BufRead, BufReader, Read};

use crate::text::{PIECE, Text};
use crate::{RECORD_CAP, TextEncoding, Unreadable};

/// A text, line by line, each within [`RECORD_CAP`].
pub(crate) struct Lines<R> {
    reader: BufReader<Text<R>>,
    line: u64,
}

impl<R: Read> Lines<R> {
    /// Begins where the input stands.
    pub fn new(input: R, encoding: TextEncoding) -> Self {
        Self { reader: BufReader::with_capacity(PIECE, Text::new(input, encoding)), line: 0 }
    }

    /// Reads the next line, without its end, into an empty buffer; false at the end.
    pub fn next(&mut self, out: &mut String) -> Result<bool, Unreadable> {
        let mut bytes = std::mem::take(out).into_bytes();
        bytes.clear();
        self.line += 1;
        loop {
            self.reader.get_mut().begin_record();
            let piece = self.reader.fill_buf()?;
            let end = memchr::memchr(b'\n', piece);
            bytes.extend_from_slice(&piece[..end.unwrap_or(piece.len())]);
            let (taken, ended) = (end.map_or(piece.len(), |at| at + 1), end.is_some() || piece.is_empty());
            let at_end = piece.is_empty();
            self.reader.consume(taken);
            if bytes.len() as u64 > RECORD_CAP {
                return Err(Unreadable::LineTooLong { line: self.line });
            }
            if ended {
                let more = !at_end || !bytes.is_empty();
                // The decoder gives valid UTF-8.
                *out = String::from_utf8(bytes).map_err(|_| Unreadable::NotText)?;
                return Ok(more);
            }
        }
    }

    /// The line just read, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Bytes of the file read so far.
    pub fn done(&self) -> u64 {
        self.reader.get_ref().done
    }
}
