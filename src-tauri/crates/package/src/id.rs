//! The package's own number.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    hash::{hex, is_lower_hex},
    keys::KeyError,
};

/// A random number that names one package: 128 bits as 32 lower-case hex digits. It says nothing of its
/// content, its recipient or its time, because it stands in the clear beside the ciphertext.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PackageId(String);

/// The text is not 32 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a package id")]
pub struct NotAPackageId;

impl PackageId {
    /// A new one from the operating system's randomness.
    ///
    /// # Errors
    /// [`KeyError::NoRandomness`].
    pub fn generate() -> Result<Self, KeyError> {
        random_hex::<16>().map(Self)
    }

    /// The 32 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `N` random bytes as hex digits.
pub(crate) fn random_hex<const N: usize>() -> Result<String, KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::NoRandomness)?;
    Ok(hex(&bytes))
}

impl FromStr for PackageId {
    type Err = NotAPackageId;

    fn from_str(text: &str) -> Result<Self, NotAPackageId> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for PackageId {
    type Error = NotAPackageId;

    fn try_from(text: String) -> Result<Self, NotAPackageId> {
        if text.len() == 32 && is_lower_hex(&text) { Ok(Self(text)) } else { Err(NotAPackageId) }
    }
}

impl From<PackageId> for String {
    fn from(id: PackageId) -> Self {
        id.0
    }
}

impl fmt::Display for PackageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
