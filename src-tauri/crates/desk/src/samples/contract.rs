//! Invented contracts, seven for five organisations, and the people whom they name.

use super::organisation::employer;
use super::person::tongue;
use super::product;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Language, Noun, Source};

pub(super) const CONTRACTS: Invented =
    Invented { noun: Noun::Contract, source: Source::Form, count: |people| people * 14 / 100, draft };
pub(super) const CONTACTS: Invented = Invented {
    noun: Noun::ContractContact,
    source: Source::Form,
    count: |people| (CONTRACTS.count)(people) * 8 / 5,
    draft: contact,
};

const TITLES: [&str; 8] = [
    "Licensavtal",
    "Underhållsavtal",
    "Ramavtal",
    "Avtal om support",
    "Ylläpitosopimus",
    "Käyttöoikeussopimus",
    "Tukisopimus",
    "Service agreement",
];
const NOTES: [&str; 4] = [
    "Priset ses över varje år i november.",
    "Hinnat sovitaan vuosittain.",
    "Prices follow the index of the trade.",
    "Faktureras kvartalsvis.",
];

fn draft(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Contract, number);
    let with = party(number, dice.below(5));
    let product = dice.below(12);
    let years = 1 + dice.below(4);
    // One in nine ends within ninety days, one in twenty has not begun.
    let (starts, ends) = match dice.below(180) {
        0..20 => {
            let left = dice.below(90);
            (scene.ago(years * 365 - left), scene.ahead(left))
        }
        20..29 => {
            let waits = 1 + dice.below(60);
            (scene.ahead(waits), scene.ahead(waits + years * 365))
        }
        _ => {
            let ran = dice.below(1_800);
            let begun = scene.ago(ran);
            (
                begun,
                if ran > years * 365 { scene.ago(ran - years * 365) } else { scene.ahead(years * 365 - ran) },
            )
        }
    };
    let status = match (starts > scene.day, ends < scene.day) {
        (true, _) => "draft",
        (_, true) => "ended",
        _ if dice.one_in(15) => "terminated",
        _ => "in_force",
    };
    let title = dice.pick(&TITLES);
    let mut sketch = Sketch::default()
        .text("number", format!("AV-{}-{}{number:05}", starts.year(), scene.seed % 100))
        .text("title", format!("{title}: {}", product::name(product)))
        .maybe("organisation", scene.link(Noun::Organisation, with))
        .maybe("company", product::company(product).map(Into::into))
        .maybe("product", scene.link(Noun::Product, product))
        .text("status", status)
        .day("starts", starts)
        .day("ends", ends)
        .text("renewal", dice.pick(&["none", "automatic", "automatic", "by_agreement"]))
        .number("notice_months", dice.pick(&[1, 3, 3, 6, 12]));
    if status != "draft" {
        sketch = sketch.day("signed", starts.saturating_sub(jiff::Span::new().days(dice.below(30) as i64)));
    }
    if dice.one_in(6) {
        sketch = sketch.text("note", dice.pick(&NOTES));
    }
    sketch.done()
}

/// With which organisation the contract of that number is; the draft's own dice say which of five.
fn party(number: u64, among: u64) -> u64 {
    number / 7 * 5 + among
}

/// Of eight, which of five contracts each is named by, and as which of its people.
const NAMED: [(u64, u64); 8] = [(0, 0), (0, 1), (1, 0), (2, 0), (2, 1), (3, 0), (4, 0), (4, 1)];

fn contact(scene: &Scene, number: u64) -> Draft {
    let (which, ordinal) = NAMED[(number % 8) as usize];
    let contract = number / 8 * 5 + which;
    let organisation = party(contract, scene.dice(Noun::Contract, contract).below(5));
    let organisation = organisation % scene.count(Noun::Organisation).max(1);
    let person = somebody_of(scene, organisation, ordinal);
    let roles = match tongue(scene.seed, person) {
        Language::Swedish => ["Avtalsansvarig", "Teknisk kontakt", "Fakturering"],
        Language::Finnish => ["Sopimusvastaava", "Tekninen yhteyshenkilö", "Laskutus"],
        Language::English => ["Contract owner", "Technical contact", "Invoicing"],
    };
    let role = if ordinal == 0 { roles[0] } else { roles[1 + (number / 8 % 2) as usize] };
    Sketch::default()
        .maybe("contract", scene.link(Noun::Contract, contract))
        .maybe("contact", scene.link(Noun::Contact, person))
        .text("role", role)
        .done()
}

/// Somebody who works there, or else somebody of its neighbours: its people are among the same hundred.
fn somebody_of(scene: &Scene, organisation: u64, ordinal: u64) -> u64 {
    let first = organisation / 10 * 100;
    let hundred = first..(first + 100).min(scene.people);
    let mut staff = hundred.clone().filter(|person| employer(scene.seed, *person) == Some(organisation));
    staff.nth(ordinal as usize).unwrap_or(first + ordinal) % scene.people.max(1)
}
