//! Encryption: one age file for exactly one classic (X25519) recipient.
//!
//! Source: <https://c2sp.org/age>. Plugins, SSH keys, passphrases and further recipients are refused.

use std::{
    io::{self, BufRead, Read, Write},
    iter::once,
};

use age::{DecryptError, Decryptor, Encryptor, stream::StreamWriter};

use crate::keys::{IdentityKey, RecipientKey};

/// Longest age header that is read: one stanza of ours and one of grease need a few hundred bytes.
const MAX_HEADER: u64 = 16 * 1024;

/// Why a ciphertext does not open.
#[derive(Debug)]
pub(crate) enum EnvelopeError {
    NotForThisKey,
    Malformed(&'static str),
    Io(io::Error),
}

/// A writer that encrypts; it must be finished.
pub(crate) fn encrypt<W: Write>(to: &RecipientKey, out: W) -> io::Result<StreamWriter<W>> {
    let recipient = to.recipient().map_err(io::Error::other)?;
    let encryptor = Encryptor::with_recipients(once(&recipient as &dyn age::Recipient));
    encryptor.map_err(io::Error::other)?.wrap_output(out)
}

/// A reader that decrypts. Every 64 KiB that it gives out have been authenticated; that nothing is missing is
/// known when it has been read to its end.
pub(crate) fn decrypt<'r>(
    mut sealed: impl BufRead + 'r,
    with: &IdentityKey,
) -> Result<impl Read + 'r, EnvelopeError> {
    let header = read_header(&mut sealed)?;
    expect_one_recipient(&header).map_err(EnvelopeError::Malformed)?;
    let identity = with.identity();
    Decryptor::new_buffered(io::Cursor::new(header).chain(sealed))
        .and_then(|decryptor| decryptor.decrypt(once(identity as &dyn age::Identity)))
        .map_err(|error| match error {
            DecryptError::NoMatchingKeys => EnvelopeError::NotForThisKey,
            DecryptError::Io(error) => EnvelopeError::Io(error),
            _ => EnvelopeError::Malformed("not an acceptable age file"),
        })
}

/// The text of the header up to and with its last line, `--- MAC`.
fn read_header(sealed: &mut impl BufRead) -> Result<Vec<u8>, EnvelopeError> {
    let mut header = Vec::new();
    loop {
        let start = header.len();
        let left = MAX_HEADER - start as u64;
        let read = sealed.take(left).read_until(b'\n', &mut header).map_err(EnvelopeError::Io)?;
        if read == 0 || !header.ends_with(b"\n") {
            return Err(EnvelopeError::Malformed("no age header"));
        }
        if header[start..].starts_with(b"---") {
            return Ok(header);
        }
    }
}

/// A second stanza would let somebody else read the package, unseen by the recipient. Grease, which age's
/// libraries add so that readers learn to pass over unknown stanzas, opens nothing.
fn expect_one_recipient(header: &[u8]) -> Result<(), &'static str> {
    let mut recipients = 0;
    for stanza in header.split(|b| *b == b'\n').filter_map(|line| line.strip_prefix(b"-> ")) {
        let tag = stanza.split(|b| *b == b' ').next().unwrap_or_default();
        match tag {
            b"X25519" => recipients += 1,
            grease if grease.ends_with(b"-grease") => {}
            _ => return Err("encrypted to another kind of recipient"),
        }
    }
    if recipients == 1 { Ok(()) } else { Err("not encrypted to exactly one recipient") }
}
