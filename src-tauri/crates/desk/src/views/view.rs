//! The records of a search in their order, of which a screen reads a window.

use liggare_vault::{Hits, Order};
use std::sync::{Arc, OnceLock};

/// No more rows are shown at first.
const AT_FIRST: usize = 500;

/// Those a search found. A keystroke wants the first of them; all are put in order when a later one is asked for.
pub(crate) struct Found {
    hits: Hits,
    order: Arc<Order>,
    descending: bool,
    /// All of them in order, once that was asked for.
    arranged: OnceLock<Vec<u32>>,
}

impl Found {
    pub(super) fn new(hits: Hits, order: Arc<Order>, descending: bool) -> Self {
        Self { hits, order, descending, arranged: OnceLock::new() }
    }

    fn window(&self, from: usize, len: usize) -> Vec<u32> {
        match self.arranged.get() {
            None if from == 0 && len <= AT_FIRST => self.order.arrange(&self.hits, self.descending, len),
            _ => self.arranged().iter().skip(from).take(len).copied().collect(),
        }
    }

    fn place(&self, row: u32) -> Option<usize> {
        let place = |row| self.order.place(row, self.descending);
        let wanted = place(row).filter(|_| self.hits.contains(row))?;
        Some(self.arranged().partition_point(|found| place(*found) < Some(wanted)))
    }

    fn arranged(&self) -> &[u32] {
        self.arranged.get_or_init(|| self.order.arrange(&self.hits, self.descending, usize::MAX))
    }
}

/// The records of a search, in order.
pub(crate) enum View {
    /// All of them.
    All(Arc<Order>, bool),
    /// Those found.
    Found(Arc<Found>),
    /// Those found, when they are few and nobody has the order of all.
    Few(Vec<u32>),
}

impl View {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::All(order, _) => order.len(),
            Self::Found(found) => found.hits.len(),
            Self::Few(rows) => rows.len(),
        }
    }

    pub(crate) fn place(&self, row: u32) -> Option<usize> {
        match self {
            Self::All(order, descending) => order.place(row, *descending),
            Self::Found(found) => found.place(row),
            Self::Few(rows) => rows.iter().position(|known| *known == row),
        }
    }

    pub(crate) fn window(&self, from: usize, len: usize) -> Vec<u32> {
        match self {
            Self::All(order, descending) => order.window(from, len, *descending),
            Self::Found(found) => found.window(from, len),
            Self::Few(rows) => rows.iter().skip(from).take(len).copied().collect(),
        }
    }

    /// Some of its records, in its order.
    pub(crate) fn arrange(&self, rows: &Hits) -> Vec<u32> {
        match self {
            Self::All(order, descending) => order.arrange(rows, *descending, usize::MAX),
            Self::Found(found) => found.order.arrange(rows, found.descending, usize::MAX),
            Self::Few(few) => few.iter().filter(|row| rows.contains(**row)).copied().collect(),
        }
    }
}
