//! Kept tallies are what counting the answers anew gives, whatever was done.

use super::*;

/// An answer to one of the questions.
fn answer() -> impl Strategy<Value = (usize, Answer)> {
    let code = || prop_oneof!["A1", "A2", "A3"].prop_map(|code: String| code);
    prop_oneof![
        code().prop_map(|code| (0, Answer::Single(code))),
        proptest::collection::btree_set(code(), 0..3)
            .prop_map(|codes: BTreeSet<_>| (1, Answer::Multiple(codes))),
        (0i64..11).prop_map(|step| (2, Answer::Scale(step))),
        (-500i64..500).prop_map(|n| (3, Answer::Number(Number::from_units(n * 777).unwrap()))),
        "[a-zå]{1,9}".prop_map(|words| (4, Answer::Text(words))),
        (1i8..12, 1i8..28).prop_map(|(month, day)| (5, Answer::Date(Date::constant(2026, month, day)))),
    ]
}

#[derive(Debug, Clone)]
enum Act {
    Add(Vec<(usize, Answer)>),
    Edit(usize, Vec<(usize, Answer)>),
    Remove(usize),
    Revert(usize),
    Import(Vec<Vec<(usize, Answer)>>),
    Undo(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let answers = || proptest::collection::vec(answer(), 0..5);
    prop_oneof![
        answers().prop_map(Act::Add),
        (0usize..9, answers()).prop_map(|(of, answers)| Act::Edit(of, answers)),
        (0usize..9).prop_map(Act::Remove),
        (0usize..9).prop_map(Act::Revert),
        proptest::collection::vec(answers(), 1..5).prop_map(Act::Import),
        (0usize..9).prop_map(Act::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn what_is_kept_is_always_what_counting_anew_would_find(acts in proptest::collection::vec(act(), 1..25)) {
        let (_home, vault) = Home::with_vault();
        let survey = survey(&vault);
        let (mut edits, mut batches, mut number) = (Vec::new(), Vec::new(), 0);
        let written = |answers: &[(usize, Answer)]| {
            let mut draft = response(survey, &[]);
            for (place, answer) in answers {
                draft.set(&answers::part(&format!("Q{}", place + 1)), Some(Value::Text(answer.written())));
            }
            draft
        };
        for act in acts {
            let there: Vec<Uuid> = vault.read(|db| {
                let mut all = db.prepare("SELECT id FROM responses ORDER BY row")?;
                let ids = all.query_map([], |row| Ok(Uuid::from_bytes(row.get(0)?)))?;
                Ok::<_, VaultError>(ids.collect::<rusqlite::Result<_>>()?)
            }).unwrap();
            let pick = |of: usize| (!there.is_empty()).then(|| there[of % there.len()]);
            // What was changed since is refused, and all stays.
            match act {
                Act::Add(answers) => drop(add(&vault, Noun::Response, &written(&answers)).unwrap()),
                Act::Edit(of, answers) => if let Some(id) = pick(of) {
                    edits.push(edit(&vault, Noun::Response, id, &written(&answers)).unwrap());
                },
                Act::Remove(of) => if let Some(id) = pick(of) {
                    vault.write(morning(), |db| records::remove(db, Noun::Response, id)).unwrap();
                },
                Act::Revert(of) => if !edits.is_empty() {
                    edits.extend(revert(&vault, edits[of % edits.len()]));
                },
                Act::Import(file) => {
                    let file: Vec<_> = file.into_iter().map(|answers| {
                        number += 1;
                        let external_id = (number % 2 == 0).then(|| (number % 6).to_string());
                        Arriving { external_id, answers, ..Arriving::default() }
                    }).collect();
                    batches.push(import(&vault, &file).0);
                }
                Act::Undo(of) => if !batches.is_empty() {
                    let batch = batches.remove(of % batches.len());
                    vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
                },
            }
            assert_kept_is_recounted(&vault, survey);
            let counted = vault.read(|db| facts::count(db, "responses")).unwrap();
            let held = vault.read(|db| {
                let row = table::row_of(db, Noun::Survey, survey)?.unwrap();
                responses::count(db, row)
            }).unwrap();
            prop_assert_eq!(counted, held as u64);
        }
    }
}
