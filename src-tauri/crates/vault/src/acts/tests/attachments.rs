//! Files beside records, by the example of a product.

use super::*;
use crate::VaultError;
use crate::acts::attachments::{Adding, remove, saving, undo_add};
use crate::acts::records;
use crate::tables::attachments::{self as table, AttachmentRow, PART};
use crate::tables::records as rows;
use liggare_domain::attachment::LARGEST;
use liggare_domain::{Draft, Value};
use uuid::Uuid;

/// A product's record.
fn product(vault: &Vault) -> Uuid {
    let alphabet = Alphabet::of(Language::Swedish);
    let mut draft = Draft::default();
    draft.set("name", Some(Value::Text("Fakturaportalen".into())));
    vault
        .write(morning(), |db| records::add(db, Noun::Product, &draft, Source::Form, today(), &alphabet))
        .unwrap()
}

fn add(vault: &Vault, record: Uuid, pieces: &[&[u8]]) -> Result<Uuid> {
    vault.write(morning(), |db| {
        let mut adding = Adding::begin(db, Noun::Product, record, "avtal.pdf")?;
        pieces.iter().try_for_each(|piece| adding.take(piece))?;
        adding.finish()
    })
}

fn held(vault: &Vault, record: Uuid) -> Vec<AttachmentRow> {
    vault
        .read(|db| {
            let row = rows::row_of(db, Noun::Product, record)?.unwrap();
            table::of_record(db, Noun::Product, row)
        })
        .unwrap()
}

fn content(vault: &Vault, id: Uuid) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    vault.read(|db| {
        table::read(db, &table::by_id(db, id)?, |part| {
            assert!(part.len() <= PART, "piece by piece");
            content.extend_from_slice(part);
            Ok::<_, VaultError>(())
        })
    })?;
    Ok(content)
}

fn last_action(vault: &Vault) -> String {
    vault.read(|db| log::page(db, None, 1)).unwrap().remove(0).action
}

fn count(vault: &Vault, sql: &str) -> i64 {
    vault.read(|db| Ok::<i64, VaultError>(db.conn().query_row(sql, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn what_is_kept_comes_back_byte_for_byte_however_it_was_cut() {
    let (_home, vault) = Home::with_vault();
    let record = product(&vault);
    let bytes: Vec<u8> = (0..2 * PART + 1).map(|at| (at % 251) as u8).collect();
    for size in [1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1] {
        let bytes = &bytes[..size];
        let whole = add(&vault, record, &[bytes]).unwrap();
        let cut: Vec<&[u8]> = bytes.chunks(70_001).collect();
        let cut = add(&vault, record, &cut).unwrap();
        for id in [whole, cut] {
            assert!(content(&vault, id).unwrap() == bytes, "{size}");
        }
    }
    let sizes: Vec<u64> = held(&vault, record).iter().map(|one| one.size).collect();
    assert_eq!(sizes.len(), 12);
    assert_eq!((sizes[0], sizes[11]), (1, 2 * PART as u64 + 1), "in the order they came");
    assert_eq!(last_action(&vault), "attachment.add");
}

#[test]
fn nothing_is_kept_of_a_file_that_is_too_large() {
    let (_home, vault) = Home::with_vault();
    let record = product(&vault);
    let piece = vec![7; 10_000_000];
    let whole = LARGEST as usize / piece.len();
    let fits = vec![&piece[..]; whole];
    let id = add(&vault, record, &fits).unwrap();
    assert_eq!(content(&vault, id).unwrap().len() as u64, LARGEST);
    vault.write(morning(), |db| remove(db, id)).unwrap();

    let refused = add(&vault, record, &[fits, vec![b"1"]].concat());
    assert!(matches!(refused, Err(VaultError::AttachmentTooLarge)), "{refused:?}");
    assert!(held(&vault, record).is_empty());
    assert_eq!(count(&vault, "SELECT count(*) FROM attachment_parts"), 0);
}

#[test]
fn a_record_stays_while_files_are_kept_beside_it() {
    let (_home, vault) = Home::with_vault();
    let record = product(&vault);
    let id = add(&vault, record, &[b"%PDF-1.7"]).unwrap();
    let go = || vault.write(morning(), |db| records::remove(db, Noun::Product, record));
    let undo = || vault.write(morning(), |db| records::remove_unchanged(db, Noun::Product, record));
    assert!(matches!(go(), Err(VaultError::HasAttachments)));
    assert!(matches!(undo(), Err(VaultError::ChangedSince)));
    assert_eq!(content(&vault, id).unwrap(), b"%PDF-1.7");
    vault.write(morning(), |db| remove(db, id)).unwrap();
    go().unwrap();
}

#[test]
fn what_is_removed_is_gone_with_its_parts_and_the_log_tells_it_without_its_name() {
    let (_home, vault) = Home::with_vault();
    let record = product(&vault);
    for (take_away, action) in [
        (remove as fn(&crate::Writer<'_>, Uuid) -> Result<()>, "attachment.remove"),
        (undo_add, "attachment.add_undone"),
    ] {
        let id = add(&vault, record, &[b"%PDF-1.7"]).unwrap();
        vault.write(morning(), |db| saving(db, id)).unwrap();
        vault.write(morning(), |db| take_away(db, id)).unwrap();
        assert_eq!(last_action(&vault), action);
        assert!(matches!(content(&vault, id), Err(VaultError::NotFound("attachment"))));
        assert_eq!(count(&vault, "SELECT count(*) FROM attachment_parts"), 0);
    }
    assert_eq!(count(&vault, "SELECT count(*) FROM log_payloads WHERE payload LIKE '%attachment%'"), 6);
    assert_eq!(count(&vault, "SELECT count(*) FROM log_payloads WHERE payload LIKE '%avtal%'"), 0);
    assert!(vault.read(log::verify).unwrap().is_whole());
}

#[test]
fn what_is_not_what_was_kept_is_damage() {
    let (_home, vault) = Home::with_vault();
    let record = product(&vault);
    for damage in [
        "UPDATE attachment_parts SET bytes = zeroblob(8)",
        "UPDATE attachment_parts SET bytes = x'25'",
        "DELETE FROM attachment_parts",
    ] {
        let id = add(&vault, record, &[b"%PDF-1.7"]).unwrap();
        vault.write(morning(), |db| Ok::<_, VaultError>(db.conn().execute_batch(damage)?)).unwrap();
        let read = content(&vault, id);
        assert!(matches!(read, Err(VaultError::Damaged { what: "attachment" })), "{damage}: {read:?}");
    }
}
