//! Duplicates among people: one address, one number, or near names in one organisation.

use super::names::{Nearness, Word, nearness, words};
use super::{Candidate, Reason, each_two};
use crate::{Email, PersonName, Phone};

/// A person as the search for duplicates sees them; `I` is what records are told apart by, an id or a storage key.
#[derive(Debug, Clone)]
pub struct Person<I> {
    /// Who.
    pub id: I,
    /// Name.
    pub name: PersonName,
    /// Addresses.
    pub emails: Vec<Email>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// The organisation they belong to.
    pub organisation: Option<I>,
}

/// What two people share before they are compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key<I> {
    /// A mailbox, folded.
    Email(String),
    /// A number in E.164.
    Phone(String),
    /// An organisation and the first two letters of a part of the name, without marks.
    Name(I, String),
}

/// Of which kind a key is, and so the people who share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// One mailbox.
    Email,
    /// One number.
    Phone,
    /// One organisation, and names that begin alike.
    Name,
}

impl<I> Key<I> {
    /// Its kind.
    #[must_use]
    pub const fn block(&self) -> Block {
        match self {
            Self::Email(_) => Block::Email,
            Self::Phone(_) => Block::Phone,
            Self::Name(..) => Block::Name,
        }
    }
}

impl Block {
    /// How many people a block may have. An address or a number that more of them share is an office's, and a company
    /// of so many with one beginning is too large for its pairs to be looked at.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Email | Self::Phone => 6,
            Self::Name => 400,
        }
    }
}

/// The keys of a person, each once. A name has one for each of its words, so that a slip in the beginning of one, and
/// parts in each other's place, are still met by the other.
#[must_use]
pub fn keys<I: Copy + Ord>(person: &Person<I>) -> Vec<Key<I>> {
    let mut keys: Vec<Key<I>> = person.emails.iter().map(|email| Key::Email(email.folded())).collect();
    keys.extend(person.phones.iter().map(|phone| Key::Phone(phone.as_str().to_owned())));
    if let Some(organisation) = person.organisation {
        let whole = words_of(person)
            .into_iter()
            .map(|word| word.beginning(2))
            .filter(|word| word.chars().count() == 2);
        keys.extend(whole.map(|beginning| Key::Name(organisation, beginning)));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The pairs of those who share a key that may be one person, with what this key tells: of each, only who they are and
/// their name are looked at. More than [`Block::most`] have none.
#[must_use]
pub fn pairs<I: Copy + Ord>(block: Block, people: &[Person<I>]) -> Vec<Candidate<I>> {
    let shared = match block {
        Block::Email => Some(Reason::SameEmail),
        Block::Phone => Some(Reason::SamePhone),
        Block::Name => None,
    };
    let read = |person: &Person<I>| (person.id, words_of(person));
    each_two(people, block.most(), read, |a, b| {
        let name = match nearness(a, b) {
            Nearness::Near(percent) => Some(Reason::NearName(percent)),
            Nearness::Apart => shared.map(|_| Reason::OtherName),
            Nearness::Unclear => None,
        };
        shared.into_iter().chain(name).collect()
    })
}

fn words_of<I>(person: &Person<I>) -> Vec<Word> {
    words(&person.name.full())
}

#[cfg(test)]
mod tests {
    use super::super::unite;
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn person(number: u128, given: &str, family: &str, reach: &[&str], organisation: u128) -> Person<u128> {
        let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Person {
            id: number,
            name: PersonName { given: part(given), family: part(family) },
            emails: reach.iter().filter_map(|text| Email::parse(text).ok()).collect(),
            phones: reach.iter().filter_map(|text| Phone::from_e164(text).ok()).collect(),
            organisation: (organisation > 0).then_some(organisation),
        }
    }

    /// All that the blocks of these people find.
    fn found(people: &[Person<u128>]) -> Vec<(u128, u128, Vec<Reason>)> {
        let mut blocks: BTreeMap<Key<u128>, Vec<Person<u128>>> = BTreeMap::new();
        for person in people {
            for key in keys(person) {
                blocks.entry(key).or_default().push(person.clone());
            }
        }
        let all = blocks.iter().flat_map(|(key, block)| pairs(key.block(), block)).collect();
        let plain = |found: Candidate<u128>| (found.pair.0, found.pair.1, found.reasons);
        unite(all).into_iter().map(plain).collect()
    }

    #[test]
    fn the_reasons_of_all_blocks_are_united_and_the_likeliest_stand_first() {
        let people = [
            person(1, "Aino", "Åberg", &["aino@example.fi", "+358405550134"], 7),
            person(2, "Åberg", "Aino", &["AINO@example.fi", "+358405550134"], 7),
            person(3, "Eero", "Salo", &["+358405550134"], 0),
            person(4, "Aino", "Aberg", &[], 7),
            person(5, "Aino", "Åberg", &[], 8),
        ];
        use Reason::{NearName, OtherName, SameEmail, SamePhone};
        assert_eq!(
            found(&people),
            [
                (1, 2, vec![SameEmail, SamePhone, NearName(100)]),
                (1, 4, vec![NearName(95)]),
                (2, 4, vec![NearName(95)]),
                (1, 3, vec![SamePhone, OtherName]),
                (2, 3, vec![SamePhone, OtherName]),
            ],
            "and a namesake elsewhere is nobody's duplicate"
        );
    }

    #[test]
    fn a_switchboard_is_no_evidence() {
        let office = |count: u128| -> Vec<Person<u128>> {
            let name = |number: u128| format!("{0}{0}{0}", char::from(b'a' + number as u8));
            (1..=count)
                .map(|number| person(number, &name(number), &name(number + 9), &["+358405550134"], 7))
                .collect()
        };
        assert_eq!(found(&office(6)).len(), 15);
        assert_eq!(found(&office(7)), []);
    }

    #[test]
    fn a_nameless_record_with_the_same_address_is_a_candidate() {
        let people =
            [person(1, "Aino", "Åberg", &["a@example.fi"], 0), person(2, "", "", &["a@example.fi"], 0)];
        assert_eq!(found(&people), [(1, 2, vec![Reason::SameEmail])]);
    }

    proptest! {
        #[test]
        fn no_pair_is_found_twice_or_with_itself_and_the_order_of_a_block_changes_nothing(
            mut people in prop::collection::vec(("[ABÅ][a-cå]{1,4}", "[ABÅ][a-cå]{1,4}( [a-c]{2})?", 0u128..3, prop::sample::subsequence(vec!["a@example.fi", "b@example.fi", "+358405550134"], 0..=2)), 0..8)
        ) {
            let people: Vec<Person<u128>> = people.drain(..).enumerate().map(|(at, (given, family, organisation, reach))| person(at as u128 + 1, &given, &family, &reach, organisation)).collect();
            let forward = found(&people);
            let mut backward = people.clone();
            backward.reverse();
            prop_assert_eq!(&forward, &found(&backward));
            let mut seen: Vec<_> = forward.iter().map(|(a, b, _)| (*a, *b)).collect();
            prop_assert!(seen.iter().all(|(a, b)| a < b));
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), forward.len());
        }
    }
}
