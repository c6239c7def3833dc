//! What servers and browsers escape.

use std::borrow::Cow;

/// A field as it was before the server escaped it: `\"` and `\\`, and bytes as `\xC3\x85`. What would then be no text, or
/// would hold a control character, stays escaped.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    decoded(text, b'\\', |rest| match rest {
        [b'x' | b'X', high, low, ..] => Some((byte(*high, *low)?, 3)),
        [plain @ (b'"' | b'\\'), ..] => Some((*plain, 1)),
        _ => None,
    })
    .filter(|plain| !plain.contains(char::is_control))
    .unwrap_or(Cow::Borrowed(text))
}

/// A part of an address as it was before the browser encoded it (RFC 3986 § 2.1). `None` when that is no text.
pub(super) fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    decoded(text, b'%', |rest| match rest {
        [high, low, ..] => Some((byte(*high, *low)?, 2)),
        _ => None,
    })
}

fn byte(high: u8, low: u8) -> Option<u8> {
    let digit = |c: u8| char::from(c).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Replaces each mark that `read` makes a byte of, with what it took behind the mark. `None` when that is no UTF-8.
fn decoded(text: &str, mark: u8, read: impl Fn(&[u8]) -> Option<(u8, usize)>) -> Option<Cow<'_, str>> {
    let bytes = text.as_bytes();
    let Some(first) = memchr::memchr(mark, bytes) else { return Some(Cow::Borrowed(text)) };
    let mut out = bytes[..first].to_vec();
    let mut at = first;
    while let Some(c) = bytes.get(at) {
        at += 1;
        match (*c == mark).then(|| read(&bytes[at..])).flatten() {
            Some((byte, taken)) => {
                out.push(byte);
                at += taken;
            }
            None => out.push(*c),
        }
    }
    String::from_utf8(out).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_server_escaped_reads_as_it_was_sent() {
        for (escaped, plain) in [
            ("plain", "plain"),
            (r"\xC3\x85sa", "Åsa"),
            (r#"a \"b\" \\ \x22c\x22"#, r#"a "b" \ "c""#),
            (r"a\x1b[2J", r"a\x1b[2J"),
            (r"\xff\xfe", r"\xff\xfe"),
            (r"a\", r"a\"),
            (r"\x4", r"\x4"),
        ] {
            assert_eq!(unescaped(escaped), plain);
        }
    }

    #[test]
    fn percent_encoding_is_undone_where_it_stands_for_text() {
        assert_eq!(percent_decoded("%C3%85sa%40example.fi").as_deref(), Some("Åsa@example.fi"));
        assert_eq!(percent_decoded("100%").as_deref(), Some("100%"));
        assert_eq!(percent_decoded("%zz%4").as_deref(), Some("%zz%4"));
        assert_eq!(percent_decoded("%ff"), None);
    }
}
