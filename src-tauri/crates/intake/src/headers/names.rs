//! The names of columns, as exporters and people write them. Read folded: case, accents, space and punctuation do not
//! count, `#` is any number. `|` separates names; after a `>` come names that yield to those before it. `false`: the
//! name also means other things, so that the keeper decides.

use liggare_domain::Field;

use crate::Target;

/// Names that may hold a whole address in one cell, folded.
pub(super) const WHOLE_ADDRESS: &[&str] =
    &["address", "adress", "osoite", "postadress", "postiosoite", "mailingaddress"];

pub(super) const NAMES: &[(Target, bool, &str)] = &[
    (
        Target::Field(Field::GivenName),
        true,
        "First Name|Given Name|Firstname|Forename|FNAME|First|\
         Förnamn|Tilltalsnamn|\
         Etunimi|Etunimet|Kutsumanimi",
    ),
    (
        Target::Field(Field::FamilyName),
        true,
        "Last Name|Family Name|Lastname|Surname|LNAME|Last|\
         Efternamn|Släktnamn|\
         Sukunimi",
    ),
    (
        Target::FullName,
        true,
        "Full Name|Fullname|Display Name|Contact Name|Contact Person|\
         Fullständigt namn|Visningsnamn|För- och efternamn|Kontaktperson|Kontaktpersonens namn|\
         Koko nimi|Näyttönimi|Etu- ja sukunimi|Yhteyshenkilö|Yhteyshenkilön nimi\
         >Name|Namn|Nimi",
    ),
    (Target::FullName, false, "Contact|Person|Kontakt|Henkilö|Customer|Kund|Asiakas"),
    (
        Target::Field(Field::Email),
        true,
        "Email|E-mail|Email Address|E-mail Address|E-mail # Address|E-mail # - Value|Email #|E-mail #|Primary Email|\
         Work Email|Business Email|Mail Address|\
         E-post|E-postadress|E-postadress #|E-post #|E-post # - adress|Epost|Mejl|Mejladress|Mailadress|\
         Sähköposti|Sähköpostiosoite|Sähköpostiosoite #|Sähköposti #|Sähköposti # - osoite|S-posti",
    ),
    (Target::Field(Field::Email), false, "Mail|Posti"),
    (
        Target::Field(Field::Mobile),
        true,
        "Mobile Phone|Mobile Phone #|Mobile|Mobile Number|Cell|Cell Phone|Cellphone|GSM|\
         Mobil|Mobiltelefon|Mobilnummer|Mobiltelefonnummer|Mobiltel|\
         Matkapuhelin|Matkapuhelinnumero|Kännykkä|Matkapuh|Mobiili\
         >Phone # - Value|Phone|Phone #|Phone Number|Telephone|Telephone Number|Tel|Primary Phone|\
         Telefon|Telefonnummer|Telefon # - värde|Tfn|Puhelin|Puhelinnumero|Puh|Puh nro\
         >Business Phone|Business Phone #|Work Phone|Office Phone|Direct Phone|\
         Telefon arbete|Telefon arbete #|Arbetstelefon|Telefon (arb)|Jobbtelefon|Direktnummer|\
         Työpuhelin|Työpuhelin #|Puhelin työ|Puhelin työ #|Puhelin (työ)\
         >Company Main Phone|Company Main Phone #|Telefon företag|Huvudtelefon företag|Växel|Yrityksen puhelin|Yrityksen puhelinnumero|Vaihde\
         >Home Phone|Home Phone #|Telefon hem|Telefon hem #|Hemtelefon|Kotipuhelin|Kotipuhelin #|Puhelin koti|\
         Puhelin koti #\
         >Other Phone|Car Phone|Radio Phone|Övrig telefon|Annan telefon|Biltelefon|Muu puhelin|Autopuhelin",
    ),
    (
        Target::Field(Field::Organisation),
        true,
        "Company|Company Name|Organization|Organisation|Organization Name|Organization # - Name|Employer|Business Name|\
         Företag|Företagsnamn|Företagets namn|Bolag|Bolagets namn|Arbetsgivare|\
         Yritys|Yrityksen nimi|Organisaatio|Yhtiö|Työnantaja",
    ),
    (Target::Field(Field::Organisation), false, "Account|Account Name|Firma|Kundnamn|Asiakkaan nimi"),
    (
        Target::Field(Field::Position),
        true,
        "Job Title|Jobtitle|Position|Organization Title|Organization # - Title|Job Position|\
         Befattning|Yrkestitel|Arbetstitel|Tjänstetitel|Tjänsteställning|\
         Tehtävänimike|Ammattinimike|Asema|Tehtävä|Toimenkuva",
    ),
    (
        Target::Field(Field::Position),
        false,
        "Title|Titel|Titteli|Nimike|Role|Roll|Rooli|Occupation|Yrke|Ammatti",
    ),
    (
        Target::Field(Field::Street),
        true,
        "Business Street|Business Street #|Business Address PO Box|Street|Street Address|Street #|Address Line #|\
         Address #|Address 1 - Street|Address 1 - Extended Address|Address 1 - PO Box|Work Street|PO Box|\
         Gata|Gatuadress|Gatuadress #|Adress #|Adressrad #|Postbox|Utdelningsadress|\
         Gata arbete|Gata arbete #|Gatuadress arbete|Gatuadress arbete #|Box arbete|\
         Katu|Katuosoite|Katuosoite #|Lähiosoite|Lähiosoite #|Osoite #|Postilokero|\
         Katuosoite työ|Katuosoite työ #|Työpaikan katuosoite|Työpaikan katuosoite #|Työosoite katu|Työosoite katu #",
    ),
    (
        Target::Field(Field::Street),
        false,
        "Address|Adress|Osoite|Postadress|Postiosoite|Mailing Address|Besöksadress|Käyntiosoite|Visiting Address",
    ),
    (
        Target::Field(Field::PostalCode),
        true,
        "Business Postal Code|Postal Code|Postcode|Post Code|Zip|Zip Code|Zipcode|Address 1 - Postal Code|\
         Work Postal Code|Postnummer|Postnr|Postnummer arbete|\
         Postinumero|Postinro|Postinumero työ|Työpaikan postinumero",
    ),
    (
        Target::Field(Field::City),
        true,
        "Business City|City|Town|Address 1 - City|Work City|\
         Ort|Stad|Postort|Postanstalt|Ort arbete|Postort arbete|Stad arbete|\
         Kaupunki|Postitoimipaikka|Paikkakunta|Kaupunki työ|Postitoimipaikka työ|Työpaikan postitoimipaikka|\
         Työpaikan kaupunki",
    ),
    (
        Target::Field(Field::Country),
        true,
        "Business Country/Region|Business Country|Country|Country/Region|Country Code|Address 1 - Country|Work Country|\
         Land|Land/region|Land arbete|Land/region arbete|Landskod|\
         Maa|Maa/alue|Maatunnus|Maakoodi|Maa työ|Maa/alue työ|Maa tai alue työ|Työpaikan maa",
    ),
    (Target::Field(Field::HomeTown), true, "Home Town|Hometown|Hemort|Kotipaikka|Kotipaikkakunta"),
    (Target::Field(Field::HomeTown), false, "Hemkommun|Hemstad|Kotikunta|Kotikaupunki"),
    (
        Target::Field(Field::Location),
        false,
        "Geographic location|Position (lat long)|Geografiskt läge|Läge|Plats|Platsuppgift|Sijainti|\
         Maantieteellinen sijainti",
    ),
    (
        Target::WhereaboutsConsent,
        true,
        "Location consent date|Consent to location|Samtycke till plats|Samtycke till platsuppgifter|\
         Platssamtycke|Suostumus sijaintiin|Sijaintisuostumus|Sijaintilupa",
    ),
    (
        Target::Field(Field::ProductOf),
        false,
        "Product of|Brand|Group company|Produktbolag|Koncernbolag|Varumärke|Konserniyhtiö|Tuotemerkki",
    ),
    (
        Target::MarketingOptOut,
        true,
        "UNSUB_TIME|Unsubscribed|Unsubscribe|Unsubscribed at|Unsubscribe date|Opt out|Opted out|Opted out of email|\
         Email opt out|Do not email|Do not contact|No marketing|Marketing opt out|Marketing emails opted out|\
         Unsubscribed from all email|\
         Avregistrerad|Avprenumererad|Marknadsföringsförbud|Direktmarknadsföringsförbud|Reklamförbud|\
         Nej till marknadsföring|Nej till reklam|Spärr mot direktmarknadsföring|Ej utskick|\
         Peruttu|Perunut uutiskirjeen|Markkinointikielto|Suoramarkkinointikielto|Mainoskielto|Kieltänyt markkinoinnin",
    ),
    (
        Target::MarketingOptIn,
        true,
        "Opt in|Opted in|Marketing consent|Marketing opt in|Email opt in|Accepts marketing|Accepts email marketing|\
         Marknadsföringstillstånd|Marknadsföringslov|Samtycke till marknadsföring|Ja till marknadsföring|\
         Markkinointilupa|Suoramarkkinointilupa|Suostumus markkinointiin",
    ),
    (
        Target::MarketingOptIn,
        false,
        "Newsletter|Subscribed|Subscription status|Email marketing status|Nyhetsbrev|Prenumererar|Uutiskirje|Tilaaja",
    ),
    // Known, and not what the description says the register holds (R5), or said better by another column.
    (
        Target::Ignore,
        true,
        "MEMBER_RATING|OPTIN_TIME|OPTIN_IP|CONFIRM_TIME|CONFIRM_IP|LATITUDE|LONGITUDE|GMTOFF|DSTOFF|TIMEZONE|CC|REGION|\
         LAST_CHANGED|LEID|EUID|NOTES|TAGS|CLEAN_TIME|CLEAN_CAMPAIGN_TITLE|CLEAN_CAMPAIGN_ID|UNSUB_CAMPAIGN_TITLE|\
         UNSUB_CAMPAIGN_ID|UNSUB_REASON|UNSUB_REASON_OTHER|Birthday|\
         Middle Name|Additional Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Yomi Name|\
         Given Name Yomi|Additional Name Yomi|Family Name Yomi|Name Prefix|Name Suffix|Suffix|Initials|Nickname|\
         Short Name|Maiden Name|File As|Gender|Photo|Labels|Group Membership|Mileage|Billing Information|\
         Directory Server|Sensitivity|Priority|Subject|Hobby|Hobbies|Occupation Yomi|Language|Categories|Keywords|\
         Private|Profession|Location Yomi|\
         E-mail # - Label|E-mail # - Type|E-mail Type|E-mail # Type|E-mail Display Name|E-mail # Display Name|\
         Phone # - Label|Phone # - Type|Address # - Label|Address # - Type|Address # - Formatted|Address # - Region|\
         Address # - Street|Address # - City|Address # - Postal Code|Address # - Country|Address # - PO Box|\
         Address # - Extended Address|\
         Organization Department|Organization # - Type|Organization # - Department|Organization # - Yomi Name|\
         Organization # - Symbol|Organization # - Location|Organization # - Job Description|Department|\
         Website # - Label|Website # - Type|Website # - Value|Event # - Label|Event # - Type|Event # - Value|\
         Relation # - Label|Relation # - Type|Relation # - Value|Custom Field # - Label|Custom Field # - Type|\
         Custom Field # - Value|IM # - Label|IM # - Type|IM # - Service|IM # - Value|Web Page|Web Page #|Personal Web Page|UID|REV|PRODID|X-ABUID|X-ABADR|X-ABADR #|X-ABShowAs|X-SOCIALPROFILE|X-SOCIALPROFILE #|IMPP|IMPP #|KIND|LABEL|LABEL #|SORT-STRING|\
         X-MS-OL-DESIGN|X-MS-OL-DEFAULT-POSTAL-ADDRESS|X-PHONETIC-FIRST-NAME|X-PHONETIC-LAST-NAME|Nickname #|Role #|\
         Business State|Home Street|Home Street #|Home City|Home State|Home Postal Code|Home Country/Region|\
         Home Country|Home Address PO Box|Other Street|Other Street #|Labels #|Notes #|Other City|Other State|Other Postal Code|\
         Other Country/Region|Other Country|Other Address PO Box|Business Fax|Business Fax #|Home Fax|Home Fax #|Other Fax|Other Fax #|Fax|Pager|Pager #|Telex|ISDN|\
         Callback|TTY/TDD Phone|Assistant's Phone|Assistant's Name|Manager's Name|Manager|Spouse|Children|Anniversary|\
         Account Number|Government ID Number|Organizational ID Number|Referred By|Office Location|User 1|User 2|\
         User 3|User 4|Internet Free Busy|\
         Mellannamn|Initialer|Smeknamn|Avdelning|Anteckningar|Födelsedag|Kategorier|Nyckelord|Webbsida|Hemsida|\
         Region arbete|Gata hem|Gata hem #|Gatuadress hem|Gatuadress hem #|Ort hem|Postort hem|Region hem|\
         Postnummer hem|Land hem|Land/region hem|Fax arbete|Fax hem|Personsökare|Typ av e-postadress|\
         Visningsnamn för e-post|Personnummer|\
         Toinen nimi|Nimikirjaimet|Loppuliite|Lempinimi|Osasto|Muistiinpanot|Huomautuksia|Syntymäpäivä|Luokat|\
         Avainsanat|Web-sivu|Verkkosivu|Lääni työ|Katuosoite koti|Katuosoite koti #|Postitoimipaikka koti|\
         Kaupunki koti|Lääni koti|Postinumero koti|Maa koti|Maa tai alue koti|Faksi|Faksi työ|Faksi koti|Hakulaite|\
         Sähköpostin tyyppi|Sähköpostin näyttönimi|Henkilötunnus",
    ),
];
