//! Files beside contracts.

use crate::home::{Home, rows, text};

#[test]
fn a_file_is_kept_beside_a_contract_saved_and_removed() {
    let home = Home::with_register();
    let organisation = home.json(["organisation", "add", "--set", "name=Saimaa Drift Oy"]);
    let organisation = format!("organisation={}", text(&organisation["record"], "id"));
    let contract = home.json(["contract", "add", "--set", "title=Driftavtal", "--set", &organisation]);
    let contract = text(&contract["record"], "id");
    home.write("avtal.pdf", "%PDF-1.7 mellan Nordvik och Saimaa");
    let added = home.json(["attachment", "add", contract, "avtal.pdf"]);
    let id = text(&added, "id");
    home.remove("avtal.pdf");
    assert!(home.files_with("mellan Nordvik och Saimaa").is_empty());

    let list = home.json(["attachment", "list", contract]);
    assert_eq!(rows(&list), std::slice::from_ref(&added));
    let (exit, fault) = home.fails(["contract", "remove", contract]);
    assert_eq!((exit, text(&fault["fault"], "code")), (1, "has_attachments"));
    home.json(["attachment", "save", id, "copy.pdf"]);
    assert_eq!(home.read("copy.pdf"), "%PDF-1.7 mellan Nordvik och Saimaa");
    let (exit, fault) = home.fails(["attachment", "save", id, "copy.pdf"]);
    assert_eq!((exit, text(&fault["fault"], "code")), (1, "file_taken"), "what is there stays");

    home.json(["attachment", "remove", id]);
    assert!(rows(&home.json(["attachment", "list", contract])).is_empty());
    home.json(["contract", "remove", contract]);
}
