//! Invented people.

use super::dice::Dice;
use super::organisation::{Employer, employer};
use super::product::COMPANIES;
use super::words::{names, places};
use liggare_domain::{ContactDraft, Country, Email, Language, PersonName, Phone, PostalAddress, Whereabouts};

/// The language of the person of that number.
pub(super) fn tongue(seed: u64, number: u64) -> Language {
    match Dice::of(seed, 0, number).below(20) {
        0..10 => Language::Swedish,
        10..18 => Language::Finnish,
        _ => Language::English,
    }
}

/// Whether the person of that number said no to direct marketing.
pub(super) fn objects(seed: u64, number: u64) -> bool {
    Dice::of(seed, 0, !number).one_in(12)
}

/// The invented person of that number: the same for the same seed, on every machine.
#[must_use]
pub fn person(seed: u64, number: u64) -> ContactDraft {
    let mut dice = Dice::of(seed, 0, number);
    dice.roll();
    let tongue = tongue(seed, number);
    let (given, family, positions) = match tongue {
        Language::Swedish => (names::GIVEN_SV, names::FAMILY_SV, names::POSITION_SV),
        Language::Finnish => (names::GIVEN_FI, names::FAMILY_FI, names::POSITION_FI),
        Language::English => (names::GIVEN_EN, names::FAMILY_EN, names::POSITION_EN),
    };
    let (given, mut family) = (dice.pick(given), dice.pick(family).to_owned());
    if dice.one_in(14) {
        family = format!("{family}-{}", dice.pick(names::FAMILY_SV));
    }
    let employer = employer(seed, number).map(|number| Employer::of(seed, number));
    let (street, town) = match &employer {
        Some(employer) => (employer.street.clone(), employer.town),
        None => {
            let town = &places::TOWNS[dice.below(places::TOWNS.len() as u64) as usize];
            (format!("{} {}", dice.pick(places::STREET_SV), 1 + dice.below(80)), town)
        }
    };
    let (swedish_name, finnish_name, postal, country) = *town;
    let finnish = employer.as_ref().map_or(tongue == Language::Finnish, |employer| employer.finnish);
    let domain = employer.as_ref().map_or_else(|| "post".to_owned(), |employer| plain(&employer.name));
    let email = format!("{}.{}{number}@{domain}.example", plain(given), plain(&family));
    let phone = match (country, number) {
        ("SE", n) => format!("+4670{:07}", n % 10_000_000),
        (_, n) if n < 10_000 => format!("+358{}555{n:04}", [40, 41, 44, 45, 50][(n % 5) as usize]),
        (_, n) => format!("+358{}{:07}", [40, 41, 44, 45, 50][(n % 5) as usize], n % 10_000_000),
    };
    let home = dice.one_in(5).then(|| Whereabouts {
        home_town: Some(if finnish { finnish_name } else { swedish_name }.to_owned()),
        location: None,
        consented: jiff::civil::date(2024, 1 + (number % 12) as i8, 1 + (number % 28) as i8),
    });
    ContactDraft {
        name: PersonName { given: Some(given.to_owned()), family: Some(family) },
        emails: if dice.one_in(20) { Vec::new() } else { Email::parse(&email).into_iter().collect() },
        phones: if dice.one_in(6) { Vec::new() } else { Phone::from_e164(&phone).into_iter().collect() },
        address: PostalAddress {
            street: Some(street),
            postal_code: Some(postal.to_owned()),
            city: Some(if finnish { finnish_name } else { swedish_name }.to_owned()),
            country: Country::parse(country).ok(),
        },
        position: (!dice.one_in(8)).then(|| dice.pick(positions).to_owned()),
        whereabouts: home,
        product_of: dice.one_in(15).then(|| dice.pick(&COMPANIES).to_owned()),
        objects_to_marketing: objects(seed, number),
        organisation: employer.map(|employer| employer.name),
    }
}

/// As a host or a mailbox is written.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c.to_lowercase().next().unwrap_or(c) {
            'å' | 'ä' => Some('a'),
            'ö' => Some('o'),
            'é' => Some('e'),
            c if c.is_ascii_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_invents_the_same_people() {
        assert_eq!(person(7, 42), person(7, 42));
        assert_ne!(person(7, 42), person(8, 42));
    }

    #[test]
    fn nobody_invented_is_reachable() {
        for number in 0..2_000 {
            let draft = person(1, number);
            assert!(draft.identifies());
            assert!(draft.emails.iter().all(|email| email.as_str().ends_with(".example")), "{draft:?}");
        }
    }
}
