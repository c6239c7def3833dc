//! What changes a register: each act writes its rows, keeps the search index and the counters, and leaves its log
//! entry, all in the caller's one transaction.

pub mod attachments;
pub mod bulk;
pub mod contacts;
pub mod disclosures;
pub mod exports;
pub mod import;
mod linked;
pub mod merge;
pub mod recipients;
pub mod record_import;
pub mod records;
pub mod register;
pub mod revert;
pub mod sessions;
pub mod surveys;
pub mod undo;

#[cfg(test)]
mod tests;
