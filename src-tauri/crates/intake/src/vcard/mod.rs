//! vCards 2.1, 3.0 and 4.0, as phones and address books write them: one card a row. Pictures are passed over as they
//! stream by; how large they were is told.

mod columns;
mod content;

use std::io::Read;

use csv::ByteRecord;

use crate::table::{Keys, Lines, Rows};
use crate::{Keyed, RECORD_CAP, RejectCode, Unreadable};
use content::{Content, split_head};

/// The most bytes, as text, of a picture that is passed over.
const PICTURE: u64 = 16 << 20;

/// The cards of a file. Text outside cards is a row with a flaw, and so is a card that the file ends in.
pub(crate) struct CardRows<R> {
    lines: Lines<R>,
    /// The physical line after the content line at hand, and whether there is one.
    ahead: Option<String>,
    begun: bool,
    /// The content line at hand, and where it starts.
    text: String,
    at: u64,
    old: bool,
    pub keys: Keys,
    flaw: Option<RejectCode>,
}

impl<R: Read> CardRows<R> {
    /// Begins where the input stands.
    pub fn open(input: R, keyed: &Keyed) -> Self {
        Self {
            lines: Lines::new(input, keyed.encoding),
            ahead: None,
            begun: false,
            text: String::new(),
            at: 0,
            old: false,
            keys: Keys::new(&keyed.keys),
            flaw: None,
        }
    }

    fn read_ahead(&mut self) -> Result<(), Unreadable> {
        let mut line = self.ahead.take().unwrap_or_default();
        self.ahead = self.lines.next(&mut line)?.then_some(line);
        Ok(())
    }

    /// Reads the next content line, unfolded; false at the end. Of what is in Base64 the value is how long it is.
    fn next_content(&mut self) -> Result<bool, Unreadable> {
        if !self.begun {
            self.begun = true;
            self.read_ahead()?;
        }
        let Some(first) = &self.ahead else { return Ok(false) };
        self.text.clone_from(first);
        self.at = self.lines.line();
        let head = split_head(&self.text).map_or("", |(head, _)| head).to_ascii_uppercase();
        let quoted_printable = head.contains("QUOTED-PRINTABLE");
        let binary = is_binary(&head, &self.text);
        let mut passed = 0;
        loop {
            self.read_ahead()?;
            let soft = quoted_printable && self.text.ends_with('=');
            let Some(next) = &self.ahead else { break };
            let folded = next.strip_prefix([' ', '\t']);
            match folded {
                _ if soft => {
                    self.text.pop();
                    self.text.push_str(next);
                }
                Some(rest) if binary => passed += rest.len() as u64,
                // Some writers of 2.1 do not indent; an empty line ends what they wrote.
                None if binary && !next.is_empty() && !next.contains(':') => passed += next.len() as u64,
                // In 2.1 a line is folded where a space is, and the space stays.
                Some(_) if self.old && !next.trim().is_empty() => self.text.push_str(next),
                Some(rest) => self.text.push_str(rest),
                None => break,
            }
            if self.text.len() as u64 > RECORD_CAP || passed > PICTURE {
                return Err(Unreadable::LineTooLong { line: self.at });
            }
        }
        if binary {
            let at = split_head(&self.text).map_or(0, |(head, _)| head.len() + 1);
            let encoded = (self.text.len() - at) as u64 + passed;
            self.text.truncate(at);
            self.text.push_str(&format!("({} B)", encoded / 4 * 3));
        }
        Ok(true)
    }

    /// Reads the card that has begun. Gives false when the file ends in it.
    fn card(&mut self) -> Result<(Vec<Content>, bool), Unreadable> {
        let (begun, mut card, mut bytes, mut within) = (self.at, Vec::new(), 0, 0_u32);
        while self.next_content()? {
            let line = self.text.trim();
            bytes += line.len() as u64;
            if bytes > RECORD_CAP {
                return Err(Unreadable::LineTooLong { line: begun });
            }
            match line.to_ascii_uppercase().as_str() {
                "" => continue,
                "END:VCARD" if within == 0 => return Ok((card, true)),
                "END:VCARD" => within -= 1,
                "BEGIN:VCARD" => within += 1,
                "VERSION:2.1" => self.old = true,
                _ => {}
            }
            // A card within the card, and what is no property at all, are kept as they stand.
            match (Content::parse(line), card.last_mut()) {
                (Some(content), _) if within == 0 && content.name != "END" => card.push(content),
                (Some(_), Some(agent)) if agent.name == "AGENT" => agent.add_line(line),
                (Some(_), _) => card.push(Content::kept("AGENT", line)),
                (None, _) => card.push(Content::kept("UNREADABLE", line)),
            }
        }
        Ok((card, false))
    }
}

/// Whether a value is bytes in Base64 (the first letter of its encoding alone in 3.0), or a picture told as a `data:` address.
fn is_binary(head: &str, line: &str) -> bool {
    let encoded =
        head.split(';').skip(1).any(|part| matches!(part, "ENCODING=B" | "ENCODING=BASE64" | "BASE64"));
    let value = line.get(head.len() + 1..).unwrap_or_default();
    encoded || value.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
}

impl<R: Read> Rows for CardRows<R> {
    fn advance(&mut self, cells: &mut ByteRecord) -> Result<Option<u64>, Unreadable> {
        while self.next_content()? {
            let line = self.at;
            if self.text.trim().is_empty() {
                continue;
            }
            if !self.text.trim().eq_ignore_ascii_case("BEGIN:VCARD") {
                cells.clear();
                cells.push_field(self.text.trim().as_bytes());
                self.flaw = Some(RejectCode::MalformedRow);
                return Ok(Some(line));
            }
            self.old = false;
            let (card, whole) = self.card()?;
            self.flaw = (!whole).then_some(RejectCode::CutShort);
            self.keys.begin();
            columns::put(&card, self.old, &mut self.keys)?;
            self.keys.fill(cells);
            return Ok(Some(line));
        }
        Ok(None)
    }

    fn done(&self) -> u64 {
        self.lines.done()
    }

    fn flaw(&self) -> Option<RejectCode> {
        self.flaw
    }
}
