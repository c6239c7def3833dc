//! Which encoding a file is in. The rules are explicit, because a wrong one turns Åberg into Ã…berg in a register.

use std::io::{Read, Seek, SeekFrom};

use crate::unreadable::{is_binary, kind_of};
use crate::{PREFIX, Progress, Unreadable};

liggare_domain::coded! {
    /// An encoding that files of people come in.
    TextEncoding as "encoding" {
        /// UTF-8, with or without a byte-order mark.
        Utf8 = "utf-8",
        /// UTF-16, least significant byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, most significant byte first.
        Utf16Be = "utf-16be",
        /// What Windows programs of western Europe write; takes in ISO-8859-1.
        Windows1252 = "windows-1252",
        /// Latin 9: ISO-8859-1 with the euro sign, Š and Ž.
        Iso8859_15 = "iso-8859-15",
    }
}

impl TextEncoding {
    pub(crate) const fn decoder_of(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Iso8859_15 => encoding_rs::ISO_8859_15,
        }
    }
}

liggare_domain::coded! {
    /// What an encoding was told by.
    EncodingReason as "encoding reason" {
        /// The caller said so.
        Asked = "asked",
        /// A byte-order mark.
        ByteOrderMark = "byte_order_mark",
        /// Every second byte is NUL.
        NulPattern = "nul_pattern",
        /// Plain ASCII throughout, which reads the same in every 8-bit encoding.
        Ascii = "ascii",
        /// The whole file is valid UTF-8, beyond ASCII.
        ValidUtf8 = "valid_utf8",
        /// Almost all of it is valid UTF-8; the lines that are not will be rejected.
        MostlyUtf8 = "mostly_utf8",
        /// Bytes 80–9F, which are printed characters in windows-1252 alone.
        PrintedC1 = "printed_c1",
        /// Bytes that are the euro sign, Š or ž in ISO-8859-15 and make no sense in windows-1252.
        Latin9Letters = "latin9_letters",
        /// Western European text; the 8-bit encodings agree on every byte of it.
        Western = "western",
        /// The letter statistics fit another part of the world; read as windows-1252 nevertheless.
        NotWestern = "not_western",
    }
}

/// The beginning of a file, and what all of it says of its encoding.
pub(crate) struct Scan {
    pub prefix: Vec<u8>,
    pub total: u64,
    pub encoding: TextEncoding,
    pub reason: EncodingReason,
}

/// Reads the whole stream once in pieces; refuses what is no text. Leaves it rewound.
pub(crate) fn scan<R: Read + Seek>(
    input: &mut R,
    asked: Option<TextEncoding>,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Scan, Unreadable> {
    let total = input.seek(SeekFrom::End(0))?;
    input.seek(SeekFrom::Start(0))?;
    let mut prefix = Vec::new();
    input.by_ref().take(PREFIX as u64).read_to_end(&mut prefix)?;
    if prefix.is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(kind) = kind_of(&prefix) {
        return Err(Unreadable::OtherFormat { kind });
    }
    let (encoding, reason) = match (asked, wide(&prefix)) {
        (Some(encoding), _) => (encoding, EncodingReason::Asked),
        (None, Some(found)) => found,
        (None, None) => {
            if is_binary(&prefix) {
                return Err(Unreadable::NotText);
            }
            let mut seen = Seen::default();
            seen.feed(&prefix);
            let mut piece = vec![0; 64 * 1024];
            loop {
                if !watch(Progress { done: 0, total }) {
                    return Err(Unreadable::Cancelled);
                }
                match input.read(&mut piece)? {
                    0 => break,
                    n => seen.feed(&piece[..n]),
                }
            }
            seen.verdict()
        }
    };
    input.seek(SeekFrom::Start(0))?;
    Ok(Scan { prefix, total, encoding, reason })
}

/// UTF-8 by its mark, UTF-16 by its mark or by the NULs that western text has in it.
fn wide(prefix: &[u8]) -> Option<(TextEncoding, EncodingReason)> {
    let mark = EncodingReason::ByteOrderMark;
    if prefix.starts_with(b"\xEF\xBB\xBF") {
        return Some((TextEncoding::Utf8, mark));
    }
    if prefix.starts_with(b"\xFF\xFE") && !prefix.starts_with(b"\xFF\xFE\0\0") {
        return Some((TextEncoding::Utf16Le, mark));
    }
    if prefix.starts_with(b"\xFE\xFF") {
        return Some((TextEncoding::Utf16Be, mark));
    }
    let pairs = prefix.chunks_exact(2);
    let count = pairs.len();
    let (high, low) = pairs.fold((0, 0), |(high, low), pair| {
        (high + usize::from(pair[0] == 0), low + usize::from(pair[1] == 0))
    });
    let mostly = |n: usize| count >= 4 && n * 10 >= count * 6;
    let hardly = |n: usize| n * 100 <= count;
    match () {
        () if mostly(low) && hardly(high) => Some((TextEncoding::Utf16Le, EncodingReason::NulPattern)),
        () if mostly(high) && hardly(low) => Some((TextEncoding::Utf16Be, EncodingReason::NulPattern)),
        () => None,
    }
}

/// What the bytes of a file that is not UTF-16 have shown so far.
#[derive(Default)]
struct Seen {
    /// The beginning of a UTF-8 sequence that the last piece cut.
    cut: Vec<u8>,
    multibyte: u64,
    malformed: u64,
    printed_c1: bool,
    latin9: u64,
    sample: Vec<u8>,
}

/// How much text beyond ASCII the letter statistics get to see.
const SAMPLE: usize = 64 * 1024;

impl Seen {
    fn feed(&mut self, piece: &[u8]) {
        if self.cut.is_empty() && piece.is_ascii() {
            return;
        }
        let mut joined = std::mem::take(&mut self.cut);
        joined.extend_from_slice(piece);
        let mut rest = joined.as_slice();
        while !rest.is_empty() {
            let (valid, after) = match std::str::from_utf8(rest) {
                Ok(_) => (rest, &rest[rest.len()..]),
                Err(error) => {
                    let (valid, bad) = rest.split_at(error.valid_up_to());
                    match error.error_len() {
                        Some(len) => {
                            self.malformed += 1;
                            (valid, &bad[len..])
                        }
                        None => {
                            self.cut = bad.to_vec();
                            (valid, &bad[bad.len()..])
                        }
                    }
                }
            };
            self.multibyte += valid.iter().filter(|b| **b >= 0xC0).count() as u64;
            rest = after;
        }
        if self.malformed > 0 {
            self.count_8_bit(piece);
        }
    }

    fn count_8_bit(&mut self, piece: &[u8]) {
        let letter = |i: Option<usize>| {
            i.and_then(|i| piece.get(i)).is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0xC0)
        };
        for (i, byte) in piece.iter().enumerate().filter(|(_, b)| **b >= 0x80) {
            match byte {
                0x81 | 0x8D | 0x8F | 0x90 | 0x9D => {}
                0x80..=0x9F => self.printed_c1 = true,
                // ¤ in windows-1252, which nobody types; the euro sign in ISO-8859-15.
                0xA4 => self.latin9 += 1,
                // ¦ ¨ ¸ in windows-1252; Š š ž in ISO-8859-15. Inside a word they are letters. ´ (Ž) is left out:
                // it does for an apostrophe.
                0xA6 | 0xA8 | 0xB8 if letter(i.checked_sub(1)) || letter(i.checked_add(1)) => {
                    self.latin9 += 1
                }
                _ => {}
            }
        }
        let room = SAMPLE - self.sample.len();
        self.sample.extend_from_slice(&piece[..room.min(piece.len())]);
    }

    fn verdict(mut self) -> (TextEncoding, EncodingReason) {
        if !self.cut.is_empty() {
            self.malformed += 1;
            let cut = std::mem::take(&mut self.cut);
            self.count_8_bit(&cut);
        }
        match (self.malformed, self.multibyte) {
            (0, 0) => (TextEncoding::Utf8, EncodingReason::Ascii),
            (0, _) => (TextEncoding::Utf8, EncodingReason::ValidUtf8),
            (bad, good) if good > bad.saturating_mul(20) => (TextEncoding::Utf8, EncodingReason::MostlyUtf8),
            _ if self.printed_c1 => (TextEncoding::Windows1252, EncodingReason::PrintedC1),
            _ if self.latin9 > 0 => (TextEncoding::Iso8859_15, EncodingReason::Latin9Letters),
            _ => {
                let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
                detector.feed(&self.sample, true);
                let guess = detector.guess(Some(b"fi"), chardetng::Utf8Detection::Deny);
                if guess == encoding_rs::WINDOWS_1252 {
                    (TextEncoding::Windows1252, EncodingReason::Western)
                } else {
                    (TextEncoding::Windows1252, EncodingReason::NotWestern)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(bytes: &[u8]) -> (TextEncoding, EncodingReason) {
        let found = scan(&mut std::io::Cursor::new(bytes), None, &mut |_| true).unwrap();
        (found.encoding, found.reason)
    }

    #[test]
    fn a_mark_decides_and_nul_pattern_does_without_one() {
        assert_eq!(detected(b"\xEF\xBB\xBFNamn").0, TextEncoding::Utf8);
        assert_eq!(detected(b"\xFF\xFEN\0a\0m\0n\0").0, TextEncoding::Utf16Le);
        assert_eq!(detected(b"N\0a\0m\0n\0;\0\xC5\0"), (TextEncoding::Utf16Le, EncodingReason::NulPattern));
        assert_eq!(detected(b"\0N\0a\0m\0n\0;\0\xC5").0, TextEncoding::Utf16Be);
    }

    #[test]
    fn c1_bytes_mean_windows_1252_and_a_euro_at_a4_means_iso_8859_15() {
        let (windows, latin9) = (TextEncoding::Windows1252, TextEncoding::Iso8859_15);
        assert_eq!(detected(b"pris;100 \x80;\xC5bo"), (windows, EncodingReason::PrintedC1));
        assert_eq!(detected(b"pris;100 \xA4;\xC5bo"), (latin9, EncodingReason::Latin9Letters));
        assert_eq!(detected(b"nimi;\xA6akki;P\xF6ytyl\xE4"), (latin9, EncodingReason::Latin9Letters));
        assert_eq!(detected(b"namn;\xC5sa \xD6berg;\xC5bo"), (windows, EncodingReason::Western));
    }

    #[test]
    fn valid_utf8_wins_and_a_damaged_byte_does_not_turn_it_into_windows_1252() {
        let good = "Åsa Öberg;Åbo;Ängelholm\n".repeat(50);
        assert_eq!(detected(good.as_bytes()).1, EncodingReason::ValidUtf8);
        let mut damaged = good.into_bytes();
        damaged.extend(b"\xC5ke\n");
        assert_eq!(detected(&damaged), (TextEncoding::Utf8, EncodingReason::MostlyUtf8));
    }

    #[test]
    fn the_whole_stream_decides_not_its_beginning() {
        let mut late = b"namn;ort\n".repeat(PREFIX / 4);
        late.extend(b"\xC5sa;\xC5bo\n");
        assert_eq!(detected(&late).0, TextEncoding::Windows1252);
    }

    #[test]
    fn binary_is_no_text() {
        let noise: Vec<u8> = (0..4000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let refused = scan(&mut std::io::Cursor::new(noise), None, &mut |_| true);
        assert!(matches!(refused, Err(Unreadable::NotText)));
    }
}
