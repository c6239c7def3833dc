//! Products and services, and whose they are: the controller's own, a group company's or a supplier's (R5.21).

use crate::noun::{Column, Definition, Kind, Noun};

/// What is known of a product.
pub const PRODUCT: Definition = Definition {
    noun: Noun::Product,
    columns: &[
        Column::required("name", Kind::Text),
        Column::new("kind", Kind::Choice(&["product", "service"])),
        // Empty is the controller's own.
        Column::new("company", Kind::Text),
    ],
    title: &["name"],
    identity: &[&["name"]],
    together: &[],
    check: super::agreed,
    settle: None,
};
