use std::{fmt, str::FromStr};

use minisign::PublicKey;
use serde::{Deserialize, Serialize};

use super::KeyError;

/// A minisign public key, shown and stored as its `RW…` text.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VerifyingKey {
    text: String,
}

impl VerifyingKey {
    /// Reads `RW…`, or the two lines of a `minisign.pub` file. Spaces and line ends around it are dropped.
    ///
    /// # Errors
    /// [`KeyError::MalformedVerifyingKey`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let text = match text.split_once('\n') {
            Some((comment, key)) if comment.starts_with("untrusted comment:") => key.trim(),
            _ => text,
        };
        let key = PublicKey::from_base64(text).map_err(|_| KeyError::MalformedVerifyingKey)?;
        // "Ed" is minisign's mark of an Ed25519 public key; one key has one text.
        if !key.to_bytes().starts_with(b"Ed") || key.to_base64() != text {
            return Err(KeyError::MalformedVerifyingKey);
        }
        Ok(Self { text: text.to_owned() })
    }

    /// The `RW…` text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn public_key(&self) -> Result<PublicKey, KeyError> {
        PublicKey::from_base64(&self.text).map_err(|_| KeyError::MalformedVerifyingKey)
    }
}

impl FromStr for VerifyingKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for VerifyingKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        Self::parse(&text)
    }
}

impl From<VerifyingKey> for String {
    fn from(key: VerifyingKey) -> Self {
        key.text
    }
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    #[test]
    fn a_key_and_a_key_file_name_the_same_key() {
        let file = format!("untrusted comment: minisign public key E7620F1842B4E81F\r\n{KEY}\r\n");
        assert_eq!(VerifyingKey::parse(&file), VerifyingKey::parse(KEY));
        assert_eq!(VerifyingKey::parse(KEY).unwrap().to_string(), KEY);
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for bad in ["", "RW", "age1qqq", &KEY[1..], &KEY.replace("RW", "XW"), &KEY.replace("GFO3", "GFO!")] {
            assert_eq!(VerifyingKey::parse(bad), Err(KeyError::MalformedVerifyingKey), "{bad}");
        }
    }
}
