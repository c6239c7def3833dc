//! People.

use super::{Browsed, Held, Sorted, Table, Texts};
use liggare_domain::Noun;
use liggare_domain::noun::{Column, Kind};

pub(super) fn table() -> Table {
    const NAME: &str = "contacts";
    let own = |code, kind| Browsed::of(NAME, &Column::new(code, kind));
    let only_shown = |code| Browsed { held: None, sorted: Sorted::Not, ..own(code, Kind::Code) };
    let reach = |code, table: &str, value: &str, collation: &str| Browsed {
        code,
        kind: Kind::Code,
        shown: format!("(SELECT r.{value} FROM {table} r WHERE r.contact = t.row AND r.ordinal = 0)"),
        held: Some(Held {
            from: format!("{table} r"),
            key: "r.contact",
            value: format!("r.{value}{collation}"),
            primary: " AND r.ordinal = 0",
        }),
        sorted: Sorted::AsHeld,
        ordered: None,
    };
    let name = Browsed {
        code: "name",
        kind: Kind::Code,
        shown: "trim(coalesce(t.given_name, '') || ' ' || coalesce(t.family_name, ''))".into(),
        held: None,
        sorted: Sorted::AsHeld,
        ordered: Some(Held::own(NAME, "name_key")),
    };
    let mut columns = vec![
        name,
        only_shown("given_name"),
        only_shown("family_name"),
        own("organisation", Kind::Link(Noun::Organisation)),
        reach("email", "emails", "address", " COLLATE NOCASE"),
        reach("mobile", "phones", "number", ""),
        own("position", Kind::Text),
        own("city", Kind::Text),
        // Its index holds those alone who object.
        Browsed { sorted: Sorted::Not, ..own("objects_to_marketing", Kind::Flag) },
        only_shown("street"),
        only_shown("postal_code"),
        only_shown("country"),
        only_shown("product_of"),
    ];
    columns.extend(Browsed::common(NAME));
    Table {
        noun: Noun::Contact,
        name: NAME,
        natural: Held::own(NAME, "name_key"),
        columns,
        title: "coalesce(nullif(trim(coalesce(@.given_name, '') || ' ' || coalesce(@.family_name, '')), ''),
            (SELECT e.address FROM emails e WHERE e.contact = @.row AND e.ordinal = 0),
            (SELECT p.number FROM phones p WHERE p.contact = @.row AND p.ordinal = 0), '')"
            .into(),
        texts: Texts {
            // Not by the view, which also looks up names and organisations.
            codes_of: vec![
                "SELECT number FROM phones WHERE contact = ?1".into(),
                "SELECT address FROM emails WHERE contact = ?1".into(),
            ],
            all_codes: vec![
                "SELECT contact, address FROM emails".into(),
                "SELECT contact, number FROM phones".into(),
            ],
            ..Texts::words_and_codes("contact")
        },
        owner: None,
        folded: None,
        by_key: None,
        kept: &[],
        derived: |_, _| Vec::new(),
        parts: None,
    }
}
