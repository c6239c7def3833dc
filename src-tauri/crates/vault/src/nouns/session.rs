//! Uses of products and services.

use super::{BATCH, Browsed, Held, SOURCE, Sorted, Table, Texts};
use liggare_domain::Noun;
use liggare_domain::noun::{Column, Kind};

pub(super) fn table() -> Table {
    const NAME: &str = "sessions";
    let shown = |code, kind, sql: &str| Browsed {
        code,
        kind,
        shown: sql.to_owned(),
        held: None,
        sorted: Sorted::Not,
        ordered: None,
    };
    let link = |code, noun| Browsed {
        held: None,
        sorted: Sorted::Not,
        ..Browsed::of(NAME, &Column::required(code, Kind::Link(noun)))
    };
    let started = Browsed {
        held: Some(Held::own(NAME, "row")),
        sorted: Sorted::AsHeld,
        ..shown("started", Kind::Instant, "(t.row >> 16) * 1000")
    };
    Table {
        noun: Noun::Session,
        name: NAME,
        natural: Held::own(NAME, "row"),
        columns: vec![
            started,
            shown("seconds", Kind::Duration, "t.seconds"),
            link("contact", Noun::Contact),
            link("product", Noun::Product),
            shown("company", Kind::Text, "(SELECT p.company FROM products p WHERE p.row = t.product)"),
            link("device", Noun::Device),
            shown("hits", Kind::Number(0, i64::MAX), "t.hits"),
            shown(SOURCE, Kind::Code, "(SELECT b.source FROM batches b WHERE b.row = t.batch)"),
        ],
        title: "coalesce((SELECT p.name FROM products p WHERE p.row = @.product), '')".into(),
        texts: Texts::default(),
        owner: Some("contact"),
        folded: None,
        by_key: Some(&["started", "contact", "product", "company", BATCH]),
        kept: &[("contact", "usage"), ("product", "session_hours"), ("device", "device_uses")],
        derived: |_, _| Vec::new(),
        parts: None,
    }
}
