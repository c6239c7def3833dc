//! Competitions, their entries and results (R5.20).

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of a competition.
pub const COMPETITION: Definition = Definition {
    noun: Noun::Competition,
    columns: &[
        Column::required("name", Kind::Text),
        Column::new("product", Kind::Link(Noun::Product)),
        Column::new("opens", Kind::Day),
        Column::new("closes", Kind::Day),
        Column::new("about", Kind::Prose),
    ],
    title: &["name"],
    identity: &[&["name"]],
    together: &[],
    check: |draft| super::in_time(draft, "opens", "closes"),
    settle: None,
};

/// What is known of an entry.
pub const ENTRY: Definition = Definition {
    noun: Noun::Entry,
    columns: &[
        Column::required("competition", Kind::Link(Noun::Competition)),
        Column::required("contact", Kind::Link(Noun::Contact)),
        Column::new("entered", Kind::Day),
        Column::new("contribution", Kind::Prose).of_a_person(),
        Column::new("result", Kind::Choice(&["won", "placed", "not_placed", "disqualified"])),
        Column::new("place", Kind::Number(1, 1_000_000)),
        Column::new("prize", Kind::Text),
    ],
    title: &["competition"],
    identity: &[&["contact", "competition"]],
    together: &[],
    check: super::agreed,
    settle: None,
};
