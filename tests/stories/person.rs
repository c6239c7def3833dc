//! What a person's page gathers, and what Today says of contracts.

use liggare_desk::wire::*;
use liggare_tests::keeper::Keeper;
use uuid::Uuid;

fn add(keeper: &Keeper, noun: Noun, values: &[(&str, &str)]) -> Uuid {
    let form = values.iter().map(|(column, value)| ((*column).to_owned(), (*value).to_owned())).collect();
    keeper.desk.add_record(AddRecord { noun, form, source: Source::Form }).unwrap().record.id
}

fn person(keeper: &Keeper, organisation: &str) -> ContactView {
    let form = ContactForm {
        given_name: "Aino".into(),
        family_name: "Åberg".into(),
        organisation: organisation.into(),
        ..ContactForm::default()
    };
    keeper.desk.add_contact(AddContact { form, source: Source::Form }).unwrap()
}

#[test]
fn everything_dated_about_a_person_stands_in_the_order_of_time() {
    let keeper = Keeper::with_register();
    keeper.set_today("2026-11-23");
    let aino = person(&keeper, "Nordvik Ab");
    let (id, company) = (aino.id.to_string(), aino.organisation.unwrap().to_string());
    let list = add(&keeper, Noun::List, &[("name", "Nyhetsbrevet"), ("kind", "newsletter")]).to_string();
    let place = [("list", &*list), ("contact", &id), ("state", "subscribed"), ("since", "2025-03-01")];
    add(&keeper, Noun::Membership, &place);
    let contract =
        [("title", "Drift"), ("organisation", &*company), ("starts", "2024-01-01"), ("ends", "2027-12-31")];
    add(&keeper, Noun::Contract, &contract);
    add(&keeper, Noun::Device, &[("model", "Pixel 8"), ("contact", &id)]);
    let other = person(&keeper, "Saimaa Oy").id.to_string();
    add(&keeper, Noun::Device, &[("model", "En annans"), ("contact", &other)]);

    let timeline = keeper.desk.get_timeline(ById { id: aino.id }).unwrap().entries;
    let told: Vec<_> = timeline
        .iter()
        .filter_map(|entry| match &entry.happening {
            Happening::Dated { name, column, .. } => Some((&*entry.at, &**name, column.as_deref())),
            _ => None,
        })
        .collect();
    let device = told.iter().position(|(_, name, _)| *name == "Pixel 8").unwrap();
    assert_eq!(told[device].2, None, "a device without a date stands where it was recorded");
    let dated: Vec<_> = told.iter().filter(|(_, _, column)| column.is_some()).copied().collect();
    assert_eq!(
        dated,
        [
            ("2027-12-31", "Drift", Some("ends")),
            ("2025-03-01", "Nyhetsbrevet", Some("since")),
            ("2024-01-01", "Drift", Some("starts")),
        ]
    );
    assert!(
        timeline.iter().any(|entry| matches!(entry.happening, Happening::Step { step: StepKind::Added, .. }))
    );
    assert!(timeline.is_sorted_by(|one, next| one.at >= next.at));
}

#[test]
fn feedback_is_called_by_how_it_begins() {
    let keeper = Keeper::with_register();
    let id = person(&keeper, "Nordvik Ab").id;
    let said = format!("Fakturan kom\r\ntvå gånger{}", " och igen".repeat(20));
    let given =
        [("received", "2026-10-01"), ("channel", "email"), ("text", &*said), ("contact", &*id.to_string())];
    add(&keeper, Noun::Feedback, &given);
    let timeline = keeper.desk.get_timeline(ById { id }).unwrap().entries;
    let name = timeline.iter().find_map(|entry| match &entry.happening {
        Happening::Dated { name, .. } => Some(&**name),
        _ => None,
    });
    assert_eq!(name, Some("Fakturan kom två gånger och igen och igen och igen och igen …"));
}

#[test]
fn a_persons_page_counts_what_is_theirs_and_what_their_organisation_has() {
    let keeper = Keeper::with_register();
    let aino = person(&keeper, "Nordvik Ab");
    person(&keeper, "Nordvik Ab");
    let (id, company) = (aino.id.to_string(), aino.organisation.unwrap().to_string());
    add(&keeper, Noun::Device, &[("model", "Pixel 8"), ("contact", &id)]);
    add(&keeper, Noun::Contract, &[("title", "Drift"), ("organisation", &company)]);
    let page = keeper.desk.get_contact(ById { id: aino.id }).unwrap();
    assert_eq!(page.named_by, [(Noun::Device, 1)].into());
    assert_eq!(
        page.organisation_named_by,
        [(Noun::Contract, 1)].into(),
        "colleagues are people of their own"
    );
}

#[test]
fn contracts_in_force_that_end_within_ninety_days_are_told_of_today() {
    let keeper = Keeper::with_register();
    keeper.set_today("2026-11-23");
    let company = person(&keeper, "Nordvik Ab").organisation.unwrap().to_string();
    let of = |title: &str, ends: &str, status: &str| {
        let mut values = vec![("title", title), ("organisation", &*company), ("ends", ends)];
        values.extend(Some(("status", status)).filter(|_| !status.is_empty()));
        add(&keeper, Noun::Contract, &values)
    };
    let today = || keeper.desk.get_today(Nothing {}).unwrap().agreements;
    of("Förfallet", "2026-11-22", "in_force");
    of("Senare", "2027-02-22", "in_force");
    of("Uppsagt", "2026-12-01", "terminated");
    assert!(today().is_none());
    of("Sist", "2027-02-21", "in_force");
    let first = of("Först", "2026-11-30", "");
    let ending = today().unwrap();
    assert_eq!((ending.count, ending.first, &*ending.name), (2, first, "Först"));
    assert_eq!((&*ending.ends, ending.days, &*ending.until), ("2026-11-30", 7, "2027-02-21"));
}

#[test]
fn what_is_typed_is_found_in_the_records_of_every_noun_that_is_asked() {
    let keeper = Keeper::with_register();
    let aino = person(&keeper, "Nordvik Ab");
    let (id, company) = (aino.id.to_string(), aino.organisation.unwrap().to_string());
    add(&keeper, Noun::Device, &[("model", "Nordvik Tablet"), ("imei", "490154203237518"), ("contact", &id)]);
    add(&keeper, Noun::Contract, &[("title", "Drift"), ("number", "NP-2026-17"), ("organisation", &company)]);
    add(
        &keeper,
        Noun::Feedback,
        &[("received", "2026-11-01"), ("channel", "email"), ("text", "Nordviks växel svarar inte")],
    );
    let of = |nouns: &[(Noun, &str)]| {
        nouns
            .iter()
            .map(|(noun, column)| Wanted { noun: *noun, columns: vec![(*column).to_owned()] })
            .collect()
    };
    let found = |text: &str| {
        let of = of(&[
            (Noun::Contact, "name"),
            (Noun::Organisation, "name"),
            (Noun::Device, "model"),
            (Noun::Contract, "title"),
            (Noun::Feedback, "text"),
        ]);
        let found =
            keeper.desk.search_everywhere(SearchEverywhere { text: text.into(), of, most: 5 }).unwrap();
        found.nouns.into_iter().map(|one| (one.noun, one.total)).collect::<Vec<_>>()
    };
    let everywhere = [(Noun::Contact, 1), (Noun::Organisation, 1), (Noun::Device, 1), (Noun::Feedback, 1)];
    assert_eq!(found("nordvik"), everywhere);
    assert_eq!(found("abe"), [(Noun::Contact, 1)], "å is found as a");
    assert_eq!(found("2032375"), [(Noun::Device, 1)], "any part of a code");
    assert_eq!(found("2026-17"), [(Noun::Contract, 1)]);
    assert_eq!(found("n"), []);
    assert_eq!(found("finns inte"), []);
    let of = of(&[(Noun::Device, "no such column")]);
    assert!(keeper.desk.search_everywhere(SearchEverywhere { text: "nordvik".into(), of, most: 5 }).is_err());
}
