//! What data is used for, and which fields each use may have. The rules are data: `data/purposes.toml`.

use crate::field::Field;
use std::collections::BTreeMap;

crate::coded! {
    /// A purpose of the description (R4).
    Purpose as "purpose" {
        /// Customer service and relationships (R4.1).
        Service = "service",
        /// Newsletters (R4.2).
        Newsletter = "newsletter",
        /// Marketing (R4.3).
        Marketing = "marketing",
        /// Personal visits and communication (R4.4).
        Personalisation = "personalisation",
        /// Delivery and development (R4.5).
        Delivery = "delivery",
        /// Sharing with group and subcontractors so that delivery is possible (R4.6).
        Sharing = "sharing",
        /// Statutory duties (R4.7).
        Statutory = "statutory",
        /// Answering contact requests (R4.8).
        ContactRequest = "contact_request",
    }
}

/// What one purpose may use and stands on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurposeRule {
    /// Clause of the description.
    pub clause: String,
    /// Points of PUL 8 § 1 mom.
    pub points: Vec<u8>,
    /// GDPR articles.
    pub gdpr: Vec<String>,
    /// Fields that may be used; nothing else may.
    pub fields: Vec<Field>,
    /// Whether an objection to direct marketing (GDPR 21(2)–(3)) ends it for the person.
    #[serde(default)]
    pub direct_marketing: bool,
}

/// The rules of every purpose.
#[derive(Debug, Clone)]
pub struct PurposeRules(BTreeMap<Purpose, PurposeRule>);

/// The rule data is not usable.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// Not TOML of the expected shape.
    #[error("purpose rules: {0}")]
    Shape(#[from] toml::de::Error),
    /// A purpose has no rule.
    #[error("purpose rules: {0} is missing")]
    Missing(Purpose),
}

impl PurposeRules {
    /// The rules shipped with the program.
    pub fn shipped() -> Result<Self, RuleError> {
        Self::parse(include_str!("../data/purposes.toml"))
    }

    /// Reads rules; every purpose must have one.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let rules: BTreeMap<Purpose, PurposeRule> = toml::from_str(text)?;
        match Purpose::ALL.iter().find(|purpose| !rules.contains_key(purpose)) {
            Some(missing) => Err(RuleError::Missing(*missing)),
            None => Ok(Self(rules)),
        }
    }

    /// The rule of one purpose.
    #[must_use]
    pub fn of(&self, purpose: Purpose) -> &PurposeRule {
        // `parse` refuses a set with a purpose missing.
        &self.0[&purpose]
    }

    /// All, in the order of the description.
    pub fn iter(&self) -> impl Iterator<Item = (Purpose, &PurposeRule)> {
        self.0.iter().map(|(purpose, rule)| (*purpose, rule))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_has_a_rule_with_fields_and_a_ground() {
        let rules = PurposeRules::shipped().unwrap();
        for purpose in Purpose::ALL {
            let rule = rules.of(*purpose);
            assert!(
                !rule.fields.is_empty() && !rule.gdpr.is_empty() && rule.clause.starts_with("R4."),
                "{purpose}"
            );
        }
    }

    #[test]
    fn objections_reach_exactly_the_three_marketing_purposes() {
        let rules = PurposeRules::shipped().unwrap();
        let marketing: Vec<_> =
            rules.iter().filter(|(_, r)| r.direct_marketing).map(|(_, r)| r.clause.as_str()).collect();
        assert_eq!(marketing, ["R4.2", "R4.3", "R4.4"]);
    }

    #[test]
    fn rules_with_a_purpose_missing_are_refused() {
        assert!(matches!(PurposeRules::parse(""), Err(RuleError::Missing(Purpose::Service))));
    }
}
