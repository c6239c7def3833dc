//! The table of sessions: what [`crate::views`] is for every other noun. Its order is in the register, not in memory.

use crate::contacts::origin;
use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::views::{asked, asked_wrong, table};
use crate::wire::{
    LinkView, Query, RecordForm, RecordLine, RecordPage, RecordRef, RecordView, SearchRecords,
};
use liggare_domain::Noun;
use liggare_vault::narrow::Facets;
use liggare_vault::sessions::{self, Counts, Found, Sought, Typed};
use liggare_vault::tables::{facts, records, sessions as of_sessions};
use liggare_vault::{Reader, VaultError, search};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

/// How many recent searches are remembered.
const REMEMBERED: usize = 4;

/// What is remembered of sessions, valid for one version of the data.
#[derive(Default)]
pub(crate) struct Sessions {
    version: u64,
    counts: Option<Arc<Counts>>,
    found: Vec<(Query, Arc<Found>)>,
}

/// A session with whose it is, what was used and from where.
pub(crate) fn view(db: &Reader<'_>, record: RecordRef) -> Result<RecordView> {
    let table = table(record.noun)?;
    let row = records::row_of(db, record.noun, record.id)?.ok_or(VaultError::NotFound("record"))?;
    let columns: Vec<String> = table.columns().map(|(code, _)| code.to_owned()).collect();
    let line = records::lines(db, table, &columns, &[row])?.pop().ok_or(VaultError::NotFound("record"))?;
    let told = columns.into_iter().zip(line.1).filter_map(|(code, cell)| Some((code, cell?)));
    let links = records::links(db, table, row)?
        .into_iter()
        .map(|(code, noun, id, name)| (code.to_owned(), LinkView { record: RecordRef { noun, id }, name }));
    let came = origin(&of_sessions::origin(db, row)?);
    Ok(RecordView {
        record,
        name: records::name(db, record.noun, record.id)?.unwrap_or_default(),
        form: RecordForm::new(),
        told: told.collect(),
        links: links.collect(),
        named_by: BTreeMap::new(),
        created: came.at.clone(),
        updated: came.at.clone(),
        origin: came,
        origins: BTreeMap::new(),
        changes: 0,
    })
}

impl Open {
    /// A window of the sessions that a search finds.
    pub(crate) fn search_sessions(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        req: &SearchRecords,
    ) -> Result<RecordPage> {
        let table = table(Noun::Session)?;
        if !table.sorts_by(&req.sort) {
            return Err(Fault::about(FaultCode::InvalidValue, "sort"));
        }
        let all = facts::count(db, table.counter())? as u32;
        let query = req.query.trimmed();
        let (from, len) = (req.from as usize, req.len as usize);
        let at_first =
            from == 0 && req.place_of.is_none() && query.text.is_empty() && query.filters.is_empty();
        let (rows, total, place) = if at_first && self.resident && !self.knows_counts(version) {
            self.count_ahead();
            (sessions::first(db, len, req.descending)?, all, None)
        } else {
            let found = self.found_sessions(db, version, &query)?;
            let row = req.place_of.map(|id| records::row_of(db, Noun::Session, id)).transpose()?.flatten();
            let place = row.map(|row| found.place(db, row, req.descending)).transpose()?.flatten();
            let rows = found.window(db, from, len, req.descending)?;
            (rows, found.len() as u32, place.map(|place| place as u32))
        };
        let lines = records::lines(db, table, &req.columns, &rows)?;
        let rows = lines.into_iter().map(|(id, cells)| RecordLine { id, cells }).collect();
        Ok(RecordPage { place, total, all, version, rows })
    }

    /// What a column holds among the sessions of a query.
    pub(crate) fn facets_of_sessions(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        query: &Query,
        (column, text): (&str, &str),
        most: usize,
    ) -> Result<Facets> {
        let found = self.found_sessions(db, version, query)?;
        sessions::facets(db, &found, column, text, most).map_err(asked_wrong)
    }

    /// All that a search finds.
    pub(crate) fn found_sessions(
        self: &Arc<Self>,
        db: &Reader<'_>,
        version: u64,
        query: &Query,
    ) -> Result<Arc<Found>> {
        let counts = self.counts(db, version)?;
        if let Some((_, found)) = self.remembered().found.iter().find(|(known, _)| known == query) {
            return Ok(found.clone());
        }
        let (people, products) = (self.broad(version, Noun::Contact), self.broad(version, Noun::Product));
        let typed = Typed { text: &query.text, people: &people, products: &products };
        let filters: Vec<_> =
            query.filters.iter().map(|filter| (filter.column.as_str(), asked(&filter.test))).collect();
        let sought = Sought::read(db, &counts, typed, &filters).map_err(asked_wrong)?;
        let found = Arc::new(Found::new(db, sought, counts)?);
        let mut remembered = self.remembered();
        if remembered.version == version {
            remembered.found.truncate(REMEMBERED - 1);
            remembered.found.insert(0, (query.clone(), found.clone()));
        }
        drop(remembered);
        if found.is_walked() && self.resident {
            // Its places are counted before somebody jumps, unless something else is looked for by then.
            let (open, found) = (self.clone(), found.clone());
            self.ahead(move || {
                let latest = open.remembered().found.first().map(|(_, latest)| latest.clone());
                if latest.is_some_and(|latest| Arc::ptr_eq(&latest, &found)) {
                    let _ = open.vault.read(|db| found.prepare(db));
                }
            });
        }
        Ok(found)
    }

    /// The kept counts, read once for each version of the data.
    fn counts(&self, db: &Reader<'_>, version: u64) -> Result<Arc<Counts>> {
        let mut remembered = self.remembered();
        if remembered.version != version {
            *remembered = Sessions { version, ..Sessions::default() };
        }
        if let Some(counts) = &remembered.counts {
            return Ok(counts.clone());
        }
        let counts = Arc::new(Counts::read(db)?);
        remembered.counts = Some(counts.clone());
        Ok(counts)
    }

    fn knows_counts(&self, version: u64) -> bool {
        // Where it is locked they are being read.
        let remembered = self.sessions.try_lock();
        remembered.is_ok_and(|remembered| remembered.version == version && remembered.counts.is_some())
    }

    /// Reads behind the first rows what a jump and a search of many people want.
    fn count_ahead(self: &Arc<Self>) {
        let open = self.clone();
        self.ahead(move || {
            let version = open.vault.generation_of_data();
            // What fails here fails again where somebody waits for it.
            let _ = open.vault.read(|db| {
                let counts = open.counts(db, version)?;
                if facts::count(db, facts::CONTACTS)? >= search::WORTHWHILE as u64 {
                    counts.prepare(db)?;
                }
                Ok::<_, Fault>(())
            });
        });
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
