//! What a sheet may be called.

/// UTF-16 units.
const MOST: usize = 31;

/// A name for a sheet, as near to the wish as a workbook allows and unlike those taken, whatever their case.
pub(super) fn lawful(wish: &str, taken: &[&str]) -> String {
    let allowed = |c: char| {
        !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\u{fffe}' | '\u{ffff}')
    };
    let spaced: String = wish.chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    // Neither end may be an apostrophe: formulas put the name between two.
    let bare = |text: &str| text.trim_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned();
    let name = bare(cut(&bare(&words), MOST));
    // Excel keeps `History` for itself.
    let is_taken = |name: &str| {
        name.is_empty()
            || name.eq_ignore_ascii_case("history")
            || taken.iter().any(|other| other.to_lowercase() == name.to_lowercase())
    };
    if !is_taken(&name) {
        return name;
    }
    let numbered = |number: usize| {
        if name.is_empty() {
            return number.to_string();
        }
        let suffix = format!(" ({number})");
        format!("{}{suffix}", cut(&name, MOST - suffix.len()).trim_end())
    };
    let first = if name.is_empty() { 1 } else { 2 };
    (first..).map(numbered).find(|name| !is_taken(name)).unwrap_or_default()
}

/// The beginning of a text, whole characters of it, at most so many UTF-16 units.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > most {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_lawful_name_stays_and_any_other_becomes_one() {
        for (wish, name) in [
            ("Kontakter", "Kontakter"),
            ("Q1: hur nöjd är du [1/5]?", "Q1 hur nöjd är du 1 5"),
            ("'t Hooft'", "t Hooft"),
            ("", "1"),
            ("?*", "1"),
            ("history", "history (2)"),
            ("Vad tycker du om vår kundtjänst på det hela taget", "Vad tycker du om vår kundtjänst"),
            ("a\u{0}b\tc", "a b c"),
        ] {
            assert_eq!(lawful(wish, &[]), name);
        }
    }

    #[test]
    fn names_that_differ_in_case_alone_are_told_apart_by_a_number() {
        assert_eq!(lawful("ÅBO", &["Åbo"]), "ÅBO (2)");
        assert_eq!(lawful("åbo", &["Åbo", "åbo (2)"]), "åbo (3)");
        let long = "Vad tycker du om vår kundtjänst";
        assert_eq!(lawful(long, &[long]), "Vad tycker du om vår kundtj (2)");
    }

    proptest! {
        #[test]
        fn every_name_is_lawful(wishes in prop::collection::vec("[a'\\[:/𝄞 ]{0,40}|\\PC{0,40}", 1..5)) {
            let mut names: Vec<String> = Vec::new();
            for wish in &wishes {
                let name = lawful(wish, &names.iter().map(String::as_str).collect::<Vec<_>>());
                prop_assert!((1..=MOST).contains(&name.encode_utf16().count()));
                prop_assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']));
                prop_assert!(!name.starts_with('\'') && !name.ends_with('\''));
                prop_assert!(names.iter().all(|other| other.to_lowercase() != name.to_lowercase()));
                names.push(name);
            }
        }
    }
}
