//! When an arriving person is one the register already holds.
//!
//! Colleagues share switchboards and `info@` addresses, so a shared address or number alone is only a *possible*
//! duplicate; a match needs an agreeing name beside it.

use crate::{ContactDraft, Email, PersonName, Phone, PostalAddress};

/// What an arriving person is to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// A shared address or number, and the names agree.
    Match,
    /// A shared address or number, and the names do not agree or one of them is missing.
    Possible,
}

/// Compares two people who already share an address or a number.
#[must_use]
pub fn likeness(arriving: &PersonName, held: &PersonName) -> Likeness {
    if names_agree(arriving, held) { Likeness::Match } else { Likeness::Possible }
}

/// Whether two names can be one person's: each part that both have is the same but for case and spacing, and a
/// given name may be an initial or lack a second name. Nameless records agree only with nameless ones.
#[must_use]
pub fn names_agree(a: &PersonName, b: &PersonName) -> bool {
    if a.is_empty() || b.is_empty() {
        return a.is_empty() && b.is_empty();
    }
    let family = match (&a.family, &b.family) {
        (Some(a), Some(b)) => fold(a) == fold(b),
        (None, None) => true,
        _ => return false,
    };
    family
        && match (&a.given, &b.given) {
            (Some(a), Some(b)) => given_agrees(&fold(a), &fold(b)),
            (None, None) => true,
            // A surname alone is shared by families and colleagues.
            _ => false,
        }
}

fn given_agrees(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let initial = short.trim_end_matches('.');
    if initial.chars().count() == 1 {
        return long.starts_with(initial);
    }
    long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
}

/// Lower case, single spaces. Letters stay: Åberg and Aberg are two names.
#[must_use]
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What taking `arriving` would change in `held`, by the keeper's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnMatch {
    /// Leave the held person as is.
    Skip,
    /// Take only what is missing.
    Fill,
    /// Take every value given.
    Update,
}

/// The held person after the arrival, as a draft. An objection, once made, stays; addresses and numbers are added,
/// never dropped.
#[must_use]
pub fn merged(held: &ContactDraft, arriving: &ContactDraft, on_match: OnMatch) -> ContactDraft {
    let mut next = held.clone();
    next.objects_to_marketing |= arriving.objects_to_marketing;
    if on_match == OnMatch::Skip {
        return next;
    }
    let take = |held: &Option<String>, arriving: &Option<String>| match on_match {
        OnMatch::Update => arriving.clone().or_else(|| held.clone()),
        _ => held.clone().or_else(|| arriving.clone()),
    };
    next.name.given = take(&held.name.given, &arriving.name.given);
    next.name.family = take(&held.name.family, &arriving.name.family);
    next.organisation = take(&held.organisation, &arriving.organisation);
    next.position = take(&held.position, &arriving.position);
    next.product_of = take(&held.product_of, &arriving.product_of);
    next.address = merged_address(&held.address, &arriving.address, on_match);
    if held.whereabouts.is_none() || on_match == OnMatch::Update {
        next.whereabouts = arriving.whereabouts.clone().or_else(|| held.whereabouts.clone());
    }
    unite_emails(&mut next.emails, &arriving.emails);
    unite_phones(&mut next.phones, &arriving.phones);
    next
}

/// Adds the addresses whose mailbox is not there yet.
pub(crate) fn unite_emails(emails: &mut Vec<Email>, more: &[Email]) {
    for email in more {
        if !emails.iter().any(|known| known.folded() == email.folded()) {
            emails.push(email.clone());
        }
    }
}

/// Adds the numbers that are not there yet.
pub(crate) fn unite_phones(phones: &mut Vec<Phone>, more: &[Phone]) {
    for phone in more {
        if !phones.contains(phone) {
            phones.push(phone.clone());
        }
    }
}

/// An address is one value: half of an old one and half of a new one lead nowhere. Missing parts are filled only
/// where no part disagrees.
pub(crate) fn merged_address(old: &PostalAddress, new: &PostalAddress, on_match: OnMatch) -> PostalAddress {
    if *new == PostalAddress::default() {
        return old.clone();
    }
    let clash =
        |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if fold(a) != fold(b));
    let disagrees = clash(&old.street, &new.street)
        || clash(&old.postal_code, &new.postal_code)
        || clash(&old.city, &new.city)
        || matches!((old.country, new.country), (Some(a), Some(b)) if a != b);
    match (on_match, disagrees) {
        (OnMatch::Update, true) => new.clone(),
        (_, true) => old.clone(),
        (_, false) => {
            let (first, second) = if on_match == OnMatch::Update { (new, old) } else { (old, new) };
            PostalAddress {
                street: first.street.clone().or_else(|| second.street.clone()),
                postal_code: first.postal_code.clone().or_else(|| second.postal_code.clone()),
                city: first.city.clone().or_else(|| second.city.clone()),
                country: first.country.or(second.country),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, family: &str) -> PersonName {
        let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        PersonName { given: part(given), family: part(family) }
    }

    #[test]
    fn names_agree_across_case_spacing_initials_and_second_names() {
        for (a, b) in [
            (name("Aino", "Åberg"), name(" aino ", "ÅBERG")),
            (name("A.", "Åberg"), name("Aino", "Åberg")),
            (name("Aino Maria", "Åberg"), name("Aino", "Åberg")),
        ] {
            assert_eq!(likeness(&a, &b), Likeness::Match, "{a:?} {b:?}");
        }
    }

    #[test]
    fn colleagues_behind_one_switchboard_are_only_possible_duplicates() {
        for (a, b) in [
            (name("Aino", "Åberg"), name("Eero", "Åberg")),
            (name("Aino", "Åberg"), name("Aino", "Aberg")),
            (name("Aino", "Åberg"), name("", "Åberg")),
            (name("Ain", "Åberg"), name("Aino", "Åberg")),
            (name("Aino", "Åberg"), name("", "")),
        ] {
            assert_eq!(likeness(&a, &b), Likeness::Possible, "{a:?} {b:?}");
        }
    }

    #[test]
    fn an_objection_survives_every_merge() {
        let objector = ContactDraft { objects_to_marketing: true, ..Default::default() };
        for choice in [OnMatch::Skip, OnMatch::Fill, OnMatch::Update] {
            assert!(merged(&objector, &ContactDraft::default(), choice).objects_to_marketing);
            assert!(merged(&ContactDraft::default(), &objector, choice).objects_to_marketing);
        }
    }

    #[test]
    fn fill_never_overwrites_and_update_never_empties() {
        let held =
            ContactDraft {
                name: name("Aino", "Åberg"), position: Some("Chef".into()), ..Default::default()
            };
        let arriving =
            ContactDraft { name: name("Aino M", ""), position: Some("Vd".into()), ..Default::default() };
        let filled = merged(&held, &arriving, OnMatch::Fill);
        assert_eq!(filled, held);
        let updated = merged(&held, &arriving, OnMatch::Update);
        assert_eq!(updated.position.as_deref(), Some("Vd"));
        assert_eq!(updated.name.family.as_deref(), Some("Åberg"));
    }

    #[test]
    fn two_addresses_are_never_mixed_into_a_third() {
        let at = |street: &str, city: Option<&str>| ContactDraft {
            address: PostalAddress {
                street: Some(street.into()),
                city: city.map(Into::into),
                ..Default::default()
            },
            ..Default::default()
        };
        let held = at("Hamngatan 8", Some("Åbo"));
        let arriving = at("Storgatan 1", None);
        assert_eq!(merged(&held, &arriving, OnMatch::Update).address, arriving.address);
        assert_eq!(merged(&held, &arriving, OnMatch::Fill).address, held.address);
    }
}
