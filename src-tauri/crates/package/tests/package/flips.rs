//! One bit flipped on the way, anywhere: the package is refused, and nothing of it is unpacked.

use std::{fs, path::PathBuf};

use liggare_package::open::OpenError;

use crate::{
    fixture::{Fixture, put, row, table},
    hostile::{Parts, decrypt, place},
};

/// A package whose table has about so many bytes.
fn package_of(fixture: &Fixture, bytes: usize) -> PathBuf {
    let rows: Vec<_> = (0..bytes / 56)
        .map(|number| {
            let mail = format!("aino.{number:08}@bolag{:06}.example", number % 999_983);
            row([&format!("r{number:08}"), "Åsa Öhman", &mail])
        })
        .collect();
    let tables = vec![table("contacts", &["name", "email"], &rows)];
    fixture.seal("p", tables).unwrap();
    fixture.path("p.tar.age")
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same flips in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}

/// Flips bits at random places, one at a time, in a package of a megabyte.
fn random_flips_are_refused(flips: usize, seed: u64) {
    let fixture = Fixture::new();
    let package = package_of(&fixture, 1 << 20);
    let mut sealed = fs::read(&package).unwrap();
    assert!(sealed.len() > 1 << 20, "a megabyte and more");
    let mut dice = Dice(seed);
    for _ in 0..flips {
        let (at, bit) = (dice.below(sealed.len()), 1 << dice.below(8));
        sealed[at] ^= bit;
        put(&package, &sealed);
        refused!(fixture.open(&package), OpenError::Tampered(_));
        sealed[at] ^= bit;
    }
    put(&package, &sealed);
    fixture.open(&package).unwrap();
}

#[test]
fn every_byte_of_a_kilobyte_is_refused_when_flipped() {
    let fixture = Fixture::new();
    let package = package_of(&fixture, 1 << 10);
    let mut sealed = fs::read(&package).unwrap();
    for at in 0..sealed.len() {
        sealed[at] ^= 1 << (at % 8);
        put(&package, &sealed);
        refused!(fixture.open(&package), OpenError::Tampered(_));
        sealed[at] ^= 1 << (at % 8);
    }
    put(&package, &sealed);
    fixture.open(&package).unwrap();
}

#[test]
fn every_byte_of_the_ciphertext_is_refused_when_flipped_even_under_a_good_outer_signature() {
    let fixture = Fixture::new();
    let honest = package_of(&fixture, 1 << 10);
    let outer = Parts::of(&honest, &fixture.recipient).outer_comment;
    let mut sealed = fs::read(&honest).unwrap();
    for at in 0..sealed.len() {
        sealed[at] ^= 1 << (at % 8);
        let package = place(&fixture, &sealed, &outer);
        assert!(fixture.open(&package).is_err(), "byte {at}");
        sealed[at] ^= 1 << (at % 8);
    }
    assert!(decrypt(&honest, &fixture.recipient).len() > 1 << 10, "the honest one is whole");
}

#[test]
fn a_hundred_random_flips_in_a_megabyte_are_refused() {
    random_flips_are_refused(100, 1);
}

#[test]
#[ignore = "a minute; make prove"]
fn long_ten_thousand_random_flips_in_a_megabyte_are_refused() {
    random_flips_are_refused(10_000, 2);
}
