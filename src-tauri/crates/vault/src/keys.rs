//! The data key and the age identities that open it (age-encryption.org/v1).
//!
//! `dek.age` holds the 96 hexadecimal digits that SQLCipher takes as `PRAGMA key = "x'…'"` (32 bytes of key, 16 of
//! salt), encrypted to one X25519 recipient per slot; `passphrase.identity.age` holds an age identity file encrypted
//! with a passphrase. So `age -d -i passphrase.identity.age dek.age` and SQLCipher read a register without this
//! program.

use crate::error::{Result, VaultError};
use crate::secret::{Secret, hex, random};
use age::DecryptError;
use age::secrecy::{ExposeSecret, SecretString};
use std::io::{Read, Write};
use zeroize::Zeroizing;

/// Digits of a data key.
pub(crate) const KEY_DIGITS: usize = 96;
/// More than any `dek.age` of ours: a thousand recipients are 100 KiB.
pub(crate) const DEK_LIMIT: u64 = 64 * 1024;
/// More than any `passphrase.identity.age` of ours.
pub(crate) const IDENTITY_LIMIT: u64 = 4 * 1024;
/// A file that asks for more work than this (1 GiB, some seconds) was not written by us.
const MOST_WORK: u8 = 20;

const DEK: &str = "dek.age";
const IDENTITY: &str = "passphrase.identity.age";

/// How much work a passphrase costs: log2 of scrypt's N, with r = 8 and p = 1. 18 takes 256 MiB and about a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl Default for WorkFactor {
    fn default() -> Self {
        Self(18)
    }
}

impl WorkFactor {
    /// Next to no work. A passphrase so stored is not protected: tests only.
    #[doc(hidden)]
    #[must_use]
    pub const fn none_for_tests() -> Self {
        Self(2)
    }
}

/// The key of one database: 96 lower-case hexadecimal digits.
#[derive(Clone)]
pub(crate) struct DataKey(Zeroizing<String>);

impl DataKey {
    pub(crate) fn generate() -> Result<Self> {
        Ok(Self(Zeroizing::new(hex(&*random::<48>()?))))
    }

    /// Anything but 96 hexadecimal digits is refused: SQLCipher would silently take it for a passphrase.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        if text.len() == KEY_DIGITS && text.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(Zeroizing::new(text.to_ascii_lowercase())))
        } else {
            Err(VaultError::MalformedKey)
        }
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Whether a database whose first 16 bytes these are was made with this key: they are the key's salt.
    pub(crate) fn salt_is(&self, bytes: &[u8]) -> bool {
        self.0[64..] == hex(bytes)
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(…)")
    }
}

/// What opens a data key: an age X25519 identity.
pub(crate) struct Identity(age::x25519::Identity);

impl Identity {
    pub(crate) fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads `AGE-SECRET-KEY-1…`, as typed from paper: in any case, with any blanks.
    pub(crate) fn parse(text: &Secret) -> Result<Self> {
        let mut compact = Zeroizing::new(String::with_capacity(text.expose().len()));
        compact.extend(text.expose().chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()));
        compact.parse().map(Self).map_err(|_| VaultError::MalformedSecret)
    }

    /// The public half, `age1…`.
    pub(crate) fn recipient(&self) -> String {
        self.0.to_public().to_string()
    }

    pub(crate) fn secret(&self) -> Secret {
        Secret::new(self.0.to_string().expose_secret().to_owned())
    }
}

/// The content of `dek.age` for these recipients.
pub(crate) fn seal_key(key: &DataKey, recipients: &[String]) -> Result<Vec<u8>> {
    let parsed: std::result::Result<Vec<age::x25519::Recipient>, _> =
        recipients.iter().map(|r| r.parse()).collect();
    let parsed = parsed.map_err(|_| VaultError::Damaged { what: "list of slots" })?;
    encrypt(key.expose().as_bytes(), parsed.iter().map(|r| r as &dyn age::Recipient), DEK)
}

/// Opens the content of `dek.age`.
pub(crate) fn open_key(sealed: &[u8], identity: &Identity) -> Result<DataKey> {
    let text = decrypt(sealed, &identity.0, KEY_DIGITS as u64, DEK)?;
    let text = std::str::from_utf8(&text).map_err(|_| VaultError::MalformedKey)?;
    DataKey::parse(text)
}

/// How many X25519 recipients the content of `dek.age` names. Its header is text, and authenticated when opened;
/// stanzas of other kinds are the format's deliberate noise.
pub(crate) fn recipient_count(sealed: &[u8]) -> usize {
    sealed
        .split(|&b| b == b'\n')
        .take_while(|line| !line.starts_with(b"---"))
        .filter(|line| line.starts_with(b"-> X25519 "))
        .count()
}

/// The content of `passphrase.identity.age`.
pub(crate) fn seal_identity(identity: &Identity, passphrase: &Secret, work: WorkFactor) -> Result<Vec<u8>> {
    check_passphrase(passphrase)?;
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.expose().to_owned()));
    recipient.set_work_factor(work.0);
    let text = Zeroizing::new(format!("{}\n", identity.secret().expose()));
    encrypt(text.as_bytes(), std::iter::once(&recipient as &dyn age::Recipient), IDENTITY)
}

/// Opens the content of `passphrase.identity.age`.
pub(crate) fn open_identity(sealed: &[u8], passphrase: &Secret) -> Result<Identity> {
    check_passphrase(passphrase)?;
    let mut key = age::scrypt::Identity::new(SecretString::from(passphrase.expose().to_owned()));
    key.set_max_work_factor(MOST_WORK);
    let text = decrypt(sealed, &key, IDENTITY_LIMIT, IDENTITY)?;
    let damaged = || VaultError::Damaged { what: IDENTITY };
    let text = std::str::from_utf8(&text).map_err(|_| damaged())?;
    let line =
        text.lines().find(|line| !line.starts_with('#') && !line.trim().is_empty()).ok_or_else(damaged)?;
    Identity::parse(&Secret::new(line.to_owned())).map_err(|_| damaged())
}

/// A passphrase must be one that can be typed at stock `age` too. How strong it is, is for the desk to say.
fn check_passphrase(passphrase: &Secret) -> Result<()> {
    if passphrase.expose().is_empty() || passphrase.expose().contains(char::is_control) {
        return Err(VaultError::MalformedSecret);
    }
    Ok(())
}

fn encrypt<'a>(
    plain: &[u8],
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    what: &'static str,
) -> Result<Vec<u8>> {
    let encryptor =
        age::Encryptor::with_recipients(recipients).map_err(|e| VaultError::other(what, e.to_string()))?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(VaultError::io(what))?;
    writer.write_all(plain).and_then(|()| writer.finish()).map_err(VaultError::io(what))?;
    Ok(sealed)
}

fn decrypt(
    sealed: &[u8],
    identity: &dyn age::Identity,
    limit: u64,
    what: &'static str,
) -> Result<Zeroizing<Vec<u8>>> {
    let damaged = || VaultError::Damaged { what };
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| damaged())?;
    let reader = decryptor.decrypt(std::iter::once(identity)).map_err(|error| match error {
        DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => {
            VaultError::WrongSecret
        }
        _ => damaged(),
    })?;
    // Room for all of it at once: a buffer that grows leaves pieces behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(limit as usize + 1));
    reader.take(limit + 1).read_to_end(&mut plain).map_err(|_| damaged())?;
    if plain.len() as u64 > limit { Err(damaged()) } else { Ok(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_malformed_raw_key_is_refused() {
        let good = "0123456789abcdef".repeat(6);
        assert!(DataKey::parse(&good).is_ok());
        for bad in
            [&good[1..], &format!("{good}0"), &good.replace('f', "g"), "", &format!("{}\n", &good[1..])]
        {
            assert!(matches!(DataKey::parse(bad), Err(VaultError::MalformedKey)), "{bad:?}");
        }
    }

    #[test]
    fn every_recipient_opens_the_key_and_nobody_else() {
        let key = DataKey::generate().unwrap();
        let identities = [Identity::generate(), Identity::generate(), Identity::generate()];
        let recipients: Vec<String> = identities.iter().map(Identity::recipient).collect();
        for _ in 0..20 {
            let sealed = seal_key(&key, &recipients).unwrap();
            assert_eq!(recipient_count(&sealed), 3, "noise in the header is not counted");
            for identity in &identities {
                assert_eq!(open_key(&sealed, identity).unwrap().expose(), key.expose());
            }
            assert!(matches!(open_key(&sealed, &Identity::generate()), Err(VaultError::WrongSecret)));
        }
    }

    #[test]
    fn a_flipped_bit_in_a_key_file_is_told_from_a_wrong_secret() {
        let identity = Identity::generate();
        let sealed = seal_key(&DataKey::generate().unwrap(), &[identity.recipient()]).unwrap();
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            let opened = open_key(&flipped, &identity);
            assert!(matches!(opened, Err(VaultError::Damaged { .. } | VaultError::WrongSecret)), "byte {at}");
        }
    }

    #[test]
    fn a_recovery_code_is_read_as_typed_from_paper() {
        let identity = Identity::generate();
        let code = identity.secret().expose().to_lowercase();
        let typed: Vec<&str> = [&code[..20], &code[20..40], &code[40..]].into();
        let read = Identity::parse(&Secret::new(format!(" {} \n", typed.join("  ")))).unwrap();
        assert_eq!(read.recipient(), identity.recipient());
        assert!(matches!(Identity::parse(&Secret::new("age1x".into())), Err(VaultError::MalformedSecret)));
    }

    #[test]
    fn a_passphrase_opens_its_identity_and_a_wrong_one_does_not() {
        let identity = Identity::generate();
        let secret = |text: &str| Secret::new(text.into());
        let sealed =
            seal_identity(&identity, &secret("räksmörgås i hög sjö"), WorkFactor::none_for_tests()).unwrap();
        let opened = open_identity(&sealed, &secret("räksmörgås i hög sjö")).unwrap();
        assert_eq!(opened.recipient(), identity.recipient());
        assert!(matches!(open_identity(&sealed, &secret("raksmorgas")), Err(VaultError::WrongSecret)));
        for unusable in ["", "two\nlines", "bell\u{7}"] {
            let sealed = seal_identity(&identity, &secret(unusable), WorkFactor::none_for_tests());
            assert!(matches!(sealed, Err(VaultError::MalformedSecret)), "{unusable:?}");
        }
    }

    #[test]
    fn a_file_that_asks_for_absurd_work_is_damage() {
        let identity = Identity::generate();
        let passphrase = Secret::new("p".into());
        let sealed = seal_identity(&identity, &passphrase, WorkFactor::none_for_tests()).unwrap();
        let end = sealed.windows(2).enumerate().filter(|(_, w)| *w == b" 2").map(|(i, _)| i).next().unwrap();
        let hostile = [&sealed[..end], b" 30", &sealed[end + 2..]].concat();
        assert!(matches!(open_identity(&hostile, &passphrase), Err(VaultError::Damaged { .. })));
    }
}
