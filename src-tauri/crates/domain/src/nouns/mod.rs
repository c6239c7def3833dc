//! What the records of each noun are made of: one file a noun, and one for those that belong together.

mod account;
mod competition;
mod contract;
mod device;
mod feedback;
mod list;
mod organisation;
mod product;
mod session;
mod survey;

pub use account::ACCOUNT;
pub use competition::{COMPETITION, ENTRY};
pub use contract::{CONTRACT, CONTRACT_CONTACT};
pub use device::DEVICE;
pub use feedback::FEEDBACK;
pub use list::{LIST, MEMBERSHIP};
pub use organisation::ORGANISATION;
pub use product::PRODUCT;
pub use session::{SESSION, was_by};
pub use survey::{RESPONSE, SURVEY};

use crate::noun::{Draft, Wrong};
use crate::value::Problem;

/// For records whose columns need not agree on anything.
fn agreed(_: &Draft) -> Result<(), Wrong> {
    Ok(())
}

/// Nothing ends before it begins. Days are compared as they are written, which is their order.
fn in_time(draft: &Draft, begins: &str, ends: &'static str) -> Result<(), Wrong> {
    match (draft.text(begins), draft.text(ends)) {
        (Some(first), Some(last)) if last < first => {
            Err(Wrong { column: ends, problem: Problem::EndsBeforeStart })
        }
        _ => Ok(()),
    }
}
