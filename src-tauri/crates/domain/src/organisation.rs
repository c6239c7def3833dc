//! An organisation that contacts belong to, as it arrives or is edited (R5.4).

use crate::{Country, PostalAddress};

crate::coded! {
    /// A field of an organisation.
    OrganisationField as "organisation field" {
        /// Name.
        Name = "name",
        /// Business or VAT id.
        BusinessId = "business_id",
        /// Street address.
        Street = "street",
        /// Postal code, text.
        PostalCode = "postal_code",
        /// Town.
        City = "city",
        /// ISO 3166-1 alpha-2 code.
        Country = "country",
    }
}

/// What the keeper tells of an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OrganisationDraft {
    /// Name.
    pub name: String,
    /// Business id, as written.
    pub business_id: Option<String>,
    /// Address.
    pub address: PostalAddress,
}

impl OrganisationDraft {
    /// The value of a field as it is shown; an empty name is none.
    #[must_use]
    pub fn value(&self, field: OrganisationField) -> Option<&str> {
        match field {
            OrganisationField::Name => Some(self.name.as_str()).filter(|name| !name.is_empty()),
            OrganisationField::BusinessId => self.business_id.as_deref(),
            OrganisationField::Street => self.address.street.as_deref(),
            OrganisationField::PostalCode => self.address.postal_code.as_deref(),
            OrganisationField::City => self.address.city.as_deref(),
            OrganisationField::Country => self.address.country.as_ref().map(Country::code),
        }
    }
}
