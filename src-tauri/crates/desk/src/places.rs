//! Paths that the keeper pointed at. A client names them by token, so that no path ever comes from a web view.

use crate::fault::{FaultCode, Result};
use crate::wire::Place;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The granted places, by token. Tokens are random: one that was not given out is not guessed.
#[derive(Default)]
pub(crate) struct Places(Mutex<HashMap<String, Granted>>);

struct Granted {
    path: PathBuf,
    /// Whether what is there may be replaced: the keeper named it in a dialog that saves, or on a command line.
    to_write: bool,
}

impl Places {
    /// Grants a place; the same path keeps its token, and what was granted for writing stays so.
    pub(crate) fn grant(&self, path: &Path, to_write: bool) -> Place {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut known = self.held();
        let held = known.iter_mut().find(|(_, held)| held.path == path).map(|(token, held)| {
            held.to_write |= to_write;
            token.clone()
        });
        let token = held.unwrap_or_else(|| {
            let token = format!("place-{}", uuid::Uuid::from_bytes(random()).simple());
            known.insert(token.clone(), Granted { path: path.clone(), to_write });
            token
        });
        let text = |part: Option<&std::ffi::OsStr>| part.map(|name| name.to_string_lossy().into_owned());
        Place {
            token,
            name: text(path.file_name()).unwrap_or_default(),
            folder: path.parent().map(|parent| parent.to_string_lossy().into_owned()).unwrap_or_default(),
        }
    }

    /// The path of a token.
    pub(crate) fn path(&self, token: &str) -> Result<PathBuf> {
        let known = self.held();
        known.get(token).map(|held| held.path.clone()).ok_or_else(|| FaultCode::UnknownPlace.into())
    }

    /// The path of a token at which what is there may be replaced.
    pub(crate) fn path_to_write(&self, token: &str) -> Result<PathBuf> {
        match self.held().get(token) {
            Some(held) if held.to_write => Ok(held.path.clone()),
            _ => Err(FaultCode::UnknownPlace.into()),
        }
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, Granted>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).unwrap_or_else(|_| unreachable!("the system gives random numbers"));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_granted_places_are_known() {
        let places = Places::default();
        let path = Path::new("/somewhere/people.csv");
        let place = places.grant(path, false);
        assert_eq!((place.name.as_str(), place.folder.as_str()), ("people.csv", "/somewhere"));
        assert_eq!(places.path(&place.token).unwrap(), path);
        assert_eq!(places.grant(path, false), place);
        for forged in ["/somewhere/people.csv", "place-1", "place-2", "", "../place-1"] {
            assert_eq!(places.path(forged).unwrap_err().code, FaultCode::UnknownPlace);
        }
    }

    #[test]
    fn what_was_pointed_at_for_reading_is_not_replaced() {
        let places = Places::default();
        let path = Path::new("/somewhere/people.csv");
        let place = places.grant(path, false);
        assert_eq!(places.path_to_write(&place.token).unwrap_err().code, FaultCode::UnknownPlace);
        assert_eq!(places.grant(path, true), place);
        places.grant(path, false);
        assert_eq!(places.path_to_write(&place.token).unwrap(), path, "the keeper named it for that");
    }
}
