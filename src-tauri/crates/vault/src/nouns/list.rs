//! Mailing lists and who is on them.

use super::{Table, Texts};
use liggare_domain::nouns::{LIST, MEMBERSHIP};

pub(super) fn table() -> Table {
    Table::of(&LIST, "lists", Texts::words("list"))
}

/// They have no words of their own.
pub(super) fn memberships() -> Table {
    Table::of(&MEMBERSHIP, "memberships", Texts::default()).owned_by("contact")
}
