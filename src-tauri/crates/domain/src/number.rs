//! Decimal numbers, kept exactly.

use std::str::FromStr;

/// A decimal number with four decimals, between −10¹¹ and 10¹¹. Kept in whole ten-thousandths, so that a sum to which
/// it is added and from which it is taken again is what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(i64);

/// Not a number, or one beyond ±10¹¹.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

impl Number {
    /// Ten-thousandths in one.
    pub const UNITS: i64 = 10_000;
    /// The greatest, in ten-thousandths.
    pub const MOST: i64 = 100_000_000_000 * Self::UNITS;
    const DECIMALS: usize = 4;

    /// So many ten-thousandths.
    pub const fn from_units(units: i64) -> Result<Self, NotANumber> {
        match units.unsigned_abs() <= Self::MOST.unsigned_abs() {
            true => Ok(Self(units)),
            false => Err(NotANumber),
        }
    }

    /// In ten-thousandths.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.0
    }

    /// The nearest binary number, for charts.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "what is drawn needs no more than 53 bits")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Self::UNITS as f64
    }

    /// The whole number, where it is one.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        (self.0 % Self::UNITS == 0).then_some(self.0 / Self::UNITS)
    }

    /// Reads `1 234,5`, `-0.25`, `7`: a comma or a point before the decimals, space between thousands. Further decimals
    /// are rounded. A text with both comma and point is read by nobody alike and refused.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let whole: String = ungrouped(whole).ok_or(NotANumber)?;
        if !digits(decimals) || !digits(&whole) {
            return Err(NotANumber);
        }
        let kept = &decimals[..decimals.len().min(Self::DECIMALS)];
        let up = decimals.as_bytes().get(Self::DECIMALS).is_some_and(|digit| *digit >= b'5');
        let whole: i64 = whole.parse().map_err(|_| NotANumber)?;
        let part: i64 = format!("{kept:0<4}").parse().map_err(|_| NotANumber)?;
        let units = whole.checked_mul(Self::UNITS).and_then(|units| units.checked_add(part + i64::from(up)));
        let units = units.ok_or(NotANumber)?;
        Self::from_units(if negative { -units } else { units })
    }
}

/// Without the space between thousands; a space anywhere else is none of a number's.
fn ungrouped(whole: &str) -> Option<String> {
    let space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    let mut groups = whole.split(space);
    let mut out = groups.next()?.to_owned();
    for group in groups {
        if group.len() != 3 || out.len() > 15 {
            return None;
        }
        out.push_str(group);
    }
    Some(out)
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 10_000, self.0.unsigned_abs() % 10_000);
        match part {
            0 => write!(f, "{sign}{whole}"),
            part => f.write_str(format!("{sign}{whole}.{part:04}").trim_end_matches('0')),
        }
    }
}

impl FromStr for Number {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Number {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, NotANumber> {
        Self::parse(&text)
    }
}

impl From<Number> for String {
    fn from(number: Number) -> String {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_north_and_its_programs_write_them() {
        for (text, shown) in [
            ("7", "7"),
            (" 1 234,50 ", "1234.5"),
            ("1\u{A0}234\u{A0}567", "1234567"),
            ("-0.25", "-0.25"),
            ("\u{2212}3", "-3"),
            ("+4.0", "4"),
            ("33.3333333333", "33.3333"),
            ("0,00005", "0.0001"),
            ("9.99995", "10"),
            ("100000000000", "100000000000"),
        ] {
            assert_eq!(Number::parse(text).unwrap().to_string(), shown, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_read_by_nobody_alike_is_refused() {
        for text in
            ["", "-", "1,234.5", "1.2.3", "12 34", "1e5", "5 st", ".5", "5.", "٣", "100000000000.1", "NaN"]
        {
            assert_eq!(Number::parse(text), Err(NotANumber), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_shown_is_read_back(units in -Number::MOST..=Number::MOST) {
            let number = Number::from_units(units).unwrap();
            proptest::prop_assert_eq!(Number::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn no_text_panics(text in "[-+0-9., \\PC]{0,40}") {
            let _ = Number::parse(&text);
        }
    }
}
