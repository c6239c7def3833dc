//! Organisations: where people work, and with whom contracts are made (R5.4).

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of an organisation.
pub const ORGANISATION: Definition = Definition {
    noun: Noun::Organisation,
    columns: &[
        Column::required("name", Kind::Text),
        Column::new("business_id", Kind::Code),
        Column::new("street", Kind::Text),
        Column::new("postal_code", Kind::Code),
        Column::new("city", Kind::Text),
        Column::new("country", Kind::Country),
    ],
    title: &["name"],
    identity: &[&["business_id"], &["name"]],
    together: &[&["street", "postal_code", "city", "country"]],
    check: super::agreed,
    settle: None,
};
