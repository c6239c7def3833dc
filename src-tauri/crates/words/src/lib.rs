//! The texts of the program in Swedish, Finnish and English: the one source for window, shell client and documents.
//! The only crate that knows Fluent; it knows nothing else of ours.
//!
//! To add a text: the same id, with the same variables, in `locales/{sv,fi,en}/ROOM.ftl`. A test refuses a text that
//! one language lacks.

mod language;
pub mod letters;
mod words;

pub use language::{Language, UnknownLanguage};
pub use words::{Value, Words};
