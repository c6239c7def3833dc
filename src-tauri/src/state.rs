//! What the window's process holds: the desk and the jobs under way.

use crate::jobs::Jobs;
use liggare_desk::ports::{Language, Ports};
use liggare_desk::{Desk, Fault, FaultCode, Result};
use liggare_platform::{OsKeychain, SystemClock, XdgDirectories, system_language};
use liggare_words::Words;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

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
            language: system_language(),
            sentence: Box::new(sentence()),
            resident: true,
        })?;
        Ok(Self { desk: Arc::new(desk), jobs: Arc::default(), arrived: Mutex::default() })
    }
}

/// The sentences of the reject file, in the language of the system.
fn sentence() -> impl Fn(&str) -> String + Send + Sync {
    let code = system_language().unwrap_or(Language::Swedish).code();
    let words = Words::new(code.parse().unwrap_or(liggare_words::Language::Swedish));
    move |code| words.text(&format!("reject-{code}"), &[])
}
