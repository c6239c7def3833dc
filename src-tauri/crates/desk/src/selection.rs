//! Which records something is done with, by storage key.

mod chosen;

use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::views;
use crate::wire::{Query, SearchRecords, Selection};
use liggare_domain::Noun;
use liggare_vault::tables::records;
use liggare_vault::{Hits, Reader};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

pub(crate) use chosen::{Chosen, chosen};

/// Picked by hand: no more than a screen's worth of work.
const MOST_PICKED: usize = 100_000;

/// In the order of a column, as a screen shows them.
fn in_order(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    selection: &Selection,
    sort: &str,
    descending: bool,
) -> Result<Vec<u32>> {
    let search = |query| SearchRecords {
        query,
        columns: Vec::new(),
        sort: sort.to_owned(),
        descending,
        from: 0,
        len: 0,
        place_of: None,
    };
    match selection {
        Selection::Search { query } => {
            let view = open.view(db, version, &search(query.clone()))?;
            Ok(view.window(0, view.len()))
        }
        Selection::Picked { noun, .. } => {
            let picked: Hits = rows(open, db, version, selection)?.into_iter().collect();
            let all = Query { noun: *noun, text: String::new(), filters: Vec::new() };
            Ok(open.view(db, version, &search(all))?.arrange(&picked))
        }
    }
}

/// As they stand where nothing else says, or as they were picked.
pub(crate) fn rows(
    open: &Arc<Open>,
    db: &Reader<'_>,
    version: u64,
    selection: &Selection,
) -> Result<Vec<u32>> {
    match selection {
        Selection::Search { query } => {
            let natural = views::table(query.noun)?.natural_column();
            in_order(open, db, version, selection, natural, false)
        }
        Selection::Picked { noun, ids } => {
            views::ordered(*noun)?;
            Ok(picked(db, *noun, ids)?.into_iter().filter_map(|row| u32::try_from(row).ok()).collect())
        }
    }
}

/// Each once, as they were picked.
fn picked(db: &Reader<'_>, noun: Noun, ids: &[Uuid]) -> Result<Vec<i64>> {
    if ids.len() > MOST_PICKED {
        return Err(Fault::about(FaultCode::InvalidValue, "selection"));
    }
    let (mut rows, mut seen) = (Vec::with_capacity(ids.len()), HashSet::with_capacity(ids.len()));
    for id in ids {
        // One picked and gone since is left out, which the preview shows.
        rows.extend(records::row_of(db, noun, *id)?.filter(|row| seen.insert(*row)));
    }
    Ok(rows)
}
