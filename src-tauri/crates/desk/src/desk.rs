//! The desk itself: the machine's ports, the granted places, and at most one open register.

use crate::fault::{FaultCode, Result};
use crate::places::Places;
use crate::ports::Ports;
use crate::session::Open;
use crate::shown;
use crate::wire::Place;
use liggare_domain::{Country, Date, PurposeRules, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// What one can do, for any client. Shared between threads.
pub struct Desk {
    pub(crate) ports: Ports,
    pub(crate) places: Places,
    pub(crate) rules: PurposeRules,
    open: RwLock<Option<Arc<Open>>>,
}

impl Desk {
    /// A desk with nothing open. What another left unsealed that did not end in good order is removed.
    pub fn new(ports: Ports) -> Result<Self> {
        let rules =
            PurposeRules::shipped().map_err(|_| crate::Fault::about(FaultCode::Internal, "purposes"))?;
        if let Some(session) = ports.viewer.directory() {
            shown::sweep(&session);
        }
        Ok(Self { ports, places: Places::default(), rules, open: RwLock::default() })
    }

    /// Grants a place that the keeper pointed at, or that the program shows: what is there may be read, and new files
    /// may be put beside it.
    pub fn grant(&self, path: &Path) -> Place {
        self.places.grant(path, false)
    }

    /// Grants a place that the keeper named for writing, in a dialog that saves or on a command line: what is there may
    /// be replaced.
    pub fn grant_to_write(&self, path: &Path) -> Place {
        self.places.grant(path, true)
    }

    /// Whether a register is open.
    pub fn is_open(&self) -> bool {
        self.open.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    pub(crate) fn path(&self, token: &str) -> Result<PathBuf> {
        self.places.path(token)
    }

    pub(crate) fn path_to_write(&self, token: &str) -> Result<PathBuf> {
        self.places.path_to_write(token)
    }

    pub(crate) fn open(&self) -> Result<Arc<Open>> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| FaultCode::Locked.into())
    }

    pub(crate) fn set_open(&self, mut open: Open) -> Arc<Open> {
        open.resident = self.ports.resident;
        let open = Arc::new(open);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(open.clone());
        open
    }

    pub(crate) fn take_open(&self) -> Option<Arc<Open>> {
        self.open.write().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.ports.clock.now()
    }

    pub(crate) fn today(&self) -> Date {
        self.ports.clock.today()
    }

    /// The country whose national phone numbers are understood.
    pub(crate) fn region(&self) -> Country {
        let set = Country::parse(&self.settings().default_region);
        set.or_else(|_| Country::parse("FI")).unwrap_or_else(|_| unreachable!("FI is assigned"))
    }
}
