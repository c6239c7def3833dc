//! What the window's process holds: the desk and the jobs under way.

use crate::jobs::Jobs;
use liggare_desk::ports::{Language, Ports};
use liggare_desk::{Desk, Fault, FaultCode, Result};
use liggare_platform::{OsKeychain, SystemClock, XdgDirectories, XdgViewer, system_language};
use liggare_words::Words;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

/// The state of the shell.
pub(crate) struct Shell {
    pub(crate) desk: Arc<Desk>,
    pub(crate) jobs: Arc<Jobs>,
    pub(crate) arrived: Mutex<Vec<PathBuf>>,
}

impl Shell {
    pub(crate) fn new() -> Result<Self> {
        let directories = XdgDirectories::find().map_err(|_| Fault::about(FaultCode::Io, "home"))?;
        let desk = Desk::new(Ports {
            clock: Box::new(SystemClock),
            keychain: Box::new(OsKeychain::default()),
            directories: Box::new(directories),
            viewer: Box::new(XdgViewer),
            language: system_language(),
            texts: Box::new(texts()),
            resident: true,
        })?;
        Ok(Self { desk: Arc::new(desk), jobs: Arc::default(), arrived: Mutex::default() })
    }
}

/// The texts of files that the keeper reads. The catalogues of a language are read when it is first asked for.
fn texts() -> impl Fn(Language, &str) -> Option<String> + Send + Sync {
    let words = liggare_words::Language::ALL.map(|language| (language, OnceLock::new()));
    move |language, id| {
        let (known, words) = words.iter().find(|(known, _)| known.code() == language.code())?;
        let words = words.get_or_init(|| Words::new(*known));
        words.has(id).then(|| words.text(id, &[]))
    }
}
