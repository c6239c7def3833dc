//! What the window's process holds: the desk and the jobs under way.

use crate::jobs::Jobs;
use liggare_desk::ports::Ports;
use liggare_desk::{Desk, Result};
use liggare_platform::{OsKeychain, SystemClock, XdgDirectories};
use liggare_words::Words;
use std::sync::Arc;

/// The state of the shell.
pub(crate) struct Shell {
    pub(crate) desk: Arc<Desk>,
    pub(crate) jobs: Arc<Jobs>,
}

impl Shell {
    pub(crate) fn new() -> Result<Self> {
        let language = liggare_platform::system_language();
        let words = Words::new(liggare_platform::words_language(language));
        let ports = Ports {
            clock: Box::new(SystemClock),
            keychain: Box::new(OsKeychain::new()),
            directories: Box::new(XdgDirectories::new()),
            language,
            sentence: Box::new(move |code| words.text(&format!("reject-{code}"), &[])),
        };
        Ok(Self { desk: Arc::new(Desk::new(ports)?), jobs: Arc::default() })
    }
}
