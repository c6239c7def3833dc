//! Accounts.

use super::{Table, Texts};
use liggare_domain::nouns::ACCOUNT;

pub(super) fn table() -> Table {
    Table::of(&ACCOUNT, "accounts", Texts::codes("account")).owned_by("contact")
}
