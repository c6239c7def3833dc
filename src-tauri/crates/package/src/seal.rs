//! Sealing: rows in, a signed and encrypted package out, in two passes over the same rows.
//!
//! The first pass hashes and counts every CSV file, so that the descriptor, `SHA256SUMS` and its signature can
//! stand first in the archive. The second pass writes. No plaintext is ever written to disk, and memory is
//! bounded by one row, one chunk of 64 KiB and the descriptor. If the second pass gives other bytes than the
//! first, there is no package.

mod beside;
mod content;
mod manifest;
mod part;

use std::{
    error::Error,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc::Receiver,
    thread,
};

pub use content::{Content, RowSource, SourceError, Statement, Stop, Table};
pub use part::Pending;
pub(crate) use part::sync_directory;

use crate::{
    Digest, PackageId, Watch,
    comment::{Outer, TrustedComment},
    envelope,
    hash::Tee,
    id::random_hex,
    keys::{KeyError, SigningKey},
    names::{DESCRIPTOR, SUMS, SUMS_SIGNATURE, csv_path},
    progress::{Meter, is_cancelled},
    signature::SignError,
    ustar,
};
use manifest::Manifest;

/// What is known of a package that has been sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The package's id.
    pub package: PackageId,
    /// SHA-256 of `NAME.tar.age`.
    pub ciphertext: Digest,
    /// SHA-256 of the file `SHA256SUMS` within.
    pub sums: Digest,
    /// Size of `NAME.tar.age`.
    pub bytes: u64,
    /// Rows of each table, in the order of the tables, without the header.
    pub rows: Vec<u64>,
    /// The text of `NAME.tar.age.minisig`.
    pub signature: String,
}

/// Why there is no package.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The content contradicts itself or the format: what.
    #[error("the content cannot be sealed: {0}")]
    Content(&'static str),
    /// A row has another number of cells than the table, an empty or odd `row_id`, a NUL, or a cell that is
    /// not of its column's type.
    #[error("row {row} of table {table} cannot be written: {what}")]
    Row {
        /// The table's name.
        table: String,
        /// The row, counted from 1, without the header.
        row: u64,
        /// What is wrong; never the value.
        what: &'static str,
    },
    /// The source gave other rows in the second pass than in the first.
    #[error("the rows of table {0} changed while they were sealed")]
    RowsChanged(String),
    /// The table's file would be 8 GiB or more.
    #[error("table {0} is too large for the format")]
    TooLarge(String),
    /// The source of the rows failed.
    #[error("reading the rows of table {table}")]
    Source {
        /// The table's name.
        table: String,
        /// What the source said.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The caller's [`Watch`] broke off.
    #[error("sealing was cancelled")]
    Cancelled,
    /// A file of that name is there already; it was not touched.
    #[error("{} exists already", .0.display())]
    AlreadyExists(PathBuf),
    /// A key could not be used.
    #[error("using a key")]
    Key(#[from] KeyError),
    /// Signing failed.
    #[error("signing the package")]
    Signing,
    /// What was written is not what is on disk when it is signed.
    #[error("the package changed on disk while it was sealed")]
    ChangedOnDisk,
    /// Writing failed.
    #[error("writing the package")]
    Io(#[source] io::Error),
}

impl From<io::Error> for SealError {
    fn from(error: io::Error) -> Self {
        if is_cancelled(&error) { Self::Cancelled } else { Self::Io(error) }
    }
}

impl From<SignError> for SealError {
    fn from(error: SignError) -> Self {
        match error {
            SignError::Io(error) => Self::from(error),
            SignError::Key => Self::Signing,
        }
    }
}

/// Seals `content` into `dir/NAME.tar.age.part` (mode 0600, synced) and signs it. Nothing has its final name
/// until [`Pending::finish`], so that the caller can commit its own record between the two.
///
/// # Errors
/// [`SealError`]; nothing is then left in `dir`.
pub fn seal_to_path(
    dir: &Path,
    name: &str,
    content: &mut Content<'_>,
    key: &SigningKey,
    watch: Watch<'_>,
) -> Result<Pending, SealError> {
    let meter = Meter::new(watch);
    let mut part = part::Part::create(dir, name)?;
    let manifest = Manifest::prepare(content, key, random_hex::<32>()?, &meter)?;
    meter.ask()?;
    let (ciphertext, bytes) = write(&manifest, content, part.file(), &meter)?;
    meter.ask()?;
    let outer = Outer { package: content.statement.package.clone(), sums: manifest.sums_digest };
    let outer = TrustedComment::new(outer.to_string()).map_err(|_| SealError::Signing)?;
    // minisign hashes what it signs by itself, so the file is read again: what is signed is what is on disk.
    let mut written = Tee::new(part.reopen()?, Some(&meter));
    let file = part.file();
    let signature = thread::scope(|scope| {
        // Until it is named, a package may be signed before it is on the disk.
        let synced = scope.spawn(|| file.sync_all());
        let signature = key.sign(&mut written, &outer);
        match synced.join() {
            Ok(synced) => synced?,
            Err(panic) => std::panic::resume_unwind(panic),
        }
        Ok::<_, SealError>(signature?)
    })?;
    if written.digest() != ciphertext {
        return Err(SealError::ChangedOnDisk);
    }
    let package = content.statement.package.clone();
    let rows = manifest.tallies.iter().map(|tally| tally.rows).collect();
    let sealed = Sealed { package, ciphertext, sums: manifest.sums_digest, bytes, rows, signature };
    Ok(Pending::new(part, sealed))
}

/// The second pass: archive, encryption, and the ciphertext's digest and size.
fn write(
    manifest: &Manifest,
    content: &mut Content<'_>,
    out: impl Write + Send,
    meter: &Meter<'_>,
) -> Result<(Digest, u64), SealError> {
    let mtime = u64::try_from(content.statement.created.as_second()).unwrap_or(0);
    let recipient = content.statement.recipient.clone();
    let encrypt = |chunks: Receiver<beside::Chunk>| {
        let mut encrypted = envelope::encrypt(&recipient, Tee::new(out, None))?;
        for chunk in chunks {
            encrypted.write_all(&chunk)?;
        }
        let mut sealed = encrypted.finish()?;
        sealed.flush()?;
        Ok((sealed.digest(), sealed.count()))
    };
    beside::beside(encrypt, |handoff| {
        let mut archive = ustar::Writer::new(handoff, mtime);
        archive.file(SUMS, manifest.sums.as_bytes())?;
        archive.file(SUMS_SIGNATURE, manifest.signature.as_bytes())?;
        archive.file(DESCRIPTOR, &manifest.descriptor)?;
        for (table, expected) in content.tables.iter_mut().zip(&manifest.tallies) {
            archive.begin(&csv_path(&table.name), expected.bytes)?;
            let found = content::pass(table, Some(expected), &mut archive, meter)?;
            if found != *expected {
                return Err(SealError::RowsChanged(table.name.clone()));
            }
        }
        Ok(archive.finish()?)
    })
}
