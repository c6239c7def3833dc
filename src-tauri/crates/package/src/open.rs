//! Opening: every check in its order, and nothing to read until all that can be checked first has held.
//!
//! The archive begins with `SHA256SUMS`, `SHA256SUMS.minisig` and `datapackage.json`, so one streaming pass is
//! enough: the sender, the recipient and the expiry are settled before the first row is written to disk.
//!
//! The rows themselves can only be compared with their digest once they have been decrypted. They are written
//! into `OUT.part`, beside `OUT` and of mode 0700, which becomes `OUT` when all has held and is removed when
//! not. That is no leak: it is the recipient's own place, chosen by the one whose key opened the package, and by
//! then the sender's signature over the ciphertext has held.

mod front;
mod outer;
mod stage;

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
    path::{Path, PathBuf},
};

use jiff::civil::Date;

pub use crate::descriptor::Descriptor;
use crate::{
    Digest, PackageId, Watch,
    envelope::{self, EnvelopeError},
    hash::Tee,
    keys::{IdentityKey, VerifyingKey},
    names::{DESCRIPTOR, SUMS, SUMS_SIGNATURE},
    progress::{Meter, is_cancelled},
    ustar::{self, UstarError},
};

/// Which of the two signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// `NAME.tar.age.minisig`, over the ciphertext.
    Outer,
    /// `SHA256SUMS.minisig`, over `SHA256SUMS`.
    Inner,
}

/// Why a package is refused. Nothing is left in the place it was to be opened into.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A signature or a digest does not fit what it stands for: what.
    #[error("tampered with: {0}")]
    Tampered(&'static str),
    /// A signature is by another key than the sender's.
    #[error("the {0:?} signature is by another key than the sender's")]
    WrongSender(Layer),
    /// Encrypted to, or meant for, another key.
    #[error("the package is not for this recipient")]
    NotForThisRecipient,
    /// The last day to open it has passed.
    #[error("the package expired after {0}")]
    Expired(Date),
    /// A signature is not where it must be.
    #[error("the {0:?} signature is missing")]
    SignatureMissing(Layer),
    /// A file in the archive that `SHA256SUMS` or the descriptor does not list.
    #[error("the package holds {0}, which is not listed")]
    UnlistedFile(String),
    /// A file that must be there, or in this place, and is not.
    #[error("the package does not hold {0} where it must")]
    MissingFile(String),
    /// The layers contradict each other though each is signed: where.
    #[error("the layers of the package do not belong together: {0}")]
    BindingMismatch(&'static str),
    /// Not a package of this format: where.
    #[error("not a well-formed package: {0}")]
    Malformed(&'static str),
    /// A package of a later version of the format.
    #[error("a package of format version {0}")]
    UnsupportedVersion(u32),
    /// The place to open into, or its `.part`, exists already; it was not touched.
    #[error("{} exists already", .0.display())]
    AlreadyExists(PathBuf),
    /// The caller's [`Watch`] broke off.
    #[error("opening was cancelled")]
    Cancelled,
    /// Reading or writing failed.
    #[error("reading or unpacking the package")]
    Io(#[source] io::Error),
}

impl From<io::Error> for OpenError {
    /// The errors of age's stream are of these two kinds: a chunk that does not authenticate, and a missing end.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            _ if is_cancelled(&error) => Self::Cancelled,
            io::ErrorKind::InvalidData => Self::Tampered("the ciphertext"),
            io::ErrorKind::UnexpectedEof => Self::Malformed("it ends too early"),
            _ => Self::Io(error),
        }
    }
}

impl From<EnvelopeError> for OpenError {
    fn from(error: EnvelopeError) -> Self {
        match error {
            EnvelopeError::NotForThisKey => Self::NotForThisRecipient,
            EnvelopeError::Malformed(what) => Self::Malformed(what),
            EnvelopeError::Io(error) => error.into(),
        }
    }
}

impl From<UstarError> for OpenError {
    fn from(error: UstarError) -> Self {
        match error {
            UstarError::Io(error) => error.into(),
            UstarError::Malformed(what) => Self::Malformed(what),
        }
    }
}

/// What the outer signature alone proves: the sender's key signed exactly this file, and said this of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The package's id.
    pub package: PackageId,
    /// SHA-256 that the `SHA256SUMS` within must have.
    pub sums: Digest,
    /// SHA-256 of the file.
    pub ciphertext: Digest,
    /// Its size.
    pub bytes: u64,
}

/// A package that has been opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What the outer signature said.
    pub verified: Verified,
    /// What the sender states, checked.
    pub descriptor: Descriptor,
    /// Where the files are: the CSV files, the descriptor, `SHA256SUMS` and its signature.
    pub directory: PathBuf,
}

/// Checks the outer signature of the package at `path` against the sender's key, and decrypts nothing. The
/// signature is the file beside it, `.minisig` appended.
///
/// # Errors
/// [`OpenError::SignatureMissing`], [`OpenError::WrongSender`], [`OpenError::Tampered`],
/// [`OpenError::Malformed`], [`OpenError::UnsupportedVersion`], [`OpenError::Cancelled`], [`OpenError::Io`].
pub fn verify(path: &Path, sender: &VerifyingKey, watch: Watch<'_>) -> Result<Verified, OpenError> {
    outer::verify(&mut File::open(path)?, path, sender, &Meter::new(watch))
}

/// Checks everything and unpacks into `out`, a new directory of mode 0700 (files 0600).
///
/// In this order: outer signature; decryption; archive; inner signature; `SHA256SUMS` and the outer comment;
/// descriptor; sender, recipient and ids in all layers; expiry (`today` may be the last day itself); every
/// digest; no file missing and none unlisted.
///
/// # Errors
/// [`OpenError`]; nothing is then left at `out`.
pub fn open(
    path: &Path,
    identity: &IdentityKey,
    sender: &VerifyingKey,
    today: Date,
    out: &Path,
    watch: Watch<'_>,
) -> Result<Opened, OpenError> {
    let meter = Meter::new(watch);
    let mut file = File::open(path)?;
    let verified = outer::verify(&mut file, path, sender, &meter)?;
    file.rewind()?;
    meter.ask()?;
    let mut sealed = Tee::new(file, Some(&meter));
    let mut archive = ustar::Reader::new(envelope::decrypt(BufReader::new(&mut sealed), identity)?);
    let front = front::read(&mut archive, &verified, identity, sender, today)?;
    let stage = stage::Stage::create(out)?;
    stage.write(SUMS, &front.sums_text)?;
    stage.write(SUMS_SIGNATURE, &front.signature)?;
    stage.write(DESCRIPTOR, &front.descriptor_json)?;
    unpack(&mut archive, &front, &stage)?;
    drop(archive);
    // The file was read twice. It is the same file if it was the same bytes.
    if sealed.digest() != verified.ciphertext {
        return Err(OpenError::Tampered("the file changed while it was read"));
    }
    let directory = stage.finish()?;
    Ok(Opened { verified, descriptor: front.descriptor, directory })
}

/// The CSV files, each against its digest and its size.
fn unpack(
    archive: &mut ustar::Reader<impl Read>,
    front: &front::Front,
    stage: &stage::Stage,
) -> Result<(), OpenError> {
    let mut expected = front.descriptor.resources.iter();
    while let Some((name, size)) = archive.next()? {
        let Some(resource) = expected.next() else {
            return Err(OpenError::UnlistedFile(name));
        };
        if resource.path != name {
            let listed = front.descriptor.resources.iter().any(|resource| resource.path == name);
            return Err(if listed {
                OpenError::MissingFile(resource.path.clone())
            } else {
                OpenError::UnlistedFile(name)
            });
        }
        let mut content = Tee::new(&mut *archive, None);
        stage.copy(&name, &mut content)?;
        if size != resource.bytes || Some(content.digest()) != resource.digest() {
            return Err(OpenError::Tampered("a CSV file"));
        }
    }
    expected.next().map_or(Ok(()), |resource| Err(OpenError::MissingFile(resource.path.clone())))
}
