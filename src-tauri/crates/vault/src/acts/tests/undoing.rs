//! Taking back beside an organisation that has changed since.

use super::*;
use crate::acts::{records, revert};
use crate::history;
use crate::tables::records::RecordRow;
use liggare_domain::{Draft, Value};

fn swedish() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

/// The organisations, by name.
fn organisations_of(vault: &Vault) -> Vec<RecordRow> {
    vault
        .read(|db| {
            let table = nouns::of(Noun::Organisation).unwrap();
            let rows = Order::natural(db, table)?.window(0, 10, false);
            let rows =
                rows.into_iter().map(|row| tables::records::by_row(db, Noun::Organisation, i64::from(row)));
            rows.map(|row| Ok::<_, crate::VaultError>(row?.unwrap())).collect()
        })
        .unwrap()
}

fn edit_organisation(vault: &Vault, held: &RecordRow, draft: &Draft) {
    vault
        .write(morning(), |db| {
            records::edit(db, Noun::Organisation, held.id, draft, Source::Form, today(), &swedish())
        })
        .unwrap();
}

fn with(draft: &Draft, code: &str, value: &str) -> Draft {
    let mut draft = draft.clone();
    draft.set(code, Some(Value::from(value)));
    draft
}

fn rename(vault: &Vault, held: &RecordRow, name: &str) {
    edit_organisation(vault, held, &with(&held.draft, "name", name));
}

fn held(vault: &Vault, id: ContactId) -> tables::contacts::ContactRow {
    vault.read(|db| tables::contacts::by_id(db, id)).unwrap().unwrap()
}

/// Changes a contact; says under which log entry.
fn edit(vault: &Vault, id: ContactId, change: impl FnOnce(&mut ContactDraft)) -> i64 {
    let mut next = held(vault, id).draft;
    change(&mut next);
    vault
        .write(morning(), |db| {
            contacts::edit(db, id, &next, Source::Form, today(), &swedish())?;
            Ok::<_, crate::VaultError>(log::head(db)?.0)
        })
        .unwrap()
}

#[test]
fn undoing_an_import_keeps_an_organisation_that_was_changed_since() {
    let (_home, vault) = Home::with_vault();
    let mut people = some_people();
    people[2].organisation = Some("Ström Oy".into());
    people[3].organisation = Some("Zenit Ab".into());
    let (batch, ..) = import(&vault, &people, OnMatch::Fill);
    let all = organisations_of(&vault);
    let filled = with(&all[0].draft, "business_id", "1234567-8");
    edit_organisation(&vault, &all[0], &filled);
    // Changed, and changed back: what the import left.
    rename(&vault, &all[1], "Å Oy");
    rename(&vault, &organisations_of(&vault)[2], "Ström Oy");
    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.removed, undone.kept), (4, 1), "what stays is counted");
    let left: Vec<_> = organisations_of(&vault).into_iter().map(|row| row.draft).collect();
    assert_eq!(left, [filled]);
    let history = vault.read(|db| history::of_record(db, Noun::Organisation, all[0].id)).unwrap();
    assert_eq!(history.changes.len(), 1, "its history stays with it");
    assert_consistent(&vault);
}

#[test]
fn undoing_an_import_leaves_people_where_they_work_though_it_was_renamed() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let id = id_of(&vault, "aino");
    let mut second = some_people();
    second[0].position = Some("Inköpschef".into());
    let (batch, ..) = import(&vault, &second[..1], OnMatch::Update);
    let organisation = organisations_of(&vault).remove(0);
    rename(&vault, &organisation, "Björkholm Frakt Ab");
    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.restored, undone.kept), (1, 0));
    let aino = held(&vault, id);
    assert_eq!((aino.draft.position, aino.organisation), (None, Some(OrganisationId(organisation.id))));
    assert_eq!(organisations_of(&vault).len(), 1, "no second one of the old name");
    assert_consistent(&vault);
}

#[test]
fn a_renamed_organisation_is_no_change_of_those_who_work_there() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let id = id_of(&vault, "aino");
    let organisation = organisations_of(&vault).remove(0);
    let position = edit(&vault, id, |draft| draft.position = Some("Vd".into()));
    rename(&vault, &organisation, "Björkholm Frakt Ab");
    let city = edit(&vault, id, |draft| draft.address.city = Some("Åbo".into()));
    let history = vault.read(|db| history::of_contact(db, id)).unwrap();
    for change in &history.changes {
        assert_eq!(change.before.organisation.as_deref(), Some("Björkholm Frakt Ab"));
    }
    for seq in [city, position] {
        let reverted = vault.write(morning(), |db| revert::act(db, seq, &swedish())).unwrap();
        assert_eq!((reverted.changed, reverted.kept), (1, 0));
    }
    let aino = held(&vault, id);
    assert_eq!((aino.draft.position, aino.organisation), (None, Some(OrganisationId(organisation.id))));
    assert_eq!(organisations_of(&vault).len(), 1);
    assert_consistent(&vault);
}

#[test]
fn of_two_organisations_of_one_name_a_contact_keeps_its_own() {
    let (_home, vault) = Home::with_vault();
    let mut people = some_people();
    people[2].organisation = Some("Ström Oy".into());
    import(&vault, &people, OnMatch::Fill);
    let id = id_of(&vault, "sofia");
    let own =
        organisations_of(&vault).into_iter().find(|row| row.draft.text("name") == Some("Ström Oy")).unwrap();
    rename(&vault, &own, "Björkholm Logistik AB");
    let seq = edit(&vault, id, |draft| draft.position = Some("Vd".into()));
    assert_eq!(held(&vault, id).organisation, Some(OrganisationId(own.id)));
    edit(&vault, id, |draft| draft.organisation = None);
    let last = edit(&vault, id, |draft| draft.address.city = Some("Åbo".into()));
    for seq in [last, last - 1, seq] {
        vault.write(morning(), |db| revert::act(db, seq, &swedish())).unwrap();
    }
    assert_eq!(held(&vault, id).organisation, Some(OrganisationId(own.id)), "and goes back to it");
    assert_consistent(&vault);
}
