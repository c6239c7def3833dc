//! The number that tells one mobile device from another (3GPP TS 23.003 § 6.2.1).

/// An IMEI: 15 digits, of which the last is the check digit of the fourteen before it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Imei(String);

/// Why a text is not an IMEI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnImei {
    /// Something else than digits and separators, or too few or too many of them.
    #[error("not an IMEI")]
    Shape,
    /// 14 digits: the check digit is left out. It is not made up, for it is what tells a slip of the pen.
    #[error("an IMEI without its check digit")]
    WithoutCheckDigit,
    /// 16 digits: an IMEISV, which ends in a software version instead of the check digit (TS 23.003 § 6.2.2).
    #[error("an IMEI with a software version")]
    WithSoftwareVersion,
    /// 15 digits, of which at least one is wrong.
    #[error("the check digit of the IMEI does not fit")]
    CheckDigit,
}

impl Imei {
    /// Reads a number as it stands on a label or in a menu; space, `-`, `.` and `/` between the digits are dropped.
    pub fn parse(text: &str) -> Result<Self, NotAnImei> {
        let mut digits = String::with_capacity(16);
        for c in text.chars() {
            match c {
                '0'..='9' if digits.len() < 17 => digits.push(c),
                ' ' | '-' | '.' | '/' => {}
                _ => return Err(NotAnImei::Shape),
            }
        }
        match digits.len() {
            15 if luhn(&digits) => Ok(Self(digits)),
            15 => Err(NotAnImei::CheckDigit),
            14 => Err(NotAnImei::WithoutCheckDigit),
            16 => Err(NotAnImei::WithSoftwareVersion),
            _ => Err(NotAnImei::Shape),
        }
    }

    /// The 15 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The type allocation code: the first 8 digits, which stand for make and model.
    #[must_use]
    pub fn tac(&self) -> &str {
        &self.0[..8]
    }
}

/// Whether the last digit is the check digit of the others (ISO/IEC 7812-1, which TS 23.003 annex B takes over).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            match place % 2 {
                0 => digit,
                _ => digit * 2 / 10 + digit * 2 % 10,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

impl std::str::FromStr for Imei {
    type Err = NotAnImei;
    fn from_str(text: &str) -> Result<Self, NotAnImei> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Imei {
    type Error = NotAnImei;
    fn try_from(text: String) -> Result<Self, NotAnImei> {
        Self::parse(&text)
    }
}

impl From<Imei> for String {
    fn from(imei: Imei) -> String {
        imei.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn separators_are_dropped_and_the_type_is_the_first_eight_digits() {
        for text in ["490154203237518", "49-015420-323751-8", " 49.015420/323751 8 "] {
            let imei = Imei::parse(text).unwrap();
            assert_eq!((imei.as_str(), imei.tac()), ("490154203237518", "49015420"));
        }
    }

    #[test]
    fn what_is_no_imei_is_refused_with_the_reason() {
        for (text, reason) in [
            ("490154203237517", NotAnImei::CheckDigit),
            ("49015420323751", NotAnImei::WithoutCheckDigit),
            ("4901542032375101", NotAnImei::WithSoftwareVersion),
            ("49015420323751801", NotAnImei::Shape),
            ("49015420323751801490154203237518014901542032375180", NotAnImei::Shape),
            ("4.90154E+14", NotAnImei::Shape),
            ("٤٩٠١٥٤٢٠٣٢٣٧٥١٨", NotAnImei::Shape),
            ("353879234252633a", NotAnImei::Shape),
            ("", NotAnImei::Shape),
            ("--", NotAnImei::Shape),
        ] {
            assert_eq!(Imei::parse(text), Err(reason), "{text}");
        }
    }

    /// Fourteen digits with the check digit that belongs to them.
    fn numbers() -> impl Strategy<Value = String> {
        "[0-9]{14}".prop_map(|body| {
            let fits = |check: &u32| luhn(&format!("{body}{check}"));
            let check = (0..10).find(fits).unwrap();
            format!("{body}{check}")
        })
    }

    proptest! {
        #[test]
        fn one_digit_wrong_is_always_found(number in numbers(), place in 0usize..15, by in 1u8..10) {
            prop_assert!(Imei::parse(&number).is_ok());
            let mut wrong = number.into_bytes();
            wrong[place] = b'0' + (wrong[place] - b'0' + by) % 10;
            prop_assert_eq!(Imei::parse(&String::from_utf8(wrong).unwrap()), Err(NotAnImei::CheckDigit));
        }

        #[test]
        fn two_neighbours_swapped_are_found_but_for_nought_and_nine(number in numbers(), place in 0usize..14) {
            let mut swapped = number.clone().into_bytes();
            swapped.swap(place, place + 1);
            let unseen = matches!(&swapped[place..place + 2], [b'0', b'9'] | [b'9', b'0'] ) || swapped == number.as_bytes();
            prop_assert_eq!(Imei::parse(&String::from_utf8(swapped).unwrap()).is_ok(), unseen);
        }

        #[test]
        fn what_is_taken_is_fifteen_digits_and_reads_back_the_same(text in "[0-9 ./-]{0,24}|\\PC{0,20}") {
            if let Ok(imei) = Imei::parse(&text) {
                prop_assert!(imei.as_str().len() == 15 && imei.as_str().bytes().all(|b| b.is_ascii_digit()));
                prop_assert_eq!(Imei::parse(imei.as_str()), Ok(imei));
            }
        }
    }
}
