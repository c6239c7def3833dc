//! The fields of a contact by name: what may be mapped, disclosed, masked and traced to a source.

crate::coded! {
    /// A field of a contact (R5). The code is the one that files and the shell client use.
    Field as "field" {
        /// First name (R5.1).
        GivenName = "given_name",
        /// Surname (R5.1).
        FamilyName = "family_name",
        /// E-mail addresses, the primary one first (R5.2).
        Email = "email",
        /// Phone numbers in E.164, the primary one first (R5.3).
        Mobile = "mobile",
        /// Name of the person's organisation (R5.4).
        Organisation = "organisation",
        /// Street address (R5.4).
        Street = "street",
        /// Postal code, text: leading zeros count (R5.4).
        PostalCode = "postal_code",
        /// Town of the address (R5.4).
        City = "city",
        /// ISO 3166-1 alpha-2 code of the address (R5.4).
        Country = "country",
        /// Position in the organisation (R5.5).
        Position = "position",
        /// Home town, under consent (R5.6).
        HomeTown = "home_town",
        /// Geographic location, under consent (R5.6).
        Location = "location",
        /// Whose product the row concerns: the controller's own, a group company's or a supplier's (R5.21).
        ProductOf = "product_of",
    }
}

impl Field {
    /// Held only together with a recorded consent (R5.6).
    #[must_use]
    pub const fn needs_consent(self) -> bool {
        matches!(self, Self::HomeTown | Self::Location)
    }
}
