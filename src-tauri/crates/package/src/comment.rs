//! Trusted comments: the short texts that minisign signs together with the data.
//!
//! minisign signs any bytes up to the line's end, and prints them on a terminal. So only an allow-list of
//! characters is ever signed or accepted here, and the two comments of a package have one fixed form each.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

use crate::{Digest, FORMAT_VERSION, PackageId, hash::is_lower_hex};

/// Longest trusted comment; stock minisign reads up to 8192 bytes.
const MAX_LENGTH: usize = 1024;

/// A trusted comment made only of ASCII letters, digits, space and `. _ : = -`, not empty, at most 1024
/// bytes, and without spaces at its ends (which readers trim).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedComment(String);

/// The text holds a character outside the allow-list, is empty or too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an allowed trusted comment")]
pub struct ForbiddenComment;

impl TrustedComment {
    /// Takes the text as it is or refuses it; nothing is replaced, since a changed text would be signed.
    ///
    /// # Errors
    /// [`ForbiddenComment`].
    pub fn new(text: impl Into<String>) -> Result<Self, ForbiddenComment> {
        let text = text.into();
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b" ._:=-".contains(&b);
        if text.is_empty() || text.len() > MAX_LENGTH || text.trim() != text || !text.bytes().all(allowed) {
            return Err(ForbiddenComment);
        }
        Ok(Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the signature over the ciphertext says: the package, and which `SHA256SUMS` must lie within. It is
/// in the clear, so it never names the recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outer {
    /// The package's id.
    pub package: PackageId,
    /// SHA-256 of the file `SHA256SUMS`.
    pub sums: Digest,
}

/// What the signature over `SHA256SUMS` says: the package, for whom it is, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inner {
    /// The package's id.
    pub package: PackageId,
    /// The recipient's fingerprint, 20 hex digits.
    pub recipient: String,
    /// The last day on which a reader opens the package.
    pub expires: Date,
}

/// Why a signed comment does not belong to a package of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommentError {
    /// Signed for a later version of the format.
    #[error("a package of format version {0}")]
    UnsupportedVersion(u32),
    /// Something else than this layer's comment.
    #[error("not the comment of this layer of a package")]
    Malformed,
}

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { package, sums } = self;
        write!(f, "format=liggare-package-{FORMAT_VERSION} layer=outer package={package} sums={sums}")
    }
}

impl fmt::Display for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { package, recipient: to, expires } = self;
        write!(
            f,
            "format=liggare-package-{FORMAT_VERSION} layer=inner package={package} to={to} expires={expires}"
        )
    }
}

impl FromStr for Outer {
    type Err = CommentError;

    fn from_str(text: &str) -> Result<Self, CommentError> {
        let [package, sums] = values(text, "outer", ["package", "sums"])?;
        let package = package.parse().map_err(|_| CommentError::Malformed)?;
        let sums = sums.parse().map_err(|_| CommentError::Malformed)?;
        Ok(Self { package, sums })
    }
}

impl FromStr for Inner {
    type Err = CommentError;

    fn from_str(text: &str) -> Result<Self, CommentError> {
        let [package, to, expires] = values(text, "inner", ["package", "to", "expires"])?;
        let package = package.parse().map_err(|_| CommentError::Malformed)?;
        if to.len() != 20 || !is_lower_hex(to) {
            return Err(CommentError::Malformed);
        }
        Ok(Self {
            package,
            recipient: to.to_owned(),
            expires: iso_date(expires).ok_or(CommentError::Malformed)?,
        })
    }
}

/// `YYYY-MM-DD` and no other form of ISO 8601.
pub(crate) fn iso_date(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|date| date.to_string() == text)
}

/// The values of `format=… layer=… key=value …`, in exactly this order and no more.
fn values<'t, const N: usize>(
    text: &'t str,
    layer: &str,
    keys: [&str; N],
) -> Result<[&'t str; N], CommentError> {
    let mut tokens = text.split(' ');
    let format = tokens.next().and_then(|token| token.strip_prefix("format=liggare-package-"));
    let version = format.ok_or(CommentError::Malformed)?;
    if version != FORMAT_VERSION.to_string() {
        let newer = version.parse().ok().filter(|v| *v > FORMAT_VERSION);
        return Err(newer.map_or(CommentError::Malformed, CommentError::UnsupportedVersion));
    }
    if tokens.next().and_then(|token| token.strip_prefix("layer=")) != Some(layer) {
        return Err(CommentError::Malformed);
    }
    let mut found = [""; N];
    for (value, key) in found.iter_mut().zip(keys) {
        let token = tokens.next().and_then(|token| token.strip_prefix(key)?.strip_prefix('='));
        *value = token.ok_or(CommentError::Malformed)?;
    }
    if tokens.next().is_some() { Err(CommentError::Malformed) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn id() -> PackageId {
        "00112233445566778899aabbccddeeff".parse().unwrap()
    }

    #[test]
    fn comments_come_back_from_their_text_and_pass_the_allow_list() {
        let outer = Outer { package: id(), sums: Digest::of(b"") };
        let inner = Inner { package: id(), recipient: "0".repeat(20), expires: date(2027, 1, 31) };
        assert_eq!(outer.to_string().parse(), Ok(outer.clone()));
        assert_eq!(inner.to_string().parse(), Ok(inner.clone()));
        assert!(TrustedComment::new(outer.to_string()).is_ok());
        assert!(TrustedComment::new(inner.to_string()).is_ok());
    }

    #[test]
    fn a_comment_of_another_layer_or_form_is_refused() {
        let outer = Outer { package: id(), sums: Digest::of(b"") }.to_string();
        assert_eq!(outer.parse::<Inner>(), Err(CommentError::Malformed));
        for bad in [
            String::new(),
            "timestamp:1".to_owned(),
            outer.replace("package-1", "package-0"),
            outer.replace("package-1", "package-01"),
            outer.replace(" sums", "  sums"),
            format!("{outer} to=x"),
        ] {
            assert_eq!(bad.parse::<Outer>(), Err(CommentError::Malformed), "{bad}");
        }
    }

    #[test]
    fn a_later_version_is_named() {
        let later = "format=liggare-package-2 something=else";
        assert_eq!(later.parse::<Outer>(), Err(CommentError::UnsupportedVersion(2)));
    }

    #[test]
    fn a_comment_with_any_other_character_is_refused() {
        for bad in ["", " a", "a ", "a\nb", "a\rb", "a\x1b[2Jb", "a\u{202e}b", "å", "a/b", "a\0b"] {
            assert_eq!(TrustedComment::new(bad), Err(ForbiddenComment), "{bad:?}");
        }
        assert_eq!(TrustedComment::new("a".repeat(MAX_LENGTH + 1)), Err(ForbiddenComment));
    }
}
