//! What invented surveys ask, and what is answered in words.

use liggare_domain::Language;

/// A questionnaire in one language.
pub(in crate::samples) struct Questionnaire {
    /// The questions: how often, what for, three to agree with, how gladly recommended, how many, since when, in words.
    pub(in crate::samples) asked: [&'static str; 9],
    pub(in crate::samples) often: [&'static str; 4],
    pub(in crate::samples) uses: [&'static str; 5],
    pub(in crate::samples) said: [&'static str; 6],
}

pub(in crate::samples) const fn questionnaire(language: Language) -> &'static Questionnaire {
    match language {
        Language::Swedish => &SV,
        Language::Finnish => &FI,
        Language::English => &EN,
    }
}

const SV: Questionnaire = Questionnaire {
    asked: [
        "Hur ofta använder du våra program?",
        "Vad använder du dem till?",
        "Programmet är lätt att använda.",
        "Supporten hjälper mig snabbt.",
        "Priset motsvarar det jag får.",
        "Hur gärna skulle du rekommendera oss för en kollega?",
        "Hur många hos er använder programmet?",
        "När började ni använda det?",
        "Vad borde vi göra bättre?",
    ],
    often: ["Varje dag", "Varje vecka", "Varje månad", "Mer sällan"],
    uses: ["Fakturering", "Bokföring", "Löner", "Rapporter", "Kundregister"],
    said: [
        "Sökningen kunde vara snabbare.",
        "Fler rapporter, tack.",
        "Det går bra som det är.",
        "Kortare väntetid i telefon.",
        "En bättre handbok för nya användare.",
        "Inloggningen krånglar på måndagarna.",
    ],
};

const FI: Questionnaire = Questionnaire {
    asked: [
        "Kuinka usein käytät ohjelmiamme?",
        "Mihin käytät niitä?",
        "Ohjelmaa on helppo käyttää.",
        "Tuki auttaa minua nopeasti.",
        "Hinta vastaa sitä, mitä saan.",
        "Kuinka mielelläsi suosittelisit meitä kollegalle?",
        "Kuinka moni teillä käyttää ohjelmaa?",
        "Milloin aloitte käyttää sitä?",
        "Missä meidän pitäisi parantaa?",
    ],
    often: ["Joka päivä", "Joka viikko", "Joka kuukausi", "Harvemmin"],
    uses: ["Laskutus", "Kirjanpito", "Palkat", "Raportit", "Asiakasrekisteri"],
    said: [
        "Haku voisi olla nopeampi.",
        "Lisää raportteja, kiitos.",
        "Hyvä näin.",
        "Lyhyempi odotusaika puhelimessa.",
        "Parempi opas uusille käyttäjille.",
        "Kirjautuminen takkuilee maanantaisin.",
    ],
};

const EN: Questionnaire = Questionnaire {
    asked: [
        "How often do you use our software?",
        "What do you use it for?",
        "The software is easy to use.",
        "Support helps me quickly.",
        "The price is fair for what I get.",
        "How likely are you to recommend us to a colleague?",
        "How many of you use the software?",
        "When did you begin to use it?",
        "What should we do better?",
    ],
    often: ["Every day", "Every week", "Every month", "Less often"],
    uses: ["Invoicing", "Bookkeeping", "Payroll", "Reports", "Customer register"],
    said: [
        "The search could be faster.",
        "More reports, please.",
        "It is fine as it is.",
        "Shorter waits on the phone.",
        "A better guide for new users.",
        "Signing in is slow on Mondays.",
    ],
};
