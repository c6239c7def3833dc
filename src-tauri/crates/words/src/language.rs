//! The languages there are texts in.

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Swedish.
    Swedish,
    /// Finnish.
    Finnish,
    /// English.
    English,
}

/// A code of none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

impl Language {
    /// All, the register description's own first.
    pub const ALL: [Self; 3] = [Self::Swedish, Self::Finnish, Self::English];

    /// Its ISO 639-1 code, which is also its folder's name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::Finnish => "fi",
            Self::English => "en",
        }
    }
}

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or(UnknownLanguage)
    }
}
