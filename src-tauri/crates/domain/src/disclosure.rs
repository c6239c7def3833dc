//! Whether data may leave, decided in two steps: the package as a whole, then each person in it.

use crate::{Date, Field, Purpose, PurposeRules, Recipient, Refusal};

/// How long a package opens when the keeper names no day.
pub const DEFAULT_LIFE_DAYS: i64 = 90;

/// What is asked to leave.
#[derive(Debug, Clone, Copy)]
pub struct Intended<'a> {
    /// To whom.
    pub recipient: &'a Recipient,
    /// What for.
    pub purpose: Purpose,
    /// Which fields.
    pub fields: &'a [Field],
    /// The day it happens.
    pub today: Date,
}

/// Every reason why the package as a whole may not leave; empty when it may.
#[must_use]
pub fn refusals(intended: &Intended<'_>, rules: &PurposeRules) -> Vec<Refusal> {
    let Intended { recipient, purpose, fields, today } = *intended;
    let mut found = Vec::new();
    if !recipient.country.in_eea() {
        found.push(Refusal::OutsideEea { country: recipient.country });
    }
    match (&recipient.age_recipient, recipient.key_confirmed) {
        (None, _) => found.push(Refusal::NoKey),
        (Some(_), None) => found.push(Refusal::KeyNotConfirmed),
        (Some(_), Some(_)) => {}
    }
    match &recipient.contract {
        None => found.push(Refusal::NoContract),
        Some(contract) => {
            if let Some(ended) = contract.ends.filter(|last| *last < today) {
                found.push(Refusal::ContractEnded { ended });
            }
            if !contract.purposes.contains(&purpose) {
                found.push(Refusal::PurposeOutsideContract { purpose });
            }
        }
    }
    let allowed = &rules.of(purpose).fields;
    found.extend(
        fields
            .iter()
            .filter(|f| !allowed.contains(f))
            .map(|f| Refusal::FieldNotForPurpose { purpose, field: *f }),
    );
    found
}

/// What the rules need to know of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Objected to direct marketing.
    pub objects_to_marketing: bool,
    /// Consented to the use of home town and location, and has not withdrawn.
    pub whereabouts_consent: bool,
}

/// Why this person stays out of the package, if so.
#[must_use]
pub fn withheld(
    standing: Standing,
    purpose: Purpose,
    fields: &[Field],
    rules: &PurposeRules,
) -> Option<Refusal> {
    if standing.objects_to_marketing && rules.of(purpose).direct_marketing {
        return Some(Refusal::MarketingObjection);
    }
    if !standing.whereabouts_consent && fields.iter().any(|field| field.needs_consent()) {
        return Some(Refusal::WhereaboutsWithoutConsent);
    }
    None
}

/// The last day the package opens: what was asked or 90 days on, but never past the contract.
#[must_use]
pub fn expiry(asked: Option<Date>, recipient: &Recipient, today: Date) -> Date {
    let wanted = asked.unwrap_or_else(|| today.saturating_add(jiff::Span::new().days(DEFAULT_LIFE_DAYS)));
    match recipient.contract.as_ref().and_then(|contract| contract.ends) {
        Some(ends) => wanted.min(ends),
        None => wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Contract, Country, RecipientId, RecipientKind};

    const DAY: &str = "2026-11-22";

    fn recipient() -> Recipient {
        Recipient {
            id: RecipientId(uuid::Uuid::nil()),
            name: "Saimaa Drift Oy".into(),
            kind: RecipientKind::Subcontractor,
            country: Country::parse("FI").unwrap(),
            contact_person: None,
            contact_email: None,
            age_recipient: Some("age1example".into()),
            key_confirmed: Some(jiff::Timestamp::UNIX_EPOCH),
            contract: Some(Contract {
                reference: "2026-7".into(),
                ends: Some("2027-12-31".parse().unwrap()),
                purposes: vec![Purpose::Delivery, Purpose::Marketing],
            }),
        }
    }

    fn check(recipient: &Recipient, purpose: Purpose, fields: &[Field], expected: &[&str]) {
        let rules = PurposeRules::shipped().unwrap();
        let intended = Intended { recipient, purpose, fields, today: DAY.parse().unwrap() };
        let codes: Vec<_> = refusals(&intended, &rules).iter().map(Refusal::code).collect();
        assert_eq!(codes, expected);
    }

    #[test]
    fn a_confirmed_recipient_under_contract_may_receive_what_the_purpose_uses() {
        check(&recipient(), Purpose::Delivery, &[Field::GivenName, Field::Email], &[]);
    }

    #[test]
    fn each_missing_condition_is_its_own_refusal() {
        let fields = [Field::Email];
        let outside = Recipient { country: Country::parse("US").unwrap(), ..recipient() };
        check(&outside, Purpose::Delivery, &fields, &["outside_eea"]);
        check(&Recipient { age_recipient: None, ..recipient() }, Purpose::Delivery, &fields, &["no_key"]);
        check(
            &Recipient { key_confirmed: None, ..recipient() },
            Purpose::Delivery,
            &fields,
            &["key_not_confirmed"],
        );
        check(&Recipient { contract: None, ..recipient() }, Purpose::Delivery, &fields, &["no_contract"]);
        check(&recipient(), Purpose::Statutory, &fields, &["purpose_outside_contract"]);
        check(&recipient(), Purpose::Delivery, &[Field::HomeTown], &["field_not_for_purpose"]);
    }

    #[test]
    fn a_contract_covers_its_last_day_and_not_the_next() {
        let ending = |day: &str| {
            let mut r = recipient();
            r.contract.as_mut().unwrap().ends = Some(day.parse().unwrap());
            r
        };
        check(&ending(DAY), Purpose::Delivery, &[Field::Email], &[]);
        check(&ending("2026-11-21"), Purpose::Delivery, &[Field::Email], &["contract_ended"]);
    }

    #[test]
    fn all_refusals_are_told_at_once() {
        let bare = Recipient {
            country: Country::parse("GB").unwrap(),
            age_recipient: None,
            key_confirmed: None,
            contract: None,
            ..recipient()
        };
        let expected = ["outside_eea", "no_key", "no_contract", "field_not_for_purpose"];
        check(&bare, Purpose::Newsletter, &[Field::Mobile], &expected);
    }

    #[test]
    fn an_objection_withholds_from_marketing_and_from_nothing_else() {
        let rules = PurposeRules::shipped().unwrap();
        let objector = Standing { objects_to_marketing: true, whereabouts_consent: false };
        for purpose in Purpose::ALL {
            let marketing =
                matches!(purpose, Purpose::Newsletter | Purpose::Marketing | Purpose::Personalisation);
            assert_eq!(
                withheld(objector, *purpose, &[Field::Email], &rules).is_some(),
                marketing,
                "{purpose}"
            );
        }
    }

    #[test]
    fn location_leaves_only_under_consent() {
        let rules = PurposeRules::shipped().unwrap();
        let fields = [Field::Email, Field::Location];
        let without = Standing { objects_to_marketing: false, whereabouts_consent: false };
        let with = Standing { whereabouts_consent: true, ..without };
        assert_eq!(
            withheld(without, Purpose::Delivery, &fields, &rules),
            Some(Refusal::WhereaboutsWithoutConsent)
        );
        assert_eq!(withheld(with, Purpose::Delivery, &fields, &rules), None);
        assert_eq!(withheld(without, Purpose::Delivery, &[Field::Email], &rules), None);
    }

    #[test]
    fn no_package_outlives_its_contract() {
        let today = DAY.parse().unwrap();
        let far = Some("2030-01-01".parse().unwrap());
        assert_eq!(expiry(far, &recipient(), today).to_string(), "2027-12-31");
        assert_eq!(expiry(None, &recipient(), today).to_string(), "2027-02-20");
    }
}
