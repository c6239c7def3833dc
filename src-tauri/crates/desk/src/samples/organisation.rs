//! Invented organisations, one for ten people. Which one a person works for is told by the person's number alone.

use super::dice::Dice;
use super::scene::{Invented, Scene, Sketch};
use super::words::{companies, places};
use liggare_domain::{Draft, Noun, Source};

pub(super) const ORGANISATIONS: Invented = Invented {
    noun: Noun::Organisation,
    source: Source::Form,
    // Whole tens, as the people of each hundred share ten of them.
    count: |people| people.div_ceil(100) * 10,
    draft: |scene: &Scene, number| draft(scene.seed, number),
};

/// So many names there are without the name of a town in them.
const NAMES: u64 = (companies::COMPANY.len() * companies::TRADE.len() * companies::FORM.len()) as u64;
/// Shares no factor with [`NAMES`], so that each number has a name of its own.
const STRIDE: u64 = 10_007;

/// Where the person of that number works, and who does not work anywhere that is known.
pub(super) fn employer(seed: u64, person: u64) -> Option<u64> {
    let mut dice = Dice::of(seed, 1 + Noun::Organisation as u64, !person);
    match dice.below(60) {
        0..4 => None,
        // A few employ many.
        4..8 => Some(dice.below(10)),
        _ => Some(person / 100 * 10 + dice.below(10).min(dice.below(10))),
    }
}

/// What is known of an organisation.
pub(super) struct Employer {
    pub(super) name: String,
    pub(super) street: String,
    pub(super) town: &'static places::Town,
    /// Whether it gives the town's Finnish name.
    pub(super) finnish: bool,
}

impl Employer {
    /// The organisation of that number.
    pub(super) fn of(seed: u64, number: u64) -> Self {
        let mut dice = Dice::of(seed, 1 + Noun::Organisation as u64, number);
        let place = (number % NAMES + seed % NAMES) * STRIDE % NAMES;
        let (trades, forms) = (companies::TRADE.len() as u64, companies::FORM.len() as u64);
        let form = companies::FORM[(place % forms) as usize];
        let trade = companies::TRADE[(place / forms % trades) as usize];
        let company = companies::COMPANY[(place / forms / trades) as usize];
        // Once the names are used up they come again with a town's.
        let named_after = match number / NAMES {
            0 => None,
            round => Some(&places::TOWNS[(round - 1) as usize % places::TOWNS.len()]),
        };
        let town = match (named_after, form) {
            (Some(town), _) => town,
            (None, "Ltd") => &places::TOWNS_EN[dice.below(places::TOWNS_EN.len() as u64) as usize],
            (None, _) => &places::TOWNS[dice.below(places::TOWNS.len() as u64) as usize],
        };
        let finnish = matches!(form, "Oy" | "Ky") && town.3 == "FI";
        let streets = match town.3 {
            "FI" if finnish => places::STREET_FI,
            "FI" | "SE" => places::STREET_SV,
            _ => places::STREET_EN,
        };
        let name = match named_after {
            Some(town) => format!("{company} {trade} {} {form}", town.0),
            None => format!("{company} {trade} {form}"),
        };
        Self { name, street: format!("{} {}", dice.pick(streets), 1 + dice.below(80)), town, finnish }
    }

    pub(super) fn city(&self) -> &'static str {
        if self.finnish { self.town.1 } else { self.town.0 }
    }
}

fn draft(seed: u64, number: u64) -> Draft {
    let employer = Employer::of(seed, number);
    let (_, _, postal_code, country) = *employer.town;
    let sketch = Sketch::default()
        .text("name", employer.name.as_str())
        .text("street", employer.street.as_str())
        .text("postal_code", postal_code)
        .text("city", employer.city())
        .text("country", country);
    match business_id(country, number + seed % 1_000_000 * 600_011) {
        Some(id) => sketch.text("business_id", id).done(),
        None => sketch.done(),
    }
}

/// Of the form that the country has, with a check digit that does not fit: it is nobody's, and can never be.
fn business_id(country: &str, number: u64) -> Option<String> {
    match country {
        // Seven digits with weights and a check digit (Y-tunnus, PRH and the tax administration).
        "FI" => {
            let digits = format!("{:07}", number % 10_000_000 * 7_919 % 10_000_000);
            let weights = [7, 9, 10, 5, 8, 4, 2];
            let sum: u32 =
                digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
            let fits = (11 - sum % 11) % 11;
            Some(format!("{digits}-{}", (fits + 1) % 10))
        }
        // Ten digits, the last by Luhn; the third is at least 2 (lagen om identitetsbeteckning, 1974:174).
        "SE" => {
            let digits = format!("559{:06}", number % 1_000_000 * 7_919 % 1_000_000);
            let fits = u32::from(super::device::luhn(&digits) - b'0');
            Some(format!("{}-{}{}", &digits[..6], &digits[6..], (fits + 1) % 10))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_organisations_bear_one_name_or_number() {
        // Beyond the names without a town.
        let drafts = (0..40_000).map(|number| draft(1, number));
        let (mut names, mut ids) = (HashSet::new(), HashSet::new());
        for draft in drafts {
            assert!(names.insert(draft.text("name").unwrap().to_lowercase()), "{draft:?}");
            assert!(draft.text("business_id").is_none_or(|id| ids.insert(id.to_owned())), "{draft:?}");
        }
    }

    #[test]
    fn no_business_id_can_be_anybodys() {
        assert_eq!(business_id("FI", 0).unwrap(), "0000000-1");
        for number in 0..2_000 {
            let finnish = business_id("FI", number).unwrap().replace('-', "");
            let sum: u32 =
                finnish.bytes().zip([7, 9, 10, 5, 8, 4, 2, 1]).map(|(d, w)| u32::from(d - b'0') * w).sum();
            assert_ne!(sum % 11, 0, "{finnish}");
            let swedish = business_id("SE", number).unwrap().replace('-', "");
            assert_ne!(super::super::device::luhn(&swedish[..9]), swedish.as_bytes()[9], "{swedish}");
        }
    }
}
