//! Layers that do not belong together, or not to this format, are refused though each is signed.

use std::fs;

use liggare_package::{
    keys::{IdentityKey, SigningKey},
    open::{Layer, OpenError},
};

use crate::{
    fixture::{Fixture, TODAY, put, signature_of},
    hostile::{DESCRIPTOR, Parts, SUMS_SIGNATURE, decrypt, encrypt, pack, place, sign, spoilt},
};

#[test]
fn inner_parts_signed_again_by_another_key_are_from_the_wrong_sender() {
    let fixture = Fixture::new();
    let other = SigningKey::generate().unwrap();
    let package = spoilt(&fixture, |parts| parts.resign(&other));
    refused!(fixture.open(&package), OpenError::WrongSender(Layer::Inner));
}

#[test]
fn somebody_elses_package_in_ones_own_wrapping_is_from_the_wrong_sender() {
    let fixture = Fixture::new();
    let package = fixture.honest("p");
    let outer = Parts::of(&package, &fixture.recipient).outer_comment;
    let wrapper = SigningKey::generate().unwrap();
    let sealed = fs::read(&package).unwrap();
    put(&signature_of(&package), sign(&wrapper, &sealed, &outer).as_bytes());
    let opened = fixture.open_with(&package, &fixture.recipient, &wrapper, TODAY);
    refused!(opened, OpenError::WrongSender(Layer::Inner));
}

#[test]
fn a_descriptor_that_names_another_senders_key_does_not_bind() {
    let fixture = Fixture::new();
    let own = fixture.sender.verifying_key().as_str();
    let other = SigningKey::generate().unwrap();
    let package = spoilt(&fixture, |parts| {
        parts.edit(DESCRIPTOR, own, other.verifying_key().as_str());
        parts.resign(&fixture.sender);
    });
    refused!(fixture.open(&package), OpenError::BindingMismatch(_));
}

#[test]
fn a_package_passed_on_to_another_key_is_not_for_that_recipient() {
    let fixture = Fixture::new();
    let honest = fixture.honest("p");
    let outer = Parts::of(&honest, &fixture.recipient).outer_comment;
    let third = IdentityKey::generate();
    let again = encrypt(&decrypt(&honest, &fixture.recipient), &[&third]);
    let package = place(&fixture, &again, &outer);
    refused!(fixture.open_with(&package, &third, &fixture.sender, TODAY), OpenError::NotForThisRecipient);
}

#[test]
fn an_expiry_that_the_two_signed_places_tell_differently_does_not_bind() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| {
        parts.edit(DESCRIPTOR, "2027-01-31", "2037-01-31");
        parts.resign(&fixture.sender);
    });
    refused!(fixture.open(&package), OpenError::BindingMismatch(_));
}

#[test]
fn a_file_that_the_sums_list_and_the_descriptor_does_not_is_refused() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| {
        parts.files.push(("extra.csv".to_owned(), b"x".to_vec()));
        parts.resign(&fixture.sender);
    });
    refused!(fixture.open(&package), OpenError::BindingMismatch(_));
}

#[test]
fn sums_and_descriptor_that_disagree_do_not_bind() {
    let fixture = Fixture::new();
    // Signed anew, but the descriptor still tells the old digest.
    let package = spoilt(&fixture, |parts| {
        parts.edit("contacts.csv", "Åsa", "Eva");
        parts.resign(&fixture.sender);
    });
    refused!(fixture.open(&package), OpenError::BindingMismatch(_));
}

#[test]
fn an_outer_signature_of_another_package_is_tampered() {
    let fixture = Fixture::new();
    let (one, two) = (fixture.honest("one"), fixture.honest("two"));
    fs::copy(signature_of(&two), signature_of(&one)).unwrap();
    refused!(fixture.open(&one), OpenError::Tampered(_));
}

#[test]
fn an_outer_comment_of_another_package_does_not_bind() {
    let fixture = Fixture::new();
    let other = Parts::of(&fixture.honest("other"), &fixture.recipient);
    let own = Parts::of(&fixture.honest("own"), &fixture.recipient);
    let (id, _) = own.outer_comment.split_once(" sums=").unwrap();
    let (other_id, other_sums) = other.outer_comment.split_once(" sums=").unwrap();
    let own_sums = own.outer_comment.split_once(" sums=").unwrap().1;
    for comment in
        [&*other.outer_comment, &format!("{id} sums={other_sums}"), &format!("{other_id} sums={own_sums}")]
    {
        let package = pack(&fixture, &own.archive(), comment);
        refused!(fixture.open(&package), OpenError::BindingMismatch(_));
    }
}

#[test]
fn an_inner_signature_of_another_package_is_tampered() {
    let fixture = Fixture::new();
    let mut other = Parts::of(&fixture.honest("other"), &fixture.recipient);
    let package = spoilt(&fixture, |parts| *parts.file(SUMS_SIGNATURE) = other.file(SUMS_SIGNATURE).clone());
    refused!(fixture.open(&package), OpenError::Tampered(_));
}

#[test]
fn a_signature_of_the_same_key_over_something_else_is_malformed() {
    let fixture = Fixture::new();
    let mut parts = Parts::of(&fixture.honest("p"), &fixture.recipient);
    parts.inner_comment = "checkpoint seq=42".to_owned();
    parts.resign(&fixture.sender);
    refused!(fixture.open(&parts.pack(&fixture)), OpenError::Malformed(_));
    parts.outer_comment = "checkpoint seq=42".to_owned();
    refused!(fixture.open(&parts.pack(&fixture)), OpenError::Malformed(_));
}

#[test]
fn a_later_version_is_named_by_whichever_layer_tells_it() {
    let fixture = Fixture::new();
    let honest = Parts::of(&fixture.honest("p"), &fixture.recipient);
    let later = honest.outer_comment.replace("package-1", "package-2");
    let package = pack(&fixture, b"anything", &later);
    refused!(fixture.open(&package), OpenError::UnsupportedVersion(2));
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| {
        parts.edit(DESCRIPTOR, "\"version\": 1", "\"version\": 2");
        parts.resign(&fixture.sender);
    });
    refused!(fixture.open(&package), OpenError::UnsupportedVersion(2));
}

#[test]
fn a_descriptor_with_members_of_a_later_hand_is_read() {
    let fixture = Fixture::new();
    let package = spoilt(&fixture, |parts| {
        parts.edit(DESCRIPTOR, "\"purpose\"", "\"added_later\": {\"x\": 1}, \"purpose\"");
        parts.resign(&fixture.sender);
    });
    fixture.open(&package).unwrap();
}

#[test]
fn a_descriptor_that_contradicts_itself_is_malformed() {
    for (from, to) in [
        ("\"contacts.csv\"", "\"../contacts.csv\""),
        ("\"primaryKey\": \"row_id\"", "\"primaryKey\": \"mobile\""),
        ("\"contacts\": 3", "\"contacts\": 3, \"people\": 1"),
        ("apostrophe-1", "none"),
        ("tabular-data-package", "data-package"),
        ("\"lineTerminator\": \"\\r\\n\"", "\"lineTerminator\": \"\\n\""),
        ("\"supersedes\": null", "\"supersedes\": \"x\""),
        ("\"purpose\": \"delivery\",", ""),
        ("\"purpose\": \"delivery\",", "\"purpose\": \"a\", \"purpose\": \"b\","),
        ("\"log\"", "\"log"),
    ] {
        let fixture = Fixture::new();
        let package = spoilt(&fixture, |parts| {
            parts.edit(DESCRIPTOR, from, to);
            parts.resign(&fixture.sender);
        });
        refused!(fixture.open(&package), OpenError::Malformed(_));
    }
}
