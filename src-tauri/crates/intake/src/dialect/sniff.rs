//! Telling delimiter, quote and header row from the beginning of a text.

use std::io::Read;

use super::{Delimiter, DelimiterReason, HeaderReason, Quote};
use crate::text::Text;
use crate::{COLUMN_CAP, PREFIX, TextEncoding, headers, values};

/// How many rows decide.
const ROWS: usize = 100;

/// The decoded beginning, cut after its last whole line when there is more of the file.
pub(super) fn beginning(prefix: &[u8], encoding: TextEncoding, total: u64) -> String {
    let mut bytes = Vec::new();
    // Reading from memory does not fail, and a line past the cap has by then shown what it is.
    let _ = Text::new(prefix, encoding).take(2 * PREFIX as u64).read_to_end(&mut bytes);
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if total > prefix.len() as u64
        && let Some(end) = text.trim_end_matches('\n').rfind('\n')
    {
        text.truncate(end + 1);
    }
    text
}

/// The delimiter that a first line `sep=;` names, and the text after that line.
pub(super) fn sep_line(text: &str) -> (Option<Delimiter>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_matches('"').trim_end_matches(' ');
    let value = match named.get(..4) {
        Some(word) if word.eq_ignore_ascii_case("sep=") => &named[4..],
        _ => return (None, text),
    };
    let found = Delimiter::ALL.iter().find(|d| value.as_bytes() == [d.byte()]);
    match found {
        Some(delimiter) => (Some(*delimiter), rest),
        None => (None, text),
    }
}

fn rows(text: &str, delimiter: Delimiter, quote: Quote) -> Vec<csv::ByteRecord> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quote(quote.byte())
        .from_reader(text.as_bytes())
        .into_byte_records()
        .take(ROWS)
        .filter_map(Result::ok)
        .collect()
}

/// The delimiter that gives most rows one same number of cells, and more than one.
pub(super) fn delimiter(text: &str, quote_asked: Option<Quote>) -> (Delimiter, DelimiterReason) {
    let mut best: Option<(Delimiter, f64, usize)> = None;
    for candidate in Delimiter::ALL {
        let found = rows(text, *candidate, quote_asked.unwrap_or_else(|| quote(text, *candidate)));
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        for row in &found {
            *counts.entry(row.len().min(COLUMN_CAP + 1)).or_default() += 1;
        }
        let Some((cells, same)) =
            counts.into_iter().filter(|(n, _)| *n > 1).max_by_key(|(n, same)| (*same, *n))
        else {
            continue;
        };
        let share = same as f64 / found.len() as f64;
        let better = best.is_none_or(|(_, s, c)| share > s + 0.1 || (share > s - 0.1 && cells > c));
        if better {
            best = Some((*candidate, share, cells));
        }
    }
    match best {
        None => (Delimiter::Comma, DelimiterReason::OneColumn),
        Some((found, share, _)) if share >= 0.9 => (found, DelimiterReason::EvenRows),
        Some((found, _, _)) => (found, DelimiterReason::BestOfBad),
    }
}

/// Single quotes only where more cells are wrapped in them than in double ones.
pub(super) fn quote(text: &str, delimiter: Delimiter) -> Quote {
    let cells = text.lines().take(ROWS).flat_map(|line| line.split(char::from(delimiter.byte())));
    let wrapped = |cell: &str, mark: char| cell.len() > 1 && cell.starts_with(mark) && cell.ends_with(mark);
    let (mut double, mut single) = (0, 0);
    for cell in cells {
        double += usize::from(wrapped(cell, '"'));
        single += usize::from(wrapped(cell, '\''));
    }
    if single > 1 && single > double { Quote::Single } else { Quote::Double }
}

/// The first row of a text.
pub(super) fn first_row(text: &str, delimiter: Delimiter, quote: Quote) -> csv::ByteRecord {
    rows(text, delimiter, quote).into_iter().next().unwrap_or_default()
}

/// Whether the first row names columns rather than a person.
pub(crate) fn header(first: &csv::ByteRecord) -> (bool, HeaderReason) {
    let cells: Vec<String> = first
        .iter()
        .map(|cell| values::tidy(&String::from_utf8_lossy(cell)).into_owned())
        .filter(|cell| !cell.is_empty())
        .collect();
    if cells.iter().any(|cell| is_value(cell)) {
        return (false, HeaderReason::ValuesInFirstRow);
    }
    if cells.iter().any(|cell| headers::known(cell).is_some()) {
        return (true, HeaderReason::KnownNames);
    }
    let distinct: std::collections::BTreeSet<_> = cells.iter().collect();
    (distinct.len() == cells.len(), HeaderReason::Unclear)
}

fn is_value(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.contains('@')
        || values::date(cell).is_some()
        || (digits >= 5 && !cell.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_what_makes_rows_even() {
        let told = |text: &str| delimiter(text, None);
        let semicolons = "Namn;Ort\nBerg, Aino;Hanko\nÅberg, Bo;Åbo\n";
        assert_eq!(told(semicolons), (Delimiter::Semicolon, DelimiterReason::EvenRows));
        assert_eq!(told("a\tb\n1,5\t2,5\n").0, Delimiter::Tab);
        assert_eq!(told("a|b\n1|2\n").0, Delimiter::Pipe);
        assert_eq!(told("Namn,Gata\nAino,\"A;B;C\"\n").0, Delimiter::Comma);
        assert_eq!(told("Epost\na@example.fi\n"), (Delimiter::Comma, DelimiterReason::OneColumn));
    }

    #[test]
    fn a_sep_line_is_understood_and_left_out() {
        assert_eq!(sep_line("sep=;\nNamn"), (Some(Delimiter::Semicolon), "Namn"));
        assert_eq!(sep_line("\"SEP=\t\"\nNamn").0, Some(Delimiter::Tab));
        assert_eq!(sep_line("separat;Namn\n").0, None);
    }

    #[test]
    fn single_quotes_count_only_when_they_wrap_cells() {
        assert_eq!(quote("'a','b'\n'c','d'\n", Delimiter::Comma), Quote::Single);
        assert_eq!(quote("O'Brien,'s\n\"a\",b\n", Delimiter::Comma), Quote::Double);
    }

    #[test]
    fn a_header_row_names_columns_and_holds_no_values() {
        let told = |text: &str| header(&first_row(text, Delimiter::Semicolon, Quote::Double));
        assert_eq!(told("Förnamn;Ålder\n"), (true, HeaderReason::KnownNames));
        assert_eq!(told("Aino;aino@example.fi\n"), (false, HeaderReason::ValuesInFirstRow));
        assert_eq!(told("Aino;Åberg;040 555 0134\n"), (false, HeaderReason::ValuesInFirstRow));
        assert_eq!(told("Aino;Åberg\n"), (true, HeaderReason::Unclear));
    }
}
