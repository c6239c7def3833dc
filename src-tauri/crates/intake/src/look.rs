//! What a file holds, column by column, before anything of it is taken.

use std::io::{Read, Seek};

use liggare_domain::Noun;

use crate::headers;
use crate::secrets::looks_like_password;
use crate::table::Table;
use crate::values;
use crate::{Asked, Detected, RejectCode, Target, Unreadable, detect};

/// How far a pass over the file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// Its place, from 0.
    pub index: usize,
    /// Its header, empty where there is none.
    pub header: String,
    /// How many rows hold something in it.
    pub filled: u64,
    /// The first values that differ, at most [`SAMPLES`].
    pub samples: Vec<String>,
    /// What it probably is.
    pub proposed: Option<Target>,
    /// Whether the keeper need not be asked.
    pub certain: bool,
    /// Which of several columns of one target comes first, the lowest.
    pub rank: u8,
}

impl Column {
    /// How messages name it: its header, or `#3`.
    #[must_use]
    pub fn name(&self) -> String {
        column_name(self.index, &self.header)
    }
}

pub(crate) fn column_name(index: usize, header: &str) -> String {
    match header {
        "" => format!("#{}", index + 1),
        header => header.to_owned(),
    }
}

/// How many samples a column keeps.
pub const SAMPLES: usize = 5;
/// The most characters of a sample.
const SAMPLE_CAP: usize = 80;
/// How many rows pass between two reports.
pub(crate) const REPORT_EVERY: u64 = 1024;

/// What one pass over a file tells.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Look {
    /// How it is read.
    #[serde(flatten)]
    pub detected: Detected,
    /// Of which noun its rows are to be.
    pub noun: Noun,
    /// Data rows that hold anything.
    pub rows: u64,
    /// Its columns, in the file's order.
    pub columns: Vec<Column>,
}

/// Looks at a file. `watch` is told the progress now and then and returns whether to go on.
pub fn look<R: Read + Seek>(
    input: &mut R,
    asked: &Asked,
    watch: &mut dyn FnMut(Progress) -> bool,
) -> Result<Look, Unreadable> {
    let detected = detect(input, asked, watch)?;
    let total = detected.total;
    let mut table = Table::open(input, &detected.form)?;
    let headers = table.headers();
    let mut columns: Vec<Column> = headers::proposals(asked.noun, headers)
        .into_iter()
        .zip(headers.iter().cloned())
        .enumerate()
        .map(|(index, (known, header))| Column {
            index,
            header,
            filled: 0,
            samples: Vec::new(),
            proposed: known.map(|known| known.target),
            certain: known.is_some_and(|known| known.sure),
            rank: known.map_or(u8::MAX, |known| known.rank),
        })
        .collect();
    let mut rows = 0;
    while table.next()? {
        if table.flaw() != Some(RejectCode::MalformedRow) {
            table.row().iter().zip(&mut columns).for_each(|(cell, column)| observe(cell, column));
        }
        rows += 1;
        if rows % REPORT_EVERY == 0 && !watch(Progress { done: table.done(), total }) {
            return Err(Unreadable::Cancelled);
        }
    }
    watch(Progress { done: total, total });
    columns.iter_mut().for_each(|column| weigh(asked.noun, column));
    columns.iter_mut().for_each(|column| keep_passwords_out(asked.noun, column));
    Ok(Look { detected, noun: asked.noun, rows, columns })
}

fn observe(cell: &[u8], column: &mut Column) {
    if cell.is_empty() {
        return;
    }
    if column.samples.len() == SAMPLES && cell.first().is_some_and(u8::is_ascii_alphanumeric) {
        column.filled += 1;
        return;
    }
    let text = String::from_utf8_lossy(cell);
    let text = values::tidy(&text);
    if text.is_empty() {
        return;
    }
    column.filled += 1;
    if column.samples.len() < SAMPLES {
        let sample: String = text.chars().take(SAMPLE_CAP).collect();
        if !column.samples.contains(&sample) {
            column.samples.push(sample);
        }
    }
}

/// Holds what the name proposes against what the column holds.
fn weigh(noun: Noun, column: &mut Column) {
    use liggare_domain::Field;
    let of_person = |field: Field| match noun {
        Noun::Contact => Some(Target::Field(field)),
        noun => Target::named(noun, &format!("contact.{field}")).ok(),
    };
    let all = |is: fn(&str) -> bool| !column.samples.is_empty() && column.samples.iter().all(|s| is(s));
    let any = |is: fn(&str) -> bool| column.samples.is_empty() || column.samples.iter().any(|s| is(s));
    match column.proposed {
        // A name without a value that bears it out is a guess.
        Some(Target::Field(Field::Email)) if !any(holds_email) => column.certain = false,
        Some(Target::Field(Field::Mobile)) if !any(holds_digits) => column.certain = false,
        // An object or a list is not a value: what of it is meant is for the keeper to say.
        Some(_) if column.samples.iter().any(|sample| sample.starts_with(['{', '['])) => {
            column.certain = false
        }
        None if all(holds_email) => column.proposed = of_person(Field::Email),
        None if all(is_phone) => column.proposed = of_person(Field::Mobile),
        _ => {}
    }
}

/// What may be a password is not shown, and not taken but as what an account may keep of it (R5.17).
fn keep_passwords_out(noun: Noun, column: &mut Column) {
    if looks_like_password(&column.header, &column.samples).is_some() {
        column.samples.clear();
        column.proposed = Some(if noun == Noun::Account { Target::Password } else { Target::Ignore });
        column.certain = true;
    }
}

fn holds_email(text: &str) -> bool {
    text.contains('@')
}

fn holds_digits(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 5
}

fn is_phone(text: &str) -> bool {
    holds_digits(text)
        && text.starts_with(['+', '0', '('])
        && values::date(text).is_none()
        && text.chars().all(|c| c.is_ascii_digit() || " +-()/.\u{A0}".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn of(text: &str) -> Look {
        look(&mut Cursor::new(text), &Asked::default(), &mut |_| true).unwrap()
    }

    #[test]
    fn a_look_counts_fill_and_keeps_distinct_samples() {
        let text = "Namn;Färg\n".to_owned() + &"Aino;\n".repeat(10) + "Bo;röd\n;blå\n";
        let told = of(&text);
        assert_eq!(told.rows, 12);
        assert_eq!(told.columns[0].filled, 11);
        assert_eq!(told.columns[0].samples, ["Aino", "Bo"]);
        assert_eq!(told.columns[1].filled, 2);
        assert_eq!((told.columns[1].proposed, told.columns[1].certain), (None, false));
    }

    #[test]
    fn a_name_its_values_contradict_is_a_guess_and_values_alone_are_one_too() {
        let told = of("E-post;Kanal\nAino;a@example.fi\nBo;b@example.fi\n");
        assert!(!told.columns[0].certain);
        assert_eq!(told.columns[1].proposed, Some(Target::Field(liggare_domain::Field::Email)));
        assert!(!told.columns[1].certain);
    }

    #[test]
    fn passwords_are_not_shown_and_not_taken_as_anything_else() {
        let told = of("Namn;Lösenord\nAino;hemligt-42\n");
        assert!(told.columns[1].samples.is_empty() && told.columns[1].certain);
        assert_eq!(told.columns[1].proposed, Some(Target::Ignore));
        assert_eq!(told.columns[1].filled, 1, "that there is something is told");
    }

    #[test]
    fn a_look_stops_when_the_caller_says_so() {
        let text = "Namn\n".to_owned() + &"Aino\n".repeat(5000);
        let mut calls = 0;
        let mut watch = |_| {
            calls += 1;
            calls < 3
        };
        let stopped = look(&mut Cursor::new(text), &Asked::default(), &mut watch);
        assert!(matches!(stopped, Err(Unreadable::Cancelled)));
    }
}
