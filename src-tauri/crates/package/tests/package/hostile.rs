//! A builder of bad packages. It knows the format by its own code, so that a mistake is not made twice, and
//! can sign with the sender's key, so that each inner check is tried alone.

use std::{
    fs,
    io::{Read, Write},
    iter::once,
    path::{Path, PathBuf},
};

use age::x25519;
use liggare_package::{
    comment::TrustedComment,
    keys::{IdentityKey, SigningKey},
};
use sha2::{Digest, Sha256};
use tar::{EntryType, Header};

use crate::fixture::{Fixture, put, signature_of};

pub const SUMS: &str = "SHA256SUMS";
pub const SUMS_SIGNATURE: &str = "SHA256SUMS.minisig";
pub const DESCRIPTOR: &str = "datapackage.json";

/// The files of a package and what its signatures say, to be spoilt and put together again.
pub struct Parts {
    pub files: Vec<(String, Vec<u8>)>,
    pub inner_comment: String,
    pub outer_comment: String,
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn comment_of(signature: &str) -> String {
    signature.lines().nth(2).unwrap().strip_prefix("trusted comment: ").unwrap().to_owned()
}

pub fn identity(key: &IdentityKey) -> x25519::Identity {
    key.to_secret_text().parse().unwrap()
}

pub fn decrypt(package: &Path, key: &IdentityKey) -> Vec<u8> {
    let sealed = fs::read(package).unwrap();
    let identity = identity(key);
    let decryptor = age::Decryptor::new_buffered(&*sealed).unwrap();
    let mut plain = Vec::new();
    decryptor.decrypt(once(&identity as _)).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

impl Parts {
    pub fn of(package: &Path, key: &IdentityKey) -> Self {
        let archive = decrypt(package, key);
        let mut archive = tar::Archive::new(&*archive);
        let files = archive.entries().unwrap().map(|entry| {
            let mut entry = entry.unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.path().unwrap().to_str().unwrap().to_owned(), content)
        });
        let files: Vec<_> = files.collect();
        let inner = files.iter().find(|(name, _)| name == SUMS_SIGNATURE).unwrap();
        let inner_comment = comment_of(std::str::from_utf8(&inner.1).unwrap());
        let outer_comment = comment_of(&fs::read_to_string(signature_of(package)).unwrap());
        Self { files, inner_comment, outer_comment }
    }

    pub fn file(&mut self, name: &str) -> &mut Vec<u8> {
        &mut self.files.iter_mut().find(|(found, _)| found == name).unwrap().1
    }

    pub fn remove(&mut self, name: &str) {
        self.files.retain(|(found, _)| found != name);
    }

    /// Replaces text in a file.
    pub fn edit(&mut self, name: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.file(name).clone()).unwrap();
        assert!(text.contains(from), "{name} holds {from}");
        *self.file(name) = text.replace(from, to).into_bytes();
    }

    /// Makes `SHA256SUMS` fit the files again, signs it with `key`, and makes the outer comment fit it.
    pub fn resign(&mut self, key: &SigningKey) {
        let others = self.files.iter().filter(|(name, _)| name != SUMS && name != SUMS_SIGNATURE);
        let mut lines: Vec<_> = others.map(|(name, content)| (name, sha256(content))).collect();
        lines.sort();
        let sums: String = lines.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
        let outer = self.outer_comment.split(" sums=").next().unwrap();
        self.outer_comment = format!("{outer} sums={}", sha256(sums.as_bytes()));
        *self.file(SUMS_SIGNATURE) = sign(key, sums.as_bytes(), &self.inner_comment).into_bytes();
        *self.file(SUMS) = sums.into_bytes();
    }

    pub fn archive(&self) -> Vec<u8> {
        let files = self.files.iter().map(|(name, content)| entry(name, EntryType::Regular, content));
        files.chain(once(vec![0; 1024])).flatten().collect()
    }

    /// Encrypts and signs as the fixture's sender and recipient would.
    pub fn pack(&self, fixture: &Fixture) -> PathBuf {
        pack(fixture, &self.archive(), &self.outer_comment)
    }
}

pub fn sign(key: &SigningKey, data: &[u8], comment: &str) -> String {
    key.sign(data, &TrustedComment::new(comment).unwrap()).unwrap()
}

/// One ustar header with its file, padded. The name goes in unchecked.
pub fn entry(name: &str, kind: EntryType, content: &[u8]) -> Vec<u8> {
    let mut header = Header::new_ustar();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(content.len() as u64);
    with_header(header, content)
}

pub fn with_header(mut header: Header, content: &[u8]) -> Vec<u8> {
    header.set_cksum();
    let mut bytes = header.as_bytes().to_vec();
    bytes.extend_from_slice(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

pub fn encrypt(archive: &[u8], recipients: &[&IdentityKey]) -> Vec<u8> {
    let recipients: Vec<_> = recipients.iter().map(|key| identity(key).to_public()).collect();
    let encryptor =
        age::Encryptor::with_recipients(recipients.iter().map(|recipient| recipient as _)).unwrap();
    encrypt_by(encryptor, archive)
}

pub fn encrypt_by(encryptor: age::Encryptor, archive: &[u8]) -> Vec<u8> {
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(archive).unwrap();
    writer.finish().unwrap();
    sealed
}

pub fn pack(fixture: &Fixture, archive: &[u8], outer_comment: &str) -> PathBuf {
    let sealed = encrypt(archive, &[&fixture.recipient]);
    place(fixture, &sealed, outer_comment)
}

/// Signs a ciphertext with the sender's key and puts both files in their places.
pub fn place(fixture: &Fixture, sealed: &[u8], outer_comment: &str) -> PathBuf {
    let package = fixture.path("bad.tar.age");
    put(&package, sealed);
    put(&signature_of(&package), sign(&fixture.sender, sealed, outer_comment).as_bytes());
    package
}

/// An honest package taken apart, spoilt, made to fit again and put together.
pub fn spoilt(fixture: &Fixture, spoil: impl FnOnce(&mut Parts)) -> PathBuf {
    let mut parts = Parts::of(&fixture.honest("p"), &fixture.recipient);
    spoil(&mut parts);
    parts.pack(fixture)
}
