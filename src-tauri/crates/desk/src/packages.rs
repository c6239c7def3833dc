//! Checking and opening a package, as anyone may: no register needs to be open.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{JobProgress, OpenPackage, PackageView, VerifyPackage};
use liggare_package::keys::{IdentityKey, VerifyingKey};
use liggare_package::open;
use std::io::Read;
use std::ops::ControlFlow;

const IDENTITY_FILE: u64 = 64 * 1024;

impl Desk {
    /// Checks the outer signature.
    pub fn verify_package(&self, req: VerifyPackage, progress: &dyn Progress) -> Result<PackageView> {
        let path = self.path(&req.place)?;
        let sender = VerifyingKey::parse(req.sender.trim())?;
        let verified = open::verify(&path, &sender, &watch(progress))?;
        Ok(PackageView {
            package_id: verified.package.to_string(),
            sums_sha256: verified.sums.to_string(),
            from: None,
            purpose: None,
            fields: Vec::new(),
            rows: None,
            expires: None,
            files: Vec::new(),
            place: None,
        })
    }

    /// Opens a package into a new folder, after every check.
    pub fn open_package(&self, req: OpenPackage, progress: &dyn Progress) -> Result<PackageView> {
        let (path, out) = (self.path(&req.place)?, self.path(&req.out)?);
        let sender = VerifyingKey::parse(req.sender.trim())?;
        let mut text = zeroize::Zeroizing::new(String::new());
        std::fs::File::open(self.path(&req.identity)?)
            .and_then(|file| file.take(IDENTITY_FILE).read_to_string(&mut text))
            .map_err(|error| match error.kind() {
                std::io::ErrorKind::InvalidData => Fault::new(FaultCode::KeyInvalid),
                _ => crate::causes::io(&error, "reading"),
            })?;
        let identity = IdentityKey::parse(&text)?;
        let opened = open::open(&path, &identity, &sender, self.today(), &out, &watch(progress))?;
        let told = opened.descriptor.disclosure;
        Ok(PackageView {
            package_id: opened.verified.package.to_string(),
            sums_sha256: opened.verified.sums.to_string(),
            from: Some(told.from.organisation),
            purpose: Some(told.purpose),
            fields: told.fields,
            rows: Some(told.counts.values().sum()),
            expires: Some(told.expires.to_string()),
            files: opened.descriptor.resources.into_iter().map(|resource| resource.path).collect(),
            place: Some(self.grant(&out)),
        })
    }
}

pub(crate) fn watch(progress: &dyn Progress) -> impl Fn(u64) -> ControlFlow<()> {
    move |done| progress.report(JobProgress { done, total: 0, rows: 0 })
}
