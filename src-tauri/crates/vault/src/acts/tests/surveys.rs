//! Surveys with their questions, responses with their answers, and what those add up to.

use super::*;
use crate::acts::records;
use crate::acts::revert;
use crate::acts::surveys::{Arriving, SurveyImport, Taken};
use crate::tables::questions::{self, Asked};
use crate::tables::{answers, records as table, responses};
use crate::{Hits, VaultError, Writer};
use liggare_domain::{Answer, Choice, Draft, Number, Question, QuestionKind, Scale, Tally as Count, Value};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

mod tallies;

fn swedish() -> Alphabet {
    Alphabet::of(Language::Swedish)
}

fn ask(code: &str, kind: QuestionKind) -> Question {
    let option = |code: &str| Choice { code: code.into(), label: format!("Val {code}") };
    let has_options = matches!(kind, QuestionKind::Single | QuestionKind::Multiple);
    let options = if has_options { ["A1", "A2", "A3"].map(option).to_vec() } else { Vec::new() };
    let scale = (kind == QuestionKind::Scale).then_some(Scale::RECOMMENDATION);
    Question { code: code.into(), text: format!("Fråga {code}?"), kind, options, scale }
}

/// One of each kind, in the order of the kinds.
fn asked() -> Vec<Question> {
    QuestionKind::ALL.iter().zip(1..).map(|(kind, n): (_, u32)| ask(&format!("Q{n}"), *kind)).collect()
}

fn titled(title: &str, questions: &[Question]) -> Draft {
    let mut draft = Draft::default();
    draft.set("title", Some(Value::from(title)));
    for (question, place) in questions.iter().zip(0..) {
        let (code, part) = questions::part(place, question).unwrap();
        draft.set(&code, Some(part));
    }
    draft
}

fn add(vault: &Vault, noun: Noun, draft: &Draft) -> Result<Uuid> {
    vault.write(morning(), |db| records::add(db, noun, draft, Source::Survey, today(), &swedish()))
}

fn survey(vault: &Vault) -> Uuid {
    add(vault, Noun::Survey, &titled("Kundnöjdhet", &asked())).unwrap()
}

fn response(survey: Uuid, answers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::default();
    draft.set("survey", Some(Value::Text(survey.to_string())));
    for (code, written) in answers {
        draft.set(&answers::part(code), Some(Value::from(*written)));
    }
    draft
}

fn held(vault: &Vault, noun: Noun, id: Uuid) -> Option<Draft> {
    vault.read(|db| table::by_id(db, noun, id)).unwrap().map(|held| held.draft)
}

/// Changes a record; says under which log entry.
fn edit(vault: &Vault, noun: Noun, id: Uuid, draft: &Draft) -> Result<i64> {
    vault.write(morning(), |db| {
        records::edit(db, noun, id, draft, Source::Survey, today(), &swedish())?;
        Ok(log::head(db)?.0)
    })
}

fn revert(vault: &Vault, seq: i64) -> Result<i64> {
    vault.write(morning(), |db| revert::act(db, seq, &swedish())).map(|reverted| reverted.seq)
}

fn kept(vault: &Vault, survey: Uuid) -> Vec<Asked> {
    vault.read(|db| questions::of(db, survey)).unwrap()
}

fn recounted(vault: &Vault, survey: Uuid) -> Vec<Count> {
    vault
        .read(|db| {
            let row = table::row_of(db, Noun::Survey, survey)?.unwrap();
            answers::tallies(db, survey, &responses::of_survey(db, row)?)
        })
        .unwrap()
}

fn assert_kept_is_recounted(vault: &Vault, survey: Uuid) {
    let kept: Vec<_> = kept(vault, survey).into_iter().map(|asked| asked.tally).collect();
    assert_eq!(kept, recounted(vault, survey));
}

fn import(vault: &Vault, arriving: &[Arriving]) -> (BatchId, Tally, Vec<Taken>) {
    import_of(vault, &asked(), arriving)
}

fn import_of(vault: &Vault, asked: &[Question], arriving: &[Arriving]) -> (BatchId, Tally, Vec<Taken>) {
    let new = NewBatch {
        kind: BatchKind::Import,
        source: Source::Survey,
        noun: Noun::Response,
        day: today(),
        file_name: None,
        digest: None,
    };
    let run = |db: &Writer<'_>| {
        let alphabet = swedish();
        let mut import = SurveyImport::begin(db, &new, &titled("Kundnöjdhet", &[]), asked, &alphabet)?;
        let mut taken = Vec::new();
        for one in arriving {
            taken.push(import.take(one.clone())?.0);
        }
        let (batch, tally) = import.finish()?;
        Ok::<_, VaultError>((batch.id, tally, taken))
    };
    vault.write(morning(), run).unwrap()
}

fn arriving(id: Option<&str>, step: i64, words: &str) -> Arriving {
    Arriving {
        external_id: id.map(str::to_owned),
        complete: true,
        answers: vec![(2, Answer::Scale(step)), (4, Answer::Text(words.into()))],
        ..Arriving::default()
    }
}

fn the_survey(vault: &Vault) -> Option<Uuid> {
    let mut titled = Draft::default();
    titled.set("title", Some(Value::from("Kundnöjdhet")));
    let row = vault.read(|db| table::like(db, Noun::Survey, &titled)).unwrap();
    let row = *row.first()?;
    vault.read(|db| table::by_row(db, Noun::Survey, row)).unwrap().map(|held| held.id)
}

#[test]
fn a_response_is_read_back_as_it_was_written() {
    let (_home, vault) = Home::with_vault();
    let survey = survey(&vault);
    let written =
        [("Q1", "A3"), ("Q2", "A1;A3"), ("Q3", "10"), ("Q4", "-2.5"), ("Q5", "Bra!"), ("Q6", "2024-03-12")];
    let draft = response(survey, &written);
    let id = add(&vault, Noun::Response, &draft).unwrap();
    assert_eq!(held(&vault, Noun::Response, id), Some(draft));
    let none = response(survey, &[("Q2", ";")]);
    let id = add(&vault, Noun::Response, &none).unwrap();
    assert_eq!(held(&vault, Noun::Response, id), Some(none), "nothing chosen is an answer as well");
    assert_kept_is_recounted(&vault, survey);
    let answered: Vec<_> = kept(&vault, survey).iter().map(|asked| asked.tally.answered).collect();
    assert_eq!(answered, [1, 2, 1, 1, 1, 1]);
}

#[test]
fn an_answer_that_is_none_to_its_question_leaves_everything_as_it_was() {
    let (_home, vault) = Home::with_vault();
    let survey = survey(&vault);
    for wrong in [("Q3", "11"), ("Q1", "A4"), ("Q9", "1"), ("Q6", "2024-02-30")] {
        let refused = add(&vault, Noun::Response, &response(survey, &[("Q4", "1"), wrong]));
        assert!(matches!(refused, Err(VaultError::AnswersDoNotFit)), "{wrong:?}");
    }
    assert!(kept(&vault, survey).iter().all(|asked| asked.tally == Count::default()));
    assert_kept_is_recounted(&vault, survey);
}

#[test]
fn an_edit_of_an_answer_has_its_origin_and_is_taken_back() {
    let (_home, vault) = Home::with_vault();
    let survey = survey(&vault);
    let first = response(survey, &[("Q3", "9"), ("Q5", "rask leverans")]);
    let id = add(&vault, Noun::Response, &first).unwrap();
    let next = response(survey, &[("Q3", "2"), ("Q5", "slow delivery")]);
    let seq = edit(&vault, Noun::Response, id, &next).unwrap();
    let found = |word: &str| {
        let table = nouns::of(Noun::Response).unwrap();
        vault
            .read(|db| search::find(db, table, word, &search::Broad::default(), None))
            .unwrap()
            .unwrap()
            .len()
    };
    assert_eq!((found("rask"), found("slow")), (0, 1), "words of answers are found");
    let origins = vault.read(|db| {
        let held = table::by_id(db, Noun::Response, id)?.unwrap();
        table::origins(db, Noun::Response, &held)
    });
    assert_eq!(origins.unwrap().1.keys().collect::<Vec<_>>(), ["answer:Q3", "answer:Q5"]);
    assert_kept_is_recounted(&vault, survey);
    let again = revert(&vault, seq).unwrap();
    assert_eq!(held(&vault, Noun::Response, id), Some(first));
    assert_eq!((found("rask"), found("slow")), (1, 0));
    assert_kept_is_recounted(&vault, survey);
    revert(&vault, again).unwrap();
    assert_eq!(held(&vault, Noun::Response, id), Some(next));
    assert_kept_is_recounted(&vault, survey);
}

#[test]
fn a_question_is_asked_as_another_kind_only_where_every_answer_still_is_one() {
    let (_home, vault) = Home::with_vault();
    let survey = survey(&vault);
    let id =
        add(&vault, Noun::Response, &response(survey, &[("Q1", "A1"), ("Q3", "7"), ("Q5", "fem")])).unwrap();
    let with = |change: fn(&mut [Question])| {
        let mut questions = asked();
        change(&mut questions);
        titled("Kundnöjdhet", &questions)
    };
    let as_number = with(|questions| questions[4].kind = QuestionKind::Number);
    let refused = edit(&vault, Noun::Survey, survey, &as_number);
    assert!(matches!(refused, Err(VaultError::AnswersDoNotFit)));
    let narrowed = with(|questions| questions[2].scale = Scale::new(0, 6).ok());
    assert!(matches!(edit(&vault, Noun::Survey, survey, &narrowed), Err(VaultError::AnswersDoNotFit)));
    let gone = titled("Kundnöjdhet", &asked()[..4]);
    assert!(matches!(edit(&vault, Noun::Survey, survey, &gone), Err(VaultError::AnswersDoNotFit)));

    let as_words = with(|questions| {
        questions[2] = ask("Q3", QuestionKind::Text);
        // Answers are kept by the places of their options.
        questions[0].options.reverse();
    });
    let seq = edit(&vault, Noun::Survey, survey, &as_words).unwrap();
    let now = held(&vault, Noun::Response, id).unwrap();
    assert_eq!((now.text("answer:Q1"), now.text("answer:Q3")), (Some("A1"), Some("7")));
    assert_eq!(kept(&vault, survey)[2].tally.histogram.len(), 0);
    assert_kept_is_recounted(&vault, survey);
    revert(&vault, seq).unwrap();
    assert_eq!(kept(&vault, survey)[2].tally.sum, 7);
    assert_kept_is_recounted(&vault, survey);
}

#[test]
fn a_survey_goes_with_its_questions_and_not_while_it_has_responses() {
    let (_home, vault) = Home::with_vault();
    let survey = survey(&vault);
    let id = add(&vault, Noun::Response, &response(survey, &[("Q3", "7")])).unwrap();
    let remove = |noun, id| vault.write(morning(), |db| records::remove(db, noun, id));
    assert!(matches!(remove(Noun::Survey, survey), Err(VaultError::InUse)));
    remove(Noun::Response, id).unwrap();
    assert!(kept(&vault, survey).iter().all(|asked| asked.tally == Count::default()));
    remove(Noun::Survey, survey).unwrap();
    let left: i64 = vault
        .read(|db| {
            Ok::<_, VaultError>(db.conn().query_row("SELECT count(*) FROM questions", [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(left, 0);
}

#[test]
fn the_same_file_again_adds_nothing_with_numbers_or_without() {
    for numbered in [true, false] {
        let (_home, vault) = Home::with_vault();
        let id = |text| numbered.then_some(text);
        // Without numbers two may say the very same.
        let file = [arriving(id("1"), 9, "bra"), arriving(id("2"), 9, "bra"), arriving(id("3"), 2, "")];
        let file = file.map(|mut one| {
            one.answers.retain(|(_, answer)| *answer != Answer::Text(String::new()));
            one
        });
        let (_, first, _) = import(&vault, &file);
        assert_eq!((first.added, first.same), (3, 0));
        let (_, again, _) = import(&vault, &file);
        assert_eq!((again.added, again.same, again.changed), (0, 3, 0), "numbered: {numbered}");
        let (_, more, taken) = import(&vault, &[file[0].clone(), arriving(id("4"), 9, "bättre")]);
        assert_eq!((more.added, more.same), (1, 1));
        assert_eq!(taken, [Taken::Same, Taken::Added]);
        assert_kept_is_recounted(&vault, the_survey(&vault).unwrap());
    }
}

#[test]
fn two_people_who_say_the_same_are_two_responses() {
    let (_home, vault) = Home::with_vault();
    super::import(
        &vault,
        &[person("Aino", "Åberg", "a@example.fi", ""), person("Bo", "Ek", "b@example.fi", "")],
        OnMatch::Skip,
    );
    let of = |contact| Arriving { contact: Some(contact), ..arriving(None, 9, "bra") };
    import(&vault, &[of(1)]);
    let (_, _, taken) = import(&vault, &[of(2), of(1)]);
    assert_eq!(taken, [Taken::Added, Taken::Same]);
}

#[test]
fn a_response_gone_on_with_is_changed_and_the_undo_of_the_file_brings_back_what_it_was() {
    let (_home, vault) = Home::with_vault();
    let (first, ..) = import(&vault, &[arriving(Some("1"), 3, "början"), arriving(Some("2"), 4, "annan")]);
    let survey = the_survey(&vault).unwrap();
    let before = kept(&vault, survey);
    let mut questions = asked();
    questions[0].options.push(Choice { code: "A4".into(), label: "Nytt val".into() });
    let more = Arriving {
        answers: vec![(0, Answer::Single("A4".into())), (2, Answer::Scale(8))],
        ..arriving(Some("1"), 0, "")
    };
    let (second, tally, _) = import_of(&vault, &questions, &[more]);
    assert_eq!((tally.added, tally.changed), (0, 1));
    assert_eq!(kept(&vault, survey)[0].question.options.len(), 4);
    assert_eq!(kept(&vault, survey)[2].tally.sum, 12);
    assert_kept_is_recounted(&vault, survey);

    let undo = |batch| vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    let undone = undo(second);
    assert_eq!((undone.removed, undone.restored, undone.kept), (0, 2, 0), "the response and the survey");
    assert_eq!(kept(&vault, survey), before);
    let undone = undo(first);
    assert_eq!((undone.removed, undone.kept), (3, 0), "two responses and the survey that came with them");
    assert_eq!(the_survey(&vault), None);
}

#[test]
fn what_was_answered_by_hand_since_keeps_the_survey_when_its_file_is_undone() {
    let (_home, vault) = Home::with_vault();
    let (batch, ..) = import(&vault, &[arriving(Some("1"), 3, "början")]);
    let survey = the_survey(&vault).unwrap();
    add(&vault, Noun::Response, &response(survey, &[("Q3", "10")])).unwrap();
    let undone = vault.write(morning(), |db| undo::import(db, batch, &swedish())).unwrap();
    assert_eq!((undone.removed, undone.kept), (1, 1));
    assert_eq!(kept(&vault, survey)[2].tally.sum, 10);
    assert_kept_is_recounted(&vault, survey);
}

#[test]
fn results_of_some_count_those_alone_however_they_lie() {
    let (_home, vault) = Home::with_vault();
    let file: Vec<_> = (0..60).map(|n| arriving(Some(&n.to_string()), n % 11, "ord")).collect();
    import(&vault, &file);
    let survey = the_survey(&vault).unwrap();
    for rows in [vec![1u32, 60], (1..=30).collect(), vec![7], Vec::new()] {
        let among: Hits = rows.iter().copied().collect();
        let tally = &vault.read(|db| answers::tallies(db, survey, &among)).unwrap()[2];
        let steps = rows.iter().map(|row| i128::from((row - 1) % 11));
        assert_eq!((tally.responses, tally.sum), (rows.len() as i64, steps.sum()), "{rows:?}");
    }
}
