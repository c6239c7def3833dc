//! `SHA256SUMS`: what `sha256sum` prints in text mode, one line a file, sorted by name.

use std::collections::BTreeMap;

use crate::{Digest, names::is_file_name};

/// Longest `SHA256SUMS` that is read: every line is at most 167 bytes.
pub(crate) const MAX_SUMS: u64 = 64 * 1024;

/// File names and their digests.
pub(crate) type Sums = BTreeMap<String, Digest>;

pub(crate) fn write(sums: &Sums) -> String {
    sums.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect()
}

/// Reads the exact form that [`write`] gives: sorted, no duplicate, flat names, LF after every line.
pub(crate) fn parse(text: &[u8]) -> Option<Sums> {
    let text = std::str::from_utf8(text).ok()?;
    let mut sums = Sums::new();
    for line in text.strip_suffix('\n')?.split('\n') {
        let (digest, name) = line.split_once("  ")?;
        if !is_file_name(name) {
            return None;
        }
        sums.insert(name.to_owned(), digest.parse().ok()?);
    }
    (write(&sums) == text).then_some(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_form_is_read() {
        let digest = Digest::of(b"");
        let good = format!("{digest}  a.csv\n{digest}  b.csv\n");
        assert_eq!(parse(good.as_bytes()).map(|sums| write(&sums)), Some(good));
        for bad in [
            String::new(),
            "\n".to_owned(),
            format!("{digest}  a.csv"),
            format!("{digest} *a.csv\n"),
            format!("{digest}  a.csv\r\n"),
            format!("{digest}  ../a.csv\n"),
            format!("{digest}  b.csv\n{digest}  a.csv\n"),
            format!("{digest}  a.csv\n{digest}  a.csv\n"),
            format!("{digest}  a.csv\n\n"),
            format!("\\{digest}  a.csv\n"),
        ] {
            assert_eq!(parse(bad.as_bytes()), None, "{bad:?}");
        }
    }
}
