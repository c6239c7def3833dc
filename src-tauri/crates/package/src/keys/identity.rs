use std::fmt;

use age::secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::{KeyError, RecipientKey};

/// A classic age identity, `AGE-SECRET-KEY-1…` (X25519): what opens a package. Zeroised on drop.
pub struct IdentityKey {
    identity: age::x25519::Identity,
}

impl IdentityKey {
    /// A new key pair from the operating system's randomness.
    #[must_use]
    pub fn generate() -> Self {
        Self { identity: age::x25519::Identity::generate() }
    }

    /// Reads one `AGE-SECRET-KEY-1…`, alone or as the identity file that `age-keygen` writes: blank lines
    /// and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// [`KeyError::MalformedIdentity`], also for a file without a key; [`KeyError::SeveralIdentities`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let mut keys = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identity = keys.next().ok_or(KeyError::MalformedIdentity)?;
        let identity = identity.parse().map_err(|_| KeyError::MalformedIdentity)?;
        match keys.next() {
            None => Ok(Self { identity }),
            Some(next) if next.parse::<age::x25519::Identity>().is_ok() => Err(KeyError::SeveralIdentities),
            Some(_) => Err(KeyError::MalformedIdentity),
        }
    }

    /// The public half, to give to those who send packages.
    ///
    /// # Errors
    /// [`KeyError::WeakRecipient`], which a generated key never gives.
    pub fn recipient(&self) -> Result<RecipientKey, KeyError> {
        RecipientKey::parse(&self.identity.to_public().to_string())
    }

    /// The `AGE-SECRET-KEY-1…` text.
    #[must_use]
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.identity.to_string().expose_secret().to_owned())
    }

    pub(crate) fn identity(&self) -> &age::x25519::Identity {
        &self.identity
    }
}

impl fmt::Debug for IdentityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityKey(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_file_is_read_with_its_comments() {
        let key = IdentityKey::generate();
        let file = format!(
            "# created: 2026-11-02T09:15:00Z\r\n# public key: {}\r\n\r\n{}\r\n",
            key.recipient().unwrap(),
            *key.to_secret_text()
        );
        assert_eq!(IdentityKey::parse(&file).unwrap().recipient(), key.recipient());
    }

    #[test]
    fn an_identity_file_without_exactly_one_key_is_refused() {
        let [a, b] = [IdentityKey::generate().to_secret_text(), IdentityKey::generate().to_secret_text()];
        let two = format!("{}\n{}\n", *a, *b);
        assert_eq!(IdentityKey::parse(&two).unwrap_err(), KeyError::SeveralIdentities);
        for bad in ["", "# only a comment\n", "AGE-SECRET-KEY-1QQQ", &format!("{}\nhello", *a)] {
            assert_eq!(IdentityKey::parse(bad).unwrap_err(), KeyError::MalformedIdentity);
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        assert_eq!(format!("{:?}", IdentityKey::generate()), "IdentityKey(redacted)");
    }
}
