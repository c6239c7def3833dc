//! A package sealed by the first version of this format. Every later version must open it.

use std::{fs, path::Path};

use jiff::civil::date;
use liggare_package::{
    keys::{IdentityKey, VerifyingKey},
    open::open,
};

use crate::fixture::on;

#[test]
fn the_first_package_ever_sealed_still_opens() {
    let golden = Path::new("tests/golden");
    let read = |name: &str| fs::read_to_string(golden.join(name)).unwrap();
    let identity = IdentityKey::parse(&read("v1.identity")).unwrap();
    let sender = VerifyingKey::parse(&read("v1.minisign.pub")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let opened =
        open(&golden.join("v1.tar.age"), &identity, &sender, date(2026, 11, 2), &dir.path().join("out"), &on);
    let opened = opened.unwrap();
    assert_eq!(opened.descriptor.disclosure.purpose, "delivery");
    let contacts = fs::read_to_string(opened.directory.join("contacts.csv")).unwrap();
    assert!(contacts.starts_with("row_id,given_name,mobile\r\nr1,Åsa,+358401234567\r\n"), "{contacts}");
}
