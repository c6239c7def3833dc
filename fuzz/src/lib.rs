//! What several fuzz targets share. A target states in its first lines what must hold of every input.

use liggare_domain::Country;
use liggare_intake::{Asked, Look, Mapping, Options, Records, Row, Unreadable, look};
use std::io::Cursor;

/// Numbers without a country code are Finnish.
#[must_use]
pub fn options() -> Options {
    Options { region: Country::parse("FI").expect("FI is assigned"), zone: jiff::tz::TimeZone::UTC }
}

/// Looks at a file.
pub fn looked_at(bytes: &[u8], asked: &Asked) -> Result<Look, Unreadable> {
    look(&mut Cursor::new(bytes), asked, &mut |_| true)
}

/// Reads all rows by a mapping, if the file allows it: every row that the look counted is somebody or nobody, and
/// whoever comes out can be told from others.
pub fn read_all(bytes: &[u8], told: &Look, mapping: &Mapping) {
    let Ok(plan) = mapping.check(told) else { return };
    let Ok(mut records) = Records::open(Cursor::new(bytes), plan, options()) else { return };
    let mut rows = 0;
    for row in &mut records {
        match row.expect("what was looked at to its end can be read to its end") {
            Row::Person(person) => {
                assert!(person.draft.identifies(), "a person without a name or an address")
            }
            Row::Record(_) => {}
            Row::Nobody(rejects) => assert!(!rejects.is_empty(), "nobody, and not a word why"),
        }
        rows += 1;
    }
    assert_eq!(rows, told.rows, "the look counted other rows");
    let _ = records.not_taken();
}
