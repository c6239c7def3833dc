//! The archive: POSIX ustar, regular files with flat names, nothing else.
//!
//! Source: POSIX.1-2024, `pax`, "ustar Interchange Format". Of a header only the name and the size are used by
//! the reader; whatever could make two readers see two archives (links, prefixes, extended headers, base-256
//! sizes, data after the end) is refused.

use std::{
    collections::HashSet,
    io::{self, Read, Write},
};

use tar::{EntryType, Header};

use crate::names::{MAX_TABLES, is_file_name};

const BLOCK: usize = 512;

/// The largest file that a ustar size field of eleven octal digits can hold.
pub(crate) const MAX_FILE: u64 = 0o777_7777_7777;

/// Writes an archive in order: [`Writer::begin`], as many bytes as were announced, and again.
pub(crate) struct Writer<W> {
    inner: W,
    mtime: u64,
    left: u64,
    padding: usize,
}

impl<W: Write> Writer<W> {
    pub(crate) fn new(inner: W, mtime: u64) -> Self {
        Self { inner, mtime, left: 0, padding: 0 }
    }

    /// Ends the file before and begins one of `size` bytes.
    pub(crate) fn begin(&mut self, name: &str, size: u64) -> io::Result<()> {
        self.end()?;
        if size > MAX_FILE || !is_file_name(name) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut header = Header::new_ustar();
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o600);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(self.mtime);
        header.set_size(size);
        header.set_cksum();
        self.inner.write_all(header.as_bytes())?;
        self.left = size;
        self.padding = padding(size);
        Ok(())
    }

    pub(crate) fn file(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        self.begin(name, content.len() as u64)?;
        self.write_all(content)
    }

    /// Two blocks of zeros, and the writer back.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.end()?;
        self.inner.write_all(&[0; 2 * BLOCK])?;
        Ok(self.inner)
    }

    fn end(&mut self) -> io::Result<()> {
        if self.left > 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.inner.write_all(&[0; BLOCK][..self.padding])?;
        self.padding = 0;
        Ok(())
    }
}

impl<W: Write> Write for Writer<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if buf.len() as u64 > self.left {
            return Err(io::ErrorKind::WriteZero.into());
        }
        let n = self.inner.write(buf)?;
        self.left -= n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Why an archive is not one that this format allows.
#[derive(Debug)]
pub(crate) enum UstarError {
    Io(io::Error),
    Malformed(&'static str),
}

impl From<io::Error> for UstarError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads an archive in order: [`Reader::next`], then the file's bytes through [`Read`].
pub(crate) struct Reader<R> {
    inner: R,
    left: u64,
    padding: usize,
    seen: HashSet<String>,
}

impl<R: Read> Reader<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, left: 0, padding: 0, seen: HashSet::new() }
    }

    /// Passes over the rest of the file before. `None` at the end, which has then been read to the last byte.
    pub(crate) fn next(&mut self) -> Result<Option<(String, u64)>, UstarError> {
        io::copy(&mut self.by_ref().take(u64::MAX), &mut io::sink())?;
        let mut block = [0; BLOCK];
        self.inner.read_exact(&mut block[..self.padding])?;
        if block.iter().any(|b| *b != 0) {
            return Err(UstarError::Malformed("padding that is not zero"));
        }
        self.padding = 0;
        self.inner.read_exact(&mut block)?;
        if block == [0; BLOCK] {
            return self.expect_end().map(|()| None);
        }
        let (name, size) = parse_header(&block).map_err(UstarError::Malformed)?;
        // Two names that differ in case alone are one file on some systems.
        if !self.seen.insert(name.to_ascii_lowercase()) {
            return Err(UstarError::Malformed("two files of one name"));
        }
        if self.seen.len() > MAX_TABLES + 8 {
            return Err(UstarError::Malformed("too many files"));
        }
        self.left = size;
        self.padding = padding(size);
        Ok(Some((name, size)))
    }

    /// After the first zero block: at least one more, then zeros alone, up to one record of 20 blocks.
    fn expect_end(&mut self) -> Result<(), UstarError> {
        let mut rest = Vec::new();
        self.inner.by_ref().take(20 * BLOCK as u64).read_to_end(&mut rest)?;
        let whole = rest.len() >= BLOCK && rest.len() < 20 * BLOCK && rest.len() % BLOCK == 0;
        if !whole || rest.iter().any(|b| *b != 0) {
            return Err(UstarError::Malformed("something after the end"));
        }
        Ok(())
    }
}

impl<R: Read> Read for Reader<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buf.len());
        if most == 0 {
            return Ok(0);
        }
        let n = self.inner.read(&mut buf[..most])?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= n as u64;
        Ok(n)
    }
}

fn padding(size: u64) -> usize {
    (BLOCK - (size % BLOCK as u64) as usize) % BLOCK
}

fn parse_header(block: &[u8; BLOCK]) -> Result<(String, u64), &'static str> {
    let header = Header::from_byte_slice(block);
    if header.as_ustar().is_none() {
        return Err("not a ustar header");
    }
    let sum: u64 = block
        .iter()
        .enumerate()
        .map(|(at, b)| if (148..156).contains(&at) { 32 } else { u64::from(*b) })
        .sum();
    if octal(&block[148..156]) != Some(sum) {
        return Err("wrong header checksum");
    }
    if block[156] != b'0' {
        return Err("not a regular file");
    }
    if block[157..257].iter().any(|b| *b != 0) {
        return Err("a link name");
    }
    if block[345..].iter().any(|b| *b != 0) {
        return Err("a name prefix");
    }
    let name = text(&block[..100]).filter(|name| is_file_name(name)).ok_or("a name that is not flat")?;
    let size = octal(&block[124..136]).ok_or("a size that is not octal")?;
    Ok((name.to_owned(), size))
}

/// Text up to the first NUL, with NULs alone after it.
fn text(field: &[u8]) -> Option<&str> {
    let end = field.iter().position(|b| *b == 0).unwrap_or(field.len());
    let (text, rest) = field.split_at(end);
    if rest.iter().any(|b| *b != 0) { None } else { std::str::from_utf8(text).ok() }
}

/// Octal digits, then NULs and spaces alone. Base-256 numbers, which set the top bit, are refused.
fn octal(field: &[u8]) -> Option<u64> {
    let end = field.iter().position(|b| !matches!(b, b'0'..=b'7')).unwrap_or(field.len());
    let (digits, rest) = field.split_at(end);
    if digits.is_empty() || rest.iter().any(|b| !matches!(b, 0 | b' ')) {
        return None;
    }
    Some(digits.iter().fold(0, |sum, digit| sum << 3 | u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_read_as_it_was_written() {
        for size in [0usize, 1, 511, 512, 513] {
            let mut writer = Writer::new(Vec::new(), 1);
            writer.file("a.csv", &vec![b'x'; size]).unwrap();
            writer.file("b.csv", b"end").unwrap();
            let mut reader = Reader::new(&*writer.finish().unwrap().leak());
            assert_eq!(reader.next().unwrap(), Some(("a.csv".to_owned(), size as u64)));
            let mut content = Vec::new();
            reader.read_to_end(&mut content).unwrap();
            assert_eq!(content.len(), size);
            assert_eq!(reader.next().unwrap(), Some(("b.csv".to_owned(), 3)));
            assert!(reader.next().unwrap().is_none(), "an unread file is passed over");
        }
    }

    #[test]
    fn a_file_is_exactly_as_long_as_announced() {
        let mut writer = Writer::new(Vec::new(), 1);
        writer.begin("a", 2).unwrap();
        assert!(writer.write_all(b"abc").is_err(), "longer");
        writer.write_all(b"a").unwrap();
        assert!(writer.begin("b", 0).is_err(), "shorter");
    }
}
