//! Competitions and their entries.

use super::{Table, Texts};
use liggare_domain::nouns::{COMPETITION, ENTRY};

pub(super) fn table() -> Table {
    Table::of(&COMPETITION, "competitions", Texts::words("competition"))
}

pub(super) fn entries() -> Table {
    Table::of(&ENTRY, "entries", Texts::words("entry")).owned_by("contact")
}
