use std::io::Read;

use jiff::civil::Date;

use super::{Descriptor, Layer, OpenError, Verified, outer};
use crate::{
    Digest,
    comment::Inner,
    descriptor::{DescriptorError, MAX_DESCRIPTOR},
    keys::{IdentityKey, VerifyingKey},
    names::{DESCRIPTOR, SUMS, SUMS_SIGNATURE},
    signature::MAX_SIGNATURE,
    sums::{self, MAX_SUMS, Sums},
    ustar,
};

/// The first three files of the archive, checked.
pub(super) struct Front {
    pub(super) sums_text: Vec<u8>,
    pub(super) signature: Vec<u8>,
    pub(super) descriptor_json: Vec<u8>,
    pub(super) descriptor: Descriptor,
}

/// Reads the three files and checks all that does not need the rows.
pub(super) fn read(
    archive: &mut ustar::Reader<impl Read>,
    verified: &Verified,
    identity: &IdentityKey,
    sender: &VerifyingKey,
    today: Date,
) -> Result<Front, OpenError> {
    let missing = |name: &str| OpenError::MissingFile(name.to_owned());
    let sums_text = take(archive, SUMS, MAX_SUMS)?.ok_or_else(|| missing(SUMS))?;
    let signature = take(archive, SUMS_SIGNATURE, MAX_SIGNATURE)?;
    let signature =
        signature.filter(|text| !text.is_empty()).ok_or(OpenError::SignatureMissing(Layer::Inner))?;
    let text = std::str::from_utf8(&signature).map_err(|_| OpenError::Malformed("the inner signature"))?;
    let comment = outer::check(sender, &*sums_text, text, Layer::Inner)?;
    let inner: Inner = comment.as_str().parse()?;
    if inner.package != verified.package {
        return Err(OpenError::BindingMismatch("the package ids of the two signatures"));
    }
    if Digest::of(&sums_text) != verified.sums {
        return Err(OpenError::BindingMismatch("SHA256SUMS and the outer signature's comment"));
    }
    let sums = sums::parse(&sums_text).ok_or(OpenError::Malformed("SHA256SUMS"))?;
    let listed =
        *sums.get(DESCRIPTOR).ok_or(OpenError::Malformed("SHA256SUMS does not list the descriptor"))?;
    let descriptor_json = take(archive, DESCRIPTOR, MAX_DESCRIPTOR)?.ok_or_else(|| missing(DESCRIPTOR))?;
    if Digest::of(&descriptor_json) != listed {
        return Err(OpenError::Tampered("the descriptor"));
    }
    let descriptor = Descriptor::parse(&descriptor_json).map_err(|error| match error {
        DescriptorError::UnsupportedVersion(version) => OpenError::UnsupportedVersion(version),
        DescriptorError::Malformed(what) => OpenError::Malformed(what),
    })?;
    bind(&descriptor, &inner, &sums, identity, sender)?;
    if today > descriptor.disclosure.expires {
        return Err(OpenError::Expired(descriptor.disclosure.expires));
    }
    Ok(Front { sums_text, signature, descriptor_json, descriptor })
}

/// The descriptor against everything else that is signed, and against the keys at hand.
fn bind(
    descriptor: &Descriptor,
    inner: &Inner,
    sums: &Sums,
    identity: &IdentityKey,
    sender: &VerifyingKey,
) -> Result<(), OpenError> {
    let disclosure = &descriptor.disclosure;
    let demand = |holds: bool, what| {
        if holds { Ok(()) } else { Err(OpenError::BindingMismatch(what)) }
    };
    demand(disclosure.package_id == inner.package, "the package id of the descriptor")?;
    demand(disclosure.from.minisign_public_key == *sender, "the sender's key in the descriptor")?;
    let own = identity.recipient().map_err(|_| OpenError::NotForThisRecipient)?;
    // Without this, somebody who was sent a package could pass it on as if it had been sent to another.
    if disclosure.to.age_recipient != own {
        return Err(OpenError::NotForThisRecipient);
    }
    demand(inner.recipient == own.fingerprint(), "the recipient of the inner signature")?;
    demand(inner.expires == disclosure.expires, "the expiry of the inner signature")?;
    for resource in &descriptor.resources {
        let same = sums.get(&resource.path).copied() == resource.digest();
        demand(same, "SHA256SUMS and the descriptor's resources")?;
    }
    // Every resource and the descriptor are listed; so anything more is a file that no resource describes.
    let extra = sums.keys().find(|name| {
        *name != DESCRIPTOR && !descriptor.resources.iter().any(|resource| resource.path == **name)
    });
    demand(extra.is_none(), "SHA256SUMS lists a file that is no resource")
}

/// The next file, if it has this name. A file in its place that is not listed is told by its name later on, or
/// by this one's absence.
fn take(archive: &mut ustar::Reader<impl Read>, name: &str, most: u64) -> Result<Option<Vec<u8>>, OpenError> {
    match archive.next()? {
        Some((found, size)) if found == name => {
            if size > most {
                return Err(OpenError::Malformed("a file before the tables is too long"));
            }
            let mut content = Vec::new();
            archive.read_to_end(&mut content)?;
            Ok(Some(content))
        }
        _ => Ok(None),
    }
}
