//! The records of an act on many.

use crate::error::{Result, VaultError};
use crate::secret::{hex, hex_digits};
use crate::{Reader, Writer};
use liggare_domain::LogId;
use sha2::{Digest, Sha256};

const ADD: &str = "INSERT INTO log_members (seq, ids) VALUES (?1, ?2)";
const OF_ACT: &str = "SELECT ids FROM log_members WHERE seq = ?1 ORDER BY first";

#[cfg(test)]
pub(super) const SQL: &[&str] = &[ADD, OF_ACT];

/// Bytes of an id.
const ID: usize = 16;
/// As many ids as fit in a page of 4096 bytes with SQLCipher's own 80.
const IN_A_ROW: usize = 240;

/// What a payload says of the records of its act.
#[derive(Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Members {
    pub count: u64,
    pub sha256: String,
}

/// Keeps the records of the act with that number, each once.
pub(super) fn add(db: &Writer<'_>, seq: i64, mut ids: Vec<LogId>) -> Result<Members> {
    ids.sort_unstable_by_key(|id| id.0.as_u128());
    ids.dedup();
    let mut add = db.prepare(ADD)?;
    let mut sum = Sum::default();
    let mut packed = Vec::with_capacity(IN_A_ROW * ID);
    for row in ids.chunks(IN_A_ROW) {
        packed.clear();
        packed.extend(row.iter().flat_map(|id| id.0.into_bytes()));
        add.execute((seq, &packed))?;
        sum.add(&packed);
    }
    Ok(sum.finish())
}

/// What a payload should say of the records that are kept. Ids out of order give another hash than was written.
pub(super) fn of_act(db: &Reader<'_>, seq: i64) -> Result<Members> {
    let mut sum = Sum::default();
    let mut of_act = db.prepare(OF_ACT)?;
    let mut rows = of_act.query([seq])?;
    while let Some(row) = rows.next()? {
        sum.add(row.get_ref(0)?.as_blob().map_err(|_| VaultError::Damaged { what: "log" })?);
    }
    Ok(sum.finish())
}

/// The hash over ids as they come: 32 hexadecimal digits each, joined by line feeds.
#[derive(Default)]
pub(super) struct Sum {
    count: u64,
    hash: Sha256,
}

impl Sum {
    fn add(&mut self, packed: &[u8]) {
        for id in packed.chunks(ID) {
            let mut text = [b'\n'; 1 + 2 * ID];
            for (pair, byte) in text[1..].chunks_exact_mut(2).zip(id) {
                pair.copy_from_slice(&hex_digits(*byte));
            }
            self.hash.update(if self.count == 0 { &text[1..] } else { &text });
            self.count += 1;
        }
    }

    pub(super) fn finish(self) -> Members {
        Members { count: self.count, sha256: hex(&self.hash.finalize()) }
    }
}
