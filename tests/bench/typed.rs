//! What is typed into the search field: names, organisations, towns and positions letter by letter, parts of addresses
//! and numbers, two words.

/// Words that are typed a letter at a time, to at most six.
const LETTER_BY_LETTER: [&str; 24] = [
    "anna",
    "andersson",
    "eklund",
    "åberg",
    "öhman",
    "virtanen",
    "korhonen",
    "hämäläinen",
    "björklund",
    "nyström",
    "lindqvist",
    "mäkinen",
    "heikki",
    "kristina",
    "johanna",
    "åbo",
    "helsinki",
    "stockholm",
    "ekenäs",
    "inköpschef",
    "toimitusjohtaja",
    "logistik",
    "bygg",
    "wikström",
];
/// Parts of addresses, as copied or remembered.
const ADDRESSES: [&str; 24] = [
    "anna.",
    "anna.ek",
    "anna.eklund",
    "@",
    "@nord",
    ".example",
    "eklund1",
    "eklund12",
    "virtanen42",
    "berg@",
    "strom99",
    "korhonen77",
    "kristina.n",
    "k.lindq",
    "mikael.s",
    "erik.andersson",
    "sara.h",
    "maria.m",
    "jan-",
    "heikki.v",
    "leena.k",
    "juhani.m",
    "lindqvist5",
    "oskar.w",
];
/// Parts of numbers, as read out.
const NUMBERS: [&str; 24] = [
    "040",
    "040 1",
    "040 12",
    "040 123",
    "+358",
    "+358 40",
    "+358 40 12",
    "0401234",
    "0700",
    "070 123",
    "070 123 4",
    "555",
    "5550",
    "555 01",
    "555 0134",
    "1234",
    "12345",
    "123456",
    "0500123",
    "044 98",
    "045 765",
    "4321",
    "98765",
    "+46 70 0",
];
/// Two words, the second still being typed.
const TWO_WORDS: [&str; 44] = [
    "anna e",
    "anna ek",
    "anna ekl",
    "anna eklund",
    "erik a",
    "erik an",
    "erik andersson",
    "eklund a",
    "eklund an",
    "maria m",
    "maria ma",
    "maria mäkinen",
    "heikki v",
    "heikki vi",
    "virtanen h",
    "virtanen he",
    "korhonen l",
    "leena korh",
    "åberg å",
    "åsa åb",
    "sara helsinki",
    "sara he",
    "anna åbo",
    "anna å",
    "eklund åbo",
    "berg st",
    "mikael s",
    "mikael sto",
    "sofia sto",
    "lars l",
    "lars lin",
    "jan b",
    "jan björ",
    "eva ö",
    "eva öh",
    "antti h",
    "antti häm",
    "nordvik a",
    "bygg ab",
    "ab åbo",
    "oy helsinki",
    "anna 040",
    "eklund 555",
    "erik 070",
];

/// All of them.
pub fn texts() -> Vec<String> {
    let letters = LETTER_BY_LETTER.iter().flat_map(|word| {
        let word: Vec<char> = word.chars().collect();
        (1..=word.len().min(6)).map(move |length| word[..length].iter().collect::<String>())
    });
    let whole = [&ADDRESSES[..], &NUMBERS, &TWO_WORDS].concat();
    let mut texts: Vec<String> = letters.chain(whole.into_iter().map(str::to_owned)).collect();
    let mut seen = std::collections::HashSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    assert!(texts.len() >= 200, "{} texts", texts.len());
    texts
}
