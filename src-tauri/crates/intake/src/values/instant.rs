//! Instants and lengths of time.

use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use liggare_domain::Timestamp;

/// Reads a day with a time of day, as [`date`](super::date) reads days: `2026-10-02T14:05:00+03:00`, `2026-10-02 14:05`,
/// `2.10.2026 klo 14.05`. Without an offset it is the wall clock of that zone: of two such moments the earlier, and where
/// the clock leaps over it, as long after the leap. A day alone is its midnight, as workbooks show one. So many seconds or
/// milliseconds since 1970 are read where ten or thirteen digits tell which.
#[must_use]
pub fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return match text.len() {
            10 => Timestamp::from_second(text.parse().ok()?).ok(),
            13 => Timestamp::from_millisecond(text.parse().ok()?).ok(),
            _ => None,
        };
    }
    let between = |c: char| c == 'T' || c == ',' || c.is_whitespace();
    let (day, rest) = text.split_once(between).unwrap_or((text, ""));
    let day = super::date(day)?;
    let rest = rest.trim_start_matches(between);
    let rest = ["klo", "kl.", "kl"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim();
    let (clock, offset) = apart(rest)?;
    let at = DateTime::from_parts(day, if rest.is_empty() { Time::midnight() } else { time(clock)? });
    match offset {
        Some(offset) => offset.to_timestamp(at).ok(),
        None => zone.to_ambiguous_timestamp(at).compatible().ok(),
    }
}

/// Time of day and offset, if it has one.
fn apart(text: &str) -> Option<(&str, Option<Offset>)> {
    if let Some(clock) = ["Z", "z", "UTC", "GMT"].iter().find_map(|utc| text.strip_suffix(utc)) {
        return Some((clock.trim_end(), Some(Offset::UTC)));
    }
    let Some(at) = text.find(['+', '-', '\u{2212}']) else { return Some((text, None)) };
    let (clock, offset) = text.split_at(at);
    let sign = if offset.starts_with('+') { 1 } else { -1 };
    let digits: String = offset.chars().skip(1).filter(|c| *c != ':').collect();
    let (hours, minutes) = match digits.len() {
        2 => (digits.as_str(), "0"),
        4 => (digits.get(..2)?, digits.get(2..)?),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (number(hours)?, number(minutes)?);
    if hours > 18 || minutes > 59 {
        return None;
    }
    Some((clock.trim_end(), Some(Offset::from_seconds(sign * (hours * 3_600 + minutes * 60)).ok()?)))
}

/// `14:05`, `14.05.09`, `14:05:09.123`.
fn time(text: &str) -> Option<Time> {
    let mut parts = text.split([':', '.', ',']);
    let (hour, minute) = (parts.next()?, parts.next()?);
    let (second, fraction) = (parts.next(), parts.next());
    let whole = hour.len() <= 2 && minute.len() == 2 && second.is_none_or(|second| second.len() == 2);
    if !whole || parts.next().is_some() {
        return None;
    }
    let nanoseconds = match fraction {
        None => 0,
        Some(digits) if digits.len() <= 9 => {
            number(&format!("{digits:0<9}")).filter(|_| !digits.is_empty())?
        }
        Some(_) => return None,
    };
    let small = |digits| i8::try_from(number(digits)?).ok();
    Time::new(small(hour)?, small(minute)?, second.map_or(Some(0), small)?, nanoseconds).ok()
}

/// Reads whole seconds, or hours, minutes and seconds as `0:12:30`. `12:30` is read by nobody alike and refused.
#[must_use]
pub fn duration(text: &str) -> Option<i64> {
    let text = text.trim();
    let Some((hours, rest)) = text.split_once([':', '.']) else {
        return text.parse().ok();
    };
    let (minutes, seconds) = rest.split_once([':', '.'])?;
    let within = |digits: &str| number(digits).filter(|number| digits.len() == 2 && *number < 60);
    let (hours, minutes, seconds) = (number(hours)?, within(minutes)?, within(seconds)?);
    Some(i64::from(hours) * 3_600 + i64::from(minutes) * 60 + i64::from(seconds))
}

/// Digits alone, as `parse` takes a sign as well.
fn number(digits: &str) -> Option<i32> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Two hours ahead of UTC, and from the last Sunday of March to that of October three.
    fn helsinki() -> TimeZone {
        TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").unwrap()
    }

    #[test]
    fn moments_are_read_as_the_north_and_its_programs_write_them() {
        for (text, told) in [
            ("2026-10-02T14:05:09Z", "2026-10-02T14:05:09Z"),
            ("2026-10-02T14:05:09.250+03:00", "2026-10-02T11:05:09.25Z"),
            ("2026-10-02T14:05:09-0330", "2026-10-02T17:35:09Z"),
            ("2026-10-02 14:05:09 UTC", "2026-10-02T14:05:09Z"),
            ("2026-10-02 14:05+03", "2026-10-02T11:05:00Z"),
            ("2026-10-02 14:05", "2026-10-02T11:05:00Z"),
            ("2026-10-02T14:05:09", "2026-10-02T11:05:09Z"),
            ("2026-12-02 14.05", "2026-12-02T12:05:00Z"),
            ("2.10.2026 14.05", "2026-10-02T11:05:00Z"),
            ("2.10.2026 klo 14.05.09", "2026-10-02T11:05:09Z"),
            ("02.10.2026, 9:05", "2026-10-02T06:05:00Z"),
            ("2026-10-02 kl. 14.05", "2026-10-02T11:05:00Z"),
            ("2026-10-02", "2026-10-01T21:00:00Z"),
            ("1790949909", "2026-10-02T14:05:09Z"),
            ("1790949909250", "2026-10-02T14:05:09.25Z"),
        ] {
            assert_eq!(instant(text, &helsinki()), Some(told.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn a_moment_that_the_clock_shows_twice_is_the_earlier_and_one_it_skips_is_after_the_leap() {
        for (text, told) in [
            ("2026-10-25 03:30", "2026-10-25T00:30:00Z"),
            ("2026-10-25 03:30+02:00", "2026-10-25T01:30:00Z"),
            ("2026-03-29 03:30", "2026-03-29T01:30:00Z"),
        ] {
            assert_eq!(instant(text, &helsinki()), Some(told.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_moments_or_none_is_refused() {
        for text in [
            "",
            "14:05",
            "3/12/2026 14:05",
            "2026-10-02 25:05",
            "2026-10-02 14",
            "2026-10-02 2:05 PM",
            "2026-10-02 14:05 EET",
            "2026-10-02T14:05:09.",
            "2026-10-02T14:05+25:00",
            "2026-02-30 14:05",
            "9999-12-31 23:59-12:00",
            "179094990",
            "igår",
        ] {
            assert_eq!(instant(text, &helsinki()), None, "{text}");
        }
    }

    #[test]
    fn a_length_is_seconds_or_a_clock_with_three_parts() {
        for (text, told) in
            [("0", 0), ("754", 754), ("0:12:34", 754), ("00.12.34", 754), ("36:00:00", 129_600), ("-5", -5)]
        {
            assert_eq!(duration(text), Some(told), "{text}");
        }
        for text in ["", "12:34", "1:60:00", "1:00:60", "-1:00:00", "1:2:3", "12.5", "1:00:00:00", "5 min"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(
            text in "\\PC{0,40}",
            near in "[0-9]{0,4}[-.][0-9]{1,2}[-.][0-9]{1,4}[T ,][0-9kloZUTC+:., -]{0,16}",
        ) {
            for text in [text, near] {
                let _ = (instant(&text, &helsinki()), duration(&text));
            }
        }

        #[test]
        fn what_was_written_is_read_as_the_same_moment(second in 0i64..253_402_207_200) {
            let at = Timestamp::from_second(second).unwrap();
            prop_assert_eq!(instant(&at.to_string(), &helsinki()), Some(at));
            prop_assert_eq!(duration(&format!("{}:{:02}:{:02}", second / 3_600 % 10_000, second / 60 % 60, second % 60)),
                Some(second % 36_000_000));
        }
    }
}
