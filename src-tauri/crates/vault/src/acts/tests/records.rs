//! Records of the nouns that have a definition, by the example of devices.

use super::*;
use crate::acts::record_import::{Outcome, RecordImport};
use crate::acts::{records, revert};
use crate::narrow::{self, Match, Test};
use crate::search::{Broad, Links, Owners};
use crate::tables::records as table;
use crate::{Table, VaultError, history};
use liggare_domain::{Draft, Hint};
use uuid::Uuid;

fn swedish() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

fn devices() -> &'static Table {
    nouns::of(Noun::Device).unwrap()
}

fn draft(values: &[(&str, &str)]) -> Draft {
    let definition = Noun::Device.definition().unwrap();
    let mut draft = Draft::default();
    for (code, value) in values {
        draft.set(code, definition.column(code).unwrap().kind.read(value).unwrap());
    }
    definition.accept(&draft).unwrap();
    draft
}

fn add(vault: &Vault, values: &[(&str, &str)]) -> Uuid {
    let draft = draft(values);
    vault
        .write(morning(), |db| records::add(db, Noun::Device, &draft, Source::Use, today(), &swedish()))
        .unwrap()
}

/// Three telephones of Aino's and Bo's, and a computer of the organisation's.
fn some_devices(vault: &Vault) -> [Uuid; 4] {
    import(vault, &some_people(), OnMatch::Fill);
    let (aino, bo) = (id_of(vault, "Aino").to_string(), id_of(vault, "Sofia").to_string());
    let agent = ("user_agent", "Mozilla/5.0 (Linux; Android 14; Pixel 8) Firefox/131.0");
    [
        add(vault, &[("kind", "phone"), ("make", "Google"), ("model", "Pixel 8"), ("contact", &aino), agent]),
        add(vault, &[("kind", "phone"), ("make", "Apple"), ("model", "iPhone 15"), ("contact", &bo), agent]),
        add(vault, &[("kind", "phone"), ("make", "Ähtäri"), ("imei", "490154203237518"), ("contact", &bo)]),
        add(
            vault,
            &[("kind", "computer"), ("model", "ThinkPad X1"), ("ip", "192.0.2.7"), ("contact", &aino)],
        ),
    ]
}

fn held(vault: &Vault, id: Uuid) -> Option<table::RecordRow> {
    vault.read(|db| table::by_id(db, Noun::Device, id)).unwrap()
}

fn edit(vault: &Vault, id: Uuid, values: &[(&str, &str)]) -> i64 {
    let mut next = held(vault, id).unwrap().draft;
    draft(values).iter().for_each(|(code, value)| next.set(code, Some(value.clone())));
    vault
        .write(morning(), |db| {
            records::edit(db, Noun::Device, id, &next, Source::Form, today(), &swedish())?;
            Ok::<_, VaultError>(log::head(db)?.0)
        })
        .unwrap()
}

fn models(vault: &Vault, hits: &search::Hits) -> Vec<String> {
    let rows: Vec<u32> = hits.iter().collect();
    let lines =
        vault.read(|db| table::lines(db, devices(), &["make".into(), "model".into()], &rows)).unwrap();
    lines.into_iter().map(|(_, cells)| cells.into_iter().flatten().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_record_is_read_as_it_was_written_with_its_links_and_shared_texts() {
    let (_home, vault) = Home::with_vault();
    let [pixel, iphone, ..] = some_devices(&vault);
    let aino = id_of(&vault, "Aino").to_string();
    let read = held(&vault, pixel).unwrap().draft;
    assert_eq!((read.text("contact"), read.text("model")), (Some(aino.as_str()), Some("Pixel 8")));
    assert_eq!(read.text("user_agent"), held(&vault, iphone).unwrap().draft.text("user_agent"));
    let shared: i64 = vault
        .write(morning(), |db| {
            Ok::<_, VaultError>(
                db.conn().query_row("SELECT count(*) FROM shared_texts", [], |row| row.get(0))?,
            )
        })
        .unwrap();
    assert_eq!(shared, 1, "kept once");
    assert_consistent(&vault);
}

#[test]
fn a_record_that_names_nobody_there_is_not_written() {
    let (_home, vault) = Home::with_vault();
    let nobody = Uuid::nil().to_string();
    let lost = draft(&[("model", "Pixel 8"), ("contact", &nobody)]);
    let refused =
        vault.write(morning(), |db| records::add(db, Noun::Device, &lost, Source::Use, today(), &swedish()));
    assert!(matches!(refused, Err(VaultError::NotFound("record"))));
}

#[test]
fn what_was_changed_is_told_with_its_source_and_taken_back() {
    let (_home, vault) = Home::with_vault();
    let [pixel, ..] = some_devices(&vault);
    let seq = edit(&vault, pixel, &[("model", "Pixel 9"), ("contact", &id_of(&vault, "Sofia").to_string())]);
    let told = vault
        .read(|db| {
            let held = table::by_id(db, Noun::Device, pixel)?.unwrap();
            Ok::<_, VaultError>((
                table::origins(db, Noun::Device, &held)?,
                table::changes(db, Noun::Device, &held)?,
            ))
        })
        .unwrap();
    let ((whole, fields), changes) = told;
    assert_eq!((whole.source, fields["model"].source, changes), (Source::Use, Source::Form, 1));
    let steps = vault.read(|db| history::of_record(db, Noun::Device, pixel)).unwrap();
    assert_eq!(steps.changes[0].before.text("model"), Some("Pixel 8"));

    let back = vault.write(morning(), |db| revert::act(db, seq, &swedish())).unwrap();
    assert_eq!(held(&vault, pixel).unwrap().draft.text("model"), Some("Pixel 8"));
    assert_eq!(
        held(&vault, pixel).unwrap().draft.text("contact"),
        Some(id_of(&vault, "Aino").to_string().as_str())
    );
    assert_consistent(&vault);
    vault.write(morning(), |db| revert::act(db, back.seq, &swedish())).unwrap();
    assert_eq!(held(&vault, pixel).unwrap().draft.text("model"), Some("Pixel 9"), "and done again");
}

#[test]
fn a_record_that_others_name_is_not_taken_away() {
    let (_home, vault) = Home::with_vault();
    let [pixel, ..] = some_devices(&vault);
    let aino = id_of(&vault, "Aino");
    let gone = vault.write(morning(), |db| contacts::remove_unchanged(db, aino));
    assert!(matches!(gone, Err(VaultError::ChangedSince)), "she has devices");
    vault.write(morning(), |db| records::remove(db, Noun::Device, pixel)).unwrap();
    assert!(held(&vault, pixel).is_none());
    assert_consistent(&vault);
}

#[test]
fn records_are_found_by_their_texts_and_by_their_owners() {
    let (_home, vault) = Home::with_vault();
    some_devices(&vault);
    let find = |text: &str| {
        let hits = vault.read(|db| {
            let (broad, of) = (Broad::default(), Links::read(db, devices(), "contact")?);
            let owners = Owners { table: contacts_table(), broad: &broad, of: &of };
            search::find(db, devices(), text, &broad, Some(&owners))
        });
        models(&vault, &hits.unwrap().unwrap())
    };
    assert_eq!(find("pix"), ["Google Pixel 8"]);
    assert_eq!(find("aino"), ["Google Pixel 8", "ThinkPad X1"]);
    assert_eq!(find("aino think"), ["ThinkPad X1"]);
    assert_eq!(find("ahtari"), ["Ähtäri"], "without its dots");
    assert_eq!(find("203237"), ["Ähtäri"], "part of its IMEI");
    assert_eq!(find("192.0.2.7"), ["ThinkPad X1"]);
    assert!(find("nokia").is_empty());
}

#[test]
fn records_are_narrowed_by_what_their_columns_hold() {
    let (_home, vault) = Home::with_vault();
    some_devices(&vault);
    let passing = |column: &str, test: Test<'_>| {
        models(&vault, &vault.read(|db| narrow::passing(db, devices(), column, test)).unwrap())
    };
    let bo = [id_of(&vault, "Sofia").to_string()];
    let all = ["Google Pixel 8", "Apple iPhone 15", "Ähtäri", "ThinkPad X1"];
    assert_eq!(passing("make", Test::Text(Match::Contains, "ÄHT")), all[2..3]);
    assert_eq!(passing("model", Test::Text(Match::Begins, "think")), all[3..]);
    assert!(passing("model", Test::Text(Match::Is, "think")).is_empty());
    assert_eq!(passing("make", Test::Choice(&["Apple".into(), "Google".into()], false)), all[..2]);
    assert_eq!(passing("make", Test::Choice(&["Apple".into()], true)), [all[1], all[3]]);
    assert_eq!(passing("contact", Test::Choice(&bo, false)), all[1..3]);
    assert_eq!(passing("imei", Test::Filled(true)), all[2..3]);
    assert_eq!(passing("imei", Test::Filled(false)), [all[0], all[1], all[3]]);
    assert_eq!(passing("ip", Test::Range(Some("192.0.2.0"), None)), all[3..]);
    assert_eq!(passing("source", Test::Choice(&["use".into()], false)), all);
    let unknown = vault.read(|db| narrow::passing(db, devices(), "row", Test::Filled(true)));
    assert!(matches!(unknown, Err(VaultError::NotFound("column"))));
}

#[test]
fn facets_count_what_a_column_holds_among_those_found() {
    let (_home, vault) = Home::with_vault();
    some_devices(&vault);
    let asked = |column: &str, among: Option<&search::Hits>, text: &str, most: usize| {
        let found = vault.read(|db| narrow::facets(db, devices(), column, among, text, most)).unwrap();
        let told = found.values.into_iter().map(|one| (one.name.unwrap_or(one.value), one.count));
        (told.collect::<Vec<_>>(), found.distinct, found.empty)
    };
    let facets = |column: &str, among: Option<&search::Hits>| {
        let (told, _, empty) = asked(column, among, "", 10);
        (told, empty)
    };
    assert_eq!(facets("kind", None), (vec![("phone".into(), 3), ("computer".into(), 1)], 0));
    let found: search::Hits = [1, 4].into_iter().collect();
    assert_eq!(facets("contact", Some(&found)), (vec![("Aino Åberg".into(), 2)], 0));
    assert_eq!(facets("imei", Some(&found)), (Vec::new(), 2));
    assert_eq!(asked("kind", None, "", 1), (vec![("phone".into(), 3)], 2, 0), "the most common first");
    assert_eq!(asked("kind", None, "COMP", 10), (vec![("computer".into(), 1)], 1, 0));
    assert_eq!(asked("contact", Some(&found), "åb", 10), (vec![("Aino Åberg".into(), 2)], 1, 0));
    assert_eq!(asked("contact", Some(&found), "nobody", 10), (Vec::new(), 0, 0));
}

#[test]
fn every_order_of_every_noun_holds_each_record_once() {
    let (_home, vault) = Home::with_vault();
    some_devices(&vault);
    vault
        .read(|db| {
            for table in nouns::all() {
                let natural = Order::natural(db, table)?;
                let all: search::Hits = natural.window(0, natural.len(), false).into_iter().collect();
                for descending in [false, true] {
                    let few = Order::of_few(db, table, &all, descending)?;
                    assert_eq!(few, natural.window(0, natural.len(), descending), "{}", table.name);
                }
                for column in table.columns.iter().filter(|column| table.sorts_by(column.code)) {
                    let other = crate::like(table, column.code).and_then(nouns::of);
                    let other = other.map(|other| Order::natural(db, other)).transpose()?;
                    let order = Order::by(db, table, column.code, &swedish(), &natural, other.as_ref())?;
                    let mut rows = order.window(0, usize::MAX, true);
                    rows.sort_unstable();
                    rows.dedup();
                    assert_eq!(rows.len(), natural.len(), "{} by {}", table.name, column.code);
                    if let Some(first) = Order::first(db, table, column.code, true, 2)? {
                        assert_eq!(first.len(), 2, "{} by {}", table.name, column.code);
                    }
                }
            }
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

/// Takes in devices; says what became of each.
fn import_devices(
    vault: &Vault,
    rows: &[(&[(&str, &str)], Hint)],
    on_match: OnMatch,
) -> (BatchId, Vec<Outcome>) {
    let new = NewBatch {
        kind: BatchKind::Import,
        noun: Noun::Device,
        source: Source::Supplier,
        day: today(),
        file_name: Some("devices.csv"),
        digest: None,
    };
    let alphabet = swedish();
    vault
        .write(morning(), |db| {
            let mut import = RecordImport::begin(db, &new, on_match, &alphabet)?;
            let outcomes = rows.iter().map(|(values, hint)| {
                let definition = Noun::Device.definition().unwrap();
                let mut draft = Draft::default();
                for (code, value) in *values {
                    draft.set(code, definition.column(code).unwrap().kind.read(value).unwrap());
                }
                import.take(&draft, &[("contact", hint.clone())], None)
            });
            let outcomes = outcomes.collect::<Result<Vec<_>>>()?;
            Ok::<_, VaultError>((import.finish()?.0.id, outcomes))
        })
        .unwrap()
}

fn of_email(address: &str) -> Hint {
    Hint { email: Some(Email::parse(address).unwrap()), ..Hint::default() }
}

fn of_person(given: &str, family: &str) -> Hint {
    Hint { person: PersonName { given: Some(given.into()), family: Some(family.into()) }, ..Hint::default() }
}

#[test]
fn imported_records_are_tied_to_their_people_or_told_to_be_nobodys() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let rows: [(&[(&str, &str)], Hint); 5] = [
        (&[("model", "Pixel 8"), ("imei", "490154203237518")], of_email("AINO@bjorkholm.example")),
        (&[("model", "ThinkPad X1")], of_person("Ida", "Öhman")),
        (&[("model", "iPhone 15")], of_email("nobody@bjorkholm.example")),
        (&[("model", "Pixel 8"), ("imei", "490154203237518")], of_email("aino@bjorkholm.example")),
        (&[], of_email("aino@bjorkholm.example")),
    ];
    let (batch, outcomes) = import_devices(&vault, &rows, OnMatch::Fill);
    assert_eq!(outcomes[..2], [Outcome::Added, Outcome::Added]);
    assert_eq!(outcomes[2..4], [Outcome::Unresolved("contact"), Outcome::Same]);
    assert!(matches!(outcomes[4], Outcome::Refused(_)));
    assert_consistent(&vault);
    let (_, again) = import_devices(&vault, &rows[..2], OnMatch::Fill);
    assert_eq!(again[0], Outcome::Same, "known by its IMEI");

    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.removed, undone.kept), (2, 0));
    assert_consistent(&vault);
}

#[test]
fn what_an_import_changed_is_as_before_when_it_is_undone() {
    let (_home, vault) = Home::with_vault();
    import(&vault, &some_people(), OnMatch::Fill);
    let device =
        |values: &'static [(&'static str, &'static str)]| (values, of_email("aino@bjorkholm.example"));
    let first = device(&[("imei", "490154203237518"), ("model", "Pixel 8")]);
    let second = device(&[("imei", "490154203237518"), ("model", "Pixel 9"), ("system", "Android")]);
    import_devices(&vault, &[first], OnMatch::Fill);
    let model = || {
        let held = vault.read(|db| table::by_row(db, Noun::Device, 1)).unwrap().unwrap();
        (held.draft.text("model").map(str::to_owned), held.draft.text("system").map(str::to_owned))
    };
    let (_, skipped) = import_devices(&vault, std::slice::from_ref(&second), OnMatch::Skip);
    assert_eq!(skipped, [Outcome::Left(vec!["model", "system"])]);
    let (fill, filled) = import_devices(&vault, std::slice::from_ref(&second), OnMatch::Fill);
    assert_eq!(filled, [Outcome::Changed { left: vec!["model"] }]);
    let (update, updated) = import_devices(&vault, &[second], OnMatch::Update);
    assert_eq!(updated, [Outcome::Changed { left: vec![] }]);
    assert_eq!(model(), (Some("Pixel 9".into()), Some("Android".into())));
    let undone = vault.write(morning(), |db| undo::import(db, update, &swedish())).unwrap();
    assert_eq!((undone.restored, model().0.as_deref()), (1, Some("Pixel 8")));
    vault.write(morning(), |db| undo::import(db, fill, &swedish())).unwrap();
    assert_eq!(model().1, None);
    assert_consistent(&vault);
}
