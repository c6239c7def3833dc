//! What is held in place of a password (R5.17): a hash that nobody reads back.

use zeroize::Zeroizing;

crate::coded! {
    /// The hash formats that are known, by what makes them slow or unlike each other.
    VerifierFormat as "verifier format" {
        /// PHC `$argon2id$…`, also Django's `argon2$…`.
        Argon2 = "argon2",
        /// `$2a$`, `$2b$`, `$2x$`, `$2y$`, also Django's `bcrypt_sha256$…`.
        Bcrypt = "bcrypt",
        /// PHC `$scrypt$…`.
        Scrypt = "scrypt",
        /// `$y$…`.
        Yescrypt = "yescrypt",
        /// PHC `$pbkdf2-sha256$…`, passlib's, and Django's `pbkdf2_sha256$…`.
        Pbkdf2 = "pbkdf2",
        /// `$5$…` and `$6$…`.
        ShaCrypt = "sha_crypt",
        /// `$1$…` and `$apr1$…`.
        Md5Crypt = "md5_crypt",
        /// `$P$…` and `$H$…`, as older web programs write them.
        Phpass = "phpass",
        /// `{SSHA}…`, `{SSHA256}…`, `{SSHA512}…`, `{SMD5}…` of directories (RFC 2307 and its followers).
        SaltedDigest = "salted_digest",
    }
}

/// The longest that is read as a hash, in bytes.
const LONGEST: usize = 512;

/// A password's hash in a known format that has a salt. Overwritten when dropped; neither shown nor written anywhere
/// but by [`Verifier::expose`].
#[derive(Clone)]
pub struct Verifier {
    format: VerifierFormat,
    hash: Zeroizing<String>,
}

/// No hash in a known format; it may be a password that anybody can read. Says nothing of what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a password hash in a known format")]
pub struct NotAVerifier;

impl Verifier {
    /// Takes a hash over. What is none is overwritten.
    pub fn new(text: Zeroizing<String>) -> Result<Self, NotAVerifier> {
        let hash = Zeroizing::new(text.trim().to_owned());
        let format = Self::recognise(&hash).ok_or(NotAVerifier)?;
        Ok(Self { format, hash })
    }

    /// The format of a text that is a whole, well-formed hash. `None` for everything else, also for hashes without a
    /// salt (`5f4dcc3b…`, `{SHA}…`): those of common passwords are looked up in tables, so they count as readable.
    #[must_use]
    pub fn recognise(text: &str) -> Option<VerifierFormat> {
        let text = text.trim();
        if text.len() > LONGEST || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        if let Some(rest) = text.strip_prefix('{') {
            return directory(rest);
        }
        match text.strip_prefix('$') {
            Some(rest) => modular(rest),
            None => django(text),
        }
    }

    /// Its format.
    #[must_use]
    pub const fn format(&self) -> VerifierFormat {
        self.format
    }

    /// The hash itself, for the vault that keeps it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.hash
    }
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Verifier({}, …)", self.format)
    }
}

/// Of the alphabets of base64, crypt and passlib, padding aside.
fn is_base64(text: &str) -> bool {
    let text = text.trim_end_matches('=');
    text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'.' | b'-' | b'_'))
}

fn is_number(text: &str) -> bool {
    matches!(text.len(), 1..=10) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `$id$…`: the modular crypt format and the PHC string format. Without its first `$`.
fn modular(rest: &str) -> Option<VerifierFormat> {
    let parts: Vec<&str> = rest.split('$').collect();
    let salted = |salt: &str, least: usize, hash: &str, len: usize| {
        (least..=64).contains(&salt.len()) && is_base64(salt) && hash.len() == len && is_base64(hash)
    };
    match parts.as_slice() {
        ["2a" | "2b" | "2x" | "2y", cost, hash] => {
            (cost.len() == 2 && is_number(cost) && hash.len() == 53 && is_base64(hash))
                .then_some(VerifierFormat::Bcrypt)
        }
        ["argon2id" | "argon2i" | "argon2d", rest @ ..] => phc(rest).then_some(VerifierFormat::Argon2),
        ["scrypt", rest @ ..] => phc(rest).then_some(VerifierFormat::Scrypt),
        ["pbkdf2" | "pbkdf2-sha1" | "pbkdf2-sha256" | "pbkdf2-sha512", rest @ ..] => {
            phc(rest).then_some(VerifierFormat::Pbkdf2)
        }
        ["y", costs, salt, hash] => (!costs.is_empty() && is_base64(costs) && salted(salt, 8, hash, 43))
            .then_some(VerifierFormat::Yescrypt),
        [id @ ("5" | "6"), rest @ ..] => {
            let rest = match rest {
                [rounds, rest @ ..] if rounds.strip_prefix("rounds=").is_some_and(is_number) => rest,
                rest => rest,
            };
            let len = if *id == "5" { 43 } else { 86 };
            matches!(rest, [salt, hash] if salted(salt, 1, hash, len)).then_some(VerifierFormat::ShaCrypt)
        }
        ["1" | "apr1", salt, hash] => salted(salt, 1, hash, 22).then_some(VerifierFormat::Md5Crypt),
        ["P" | "H", hash] => (hash.len() == 31 && is_base64(hash)).then_some(VerifierFormat::Phpass),
        _ => None,
    }
}

/// `v=19$m=65536,t=3,p=1$salt$hash`, or passlib's bare count of rounds in place of the parameters.
fn phc(rest: &[&str]) -> bool {
    let pair = |text: &str| {
        text.split_once('=').is_some_and(|(name, value)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && is_number(value)
        })
    };
    let [parameters @ .., salt, hash] = rest else {
        return false;
    };
    let readable = |part: &&str| is_number(part) || part.split(',').all(pair);
    (1..=2).contains(&parameters.len())
        && parameters.iter().all(readable)
        && salt.len() >= 8
        && hash.len() >= 16
        && is_base64(salt)
        && is_base64(hash)
}

/// `pbkdf2_sha256$600000$salt$hash=` and the formats that Django wraps.
fn django(text: &str) -> Option<VerifierFormat> {
    let (name, rest) = text.split_once('$')?;
    match name {
        "pbkdf2_sha256" | "pbkdf2_sha1" | "pbkdf2_sha512" => {
            let parts: Vec<&str> = rest.split('$').collect();
            let whole = matches!(parts.as_slice(), [rounds, salt, hash]
                if is_number(rounds) && salt.len() >= 8 && is_base64(salt) && hash.len() >= 27 && is_base64(hash));
            whole.then_some(VerifierFormat::Pbkdf2)
        }
        "argon2" | "bcrypt" | "bcrypt_sha256" => modular(rest.strip_prefix('$').unwrap_or(rest)),
        _ => None,
    }
}

/// `{SSHA}…`, `{CRYPT}$6$…`. Without its first brace.
fn directory(rest: &str) -> Option<VerifierFormat> {
    let (scheme, hash) = rest.split_once('}')?;
    let digest = match scheme.to_ascii_uppercase().as_str() {
        "CRYPT" | "BCRYPT" | "ARGON2" => return modular(hash.strip_prefix('$')?),
        "SMD5" => 16,
        "SSHA" => 20,
        "SSHA256" => 32,
        "SSHA512" => 64,
        _ => return None,
    };
    // Base64 makes four characters of three bytes; a salt has four bytes or more.
    let bytes = hash.trim_end_matches('=').len() * 3 / 4;
    (is_base64(hash) && (digest + 4..=digest + 64).contains(&bytes)).then_some(VerifierFormat::SaltedDigest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASHES: [(&str, VerifierFormat); 16] = [
        (
            "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2E$RdescudvJCsgt3ub+b2daRWJTOZ3lzZJvKRfGoS5xMk",
            VerifierFormat::Argon2,
        ),
        (
            "argon2$argon2id$v=19$m=102400,t=2,p=8$c29tZXNhbHRzb21lc2E$RdescudvJCsgt3ub+b2daRWJTOZ3lzZJvKRfGoS5xMk",
            VerifierFormat::Argon2,
        ),
        ("$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", VerifierFormat::Bcrypt),
        ("$2y$10$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", VerifierFormat::Bcrypt),
        ("{CRYPT}$2a$10$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", VerifierFormat::Bcrypt),
        (
            "bcrypt_sha256$$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
            VerifierFormat::Bcrypt,
        ),
        (
            "$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E",
            VerifierFormat::Scrypt,
        ),
        (
            "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7",
            VerifierFormat::Yescrypt,
        ),
        (
            "$pbkdf2-sha256$29000$9t7be09prfXee2/NOUeotQ$Y.RDnnq8vsezSZSKy1QNy6xhKPdoBIwc.0XDdRm9sJ8",
            VerifierFormat::Pbkdf2,
        ),
        (
            "$pbkdf2-sha256$i=600000,l=32$c29tZXNhbHQ$RdescudvJCsgt3ub+b2daRWJTOZ3lzZJvKRfGoS5xMk",
            VerifierFormat::Pbkdf2,
        ),
        (
            "pbkdf2_sha256$600000$seasalt12345$YlZ2Vggtqdc61YjArZuoApoBh9JNGYoDRBUGu6tcJQo=",
            VerifierFormat::Pbkdf2,
        ),
        (
            "$5$rounds=5000$toolongsaltstrin$Un/5jzAHMgOGZ5.mWJpuVolil07guHPvOW8mGsh.tv5",
            VerifierFormat::ShaCrypt,
        ),
        (
            "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJuesI68OTLiBFdcbYEdFCoEOfaS35inz11",
            VerifierFormat::ShaCrypt,
        ),
        ("$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/", VerifierFormat::Md5Crypt),
        ("$P$B12345678abcdefghijklmnopqrstu.", VerifierFormat::Phpass),
        ("{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3HgxKtQ==", VerifierFormat::SaltedDigest),
    ];

    fn verifier(text: &str) -> Result<Verifier, NotAVerifier> {
        Verifier::new(Zeroizing::new(text.to_owned()))
    }

    #[test]
    fn salted_hashes_are_recognised_in_the_formats_that_programs_write() {
        for (text, format) in HASHES {
            assert_eq!(Verifier::recognise(text), Some(format), "{text}");
            assert_eq!(verifier(&format!(" {text}\n")).unwrap().expose(), text);
        }
    }

    #[test]
    fn what_is_readable_or_looked_up_in_a_table_is_no_verifier() {
        for text in [
            "",
            "sommar2024",
            "$2a$ommar",
            "$argon2id$hemligt",
            "$argon2id$v=19$m=65536,t=3,p=1$kort$kort",
            "$6$salt$hemligt",
            "{SSHA}hemligt",
            "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
            "{MD5}X03MO1qnZdYdgyfeuILPmQ==",
            "5f4dcc3b5aa765d61d8327deb882cf99",
            "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
            "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
            "md5$salt$5f4dcc3b5aa765d61d8327deb882cf99",
        ] {
            assert_eq!(verifier(text).err(), Some(NotAVerifier), "{text}");
        }
    }

    #[test]
    fn no_hash_loses_a_character_and_stays_one() {
        for (text, _) in HASHES {
            let cut = &text[..text.len() / 2];
            assert_eq!(Verifier::recognise(cut), None, "{cut}");
            assert_eq!(Verifier::recognise(&format!("{text} hemligt")), None, "{text}");
        }
    }

    #[test]
    fn neither_a_verifier_nor_its_refusal_shows_what_was_read() {
        for (text, format) in HASHES {
            assert_eq!(format!("{:?}", verifier(text).unwrap()), format!("Verifier({format}, …)"));
        }
        let refusal = verifier("markör-Zx81").unwrap_err();
        assert!(!format!("{refusal:?} {refusal}").contains("Zx81"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "[${a-z0-9=,./}\\PC]{0,120}") {
            let _ = Verifier::recognise(&text);
        }
    }
}
