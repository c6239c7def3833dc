//! What this machine remembers of a register's log, kept outside the register: the only thing that tells an old copy
//! put in its place, or a write-ahead log that was lost, from the register itself.

use crate::durable::{self, Durability};
use crate::error::{Result, VaultError};
use crate::{Reader, log};
use liggare_domain::{InstanceId, VaultId};
use std::path::{Path, PathBuf};

/// The end of a register's log as seen at some moment. The same JSON lies in the state directory and, at the
/// caller's wish, in the keychain.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The vault.
    pub vault: VaultId,
    /// The copy of it that was open.
    pub instance: InstanceId,
    /// Number of the last log entry.
    pub seq: i64,
    /// SHA-256 of its line.
    pub head: String,
}

impl Anchor {
    /// As one line of JSON, for the keychain.
    pub fn to_text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| VaultError::other("anchor", e))
    }

    /// Reads [`Anchor::to_text`].
    pub fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|_| VaultError::Damaged { what: "anchor" })
    }
}

/// The register, seen from an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing is remembered here: the first opening on this machine.
    Fresh,
    /// Just as remembered.
    Same,
    /// Ahead of what is remembered, and containing it.
    Ahead,
    /// Older than what is remembered: an old copy, or a write-ahead log that was lost.
    Behind,
    /// Another history than the one remembered.
    Forked,
}

impl Verdict {
    /// Whether the register may be written without asking.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self < Self::Behind
    }
}

/// Judges the register by every anchor there is; the worst verdict counts.
pub(crate) fn judge(db: &Reader<'_>, anchors: &[Anchor]) -> Result<Verdict> {
    let (last, _) = log::head(db)?;
    let mut worst = Verdict::Fresh;
    for anchor in anchors {
        let verdict = match anchor.seq {
            seq if seq > last => Verdict::Behind,
            seq if log::hash_at(db, seq)?.as_deref() != Some(anchor.head.as_str()) => Verdict::Forked,
            seq if seq == last => Verdict::Same,
            _ => Verdict::Ahead,
        };
        worst = worst.max(verdict);
    }
    Ok(worst)
}

/// The anchor's file in the state directory: one per vault, not per copy, so that putting an older copy in place
/// shows even when it had another instance id.
fn file(state_dir: &Path, vault: VaultId) -> PathBuf {
    state_dir.join("anchors").join(format!("{vault}.json"))
}

/// What is remembered of a vault. A file that cannot be understood, or speaks of another vault, is as good as none:
/// a power cut may leave such a one.
pub(crate) fn load(state_dir: &Path, vault: VaultId) -> Option<Anchor> {
    let bytes = durable::read(&file(state_dir, vault), 4096, "anchor").ok()?;
    let anchor = Anchor::parse(std::str::from_utf8(&bytes).ok()?).ok()?;
    (anchor.vault == vault).then_some(anchor)
}

/// Remembers. Not synced: the commit that it follows was, and an anchor that a power cut sets back is merely behind
/// the register, which is sound.
pub(crate) fn store(state_dir: &Path, anchor: &Anchor) -> Result<()> {
    let path = file(state_dir, anchor.vault);
    let text = anchor.to_text()?;
    if let Some(dir) = path.parent()
        && !dir.is_dir()
    {
        std::fs::create_dir_all(state_dir).map_err(VaultError::io("state directory"))?;
        durable::new_private_dir(dir).map_err(VaultError::io("state directory"))?;
    }
    durable::write(&path, text.as_bytes(), Durability::Atomic, "anchor")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_is_remembered_and_rubbish_is_as_good_as_none() {
        let home = tempfile::tempdir().unwrap();
        let vault = VaultId(crate::secret::random_uuid().unwrap());
        let instance = InstanceId(crate::secret::random_uuid().unwrap());
        let anchor = Anchor { vault, instance, seq: 7, head: "ab".repeat(32) };
        assert_eq!(load(home.path(), vault), None);
        store(home.path(), &anchor).unwrap();
        assert_eq!(load(home.path(), vault), Some(anchor.clone()));

        durable::write(&file(home.path(), vault), b"", Durability::Atomic, "test").unwrap();
        assert_eq!(load(home.path(), vault), None, "what a power cut leaves");
        let other = VaultId(crate::secret::random_uuid().unwrap());
        durable::write(
            &file(home.path(), other),
            anchor.to_text().unwrap().as_bytes(),
            Durability::Atomic,
            "test",
        )
        .unwrap();
        assert_eq!(load(home.path(), other), None, "another vault's anchor");
    }
}
