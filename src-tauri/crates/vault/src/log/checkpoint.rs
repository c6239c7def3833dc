//! A checkpoint: a note of how long the log was and what its head was, signed with minisign by the caller.
//!
//! Three lines, each ended by a line feed: `liggare log checkpoint v1 VAULT-ID`, the number of the last entry in
//! decimal, the head in hexadecimal. The first line is the origin, so that no vault's note passes for another's.

use liggare_domain::VaultId;

const ORIGIN: &str = "liggare log checkpoint v1 ";

/// What a note says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The vault.
    pub vault: VaultId,
    /// Number of the last entry.
    pub seq: i64,
    /// SHA-256 of its line.
    pub head: String,
}

/// The text to sign.
#[must_use]
pub fn checkpoint_text(vault: VaultId, seq: i64, head: &str) -> String {
    format!("{ORIGIN}{vault}\n{seq}\n{head}\n")
}

impl Checkpoint {
    /// Reads a note; anything but the exact form is none. The signature is the caller's to verify.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let vault = lines.next()?.strip_prefix(ORIGIN)?.parse().ok()?;
        let seq = lines.next()?.parse().ok()?;
        let head = lines.next()?.to_owned();
        (checkpoint_text(vault, seq, &head) == text && head.len() == 64).then_some(Self { vault, seq, head })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_back_and_nothing_but_its_exact_form() {
        let vault = VaultId(crate::secret::random_uuid().unwrap());
        let text = checkpoint_text(vault, 42, &"ab".repeat(32));
        assert_eq!(text, format!("liggare log checkpoint v1 {vault}\n42\n{}\n", "ab".repeat(32)));
        assert_eq!(Checkpoint::parse(&text).unwrap(), Checkpoint { vault, seq: 42, head: "ab".repeat(32) });
        for bad in [
            text.trim_end(),
            &text.replace("42", "+42"),
            &text.replace('\n', "\r\n"),
            &format!("{text}x"),
            "",
        ] {
            assert_eq!(Checkpoint::parse(bad), None, "{bad:?}");
        }
    }
}
