//! Sessions that come, and what they leave of devices and people.

use super::*;
use crate::acts::record_import::Outcome;
use crate::nouns;
use crate::tables::facts;
use liggare_domain::noun::Wrong;
use liggare_domain::{Hint, Problem};

#[test]
fn the_same_session_is_counted_once_when_a_file_comes_again() {
    let (_home, vault, products) = register();
    let made =
        [(0, 0, Some(1), 60, 30), (0, 0, Some(1), 60, 45), (1, 0, None, 60, 30), (0, 0, Some(0), 60, 1)];
    let (_, first) = import(&vault, &products, &made);
    assert_eq!((first.added, first.same), (3, 1), "of two that are the same the longer is kept");
    let (_, again) = import(&vault, &products, &made);
    assert_eq!((again.added, again.same), (0, 4));
    vault
        .read(|db| {
            assert_kept_is_counted(db);
            assert_eq!(all(db).iter().map(|(.., seconds)| seconds).sum::<i64>(), 45 + 30 + 1);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn sessions_told_to_be_unlike_all_others_are_added_as_they_come() {
    let (_home, vault, _) = register();
    let held = Held { contact: 1, product: 1, device: None, started: BEGUN, seconds: 30, hits: Some(2) };
    for times in 1..=2 {
        let tally = vault.write(morning(), |db| {
            let alphabet = alphabet();
            let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?.distinct();
            import.add(held)?;
            import.add(Held { contact: 2, ..held })?;
            Ok::<_, VaultError>(import.finish()?.1)
        });
        assert_eq!((tally.as_ref().unwrap().added, tally.unwrap().same), (2, 0));
        vault
            .read(|db| {
                assert_kept_is_counted(db);
                assert_eq!(all(db).len(), 2 * times);
                Ok::<_, VaultError>(())
            })
            .unwrap();
    }
}

#[test]
fn a_second_that_is_full_gives_to_the_next() {
    let (_home, vault, _) = register();
    let session =
        |row| sessions::SessionRow { row, contact: 1, product: 1, device: None, seconds: 0, hits: None };
    let given = vault.write(morning(), |db| {
        sessions::add(db, &session(last_of(BEGUN)), 1)?;
        sessions::add(db, &session(first_of(BEGUN + 1)), 1)?;
        let alphabet = alphabet();
        let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
        let mut given = Vec::new();
        for second in [BEGUN - 1, BEGUN, BEGUN] {
            let row = import.key(second)?;
            sessions::add(db, &session(row), 1)?;
            given.push(row - first_of(BEGUN));
        }
        Ok::<_, VaultError>(given)
    });
    assert_eq!(given.unwrap(), [-(1 << 16), (1 << 16) + 1, (1 << 16) + 2]);
}

#[test]
fn what_a_full_second_gave_to_the_next_is_found_there_when_it_comes_again() {
    let (_home, vault, _) = register();
    let session = |row, contact| sessions::SessionRow {
        row,
        contact,
        product: 1,
        device: None,
        seconds: 0,
        hits: None,
    };
    let tally = vault.write(morning(), |db| {
        sessions::add(db, &session(last_of(BEGUN), 2), 1)?;
        sessions::add(db, &session(last_of(BEGUN + 1), 2), 1)?;
        sessions::add(db, &session(first_of(BEGUN + 2), 1), 1)?;
        let alphabet = alphabet();
        let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
        for contact in [1, 3] {
            import.add(Held { contact, product: 1, device: None, started: BEGUN, seconds: 0, hits: None })?;
        }
        Ok::<_, VaultError>(import.finish()?.1)
    });
    let tally = tally.unwrap();
    assert_eq!((tally.added, tally.same), (1, 1));
}

#[test]
fn who_has_sessions_is_named_by_them_and_stays() {
    let (_home, vault, products) = register();
    import(&vault, &products, &[(0, 0, Some(1), 60, 30), (1, 1, None, 60, 30)]);
    vault
        .write(morning(), |db| {
            assert_eq!(records::naming(db, Noun::Product, products[0])?, [(Noun::Session, 1)].into());
            assert!(matches!(acts::remove(db, Noun::Product, products[0]), Err(VaultError::InUse)));
            let device = records::by_row(db, Noun::Device, 1)?.unwrap();
            assert!(matches!(acts::remove(db, Noun::Device, device.id), Err(VaultError::InUse)));
            assert_eq!(usage::of_contact(db, 1)?.len(), 1);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_device_that_was_held_is_where_it_was_seen_last_and_again_where_it_was_after_an_undo() {
    let (_home, vault, products) = register();
    import(&vault, &products, &[(0, 0, Some(1), 60, 30)]);
    let device =
        |vault: &Vault| vault.read(|db| records::by_row(db, Noun::Device, 1)).unwrap().unwrap().draft;
    let before = device(&vault);
    let later = vault.write(morning(), |db| {
        let alphabet = alphabet();
        let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
        for (ip, day) in [("2001:db8::7", "2026-11-23"), ("192.0.2.9", "2026-11-20")] {
            import.take(
                &Arriving {
                    who: &address("Aino"),
                    product: products[0],
                    agent: Some("Firefox/1"),
                    seen: Some((ip.parse().unwrap(), day.parse().unwrap())),
                    started: BEGUN + 90_000,
                    seconds: 1,
                    hits: None,
                },
                |_| Err(VaultError::NotFound("it is held")),
            )?;
        }
        Ok::<_, VaultError>(import.finish()?.0.id)
    });
    assert_eq!(device(&vault).text("ip"), Some("2001:db8::7"), "the latest day, not the latest line");
    let undone = undo(&vault, later.unwrap());
    assert_eq!((undone.removed, undone.restored, undone.kept), (1, 1, 0));
    assert_eq!(device(&vault), before);
}

/// A row with what tells a person and a product.
fn row(started: i64, told: &[(&'static str, &str)]) -> (Draft, Vec<(&'static str, Hint)>) {
    let mut draft = Draft::default();
    draft.set("started", Some(Value::Number(started * 1_000)));
    let mut hints = Vec::new();
    for (code, value) in told {
        match *code {
            "contact" => hints.push((*code, Hint { email: Email::parse(value).ok(), ..Hint::default() })),
            "product" => {
                hints.push((*code, Hint { column: Some(("name", (*value).into())), ..Hint::default() }))
            }
            _ => draft.set(code, Some(Value::from(*value))),
        }
    }
    (draft, hints)
}

fn take_rows(vault: &Vault, rows: &[(Draft, Vec<(&'static str, Hint)>)]) -> (Vec<Outcome>, Tally) {
    let taken = vault.write(morning(), |db| {
        let alphabet = alphabet();
        let mut import = Import::begin(db, &new(Noun::Session), Known::Either, &alphabet)?;
        import.at_once = 1;
        let take = |(draft, hints): &(Draft, Vec<_>)| import.take_row(draft, hints, |_| Ok(Draft::default()));
        let outcomes = rows.iter().map(take).collect::<Result<Vec<_>, VaultError>>()?;
        Ok::<_, VaultError>((outcomes, import.finish()?.1))
    });
    taken.unwrap()
}

fn counted(vault: &Vault) {
    let counted = vault.read(|db| {
        assert_kept_is_counted(db);
        Ok::<_, VaultError>(())
    });
    counted.unwrap();
}

#[test]
fn rows_that_repeat_each_other_are_one_session_however_far_apart_they_are() {
    let (_home, vault, _) = register();
    let aino = row(BEGUN, &[("contact", &address("Aino")), ("product", "Butik")]);
    let bo = row(BEGUN, &[("user_name", &address("Bo")), ("product", "Butik")]);
    let rows = [aino.clone(), bo.clone(), aino, bo];
    let (_, first) = take_rows(&vault, &rows);
    assert_eq!((first.added, first.same), (2, 2));
    let (_, again) = take_rows(&vault, &rows);
    assert_eq!((again.added, again.same), (0, 4));
    counted(&vault);
}

#[test]
fn a_row_that_names_somebody_or_something_unknown_is_not_taken_and_records_nothing() {
    let (_home, vault, _) = register();
    let known = address("Aino");
    let rows = [
        row(BEGUN, &[("contact", "nobody@example.fi"), ("product", "Butik")]),
        row(BEGUN, &[("user_name", "nobody"), ("product", "Butik")]),
        row(BEGUN, &[("contact", &known), ("product", "Kafé")]),
        row(-1, &[("contact", &known), ("product", "Butik"), ("user_agent", "Firefox/9")]),
        row(BEGUN * 2, &[("contact", &known), ("product", "Butik")]),
        row(BEGUN, &[("product", "Butik")]),
    ];
    let (outcomes, tally) = take_rows(&vault, &rows);
    assert_eq!((tally.added, tally.rejected), (0, 6));
    assert_eq!(outcomes[..3], ["contact", "user_name", "product"].map(Outcome::Unresolved));
    let wrong = |column, problem| Outcome::Refused(Wrong { column, problem });
    let outside = wrong("started", Problem::OutsideTime);
    assert_eq!(outcomes[3..], [outside.clone(), outside, wrong("contact", Problem::Missing)]);
    vault
        .read(|db| {
            assert_eq!(facts::count(db, nouns::of(Noun::Product).unwrap().counter())?, PRODUCTS.len() as u64);
            assert_eq!(facts::count(db, nouns::of(Noun::Device).unwrap().counter())?, 0);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_device_that_a_row_names_by_its_code_is_where_it_was_seen_last() {
    let (_home, vault, products) = register();
    import(&vault, &products, &[(0, 0, Some(1), 60, 30)]);
    let seen = [("ip", "2001:db8::7"), ("ip_seen", "2026-11-23"), ("product", "Butik")];
    let (mut draft, mut hints) = row(BEGUN + 9, &[&seen[..], &[("contact", &address("Aino"))]].concat());
    draft.set("seconds", Some(Value::Number(3)));
    let id = vault.read(|db| records::by_row(db, Noun::Device, 1)).unwrap().unwrap().id;
    hints.push(("device", Hint { id: Some(id), ..Hint::default() }));
    let (outcomes, _) = take_rows(&vault, &[(draft, hints)]);
    assert_eq!(outcomes, [Outcome::Added]);
    let device = vault.read(|db| records::by_row(db, Noun::Device, 1)).unwrap().unwrap();
    assert_eq!(device.draft.text("ip"), Some("2001:db8::7"));
    counted(&vault);
}
