//! Making one record of two, field by field, as the keeper chose.
//!
//! Whatever was chosen, an objection to marketing on either side stays (GDPR 21(3): it is absolute), no address or
//! number is dropped, and a value that has no place in the merged record is named in the outcome.

use crate::matching::{OnMatch, merged_address, unite_emails, unite_phones};
use crate::{ContactDraft, Email, Field, OrganisationDraft, OrganisationField, Phone, PostalAddress};

/// Whose value is kept where both have one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// That of the record which stays.
    #[default]
    Left,
    /// That of the record which goes into it.
    Right,
}

impl Side {
    /// What is preferred, and what fills its gaps.
    fn order<T>(self, left: T, right: T) -> (T, T) {
        match self {
            Self::Left => (left, right),
            Self::Right => (right, left),
        }
    }

    /// The preferred value, or the other where there is none.
    fn either<T: Clone>(self, left: &Option<T>, right: &Option<T>) -> Option<T> {
        let (first, second) = self.order(left, right);
        first.clone().or_else(|| second.clone())
    }
}

/// What the keeper chose of two people. An address is one value, and so are the whereabouts with their consent: halves
/// of two lead nowhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Choices {
    /// First name.
    pub given_name: Side,
    /// Surname.
    pub family_name: Side,
    /// Whose addresses come first. All are kept.
    pub emails: Side,
    /// Whose numbers come first. All are kept.
    pub phones: Side,
    /// Organisation.
    pub organisation: Side,
    /// Street, postal code, town and country.
    pub address: Side,
    /// Position.
    pub position: Side,
    /// Home town, location and the day of the consent to hold them.
    pub whereabouts: Side,
    /// Whose product the record concerns; that it is the controller's own is a value too.
    pub product_of: Side,
}

/// What the keeper chose of two organisations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OrganisationChoices {
    /// Name.
    pub name: Side,
    /// Business id.
    pub business_id: Side,
    /// Street, postal code, town and country.
    pub address: Side,
}

/// One record of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged<D, F> {
    /// The record.
    pub draft: D,
    /// What one of the two held and the record does not, each value once.
    pub left: Vec<(F, String)>,
}

/// Makes one person of two. A value that only one of them has is taken, whatever was chosen.
#[must_use]
pub fn people(left: &ContactDraft, right: &ContactDraft, choices: Choices) -> Merged<ContactDraft, Field> {
    let mut draft = ContactDraft {
        organisation: choices.organisation.either(&left.organisation, &right.organisation),
        address: address(choices.address, &left.address, &right.address),
        position: choices.position.either(&left.position, &right.position),
        whereabouts: choices.whereabouts.either(&left.whereabouts, &right.whereabouts),
        product_of: choices.product_of.order(&left.product_of, &right.product_of).0.clone(),
        objects_to_marketing: left.objects_to_marketing || right.objects_to_marketing,
        ..ContactDraft::default()
    };
    draft.name.given = choices.given_name.either(&left.name.given, &right.name.given);
    draft.name.family = choices.family_name.either(&left.name.family, &right.name.family);
    let (first, second) = choices.emails.order(&left.emails, &right.emails);
    unite_emails(&mut draft.emails, first);
    unite_emails(&mut draft.emails, second);
    let (first, second) = choices.phones.order(&left.phones, &right.phones);
    unite_phones(&mut draft.phones, first);
    unite_phones(&mut draft.phones, second);
    let left = without_place(Field::ALL, [left, right], &draft, values);
    Merged { draft, left }
}

/// Makes one organisation of two. A value that only one of them has is taken, whatever was chosen.
#[must_use]
pub fn organisations(
    left: &OrganisationDraft,
    right: &OrganisationDraft,
    choices: OrganisationChoices,
) -> Merged<OrganisationDraft, OrganisationField> {
    let (first, second) = choices.name.order(&left.name, &right.name);
    let draft = OrganisationDraft {
        name: if first.is_empty() { second.clone() } else { first.clone() },
        business_id: choices.business_id.either(&left.business_id, &right.business_id),
        address: address(choices.address, &left.address, &right.address),
    };
    let value =
        |draft: &OrganisationDraft, field| draft.value(field).map(str::to_owned).into_iter().collect();
    let left = without_place(OrganisationField::ALL, [left, right], &draft, value);
    Merged { draft, left }
}

fn address(side: Side, left: &PostalAddress, right: &PostalAddress) -> PostalAddress {
    let (first, second) = side.order(left, right);
    merged_address(first, second, OnMatch::Fill)
}

/// The values of two records that a third does not hold.
fn without_place<D, F: Copy + PartialEq>(
    fields: &[F],
    both: [&D; 2],
    merged: &D,
    values: impl Fn(&D, F) -> Vec<String>,
) -> Vec<(F, String)> {
    let mut left = Vec::new();
    for &field in fields {
        let held = values(merged, field);
        for value in both.iter().flat_map(|draft| values(draft, field)) {
            if !held.contains(&value) && !left.contains(&(field, value.clone())) {
                left.push((field, value));
            }
        }
    }
    left
}

/// All values of a field.
fn values(draft: &ContactDraft, field: Field) -> Vec<String> {
    match field {
        Field::Email => draft.emails.iter().map(Email::as_str).map(str::to_owned).collect(),
        Field::Mobile => draft.phones.iter().map(Phone::as_str).map(str::to_owned).collect(),
        single => draft.value(single).map(str::to_owned).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests;
