//! The desk as a command of this client sees it: with the words, the options that all commands share, and the register.

use crate::args::Globals;
use crate::exit::{Failure, Ours};
use crate::opening;
use crate::watch::Watch;
use liggare_desk::Desk;
use liggare_desk::ports::{Keychain, NoKeychain, NoViewer, Ports};
use liggare_desk::wire;
use liggare_platform::{OsKeychain, SystemClock, XdgDirectories, system_language};
use liggare_words::{Language, Value, Words};
use std::path::Path;
use std::sync::Arc;

/// What a command has at hand.
pub struct Client {
    pub desk: Desk,
    pub words: Arc<Words>,
    pub globals: Globals,
}

impl Client {
    /// A client with nothing open.
    pub fn new(globals: Globals, words: Arc<Words>, makes_a_register: bool) -> Result<Self, Failure> {
        // A secret on the command line opens the register alone: a locked keychain would only be waited for.
        let given = globals.passphrase_file.is_some() || globals.recovery_file.is_some();
        let keychain: Box<dyn Keychain> = if globals.no_keychain || (given && !makes_a_register) {
            Box::new(NoKeychain)
        } else {
            Box::new(OsKeychain::default())
        };
        let texts = words.clone();
        let desk = Desk::new(Ports {
            clock: Box::new(SystemClock),
            keychain,
            directories: Box::new(XdgDirectories::find().map_err(|_| Ours::NoHome)?),
            viewer: Box::new(NoViewer),
            language: system_language(),
            // In the language of this command, whatever the window's is.
            texts: Box::new(move |_, id| texts.has(id).then(|| texts.text(id, &[]))),
            resident: false,
        })?;
        Ok(Self { desk, words, globals })
    }

    /// Opens the register of `--vault`.
    pub fn open(&self) -> Result<wire::Session, Failure> {
        opening::open(self)
    }

    /// Grants a path of the command line, for a request.
    pub fn place(&self, path: &Path) -> String {
        self.desk.grant_to_write(path).token
    }

    /// A text of the catalogue.
    pub fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// A text with values in it.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.text(id, values)
    }

    /// The language that a register in it would be written in.
    pub fn language(&self) -> wire::Language {
        match self.words.language() {
            Language::Swedish => wire::Language::Swedish,
            Language::Finnish => wire::Language::Finnish,
            Language::English => wire::Language::English,
        }
    }

    /// Somebody to tell how far a job has come.
    pub fn watch(&self) -> Watch {
        Watch::begin()
    }
}

/// The words of a language of the contract.
pub fn words_language(language: wire::Language) -> Language {
    match language {
        wire::Language::Swedish => Language::Swedish,
        wire::Language::Finnish => Language::Finnish,
        wire::Language::English => Language::English,
    }
}
