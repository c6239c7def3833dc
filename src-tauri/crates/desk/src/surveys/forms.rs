//! Questions and answers as they cross to a client.

use crate::fault::{Fault, FaultCode, Result};
use crate::forms::wrong;
use crate::wire::{
    BarView, ChoiceForm, FiguresView, LikertView, NpsView, QuestionForm, RecordForm, ResultsView, ScaleForm,
};
use liggare_domain::noun::Kind;
use liggare_domain::{
    Choice, Draft, Noun, Problem, Question, QuestionProblem, Results, Scale, Value, results,
};
use liggare_vault::tables::{answers, questions};
use liggare_vault::{Reader, VaultError};

/// A question as typed.
pub(super) fn question(form: &QuestionForm) -> Result<Question> {
    let line = |text: &str, field: &str| match Kind::Prose.read(text) {
        Ok(value) => Ok(value.and_then(|value| value.as_text().map(str::to_owned)).unwrap_or_default()),
        Err(problem) => Err(wrong(field, problem)),
    };
    let mut options = Vec::with_capacity(form.options.len());
    for option in &form.options {
        options.push(Choice { code: line(&option.code, "options")?, label: line(&option.label, "options")? });
    }
    let scale = form.scale.map(|scale| Scale::new(scale.min, scale.max)).transpose();
    let question = Question {
        code: line(&form.code, "code")?,
        text: line(&form.text, "text")?,
        kind: form.kind,
        options,
        scale: scale.map_err(|_| wrong("scale", Problem::OutOfRange))?,
    };
    let found = question.check().map_err(|problem| match problem {
        QuestionProblem::NoCode => wrong("code", Problem::Missing),
        QuestionProblem::NoOptions => wrong("options", Problem::Missing),
        QuestionProblem::UnclearOptions => wrong("options", Problem::NothingTellsIt),
        QuestionProblem::NoScale => wrong("scale", Problem::Missing),
    });
    found.map(|()| question)
}

/// What a survey asks is not changed by its form.
pub(crate) fn same_questions(held: Option<&Draft>, draft: &mut Draft) {
    let Some(prefix) = Noun::Survey.part() else { return };
    for (code, question) in held.into_iter().flat_map(|held| held.parts(prefix)) {
        draft.set(&format!("{prefix}{code}"), Some(Value::from(question)));
    }
}

/// Puts the answers of a form into the draft of a response, in the form they are kept. Those it does not name stay as
/// they are; an empty one goes.
pub(crate) fn accepted_answers(
    db: &Reader<'_>,
    form: &RecordForm,
    held: Option<&Draft>,
    draft: &mut Draft,
) -> Result<()> {
    let Some(prefix) = Noun::Response.part() else { return Ok(()) };
    let survey = draft.text("survey").and_then(|id| id.parse().ok()).ok_or(VaultError::NotFound("survey"))?;
    let asked = questions::of(db, survey)?;
    for (code, written) in held.into_iter().flat_map(|held| held.parts(prefix)) {
        // Of another survey they are no answers.
        if held.and_then(|held| held.get("survey")) == draft.get("survey") {
            draft.set(&answers::part(code), Some(Value::from(written)));
        }
    }
    for (field, typed) in form {
        let Some(code) = field.strip_prefix(prefix) else { continue };
        let asked = asked.iter().find(|asked| asked.question.code == code);
        let question = &asked.ok_or_else(|| wrong(field, Problem::NoSuchRecord))?.question;
        let text = Kind::Prose.read(typed).map_err(|problem| wrong(field, problem))?;
        let answer = text.as_ref().and_then(Value::as_text).map(|text| question.read(text)).transpose();
        let answer = answer.map_err(|problem| wrong(field, problem.into()))?;
        draft.set(field, answer.map(|answer| Value::Text(answer.written())));
    }
    Ok(())
}

/// The parts of a draft as its history shows them: questions by their text, answers as they are.
pub(crate) fn history(noun: Noun, draft: &Draft) -> Vec<(String, Option<String>)> {
    let Some(prefix) = noun.part() else { return Vec::new() };
    let told = |(code, part): (&str, &str)| {
        let shown = match (noun, questions::of_part(part)) {
            (Noun::Survey, Ok((_, question))) => question_line(&question),
            _ => part.to_owned(),
        };
        (format!("{prefix}{code}"), Some(shown))
    };
    draft.parts(prefix).map(told).collect()
}

/// On one line: the text, the kind, and what can be chosen.
fn question_line(question: &Question) -> String {
    let labels: Vec<_> = question.options.iter().map(|option| option.label.as_str()).collect();
    let offered = match question.scale {
        Some(scale) => format!("{}–{}", scale.min(), scale.max()),
        None => labels.join(" / "),
    };
    let kind = question.kind.code();
    if offered.is_empty() {
        format!("{} ({kind})", question.text)
    } else {
        format!("{} ({kind}: {offered})", question.text)
    }
}

impl From<Question> for QuestionForm {
    fn from(question: Question) -> Self {
        let Question { code, text, kind, options, scale } = question;
        let options = options.into_iter().map(|Choice { code, label }| ChoiceForm { code, label }).collect();
        let scale = scale.map(|scale| ScaleForm { min: scale.min(), max: scale.max() });
        Self { code, text, kind, options, scale }
    }
}

impl From<Results> for ResultsView {
    fn from(results: Results) -> Self {
        let bar = |results::Bar { code, label, count, share }| BarView { code, label, count, share };
        Self {
            responses: results.responses,
            answered: results.answered,
            share_answered: results.share_answered,
            bars: results.bars.into_iter().map(bar).collect(),
            figures: results.figures.map(|results::Figures { mean, median, deviation }| FiguresView {
                mean,
                median,
                deviation,
            }),
            likert: results.likert.map(|results::Likert { low, middle, high }| LikertView {
                low,
                middle,
                high,
            }),
            nps: results.nps.map(|nps| NpsView {
                promoters: nps.promoters,
                passives: nps.passives,
                detractors: nps.detractors,
                score: nps.score,
            }),
        }
    }
}

/// A change that a file does not bear.
pub(super) fn not_possible(what: &str) -> Fault {
    Fault::about(FaultCode::InvalidValue, what)
}
