//! A keychain in memory that does what real ones do.

use liggare_desk::ports::{Keychain, KeychainProblem};
use liggare_vault::Secret;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// Shared, so that a story can change it under the desk.
#[derive(Clone, Default)]
pub struct TestKeychain(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    entries: HashMap<String, Vec<Secret>>,
    problem: Option<KeychainProblem>,
}

impl TestKeychain {
    /// From now on every call answers so.
    pub fn answer(&self, problem: Option<KeychainProblem>) {
        self.0.lock().unwrap().problem = problem;
    }

    /// Forgets everything.
    pub fn wipe(&self) {
        self.0.lock().unwrap().entries.clear();
    }

    /// Puts a second secret under every name.
    pub fn make_ambiguous(&self, with: &str) {
        for entries in self.0.lock().unwrap().entries.values_mut() {
            entries.insert(0, Secret::new(with.to_owned()));
        }
    }

    /// How many names it holds.
    pub fn len(&self) -> usize {
        self.0.lock().unwrap().entries.len()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Keychain for TestKeychain {
    fn get(&self, entry: &str) -> Result<Vec<Secret>, KeychainProblem> {
        let state = self.0.lock().unwrap();
        match state.problem {
            Some(problem) => Err(problem),
            None => state.entries.get(entry).cloned().ok_or(KeychainProblem::NoEntry),
        }
    }

    fn put(&self, entry: &str, secret: &Secret) -> Result<(), KeychainProblem> {
        let mut state = self.0.lock().unwrap();
        if let Some(problem) = state.problem {
            return Err(problem);
        }
        state.entries.insert(entry.to_owned(), vec![secret.clone()]);
        Ok(())
    }
}
