//! Invented sessions: a dozen to a person, over two years, when people are at work. They come in the order of time, as a log
//! has them, which is the order in which the register keeps them.

use super::device;
use super::dice::Dice;
use super::scene::Scene;
use jiff::tz::TimeZone;
use liggare_domain::{Noun, Source};

pub(super) const SOURCE: Source = Source::Use;

/// How far back they go, in days. The last ended before the day at hand.
const DAYS: u64 = 730;
/// The clocks of Finland, on every machine: the invented companies are there.
const ZONE: &str = "EET-2EEST,M3.5.0/3,M10.5.0/4";
/// How much is done in each hour of a working day.
const WORKDAY: [u64; 24] =
    [1, 1, 1, 1, 1, 2, 8, 24, 52, 64, 60, 44, 38, 56, 58, 48, 28, 13, 10, 12, 13, 9, 5, 2];
/// And on a Saturday or Sunday.
const DAY_OFF: [u64; 24] = [1, 1, 1, 1, 1, 1, 1, 2, 3, 5, 7, 8, 7, 7, 7, 6, 6, 7, 8, 9, 9, 6, 4, 2];
/// How much is done in each month, of ten: Finland is on holiday in July.
const MONTHS: [u64; 12] = [10, 10, 11, 10, 10, 7, 3, 9, 11, 11, 11, 7];
/// How eager people are; some use nothing.
const EAGER: [u64; 8] = [0, 1, 1, 2, 2, 3, 5, 8];
/// Minutes.
const LENGTHS: [u64; 12] = [1, 1, 2, 3, 3, 5, 8, 8, 13, 21, 34, 75];

/// How many there are for so many people.
pub(super) fn count(people: u64) -> u64 {
    people * 12
}

/// A session by the numbers of what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Session {
    pub(super) person: u64,
    pub(super) product: u64,
    pub(super) device: Option<u64>,
    /// When it began: seconds since 1970-01-01 UTC.
    pub(super) started: i64,
    pub(super) seconds: u32,
    /// How many requests it is made of.
    pub(super) hits: u32,
}

/// When people are at work.
pub(super) struct Calendar {
    /// Each hour's first second since 1970-01-01 UTC, and how much was done before it.
    hours: Vec<(i64, u64)>,
    /// How much was done in all.
    all: u64,
}

impl Calendar {
    pub(super) fn new(scene: &Scene) -> Self {
        let zone = TimeZone::posix(ZONE).unwrap_or(TimeZone::UTC);
        let (mut hours, mut all) = (Vec::with_capacity(DAYS as usize * 24), 0);
        for ago in (1..=DAYS).rev() {
            let day = scene.ago(ago);
            let shape = if day.weekday().to_monday_zero_offset() < 5 { WORKDAY } else { DAY_OFF };
            let month = MONTHS[day.month() as usize - 1];
            // There are more customers each year.
            let customers = 2 * DAYS - ago;
            for (hour, done) in (0..).zip(shape) {
                let Ok(begins) = zone.to_timestamp(day.at(hour, 0, 0, 0)) else { continue };
                hours.push((begins.as_second(), all));
                all += done * month * customers;
            }
        }
        Self { hours, all }
    }

    /// The second in which the session of that number began, of so many: each has its own share of what was done.
    fn second(&self, number: u64, count: u64, dice: &mut Dice) -> i64 {
        let share = u128::from(number) * u128::from(self.all) + u128::from(dice.below(self.all));
        let done = (share / u128::from(count.max(1))) as u64;
        let at = self.hours.partition_point(|(_, before)| *before <= done).saturating_sub(1);
        let begins = self.hours.get(at).map_or(0, |(begins, _)| *begins);
        begins + dice.below(3_600) as i64
    }
}

/// The session of that number.
pub(super) fn session(scene: &Scene, calendar: &Calendar, number: u64) -> Session {
    let mut dice = scene.dice(Noun::Session, number);
    let started = calendar.second(number, count(scene.people), &mut dice);
    let person = somebody(scene, &mut dice);
    // Everybody has a product for most days, and two more.
    let of_person = scene.dice(Noun::Session, !person).roll() % scene.count(Noun::Product).max(1);
    let product = of_person + dice.pick(&[0, 0, 0, 0, 3, 7]);
    let devices = device::of(scene, person);
    let device = devices.clone().nth(dice.below(devices.end - devices.start) as usize);
    let seconds = dice.pick(&LENGTHS) * 60 - dice.below(50);
    let hits = 1 + seconds / 20 + dice.below(6);
    Session { person, product, device, started, seconds: seconds as u32, hits: hits as u32 }
}

/// Who it was: the eager more often than others.
fn somebody(scene: &Scene, dice: &mut Dice) -> u64 {
    for _ in 0..16 {
        let person = dice.below(scene.people);
        let eager = EAGER[(scene.dice(Noun::Session, !person).roll() >> 32) as usize % EAGER.len()];
        if dice.below(8) < eager {
            return person;
        }
    }
    dice.below(scene.people)
}
