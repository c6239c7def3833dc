//! Invented devices: eight for five people, some of them their organisation's alone. What a device says of itself in its
//! user agent is what is known of it.

mod models;

use super::dice::Dice;
use super::organisation::employer;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Noun, Source};
use models::MODELS;
use std::ops::Range;

pub(super) const DEVICES: Invented =
    Invented { noun: Noun::Device, source: Source::Use, count: |people| people * 8 / 5, draft };

/// Of eight devices, whose among five people each is.
const OWNERS: [u64; 8] = [0, 0, 1, 2, 2, 3, 4, 4];

/// The devices of that person, their organisation's among them.
pub(super) fn of(scene: &Scene, person: u64) -> Range<u64> {
    let (five, at) = (person / 5 * 8, person % 5);
    let before = |at| five + OWNERS.partition_point(|owner| *owner < at) as u64;
    let held = scene.count(Noun::Device);
    before(at).min(held)..before(at + 1).min(held)
}

fn draft(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Device, number);
    let person = (number / 8 * 5 + OWNERS[(number % 8) as usize]) % scene.people.max(1);
    let model = dice.pick(&MODELS);
    let version = dice.pick(model.versions);
    let agent = model.user_agent(version, 118 + dice.below(12));
    let browser = if model.is_mobile() { "mobile_browser" } else { "browser" };
    let works_at = employer(scene.seed, person).and_then(|at| scene.link(Noun::Organisation, at));
    // A telephone in the reception is nobody's own (R5.14).
    let (contact, organisation) = match (dice.below(8), works_at) {
        (0, Some(organisation)) => (None, Some(organisation)),
        (1..4, organisation) => (scene.link(Noun::Contact, person), organisation),
        _ => (scene.link(Noun::Contact, person), None),
    };
    let mut sketch = Sketch::default()
        .text("kind", model.kind)
        .text("make", model.make)
        .text("model", model.model)
        .text("system", model.system)
        .text(browser, model.browser)
        .text("user_agent", agent)
        .maybe("contact", contact)
        .maybe("organisation", organisation);
    if !version.is_empty() {
        sketch = sketch.text("system_version", version);
    }
    if dice.one_in(3) {
        sketch = sketch.maybe("product", scene.link(Noun::Product, dice.roll()));
    }
    if !dice.one_in(6) {
        let seen = scene.ago(dice.below(400));
        sketch = sketch.text("ip", ip(&mut dice)).day("ip_seen", seen);
    }
    match model.kind {
        "phone" => sketch.text("imei", imei(scene.seed, number)),
        "tablet" if dice.one_in(2) => sketch.text("imei", imei(scene.seed, number)),
        _ => sketch.text("unique_code", format!("NV-{:07}", scattered(scene.seed, number, 10_000_000))),
    }
    .done()
}

/// An address that documentation alone has (RFC 5737, RFC 3849).
fn ip(dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => {
            let [a, b, c, d] = [0; 4].map(|_: u64| dice.below(0xffff) + 1);
            format!("2001:db8:{a:x}:{b:x}::{c:x}:{d:x}")
        }
        _ => format!("{}.{}", dice.pick(&["192.0.2", "198.51.100", "203.0.113"]), 1 + dice.below(254)),
    }
}

/// A number whose first two digits, 00, are of devices under test and of no others (GSMA TS.06, Reporting Body
/// Identifier), and whose type no device in a shop has.
fn imei(seed: u64, number: u64) -> String {
    let mut digits = format!("001017{:08}", scattered(seed, number, 100_000_000));
    digits.push(char::from(luhn(&digits)));
    digits
}

/// Another place for each number below `among`, which is a power of ten.
fn scattered(seed: u64, number: u64, among: u64) -> u64 {
    (number % among + seed % among * 1_000_003 % among) % among * 7_654_321 % among
}

/// The check digit of others, in ASCII (ISO/IEC 7812-1).
pub(super) fn luhn(digits: &str) -> u8 {
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let values = digits.bytes().rev().map(|digit| u32::from(digit - b'0'));
    let sum: u32 =
        values.enumerate().map(|(at, digit)| if at % 2 == 0 { doubled(digit) } else { digit }).sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use liggare_intake::agents::Agents;

    #[test]
    fn no_imei_is_of_a_device_that_is_sold() {
        for number in 0..2_000 {
            let imei = liggare_domain::Imei::parse(&imei(1, number)).unwrap();
            assert!(imei.as_str().starts_with("00"), "{imei:?}");
        }
    }

    #[test]
    fn a_device_is_what_its_user_agent_says() {
        let mut agents = Agents::default();
        for model in &MODELS {
            for version in model.versions {
                let text = model.user_agent(version, 120);
                let told = agents.read(&text).unwrap();
                let says = |told: &Option<String>| told.as_deref().unwrap_or("").to_owned();
                assert_eq!(told.kind.map(|kind| kind.code()), Some(model.kind), "{text}");
                assert_eq!(says(&told.system), model.system, "{text}");
                assert_eq!(says(&told.system_version), *version, "{text}");
                assert_eq!(says(&told.browser), model.browser, "{text}");
                // A computer does not say whose make it is.
                if model.is_mobile() {
                    assert_eq!(
                        (says(&told.make), says(&told.model)),
                        (model.make.into(), model.model.into()),
                        "{text}"
                    );
                }
            }
        }
    }
}
