//! How products are used: how often, how long, at which hours, and how that changes. Kept by the hour in UTC, told in the
//! keeper's time zone.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::wire::{ProductUsage, Usage, UsageOf, UsagePoint, UsageStep};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use liggare_domain::{Date, Noun, Timestamp};
use liggare_vault::tables::{records, usage};
use liggare_vault::{Reader, VaultError};
use std::collections::BTreeMap;
use uuid::Uuid;

const HOUR: i64 = 3_600;
/// A series has no more steps. Where a server's clock once stood at 1970, the latest are told.
const STEPS: usize = 4_000;

/// How many sessions began in each hour since 1970, UTC.
type Hours = BTreeMap<i64, u32>;

impl Desk {
    /// How products are used, by one person or by everybody.
    pub fn get_usage(&self, req: UsageOf) -> Result<Usage> {
        let open = self.open()?;
        let zone = self.ports.clock.zone();
        open.vault.read(|db| {
            let (mut products, hours) = used(db, &req)?;
            products
                .sort_by(|one, other| other.times.cmp(&one.times).then_with(|| one.name.cmp(&other.name)));
            Ok(Usage {
                times: products.iter().map(|one| one.times).sum(),
                seconds: products.iter().map(|one| one.seconds).sum(),
                products,
                zone: zone.iana_name().unwrap_or("UTC").to_owned(),
                hours: by_weekday(&hours, &zone)?,
                series: series(&hours, &zone, req.step)?,
            })
        })
    }
}

/// Each product that is asked for, and when they were used.
fn used(db: &Reader<'_>, req: &UsageOf) -> Result<(Vec<ProductUsage>, Hours)> {
    let contact = req.contact.map(|id| row(db, Noun::Contact, id)).transpose()?;
    let product = req.product.map(|id| row(db, Noun::Product, id)).transpose()?;
    let (mut told, mut hours) = (Vec::new(), Hours::new());
    let mut count = |hour, times| *hours.entry(hour).or_default() += times;
    let all = product.is_none() && req.company.is_none();
    if let (Some(contact), true) = (contact, all) {
        // No session is looked at: the index has the hours.
        usage::hours_of_contact(db, contact, None)?.into_iter().for_each(|hour| count(hour, 1));
    }
    let candidates = match contact {
        Some(contact) => usage::of_contact(db, contact)?,
        None => usage::of_everybody(db, product)?,
    };
    for one in candidates.into_iter().filter(|one| product.is_none_or(|wanted| wanted == one.product)) {
        let Some(held) = records::by_row(db, Noun::Product, one.product)? else { continue };
        let company = held.draft.text("company").map(str::to_owned);
        if req.company.as_deref().is_some_and(|wanted| wanted != company.as_deref().unwrap_or_default()) {
            continue;
        }
        match contact {
            None => {
                let began = usage::of_product(db, one.product)?;
                began.iter().for_each(|hour| count(hour.hour, hour.times as u32));
            }
            Some(contact) if !all => {
                let began = usage::hours_of_contact(db, contact, Some(one.product))?;
                began.into_iter().for_each(|hour| count(hour, 1));
            }
            Some(_) => {}
        }
        told.push(ProductUsage {
            product: held.id,
            name: held.draft.text("name").unwrap_or_default().to_owned(),
            company,
            times: one.times.max(0) as u64,
            seconds: one.seconds.max(0) as u64,
            first: instant(one.first)?.to_string(),
            last: instant(one.last)?.to_string(),
        });
    }
    Ok((told, hours))
}

fn row(db: &Reader<'_>, noun: Noun, id: Uuid) -> Result<i64> {
    Ok(records::row_of(db, noun, id)?.ok_or(VaultError::NotFound(noun.code()))?)
}

fn instant(second: i64) -> Result<Timestamp> {
    Timestamp::from_second(second).map_err(|_| Fault::about(FaultCode::Internal, "instant"))
}

/// Seven weekdays from Monday on, of 24 hours. Where a zone is not whole hours from UTC, an hour counts by its beginning.
fn by_weekday(hours: &Hours, zone: &TimeZone) -> Result<Vec<Vec<u32>>> {
    let mut grid = vec![vec![0; 24]; 7];
    for (hour, times) in hours {
        let here = zone.to_datetime(instant(hour * HOUR)?);
        let day = here.date().weekday().to_monday_zero_offset() as usize;
        grid[day][here.hour() as usize] += times;
    }
    Ok(grid)
}

/// From the first step to the last.
fn series(hours: &Hours, zone: &TimeZone, step: UsageStep) -> Result<Vec<UsagePoint>> {
    let mut counted: BTreeMap<Date, u32> = BTreeMap::new();
    for (hour, times) in hours {
        let day = zone.to_datetime(instant(hour * HOUR)?).date();
        *counted.entry(begin(day, step)?).or_default() += times;
    }
    let (Some(first), Some(mut day)) = (counted.keys().next(), counted.keys().next_back().copied()) else {
        return Ok(Vec::new());
    };
    let mut points = Vec::new();
    while day >= *first && points.len() < STEPS {
        let times = counted.get(&day).copied().unwrap_or(0);
        points.push(UsagePoint { day: day.to_string(), times });
        let before = match step {
            UsageStep::Day => day.checked_sub(1.day()),
            UsageStep::Week => day.checked_sub(1.week()),
            UsageStep::Month => day.checked_sub(1.month()),
        };
        let Ok(before) = before else { break };
        day = before;
    }
    points.reverse();
    Ok(points)
}

/// The first day of the step that a day is in.
fn begin(day: Date, step: UsageStep) -> Result<Date> {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    match step {
        UsageStep::Day => Ok(day),
        UsageStep::Week => day.checked_sub(back.days()).map_err(|_| Fault::about(FaultCode::Internal, "day")),
        UsageStep::Month => Ok(day.first_of_month()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The 29th of March 2026, when Finland's clocks go from 3 to 4: a Sunday.
    const SUNDAY: i64 = 1_774_742_400 / HOUR;

    fn finland() -> TimeZone {
        TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").unwrap()
    }

    #[test]
    fn an_hour_is_told_as_the_clock_on_the_wall_had_it() {
        let hours = Hours::from([(SUNDAY, 1), (SUNDAY + 1, 2), (SUNDAY - 3, 4), (SUNDAY + 21, 8)]);
        let grid = by_weekday(&hours, &finland()).unwrap();
        assert_eq!((grid[6][2], grid[6][3], grid[6][4], grid[5][23]), (1, 0, 2, 4));
        assert_eq!(grid[0][0], 8, "in summer midnight comes at 21 UTC");
        assert_eq!(grid.iter().flatten().sum::<u32>(), 15);
    }

    #[test]
    fn a_series_has_every_step_from_the_first_to_the_last() {
        let hours = Hours::from([(SUNDAY - 48, 1), (SUNDAY, 2), (SUNDAY + 24, 4)]);
        let told = |step| {
            let points = series(&hours, &TimeZone::UTC, step).unwrap();
            points.into_iter().map(|point| (point.day, point.times)).collect::<Vec<_>>()
        };
        let points = |wanted: &[(&str, u32)]| -> Vec<(String, u32)> {
            wanted.iter().map(|(day, times)| ((*day).to_owned(), *times)).collect()
        };
        assert_eq!(
            told(UsageStep::Day),
            points(&[("2026-03-27", 1), ("2026-03-28", 0), ("2026-03-29", 2), ("2026-03-30", 4)])
        );
        assert_eq!(told(UsageStep::Week), points(&[("2026-03-23", 3), ("2026-03-30", 4)]));
        assert_eq!(told(UsageStep::Month), points(&[("2026-03-01", 7)]));
        assert_eq!(series(&Hours::new(), &TimeZone::UTC, UsageStep::Day).unwrap(), []);
    }

    #[test]
    fn a_series_is_no_longer_than_a_chart_can_be() {
        let hours = Hours::from([(0, 1), (SUNDAY, 2)]);
        assert_eq!(series(&hours, &TimeZone::UTC, UsageStep::Day).unwrap().len(), STEPS);
    }
}
