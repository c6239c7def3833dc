//! What holds for whatever is invented.

use super::scene::Scene;
use super::session::{Calendar, Session};
use super::*;
use liggare_domain::noun::Kind;
use liggare_domain::{Date, Draft, Noun, Value};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

const PEOPLE: u64 = 1_000;

/// Everything for so many people, each record with the id that its number makes.
fn everything(seed: u64) -> BTreeMap<Noun, Vec<Draft>> {
    whole(seed).0
}

/// The same, with the scene as it is then.
fn whole(seed: u64) -> (BTreeMap<Noun, Vec<Draft>>, Scene) {
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
    (all, scene)
}

fn sessions(scene: &Scene) -> Vec<Session> {
    let calendar = Calendar::new(scene);
    (0..session::count(PEOPLE)).map(|number| session::session(scene, &calendar, number)).collect()
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

#[test]
fn sessions_come_in_the_order_of_time_and_end_before_the_day_at_hand() {
    let (_, scene) = whole(1);
    let sessions = sessions(&scene);
    assert_eq!(sessions.len(), 12_000);
    let hours: Vec<i64> = sessions.iter().map(|one| one.started / 3_600).collect();
    assert!(hours.is_sorted(), "an hour at least, so that what is written next lies near");
    let today = scene.day.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second();
    let clock_of_finland = 2 * 3_600;
    assert!(sessions.iter().all(|one| one.started < today - clock_of_finland && one.seconds > 0));
    let kept: HashSet<_> =
        sessions.iter().map(|one| (one.person, one.product, one.device, one.started)).collect();
    assert_eq!(kept.len(), sessions.len(), "no two are the same");
}

#[test]
fn people_use_products_when_they_are_at_work_and_more_each_year() {
    let (_, scene) = whole(1);
    let mut grid = [[0_u32; 24]; 7];
    let zone = jiff::tz::TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").unwrap();
    let sessions = sessions(&scene);
    for one in &sessions {
        let here = zone.to_datetime(liggare_domain::Timestamp::from_second(one.started).unwrap());
        grid[here.date().weekday().to_monday_zero_offset() as usize][here.hour() as usize] += 1;
    }
    let of = |days: std::ops::Range<usize>, hour: usize| -> u32 { days.map(|day| grid[day][hour]).sum() };
    assert!(of(0..5, 9) > 20 * of(0..5, 3), "{grid:?}");
    assert!(of(0..5, 9) > 5 * of(5..7, 9), "{grid:?}");
    assert!(grid.iter().all(|day| day[10] > 0 && day[20] > 0), "{grid:?}");
    let middle = scene.ago(365).to_zoned(zone).unwrap().timestamp().as_second();
    let late = sessions.iter().filter(|one| one.started > middle).count();
    assert!(late > sessions.len() * 11 / 20, "{late}");
}

#[test]
fn sessions_are_of_every_product_and_from_a_device_of_whoever_it_was() {
    let (all, scene) = whole(1);
    let employer =
        |person: u64| organisation::employer(1, person).and_then(|at| scene.link(Noun::Organisation, at));
    let (mut products, mut people) = (HashSet::new(), BTreeMap::<u64, u32>::new());
    for one in sessions(&scene) {
        products.insert(one.product % scene.count(Noun::Product));
        *people.entry(one.person).or_default() += 1;
        let Some(device) = one.device else { continue };
        let device = &all[&Noun::Device][device as usize];
        let own = device.get("contact").cloned() == scene.link(Noun::Contact, one.person);
        let of_employer =
            device.get("contact").is_none() && device.get("organisation").cloned() == employer(one.person);
        assert!(own || of_employer, "{one:?} {device:?}");
    }
    assert_eq!(products.len(), 12);
    assert!((600..950).contains(&people.len()), "some use nothing: {}", people.len());
    assert!(people.values().any(|times| *times > 30), "and some very much");
    assert!(sessions(&scene).iter().any(|one| one.device.is_some()));
}

#[test]
fn the_same_seed_gives_the_same_sessions() {
    let [one, again, other] = [7, 7, 8].map(|seed| sessions(&whole(seed).1));
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[test]
fn responses_fit_their_questions_and_lie_between_the_days_of_their_survey() {
    let (_, scene) = whole(1);
    let (mut all, mut answers) = (0, 0);
    for survey in survey::surveys(&scene) {
        assert_eq!(liggare_domain::nouns::SURVEY.accept(&survey.draft), Ok(()));
        assert!(survey.questions.iter().all(|question| question.check().is_ok()));
        let (opened, closed) = (survey.draft.text("opened").unwrap(), survey.draft.text("closed").unwrap());
        let (mut people, mut last) = (HashSet::new(), None);
        for number in survey.responses.clone() {
            let response = survey::response(&scene, &survey, number);
            for (place, answer) in &response.answers {
                assert_eq!(survey.questions[*place].accepts(answer), Ok(()), "{answer:?}");
            }
            assert!((opened..=closed).contains(&response.submitted.to_string().as_str()));
            assert!(last <= Some(response.submitted), "in the order of time");
            assert!(response.person.is_none_or(|person| people.insert(person)), "nobody answers twice");
            last = Some(response.submitted);
            all += 1;
            answers += response.answers.len();
        }
        assert!(!people.is_empty() && people.len() < survey.responses.count(), "some give no name");
    }
    assert_eq!(all, 700, "for a thousand people");
    assert!(answers.abs_diff(8 * all) < all / 4, "eight answers each: {answers}");
}
