//! Countries, and the area that personal data may not leave.

/// ISO 3166-1 alpha-2 codes officially assigned; from Debian's iso-codes 4.15.0.
const ASSIGNED: &str = "\
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ \
BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR \
CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU \
ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ \
LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF \
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI \
SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR \
TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The EU's member states with Iceland, Liechtenstein and Norway (Agreement on the EEA, art. 126).
const EEA: &str = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO";

/// Parts of member states to which the Treaties apply (TFEU art. 355(1) and (4)) though ISO gives them a code of
/// their own. Not SJ, GL, FO.
const EEA_PARTS: &str = "AX GF GP MQ RE YT MF";

/// An assigned ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// No country has this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an ISO 3166-1 alpha-2 code")]
pub struct NotACountry;

impl Country {
    /// Reads a code, in either case.
    pub fn parse(text: &str) -> Result<Self, NotACountry> {
        let code = text.trim().to_ascii_uppercase();
        if code.len() != 2 || !listed(ASSIGNED, &code) {
            return Err(NotACountry);
        }
        let bytes = code.as_bytes();
        Ok(Self([bytes[0], bytes[1]]))
    }

    /// Every assigned code, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Country> {
        ASSIGNED.split_whitespace().filter_map(|code| Self::parse(code).ok())
    }

    /// The code, upper case.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether data sent there stays inside the EEA (R8).
    #[must_use]
    pub fn in_eea(&self) -> bool {
        listed(EEA, self.code()) || listed(EEA_PARTS, self.code())
    }
}

fn listed(list: &str, code: &str) -> bool {
    list.split_whitespace().any(|entry| entry == code)
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Country {
    type Err = NotACountry;
    fn from_str(text: &str) -> Result<Self, NotACountry> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Country {
    type Error = NotACountry;
    fn try_from(text: String) -> Result<Self, NotACountry> {
        Self::parse(&text)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eea_is_thirty_states_and_their_seven_coded_parts() {
        assert_eq!(Country::all().filter(Country::in_eea).count(), 37);
        assert_eq!(Country::all().count(), 249);
    }

    #[test]
    fn near_neighbours_outside_the_eea_are_outside() {
        for code in ["GB", "CH", "US", "SJ", "GL", "FO", "RU", "UA"] {
            assert!(!Country::parse(code).unwrap().in_eea(), "{code}");
        }
        for code in ["fi", "AX", "no", "GR"] {
            assert!(Country::parse(code).unwrap().in_eea(), "{code}");
        }
    }

    #[test]
    fn codes_nobody_assigned_are_refused() {
        for code in ["", "F", "EL", "UK", "XX", "FIN", "F ", "A X", "AX GF"] {
            assert_eq!(Country::parse(code), Err(NotACountry), "{code}");
        }
    }
}
