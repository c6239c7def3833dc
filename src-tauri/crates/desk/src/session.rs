//! The open register: the vault, its alphabet, what can be taken back.

use crate::fault::{FaultCode, Result};
use crate::ports::Progress;
use crate::views::Views;
use crate::wire::{JobProgress, OpenedBy};
use liggare_domain::Register;
use liggare_package::keys::SigningKey;
use liggare_vault::{Alphabet, Reader, Secret, Vault, VaultError, Writer, signing, tables};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How soon work that tells nothing is broken off.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// An open register.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    pub(crate) path: PathBuf,
    pub(crate) opened_by: OpenedBy,
    pub(crate) sample: bool,
    /// Whether this process stays with the register, so that preparing ahead is worth it.
    pub(crate) resident: bool,
    alphabet: Mutex<Arc<Alphabet>>,
    pub(crate) views: Mutex<Views>,
    pub(crate) sessions: Mutex<crate::sessions::Sessions>,
    /// Held by the one thread that finds ahead.
    pub(crate) learning: Mutex<()>,
    /// The recovery code, while the sheet of a register just made waits to be confirmed.
    pub(crate) recovery: Mutex<Option<Secret>>,
    pub(crate) steps: Mutex<crate::undo::Steps>,
    /// What of it lies unsealed, for the system's viewers.
    pub(crate) shown: crate::shown::Shown,
    /// Held while a step is taken to the other side: one at a time.
    pub(crate) taking: Mutex<()>,
    /// Set when the register is to be closed: jobs stop.
    closing: AtomicBool,
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
            sessions: Mutex::default(),
            learning: Mutex::default(),
            recovery: Mutex::default(),
            steps: Mutex::default(),
            shown: Default::default(),
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

    pub(crate) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Acquire)
    }

    /// Does what tells nothing of itself, such as building indexes, and breaks it off when the job is to stop: the
    /// transaction it is part of is then rolled back.
    pub(crate) fn watched<T>(
        &self,
        db: &Writer<'_>,
        progress: &dyn Progress,
        at: JobProgress,
        act: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        let interrupt = db.interrupt();
        thread::scope(|scope| {
            let (working, ended) = channel::<()>();
            scope.spawn(move || {
                while ended.recv_timeout(LOOK_AGAIN) == Err(RecvTimeoutError::Timeout) {
                    if self.step(progress, at).is_err() {
                        interrupt.now();
                    }
                }
            });
            let done = act();
            drop(working);
            done
        })
    }

    /// Does on a thread of its own what somebody may soon want: one such thing at a time.
    pub(crate) fn ahead(self: &Arc<Self>, work: impl FnOnce() + Send + 'static) {
        let open = self.clone();
        thread::spawn(move || {
            // There it is this thread's own: what is asked for now goes before what may be.
            #[cfg(target_os = "linux")]
            let _ = rustix::process::nice(10);
            let _alone = open.learning.lock().unwrap_or_else(PoisonError::into_inner);
            if !open.is_closing() {
                work();
            }
        });
    }

    /// Reports for a job, and stops it when the register is to be closed.
    pub(crate) fn step(&self, progress: &dyn Progress, at: JobProgress) -> Result<()> {
        match progress.report(at) {
            ControlFlow::Continue(()) if !self.is_closing() => Ok(()),
            _ => Err(FaultCode::Cancelled.into()),
        }
    }
}
