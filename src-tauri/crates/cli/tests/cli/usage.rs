//! Logs of a web server and rows of files become sessions, and go again.

use crate::home::{Home, rows, text};
use serde_json::Value;
use std::io::Write;

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const PIXEL: &str = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/131.0.0.0 Mobile Safari/537.36";

/// As nginx writes it: two days, rotated at midnight; a session over the rotation, somebody unknown, somebody without a name,
/// a line that is none.
fn logs() -> [String; 2] {
    let line = |ip: &str, user: &str, at: &str, path: &str, agent: &str| {
        format!("{ip} - {user} [{at} +0200] \"GET {path} HTTP/1.1\" 200 512 \"-\" \"{agent}\"\n")
    };
    let first = [
        line("192.0.2.7", "aino@example.fi", "02/Mar/2026:08:00:00", "/shop/cart", FIREFOX),
        line("192.0.2.7", "aino@example.fi", "02/Mar/2026:08:10:00", "/shop/pay", FIREFOX),
        line("192.0.2.8", "bosse", "02/Mar/2026:08:11:00", "/portal/", PIXEL),
        line("192.0.2.9", "stranger@example.fi", "02/Mar/2026:09:00:00", "/shop", FIREFOX),
        line("192.0.2.9", "-", "02/Mar/2026:09:00:01", "/shop", FIREFOX),
        line("192.0.2.7", "aino@example.fi", "02/Mar/2026:09:30:00", "/elsewhere", FIREFOX),
        "\u{16}\u{3}\u{1} not a line\n".to_owned(),
        line("2001:db8::7", "aino@example.fi", "02/Mar/2026:23:55:00", "/shop", FIREFOX),
    ];
    let second = [line("2001:db8::7", "aino@example.fi", "03/Mar/2026:00:05:00", "/shop/help", FIREFOX)];
    [first.concat(), second.concat()]
}

fn gzip(home: &Home, name: &str, text: &str) {
    let mut command = std::process::Command::new("gzip");
    let file = std::fs::File::create(home.path(name)).unwrap();
    let mut child = command.arg("-c").stdin(std::process::Stdio::piped()).stdout(file).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

struct Prepared {
    home: Home,
    shop: String,
    aino: String,
}

/// Aino is known by her address, Bo by his account with another product.
fn prepared() -> Prepared {
    let home = Home::with_register();
    let id = |document: &Value| document["record"]["id"].as_str().unwrap().to_owned();
    let aino = home.json(["contact", "add", "--given-name", "Aino", "--email", "aino@example.fi"]);
    let bo = home.json(["contact", "add", "--given-name", "Bo", "--email", "bo@example.fi"]);
    let (aino, bo) = (text(&aino, "id").to_owned(), text(&bo, "id").to_owned());
    let shop = id(&home.json(["product", "add", "--set", "name=Butik", "--set", "company=Saimaa Oy"]));
    let portal = id(&home.json(["product", "add", "--set", "name=Portal"]));
    let (product, contact) = (format!("product={portal}"), format!("contact={bo}"));
    home.json(["account", "add", "--set", &product, "--set", "user_name=Bosse", "--set", &contact]);
    let [first, second] = logs();
    gzip(&home, "access.log.1.gz", &first);
    home.write("access.log", &second);
    Prepared { home, shop, aino }
}

/// When, how long, whose and of what each session listed is.
fn told(listed: &Value) -> Vec<(&str, &str, &str, &str)> {
    let told = |row| (text(row, "started"), text(row, "seconds"), text(row, "contact"), text(row, "product"));
    rows(listed).iter().map(told).collect()
}

const IMPORT: [&str; 8] = [
    "import",
    "weblog",
    "access.log",
    "access.log.1.gz",
    "--product",
    "/shop=Butik",
    "--product",
    "/portal=Portal",
];

#[test]
fn logs_become_sessions_of_people_who_are_held_and_everything_else_is_counted() {
    let Prepared { home, shop, aino } = prepared();
    let dry: Vec<&str> = IMPORT.iter().copied().chain(["--dry-run"]).collect();
    let preview = home.json_of(&dry);
    let report = home.json_of(&IMPORT);
    for key in ["lines", "rejected", "anonymous", "elsewhere", "strangers", "unclear", "added", "same", "cut"]
    {
        assert_eq!(preview[key], report[key], "{key}: a preview is the import");
    }
    let counted = |key: &str| report[key].as_u64().unwrap();
    assert_eq!((counted("lines"), counted("rejected"), counted("anonymous")), (9, 1, 1));
    assert_eq!((counted("elsewhere"), counted("strangers"), counted("unclear")), (1, 1, 0));
    assert_eq!((counted("added"), counted("same")), (3, 0), "one session goes over the rotation");

    let listed = home.json(["session", "list"]);
    let one = &rows(&listed)[0];
    let shown = home.json(["session", "show", text(one, "id")]);
    for column in ["started", "seconds"] {
        assert_eq!(shown["told"][column], one[column], "{column}");
    }
    for column in ["contact", "product", "device"] {
        let named = shown["links"][column]["name"].as_str();
        // What there is none of is called nothing.
        assert_eq!(named, Some(one[column].as_str().unwrap_or_default()), "{column}");
    }
    assert_eq!(shown["origin"]["source"], "use");
    assert_eq!(
        told(&listed),
        [
            ("2026-03-02T21:55:00Z", "600", "Aino", "Butik"),
            ("2026-03-02T06:11:00Z", "0", "Bo", "Portal"),
            ("2026-03-02T06:00:00Z", "600", "Aino", "Butik"),
        ]
    );
    let found = |arguments: &[&str]| {
        let all: Vec<&str> = ["session", "list"].into_iter().chain(arguments.iter().copied()).collect();
        home.json_of(&all)["total"].as_u64().unwrap()
    };
    let out =
        home.json(["export", "session", "aino", "--codes", "--reason", "Granskning", "--out", "out.csv"]);
    assert_eq!((&out["rows"], &out["persons"]), (&2.into(), &1.into()));
    let file = home.read("out.csv");
    let started: Vec<&str> = file.lines().map(|row| row.split_once(',').unwrap().0).collect();
    assert_eq!(started, ["started", "2026-03-02T21:55:00Z", "2026-03-02T06:00:00Z"], "as it is listed");
    let by_contact = format!("contact={aino}");
    assert_eq!(found(&["aino"]), 2);
    assert_eq!(found(&["aino butik"]), 2);
    assert_eq!(found(&["bo butik"]), 0);
    assert_eq!(found(&["--where", &by_contact]), 2);
    assert_eq!(found(&["--where", "company=Saimaa Oy"]), 2);
    assert_eq!(found(&["--where", "started>=2026-03-02T12:00:00Z"]), 1);
    let batch = format!("batch={}", text(&report, "batch"));
    assert_eq!(found(&["--where", &batch]), 3);

    let devices = home.json(["device", "list", "--columns", "contact,kind,system,browser,mobile_browser,ip"]);
    let of = |name: &str| rows(&devices).iter().find(|row| row["contact"] == name).unwrap().clone();
    assert_eq!(rows(&devices).len(), 2, "one for each person and user agent");
    assert_eq!(text(&of("Aino"), "ip"), "2001:db8::7", "where it was seen last");
    assert_eq!((text(&of("Bo"), "kind"), text(&of("Bo"), "mobile_browser")), ("phone", "Chrome Mobile"));

    let usage = home.json(["usage", "--contact", &aino, "--by", "day"]);
    assert_eq!((usage["times"].as_u64(), usage["seconds"].as_u64()), (Some(2), Some(1200)));
    assert_eq!(text(&usage["products"][0], "last"), "2026-03-02T21:55:00Z");
    let everybody = home.json(["usage", "--product", &shop]);
    assert_eq!(everybody["times"].as_u64(), Some(2));
    let begun: u64 = everybody["hours"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|day| day.as_array().unwrap())
        .map(|times| times.as_u64().unwrap())
        .sum();
    assert_eq!(begun, 2);
}

#[test]
fn the_same_logs_add_nothing_and_an_undo_leaves_nothing() {
    let Prepared { home, shop, .. } = prepared();
    let report = home.json_of(&IMPORT);
    let again = home.json_of(&IMPORT);
    assert_eq!((again["added"].as_u64(), again["same"].as_u64()), (Some(0), Some(3)));
    let (_, refused) = home.fails(["product", "remove", &shop]);
    assert_eq!(text(&refused["fault"], "code"), "in_use");
    let undone = home.json(["imports", "undo", text(&report, "batch")]);
    assert_eq!((undone["removed"].as_u64(), undone["kept"].as_u64()), (Some(3), Some(0)));
    for noun in ["session", "device"] {
        assert_eq!(home.json([noun, "list"])["total"].as_u64(), Some(0), "{noun}");
    }
    assert_eq!(home.json(["usage"])["times"].as_u64(), Some(0));
    home.run(["product", "remove", &shop]).succeeds();
    home.run(["log", "verify"]).succeeds();
}

#[test]
fn rows_of_a_file_become_sessions_and_the_same_file_adds_nothing() {
    let Prepared { home, .. } = prepared();
    let file = "user;product;started;duration;requests;user_agent;favourite\n\
        aino@example.fi;Butik;2026-03-02T08:00:00+02:00;0:10:00;7;curl/8.5.0;blue\n\
        bosse;Portal;2026-03-02T08:11:00Z;40;;;\n\
        stranger@example.fi;Butik;2026-03-02T08:00:00+02:00;0:10:00;7;;\n\
        bosse;Portal;2 March;40;;;\n";
    home.write("sessions.csv", file);
    let seen = home.json(["look", "sessions.csv", "--as", "session"]);
    assert_eq!((text(&seen["mapping"], "noun"), seen["rows"].as_u64()), ("session", Some(4)));
    let import = ["import", "sessions", "sessions.csv", "--source", "use", "--rejects", "rejects.csv"];
    let dry: Vec<&str> = import.iter().copied().chain(["--dry-run"]).collect();
    let (preview, report) = (home.json_of(&dry), home.json_of(&import));
    for (key, count) in [("rows", 4), ("added", 2), ("same", 0), ("rejected", 2), ("not_taken", 4)] {
        assert_eq!((preview[key].as_u64(), report[key].as_u64()), (Some(count), Some(count)), "{key}");
    }
    let rejects = std::fs::read_to_string(home.path("rejects.csv")).unwrap();
    for code in ["no_such_record", "not_an_instant", "missing_value", "column_not_taken"] {
        assert!(rejects.contains(code), "{code} in {rejects}");
    }
    assert_eq!(
        told(&home.json(["session", "list"])),
        [("2026-03-02T08:11:00Z", "40", "Bo", "Portal"), ("2026-03-02T06:00:00Z", "600", "Aino", "Butik"),]
    );
    let again = home.json_of(&import);
    assert_eq!((again["added"].as_u64(), again["same"].as_u64()), (Some(0), Some(2)));
    let undone = home.json(["imports", "undo", text(&report, "batch")]);
    assert_eq!((undone["removed"].as_u64(), undone["kept"].as_u64()), (Some(2), Some(0)));
    assert_eq!(home.json(["device", "list"])["total"].as_u64(), Some(0));
    home.run(["log", "verify"]).succeeds();
}

#[test]
fn what_cannot_be_asked_is_told_by_its_name() {
    let Prepared { home, .. } = prepared();
    let with =
        |more: &[&str]| -> Vec<String> { IMPORT.iter().chain(more).map(|word| (*word).to_owned()).collect() };
    for (more, detail) in [
        (&["--tie", "path:0"][..], "tie"),
        (&["--silence", "0"][..], "silence"),
        (&["--product", "/x=No such product"][..], "product"),
    ] {
        let ran = crate::home::ran(home.command(with(more)).arg("--json"));
        assert_ne!(ran.code, 0, "{more:?}");
        assert_eq!(text(&ran.document()["fault"], "detail"), detail);
    }
    let (_, refused) = home.fails(["session", "list", "--sort", "seconds"]);
    assert_eq!(text(&refused["fault"], "detail"), "sort");
    let (_, refused) = home.fails(["session", "list", "--where", "device=x"]);
    assert_eq!(text(&refused["fault"], "detail"), "column");
}
