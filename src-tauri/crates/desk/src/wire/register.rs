//! The register's own particulars (R1–R3).

use liggare_domain::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An address, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AddressForm {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// ISO alpha-2, or empty.
    pub country: String,
}

/// The particulars, as typed; empty is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct RegisterForm {
    /// Name of the register.
    pub name: String,
    /// Name of the controller.
    pub controller: String,
    /// Business or VAT id.
    pub business_id: String,
    /// Postal address; its country is the controller's and is required.
    pub address: AddressForm,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// The keeper's name.
    pub keeper_name: String,
    /// The keeper's e-mail.
    pub keeper_email: String,
    /// The keeper's phone.
    pub keeper_phone: String,
    /// Languages, the sort order's first.
    #[ts(type = "Language[]")]
    pub languages: Vec<Language>,
}

/// The particulars with their days.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterView {
    /// The particulars.
    pub form: RegisterForm,
    /// First recorded, RFC 3339.
    pub created: String,
    /// Last changed, RFC 3339.
    pub updated: String,
}
