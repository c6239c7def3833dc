//! The codes of columns that hold one of a few, as people and programs write them.

use crate::values::folded;

/// A code, and its names in English, Swedish and Finnish. A code that two columns have means the same in both.
const NAMES: &[(&str, &str)] = &[
    (
        "computer",
        "desktop|laptop|pc|workstation|dator|stationär|bärbar|tietokone|pöytäkone|kannettava|työasema",
    ),
    (
        "phone",
        "mobile|mobile phone|smartphone|cell phone|telefon|mobil|mobiltelefon|puhelin|matkapuhelin|älypuhelin|telephone",
    ),
    ("tablet", "pad|surfplatta|platta|pekplatta|tabletti|taulutietokone"),
    ("other", "annan|annat|övrig|övrigt|muu|annan kontakt|muu yhteydenotto|other contact"),
    ("product", "produkt|vara|tuote"),
    ("service", "tjänst|palvelu"),
    ("draft", "utkast|luonnos"),
    ("in_force", "active|valid|current|gäller|i kraft|giltigt|aktiv|voimassa|voimassa oleva|aktiivinen"),
    ("terminated", "cancelled|canceled|uppsagt|avslutat i förtid|irtisanottu|purettu"),
    ("ended", "expired|closed|upphört|avslutat|utgånget|päättynyt"),
    ("none", "no|ingen|nej|ei|ei uusiudu|ei jatku"),
    ("automatic", "auto|automatisk|automatiskt|automaattinen|automaattisesti|av sig själv|itsestään"),
    ("by_agreement", "on agreement|enligt överenskommelse|avtalas|sopimuksen mukaan|sovitaan|sopimalla"),
    ("newsletter", "nyhetsbrev|uutiskirje"),
    ("marketing", "marknadsföring|reklam|markkinointi|mainonta"),
    (
        "service_message",
        "service|transactional|servicemeddelande|driftmeddelande|palveluviesti|huoltotiedote|servicemeddelanden|palveluviestit|service messages",
    ),
    (
        "subscribed",
        "active|yes|opted in|opt in|prenumererar|aktiv|ja|med|tilaaja|tilannut|kyllä|aktiivinen|mukana|tilaa",
    ),
    (
        "unsubscribed",
        "opted out|opt out|no|left|cleaned|avprenumererad|avregistrerad|nej|avslutad|peruttu|perunut|poistunut|ei|har avbeställt|peruuttanut",
    ),
    (
        "bounced",
        "bounce|undeliverable|studsad|studsade|obeställbar|palautunut|ei toimitettavissa|når inte fram|ei tavoita",
    ),
    ("email", "e-mail|mail|e-post|epost|sähköposti"),
    (
        "web",
        "website|web form|form|webb|webben|webbplats|formulär|verkko|verkkosivu|verkkolomake|lomake|webbplatsen|verkkosivusto|web site|the web site",
    ),
    ("chat", "chatt|live chat|keskustelu"),
    ("meeting", "visit|in person|möte|besök|tapaaminen|käynti|kokous"),
    ("won", "winner|1st|vinst|vinnare|voitto|voittaja|vann|voitti"),
    ("placed", "runner-up|placerad|pris|sijoittunut|palkinto|placerade sig|sijoittui"),
    ("not_placed", "lost|oplacerad|ingen vinst|ei sijoittunut|ei voittoa|utan placering|ei sijoitusta"),
    ("disqualified", "diskvalificerad|hylätty|diskvalificerades|hylättiin"),
];

/// The code that a text means, among these.
#[must_use]
pub fn code(codes: &'static [&'static str], text: &str) -> Option<&'static str> {
    let wanted = folded(text);
    let says = |code: &&&str| {
        let names =
            NAMES.iter().filter(|(known, _)| *known == **code).flat_map(|(_, names)| names.split('|'));
        std::iter::once(**code).chain(names).any(|name| folded(name) == wanted)
    };
    codes.iter().find(says).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use liggare_domain::Noun;
    use liggare_domain::noun::Kind;

    fn choices() -> impl Iterator<Item = &'static [&'static str]> {
        let columns = Noun::ALL.iter().filter_map(|noun| noun.in_files()).flat_map(|known| known.columns);
        columns.filter_map(|column| match column.kind {
            Kind::Choice(codes) if column.given => Some(codes),
            _ => None,
        })
    }

    #[test]
    fn every_code_has_names_and_no_name_means_two() {
        for codes in choices() {
            for known in codes {
                let names: Vec<_> = NAMES.iter().filter(|(code, _)| code == known).collect();
                assert_eq!(names.len(), 1, "{known}");
                for name in names[0].1.split('|') {
                    assert_eq!(code(codes, name), Some(*known), "{name} among {codes:?}");
                }
            }
        }
    }
}
