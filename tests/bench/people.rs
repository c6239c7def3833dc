//! The file that both sides read: invented people, the same in every run.

use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;

pub const SEED: u64 = 1;
const HEADER: &str = "Förnamn;Efternamn;E-post;Mobil;Företag;Befattning;Gatuadress;Postnummer;Ort;Land";

/// Writes the people of these numbers as a Swedish spreadsheet program would.
pub fn write(path: &Path, numbers: Range<u64>) {
    let part = path.with_extension("part");
    let mut out = BufWriter::new(std::fs::File::create(&part).unwrap());
    write!(out, "{HEADER}\r\n").unwrap();
    for number in numbers {
        let person = liggare_desk::invented_person(SEED, number);
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let cells = [
            text(&person.name.given),
            text(&person.name.family),
            person.emails.first().map(|email| email.as_str().to_owned()).unwrap_or_default(),
            person.phones.first().map(|phone| phone.as_str().to_owned()).unwrap_or_default(),
            text(&person.organisation),
            text(&person.position),
            text(&person.address.street),
            text(&person.address.postal_code),
            text(&person.address.city),
            person.address.country.map(String::from).unwrap_or_default(),
        ];
        // No invented value holds a semicolon or a quote.
        write!(out, "{}\r\n", cells.join(";")).unwrap();
    }
    out.flush().unwrap();
    std::fs::rename(part, path).unwrap();
}
