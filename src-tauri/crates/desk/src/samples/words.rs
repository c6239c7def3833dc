//! What invented people are made of.

pub(super) const REGISTER: [&str; 3] =
    ["Kund- och marknadsföring (prov)", "Asiakkaat ja markkinointi (kokeilu)", "Customers and marketing (trial)"];
pub(super) const GIVEN_SV: &[&str] = &[
    "Aina", "Anders", "Anna", "Astrid", "Axel", "Birgitta", "Carl", "Cecilia", "Christian", "Daniel", "Ebba", "Elin", "Emil",
    "Erik", "Eva", "Fredrik", "Gunilla", "Gustav", "Hanna", "Henrik", "Ida", "Ingrid", "Isak", "Jan", "Johanna", "Karin",
    "Kristina", "Lars", "Lina", "Magnus", "Maj-Britt", "Maria", "Mikael", "Niklas", "Olof", "Oskar", "Patrik", "Rasmus",
    "Sara", "Sofia", "Stina", "Sven", "Tove", "Ulrika", "Viktor", "Wilma", "Åsa", "Östen",
];
pub(super) const GIVEN_FI: &[&str] = &[
    "Aino", "Aleksi", "Anneli", "Antti", "Eero", "Eeva", "Elina", "Emmi", "Hannu", "Heikki", "Helmi", "Ilkka", "Inkeri",
    "Jaana", "Jari", "Juhani", "Kaisa", "Kalle", "Katja", "Lauri", "Leena", "Liisa", "Marja", "Markku", "Matti", "Minna",
    "Niina", "Olli", "Oona", "Paavo", "Pekka", "Pirjo", "Päivi", "Riikka", "Saana", "Sami", "Sanna", "Seppo", "Tiina", "Timo",
    "Tuomas", "Ulla", "Veikko", "Venla", "Ville", "Väinö",
];
pub(super) const FAMILY_SV: &[&str] = &[
    "Ahlbäck", "Backlund", "Berglund", "Björklund", "Blomqvist", "Boström", "Dahlgren", "Eklund", "Engström", "Fagerström",
    "Forsell", "Grönroos", "Gustafsson", "Hagström", "Hellström", "Holm", "Häggblom", "Jansson", "Karlberg", "Kronqvist",
    "Lindholm", "Lindqvist", "Lundström", "Malmberg", "Nordling", "Nygård", "Nyström", "Rosenlund", "Rönnholm", "Sandell",
    "Sjöberg", "Ström", "Sundqvist", "Söderlund", "Törnroos", "Wahlström", "Westerlund", "Wikström", "Åberg", "Åkerlund",
    "Ångström", "Österberg", "Öhman",
];
pub(super) const FAMILY_FI: &[&str] = &[
    "Aalto", "Ahonen", "Anttila", "Hakala", "Harju", "Heikkinen", "Heinonen", "Hiltunen", "Hämäläinen", "Järvinen", "Kallio",
    "Karjalainen", "Kinnunen", "Koivisto", "Korhonen", "Koskinen", "Laine", "Lahtinen", "Lehtonen", "Lehtinen", "Manninen",
    "Miettinen", "Mäkelä", "Mäkinen", "Niemi", "Nieminen", "Ojala", "Peltola", "Pitkänen", "Rantanen", "Räsänen", "Saarinen",
    "Salminen", "Salo", "Savolainen", "Toivonen", "Tuominen", "Turunen", "Vainio", "Virtanen", "Väisänen", "Ylönen", "Äijälä",
];
pub(super) const COMPANY: &[&str] = &[
    "Björkholm", "Ekenäs", "Fjällräv", "Granvik", "Hakala", "Havsstrand", "Kaisla", "Kivimäki", "Koivuranta", "Kuusisto",
    "Lahtinen", "Lehtola", "Mäntylä", "Norrskog", "Nygård", "Pihlaja", "Ranta", "Rönnskär", "Saimaa", "Skärgårdens",
    "Strandvik", "Sundqvist", "Tallbacka", "Tuulikki", "Vattenhus", "Väinölä", "Västra", "Åminne", "Älvdal", "Östersjö",
];
pub(super) const TRADE: &[&str] = &[
    "Apteekki", "Bygg", "Böcker", "Data", "Drift", "Energi", "Frakt", "Handel", "Hissi", "Kauppa", "Konsult", "Kuljetus",
    "Logistik", "Metall", "Optik", "Puutarha", "Retail", "Sähkö", "Teknik", "Tekstiili", "Varv", "Verkko",
];
pub(super) const FORM: &[&str] = &["Ab", "Oy", "Ky", "Oy Ab", "Abp", "Ek. för."];
pub(super) const STREET_SV: &[&str] =
    &["Hamngatan", "Storgatan", "Kyrkogatan", "Skolvägen", "Strandvägen", "Torggatan", "Parkgatan", "Ängsvägen", "Östra gatan"];
pub(super) const STREET_FI: &[&str] =
    &["Rantakatu", "Kauppakatu", "Koulukatu", "Puistotie", "Satamakatu", "Torikatu", "Mäkitie", "Niittytie", "Hämeentie"];
/// Swedish name, Finnish name, postal code.
pub(super) const CITIES: &[(&str, &str, &str)] = &[
    ("Helsingfors", "Helsinki", "00100"),
    ("Esbo", "Espoo", "02100"),
    ("Vanda", "Vantaa", "01300"),
    ("Åbo", "Turku", "20100"),
    ("Tammerfors", "Tampere", "33100"),
    ("Uleåborg", "Oulu", "90100"),
    ("Vasa", "Vaasa", "65100"),
    ("Jakobstad", "Pietarsaari", "68600"),
    ("Borgå", "Porvoo", "06100"),
    ("Ekenäs", "Tammisaari", "10600"),
    ("Pargas", "Parainen", "21600"),
    ("Lahtis", "Lahti", "15100"),
    ("Jyväskylä", "Jyväskylä", "40100"),
    ("Kuopio", "Kuopio", "70100"),
    ("Björneborg", "Pori", "28100"),
    ("Mariehamn", "Maarianhamina", "22100"),
    ("Stockholm", "Stockholm", "111 20"),
    ("Umeå", "Umeå", "903 26"),
    ("Örebro", "Örebro", "702 10"),
];
pub(super) const POSITION_SV: &[&str] = &[
    "Inköpschef", "Verkställande direktör", "Ekonomichef", "Projektledare", "IT-chef", "Säljare", "Kundansvarig",
    "Produktchef", "Systemutvecklare", "Assistent", "Marknadschef",
];
pub(super) const POSITION_FI: &[&str] = &[
    "Ostopäällikkö", "Toimitusjohtaja", "Talouspäällikkö", "Projektipäällikkö", "Tietohallintojohtaja", "Myyjä",
    "Asiakasvastaava", "Tuotepäällikkö", "Ohjelmistokehittäjä", "Assistentti", "Markkinointipäällikkö",
];
