//! People and organisations.

use crate::home::{Home, rows, text};

#[test]
fn a_contact_is_added_found_shown_and_changed() {
    let home = Home::with_register();
    let added = home.json([
        "contact",
        "add",
        "--given-name",
        "Aino",
        "--family-name",
        "Åberg",
        "--email",
        "aino@nordvik.example",
        "--email",
        "a.aberg@nordvik.example",
        "--phone",
        "040 555 0134",
        "--organisation",
        "Nordvik Ab",
        "--city",
        "Pargas",
        "--source",
        "form",
    ]);
    assert_eq!(added["form"]["phones"][0], "+358405550134");
    assert_eq!(added["form"]["emails"].as_array().unwrap().len(), 2);
    let id = text(&added, "id").to_owned();

    let changed = home.json(["contact", "edit", &id, "--position", "Vd", "--email", "", "--source", "use"]);
    assert_eq!(changed["form"]["position"], "Vd");
    assert_eq!(changed["form"]["emails"].as_array().unwrap().len(), 0, "an empty value clears");
    assert_eq!(changed["form"]["address"]["city"], "Pargas", "what was not given stays");
    assert_eq!(changed["origins"]["position"]["source"], "use", "a value knows where it came from");

    let found = home.json(["search", "åberg", "--limit", "5"]);
    assert_eq!((&found["total"], text(&rows(&found)[0], "id")), (&1.into(), id.as_str()));
    assert_eq!(home.json(["contact", "show", &id])["form"], changed["form"]);
    let shown = home.run(["contact", "show", &id, "--language", "sv"]).succeeds().out;
    assert!(shown.contains("Åberg") && shown.contains("Efternamn"), "{shown}");
}

#[test]
fn home_town_without_a_consent_is_refused_with_the_clause() {
    let home = Home::with_register();
    let (code, document) = home.fails(["contact", "add", "--family-name", "Åberg", "--home-town", "Pargas"]);
    assert_eq!(code, 3);
    let refusal = &document["fault"]["refusals"][0];
    assert_eq!(refusal["code"], "whereabouts_without_consent");
    assert!(text(refusal, "citation").starts_with("R5.6") && !text(refusal, "sentence").is_empty());
    home.json([
        "contact",
        "add",
        "--family-name",
        "Åberg",
        "--home-town",
        "Pargas",
        "--consent",
        "2024-03-12",
    ]);
}

#[test]
fn contacts_are_listed_in_any_order_and_any_number() {
    let home = Home::with_register();
    home.json(["demo", "--contacts", "1100", "--seed", "7"]);
    let first = home.json(["contacts", "--sort", "name", "--limit", "3"]);
    assert_eq!((&first["total"], rows(&first).len()), (&1100.into(), 3));
    let next = home.json(["contacts", "--limit", "1", "--offset", "1"]);
    assert_eq!(rows(&next)[0], rows(&first)[1]);
    let all = home.json(["contacts", "--limit", "5000"]);
    assert_eq!(rows(&all).len(), 1100, "more than the desk gives at once");
    let last = home.json(["contacts", "--sort", "name", "--descending", "--limit", "1"]);
    assert_eq!(rows(&last)[0], rows(&all)[1099]);
    for column in ["organisation", "email", "mobile", "position", "city", "source", "updated"] {
        assert_eq!(rows(&home.json(["contacts", "--sort", column, "--limit", "2"])).len(), 2, "{column}");
    }
    let objecting = home.json(["contacts", "--objects", "yes", "--limit", "2000"]);
    assert!(
        rows(&objecting).iter().all(|row| row["objects_to_marketing"] == "true")
            && !rows(&objecting).is_empty()
    );
    assert_eq!(home.json(["contacts", "--offset", "9999"])["rows"], serde_json::json!([]));
    assert_eq!(home.json(["contacts", "--limit", "0"])["total"], 1100);
}

#[test]
fn the_same_seed_fills_two_registers_alike() {
    let invented = |seed: &str| {
        let home = Home::with_register();
        home.json(["demo", "--contacts", "40", "--seed", seed]);
        let all = home.json(["contacts", "--limit", "100"]);
        rows(&all)
            .iter()
            .map(|row| text(row, "family_name").to_owned() + &row["mobile"].to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(invented("7"), invented("7"));
    assert_ne!(invented("7"), invented("8"));
}

#[test]
fn an_organisation_is_added_found_and_changed() {
    let home = Home::with_register();
    let named = ["organisation", "add", "--set", "name=Saimaa Drift Oy", "--set", "business_id=2345678-9"];
    let added = home.json(named);
    let id = text(&added["record"], "id").to_owned();
    let changed =
        home.json(["organisation", "edit", &id, "--set", "city=Villmanstrand", "--set", "country=FI"]);
    assert_eq!(changed["form"]["business_id"], "2345678-9", "what was not given stays");
    assert_eq!(home.json(["organisation", "show", &id])["form"], changed["form"]);
    let found = home.json(["organisation", "list", "saimaa"]);
    assert_eq!((&found["total"], text(&rows(&found)[0], "id")), (&1.into(), id.as_str()));
    assert_eq!(home.json(["organisation", "list", "--where", "city=Åbo"])["total"], 0);
    assert_eq!(home.json(["organisation", "list", "--where", "city~VILL"])["total"], 1);
    assert!(home.run(["organisation", "list"]).succeeds().out.contains("Saimaa Drift Oy"));
}
