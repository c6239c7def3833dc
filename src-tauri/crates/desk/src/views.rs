//! The contacts of a search, and what is remembered between two commands so that a keystroke is not answered by sorting
//! a million people again.

use crate::fault::Result;
use crate::session::Open;
use crate::wire::{ContactFilter, SearchContacts};
use liggare_vault::tables::facts;
use liggare_vault::{Order, Reader, SortBy, search};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError};

/// How many recent searches are remembered.
const REMEMBERED: usize = 4;
/// No more rows are shown at first.
const AT_FIRST: usize = 500;

/// What was found or ordered, valid for one version of the data.
#[derive(Default)]
pub(crate) struct Views {
    version: u64,
    orders: HashMap<SortBy, Arc<Order>>,
    broad: Arc<search::Broad>,
    found: Vec<(ViewKey, Arc<Found>)>,
}

#[derive(Clone, PartialEq, Eq)]
struct ViewKey {
    text: String,
    filter: ContactFilter,
    sort: SortBy,
    descending: bool,
}

/// Those a search found. A keystroke wants the first of them; all are put in order when a later one is asked for.
pub(crate) struct Found {
    hits: search::Hits,
    order: Arc<Order>,
    descending: bool,
    arranged: OnceLock<Vec<u32>>,
}

impl Found {
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

/// The contacts of a search, in order.
pub(crate) enum View {
    /// Everybody.
    All(Arc<Order>, bool),
    /// Those found.
    Found(Arc<Found>),
}

impl View {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::All(order, _) => order.len(),
            Self::Found(found) => found.hits.len(),
        }
    }

    pub(crate) fn place(&self, row: u32) -> Option<usize> {
        match self {
            Self::All(order, descending) => order.place(row, *descending),
            Self::Found(found) => found.place(row),
        }
    }

    pub(crate) fn window(&self, from: usize, len: usize) -> Vec<u32> {
        match self {
            Self::All(order, descending) => order.window(from, len, *descending),
            Self::Found(found) => found.window(from, len),
        }
    }
}

impl Open {
    /// The contacts a search shows, in its order.
    pub(crate) fn view(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        req: &SearchContacts,
    ) -> Result<View> {
        let text = req.text.trim();
        let mut views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        let outdated = views.version != version || views.orders.is_empty();
        if outdated {
            *views = Views { version, ..Views::default() };
        }
        let order = self.order(db, &mut views, req.sort)?;
        if outdated && self.resident && order.len() >= search::WORTHWHILE {
            self.learn_ahead(version, views.broad.clone());
        }
        if text.is_empty() && req.filter == ContactFilter::default() {
            return Ok(View::All(order, req.descending));
        }
        let key = ViewKey {
            text: text.to_owned(),
            filter: req.filter.clone(),
            sort: req.sort,
            descending: req.descending,
        };
        if let Some((_, found)) = views.found.iter().find(|(known, _)| *known == key) {
            return Ok(View::Found(found.clone()));
        }
        let narrow = search::Narrow {
            source: req.filter.source,
            organisation: req.filter.organisation.map(liggare_domain::OrganisationId),
            objects: req.filter.objects,
            batch: req.filter.batch.map(liggare_domain::BatchId),
        };
        let Some(hits) = search::find(db, text, &narrow, &views.broad)? else {
            return Ok(View::All(order, req.descending));
        };
        let found = Found { hits, order, descending: req.descending, arranged: OnceLock::new() };
        let found = Arc::new(found);
        views.found.truncate(REMEMBERED - 1);
        views.found.insert(0, (key, found.clone()));
        Ok(View::Found(found))
    }

    /// The first rows of everybody by name, while the whole order is not made yet: what a keeper sees first of a large
    /// register, and after each change. The order is then made behind them.
    pub(crate) fn first_rows(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        req: &SearchContacts,
    ) -> Result<Option<Vec<u32>>> {
        let first = req.from == 0 && req.place_of.is_none() && req.sort == SortBy::Name && !req.descending;
        let everybody = req.text.trim().is_empty() && req.filter == ContactFilter::default();
        if !first
            || !everybody
            || !self.resident
            || facts::count(db, facts::CONTACTS)? < search::WORTHWHILE as u64
        {
            return Ok(None);
        }
        match self.views.try_lock() {
            Ok(views) if views.version == version && !views.orders.is_empty() => return Ok(None),
            Ok(_) => {
                let (open, req) = (self.clone(), req.clone());
                std::thread::spawn(move || {
                    let version = open.vault.generation_of_data();
                    // What fails here fails again where somebody waits for it.
                    let _ = open.vault.read(|db| open.view(db, version, &req).map(drop));
                });
            }
            // It is being made.
            Err(_) => {}
        }
        Ok(Some(Order::first_by_name(db, req.len as usize)?))
    }

    /// Finds ahead of the keeper what takes longer than a keystroke may, as long as the register stays as it is.
    fn learn_ahead(self: &Arc<Self>, version: u64, broad: Arc<search::Broad>) {
        let open = self.clone();
        std::thread::spawn(move || {
            // There it is this thread's own: what is asked for now goes before what may be.
            #[cfg(target_os = "linux")]
            let _ = rustix::process::nice(10);
            let _alone = open.learning.lock().unwrap_or_else(PoisonError::into_inner);
            let wanted = || !open.is_closing() && open.vault.generation_of_data() == version;
            if !wanted() || open.vault.read(|db| broad.learn_codes(db)).is_err() {
                return;
            }
            let longer = search::Broad::LONGER.flat_map(|length| broad.longer(length));
            for beginning in search::Broad::beginnings().chain(longer) {
                if !wanted() || open.vault.read(|db| broad.learn(db, &beginning)).is_err() {
                    return;
                }
            }
        });
    }

    fn order(&self, db: &Reader<'_>, views: &mut Views, sort: SortBy) -> Result<Arc<Order>> {
        if let Some(order) = views.orders.get(&sort) {
            return Ok(order.clone());
        }
        let by_name = match views.orders.get(&SortBy::Name) {
            Some(order) => order.clone(),
            None => Arc::new(Order::by_name(db)?),
        };
        views.orders.insert(SortBy::Name, by_name.clone());
        if sort == SortBy::Name {
            return Ok(by_name);
        }
        let order = Arc::new(Order::by(db, sort, &self.alphabet(), &by_name)?);
        views.orders.insert(sort, order.clone());
        Ok(order)
    }
}
