//! Numbers of a workbook as a keeper sees them: days in ISO 8601, no exponent, no `.0`, leading zeros where the cell's
//! format shows them.

use std::time::Duration;

use liggare_domain::Date;

/// What a cell's format makes of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// The number itself.
    Plain,
    /// A day, a time of day, or both.
    Moment,
    /// A time of day; from 24 hours on a length of time.
    Clock,
    /// Digits at fixed places, `000 00`: every `0` of it is a digit, the rest stands.
    Digits(String),
}

impl Shown {
    /// What the formats that every workbook has make of it (ECMA-376-1, 18.8.30).
    pub fn built_in(id: u32) -> Self {
        match id {
            14..=17 | 22 | 27..=31 | 36 | 50..=58 => Self::Moment,
            18..=21 | 32..=35 | 45..=47 => Self::Clock,
            _ => Self::Plain,
        }
    }

    /// What a format of the workbook's own makes of it.
    pub fn of(code: &str) -> Self {
        let (mut kept, mut day, mut clock) = (String::new(), false, false);
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c {
                ';' => break,
                '"' => kept.extend(chars.by_ref().take_while(|c| *c != '"')),
                '\\' => kept.extend(chars.next()),
                '_' | '*' => drop(chars.next()),
                '[' => {
                    let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    clock |= matches!(inner.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss" | "H" | "HH");
                }
                'y' | 'Y' | 'd' | 'D' => day = true,
                'h' | 'H' | 's' | 'S' => clock = true,
                // A month beside days, minutes beside hours.
                'm' | 'M' => day |= !clock && !code.contains(['h', 'H', 's', 'S']),
                c => kept.push(c),
            }
        }
        let digits = kept.bytes().filter(|b| *b == b'0').count();
        match () {
            () if day => Self::Moment,
            () if clock => Self::Clock,
            () if digits > 1 && kept.bytes().all(|b| matches!(b, b'0' | b' ' | b'-')) => Self::Digits(kept),
            () => Self::Plain,
        }
    }
}

/// A number as text: whole, or with as many decimals as fifteen digits tell, which is what spreadsheets keep of it.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    let kept: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    kept.to_string()
}

/// What a cell shows. A number that is no number is told as it stands.
pub(super) fn shown(text: &str, shown: &Shown, from_1904: bool) -> String {
    let plain = || match text.len() < 16 && is_whole(text) {
        true => text.to_owned(),
        false => text.parse().map_or_else(|_| text.to_owned(), number),
    };
    let value = || text.parse::<f64>().ok().filter(|value| value.is_finite());
    match shown {
        Shown::Plain => plain(),
        Shown::Digits(places) => match value() {
            Some(value) if value >= 0.0 && value.fract() == 0.0 => placed(&number(value), places),
            _ => plain(),
        },
        Shown::Moment => value().and_then(|value| moment(value, from_1904)).unwrap_or_else(plain),
        Shown::Clock => match value() {
            Some(value) if (0.0..1e6).contains(&value) => {
                let seconds = (value * 86_400.0).round() as u64;
                clock(seconds)
            }
            _ => plain(),
        },
    }
}

fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn placed(digits: &str, places: &str) -> String {
    let room = places.bytes().filter(|b| *b == b'0').count();
    let mut digits = digits.bytes().rev();
    let mut out: Vec<u8> = Vec::new();
    for place in places.bytes().rev() {
        out.push(if place == b'0' { digits.next().unwrap_or(b'0') } else { place });
    }
    out.extend(digits.take(64_usize.saturating_sub(room)));
    out.reverse();
    String::from_utf8(out).unwrap_or_default()
}

/// Days since the last of 1899, with the day that 1900 did not have (ECMA-376-1, 18.17.4.1), or since 1904.
fn moment(value: f64, from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    let seconds = (value * 86_400.0).round() as u64;
    let (days, seconds) = (seconds / 86_400, seconds % 86_400);
    let (start, days) = match (from_1904, days) {
        (true, days) => (Date::constant(1904, 1, 1), days),
        (false, 0) => return Some(clock(seconds)),
        (false, 1..60) => (Date::constant(1899, 12, 31), days),
        (false, days) => (Date::constant(1899, 12, 30), days),
    };
    let day = start.checked_add(Duration::from_secs(days * 86_400)).ok()?;
    Some(match seconds {
        0 => day.to_string(),
        seconds => format!("{day}T{}", clock(seconds)),
    })
}

fn clock(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_exponent_and_no_empty_decimals() {
        for (text, told) in [
            ("358405550134", "358405550134"),
            ("3.58405550134E11", "358405550134"),
            ("12.0", "12"),
            ("0.1", "0.1"),
            ("0.30000000000000004", "0.3"),
            ("-7", "-7"),
            ("1E-7", "0.0000001"),
            ("00100", "100"),
            ("NaN-nonsense", "NaN-nonsense"),
        ] {
            assert_eq!(shown(text, &Shown::Plain, false), told, "{text}");
        }
    }

    #[test]
    fn days_and_times_are_told_in_iso_8601() {
        for (text, told) in [
            ("45363", "2024-03-12"),
            ("45363.5", "2024-03-12T12:00:00"),
            ("1", "1900-01-01"),
            ("59", "1900-02-28"),
            ("61", "1900-03-01"),
            ("0.25", "06:00:00"),
            ("-1", "-1"),
            ("9e99", &format!("{}", 9e99)),
        ] {
            assert_eq!(shown(text, &Shown::Moment, false), told, "{text}");
        }
        assert_eq!(shown("0", &Shown::Moment, true), "1904-01-01");
        assert_eq!(shown("1.5", &Shown::Clock, false), "36:00:00");
    }

    #[test]
    fn a_format_tells_days_clocks_and_fixed_digits_from_numbers() {
        for (code, told) in [
            ("General", Shown::Plain),
            ("0.00", Shown::Plain),
            ("#,##0.00\\ [$€-40B]", Shown::Plain),
            ("0.00E+00", Shown::Plain),
            ("yyyy\\-mm\\-dd", Shown::Moment),
            ("d\\.m\\.yyyy\\ h:mm", Shown::Moment),
            ("[$-41D]mmmm", Shown::Moment),
            ("mm:ss", Shown::Clock),
            ("[h]:mm", Shown::Clock),
            ("[Red]0\" d\"", Shown::Plain),
            ("00000", Shown::Digits("00000".into())),
            ("000\\ 00", Shown::Digits("000 00".into())),
        ] {
            assert_eq!(Shown::of(code), told, "{code}");
        }
        assert_eq!(shown("100", &Shown::of("00000"), false), "00100");
        assert_eq!(shown("12345", &Shown::of("000\\ 00"), false), "123 45");
        assert_eq!(shown("1234567", &Shown::of("00000"), false), "1234567");
    }
}
