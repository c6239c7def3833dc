//! Whom a register's search for duplicates asks about.

use super::{Found, find};
use crate::acts::{contacts, merge, records};
use crate::testing::{Home, morning};
use crate::{Alphabet, Vault, VaultError, log};
use liggare_domain::duplicates::Reason;
use liggare_domain::{ContactDraft, Date, Draft, Email, Language, Noun, PersonName, Phone, Source, Value};
use std::ops::ControlFlow;
use uuid::Uuid;

fn swedish() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

fn add(vault: &Vault, given: &str, family: &str, reach: &[&str], organisation: &str) -> Uuid {
    let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let draft = ContactDraft {
        name: PersonName { given: part(given), family: part(family) },
        emails: reach.iter().filter_map(|text| Email::parse(text).ok()).collect(),
        phones: reach.iter().filter_map(|text| Phone::from_e164(text).ok()).collect(),
        organisation: part(organisation),
        ..ContactDraft::default()
    };
    vault.write(morning(), |db| contacts::add(db, &draft, Source::Form, today(), &swedish())).unwrap().0
}

fn add_organisation(vault: &Vault, values: &[(&str, &str)]) -> Uuid {
    let mut draft = Draft::default();
    values.iter().for_each(|(code, value)| draft.set(code, Some(Value::from(*value))));
    vault
        .write(morning(), |db| {
            records::add(db, Noun::Organisation, &draft, Source::Form, today(), &swedish())
        })
        .unwrap()
}

fn all(vault: &Vault, noun: Noun, most: usize) -> Found {
    vault.read(|db| find(db, noun, most, |_, _| ControlFlow::Continue(()))).unwrap()
}

fn pairs(vault: &Vault, noun: Noun) -> Vec<([Uuid; 2], Vec<Reason>)> {
    let found = all(vault, noun, usize::MAX);
    assert_eq!((found.pairs.len() as u64, found.whole), (found.total, true));
    found.pairs.into_iter().map(|pair| (pair.ids, pair.reasons)).collect()
}

#[test]
fn people_are_asked_about_by_address_number_and_near_name_the_likeliest_first() {
    use Reason::{NearName, OtherName, SameEmail, SamePhone};
    let (_home, vault) = Home::with_vault();
    let aino = add(&vault, "Aino", "Åberg", &["aino@example.fi", "+358405550134"], "Nordvik Ab");
    add(&vault, "Ida", "Öhman", &["ida@example.fi"], "Nordvik Ab");
    let same = add(&vault, "Åberg", "Aino", &["AINO@example.fi"], "");
    let near = add(&vault, "Aino", "Aberg", &[], "Nordvik Ab");
    let other = add(&vault, "Eero", "Salo", &["+358405550134"], "Saimaa Oy");
    assert_eq!(
        pairs(&vault, Noun::Contact),
        [
            ([aino, same], vec![SameEmail, NearName(100)]),
            ([aino, near], vec![NearName(95)]),
            ([aino, other], vec![SamePhone, OtherName]),
        ]
    );
    let first = all(&vault, Noun::Contact, 1);
    assert_eq!((first.pairs.len(), first.total), (1, 3), "how many there are is told all the same");
    assert_eq!(first.pairs[0].names, ["Aino Åberg", "Åberg Aino"]);
    assert_eq!(first.pairs[0].score, 95);
}

#[test]
fn a_switchboard_number_makes_no_candidates() {
    let (_home, vault) = Home::with_vault();
    let names = ["Aino", "Bo", "Carl", "Doris", "Eero", "Fanny", "Gun"];
    for (at, given) in names.into_iter().enumerate() {
        let family = ["Åberg", "Salo", "Öhman", "Zander", "Ek", "Lind", "Holm"][at];
        add(&vault, given, family, &["+358405550134", "info@example.fi"], "Nordvik Ab");
        let expected = if at < 6 { (at * (at + 1) / 2) as u64 } else { 0 };
        assert_eq!(all(&vault, Noun::Contact, 0).total, expected, "{} of them", at + 1);
    }
}

#[test]
fn two_that_were_set_apart_stay_apart_whatever_either_becomes() {
    let (_home, vault) = Home::with_vault();
    let person = |given: &str| add(&vault, given, "Åberg", &["aino@example.fi"], "");
    let [aino, eino, a] = ["Aino", "Eino", "A."].map(person);
    let tell = |noun, one, other| {
        vault.write(morning(), |db| {
            merge::set_apart(db, noun, one, other)?;
            Ok::<_, VaultError>(log::page(db, None, 1)?.remove(0))
        })
    };
    assert_eq!(all(&vault, Noun::Contact, 0).total, 3);
    let entry = tell(Noun::Contact, eino, aino).unwrap();
    assert_eq!((entry.action.as_str(), entry.members), ("contacts.set_apart", Some(2)));
    let left: Vec<_> = pairs(&vault, Noun::Contact).into_iter().map(|(ids, _)| ids).collect();
    assert!(!left.contains(&[aino, eino]) && left.len() == 2, "{left:?}");
    let again = tell(Noun::Contact, aino, eino).unwrap();
    assert_eq!(again.seq, entry.seq, "nothing new is told");
    // One of them goes into a third, who is then known to be another too.
    let union = merge::Union { kept: a, gone: aino, choices: merge::Choices::People(Default::default()) };
    vault.write(morning(), |db| merge::act(db, &union, today(), &swedish())).unwrap();
    assert_eq!(pairs(&vault, Noun::Contact), []);
    let take_back = || vault.write(morning(), |db| merge::undo_set_apart(db, Noun::Contact, aino, eino));
    assert!(take_back().is_err(), "one of the two is not there");
    vault.write(morning(), |db| merge::undo(db, Noun::Contact, aino, &swedish())).unwrap();
    take_back().unwrap();
    assert_eq!(all(&vault, Noun::Contact, 0).total, 3);
}

#[test]
fn organisations_are_asked_about_by_business_id_and_by_near_name_in_one_town() {
    let (_home, vault) = Home::with_vault();
    let add = |values: &[(&str, &str)]| add_organisation(&vault, values);
    let one = add(&[("name", "Ålands Såg Ab"), ("business_id", "1234567-1"), ("city", "Pargas")]);
    let same = add(&[("name", "Skogens Vänner rf"), ("business_id", "FI12345671")]);
    let near = add(&[("name", "Alands Såg Oy Ab"), ("city", "PARGAS")]);
    add(&[("name", "Ålands Såg Ab"), ("business_id", "7654321-4"), ("city", "Pargas")]);
    add(&[("name", "Ålands Såg Ab"), ("city", "Nagu")]);
    let found = pairs(&vault, Noun::Organisation);
    let ids: Vec<_> = found.iter().map(|(ids, _)| *ids).collect();
    assert!(ids.contains(&[one, same]) && ids.contains(&[one, near]), "{found:?}");
    assert_eq!(ids.len(), 3, "but not two ids of one name, nor of another town: {found:?}");
}

#[test]
fn a_search_ends_when_it_is_told_to() {
    let (_home, vault) = Home::with_vault();
    let found = vault.read(|db| {
        let mut gathered = super::Gathered::new(db, Noun::Contact)?;
        (0..super::TOLD_EVERY as u32).try_for_each(|row| {
            gathered.take(row, "Aino Åberg", [(0, row / 2)]);
            gathered.told(&mut |_, _| ControlFlow::Break(()))
        })
    });
    assert!(matches!(found, Err(VaultError::Cancelled)));
    let other = vault.read(|db| find(db, Noun::Device, 1, |_, _| ControlFlow::Continue(())));
    assert!(matches!(other, Err(VaultError::NotFound(_))));
}
