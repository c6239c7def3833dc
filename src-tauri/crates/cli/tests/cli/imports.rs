//! Files of contacts.

use crate::home::{Home, rows, text};

const PEOPLE: &str = "Förnamn;Efternamn;E-post;Mobil;Telefon nyans\n\
    Aino;Åberg;aino@nordvik.example;040 555 0134;\n\
    Göran;Ek;inte en adress;040 555 0135;\n\
    ;;;;\n";

fn home() -> Home {
    let home = Home::with_register();
    home.write("people.csv", PEOPLE);
    home
}

#[test]
fn a_file_is_looked_at_before_it_is_taken_in() {
    let home = home();
    let seen = home.json(["look", "people.csv"]);
    assert_eq!(text(&seen["dialect"], "delimiter"), "semicolon");
    assert_eq!(seen["columns"].as_array().unwrap().len(), 5);
    assert_eq!(seen["mapping"]["version"], 1);
    assert!(home.run(["look", "people.csv"]).succeeds().out.contains("Efternamn"));
    assert_eq!(home.json(["status"])["contacts"], 0);
}

#[test]
fn a_dry_run_counts_what_the_import_then_does_and_the_import_can_be_undone() {
    let home = home();
    let arguments = ["import", "contacts", "people.csv", "--source", "form", "--rejects", "rejects.csv"];
    let dry = {
        let mut command = home.command(arguments);
        crate::home::ran(command.args(["--dry-run", "--json"])).succeeds().document()
    };
    assert_eq!(
        (&dry["added"], &dry["batch"], &dry["dry_run"]),
        (&2.into(), &serde_json::Value::Null, &true.into())
    );
    assert_eq!(home.json(["status"])["contacts"], 0, "a dry run leaves nothing");

    let done = home.json(arguments);
    assert_eq!((&done["added"], &done["not_taken"]), (&dry["added"], &dry["not_taken"]));
    let rejects = home.read("rejects.csv");
    assert!(
        rejects.contains("inte en adress") && rejects.contains("not_an_email,This is not an e-mail"),
        "{rejects}"
    );
    assert_eq!(home.json(["status"])["contacts"], 2);

    let again = home.json(["import", "contacts", "people.csv", "--source", "form", "--on-match", "update"]);
    assert_eq!(again["added"], 0, "the same file twice adds nobody");

    let listed = home.json(["imports", "list"]);
    assert_eq!(listed["total"], 2);
    let first = text(rows(&listed).last().unwrap(), "id").to_owned();
    assert_eq!(home.json(["imports", "undo", &first])["removed"], 2);
    assert_eq!(home.json(["status"])["contacts"], 0);
    assert!(home.run(["imports", "list"]).succeeds().out.contains("people.csv"));
}

#[test]
fn a_mapping_file_decides_what_the_guess_could_not() {
    let home = Home::with_register();
    home.write("odd.csv", "Kolumn ett,Kolumn två\nÅberg,aino@nordvik.example\n");
    let (code, document) = home.fails(["import", "contacts", "odd.csv", "--source", "form"]);
    assert_eq!((code, text(&document["fault"], "code")), (1, "mapping_incomplete"));
    let mut mapping = home.json(["look", "odd.csv"])["mapping"].clone();
    mapping["columns"][0]["target"] = "family_name".into();
    mapping["columns"][1]["target"] = "email".into();
    home.write("mapping.json", &mapping.to_string());
    let done = home.json(["import", "contacts", "odd.csv", "--source", "form", "--mapping", "mapping.json"]);
    assert_eq!(done["added"], 1);
}

#[test]
fn the_guess_of_how_a_file_is_written_can_be_set_right() {
    let home = Home::with_register();
    let path = home.path("latin.csv");
    std::io::Write::write_all(
        &mut std::fs::File::create(path).unwrap(),
        b"Efternamn|E-post\n\xc5berg|a@nordvik.example\n",
    )
    .unwrap();
    let done = home.json([
        "import",
        "contacts",
        "latin.csv",
        "--source",
        "supplier",
        "--encoding",
        "windows-1252",
        "--delimiter",
        "|",
        "--header",
        "yes",
    ]);
    assert_eq!(done["added"], 1);
    assert_eq!(home.json(["search", "åberg"])["total"], 1);
}

#[test]
fn a_workbook_is_taken_in_by_the_sheet_that_is_asked_for() {
    let home = Home::with_register();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/../intake/fixtures/openpyxl.xlsx");
    let seen = home.json(["look", fixture]);
    assert_eq!((text(&seen["dialect"], "format"), text(&seen["dialect"], "sheet")), ("xlsx", "Kontakter"));
    let told: Vec<&str> =
        seen["sheets"].as_array().unwrap().iter().map(|sheet| text(sheet, "name")).collect();
    assert_eq!(told, ["Läs mig", "Kontakter", "Dold"]);
    assert!(home.run(["look", fixture]).succeeds().out.contains("Kontakter"));
    let done = home.json(["import", "contacts", fixture, "--source", "form", "--sheet", "Dold"]);
    assert_eq!(done["added"], 1);
    assert_eq!(home.json(["search", "bo@example.fi"])["total"], 1);
    let (code, document) =
        home.fails(["import", "contacts", fixture, "--source", "form", "--sheet", "Blad9"]);
    assert_eq!((code, text(&document["fault"], "code")), (1, "sheet_not_found"));
}

#[test]
fn cards_and_json_lines_are_taken_in_without_a_word_of_what_they_are() {
    let home = Home::with_register();
    home.write("card.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Öberg;Åsa;;;\r\nEND:VCARD\r\n");
    home.write("people.jsonl", "{\"first_name\": \"Göran\", \"last_name\": \"Ek\"}\n");
    for file in ["card.vcf", "people.jsonl"] {
        assert_eq!(home.json(["import", "contacts", file, "--source", "form"])["added"], 1, "{file}");
    }
}

#[test]
fn what_is_no_table_is_refused_and_nothing_is_lost() {
    let home = Home::with_register();
    home.write("empty.csv", "");
    let (code, document) = home.fails(["import", "contacts", "empty.csv", "--source", "form"]);
    assert_eq!((code, text(&document["fault"], "code")), (1, "file_empty"));
    let (code, document) = home.fails(["import", "contacts", "missing.csv", "--source", "form"]);
    assert_eq!((code, text(&document["fault"], "code")), (1, "not_found"));
}
