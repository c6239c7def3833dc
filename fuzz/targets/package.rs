//! A package from elsewhere, spoilt in one of its layers and made to fit in all others, so that each reader is reached:
//! ciphertext, outer signature, age header, archive, descriptor, table. Nothing panics; a refusal leaves nothing; what a
//! stranger can change is always refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_package::comment::TrustedComment;
use liggare_package::keys::{IdentityKey, SigningKey};
use liggare_package::open::open;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The first package ever sealed, the crate's golden file, and its invented keys.
struct Golden {
    sealed: Vec<u8>,
    signature: Vec<u8>,
    outer: String,
    inner: String,
    sender: SigningKey,
    recipient: IdentityKey,
    /// The archive's files, in their order.
    files: Vec<(String, Vec<u8>)>,
    folder: PathBuf,
}

static GOLDEN: LazyLock<Golden> = LazyLock::new(|| {
    let text = |text: &str| {
        text.lines().nth(2).and_then(|line| line.strip_prefix("trusted comment: ")).map(str::to_owned)
    };
    let sealed = include_bytes!("../../src-tauri/crates/package/tests/golden/v1.tar.age").to_vec();
    let signature = include_bytes!("../../src-tauri/crates/package/tests/golden/v1.tar.age.minisig").to_vec();
    let identity = include_str!("../../src-tauri/crates/package/tests/golden/v1.identity");
    let sender = include_str!("../../src-tauri/crates/package/tests/golden/minisign.key");
    let recipient = IdentityKey::parse(identity).expect("the golden identity");
    let key = age_identity(&recipient);
    let decryptor = age::Decryptor::new_buffered(&*sealed).expect("the golden package");
    let mut archive = tar::Archive::new(decryptor.decrypt(std::iter::once(&key as _)).expect("its key"));
    let files: Vec<(String, Vec<u8>)> = archive
        .entries()
        .expect("an archive")
        .map(|entry| {
            let (mut entry, mut content) = (entry.expect("an entry"), Vec::new());
            entry.read_to_end(&mut content).expect("its content");
            (entry.path().expect("a name").to_string_lossy().into_owned(), content)
        })
        .collect();
    // In memory where there is such a place: each run writes three small files.
    let memory = PathBuf::from("/dev/shm");
    let home = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let folder = home.join(format!("liggare-fuzz-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    Golden {
        outer: text(std::str::from_utf8(&signature).expect("text")).expect("a comment"),
        inner: text(std::str::from_utf8(&files[1].1).expect("text")).expect("a comment"),
        sender: SigningKey::from_secret_text(sender).expect("the golden signing key"),
        sealed,
        signature,
        recipient,
        files,
        folder,
    }
});

fuzz_target!(|data: &[u8]| {
    let [layer, bytes @ ..] = data else { return };
    let golden = &*GOLDEN;
    LazyLock::force(&HONEST);
    match layer % 6 {
        // The two files as anybody on the way could change them.
        0 => assert!(!opens(bytes, &golden.signature) || *bytes == *golden.sealed, "a changed ciphertext"),
        1 => {
            let untouched = |text: &[u8]| text.split(|b| *b == b'\n').skip(1).collect::<Vec<_>>().concat();
            let opened = opens(&golden.sealed, bytes);
            assert!(!opened || untouched(bytes) == untouched(&golden.signature), "a changed signature");
        }
        // From here on by the sender's own hand: a bad program, not a stranger.
        2 => drop(opens(bytes, &signed(bytes, &golden.outer))),
        3 => drop(opens_archive(bytes, &golden.outer)),
        4 => drop(opens_with(2, bytes)),
        _ => drop(opens_with(3, bytes)),
    }
});

/// What is made to fit again does open when nothing was spoilt; otherwise no refusal would mean anything.
static HONEST: LazyLock<()> = LazyLock::new(|| {
    assert!(opens(&GOLDEN.sealed, &GOLDEN.signature), "the golden package");
    assert!(
        opens_with(2, &GOLDEN.files[2].1) && opens_with(3, &GOLDEN.files[3].1),
        "the same, put together anew"
    );
});

/// Whether it opens; when not, nothing may be left.
fn opens(sealed: &[u8], signature: &[u8]) -> bool {
    let golden = &*GOLDEN;
    let (package, out) = (golden.folder.join("p.tar.age"), golden.folder.join("out"));
    fs::write(&package, sealed).expect("a file");
    fs::write(golden.folder.join("p.tar.age.minisig"), signature).expect("a file");
    let today = jiff::civil::date(2026, 11, 2);
    let opened = open(&package, &golden.recipient, golden.sender.verifying_key(), today, &out, &|_| {
        ControlFlow::Continue(())
    });
    assert!(!golden.folder.join("out.part").exists(), "a staging folder stays");
    assert_eq!(out.exists(), opened.is_ok(), "something of a refused package stays");
    if out.exists() {
        fs::remove_dir_all(&out).expect("it is ours");
    }
    opened.is_ok()
}

fn opens_archive(archive: &[u8], outer: &str) -> bool {
    let recipient = age_identity(&GOLDEN.recipient).to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).expect("a recipient");
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).expect("memory");
    writer.write_all(archive).expect("memory");
    writer.finish().expect("memory");
    opens(&sealed, &signed(&sealed, outer))
}

/// The golden package with one file replaced, listed and signed anew.
fn opens_with(at: usize, content: &[u8]) -> bool {
    let golden = &*GOLDEN;
    let mut files = golden.files.clone();
    files[at].1 = content.to_vec();
    let mut lines: Vec<_> =
        files[2..].iter().map(|(name, content)| format!("{}  {name}\n", sha256(content))).collect();
    lines.sort_by(|a, b| a[66..].cmp(&b[66..]));
    let sums = lines.concat();
    let (before, _) = golden.outer.split_once(" sums=").expect("the comment names the sums");
    let outer = format!("{before} sums={}", sha256(sums.as_bytes()));
    files[1].1 = signed(sums.as_bytes(), &golden.inner);
    files[0].1 = sums.into_bytes();
    let mut archive = Vec::new();
    for (name, content) in &files {
        let mut header = tar::Header::new_ustar();
        header.set_path(name).expect("a short name");
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mode(0o600);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_size(content.len() as u64);
        header.set_cksum();
        archive.extend_from_slice(header.as_bytes());
        archive.extend_from_slice(content);
        archive.resize(archive.len().next_multiple_of(512), 0);
    }
    archive.resize(archive.len() + 1024, 0);
    opens_archive(&archive, &outer)
}

fn signed(data: &[u8], comment: &str) -> Vec<u8> {
    let comment = TrustedComment::new(comment).expect("the golden comment");
    GOLDEN.sender.sign(data, &comment).expect("a signature").into_bytes()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn age_identity(key: &IdentityKey) -> age::x25519::Identity {
    key.to_secret_text().parse().expect("an identity")
}
