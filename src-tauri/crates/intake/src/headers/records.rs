//! What the columns of files of records are, told by their names. Whom or what a record belongs to is told by the names that
//! columns of people and organisations have.

use super::{Known, in_utc};
use crate::target::By;
use crate::values::folded;
use crate::{Target, headers};
use liggare_domain::noun::Kind;
use liggare_domain::{Field, Noun};

/// Of a noun, a target's code and its names beside that code.
const NAMES: &[(Noun, &str, &str)] = &[
    (Noun::Device, "kind", "type|device type|category|typ|enhetstyp|slag|tyyppi|laitetyyppi|luokka"),
    (Noun::Device, "make", "manufacturer|brand|vendor|märke|tillverkare|fabrikat|merkki|valmistaja"),
    (Noun::Device, "model", "device|device model|modell|enhet|modellbeteckning|malli|laite|laitemalli"),
    (Noun::Device, "system", "os|operating system|operativsystem|käyttöjärjestelmä"),
    (
        Noun::Device,
        "system_version",
        "os version|version|systemversion|käyttöjärjestelmän versio|versio|järjestelmäversio",
    ),
    (Noun::Device, "browser", "web browser|webbläsare|selain"),
    (Noun::Device, "mobile_browser", "mobil webbläsare|mobilwebbläsare|mobiiliselain|webbläsare i mobilen"),
    (Noun::Device, "ip", "ip address|current ip|ip-adress|ip-nummer|ip-osoite"),
    (
        Noun::Device,
        "ip_seen",
        "ip date|last seen|senast sedd|ip sedd|viimeksi nähty|ip nähty|address seen|adressen sedd|osoite nähty",
    ),
    (Noun::Device, "imei", "imei code|imei number|imei-kod|imei-nummer|imei-koodi|imei-numero"),
    (
        Noun::Device,
        "unique_code",
        "serial|serial number|device id|udid|serienummer|enhetskod|enhets-id|sarjanumero|laitetunnus|other unique code|annan unik kod|muu yksilöivä tunnus",
    ),
    (Noun::Device, "user_agent", "useragent|user agent string|ua|http_user_agent"),
    (
        Noun::Session,
        "started",
        "start|start time|start date|started at|session start|began|begins|timestamp|date|date and time|började|börjar|starttid|tidpunkt|datum|datum och tid|alkoi|alkaa|alkamisaika|aloitusaika|ajankohta|päivämäärä|päivä ja aika",
    ),
    (
        Noun::Session,
        "ended",
        "end|end time|end date|ended at|session end|ends|slutade|slutar|sluttid|päättyi|päättyy|päättymisaika|lopetusaika",
    ),
    (
        Noun::Session,
        "seconds",
        "duration|session duration|length|duration (s)|duration seconds|sekunder|längd|varaktighet|längd (s)|sekunnit|sekunteja|kesto|kesto (s)",
    ),
    (
        Noun::Session,
        "user_name",
        "username|user|login|user id|customer id|customer number|användarnamn|användare|inloggning|kundnummer|käyttäjätunnus|käyttäjänimi|käyttäjä|tunnus|asiakasnumero",
    ),
    (
        Noun::Session,
        "hits",
        "requests|page views|pageviews|views|anrop|sidvisningar|träffar|pyynnöt|pyyntöjä|sivunlataukset|osumat",
    ),
    (Noun::Session, "user_agent", "useragent|user agent string|ua|http_user_agent"),
    (Noun::Session, "ip", "ip address|client ip|remote_addr|ip-adress|ip-nummer|ip-osoite"),
    (Noun::Session, "device.imei", "imei|imei code|imei number|imei-kod|imei-nummer|imei-koodi|imei-numero"),
    (
        Noun::Session,
        "device.unique_code",
        "unique code|serial|serial number|device id|udid|serienummer|enhetskod|enhets-id|sarjanumero|laitetunnus",
    ),
    (
        Noun::Account,
        "user_name",
        "username|user|login|user id|användarnamn|användare|inloggning|käyttäjätunnus|käyttäjänimi|tunnus",
    ),
    (
        Noun::Account,
        "opened",
        "created|registered|created at|skapad|öppnat|registrerad|luotu|avattu|rekisteröity",
    ),
    (Noun::Account, "closed", "deleted|deactivated|avslutat|stängt|borttaget|suljettu|poistettu"),
    (
        Noun::Account,
        "last_seen",
        "last login|last sign-in|senaste inloggning|senast inloggad|viimeksi kirjautunut|last used|använt senast|käytetty viimeksi",
    ),
    (
        Noun::Contract,
        "number",
        "contract number|no|nr|avtalsnummer|avtal nr|sopimusnumero|sopimuksen numero|nummer|numero",
    ),
    (Noun::Contract, "title", "name|contract|subject|titel|avtal|rubrik|benämning|nimi|sopimus|otsikko"),
    (
        Noun::Contract,
        "company",
        "our party|group company|koncernbolag|vår part|konserniyhtiö|oma osapuoli|our company|vårt bolag|meidän yhtiömme",
    ),
    (Noun::Contract, "status", "state|tillstånd|tila|läge"),
    (
        Noun::Contract,
        "signed",
        "signed on|signing date|undertecknat|signerat|allekirjoitettu|allekirjoituspäivä",
    ),
    (
        Noun::Contract,
        "starts",
        "start|start date|valid from|begins|börjar|startdatum|giltigt från|alkaa|alkamispäivä",
    ),
    (
        Noun::Contract,
        "ends",
        "end|end date|valid to|expires|slutar|upphör|slutdatum|giltigt till|päättyy|päättymispäivä",
    ),
    (Noun::Contract, "renewal", "renews|förnyelse|förnyas|uusiutuminen|jatkuminen|förlängning"),
    (
        Noun::Contract,
        "notice_months",
        "notice|notice period|uppsägningstid|irtisanomisaika|uppsägningstid, månader|irtisanomisaika, kuukautta",
    ),
    (Noun::Contract, "note", "notes|comment|anteckning|kommentar|huomautus|muistiinpano"),
    (Noun::ContractContact, "role", "roll|uppgift|rooli|tehtävä"),
    (Noun::List, "name", "list|mailing list|lista|e-postlista|namn|postituslista|nimi"),
    (Noun::List, "kind", "type|typ|slag|tyyppi|laji"),
    (Noun::List, "about", "description|beskrivning|kuvaus"),
    (Noun::Membership, "state", "status|subscription status|prenumeration|tila|tilaus|läge"),
    (
        Noun::Membership,
        "since",
        "date|subscribed at|optin_time|unsub_time|last changed|datum|sedan|ändrad|päivä|alkaen|muutettu",
    ),
    (Noun::Feedback, "received", "date|received at|datum|mottagen|inkommen|päivä|saatu|vastaanotettu"),
    (Noun::Feedback, "channel", "source|via|kanal|kanava"),
    (
        Noun::Feedback,
        "text",
        "feedback|comment|message|återkoppling|respons|kommentar|meddelande|palaute|viesti|synpunkt",
    ),
    (Noun::Feedback, "rating", "score|stars|betyg|poäng|arvosana|pisteet|tähdet"),
    (Noun::Competition, "name", "competition|tävling|namn|kilpailu|nimi"),
    (Noun::Competition, "opens", "start|starts|börjar|öppnar|alkaa|avautuu"),
    (Noun::Competition, "closes", "end|ends|slutar|stänger|päättyy|sulkeutuu"),
    (Noun::Competition, "about", "description|beskrivning|kuvaus"),
    (Noun::Entry, "entered", "date|entry date|datum|deltog|påiväys|päivä|osallistui|inlämnat|jätetty"),
    (Noun::Entry, "contribution", "entry|answer|bidrag|svar|osallistuminen|vastaus|suoritus"),
    (Noun::Entry, "result", "outcome|resultat|tulos"),
    (Noun::Entry, "place", "rank|placering|plats|sijoitus|sija"),
    (Noun::Entry, "prize", "award|pris|vinst|palkinto"),
    (Noun::Organisation, "name", "organisation|organization|company|företag|bolag|namn|yritys|yhtiö|nimi"),
    (
        Noun::Organisation,
        "business_id",
        "vat|vat number|fo-nummer|org.nr|organisationsnummer|momsnummer|y-tunnus",
    ),
    (Noun::Organisation, "street", "address|street address|adress|gatuadress|osoite|katuosoite"),
    (Noun::Organisation, "postal_code", "zip|postcode|postnummer|postinumero"),
    (Noun::Organisation, "city", "town|ort|stad|postort|kaupunki|postitoimipaikka|paikkakunta"),
    (Noun::Organisation, "country", "land|maa"),
    (Noun::Product, "name", "product|service|produkt|tjänst|namn|tuote|palvelu|nimi"),
    (Noun::Product, "kind", "type|typ|slag|tyyppi|laji"),
    (Noun::Product, "company", "owner|ägare|bolag|omistaja|yhtiö|whose|vems|kenen"),
];

/// What linked records are called in files, beside what their own columns are called.
const LINKED: &[(Noun, &str)] = &[
    (
        Noun::Organisation,
        "organisation|organization|company|företag|bolag|kund|customer|yritys|yhtiö|asiakas|organisaatio",
    ),
    (
        Noun::Product,
        "product|service|product or service|produkt|tjänst|produkt eller tjänst|tuote|palvelu|tuote tai palvelu",
    ),
    (Noun::List, "list|list name|mailing list|lista|e-postlista|postituslista"),
    (Noun::Contract, "contract|contract number|avtal|avtalsnummer|sopimus|sopimusnumero"),
    (Noun::Competition, "competition|tävling|kilpailu"),
];

/// What a column is called that has somebody's whole name, as the program itself writes it.
const PERSON: &str =
    "contact|person|customer|user|person name|kontakt|användare|henkilö|yhteyshenkilö|käyttäjä";

/// What a header says in files of a noun.
pub(super) fn known(noun: Noun, header: &str) -> Option<Known> {
    let header = in_utc(header).unwrap_or(header);
    let name = folded(header);
    let told = |target, sure| Some(Known { target, sure, rank: 0 });
    let own = Target::all(noun).into_iter().find(|target| folded(&target.code()) == name);
    if let Some(target) = own {
        return told(target, true);
    }
    let means = |names: &str| names.split('|').any(|known| folded(known) == name);
    let column = NAMES.iter().find(|(of, _, names)| *of == noun && means(names));
    if let Some((_, code, _)) = column {
        return told(Target::named(noun, code).ok()?, true);
    }
    for link in noun.in_files()?.columns {
        let Kind::Link(other) = link.kind else { continue };
        let key = || other.definition().and_then(|known| known.identity.iter().find(|set| set.len() == 1));
        let named = LINKED.iter().any(|(of, names)| *of == other && means(names));
        if named && let Some(set) = Target::all(noun).into_iter().find(|target| by_name(*target, link.code)) {
            return told(set, key().is_some());
        }
        if other == Noun::Contact
            && let Some(by) = of_a_person(header).or_else(|| means(PERSON).then_some(By::FullName))
        {
            return told(Target::Link(link.code, by), true);
        }
    }
    None
}

/// The name of a linked record, or what else its people write.
fn by_name(target: Target, code: &str) -> bool {
    matches!(target, Target::Link(column, By::Column("name" | "number" | "title")) if column == code)
}

fn of_a_person(header: &str) -> Option<By> {
    let known = headers::known(header).filter(|known| known.sure)?;
    match known.target {
        Target::Field(Field::Email) => Some(By::Email),
        Target::Field(Field::Mobile) => Some(By::Mobile),
        Target::Field(Field::GivenName) => Some(By::GivenName),
        Target::Field(Field::FamilyName) => Some(By::FamilyName),
        Target::FullName => Some(By::FullName),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(noun: Noun, header: &str, code: Option<&str>) {
        let found = known(noun, header).map(|known| known.target.code().into_owned());
        assert_eq!(found.as_deref(), code, "{noun}: {header}");
    }

    #[test]
    fn columns_of_records_are_known_in_three_languages() {
        check(Noun::Device, "Modell", Some("model"));
        check(Noun::Device, "Valmistaja", Some("make"));
        check(Noun::Device, "IMEI", Some("imei"));
        check(Noun::Device, "E-post", Some("contact.email"));
        check(Noun::Device, "Företag", Some("organisation.name"));
        check(Noun::Device, "Favoritfärg", None);
        check(Noun::Membership, "Lista", Some("list.name"));
        check(Noun::Membership, "Sähköposti", Some("contact.email"));
        check(Noun::Contract, "Avtalsnummer", Some("number"));
        check(Noun::Contract, "Kund", Some("organisation.name"));
        check(Noun::Account, "Käyttäjätunnus", Some("user_name"));
        check(Noun::Entry, "Kilpailu", Some("competition.name"));
        check(Noun::Session, "Alkamisaika", Some("started"));
        check(Noun::Session, "Varaktighet", Some("seconds"));
        check(Noun::Session, "Användare", Some("user_name"));
        check(Noun::Session, "E-post", Some("contact.email"));
        check(Noun::Session, "Palvelu", Some("product.name"));
        check(Noun::Session, "IMEI", Some("device.imei"));
    }

    #[test]
    fn every_name_is_of_something_that_a_column_can_become() {
        for (noun, code, _) in NAMES {
            assert!(Target::named(*noun, code).is_ok(), "{noun} {code}");
        }
    }
}
