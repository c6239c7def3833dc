//! One content line of a card: `item1.TEL;TYPE=CELL,PREF:+358 40 555 0134` (RFC 6350, 3.3; vCard 2.1, 2.1.3).

use std::borrow::Cow;

/// A property, its value still as it was written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// What ties properties together, `item1`; empty without.
    pub group: String,
    /// Its name in capitals.
    pub name: String,
    /// What it says of itself, in small letters: `cell`, `work`.
    pub types: Vec<String>,
    /// Which of several comes first, from 1.
    pub preference: u8,
    quoted_printable: bool,
    charset: String,
    /// Its value; of one in Base64, how many bytes it is.
    pub value: String,
}

/// Not preferred to anything.
const LAST: u8 = 101;

impl Content {
    /// Reads a line that is no longer folded; nothing when it is no property.
    pub fn parse(line: &str) -> Option<Self> {
        let (head, value) = split_head(line)?;
        let mut parts = outside_quotes(head, ';');
        let name = parts.next()?.trim();
        let (group, name) = name.rsplit_once('.').unwrap_or(("", name));
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        let mut content = Self {
            group: group.to_ascii_lowercase(),
            name: name.to_ascii_uppercase(),
            preference: LAST,
            value: value.to_owned(),
            ..Self::default()
        };
        parts.for_each(|part| content.take_parameter(part));
        Some(content)
    }

    /// A line kept as it stands, under a name of ours.
    pub fn kept(name: &str, line: &str) -> Self {
        Self { name: name.to_owned(), value: line.to_owned(), ..Self::default() }
    }

    /// Keeps another line with it.
    pub fn add_line(&mut self, line: &str) {
        self.value.push('\n');
        self.value.push_str(line);
    }

    fn take_parameter(&mut self, part: &str) {
        // vCard 2.1 has values without their names.
        let (name, value) = part.split_once('=').unwrap_or(("TYPE", part));
        let value = value.trim().trim_matches('"').to_ascii_lowercase();
        match name.trim().to_ascii_uppercase().as_str() {
            "CHARSET" => self.charset = value,
            "ENCODING" => self.quoted_printable = value == "quoted-printable",
            "PREF" => self.preference = value.parse().unwrap_or(LAST),
            "TYPE" => {
                for one in value.split(',').map(str::trim) {
                    match one {
                        "pref" => self.preference = 1,
                        "quoted-printable" => self.quoted_printable = true,
                        one => self.types.push(one.to_owned()),
                    }
                }
            }
            _ => {}
        }
    }

    /// The parts of a structured value, each as its text.
    pub fn parts(&self, old: bool) -> Vec<String> {
        let value = self.decoded();
        let (mut parts, mut from, mut escaped) = (Vec::new(), 0, false);
        for (at, c) in value.char_indices() {
            if c == ';' && !escaped {
                parts.push(unescaped(&value[from..at], old));
                from = at + 1;
            }
            escaped = c == '\\' && !escaped;
        }
        parts.push(unescaped(&value[from..], old));
        parts
    }

    /// The value as one text.
    pub fn text(&self, old: bool) -> String {
        unescaped(&self.decoded(), old)
    }

    fn decoded(&self) -> Cow<'_, str> {
        if !self.quoted_printable {
            return Cow::Borrowed(&self.value);
        }
        let bytes = from_quoted_printable(&self.value);
        let named = encoding_rs::Encoding::for_label(self.charset.as_bytes());
        let encoding = named.unwrap_or_else(|| match std::str::from_utf8(&bytes) {
            Ok(_) => encoding_rs::UTF_8,
            Err(_) => encoding_rs::WINDOWS_1252,
        });
        Cow::Owned(encoding.decode_without_bom_handling(&bytes).0.into_owned())
    }
}

/// What stands before the first colon outside quotes, and what after it.
pub(super) fn split_head(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    colon.map(|(at, _)| (&line[..at], &line[at + 1..]))
}

fn outside_quotes(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    text.split(move |c| {
        quoted ^= c == '"';
        c == separator && !quoted
    })
}

fn from_quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let code = bytes.get(at + 1..at + 3).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| *byte == b'=') {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// Without backslashes. In vCard 2.1 `\n` is no line break, since a path may hold it.
fn unescaped(text: &str, old: bool) -> String {
    let (mut out, mut chars) = (String::with_capacity(text.len()), text.chars().peekable());
    while let Some(c) = chars.next() {
        match (c, chars.peek().copied()) {
            ('\\', Some('n' | 'N')) if !old => {
                chars.next();
                out.push('\n');
            }
            ('\\', Some(next @ (';' | ',' | ':' | '\\'))) => {
                chars.next();
                out.push(next);
            }
            ('\r', Some('\n')) => {}
            ('\r', _) => out.push('\n'),
            _ => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_every_version_is_taken_apart() {
        let read = |line: &str| Content::parse(line).unwrap();
        let apple = read("item1.EMAIL;type=INTERNET;type=pref:aino@example.fi");
        assert_eq!((apple.group.as_str(), apple.name.as_str(), apple.preference), ("item1", "EMAIL", 1));
        let old = read("TEL;WORK;VOICE:09 555");
        assert_eq!(
            (old.types, old.value),
            (vec!["work".to_owned(), "voice".to_owned()], "09 555".to_owned())
        );
        let new = read("TEL;VALUE=uri;PREF=2;TYPE=\"voice,cell\":tel:+358-40-555");
        assert_eq!((new.types, new.preference), (vec!["voice".to_owned(), "cell".to_owned()], 2));
        assert_eq!(new.value, "tel:+358-40-555");
        assert_eq!(Content::parse("no property at all"), None);
        assert_eq!(Content::parse("två ord: text"), None);
    }

    #[test]
    fn quoted_printable_is_decoded_by_its_charset_or_by_what_fits() {
        let read = |line: &str| Content::parse(line).unwrap().parts(true);
        assert_eq!(read("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;=C3=85sa"), ["Åberg", "Åsa"]);
        assert_eq!(read("N;CHARSET=iso-8859-1;ENCODING=QUOTED-PRINTABLE:=C5berg;Bo"), ["Åberg", "Bo"]);
        assert_eq!(read("N;QUOTED-PRINTABLE:=C5berg;=3B"), ["Åberg", "", ""]);
        assert_eq!(read("N;ENCODING=QUOTED-PRINTABLE:100=;=Z1"), ["100=", "=Z1"]);
    }

    #[test]
    fn escapes_are_undone_and_a_path_of_an_old_card_is_left() {
        let note = Content::parse("NOTE:a\\, b\\; c\\nd\\\\e").unwrap();
        assert_eq!(note.text(false), "a, b; c\nd\\e");
        assert_eq!(note.text(true), "a, b; c\\nd\\e");
        assert_eq!(Content::parse("ORG:A\\;B;C").unwrap().parts(false), ["A;B", "C"]);
    }
}
