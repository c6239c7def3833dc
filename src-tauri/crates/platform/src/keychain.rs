//! The operating system's keychain, through `keyring-core` and the store of the platform.
//!
//! Every call connects anew, so that a keychain which was not there a moment ago is found as soon as it is; and every
//! call ends, because a locked keychain may wait for a prompt that no screen shows. Nothing here deletes an entry.

mod store;

use keyring_core::{Entry, Error};
use liggare_desk::ports::{Keychain, KeychainProblem, Secret};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Under this name the keychain lists what is ours.
const SERVICE: &str = "Liggare";

/// How long a keychain may take, a prompt included. A keeper who answers later finds it unlocked at the next try.
const PATIENCE: Duration = Duration::from_secs(20);

type Outcome<T> = Result<T, KeychainProblem>;

/// The keychain of the account that runs the program.
#[derive(Debug, Clone, Copy)]
pub struct OsKeychain {
    patience: Duration,
}

impl Default for OsKeychain {
    fn default() -> Self {
        Self::with_patience(PATIENCE)
    }
}

impl OsKeychain {
    /// A keychain that is waited for no longer than this.
    #[must_use]
    pub fn with_patience(patience: Duration) -> Self {
        Self { patience }
    }

    /// Does the work on a thread of its own, which is left behind when it takes too long: one that never connected
    /// met no keychain, one that did waits for a keeper.
    fn within<T: Send + 'static>(
        self,
        entry: &str,
        work: impl FnOnce(&Entry) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let (name, connected) = (entry.to_owned(), Arc::new(AtomicBool::new(false)));
        let (answer, answered) = mpsc::sync_channel(1);
        let seen = connected.clone();
        let whole = move || {
            let store = store::connect().map_err(|error| problem(&error))?;
            seen.store(true, Ordering::Release);
            work(&store::entry(&*store, SERVICE, &name).map_err(|error| problem(&error))?)
        };
        thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || answer.send(whole()))
            .map_err(|_| KeychainProblem::Unavailable)?;
        answered.recv_timeout(self.patience).unwrap_or_else(|_| {
            Err(if connected.load(Ordering::Acquire) {
                KeychainProblem::Locked
            } else {
                KeychainProblem::Unavailable
            })
        })
    }
}

impl Keychain for OsKeychain {
    fn get(&self, entry: &str) -> Outcome<Vec<Secret>> {
        self.within(entry, |entry| match entry.get_secret() {
            Ok(secret) => Ok(vec![text(secret)?]),
            Err(Error::Ambiguous(entries)) => every(&entries),
            Err(error) => Err(problem(&error)),
        })
    }

    /// Of several entries by the name none is overwritten, for none can be told to be the one: that is a failure.
    fn put(&self, entry: &str, secret: &Secret) -> Outcome<()> {
        let secret = secret.clone();
        self.within(entry, move |entry| {
            entry.set_secret(secret.expose().as_bytes()).map_err(|error| problem(&error))
        })
    }
}

/// What can be read of entries by one name; when nothing can, why.
fn every(entries: &[Entry]) -> Outcome<Vec<Secret>> {
    let mut last = KeychainProblem::NoEntry;
    let mut secrets = Vec::new();
    for entry in entries {
        match entry.get_secret().map_err(|error| problem(&error)).and_then(text) {
            Ok(secret) => secrets.push(secret),
            Err(problem) => last = problem,
        }
    }
    if secrets.is_empty() { Err(last) } else { Ok(secrets) }
}

/// Everything that we store is text.
fn text(secret: Vec<u8>) -> Outcome<Secret> {
    String::from_utf8(secret).map(Secret::new).map_err(|_| KeychainProblem::Unavailable)
}

fn problem(error: &Error) -> KeychainProblem {
    match error {
        Error::NoEntry => KeychainProblem::NoEntry,
        Error::NoStorageAccess(_) => KeychainProblem::Locked,
        // NoDefaultStore, PlatformFailure, and whatever a later version may say.
        _ => KeychainProblem::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_of_a_keychain_is_one_of_three() {
        let other = || -> Box<dyn std::error::Error + Send + Sync> { "no bus".into() };
        for (error, expected) in [
            (Error::NoEntry, KeychainProblem::NoEntry),
            (Error::NoStorageAccess(other()), KeychainProblem::Locked),
            (Error::NoDefaultStore, KeychainProblem::Unavailable),
            (Error::PlatformFailure(other()), KeychainProblem::Unavailable),
            (Error::Ambiguous(Vec::new()), KeychainProblem::Unavailable),
            (Error::BadStoreFormat(String::new()), KeychainProblem::Unavailable),
        ] {
            assert_eq!(problem(&error), expected, "{error}");
        }
    }

    #[test]
    fn of_several_entries_every_readable_one_is_given() {
        let store = keyring_core::mock::Store::new().unwrap();
        let entry = |name: &str| {
            use keyring_core::api::CredentialStoreApi;
            store.build(SERVICE, name, None).unwrap()
        };
        let (first, second, binary, never_set) = (entry("a"), entry("b"), entry("c"), entry("d"));
        first.set_secret(b"one").unwrap();
        second.set_secret(b"two").unwrap();
        binary.set_secret(b"\xff\xfe").unwrap();
        let secrets = every(&[first, never_set, binary, second]).unwrap();
        assert_eq!(secrets.iter().map(Secret::expose).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(every(&[entry("e")]).unwrap_err(), KeychainProblem::NoEntry);
    }
}
