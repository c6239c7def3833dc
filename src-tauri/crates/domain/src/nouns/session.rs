//! Sessions: uses of products and services by people (R5.15, R5.16), as a row of a file tells of one.

use crate::Timestamp;
use crate::noun::{Column, Definition, Draft, Kind, Noun, Wrong};
use crate::value::Problem;

/// What a row tells of a session.
pub const SESSION: Definition = Definition {
    noun: Noun::Session,
    columns: &[
        Column::required("started", Kind::Instant),
        Column::new("ended", Kind::Instant),
        Column::new("seconds", Kind::Duration),
        Column::required("product", Kind::Link(Noun::Product)),
        Column::new("contact", Kind::Link(Noun::Contact)),
        // What the product calls the person, where nothing else tells who it was.
        Column::new("user_name", Kind::Code).of_a_person(),
        Column::new("device", Kind::Link(Noun::Device)),
        // With the person, it tells the device.
        Column::new("user_agent", Kind::Shared),
        Column::new("ip", Kind::Ip),
        Column::told("ip_seen", Kind::Day),
        Column::new("hits", Kind::Number(0, u32::MAX as i64)),
    ],
    title: &["started"],
    identity: &[&["started", "contact", "product", "device"]],
    together: &[&["ip", "ip_seen"]],
    check,
    settle: None,
};

fn check(draft: &Draft) -> Result<(), Wrong> {
    if draft.get("contact").is_none() && draft.get("user_name").is_none() {
        return Err(Wrong { column: "contact", problem: Problem::Missing });
    }
    match (draft.number("started"), draft.number("ended")) {
        (Some(started), Some(ended)) if ended < started => {
            Err(Wrong { column: "ended", problem: Problem::EndsBeforeStart })
        }
        _ => Ok(()),
    }
}

/// Whether a session can have been by then: it began in 1970 or later, and is over.
pub fn was_by(draft: &Draft, latest: Timestamp) -> Result<(), Wrong> {
    let latest = latest.as_millisecond();
    let wrong = |column| Err(Wrong { column, problem: Problem::OutsideTime });
    let started = draft.number("started").unwrap_or_default();
    let lasted = draft.number("seconds").unwrap_or_default().saturating_mul(1_000);
    match () {
        () if !(0..=latest).contains(&started) => wrong("started"),
        () if draft.number("ended").is_some_and(|ended| ended > latest) => wrong("ended"),
        () if started.saturating_add(lasted) > latest => wrong("seconds"),
        () => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    fn draft(pairs: &[(&str, i64)]) -> Draft {
        let mut draft = Draft::default();
        draft.set("product", Some(Value::from("0190a0f0-0000-7000-8000-000000000001")));
        draft.set("user_name", Some(Value::from("aino")));
        pairs.iter().for_each(|(code, number)| draft.set(code, Some(Value::Number(*number))));
        draft
    }

    #[test]
    fn a_session_is_somebodys_and_ends_after_it_began() {
        let told = draft(&[("started", 5_000), ("ended", 5_000)]);
        assert_eq!(SESSION.accept(&told), Ok(()));
        let backwards = draft(&[("started", 5_000), ("ended", 4_999)]);
        let wrong = Wrong { column: "ended", problem: Problem::EndsBeforeStart };
        assert_eq!(SESSION.accept(&backwards), Err(wrong));
        let mut nobodys = told;
        nobodys.set("user_name", None);
        assert_eq!(SESSION.accept(&nobodys), Err(Wrong { column: "contact", problem: Problem::Missing }));
    }

    #[test]
    fn a_session_lies_between_1970_and_now() {
        let latest = Timestamp::from_second(100).unwrap();
        let check = |pairs: &[(&str, i64)], wrong: Option<&str>| {
            let found = was_by(&draft(pairs), latest).map_err(|wrong| wrong.column);
            assert_eq!(found.err(), wrong, "{pairs:?}");
        };
        check(&[("started", 0), ("seconds", 100)], None);
        check(&[("started", -1)], Some("started"));
        check(&[("started", 100_001)], Some("started"));
        check(&[("started", 1), ("seconds", 100)], Some("seconds"));
        check(&[("started", 1), ("ended", 100_001)], Some("ended"));
        check(&[("started", i64::MAX), ("seconds", i64::MAX)], Some("started"));
        check(&[("started", 1), ("seconds", i64::MAX)], Some("seconds"));
    }
}
