//! Invented accounts: nine for ten people, each with a product of its own among the nine.

use super::person::plain;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Noun, Source};

pub(super) const ACCOUNTS: Invented =
    Invented { noun: Noun::Account, source: Source::Use, count: |people| people * 9 / 10, draft };

fn draft(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Account, number);
    let (ten, at) = (number / 9, number % 9);
    let owner = (ten * 10 + dice.below(10)) % scene.people.max(1);
    let person = scene.person(owner);
    let name = |name: &Option<String>| plain(name.as_deref().unwrap_or_default());
    let user_name = match (dice.below(3), person.emails.first()) {
        (0, Some(email)) => email.as_str().to_owned(),
        (1, _) => format!("{}{number}", name(&person.name.family)),
        _ => format!("{}.{}.{number}", name(&person.name.given), name(&person.name.family)),
    };
    let opened = scene.ago(30 + dice.below(2_400));
    let seen = opened.max(scene.ago(dice.below(500)));
    let mut sketch = Sketch::default()
        // Nobody has two of one name with one product.
        .maybe("product", scene.link(Noun::Product, scene.dice(Noun::Account, !ten).below(12) + at))
        .text("user_name", user_name)
        .day("opened", opened)
        .day("last_seen", seen);
    if !dice.one_in(40) {
        sketch = sketch.maybe("contact", scene.link(Noun::Contact, owner));
    }
    if dice.one_in(12) {
        sketch = sketch.day("closed", seen);
    }
    if dice.one_in(3) {
        sketch = sketch.text("password", "existed");
    }
    sketch.done()
}
