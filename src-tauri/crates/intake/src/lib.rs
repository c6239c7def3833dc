//! Bytes to records and rejects. Knows no vault and no clock, opens no file: it is handed something to read.
//!
//! A file may be a table of text, a workbook, vCards or JSON Lines: [`Form`] says which, and from there on all are rows
//! of cells. One job runs in three steps, each over the same [`Read`](std::io::Read)` + `[`Seek`](std::io::Seek), which
//! every step rewinds itself:
//!
//! 1. [`look`] detects the form (all of which the caller may set through [`Asked`]) and tells what the columns hold,
//!    with a proposed [`Target`] for each;
//! 2. a [`Mapping`] says what each column is; [`Mapping::check`] refuses a half-guessed one and gives a [`Plan`];
//! 3. [`Records`] pulls row after row by that plan: a person with the values that were refused, or nobody.
//!
//! Nothing is lost on the way: every cell that holds something ends up in the draft, in a [`Reject`], or in a column
//! that [`Records::not_taken`] names. What a hostile file can make it hold in memory is bounded by [`RECORD_CAP`],
//! [`COLUMN_CAP`] and [`VALUE_CAP`].
//!
//! To read another form of file: a [`Format`], a `Form`, and rows of it (`table/mod.rs`). To recognise a new header name:
//! `headers/names.rs`. To add a target: [`Target`], then `row.rs`. To add a reject code:
//! [`RejectCode`], and its sentence in the catalogues.

pub mod agents;
pub mod choices;
pub mod dialect;
pub mod encoding;
pub mod format;
pub mod headers;
mod look;
mod mapping;
pub mod questionnaire;
mod record;
mod records;
mod reject;
mod row;
pub mod secrets;
mod session;
mod table;
mod target;
mod text;
mod unreadable;
pub mod values;
mod vcard;
pub mod verifiers;
pub mod weblog;
mod workbook;

pub use dialect::{Delimiter, Dialect, Quote};
pub use encoding::TextEncoding;
pub use format::{Asked, Detected, Form, Format, Keyed, Sheet, SheetForm, detect};
pub use look::{Column, Look, Progress, SAMPLES, look};
pub use mapping::{Assignment, Mapping, MappingProblem, Plan};
pub use record::RecordRow;
pub use records::{Options, Record, Records, Row};
pub use reject::{Reject, RejectCode, RejectWriter};
pub use target::{By, Target};
pub use unreadable::{Kind, Unreadable};

/// The most bytes one record may take, as UTF-8.
pub const RECORD_CAP: u64 = 1 << 20;
/// The most columns a table may have.
pub const COLUMN_CAP: usize = 1_000;
/// The most characters a value may have.
pub const VALUE_CAP: usize = 500;
/// How much of the beginning decides on delimiter, quote and header row.
pub const PREFIX: usize = 256 * 1024;
