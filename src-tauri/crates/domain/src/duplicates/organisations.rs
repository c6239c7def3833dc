//! Duplicates among organisations: one business id, or near names in one town.

use super::names::{Nearness, Word, nearness, similarity, words};
use super::{Candidate, Reason, each_two};
use crate::matching::fold;

/// An organisation as the search for duplicates sees it; `I` is what records are told apart by.
#[derive(Debug, Clone)]
pub struct Organisation<I> {
    /// Which.
    pub id: I,
    /// Name.
    pub name: String,
    /// Business or VAT id, as written.
    pub business_id: Option<String>,
    /// Town of the address.
    pub town: Option<String>,
}

/// What two organisations share before they are compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A business id, however it is written: [`business_id`].
    BusinessId(String),
    /// The folded town, and the first four letters of a word of the name, without marks: a city has many.
    Name(String, String),
}

/// Of which kind a key is, and so the organisations that share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// One business id.
    BusinessId,
    /// One town, and names that begin alike.
    Name,
}

impl Key {
    /// Its kind.
    #[must_use]
    pub const fn block(&self) -> Block {
        match self {
            Self::BusinessId(_) => Block::BusinessId,
            Self::Name(..) => Block::Name,
        }
    }
}

impl Block {
    /// How many organisations a block may have.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::BusinessId => 20,
            Self::Name => 400,
        }
    }
}

/// What tells of a company's form and not of the company. Swedish, Finnish, English, and the neighbours' commonest.
const FORMS: &str = "ab abp oy oyj ky kb hb tmi rf ry osk ltd limited plc llc llp inc corp gmbh as asa aps publ \
    osakeyhtiö aktiebolag aktiebolaget";

/// A business id as its country's register has it, so that a VAT number and the id it is made of are one:
/// `FI12345671` and `1234567-1`, `SE556677889901` and `556677-8899`. Letters and digits alone, upper case.
#[must_use]
pub fn business_id(written: &str) -> String {
    let id: String = written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    match (id.strip_prefix("FI"), id.strip_prefix("SE").and_then(|rest| rest.strip_suffix("01"))) {
        (Some(number), _) if digits(number, 8) => number.to_owned(),
        (_, Some(number)) if digits(number, 10) => number.to_owned(),
        _ => id,
    }
}

/// The keys of an organisation, each once.
#[must_use]
pub fn keys<I>(organisation: &Organisation<I>) -> Vec<Key> {
    let mut keys: Vec<Key> = known_id(organisation).into_iter().map(Key::BusinessId).collect();
    if let Some(town) = organisation.town.as_deref().map(fold).filter(|town| !town.is_empty()) {
        keys.extend(bare_name(organisation).iter().map(|word| Key::Name(town.clone(), word.beginning(4))));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The pairs of those that share a key that may be one organisation: of each, the name and the business id are looked
/// at. Two with different business ids are two, whatever their names.
#[must_use]
pub fn pairs<I: Copy + Ord>(block: Block, organisations: &[Organisation<I>]) -> Vec<Candidate<I>> {
    let read = |one: &Organisation<I>| (one.id, (known_id(one), bare_name(one)));
    each_two(organisations, block.most(), read, |(id_of_a, name_of_a), (id_of_b, name_of_b)| {
        let name = near(name_of_a, name_of_b);
        match (block, id_of_a, id_of_b) {
            (Block::BusinessId, ..) => [Reason::SameBusinessId].into_iter().chain(name).collect(),
            (Block::Name, Some(a), Some(b)) if a != b => Vec::new(),
            (Block::Name, ..) => name.into_iter().filter(|reason| *reason != Reason::OtherName).collect(),
        }
    })
}

fn known_id<I>(organisation: &Organisation<I>) -> Option<String> {
    organisation.business_id.as_deref().map(business_id).filter(|id| !id.is_empty())
}

/// The words of the name but for those of its form, unless it has no others.
fn bare_name<I>(organisation: &Organisation<I>) -> Vec<Word> {
    let all = words(&organisation.name);
    let own: Vec<Word> =
        all.iter().filter(|word| !FORMS.split(' ').any(|form| form == word.written())).cloned().collect();
    if own.is_empty() { all } else { own }
}

/// Companies are often named by one word, which for a person would be too little.
fn near(a: &[Word], b: &[Word]) -> Option<Reason> {
    match (a, b) {
        ([a], [b]) => {
            let percent = (similarity(a, b) * 100.0).round() as u8;
            Some(if percent >= 80 { Reason::NearName(percent) } else { Reason::OtherName })
        }
        _ => match nearness(a, b) {
            Nearness::Near(percent) => Some(Reason::NearName(percent)),
            Nearness::Apart => Some(Reason::OtherName),
            Nearness::Unclear => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::unite;
    use super::*;
    use std::collections::BTreeMap;

    fn found(organisations: &[(&str, &str, &str)]) -> Vec<(u128, u128, Vec<Reason>)> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut blocks: BTreeMap<Key, Vec<Organisation<u128>>> = BTreeMap::new();
        for (at, (name, business_id, town)) in organisations.iter().enumerate() {
            let one = Organisation {
                id: at as u128,
                name: (*name).to_owned(),
                business_id: text(business_id),
                town: text(town),
            };
            for key in keys(&one) {
                blocks.entry(key).or_default().push(one.clone());
            }
        }
        let all = blocks.iter().flat_map(|(key, block)| pairs(key.block(), block)).collect();
        unite(all).into_iter().map(|found| (found.pair.0, found.pair.1, found.reasons)).collect()
    }

    #[test]
    fn a_vat_number_and_the_business_id_in_it_are_one() {
        for (written, id) in [
            ("1234567-1", "12345671"),
            ("FI 12345671", "12345671"),
            ("556677-8899", "5566778899"),
            ("SE556677889901", "5566778899"),
            ("se556677889902", "SE556677889902"),
            ("GB 123 4567 89", "GB123456789"),
        ] {
            assert_eq!(business_id(written), id);
        }
    }

    #[test]
    fn one_business_id_is_enough_and_a_near_name_in_the_same_town_too() {
        use Reason::{NearName, OtherName, SameBusinessId};
        assert_eq!(
            found(&[("Ålands Såg Ab", "1234567-1", ""), ("Skogens Vänner rf", "FI12345671", "Åbo")]),
            [(0, 1, vec![SameBusinessId, OtherName])]
        );
        assert_eq!(
            found(&[("Pargas Bygg Ab", "", "Pargas"), ("Pargas Bygg Oy Ab", "1234567-1", "PARGAS")]),
            [(0, 1, vec![NearName(100)])]
        );
        assert_eq!(
            found(&[("Nordlicht", "", "Åbo"), ("Nordlycht Oy", "", "Åbo")]),
            [(0, 1, vec![NearName(89)])]
        );
        assert_eq!(
            found(&[("Pargas Bygg Ab", "", "Pargas"), ("Pargas Bygg Ab", "", "Nagu")]),
            [],
            "another town"
        );
        assert_eq!(
            found(&[("Pargas Bygg Ab", "1234567-1", "Pargas"), ("Pargas Bygg Ab", "7654321-1", "Pargas")]),
            [],
            "two ids"
        );
        assert_eq!(
            found(&[("Pargas Bygg Ab", "", "Pargas"), ("Pargas Bageri Ab", "", "Pargas")]),
            [],
            "two trades"
        );
    }
}
