//! Which records something is done with, by storage key.

use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::views;
use crate::wire::{SearchRecords, Selection};
use liggare_vault::Reader;
use liggare_vault::tables::records;
use std::collections::HashSet;
use std::sync::Arc;

/// Picked by hand: no more than a screen's worth of work.
const MOST_PICKED: usize = 100_000;

pub(crate) fn rows(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    selection: &Selection,
) -> Result<Vec<u32>> {
    match selection {
        Selection::Search { query } => {
            let sort = views::table(query.noun)?.natural_column().to_owned();
            let search = SearchRecords {
                query: query.clone(),
                columns: Vec::new(),
                sort,
                descending: false,
                from: 0,
                len: 0,
                place_of: None,
            };
            let view = open.view(db, version, &search)?;
            Ok(view.window(0, view.len()))
        }
        Selection::Picked { ids, .. } if ids.len() > MOST_PICKED => {
            Err(Fault::about(FaultCode::InvalidValue, "selection"))
        }
        Selection::Picked { noun, ids } => {
            let (mut rows, mut seen) = (Vec::with_capacity(ids.len()), HashSet::with_capacity(ids.len()));
            for id in ids {
                // One picked and gone since is left out, which the preview shows.
                let row = records::row_of(db, *noun, *id)?.and_then(|row| u32::try_from(row).ok());
                if let Some(row) = row.filter(|row| seen.insert(*row)) {
                    rows.push(row);
                }
            }
            Ok(rows)
        }
    }
}
