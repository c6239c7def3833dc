//! Invented products and services: the controller's own, a group company's, a supplier's.

use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Noun, Source};

/// Whose they are beside the controller's: a group company, and a supplier.
pub(super) const COMPANIES: [&str; 2] = ["Nordvik Molntjänster Ab", "Saimaa Konesali Oy"];

pub(super) const PRODUCTS: Invented =
    Invented { noun: Noun::Product, source: Source::Group, count: |_| HELD.len() as u64, draft };

/// What each is called, whether it is a service, and whose it is; nobody else's is the controller's own.
const HELD: [(&str, bool, Option<&str>); 12] = [
    ("Nordvik Bokföring", false, None),
    ("Nordvik Lön", false, None),
    ("Nordvik Laskutus", false, None),
    ("Nordvik Kassa", false, None),
    ("Nordvik Varasto", false, None),
    ("Nordvik Support", true, None),
    ("Nordvik Molnarkiv", true, Some(COMPANIES[0])),
    ("Nordvik Pilvipalvelu", true, Some(COMPANIES[0])),
    ("Nordvik Meeting", true, Some(COMPANIES[0])),
    ("Saimaa Serverdrift", true, Some(COMPANIES[1])),
    ("Saimaa Varmuuskopio", true, Some(COMPANIES[1])),
    ("Saimaa Terminal", false, Some(COMPANIES[1])),
];

/// What the product of that number is called.
pub(super) fn name(number: u64) -> &'static str {
    HELD[number as usize % HELD.len()].0
}

/// Whose it is.
pub(super) fn company(number: u64) -> Option<&'static str> {
    HELD[number as usize % HELD.len()].2
}

fn draft(_: &Scene, number: u64) -> Draft {
    let (name, service, company) = HELD[number as usize % HELD.len()];
    let kind = if service { "service" } else { "product" };
    Sketch::default().text("name", name).text("kind", kind).maybe("company", company.map(Into::into)).done()
}
