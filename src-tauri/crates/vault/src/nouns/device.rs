//! Devices.

use super::{Table, Texts};
use liggare_domain::nouns::DEVICE;

/// A computer says neither make nor model of itself in a log: it is called by its browser and system.
const TITLE: &str = "coalesce(
    nullif(trim(coalesce(@.make, '') || ' ' || coalesce(@.model, '')), ''),
    trim(coalesce(@.browser, @.mobile_browser, '') || ' ' || coalesce(@.system, '')))";

pub(super) fn table() -> Table {
    let table = Table::of(&DEVICE, "devices", Texts::words_and_codes("device")).owned_by("contact");
    Table { title: TITLE.into(), ..table }
}
