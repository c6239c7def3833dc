//! Invented people, the same for the same seed. No name, address or number here is anyone's.

mod words;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{CreateSamples, JobProgress, LockReason, Session};
use liggare_domain::{
    ContactDraft, Controller, Country, Email, Keeper, Language, Noun, PersonName, Phone, PostalAddress,
    Register, Source, Whereabouts, matching::OnMatch,
};
use liggare_vault::acts::import::Import;
use liggare_vault::tables::batches::{BatchKind, NewBatch};

/// More than this is no trial.
const MOST: u32 = 5_000_000;

impl Desk {
    /// Makes a throw-away register of invented people and opens it. It is gone when it is closed.
    pub fn create_samples(&self, req: CreateSamples, progress: &dyn Progress) -> Result<Session> {
        let register = Register {
            name: words::REGISTER[Language::ALL.iter().position(|known| *known == req.language).unwrap_or(0)]
                .into(),
            controller: Controller {
                name: "Nordvik Programvara Abp".into(),
                business_id: None,
                address: PostalAddress::default(),
                country: country("FI"),
                phone: None,
                email: None,
            },
            keeper: Keeper::default(),
            languages: vec![req.language],
        };
        // Before anything is closed for it.
        if req.contacts > MOST {
            return Err(Fault::about(FaultCode::InvalidValue, "contacts"));
        }
        let folder = self.ports.directories.samples();
        std::fs::create_dir_all(&folder).map_err(|error| crate::causes::io(&error, "writing"))?;
        let path = folder.join("sample.liggare");
        if !self.open().is_ok_and(|open| open.path == path) {
            // Left by a crash: nobody holds its key any more. One that another program has open is refused.
            liggare_vault::remove_unless_open(&path)?;
        }
        // A sample of our own goes with it.
        self.close(LockReason::Closed);
        self.make(&path, &register, None, false, true)?;
        self.fill(req.contacts, 1, progress)?;
        self.session_of(&*self.open()?)
    }

    /// Adds invented people to the open register.
    pub fn fill(&self, contacts: u32, seed: u64, progress: &dyn Progress) -> Result<u64> {
        if contacts > MOST {
            return Err(Fault::about(FaultCode::InvalidValue, "contacts"));
        }
        let open = self.open()?;
        let alphabet = open.alphabet();
        open.vault.write(self.now(), |db| {
            let batch = |source| NewBatch {
                kind: BatchKind::Sample,
                source,
                noun: Noun::Contact,
                day: self.today(),
                file_name: None,
                digest: None,
            };
            let mut import = Import::begin(db, &batch(SOURCES[0]), OnMatch::Skip, &alphabet)?;
            let share = contacts.div_ceil(SOURCES.len() as u32).max(1);
            for number in 0..contacts {
                // A few sources, so that there is something to filter by.
                if number > 0 && number % share == 0 {
                    import.turn_to(&batch(SOURCES[(number / share) as usize % SOURCES.len()]))?;
                }
                import.add_distinct(&person(seed, u64::from(number)))?;
                if number % 1_000 == 0 {
                    let done = u64::from(number);
                    open.step(progress, JobProgress { done, total: u64::from(contacts), rows: done })?;
                }
            }
            import.finish()?;
            Ok(u64::from(contacts))
        })
    }
}

const SOURCES: [Source; 5] =
    [Source::Form, Source::Subscription, Source::Survey, Source::Use, Source::ContactRequest];

fn country(code: &str) -> Country {
    Country::parse(code).unwrap_or_else(|_| unreachable!("{code} is assigned"))
}

/// The invented person of that number: the same for the same seed, on every machine.
#[must_use]
pub fn person(seed: u64, number: u64) -> ContactDraft {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number);
    dice.roll();
    let swedish = dice.one_in(2);
    let given = if swedish { dice.pick(words::GIVEN_SV) } else { dice.pick(words::GIVEN_FI) };
    let family = if swedish { dice.pick(words::FAMILY_SV) } else { dice.pick(words::FAMILY_FI) };
    let family =
        if dice.one_in(14) { format!("{family}-{}", dice.pick(words::FAMILY_SV)) } else { family.to_owned() };
    let company =
        format!("{} {} {}", dice.pick(words::COMPANY), dice.pick(words::TRADE), dice.pick(words::FORM));
    let (city, city_fi, postal) = words::CITIES[dice.below(words::CITIES.len())];
    let in_sweden = postal.len() == 6;
    let street = if swedish || in_sweden { dice.pick(words::STREET_SV) } else { dice.pick(words::STREET_FI) };
    let email = format!("{}.{}{number}@{}.example", plain(given), plain(&family), plain(&company));
    let phone = match (in_sweden, number) {
        (true, n) => format!("+4670{:07}", n % 10_000_000),
        (false, n) if n < 10_000 => format!("+358{}555{n:04}", [40, 41, 44, 45, 50][(n % 5) as usize]),
        (false, n) => format!("+358{}{:07}", [40, 41, 44, 45, 50][(n % 5) as usize], n % 10_000_000),
    };
    let home = dice.one_in(5).then(|| Whereabouts {
        home_town: Some(if swedish { city } else { city_fi }.to_owned()),
        location: None,
        consented: jiff::civil::date(2024, 1 + (number % 12) as i8, 1 + (number % 28) as i8),
    });
    ContactDraft {
        name: PersonName { given: Some(given.to_owned()), family: Some(family) },
        emails: if dice.one_in(20) { Vec::new() } else { Email::parse(&email).into_iter().collect() },
        phones: if dice.one_in(6) { Vec::new() } else { Phone::from_e164(&phone).into_iter().collect() },
        organisation: Some(company),
        address: PostalAddress {
            street: Some(format!("{street} {}", 1 + dice.below(80))),
            postal_code: Some(postal.to_owned()),
            city: Some(if swedish { city } else { city_fi }.to_owned()),
            country: Some(country(if in_sweden { "SE" } else { "FI" })),
        },
        position: (!dice.one_in(8))
            .then(|| dice.pick(if swedish { words::POSITION_SV } else { words::POSITION_FI }).to_owned()),
        whereabouts: home,
        product_of: dice.one_in(15).then(|| "Nordvik Molntjänster Ab".to_owned()),
        objects_to_marketing: dice.one_in(12),
    }
}

fn plain(text: &str) -> String {
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

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
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
