//! When the law or the description says no: an outcome with its citation, not an error.

use crate::{Field, Purpose};

/// Why something may not be done.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// The recipient is outside the EEA (R8).
    #[error("the recipient is outside the EEA")]
    OutsideEea {
        /// The recipient's country.
        country: crate::Country,
    },
    /// No age key was recorded (R7.5).
    #[error("the recipient has no key")]
    NoKey,
    /// The key was not confirmed out of band (R7.5).
    #[error("the recipient's key is not confirmed")]
    KeyNotConfirmed,
    /// No contract was recorded (R7.2, GDPR 28(3)).
    #[error("there is no contract with the recipient")]
    NoContract,
    /// The contract has ended (GDPR 28(3)).
    #[error("the contract with the recipient has ended")]
    ContractEnded {
        /// Its last day.
        ended: crate::Date,
    },
    /// The purpose is not one the contract covers (GDPR 5(1)(b)).
    #[error("the contract does not cover the purpose")]
    PurposeOutsideContract {
        /// The purpose asked for.
        purpose: Purpose,
    },
    /// The purpose may not use the field (GDPR 5(1)(c)).
    #[error("the purpose may not use the field")]
    FieldNotForPurpose {
        /// The purpose asked for.
        purpose: Purpose,
        /// The field it may not use.
        field: Field,
    },
    /// Home town or location without a recorded consent (R5.6).
    #[error("home town and location are held only under consent")]
    WhereaboutsWithoutConsent,
    /// The person objected to direct marketing (GDPR 21(2)–(3)).
    #[error("the person objected to direct marketing")]
    MarketingObjection,
    /// Nobody is left to disclose.
    #[error("everyone selected is withheld")]
    NobodyLeft,
    /// A register of invented people takes no real ones.
    #[error("a sample register takes no real data")]
    SampleRegister,
    /// A copy of personal data for the controller's own use, and nobody says why (GDPR 5(1)(b), 5(2)).
    #[error("no reason is given for a copy of personal data")]
    ReasonMissing,
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OutsideEea { .. } => "outside_eea",
            Self::NoKey => "no_key",
            Self::KeyNotConfirmed => "key_not_confirmed",
            Self::NoContract => "no_contract",
            Self::ContractEnded { .. } => "contract_ended",
            Self::PurposeOutsideContract { .. } => "purpose_outside_contract",
            Self::FieldNotForPurpose { .. } => "field_not_for_purpose",
            Self::WhereaboutsWithoutConsent => "whereabouts_without_consent",
            Self::MarketingObjection => "marketing_objection",
            Self::NobodyLeft => "nobody_left",
            Self::SampleRegister => "sample_register",
            Self::ReasonMissing => "reason_missing",
        }
    }

    /// What says no: a clause of the description (R…) or an article of the law.
    #[must_use]
    pub const fn citation(&self) -> &'static str {
        match self {
            Self::OutsideEea { .. } => "R8",
            Self::NoKey | Self::KeyNotConfirmed => "R7.5, GDPR 32(1)(a)",
            Self::NoContract | Self::ContractEnded { .. } => "R7.2, GDPR 28(3)",
            Self::PurposeOutsideContract { .. } => "R4.6, GDPR 5(1)(b), 28(3)",
            Self::FieldNotForPurpose { .. } => "R4, GDPR 5(1)(c)",
            Self::WhereaboutsWithoutConsent => "R5.6, GDPR 6(1)(a)",
            Self::MarketingObjection => "R4.3, GDPR 21(2)-(3)",
            Self::NobodyLeft => "R7, GDPR 5(1)(c)",
            Self::SampleRegister => "R5, GDPR 5(1)(d)",
            Self::ReasonMissing => "GDPR 5(1)(b), 5(2), 32",
        }
    }
}
