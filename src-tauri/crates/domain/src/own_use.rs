//! Whether a table may be written to a file that stays with the controller. R7 does not speak of it, because nothing is
//! disclosed to anybody else; but a copy is made of personal data, and the controller answers for why it is there
//! (GDPR 5(1)(b), 5(2)) and for how it is kept (GDPR 32). So whoever takes it says why, and each person's page tells it.
//!
//! Nobody is withheld, not even those who object to marketing: what is asked is the controller's to read, on the screen
//! or in a file.

use crate::{Noun, Refusal};

crate::coded! {
    /// What kind of file a table is written to.
    ExportForm as "export form" {
        /// Text, one table a file.
        Csv = "csv",
        /// An Office Open XML workbook.
        Xlsx = "xlsx",
    }
}

/// Whether a column tells of a person. In a table of people all do, and in one of what they used: each row is somebody's.
#[must_use]
pub fn tells_of_person(noun: Noun, code: &str) -> bool {
    matches!(noun, Noun::Contact | Noun::Session)
        || noun
            .definition()
            .and_then(|definition| definition.column(code))
            .is_some_and(crate::noun::Column::is_personal)
}

/// Why a table of these columns may not be written for this reason, if so. It depends on what is asked for alone, not on
/// who happens to be found.
#[must_use]
pub fn refusal(noun: Noun, columns: &[String], reason: Option<&str>) -> Option<Refusal> {
    let personal = columns.iter().any(|code| tells_of_person(noun, code));
    (personal && reason.is_none()).then_some(Refusal::ReasonMissing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(noun: Noun, columns: &[&str], needs_reason: bool) {
        let columns: Vec<String> = columns.iter().map(|code| (*code).to_owned()).collect();
        assert_eq!(refusal(noun, &columns, None).is_some(), needs_reason, "{noun}: {columns:?}");
        assert_eq!(refusal(noun, &columns, Some("Utskick om avbrott")), None, "{noun}: {columns:?}");
    }

    #[test]
    fn a_table_of_people_or_their_uses_asks_for_a_reason_whatever_its_columns() {
        check(Noun::Contact, &["city"], true);
        check(Noun::Session, &["started"], true);
    }

    #[test]
    fn a_table_of_things_asks_for_a_reason_when_a_column_tells_of_a_person() {
        check(Noun::Device, &["make", "model"], false);
        for personal in ["contact", "ip", "imei", "unique_code"] {
            check(Noun::Device, &["make", personal], true);
        }
        check(Noun::Organisation, &["name", "business_id", "contacts"], false);
        check(Noun::Product, &["name"], false);
    }
}
