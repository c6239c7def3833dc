//! What a register does with the people it is given.

use super::import::{Import, Outcome};
use super::{contacts, undo};
use crate::tables::batches::{BatchKind, NewBatch, Tally};
use crate::tables::{self, facts};
use crate::testing::{Home, morning};
use crate::{Alphabet, Order, Result, Vault, log, nouns, search};
use liggare_domain::matching::OnMatch;
use liggare_domain::{
    BatchId, ContactDraft, ContactId, Date, Email, Field, Language, Noun, OrganisationId, PersonName, Phone,
    Source,
};

mod attachments;
mod merging;
mod records;
mod surveys;
mod undoing;

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

fn person(given: &str, family: &str, email: &str, phone: &str) -> ContactDraft {
    let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    ContactDraft {
        name: PersonName { given: part(given), family: part(family) },
        emails: Email::parse(email).into_iter().collect(),
        phones: Phone::from_e164(phone).into_iter().collect(),
        ..ContactDraft::default()
    }
}

fn import(vault: &Vault, people: &[ContactDraft], on_match: OnMatch) -> (BatchId, Tally, Vec<Outcome>) {
    let alphabet = Alphabet::of(Language::Swedish);
    let new = NewBatch {
        kind: BatchKind::Import,
        noun: Noun::Contact,
        source: Source::Form,
        day: today(),
        file_name: None,
        digest: None,
    };
    vault
        .write(morning(), |db| {
            let mut import = Import::begin(db, &new, on_match, &alphabet)?;
            let outcomes = people.iter().map(|person| import.take(person)).collect::<Result<Vec<_>>>()?;
            let (batch, tally) = import.finish()?;
            Ok::<_, crate::VaultError>((batch.id, tally, outcomes))
        })
        .unwrap()
}

fn contacts_table() -> &'static nouns::Table {
    nouns::of(Noun::Contact).unwrap()
}

fn found(vault: &Vault, text: &str) -> Vec<String> {
    vault
        .read(|db| {
            let order = Order::natural(db, contacts_table())?;
            let rows = match search::find(db, contacts_table(), text, &search::Broad::default(), None)? {
                Some(hits) => order.arrange(&hits, false, usize::MAX),
                None => order.window(0, usize::MAX, false),
            };
            names(db, &rows)
        })
        .unwrap()
}

fn names(db: &crate::Reader<'_>, rows: &[u32]) -> Result<Vec<String>> {
    let lines = tables::records::lines(db, contacts_table(), &["name".into()], rows)?;
    Ok(lines.into_iter().map(|(_, cells)| cells[0].clone().unwrap_or_default()).collect())
}

fn id_of(vault: &Vault, text: &str) -> ContactId {
    vault
        .read(|db| {
            let hits = search::find(db, contacts_table(), text, &search::Broad::default(), None)?
                .unwrap_or_default();
            let rows: Vec<u32> = hits.iter().collect();
            Ok::<_, crate::VaultError>(ContactId(
                tables::records::lines(db, contacts_table(), &[], &rows)?[0].0,
            ))
        })
        .unwrap()
}

/// Counters, search index and rows say the same.
fn assert_consistent(vault: &Vault) {
    vault
        .write(morning(), |db| {
            for table in nouns::all() {
                let counted = format!("SELECT count(*) FROM {}", table.name);
                let count: i64 = db.conn().query_row(&counted, [], |row| row.get(0))?;
                assert_eq!(facts::count(db, table.name)?, count as u64, "kept counter of {}", table.name);
                for index in table.texts.indexes() {
                    let name = &index.name;
                    let check = format!("INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)");
                    db.conn().execute_batch(&check).unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
            assert!(log::verify(db)?.is_whole());
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
}

fn some_people() -> Vec<ContactDraft> {
    let mut people = vec![
        person("Aino", "Åberg", "aino@bjorkholm.example", "+358405550134"),
        person("Eero", "Åberg", "", "+358405550134"),
        person("Sofia", "Zander", "sofia@ekenas.example", ""),
        person("Ida", "Öhman", "", ""),
    ];
    people[0].organisation = Some("Björkholm Logistik Ab".into());
    people[1].organisation = Some("Björkholm Logistik Ab".into());
    people
}

#[test]
fn colleagues_of_one_number_are_two_people_and_the_second_is_a_possible_duplicate() {
    let (_home, vault) = Home::with_vault();
    let (_, tally, outcomes) = import(&vault, &some_people(), OnMatch::Fill);
    assert_eq!(outcomes, [Outcome::Added, Outcome::AddedPossible, Outcome::Added, Outcome::Added]);
    assert_eq!(tally, Tally { added: 3, possible: 1, ..Tally::default() });
    assert_consistent(&vault);
}

#[test]
fn the_same_file_twice_adds_nobody() {
    for on_match in [OnMatch::Skip, OnMatch::Fill, OnMatch::Update] {
        let (_home, vault) = Home::with_vault();
        import(&vault, &some_people(), on_match);
        let (_, tally, _) = import(&vault, &some_people(), on_match);
        assert_eq!(tally, Tally { same: 4, ..Tally::default() }, "{on_match:?}");
        assert_consistent(&vault);
    }
}

#[test]
fn a_file_that_repeats_a_person_adds_one() {
    let (_home, vault) = Home::with_vault();
    let twice: Vec<_> = some_people().into_iter().chain(some_people()).collect();
    let (_, tally, _) = import(&vault, &twice, OnMatch::Fill);
    assert_eq!((tally.added + tally.possible, tally.same), (4, 4));
    assert_consistent(&vault);
}

#[test]
fn what_a_match_left_out_is_told() {
    let (_home, vault) = Home::with_vault();
    let held = ContactDraft { position: Some("Chef".into()), ..person("Aino", "Åberg", "a@b.example", "") };
    import(&vault, std::slice::from_ref(&held), OnMatch::Fill);
    let arriving = ContactDraft { position: Some("Vd".into()), ..held.clone() };
    assert_eq!(
        import(&vault, std::slice::from_ref(&arriving), OnMatch::Skip).2,
        [Outcome::Left(vec![Field::Position])]
    );
    assert_eq!(
        import(&vault, std::slice::from_ref(&arriving), OnMatch::Fill).2,
        [Outcome::Left(vec![Field::Position])]
    );
    let updated = Outcome::Changed { taken: vec![Field::Position], left: vec![] };
    assert_eq!(import(&vault, &[arriving], OnMatch::Update).2, [updated]);
}

#[test]
fn an_unsubscription_reaches_everyone_of_its_address_and_adds_nobody() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Skip);
    let no = ContactDraft { objects_to_marketing: true, ..person("", "", "AINO@bjorkholm.example", "") };
    for expected in [Tally { changed: 1, ..Tally::default() }, Tally { same: 1, ..Tally::default() }] {
        assert_eq!(import(&vault, std::slice::from_ref(&no), OnMatch::Skip).1, expected);
    }
    let id = id_of(&vault, "aino");
    let held = vault.read(|db| tables::contacts::by_id(db, id)).unwrap().unwrap();
    assert!(held.draft.objects_to_marketing);
    assert_consistent(&vault);
}

#[test]
fn an_unsubscription_reaches_everyone_of_its_address_however_many_they_are() {
    let many: Vec<_> = (0..70).map(|n| person("Aino", &format!("Berg{n}"), "info@b.example", "")).collect();
    let no = ContactDraft { objects_to_marketing: true, ..person("", "", "info@b.example", "") };
    let nameless = person("", "", "info@b.example", "");
    let objecting = |vault: &Vault| -> usize {
        vault
            .read(|db| {
                let all = Order::natural(db, contacts_table())?.window(0, usize::MAX, false);
                let lines = tables::contacts::lines(db, &all)?;
                Ok::<_, crate::VaultError>(lines.iter().filter(|line| line.objects_to_marketing).count())
            })
            .unwrap()
    };
    let (_home, vault) = Home::with_vault();
    import(&vault, &many, OnMatch::Skip);
    import(&vault, std::slice::from_ref(&no), OnMatch::Skip);
    assert_eq!(objecting(&vault), 70, "held before");
    let (_home, vault) = Home::with_vault();
    let in_one_file: Vec<_> = many.iter().chain([&no]).cloned().collect();
    import(&vault, &in_one_file, OnMatch::Skip);
    assert_eq!(objecting(&vault), 70, "of the same file");
    // Somebody without a name who had objected before is not all who have the address.
    let (_home, vault) = Home::with_vault();
    let before = ContactDraft { objects_to_marketing: true, ..nameless };
    import(&vault, &[before, many[0].clone()], OnMatch::Skip);
    import(&vault, &[no], OnMatch::Skip);
    assert_eq!(objecting(&vault), 2);
}

#[test]
fn people_are_found_by_the_beginnings_of_words_and_by_any_part_of_what_reaches_them() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    for (text, expected) in [
        ("åberg", vec!["Aino Åberg", "Eero Åberg"]),
        ("aberg", vec!["Aino Åberg", "Eero Åberg"]),
        ("åb ee", vec!["Eero Åberg"]),
        ("björkholm", vec!["Aino Åberg", "Eero Åberg"]),
        ("björkholm aino", vec!["Aino Åberg"]),
        ("040 555 0134", vec!["Aino Åberg", "Eero Åberg"]),
        ("5550134", vec!["Aino Åberg", "Eero Åberg"]),
        ("@ekenas.ex", vec!["Sofia Zander"]),
        ("ekenas", vec!["Sofia Zander"]),
        ("berg", vec![]),
        ("nobody@", vec![]),
        ("\" OR *", vec![]),
    ] {
        assert_eq!(found(&vault, text), expected, "{text}");
    }
    assert_eq!(
        found(&vault, ""),
        ["Sofia Zander", "Aino Åberg", "Eero Åberg", "Ida Öhman"],
        "in Swedish, z before å"
    );
}

#[test]
fn an_edit_moves_in_the_index_and_keeps_what_was() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let alphabet = Alphabet::of(Language::Swedish);
    let id = id_of(&vault, "sofia");
    let next =
        ContactDraft { position: Some("Vd".into()), ..person("Sofia", "Nyström", "sofia@ny.example", "") };
    let fields = vault
        .write(morning(), |db| contacts::edit(db, id, &next, Source::ContactRequest, today(), &alphabet));
    assert_eq!(fields.unwrap(), [Field::FamilyName, Field::Email, Field::Position]);
    assert_eq!(
        (found(&vault, "zander").len(), found(&vault, "nyström").len(), found(&vault, "ekenas").len()),
        (0, 1, 0)
    );
    let held = vault.read(|db| tables::contacts::by_id(db, id)).unwrap().unwrap();
    assert_eq!((held.draft, held.changes), (next, 1));
    assert_eq!(held.origins.row.source, Source::Form);
    assert_eq!(held.origins.fields[&Field::Email].source, Source::ContactRequest);
    assert!(!held.origins.fields.contains_key(&Field::GivenName), "what did not change keeps its origin");
    assert_consistent(&vault);
}

#[test]
fn an_undone_import_leaves_the_register_as_it_was() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people()[..1], OnMatch::Fill);
    let id = id_of(&vault, "aino");
    let before = vault.read(|db| tables::contacts::by_id(db, id)).unwrap().unwrap();
    let mut second = some_people();
    second[0].position = Some("Inköpschef".into());
    let (batch, tally, _) = import(&vault, &second, OnMatch::Update);
    assert_eq!((tally.added, tally.possible, tally.changed), (2, 1, 1));
    let alphabet = Alphabet::of(Language::Swedish);
    let undone = vault.write(morning(), |db| undo::import(db, batch, &alphabet)).unwrap();
    assert_eq!((undone.removed, undone.restored, undone.kept), (3, 1, 0));
    let after = vault.read(|db| tables::contacts::by_id(db, before.id)).unwrap().unwrap();
    assert_eq!((after.draft, after.changes), (before.draft, 0));
    assert!(after.origins.fields.is_empty());
    assert_eq!(found(&vault, "").len(), 1);
    assert!(
        vault.write(morning(), |db| undo::import(db, batch, &alphabet)).is_err(),
        "an import is undone once"
    );
    assert_consistent(&vault);
}

#[test]
fn undo_keeps_whoever_was_changed_since() {
    let (_home, vault) = Home::with_vault();
    let (batch, ..) = import(&vault, &some_people(), OnMatch::Fill);
    let alphabet = Alphabet::of(Language::Swedish);
    let id = id_of(&vault, "sofia");
    let next = ContactDraft { position: Some("Vd".into()), ..some_people()[2].clone() };
    vault.write(morning(), |db| contacts::edit(db, id, &next, Source::Form, today(), &alphabet)).unwrap();
    let undone = vault.write(morning(), |db| undo::import(db, batch, &alphabet)).unwrap();
    assert_eq!((undone.removed, undone.kept), (3, 1));
    assert_eq!(found(&vault, ""), ["Sofia Zander"]);
    assert_consistent(&vault);
}

#[test]
fn every_order_holds_everyone_once_and_the_valueless_last() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let alphabet = Alphabet::of(Language::Swedish);
    vault
        .read(|db| {
            let table = contacts_table();
            let by_name = Order::natural(db, table)?;
            let organisations = Order::natural(db, nouns::of(Noun::Organisation).unwrap())?;
            let order =
                |column: &str| Order::by(db, table, column, &alphabet, &by_name, Some(&organisations));
            assert_eq!(Order::first(db, table, "name", false, 3)?, Some(by_name.window(0, 3, false)));
            assert_eq!(Order::first(db, table, "name", true, 3)?, Some(by_name.window(0, 3, true)));
            assert_eq!(Order::first(db, table, "name", true, 5)?, None, "fewer than asked for");
            for column in table.columns.iter().filter(|column| table.sorts_by(column.code)) {
                let order = order(column.code)?;
                for descending in [false, true] {
                    let rows = order.window(0, usize::MAX, descending);
                    let mut sorted = rows.clone();
                    sorted.sort_unstable();
                    assert_eq!(sorted, [1, 2, 3, 4], "{} {descending}", column.code);
                    let hits: search::Hits = rows.iter().copied().collect();
                    assert_eq!(
                        order.arrange(&hits, descending, usize::MAX),
                        rows,
                        "a search for all is in the same order"
                    );
                }
            }
            let by_email = order("email")?;
            assert_eq!(by_email.window(0, 4, false), [1, 3, 2, 4]);
            assert_eq!(by_email.window(0, 4, true), [3, 1, 2, 4], "those without stay last");
            Ok::<_, crate::VaultError>(())
        })
        .unwrap();
}

#[test]
fn home_town_without_consent_cannot_be_stored_at_all() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let refused = vault.write(morning(), |db| {
        db.conn().execute_batch("UPDATE contacts SET home_town = 'Pargas' WHERE row = 1")?;
        Ok::<_, crate::VaultError>(())
    });
    assert!(refused.is_err());
}
