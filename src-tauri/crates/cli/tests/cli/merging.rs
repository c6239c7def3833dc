//! Records that may be one, and one record of two.

use crate::home::{Home, rows, text};

fn add(home: &Home, given: &str, email: &str) -> String {
    let added =
        home.json(["contact", "add", "--given-name", given, "--family-name", "Åberg", "--email", email]);
    text(&added, "id").to_owned()
}

#[test]
fn duplicates_are_listed_set_apart_shown_and_made_one() {
    let home = Home::with_register();
    let aino = add(&home, "Aino", "aino@nordvik.example");
    let same = add(&home, "A.", "AINO@nordvik.example");
    let eva = add(&home, "Eva", "aino@nordvik.example");
    let listed = home.json(["duplicates", "list", "contact"]);
    assert_eq!((&listed["total"], &listed["whole"]), (&3.into(), &true.into()));
    assert_eq!(listed["pairs"][0]["reasons"][0]["code"], "same_email");
    let shown =
        home.run(["duplicates", "list", "contact", "--limit", "1", "--language", "sv"]).succeeds().out;
    assert!(shown.contains("samma e-post") && shown.contains("Par som kan vara samma: 3."), "{shown}");
    for other in [&aino, &same] {
        home.json(["duplicates", "apart", "contact", &eva, other]);
    }
    assert_eq!(home.json(["duplicates", "list", "contact"])["total"], 1);

    let merge = ["merge", "contact", &aino, &same, "--take", "given_name=right"];
    let [a, b, c, d, e, f] = merge;
    let preview = home.json([a, b, c, d, e, f, "--dry-run"]);
    assert_eq!(preview["left_out"][0]["value"], "Aino");
    let shown = home.run([a, b, c, d, e, f, "--dry-run"]).succeeds().out;
    assert!(shown.contains("given_name") && shown.contains("Aino"), "{shown}");
    assert_eq!(home.json(["contacts"])["total"], 3, "nothing was done");
    assert_eq!(text(&home.json(merge), "id"), aino);
    let all = home.json(["contacts"]);
    assert_eq!((&all["total"], rows(&all).iter().any(|row| row["given_name"] == "A.")), (&2.into(), true));
    let history = home.json(["contact", "history", &aino]);
    assert_eq!(history["steps"][0]["kind"], "merged");
    assert_eq!(home.json(["duplicates", "list", "contact"])["total"], 0, "what was said of either holds");

    let (code, _) = home.fails(["merge", "contact", &aino, &aino]);
    assert_eq!(code, 2);
    let (code, document) = home.fails(["duplicates", "list", "device"]);
    assert_eq!((code, &document["fault"]["detail"]), (2, &"noun".into()));
    home.fails(["merge", "contact", &aino, &eva, "--take", "given_name=both"]);
}
