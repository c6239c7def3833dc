//! The encrypted register on disk: the only crate that knows rusqlite.
//!
//! A vault is a directory (`store`) whose database is opened in one place (`connection`) with a key that age
//! identities open (`keys`, `slots`). [`Vault`] reads and writes it; every act is told by the [`log`], whose end
//! is remembered outside the vault (`anchor`).

mod access;
pub mod acts;
mod anchor;
mod backup;
mod building;
mod check;
pub mod collation;
mod connection;
pub mod duplicates;
mod durable;
mod error;
mod filesystem;
pub mod history;
mod hits;
mod keys;
pub mod log;
mod meta;
mod migrate;
pub mod narrow;
pub mod nouns;
mod order;
mod pool;
pub mod search;
mod secret;
pub mod sessions;
pub mod signing;
mod slots;
mod snapshot;
mod store;
pub mod tables;
#[cfg(test)]
mod testing;
pub mod tie;
mod vault;

pub use access::{Interrupt, Reader, Writer};
pub use anchor::{Anchor, Verdict};
pub use backup::{BackedUp, Look, Rehearsed, Restoration};
pub use check::{Checked, Finding, Step};
pub use collation::Alphabet;
pub use error::{Result, VaultError};
pub use hits::Hits;
pub use keys::WorkFactor;
pub use log::{Actor, Entry};
pub use nouns::Table;
pub use order::{Order, like};
pub use secret::{Secret, SecretBytes};
pub use slots::{Slot, SlotId, SlotKind, somebody_had_the_key};
pub use store::{About, has_passphrase, remove_unless_open};
pub use vault::{Creation, Healing, Opened, Rotation, Secrets, Surroundings, Unlock, Vault};
