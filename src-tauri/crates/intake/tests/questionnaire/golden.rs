//! Each fixture against the text beside it that says what must come out.
//!
//! `LIGGARE_WRITE_GOLDEN=1 cargo nextest run -p liggare-intake --test questionnaire` writes those texts anew: read the
//! difference.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use liggare_domain::Answer;
use liggare_intake::questionnaire::{Refused, Role};

use crate::{Row, looked, read};

fn fixture(name: &str) -> PathBuf {
    Path::new("tests/fixtures/questionnaire").join(name)
}

/// The headers and rows of a fixture, with the number of each.
fn table(name: &str) -> (Row, Vec<(u64, Row)>) {
    let text = std::fs::read_to_string(fixture(name)).unwrap();
    let text = text.trim_start_matches('\u{FEFF}');
    let first = text.lines().next().unwrap();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect::<Row>());
    let headers = rows.next().unwrap();
    (headers, (2..).zip(rows).collect())
}

/// Everything that reading a fixture gives, as lines.
fn account(name: &str) -> String {
    let (headers, rows) = table(name);
    let told = looked(&headers, &rows);
    let mut out = format!("{} {} rows\n", told.form, told.rows);
    for column in &told.columns {
        let role = match &column.role {
            Role::Fact { fact } => format!("fact {fact}"),
            Role::Hint { hint } => format!("hint {hint}"),
            Role::Answer { question } => format!("answers {}", told.questions[*question].code),
            Role::Option { question, code } => format!("option {code} of {}", told.questions[*question].code),
            Role::Other { question, of } => {
                format!("answers {}, other of {}", told.questions[*question].code, told.questions[*of].code)
            }
            Role::Left => "left".to_owned(),
        };
        writeln!(out, "  {} ({}) -> {role}", column.header, column.filled).unwrap();
    }
    for question in &told.questions {
        let options: Vec<String> =
            question.options.iter().map(|o| format!("{}={}", o.code, o.label)).collect();
        let scale = question.scale.map(|scale| format!(" {}–{}", scale.min(), scale.max()));
        let (code, kind, text, scale) =
            (&question.code, question.kind, &question.text, scale.unwrap_or_default());
        writeln!(out, "{code}: {kind}{scale} {text} {options:?}").unwrap();
    }
    let (responses, not_taken) = read(&told, &rows);
    for response in &responses {
        let mut parts = vec![format!("line {}:", response.line)];
        parts.extend(response.id.as_ref().map(|id| format!("id={id}")));
        parts.push(if response.complete { "complete".into() } else { "INCOMPLETE".into() });
        parts.extend(response.submitted.map(|day| day.to_string()));
        parts.extend(response.language.clone());
        parts.extend(response.hints.iter().map(|(hint, value)| format!("{hint}={value}")));
        for (question, answer) in &response.answers {
            let shown = match answer {
                Answer::Single(code) => code.clone(),
                Answer::Multiple(codes) => format!("{codes:?}"),
                Answer::Scale(step) => step.to_string(),
                Answer::Number(number) => number.to_string(),
                Answer::Text(text) => format!("{text:?}"),
                Answer::Date(day) => day.to_string(),
            };
            parts.push(format!("{}={shown}", told.questions[*question].code));
        }
        writeln!(out, "{}", parts.join("  ")).unwrap();
        response.refused.iter().for_each(|refused| tell(&mut out, refused));
    }
    not_taken.iter().for_each(|refused| tell(&mut out, refused));
    out
}

fn tell(out: &mut String, refused: &Refused) {
    let Refused { line, column, value, code } = refused;
    writeln!(out, "  ! {line} [{column}] {}: {value}", code.code()).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "writes a golden text when a developer asks for it")]
fn check(name: &str) {
    let (actual, golden) = (account(name), fixture(name).with_extension("golden"));
    if std::env::var_os("LIGGARE_WRITE_GOLDEN").is_some() {
        std::fs::write(&golden, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(actual == expected, "{name} is read otherwise than {}:\n{actual}", golden.display());
}

#[test]
fn limesurvey_exports_are_read_whatever_the_headings_and_answers_are_written_as() {
    check("limesurvey_codes_short.csv");
    check("limesurvey_codes_long.csv");
    check("limesurvey_texts_short.csv");
    check("limesurvey_texts_long.csv");
    check("limesurvey_both_long.csv");
    check("limesurvey_engine_short.csv");
}

#[test]
fn forms_and_tables_are_read_with_their_questions_guessed() {
    check("google_forms.csv");
    check("microsoft_forms.csv");
    check("plain_fi.csv");
}

#[test]
fn every_fixture_has_its_golden_text() {
    let (mut fixtures, mut goldens) = (0, 0);
    for entry in std::fs::read_dir(fixture("")).unwrap() {
        match entry.unwrap().path().extension().and_then(|e| e.to_str()) {
            Some("csv") => fixtures += 1,
            Some("golden") => goldens += 1,
            other => panic!("unexpected fixture {other:?}"),
        }
    }
    assert_eq!(fixtures, goldens);
}
