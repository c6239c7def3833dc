//! What holds for whatever is invented.

use super::scene::Scene;
use super::*;
use liggare_domain::noun::Kind;
use liggare_domain::{Date, Draft, Noun, Value};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

const PEOPLE: u64 = 1_000;

/// Everything for so many people, each record with the id that its number makes.
fn everything(seed: u64) -> BTreeMap<Noun, Vec<Draft>> {
    let day: Date = "2026-11-23".parse().unwrap();
    let mut scene = Scene::new(seed, day, PEOPLE);
    let ids = |noun: Noun, count: u64| (0..count).map(|n| Uuid::from_u64_pair(noun as u64, n)).collect();
    let mut all = BTreeMap::new();
    for invented in [&organisation::ORGANISATIONS].into_iter().chain(&OF_PEOPLE) {
        let count = (invented.count)(PEOPLE);
        all.insert(invented.noun, (0..count).map(|number| (invented.draft)(&scene, number)).collect());
        scene.holds(invented.noun, ids(invented.noun, count));
        if invented.noun == Noun::Organisation {
            scene.holds(Noun::Contact, ids(Noun::Contact, PEOPLE));
        }
    }
    all
}

#[test]
fn everything_invented_is_a_record_as_its_definition_says() {
    for (noun, drafts) in everything(1) {
        let definition = noun.definition().unwrap();
        for draft in drafts {
            assert_eq!(definition.accept(&draft), Ok(()), "{noun} {draft:?}");
            for (code, value) in draft.iter() {
                let kind = definition.column(code).unwrap_or_else(|| panic!("{noun}: {code}")).kind;
                assert_eq!(kind.read(&kind.write(value)), Ok(Some(value.clone())), "{noun} {code}");
            }
        }
    }
}

#[test]
fn no_two_records_are_told_to_be_one() {
    for (noun, drafts) in everything(1) {
        for set in noun.definition().unwrap().identity {
            let mut seen = HashSet::new();
            for draft in &drafts {
                let values: Option<Vec<&Value>> = set.iter().map(|code| draft.get(code)).collect();
                // The same person may have two devices that say the same of themselves.
                let by_agent = set.contains(&"user_agent");
                assert!(
                    by_agent || values.is_none_or(|values| seen.insert(values)),
                    "{noun} {set:?} {draft:?}"
                );
            }
        }
    }
}

#[test]
fn there_is_as_much_of_each_noun_as_registers_have() {
    let all = everything(1);
    // For a thousand people.
    let wanted = [
        (Noun::Organisation, 100),
        (Noun::Product, 12),
        (Noun::Device, 1_600),
        (Noun::Account, 900),
        (Noun::Contract, 140),
        (Noun::List, 8),
        (Noun::Membership, 2_200),
        (Noun::Feedback, 60),
        (Noun::Competition, 4),
    ];
    for (noun, count) in wanted {
        let invented = all[&noun].len();
        assert!(invented.abs_diff(count) * 20 <= count, "{noun}: {invented} of {count}");
    }
    let employers: HashSet<_> = (0..PEOPLE).filter_map(|number| person(1, number).organisation).collect();
    assert!((90..=100).contains(&employers.len()), "{} of a hundred employ somebody", employers.len());
    let named: HashSet<_> = all[&Noun::Organisation].iter().filter_map(|draft| draft.text("name")).collect();
    assert!(employers.iter().all(|name| named.contains(name.as_str())), "and all of them are held");
}

#[test]
fn nothing_invented_is_anybodys() {
    let documentation = ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"];
    for draft in &everything(1)[&Noun::Device] {
        let ip = draft.text("ip").unwrap_or("192.0.2.");
        assert!(documentation.iter().any(|range| ip.starts_with(range)), "{ip}");
        assert!(draft.text("imei").is_none_or(|imei| imei.starts_with("00")), "{draft:?}");
    }
    for draft in &everything(1)[&Noun::Account] {
        let user_name = draft.text("user_name").unwrap();
        assert!(!user_name.contains('@') || user_name.ends_with(".example"), "{user_name}");
    }
}

#[test]
fn some_of_everything_that_a_keeper_looks_for_is_there() {
    let all = everything(1);
    let some = |noun: Noun, what: &str, holds: &dyn Fn(&Draft) -> bool| {
        let count = all[&noun].iter().filter(|draft| holds(draft)).count();
        assert!(count > 0 && count < all[&noun].len(), "{noun} {what}: {count}");
    };
    some(Noun::Device, "of an organisation alone", &|draft| draft.get("contact").is_none());
    some(Noun::Contract, "that end within ninety days", &|draft| {
        draft.text("ends").is_some_and(|ends| ("2026-11-23".."2027-02-21").contains(&ends))
    });
    some(Noun::Contract, "with a group company or supplier", &|draft| draft.get("company").is_some());
    some(Noun::Product, "of a group company or supplier", &|draft| draft.get("company").is_some());
    for (noun, column) in [
        (Noun::List, "kind"),
        (Noun::Membership, "state"),
        (Noun::Contract, "status"),
        (Noun::Feedback, "channel"),
        (Noun::Device, "kind"),
        (Noun::Entry, "result"),
    ] {
        let Some(Kind::Choice(codes)) =
            noun.definition().and_then(|held| held.column(column)).map(|held| held.kind)
        else {
            panic!("{noun} {column}")
        };
        for code in codes.iter().filter(|code| **code != "other") {
            some(noun, code, &|draft| draft.text(column) == Some(code));
        }
    }
}

#[test]
fn who_objects_to_marketing_is_on_no_list_for_it() {
    let all = everything(1);
    let lists = &all[&Noun::List];
    let number = |draft: &Draft, code| {
        draft.text(code).and_then(|id| id.parse::<Uuid>().ok()).map_or(0, |id| id.as_u64_pair().1)
    };
    let mut objecting = 0;
    for draft in &all[&Noun::Membership] {
        let list = &lists[number(draft, "list") as usize];
        if list.text("kind") == Some("marketing") && person(1, number(draft, "contact")).objects_to_marketing
        {
            assert_eq!(draft.text("state"), Some("unsubscribed"));
            objecting += 1;
        }
    }
    assert!(objecting > 0);
}

#[test]
fn what_a_number_stands_for_does_not_hang_on_what_came_before() {
    let (one, again, other) = (everything(7), everything(7), everything(8));
    assert_eq!(one, again);
    for noun in [Noun::Organisation, Noun::Device, Noun::Account, Noun::Contract, Noun::Membership] {
        assert_ne!(one[&noun], other[&noun], "{noun}");
    }
}
