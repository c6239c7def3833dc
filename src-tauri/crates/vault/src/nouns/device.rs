//! Devices.

use super::{Table, Texts};
use liggare_domain::nouns::DEVICE;

pub(super) fn table() -> Table {
    Table::of(&DEVICE, "devices", Texts::words_and_codes("device")).owned_by("contact")
}
