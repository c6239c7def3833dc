//! What a search finds, as a file on the keeper's own disk.

use crate::home::{Home, rows, text};

fn home() -> Home {
    let home = Home::with_register();
    home.json(["demo", "--contacts", "300", "--seed", "7"]);
    home
}

const REASON: &str = "Utskick om avbrott";

#[test]
fn a_search_is_written_in_the_keepers_language_and_told_in_the_ledger() {
    let home = home();
    let found = home.json(["search", "åberg"])["total"].as_u64().unwrap();
    let looked = home.run(["export", "contact", "åberg", "--preview"]).succeeds().out;
    assert!(looked.contains("--reason") && looked.contains(&found.to_string()), "{looked}");
    let arguments =
        ["export", "contact", "åberg", "--reason", REASON, "--out", "out.csv", "--language", "sv"];
    let written = home.json(arguments);
    assert_eq!((&written["rows"], &written["persons"]), (&found.into(), &found.into()));
    let file = home.read("out.csv");
    assert!(file.starts_with("\u{feff}Efternamn;Förnamn;Organisation;E-post"), "{file}");
    assert!(file.contains("Formulär") && !file.contains(";form\r\n"), "a source is told in words");
    assert_eq!(file.lines().count() as u64, found + 1);

    let ledger = home.json(["exports", "list"]);
    assert_eq!((text(&rows(&ledger)[0], "reason"), text(&rows(&ledger)[0], "state")), (REASON, "completed"));
    let id = text(&rows(&home.json(["search", "åberg"]))[0], "id").to_owned();
    let shown = home.run(["contact", "show", &id]).succeeds().out;
    assert!(shown.contains(REASON), "{shown}");
    let log = home.run(["log", "show", "--limit", "2"]).succeeds().out;
    assert!(log.contains("Export to a file completed"), "{log}");
}

#[test]
fn a_person_without_a_reason_is_refused_with_its_citation_and_no_file() {
    let home = home();
    let (code, document) = home.fails(["export", "contact", "--out", "out.xlsx"]);
    assert_eq!((code, text(&document["fault"]["refusals"][0], "code")), (3, "reason_missing"));
    assert!(text(&document["fault"]["refusals"][0], "citation").contains("GDPR"));
    assert!(!home.path("out.xlsx").exists());
    let free = home.json(["export", "organisation", "--columns", "name,city", "--out", "out.xlsx"]);
    assert_eq!((text(&free, "form"), &free["persons"]), ("xlsx", &0.into()));
    let again = home.fails(["export", "organisation", "--columns", "name", "--out", "out.xlsx"]);
    assert_eq!(text(&again.1["fault"], "code"), "file_taken", "nothing is overwritten");
}

#[test]
fn for_programs_it_is_plain_csv_with_codes() {
    let home = home();
    let columns = "family_name,source,objects_to_marketing";
    let arguments =
        ["export", "contact", "--columns", columns, "--codes", "--reason", REASON, "--out", "out.csv"];
    home.json(arguments);
    let file = home.read("out.csv");
    assert_eq!(file.lines().next().unwrap(), columns);
    assert!(file.lines().skip(1).all(|line| line.ends_with(",true") || line.ends_with(",false")), "{file}");
    assert!(file.contains(",contact_request,"), "{file}");
}
