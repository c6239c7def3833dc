//! What the caller may change, and what is bounded.

use liggare_domain::{Answer, AnswerProblem, QuestionKind, Scale};
use liggare_intake::questionnaire::{
    Fact, Form, Hint, Look, OPTION_CAP, Questionnaire, QuestionnaireProblem, Responses, Role,
};
use liggare_intake::{COLUMN_CAP, Unreadable};

use crate::{Row, looked, read, strings};

fn plain(header: &str, cells: &[&str]) -> (Questionnaire, Vec<(u64, Row)>) {
    let rows: Vec<(u64, Row)> = (2..).zip(cells.iter().map(|cell| strings(&[cell]))).collect();
    (looked(&strings(&[header]), &rows), rows)
}

#[test]
fn a_guess_changed_by_the_caller_is_what_the_rows_are_read_by() {
    let (mut told, rows) = plain("Hur nöjd?", &["1", "5", "6", "bra"]);
    assert_eq!(told.questions[0].kind, QuestionKind::Text);
    assert!(told.ask_as(0, QuestionKind::Scale).is_err(), "a scale needs numbers");
    told.questions[0].kind = QuestionKind::Scale;
    told.questions[0].scale = Scale::new(1, 5).ok();
    let (responses, _) = read(&told, &rows);
    assert_eq!(responses[1].answers[&0], Answer::Scale(5));
    let refused =
        |row: usize| (responses[row].refused[0].code.code(), responses[row].refused[0].value.as_str());
    assert_eq!(refused(2), (AnswerProblem::OutsideScale.code(), "6"));
    assert_eq!(refused(3), (AnswerProblem::NotANumber.code(), "bra"));
    told.ask_as(0, QuestionKind::Single).unwrap();
    assert_eq!(told.questions[0].options.len(), 4);
    told.columns[0].role = Role::Hint { hint: Hint::FullName };
    assert_eq!(read(&told, &rows).0[3].hints, [(Hint::FullName, "bra".to_owned())]);
}

#[test]
fn an_option_with_the_separator_in_it_is_one_option_when_the_caller_says_so() {
    let (mut told, rows) = plain("Vad?", &["Post, Ja, gärna", "Post", "Ja, gärna", "Post, Ja, gärna"]);
    told.ask_as(0, QuestionKind::Multiple).unwrap();
    told.questions[0].options.retain(|option| option.code == "Post");
    told.questions[0].options.push(liggare_domain::Choice { code: "J".into(), label: "Ja, gärna".into() });
    let (responses, _) = read(&told, &rows);
    let both = Answer::Multiple(["J", "Post"].map(str::to_owned).into());
    assert_eq!((&responses[0].answers[&0], &responses[0].refused), (&both, &Vec::new()));
}

#[test]
fn a_column_taken_for_something_else_becomes_a_question_when_the_caller_says_so() {
    let headers = strings(&["Namn", "Språk", "Hur?"]);
    let rows: Vec<(u64, Row)> = (2..)
        .zip([["Aino", "sv", "1"], ["Bo", "fi", "2"], ["Aino", "sv", "3"], ["Bo", "fi", "4"]])
        .map(|(line, cells)| (line, strings(&cells)))
        .collect();
    let mut told = looked(&headers, &rows);
    assert_eq!(told.columns[1].role, Role::Fact { fact: Fact::Language });
    assert_eq!(told.ask(1), Some(1));
    assert_eq!((told.questions[1].code.as_str(), told.questions[1].text.as_str()), ("Q2", "Språk"));
    let (responses, _) = read(&told, &rows);
    assert_eq!(responses[1].answers[&1], Answer::Single("fi".into()));
    assert_eq!((&responses[1].language, told.ask(9)), (&None, None));
}

#[test]
fn an_array_of_yes_and_no_is_taken_apart_into_its_questions() {
    let headers = strings(&["id", "submitdate", "Q1[a]", "Q1[b]", "Q1[other]"]);
    let rows = vec![
        (2, strings(&["1", "1980-01-01 00:00:00", "Y", "N", ""])),
        (3, strings(&["2", "", "N", "Y", "annat"])),
    ];
    let mut told = looked(&headers, &rows);
    assert_eq!((told.form, told.questions[0].kind), (Form::LimeSurvey, QuestionKind::Multiple));
    told.apart(0);
    assert!(!told.is_asked(0) && told.is_asked(2));
    let codes: Vec<&str> = told.questions.iter().map(|question| question.code.as_str()).collect();
    assert_eq!(codes, ["Q1", "Q1[other]", "Q1[a]", "Q1[b]"]);
    let (responses, _) = read(&told, &rows);
    assert_eq!(responses[1].answers[&3], Answer::Single("Y".into()));
    // The day that LimeSurvey writes where it keeps none.
    assert_eq!((responses[0].complete, responses[0].submitted), (true, None));
    assert!(!responses[1].complete);
}

#[test]
fn a_questionnaire_that_contradicts_itself_is_not_read_by() {
    let (told, _) = plain("Hur?", &["a", "b", "a", "b"]);
    let problem = |change: &dyn Fn(&mut Questionnaire)| {
        let mut told = told.clone();
        change(&mut told);
        Responses::new(&told).err().map(|problem| problem.to_string())
    };
    assert_eq!(problem(&|_| {}), None);
    let no_options: &dyn Fn(&mut Questionnaire) = &|told| told.questions[0].options.clear();
    assert_eq!(problem(no_options), Some("question Q1: no_options".into()));
    assert!(problem(&|told| told.columns[0].role = Role::Answer { question: 7 }).is_some());
    assert!(problem(&|told| told.columns[0].role = Role::Option { question: 0, code: "c".into() }).is_some());
    let many: &dyn Fn(&mut Questionnaire) = &|told| {
        let option = told.questions[0].options[0].clone();
        told.questions[0].options.extend((0..OPTION_CAP).map(|i| {
            let mut option = option.clone();
            option.code = format!("o{i}");
            option
        }));
    };
    let mut too_many = told.clone();
    many(&mut too_many);
    assert_eq!(too_many.check(), Err(QuestionnaireProblem::TooManyOptions { code: "Q1".into() }));
}

#[test]
fn what_a_hostile_table_makes_it_hold_is_bounded() {
    let headers: Vec<String> = (0..COLUMN_CAP).map(|i| format!("Fråga {i}")).collect();
    let over: Vec<String> = (0..=COLUMN_CAP).map(|i| format!("Fråga {i}")).collect();
    assert!(matches!(Look::new(&over), Err(Unreadable::TooManyColumns)));
    let mut look = Look::new(&headers).unwrap();
    for row in 0..300 {
        let cells: Vec<String> =
            (0..COLUMN_CAP).map(|i| format!("{row};{i}|{row},{}", "x".repeat(100))).collect();
        look.row(&cells);
    }
    let told = look.finish();
    assert!(told.questions.iter().all(|question| question.kind == QuestionKind::Text));
    assert_eq!(told.values(0).count(), 0, "no values are kept of a column with too many");
}
