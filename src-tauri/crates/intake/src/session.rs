//! What the cells of a session's row say together: how long it was, and where its device was seen.

use crate::record::RecordRow;
use crate::{Plan, Reject, RejectCode, Target};
use jiff::tz::TimeZone;
use liggare_domain::{Timestamp, Value};

/// Fills in what follows from what was taken, and refuses what contradicts it or belongs to nothing.
pub(crate) fn settle(row: &mut RecordRow, plan: &Plan, zone: &TimeZone) {
    let second = |millis: i64| millis.div_euclid(1_000);
    let (started, ended) = (row.draft.number("started"), row.draft.number("ended"));
    if let (Some(started), Some(ended)) = (started, ended)
        && started <= ended
    {
        let lasted = second(ended) - second(started);
        // Each of the three may be rounded.
        if row.draft.number("seconds").is_some_and(|told| told.abs_diff(lasted) > 1) {
            refuse(row, plan, "seconds", RejectCode::RepeatedValue);
        }
        row.draft.set("seconds", Some(Value::Number(lasted)));
    }
    if row.hints.iter().any(|(code, _)| *code == "device") {
        refuse(row, plan, "user_agent", RejectCode::RepeatedValue);
    } else if row.draft.get("user_agent").is_none() {
        refuse(row, plan, "ip", RejectCode::IpWithoutDevice);
    }
    let lasted = row.draft.number("seconds").unwrap_or_default();
    let seen = started.filter(|_| row.draft.get("ip").is_some()).and_then(|started| {
        let at = Timestamp::from_second(second(started).checked_add(lasted)?).ok()?;
        Some(zone.to_datetime(at).date().to_string())
    });
    row.draft.set("ip_seen", seen.map(Value::Text));
}

/// Takes a value back out.
fn refuse(row: &mut RecordRow, plan: &Plan, code: &'static str, why: RejectCode) {
    let Some(value) = row.draft.get(code) else { return };
    let value = match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    };
    let named = plan.columns.iter().find(|(_, target)| *target == Target::Column(code));
    let column = named.map_or(code, |(name, _)| name).to_owned();
    row.rejects.push(Reject { line: row.line, column, value, code: why });
    row.draft.set(code, None);
}
