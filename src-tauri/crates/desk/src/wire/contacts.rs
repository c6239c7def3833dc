//! Contacts and organisations.

use super::AddressForm;
use liggare_domain::{Field, Source};
use liggare_vault::SortBy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which contacts a screen shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ContactFilter {
    /// Of this source.
    #[ts(type = "Source | null")]
    pub source: Option<Source>,
    /// Of this organisation.
    pub organisation: Option<uuid::Uuid>,
    /// Who objected to direct marketing, or who did not.
    pub objects: Option<bool>,
    /// Who came or was changed in this batch.
    pub batch: Option<uuid::Uuid>,
}

/// Searches contacts and reads a window of what is found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchContacts {
    /// What was typed; empty is everybody.
    pub text: String,
    /// What narrows it further.
    pub filter: ContactFilter,
    /// Column of the order.
    #[ts(type = "SortBy")]
    pub sort: SortBy,
    /// Whether it is turned around.
    pub descending: bool,
    /// First row wanted.
    pub from: u32,
    /// How many rows, at most 500.
    pub len: u32,
    /// The one whose row is asked for.
    #[serde(default)]
    #[ts(optional)]
    pub place_of: Option<uuid::Uuid>,
}

/// A window of contacts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactPage {
    /// How many were found.
    pub total: u32,
    /// How many there are.
    pub all: u32,
    /// Row of the one asked for; `null` when it is not among those found.
    pub place: Option<u32>,
    /// The register's version this was read at.
    #[ts(type = "number")]
    pub version: u64,
    /// The rows.
    pub rows: Vec<ContactLine>,
}

/// A contact as a line of a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactLine {
    /// Its id.
    pub id: uuid::Uuid,
    /// First name.
    pub given_name: Option<String>,
    /// Surname.
    pub family_name: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// Primary e-mail.
    pub email: Option<String>,
    /// Primary number, E.164.
    pub mobile: Option<String>,
    /// Position.
    pub position: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Source of the row.
    #[ts(type = "Source")]
    pub source: Source,
    /// Objected to direct marketing.
    pub objects: bool,
    /// Last changed, RFC 3339.
    pub updated: String,
}

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
}

/// Searches organisations.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchOrganisations {
    /// Part of the name; empty is all.
    pub text: String,
    /// First row wanted.
    pub from: u32,
    /// How many rows, at most 500.
    pub len: u32,
    /// The one whose row is asked for.
    #[serde(default)]
    #[ts(optional)]
    pub place_of: Option<uuid::Uuid>,
}

/// A window of organisations.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationPage {
    /// How many were found.
    pub total: u32,
    /// How many there are.
    pub all: u32,
    /// Row of the one asked for; `null` when it is not among those found.
    pub place: Option<u32>,
    /// The register's version this was read at.
    #[ts(type = "number")]
    pub version: u64,
    /// The rows.
    pub rows: Vec<OrganisationView>,
}

/// An organisation, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OrganisationForm {
    /// Name.
    pub name: String,
    /// Business id.
    pub business_id: String,
    /// Address.
    pub address: AddressForm,
}

/// Changes an organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditOrganisation {
    /// Which.
    pub id: uuid::Uuid,
    /// What it is from now on.
    pub form: OrganisationForm,
}

/// An organisation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationView {
    /// Its id.
    pub id: uuid::Uuid,
    /// Its values.
    pub form: OrganisationForm,
    /// How many contacts it has.
    #[ts(type = "number")]
    pub contacts: u64,
    /// First recorded, RFC 3339.
    pub created: String,
    /// Last changed, RFC 3339.
    pub updated: String,
}
