//! Text within XML, in the string type of ECMA-376.
//!
//! A character that XML 1.0 has no way to hold is written `_xHHHH_` (part 1, § 22.9.2.19), and so is the carriage
//! return, which XML would read as a line feed. A text that happens to hold such a sequence has its first underscore
//! written so. Excel, LibreOffice and calamine undo it; where a reader does not, the character is seen by its number.

/// Appends the text as the content of an element.
pub(super) fn append(xml: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for at in 0..bytes.len() {
        let (instead, length): (&[u8], usize) = match bytes[at] {
            b'&' => (b"&amp;", 1),
            b'<' => (b"&lt;", 1),
            b'>' => (b"&gt;", 1),
            b'"' => (b"&quot;", 1),
            b'_' if is_escape(&bytes[at..]) => (b"_x005F_", 1),
            control @ (0..=8 | 11..=31) => (&escape(u16::from(control)), 1),
            // U+FFFE and U+FFFF
            0xEF if bytes[at..].starts_with(b"\xEF\xBF\xBE") => (b"_xFFFE_", 3),
            0xEF if bytes[at..].starts_with(b"\xEF\xBF\xBF") => (b"_xFFFF_", 3),
            _ => continue,
        };
        xml.extend_from_slice(&bytes[done..at]);
        xml.extend_from_slice(instead);
        done = at + length;
    }
    xml.extend_from_slice(&bytes[done..]);
}

/// Whether a reader of XML may drop or join space in the text unless it is told not to.
pub(super) fn keeps_space(text: &str) -> bool {
    let ends = |c: char| c.is_whitespace();
    text.starts_with(ends) || text.ends_with(ends) || text.bytes().any(|b| matches!(b, b'\n' | b'\t'))
}

fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|b| b.is_ascii_hexdigit()))
}

fn escape(unit: u16) -> [u8; 7] {
    let digit = |shift: u16| b"0123456789ABCDEF"[usize::from(unit >> shift & 0xF)];
    [b'_', b'x', digit(12), digit(8), digit(4), digit(0), b'_']
}

#[cfg(test)]
mod tests {
    use super::*;

    fn appended(text: &str) -> String {
        let mut xml = Vec::new();
        append(&mut xml, text);
        String::from_utf8(xml).unwrap()
    }

    #[test]
    fn markup_is_escaped_and_letters_stay() {
        assert_eq!(
            appended("Åke & \"Önn\" <a@example.fi>"),
            "Åke &amp; &quot;Önn&quot; &lt;a@example.fi&gt;"
        );
        assert_eq!(appended("日本 𝄞 ﾟ ]]>"), "日本 𝄞 ﾟ ]]&gt;");
    }

    #[test]
    fn what_xml_cannot_hold_is_written_by_its_number() {
        assert_eq!(appended("a\0b\u{1b}c\rd\ne\tf"), "a_x0000_b_x001B_c_x000D_d\ne\tf");
        assert_eq!(appended("\u{fffe}\u{ffff}\u{fffd}"), "_xFFFE__xFFFF_\u{fffd}");
    }

    #[test]
    fn a_text_that_looks_like_such_a_number_stays_a_text() {
        assert_eq!(appended("_x0041_"), "_x005F_x0041_");
        assert_eq!(appended("__x00aF__x0041_"), "__x005F_x00aF__x005F_x0041_");
        for plain in ["_x0041", "_x004_", "x0041_", "_x00G1_", "_", "a_b"] {
            assert_eq!(appended(plain), plain);
        }
    }
}
