//! What a file says of a record that another record names: enough to find it by.

use crate::{Email, PersonName, Phone};
use uuid::Uuid;

/// What tells the record that a link names. What is filled must agree.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Hint {
    /// Its id.
    pub id: Option<Uuid>,
    /// A person's address.
    pub email: Option<Email>,
    /// A person's number.
    pub mobile: Option<Phone>,
    /// A person's name.
    pub person: PersonName,
    /// A column of another noun by which its records are told apart, and the value as written.
    pub column: Option<(&'static str, String)>,
}

impl Hint {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
