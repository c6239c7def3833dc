//! What the records of each noun are made of: one file a noun.

mod device;
mod organisation;
mod product;
mod survey;

pub use device::DEVICE;
pub use organisation::ORGANISATION;
pub use product::PRODUCT;
pub use survey::{RESPONSE, SURVEY};

use crate::noun::{Draft, Wrong};

/// For records whose columns need not agree on anything.
fn agreed(_: &Draft) -> Result<(), Wrong> {
    Ok(())
}
