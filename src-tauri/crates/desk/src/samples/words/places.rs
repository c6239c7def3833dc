//! Where invented people and organisations are: whole towns, never a house.

/// A town: its names in Swedish and Finnish, a postal code, its country.
pub(in crate::samples) type Town = (&'static str, &'static str, &'static str, &'static str);

pub(in crate::samples) const TOWNS: &[Town] = &[
    ("Helsingfors", "Helsinki", "00100", "FI"),
    ("Esbo", "Espoo", "02100", "FI"),
    ("Vanda", "Vantaa", "01300", "FI"),
    ("Åbo", "Turku", "20100", "FI"),
    ("Tammerfors", "Tampere", "33100", "FI"),
    ("Uleåborg", "Oulu", "90100", "FI"),
    ("Vasa", "Vaasa", "65100", "FI"),
    ("Jakobstad", "Pietarsaari", "68600", "FI"),
    ("Borgå", "Porvoo", "06100", "FI"),
    ("Ekenäs", "Tammisaari", "10600", "FI"),
    ("Pargas", "Parainen", "21600", "FI"),
    ("Lahtis", "Lahti", "15100", "FI"),
    ("Jyväskylä", "Jyväskylä", "40100", "FI"),
    ("Kuopio", "Kuopio", "70100", "FI"),
    ("Björneborg", "Pori", "28100", "FI"),
    ("Mariehamn", "Maarianhamina", "22100", "FI"),
    ("Stockholm", "Stockholm", "111 20", "SE"),
    ("Umeå", "Umeå", "903 26", "SE"),
    ("Örebro", "Örebro", "702 10", "SE"),
];
/// Where English is spoken. The codes are of whole districts.
pub(in crate::samples) const TOWNS_EN: &[Town] = &[
    ("Dublin", "Dublin", "D02", "IE"),
    ("Cork", "Cork", "T12", "IE"),
    ("Galway", "Galway", "H91", "IE"),
    ("Limerick", "Limerick", "V94", "IE"),
    ("Bristol", "Bristol", "BS1", "GB"),
    ("Edinburgh", "Edinburgh", "EH1", "GB"),
    ("Leeds", "Leeds", "LS1", "GB"),
    ("York", "York", "YO1", "GB"),
];
pub(in crate::samples) const STREET_SV: &[&str] = &[
    "Hamngatan",
    "Storgatan",
    "Kyrkogatan",
    "Skolvägen",
    "Strandvägen",
    "Torggatan",
    "Parkgatan",
    "Ängsvägen",
    "Östra gatan",
];
pub(in crate::samples) const STREET_FI: &[&str] = &[
    "Rantakatu",
    "Kauppakatu",
    "Koulukatu",
    "Puistotie",
    "Satamakatu",
    "Torikatu",
    "Mäkitie",
    "Niittytie",
    "Hämeentie",
];
pub(in crate::samples) const STREET_EN: &[&str] = &[
    "Bridge Street",
    "Castle Street",
    "Church Lane",
    "Harbour Road",
    "High Street",
    "Market Square",
    "Mill Lane",
    "Quay Street",
    "Station Road",
];
