//! The register itself: who is responsible for it, who keeps it, what it is called (R1–R3).

use crate::{Country, Email, Phone, contact::PostalAddress};

crate::coded! {
    /// A language of the register and of the program.
    Language as "language" {
        /// Swedish.
        Swedish = "sv",
        /// Finnish.
        Finnish = "fi",
        /// English.
        English = "en",
    }
}

/// Who answers for the register (R1).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controller {
    /// Name of the company.
    pub name: String,
    /// Business or VAT id, as written.
    pub business_id: Option<String>,
    /// Postal address; its country is the controller's.
    pub address: PostalAddress,
    /// Country; in the EEA or not is for the rules to say.
    pub country: Country,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
}

/// The person whom questions about the register reach (R2).
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeper {
    /// Name.
    pub name: Option<String>,
    /// E-mail.
    pub email: Option<Email>,
    /// Phone.
    pub phone: Option<Phone>,
}

/// What the description says of the register as such (R1–R3).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Name of the register (R3).
    pub name: String,
    /// Who answers for it.
    pub controller: Controller,
    /// Who keeps it.
    pub keeper: Keeper,
    /// Languages of the description, the first one its sort order.
    pub languages: Vec<Language>,
}

/// What a register lacks to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// No register name.
    #[error("the register has no name")]
    Name,
    /// No controller.
    #[error("the register has no controller")]
    Controller,
    /// No language.
    #[error("the register has no language")]
    Language,
}

impl Register {
    /// Refuses a register that nobody could be told about.
    pub fn check(&self) -> Result<(), Incomplete> {
        match self {
            r if r.name.trim().is_empty() => Err(Incomplete::Name),
            r if r.controller.name.trim().is_empty() => Err(Incomplete::Controller),
            r if r.languages.is_empty() => Err(Incomplete::Language),
            _ => Ok(()),
        }
    }

    /// The language whose alphabet orders the register.
    #[must_use]
    pub fn sort_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Swedish)
    }
}
