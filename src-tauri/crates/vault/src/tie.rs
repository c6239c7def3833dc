//! Whose something is that came without a contact's id: a response, told by an address, a number or a name.

use crate::collation::Alphabet;
use crate::tables::{contacts, reach};
use crate::{Reader, error::Result};
use liggare_domain::matching::{fold, names_agree};
use liggare_domain::{Email, PersonName, Phone};

/// What tells a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// Addresses.
    pub emails: Vec<Email>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// Name, empty where there is none.
    pub name: PersonName,
    /// Where the person works.
    pub organisation: Option<String>,
}

/// Whom hints tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tied {
    /// One contact, by storage key.
    To(u32),
    /// Nobody in the register.
    ToNobody,
    /// Several, of whom none is more likely.
    ToSeveral,
}

/// Somebody is looked for among so many who share an address or a number.
const SWITCHBOARD: u32 = 64;

/// Finds the one contact that hints tell of: by address, then by number, then by full name, which must be one contact's
/// alone, within the organisation if there is one. Who has the address or number and another name is somebody else.
pub fn find(db: &Reader<'_>, hints: &Hints, alphabet: &Alphabet) -> Result<Tied> {
    let mut several = false;
    let mut emails = Vec::new();
    for email in &hints.emails {
        emails.extend(reach::with_email(db, email, SWITCHBOARD)?);
    }
    let mut phones = Vec::new();
    for phone in &hints.phones {
        phones.extend(reach::with_phone(db, phone, SWITCHBOARD)?);
    }
    for mut rows in [emails, phones] {
        rows.sort_unstable();
        rows.dedup();
        if !hints.name.is_empty() {
            rows = agreeing(db, rows, |name| name.is_empty() || names_agree(&hints.name, name))?;
        }
        match *rows.as_slice() {
            [] => {}
            [row] => return Ok(found(row)),
            _ => several = true,
        }
    }
    if hints.name.given.is_some() && hints.name.family.is_some() {
        let mut rows = contacts::with_name_key(db, &alphabet.name_key(&hints.name))?;
        rows = agreeing(db, rows, |name| names_agree(&hints.name, name))?;
        if let Some(organisation) = &hints.organisation {
            let mut within = Vec::new();
            for row in rows {
                let held = contacts::draft_of(db, row)?.and_then(|held| held.organisation);
                within.extend(held.filter(|held| fold(held) == fold(organisation)).map(|_| row));
            }
            rows = within;
        }
        match *rows.as_slice() {
            [] => {}
            [row] => return Ok(found(row)),
            _ => several = true,
        }
    }
    Ok(if several { Tied::ToSeveral } else { Tied::ToNobody })
}

fn agreeing(db: &Reader<'_>, rows: Vec<i64>, agrees: impl Fn(&PersonName) -> bool) -> Result<Vec<i64>> {
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        if contacts::draft_of(db, row)?.is_some_and(|held| agrees(&held.name)) {
            kept.push(row);
        }
    }
    Ok(kept)
}

fn found(row: i64) -> Tied {
    u32::try_from(row).map_or(Tied::ToNobody, Tied::To)
}
