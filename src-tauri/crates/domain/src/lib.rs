//! Types and rules of a personal-data register. Pure: no clock, no disk, no SQL, no randomness; a rule that
//! depends on the day is given the day.
//!
//! To add a field of a contact: [`Field`], [`ContactDraft`], `data/purposes.toml`, then the vault's migration.

pub mod attachment;
pub mod codes;
pub mod contact;
pub mod country;
pub mod device;
pub mod disclosure;
pub mod duplicates;
pub mod email;
pub mod field;
pub mod hint;
pub mod ids;
pub mod imei;
pub mod ip;
pub mod matching;
pub mod merge;
pub mod noun;
pub mod nouns;
pub mod number;
pub mod own_use;
pub mod phone;
pub mod purpose;
pub mod question;
pub mod recipient;
pub mod refusal;
pub mod register;
pub mod results;
pub mod source;
pub mod tally;
pub mod value;
pub mod verifier;

pub use contact::{ContactDraft, PersonName, PostalAddress, Whereabouts};
pub use country::Country;
pub use device::DeviceKind;
pub use email::Email;
pub use field::Field;
pub use hint::Hint;
pub use ids::*;
pub use imei::{Imei, NotAnImei};
pub use ip::Ip;
pub use noun::{Definition, Draft, Noun};
pub use number::{NotANumber, Number};
pub use own_use::ExportForm;
pub use phone::Phone;
pub use purpose::{Purpose, PurposeRules};
pub use question::{Answer, AnswerProblem, Choice, Question, QuestionKind, QuestionProblem, Scale};
pub use recipient::{Contract, Recipient, RecipientKind};
pub use refusal::Refusal;
pub use register::{Controller, Keeper, Language, Register};
pub use results::Results;
pub use source::Source;
pub use tally::Tally;
pub use value::{Problem, Value};
pub use verifier::{NotAVerifier, Verifier, VerifierFormat};

/// A calendar day, as law and contracts count them.
pub type Date = jiff::civil::Date;
/// An instant, UTC.
pub type Timestamp = jiff::Timestamp;
