//! A file of each noun, as somebody else's program wrote it: taken in, found, filtered, changed, traced, taken back.

use crate::home::{Home, rows, text};

/// Three people whom the files speak of.
fn home() -> Home {
    let home = Home::with_register();
    home.write(
        "people.csv",
        "Förnamn;Efternamn;E-post;Organisation\nAino;Åberg;aino@nordvik.example;Nordvik Ab\n\
         Eero;Östman;eero@nordvik.example;Nordvik Ab\nIda;Öhman;ida@saimaa.example;Saimaa Drift Oy\n",
    );
    home.json(["import", "contacts", "people.csv", "--source", "form"]);
    home
}

/// Takes in a file; says how many were added, and why others were not.
fn import(home: &Home, noun: &str, file: &str, content: &str) -> (u64, Vec<String>) {
    home.write(file, content);
    let report = home.json(["import", "records", file, "--as", noun, "--source", "supplier"]);
    let why = report["rejects"].as_array().unwrap().iter().map(|reject| text(reject, "code").to_owned());
    (report["added"].as_u64().unwrap(), why.collect())
}

fn found(home: &Home, words: &[&str]) -> u64 {
    home.json_of(words)["total"].as_u64().unwrap()
}

#[test]
fn devices_are_read_out_of_their_user_agents() {
    let home = home();
    let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/17.4 Mobile/15E148 Safari/604.1";
    let file = format!(
        "E-post;Modell;IMEI;IP-adress;User agent\naino@nordvik.example;Fairphone 5;490154203237518;192.0.2.7;\n\
         eero@nordvik.example;;;;\"{agent}\"\neero@nordvik.example;X1;490154203237517;999.1.1.1;\n\
         nobody@nordvik.example;Nokia;;;\n"
    );
    let (added, why) = import(&home, "device", "devices.csv", &file);
    assert_eq!(added, 3);
    assert_eq!(why, ["imei_check_digit", "not_an_ip", "no_such_record"]);
    let listed = home.json(["device", "list", "eero", "--where", "system=iOS"]);
    let device = home.json(["device", "show", text(&rows(&listed)[0], "id")]);
    assert_eq!((text(&device["form"], "make"), text(&device["form"], "kind")), ("Apple", "phone"));
    assert_eq!(text(&device["form"], "mobile_browser"), "Mobile Safari");
    assert_eq!((text(&device["form"], "user_agent"), text(&device["origin"], "source")), (agent, "supplier"));
    let (again, _) = import(&home, "device", "devices.csv", &file);
    assert_eq!(again, 1, "known by IMEI and by person with user agent; what nothing tells comes again");
    let imports = home.json(["imports", "list"]);
    let first = rows(&imports).iter().find(|row| row["noun"] == "device" && row["added"] == 3).unwrap();
    let undone = home.json(["imports", "undo", text(first, "id")]);
    assert_eq!(undone["removed"], 3);
}

#[test]
fn no_readable_password_is_kept_anywhere() {
    let home = home();
    const MARKER: &str = "Krypto-häst-7731";
    let hash = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
    let file = format!(
        "E-post;Användarnamn;Tjänst;Lösenord\naino@nordvik.example;aino.a;Nordvik Moln;{MARKER}\n\
         eero@nordvik.example;eero.o;Nordvik Moln;\n"
    );
    home.write("accounts.csv", &file);
    let look = home.run(["look", "accounts.csv", "--as", "account"]).succeeds();
    assert!(!look.out.contains(MARKER), "not even shown");
    let (added, why) = import(&home, "account", "accounts.csv", &file);
    assert_eq!((added, why.len()), (2, 0));
    let (added, _) = import(
        &home,
        "account",
        "hashes.csv",
        &format!("E-post;Användarnamn;Tjänst;Lösenord\nida@saimaa.example;ida.o;Nordvik Moln;{hash}\n"),
    );
    assert_eq!(added, 1);
    let kept =
        home.json(["account", "list", "--columns", "user_name,password,product", "--sort", "user_name"]);
    let kept: Vec<_> =
        rows(&kept).iter().map(|row| (text(row, "user_name"), row["password"].as_str())).collect();
    assert_eq!(kept, [("aino.a", Some("existed")), ("eero.o", None), ("ida.o", Some("verifier"))]);
    assert_eq!(found(&home, &["account", "list", "no.a"]), 1, "by part of the user name");
    // By explicit choice what is readable can be checked; what is left of it is no more readable than before.
    let asked = r#"{"version":1,"noun":"account","columns":[
        {"column":0,"header":"E-post","target":"contact.email"},
        {"column":1,"header":"Användarnamn","target":"user_name"},
        {"column":2,"header":"Tjänst","target":"product.name"},
        {"column":3,"header":"Lösenord","target":"password_verifier"}]}"#;
    home.write("mapping.json", asked);
    home.write("readable.csv", &file.replace("aino.a", "aino.b"));
    let import = |how: &[&str]| {
        let usual = ["import", "records", "readable.csv", "--as", "account", "--source", "supplier"];
        let usual = usual.into_iter().chain(["--mapping", "mapping.json"]).chain(how.iter().copied());
        home.json_of(&usual.collect::<Vec<_>>())
    };
    assert_eq!(import(&["--dry-run"])["added"], 1, "without a new name the other is held already");
    assert_eq!(import(&[])["added"], 1);
    let made = || {
        let listed = home.json(["account", "list", "aino.b", "--columns", "password"]);
        text(&rows(&listed)[0], "password").to_owned()
    };
    assert_eq!(made(), "verifier");
    let how = ["import", "records", "readable.csv", "--as", "account", "--source", "supplier"];
    let how: Vec<&str> = how.into_iter().chain(["--on-match", "update"]).collect();
    assert_eq!(
        (&home.json_of(&how)["changed"], made()),
        (&0.into(), "verifier".to_owned()),
        "not taken away"
    );
    for file in ["accounts.csv", "hashes.csv", "readable.csv"] {
        home.remove(file);
    }
    for secret in [MARKER, hash, "$argon2id$"] {
        assert_eq!(home.files_with(secret), Vec::<std::path::PathBuf>::new(), "{secret}");
        let shown = home.run(["account", "list"]).succeeds().out;
        assert!(!shown.contains(secret));
    }
}

#[test]
fn contracts_lists_feedback_and_competitions_are_taken_in() {
    let home = home();
    let (added, why) = import(
        &home,
        "contract",
        "contracts.csv",
        "Avtalsnummer;Titel;Kund;Börjar;Slutar;Status\nA-1;Drift;Saimaa Drift Oy;1.1.2026;31.12.2026;gäller\n\
         A-2;Stöd;Nordvik Ab;2026-05-01;2026-04-30;gäller\n",
    );
    assert_eq!((added, why), (1, vec!["ends_before_start".to_owned()]));
    assert_eq!(found(&home, &["contract", "list", "saimaa", "--where", "ends<=2026-12-31"]), 1);

    let (added, why) =
        import(&home, "list", "lists.csv", "Lista;Typ\nMånadsbrev;nyhetsbrev\nKampanjer;marknadsföring\n");
    assert_eq!((added, why.len()), (2, 0));
    let (added, why) = import(
        &home,
        "membership",
        "members.csv",
        "Lista;E-post;Status;Datum\nMånadsbrev;aino@nordvik.example;unsubscribed;2026-03-01\n\
         Månadsbrev;eero@nordvik.example;subscribed;2026-01-01\nOkänd;eero@nordvik.example;subscribed;\n",
    );
    assert_eq!((added, why), (2, vec!["no_such_record".to_owned()]));
    home.write(
        "back.csv",
        "Lista;E-post;Status;Datum\nMånadsbrev;aino@nordvik.example;subscribed;2026-02-01\n",
    );
    let back = home.json([
        "import",
        "records",
        "back.csv",
        "--as",
        "membership",
        "--source",
        "group",
        "--on-match",
        "update",
    ]);
    assert_eq!((&back["same"], text(&back["rejects"][0], "code")), (&1.into(), "left_as_held"));
    assert_eq!(found(&home, &["membership", "list", "åberg", "--where", "state=unsubscribed"]), 1);

    let (added, why) = import(
        &home,
        "feedback",
        "feedback.csv",
        "Datum;Kanal;Respons;Betyg;E-post\n2026-02-03;e-post;Snabbt svar;5;ida@saimaa.example\n\
         2026-02-04;telefon;Sent svar;6;ida@saimaa.example\n",
    );
    assert_eq!((added, why), (2, vec!["out_of_range".to_owned()]));
    assert_eq!(found(&home, &["feedback", "list", "snabbt"]), 1);
    import(
        &home,
        "competition",
        "competitions.csv",
        "Tävling;Börjar;Slutar\nSommarfoto;2026-06-01;2026-08-31\n",
    );
    let (added, why) = import(
        &home,
        "entry",
        "entries.csv",
        "Tävling;E-post;Resultat;Placering\nSommarfoto;aino@nordvik.example;vinnare;1\n",
    );
    assert_eq!((added, why.len()), (1, 0));
    assert_eq!(found(&home, &["entry", "list", "åberg", "--where", "result=won"]), 1);
}
