//! A name in one cell, taken apart.

use liggare_domain::PersonName;

/// Words that belong to the surname after them.
const PARTICLES: &[&str] = &[
    "af", "av", "von", "van", "vom", "zu", "zur", "de", "del", "della", "der", "den", "di", "da", "dos",
    "du", "la", "le", "ten", "ter", "bin", "al", "el",
];

/// Takes `Family, Given` apart at its comma, and `Given Family` before its last word, or before the particles that
/// lead up to it: `Carl af Ugglas`. One word is a given name. The text is single-spaced.
#[must_use]
pub fn full_name(text: &str) -> PersonName {
    let part = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some((family, given)) = text.split_once(',') {
        return PersonName { given: part(given), family: part(family) };
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(mut at) = words.len().checked_sub(1) else {
        return PersonName::default();
    };
    while at > 1 && PARTICLES.contains(&words[at - 1].to_lowercase().as_str()) {
        at -= 1;
    }
    // A particle in front of everything opens a surname too: `von Essen`.
    if at == 1 && PARTICLES.contains(&words[0]) {
        at = 0;
    }
    match at {
        0 if words.len() > 1 => PersonName { given: None, family: part(&words.join(" ")) },
        0 => PersonName { given: part(words[0]), family: None },
        _ => PersonName { given: part(&words[..at].join(" ")), family: part(&words[at..].join(" ")) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_splits_at_the_comma_or_before_the_surname_and_its_particles() {
        for (text, given, family) in [
            ("Aino Åberg", "Aino", "Åberg"),
            ("Aino Maria Åberg", "Aino Maria", "Åberg"),
            ("Åberg, Aino Maria", "Aino Maria", "Åberg"),
            ("Carl af Ugglas", "Carl", "af Ugglas"),
            ("Maria von der Esch", "Maria", "von der Esch"),
            ("von Essen", "", "von Essen"),
            ("Aino", "Aino", ""),
            ("De Geer, Louis", "Louis", "De Geer"),
        ] {
            let name = full_name(text);
            assert_eq!(
                (name.given.as_deref().unwrap_or(""), name.family.as_deref().unwrap_or("")),
                (given, family),
                "{text}"
            );
        }
        assert!(full_name(" , ").is_empty());
    }
}
