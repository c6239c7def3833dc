//! Paths that the keeper pointed at. A client names them by token, so that no path ever comes from a web view.

use crate::fault::{FaultCode, Result};
use crate::wire::Place;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The granted places.
#[derive(Default)]
pub(crate) struct Places(Mutex<HashMap<String, PathBuf>>);

impl Places {
    /// Grants a place; the same path keeps its token.
    pub(crate) fn grant(&self, path: &Path) -> Place {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = known.iter().find(|(_, held)| **held == path).map(|(token, _)| token.clone());
        let token = held.unwrap_or_else(|| {
            let token = format!("place-{}", known.len() + 1);
            known.insert(token.clone(), path.clone());
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
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(token).cloned().ok_or_else(|| FaultCode::UnknownPlace.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_granted_places_are_known() {
        let places = Places::default();
        let place = places.grant(Path::new("/somewhere/people.csv"));
        assert_eq!((place.name.as_str(), place.folder.as_str()), ("people.csv", "/somewhere"));
        assert_eq!(places.path(&place.token).unwrap(), Path::new("/somewhere/people.csv"));
        assert_eq!(places.grant(Path::new("/somewhere/people.csv")), place);
        for forged in ["/somewhere/people.csv", "place-2", "", "../place-1"] {
            assert_eq!(places.path(forged).unwrap_err().code, FaultCode::UnknownPlace);
        }
    }
}
