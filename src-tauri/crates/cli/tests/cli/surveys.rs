//! Surveys: files of responses as others write them, what they say together, one by hand.

use crate::home::{Home, rows, text};
use serde_json::Value;

fn home() -> Home {
    let home = Home::with_register();
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../intake/tests/fixtures/questionnaire");
    for (from, to) in [("google_forms.csv", "Kundnöjdhet.csv"), ("limesurvey_codes_short.csv", "lime.csv")] {
        std::fs::copy(folder.join(from), home.path(to)).unwrap();
    }
    for (given, family, email) in
        [("Aino", "Åberg", "aino.aberg@example.fi"), ("Maria", "von Essen", "maria@example.fi")]
    {
        let name = ["--given-name", given, "--family-name", family, "--email", email];
        home.json(["contact", "add", name[0], name[1], name[2], name[3], name[4], name[5]]);
    }
    home
}

/// The counts of a report: rows, added, same, changed, tied, not taken.
fn counts(report: &Value) -> Vec<u64> {
    let names = ["rows", "added", "same", "changed", "tied", "not_taken"];
    names.iter().map(|name| report[*name].as_u64().unwrap()).collect()
}

fn survey(home: &Home) -> String {
    text(&rows(&home.json(["survey", "list"]))[0], "id").to_owned()
}

/// Each question as it is, its bars, and what they add up to.
fn told(results: &Value) -> String {
    let line = |asked: &Value| {
        let (question, results) = (&asked["question"], &asked["results"]);
        let bars = results["bars"].as_array().unwrap().iter().filter(|bar| bar["count"] != 0);
        let bars: Vec<_> = bars.map(|bar| format!("{}={}", text(bar, "code"), bar["count"])).collect();
        let mean =
            results["figures"]["mean"].as_f64().map(|mean| format!(" mean {mean:.2}")).unwrap_or_default();
        format!(
            "{} {} {} [{}]{mean}",
            text(question, "code"),
            text(question, "kind"),
            results["answered"],
            bars.join(" ")
        )
    };
    results["questions"].as_array().unwrap().iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_google_form_becomes_a_survey_with_responses_people_and_results() {
    let home = home();
    let seen = home.json(["survey", "look", "Kundnöjdhet.csv"]);
    assert_eq!((text(&seen, "title"), seen["questions"].as_array().unwrap().len()), ("Kundnöjdhet", 5));
    let dry = home.json(["survey", "import", "Kundnöjdhet.csv", "--dry-run"]);
    assert_eq!(home.json(["survey", "list"])["total"], 0, "a preview leaves nothing");
    let done = home.json(["survey", "import", "Kundnöjdhet.csv", "--rejects", "rejects.csv"]);
    assert_eq!((counts(&done), counts(&done)), (counts(&dry), vec![5, 5, 0, 0, 2, 5]));
    let rejects = home.read("rejects.csv");
    for (line, code) in [("4", "not_an_email"), ("3", "nobody_found"), ("6", "")] {
        let told = rejects.lines().any(|told| told.starts_with(&format!("{line},")) && told.contains(code));
        assert_eq!(told, !code.is_empty(), "{line} {code}: {rejects}");
    }
    assert!(rejects.contains("bo.ek@example.com"), "what led to nobody is not lost: {rejects}");

    let id = survey(&home);
    let all = home.json(["survey", "results", &id]);
    assert_eq!(
        told(&all),
        "Q1 scale 5 [2=1 3=1 4=1 5=2] mean 3.80\n\
         Q2 multiple 5 [Webben=3 Telefon=3 Butik=3]\n\
         Q3 single 5 [Åbo=3 Vasa=2]\n\
         Q4 date 4 [2023-12=1 2024-02=1 2024-03=2]\n\
         Q5 text 3 []"
    );
    let known = home.json(["survey", "results", &id, "--search", "", "--out", "results.csv"]);
    assert_eq!((&known["responses"], &known["all"]), (&2.into(), &5.into()), "those who are somebody's");
    let aino = home.json(["survey", "results", &id, "--search", "åberg"]);
    assert_eq!(told(&aino).lines().next(), Some("Q1 scale 1 [5=1] mean 5.00"));
    assert_eq!(aino["questions"][0]["of_all"]["answered"], 5, "beside what all say");
    let exported = home.read("results.csv");
    assert!(exported.lines().any(|row| row.contains("Vasa") && row.contains(",all,5,5,")), "{exported}");
    assert!(home.run(["survey", "results", &id]).succeeds().out.contains("█"));
    home.json(["survey", "results", &id, "--out", "results.xlsx"]);
    assert!(std::fs::read(home.path("results.xlsx")).unwrap().starts_with(b"PK"));

    let found = home.json(["response", "list", "bra"]);
    assert_eq!(found["total"], 1, "words of answers are found");
    let response = home.json(["response", "show", text(&rows(&found)[0], "id")]);
    assert_eq!(response["response"]["links"]["contact"]["name"], "Aino Åberg");
    assert_eq!(response["answers"][1]["answer"], "Telefon;Webben");
}

#[test]
fn a_file_of_limesurvey_is_taken_in_once_and_taken_back_whole() {
    let home = home();
    let import = || home.json(["survey", "import", "lime.csv", "--title", "Vår"]);
    let first = import();
    // Line 4 has a name and half an address; 5 says nothing of who it was.
    assert_eq!(counts(&first)[..5], [4, 4, 0, 0, 2]);
    assert_eq!(counts(&import())[1..4], [0, 4, 0], "the same file again adds nothing");
    let id = survey(&home);
    let shown = home.json(["survey", "show", &id]);
    assert_eq!((&shown["responses"], shown["questions"].as_array().unwrap().len()), (&4.into(), 17));
    let complete = home.json(["response", "count", "complete"]);
    assert_eq!(complete["values"][0]["count"], 3);
    let undone = home.json(["imports", "undo", text(&first, "batch")]);
    assert_eq!((&undone["removed"], &undone["kept"]), (&5.into(), &0.into()), "responses and survey");
    assert_eq!(home.json(["survey", "list"])["total"], 0);
    assert_eq!(home.json(["contacts"])["total"], 2);
}

#[test]
fn what_was_answered_without_a_name_is_nobodys() {
    let home = home();
    let done = home.json(["survey", "import", "Kundnöjdhet.csv", "--anonymous"]);
    // Three columns that would tell: address, name, and none else.
    assert_eq!(counts(&done), [5, 5, 0, 0, 0, 2]);
    assert!(done["rejects"].as_array().unwrap().iter().all(|reject| reject["code"] == "column_not_taken"));
}

#[test]
fn what_was_guessed_is_changed_before_it_is_taken() {
    let home = home();
    let changes =
        r#"[{"change":"kind","question":"Q3","kind":"text"},{"change":"take","column":7,"role":"left"}]"#;
    let seen = home.json(["survey", "look", "Kundnöjdhet.csv", "--changes", changes]);
    assert_eq!(seen["questions"].as_array().unwrap().len(), 4);
    assert_eq!(seen["questions"][2]["kind"], "text");
    let no_scale = r#"[{"change":"kind","question":"Q5","kind":"scale"}]"#;
    let (_, refused) = home.fails(["survey", "look", "Kundnöjdhet.csv", "--changes", no_scale]);
    assert_eq!(text(&refused["fault"], "detail"), "kind");
}

#[test]
fn an_answer_by_hand_is_checked_by_its_question_and_nothing_else_is_lost() {
    let home = home();
    let survey = home.json(["survey", "add", "--set", "title=Mässan", "--set", "channel=phone"]);
    let id = text(&survey["record"], "id").to_owned();
    home.json([
        "survey",
        "question",
        &id,
        "nps",
        "--text",
        "Rekommenderar du oss?",
        "--kind",
        "scale",
        "--scale",
        "0-10",
    ]);
    let options = ["--option", "a=Ja", "--option", "b=Nej"];
    home.json([
        "survey", "question", &id, "again", "--kind", "single", options[0], options[1], options[2],
        options[3],
    ]);
    let to = format!("survey={id}");
    for (answer, problem) in [("answer:nps=11", "outside_scale"), ("answer:again=c", "not_offered")] {
        let (code, refused) = home.fails(["response", "add", "--set", &to, "--set", answer]);
        let field = answer.split('=').next().unwrap();
        assert_eq!((code, text(&refused["fault"], "detail")), (2, field));
        assert_eq!(text(&refused["fault"], "problem"), problem);
    }
    assert_eq!(home.json(["response", "list"])["total"], 0);
    let added =
        home.json(["response", "add", "--set", &to, "--set", "answer:nps=9", "--set", "answer:again=nej"]);
    let response = text(&added["record"], "id").to_owned();
    home.json(["response", "edit", &response, "--set", "answer:nps=10"]);
    let shown = home.json(["response", "show", &response]);
    let answers: Vec<_> =
        shown["answers"].as_array().unwrap().iter().map(|one| text(one, "answer")).collect();
    assert_eq!(answers, ["10", "b"], "what an edit does not name stays");
    assert!(home.run(["response", "show", &response]).succeeds().out.contains("Nej"));
    let history = home.json(["response", "history", &response]);
    assert_eq!(history["steps"][0]["changes"][0]["field"], "answer:nps");
    let results = home.json(["survey", "results", &id]);
    assert_eq!(results["questions"][0]["results"]["nps"]["score"], 100.0);
    // The survey's own form leaves alone what it asks.
    home.json(["survey", "edit", &id, "--set", "closed=2026-12-01"]);
    assert_eq!(home.json(["survey", "show", &id])["questions"].as_array().unwrap().len(), 2);
    let (code, refused) = home.fails(["survey", "question", &id, "nps", "--scale", "0-5"]);
    assert_eq!((code, text(&refused["fault"], "code")), (1, "answers_do_not_fit"));
    assert_eq!(home.json(["survey", "results", &id])["questions"][0]["results"]["figures"]["mean"], 10.0);
    let (code, refused) = home.fails(["survey", "remove", &id]);
    assert_eq!((code, text(&refused["fault"], "code")), (1, "in_use"));
}
