//! One value of a record. It is kept as a text or as a whole number; the column's [`Kind`] says what it means.

use crate::noun::Kind;
use crate::{Country, Date, Imei, Ip, NotAnImei, Timestamp};

/// The longest line of text, in characters.
pub const LINE_CAP: usize = 500;
/// The longest text of several lines, in characters.
pub const PROSE_CAP: usize = 20_000;
/// The longest shared line, in characters.
pub const SHARED_CAP: usize = 2_000;

/// A value as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number, a flag (0 or 1), an instant (milliseconds).
    Number(i64),
    /// Everything else: days in ISO 8601, codes, ids of linked records.
    Text(String),
}

impl Value {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

crate::coded! {
    /// What is wrong with a value.
    Problem as "problem" {
        /// A column that every record fills is empty.
        Missing = "missing",
        /// Longer than its column may be.
        TooLong = "too_long",
        /// A line break in a line, or a character that no text has.
        NotALine = "not_a_line",
        /// Not a whole number.
        NotANumber = "not_a_number",
        /// A number outside of what its column may hold.
        OutOfRange = "out_of_range",
        /// Not a day.
        NotADate = "not_a_date",
        /// Not an instant: a day with a time and its offset from UTC.
        NotAnInstant = "not_an_instant",
        /// Neither yes nor no.
        NotAFlag = "not_a_flag",
        /// None of the codes that the column may hold.
        NotAChoice = "not_a_choice",
        /// No country.
        UnknownCountry = "unknown_country",
        /// Not an IP address.
        NotAnIp = "not_an_ip",
        /// Not an IMEI: 15 digits.
        NotAnImei = "not_an_imei",
        /// The last digit of the IMEI does not agree with the others.
        ImeiCheckDigit = "imei_check_digit",
        /// No such record.
        NoSuchRecord = "no_such_record",
        /// Nothing tells the record from any other.
        NothingTellsIt = "nothing_tells_it",
        /// It ends before it begins.
        EndsBeforeStart = "ends_before_start",
        /// A moment before 1970, or one that is yet to come.
        OutsideTime = "outside_time",
        /// It belongs to nobody: neither a person nor an organisation.
        BelongsToNobody = "belongs_to_nobody",
        /// Not one of the options of its question.
        NotOffered = "not_offered",
        /// Outside the scale of its question.
        OutsideScale = "outside_scale",
    }
}

impl Kind {
    /// Reads a value in its written form: what a form holds, a file, or the shell client. `None` when it is empty.
    pub fn read(self, written: &str) -> Result<Option<Value>, Problem> {
        if let Self::Prose = self {
            return prose(written);
        }
        let text = line(written)?;
        if text.is_empty() {
            return Ok(None);
        }
        let cap = if matches!(self, Self::Shared) { SHARED_CAP } else { LINE_CAP };
        if text.chars().count() > cap {
            return Err(Problem::TooLong);
        }
        Ok(Some(match self {
            Self::Text | Self::Code | Self::Shared | Self::Prose => Value::Text(text),
            Self::Number(least, most) => {
                let number: i64 = text.parse().map_err(|_| Problem::NotANumber)?;
                if (least..=most).contains(&number) {
                    Value::Number(number)
                } else {
                    return Err(Problem::OutOfRange);
                }
            }
            Self::Day => Value::Text(text.parse::<Date>().map_err(|_| Problem::NotADate)?.to_string()),
            Self::Instant => {
                let at: Timestamp = text.parse().map_err(|_| Problem::NotAnInstant)?;
                Value::Number(at.as_millisecond())
            }
            Self::Duration => return Self::Number(0, i64::from(u32::MAX)).read(&text),
            Self::Flag => match text.as_str() {
                "true" | "1" => Value::Number(1),
                "false" | "0" => Value::Number(0),
                _ => return Err(Problem::NotAFlag),
            },
            Self::Choice(codes) => match codes.iter().find(|code| **code == text) {
                Some(code) => Value::from(*code),
                None => return Err(Problem::NotAChoice),
            },
            Self::Country => Value::from(Country::parse(&text).map_err(|_| Problem::UnknownCountry)?.code()),
            Self::Ip => Value::Text(text.parse::<Ip>().map_err(|_| Problem::NotAnIp)?.to_string()),
            Self::Imei => match Imei::parse(&text) {
                Ok(imei) => Value::from(imei.as_str()),
                Err(NotAnImei::CheckDigit) => return Err(Problem::ImeiCheckDigit),
                Err(_) => return Err(Problem::NotAnImei),
            },
            Self::Link(_) => {
                Value::Text(text.parse::<uuid::Uuid>().map_err(|_| Problem::NoSuchRecord)?.to_string())
            }
        }))
    }

    /// The written form of a value, which [`Kind::read`] reads again.
    #[must_use]
    pub fn write(self, value: &Value) -> String {
        match (self, value) {
            (Self::Instant, Value::Number(millis)) => {
                Timestamp::from_millisecond(*millis).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
            }
            (Self::Flag, Value::Number(flag)) => (*flag != 0).to_string(),
            (_, Value::Number(number)) => number.to_string(),
            (_, Value::Text(text)) => text.clone(),
        }
    }

    /// Whether it is kept as a whole number.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number(..) | Self::Instant | Self::Duration | Self::Flag)
    }
}

/// A text as one line: trimmed and single-spaced.
fn line(written: &str) -> Result<String, Problem> {
    let text = written.trim();
    if text.contains(|c: char| c.is_control() && c != '\t') {
        return Err(Problem::NotALine);
    }
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn prose(written: &str) -> Result<Option<Value>, Problem> {
    let text = written.replace("\r\n", "\n");
    let text = text.trim();
    if text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return Err(Problem::NotALine);
    }
    match text.chars().count() {
        0 => Ok(None),
        long if long > PROSE_CAP => Err(Problem::TooLong),
        _ => Ok(Some(Value::from(text))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, written: &str, expected: Result<Option<&str>, Problem>) {
        let read = kind.read(written).map(|value| value.map(|value| kind.write(&value)));
        assert_eq!(read, expected.map(|text| text.map(str::to_owned)), "{kind:?} {written:?}");
    }

    #[test]
    fn a_value_is_read_as_its_column_says_or_refused_with_the_reason() {
        check(Kind::Text, "  Lumia   950 ", Ok(Some("Lumia 950")));
        check(Kind::Text, "   ", Ok(None));
        check(Kind::Text, "two\nlines", Err(Problem::NotALine));
        check(Kind::Text, &"x".repeat(501), Err(Problem::TooLong));
        check(Kind::Prose, " two\r\nlines ", Ok(Some("two\nlines")));
        check(Kind::Number(0, 10), "7", Ok(Some("7")));
        check(Kind::Number(0, 10), "11", Err(Problem::OutOfRange));
        check(Kind::Number(0, 10), "7,5", Err(Problem::NotANumber));
        check(Kind::Day, "2026-11-23", Ok(Some("2026-11-23")));
        check(Kind::Day, "2026-02-30", Err(Problem::NotADate));
        check(Kind::Instant, "2026-11-23T10:00:00+02:00", Ok(Some("2026-11-23T08:00:00Z")));
        check(Kind::Instant, "2026-11-23", Err(Problem::NotAnInstant));
        check(Kind::Duration, "90", Ok(Some("90")));
        check(Kind::Duration, "-1", Err(Problem::OutOfRange));
        check(Kind::Flag, "true", Ok(Some("true")));
        check(Kind::Flag, "perhaps", Err(Problem::NotAFlag));
        check(Kind::Choice(&["phone"]), "phone", Ok(Some("phone")));
        check(Kind::Choice(&["phone"]), "fax", Err(Problem::NotAChoice));
        check(Kind::Country, "FI", Ok(Some("FI")));
        check(Kind::Country, "XX", Err(Problem::UnknownCountry));
        check(Kind::Ip, "2001:0DB8::0001", Ok(Some("2001:db8::1")));
        check(Kind::Ip, "999.1.1.1", Err(Problem::NotAnIp));
        check(Kind::Imei, "49-015420-323751-8", Ok(Some("490154203237518")));
        check(Kind::Imei, "490154203237517", Err(Problem::ImeiCheckDigit));
        check(Kind::Imei, "4901542032375", Err(Problem::NotAnImei));
        check(Kind::Link(crate::Noun::Contact), "nobody", Err(Problem::NoSuchRecord));
    }

    #[test]
    fn what_was_written_is_read_as_the_same_value() {
        let values = [(Kind::Instant, Value::Number(1_700_000_000_123)), (Kind::Flag, Value::Number(1))];
        for (kind, value) in values {
            assert_eq!(kind.read(&kind.write(&value)), Ok(Some(value)));
        }
    }
}
