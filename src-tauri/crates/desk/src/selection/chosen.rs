//! Records on their way out of the register: of any noun, lot by lot, in an order.

use super::{in_order, picked, rows};
use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::views;
use crate::wire::Selection;
use liggare_vault::sessions::{self, Found};
use liggare_vault::tables::exports;
use liggare_vault::{Reader, Table};
use std::sync::Arc;

/// Records by storage key, in their order.
pub(crate) enum Chosen {
    /// All of them, since those of an order have four bytes.
    Records(Vec<u32>),
    /// Sessions have eight, and are read where they are as they are wanted.
    Found { found: Arc<Found>, descending: bool },
    /// Sessions picked by hand.
    Picked(Vec<i64>),
}

/// As a screen shows them in the order of a column; where none is said, in whichever is at hand.
pub(crate) fn chosen(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    selection: &Selection,
    order: Option<(&str, bool)>,
) -> Result<Chosen> {
    let table = views::table(selection.noun())?;
    if !table.is_by_key() {
        return Ok(Chosen::Records(match order {
            Some((sort, descending)) => in_order(open, db, version, selection, sort, descending)?,
            None => rows(open, db, version, selection)?,
        }));
    }
    let (sort, descending) = order.unwrap_or((table.natural_column(), false));
    if !table.sorts_by(sort) {
        return Err(Fault::about(FaultCode::InvalidValue, "sort"));
    }
    Ok(match selection {
        Selection::Search { query } => {
            Chosen::Found { found: open.found_sessions(db, version, &query.trimmed())?, descending }
        }
        Selection::Picked { noun, ids } => {
            let mut rows = picked(db, *noun, ids)?;
            rows.sort_unstable();
            if descending {
                rows.reverse();
            }
            Chosen::Picked(rows)
        }
    })
}

impl Chosen {
    /// How many.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Records(rows) => rows.len(),
            Self::Found { found, .. } => found.len(),
            Self::Picked(rows) => rows.len(),
        }
    }

    /// So many of them from a place on.
    pub(crate) fn lot(&self, db: &Reader<'_>, from: usize, len: usize) -> Result<Vec<i64>> {
        let to = self.len().min(from + len);
        Ok(match self {
            Self::Records(rows) => rows[from..to].iter().map(|row| i64::from(*row)).collect(),
            Self::Found { found, descending } => found.window(db, from, len, *descending)?,
            Self::Picked(rows) => rows[from..to].to_vec(),
        })
    }

    /// The people whom they concern, by storage key, ascending.
    pub(crate) fn people(&self, db: &Reader<'_>, table: &Table) -> Result<Vec<u32>> {
        Ok(match self {
            Self::Records(rows) => exports::people(db, table, rows)?,
            Self::Found { found, .. } => found.people(db)?.iter().collect(),
            Self::Picked(rows) => sessions::people(db, rows)?.iter().collect(),
        })
    }
}
