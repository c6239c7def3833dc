//! Surveys and the responses to them (R5.20). What a survey asks and what a response answers are parts of the two, kept
//! beside their columns: [`Noun::part`].

use crate::noun::{Column, Definition, Draft, Kind, Noun, Wrong};
use crate::value::Problem;

/// What is known of a survey.
pub const SURVEY: Definition = Definition {
    noun: Noun::Survey,
    columns: &[
        Column::required("title", Kind::Text),
        Column::new("about", Kind::Prose),
        // R6.1: on the web site, by phone or other contact.
        Column::new("channel", Kind::Choice(&["web", "phone", "other"])),
        Column::new("product", Kind::Link(Noun::Product)),
        Column::new("language", Kind::Code),
        Column::new("opened", Kind::Day),
        Column::new("closed", Kind::Day),
    ],
    title: &["title"],
    identity: &[&["title"]],
    together: &[],
    check: closes_after_it_opened,
    settle: None,
};

/// What is known of a response beside its answers.
pub const RESPONSE: Definition = Definition {
    noun: Noun::Response,
    columns: &[
        Column::required("survey", Kind::Link(Noun::Survey)),
        // Nobody, where the survey was answered without a name.
        Column::new("contact", Kind::Link(Noun::Contact)),
        // Its number where it was collected.
        Column::new("external_id", Kind::Code),
        Column::new("submitted", Kind::Day),
        Column::new("complete", Kind::Flag),
        Column::new("language", Kind::Code),
    ],
    title: &["external_id"],
    identity: &[&["survey", "external_id"]],
    together: &[],
    check: super::agreed,
    settle: None,
};

fn closes_after_it_opened(draft: &Draft) -> Result<(), Wrong> {
    // ISO 8601 days compare as texts.
    match (draft.text("opened"), draft.text("closed")) {
        (Some(opened), Some(closed)) if closed < opened => {
            Err(Wrong { column: "closed", problem: Problem::EndsBeforeStart })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    #[test]
    fn a_survey_does_not_close_before_it_opened() {
        let mut draft = Draft::default();
        draft.set("title", Some(Value::from("Kundnöjdhet")));
        draft.set("opened", Some(Value::from("2026-03-02")));
        draft.set("closed", Some(Value::from("2026-03-02")));
        assert_eq!(SURVEY.accept(&draft), Ok(()));
        draft.set("closed", Some(Value::from("2026-03-01")));
        assert_eq!(SURVEY.accept(&draft).map_err(|wrong| wrong.problem), Err(Problem::EndsBeforeStart));
    }
}
