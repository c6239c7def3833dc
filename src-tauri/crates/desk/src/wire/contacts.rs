//! Contacts.

use super::AddressForm;
use liggare_domain::{Field, Source};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A contact, as typed; empty is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ContactForm {
    /// First name.
    pub given_name: String,
    /// Surname.
    pub family_name: String,
    /// E-mails, the primary one first.
    pub emails: Vec<String>,
    /// Numbers, the primary one first.
    pub phones: Vec<String>,
    /// Organisation.
    pub organisation: String,
    /// Position.
    pub position: String,
    /// Address.
    pub address: AddressForm,
    /// Home town; only with `whereabouts_consent`.
    pub home_town: String,
    /// Location; only with `whereabouts_consent`.
    pub location: String,
    /// Day of the consent to hold them, ISO 8601.
    pub whereabouts_consent: String,
    /// Whose product the row concerns.
    pub product_of: String,
    /// Objected to direct marketing.
    pub objects_to_marketing: bool,
}

/// Records a contact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddContact {
    /// The contact.
    pub form: ContactForm,
    /// Where the keeper has it from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// Changes a contact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditContact {
    /// Which.
    pub id: uuid::Uuid,
    /// What it is from now on.
    pub form: ContactForm,
    /// Where the keeper has the change from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// Where a value came from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OriginView {
    /// Source.
    #[ts(type = "Source")]
    pub source: Source,
    /// When, RFC 3339.
    pub at: String,
}

/// A contact with where each value came from and to whom it went.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactView {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its values, in the form of an edit.
    pub form: ContactForm,
    /// Its organisation.
    pub organisation: Option<uuid::Uuid>,
    /// Origin of everything not named in `origins`.
    pub origin: OriginView,
    /// Origins that differ, by field.
    #[ts(type = "Partial<Record<Field, OriginView>>")]
    pub origins: BTreeMap<Field, OriginView>,
    /// First recorded, RFC 3339.
    pub created: String,
    /// Last changed, RFC 3339.
    pub updated: String,
    /// How often it was changed.
    #[ts(type = "number")]
    pub changes: u64,
    /// What left, or may have left.
    pub disclosures: Vec<super::DisclosureView>,
    /// The files of the controller's own that it was written to, or may have been.
    pub exports: Vec<super::ExportView>,
}
