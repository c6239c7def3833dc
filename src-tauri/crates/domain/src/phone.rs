//! Phone numbers.

/// A number in E.164: `+`, country code, subscriber number, digits only.
/// Reading national spellings is `intake`'s job.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Not of the E.164 form (ITU-T E.164: at most 15 digits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a phone number in E.164")]
pub struct NotE164;

impl Phone {
    /// Takes a number already in E.164.
    pub fn from_e164(text: &str) -> Result<Self, NotE164> {
        let digits = text.strip_prefix('+').ok_or(NotE164)?;
        let shaped = (6..=15).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0');
        if shaped { Ok(Self(text.to_owned())) } else { Err(NotE164) }
    }

    /// The number, `+358405550134`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Phone {
    type Err = NotE164;
    fn from_str(text: &str) -> Result<Self, NotE164> {
        Self::from_e164(text)
    }
}

impl TryFrom<String> for Phone {
    type Error = NotE164;
    fn try_from(text: String) -> Result<Self, NotE164> {
        Self::from_e164(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_e164_is_a_phone_number() {
        assert_eq!(Phone::from_e164("+358405550134").unwrap().as_str(), "+358405550134");
        for text in [
            "",
            "+",
            "0405550134",
            "+0358405550134",
            "+358 40",
            "+3584055501341234",
            "+12345",
            "+35840555013a",
        ] {
            assert_eq!(Phone::from_e164(text), Err(NotE164), "{text}");
        }
    }
}
