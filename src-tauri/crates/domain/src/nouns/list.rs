//! Mailing lists and who is on them (R5.19). Somebody who left stays, as having left: that is what keeps the next import
//! from putting the person back.

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of a mailing list.
pub const LIST: Definition = Definition {
    noun: Noun::List,
    columns: &[
        Column::required("name", Kind::Text),
        Column::required("kind", Kind::Choice(&["newsletter", "marketing", "service_message"])),
        Column::new("product", Kind::Link(Noun::Product)),
        Column::new("about", Kind::Prose),
    ],
    title: &["name"],
    identity: &[&["name"]],
    together: &[],
    check: super::agreed,
};

/// What is known of somebody's place on a list.
pub const MEMBERSHIP: Definition = Definition {
    noun: Noun::Membership,
    columns: &[
        Column::required("list", Kind::Link(Noun::List)),
        Column::required("contact", Kind::Link(Noun::Contact)),
        Column::required("state", Kind::Choice(&["subscribed", "unsubscribed", "bounced"])),
        // The day since when that is so.
        Column::new("since", Kind::Day),
    ],
    title: &["list"],
    identity: &[&["contact", "list"]],
    together: &[&["state", "since"]],
    check: super::agreed,
};
