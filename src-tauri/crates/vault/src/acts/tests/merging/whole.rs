//! Whatever is made one can be made two again, and every row is as it was.

use super::*;
use crate::acts::exports;
use crate::acts::sessions::{self, Held, Known};
use crate::tables::batches::{BatchKind, NewBatch};
use crate::tables::exports::ExportIntent;
use liggare_domain::ExportForm;
use liggare_domain::Whereabouts;
use proptest::prelude::*;

/// One of a few people, with or without each of their values.
fn somebody() -> impl Strategy<Value = ContactDraft> {
    let text =
        |of: &'static [&'static str]| prop::option::of(prop::sample::select(of).prop_map(str::to_owned));
    let emails = prop::sample::subsequence(vec!["a@x.example", "b@x.example", "c@x.example"], 0..=2);
    let phones = prop::sample::subsequence(vec!["+358405550134", "+358405550135"], 0..=2);
    let town = prop::option::of(prop::sample::select(&["Pargas", "Nagu"][..]));
    let organisation = text(&["Nordvik Ab", "Nordwik Oy", "Saimaa Oy"]);
    let values =
        (text(&["Chef", "Vd"]), text(&["Åbo", "Ekenäs"]), text(&["Molntjänster Ab"]), town, any::<bool>());
    (text(&["Aino", "Eva"]), emails, phones, organisation, values).prop_map(
        |(given, emails, phones, organisation, (position, city, product_of, town, objects))| ContactDraft {
            name: PersonName { given, family: Some("Åberg".into()) },
            emails: emails.into_iter().map(|email| Email::parse(email).unwrap()).collect(),
            phones: phones.into_iter().map(|phone| Phone::from_e164(phone).unwrap()).collect(),
            organisation,
            position,
            product_of,
            address: liggare_domain::PostalAddress { city, ..Default::default() },
            whereabouts: town.map(|town| Whereabouts {
                home_town: Some(town.to_owned()),
                location: None,
                consented: today(),
            }),
            objects_to_marketing: objects,
        },
    )
}

fn a_side() -> impl Strategy<Value = Side> {
    prop::sample::select(&[Side::Left, Side::Right][..])
}

fn of_people() -> impl Strategy<Value = OfPeople> {
    prop::collection::vec(a_side(), 9).prop_map(|sides| OfPeople {
        given_name: sides[0],
        family_name: sides[1],
        emails: sides[2],
        phones: sides[3],
        organisation: sides[4],
        address: sides[5],
        position: sides[6],
        whereabouts: sides[7],
        product_of: sides[8],
    })
}

/// What is done before: who is changed, who gets a device, who is on the list, and about whom a file is written.
#[derive(Debug, Clone)]
struct Past {
    people: Vec<ContactDraft>,
    edits: Vec<(prop::sample::Index, ContactDraft)>,
    devices: Vec<prop::sample::Index>,
    places: Vec<Option<(&'static str, &'static str)>>,
    exports: Vec<Vec<bool>>,
    /// Who used the one or the other product.
    uses: Vec<(prop::sample::Index, bool)>,
}

fn past() -> impl Strategy<Value = Past> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), somebody()), 0..4);
    let devices = prop::collection::vec(any::<prop::sample::Index>(), 0..4);
    let place = (
        prop::sample::select(&["subscribed", "unsubscribed", "bounced"][..]),
        prop::sample::select(&["2026-03-01", "2026-04-01", "2026-05-01"][..]),
    );
    let places = prop::collection::vec(prop::option::of(place), 6);
    let exports = prop::collection::vec(prop::collection::vec(any::<bool>(), 6), 0..3);
    let uses = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..8);
    let people = prop::collection::vec(somebody(), 3..6);
    (people, edits, devices, places, exports, uses).prop_map(
        |(people, edits, devices, places, exports, uses)| Past {
            people,
            edits,
            devices,
            places,
            exports,
            uses,
        },
    )
}

/// A file about these people.
fn export(vault: &Vault, people: &[Uuid]) {
    let rows: Vec<u32> = people.iter().map(|id| person_of(vault, *id).unwrap().row as u32).collect();
    let intent = ExportIntent {
        noun: Noun::Contact,
        reason: Some("Granskning"),
        form: ExportForm::Csv,
        columns: &[],
        rows: rows.len() as u64,
        file_path: "",
        people: &rows,
    };
    vault.write(morning(), |db| exports::intend(db, &intent)).unwrap();
}

/// These uses of two products, an hour apart.
fn used(vault: &Vault, by: &[(Uuid, bool)]) {
    let products = ["Portalen", "Butiken"].map(|name| add_record(vault, Noun::Product, &[("name", name)]));
    let product =
        |other: bool| vault.read(|db| table::row_of(db, Noun::Product, products[usize::from(other)]));
    let new = NewBatch {
        kind: BatchKind::Import,
        noun: Noun::Session,
        source: Source::Use,
        day: today(),
        file_name: None,
        digest: None,
    };
    let alphabet = swedish();
    let uses: Vec<Held> = (0..)
        .zip(by)
        .map(|(at, (person, other))| Held {
            contact: person_of(vault, *person).unwrap().row,
            product: product(*other).unwrap().unwrap(),
            device: None,
            started: 1_772_409_600 + at * 3_600,
            seconds: 60,
            hits: None,
        })
        .collect();
    vault
        .write(morning(), |db| {
            let mut import = sessions::Import::begin(db, &new, Known::Email, &alphabet)?;
            uses.iter().try_for_each(|held| import.add(*held))?;
            import.finish()
        })
        .unwrap();
}

/// What is kept of each person and product is what counting the sessions gives.
fn counted(db: &Reader<'_>) -> Result<bool> {
    let differing = "SELECT count(*) FROM (SELECT contact, product, count(*) AS times FROM sessions
        GROUP BY contact, product) s FULL JOIN usage u ON u.contact = s.contact AND u.product = s.product
        WHERE u.times IS NOT s.times";
    Ok(db.prepare(differing)?.query_row([], |row| row.get::<_, i64>(0))? == 0)
}

/// How many are on a list twice.
fn twins(vault: &Vault) -> i64 {
    let twice = "SELECT count(*) - count(DISTINCT contact) FROM memberships";
    vault.read(|db| Ok::<_, VaultError>(db.prepare(twice)?.query_row([], |row| row.get(0))?)).unwrap()
}

/// The ids of a noun's records.
fn ids(vault: &Vault, noun: Noun) -> Vec<Uuid> {
    vault
        .read(|db| {
            let table = nouns::of(noun).unwrap();
            let rows = Order::natural(db, table)?.window(0, usize::MAX, false);
            let lines = table::lines(db, table, &[], &rows)?;
            Ok::<_, VaultError>(lines.into_iter().map(|(id, _)| id).collect())
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undoing_merges_restores_every_row_and_no_objection_vanishes_by_them(
        past in past(),
        merges in prop::collection::vec(
            (any::<bool>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), of_people(), a_side()), 1..5)
    ) {
        let (_home, vault) = Home::with_vault();
        let people: Vec<Uuid> = past.people.iter().map(|draft| add(&vault, draft)).collect();
        for (at, next) in &past.edits {
            edit(&vault, *at.get(&people), |draft| *draft = next.clone());
        }
        for at in &past.devices {
            let owner = at.get(&people).to_string();
            add_record(&vault, Noun::Device, &[("model", "Pixel 8"), ("contact", &owner)]);
        }
        let list = add_record(&vault, Noun::List, &[("name", "Nyhetsbrevet"), ("kind", "newsletter")]);
        for (person, place) in people.iter().zip(&past.places) {
            let Some((state, since)) = place else { continue };
            let (list, person) = (list.to_string(), person.to_string());
            let values = [("list", &*list), ("contact", &person), ("state", state), ("since", since)];
            add_record(&vault, Noun::Membership, &values);
        }
        for about in &past.exports {
            let about: Vec<Uuid> = people.iter().zip(about).filter(|(_, on)| **on).map(|(id, _)| *id).collect();
            export(&vault, &about);
        }
        let uses: Vec<_> = past.uses.iter().map(|(at, other)| (*at.get(&people), *other)).collect();
        used(&vault, &uses);
        disclose(&vault, 1, &people);
        let mut done = Vec::new();
        for (of_organisations, one, other, choices, side) in merges {
            let noun = if of_organisations { Noun::Organisation } else { Noun::Contact };
            let all = ids(&vault, noun);
            if all.len() < 2 {
                continue;
            }
            let (kept, gone) = (one.index(all.len()), other.index(all.len() - 1));
            let (kept, gone) = (all[kept], all[if gone >= kept { gone + 1 } else { gone }]);
            let choices = match noun {
                Noun::Contact => Choices::People(choices),
                _ => Choices::Organisations(BTreeMap::from([("name".to_owned(), side)])),
            };
            let union = Union { kept, gone, choices };
            let objects = |id| person_of(&vault, id).is_some_and(|held| held.draft.objects_to_marketing);
            let either = objects(kept) || objects(gone);
            let before = dump(&vault);
            unite(&vault, &union);
            prop_assert_eq!(objects(kept), either);
            let after = dump(&vault);
            for same in ["devices", "disclosure_rows"] {
                prop_assert_eq!(after[same].len(), before[same].len());
                prop_assert!(after[same].iter().flatten().filter(|cell| **cell == Cell::Null).count()
                    == before[same].iter().flatten().filter(|cell| **cell == Cell::Null).count());
            }
            prop_assert_eq!(twins(&vault), 0, "somebody is on the list once");
            prop_assert!(vault.read(counted).unwrap());
            done.push((union, before));
        }
        for (union, before) in done.into_iter().rev() {
            part(&vault, &union).unwrap();
            assert_consistent(&vault);
            let after = dump(&vault);
            for (table, rows) in &before {
                prop_assert_eq!(&after[table], rows, "{}", table);
            }
        }
    }
}
