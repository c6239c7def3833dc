//! Making one record of two, and two again.

mod whole;

use super::*;
use crate::acts::merge::{self, Choices, Union};
use crate::acts::{records, revert};
use crate::tables::{merges, records as table};
use crate::{Reader, VaultError, history};
use liggare_domain::merge::{Choices as OfPeople, Side};
use liggare_domain::{Draft, Timestamp, Value};
use rusqlite::types::Value as Cell;
use std::collections::BTreeMap;
use uuid::Uuid;

fn swedish() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

fn add(vault: &Vault, draft: &ContactDraft) -> Uuid {
    vault.write(morning(), |db| contacts::add(db, draft, Source::Form, today(), &swedish())).unwrap().0
}

fn add_record(vault: &Vault, noun: Noun, values: &[(&str, &str)]) -> Uuid {
    let mut draft = Draft::default();
    values.iter().for_each(|(code, value)| draft.set(code, Some(Value::from(*value))));
    vault.write(morning(), |db| records::add(db, noun, &draft, Source::Form, today(), &swedish())).unwrap()
}

fn edit(vault: &Vault, id: Uuid, change: impl FnOnce(&mut ContactDraft)) -> i64 {
    let mut next = person_of(vault, id).unwrap().draft;
    change(&mut next);
    vault
        .write(morning(), |db| {
            contacts::edit(db, ContactId(id), &next, Source::Form, today(), &swedish())?;
            Ok::<_, VaultError>(log::head(db)?.0)
        })
        .unwrap()
}

fn person_of(vault: &Vault, id: Uuid) -> Option<tables::contacts::ContactRow> {
    vault.read(|db| tables::contacts::by_id(db, ContactId(id))).unwrap()
}

fn organisation_of(vault: &Vault, id: Uuid) -> Option<table::RecordRow> {
    vault.read(|db| table::by_id(db, Noun::Organisation, id)).unwrap()
}

fn people(kept: Uuid, gone: Uuid) -> Union {
    Union { kept, gone, choices: Choices::People(OfPeople::default()) }
}

fn companies(kept: Uuid, gone: Uuid) -> Union {
    Union { kept, gone, choices: Choices::Organisations(BTreeMap::new()) }
}

/// Later than all that was recorded before.
fn noon() -> Timestamp {
    Timestamp::from_second(morning().as_second() + 4 * 3600).unwrap()
}

fn unite(vault: &Vault, union: &Union) {
    vault.write(noon(), |db| merge::act(db, union, today(), &swedish())).unwrap();
    assert_consistent(vault);
    assert_nothing_dangles(vault);
}

fn part(vault: &Vault, union: &Union) -> Result<()> {
    vault.write(noon(), |db| merge::undo(db, union.noun(), union.gone, &swedish()))
}

/// A disclosure of these people.
fn disclose(vault: &Vault, number: i64, people: &[Uuid]) {
    vault
        .write(morning(), |db| {
            db.conn().execute(
                "INSERT OR IGNORE INTO recipients VALUES (1, zeroblob(16), zeroblob(16), 'Drift Oy', 'drift oy', 'subcontractor',
                 'FI', NULL, NULL, NULL, NULL, NULL, NULL, 0, 0)",
                [],
            )?;
            db.conn().execute(
                "INSERT INTO disclosures (row, id, log_id, state, recipient, recipient_name, age_recipient, purpose,
                 fields, disclosed, withheld, token, package_id, expires, at) VALUES (?1, randomblob(16), randomblob(16),
                 'completed', 1, 'Drift Oy', '', 'marketing', '', 1, 0, '', '', '2026-12-01', 0)",
                [number],
            )?;
            for person in people {
                db.conn().execute(
                    "INSERT INTO disclosure_rows SELECT ?1, randomblob(16), row FROM contacts WHERE id = ?2",
                    (number, person.as_bytes()),
                )?;
            }
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

/// The rows of every table but the log's; the search indexes are held against them by [`assert_consistent`].
fn dump(vault: &Vault) -> BTreeMap<String, Vec<Vec<Cell>>> {
    vault.read(all_rows).unwrap()
}

fn all_rows(db: &Reader<'_>) -> Result<BTreeMap<String, Vec<Vec<Cell>>>> {
    let mut names = db.prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'log%'
         AND name NOT LIKE 'sqlite%'",
    )?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut all = BTreeMap::new();
    for name in names {
        let whole = format!("SELECT * FROM {name}");
        let mut statement = db.prepare(&whole)?;
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<Vec<Cell>>>>()?;
        rows.sort_by_key(|row| format!("{row:?}"));
        all.insert(name, rows);
    }
    Ok(all)
}

fn assert_nothing_dangles(vault: &Vault) {
    let broken: Vec<String> = vault
        .read(|db| {
            let mut check = db.prepare("SELECT \"table\" FROM pragma_foreign_key_check")?;
            Ok::<_, VaultError>(check.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn one_person_of_two_has_the_values_of_both_each_with_its_origin() {
    let (_home, vault) = Home::with_vault();
    let left = add(&vault, &person("Aino", "Åberg", "aino@a.example", ""));
    let right = ContactDraft {
        position: Some("Chef".into()),
        objects_to_marketing: true,
        ..person("A.", "Åberg", "aino@b.example", "+358405550134")
    };
    let (_, _, _) = import(&vault, &[right], OnMatch::Skip);
    let right = id_of(&vault, "aino@b.example").0;
    edit(&vault, right, |draft| draft.position = Some("Vd".into()));
    unite(&vault, &people(left, right));
    let one = person_of(&vault, left).unwrap();
    assert_eq!((one.draft.name.full(), one.draft.position.as_deref()), ("Aino Åberg".into(), Some("Vd")));
    let reach: Vec<_> = one.draft.emails.iter().map(Email::as_str).collect();
    assert_eq!(reach, ["aino@a.example", "aino@b.example"]);
    assert!(one.draft.objects_to_marketing, "she said no");
    assert_eq!(person_of(&vault, right).map(|gone| gone.id), None);
    assert_eq!(found(&vault, "405550134"), ["Aino Åberg"], "found by what came from the other");
    let import = vault.read(tables::batches::imports).unwrap().remove(0);
    let of = |field: Field| one.origins.fields[&field].batch;
    assert_eq!((of(Field::Email), of(Field::Mobile)), (import.id, import.id), "the other's arrival");
    assert_ne!(of(Field::Position), import.id, "which was changed by hand");
    assert!(!one.origins.fields.contains_key(&Field::GivenName), "her own");
    let history = vault.read(|db| history::of_contact(db, ContactId(left))).unwrap();
    assert_eq!(history.changes[0].action.as_deref(), Some("contacts.merge"));
    let (entry, members) = vault
        .read(|db| {
            let entry = log::page(db, None, 1)?.remove(0);
            let of_left = log::page_of_record(db, one.log_id, None, 1)?.remove(0);
            Ok::<_, VaultError>((entry.clone(), (entry.members, of_left.seq == entry.seq)))
        })
        .unwrap();
    assert_eq!((entry.action.as_str(), members), ("contacts.merge", (Some(2), true)));
    assert!(!entry.what.unwrap().to_string().contains("berg"), "no value of hers is logged");
}

#[test]
fn what_named_the_one_that_goes_names_the_one_that_stays_and_back() {
    let (_home, vault) = Home::with_vault();
    let [left, right] = ["Aino", "Eva"].map(|name| add(&vault, &person(name, "Åberg", "", "")));
    let device = |owner: Uuid| {
        add_record(&vault, Noun::Device, &[("model", "Pixel 8"), ("contact", &owner.to_string())])
    };
    let (own, moved, given) = (device(left), device(right), device(right));
    disclose(&vault, 1, &[left, right]);
    disclose(&vault, 2, &[right]);
    let (nouns, disclosures) = vault.read(|db| merge::named_by(db, Noun::Contact, right)).unwrap();
    assert_eq!((nouns, disclosures), (BTreeMap::from([(Noun::Device, 2)]), 2));
    let union = people(left, right);
    unite(&vault, &union);
    let owner = |device| {
        let held = vault.read(|db| table::by_id(db, Noun::Device, device)).unwrap().unwrap();
        held.draft.text("contact").unwrap().parse::<Uuid>().unwrap()
    };
    assert_eq!([own, moved, given].map(owner), [left; 3]);
    let ledger = vault.read(|db| tables::disclosures::of_contact(db, ContactId(left))).unwrap();
    assert_eq!(ledger.len(), 2, "each disclosure once, though two records were in one of them");

    // One is given to somebody else meanwhile, and stays theirs.
    let third = add(&vault, &person("Ida", "Öhman", "", ""));
    let mut draft = vault.read(|db| table::by_id(db, Noun::Device, given)).unwrap().unwrap().draft;
    draft.set("contact", Some(Value::Text(third.to_string())));
    vault
        .write(morning(), |db| {
            records::edit(db, Noun::Device, given, &draft, Source::Form, today(), &swedish())
        })
        .unwrap();
    part(&vault, &union).unwrap();
    assert_eq!([own, moved, given].map(owner), [left, right, third]);
    let ledger = vault.read(|db| tables::disclosures::of_contact(db, ContactId(right))).unwrap();
    assert_eq!(ledger.len(), 2);
    assert_consistent(&vault);
}

#[test]
fn people_of_two_organisations_are_found_by_the_name_of_the_one() {
    let (_home, vault) = Home::with_vault();
    let of = |name: &str, organisation: &str| {
        let draft =
            ContactDraft { organisation: Some(organisation.into()), ..person(name, "Åberg", "", "") };
        add(&vault, &draft)
    };
    let (aino, eva) = (of("Aino", "Nordvik Ab"), of("Eva", "Nordwik Oy Ab"));
    let [kept, gone] = [aino, eva].map(|id| person_of(&vault, id).unwrap().organisation.unwrap().0);
    let position = edit(&vault, eva, |draft| draft.position = Some("Vd".into()));
    let union = companies(kept, gone);
    unite(&vault, &union);
    assert_eq!(found(&vault, "nordvik"), ["Aino Åberg", "Eva Åberg"]);
    assert!(found(&vault, "nordwik").is_empty());
    // That it went into another is no change of those who work there.
    let history = vault.read(|db| history::of_contact(db, ContactId(eva))).unwrap();
    assert_eq!(history.changes[0].before.organisation.as_deref(), Some("Nordvik Ab"));
    let reverted = vault.write(morning(), |db| revert::act(db, position, &swedish())).unwrap();
    assert_eq!((reverted.changed, reverted.kept), (1, 0));
    assert_eq!(person_of(&vault, eva).unwrap().organisation, Some(OrganisationId(kept)));
    part(&vault, &union).unwrap();
    assert_eq!(found(&vault, "nordwik"), ["Eva Åberg"]);
    assert_eq!(person_of(&vault, eva).unwrap().organisation, Some(OrganisationId(gone)));
    assert_consistent(&vault);
}

#[test]
fn two_are_not_parted_once_the_one_was_changed_and_are_when_that_was_taken_back() {
    let (_home, vault) = Home::with_vault();
    let [left, right] = ["Aino", "Eva"].map(|name| add(&vault, &person(name, "Åberg", "", "")));
    let union = people(left, right);
    unite(&vault, &union);
    let seq = edit(&vault, left, |draft| draft.position = Some("Vd".into()));
    assert!(matches!(part(&vault, &union), Err(VaultError::ChangedSince)));
    let back = vault.write(morning(), |db| revert::act(db, seq, &swedish())).unwrap();
    part(&vault, &union).unwrap();
    assert_eq!(person_of(&vault, left).unwrap().changes, 4, "the merge and what came after it are told");
    assert!(person_of(&vault, right).is_some());
    // And all of it can be done again.
    unite(&vault, &union);
    vault.write(morning(), |db| revert::act(db, back.seq, &swedish())).unwrap();
    assert_eq!(person_of(&vault, left).unwrap().draft.position.as_deref(), Some("Vd"));
    assert_consistent(&vault);
}

#[test]
fn a_record_that_another_went_into_is_not_taken_away_with_it() {
    let (_home, vault) = Home::with_vault();
    let (batch, ..) = import(&vault, &[person("Aino", "Åberg", "aino@a.example", "")], OnMatch::Skip);
    let left = id_of(&vault, "aino").0;
    let right = add(&vault, &person("Aino", "Åberg", "", ""));
    unite(&vault, &people(left, right));
    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.removed, undone.kept), (0, 1));
    part(&vault, &people(left, right)).unwrap();
    assert!(person_of(&vault, right).is_some());
}

#[test]
fn an_import_that_is_undone_counts_those_who_went_into_others_as_left() {
    let (_home, vault) = Home::with_vault();
    let left = add(&vault, &person("Aino", "Åberg", "", ""));
    let (batch, ..) = import(&vault, &[person("Aino", "Åberg", "aino@a.example", "")], OnMatch::Skip);
    unite(&vault, &people(left, id_of(&vault, "aino@").0));
    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.removed, undone.kept), (0, 1));
    assert_eq!(found(&vault, "aino@"), ["Aino Åberg"], "what the keeper made of the two stays");
}

#[test]
fn one_comes_back_though_another_has_its_storage_key_by_now() {
    let (_home, vault) = Home::with_vault();
    let [left, right] = ["Aino", "Eva"].map(|name| add(&vault, &person(name, "Åberg", "", "")));
    let device = add_record(&vault, Noun::Device, &[("model", "Pixel 8"), ("contact", &right.to_string())]);
    edit(&vault, right, |draft| draft.position = Some("Vd".into()));
    let before = person_of(&vault, right).unwrap();
    unite(&vault, &people(left, right));
    add(&vault, &person("Ida", "Öhman", "", ""));
    part(&vault, &people(left, right)).unwrap();
    let after = person_of(&vault, right).unwrap();
    assert_ne!(after.row, before.row);
    assert_eq!((after.draft, after.log_id, after.changes), (before.draft, before.log_id, before.changes));
    let held = vault.read(|db| table::by_id(db, Noun::Device, device)).unwrap().unwrap();
    assert_eq!(held.draft.text("contact"), Some(right.to_string().as_str()));
    assert_consistent(&vault);
}

#[test]
fn what_went_into_a_record_is_forgotten_when_that_is_removed() {
    let (_home, vault) = Home::with_vault();
    let [a, b, c] =
        ["A Ab", "B Ab", "C Ab"].map(|name| add_record(&vault, Noun::Organisation, &[("name", name)]));
    unite(&vault, &companies(b, a));
    unite(&vault, &companies(c, b));
    assert_eq!(vault.read(|db| merges::survivor(db, Noun::Organisation, a)).unwrap(), c);
    vault.write(morning(), |db| records::remove(db, Noun::Organisation, c)).unwrap();
    let left = dump(&vault);
    for table in ["merges", "merged_versions", "merged_links", "organisations"] {
        assert!(left[table].is_empty(), "{table}");
    }
    assert!(organisation_of(&vault, a).is_none());
    assert_consistent(&vault);
}

#[test]
fn whatever_names_a_person_or_an_organisation_is_theirs_or_moves_with_a_merge() {
    let own = ["emails", "phones", "origins", "contact_versions", "export_people", "usage"];
    let (_home, vault) = Home::with_vault();
    for noun in [Noun::Contact, Noun::Organisation] {
        let of = nouns::of(noun).unwrap().name;
        let naming: Vec<(String, String)> = vault
            .read(|db| {
                let mut statement = db.prepare(
                    "SELECT t.name, k.\"from\" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
                     WHERE k.\"table\" = ?1",
                )?;
                let rows = statement.query_map([of], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok::<_, VaultError>(rows.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        let links: Vec<(String, String)> = merges::links(noun).iter().map(merges::Link::named).collect();
        assert!(naming.len() > 1);
        for place in naming {
            assert!(own.contains(&place.0.as_str()) || links.contains(&place), "{place:?} would dangle");
        }
    }
}
