//! What the register keeps records of (R5), and what a record of each kind is made of. A noun's columns are data: from
//! them come its table's statements, the form and the file it can be brought by, its history, its exports.
//!
//! To add a noun: docs/architecture.md, "A noun".

use crate::matching::OnMatch;
use crate::nouns;
use crate::value::{Problem, Value};
use std::collections::BTreeMap;

crate::coded! {
    /// What the register keeps records of.
    Noun as "noun" {
        /// A person (R5.1–R5.6).
        Contact = "contact",
        /// Where people work (R5.4).
        Organisation = "organisation",
        /// A product or service, and whose it is (R5.15, R5.21).
        Product = "product",
        /// A computer, telephone or tablet (R5.7–R5.14).
        Device = "device",
        /// One use of a product or service by a person (R5.15, R5.16).
        Session = "session",
        /// Somebody's account with a product or service (R5.17).
        Account = "account",
        /// A contract with an organisation (R5.18).
        Contract = "contract",
        /// Somebody whom a contract names (R5.18).
        ContractContact = "contract_contact",
        /// A mailing list (R5.19).
        List = "list",
        /// Somebody on a mailing list, or no longer on it (R5.19).
        Membership = "membership",
        /// What somebody said about a product or service (R5.20).
        Feedback = "feedback",
        /// A competition (R5.20).
        Competition = "competition",
        /// Somebody's entry in a competition, and its result (R5.20).
        Entry = "entry",
        /// What customers were asked (R5.20).
        Survey = "survey",
        /// What somebody answered (R5.20).
        Response = "response",
        /// To whom data is disclosed (R7).
        Recipient = "recipient",
    }
}

impl Noun {
    /// What its records are made of. People and recipients have forms of their own; sessions come by files alone.
    #[must_use]
    pub const fn definition(self) -> Option<&'static Definition> {
        match self {
            Self::Organisation => Some(&nouns::ORGANISATION),
            Self::Product => Some(&nouns::PRODUCT),
            Self::Device => Some(&nouns::DEVICE),
            Self::Account => Some(&nouns::ACCOUNT),
            Self::Contract => Some(&nouns::CONTRACT),
            Self::ContractContact => Some(&nouns::CONTRACT_CONTACT),
            Self::List => Some(&nouns::LIST),
            Self::Membership => Some(&nouns::MEMBERSHIP),
            Self::Feedback => Some(&nouns::FEEDBACK),
            Self::Competition => Some(&nouns::COMPETITION),
            Self::Entry => Some(&nouns::ENTRY),
            Self::Survey => Some(&nouns::SURVEY),
            Self::Response => Some(&nouns::RESPONSE),
            Self::Contact | Self::Session | Self::Recipient => None,
        }
    }

    /// What a row of a file tells of a record. Sessions have no form and are kept in another shape, and so have this alone.
    #[must_use]
    pub const fn in_files(self) -> Option<&'static Definition> {
        match self {
            Self::Session => Some(&nouns::SESSION),
            other => other.definition(),
        }
    }

    /// How the codes of its parts begin, where its records have any: what a survey asks (`question:Q1`) and what a
    /// response answers (`answer:Q1`). They stand in a draft beside the columns, so that history, origins and undo hold
    /// for them as well.
    #[must_use]
    pub const fn part(self) -> Option<&'static str> {
        match self {
            Self::Survey => Some("question:"),
            Self::Response => Some("answer:"),
            _ => None,
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of text in somebody's language: put in order by the alphabet, found by the beginning of its words.
    Text,
    /// A line of text that is nobody's language (a number of a contract, a user name): found by any part of it.
    Code,
    /// Text of several lines.
    Prose,
    /// A long line that many records share (a user-agent string): kept once.
    Shared,
    /// A whole number between two.
    Number(i64, i64),
    /// A calendar day, ISO 8601.
    Day,
    /// An instant, milliseconds since 1970-01-01 UTC.
    Instant,
    /// A length of time, in whole seconds.
    Duration,
    /// Yes or no.
    Flag,
    /// One of a few codes.
    Choice(&'static [&'static str]),
    /// A country, ISO 3166-1 alpha-2.
    Country,
    /// An IP address, RFC 5952.
    Ip,
    /// An IMEI, 15 digits.
    Imei,
    /// Another record, by its id.
    Link(Noun),
}

/// A column of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in files, in the shell client and in the database.
    pub code: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether every record has a value in it.
    pub required: bool,
    /// Whether a form gives its value. Others are told by what was done with the record.
    pub given: bool,
    /// Whether it tells of a person where its kind does not say so.
    pub personal: bool,
}

impl Column {
    /// One that may be empty.
    #[must_use]
    pub const fn new(code: &'static str, kind: Kind) -> Self {
        Self { code, kind, required: false, given: true, personal: false }
    }

    /// One that every record fills.
    #[must_use]
    pub const fn required(code: &'static str, kind: Kind) -> Self {
        Self { code, kind, required: true, given: true, personal: false }
    }

    /// One that no form gives.
    #[must_use]
    pub const fn told(code: &'static str, kind: Kind) -> Self {
        Self { code, kind, required: false, given: false, personal: false }
    }

    /// The same, telling of a person: an address, a user name, a number that is one person's, free text about somebody.
    #[must_use]
    pub const fn of_a_person(self) -> Self {
        Self { personal: true, ..self }
    }

    /// Whether it tells of a person: it names one, or identifies what one uses (GDPR 4(1), recital 30).
    #[must_use]
    pub const fn is_personal(&self) -> bool {
        self.personal || matches!(self.kind, Kind::Ip | Kind::Imei | Kind::Link(Noun::Contact))
    }
}

/// What records of a noun are made of.
#[derive(Debug)]
pub struct Definition {
    /// The noun.
    pub noun: Noun,
    /// Its columns, in the order of a form.
    pub columns: &'static [Column],
    /// The columns that together call a record by a name on the screen.
    pub title: &'static [&'static str],
    /// Each of these sets of columns, when all of them are filled, tells one record from every other. The first of a set is
    /// the one that few share.
    pub identity: &'static [&'static [&'static str]],
    /// Sets of columns that are one value together: halves of two lead nowhere.
    pub together: &'static [&'static [&'static str]],
    /// What several columns must agree on.
    pub check: fn(&Draft) -> Result<(), Wrong>,
    /// What stands of a record held and one that arrives, where that is not for the keeper to choose.
    pub settle: Option<Settle>,
}

/// Puts into the third what stands of the first, which is held, and the second, which arrives.
pub type Settle = fn(&Draft, &Draft, &mut Draft);

impl Definition {
    /// The column of that code.
    #[must_use]
    pub fn column(&self, code: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.code == code)
    }

    /// Whether a draft can be a record: what is required is there, and what must agree does.
    pub fn accept(&self, draft: &Draft) -> Result<(), Wrong> {
        for column in self.columns.iter().filter(|column| column.required) {
            if draft.get(column.code).is_none() {
                return Err(Wrong { column: column.code, problem: Problem::Missing });
            }
        }
        (self.check)(draft)
    }

    /// What is held of a record when the same one arrives again. An empty column of what arrives says nothing.
    #[must_use]
    pub fn merged(&self, held: &Draft, arriving: &Draft, on_match: OnMatch) -> Draft {
        let mut next = held.clone();
        for (code, value) in arriving.iter() {
            let takes = match on_match {
                OnMatch::Skip => false,
                OnMatch::Fill => held.get(code).is_none(),
                OnMatch::Update => true,
            };
            if takes {
                next.set(code, Some(value.clone()));
            }
        }
        if let Some(settle) = self.settle {
            settle(held, arriving, &mut next);
        }
        next
    }
}

/// Why a draft cannot be a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{column}: {problem}")]
pub struct Wrong {
    /// The column where it shows.
    pub column: &'static str,
    /// What is wrong there.
    pub problem: Problem,
}

/// All that one arrival says of one record: the filled columns, by their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Draft(BTreeMap<String, Value>);

impl Draft {
    /// What a column holds.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Value> {
        self.0.get(code)
    }

    /// The text that a column holds.
    #[must_use]
    pub fn text(&self, code: &str) -> Option<&str> {
        self.get(code).and_then(Value::as_text)
    }

    /// The number that a column holds.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<i64> {
        self.get(code).and_then(Value::as_number)
    }

    /// Fills a column, or empties it.
    pub fn set(&mut self, code: &str, value: Option<Value>) {
        match value {
            Some(value) => self.0.insert(code.to_owned(), value),
            None => self.0.remove(code),
        };
    }

    /// The filled columns, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(code, value)| (code.as_str(), value))
    }

    /// The filled parts, without how their codes begin.
    pub fn parts<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.iter().filter_map(move |(code, value)| code.strip_prefix(prefix).zip(value.as_text()))
    }

    /// Whether no column is filled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The columns in which two differ.
    #[must_use]
    pub fn differing<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let mut codes: Vec<&str> = self.0.keys().chain(other.0.keys()).map(String::as_str).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.retain(|code| self.get(code) != other.get(code));
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_speak_of_columns_they_have() {
        for definition in Noun::ALL.iter().filter_map(|noun| noun.in_files()) {
            let mut codes: Vec<_> = definition.columns.iter().map(|column| column.code).collect();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), definition.columns.len(), "{}: a column twice", definition.noun);
            let sets = definition.identity.iter().chain(definition.together).copied().flatten();
            let named = definition.title.iter().chain(sets);
            for code in named {
                assert!(definition.column(code).is_some(), "{}: {code}", definition.noun);
            }
        }
    }

    #[test]
    fn two_drafts_differ_where_one_has_a_value_that_the_other_has_not() {
        let draft = |pairs: &[(&str, i64)]| {
            let mut draft = Draft::default();
            pairs.iter().for_each(|(code, number)| draft.set(code, Some(Value::Number(*number))));
            draft
        };
        let (one, other) = (draft(&[("a", 1), ("b", 2)]), draft(&[("b", 3), ("c", 4)]));
        assert_eq!(one.differing(&other), ["a", "b", "c"]);
        assert!(one.differing(&one.clone()).is_empty());
    }
}
