//! The records of a search, and what is remembered between two commands so that a keystroke is not answered by sorting
//! a million people again.

mod view;

use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::wire::{FacetsOf, Filter, Query, SearchRecords, Test, TextOp};
use liggare_domain::Noun;
use liggare_vault::narrow::{self, Match};
use liggare_vault::search::{Broad, Links, Owners};
use liggare_vault::tables::facts;
use liggare_vault::{Hits, Order, Reader, Table, nouns, search};
use std::sync::{Arc, PoisonError};
pub(crate) use view::{Found, View};

/// How many recent searches of a noun are remembered.
const REMEMBERED: usize = 4;
/// How many orders of a noun are remembered, beside the natural one: each is eight bytes a record.
const ORDERS: usize = 2;
/// Of the nouns beside people and the one looked at last, so many records are remembered: their orders and what was learnt
/// of them are some forty to a hundred bytes each.
const RECORDS: usize = 500_000;
/// So many are put in order without the order of all.
const FEW: usize = 1_000;
/// So many are counted of what a search of everything finds in a noun of which nothing is found ahead.
const COUNTED: usize = 1_000;

/// What was found or ordered, valid for one version of the data.
#[derive(Default)]
pub(crate) struct Views {
    version: u64,
    /// The noun looked at last comes first.
    nouns: Vec<(Noun, OfNoun)>,
}

/// What is remembered of one noun.
#[derive(Default)]
struct OfNoun {
    /// As its records stand where nothing else says.
    natural: Option<Arc<Order>>,
    /// By column, the latest first.
    orders: Vec<(String, Arc<Order>)>,
    broad: Arc<Broad>,
    /// Whether that is learnt or being learnt.
    learning: bool,
    /// Whose each record is.
    owners: Option<Arc<Links>>,
    found: Vec<(ViewKey, Arc<Found>)>,
}

#[derive(Clone, PartialEq, Eq)]
struct ViewKey {
    query: Query,
    sort: String,
    descending: bool,
}

/// The table of a noun that is searched.
pub(crate) fn table(noun: Noun) -> Result<&'static Table> {
    nouns::of(noun).ok_or_else(|| Fault::about(FaultCode::InvalidValue, "noun"))
}

/// The same, of a noun whose order is held in memory. Sessions are browsed by [`crate::sessions`], and nobody changes or
/// discloses them.
pub(crate) fn ordered(noun: Noun) -> Result<&'static Table> {
    let table = table(noun)?;
    if table.is_by_key() { Err(Fault::about(FaultCode::InvalidValue, "noun")) } else { Ok(table) }
}

impl Views {
    fn of(&mut self, noun: Noun) -> &mut OfNoun {
        match self.nouns.iter().position(|(known, _)| *known == noun) {
            Some(at) => self.nouns[..=at].rotate_right(1),
            None => self.nouns.insert(0, (noun, OfNoun::default())),
        }
        // People are behind every other noun: their order and their names are always wanted.
        let (mut records, mut is_latest) = (0, true);
        self.nouns.retain(|(known, of)| {
            if *known == Noun::Contact || std::mem::take(&mut is_latest) {
                return true;
            }
            records += of.natural.as_ref().map_or(0, |order| order.len());
            records <= RECORDS
        });
        &mut self.nouns[0].1
    }

    fn is_empty(&self, noun: Noun) -> bool {
        self.nouns.iter().all(|(known, of)| *known != noun || (of.natural.is_none() && of.orders.is_empty()))
    }

    /// The order of a noun where nothing else says.
    fn natural(&mut self, db: &Reader<'_>, noun: Noun) -> Result<Arc<Order>> {
        if let Some(order) = &self.of(noun).natural {
            return Ok(order.clone());
        }
        let order = Order::natural(db, table(noun)?)?;
        Ok(self.of(noun).natural.insert(Arc::new(order)).clone())
    }
}

impl Open {
    /// The records a search shows, in its order.
    pub(crate) fn view(self: &Arc<Self>, db: &Reader<'_>, version: u64, req: &SearchRecords) -> Result<View> {
        let query = req.query.trimmed();
        let (noun, table) = (query.noun, ordered(query.noun)?);
        let mut views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        if views.version != version {
            *views = Views { version, ..Views::default() };
        }
        if views.is_empty(noun) && !query.filters.is_empty() && table.stands_by(&req.sort) {
            // What belongs to a person, on the person's page: a handful of millions.
            let hits = self.find(db, &mut views, table, &query)?;
            if let Some(few) = hits.filter(|hits| hits.len() <= FEW) {
                return Ok(View::Few(Order::of_few(db, table, &few, req.descending)?));
            }
        }
        let order = self.order(db, &mut views, table, &req.sort)?;
        if self.resident && order.len() >= search::WORTHWHILE {
            // Somebody's name finds what is that person's.
            if let Some((_, owner)) = table.owner() {
                self.learn(&mut views, version, self::table(owner)?);
            }
            self.learn(&mut views, version, table);
        }
        let key = ViewKey { query, sort: req.sort.clone(), descending: req.descending };
        if let Some((_, found)) = views.of(noun).found.iter().find(|(known, _)| *known == key) {
            return Ok(View::Found(found.clone()));
        }
        let Some(hits) = self.find(db, &mut views, table, &key.query)? else {
            return Ok(View::All(order, req.descending));
        };
        let found = Arc::new(Found::new(hits, order, req.descending));
        let remembered = &mut views.of(noun).found;
        remembered.truncate(REMEMBERED - 1);
        remembered.insert(0, (key, found.clone()));
        Ok(View::Found(found))
    }

    /// What a column holds among the records of a query, however it is narrowed in that column itself.
    pub(crate) fn facets(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        req: &FacetsOf,
        most: usize,
    ) -> Result<narrow::Facets> {
        let FacetsOf { query, column, text } = req;
        let mut others = query.clone();
        others.filters.retain(|filter| filter.column != *column);
        let table = table(query.noun)?;
        if table.is_by_key() {
            return self.facets_of_sessions(db, version, &others, (column, text), most);
        }
        let hits = self.hits(db, version, &others)?;
        narrow::facets(db, table, column, hits.as_ref(), text, most).map_err(asked_wrong)
    }

    /// The records of a query in no order; `None` is all of them.
    pub(crate) fn hits(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        query: &Query,
    ) -> Result<Option<Hits>> {
        let mut views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        if views.version != version {
            *views = Views { version, ..Views::default() };
        }
        self.find(db, &mut views, table(query.noun)?, query)
    }

    /// The records of a noun in which everything typed is found, the first of them in order, how many there are, and whether
    /// that is all of them: of a noun that was not looked at, no more than so many are counted. What is remembered of other
    /// nouns stays; no order of all is made for it.
    pub(crate) fn glance(
        &self,
        db: &Reader<'_>,
        version: u64,
        noun: Noun,
        text: &str,
        most: usize,
    ) -> Result<(Vec<u32>, usize, bool)> {
        let table = table(noun)?;
        if table.is_by_key() {
            // They have no texts of their own.
            return Ok((Vec::new(), 0, true));
        }
        let views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        let known = views.nouns.iter().find(|(known, _)| *known == noun && views.version == version);
        let known = known.map(|(_, of)| (of.broad.clone(), of.natural.clone()));
        drop(views);
        let (broad, natural) = known.unwrap_or_default();
        let (hits, is_all) = search::glance(db, table, text, &broad, COUNTED)?;
        // By name, or the last changed first; of very many the last recorded.
        let descending = table.stands_by(nouns::UPDATED);
        let mut rows = match natural {
            Some(order) => order.arrange(&hits, descending, most),
            None if hits.len() <= FEW => Order::of_few(db, table, &hits, descending)?,
            None => {
                let mut last: Vec<u32> = hits.iter().skip(hits.len().saturating_sub(most)).collect();
                last.reverse();
                last
            }
        };
        rows.truncate(most);
        Ok((rows, hits.len(), is_all))
    }

    /// What is found ahead of the texts of a noun.
    pub(crate) fn broad(&self, version: u64, noun: Noun) -> Arc<Broad> {
        let mut views = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        if views.version != version {
            *views = Views { version, ..Views::default() };
        }
        views.of(noun).broad.clone()
    }

    /// The records of a query; `None` is all of them.
    fn find(
        self: &Arc<Self>,
        db: &Reader<'_>,
        views: &mut Views,
        table: &'static Table,
        query: &Query,
    ) -> Result<Option<Hits>> {
        let mut found: Option<Hits> = None;
        for Filter { column, test } in &query.filters {
            let hits = narrow::passing(db, table, column, asked(test)).map_err(asked_wrong)?;
            match &mut found {
                Some(all) => all.intersect(&hits),
                None => found = Some(hits),
            }
        }
        let text = query.text.trim();
        if text.is_empty() {
            return Ok(found);
        }
        let hits = match table.owner() {
            None => search::find(db, table, text, &views.of(query.noun).broad, None)?,
            Some((column, owner)) => {
                let owner = self::table(owner)?;
                let people = views.of(owner.noun()).broad.clone();
                let of_noun = views.of(query.noun);
                let links = match &of_noun.owners {
                    Some(links) => links.clone(),
                    None => of_noun.owners.insert(Arc::new(Links::read(db, table, column)?)).clone(),
                };
                let owners = Owners { table: owner, broad: &people, of: &links };
                search::find(db, table, text, &of_noun.broad, Some(&owners))?
            }
        };
        Ok(match (found, hits) {
            (Some(mut all), Some(hits)) => {
                all.intersect(&hits);
                Some(all)
            }
            (all, hits) => all.or(hits),
        })
    }

    /// The first rows of all records while the whole order is not made yet: what a keeper sees first of a large table, and
    /// after each change. The order is then made behind them.
    pub(crate) fn first_rows(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        req: &SearchRecords,
    ) -> Result<Option<Vec<u32>>> {
        let Query { noun, text, filters } = &req.query;
        let table = table(*noun)?;
        let all = text.trim().is_empty() && filters.is_empty();
        if req.from > 0
            || req.place_of.is_some()
            || !all
            || !self.resident
            || facts::count(db, table.counter())? < search::WORTHWHILE as u64
        {
            return Ok(None);
        }
        let known = match self.views.try_lock() {
            Ok(views) => views.version == version && !views.is_empty(*noun),
            // It is being made.
            Err(_) => false,
        };
        if known {
            return Ok(None);
        }
        let rows = Order::first(db, table, &req.sort, req.descending, req.len as usize)?;
        if rows.is_some() {
            let (open, req) = (self.clone(), req.clone());
            std::thread::spawn(move || {
                let version = open.vault.generation_of_data();
                // What fails here fails again where somebody waits for it.
                let _ = open.vault.read(|db| open.view(db, version, &req).map(drop));
            });
        }
        Ok(rows)
    }

    /// Learns of a noun once.
    fn learn(self: &Arc<Self>, views: &mut Views, version: u64, table: &'static Table) {
        let of = views.of(table.noun());
        if !std::mem::replace(&mut of.learning, true) {
            self.learn_ahead(version, table, of.broad.clone());
        }
    }

    /// Finds ahead of the keeper what takes longer than a keystroke may, as long as the register stays as it is.
    fn learn_ahead(self: &Arc<Self>, version: u64, table: &'static Table, broad: Arc<Broad>) {
        let open = self.clone();
        self.ahead(move || {
            // Not of a noun that was looked away from.
            let wanted = || {
                !open.is_closing()
                    && open.vault.generation_of_data() == version
                    && Arc::strong_count(&broad) > 1
            };
            if !wanted() || open.vault.read(|db| broad.learn_codes(db, table)).is_err() {
                return;
            }
            let longer = Broad::LONGER.flat_map(|length| broad.longer(length));
            for beginning in Broad::beginnings().chain(longer) {
                if !wanted() || open.vault.read(|db| broad.learn(db, table, &beginning)).is_err() {
                    return;
                }
            }
        });
    }

    fn order(
        &self,
        db: &Reader<'_>,
        views: &mut Views,
        table: &'static Table,
        column: &str,
    ) -> Result<Arc<Order>> {
        if !table.sorts_by(column) {
            return Err(Fault::about(FaultCode::InvalidValue, "sort"));
        }
        if table.stands_by(column) {
            return views.natural(db, table.noun());
        }
        let known = &mut views.of(table.noun()).orders;
        if let Some(at) = known.iter().position(|(known, _)| known == column) {
            known[..=at].rotate_right(1);
            return Ok(known[0].1.clone());
        }
        // Before the new one is made: they are large.
        known.truncate(ORDERS - 1);
        let natural = views.natural(db, table.noun())?;
        let like = liggare_vault::like(table, column);
        let like = like.map(|noun| views.natural(db, noun)).transpose()?;
        let order = Arc::new(Order::by(db, table, column, &self.alphabet(), &natural, like.as_deref())?);
        views.of(table.noun()).orders.insert(0, (column.to_owned(), order.clone()));
        Ok(order)
    }
}

/// A filter's test as the vault is asked.
pub(crate) fn asked(test: &Test) -> narrow::Test<'_> {
    match test {
        Test::Text { op, text } => {
            let how = match op {
                TextOp::Contains => Match::Contains,
                TextOp::Begins => Match::Begins,
                TextOp::Is => Match::Is,
            };
            narrow::Test::Text(how, text)
        }
        Test::Choice { values, none } => narrow::Test::Choice(values, *none),
        Test::Range { from, to } => narrow::Test::Range(from.as_deref(), to.as_deref()),
        Test::Flag { on } => narrow::Test::Flag(*on),
        Test::Filled { filled } => narrow::Test::Filled(*filled),
    }
}

/// A filter that cannot be asked is the client's fault, not a record that is gone.
pub(crate) fn asked_wrong(error: liggare_vault::VaultError) -> Fault {
    match error {
        liggare_vault::VaultError::NotFound(what) => Fault::about(FaultCode::InvalidValue, what),
        other => other.into(),
    }
}
