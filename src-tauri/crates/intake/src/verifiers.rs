//! Verifiers made of the readable passwords in a file, where the keeper asks for them: before anything is written, since each
//! takes a fifth of a second.

use crate::secrets::{Argon2id, NotMade};
use crate::table::Table;
use crate::{Plan, RejectCode, Target, Unreadable};
use liggare_domain::Verifier;
use std::collections::HashMap;
use std::io::{Read, Seek};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use zeroize::Zeroizing;

/// So many are made of one file at most: half an hour's work for one processor. A million would take two days.
pub const MOST: usize = 10_000;

/// Why no verifiers were made. Says nothing of any password.
#[derive(Debug, thiserror::Error)]
pub enum NotVerified {
    /// The file holds more readable passwords than [`MOST`].
    #[error("more than {MOST} readable passwords")]
    TooMany,
    /// The file cannot be read, or the caller stopped it.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// There is no memory to make them in.
    #[error(transparent)]
    NotMade(#[from] NotMade),
}

/// What a row's readable password becomes, where its column is a [`Target::Verifier`].
#[derive(Debug, Default)]
pub enum Verifiers {
    /// Nothing: only that there was one is kept.
    #[default]
    None,
    /// What they would be, of which a preview tells.
    Promised,
    /// These, by the line where the row starts.
    Made(HashMap<u64, Verifier>),
}

/// The readable passwords of a file, by line. Overwritten when dropped, and not shown.
pub struct Readable(Vec<(u64, Zeroizing<String>)>);

impl std::fmt::Debug for Readable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Readable({} …)", self.0.len())
    }
}

impl Readable {
    /// Reads them. `watch` is asked now and then whether to go on.
    pub fn read(
        input: impl Read + Seek,
        plan: &Plan,
        watch: &mut dyn FnMut() -> bool,
    ) -> Result<Self, NotVerified> {
        let mut found = Vec::new();
        let Some(column) = plan.columns.iter().position(|(_, target)| *target == Target::Verifier) else {
            return Ok(Self(found));
        };
        let mut table = Table::open(input, &plan.form)?;
        let mut rows = 0_u64;
        while table.next()? {
            rows += 1;
            if rows.is_multiple_of(1_000) && !watch() {
                return Err(Unreadable::Cancelled.into());
            }
            let is_row = table.flaw() != Some(RejectCode::MalformedRow);
            let password = table.row().get(column).filter(|_| is_row).and_then(readable);
            found.extend(password.map(|password| (table.line(), password)));
            if found.len() > MOST {
                return Err(NotVerified::TooMany);
            }
        }
        Ok(Self(found))
    }

    /// Makes a verifier of each, on every processor. `watch` is told how many of how many are made, and whether to go on.
    pub fn verified(self, watch: &mut dyn FnMut(usize, usize) -> bool) -> Result<Verifiers, NotVerified> {
        let readable = &self.0;
        let threads = thread::available_parallelism().map_or(1, usize::from).min(readable.len().max(1));
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            let (ready, made) = mpsc::channel();
            for _ in 0..threads {
                let (ready, next) = (ready.clone(), &next);
                scope.spawn(move || {
                    let each = || readable.get(next.fetch_add(1, Ordering::Relaxed));
                    let mut making = match Argon2id::new() {
                        Ok(making) => making,
                        Err(why) => return drop(ready.send(Err(why))),
                    };
                    while let Some((line, password)) = each() {
                        let one = salt().and_then(|salt| making.verifier(password.clone(), &salt));
                        // Nobody receives any more once it is stopped.
                        if ready.send(one.map(|one| (*line, one))).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(ready);
            let mut verifiers = HashMap::with_capacity(readable.len());
            for one in made {
                let (line, verifier) = one?;
                verifiers.insert(line, verifier);
                if !watch(verifiers.len(), readable.len()) {
                    return Err(Unreadable::Cancelled.into());
                }
            }
            Ok(Verifiers::Made(verifiers))
        })
    }
}

/// A password that is no verifier yet, as a row's own reading takes it.
fn readable(cell: &[u8]) -> Option<Zeroizing<String>> {
    let text = Zeroizing::new(String::from_utf8_lossy(cell).into_owned());
    let password = text.trim();
    let is_readable = !password.is_empty() && Verifier::recognise(password).is_none();
    is_readable.then(|| Zeroizing::new(password.to_owned()))
}

fn salt() -> Result<[u8; 16], NotMade> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|_| NotMade)?;
    Ok(salt)
}
