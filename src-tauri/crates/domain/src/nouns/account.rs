//! Accounts: who signs in to what (R5.17). A readable password is never held; what may be held to check one against lies
//! apart and is never shown.

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of an account.
pub const ACCOUNT: Definition = Definition {
    noun: Noun::Account,
    columns: &[
        Column::required("product", Kind::Link(Noun::Product)),
        Column::required("user_name", Kind::Code).of_a_person(),
        Column::new("contact", Kind::Link(Noun::Contact)),
        Column::new("opened", Kind::Day),
        Column::new("closed", Kind::Day),
        Column::new("last_seen", Kind::Day),
        // That the source had a password, or that a verifier is kept of it.
        Column::told("password", Kind::Choice(&["existed", "verifier"])),
    ],
    title: &["user_name"],
    identity: &[&["user_name", "product"]],
    together: &[],
    check: |draft| super::in_time(draft, "opened", "closed"),
    settle: None,
};
