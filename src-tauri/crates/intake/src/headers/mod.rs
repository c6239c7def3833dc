//! What columns are, told by their names.

mod names;
mod records;

use std::collections::HashMap;
use std::sync::LazyLock;

use liggare_domain::{Field, Noun};

use crate::Target;
use crate::values::folded;

/// What a known name proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// What the column is.
    pub target: Target,
    /// Whether the name means this and nothing else.
    pub sure: bool,
    /// Which of several columns comes first: a mobile number before one at the office.
    pub rank: u8,
}

static KNOWN: LazyLock<HashMap<String, Known>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for target in Target::all(Noun::Contact) {
        let (sure, rank) = (true, 0);
        known.insert(folded(&target.code()), Known { target, sure, rank });
    }
    for (target, sure, list) in names::NAMES {
        for (rank, group) in list.split('>').enumerate() {
            for name in group.split('|') {
                let rank = u8::try_from(rank).unwrap_or(u8::MAX);
                let (target, sure) = (*target, *sure);
                known.insert(pattern(name), Known { target, sure, rank });
            }
        }
    }
    known
});

/// Folded, with the `#` of a table entry kept: it stands for any number.
fn pattern(name: &str) -> String {
    name.split('#').map(folded).collect::<Vec<_>>().join("#")
}

/// What is known of a header name: case, accents, space and punctuation aside.
#[must_use]
pub fn known(header: &str) -> Option<Known> {
    let name = folded(header);
    KNOWN.get(&name).or_else(|| KNOWN.get(&numberless(&name))).copied()
}

/// What a header calls a column whose moments are of no place, as the program itself writes them: `Started (UTC)`.
pub(crate) fn in_utc(header: &str) -> Option<&str> {
    let (name, last) = header.trim_end().rsplit_once(' ')?;
    ["(UTC)", "UTC"].iter().any(|utc| last.eq_ignore_ascii_case(utc)).then_some(name)
}

fn numberless(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c.is_ascii_digit() {
            true if out.ends_with('#') => {}
            true => out.push('#'),
            false => out.push(c),
        }
    }
    out
}

/// What each header of a file proposes. Names that several columns compete for are settled here: a sure name wins over
/// an unsure one, and two equally sure ones are both left to the keeper.
#[must_use]
pub fn proposals(noun: Noun, headers: &[String]) -> Vec<Option<Known>> {
    let known = |header: &String| match noun {
        Noun::Contact => known(header),
        noun => records::known(noun, header),
    };
    let mut found: Vec<Option<Known>> = headers.iter().map(known).collect();
    for target in Target::all(noun).into_iter().filter(|target| !target.takes_several()) {
        let rivals: Vec<usize> =
            (0..found.len()).filter(|i| found[*i].is_some_and(|known| known.target == target)).collect();
        let sure = |i: &usize| found[*i].is_some_and(|known| known.sure);
        let best = rivals.iter().filter(|i| sure(i)).filter_map(|i| found[*i]).map(|k| k.rank).min();
        let winners: Vec<usize> =
            rivals.iter().copied().filter(|i| sure(i) && found[*i].map(|known| known.rank) == best).collect();
        for i in &rivals {
            let lost = rivals.len() > 1 && winners != [*i];
            if let Some(known) = found[*i].as_mut().filter(|_| lost) {
                known.sure = false;
            }
        }
    }
    // A street is sure only where it is a part of an address: alone, `Address` may hold all of it.
    let has = |field| found.iter().flatten().any(|known| known.target == Target::Field(field));
    if has(Field::City) || has(Field::PostalCode) {
        for (known, header) in found.iter_mut().zip(headers) {
            if let Some(known) = known.as_mut().filter(|k| k.target == Target::Field(Field::Street)) {
                known.sure |= names::WHOLE_ADDRESS.contains(&folded(header).as_str());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(header: &str) -> Option<(Target, bool)> {
        known(header).map(|known| (known.target, known.sure))
    }

    #[test]
    fn exporters_names_are_known_in_three_languages() {
        for (header, code) in [
            ("E-mail 1 - Value", "email"),
            ("E-mail 12 - Value", "email"),
            ("Phone 1 - Value", "mobile"),
            ("Organization 1 - Name", "organisation"),
            ("Organization Name", "organisation"),
            ("Address 1 - Postal Code", "postal_code"),
            ("Address 2 - City", "ignore"),
            ("\u{FEFF}Förnamn", "given_name"),
            ("ETUNIMI", "given_name"),
            ("Sähköpostiosoite", "email"),
            ("E-postadress 2", "email"),
            ("Gatuadress (arbete)", "street"),
            ("Business Street 3", "street"),
            ("Matkapuhelin", "mobile"),
            ("Befattning", "position"),
            ("UNSUB_TIME", "marketing_opt_out"),
            ("OPTIN_IP", "ignore"),
            ("given_name", "given_name"),
            ("location_consent", "location_consent"),
            ("Markkinointilupa", "marketing_opt_in"),
        ] {
            assert_eq!(told(header), Some((Target::named(Noun::Contact, code).unwrap(), true)), "{header}");
        }
        assert_eq!(told("Favoritfärg"), None);
        assert_eq!(told("Title"), Some((Target::Field(Field::Position), false)));
    }

    #[test]
    fn no_name_is_listed_twice() {
        let mut seen = HashMap::new();
        for (target, _, list) in names::NAMES {
            for name in list.split(['>', '|']) {
                if let Some(other) = seen.insert(pattern(name), target) {
                    assert_eq!(other, target, "{name} is both");
                }
            }
        }
    }

    #[test]
    fn rivals_for_one_value_are_settled_or_left_to_the_keeper() {
        let headers = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let sure = |names: &[&str]| {
            proposals(Noun::Contact, &headers(names))
                .iter()
                .map(|k| k.is_some_and(|k| k.sure))
                .collect::<Vec<_>>()
        };
        assert_eq!(sure(&["Title", "Job Title"]), [false, true]);
        assert_eq!(sure(&["Förnamn", "First name"]), [false, false]);
        assert_eq!(sure(&["Adress"]), [false]);
        assert_eq!(sure(&["Adress", "Ort"]), [true, true]);
    }
}
