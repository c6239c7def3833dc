//! What a column of a file can become.

use liggare_domain::Field;
use liggare_domain::codes::UnknownCode;

/// What a column is taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Target {
    /// A field of the contact; its code is the field's.
    Field(Field),
    /// Given and family name in one cell. Beside columns for the parts it only fills in where they are empty.
    FullName,
    /// Something in it (yes, a date, "unsubscribed") means that the person objects to direct marketing.
    MarketingOptOut,
    /// A no in it means that the person objects to direct marketing.
    MarketingOptIn,
    /// The day the person consented to home town and location being held.
    WhereaboutsConsent,
    /// Not taken. A decision like the others.
    Ignore,
}

impl Target {
    /// Every target: the fields in the description's order, then the rest.
    pub fn all() -> impl Iterator<Item = Target> {
        let rest = [
            Self::FullName,
            Self::MarketingOptOut,
            Self::MarketingOptIn,
            Self::WhereaboutsConsent,
            Self::Ignore,
        ];
        Field::ALL.iter().map(|field| Self::Field(*field)).chain(rest)
    }

    /// The stable code, as in a mapping file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field(field) => field.code(),
            Self::FullName => "full_name",
            Self::MarketingOptOut => "marketing_opt_out",
            Self::MarketingOptIn => "marketing_opt_in",
            Self::WhereaboutsConsent => "location_consent",
            Self::Ignore => "ignore",
        }
    }

    /// Whether several columns may have it: addresses and numbers (the first is the primary one), the lines of a
    /// street address, answers about marketing.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(
            self,
            Self::Field(Field::Email | Field::Mobile | Field::Street)
                | Self::MarketingOptOut
                | Self::MarketingOptIn
                | Self::Ignore
        )
    }

    /// Whether it tells one person from another.
    #[must_use]
    pub const fn identifies(self) -> bool {
        matches!(
            self,
            Self::FullName | Self::Field(Field::GivenName | Field::FamilyName | Field::Email | Field::Mobile)
        )
    }
}

impl std::str::FromStr for Target {
    type Err = UnknownCode;
    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::all().find(|target| target.code() == text).ok_or(UnknownCode { set: "target" })
    }
}

impl TryFrom<String> for Target {
    type Error = UnknownCode;
    fn try_from(text: String) -> Result<Self, UnknownCode> {
        text.parse()
    }
}

impl From<Target> for String {
    fn from(target: Target) -> String {
        target.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_read_back_from_its_code() {
        for target in Target::all() {
            assert_eq!(target.code().parse(), Ok(target));
        }
        assert!("mobile_phone".parse::<Target>().is_err());
    }
}
