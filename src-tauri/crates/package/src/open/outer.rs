use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use super::{Layer, OpenError, Verified};
use crate::{
    SIGNATURE_SUFFIX,
    comment::{CommentError, Outer, TrustedComment},
    hash::Tee,
    keys::VerifyingKey,
    progress::Meter,
    signature::{MAX_SIGNATURE, SignatureError},
};

/// Reads the whole file once, for its signature and its digest.
pub(super) fn verify(
    file: &mut File,
    path: &Path,
    sender: &VerifyingKey,
    meter: &Meter<'_>,
) -> Result<Verified, OpenError> {
    let signature = read_signature(path)?;
    meter.ask()?;
    let mut sealed = Tee::new(file, Some(meter));
    let comment = check(sender, &mut sealed, &signature, Layer::Outer)?;
    let Outer { package, sums } = comment.as_str().parse()?;
    Ok(Verified { package, sums, ciphertext: sealed.digest(), bytes: sealed.count() })
}

/// Checks one signature and says in this module's words what is wrong with it.
pub(super) fn check(
    sender: &VerifyingKey,
    data: impl Read,
    signature: &str,
    layer: Layer,
) -> Result<TrustedComment, OpenError> {
    sender.verify(data, signature).map_err(|error| match (error, layer) {
        (SignatureError::OtherKey, layer) => OpenError::WrongSender(layer),
        (SignatureError::Invalid, Layer::Outer) => {
            OpenError::Tampered("the outer signature does not fit the file")
        }
        (SignatureError::Invalid, Layer::Inner) => {
            OpenError::Tampered("the inner signature does not fit SHA256SUMS")
        }
        (SignatureError::Malformed, Layer::Outer) => OpenError::Malformed("the outer signature"),
        (SignatureError::Malformed, Layer::Inner) => OpenError::Malformed("the inner signature"),
        (SignatureError::Io(error), _) => error.into(),
    })
}

impl From<CommentError> for OpenError {
    fn from(error: CommentError) -> Self {
        match error {
            CommentError::UnsupportedVersion(version) => Self::UnsupportedVersion(version),
            CommentError::Malformed => Self::Malformed("a trusted comment"),
        }
    }
}

fn read_signature(path: &Path) -> Result<String, OpenError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(SIGNATURE_SUFFIX);
    let file = File::open(beside).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => OpenError::SignatureMissing(Layer::Outer),
        _ => OpenError::Io(error),
    })?;
    let mut text = Vec::new();
    file.take(MAX_SIGNATURE + 1).read_to_end(&mut text)?;
    if text.is_empty() {
        return Err(OpenError::SignatureMissing(Layer::Outer));
    }
    let short = text.len() as u64 <= MAX_SIGNATURE;
    String::from_utf8(text).ok().filter(|_| short).ok_or(OpenError::Malformed("the outer signature"))
}
