//! Values out of cells: what a text must be to become one.

mod answer;
mod country;
mod date;
mod instant;
mod name;
mod phone;

use std::borrow::Cow;

pub use answer::{Answer, answer};
pub use country::country;
pub use date::date;
pub use instant::{duration, instant};
pub use name::full_name;
pub use phone::{Number, PhoneProblem, phone};

use crate::{RejectCode, VALUE_CAP};

/// Whether a character is invisible and only steers how text is laid out: zero-width and direction marks, soft hyphen,
/// byte-order mark. Numbers copied from chat programs come wrapped in them.
fn is_layout(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a character turns the direction of text, so that it reads as something else than it is.
fn is_turning(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Without space (also no-break) and layout characters at its ends, and out of a spreadsheet's `="…"`.
#[must_use]
pub fn tidy(text: &str) -> Cow<'_, str> {
    let outer = |c: char| c.is_whitespace() || is_layout(c);
    let text = text.trim_matches(outer);
    match text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) => Cow::Owned(inner.replace("\"\"", "\"").trim_matches(outer).to_owned()),
        None => Cow::Borrowed(text),
    }
}

/// What spreadsheets show where a formula fails, in the languages of the register.
const FORMULA_ERRORS: &[&str] = &[
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#SAKNAS!",
    "#REFERENS!",
    "#VÄRDEFEL!",
    "#DIVISION/0!",
    "#NAMN?",
    "#SKÄRNING!",
    "#OGILTIGT!",
    "#PUUTTUU!",
    "#VIITTAUS!",
    "#ARVO!",
    "#JAKO/0!",
    "#NIMI?",
    "#TYHJÄ!",
    "#LUKU!",
];

/// A cell's text, tidied; empty when it holds nothing, refused when no value may look so. Line breaks are left to
/// [`one_line`] and [`joined_lines`].
pub fn checked(text: &str) -> Result<Cow<'_, str>, RejectCode> {
    let text = tidy(text);
    if text.starts_with('=') || (text.starts_with('#') && FORMULA_ERRORS.contains(&&*text)) {
        return Err(RejectCode::FormulaError);
    }
    bearable(text)
}

/// The same of what a keeper typed: there nothing was reckoned.
pub fn typed(text: &str) -> Result<Cow<'_, str>, RejectCode> {
    bearable(tidy(text))
}

fn bearable(text: Cow<'_, str>) -> Result<Cow<'_, str>, RejectCode> {
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return match text.len() > VALUE_CAP {
            true => Err(RejectCode::ValueTooLong),
            false => Ok(text),
        };
    }
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(RejectCode::UndecodableText);
    }
    if text.len() > VALUE_CAP && text.chars().count() > VALUE_CAP {
        return Err(RejectCode::ValueTooLong);
    }
    let forbidden = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_turning(c);
    if text.contains(forbidden) {
        return Err(RejectCode::ControlCharacter);
    }
    Ok(text)
}

/// Refuses a line break, and makes every run of space one space.
pub fn one_line(text: &str) -> Result<String, RejectCode> {
    if text.contains('\n') {
        return Err(RejectCode::LineBreak);
    }
    Ok(single_spaced(text))
}

/// The lines of an address as one, `Hamngatan 8, 2 vån`. At most four.
pub fn joined_lines(text: &str) -> Result<String, RejectCode> {
    if !text.contains('\n') {
        return Ok(single_spaced(text));
    }
    let lines: Vec<String> = text
        .lines()
        .map(|line| single_spaced(line.trim_matches(|c: char| c.is_whitespace() || c == ',')))
        .filter(|line| !line.is_empty())
        .collect();
    match lines.len() {
        0..=4 => Ok(lines.join(", ")),
        _ => Err(RejectCode::LineBreak),
    }
}

fn single_spaced(text: &str) -> String {
    let odd = text.as_bytes().windows(2).any(|pair| pair == b"  " || pair[0] == b'\t')
        || (!text.is_ascii() && text.contains(|c: char| c.is_whitespace() && c != ' '));
    match odd {
        true => text.split_whitespace().collect::<Vec<_>>().join(" "),
        false => text.to_owned(),
    }
}

/// Lower case without accents, punctuation and space, so that `E-mail 1 – Value` and `email1value` are one.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => out.push('a'),
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => out.push('o'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'î' | 'ï' => out.push('i'),
            'ú' | 'ü' | 'û' => out.push('u'),
            'š' => out.push('s'),
            'ž' => out.push('z'),
            'ç' => out.push('c'),
            'æ' => out.push_str("ae"),
            c if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_trimmed_of_every_space_and_layout_character() {
        assert_eq!(tidy("\u{A0} \u{202A}+358 40\u{202C}\t"), "+358 40");
        assert_eq!(tidy("=\"0405550134\""), "0405550134");
        assert_eq!(one_line("Aino \u{A0} Maria"), Ok("Aino Maria".into()));
        assert_eq!(joined_lines("Hamngatan 8,\n\n 2 vån"), Ok("Hamngatan 8, 2 vån".into()));
    }

    #[test]
    fn what_no_value_may_hold_is_refused_with_its_own_code() {
        assert_eq!(checked("#SAKNAS!"), Err(RejectCode::FormulaError));
        assert_eq!(checked("=A2&B2"), Err(RejectCode::FormulaError));
        assert_eq!(checked("a\0b"), Err(RejectCode::ControlCharacter));
        assert_eq!(checked("a\u{85}b"), Err(RejectCode::ControlCharacter));
        assert_eq!(checked("a\u{202E}b"), Err(RejectCode::ControlCharacter));
        assert_eq!(checked("a\u{FFFD}b"), Err(RejectCode::UndecodableText));
        assert_eq!(checked(&"å".repeat(501)), Err(RejectCode::ValueTooLong));
        assert_eq!(checked(&"å".repeat(500)).map(|t| t.len()), Ok(1000));
        assert_eq!(one_line("Aino\nBo"), Err(RejectCode::LineBreak));
        assert_eq!(joined_lines("1\n2\n3\n4\n5"), Err(RejectCode::LineBreak));
    }

    #[test]
    fn folding_meets_case_accents_and_punctuation() {
        assert_eq!(folded("E-mail 1 – Value"), "email1value");
        assert_eq!(folded("Förnamn"), folded("FO\u{308}RNAMN"));
    }
}
