//! Responses to surveys in the real window: taken in from two tools' files, read as results of everybody and of some,
//! looked at one by one, written to a file, taken back.

use super::story;
use liggare_tests::rooms::{PEOPLE, article, closed, held, narrow, opened, seek, take_back, written};
use liggare_tests::screens::at_rest;
use liggare_tests::tour::choose;
use liggare_tests::window::{Machine, Window, until};
use std::path::PathBuf;

/// As LimeSurvey writes responses with the codes of questions and answers.
const LIMESURVEY: &str = "\u{feff}\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"token\",\"email\",\
    \"NPS\",\"KANAL[SQ001]\",\"KANAL[SQ002]\",\"BUTIK\",\"FRITT\"\r\n\
    \"11\",\"2026-03-12 10:11:12\",\"3\",\"sv\",\"k7Qd2mXw9pLb3Rt\",\"aino@nordvik.example\",\"9\",\"Y\",\"\",\"A1\",\
    \"Snabbare leverans till skärgården.\nAnnars bra!\"\r\n\
    \"12\",\"2026-03-12 11:00:01\",\"3\",\"sv\",\"p3Vb8nQe5sKd1Yz\",\"eero@nordvik.example\",\"10\",\"Y\",\"Y\",\"A2\",\"\"\r\n\
    \"13\",\"2026-03-13 08:02:00\",\"3\",\"fi\",\"w2Hf6jUc4aGm8Nx\",\"ida@saimaa.example\",\"4\",\"\",\"Y\",\"A1\",\"Kallis\"\r\n\
    \"14\",\"\",\"1\",\"sv\",\"\",\"\",\"7\",\"\",\"\",\"\",\"\"\r\n";

/// As a form on the web writes them, by the questions themselves.
const PLAIN: &str = "Tidstämpel;E-postadress;Hur nöjd är du med köpet? (1–5);Vilka kanaler använder du?;\
    Vilken butik besökte du?;Övriga kommentarer\n\
    2026-04-01 10:11;aino@nordvik.example;5;Webben, Telefon;Åbo;Tack, allt var bra\n\
    2026-04-01 11:12;eero@nordvik.example;4;Webben;Vasa;\n\
    2026-04-02 13:02;ida@saimaa.example;2;Telefon, Butik;Åbo;För dyrt\n\
    2026-04-03 09:00;okand@example.com;3;Webben, Telefon, Butik;Vasa;Köerna var långa\n\
    2026-04-03 09:30;;5;Butik;Åbo;\n";

#[test]
fn responses_of_limesurvey_are_taken_in_read_of_some_written_out_and_taken_back() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(&mut machine, &[("contact", PEOPLE)]);
        let window = opened(&machine).await;
        look(&mut machine, &window, "results-survey.csv", LIMESURVEY, "LimeSurvey, 4 svar").await;
        to_check(&window).await;
        window.picture("survey-check").await;
        window.press("Ta in 4 svar").await;
        window.see("Svaren är intagna").await;
        window.picture("survey-done").await;

        window.press("Visa resultaten").await;
        window.see("4 svar").await;
        window.see("Medelvärdet är 7,5 på skalan 1–10").await;
        at_rest(&window).await;
        window.picture("survey-results").await;
        begin_at_nothing(&window).await;
        // Two of four are promoters, one is a detractor.
        window.see("Nettotalet (NPS) är +25").await;
        at_rest(&window).await;
        window.picture("survey-nps").await;
        narrow(&window, "Organisation", "Nordvik Ab").await;
        window.see("2 av 4 svar").await;
        window.see("Nettotalet (NPS) är +100").await;
        window.see("Bland alla svar är det +25").await;
        at_rest(&window).await;
        window.picture("survey-results-some").await;
        let file = save(&mut machine, &window, "resultat.csv", "CSV").await;
        let table = std::fs::read_to_string(file).unwrap();
        assert!(!table.contains("aino@") && !table.contains("Åberg"), "nobody is named: {table}");

        window.press("Svaren (4)").await;
        window.see("4 av 4").await;
        seek(&window, "skargard").await;
        window.see("1 av ").await;
        window.press("Aino Åberg").await;
        window.see("Svar på frågorna").await;
        window.see("9 på skalan 0–10").await;
        window.see("Snabbare leverans").await;
        assert!(article(&window).await.contains("Aino Åberg"), "whose it is");
        window.see("ur results-survey.csv").await;
        at_rest(&window).await;
        window.picture("survey-response").await;

        window.press("Enkäter").await;
        window.see("2 av 4 svar").await;
        // The change of the question first, then the file.
        window.chord("z").await;
        window.see("på skalan 1–10").await;
        window.chord("z").await;
        window.see("Inga enkäter ännu").await;
        window.picture("survey-undone").await;
        window.close().await;
    });
}

#[test]
fn a_plain_table_of_responses_is_understood_put_right_searched_and_taken_back() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(&mut machine, &[("contact", PEOPLE)]);
        let window = opened(&machine).await;
        look(&mut machine, &window, "Kundnöjdhet.csv", PLAIN, "Tabell, 5 svar").await;
        window.press("Utelämna frågan Övriga kommentarer").await;
        choose(&window, "Övriga kommentarer tas som", "question").await;
        window.field("Frågan Övriga kommentarer svaras med").await;
        to_check(&window).await;
        window.see("okand@example.com").await;
        window.picture("survey-plain-check").await;
        window.press("Ta in 5 svar").await;
        window.see("Svaren är intagna").await;
        window.press("Visa resultaten").await;
        window.see("Medelvärdet är 3,8 på skalan").await;
        window.see("Vanligast är Åbo: 3 av 5").await;
        at_rest(&window).await;
        window.picture("survey-plain-results").await;

        window.press("Frågor").await;
        at_rest(&window).await;
        window.picture("survey-plain-questions").await;
        window.press("Resultat").await;
        window.see("Köerna var långa").await;
        window.fill("Sök i svaren", "dyrt").await;
        until(async || !window.text().await.contains("Köerna"), "the others to go").await;
        window.press("Svaret 2.4.2026").await;
        window.see("Svar på frågorna").await;
        assert!(article(&window).await.contains("Ida Öhman"), "whose it is");

        window.press("Enkäter").await;
        window.press("Alla enkäter").await;
        window.press("Kundnöjdhet").await;
        at_rest(&window).await;
        window.picture("survey-plain-record").await;
        take_back(&window, "Kundnöjdhet.csv").await;
        at_rest(&window).await;
        window.picture("survey-plain-undone").await;
        window.press("Enkäter").await;
        window.see("Inga enkäter ännu").await;
        window.close().await;
    });
}

/// Has a file looked at, as far as what was understood of it.
async fn look(machine: &mut Machine, window: &Window, name: &str, content: &str, facts: &str) {
    let file = written(machine, name, content);
    machine.answer("contact_file", file);
    window.press("Enkäter").await;
    window.see("Inga enkäter ännu").await;
    window.press("Ta in svar ur en fil…").await;
    window.see(facts).await;
    window.picture(&format!("survey-file-{name}")).await;
    window.press("Fortsätt").await;
    window.see("Vem har svarat?").await;
    at_rest(window).await;
    window.picture(&format!("survey-questions-{name}")).await;
}

/// From there to what it would do.
async fn to_check(window: &Window) {
    window.press("Fortsätt").await;
    window.see("Vilken enkät gäller svaren?").await;
    window.one("input[value=survey]").await.click().await.unwrap();
    window.picture("survey-which").await;
    window.press("Fortsätt").await;
    window.see("Det här skulle hända").await;
}

/// The file tells of no answer of nothing, and what was asked goes from there.
async fn begin_at_nothing(window: &Window) {
    window.press("Frågor").await;
    window.press("Ändra frågan NPS").await;
    window.picture("survey-question").await;
    window.fill("Lägsta steget", "0").await;
    choose(window, "Uppgiftskälla", "question").await;
    window.press("Spara").await;
    closed(window).await;
    window.press("Resultat").await;
}

/// Writes the results to a file.
async fn save(machine: &mut Machine, window: &Window, name: &str, form: &str) -> PathBuf {
    let file = machine.path(name);
    machine.answer("table", file.clone());
    window.press("Spara som fil").await;
    window.press(form).await;
    window.see("Resultaten är sparade i").await;
    file
}
