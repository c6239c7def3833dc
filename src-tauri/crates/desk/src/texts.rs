//! What things are called, for files that the keeper reads.

use crate::desk::Desk;
use crate::ports::{Language, Ports};
use liggare_domain::Noun;

/// The texts of one language.
pub(crate) struct Texts<'d> {
    ports: &'d Ports,
    language: Language,
}

impl Texts<'_> {
    /// Which language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A text of the catalogues; `None` where there is none of that id.
    pub(crate) fn get(&self, id: &str) -> Option<String> {
        (self.ports.texts)(self.language, id)
    }

    /// What a column is called: by its noun, or as other nouns call it.
    pub(crate) fn column(&self, noun: Noun, code: &str) -> String {
        let known = self.get(&format!("field-{noun}-{code}")).or_else(|| self.get(&format!("field-{code}")));
        known.unwrap_or_else(|| code.to_owned())
    }
}

impl Desk {
    /// The texts in the keeper's language: the one chosen for the window, or the system's.
    pub(crate) fn texts(&self) -> Texts<'_> {
        let language = self.settings().language.or(self.ports.language).unwrap_or(Language::Swedish);
        Texts { ports: &self.ports, language }
    }

    /// What a column of a noun is called, in the keeper's language.
    pub fn column_name(&self, noun: Noun, code: &str) -> String {
        self.texts().column(noun, code)
    }
}
