//! minisign signatures: prehashed only (`-H`, Ed25519 over BLAKE2b-512), always with a trusted comment.
//!
//! Signature format: <https://jedisct1.github.io/minisign/#signature-format>. Legacy signatures are refused.

use std::io::{self, Read, Seek, SeekFrom};

use minisign::SignatureBox;

use crate::{
    comment::TrustedComment,
    keys::{SigningKey, VerifyingKey},
};

/// Longest signature text that is read.
pub(crate) const MAX_SIGNATURE: u64 = 4096;

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The data could not be read to its end.
    #[error("reading what is to be signed")]
    Io(#[source] io::Error),
    /// The key could not sign.
    #[error("the signing key could not sign")]
    Key,
}

/// Why a signature does not hold.
#[derive(Debug, thiserror::Error)]
pub enum SignatureError {
    /// Made by a key with another key id.
    #[error("signed by another key")]
    OtherKey,
    /// The right key id, but the signature does not fit data, comment or key.
    #[error("the signature does not fit the data")]
    Invalid,
    /// Not a prehashed minisign signature of four lines with an allowed trusted comment.
    #[error("not an acceptable minisign signature")]
    Malformed,
    /// The data could not be read to its end.
    #[error("reading what was signed")]
    Io(#[source] io::Error),
}

impl SigningKey {
    /// Signs all of `data` and returns the text of a `.minisig` file: four lines.
    ///
    /// # Errors
    /// [`SignError`].
    pub fn sign(&self, data: impl Read, comment: &TrustedComment) -> Result<String, SignError> {
        let secret = self.secret_key().map_err(|_| SignError::Key)?;
        let public = self.verifying_key().public_key().map_err(|_| SignError::Key)?;
        let mut data = Remember { inner: data, error: None };
        let untrusted = "signature from a minisign secret key";
        let signed =
            minisign::sign(Some(&public), &secret, &mut data, Some(comment.as_str()), Some(untrusted));
        match (signed, data.error) {
            (_, Some(error)) => Err(SignError::Io(error)),
            (Ok(signature), None) => Ok(signature.into_string()),
            (Err(_), None) => Err(SignError::Key),
        }
    }
}

impl VerifyingKey {
    /// Checks the text of a `.minisig` file against all of `data`, and returns the trusted comment. Nothing
    /// of `data` is read when the signature is by another key.
    ///
    /// # Errors
    /// [`SignatureError`].
    pub fn verify(&self, data: impl Read, signature: &str) -> Result<TrustedComment, SignatureError> {
        let comment = check_form(signature)?;
        let boxed = SignatureBox::from_string(signature).map_err(|_| SignatureError::Malformed)?;
        if !boxed.is_prehashed() {
            return Err(SignatureError::Malformed);
        }
        let public = self.public_key().map_err(|_| SignatureError::Malformed)?;
        if boxed.keynum() != public.keynum() {
            return Err(SignatureError::OtherKey);
        }
        let mut data = Remember { inner: data, error: None };
        let verdict = minisign::verify(&public, &boxed, &mut data, true, false, false);
        match (verdict, data.error) {
            (_, Some(error)) => Err(SignatureError::Io(error)),
            (Ok(()), None) => Ok(comment),
            (Err(_), None) => Err(SignatureError::Invalid),
        }
    }
}

/// The crate forgives extra lines, extra bytes and odd characters, and would index out of bounds on a short
/// second signature. So the shape is checked first. Line ends may be LF or CRLF.
fn check_form(signature: &str) -> Result<TrustedComment, SignatureError> {
    let mut lines = signature.lines();
    let mut line = || lines.next().ok_or(SignatureError::Malformed);
    let (untrusted, first, trusted, second) = (line()?, line()?, line()?, line()?);
    let comment = trusted.strip_prefix("trusted comment: ").ok_or(SignatureError::Malformed)?;
    let comment = TrustedComment::new(comment).map_err(|_| SignatureError::Malformed)?;
    // Base64 of 2 + 8 + 64 bytes, and of 64 bytes.
    let first_fits = first.len() == 100 && first.ends_with('=') && !first.ends_with("==");
    let second_fits = second.len() == 88 && second.ends_with("==");
    if lines.next().is_some() || !untrusted.starts_with("untrusted comment: ") || !first_fits || !second_fits
    {
        return Err(SignatureError::Malformed);
    }
    Ok(comment)
}

/// Keeps the reader's own error, which the minisign crate would turn into a text. minisign asks for `Seek`
/// only to print the data, which is never done here.
struct Remember<R> {
    inner: R,
    error: Option<io::Error>,
}

impl<R: Read> Read for Remember<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.inner.read(buf) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.error = Some(error);
                    return Err(io::Error::other("see Remember"));
                }
                read => return read,
            }
        }
    }
}

impl<R> Seek for Remember<R> {
    fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comment() -> TrustedComment {
        TrustedComment::new("a=1").unwrap()
    }

    #[test]
    fn a_signature_holds_for_its_data_and_key_alone() {
        let (key, other) = (SigningKey::generate().unwrap(), SigningKey::generate().unwrap());
        let text = key.sign(&b"data"[..], &comment()).unwrap();
        assert_eq!(key.verifying_key().verify(&b"data"[..], &text).unwrap(), comment());
        let wrong = key.verifying_key().verify(&b"dat"[..], &text);
        assert!(matches!(wrong, Err(SignatureError::Invalid)));
        let wrong = other.verifying_key().verify(&b"data"[..], &text);
        assert!(matches!(wrong, Err(SignatureError::OtherKey)));
    }

    #[test]
    fn a_changed_trusted_comment_is_refused() {
        let key = SigningKey::generate().unwrap();
        let text = key.sign(&b"data"[..], &comment()).unwrap().replace("a=1", "a=2");
        let wrong = key.verifying_key().verify(&b"data"[..], &text);
        assert!(matches!(wrong, Err(SignatureError::Invalid)));
    }

    #[test]
    fn a_signature_of_any_other_shape_is_refused_without_a_panic() {
        let key = SigningKey::generate().unwrap();
        let text = key.sign(&b"data"[..], &comment()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let with = |at: usize, line: &str| {
            let mut lines = lines.clone();
            lines[at] = line;
            lines.join("\n")
        };
        for bad in [
            String::new(),
            lines[..3].join("\n"),
            format!("{text}more\n"),
            with(0, "comment"),
            with(1, ""),
            with(1, &lines[1].replacen("RU", "RW", 1)), // legacy: not prehashed
            with(2, "trusted comment: "),
            with(2, "trusted comment: a\x1b[2J"),
            with(3, "AAAA"),
            with(3, &"A".repeat(88)),
        ] {
            let wrong = key.verifying_key().verify(&b"data"[..], &bad);
            assert!(matches!(wrong, Err(SignatureError::Malformed)), "{bad:?}");
        }
    }
}
