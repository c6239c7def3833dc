//! Invented mailing lists and who is on them: eleven places for five people.

use super::person::objects;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Noun, Source};

pub(super) const LISTS: Invented =
    Invented { noun: Noun::List, source: Source::Form, count: |_| HELD.len() as u64, draft };
pub(super) const MEMBERSHIPS: Invented = Invented {
    noun: Noun::Membership,
    source: Source::Subscription,
    count: |people| people * 11 / 5,
    draft: membership,
};

/// Name, kind, what it is about, and of which product.
const HELD: [(&str, &str, &str, Option<u64>); 8] = [
    ("Nordvik nytt", "newsletter", "En gång i månaden, på svenska.", None),
    ("Nordvikin kuulumiset", "newsletter", "Kerran kuussa suomeksi.", None),
    ("Nordvik news", "newsletter", "Once a month, in English.", None),
    ("Erbjudanden", "marketing", "Kampanjer och rabatter.", None),
    ("Tarjoukset", "marketing", "Kampanjat ja alennukset.", None),
    ("Inbjudningar till evenemang", "marketing", "Mässor, kurser och frukostmöten.", None),
    ("Driftmeddelanden", "service_message", "Avbrott och underhåll.", Some(6)),
    ("Käyttökatkot", "service_message", "Huollot ja häiriöt.", Some(9)),
];

fn draft(scene: &Scene, number: u64) -> Draft {
    let (name, kind, about, product) = HELD[number as usize % HELD.len()];
    Sketch::default()
        .text("name", name)
        .text("kind", kind)
        .text("about", about)
        .maybe("product", product.and_then(|product| scene.link(Noun::Product, product)))
        .done()
}

fn membership(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Membership, number);
    let (five, at) = (number / 11, number % 11);
    // Eleven shares no factor with the forty places that five people can have.
    let place = (scene.dice(Noun::Membership, !five).below(40) + at * 11) % 40;
    let (person, list) = (five * 5 + place / 8, place % 8);
    let person = person % scene.people.max(1);
    let marketing = HELD[list as usize].1 == "marketing";
    let state = match dice.below(50) {
        _ if marketing && objects(scene.seed, person) => "unsubscribed",
        0..6 => "unsubscribed",
        6..9 => "bounced",
        _ => "subscribed",
    };
    Sketch::default()
        .maybe("list", scene.link(Noun::List, list))
        .maybe("contact", scene.link(Noun::Contact, person))
        .text("state", state)
        .day("since", scene.ago(dice.below(2_000)))
        .done()
}
