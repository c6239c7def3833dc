//! What a command answers: one JSON document, or a text. Only `main` prints it.

use crate::exit::Exit;
use serde::Serialize;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// A command's answer, in both forms.
pub struct Answer {
    /// For `--json`.
    pub json: Value,
    /// For people.
    pub text: String,
    /// Not always 0: a log that is not whole was read all the same.
    pub exit: Exit,
}

impl Answer {
    /// An answer to something done.
    pub fn new(document: &impl Serialize, text: String) -> Self {
        Self { json: json(document), text, exit: Exit::Done }
    }

    /// The same, ending otherwise.
    pub fn ending(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }
}

/// A reply of the desk as JSON.
pub fn json(document: &impl Serialize) -> Value {
    serde_json::to_value(document).unwrap_or(Value::Null)
}

/// A table of texts, aligned by what the characters take on a screen.
pub struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// No column is wider; what does not fit ends in an ellipsis.
const WIDEST: usize = 44;

impl Table {
    pub fn new(heads: impl IntoIterator<Item = String>) -> Self {
        Self { heads: heads.into_iter().collect(), rows: Vec::new() }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| fitted(&cell)).collect());
    }

    /// The lines, heads first.
    pub fn render(&self) -> String {
        let width = |column: usize| {
            let cells = std::iter::once(&self.heads).chain(&self.rows).filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.heads.len()).map(width).collect();
        let mut text = String::new();
        for row in std::iter::once(&self.heads).chain(&self.rows) {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width()))));
            text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
            text.push('\n');
        }
        text
    }
}

/// Named values, one a line, without those that are empty.
pub fn pairs<'a>(named: impl IntoIterator<Item = (String, &'a str)>) -> String {
    let filled: Vec<_> = named.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let width = filled.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
    let lines = filled
        .iter()
        .map(|(name, value)| format!("{name}:{}  {value}\n", " ".repeat(width.saturating_sub(name.width()))));
    lines.collect()
}

/// What a terminal would take for a command shows as a mark: a name may come from anybody's file.
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn fitted(cell: &str) -> String {
    let cell = harmless(&cell.replace('\n', " "));
    if cell.width() <= WIDEST {
        return cell;
    }
    let mut short = String::new();
    for character in cell.chars() {
        if short.width() + 2 > WIDEST {
            break;
        }
        short.push(character);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_characters_take_on_a_screen() {
        let mut table = Table::new(["Namn".to_owned(), "Ort".to_owned()]);
        table.row(["Öberg".to_owned(), "Åbo".to_owned()]);
        table.row(["日本".to_owned(), "東京".to_owned()]);
        assert_eq!(table.render(), "Namn   Ort\nÖberg  Åbo\n日本   東京\n");
    }

    #[test]
    fn a_name_cannot_drive_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\nc\u{9b}"), "a\u{fffd}[2Jb\nc\u{fffd}");
    }

    #[test]
    fn a_long_cell_ends_in_an_ellipsis() {
        let short = fitted(&"å".repeat(200));
        assert!(short.ends_with('…') && short.width() <= WIDEST);
    }
}
