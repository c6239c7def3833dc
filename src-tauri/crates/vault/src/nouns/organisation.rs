//! Organisations. They stand by name, and are told apart by it without regard to case and accents.

use super::{Browsed, Held, Sorted, Stored, Table, Texts};
use liggare_domain::matching::fold;
use liggare_domain::noun::Kind;
use liggare_domain::nouns::ORGANISATION;

pub(super) fn table() -> Table {
    let mut table = Table::of(&ORGANISATION, "organisations", Texts::words_and_codes("organisation"));
    table.natural = Held::own(table.name, "name_key");
    for column in &mut table.columns {
        match column.code {
            "name" => {
                (column.held, column.sorted) = (None, Sorted::AsHeld);
                column.ordered = Some(table.natural.clone());
            }
            "street" | "postal_code" => (column.held, column.sorted) = (None, Sorted::Not),
            _ => {}
        }
    }
    table.columns.push(Browsed {
        code: "contacts",
        kind: Kind::Number(0, i64::MAX),
        shown: "(SELECT count(*) FROM contacts c WHERE c.organisation = t.row)".into(),
        held: None,
        sorted: Sorted::Not,
        ordered: None,
    });
    table.folded = Some("name");
    table.derived = |draft, alphabet| {
        let name = draft.text("name").unwrap_or_default();
        vec![("folded", Stored::Text(fold(name))), ("name_key", Stored::Blob(alphabet.key(name)))]
    };
    table
}
