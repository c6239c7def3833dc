//! Days as survey programs write them.

use liggare_domain::Date;

use crate::values;

/// Which number of `3/12/2024` is the day. A cell does not tell; a column may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slashed {
    DayFirst,
    MonthFirst,
}

/// Reads what [`values::date`] reads, `2024/03/12 10:11:12 EET` as Google Forms writes it, and `3/12/2024` where it is
/// known which is which.
pub(super) fn day(text: &str, slashed: Option<Slashed>) -> Option<Date> {
    if let Some(day) = values::date(text) {
        return Some(day);
    }
    let [a, b, c] = numbers(text)?;
    match (a > 31, slashed) {
        (true, _) => Date::new(a, i8::try_from(b).ok()?, i8::try_from(c).ok()?).ok(),
        (false, Some(Slashed::DayFirst)) => Date::new(c, i8::try_from(b).ok()?, i8::try_from(a).ok()?).ok(),
        (false, Some(Slashed::MonthFirst)) => Date::new(c, i8::try_from(a).ok()?, i8::try_from(b).ok()?).ok(),
        (false, None) => None,
    }
}

/// The three numbers between the slashes; what follows them may be a time of day.
fn numbers(text: &str) -> Option<[i16; 3]> {
    let text = text.trim();
    let (day, time) = text.split_once(|c: char| c.is_whitespace() || c == ',').unwrap_or((text, ""));
    if time.len() > 32 || !(time.is_empty() || time.contains([':', '.'])) {
        return None;
    }
    let mut parts = day.split('/');
    let mut number = || {
        let part = parts.next().filter(|part| matches!(part.len(), 1 | 2 | 4))?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let numbers = [number()?, number()?, number()?];
    (parts.next().is_none() && (numbers[0] > 31) != (numbers[2] > 31)).then_some(numbers)
}

/// Which orders all cells of a column allow.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Orders {
    not_day_first: bool,
    not_month_first: bool,
}

impl Orders {
    /// Takes a cell into account.
    pub fn observe(&mut self, text: &str) {
        if numbers(text).is_some_and(|[a, ..]| a <= 31) {
            self.not_day_first |= day(text, Some(Slashed::DayFirst)).is_none();
            self.not_month_first |= day(text, Some(Slashed::MonthFirst)).is_none();
        }
    }

    /// The one order that is left.
    pub const fn told(self) -> Option<Slashed> {
        match (self.not_day_first, self.not_month_first) {
            (false, true) => Some(Slashed::DayFirst),
            (true, false) => Some(Slashed::MonthFirst),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_forms_are_read_with_their_time() {
        let expected = Some(Date::constant(2024, 3, 12));
        for text in
            ["2024/03/12 10:11:12 EET", "2024/03/12 10:11:12 AM GMT+2", "2024/3/12", "12.3.2024 10.11.12"]
        {
            assert_eq!(day(text, None), expected, "{text}");
        }
        assert_eq!(day("3/12/2024 9:05", Some(Slashed::MonthFirst)), expected);
        assert_eq!(day("12/3/2024", Some(Slashed::DayFirst)), expected);
        for text in ["3/12/2024", "1/2", "2024/13/01", "1/2/3", "2024/03/2024", "12/3/2024 kl"] {
            assert_eq!(day(text, None), None, "{text}");
        }
    }

    #[test]
    fn a_column_tells_the_order_only_when_one_is_impossible() {
        let told = |cells: &[&str]| {
            let mut orders = Orders::default();
            cells.iter().for_each(|cell| orders.observe(cell));
            orders.told()
        };
        assert_eq!(told(&["3/12/2024", "3/13/2024"]), Some(Slashed::MonthFirst));
        assert_eq!(told(&["3/12/2024", "13/3/2024"]), Some(Slashed::DayFirst));
        assert_eq!(told(&["3/12/2024"]), None);
        assert_eq!(told(&["13/3/2024", "3/13/2024"]), None);
    }
}
