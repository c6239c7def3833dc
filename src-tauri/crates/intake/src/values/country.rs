//! Countries as people write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use liggare_domain::Country;

/// ISO 3166-1 alpha-3 codes, each followed by its alpha-2 code; from Debian's iso-codes 4.15.0.
const ALPHA_3: &str = "\
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ \
BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB \
BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM \
CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER \
ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN \
GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU \
IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG \
KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO \
MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR \
MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR \
NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA \
REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM \
SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK \
TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC \
VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW";

/// Names in English, Swedish, Finnish and the country's own language: the EEA, its neighbours, and where business goes.
/// `UK` and `EL` are what the EU's own documents write for GB and GR.
const NAMES: &[(&str, &str)] = &[
    ("AT", "Austria|Österrike|Itävalta|Österreich"),
    ("BE", "Belgium|Belgien|Belgia|België|Belgique"),
    ("BG", "Bulgaria|Bulgarien"),
    ("HR", "Croatia|Kroatien|Kroatia|Hrvatska"),
    ("CY", "Cyprus|Cypern|Kypros"),
    ("CZ", "Czechia|Czech Republic|Tjeckien|Tjeckiska republiken|Tšekki|Tsekki|Tšekin tasavalta|Česko"),
    ("DK", "Denmark|Danmark|Tanska"),
    ("EE", "Estonia|Estland|Viro|Eesti"),
    ("FI", "Finland|Suomi|Republic of Finland|Suomen tasavalta"),
    ("FR", "France|Frankrike|Ranska"),
    ("DE", "Germany|Tyskland|Saksa|Deutschland"),
    ("GR", "Greece|Grekland|Kreikka|Hellas|EL"),
    ("HU", "Hungary|Ungern|Unkari|Magyarország"),
    ("IE", "Ireland|Irland|Irlanti|Éire"),
    ("IT", "Italy|Italien|Italia"),
    ("LV", "Latvia|Lettland|Latvija"),
    ("LT", "Lithuania|Litauen|Liettua|Lietuva"),
    ("LU", "Luxembourg|Luxemburg"),
    ("MT", "Malta"),
    ("NL", "Netherlands|The Netherlands|Nederländerna|Holland|Alankomaat|Hollanti|Nederland"),
    ("PL", "Poland|Polen|Puola|Polska"),
    ("PT", "Portugal|Portugali"),
    ("RO", "Romania|Rumänien"),
    ("SK", "Slovakia|Slovakien|Slovensko"),
    ("SI", "Slovenia|Slovenien|Slovenija"),
    ("ES", "Spain|Spanien|Espanja|España"),
    ("SE", "Sweden|Sverige|Ruotsi"),
    ("IS", "Iceland|Island|Islanti|Ísland"),
    ("LI", "Liechtenstein"),
    ("NO", "Norway|Norge|Norja|Noreg"),
    ("AX", "Åland|Åland Islands|Ahvenanmaa|Landskapet Åland"),
    (
        "GB",
        "United Kingdom|Great Britain|UK|England|Scotland|Wales|Northern Ireland|Storbritannien|Förenade kungariket|Skottland|Iso-Britannia|Isobritannia|Yhdistynyt kuningaskunta|Britannia|Englanti",
    ),
    ("CH", "Switzerland|Schweiz|Sveitsi|Suisse"),
    (
        "US",
        "United States|United States of America|USA|U.S.|U.S.A.|Förenta staterna|Amerikas förenta stater|Yhdysvallat|Amerikan yhdysvallat",
    ),
    ("RU", "Russia|Russian Federation|Ryssland|Ryska federationen|Venäjä|Venäjän federaatio"),
    ("UA", "Ukraine|Ukraina"),
    ("BY", "Belarus|Vitryssland|Valko-Venäjä"),
    ("GL", "Greenland|Grönland|Grönlanti"),
    ("FO", "Faroe Islands|Färöarna|Färsaaret"),
    ("SJ", "Svalbard|Svalbard and Jan Mayen|Huippuvuoret"),
    ("GI", "Gibraltar"),
    ("AD", "Andorra"),
    ("MC", "Monaco"),
    ("SM", "San Marino"),
    ("VA", "Vatican City|Vatikanstaten|Vatikaani"),
    ("JE", "Jersey"),
    ("GG", "Guernsey"),
    ("IM", "Isle of Man|Mansaari"),
    ("AL", "Albania|Albanien"),
    ("BA", "Bosnia and Herzegovina|Bosnia|Bosnien|Bosnien och Hercegovina|Bosnia ja Hertsegovina"),
    ("ME", "Montenegro"),
    ("MK", "North Macedonia|Nordmakedonien|Pohjois-Makedonia"),
    ("RS", "Serbia|Serbien"),
    ("MD", "Moldova|Moldavien"),
    ("TR", "Turkey|Türkiye|Turkiet|Turkki"),
    ("GE", "Georgia|Georgien"),
    ("AM", "Armenia|Armenien"),
    ("CA", "Canada|Kanada"),
    ("AU", "Australia|Australien"),
    ("NZ", "New Zealand|Nya Zeeland|Uusi-Seelanti"),
    ("JP", "Japan|Japani"),
    ("CN", "China|Kina|Kiina"),
    ("IN", "India|Indien|Intia"),
    ("BR", "Brazil|Brasilien|Brasilia"),
    ("MX", "Mexico|Mexiko|Meksiko"),
    ("ZA", "South Africa|Sydafrika|Etelä-Afrikka"),
    ("IL", "Israel"),
    ("KR", "South Korea|Sydkorea|Etelä-Korea"),
    ("SG", "Singapore"),
    ("TH", "Thailand|Thaimaa"),
    ("VN", "Vietnam"),
    ("HK", "Hong Kong|Hongkong"),
    ("TW", "Taiwan"),
    ("AE", "United Arab Emirates|Förenade arabemiraten|Arabiemiirikunnat"),
];

static FOLDED: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for word in ALPHA_3.split_whitespace() {
        if let (Some(alpha_3), Some(Ok(country))) = (word.get(..3), word.get(3..).map(Country::parse)) {
            known.insert(super::folded(alpha_3), country);
        }
    }
    for (code, names) in NAMES {
        if let Ok(country) = Country::parse(code) {
            known.extend(names.split('|').map(|name| (super::folded(name), country)));
        }
    }
    known
});

/// Reads an alpha-2 or alpha-3 code, or a name in English, Swedish or Finnish.
#[must_use]
pub fn country(text: &str) -> Option<Country> {
    Country::parse(text).ok().or_else(|| FOLDED.get(&super::folded(text)).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_in_three_languages_are_known() {
        for (text, code) in [
            ("fi", "FI"),
            ("FIN", "FI"),
            ("Suomi", "FI"),
            (" SVERIGE ", "SE"),
            ("Ruotsi", "SE"),
            ("Tšekki", "CZ"),
            ("Åland", "AX"),
            ("U.S.A.", "US"),
            ("Storbritannien", "GB"),
            ("UK", "GB"),
            ("EL", "GR"),
            ("ZWE", "ZW"),
        ] {
            assert_eq!(country(text).map(|c| c.code().to_owned()).as_deref(), Some(code), "{text}");
        }
        for text in ["", "XX", "Atlantis", "Land"] {
            assert_eq!(country(text), None, "{text}");
        }
    }

    #[test]
    fn every_country_has_an_alpha_3_code_and_every_eea_state_three_names() {
        assert_eq!(ALPHA_3.split_whitespace().count(), Country::all().count());
        for state in
            Country::all().filter(Country::in_eea).filter(|c| !"GF GP MQ RE YT MF".contains(c.code()))
        {
            assert!(NAMES.iter().any(|(code, _)| *code == state.code()), "{state:?}");
        }
        for (code, _) in NAMES {
            assert!(Country::parse(code).is_ok(), "{code}");
        }
    }
}
