//! JSON Lines: an object a line. A value within a value is told as its JSON.

use std::borrow::Cow;
use std::fmt;
use std::io::Read;

use csv::ByteRecord;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Rows;
use super::keys::Keys;
use super::lines::Lines;
use crate::{Keyed, RejectCode, Unreadable};

/// The lines of a file, one object each. A line that is none is a row with a flaw.
pub(crate) struct JsonRows<R> {
    lines: Lines<R>,
    text: String,
    pub keys: Keys,
    malformed: bool,
}

impl<R: Read> JsonRows<R> {
    /// Begins where the input stands.
    pub fn open(input: R, keyed: &Keyed) -> Self {
        let lines = Lines::new(input, keyed.encoding);
        Self { lines, text: String::new(), keys: Keys::new(&keyed.keys), malformed: false }
    }
}

impl<R: Read> Rows for JsonRows<R> {
    fn advance(&mut self, cells: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        loop {
            if !self.lines.next(&mut self.text)? {
                return Ok(None);
            }
            let text = self.text.trim();
            if text.is_empty() {
                continue;
            }
            self.keys.begin();
            self.malformed = match serde_json::from_str::<Members<'_>>(text) {
                Ok(Members(members)) => {
                    for (name, value) in members {
                        self.keys.put(&name, &told(value))?;
                    }
                    self.keys.fill(cells);
                    false
                }
                Err(_) => {
                    cells.clear();
                    cells.push_field(text.as_bytes());
                    true
                }
            };
            return Ok(Some(self.lines.line()));
        }
    }

    fn done(&self) -> u64 {
        self.lines.done()
    }

    fn flaw(&self) -> Option<RejectCode> {
        self.malformed.then_some(RejectCode::MalformedRow)
    }
}

/// Whether a line is a JSON object.
pub(crate) fn is_json_line(text: &str) -> bool {
    text.starts_with('{') && serde_json::from_str::<Members<'_>>(text).is_ok()
}

/// What a value says: a text itself, nothing for `null`, and else its JSON as it stands.
fn told(value: &RawValue) -> Cow<'_, str> {
    let json = value.get();
    match json.as_bytes().first() {
        Some(b'"') => serde_json::from_str(json).map_or(Cow::Borrowed(json), Cow::Owned),
        Some(b'n') => Cow::Borrowed(""),
        _ => Cow::Borrowed(json),
    }
}

/// An object's members in their order; a name told twice is there twice.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(Name(name)) = map.next_key()? {
                    members.push((name, map.next_value()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// A member's name, borrowed where nothing in it is escaped.
#[derive(serde::Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextEncoding;

    type Told = (u64, Vec<String>, bool);

    fn rows(text: &str) -> (Vec<String>, Vec<Told>) {
        let keyed = Keyed { encoding: TextEncoding::Utf8, keys: Vec::new() };
        let mut rows = JsonRows::open(text.as_bytes(), &keyed);
        let (mut all, mut cells) = (Vec::new(), ByteRecord::new());
        while let Some(line) = rows.advance(&mut cells).unwrap() {
            let texts = cells.iter().map(|cell| String::from_utf8_lossy(cell).into_owned());
            all.push((line, texts.collect(), rows.flaw().is_some()));
        }
        (rows.keys.names().to_vec(), all)
    }

    #[test]
    fn columns_are_the_union_in_order_of_first_appearance_and_values_stand_as_they_are() {
        let (names, rows) = rows(
            "{\"namn\":\"\\u00c5sa\",\"ok\":true}\n\n{\"tel\":358405550134,\"namn\":null,\"mer\":{\"a\":[1, 2]}}\n",
        );
        assert_eq!(names, ["namn", "ok", "tel", "mer"]);
        assert_eq!(rows[0], (1, vec!["Åsa".into(), "true".into()], false));
        assert_eq!(rows[1].0, 3);
        assert_eq!(rows[1].1, ["", "", "358405550134", "{\"a\":[1, 2]}"]);
    }

    #[test]
    fn a_line_that_is_no_object_is_a_row_with_a_flaw() {
        let (_, rows) = rows("{\"a\":1}\n{\"a\":\n[1]\n{\"a\":1,\"a\":2}\n");
        assert_eq!(rows.iter().map(|(.., flaw)| *flaw).collect::<Vec<_>>(), [false, true, true, false]);
        assert_eq!(rows[1].1, ["{\"a\":"]);
        assert_eq!(rows[3].1, ["1", "2"]);
    }
}
