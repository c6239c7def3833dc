//! Each kind of bad package is refused with its own error.

use std::{cell::Cell, fs, ops::ControlFlow};

use age::secrecy::SecretString;
use jiff::civil::date;
use liggare_package::{
    keys::{IdentityKey, SigningKey},
    open::{Layer, OpenError, open, verify},
};

use crate::{
    fixture::{Fixture, LAST_DAY, TODAY, names_in, on, put, signature_of},
    hostile::{DESCRIPTOR, Parts, SUMS, SUMS_SIGNATURE, decrypt, encrypt, encrypt_by, pack, place, spoilt},
};

#[test]
fn the_builder_of_bad_packages_can_build_a_good_one() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| parts.resign(&fixture.sender));
    fixture.open(&package).unwrap();
}

#[test]
fn a_package_with_any_byte_flipped_is_tampered() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let sealed = fs::read(&package).unwrap();
    for at in 0..sealed.len() {
        let mut flipped = sealed.clone();
        flipped[at] ^= 1 << (at % 8);
        put(&package, &flipped);
        refused!(fixture.open(&package), OpenError::Tampered(_));
    }
    for cut in [0, 1, sealed.len() / 2, sealed.len() - 1] {
        put(&package, &sealed[..cut]);
        refused!(fixture.open(&package), OpenError::Tampered(_));
    }
    put(&package, &[&*sealed, b"\n"].concat());
    refused!(fixture.open(&package), OpenError::Tampered(_));
}

#[test]
fn an_outer_signature_with_any_byte_flipped_is_refused() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let signature = fs::read(signature_of(&package)).unwrap();
    let free = "untrusted comment: ".len()..signature.iter().position(|b| *b == b'\n').unwrap();
    for at in (0..signature.len()).filter(|at| !free.contains(at)) {
        let mut flipped = signature.clone();
        flipped[at] ^= 1;
        put(&signature_of(&package), &flipped);
        assert!(fixture.open(&package).is_err(), "byte {at}");
    }
}

#[test]
fn the_archive_cannot_be_changed_anywhere_even_under_a_good_outer_signature() {
    let fixture = Fixture::new();
    let honest = fixture.honest("p");
    let outer = Parts::of(&honest, &fixture.recipient).outer_comment;
    let archive = decrypt(&honest, &fixture.recipient);
    // Of the whole archive only the untrusted comment within the inner signature is not signed.
    let free = b"untrusted comment: signature from a minisign secret key";
    let start = archive.windows(free.len()).position(|window| window == free).unwrap();
    let free = start + "untrusted comment: ".len()..start + free.len();
    // Every seventh byte, since each takes two signatures: all fields of all headers are met, for 7 and 512 have
    // no common divisor.
    for at in (0..archive.len()).step_by(7).filter(|at| !free.contains(at)) {
        let mut flipped = archive.clone();
        flipped[at] ^= 1;
        let package = pack(&fixture, &flipped, &outer);
        assert!(fixture.open(&package).is_err(), "byte {at}");
    }
}

#[test]
fn a_package_signed_by_another_key_is_from_the_wrong_sender() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let other = SigningKey::generate().unwrap();
    let opened = fixture.open_with(&package, &fixture.recipient, &other, TODAY);
    refused!(opened, OpenError::WrongSender(Layer::Outer));
    let verified = verify(&package, other.verifying_key(), &on);
    assert!(matches!(verified, Err(OpenError::WrongSender(Layer::Outer))));
}

#[test]
fn a_package_encrypted_to_another_key_is_not_for_this_recipient() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let opened = fixture.open_with(&package, &IdentityKey::generate(), &fixture.sender, TODAY);
    refused!(opened, OpenError::NotForThisRecipient);
}

#[test]
fn a_package_that_a_second_key_can_read_is_malformed() {
    let fixture = Fixture::new();
    let honest = fixture.honest("p");
    let outer = Parts::of(&honest, &fixture.recipient).outer_comment;
    let third = IdentityKey::generate();
    let again = encrypt(&decrypt(&honest, &fixture.recipient), &[&fixture.recipient, &third]);
    refused!(fixture.open(&place(&fixture, &again, &outer)), OpenError::Malformed(_));
}

#[test]
fn what_is_not_an_age_file_for_a_key_is_malformed() {
    let fixture = Fixture::new();
    let honest = fixture.honest("p");
    let outer = Parts::of(&honest, &fixture.recipient).outer_comment;
    let by_passphrase =
        encrypt_by(age::Encryptor::with_user_passphrase(SecretString::from("x".to_owned())), b"");
    let endless = vec![b'a'; 100_000];
    for sealed in
        [&b""[..], b"hello", b"age-encryption.org/v1\n", &by_passphrase, &endless, &b"\n".repeat(50_000)]
    {
        refused!(fixture.open(&place(&fixture, sealed, &outer)), OpenError::Malformed(_));
    }
}

#[test]
fn a_package_expires_after_its_last_day() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let late = fixture.open_with(&package, &fixture.recipient, &fixture.sender, date(2027, 2, 1));
    refused!(late, OpenError::Expired(LAST_DAY));
    fixture.open_with(&package, &fixture.recipient, &fixture.sender, LAST_DAY).unwrap();
}

#[test]
fn a_stripped_outer_signature_is_missing() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    put(&signature_of(&package), b"");
    refused!(fixture.open(&package), OpenError::SignatureMissing(Layer::Outer));
    fs::remove_file(signature_of(&package)).unwrap();
    refused!(fixture.open(&package), OpenError::SignatureMissing(Layer::Outer));
    let verified = verify(&package, fixture.sender.verifying_key(), &on);
    assert!(matches!(verified, Err(OpenError::SignatureMissing(Layer::Outer))));
}

#[test]
fn a_stripped_inner_signature_is_missing() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| parts.remove(SUMS_SIGNATURE));
    refused!(fixture.open(&package), OpenError::SignatureMissing(Layer::Inner));
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| parts.file(SUMS_SIGNATURE).clear());
    refused!(fixture.open(&package), OpenError::SignatureMissing(Layer::Inner));
}

#[test]
fn an_unlisted_file_is_refused_wherever_it_lies() {
    for at in [3, 4, 5] {
        let fixture = Fixture::new();
        let package =
            spoilt(&fixture, |parts| parts.files.insert(at, ("extra.csv".to_owned(), b"x".to_vec())));
        refused!(fixture.open(&package), OpenError::UnlistedFile(name) if name == "extra.csv");
    }
}

#[test]
fn a_missing_file_is_named() {
    for name in [SUMS, DESCRIPTOR, "contacts.csv", "lists.csv"] {
        let fixture = Fixture::new();
        let package = spoilt(&fixture, |parts| parts.remove(name));
        refused!(fixture.open(&package), OpenError::MissingFile(missing) if missing == name);
    }
}

#[test]
fn files_in_another_order_are_refused() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| parts.files.swap(3, 4));
    refused!(fixture.open(&package), OpenError::MissingFile(name) if name == "contacts.csv");
}

#[test]
fn a_file_that_does_not_fit_its_digest_is_tampered() {
    for (name, from, to) in [("contacts.csv", "Åsa", "Eva"), (DESCRIPTOR, "delivery", "marketing")] {
        let fixture = Fixture::new();
        let package = spoilt(&fixture, |parts| parts.edit(name, from, to));
        refused!(fixture.open(&package), OpenError::Tampered(_));
    }
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| parts.edit(SUMS, "lists.csv", "lizts.csv"));
    refused!(fixture.open(&package), OpenError::Tampered(_));
}

#[test]
fn a_place_that_is_taken_is_not_touched() {
    for taken in ["out", "out.part"] {
        let fixture = Fixture::new();
        let package = fixture.honest("p");
        fs::create_dir(fixture.path(taken)).unwrap();
        put(&fixture.path(taken).join("mine"), b"mine");
        let out = fixture.path("out");
        let opened = open(&package, &fixture.recipient, fixture.sender.verifying_key(), TODAY, &out, &on);
        refused!(opened, OpenError::AlreadyExists(path) if *path == fixture.path(taken));
        assert_eq!(names_in(&fixture.path(taken)), ["mine"]);
    }
}

#[test]
fn a_cancelled_opening_leaves_nothing_whenever_it_is_cancelled() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    for calls in 0.. {
        let left = Cell::new(calls);
        let watch = |_| match left.replace(left.get().max(1) - 1) {
            0 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        let out = fixture.path("out");
        let opened = open(&package, &fixture.recipient, fixture.sender.verifying_key(), TODAY, &out, &watch);
        assert!(!fixture.path("out.part").exists());
        if opened.is_ok() {
            assert!(calls > 1, "asked in each phase");
            return;
        }
        refused!(opened, OpenError::Cancelled);
        assert!(!out.exists());
    }
}

#[test]
fn a_missing_package_is_an_io_error() {
    let fixture = Fixture::new();
    refused!(fixture.open(&fixture.path("none.tar.age")), OpenError::Io(_));
}
