//! Days.

use liggare_domain::Date;

/// Reads `2024-03-12`, `12.3.2024`, either with a time after it, and what mailing programs write
/// (`2024-03-12 10:11:12`, `2024-03-12T10:11:12Z`). `3/12/2024` is read by nobody alike and refused.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let (day, time) = match text.find(|c: char| c == 'T' || c.is_whitespace()) {
        Some(at) => {
            (&text[..at], Some(text[at..].trim_start_matches(|c: char| c == 'T' || c.is_whitespace())))
        }
        None => (text, None),
    };
    if time.is_some_and(|time| !is_time(time)) {
        return None;
    }
    let (year, month, day) = if day.contains('.') {
        let mut parts = day.split('.');
        let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
        (parts.next().is_none() && d.len() <= 2 && m.len() <= 2).then_some((y, m, d))?
    } else {
        let mut parts = day.split('-');
        let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
        (parts.next().is_none() && d.len() == 2 && m.len() == 2).then_some((y, m, d))?
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(digits) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn is_time(text: &str) -> bool {
    text.len() <= 20
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains([':', '.'])
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'+' | b'-' | b'Z'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_the_north_and_its_programs_write_them() {
        let day = Date::constant(2024, 3, 12);
        for text in [
            "2024-03-12",
            "12.3.2024",
            "12.03.2024",
            " 2024-03-12 10:11:12 ",
            "2024-03-12T10:11:12.000Z",
            "2024-03-12T10:11:12+02:00",
            "12.3.2024 9.05",
        ] {
            assert_eq!(date(text), Some(day), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_days_or_none_is_refused() {
        for text in [
            "",
            "3/12/2024",
            "12.3.24",
            "2024-02-30",
            "20240312",
            "2024-3-12 kl",
            "ja",
            "-1-01-01",
            "1.2.3.2024",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
