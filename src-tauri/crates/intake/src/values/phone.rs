//! Phone numbers as people write them, to E.164.
//!
//! A number is taken when its country has numbers of that length, which lets in numbers that are free to invent
//! (+358 40 555 0134) and keeps out short and vanity ones. What a spreadsheet has rounded, or what only might be a
//! number, is refused, never guessed.

use std::sync::LazyLock;

use liggare_domain::{Country, Phone};
use phonenumber::metadata::DATABASE;

/// A number, and whether an extension was left out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number.
    pub phone: Phone,
    /// An extension was written after it, which E.164 cannot hold.
    pub had_extension: bool,
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneProblem {
    /// No number of any country, or not of this one.
    #[error("not a phone number")]
    NotAPhone,
    /// Digits were lost to a spreadsheet: `3.58E+11`.
    #[error("a rounded number")]
    Rounded,
}

/// What is known of the numbers under a country code.
#[derive(Clone, Copy, Default)]
struct Code {
    /// Which lengths subscribers' national numbers have: bit `n` for length `n`.
    lengths: u32,
    /// Whether a zero is dialled before them inside the country.
    trunk_zero: bool,
}

/// By country code up to 999. Emergency, short and premium-rate numbers reach no contact and are left out.
static CODES: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let mut codes = vec![Code::default(); 1000];
    for region in DATABASE.iter() {
        let plan = region.descriptors();
        let kinds = [
            plan.fixed_line(),
            plan.mobile(),
            plan.personal_number(),
            plan.voip(),
            plan.uan(),
            plan.toll_free(),
            plan.shared_cost(),
        ];
        let bits = kinds.into_iter().flatten().flat_map(|kind| kind.possible_length());
        let bits = bits.filter(|n| **n < 32).fold(0, |all, n| all | 1 << n);
        if let Some(known) = codes.get_mut(usize::from(region.country_code())) {
            known.lengths |= bits;
            known.trunk_zero |= trunk(region) == Trunk::Zero;
        }
    }
    codes
});

/// Reads a number; one without a country code is `region`'s.
pub fn phone(text: &str, region: Country) -> Result<Number, PhoneProblem> {
    let mut text = text.trim();
    // The mark by which spreadsheets keep a number as text.
    text = text.strip_prefix('\'').unwrap_or(text).trim_start();
    if text.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("tel:")) {
        text = text[4..].trim_start();
    }
    if is_rounded(text) {
        return Err(PhoneProblem::Rounded);
    }
    let (text, had_extension) = without_extension(text);
    let written = Written::read(text).ok_or(PhoneProblem::NotAPhone)?;
    let e164 = match written.digits() {
        digits if written.plus => international(digits),
        digits => match digits.strip_prefix("00") {
            Some(rest) => international(rest),
            None => national(digits, region),
        },
    };
    let phone = e164.and_then(|text| Phone::from_e164(&text).ok());
    phone.map(|phone| Number { phone, had_extension }).ok_or(PhoneProblem::NotAPhone)
}

/// Digits as written, without what stands between them.
struct Written {
    plus: bool,
    digits: [u8; 20],
    len: usize,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        if text.contains(" / ") {
            // Two numbers, or one and the end of another.
            return None;
        }
        let mut written = Self { plus: false, digits: [0; 20], len: 0 };
        let (mut rest, mut bracketed) = (text, 0u32);
        while let Some(c) = rest.chars().next() {
            // The trunk zero that one does not dial from abroad: +358 (0)40.
            if written.len > 0 && rest.starts_with("(0)") {
                let abroad = written.plus || written.digits.starts_with(b"00");
                if abroad {
                    rest = &rest[3..];
                    continue;
                }
            }
            match c {
                '0'..='9' => {
                    *written.digits.get_mut(written.len)? = c as u8;
                    written.len += 1;
                }
                '+' if written.len == 0 && !written.plus => written.plus = true,
                '(' => bracketed += 1,
                ')' => bracketed = bracketed.checked_sub(1)?,
                ' ' | '\t' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => {}
                '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '.' | '/' if written.len > 0 => {}
                c if super::is_layout(c) => {}
                _ => return None,
            }
            rest = &rest[c.len_utf8()..];
        }
        (written.len > 0 && bracketed == 0).then_some(written)
    }

    fn digits(&self) -> &str {
        std::str::from_utf8(&self.digits[..self.len]).unwrap_or_default()
    }
}

/// `358405550134` as E.164, if a country has such a number.
fn international(digits: &str) -> Option<String> {
    if digits.starts_with('0') {
        return None;
    }
    // No country code begins another.
    (1..=3).find_map(|len| {
        let (code, subscriber) = digits.split_at_checked(len)?;
        let code: u16 = code.parse().ok()?;
        let known = CODES.get(usize::from(code)).is_some_and(|known| known.lengths != 0);
        known.then(|| with_code(code, subscriber))
    })?
}

/// The number of a subscriber under a country code, if that country has numbers of its length.
fn with_code(code: u16, subscriber: &str) -> Option<String> {
    let known = CODES.get(usize::from(code))?;
    // +358 040: the trunk zero left in. Where there is none (Italy), a zero belongs to the number.
    let subscriber = match subscriber.strip_prefix('0') {
        Some(rest) if known.trunk_zero => rest,
        _ => subscriber,
    };
    let wrong = known.trunk_zero && subscriber.starts_with('0');
    let possible = subscriber.len() < 32 && known.lengths & (1 << subscriber.len()) != 0;
    (possible && !wrong).then(|| format!("+{code}{subscriber}"))
}

/// How numbers are dialled inside a country.
#[derive(Clone, Copy)]
struct Dialling {
    code: u16,
    trunk: Trunk,
}

#[derive(Clone, Copy, PartialEq)]
enum Trunk {
    None,
    Zero,
    Other,
}

fn trunk(region: &phonenumber::Metadata) -> Trunk {
    match region.national_prefix() {
        None => Trunk::None,
        Some("0") => Trunk::Zero,
        Some(_) => Trunk::Other,
    }
}

/// By country, found by the two letters of its code.
static DIALLING: LazyLock<Vec<Option<Dialling>>> = LazyLock::new(|| {
    let mut known = vec![None; 26 * 26];
    for country in Country::all() {
        if let (Some(region), Some(place)) = (DATABASE.by_id(country.code()), known.get_mut(place(country))) {
            *place = Some(Dialling { code: region.country_code(), trunk: trunk(region) });
        }
    }
    known
});

fn place(country: Country) -> usize {
    let letters = country.code().bytes();
    letters.fold(0, |place, letter| place * 26 + usize::from(letter.wrapping_sub(b'A')))
}

/// A number as dialled inside a country.
fn national(digits: &str, region: Country) -> Option<String> {
    let Dialling { code, trunk } = DIALLING.get(place(region)).copied().flatten()?;
    match (trunk, digits.strip_prefix('0')) {
        (Trunk::Zero, Some(subscriber)) => return with_code(code, subscriber),
        (Trunk::None, _) => return with_code(code, digits),
        _ => {}
    }
    // No trunk prefix where there should be one: a spreadsheet has eaten a `0` or a `+`. Taken only where the number
    // plan itself knows the number, one way and not the other.
    if digits.len() < 7 {
        return None;
    }
    let id = region.code().parse().ok();
    let valid = |text: &str| {
        let number = phonenumber::parse(id, text).ok().filter(phonenumber::is_valid)?;
        with_code(number.code().value(), &number.national().to_string())
    };
    let abroad = digits.starts_with(&code.to_string()).then(|| valid(&format!("+{digits}"))).flatten();
    match (abroad, valid(digits)) {
        (Some(a), Some(b)) if a != b => None,
        (abroad, inside) => abroad.or(inside),
    }
}

/// `3.58E+11`, `3,58405E+11`.
fn is_rounded(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits(exponent.strip_prefix('+').unwrap_or(exponent))
        && match mantissa.split_once(['.', ',']) {
            Some((whole, part)) => digits(whole) && digits(part),
            None => digits(mantissa),
        }
}

/// Words before an extension, in the three languages and as codes.
const EXTENSIONS: &[&str] = &["ext", "anknytning", "ankn", "ank", "alanumero", "alanro", "ala", "x", "#"];

fn without_extension(text: &str) -> (&str, bool) {
    let Some(at) = text.find(|c: char| c.is_ascii_alphabetic() || c == '#' || c == ';') else {
        return (text, false);
    };
    let (number, rest) = text.split_at(at);
    let rest = rest.trim_start_matches(';').to_ascii_lowercase();
    let word_end = rest.find(|c: char| !c.is_ascii_alphabetic() && c != '#').unwrap_or(rest.len());
    let (word, digits) = rest.split_at(word_end);
    let digits = digits.trim_matches([' ', '.', ':', '=', ')', '\u{A0}']);
    let is_extension = EXTENSIONS.contains(&word)
        && (1..=7).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    match is_extension {
        true => (number.trim_end_matches([' ', ',', '(', '\u{A0}']), true),
        false => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, region: &str) -> Result<String, PhoneProblem> {
        phone(text, Country::parse(region).unwrap()).map(|number| number.phone.as_str().to_owned())
    }

    #[test]
    fn national_and_international_spellings_meet_in_e164() {
        for (text, region, e164) in [
            ("040 555 0134", "FI", "+358405550134"),
            ("+358 40 555 0134", "SE", "+358405550134"),
            ("+358 (0)40 555 0134", "SE", "+358405550134"),
            ("+358 040 555 0134", "SE", "+358405550134"),
            ("00358-40-5550134", "SE", "+358405550134"),
            ("(09) 555 0134", "FI", "+35895550134"),
            ("070-555 01 63", "SE", "+46705550163"),
            ("0046 (0)70-555 01 63", "FI", "+46705550163"),
            ("+46705550163", "FI", "+46705550163"),
            ("'+358405550134", "FI", "+358405550134"),
            ("tel:+358-40-555-0134", "FI", "+358405550134"),
            ("\u{202A}+358\u{A0}50\u{A0}555\u{A0}0187\u{202C}", "FI", "+358505550187"),
            ("405550134", "FI", "+358405550134"),
            ("358405550134", "FI", "+358405550134"),
            ("5123 4567", "EE", "+37251234567"),
            ("+39 06 5555 0134", "FI", "+390655550134"),
            ("+1 212 555 0134", "FI", "+12125550134"),
        ] {
            assert_eq!(read(text, region).as_deref(), Ok(e164), "{text}");
        }
    }

    #[test]
    fn an_extension_is_left_out_and_told() {
        for text in
            ["09 555 0134 ext. 12", "+358 9 555 0134 ank 12", "+35895550134x12", "+35895550134;ext=12"]
        {
            let number = phone(text, Country::parse("FI").unwrap()).unwrap();
            assert_eq!((number.phone.as_str(), number.had_extension), ("+35895550134", true), "{text}");
        }
    }

    #[test]
    fn a_rounded_number_is_refused_not_guessed() {
        for text in ["3.58E+11", "3,58405E+11", "4E8", "3.58405550134e+11"] {
            assert_eq!(read(text, "FI"), Err(PhoneProblem::Rounded), "{text}");
        }
    }

    #[test]
    fn short_vanity_and_impossible_numbers_are_refused() {
        for text in [
            "",
            "+",
            "112",
            "0112",
            "0800-KUKKA",
            "ring Aino",
            "+999 40 555 0134",
            "+358",
            "+358 4",
            "040 555 0134 / 5",
            "0405550134 0405550135",
            "()",
            "+358 40 (555 0134",
            "040\n555",
            "1234567890123456789012345",
            "+0 40 555",
        ] {
            assert_eq!(read(text, "FI"), Err(PhoneProblem::NotAPhone), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_digits_panic_in_any_country(text in "[+0-9 ()x#;-]{0,24}", at in 0usize..249) {
            let region = Country::all().nth(at).unwrap();
            let _ = phone(&text, region);
        }

        #[test]
        fn a_number_read_is_read_the_same_again(text in "[+]?[0-9]{6,14}") {
            let fi = Country::parse("FI").unwrap();
            if let Ok(number) = phone(&text, fi) {
                let again = phone(number.phone.as_str(), fi).unwrap();
                proptest::prop_assert_eq!(again.phone, number.phone);
            }
        }
    }
}
