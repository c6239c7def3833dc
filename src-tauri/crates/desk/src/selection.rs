//! Whom a disclosure or a bulk edit concerns, by storage key.

use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::wire::{SearchContacts, Selection};
use liggare_domain::ContactId;
use liggare_vault::tables::disclosable;
use liggare_vault::{Reader, SortBy};
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
        Selection::Search { text, filter } => {
            let (text, filter) = (text.clone(), filter.clone());
            let search = SearchContacts {
                text,
                filter,
                sort: SortBy::Name,
                descending: false,
                from: 0,
                len: 0,
                place_of: None,
            };
            let view = open.view(db, version, &search)?;
            Ok(view.window(0, view.len()))
        }
        Selection::Picked { ids } if ids.len() > MOST_PICKED => {
            Err(Fault::about(FaultCode::InvalidValue, "selection"))
        }
        Selection::Picked { ids } => {
            let (mut rows, mut seen) = (Vec::with_capacity(ids.len()), HashSet::with_capacity(ids.len()));
            for id in ids {
                // Somebody picked and gone since is not disclosed, which the preview shows.
                if let Some(row) = disclosable::storage_key(db, ContactId(*id))?
                    && seen.insert(row)
                {
                    rows.push(row);
                }
            }
            Ok(rows)
        }
    }
}
