//! A contact as it arrives or is edited: checked values, not yet a row.

use crate::{Country, Date, Email, Field, Phone, Refusal};

/// A person's name. At least one part is given wherever a person is identified by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// First name.
    pub given: Option<String>,
    /// Surname.
    pub family: Option<String>,
}

impl PersonName {
    /// The parts joined, given name first; empty when there is none.
    #[must_use]
    pub fn full(&self) -> String {
        [self.given.as_deref(), self.family.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether no part is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_none() && self.family.is_none()
    }
}

/// Where mail reaches someone.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Postal code as text: 00100 is not 100.
    pub postal_code: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Country.
    pub country: Option<Country>,
}

/// Home town and location (R5.6), which exist only together with the consent that lets them be held.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whereabouts {
    /// Home town.
    pub home_town: Option<String>,
    /// Geographic location, as the source wrote it.
    pub location: Option<String>,
    /// The day the person consented.
    pub consented: Date,
}

impl Whereabouts {
    /// Takes what was given with the day of consent, or refuses it (R5.6). `None` when nothing was given.
    pub fn under_consent(
        home_town: Option<String>,
        location: Option<String>,
        consented: Option<Date>,
    ) -> Result<Option<Self>, Refusal> {
        match (home_town.is_some() || location.is_some(), consented) {
            (false, _) => Ok(None),
            (true, None) => Err(Refusal::WhereaboutsWithoutConsent),
            (true, Some(consented)) => Ok(Some(Self { home_town, location, consented })),
        }
    }
}

/// All that one arrival says of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContactDraft {
    /// Name (R5.1).
    pub name: PersonName,
    /// Addresses, the primary one first, no two of one mailbox (R5.2).
    pub emails: Vec<Email>,
    /// Numbers, the primary one first, no two alike (R5.3).
    pub phones: Vec<Phone>,
    /// Name of the organisation (R5.4).
    pub organisation: Option<String>,
    /// Where the person is reached in it (R5.4).
    pub address: PostalAddress,
    /// Position (R5.5).
    pub position: Option<String>,
    /// Home town and location with their consent (R5.6).
    pub whereabouts: Option<Whereabouts>,
    /// Whose product the row concerns; `None` is the controller's own (R5.21).
    pub product_of: Option<String>,
    /// The person said no to direct marketing (GDPR 21(2)).
    pub objects_to_marketing: bool,
}

impl ContactDraft {
    /// Whether anything here tells one person from another: a name, an address or a number.
    #[must_use]
    pub fn identifies(&self) -> bool {
        !self.name.is_empty() || !self.emails.is_empty() || !self.phones.is_empty()
    }

    /// The value of a field as it would be shown or disclosed: the primary one where there are several.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&str> {
        match field {
            Field::GivenName => self.name.given.as_deref(),
            Field::FamilyName => self.name.family.as_deref(),
            Field::Email => self.emails.first().map(Email::as_str),
            Field::Mobile => self.phones.first().map(Phone::as_str),
            Field::Organisation => self.organisation.as_deref(),
            Field::Street => self.address.street.as_deref(),
            Field::PostalCode => self.address.postal_code.as_deref(),
            Field::City => self.address.city.as_deref(),
            Field::Country => self.address.country.as_ref().map(Country::code),
            Field::Position => self.position.as_deref(),
            Field::HomeTown => self.whereabouts.as_ref().and_then(|w| w.home_town.as_deref()),
            Field::Location => self.whereabouts.as_ref().and_then(|w| w.location.as_deref()),
            Field::ProductOf => self.product_of.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whereabouts_without_a_consent_are_refused() {
        let town = Some("Pargas".to_owned());
        assert_eq!(
            Whereabouts::under_consent(town.clone(), None, None),
            Err(Refusal::WhereaboutsWithoutConsent)
        );
        assert_eq!(
            Whereabouts::under_consent(None, town.clone(), None),
            Err(Refusal::WhereaboutsWithoutConsent)
        );
        assert_eq!(Whereabouts::under_consent(None, None, None), Ok(None));
        let day = "2024-03-12".parse().unwrap();
        assert_eq!(Whereabouts::under_consent(town, None, Some(day)).unwrap().unwrap().consented, day);
    }

    #[test]
    fn a_position_alone_identifies_nobody() {
        let draft = ContactDraft {
            position: Some("Inköpschef".into()),
            organisation: Some("Ab".into()),
            ..Default::default()
        };
        assert!(!draft.identifies());
    }
}
