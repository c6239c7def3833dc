//! What the stories share: a desk with a clock that stands still, a keychain that can be locked and wiped, and a home
//! that is gone afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "nothing here is given to people"
)]

pub mod axe;
pub mod keeper;
pub mod keychain;
pub mod keys;
pub mod launch;
pub mod memory;
pub mod network;
pub mod payloads;
pub mod people;
pub mod prepared;
pub mod program;
pub mod responsiveness;
pub mod rooms;
pub mod screens;
pub mod tour;
pub mod walk;
pub mod window;

pub use keeper::Keeper;
pub use program::{Ended, Program, rounds};
