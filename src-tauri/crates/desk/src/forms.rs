//! From what was typed to checked values, and back. A fault names the field, never the value.

use crate::fault::{Fault, FaultCode, Result};
use crate::wire::{AddressForm, ContactForm, RecipientForm, RecordForm, RegisterForm};
use liggare_domain::noun::Column;
use liggare_domain::{
    ContactDraft, Contract, Controller, Country, Date, Definition, Draft, Email, Keeper, PersonName, Phone,
    PostalAddress, Problem, Recipient, RecipientId, Register, Whereabouts,
};
use liggare_intake::values;
use liggare_package::keys::RecipientKey;

fn invalid(field: &str) -> Fault {
    Fault::about(FaultCode::InvalidValue, field)
}

/// A line of text: trimmed, single-spaced, without control characters, of a bearable length.
pub(crate) fn text(value: &str, field: &str) -> Result<Option<String>> {
    let line = values::typed(value).and_then(|tidy| values::one_line(&tidy)).map_err(|_| invalid(field))?;
    Ok(Some(line).filter(|line| !line.is_empty()))
}

fn required(value: &str, field: &str) -> Result<String> {
    text(value, field)?.ok_or_else(|| Fault::about(FaultCode::Required, field))
}

pub(crate) fn country(value: &str, field: &str) -> Result<Option<Country>> {
    match text(value, field)? {
        None => Ok(None),
        Some(code) => Country::parse(&code).map(Some).map_err(|_| invalid(field)),
    }
}

fn email(value: &str, field: &str) -> Result<Option<Email>> {
    text(value, field)?.map(|text| Email::parse(&text).map_err(|_| invalid(field))).transpose()
}

fn phone(value: &str, region: Country, field: &str) -> Result<Option<Phone>> {
    let Some(text) = text(value, field)? else { return Ok(None) };
    match values::phone(&text, region) {
        Ok(number) if !number.had_extension => Ok(Some(number.phone)),
        _ => Err(invalid(field)),
    }
}

pub(crate) fn day(value: &str, field: &str) -> Result<Option<Date>> {
    text(value, field)?.map(|text| text.parse().map_err(|_| invalid(field))).transpose()
}

fn address(form: &AddressForm) -> Result<PostalAddress> {
    Ok(PostalAddress {
        street: text(&form.street, "street")?,
        postal_code: text(&form.postal_code, "postal_code")?,
        city: text(&form.city, "city")?,
        country: country(&form.country, "country")?,
    })
}

fn address_form(address: &PostalAddress) -> AddressForm {
    let shown = |part: &Option<String>| part.clone().unwrap_or_default();
    AddressForm {
        street: shown(&address.street),
        postal_code: shown(&address.postal_code),
        city: shown(&address.city),
        country: address.country.map(String::from).unwrap_or_default(),
    }
}

pub(crate) fn contact(form: &ContactForm, region: Country) -> Result<ContactDraft> {
    let mut emails: Vec<Email> = Vec::new();
    for typed in &form.emails {
        if let Some(email) = email(typed, "email")?
            && !emails.iter().any(|known| known.folded() == email.folded())
        {
            emails.push(email);
        }
    }
    let mut phones = Vec::new();
    for typed in &form.phones {
        if let Some(phone) = phone(typed, region, "mobile")?
            && !phones.contains(&phone)
        {
            phones.push(phone);
        }
    }
    let (home_town, location) = (text(&form.home_town, "home_town")?, text(&form.location, "location")?);
    let consented = day(&form.whereabouts_consent, "whereabouts_consent")?;
    let draft = ContactDraft {
        name: PersonName {
            given: text(&form.given_name, "given_name")?,
            family: text(&form.family_name, "family_name")?,
        },
        emails,
        phones,
        organisation: text(&form.organisation, "organisation")?,
        address: address(&form.address)?,
        position: text(&form.position, "position")?,
        whereabouts: Whereabouts::under_consent(home_town, location, consented)
            .map_err(|no| Fault::refused([&no]))?,
        product_of: text(&form.product_of, "product_of")?,
        objects_to_marketing: form.objects_to_marketing,
    };
    if draft.identifies() { Ok(draft) } else { Err(Fault::about(FaultCode::Required, "family_name")) }
}

pub(crate) fn contact_form(draft: &ContactDraft) -> ContactForm {
    let shown = |part: &Option<String>| part.clone().unwrap_or_default();
    let whereabouts = draft.whereabouts.as_ref();
    ContactForm {
        given_name: shown(&draft.name.given),
        family_name: shown(&draft.name.family),
        emails: draft.emails.iter().cloned().map(String::from).collect(),
        phones: draft.phones.iter().cloned().map(String::from).collect(),
        organisation: shown(&draft.organisation),
        position: shown(&draft.position),
        address: address_form(&draft.address),
        home_town: whereabouts.and_then(|w| w.home_town.clone()).unwrap_or_default(),
        location: whereabouts.and_then(|w| w.location.clone()).unwrap_or_default(),
        whereabouts_consent: whereabouts.map(|w| w.consented.to_string()).unwrap_or_default(),
        product_of: shown(&draft.product_of),
        objects_to_marketing: draft.objects_to_marketing,
    }
}

/// The values of a record, as its definition reads them. A fault names the column and what is wrong with it.
pub(crate) fn record(definition: &Definition, form: &RecordForm) -> Result<Draft> {
    // Answers are read by their questions.
    let part = definition.noun.part().filter(|_| definition.noun == liggare_domain::Noun::Response);
    let given = |code: &str| definition.column(code).is_some_and(|column| column.given);
    let is_known = |code: &str| given(code) || part.is_some_and(|part| code.starts_with(part));
    if let Some(unknown) = form.keys().find(|code| !is_known(code)) {
        return Err(invalid(unknown));
    }
    let mut draft = Draft::default();
    for column in definition.columns.iter().filter(|column| column.given) {
        let typed = form.get(column.code).map_or("", String::as_str);
        let value = column.kind.read(typed).map_err(|problem| wrong(column.code, problem))?;
        draft.set(column.code, value);
    }
    definition.accept(&draft).map_err(|found| wrong(found.column, found.problem))?;
    Ok(draft)
}

/// A value that its column cannot hold.
pub(crate) fn wrong(column: &str, problem: Problem) -> Fault {
    let code = if problem == Problem::Missing { FaultCode::Required } else { FaultCode::InvalidValue };
    Fault { problem: Some(problem), ..Fault::about(code, column) }
}

pub(crate) fn record_form(definition: &Definition, draft: &Draft) -> RecordForm {
    written(definition.columns.iter().filter(|column| column.given), draft)
}

/// What no form gives.
pub(crate) fn told(definition: &Definition, draft: &Draft) -> RecordForm {
    written(definition.columns.iter().filter(|column| !column.given), draft)
}

fn written<'c>(columns: impl Iterator<Item = &'c Column>, draft: &Draft) -> RecordForm {
    let filled = columns.filter_map(|column| {
        let value = draft.get(column.code)?;
        Some((column.code.to_owned(), column.kind.write(value)))
    });
    filled.collect()
}

pub(crate) fn register(form: &RegisterForm, region: Country) -> Result<Register> {
    let address = address(&form.address)?;
    let register = Register {
        name: required(&form.name, "name")?,
        controller: Controller {
            name: required(&form.controller, "controller")?,
            business_id: text(&form.business_id, "business_id")?,
            country: address.country.ok_or_else(|| Fault::about(FaultCode::Required, "country"))?,
            address,
            phone: phone(&form.phone, region, "phone")?,
            email: email(&form.email, "email")?,
        },
        keeper: Keeper {
            name: text(&form.keeper_name, "keeper_name")?,
            email: email(&form.keeper_email, "keeper_email")?,
            phone: phone(&form.keeper_phone, region, "keeper_phone")?,
        },
        languages: form.languages.clone(),
    };
    register.check().map_err(|_| Fault::about(FaultCode::Required, "languages"))?;
    Ok(register)
}

pub(crate) fn register_form(register: &Register) -> RegisterForm {
    let shown = |part: &Option<String>| part.clone().unwrap_or_default();
    let mail = |email: &Option<Email>| email.clone().map(String::from).unwrap_or_default();
    let call = |phone: &Option<Phone>| phone.clone().map(String::from).unwrap_or_default();
    let Register { name, controller, keeper, languages } = register;
    RegisterForm {
        name: name.clone(),
        controller: controller.name.clone(),
        business_id: shown(&controller.business_id),
        address: address_form(&controller.address),
        phone: call(&controller.phone),
        email: mail(&controller.email),
        keeper_name: shown(&keeper.name),
        keeper_email: mail(&keeper.email),
        keeper_phone: call(&keeper.phone),
        languages: languages.clone(),
    }
}

/// A recipient whose key counts as confirmed only as far as `held` says.
pub(crate) fn recipient(
    form: &RecipientForm,
    held: Option<&Recipient>,
    now: liggare_domain::Timestamp,
) -> Result<Recipient> {
    let key =
        text(&form.age_recipient, "age_recipient")?.map(|text| RecipientKey::parse(&text)).transpose()?;
    let fingerprint: String = form.confirm_fingerprint.chars().filter(|c| !c.is_whitespace()).collect();
    let age_recipient = key.as_ref().map(|key| key.as_str().to_owned());
    let confirmed_before =
        held.filter(|held| held.age_recipient == age_recipient).and_then(|held| held.key_confirmed);
    let key_confirmed = match (&key, fingerprint.as_str()) {
        (_, "") => confirmed_before,
        (Some(key), read_out) if key.fingerprint().to_string().eq_ignore_ascii_case(read_out) => Some(now),
        _ => return Err(FaultCode::FingerprintMismatch.into()),
    };
    let ends = day(&form.contract_ends, "contract_ends")?;
    let contract = match text(&form.contract_reference, "contract_reference")? {
        Some(reference) => Some(Contract { reference, ends, purposes: form.purposes.clone() }),
        None if ends.is_some() || !form.purposes.is_empty() => {
            return Err(Fault::about(FaultCode::Required, "contract_reference"));
        }
        None => None,
    };
    Ok(Recipient {
        id: held.map_or(RecipientId(uuid::Uuid::nil()), |held| held.id),
        name: required(&form.name, "name")?,
        kind: form.kind,
        country: country(&form.country, "country")?
            .ok_or_else(|| Fault::about(FaultCode::Required, "country"))?,
        contact_person: text(&form.contact_person, "contact_person")?,
        contact_email: email(&form.contact_email, "contact_email")?,
        age_recipient,
        key_confirmed,
        contract,
    })
}

pub(crate) fn recipient_form(recipient: &Recipient) -> RecipientForm {
    let contract = recipient.contract.as_ref();
    RecipientForm {
        name: recipient.name.clone(),
        kind: recipient.kind,
        country: recipient.country.code().to_owned(),
        contact_person: recipient.contact_person.clone().unwrap_or_default(),
        contact_email: recipient.contact_email.clone().map(String::from).unwrap_or_default(),
        age_recipient: recipient.age_recipient.clone().unwrap_or_default(),
        confirm_fingerprint: String::new(),
        contract_reference: contract.map(|c| c.reference.clone()).unwrap_or_default(),
        contract_ends: contract.and_then(|c| c.ends).map(|day| day.to_string()).unwrap_or_default(),
        purposes: contract.map(|c| c.purposes.clone()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finland() -> Country {
        Country::parse("FI").unwrap()
    }

    #[test]
    fn a_national_number_is_understood_by_the_default_region() {
        let form = ContactForm {
            phones: vec!["040 555 0134".into(), "+46 70 555 01 63".into()],
            ..Default::default()
        };
        let draft = contact(&form, finland()).unwrap();
        let numbers: Vec<_> = draft.phones.iter().map(Phone::as_str).collect();
        assert_eq!(numbers, ["+358405550134", "+46705550163"]);
    }

    #[test]
    fn a_fault_names_the_field_and_not_the_value() {
        let form = ContactForm { emails: vec!["hemlig-adress".into()], ..Default::default() };
        let fault = contact(&form, finland()).unwrap_err();
        assert_eq!((fault.code, fault.detail.as_deref()), (FaultCode::InvalidValue, Some("email")));
    }

    #[test]
    fn home_town_without_consent_is_a_refusal_with_its_clause() {
        let form =
            ContactForm { family_name: "Åberg".into(), home_town: "Pargas".into(), ..Default::default() };
        let fault = contact(&form, finland()).unwrap_err();
        assert_eq!(fault.code, FaultCode::Refused);
        assert!(fault.refusals[0].citation.starts_with("R5.6"));
    }

    #[test]
    fn what_is_shown_can_be_saved_unchanged() {
        let form = ContactForm {
            given_name: "Aino".into(),
            emails: vec!["aino@example.fi".into()],
            phones: vec!["+358405550134".into()],
            home_town: "Pargas".into(),
            whereabouts_consent: "2024-03-12".into(),
            ..Default::default()
        };
        assert_eq!(contact_form(&contact(&form, finland()).unwrap()), form);
    }

    #[test]
    fn another_key_is_not_confirmed_by_the_confirmation_of_the_last() {
        let key =
            |identity: &liggare_package::keys::IdentityKey| identity.recipient().unwrap().as_str().to_owned();
        let one = key(&liggare_package::keys::IdentityKey::generate());
        let other = key(&liggare_package::keys::IdentityKey::generate());
        let form = |age_recipient: &str, confirm: &str| RecipientForm {
            name: "Saimaa Drift Oy".into(),
            kind: liggare_domain::RecipientKind::Subcontractor,
            country: "FI".into(),
            contact_person: String::new(),
            contact_email: String::new(),
            age_recipient: age_recipient.into(),
            confirm_fingerprint: confirm.into(),
            contract_reference: String::new(),
            contract_ends: String::new(),
            purposes: Vec::new(),
        };
        let now = liggare_domain::Timestamp::UNIX_EPOCH;
        let print = RecipientKey::parse(&one).unwrap().fingerprint().to_string();
        let held = recipient(&form(&one, &print), None, now).unwrap();
        assert!(held.key_confirmed.is_some());
        assert!(recipient(&form(&one, ""), Some(&held), now).unwrap().key_confirmed.is_some());
        assert!(recipient(&form(&other, ""), Some(&held), now).unwrap().key_confirmed.is_none());
        let mismatch = recipient(&form(&other, &print), Some(&held), now).unwrap_err();
        assert_eq!(mismatch.code, FaultCode::FingerprintMismatch);
    }
}
