//! The texts that the cells of a workbook point to.

use std::io::{Read, Seek};

use quick_xml::events::Event;

use super::archive::Part;
use super::xml::{Xml, add_text};
use crate::Unreadable;

/// The most memory they may take. A million people fill about half of it.
const MOST: usize = 128 << 20;

/// All of them in one piece.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: Vec<u8>,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Strings {
    /// Reads them, a rich text without its formats and a reading aid (furigana) not at all.
    pub fn read<R: Read + Seek>(part: &Part, input: R) -> Result<Self, Unreadable> {
        let mut strings = Self::default();
        let mut xml = Xml::open(part, input)?;
        // What is unfolded is at least as long as the texts in it. Growing by doubling would take three times as much.
        strings.text.reserve_exact(usize::try_from(part.size).unwrap_or(MOST).min(MOST));
        let (mut within, mut text) = (false, Vec::new());
        loop {
            let event = xml.next()?;
            match &event {
                Event::Start(start) => match start.local_name().as_ref() {
                    "si" => text.clear(),
                    "t" => within = true,
                    "rPh" => xml.skip()?,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "t" => within = false,
                    "si" => strings.add(&mut text)?,
                    _ => {}
                },
                Event::Eof => return Ok(strings),
                event if within => add_text(event, &mut text)?,
                _ => {}
            }
        }
    }

    fn add(&mut self, text: &mut Vec<u8>) -> Result<(), Unreadable> {
        unescape(text);
        let taken = self.text.len() + text.len() + 2 * size_of::<u32>() * self.ends.len();
        match u32::try_from(self.text.len() + text.len()) {
            Ok(end) if taken <= MOST => {
                self.text.extend_from_slice(text);
                self.ends.push(end);
                Ok(())
            }
            _ => Err(Unreadable::TooLarge),
        }
    }

    /// The text of this number, from 0.
    pub fn get(&self, index: usize) -> Option<&[u8]> {
        let to = *self.ends.get(index)?;
        let from = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(from as usize..to as usize)
    }
}

/// `_x000D_` stands for a character that XML cannot hold (ECMA-376-1, 22.9.2.19). Line ends become `\n`.
pub(super) fn unescape(text: &mut Vec<u8>) {
    if !text.windows(2).any(|pair| pair == b"_x") && !text.contains(&b'\r') {
        return;
    }
    let written = String::from_utf8_lossy(text).into_owned();
    let (mut out, mut rest) = (String::with_capacity(written.len()), written.as_str());
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let stands_for = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (kept, after) = if stands_for.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        out.push_str(&rest[..kept]);
        out.extend(stands_for);
        rest = rest.get(after..).unwrap_or_default();
    }
    out.push_str(rest);
    text.clear();
    text.extend_from_slice(out.replace("\r\n", "\n").replace('\r', "\n").as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_unescaped() {
        for (written, meant) in [
            ("Hamngatan 8_x000D_\nB", "Hamngatan 8\nB"),
            ("_x005F_x000D_", "_x000D_"),
            ("my_xyz_file", "my_xyz_file"),
            ("a\r\nb", "a\nb"),
        ] {
            let mut text = written.as_bytes().to_vec();
            unescape(&mut text);
            assert_eq!(String::from_utf8_lossy(&text), meant);
        }
    }
}
