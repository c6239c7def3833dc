//! What people said about products and services without being asked a question (R5.20).

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of a piece of feedback.
pub const FEEDBACK: Definition = Definition {
    noun: Noun::Feedback,
    columns: &[
        Column::required("received", Kind::Day),
        Column::required("channel", Kind::Choice(&["email", "phone", "web", "chat", "meeting", "other"])),
        Column::required("text", Kind::Prose).of_a_person(),
        // From the worst, 1, to the best, 5.
        Column::new("rating", Kind::Number(1, 5)),
        Column::new("contact", Kind::Link(Noun::Contact)),
        Column::new("product", Kind::Link(Noun::Product)),
    ],
    title: &["text"],
    identity: &[],
    together: &[],
    check: super::agreed,
    settle: None,
};
