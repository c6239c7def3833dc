//! What one can do at the keeper's desk: one function on [`Desk`] for each command of the list.
//!
//! To add a command: a line in `wire/commands.rs`, its request and reply beside it, a function of its name here in the
//! room it belongs to, then `make bindings`. A client that lacks it does not compile.

mod arrivals;
mod attachments;
mod bulk;
mod causes;
mod contacts;
mod desk;
mod disclosures;
mod exports;
mod fault;
mod forms;
mod history;
mod imports;
mod ledger;
mod log;
mod log_export;
mod merging;
mod packages;
mod places;
pub mod ports;
mod recipients;
mod records;
mod register;
mod rollback;
mod safekeeping;
mod samples;
mod selection;
mod session;
mod sessions;
mod shown;
mod start;
mod status;
mod surveys;
mod texts;
mod timeline;
mod today;
mod undo;
mod usage;
mod vaults;
mod views;
mod ways_in;
mod weblogs;
pub mod wire;

pub use desk::Desk;
pub use fault::{Fault, FaultCode, Result};
pub use imports::{read_mapping, reject_codes};
pub use records::sortable;
pub use samples::person as invented_person;
pub use vaults::SHORTEST_PASSPHRASE;
pub use ways_in::RECOVERY_GROUP;
