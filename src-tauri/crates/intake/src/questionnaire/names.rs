//! The names of columns that are no questions, as survey programs write them in English, Swedish and Finnish. Read
//! folded: case, accents, space and punctuation do not count. `|` separates names.

use super::{Fact, Hint};
use crate::values::folded;

/// LimeSurvey's columns about the response, by the code it has for each.
pub(super) const LIMESURVEY: &[(&str, &str)] = &[
    ("id", "Response ID|Svars-ID|Svar-ID|Vastaus-ID|Vastauksen ID|Vastauksen tunnus"),
    (
        "submitdate",
        "Date submitted|Datum skickat|Datum inskickat|Inskickningsdatum|Inskickat|\
         Lähetyspäivä|Lähetyspäivämäärä|Lähetetty",
    ),
    ("lastpage", "Last page|Sista sidan|Sista sida|Viimeinen sivu"),
    ("startlanguage", "Start language|Startspråk|Aloituskieli"),
    ("seed", "Seed|Startvärde|Siemen|Siemenluku"),
    ("token", "Token|Access code|Behörighetskod|Åtkomstkod|Avain|Tunnistekoodi|Pääsykoodi"),
    ("startdate", "Date started|Datum startat|Startdatum|Aloituspäivä|Aloituspäivämäärä"),
    (
        "datestamp",
        "Date last action|Datum för senaste händelse|Senaste aktivitet|Viimeisin toiminto|Viimeisen toiminnon päiväys",
    ),
    ("ipaddr", "IP address|IP-adress|IP-osoite"),
    ("refurl", "Referrer URL|Hänvisande URL|Hänvisnings-URL|Viittaava URL"),
    ("interviewtime", "Total time|Total tid|Kokonaisaika"),
    ("firstname", "First name|Förnamn|Etunimi"),
    ("lastname", "Last name|Efternamn|Sukunimi"),
    ("email", "Email|Email address|E-post|E-postadress|Sähköposti|Sähköpostiosoite"),
];

/// LimeSurvey's part for words beside the options.
pub(super) const OTHER: &str = "Other|Annat|Övrigt|Muu";
/// LimeSurvey's part for a comment.
pub(super) const COMMENT: &str = "Comment|Other comment|Kommentar|Kommentti";

/// What Google Forms, Microsoft Forms and people call what a response is known by.
pub(super) const FACTS: &[(Fact, &str)] = &[
    (Fact::Id, "ID|Response ID|Svars-ID|Tunnus|Vastaus-ID|Vastauksen ID"),
    (
        Fact::Submitted,
        "Timestamp|Completion time|Submitted|Submitted at|Submit date|Date submitted|Submission date|\
         Tidstämpel|Slutförandetid|Slutförd|Slutfört|Inskickat|Inskickad|Svarsdatum|\
         Aikaleima|Valmistumisaika|Päättymisaika|Lähetetty|Vastauspäivä",
    ),
    (Fact::Language, "Language|Start language|Språk|Svarsspråk|Kieli|Vastauskieli"),
];

/// What forms ask people for by; the names that tables have are in [`headers`](crate::headers).
pub(super) const HINTS: &[(Hint, &str)] = &[
    (Hint::Token, "Token"),
    (Hint::FullName, "Your name|Your full name|Ditt namn|Nimesi|Sinun nimesi"),
    (
        Hint::Email,
        "Your email|Your email address|Din e-post|Din e-postadress|Sähköpostisi|Sähköpostiosoitteesi",
    ),
];

/// What forms write for themselves.
pub(super) const TECHNICAL: &str = "Start time|Last modified time|IP address|\
     Starttid|Senast ändrad tid|Tid för senaste ändring|IP-adress|\
     Aloitusaika|Alkamisaika|Viimeksi muokattu|Viimeisin muokkausaika|IP-osoite";

/// Whether a header is one of the names.
pub(super) fn has(list: &str, header: &str) -> bool {
    let name = folded(header);
    list.split('|').any(|listed| folded(listed) == name)
}
