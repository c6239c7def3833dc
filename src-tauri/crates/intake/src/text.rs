//! A stream of bytes as UTF-8 with `\n` at the end of every line, whatever it came in.

use std::io::{self, Read};

use crate::{RECORD_CAP, TextEncoding};

/// What is read at a time.
pub(crate) const PIECE: usize = 64 * 1024;

/// The record being read has passed [`RECORD_CAP`].
#[derive(Debug, thiserror::Error)]
#[error("record too long")]
pub(crate) struct RecordTooLong;

/// Decodes as it is read. What cannot be decoded becomes U+FFFD, which no cell may hold (`undecodable_text`), so that
/// nothing is replaced silently. CR and CRLF become LF. Two line ends are added at the end: they close the last line,
/// and tell a quote that was never closed.
pub(crate) struct Text<R> {
    inner: R,
    decoder: encoding_rs::Decoder,
    raw: Box<[u8]>,
    /// The undecoded part of `raw`.
    from: usize,
    to: usize,
    /// Decoded text that had no room in the caller's buffer.
    waiting: Vec<u8>,
    after_cr: bool,
    state: State,
    /// Raw bytes read so far.
    pub done: u64,
    /// Text handed out since the record began, and in all.
    since: u64,
    handed: u64,
}

#[derive(PartialEq)]
enum State {
    Reading,
    Flushing,
    Ended,
}

impl<R: Read> Text<R> {
    pub fn new(inner: R, encoding: TextEncoding) -> Self {
        Self {
            inner,
            decoder: encoding.decoder_of().new_decoder_with_bom_removal(),
            raw: vec![0; PIECE].into_boxed_slice(),
            from: 0,
            to: 0,
            waiting: Vec::new(),
            after_cr: false,
            state: State::Reading,
            done: 0,
            since: 0,
            handed: 0,
        }
    }

    /// Whether the stream ended and all of its text up to this byte was taken.
    pub fn is_spent(&self, taken: u64) -> bool {
        self.state == State::Ended && self.waiting.is_empty() && self.handed == taken
    }

    /// A record begins: it may again take [`RECORD_CAP`].
    pub fn begin_record(&mut self) {
        self.since = 0;
    }

    fn refill(&mut self) -> io::Result<()> {
        let n = self.inner.read(&mut self.raw)?;
        (self.from, self.to) = (0, n);
        self.done += n as u64;
        if n == 0 {
            self.state = State::Flushing;
        }
        Ok(())
    }

    /// Decodes into a buffer of at least 16 bytes; 0 only at the end.
    fn decode(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.state == State::Ended {
                return Ok(0);
            }
            if self.state == State::Reading && self.from == self.to {
                self.refill()?;
            }
            let last = self.state == State::Flushing;
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(&self.raw[self.from..self.to], out, last);
            self.from += read;
            let mut n = self.unify_line_ends(&mut out[..written]);
            if last && result == encoding_rs::CoderResult::InputEmpty {
                if n + 2 > out.len() {
                    self.waiting.extend(b"\n\n");
                } else {
                    out[n..n + 2].copy_from_slice(b"\n\n");
                    n += 2;
                }
                self.state = State::Ended;
            }
            if n > 0 {
                return Ok(n);
            }
        }
    }

    fn unify_line_ends(&mut self, text: &mut [u8]) -> usize {
        if !self.after_cr && !text.contains(&b'\r') {
            return text.len();
        }
        let mut kept = 0;
        for i in 0..text.len() {
            let byte = text[i];
            let second_half = self.after_cr && byte == b'\n';
            self.after_cr = byte == b'\r';
            if !second_half {
                text[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        if self.since > RECORD_CAP {
            return Err(io::Error::other(RecordTooLong));
        }
        let n = if self.waiting.is_empty() && out.len() >= 16 {
            self.decode(out)?
        } else {
            if self.waiting.is_empty() {
                let mut small = [0; 64];
                let n = self.decode(&mut small)?;
                self.waiting.splice(..0, small[..n].iter().copied());
            }
            let n = self.waiting.len().min(out.len());
            out[..n].copy_from_slice(&self.waiting[..n]);
            self.waiting.drain(..n);
            n
        };
        self.since += n as u64;
        self.handed += n as u64;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: TextEncoding) -> String {
        let mut out = String::new();
        Text::new(bytes, encoding).read_to_string(&mut out).unwrap();
        out
    }

    #[test]
    fn every_encoding_and_line_end_becomes_utf8_with_lf() {
        assert_eq!(read(b"\xEF\xBB\xBFa\r\n\xC3\x85\rb\n", TextEncoding::Utf8), "a\nÅ\nb\n\n\n");
        assert_eq!(read(b"\x80\xC5", TextEncoding::Windows1252), "€Å\n\n");
        assert_eq!(read(b"\xA4\xA6", TextEncoding::Iso8859_15), "€Š\n\n");
        assert_eq!(read(b"\xFF\xFE\xC5\0\r\0\n\0", TextEncoding::Utf16Le), "Å\n\n\n");
    }

    #[test]
    fn a_one_byte_buffer_and_one_byte_reads_give_the_same_text() {
        struct Drip<'a>(&'a [u8]);
        impl Read for Drip<'_> {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                let n = self.0.len().min(1).min(out.len());
                out[..n].copy_from_slice(&self.0[..n]);
                self.0 = &self.0[n..];
                Ok(n)
            }
        }
        let mut text = Text::new(Drip("Åsa\r\nÖberg €\r".as_bytes()), TextEncoding::Utf8);
        let (mut all, mut one) = (Vec::new(), [0; 1]);
        while text.read(&mut one).unwrap() == 1 {
            all.push(one[0]);
        }
        assert_eq!(String::from_utf8(all).unwrap(), "Åsa\nÖberg €\n\n\n");
    }

    #[test]
    fn what_cannot_be_decoded_is_marked_and_a_cut_character_too() {
        assert_eq!(read(b"a\xC5b;\xC3", TextEncoding::Utf8), "a\u{FFFD}b;\u{FFFD}\n\n");
    }

    #[test]
    fn a_record_without_end_stops_near_the_cap() {
        let mut text = Text::new(io::repeat(b'a'), TextEncoding::Utf8);
        let refused = io::copy(&mut text, &mut io::sink()).unwrap_err();
        assert!(refused.get_ref().is_some_and(|e| e.is::<RecordTooLong>()));
        assert!(text.since <= RECORD_CAP + PIECE as u64);
    }
}
