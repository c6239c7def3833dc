//! Feedback.

use super::{Table, Texts};
use liggare_domain::nouns::FEEDBACK;

pub(super) fn table() -> Table {
    Table::of(&FEEDBACK, "feedback", Texts::words("feedback")).owned_by("contact")
}
