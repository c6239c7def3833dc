//! Sessions that come, and what they leave of devices and people.

use super::*;

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
