//! Devices: computers, telephones and tablets with what runs on them (R5.7–R5.14).

use crate::noun::{Column, Definition, Draft, Kind, Noun, Wrong};
use crate::value::Problem;

/// What is known of a device.
pub const DEVICE: Definition = Definition {
    noun: Noun::Device,
    columns: &[
        Column::new("kind", Kind::Choice(&["computer", "phone", "tablet", "other"])),
        Column::new("make", Kind::Text),
        Column::new("model", Kind::Text),
        Column::new("system", Kind::Text),
        Column::new("system_version", Kind::Code),
        Column::new("browser", Kind::Text),
        Column::new("mobile_browser", Kind::Text),
        Column::new("ip", Kind::Ip),
        Column::new("ip_seen", Kind::Day),
        Column::new("imei", Kind::Imei),
        Column::new("unique_code", Kind::Code).of_a_person(),
        Column::new("contact", Kind::Link(Noun::Contact)),
        Column::new("organisation", Kind::Link(Noun::Organisation)),
        Column::new("product", Kind::Link(Noun::Product)),
        // As the source wrote it: what make, model, system and browser were told from.
        Column::new("user_agent", Kind::Shared),
    ],
    title: &["make", "model"],
    identity: &[&["imei"], &["unique_code"], &["contact", "user_agent"]],
    together: &[&["ip", "ip_seen"]],
    check,
    settle: None,
};

/// What tells a device from no device at all.
const TELLING: [&str; 10] = [
    "make",
    "model",
    "system",
    "browser",
    "mobile_browser",
    "ip",
    "imei",
    "unique_code",
    "user_agent",
    "kind",
];

fn check(draft: &Draft) -> Result<(), Wrong> {
    if TELLING.iter().all(|code| draft.get(code).is_none()) {
        return Err(Wrong { column: "model", problem: Problem::NothingTellsIt });
    }
    // R5.14: a device is a person's, or one of the organisation's that somebody told of.
    if draft.get("contact").is_none() && draft.get("organisation").is_none() {
        return Err(Wrong { column: "contact", problem: Problem::BelongsToNobody });
    }
    if draft.get("ip").is_none() && draft.get("ip_seen").is_some() {
        return Err(Wrong { column: "ip", problem: Problem::Missing });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    #[test]
    fn a_device_is_something_and_somebodys() {
        let mut draft = Draft::default();
        draft.set("contact", Some(Value::from("0190a0f0-0000-7000-8000-000000000001")));
        assert_eq!(DEVICE.accept(&draft).map_err(|wrong| wrong.problem), Err(Problem::NothingTellsIt));
        draft.set("model", Some(Value::from("Fairphone 5")));
        assert_eq!(DEVICE.accept(&draft), Ok(()));
        draft.set("contact", None);
        assert_eq!(DEVICE.accept(&draft).map_err(|wrong| wrong.problem), Err(Problem::BelongsToNobody));
    }
}
