use std::fmt;

use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox};
use zeroize::{Zeroize, Zeroizing};

use super::{KeyError, VerifyingKey};

/// Length of minisign's secret key structure: algorithms, KDF parameters, key id, Ed25519 key, checksum.
const SECRET_BYTES: usize = 2 + 2 + 2 + 32 + 8 + 8 + 8 + 64 + 32;

/// A minisign key pair, unencrypted: whoever keeps it must keep it inside something encrypted.
///
/// The bytes held here are zeroised on drop. The `minisign` crate's own secret type is not, so it is made
/// only for the length of one signature; a copy may stay in freed memory until it is used again.
pub struct SigningKey {
    secret: Zeroizing<Vec<u8>>,
    public: VerifyingKey,
}

impl SigningKey {
    /// A new key pair from the operating system's randomness.
    ///
    /// # Errors
    /// [`KeyError::NoRandomness`].
    pub fn generate() -> Result<Self, KeyError> {
        let pair = KeyPair::generate_unencrypted_keypair().map_err(|_| KeyError::NoRandomness)?;
        Self::from_secret(&pair.sk)
    }

    /// From [`SigningKey::to_bytes`].
    ///
    /// # Errors
    /// [`KeyError::MalformedSigningKey`] when the length, the kind or the checksum is wrong, or the key is
    /// encrypted with a password.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        if bytes.len() != SECRET_BYTES {
            return Err(KeyError::MalformedSigningKey);
        }
        let key = SecretKey::from_bytes(bytes).map_err(|_| KeyError::MalformedSigningKey)?;
        // Only the text form is checked against its checksum by the crate, so go through it.
        let text = key.to_box(None).map_err(|_| KeyError::MalformedSigningKey)?;
        let key = SecretKey::from_unencrypted_box(text).map_err(|_| KeyError::MalformedSigningKey)?;
        Self::from_secret(&key)
    }

    /// From [`SigningKey::to_secret_text`].
    ///
    /// # Errors
    /// [`KeyError::MalformedSigningKey`], also for a key that stock `minisign -G -W` made: minisign 0.11 leaves
    /// the checksum of an unencrypted key empty, so that damage would not be seen.
    pub fn from_secret_text(text: &str) -> Result<Self, KeyError> {
        let boxed = SecretKeyBox::from_string(text).map_err(|_| KeyError::MalformedSigningKey)?;
        let key = SecretKey::from_unencrypted_box(boxed).map_err(|_| KeyError::MalformedSigningKey)?;
        Self::from_secret(&key)
    }

    /// The whole key pair as minisign's secret key structure, 158 bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        self.secret.clone()
    }

    /// The two lines of an unencrypted secret key file, which stock minisign signs with.
    ///
    /// # Errors
    /// [`KeyError::MalformedSigningKey`], which a key made by this type never gives.
    pub fn to_secret_text(&self) -> Result<Zeroizing<String>, KeyError> {
        let text = self.secret_key()?.to_box(Some("minisign secret key"));
        Ok(Zeroizing::new(text.map_err(|_| KeyError::MalformedSigningKey)?.into_string()))
    }

    /// The public half.
    #[must_use]
    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    pub(crate) fn secret_key(&self) -> Result<SecretKey, KeyError> {
        SecretKey::from_bytes(&self.secret).map_err(|_| KeyError::MalformedSigningKey)
    }

    fn from_secret(key: &SecretKey) -> Result<Self, KeyError> {
        let public = PublicKey::from_secret_key(key).map_err(|_| KeyError::MalformedSigningKey)?;
        let mut bytes = key.to_bytes();
        let secret = Zeroizing::new(bytes.clone());
        bytes.zeroize();
        let public = VerifyingKey::parse(&public.to_base64()).map_err(|_| KeyError::MalformedSigningKey)?;
        Ok(Self { secret, public })
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("public", &self.public).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_bytes_and_from_its_text() {
        let key = SigningKey::generate().unwrap();
        assert_eq!(key.to_bytes().len(), SECRET_BYTES);
        let again = SigningKey::from_bytes(&key.to_bytes()).unwrap();
        let read = SigningKey::from_secret_text(&key.to_secret_text().unwrap()).unwrap();
        assert_eq!(again.verifying_key(), key.verifying_key());
        assert_eq!(read.to_bytes(), key.to_bytes());
    }

    #[test]
    fn a_damaged_key_is_refused_at_any_byte_of_its_secret() {
        let key = SigningKey::generate().unwrap();
        for at in 54..SECRET_BYTES {
            let mut bytes = key.to_bytes();
            bytes[at] ^= 1;
            assert_eq!(
                SigningKey::from_bytes(&bytes).unwrap_err(),
                KeyError::MalformedSigningKey,
                "byte {at}"
            );
        }
        assert!(SigningKey::from_bytes(&key.to_bytes()[1..]).is_err(), "a short key");
    }

    #[test]
    fn debug_shows_no_secret() {
        let key = SigningKey::generate().unwrap();
        let shown = format!("{key:?}");
        let text = key.to_secret_text().unwrap();
        assert!(!shown.contains(text.lines().nth(1).unwrap()));
        assert!(shown.len() < 130, "nothing but the public half: {shown}");
    }
}
