//! The open register: the vault, its alphabet, and what is remembered between two commands so that a keystroke is not
//! answered by sorting a million people again.

use crate::fault::{FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{ContactFilter, JobProgress, OpenedBy, SearchContacts};
use liggare_domain::Register;
use liggare_package::keys::SigningKey;
use liggare_vault::{Alphabet, Order, Reader, Secret, SortBy, Vault, VaultError, search, signing, tables};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many recent searches are remembered.
const REMEMBERED: usize = 4;
/// No more rows are shown at first.
const AT_FIRST: usize = 500;

/// An open register.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    pub(crate) path: PathBuf,
    pub(crate) opened_by: OpenedBy,
    pub(crate) sample: bool,
    /// Whether this process stays with the register, so that preparing ahead is worth it.
    pub(crate) resident: bool,
    alphabet: Mutex<Arc<Alphabet>>,
    views: Mutex<Views>,
    /// The recovery code, while the sheet of a register just made waits to be confirmed.
    pub(crate) recovery: Mutex<Option<Secret>>,
    pub(crate) steps: Mutex<crate::undo::Steps>,
    /// Held while a step is taken to the other side: one at a time.
    pub(crate) taking: Mutex<()>,
    /// Set when the register is to be closed: jobs stop.
    closing: AtomicBool,
}

/// What was found or ordered, valid for one version of the data.
#[derive(Default)]
struct Views {
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
    pub(crate) fn new(
        vault: Vault,
        path: PathBuf,
        opened_by: OpenedBy,
        register: &Register,
        sample: bool,
    ) -> Self {
        Self {
            vault,
            path,
            opened_by,
            sample,
            resident: false,
            alphabet: Mutex::new(Arc::new(Alphabet::of(register.sort_language()))),
            views: Mutex::default(),
            recovery: Mutex::default(),
            steps: Mutex::default(),
            taking: Mutex::default(),
            closing: AtomicBool::new(false),
        }
    }

    pub(crate) fn alphabet(&self) -> Arc<Alphabet> {
        self.alphabet.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_alphabet(&self, alphabet: Alphabet) {
        *self.alphabet.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(alphabet);
    }

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

    /// Finds ahead of the keeper what takes longer than a keystroke may, as long as the register stays as it is.
    fn learn_ahead(self: &Arc<Self>, version: u64, broad: Arc<search::Broad>) {
        let open = self.clone();
        std::thread::spawn(move || {
            if open.vault.read(|db| broad.learn_codes(db)).is_err() {
                return;
            }
            let longer = search::Broad::LONGER.flat_map(|length| broad.longer(length));
            for beginning in search::Broad::beginnings().chain(longer) {
                let outdated = open.vault.generation_of_data() != version;
                if outdated
                    || open.closing.load(Ordering::Acquire)
                    || open.vault.read(|db| broad.learn(db, &beginning)).is_err()
                {
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

    /// The register's particulars; a register without any was not made by this program.
    pub(crate) fn register(db: &Reader<'_>) -> Result<tables::register::RegisterRow> {
        tables::register::current(db)?.ok_or_else(|| VaultError::NotFound("register").into())
    }

    /// The key that signs.
    pub(crate) fn signing_key(&self) -> Result<SigningKey> {
        self.vault.read(Self::signing_key_in)
    }

    /// The key that signs, for who is reading already.
    pub(crate) fn signing_key_in(db: &Reader<'_>) -> Result<SigningKey> {
        let held = signing::in_use(db)?.ok_or(VaultError::NotFound("signing key"))?;
        Ok(SigningKey::from_bytes(held.secret.expose())?)
    }

    /// Refuses what is not for invented people.
    pub(crate) fn refuse_samples(&self) -> Result<()> {
        if self.sample {
            Err(crate::Fault::refused([&liggare_domain::Refusal::SampleRegister]))
        } else {
            Ok(())
        }
    }

    /// Tells every job to stop.
    pub(crate) fn begin_closing(&self) {
        self.closing.store(true, Ordering::Release);
    }

    /// Reports for a job, and stops it when the register is to be closed.
    pub(crate) fn step(&self, progress: &dyn Progress, at: JobProgress) -> Result<()> {
        match progress.report(at) {
            ControlFlow::Continue(()) if !self.closing.load(Ordering::Acquire) => Ok(()),
            _ => Err(FaultCode::Cancelled.into()),
        }
    }
}
