//! Devices.

use super::{Table, Texts};
use liggare_domain::nouns::DEVICE;

pub(super) fn table() -> Table {
    let table = Table::of(&DEVICE, "devices", Texts::words_and_codes("device"));
    Table { owner: Some("contact"), ..table }
}
