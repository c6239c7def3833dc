//! The formula guard: an apostrophe before any cell that a spreadsheet could run as a formula.
//!
//! Source: OWASP, "CSV Injection", whose list of first characters is taken whole: `= + - @`, tab, CR, LF, and
//! the full-width forms of the four signs. Phone numbers in E.164 form and plain numbers are left alone.
//! A cell that already begins with apostrophes before such a character gets one more, so that [`undo`] is
//! exact and a name such as `'t Hooft` stays as it is.

use std::borrow::Cow;

const MARK: char = '\'';
const FORMULA_STARTS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// The cell as it is written.
#[must_use]
pub fn apply(cell: &str) -> Cow<'_, str> {
    if is_guarded(cell) { Cow::Owned(format!("{MARK}{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`apply`].
#[must_use]
pub fn undo(cell: &str) -> &str {
    cell.strip_prefix(MARK).filter(|rest| is_guarded(rest)).unwrap_or(cell)
}

fn is_guarded(cell: &str) -> bool {
    let bare = cell.trim_start_matches(MARK);
    bare.starts_with(FORMULA_STARTS) && !is_phone_number(bare) && !is_plain_number(bare)
}

/// `^\+[0-9]{6,15}$`, a number in E.164 form.
fn is_phone_number(cell: &str) -> bool {
    cell.strip_prefix('+').is_some_and(|digits| (6..=15).contains(&digits.len()) && is_digits(digits))
}

/// A number that no guard is put before: `^-?[0-9]+(\.[0-9]+)?$`.
#[must_use]
pub fn is_plain_number(cell: &str) -> bool {
    let number = cell.strip_prefix('-').unwrap_or(cell);
    match number.split_once('.') {
        Some((whole, part)) => is_digits(whole) && is_digits(part),
        None => is_digits(number),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cell_that_could_be_a_formula_gets_an_apostrophe() {
        for cell in [
            "=1",
            "+1",
            "+12345",
            "+1234567890123456",
            "-x",
            "-",
            "@x",
            "\t",
            "\r",
            "\n=",
            "＝1",
            "－1",
            "-1,5",
            "--1",
        ] {
            assert_eq!(apply(cell), format!("'{cell}"), "{cell:?}");
        }
    }

    #[test]
    fn phone_numbers_plain_numbers_and_names_stay_as_they_are() {
        for cell in [
            "",
            "+358401234567",
            "+123456",
            "+123456789012345",
            "-5",
            "-5.25",
            "12",
            "'t Hooft",
            "a=b",
            "'-5",
        ] {
            assert_eq!(apply(cell), cell);
            assert_eq!(undo(cell), cell);
        }
    }

    #[test]
    fn an_apostrophe_of_the_cells_own_survives() {
        assert_eq!(apply("'=1"), "''=1");
        assert_eq!(undo("''=1"), "'=1");
        assert_eq!(undo("'=1"), "=1");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]

        #[test]
        fn undo_takes_back_exactly_what_apply_did(cell in "'{0,3}[=+@\t\r\n\u{ff1d}0-9a.-]{0,6}|\\PC{0,8}") {
            let written = apply(&cell);
            prop_assert_eq!(undo(&written), cell.as_str());
            let safe = !written.starts_with(FORMULA_STARTS) || is_phone_number(&written) || is_plain_number(&written);
            prop_assert!(safe, "nothing that could run is written");
        }
    }
}
