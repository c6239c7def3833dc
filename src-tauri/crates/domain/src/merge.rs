//! Making one record of two, field by field, as the keeper chose.
//!
//! Whatever was chosen, an objection to marketing on either side stays (GDPR 21(3): it is absolute), no address or
//! number is dropped, and a value that has no place in the merged record is named in the outcome.

use crate::matching::{OnMatch, fold, merged_address, unite_emails, unite_phones};
use crate::{ContactDraft, Definition, Draft, Email, Field, Phone, PostalAddress, Value};
use std::collections::BTreeMap;

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

/// Makes one record of two of a noun that has a definition; a column of which nothing was chosen keeps the left one's. A
/// value that only one of them has is taken, whatever was chosen.
#[must_use]
pub fn records(
    definition: &'static Definition,
    left: &Draft,
    right: &Draft,
    choices: &BTreeMap<String, Side>,
) -> Merged<Draft, &'static str> {
    let mut draft = Draft::default();
    for column in definition.columns {
        let alone = [column.code];
        let whole = definition.together.iter().find(|whole| whole.contains(&column.code));
        let whole = whole.copied().unwrap_or(&alone);
        // Of several columns that are one value the first decides.
        let side = choices.get(whole[0]).copied().unwrap_or_default();
        let (first, second) = side.order(left, right);
        let fills = whole.iter().all(|code| agree(first.get(code), second.get(code)));
        let rest = second.get(column.code).filter(|_| fills);
        draft.set(column.code, first.get(column.code).or(rest).cloned());
    }
    let fields: Vec<&'static str> = definition.columns.iter().map(|column| column.code).collect();
    let value = |draft: &Draft, code: &'static str| {
        let column = definition.column(code);
        column.zip(draft.get(code)).map(|(column, value)| column.kind.write(value)).into_iter().collect()
    };
    let left = without_place(&fields, [left, right], &draft, value);
    Merged { draft, left }
}

/// Whether one value may stand beside another: no two that differ.
fn agree(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(Value::Text(one)), Some(Value::Text(other))) => fold(one) == fold(other),
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
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
