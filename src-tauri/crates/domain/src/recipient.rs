//! Those to whom data is disclosed (R7).

use crate::{Country, Date, Email, Purpose, RecipientId};

crate::coded! {
    /// What the recipient is to the controller.
    RecipientKind as "recipient kind" {
        /// The customer or prospect that the person represents (R7.1).
        Customer = "customer",
        /// A subcontractor or principal (R7.2).
        Subcontractor = "subcontractor",
        /// A group company (R7.3).
        GroupCompany = "group_company",
    }
}

/// The contract a disclosure rests on (GDPR 28(3)).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Its reference in the controller's files.
    pub reference: String,
    /// Its last day; `None` runs until terminated.
    pub ends: Option<Date>,
    /// The purposes it covers.
    pub purposes: Vec<Purpose>,
}

/// A recipient as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recipient {
    /// Its id.
    pub id: RecipientId,
    /// Organisation.
    pub name: String,
    /// Kind.
    pub kind: RecipientKind,
    /// Where it is established.
    pub country: Country,
    /// Name of the person to reach there.
    pub contact_person: Option<String>,
    /// That person's e-mail.
    pub contact_email: Option<Email>,
    /// Its age X25519 recipient, `age1…`.
    pub age_recipient: Option<String>,
    /// When the fingerprint was confirmed out of band, for this very key.
    pub key_confirmed: Option<crate::Timestamp>,
    /// Its contract.
    pub contract: Option<Contract>,
}
