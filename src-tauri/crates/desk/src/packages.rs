//! Checking and opening a package, as anyone may: no register needs to be open.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{JobProgress, OpenPackage, PackageView, VerifyPackage};
use liggare_package::keys::{IdentityKey, VerifyingKey};
use liggare_package::{PACKAGE_SUFFIX, open};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

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
            to: None,
            created: None,
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
        let path = self.path(&req.place)?;
        let out = place_for(self.path(&req.out)?, &path)?;
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
            to: Some(told.to.organisation),
            created: Some(told.created.to_string()),
            purpose: Some(told.purpose),
            fields: told.fields,
            rows: Some(told.counts.values().sum()),
            expires: Some(told.expires.to_string()),
            files: opened.descriptor.resources.into_iter().map(|resource| resource.path).collect(),
            place: Some(self.grant(&out)),
        })
    }
}

/// A new folder: the one named, or one of the package's name in a folder that holds something already.
fn place_for(out: PathBuf, package: &Path) -> Result<PathBuf> {
    let told = |error: std::io::Error| crate::causes::io(&error, "writing");
    if !out.is_dir() {
        return Ok(out);
    }
    if std::fs::read_dir(&out).map_err(told)?.next().is_none() {
        std::fs::remove_dir(&out).map_err(told)?;
        return Ok(out);
    }
    let name = package.file_name().and_then(|name| name.to_str()).unwrap_or("package");
    Ok(out.join(name.strip_suffix(PACKAGE_SUFFIX).unwrap_or(name)))
}

pub(crate) fn watch(progress: &dyn Progress) -> impl Fn(u64) -> ControlFlow<()> {
    move |done| progress.report(JobProgress { done, total: 0, rows: 0 })
}
