use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::KeyError;
use crate::hash::hex;

/// The seven X25519 points of small order: a shared secret with any of them is zero, so anybody could
/// decrypt. Source: D. J. Bernstein, <https://cr.yp.to/ecdh.html#validate>. The top bit is not part of a point.
const SMALL_ORDER: [[u8; 32]; 7] = [
    [0; 32],
    with_ends(1, 0, 0),
    *b"\xe0\xeb\x7a\x7c\x3b\x41\xb8\xae\x16\x56\xe3\xfa\xf1\x9f\xc4\x6a\xda\x09\x8d\xeb\x9c\x32\xb1\xfd\x86\x62\x05\x16\x5f\x49\xb8\x00",
    *b"\x5f\x9c\x95\xbc\xa3\x50\x8c\x24\xb1\xd0\xb1\x55\x9c\x83\xef\x5b\x04\x44\x5c\xc4\x58\x1c\x8e\x86\xd8\x22\x4e\xdd\xd0\x9f\x11\x57",
    with_ends(0xec, 0xff, 0x7f),
    with_ends(0xed, 0xff, 0x7f),
    with_ends(0xee, 0xff, 0x7f),
];

const fn with_ends(first: u8, middle: u8, last: u8) -> [u8; 32] {
    let mut point = [middle; 32];
    point[0] = first;
    point[31] = last;
    point
}

/// A classic age recipient, `age1…` (X25519): the public key of the one who may open a package.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RecipientKey {
    text: String,
}

impl RecipientKey {
    /// Reads `age1…` in lower case. Spaces and line ends around it are dropped, nothing else is forgiven.
    ///
    /// # Errors
    /// Its own [`KeyError`] for a secret key, an SSH key, another age type, a weak point and a bad text.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        if text.to_ascii_uppercase().contains("AGE-SECRET-KEY-") || text.contains("AGE-PLUGIN-") {
            return Err(KeyError::SecretInsteadOfRecipient);
        }
        if text.starts_with("ssh-") || text.starts_with("ecdsa-") || text.starts_with("sk-") {
            return Err(KeyError::SshRecipient);
        }
        match text.parse::<age::x25519::Recipient>() {
            Ok(key) if key.to_string() == text => {
                if is_small_order(text) {
                    return Err(KeyError::WeakRecipient);
                }
                Ok(Self { text: text.to_owned() })
            }
            // `age1NAME1…`: the separator of Bech32 is the last `1`, so a second one means another type.
            Err(_)
                if text
                    .strip_prefix("age1")
                    .is_some_and(|rest| rest.contains('1') && !rest.contains(' ')) =>
            {
                Err(KeyError::OtherRecipientType)
            }
            _ => Err(KeyError::MalformedRecipient),
        }
    }

    /// The first 20 hex digits of the SHA-256 of the `age1…` text, for reading out over another channel.
    ///
    /// The same as `printf %s age1… | sha256sum | cut -c1-20`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(self.text.as_bytes())[..10])
    }

    /// The `age1…` text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn recipient(&self) -> Result<age::x25519::Recipient, KeyError> {
        self.text.parse().map_err(|_| KeyError::MalformedRecipient)
    }
}

/// Whether a text that age has accepted (so its checksum holds) encodes a point of small order.
fn is_small_order(text: &str) -> bool {
    const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let mut point = [0; 32];
    let digits = text.bytes().skip("age1".len()).filter_map(|c| ALPHABET.iter().position(|a| *a == c));
    for (at, digit) in digits.enumerate() {
        for bit in 0..5 {
            let place = at * 5 + bit;
            if place < 256 && digit & (16 >> bit) != 0 {
                point[place / 8] |= 128 >> (place % 8);
            }
        }
    }
    point[31] &= 0x7f;
    SMALL_ORDER.contains(&point)
}

impl FromStr for RecipientKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for RecipientKey {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        Self::parse(&text)
    }
}

impl From<RecipientKey> for String {
    fn from(key: RecipientKey) -> Self {
        key.text
    }
}

impl fmt::Display for RecipientKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for RecipientKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecipientKey({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The key pair of age's own test vectors.
    const KEY: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    const SECRET: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

    #[test]
    fn a_recipient_is_read_and_shown_unchanged() {
        assert_eq!(RecipientKey::parse(&format!(" {KEY}\n")).unwrap().to_string(), KEY);
    }

    #[test]
    fn a_fingerprint_is_what_sha256sum_prints() {
        // printf %s age1t7r… | sha256sum | cut -c1-20
        assert_eq!(RecipientKey::parse(KEY).unwrap().fingerprint(), "e669ae85e31856826947");
    }

    #[test]
    fn a_secret_key_pasted_by_mistake_has_its_own_error() {
        for text in [SECRET.to_owned(), SECRET.to_lowercase(), format!("# public key: {KEY}\n{SECRET}")] {
            assert_eq!(RecipientKey::parse(&text), Err(KeyError::SecretInsteadOfRecipient));
        }
    }

    #[test]
    fn keys_of_other_types_are_refused() {
        let ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN x@y";
        let plugin = "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t";
        assert_eq!(RecipientKey::parse(ssh), Err(KeyError::SshRecipient));
        assert_eq!(RecipientKey::parse(plugin), Err(KeyError::OtherRecipientType));
    }

    #[test]
    fn a_mistyped_key_is_refused() {
        let upper = KEY.to_uppercase();
        let typo = KEY.replace("t7rx", "t7rz");
        for bad in
            ["", "age1", &upper, &typo, &KEY[..60], &format!("{KEY} {KEY}"), &KEY.replace("age", "agf")]
        {
            assert_eq!(RecipientKey::parse(bad), Err(KeyError::MalformedRecipient), "{bad}");
        }
    }

    #[test]
    fn a_point_of_small_order_is_refused_with_either_top_bit() {
        for (at, point) in SMALL_ORDER.iter().enumerate() {
            for top in [0, 0x80] {
                let mut point = *point;
                point[31] |= top;
                assert_eq!(RecipientKey::parse(&encode(&point)), Err(KeyError::WeakRecipient), "point {at}");
            }
        }
        let mut sound = [9; 32];
        sound[31] = 0;
        assert!(RecipientKey::parse(&encode(&sound)).is_ok(), "the encoder of this test is right");
    }

    /// Bech32 (BIP 173) with the prefix `age`.
    fn encode(point: &[u8; 32]) -> String {
        const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        let bit = |n: usize| n < 256 && point[n / 8] & (128 >> (n % 8)) != 0;
        let data: Vec<u8> =
            (0..52).map(|d| (0..5).fold(0, |sum, b| sum << 1 | u8::from(bit(d * 5 + b)))).collect();
        let prefix = b"age".iter().map(|c| c >> 5).chain([0]).chain(b"age".iter().map(|c| c & 31));
        let sum = prefix.chain(data.iter().copied()).chain([0; 6]).fold(1u32, |sum, v| {
            let top = sum >> 25;
            let generators = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
            let next = (sum & 0x01ff_ffff) << 5 ^ u32::from(v);
            (0..5).filter(|b| top >> b & 1 == 1).fold(next, |n, b| n ^ generators[b])
        }) ^ 1;
        let check = (0..6).map(|n| (sum >> (5 * (5 - n)) & 31) as u8);
        let text = data.iter().copied().chain(check).map(|d| ALPHABET[usize::from(d)] as char);
        format!("age1{}", text.collect::<String>())
    }
}
