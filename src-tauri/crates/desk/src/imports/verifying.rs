//! Verifiers of readable passwords, where the mapping asks for them (R5.17): made before the register is written to, which
//! would otherwise wait for as long as they take.

use super::{digest_of, open_file, plan};
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{ImportContacts, JobProgress};
use liggare_intake::Target;
use liggare_intake::verifiers::{NotVerified, Readable, Verifiers};

/// What becomes of a file's readable passwords.
#[derive(Default)]
pub(super) struct Verified {
    pub(super) verifiers: Verifiers,
    /// Of the file they were made of.
    digest: Option<[u8; 32]>,
}

impl Verified {
    /// Refuses a file that was written to in between: its rows may be others now.
    pub(super) fn of(self, digest: &[u8; 32]) -> Result<Verifiers> {
        match self.digest {
            Some(made_of) if made_of != *digest => Err(Fault::about(FaultCode::Io, "reading")),
            _ => Ok(self.verifiers),
        }
    }
}

impl Desk {
    /// Sees to it that they can be made, and makes them unless it is for a preview.
    pub(super) fn verified(
        &self,
        open: &Open,
        req: &ImportContacts,
        progress: &dyn Progress,
        preview: bool,
    ) -> Result<Verified> {
        let verifier = Target::Verifier.code();
        if !req.mapping.iter().flatten().any(|column| column.target == verifier) {
            return Ok(Verified::default());
        }
        let path = self.path(&req.place)?;
        let plan = plan(&self.look(&path, req.noun, &req.dialect, progress)?, req.mapping.as_deref())?;
        let mut file = open_file(&path)?;
        let digest = Some(digest_of(&mut file)?);
        let begun = JobProgress { done: 0, total: 0, rows: 0 };
        let readable = Readable::read(file, &plan, &mut || open.step(progress, begun).is_ok())?;
        if preview {
            return Ok(Verified { verifiers: Verifiers::Promised, digest });
        }
        let mut watch = |made: usize, of: usize| {
            let at = JobProgress { done: made as u64, total: of as u64, rows: 0 };
            open.step(progress, at).is_ok()
        };
        Ok(Verified { verifiers: readable.verified(&mut watch)?, digest })
    }
}

impl From<NotVerified> for Fault {
    fn from(error: NotVerified) -> Self {
        match error {
            NotVerified::TooMany => FaultCode::TooManyPasswords.into(),
            NotVerified::Unreadable(error) => error.into(),
            NotVerified::NotMade(_) => Self::about(FaultCode::Internal, "memory"),
        }
    }
}
