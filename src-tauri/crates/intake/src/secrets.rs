//! Passwords in files that arrive (R5.17): told by their column, and turned into what nobody reads back. A readable
//! password goes no further than this module.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use base64ct::{Base64Unpadded, Encoding};
use liggare_domain::{Verifier, VerifierFormat};
use zeroize::Zeroizing;

use crate::values::{self, folded};

/// A column that holds passwords in one form or another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordColumn {
    /// Passwords as they are typed, or hashes without a salt, which are looked up in tables. Not to be taken.
    Readable,
    /// Hashes in formats of [`Verifier`].
    Hashes,
}

/// Names that say password wherever they stand, folded.
const ANYWHERE: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "passord",
    "adgangskode",
    "losenord",
    "losenfras",
    "salasana",
    "salalause",
    "tunnussana",
    "pinkod",
    "pinkoodi",
    "pincode",
    "tunnusluku",
];
/// Names that say it as words of their own, folded: not in `mapping`, `Shopping`, `passenger`.
const WORDS: &[&str] =
    &["pwd", "pw", "psw", "pass", "userpass", "pin", "secret", "hash", "pwhash", "pwdhash", "losen"];
/// Names of what tells something *about* a password.
const ABOUT: &[&str] = &[
    "changed",
    "change",
    "last",
    "set",
    "reset",
    "updated",
    "expires",
    "expiry",
    "expired",
    "date",
    "time",
    "at",
    "has",
    "must",
    "andrat",
    "andrad",
    "bytt",
    "datum",
    "giltigt",
    "vaihdettu",
    "vaihto",
    "voimassa",
    "paivamaara",
];

/// Whether a column holds passwords, by its header and by some of its values. A doubt counts as yes, and as readable:
/// the keeper can take a column that was left, and nothing takes back a password that was kept.
#[must_use]
pub fn looks_like_password<S: AsRef<str>>(header: &str, samples: &[S]) -> Option<PasswordColumn> {
    let samples = || samples.iter().map(|sample| sample.as_ref().trim()).filter(|text| !text.is_empty());
    let (all, hashes) =
        (samples().count(), samples().filter(|text| Verifier::recognise(text).is_some()).count());
    let words = words(header);
    if hashes > 0 {
        return Some(if hashes == all { PasswordColumn::Hashes } else { PasswordColumn::Readable });
    }
    let named = says_password(header, &words)
        && !(words.iter().any(|word| ABOUT.contains(&word.as_str())) && all > 0 && samples().all(is_about));
    let digests =
        all > 0 && samples().all(is_unsalted) && !words.last().is_some_and(|word| is_identifier(word));
    (named || digests).then_some(PasswordColumn::Readable)
}

fn says_password(header: &str, words: &[String]) -> bool {
    let whole = folded(header);
    ANYWHERE.iter().any(|name| whole.contains(name))
        || WORDS.contains(&whole.as_str())
        || words.iter().any(|word| WORDS.contains(&word.as_str()))
}

/// The words of a name, folded: `userPass`, `user_pass` and `User pass` alike.
fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in header.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && lower) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.push(c);
        }
        lower = c.is_lowercase();
    }
    words.iter().map(|word| folded(word)).filter(|word| !word.is_empty()).collect()
}

/// A day, or a yes or no: what is told about a password, not one.
fn is_about(text: &str) -> bool {
    values::date(text).is_some() || values::answer(text, false) != values::Answer::Unclear
}

/// MD5, SHA-1, SHA-2 in hexadecimal, or a directory's digests without a salt.
fn is_unsalted(text: &str) -> bool {
    let hex =
        matches!(text.len(), 32 | 40 | 56 | 64 | 96 | 128) && text.bytes().all(|b| b.is_ascii_hexdigit());
    let upper = text.get(..5).map(str::to_ascii_uppercase);
    hex || upper.is_some_and(|start| start.starts_with("{SHA}") || start.starts_with("{MD5}"))
}

/// Names of identifiers that are written as digests are.
fn is_identifier(word: &str) -> bool {
    ["id", "uuid", "guid", "euid", "leid", "token", "etag", "checksum", "sha256sum"].contains(&word)
}

/// Memory for one hash, KiB.
const MEMORY: u32 = 64 * 1024;
/// Passes over it.
const PASSES: u32 = 3;
/// Length of what comes out, bytes.
const OUTPUT: usize = 32;

/// No verifier could be made. Says nothing of the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no verifier could be made")]
pub struct NotMade;

/// Makes verifiers from readable passwords: Argon2id, 64 MiB, three passes (RFC 9106, section 4, second choice) in
/// one lane, as the machine has other things to do. Its memory serves one password after the
/// other and is overwritten when dropped. One takes about a fifth of a second.
pub struct Argon2id {
    memory: Zeroizing<Vec<Block>>,
    argon2: Argon2<'static>,
}

impl Argon2id {
    /// Takes the memory.
    pub fn new() -> Result<Self, NotMade> {
        let params = Params::new(MEMORY, PASSES, 1, Some(OUTPUT)).map_err(|_| NotMade)?;
        let mut memory = Vec::new();
        memory.try_reserve_exact(params.block_count()).map_err(|_| NotMade)?;
        memory.resize(params.block_count(), Block::default());
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Ok(Self { memory: Zeroizing::new(memory), argon2 })
    }

    /// A verifier, as a PHC string. The password is overwritten. `salt` is random and used once.
    pub fn verifier(&mut self, password: Zeroizing<String>, salt: &[u8; 16]) -> Result<Verifier, NotMade> {
        let mut hash = Zeroizing::new([0; OUTPUT]);
        self.argon2
            .hash_password_into_with_memory(
                password.as_bytes(),
                salt,
                hash.as_mut_slice(),
                self.memory.as_mut_slice(),
            )
            .map_err(|_| NotMade)?;
        drop(password);
        let (salt, hash) = (Base64Unpadded::encode_string(salt), encoded(&hash));
        // Room for all of it at once: a text that grows leaves pieces behind.
        let mut text = Zeroizing::new(String::with_capacity(128));
        let start = format!("$argon2id$v=19$m={MEMORY},t={PASSES},p=1$");
        [&start, &salt, "$", &hash].into_iter().for_each(|part| text.push_str(part));
        Verifier::new(text).ok().filter(|made| made.format() == VerifierFormat::Argon2).ok_or(NotMade)
    }
}

impl std::fmt::Debug for Argon2id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Argon2id(…)")
    }
}

fn encoded(hash: &[u8; OUTPUT]) -> Zeroizing<String> {
    Zeroizing::new(Base64Unpadded::encode_string(hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BCRYPT: &str = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
    const MARKER: &str = "markör-Zx81-hemlig";

    #[test]
    fn names_tell_passwords_in_three_languages_and_however_they_are_written() {
        for header in [
            "Lösenord",
            "Kundens lösenord",
            "Salasana",
            "PASSWORD",
            "user_password",
            "userPass",
            "user_pass",
            "pwd",
            "Passwd",
            "PIN",
            "PIN-kod",
            "pin kod",
            "Pinkoodi",
            "passphrase",
            "client_secret",
            "password_hash",
            "Hash",
            "Lösenfras",
            "pwHash",
        ] {
            assert_eq!(looks_like_password::<&str>(header, &[]), Some(PasswordColumn::Readable), "{header}");
            assert_eq!(looks_like_password(header, &["sommar"]), Some(PasswordColumn::Readable), "{header}");
            assert_eq!(looks_like_password(header, &[BCRYPT, ""]), Some(PasswordColumn::Hashes), "{header}");
        }
    }

    #[test]
    fn names_that_only_hold_the_letters_tell_nothing() {
        for header in
            ["Shopping", "Passagerare", "Spinning", "Mapping", "Namn", "Opinion", "Hashtag", "Compass", ""]
        {
            assert_eq!(looks_like_password(header, &["ja", "Åbo"]), None, "{header}");
        }
    }

    #[test]
    fn hashes_tell_without_a_name_and_those_without_salt_are_readable() {
        assert_eq!(looks_like_password("Kolumn", &[BCRYPT]), Some(PasswordColumn::Hashes));
        for digest in [
            "5f4dcc3b5aa765d61d8327deb882cf99",
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8",
            "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
            "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
        ] {
            assert_eq!(looks_like_password("Kolumn", &[digest]), Some(PasswordColumn::Readable), "{digest}");
            assert_eq!(looks_like_password("kund_id", &[digest]), None, "{digest}");
            assert_eq!(looks_like_password("password_hash", &[digest]), Some(PasswordColumn::Readable));
        }
    }

    #[test]
    fn one_readable_value_among_hashes_makes_the_column_readable() {
        let mixed = looks_like_password("password", &[BCRYPT, "sommar2024"]);
        assert_eq!(mixed, Some(PasswordColumn::Readable));
    }

    #[test]
    fn what_is_told_about_a_password_is_none_but_a_day_as_password_is_one() {
        assert_eq!(looks_like_password("password_changed_at", &["2024-03-12 10:11:12", ""]), None);
        assert_eq!(looks_like_password("Has password", &["yes", "no"]), None);
        assert_eq!(looks_like_password("Lösenord", &["12.3.1985"]), Some(PasswordColumn::Readable));
        assert_eq!(looks_like_password("password_changed_at", &["sommar"]), Some(PasswordColumn::Readable));
    }

    #[test]
    fn a_verifier_is_the_same_for_the_same_salt_and_another_for_another() {
        let mut making = Argon2id::new().unwrap();
        let mut made = |password: &str, salt| {
            making.verifier(Zeroizing::new(password.to_owned()), &[salt; 16]).unwrap().expose().to_owned()
        };
        let first = made(MARKER, 1);
        assert!(first.starts_with("$argon2id$v=19$m=65536,t=3,p=1$AQEBAQEBAQEBAQEBAQEBAQ$"), "{first}");
        // The memory of the one before leaves nothing in the next.
        let (other_salt, other_password) = (made(MARKER, 2), made("sommar", 1));
        assert_eq!(made(MARKER, 1), first);
        assert!(other_salt != first && other_password != first);
    }

    // The expected text was made by phc-winner-argon2, through argon2-cffi 25.1.
    #[test]
    fn a_verifier_equals_that_of_the_reference_implementation() {
        let mut making = Argon2id::new().unwrap();
        let made = making.verifier(Zeroizing::new("password".into()), b"somesaltsomesalt").unwrap();
        assert_eq!(
            made.expose(),
            "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$dmStS6GjyZn83QmR/8InD3gwLSODIz215778hdG7GBk"
        );
    }

    #[test]
    fn a_marker_password_is_in_nothing_that_can_be_shown() {
        let mut making = Argon2id::new().unwrap();
        let made = making.verifier(Zeroizing::new(MARKER.into()), &[7; 16]).unwrap();
        let refused = Verifier::new(Zeroizing::new(MARKER.into())).unwrap_err();
        let column = looks_like_password("Lösenord", &[MARKER]);
        let shown = format!("{made:?} {} {making:?} {refused:?} {refused} {column:?}", made.expose());
        let shown = shown.to_lowercase();
        let encoded = [Base64Unpadded::encode_string(MARKER.as_bytes()).to_lowercase(), "zx81".to_owned()];
        assert!(encoded.iter().all(|piece| !shown.contains(piece)), "{shown}");
    }
}
