//! What was typed into the search field, taken apart into words and parts of addresses and numbers.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::{CodePointMapData, props::GeneralCategory};

/// A search reads at most this much; nobody types more.
const LONGEST: usize = 200;
/// Two characters of an address select nothing yet.
pub(super) const SHORTEST_CODE: usize = 3;

/// Combining diacritical marks (Unicode block).
const COMBINING: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// What was typed, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Wanted {
    /// Beginnings of words.
    pub(super) words: Vec<String>,
    /// Parts of addresses or numbers, lower case.
    pub(super) codes: Vec<String>,
    /// With figures in it.
    pub(super) either: Vec<Either>,
}

/// What may be beginnings of words (`3M`, `Studio54`, `4711`), or part of an address, a number or another code
/// (`NP-2026-17`, `555-0134`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Either {
    /// All of these are found,
    pub(super) words: Vec<String>,
    /// or one of these, lower case.
    pub(super) codes: Vec<String>,
}

impl Wanted {
    pub(super) fn read(text: &str) -> Self {
        // A letter and a mark are the one letter that names are stored with; marks that go with no letter are dropped,
        // as the index drops them.
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize_iter(text.chars());
        let text: String = composed.filter(|c| !COMBINING.contains(c)).take(LONGEST).collect();
        let mut wanted = Self::default();
        let mut digits = String::new();
        let mut numbers = Vec::new();
        for part in text.split_whitespace() {
            let numeric = part.chars().all(|c| c.is_ascii_digit() || "+-()/.".contains(c))
                && part.contains(|c: char| c.is_ascii_digit());
            let internet = part.contains(':') || part.parse::<std::net::Ipv4Addr>().is_ok();
            if internet && part.chars().all(|c| c.is_ascii_hexdigit() || c == '.' || c == ':') {
                wanted.codes.push(part.to_lowercase());
            } else if numeric {
                // One number is often typed in groups.
                digits.extend(part.chars().filter(char::is_ascii_digit));
                numbers.push(part);
            } else if part.contains('@') || part.contains('_') || (part.contains('.') && !part.ends_with('.'))
            {
                wanted.codes.push(part.to_lowercase());
            } else {
                let words = part.split(|c| !of_a_word(c)).filter(|word| !word.is_empty()).map(str::to_owned);
                match part.contains(|c: char| c.is_ascii_digit()) {
                    true => {
                        wanted
                            .either
                            .push(Either { words: words.collect(), codes: vec![part.to_lowercase()] });
                    }
                    false => wanted.words.extend(words),
                }
            }
        }
        // A national number is typed with a zero that E.164 lacks.
        let number = digits.strip_prefix("00").or_else(|| digits.strip_prefix('0')).unwrap_or(&digits);
        match numbers[..] {
            // In one group it may be a name, and where it is divided a number of another kind.
            [part] => {
                let words = if part == digits { vec![digits.clone()] } else { Vec::new() };
                let mut codes = vec![number.to_owned()];
                if part != digits && !part.starts_with('+') {
                    codes.push(part.to_owned());
                }
                wanted.either.push(Either { words, codes });
            }
            _ => wanted.codes.push(number.to_owned()),
        }
        let selects = |code: &String| code.chars().count() >= SHORTEST_CODE;
        wanted.codes.retain(selects);
        wanted.either.retain(|either| !either.words.is_empty() || either.codes.iter().any(selects));
        wanted
    }
}

impl Wanted {
    /// Each thing that is looked for by itself.
    pub(super) fn apart(&self) -> impl Iterator<Item = Self> {
        let word = |word: &String| Self { words: vec![word.clone()], ..Self::default() };
        let code = |code: &String| Self { codes: vec![code.clone()], ..Self::default() };
        let either = |either: &Either| Self { either: vec![either.clone()], ..Self::default() };
        self.words.iter().map(word).chain(self.codes.iter().map(code)).chain(self.either.iter().map(either))
    }
}

/// Whether a letter is of a word as the full-text index divides them: letters, figures, and what has no meaning but
/// a private one (`unicode61`, SQLite FTS5 § 4.3.1). A word divided otherwise than there would be looked for as two that
/// follow each other, which an index without positions cannot tell.
fn of_a_word(letter: char) -> bool {
    use GeneralCategory::*;
    letter.is_ascii_alphanumeric()
        || matches!(
            CodePointMapData::<GeneralCategory>::new().get(letter),
            UppercaseLetter
                | LowercaseLetter
                | TitlecaseLetter
                | ModifierLetter
                | OtherLetter
                | DecimalNumber
                | LetterNumber
                | OtherNumber
                | PrivateUse
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &[&str], codes: &[&str]) {
        let mut wanted = Wanted::read(text);
        wanted.codes.extend(wanted.either.into_iter().flat_map(|either| either.codes));
        assert_eq!(
            (wanted.words, wanted.codes),
            (
                words.iter().map(ToString::to_string).collect(),
                codes.iter().map(ToString::to_string).collect()
            ),
            "{text}"
        );
    }

    #[test]
    fn names_are_words_and_addresses_and_numbers_are_codes() {
        check("Åberg", &["Åberg"], &[]);
        check("aino åberg-lind", &["aino", "åberg", "lind"], &[]);
        check("Aino@Example.FI", &[], &["aino@example.fi"]);
        check("040 555 0134", &[], &["405550134"]);
        check("+358 (40) 555-0134", &[], &["358405550134"]);
        check("åberg 0134", &["åberg"], &["134"]);
        check("192.0.2.7 2001:DB8::7", &[], &["192.0.2.7", "2001:db8::7"]);
        check("040.555.01.34", &[], &["405550134", "040.555.01.34"]);
        check("NP-2026/17", &[], &["np-2026/17"]);
        check("1-", &[], &[]);
        check("1234567-8", &[], &["12345678", "1234567-8"]);
        check("\"OR\" * NEAR(", &["OR", "NEAR"], &[]);
        check("  \u{a0} ", &[], &[]);
    }

    #[test]
    fn words_are_divided_as_the_index_divides_them() {
        check("A\u{30a}berg", &["Åberg"], &[]);
        check("กิน", &["ก", "น"], &[]);
        check("x\u{301}y", &["xy"], &[]);
    }
}
