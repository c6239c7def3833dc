//! The language of the system.

use liggare_desk::ports::Language;

/// The system's language, when it is one of ours: of the environment (`LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`) on
/// Unix, of the account's settings elsewhere.
#[must_use]
pub fn system_language() -> Option<Language> {
    first_of_ours(sys_locale::get_locales())
}

/// The first that is ours. `C` and `POSIX` ask for no language, and what stands behind them is not asked.
fn first_of_ours(locales: impl Iterator<Item = String>) -> Option<Language> {
    let codes = locales
        .map(|locale| locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase());
    codes.take_while(|code| !matches!(code.as_str(), "c" | "posix")).find_map(|code| code.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(locales: &[&str]) -> Option<Language> {
        first_of_ours(locales.iter().map(|locale| (*locale).to_owned()))
    }

    #[test]
    fn the_first_of_our_languages_is_taken() {
        assert_eq!(of(&["sv-FI"]), Some(Language::Swedish));
        assert_eq!(of(&["de-DE", "fi_FI.UTF-8", "sv"]), Some(Language::Finnish));
        assert_eq!(of(&["EN"]), Some(Language::English));
        assert_eq!(of(&["de-DE"]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn the_c_locale_asks_for_no_language() {
        assert_eq!(of(&["C", "sv-SE"]), None);
    }
}
