//! Products and services.

use super::{Table, Texts};
use liggare_domain::nouns::PRODUCT;

pub(super) fn table() -> Table {
    Table::of(&PRODUCT, "products", Texts::words("product"))
}
