//! Sessions are where the full sort has them, and what is kept of them is what counting them again gives.

mod arriving;

use super::*;
use crate::acts::import::Import as People;
use crate::acts::sessions::{Arriving, Held, Import, Known, Whose};
use crate::acts::{records as acts, undo};
use crate::narrow::{Facets, Test};
use crate::search::Broad;
use crate::tables::batches::{BatchKind, NewBatch, Tally};
use crate::tables::{records, sessions, usage};
use crate::testing::{Home, morning};
use crate::{Alphabet, Reader, Vault, VaultError, Writer};
use liggare_domain::matching::OnMatch;
use liggare_domain::{BatchId, ContactDraft, Date, Draft, Email, Language, Noun, PersonName, Source, Value};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const PEOPLE: [(&str, &str); 5] =
    [("Aino", "Åberg"), ("Bo", "Butik"), ("Cecilia", "Åberg"), ("Dan", "Dahl"), ("Eva", "Ek")];
const PRODUCTS: [(&str, Option<&str>); 3] =
    [("Butik", None), ("Portal", Some("Saimaa Oy")), ("Intranät", Some("Saimaa Oy"))];
/// A Monday at midnight.
const BEGUN: i64 = 1_772_409_600;

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

fn alphabet() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

fn new(noun: Noun) -> NewBatch<'static> {
    NewBatch {
        kind: BatchKind::Import,
        noun,
        source: Source::Use,
        day: today(),
        file_name: None,
        digest: None,
    }
}

fn address(given: &str) -> String {
    format!("{}@bjorkholm.example", given.to_lowercase())
}

/// A register with people and products, and no session.
fn register() -> (Home, Vault, Vec<Uuid>) {
    let (home, vault) = Home::with_vault();
    let products = vault.write(morning(), |db| {
        let alphabet = alphabet();
        let mut people = People::begin(db, &new(Noun::Contact), OnMatch::Fill, &alphabet)?;
        for (given, family) in PEOPLE {
            people.take(&ContactDraft {
                name: PersonName { given: Some(given.into()), family: Some(family.into()) },
                emails: vec![Email::parse(&address(given)).unwrap()],
                ..ContactDraft::default()
            })?;
        }
        people.finish()?;
        let mut products = Vec::new();
        for (name, company) in PRODUCTS {
            let mut draft = Draft::default();
            draft.set("name", Some(Value::from(name)));
            draft.set("company", company.map(Value::from));
            products.push(acts::add(db, Noun::Product, &draft, Source::Form, today(), &alphabet)?);
        }
        Ok::<_, VaultError>(products)
    });
    (home, vault, products.unwrap())
}

/// A session as the tests make them: whose, of what, from which device, when, how long.
type Made = (usize, usize, Option<u8>, i64, u32);

fn import(vault: &Vault, products: &[Uuid], made: &[Made]) -> (BatchId, Tally) {
    let take = |db: &Writer<'_>| {
        let alphabet = alphabet();
        let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
        // So that a few sessions are written in several turns.
        import.at_once = 7;
        for (who, product, agent, after, seconds) in made {
            let agent = agent.map(|agent| format!("Firefox/{agent}"));
            let whose = import.take(
                &Arriving {
                    who: &address(PEOPLE[*who].0),
                    product: products[*product],
                    agent: agent.as_deref(),
                    seen: agent.is_some().then(|| ("192.0.2.7".parse().unwrap(), today())),
                    started: BEGUN + after,
                    seconds: *seconds,
                    hits: Some(1),
                },
                |_| Ok(Draft::default()),
            )?;
            assert!(matches!(whose, Whose::One(_)));
        }
        let (batch, tally) = import.finish()?;
        Ok::<_, VaultError>((batch.id, tally))
    };
    vault.write(morning(), take).unwrap()
}

fn undo(vault: &Vault, batch: BatchId) -> undo::Undone {
    vault.write(morning(), |db| undo::import(db, batch, &alphabet())).unwrap()
}

/// Every session by its key: contact, product, seconds.
fn all(db: &Reader<'_>) -> Vec<(i64, i64, i64, i64)> {
    let sql = "SELECT row, contact, product, seconds FROM sessions ORDER BY row";
    let mut statement = db.conn().prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn assert_kept_is_counted(db: &Reader<'_>) {
    let count = |sql: &str| -> Vec<Vec<i64>> {
        let mut statement = db.conn().prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect());
        rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    let pairs = [
        (
            "SELECT contact, product, times, seconds, first, last FROM usage ORDER BY 1, 2",
            "SELECT contact, product, count(*), sum(seconds), min(row) >> 16, max(row) >> 16 FROM sessions
             GROUP BY 1, 2 ORDER BY 1, 2",
        ),
        (
            "SELECT product, hour, times, seconds FROM session_hours ORDER BY 1, 2",
            "SELECT product, (row >> 16) / 3600, count(*), sum(seconds) FROM sessions GROUP BY 1, 2 ORDER BY 1, 2",
        ),
        (
            "SELECT device, times FROM device_uses ORDER BY 1",
            "SELECT device, count(*) FROM sessions WHERE device IS NOT NULL GROUP BY 1 ORDER BY 1",
        ),
        (
            "SELECT batch, times FROM session_batches ORDER BY 1",
            "SELECT batch, count(*) FROM sessions GROUP BY 1 ORDER BY 1",
        ),
        ("SELECT value + 0 FROM facts WHERE name = 'sessions'", "SELECT count(*) FROM sessions"),
        ("SELECT value + 0 FROM facts WHERE name = 'devices'", "SELECT count(*) FROM devices"),
    ];
    for (kept, counted) in pairs {
        assert_eq!(count(kept), count(counted), "{kept}");
    }
    assert!(crate::log::verify(db).unwrap().is_whole());
}

/// What is asked of the table: what is typed and how it is narrowed, and which sessions that is, counted one by one.
fn asked(products: &[Uuid]) -> Vec<Question> {
    let product = |at: usize| products[at].to_string();
    let name = |contact: i64| PEOPLE[contact as usize - 1];
    let day = (BEGUN + 86_400 + 1_234, BEGUN + 3 * 86_400 + 77);
    let period = Asked::Between(instant(day.0), instant(day.1));
    let in_period = move |row: i64| (day.0..=day.1).contains(&second_of(row));
    vec![
        ("", vec![], Box::new(|_, _, _| true)),
        ("", vec![("product", Asked::Choice(vec![product(1)]))], Box::new(|_, _, product| product == 2)),
        (
            "",
            vec![("company", Asked::Choice(vec!["Saimaa Oy".into()]))],
            Box::new(|_, _, product| product > 1),
        ),
        ("", vec![("started", period.clone())], Box::new(move |row, _, _| in_period(row))),
        (
            "",
            vec![("started", period.clone()), ("product", Asked::Choice(vec![product(0), product(2)]))],
            Box::new(move |row, _, product| in_period(row) && product != 2),
        ),
        ("åberg", vec![], Box::new(move |_, contact, _| name(contact).1 == "Åberg")),
        ("butik", vec![], Box::new(move |_, contact, product| product == 1 || name(contact).1 == "Butik")),
        (
            "butik å",
            vec![("started", period)],
            Box::new(move |row, contact, product| {
                in_period(row) && product == 1 && name(contact).1 == "Åberg"
            }),
        ),
        ("nobody", vec![], Box::new(|_, _, _| false)),
        ("", vec![("started", Asked::Filled(false))], Box::new(|_, _, _| false)),
        (
            "butik",
            vec![("contact", Asked::Filled(true))],
            Box::new(move |_, contact, product| product == 1 || name(contact).1 == "Butik"),
        ),
    ]
}

type Question = (&'static str, Vec<(&'static str, Asked)>, Wanted);
type Wanted = Box<dyn Fn(i64, i64, i64) -> bool>;

#[derive(Clone)]
enum Asked {
    Choice(Vec<String>),
    Between(String, String),
    Filled(bool),
}

fn instant(second: i64) -> String {
    liggare_domain::Timestamp::from_second(second).unwrap().to_string()
}

fn sought(db: &Reader<'_>, counts: &Counts, text: &str, filters: &[(&str, Asked)]) -> Sought {
    let filters: Vec<_> = filters
        .iter()
        .map(|(column, asked)| match asked {
            Asked::Choice(values) => (*column, Test::Choice(values, false)),
            Asked::Between(from, to) => (*column, Test::Range(Some(from), Some(to))),
            Asked::Filled(filled) => (*column, Test::Filled(*filled)),
        })
        .collect();
    let typed = Typed { text, people: &Broad::default(), products: &Broad::default() };
    Sought::read(db, counts, typed, &filters).unwrap()
}

fn assert_found_as_sorted(db: &Reader<'_>, products: &[Uuid]) {
    let counts = Arc::new(Counts::read(db).unwrap());
    for (text, filters, wanted) in asked(products) {
        let all = all(db);
        let rows: Vec<i64> = all
            .iter()
            .filter(|(row, who, what, _)| wanted(*row, *who, *what))
            .map(|(row, ..)| *row)
            .collect();
        // As few, and as many.
        for most in [1_000, 0] {
            let sought = sought(db, &counts, text, &filters);
            let found = Found::as_few(db, sought, counts.clone(), most).unwrap();
            assert_eq!(found.len(), rows.len(), "{text}");
            let whose = all.iter().filter(|(row, ..)| rows.contains(row)).map(|(_, who, ..)| *who as u32);
            let whose: BTreeSet<u32> = whose.collect();
            for people in [found.people(db).unwrap(), people(db, &rows).unwrap()] {
                assert!(people.iter().eq(whose.iter().copied()), "{text}: {people:?}");
            }
            for descending in [false, true] {
                let mut sorted = rows.clone();
                if descending {
                    sorted.reverse();
                }
                for (from, len) in [(0, 3), (1, 4), (rows.len() / 2, 5), (rows.len().saturating_sub(2), 9)] {
                    let window = found.window(db, from, len, descending).unwrap();
                    let end = (from + len).min(rows.len());
                    assert_eq!(window, sorted[from.min(end)..end], "{text} {from} {len} {descending} {most}");
                }
                for (place, row) in sorted.iter().enumerate() {
                    assert_eq!(found.place(db, *row, descending).unwrap(), Some(place), "{text}");
                }
            }
            let mut of_each: BTreeMap<String, u32> = BTreeMap::new();
            for (row, _, product, _) in &all {
                if rows.contains(row) {
                    *of_each.entry(products[*product as usize - 1].to_string()).or_default() += 1;
                }
            }
            let Facets { values, distinct, empty } = facets(db, &found, "product", "", 200).unwrap();
            assert_eq!((distinct as usize, empty), (of_each.len(), 0), "{text}");
            let shared: BTreeMap<String, u32> =
                values.into_iter().map(|one| (one.value, one.count)).collect();
            assert_eq!(shared, of_each, "{text}");
            // Two have that name.
            let mut of_people = [1, 3].map(|of| {
                let theirs = all.iter().filter(|(row, contact, ..)| *contact == of && rows.contains(row));
                theirs.count() as u32
            });
            of_people.sort_unstable_by(|one, other| other.cmp(one));
            let named = facets(db, &found, "contact", "åberg", 200).unwrap().values;
            let named: Vec<u32> = named.into_iter().map(|one| one.count).collect();
            assert_eq!(named, of_people.into_iter().filter(|count| *count > 0).collect::<Vec<_>>(), "{text}");
            assert_eq!(facets(db, &found, "contact", "", 200).unwrap().values, [], "nobody reads all names");
        }
    }
}

fn made() -> impl Strategy<Value = Made> {
    // Over five days, some at the very same second.
    let when = prop_oneof![0i64..5 * 86_400, Just(86_400), (0i64..40).prop_map(|n| n * 3_600)];
    (0..PEOPLE.len(), 0..PRODUCTS.len(), proptest::option::of(0u8..2), when, 0u32..4_000)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn kept_counts_and_places_are_those_of_counting_and_sorting_anew_after_any_imports_and_undos(
        imports in proptest::collection::vec(proptest::collection::vec(made(), 0..60), 1..4),
        undone in proptest::collection::vec(any::<bool>(), 3),
    ) {
        let (_home, vault, products) = register();
        let mut batches = Vec::new();
        for made in &imports {
            let (batch, tally) = import(&vault, &products, made);
            prop_assert_eq!(tally.added + tally.same, made.len() as u64, "nothing is lost");
            batches.push(batch);
        }
        vault.read(|db| {
            assert_kept_is_counted(db);
            assert_found_as_sorted(db, &products);
            Ok::<_, VaultError>(())
        }).unwrap();
        for (batch, _) in batches.iter().zip(&undone).filter(|(_, undone)| **undone) {
            undo(&vault, *batch);
            vault.read(|db| {
                assert_kept_is_counted(db);
                Ok::<_, VaultError>(())
            }).unwrap();
        }
        vault.read(|db| {
            assert_found_as_sorted(db, &products);
            Ok::<_, VaultError>(())
        }).unwrap();
        for (batch, _) in batches.iter().zip(&undone).filter(|(_, undone)| !**undone) {
            undo(&vault, *batch);
        }
        vault.read(|db| {
            assert_kept_is_counted(db);
            for table in ["sessions", "usage", "session_hours", "device_uses", "session_batches", "devices",
                "record_versions"] {
                let count = format!("SELECT count(*) FROM {table}");
                let left: i64 = db.conn().query_row(&count, [], |row| row.get(0))?;
                assert_eq!(left, 0, "{table}");
            }
            Ok::<_, VaultError>(())
        }).unwrap();
    }

    #[test]
    fn an_id_is_made_of_its_key_and_gives_it_back(row: i64, other: u128) {
        prop_assert_eq!(row_of(id(row)), Some(row));
        prop_assert_eq!(id(row).get_version_num(), 8);
        let other = Uuid::from_u128(other);
        prop_assert!(row_of(other).is_none_or(|row| id(row) == other));
    }
}
