//! What must hold for every table, however it was made.

use liggare_domain::{Answer, QuestionKind};
use liggare_intake::questionnaire::{Fact, Form, OTHER, Questionnaire, Response, Responses, Role};
use liggare_intake::values;
use proptest::prelude::*;

use crate::{Row, looked, read, strings};

/// A cell of any of the shapes that answers, facts and people come in.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        1 => "(Y|N|N/A|A1|A2|-oth-|Ja|Nej|Åbo|Vasa)",
        1 => "[0-9]{1,2}",
        1 => "(A;B|A; C;|B|A, B|C)",
        1 => "(2024-03-12 10:11:12|12\\.3\\.2024|3/12/2024|1980-01-01 00:00:00)",
        1 => "[a-z]{1,5}@[a-z]{1,5}\\.(fi|x)",
        1 => "[a-z\u{1}\u{FFFD}\u{A0}\n;,|]{1,12}",
    ]
}

/// Whether what a cell says can be found in the response.
fn tells(told: &Questionnaire, response: &Response, role: &Role, cell: &str) -> bool {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let day = |day: Option<liggare_domain::Date>| {
        // Slashed days are read by the whole column.
        day.is_some_and(|day| values::date(cell) == Some(day) || cell.contains('/'))
    };
    let option =
        |question: usize, text: &str| told.questions[question].option(text).map(|option| &option.code);
    match role {
        Role::Fact { fact: Fact::Id } => response.id.as_deref() == Some(&spaced(cell)),
        Role::Fact { fact: Fact::Language } => response.language.as_deref() == Some(&spaced(cell)),
        Role::Fact { fact: Fact::Submitted } => {
            let undated = told.form == Form::LimeSurvey && cell.starts_with("1980-01-01");
            response.complete && (day(response.submitted) || (undated && response.submitted.is_none()))
        }
        Role::Hint { hint } => response
            .hints
            .iter()
            .any(|(held, value)| held == hint && value.eq_ignore_ascii_case(&spaced(cell))),
        Role::Option { question, code } => match response.answers.get(question) {
            Some(Answer::Multiple(codes)) => {
                let named = told.questions[*question].option(cell).is_some_and(|option| option.code == *code);
                codes.contains(code)
                    == (matches!(values::folded(cell).as_str(), "y" | "yes" | "ja" | "kylla") || named)
            }
            _ => cell == "N/A",
        },
        Role::Other { question, of } => {
            let chosen = matches!(&response.answers[of], Answer::Multiple(codes) if codes.contains(OTHER));
            chosen && response.answers[question] == Answer::Text(cell.to_owned())
        }
        Role::Answer { question } => match response.answers.get(question) {
            Some(Answer::Single(code)) => option(*question, cell) == Some(code),
            Some(Answer::Multiple(codes)) => option(*question, cell).is_some_and(|code| codes.contains(code)),
            Some(Answer::Scale(step)) => cell.parse() == Ok(*step),
            Some(Answer::Number(number)) => cell.parse() == Ok(*number),
            Some(Answer::Text(text)) => text == cell,
            Some(Answer::Date(held)) => day(Some(*held)),
            None => told.form == Form::LimeSurvey && cell == "N/A",
        },
        Role::Left => false,
    }
}

const LIMESURVEY: [&str; 14] = [
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "token",
    "email",
    "Q1",
    "Q1[other]",
    "Q2[a]",
    "Q2[b]",
    "Q2[other]",
    "Q3[a]",
    "Q3[b]",
    "Q4",
];
const PLAIN: [&str; 14] = [
    "ID",
    "Tidstämpel",
    "Språk",
    "E-post",
    "E-post",
    "Namn",
    "Hur nöjd?",
    "Vad?",
    "Var?",
    "Ort",
    "När?",
    "Token",
    "ID",
    "Vad?",
];

proptest! {
    #[test]
    fn nothing_is_lost(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 13..16), 1..8),
        limesurvey in any::<bool>(), kinds in proptest::collection::vec(0usize..6, 14),
    ) {
        let headers = strings(if limesurvey { &LIMESURVEY } else { &PLAIN });
        let rows: Vec<(u64, Row)> = (2..).zip(rows).collect();
        let mut told = looked(&headers, &rows);
        // Whatever the caller makes of the questions.
        for (question, kind) in kinds.into_iter().enumerate().take(told.questions.len()) {
            let is_answer = told.columns.iter().any(|column| column.role == Role::Answer { question });
            let words = told.columns.iter().any(|column| matches!(column.role, Role::Other { question: q, .. } if q == question));
            if is_answer && !words && kind > 0 {
                let _ = told.ask_as(question, QuestionKind::ALL[kind]);
            }
            if is_answer && kind > 0 && told.questions[question].options.len() > 1 {
                told.questions[question].options.pop();
            }
        }
        let mut responses = Responses::new(&told).unwrap();
        let mut left = vec![0u64; told.columns.len()];
        for (line, cells) in &rows {
            let filled = cells.iter().any(|cell| !values::tidy(cell).is_empty());
            let response = responses.read(*line, cells);
            prop_assert_eq!(response.is_some(), filled);
            let Some(response) = response else { continue };
            for (question, answer) in &response.answers {
                prop_assert_eq!(told.questions[*question].accepts(answer), Ok(()));
            }
            for (index, cell) in cells.iter().enumerate() {
                let cell = values::tidy(cell);
                if cell.is_empty() {
                    continue;
                }
                let role = told.columns.get(index).map(|column| &column.role);
                if role == Some(&Role::Left) {
                    left[index] += 1;
                    continue;
                }
                let name = told.columns.get(index).map_or(format!("#{}", index + 1), |column| column.header.clone());
                let refused = |text: &str| {
                    response.refused.iter().any(|refused| refused.column == name && refused.value == text)
                };
                let told_of = |text: &str| {
                    refused(text) || role.is_some_and(|role| tells(&told, &response, role, text))
                };
                let is_multiple = matches!(role, Some(Role::Answer { question })
                    if told.questions[*question].kind == QuestionKind::Multiple);
                // Of a cell with several options, each by itself. One of separators alone says nothing.
                let found = told_of(&cell)
                    || is_multiple && [';', '|', ','].into_iter().any(|separator| {
                        cell.split(separator).map(str::trim).filter(|part| !part.is_empty()).all(told_of)
                    });
                prop_assert!(found, "{cell:?} of {role:?} in {response:?} by {:?}", told.questions);
            }
        }
        let counted: Vec<(String, u64)> = responses
            .not_taken()
            .into_iter()
            .map(|refused| (refused.column, refused.value.parse().unwrap()))
            .collect();
        let expected = told.columns.iter().zip(&left).filter(|(_, left)| **left > 0);
        prop_assert_eq!(counted, expected.map(|(c, left)| (c.header.clone(), *left)).collect::<Vec<_>>());
    }

    #[test]
    fn no_table_panics(
        headers in proptest::collection::vec("(id|submitdate|lastpage|Q1|Q1\\[[a-z\\]\\[_]{0,3}\\]|[\\[\\]. _\\PC]{0,8})", 0..8),
        rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,8}", 0..10), 0..6),
    ) {
        let rows: Vec<(u64, Row)> = (2..).zip(rows).collect();
        let told = looked(&headers, &rows);
        let mut apart = told.clone();
        (0..apart.questions.len()).for_each(|question| apart.apart(question));
        read(&told, &rows);
        if apart.check().is_ok() {
            read(&apart, &rows);
        }
    }
}
