//! From the register to somebody else's tools.

use crate::home::{Home, Ran, ran, rows, text, tool};
use crate::recipients::{NAME, add, fingerprint, key_of};
use serde_json::Value;
use std::path::Path;

const FIELDS: &str = "given_name,family_name,email";

fn home() -> (Home, String) {
    let home = Home::with_register();
    home.json(["demo", "--contacts", "300", "--seed", "7"]);
    let key = key_of(&home, "me.key");
    add(&home, &key, "FI");
    (home, key)
}

fn disclose(home: &Home) -> Value {
    home.json([
        "disclose",
        "--to",
        NAME,
        "--purpose",
        "delivery",
        "--fields",
        FIELDS,
        "--search",
        "åberg",
        "--out",
        "out",
    ])
}

fn package(home: &Home, arguments: &[&str]) -> Ran {
    ran(home.bare().args(["package"]).args(arguments).arg("--json"))
}

#[test]
fn what_leaves_is_what_the_preview_showed_and_stock_tools_open_it() {
    let (home, _) = home();
    let arguments = [
        "disclose",
        "--to",
        NAME,
        "--purpose",
        "delivery",
        "--fields",
        FIELDS,
        "--search",
        "åberg",
        "--preview",
    ];
    let preview = home.json(arguments);
    let count = preview["count"].as_u64().unwrap();
    assert!(count > 0 && preview["refusals"] == serde_json::json!([]), "{preview}");
    assert!(!home.path("out").exists() && home.json(["disclosures", "list"])["total"] == 0, "nothing left");
    assert!(home.run(arguments).succeeds().out.contains("Nothing has been disclosed"));

    let made = disclose(&home);
    assert_eq!(made["count"], count);
    let (file, signer) = (text(&made, "package"), text(&home.json(["status"]), "signing_key").to_owned());
    let here = home.dir.path();
    assert_eq!(tool("sha256sum", &[file], here).split(' ').next(), made["sha256"].as_str());
    tool("minisign", &["-H", "-V", "-m", file, "-P", &signer], here);
    tool("sh", &["-c", &format!("age -d -i me.key {file} | tar -x")], here);
    let csv = home.read("contacts.csv");
    assert_eq!(csv.lines().next().unwrap().trim(), format!("row_id,{FIELDS}"));
    assert_eq!(csv.lines().count() as u64, count + 1, "{csv}");
    for row in rows(&preview) {
        assert!(row.as_array().unwrap().iter().all(|cell| csv.contains(cell.as_str().unwrap())), "{row}");
    }

    let ledger = home.json(["disclosures", "list"]);
    assert_eq!((&ledger["total"], &rows(&ledger)[0]["package_id"]), (&1.into(), &made["package_id"]));
    assert!(home.run(["disclosures", "list"]).succeeds().out.contains(NAME));
}

#[test]
fn a_package_is_verified_and_opened_without_a_register() {
    let (home, _) = home();
    let made = disclose(&home);
    let file = text(&made, "package").to_owned();
    let signer = text(&home.json(["status"]), "signing_key").to_owned();
    let verified = package(&home, &["verify", &file, "--sender", &signer]).succeeds().document();
    assert_eq!((&verified["package_id"], &verified["verified"]), (&made["package_id"], &true.into()));
    let open = ["open", &file, "--identity", "me.key", "--sender", &signer, "--out", "opened"];
    let opened = package(&home, &open).succeeds().document();
    assert_eq!((&opened["rows"], &opened["purpose"]), (&made["count"], &"delivery".into()));
    assert!(home.path("opened/contacts.csv").is_file() && home.path("opened/datapackage.json").is_file());
    let beside = package(&home, &open).succeeds().document();
    assert!(Path::new(text(&beside, "out")).join("contacts.csv").is_file(), "{beside}");
    let again = package(&home, &open);
    assert_eq!((again.code, text(&again.document()["fault"], "code")), (1, "place_taken"));
}

#[test]
fn every_bad_package_has_its_own_message_and_code() {
    let (home, _) = home();
    let file = text(&disclose(&home), "package").to_owned();
    let signer = text(&home.json(["status"]), "signing_key").to_owned();
    key_of(&home, "other.key");
    let expect = |arguments: &[&str], code: i32, fault: &str| {
        let refused = package(&home, arguments);
        assert_eq!(
            (refused.code, text(&refused.document()["fault"], "code")),
            (code, fault),
            "{}",
            refused.err
        );
        assert!(!home.path("opened").exists(), "{fault}: nothing is left");
    };
    let open = |file: &str, identity: &str, sender: &str, code, fault: &str| {
        expect(&["open", file, "--identity", identity, "--sender", sender, "--out", "opened"], code, fault);
    };
    open(&file, "other.key", &signer, 4, "package_not_for_you");
    let stranger = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    open(&file, "me.key", stranger, 5, "package_wrong_sender");
    open(&file, "me.key", "RWnot-a-key", 2, "sender_invalid");
    open("missing.tar.age", "me.key", &signer, 1, "not_found");

    let flipped = flipped_copy(&home, &file, "flipped.tar.age");
    expect(&["verify", &flipped, "--sender", &signer], 5, "package_tampered");
    open(&flipped, "me.key", &signer, 5, "package_tampered");
    std::fs::copy(home.path(&file), home.path("bare.tar.age")).unwrap();
    expect(&["verify", "bare.tar.age", "--sender", &signer], 5, "package_unsigned");
}

/// The package with one byte changed, its signature beside it.
fn flipped_copy(home: &Home, file: &str, name: &str) -> String {
    let mut bytes = std::fs::read(home.path(file)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let write = |path: &Path, bytes: &[u8]| {
        std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
    };
    write(&home.path(name), &bytes);
    std::fs::copy(home.path(&format!("{file}.minisig")), home.path(&format!("{name}.minisig"))).unwrap();
    name.to_owned()
}

#[test]
fn what_the_law_or_the_description_forbids_is_refused_with_its_clause() {
    let (home, key) = home();
    let refused = |to: &str, purpose: &str, fields: &str| {
        let (code, document) =
            home.fails(["disclose", "--to", to, "--purpose", purpose, "--fields", fields, "--out", "out"]);
        assert_eq!(code, 3, "{document}");
        let reasons = document["refusals"].as_array().unwrap().clone();
        assert!(
            reasons.iter().all(|one| !text(one, "citation").is_empty() && !text(one, "sentence").is_empty())
        );
        reasons.iter().map(|one| text(one, "code").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(refused(NAME, "statutory", FIELDS), ["purpose_outside_contract"]);
    assert_eq!(refused(NAME, "marketing", "given_name,home_town"), ["field_not_for_purpose"]);
    home.json(["recipient", "add", "--name", "Acme Inc", "--kind", "customer", "--country", "US"]);
    assert_eq!(refused("Acme Inc", "delivery", FIELDS), ["outside_eea", "no_key", "no_contract"]);
    home.json([
        "recipient",
        "add",
        "--name",
        "Ny Ab",
        "--kind",
        "customer",
        "--country",
        "SE",
        "--age",
        &key,
    ]);
    assert_eq!(refused("Ny Ab", "delivery", FIELDS), ["key_not_confirmed", "no_contract"]);
    assert!(!home.path("out").exists(), "nothing was written");

    let said =
        home.run(["disclose", "--to", "Acme Inc", "--purpose", "delivery", "--fields", FIELDS, "--preview"]);
    assert_eq!(said.code, 3);
    assert!(said.out.contains("outside the EEA") && said.out.contains("R8"), "{}", said.out);
    assert_eq!(fingerprint(&home, &key).len(), 20);
}

#[test]
fn everybody_held_back_is_counted_by_reason() {
    let (home, _) = home();
    let objecting = home.json(["contacts", "--objects", "yes"])["total"].clone();
    let arguments = ["disclose", "--to", NAME, "--purpose", "marketing", "--fields", FIELDS, "--out", "out"];
    let made = home.json(arguments);
    let withheld = &made["withheld"][0];
    assert_eq!((text(withheld, "reason"), &withheld["count"]), ("marketing_objection", &objecting));
    assert_eq!(made["count"].as_u64().unwrap() + objecting.as_u64().unwrap(), 300);
    assert!(text(withheld, "citation").contains("GDPR 21"));
}

#[test]
fn picked_contacts_alone_leave_by_the_day_that_was_set() {
    let (home, _) = home();
    let two = home.json(["contacts", "--limit", "2"]);
    let ids: Vec<_> = rows(&two).iter().map(|row| text(row, "id").to_owned()).collect();
    let made = home.json([
        "disclose",
        "--to",
        NAME,
        "--purpose",
        "delivery",
        "--fields",
        FIELDS,
        "--pick",
        &ids[0],
        "--pick",
        &ids[1],
        "--expires",
        "2098-01-31",
        "--out",
        "out",
    ]);
    assert_eq!((&made["count"], text(&made, "expires")), (&2.into(), "2098-01-31"));
    let shown = home.json(["contact", "show", &ids[0]]);
    assert_eq!(shown["disclosures"][0]["recipient_name"], NAME, "each contact shows to whom");
}
