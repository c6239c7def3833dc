use super::*;
use crate::nouns::ORGANISATION;
use crate::{PersonName, Whereabouts};
use proptest::prelude::*;

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Left), Just(Side::Right)]
}

fn choices() -> impl Strategy<Value = Choices> {
    prop::array::uniform9(side()).prop_map(
        |[
            given_name,
            family_name,
            emails,
            phones,
            organisation,
            address,
            position,
            whereabouts,
            product_of,
        ]| Choices {
            given_name,
            family_name,
            emails,
            phones,
            organisation,
            address,
            position,
            whereabouts,
            product_of,
        },
    )
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[abÅ]{1,2}")
}

fn whereabouts() -> impl Strategy<Value = Option<Whereabouts>> {
    (text(), text(), 1i8..28).prop_map(|(home_town, location, day)| {
        Whereabouts::under_consent(home_town, location, Some(jiff::civil::date(2024, 3, day))).unwrap()
    })
}

fn address() -> impl Strategy<Value = PostalAddress> {
    let country = prop::option::of(prop::sample::select(vec!["FI", "SE"]));
    (text(), text(), text(), country).prop_map(|(street, postal_code, city, country)| PostalAddress {
        street,
        postal_code,
        city,
        country: country.map(|code| code.parse().unwrap()),
    })
}

fn draft() -> impl Strategy<Value = ContactDraft> {
    let emails = prop::sample::subsequence(
        vec!["a@example.fi", "A@example.fi", "b@example.fi", "c@example.fi"],
        0..=3,
    );
    let phones = prop::sample::subsequence(vec!["+358405550134", "+358405550135", "+46700000001"], 0..=3);
    ((text(), text(), text(), text(), text()), address(), emails, phones, whereabouts(), any::<bool>())
        .prop_map(
            |(
                (given, family, organisation, position, product_of),
                address,
                emails,
                phones,
                whereabouts,
                objects_to_marketing,
            )| {
                let mut draft = ContactDraft {
                    name: PersonName { given, family },
                    organisation,
                    address,
                    position,
                    whereabouts,
                    product_of,
                    objects_to_marketing,
                    ..Default::default()
                };
                let emails: Vec<Email> = emails.iter().map(|text| text.parse().unwrap()).collect();
                unite_emails(&mut draft.emails, &emails);
                draft.phones = phones.iter().map(|text| text.parse().unwrap()).collect();
                draft
            },
        )
}

proptest! {
    #[test]
    fn nothing_is_lost_without_being_named(left in draft(), right in draft(), choices in choices()) {
        let merged = people(&left, &right, choices);
        for &field in Field::ALL {
            for value in values(&left, field).into_iter().chain(values(&right, field)) {
                let kept = values(&merged.draft, field).contains(&value);
                prop_assert!(kept != merged.left.contains(&(field, value)), "kept or named, and not both");
            }
        }
    }

    #[test]
    fn an_objection_on_either_side_stays(left in draft(), right in draft(), choices in choices()) {
        let merged = people(&left, &right, choices);
        prop_assert_eq!(merged.draft.objects_to_marketing, left.objects_to_marketing || right.objects_to_marketing);
    }

    #[test]
    fn no_mailbox_and_no_number_is_dropped(left in draft(), right in draft(), choices in choices()) {
        let merged = people(&left, &right, choices).draft;
        let (first, _) = choices.emails.order(&left, &right);
        prop_assert!(merged.emails.starts_with(&first.emails), "whose come first is the keeper's choice");
        for email in left.emails.iter().chain(&right.emails) {
            prop_assert_eq!(merged.emails.iter().filter(|kept| kept.folded() == email.folded()).count(), 1);
        }
        for phone in left.phones.iter().chain(&right.phones) {
            prop_assert_eq!(merged.phones.iter().filter(|kept| *kept == phone).count(), 1);
        }
    }

    #[test]
    fn all_left_keeps_what_left_has_and_all_right_is_the_same_from_the_other_side(left in draft(), right in draft()) {
        let merged = people(&left, &right, Choices::default());
        for &field in Field::ALL {
            if let Some(value) = left.value(field) {
                prop_assert_eq!(merged.draft.value(field), Some(value));
            }
        }
        let all_right = Choices {
            given_name: Side::Right,
            family_name: Side::Right,
            emails: Side::Right,
            phones: Side::Right,
            organisation: Side::Right,
            address: Side::Right,
            position: Side::Right,
            whereabouts: Side::Right,
            product_of: Side::Right,
        };
        prop_assert_eq!(merged.draft, people(&right, &left, all_right).draft);
    }

    #[test]
    fn whereabouts_keep_the_consent_they_were_given_with(left in draft(), right in draft(), choices in choices()) {
        let merged = people(&left, &right, choices).draft.whereabouts;
        prop_assert!(merged == left.whereabouts || merged == right.whereabouts);
        prop_assert_eq!(merged.is_none(), left.whereabouts.is_none() && right.whereabouts.is_none());
    }

    #[test]
    fn a_record_loses_nothing_unnamed(
        names in prop::array::uniform2("[aÅ]{1,2}"),
        ids in prop::array::uniform2("[12]{0,2}"),
        towns in prop::array::uniform2("[åt]{0,1}"),
        sides in prop::array::uniform3(side()),
    ) {
        let draft = |at: usize| organisation(&[("name", &names[at]), ("business_id", &ids[at]), ("city", &towns[at])]);
        let (left, right) = (draft(0), draft(1));
        let choices = ["name", "business_id", "street"].map(str::to_owned).into_iter().zip(sides).collect();
        let merged = records(&ORGANISATION, &left, &right, &choices);
        for (code, value) in left.iter().chain(right.iter()) {
            let value = value.as_text().unwrap();
            let kept = merged.draft.text(code) == Some(value);
            prop_assert!(kept != merged.left.iter().any(|(field, left)| *field == code && left == value));
        }
    }
}

fn organisation(values: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::default();
    for (code, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
        draft.set(code, Some((*value).into()));
    }
    draft
}

#[test]
fn the_outcome_names_what_had_no_place() {
    let at = |given: &str, email: &str, town: &str| ContactDraft {
        name: PersonName { given: Some(given.into()), family: Some("Åberg".into()) },
        emails: vec![email.parse().unwrap()],
        whereabouts: Whereabouts::under_consent(Some(town.into()), None, Some("2024-03-12".parse().unwrap()))
            .unwrap(),
        ..Default::default()
    };
    let (left, right) = (at("Aino", "a@example.fi", "Pargas"), at("Aina", "A@example.fi", "Åbo"));
    let merged = people(&left, &right, Choices { whereabouts: Side::Right, ..Default::default() });
    let named = [(Field::GivenName, "Aina"), (Field::Email, "A@example.fi"), (Field::HomeTown, "Pargas")];
    assert_eq!(merged.left, named.map(|(field, value)| (field, value.to_owned())));
}

#[test]
fn two_addresses_are_never_mixed_and_one_fills_the_gaps_of_the_same() {
    let at = |street, code, city| {
        organisation(&[("name", "Ab"), ("street", street), ("postal_code", code), ("city", city)])
    };
    let (left, same) = (at("Hamngatan 8", "", "Åbo"), at("hamngatan 8", "20100", "Åbo"));
    let merged = records(&ORGANISATION, &left, &same, &BTreeMap::new());
    assert_eq!(merged.draft, at("Hamngatan 8", "20100", "Åbo"));
    let other = at("Storgatan 1", "10600", "Ekenäs");
    let choices = [("street".to_owned(), Side::Right)].into();
    let merged = records(&ORGANISATION, &left, &other, &choices);
    assert_eq!(merged.draft, other);
    assert_eq!(merged.left.len(), 2, "the street and the town that were left");
}
