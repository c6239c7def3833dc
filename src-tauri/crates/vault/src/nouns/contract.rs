//! Contracts, found by the other party's name as well, and the people whom they name.

use super::{Table, Texts};
use liggare_domain::nouns::{CONTRACT, CONTRACT_CONTACT};

pub(super) fn table() -> Table {
    Table::of(&CONTRACT, "contracts", Texts::words_and_codes("contract")).owned_by("organisation")
}

pub(super) fn contacts() -> Table {
    Table::of(&CONTRACT_CONTACT, "contract_contacts", Texts::words("contract_contact")).owned_by("contact")
}
