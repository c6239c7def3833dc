//! Invented feedback: six for a hundred people, in the language of whoever gives it.

use super::person::tongue;
use super::scene::{Invented, Scene, Sketch};
use liggare_domain::{Draft, Language, Noun, Source};

pub(super) const FEEDBACK: Invented =
    Invented { noun: Noun::Feedback, source: Source::Question, count: |people| people * 6 / 100, draft };

const CHANNELS: [&str; 7] = ["email", "email", "phone", "web", "web", "chat", "meeting"];

/// What is said by the pleased, by the others, and besides.
type Said = ([&'static str; 5], [&'static str; 5], [&'static str; 4]);
const SV: Said = (
    [
        "Supporten svarade snabbt och vänligt.",
        "Allt har fungerat från första dagen.",
        "Den nya vyn över fakturor är precis vad vi behövde.",
        "Vi är nöjda och fortsätter gärna.",
        "Lätt att komma igång, också för sommarvikarierna.",
    ],
    [
        "Det tar för lång tid att logga in på morgonen.",
        "Vi har väntat på svar i två veckor.",
        "Rapporten visar fel månad när året byts.",
        "Sökningen hittar inte kunder med å i namnet.",
        "Priset steg utan att någon berättade varför.",
    ],
    [
        "Går det att få samma på finska?",
        "Ring gärna på förmiddagen.",
        "Hälsa den som hjälpte oss.",
        "Vi återkommer efter semestern.",
    ],
);
const FI: Said = (
    [
        "Tuki vastasi nopeasti ja ystävällisesti.",
        "Kaikki on toiminut ensimmäisestä päivästä lähtien.",
        "Uusi laskunäkymä on juuri sitä mitä tarvitsimme.",
        "Olemme tyytyväisiä ja jatkamme mielellämme.",
        "Helppo ottaa käyttöön myös kesätyöntekijöille.",
    ],
    [
        "Kirjautuminen kestää aamuisin liian kauan.",
        "Olemme odottaneet vastausta kaksi viikkoa.",
        "Raportti näyttää väärän kuukauden vuoden vaihtuessa.",
        "Haku ei löydä asiakkaita, joiden nimessä on ä.",
        "Hinta nousi, eikä kukaan kertonut miksi.",
    ],
    [
        "Saisiko tämän myös ruotsiksi?",
        "Soittakaa mieluiten aamupäivällä.",
        "Terveisiä sille, joka auttoi meitä.",
        "Palaamme asiaan lomien jälkeen.",
    ],
);
const EN: Said = (
    [
        "Support answered quickly and kindly.",
        "Everything has worked since the first day.",
        "The new view of invoices is just what we needed.",
        "We are happy and will gladly go on.",
        "Easy to get started, even for the summer staff.",
    ],
    [
        "Signing in takes too long in the morning.",
        "We have waited two weeks for an answer.",
        "The report shows the wrong month at the turn of the year.",
        "The search does not find customers with accents.",
        "The price went up and nobody told us why.",
    ],
    [
        "Could we have this in Swedish as well?",
        "Please call before noon.",
        "My regards to whoever helped us.",
        "We will come back after the holidays.",
    ],
);

fn draft(scene: &Scene, number: u64) -> Draft {
    let mut dice = scene.dice(Noun::Feedback, number);
    let person = (number * 16 + dice.below(16)) % scene.people.max(1);
    let (pleased, others, besides) = match tongue(scene.seed, person) {
        Language::Swedish => SV,
        Language::Finnish => FI,
        Language::English => EN,
    };
    let rating = dice.pick(&[1_i64, 2, 2, 3, 4, 4, 4, 5, 5]);
    let mut text = dice.pick(if rating > 3 { &pleased } else { &others }).to_owned();
    if dice.one_in(3) {
        text = format!("{text}\n{}", dice.pick(&besides));
    }
    let mut sketch = Sketch::default()
        .day("received", scene.ago(dice.below(1_000)))
        .text("channel", dice.pick(&CHANNELS))
        .text("text", text);
    if !dice.one_in(4) {
        sketch = sketch.number("rating", rating);
    }
    // Some do not say who they are.
    if !dice.one_in(10) {
        sketch = sketch.maybe("contact", scene.link(Noun::Contact, person));
    }
    if !dice.one_in(5) {
        sketch = sketch.maybe("product", scene.link(Noun::Product, dice.roll()));
    }
    sketch.done()
}
