//! Archives that another reader might unpack to somewhere else, or to something else, are malformed.

use liggare_package::open::OpenError;
use tar::{EntryType, Header};

use crate::{
    fixture::Fixture,
    hostile::{Parts, entry, pack, with_header},
};

/// Opens an honest archive with `extra` put in after the first three files (`front`) and before the end.
fn check(what: &str, change: impl FnOnce(Vec<u8>, Vec<u8>) -> Vec<u8>) {
    let fixture = Fixture::new();
    let mut parts = Parts::of(&fixture.honest("p"), &fixture.recipient);
    let tables = parts.files.split_off(3);
    let mut front = parts.archive();
    front.truncate(front.len() - 1024);
    parts.files = tables;
    let mut tables = parts.archive();
    tables.truncate(tables.len() - 1024);
    let package = pack(&fixture, &change(front, tables), &parts.outer_comment);
    let opened = fixture.open(&package);
    assert!(matches!(opened, Err(OpenError::Malformed(_))), "{what}: {opened:?}");
    assert!(!fixture.files().iter().any(|name| name.contains("evil")), "{what}: nothing outside");
}

fn with_extra(what: &str, extra: &[u8]) {
    check(what, |front, tables| [&*front, extra, &tables, &[0; 1024]].concat());
}

#[test]
fn a_name_that_leads_out_of_the_directory_is_malformed() {
    for name in [
        "../evil",
        "/tmp/evil",
        "a/../../evil",
        "..",
        ".",
        "./evil",
        "a\\evil",
        "C:evil",
        "evil/",
        "",
        "-evil",
        "e vil",
    ] {
        with_extra(name, &entry(name, EntryType::Regular, b"x"));
    }
}

#[test]
fn anything_but_a_regular_file_is_malformed() {
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::Directory,
        EntryType::Char,
        EntryType::Block,
        EntryType::Fifo,
        EntryType::Continuous,
        EntryType::GNULongName,
        EntryType::GNULongLink,
        EntryType::GNUSparse,
        EntryType::XHeader,
        EntryType::XGlobalHeader,
    ] {
        with_extra(&format!("{kind:?}"), &entry("evil", kind, b""));
    }
}

#[test]
fn a_regular_file_marked_as_before_ustar_is_malformed() {
    let mut old = Header::from_byte_slice(&entry("evil", EntryType::Regular, b"")[..512]).clone();
    old.as_mut_bytes()[156] = 0;
    with_extra("type NUL", &with_header(old, b""));
}

#[test]
fn a_symlink_and_a_file_through_it_are_malformed() {
    let mut link = Header::new_ustar();
    link.set_entry_type(EntryType::Symlink);
    link.set_path("evil").unwrap();
    link.set_link_name("/tmp").unwrap();
    link.set_size(0);
    let through = entry("evil", EntryType::Regular, b"x");
    with_extra("symlink", &[with_header(link, b""), through].concat());
}

#[test]
fn a_regular_file_with_a_link_name_or_a_prefix_is_malformed() {
    let header = || Header::from_byte_slice(&entry("evil", EntryType::Regular, b"")[..512]).clone();
    let mut linked = header();
    linked.as_mut_bytes()[157] = b'x';
    with_extra("link name", &with_header(linked, b""));
    let mut prefixed = header();
    prefixed.as_mut_bytes()[345..347].copy_from_slice(b"..");
    with_extra("prefix", &with_header(prefixed, b""));
}

#[test]
fn a_header_of_another_kind_of_tar_is_malformed() {
    for mut header in [Header::new_gnu(), Header::new_old()] {
        header.set_path("evil").unwrap();
        header.set_entry_type(EntryType::Regular);
        header.set_size(1);
        with_extra("another header", &with_header(header, b"x"));
    }
}

#[test]
fn a_size_that_two_readers_could_read_differently_is_malformed() {
    let fields: [&[u8; 12]; 5] = [
        b"\x80\0\0\0\0\0\0\0\0\0\0\x01", // base 256
        b"\0\0\0\0\0\0\0\0\0\0\0\0",
        b"-0000000001\0",
        b"0x00000001\0\0",
        b"00000001 1\0\0",
    ];
    for size in fields {
        let mut header = Header::from_byte_slice(&entry("evil", EntryType::Regular, b"")[..512]).clone();
        header.as_mut_bytes()[124..136].copy_from_slice(size);
        with_extra("size", &with_header(header, b"x"));
    }
    let mut header = Header::from_byte_slice(&entry("contacts.csv", EntryType::Regular, b"")[..512]).clone();
    header.set_size(0o777_7777_7777);
    check("a size beyond the end", |front, _| [front, with_header(header, b"x")].concat());
}

#[test]
fn a_wrong_checksum_is_malformed() {
    let mut bad = entry("evil", EntryType::Regular, b"x");
    bad[148] ^= 1;
    with_extra("checksum", &bad);
}

#[test]
fn two_files_of_one_name_are_malformed() {
    for name in ["contacts.csv", "CONTACTS.CSV", "SHA256SUMS", "sha256sums", "datapackage.json"] {
        let again = entry(name, EntryType::Regular, b"x");
        check(name, |front, tables| [front, tables, again, vec![0; 1024]].concat());
    }
}

#[test]
fn an_archive_must_end_and_have_nothing_after_its_end() {
    let evil = entry("evil", EntryType::Regular, b"x");
    check("no end", |front, tables| [front, tables].concat());
    check("one block", |front, tables| [front, tables, vec![0; 512]].concat());
    check("half a block", |front, tables| [front, tables, vec![0; 1300]].concat());
    check("a file after the end", |front, tables| [front, tables, vec![0; 1024], evil].concat());
    check("a byte after the end", |front, tables| [front, tables, vec![0; 1024], vec![1; 512]].concat());
    check("endless zeros", |front, tables| [front, tables, vec![0; 512 * 40]].concat());
}

#[test]
fn padding_that_could_hold_something_is_malformed() {
    check("padding", |front, mut tables| {
        let last = tables.len() - 1;
        tables[last] = b'x';
        [front, tables, vec![0; 1024]].concat()
    });
}
