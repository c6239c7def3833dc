//! Readable passwords become verifiers where the keeper asks for them, row by row, and none is shown on the way.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

use base64ct::{Base64Unpadded, Encoding};
use jiff::tz::TimeZone;
use liggare_domain::{Country, Noun};
use liggare_intake::secrets::Argon2id;
use liggare_intake::verifiers::{MOST, NotVerified, Readable, Verifiers};
use liggare_intake::{Asked, Mapping, Options, Plan, RecordRow, Records, Row, Target, Unreadable, look};
use std::io::Cursor;
use zeroize::Zeroizing;

const BCRYPT: &str = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
const FILE: &str = "Produkt;Användarnamn;Anteckning;Lösenord\n\
    Butik;aino;\"två\nrader\";markör-Zx81\n\
    Butik;bo;;\n\
    Butik;cecilia;;$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW\n\
    Butik;dan;; hästen 7 \n";

fn plan(text: &str, becomes: Target) -> Plan {
    let asked = Asked { noun: Noun::Account, has_header: Some(true), ..Asked::default() };
    let look = look(&mut Cursor::new(text), &asked, &mut |_| true).unwrap();
    let mut mapping = Mapping::accept_guesses(&look).0;
    let password = mapping.columns.iter_mut().find(|column| column.header == "Lösenord").unwrap();
    assert_eq!(password.target, Target::Password, "nothing is made unless it is asked for");
    password.target = becomes;
    mapping.check(&look).unwrap()
}

fn read(text: &str, becomes: Target, verifiers: Verifiers) -> Vec<RecordRow> {
    let options = Options { region: Country::parse("FI").unwrap(), zone: TimeZone::UTC };
    let records = Records::open(Cursor::new(text), plan(text, becomes), options).unwrap();
    let record = |row| match row {
        Row::Record(record) => *record,
        other => panic!("{other:?}"),
    };
    records.with_verifiers(verifiers).map(|row| record(row.unwrap())).collect()
}

fn made(text: &str) -> Result<Verifiers, NotVerified> {
    let readable = Readable::read(Cursor::new(text), &plan(text, Target::Verifier), &mut || true)?;
    assert!(!format!("{readable:?}").contains("Zx81"));
    readable.verified(&mut |_, _| true)
}

fn told(rows: &[RecordRow]) -> Vec<Option<&str>> {
    rows.iter().map(|row| row.draft.text("password")).collect()
}

#[test]
fn each_row_gets_the_verifier_of_its_own_password_and_hashes_stay_as_they_are() {
    let rows = read(FILE, Target::Verifier, made(FILE).unwrap());
    assert_eq!(told(&rows), [Some("verifier"), None, Some("verifier"), Some("verifier")]);
    assert_eq!(rows[2].verifier.as_ref().unwrap().expose(), BCRYPT);
    let mut making = Argon2id::new().unwrap();
    for (row, password) in [(0, "markör-Zx81"), (3, "hästen 7")] {
        let verifier = rows[row].verifier.as_ref().unwrap().expose();
        let salt = Base64Unpadded::decode_vec(verifier.split('$').nth(4).unwrap()).unwrap();
        let again = making.verifier(Zeroizing::new(password.into()), &salt.try_into().unwrap()).unwrap();
        assert_eq!(again.expose(), verifier, "{password}");
    }
    let shown = format!("{rows:?}").to_lowercase();
    assert!(!shown.contains("zx81") && !shown.contains("hästen"), "{shown}");
}

#[test]
fn a_preview_tells_what_would_be_made_and_makes_nothing() {
    let rows = read(FILE, Target::Verifier, Verifiers::Promised);
    assert_eq!(told(&rows), [Some("verifier"), None, Some("verifier"), Some("verifier")]);
    assert!(rows[0].verifier.is_none() && rows[3].verifier.is_none());
    let kept = read(FILE, Target::Password, Verifiers::Promised);
    assert_eq!(told(&kept), [Some("existed"), None, Some("verifier"), Some("existed")]);
}

#[test]
fn more_than_are_made_are_refused_before_any_is_and_a_stop_is_heeded() {
    let row = |i: usize| format!("Butik;n{i};;hemligt{i}\n");
    let file = |rows: usize| {
        let rows: String = (0..rows).map(row).collect();
        format!("Produkt;Användarnamn;Anteckning;Lösenord\n{rows}")
    };
    let (most, more) = (file(MOST), file(MOST + 1));
    assert!(matches!(made(&more), Err(NotVerified::TooMany)));
    let readable = Readable::read(Cursor::new(&most), &plan(&most, Target::Verifier), &mut || true).unwrap();
    let mut seen = Vec::new();
    let stopped = readable.verified(&mut |made, of| {
        seen.push((made, of));
        made < 2
    });
    assert!(matches!(stopped, Err(NotVerified::Unreadable(Unreadable::Cancelled))));
    assert_eq!(seen, [(1, MOST), (2, MOST)]);
    let stopped = Readable::read(Cursor::new(&most), &plan(&most, Target::Verifier), &mut || false);
    assert!(matches!(stopped, Err(NotVerified::Unreadable(Unreadable::Cancelled))));
}

#[test]
fn a_password_is_taken_in_one_way() {
    let text = "Produkt;Användarnamn;Lösenord;PIN\nButik;aino;hemligt;1234\n";
    let asked = Asked { noun: Noun::Account, has_header: Some(true), ..Asked::default() };
    let look = look(&mut Cursor::new(text), &asked, &mut |_| true).unwrap();
    let mut mapping = Mapping::accept_guesses(&look).0;
    mapping.columns[2].target = Target::Verifier;
    mapping.columns[3].target = Target::Password;
    assert!(mapping.check(&look).is_err());
}
