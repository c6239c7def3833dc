//! The parts of a zip archive, each read as a stream of its own.

use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, RECOMMENDED_BUFFER_SIZE, ZipArchive};

use crate::Unreadable;

/// The most parts a workbook may have.
const PARTS: usize = 10_000;
/// The most bytes of all parts' names together.
const NAMES: usize = 1 << 20;
/// How many times its packed length a part may unfold to. Sheets unfold 5 to 50 times, hostile ones 1,000 times.
const RATIO: u64 = 200;
/// What a part may unfold to whatever its ratio.
const FREE: u64 = 64 << 20;
/// What no part may pass: a sheet of a million rows of forty cells takes half of it.
pub(super) const MOST: u64 = 4 << 30;

/// A file within the archive.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub name: String,
    start: u64,
    packed: u64,
    /// Bytes that it declares to unfold to; reading fails where it does not hold.
    pub size: u64,
    crc: u32,
    stored: bool,
    encrypted: bool,
}

/// The directory of an archive.
#[derive(Debug)]
pub(super) struct Archive(Vec<Part>);

impl Archive {
    /// Reads the directory. Cut-short and damaged archives are refused.
    pub fn read<R: Read + Seek>(mut input: R) -> Result<Self, Unreadable> {
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let archive = ZipArchive::from_seekable(&mut input, &mut buffer).map_err(damaged)?;
        let (mut parts, mut names) = (Vec::new(), 0);
        let mut entries = archive.entries(&mut buffer);
        while let Some(entry) = entries.next_entry().map_err(damaged)? {
            let path = entry.file_path();
            names += path.as_ref().len();
            if parts.len() == PARTS || names > NAMES {
                return Err(Unreadable::TooLarge);
            }
            let stored = entry.compression_method() == CompressionMethod::STORE;
            if !stored && entry.compression_method() != CompressionMethod::DEFLATE {
                continue;
            }
            let (start, end) = archive.get_entry(entry.wayfinder()).map_err(damaged)?.compressed_data_range();
            parts.push(Part {
                name: unified(&String::from_utf8_lossy(path.as_ref())),
                start,
                packed: end.saturating_sub(start),
                size: entry.uncompressed_size_hint(),
                crc: entry.crc32(),
                stored,
                encrypted: entry.flags().is_encrypted(),
            });
        }
        let mut ranges: Vec<(u64, u64)> =
            parts.iter().map(|part| (part.start, part.start + part.packed)).collect();
        ranges.sort_unstable();
        // Parts that share their bytes are how a small archive unfolds without end.
        match ranges.windows(2).any(|pair| pair[1].0 < pair[0].1) {
            true => Err(Unreadable::Damaged),
            false => Ok(Self(parts)),
        }
    }

    /// The part of this name, however its writer spelled case and slashes.
    pub fn part(&self, name: &str) -> Option<&Part> {
        let name = unified(name);
        self.0.iter().find(|part| part.name == name)
    }
}

/// Some writers spell names with backslashes, a slash before, or in another case than they refer to them.
fn unified(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

fn damaged(error: rawzip::Error) -> Unreadable {
    match error.kind() {
        rawzip::ErrorKind::IO(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Unreadable::Io(io::Error::from(error.kind()))
        }
        _ => Unreadable::Damaged,
    }
}

impl Part {
    /// Begins to unfold it. What would unfold beyond all measure is refused before a byte of it is.
    pub fn open<R: Read + Seek>(&self, mut input: R) -> Result<Unfolding<R>, Unreadable> {
        if self.encrypted {
            return Err(Unreadable::Encrypted);
        }
        if self.size > MOST || self.size > FREE.max(self.packed.saturating_mul(RATIO)) {
            return Err(Unreadable::TooLarge);
        }
        input.seek(SeekFrom::Start(self.start))?;
        let packed = BufReader::with_capacity(crate::text::PIECE, input.take(self.packed));
        Ok(Unfolding {
            from: if self.stored {
                Packed::Stored(packed)
            } else {
                Packed::Deflated(DeflateDecoder::new(packed))
            },
            part: self.clone(),
            left: self.size,
            crc: Crc::new(),
        })
    }

    /// Reads all of a small part.
    pub fn read<R: Read + Seek>(&self, input: R, cap: u64) -> Result<Vec<u8>, Unreadable> {
        if self.size > cap {
            return Err(Unreadable::TooLarge);
        }
        let mut bytes = Vec::new();
        self.open(input)?.read_to_end(&mut bytes).map_err(|error| unfolding(&error))?;
        Ok(bytes)
    }
}

enum Packed<R> {
    Stored(BufReader<Take<R>>),
    Deflated(DeflateDecoder<BufReader<Take<R>>>),
}

/// A part being unfolded. Gives as many bytes as it declared, with the sum it declared, or an error.
pub(super) struct Unfolding<R> {
    from: Packed<R>,
    part: Part,
    left: u64,
    crc: Crc,
}

impl<R: Read> Unfolding<R> {
    /// How far into the file has been read.
    pub fn done(&self) -> u64 {
        let left = match &self.from {
            Packed::Stored(packed) => packed.get_ref().limit(),
            Packed::Deflated(unfolded) => unfolded.get_ref().get_ref().limit(),
        };
        self.part.start + self.part.packed.saturating_sub(left)
    }
}

/// The part is not what the directory says of it.
#[derive(Debug, thiserror::Error)]
#[error("the part is damaged")]
struct PartDamaged;

impl<R: Read> Read for Unfolding<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = match &mut self.from {
            Packed::Stored(packed) => packed.read(out)?,
            Packed::Deflated(unfolded) => unfolded.read(out)?,
        };
        self.crc.update(&out[..n]);
        match self.left.checked_sub(n as u64) {
            Some(left) => self.left = left,
            None => return Err(io::Error::other(PartDamaged)),
        }
        if n == 0 && !out.is_empty() && (self.left > 0 || self.crc.sum() != self.part.crc) {
            return Err(io::Error::other(PartDamaged));
        }
        Ok(n)
    }
}

/// What an error of reading a part means for the file.
pub(super) fn unfolding(error: &io::Error) -> Unreadable {
    match error.kind() {
        _ if error.get_ref().is_some_and(|inner| inner.is::<PartDamaged>()) => Unreadable::Damaged,
        // What the decoder says of a stream that is none.
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            Unreadable::Damaged
        }
        kind => Unreadable::Io(kind.into()),
    }
}
