use serde::{Deserialize, Serialize};

use crate::{comment::iso_date, names::ROW_ID};
use liggare_sheets::guard::is_plain_number;

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// `[a-z][a-z0-9_]*`.
    pub name: String,
    /// What the cells hold; an empty cell is an absent value in every type.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// What the column means, for a human reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Only on `row_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<Constraints>,
}

/// What a validator should demand of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constraints {
    /// No cell is empty.
    pub required: bool,
    /// No two cells are equal.
    pub unique: bool,
}

/// The Table Schema types that a package uses, each in the default form of that specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldType {
    /// Any text; the only type to which the formula guard can apply.
    String,
    /// `-?[0-9]+`
    Integer,
    /// `-?[0-9]+(\.[0-9]+)?`
    Number,
    /// `true` or `false`
    Boolean,
    /// `YYYY-MM-DD`
    Date,
    /// `YYYY-MM-DDTHH:MM:SSZ`
    Datetime,
}

impl Field {
    /// A column of the caller's.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: FieldType) -> Self {
        Self { name: name.into(), kind, description: None, constraints: None }
    }

    pub(crate) fn row_id() -> Self {
        let constraints = Some(Constraints { required: true, unique: true });
        Self { constraints, ..Self::new(ROW_ID, FieldType::String) }
    }
}

impl FieldType {
    /// Whether a cell is empty or written as this type asks.
    pub(crate) fn fits(self, cell: &str) -> bool {
        if cell.is_empty() {
            return true;
        }
        match self {
            Self::String => true,
            Self::Integer => is_plain_number(cell) && !cell.contains('.'),
            Self::Number => is_plain_number(cell),
            Self::Boolean => matches!(cell, "true" | "false"),
            Self::Date => iso_date(cell).is_some(),
            Self::Datetime => {
                cell.len() == "0000-00-00T00:00:00Z".len()
                    && cell.parse::<jiff::Timestamp>().is_ok_and(|at| at.to_string() == cell)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_fits_its_type_or_is_empty() {
        use FieldType::{Boolean, Date, Datetime, Integer, Number, String};
        for (kind, good, bad) in [
            (Integer, "-12", "1.5"),
            (Integer, "0", "+1"),
            (Number, "1.5", "1,5"),
            (Number, "-0.1", ".1"),
            (Boolean, "true", "yes"),
            (Date, "2026-02-28", "2026-02-29"),
            (Date, "2026-01-01", "20260101"),
            (Datetime, "2026-11-02T09:15:00Z", "2026-11-02T09:15:00+02:00"),
            (Datetime, "2026-11-02T09:15:00Z", "2026-11-02 09:15:00Z"),
        ] {
            assert!(kind.fits(good) && kind.fits(""), "{kind:?} {good}");
            assert!(!kind.fits(bad), "{kind:?} {bad}");
        }
        assert!(String.fits("=anything"));
    }
}
