//! The built binary, driven as a shell drives it: every command, every exit code.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test's helper is test code")]

mod attachments;
mod contacts;
mod disclosing;
mod exits;
mod exporting;
mod home;
mod imports;
mod keychain;
mod killed;
mod merging;
mod nouns;
mod opening;
mod recipients;
mod records;
mod safekeeping;
mod samples;
mod surveys;
mod upkeep;
mod usage;
