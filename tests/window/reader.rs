//! What a screen reader is told of the table of contacts, read as one reads it: over AT-SPI.

use super::story;
use liggare_tests::Ended;
use liggare_tests::people::swedish_csv;
use liggare_tests::screens::{at_rest, client};
use liggare_tests::window::{Machine, Window, until};
use liggare_tests::{screens, tour};
use serde_json::{Value, json};
use std::process::Command;
use thirtyfour::prelude::*;

const PEOPLE: usize = 1_000;
/// Of those that there is room for.
const HEADS: [&str; 8] =
    ["Namn", "Organisation", "E-post", "Mobil", "Befattning", "Ort", "Uppgiftskälla", "Invändning"];

/// What a reader is told now.
fn told() -> Value {
    let script = "window/reader.py";
    Ended::of(Command::new("/usr/bin/python3").arg(script)).succeeds().document()
}

/// Somebody reads this desktop's screens, before the program starts.
fn a_reader_is_here() {
    let set = ["--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"];
    for property in ["IsEnabled", "ScreenReaderEnabled"] {
        let method =
            ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", property, "<true>"];
        let mut call = Command::new("gdbus");
        Ended::of(call.args(["call", "--session"]).args(set).args(method)).succeeds();
    }
}

async fn press(window: &Window, key: Key) {
    window.driver.action_chain().send_keys(key).perform().await.unwrap();
}

/// Waits until what has the focus reads so.
async fn reads(holds: impl Fn(&Value) -> bool, what: &str) -> Value {
    let last = std::sync::Mutex::new(Value::Null);
    until(
        || async {
            let now = told();
            let there = holds(&now);
            *last.lock().unwrap() = now;
            there
        },
        what,
    )
    .await;
    last.into_inner().unwrap()
}

#[test]
fn a_reader_is_told_the_size_of_the_table_its_heads_and_each_cell_that_gets_the_focus() {
    story(async {
        a_reader_is_here();
        let mut machine = Machine::new("sv_FI");
        let register = machine.path("Kunder.liggare");
        screens::make(&machine, &register, false);
        let file = machine.path("kontakter.csv");
        std::fs::write(&file, swedish_csv(PEOPLE)).unwrap();
        let [vault, sheet, file] = [&register, &register.with_extension("sheet"), &file]
            .map(|path| path.to_str().unwrap().to_owned());
        client(
            &machine,
            &["--vault", &vault, "--recovery-file", &sheet, "import", "contacts", &file, "--source", "form"],
        );
        machine.answer("register", register);
        let window = machine.start().await;
        window.press("Öppna ett register…").await;
        tour::unlock(&window).await;
        window.chord("2").await;
        at_rest(&window).await;

        let said = reads(|said| said["table"]["attributes"]["rowcount"] == "1001", "the table").await;
        let table = &said["table"];
        assert_eq!(table["name"], "Kontakter");
        assert_eq!(table["attributes"]["computed-role"], "grid");
        assert_eq!(table["attributes"]["colcount"], "15", "those that are not shown too");
        assert!(has(table, "multiselectable"));
        assert_eq!(table["heads"], json!(HEADS));

        // From the search into the rows, from row to row, from cell to cell, to both ends.
        window.chord("f").await;
        reads(|said| said["focused"]["name"] == "Sök kontakter", "the search").await;
        press(&window, Key::Down).await;
        let first = at_cell("2", "1").await;
        assert_eq!(first["row"]["attributes"]["computed-role"], "row");
        assert_eq!(first["focused"]["attributes"]["computed-role"], "gridcell");
        assert!(has(&first["row"], "selectable") && !has(&first["row"], "selected"));
        press(&window, Key::Down).await;
        let second = at_cell("3", "1").await;
        assert_ne!(first["focused"]["text"], second["focused"]["text"]);
        press(&window, Key::Right).await;
        let organisation = at_cell("3", "2").await;
        assert!(organisation["focused"]["text"].as_str().unwrap().contains("Ab"), "{organisation:#}");
        window.driver.action_chain().send_keys(" ").perform().await.unwrap();
        reads(|said| has(&said["row"], "selected"), "the row to be chosen").await;
        press(&window, Key::Up).await;
        press(&window, Key::Up).await;
        let head = at_cell("1", "2").await;
        assert_eq!(head["focused"]["attributes"]["computed-role"], "columnheader");
        ctrl(&window, Key::End).await;
        at_cell("1001", "2").await;
        ctrl(&window, Key::Home).await;
        at_cell("2", "2").await;
        window.close().await;
    });
}

async fn ctrl(window: &Window, key: Key) {
    let chain = window.driver.action_chain().key_down(Key::Control).send_keys(key).key_up(Key::Control);
    chain.perform().await.unwrap();
}

fn has(node: &Value, state: &str) -> bool {
    node["states"].as_array().is_some_and(|states| states.iter().any(|one| one == state))
}

/// A cell of that row and column of all there are has the focus, and says something.
async fn at_cell(row: &str, column: &str) -> Value {
    let is_there = |said: &Value| {
        let place = &said["focused"]["attributes"];
        let written = said["focused"]["text"].as_str().is_some_and(|text| !text.is_empty());
        written && place["rowindex"] == row && place["colindex"] == column
    };
    reads(is_there, &format!("the focus in row {row}, column {column}")).await
}
