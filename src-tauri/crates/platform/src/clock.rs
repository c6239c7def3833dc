//! The time.

use jiff::Zoned;
use liggare_desk::ports::{Clock, Date, TimeZone, Timestamp};

/// The system's clock, in the system's time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        here_and_now().timestamp()
    }

    fn today(&self) -> Date {
        here_and_now().date()
    }

    fn zone(&self) -> TimeZone {
        here_and_now().time_zone().clone()
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the time comes from")]
fn here_and_now() -> Zoned {
    Zoned::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_clocks_own_within_a_time_zone() {
        let (now, today) = (SystemClock.now(), SystemClock.today());
        let noon_utc = today.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
        let hours = (now.as_second() - noon_utc.as_second()).abs() / 3_600;
        assert!(hours <= 27, "no zone is further than 14 hours from UTC: {now} {today}");
    }
}
