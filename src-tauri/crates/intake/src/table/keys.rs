//! Columns of rows that name them.

use std::collections::HashMap;

use csv::ByteRecord;

use crate::{COLUMN_CAP, Unreadable};

/// How often a name may occur in one row before its values share a column.
const TIMES: usize = 20;

/// The columns met so far, in the order they first appeared, and the cells of the row at hand.
#[derive(Default)]
pub(crate) struct Keys {
    names: Vec<String>,
    places: HashMap<String, usize>,
    cells: Vec<String>,
}

impl Keys {
    /// With the columns that are known.
    pub fn new(names: &[String]) -> Self {
        let places = names.iter().enumerate().map(|(place, name)| (name.clone(), place)).collect();
        Self { names: names.to_vec(), places, cells: vec![String::new(); names.len()] }
    }

    /// All columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Begins a row.
    pub fn begin(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
    }

    /// Adds a value. A name's second value has a column of its own, `Name 2`.
    pub fn put(&mut self, name: &str, value: &str) -> Result<(), Unreadable> {
        if value.is_empty() {
            return Ok(());
        }
        let mut place = self.place(name)?;
        for time in 2..=TIMES {
            if self.cells[place].is_empty() {
                break;
            }
            place = self.place(&format!("{name} {time}"))?;
        }
        let cell = &mut self.cells[place];
        if !cell.is_empty() {
            cell.push('\n');
        }
        cell.push_str(value);
        Ok(())
    }

    fn place(&mut self, name: &str) -> Result<usize, Unreadable> {
        if let Some(place) = self.places.get(name) {
            return Ok(*place);
        }
        let place = self.names.len();
        if place == COLUMN_CAP {
            return Err(Unreadable::TooManyColumns);
        }
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        self.cells.push(String::new());
        Ok(place)
    }

    /// Fills the row.
    pub fn fill(&self, record: &mut ByteRecord) {
        record.clear();
        let filled = self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        self.cells[..filled].iter().for_each(|cell| record.push_field(cell.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_value_of_a_name_has_a_column_of_its_own_and_the_last_shares_one() {
        let (mut keys, mut record) = (Keys::new(&["Ort".to_owned()]), ByteRecord::new());
        keys.put("Tel", "1").unwrap();
        keys.put("Tel", "2").unwrap();
        keys.fill(&mut record);
        assert_eq!(
            (keys.names(), record.as_slice()),
            (&["Ort", "Tel", "Tel 2"].map(String::from)[..], &b"12"[..])
        );
        keys.begin();
        (0..50).for_each(|i| keys.put("Tel", &i.to_string()).unwrap());
        keys.fill(&mut record);
        assert_eq!(record.len(), 1 + TIMES);
        assert!(record[TIMES].starts_with(b"19\n20\n"));
    }
}
