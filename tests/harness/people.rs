//! Files of invented people.

/// A Swedish spreadsheet of `count` people; the fourteen first are called Åberg, ten of them at Björkholm Logistik.
pub fn swedish_csv(count: usize) -> String {
    let mut text =
        String::from("Förnamn;Efternamn;E-post;Mobil;Företag;Befattning;Gatuadress;Postnummer;Ort;Land\r\n");
    let given = [
        "Aino", "Astrid", "Eero", "Fredrik", "Helmi", "Ida", "Jari", "Karin", "Lauri", "Niklas", "Oona",
        "Pekka", "Sofia", "Tove",
    ];
    let family = ["Ström", "Öhman", "Zander", "Lahtinen", "Nygård", "Virtanen", "Ängström"];
    for number in 0..count {
        let surname = if number < 14 { "Åberg" } else { family[number % family.len()] };
        let name = given[number % given.len()];
        let company = if number < 10 {
            "Björkholm Logistik Ab".to_owned()
        } else {
            format!("Bolag {} Ab", number % 40)
        };
        text.push_str(&format!(
            "{name};{surname}{};person{number}@bolag{}.example;040 555 {:04};{company};Inköpschef;Hamngatan {};{:05};Åbo;Finland\r\n",
            if number < 14 { String::new() } else { format!(" {number}") },
            number % 40,
            number % 10_000,
            1 + number % 90,
            100 + number % 900,
        ));
    }
    text
}
