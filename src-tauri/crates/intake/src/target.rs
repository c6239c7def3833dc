//! What a column of a file can become.

use liggare_domain::codes::UnknownCode;
use liggare_domain::noun::Kind;
use liggare_domain::{Field, Noun};
use std::borrow::Cow;

/// What a column is taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// A column of a record.
    Column(&'static str),
    /// What tells the record that this column names.
    Link(&'static str, By),
    /// Passwords (R5.17): readable ones are dropped, and only that there was one is kept; a verifier of a known format is
    /// kept opaque.
    Password,
    /// Passwords of which the readable ones become verifiers (R5.17), by the keeper's explicit choice.
    Verifier,
    /// Not taken. A decision like the others.
    Ignore,
}

/// By what a linked record is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum By {
    /// Its id in this register.
    Id,
    /// A person's e-mail.
    Email,
    /// A person's number.
    Mobile,
    /// A person's first name.
    GivenName,
    /// A person's surname.
    FamilyName,
    /// A person's whole name.
    FullName,
    /// This column of its noun.
    Column(&'static str),
}

impl By {
    const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Email => "email",
            Self::Mobile => "mobile",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::FullName => "full_name",
            Self::Column(code) => code,
        }
    }

    /// What tells records of a noun.
    fn of(noun: Noun) -> Vec<Self> {
        match noun.definition() {
            Some(definition) => {
                let alone = definition.identity.iter().filter(|set| set.len() == 1);
                alone.map(|set| Self::Column(set[0])).chain([Self::Id]).collect()
            }
            None => {
                vec![Self::Email, Self::Mobile, Self::FullName, Self::GivenName, Self::FamilyName, Self::Id]
            }
        }
    }
}

impl Target {
    /// Every target of files of a noun: what its records hold in the order of their form, then the rest.
    #[must_use]
    pub fn all(noun: Noun) -> Vec<Self> {
        let Some(definition) = noun.in_files() else {
            let fields = Field::ALL.iter().map(|field| Self::Field(*field));
            let rest = [
                Self::FullName,
                Self::MarketingOptOut,
                Self::MarketingOptIn,
                Self::WhereaboutsConsent,
                Self::Ignore,
            ];
            return fields.chain(rest).collect();
        };
        let mut all = Vec::new();
        for column in definition.columns {
            match column.kind {
                Kind::Link(other) => {
                    all.extend(By::of(other).into_iter().map(|by| Self::Link(column.code, by)))
                }
                _ if column.given => all.push(Self::Column(column.code)),
                _ => {}
            }
        }
        if noun == Noun::Account {
            all.extend([Self::Password, Self::Verifier]);
        }
        all.push(Self::Ignore);
        all
    }

    /// The target of that code, in files of a noun.
    pub fn named(noun: Noun, code: &str) -> Result<Self, UnknownCode> {
        let found = Self::all(noun).into_iter().find(|target| target.code() == code);
        found.ok_or(UnknownCode { set: "target" })
    }

    /// The stable code, as in a mapping file.
    #[must_use]
    pub fn code(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Field(field) => field.code(),
            Self::FullName => "full_name",
            Self::MarketingOptOut => "marketing_opt_out",
            Self::MarketingOptIn => "marketing_opt_in",
            Self::WhereaboutsConsent => "location_consent",
            Self::Column(code) => code,
            Self::Link(column, by) => return Cow::Owned(format!("{column}.{}", by.code())),
            Self::Password => "password",
            Self::Verifier => "password_verifier",
            Self::Ignore => "ignore",
        })
    }

    /// Whether its cells are passwords, which nothing tells on.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::Verifier)
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

impl serde::Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_read_back_from_its_code() {
        for noun in Noun::ALL {
            for target in Target::all(*noun) {
                assert_eq!(Target::named(*noun, &target.code()), Ok(target));
            }
        }
        assert!(Target::named(Noun::Contact, "mobile_phone").is_err());
        assert!(
            Target::named(Noun::Account, "verifier").is_err(),
            "no file says what only the program tells"
        );
    }

    #[test]
    fn a_link_is_told_by_what_tells_its_records() {
        let codes =
            |noun| Target::all(noun).into_iter().map(|target| target.code().into_owned()).collect::<Vec<_>>();
        let membership = codes(Noun::Membership);
        for code in ["list.name", "contact.email", "contact.full_name", "state", "since"] {
            assert!(membership.iter().any(|known| known == code), "{code} of {membership:?}");
        }
    }
}
