//! One value for one column, checked as a form's.

use crate::fault::{Fault, FaultCode, Result};
use crate::forms;
use crate::records::definition;
use crate::wire::{AddressForm, BulkEdit, ContactForm};
use liggare_domain::noun::{Column, Kind};
use liggare_domain::{ContactDraft, Country, Draft, Noun, Value};
use liggare_vault::acts::bulk::{Many, People, Records};
use liggare_vault::{Reader, tables};

/// What is done to each of many.
pub(super) trait Change {
    type Of: Many;

    fn many(&self) -> &Self::Of;
    fn apply(&self, draft: &mut <Self::Of as Many>::Draft);
    /// What stands in the column.
    fn shown(&self, db: &Reader<'_>, draft: &<Self::Of as Many>::Draft) -> Option<String>;
    /// What the record is called.
    fn named(&self, db: &Reader<'_>, row: u32, draft: &<Self::Of as Many>::Draft) -> String;
}

liggare_domain::coded! {
    /// A field that many contacts can be given at once.
    BulkField as "bulk field" {
        /// Organisation.
        Organisation = "organisation",
        /// Position.
        Position = "position",
        /// Street address.
        Street = "street",
        /// Postal code.
        PostalCode = "postal_code",
        /// Town.
        City = "city",
        /// Country, ISO 3166-1 alpha-2.
        Country = "country",
        /// Whose product the row concerns.
        ProductOf = "product_of",
        /// Objection to direct marketing: `true` or `false`.
        ObjectsToMarketing = "objects_to_marketing",
    }
}

/// A value for people.
pub(super) struct OfPeople {
    field: BulkField,
    /// A contact with nothing but the value.
    model: ContactDraft,
}

impl OfPeople {
    pub(super) fn of(edit: &BulkEdit, region: Country) -> Result<Self> {
        let field = edit.field.parse().map_err(|_| Fault::about(FaultCode::InvalidValue, "field"))?;
        let value = edit.value.clone().unwrap_or_default();
        // Whoever has it needs a name; this one is not used.
        let mut form = ContactForm { family_name: "x".into(), ..ContactForm::default() };
        let address = &mut form.address;
        match field {
            BulkField::Organisation => form.organisation = value,
            BulkField::Position => form.position = value,
            BulkField::Street => address.street = value,
            BulkField::PostalCode => address.postal_code = value,
            BulkField::City => address.city = value,
            BulkField::Country => *address = AddressForm { country: value, ..AddressForm::default() },
            BulkField::ProductOf => form.product_of = value,
            BulkField::ObjectsToMarketing => {
                form.objects_to_marketing = value
                    .parse()
                    .map_err(|_| Fault::about(FaultCode::InvalidValue, "objects_to_marketing"))?;
            }
        }
        Ok(Self { field, model: forms::contact(&form, region)? })
    }
}

impl Change for OfPeople {
    type Of = People;

    fn many(&self) -> &People {
        &People
    }

    fn apply(&self, draft: &mut ContactDraft) {
        let model = self.model.clone();
        match self.field {
            BulkField::Organisation => draft.organisation = model.organisation,
            BulkField::Position => draft.position = model.position,
            BulkField::Street => draft.address.street = model.address.street,
            BulkField::PostalCode => draft.address.postal_code = model.address.postal_code,
            BulkField::City => draft.address.city = model.address.city,
            BulkField::Country => draft.address.country = model.address.country,
            BulkField::ProductOf => draft.product_of = model.product_of,
            BulkField::ObjectsToMarketing => draft.objects_to_marketing = model.objects_to_marketing,
        }
    }

    fn shown(&self, _: &Reader<'_>, draft: &ContactDraft) -> Option<String> {
        match self.field {
            BulkField::Organisation => draft.organisation.clone(),
            BulkField::Position => draft.position.clone(),
            BulkField::Street => draft.address.street.clone(),
            BulkField::PostalCode => draft.address.postal_code.clone(),
            BulkField::City => draft.address.city.clone(),
            BulkField::Country => draft.address.country.map(String::from),
            BulkField::ProductOf => draft.product_of.clone(),
            BulkField::ObjectsToMarketing => Some(draft.objects_to_marketing.to_string()),
        }
    }

    fn named(&self, _: &Reader<'_>, _: u32, draft: &ContactDraft) -> String {
        let name = [draft.name.given.as_deref(), draft.name.family.as_deref()];
        name.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// A value for records of a noun that has a definition.
pub(super) struct OfRecords {
    many: Records,
    column: &'static Column,
    value: Option<Value>,
}

impl OfRecords {
    pub(super) fn of(noun: Noun, edit: &BulkEdit) -> Result<Self> {
        let column = definition(noun)?.column(&edit.field);
        let column = column.ok_or_else(|| Fault::about(FaultCode::InvalidValue, "field"))?;
        let value = column.kind.read(edit.value.as_deref().unwrap_or_default());
        let value = value.map_err(|problem| forms::wrong(column.code, problem))?;
        Ok(Self { many: Records(noun), column, value })
    }
}

impl Change for OfRecords {
    type Of = Records;

    fn many(&self) -> &Records {
        &self.many
    }

    fn apply(&self, draft: &mut Draft) {
        draft.set(self.column.code, self.value.clone());
    }

    fn shown(&self, db: &Reader<'_>, draft: &Draft) -> Option<String> {
        let written = self.column.kind.write(draft.get(self.column.code)?);
        let named = |noun| tables::records::name(db, noun, written.parse().ok()?).ok().flatten();
        match self.column.kind {
            Kind::Link(noun) => named(noun).or(Some(written)),
            _ => Some(written),
        }
    }

    fn named(&self, db: &Reader<'_>, row: u32, _: &Draft) -> String {
        tables::records::name_of_row(db, self.many.noun(), row).ok().flatten().unwrap_or_default()
    }
}
