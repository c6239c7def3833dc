//! Invented competitions with their entries, one for twenty-five people, and who won what.

use super::person::tongue;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Language, Noun, Source};

pub(super) const COMPETITIONS: Invented =
    Invented { noun: Noun::Competition, source: Source::Form, count: |_| HELD.len() as u64, draft };
pub(super) const ENTRIES: Invented =
    Invented { noun: Noun::Entry, source: Source::Form, count: |people| people / 25, draft: entry };

/// Name, what it is about, its prize, and how many days ago it closed.
const HELD: [(&str, &str, &str, u64); 4] = [
    ("Sommarens bästa bild", "Skicka in en bild från din arbetsplats.", "Presentkort", 90),
    ("Nimeä uusi palvelu", "Ehdota nimeä uudelle palvelulle.", "Lahjakortti", 300),
    ("Mässlotteriet", "Lämna ditt visitkort i montern.", "Hörlurar", 500),
    ("Reader survey draw", "Among those who answered the survey.", "Book token", 700),
];

fn draft(scene: &Scene, number: u64) -> Draft {
    let (name, about, _, closed) = HELD[number as usize % HELD.len()];
    Sketch::default()
        .text("name", name)
        .text("about", about)
        .maybe("product", (number < 2).then(|| scene.link(Noun::Product, number * 7)).flatten())
        .day("opens", scene.ago(closed + 60))
        .day("closes", scene.ago(closed))
        .done()
}

fn entry(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Entry, number);
    let (competition, place) = (number % HELD.len() as u64, number / HELD.len() as u64 + 1);
    let (_, _, prize, closed) = HELD[competition as usize];
    // Each is among twenty-five of its own, so that nobody enters twice.
    let person = number * 25 + dice.below(25);
    let said = match tongue(scene.seed, person) {
        Language::Swedish => ["Utsikt från kontoret", "Kaffepausen", "Hela laget på bryggan"],
        Language::Finnish => ["Näkymä toimistolta", "Kahvitauko", "Koko väki laiturilla"],
        Language::English => ["The view from the office", "Coffee break", "All of us on the pier"],
    };
    let sketch = Sketch::default()
        .maybe("competition", scene.link(Noun::Competition, competition))
        .maybe("contact", scene.link(Noun::Contact, person))
        .day("entered", scene.ago(closed + dice.below(60)))
        .text("contribution", dice.pick(&said));
    match place {
        1 => sketch.text("result", "won").number("place", 1).text("prize", prize),
        2..=3 => sketch.text("result", "placed").number("place", place as i64),
        4 => sketch.text("result", "disqualified"),
        _ => sketch.text("result", "not_placed"),
    }
    .done()
}
