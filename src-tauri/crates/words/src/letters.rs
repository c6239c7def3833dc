//! Letters as plain text: the recovery sheet, and the request for a recipient's key.

mod key_request;
mod recovery_sheet;

pub use key_request::{KeyRequest, key_request};
pub use recovery_sheet::{RecoverySheet, recovery_sheet};

/// Characters of a line of a letter.
const WIDTH: usize = 76;

/// A value on one line, whatever was typed.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}').collect::<Vec<_>>().join(" ")
}

/// A paragraph as lines of bearable length; a word longer than a line gets one of its own.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        let used = lines[last].chars().count();
        if used == 0 {
            lines[last].push_str(word);
        } else if used + 1 + word.chars().count() <= width {
            lines[last].push(' ');
            lines[last].push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_broken_between_words_and_nothing_is_lost() {
        let text = "Åbo är äldst av alla städer, säger de, i landet.";
        let lines = wrapped(text, 12);
        assert!(lines.iter().all(|line| line.chars().count() <= 12), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrapped("Donaudampfschifffahrt ja", 5), ["Donaudampfschifffahrt", "ja"]);
    }
}
