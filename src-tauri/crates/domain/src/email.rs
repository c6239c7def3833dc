//! E-mail addresses.

use std::str::FromStr;

/// A syntactically valid address. The domain is lower case; the local part stays as given (RFC 5321 § 2.4).
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Not an address that mail could reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmail;

impl Email {
    /// Reads an address; surrounding space and a `mailto:` are dropped. A domain without a dot is refused.
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        let text = match text.get(..7) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &text[7..],
            _ => text,
        };
        let parsed = email_address::EmailAddress::from_str(text).map_err(|_| NotAnEmail)?;
        let (local, domain) = (parsed.local_part(), parsed.domain());
        let plain = text.len() == local.len() + 1 + domain.len();
        if !plain || !domain.contains('.') || domain.starts_with('[') || local.starts_with('"') {
            return Err(NotAnEmail);
        }
        Ok(Self(format!("{local}@{}", domain.to_lowercase())))
    }

    /// The address as written to the person.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one mailbox share: all of it in lower case.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for Email {
    type Err = NotAnEmail;
    fn from_str(text: &str) -> Result<Self, NotAnEmail> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Email {
    type Error = NotAnEmail;
    fn try_from(text: String) -> Result<Self, NotAnEmail> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_local_part_and_lowers_its_domain() {
        assert_eq!(Email::parse(" Aino.Aberg@Example.FI ").unwrap().as_str(), "Aino.Aberg@example.fi");
        assert_eq!(Email::parse("MAILTO:a@b.fi").unwrap().as_str(), "a@b.fi");
    }

    #[test]
    fn what_mail_cannot_reach_is_refused() {
        for text in [
            "",
            "@",
            "aino",
            "aino@",
            "@b.fi",
            "a b@c.fi",
            "a@b",
            "a@[127.0.0.1]",
            "Aino <a@b.fi>",
            "a@b.fi,c@d.fi",
            "mailto:",
        ] {
            assert_eq!(Email::parse(text), Err(NotAnEmail), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn parsing_what_was_parsed_changes_nothing(text in "\\PC{0,30}@\\PC{0,30}") {
            if let Ok(email) = Email::parse(&text) {
                proptest::prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }
    }
}
