//! What somebody does in a room of records of the real window, whichever noun they are of.

use crate::prepared::{at, text};
use crate::screens::{at_rest, make};
use crate::tour::{leave, unlock};
use crate::window::{Machine, Window, until};
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

/// Three people at two organisations.
pub const PEOPLE: &str = "Förnamn;Efternamn;E-post;Organisation\nAino;Åberg;aino@nordvik.example;Nordvik Ab\n\
    Eero;Östman;eero@nordvik.example;Nordvik Ab\nIda;Öhman;ida@saimaa.example;Saimaa Drift Oy\n";

/// A register that holds the records of these files, each under its noun. It is what the next dialog for one is
/// answered with.
pub fn held(machine: &mut Machine, files: &[(&str, &str)]) -> PathBuf {
    let register = machine.path("register.liggare");
    make(machine, &register, false);
    for (number, (noun, content)) in files.iter().enumerate() {
        let file = written(machine, &format!("{noun}-{number}.csv"), content);
        let what: &[&str] = if *noun == "contact" {
            &["contacts", text(&file)]
        } else {
            &["records", text(&file), "--as", noun]
        };
        at(machine, &register, &[&["import"], what, &["--source", "form"]].concat());
    }
    machine.answer("register", register.clone());
    register
}

/// Opens the register that the dialog is answered with.
pub async fn opened(machine: &Machine) -> Window {
    let window = machine.start().await;
    window.press("Öppna ett register…").await;
    unlock(&window).await;
    window
}

/// A file at this machine.
pub fn written(machine: &Machine, name: &str, content: &str) -> PathBuf {
    let path = machine.path(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// Goes by what the palette calls it.
pub async fn go(window: &Window, command: &str) {
    window.chord("k").await;
    window.one("dialog[open] [role=combobox]").await.send_keys(command).await.unwrap();
    window.press(command).await;
    at_rest(window).await;
}

/// Takes in the records of a file, all of them new, and shows them.
pub async fn take_in(machine: &mut Machine, window: &Window, name: &str, content: &str) {
    let rows = content.lines().count() - 1;
    let file = written(machine, name, content);
    machine.answer("contact_file", file);
    window.press("Importera").await;
    window.see(&format!("{rows} rader")).await;
    window.press("Fortsätt").await;
    window.see("Vad blir varje kolumn").await;
    window.press("Fortsätt").await;
    window.see("Varifrån kommer uppgifterna").await;
    window.press("Formulär").await;
    window.press("Fortsätt").await;
    window.press(&format!("Importera {rows} ")).await;
    window.see("Importen är klar").await;
    window.press("Visa det som kom in").await;
    window.see(&format!("{rows} av ")).await;
}

/// Takes an import back where all of them are listed.
pub async fn take_back(window: &Window, name: &str) {
    window.press("Import").await;
    window.press(name).await;
    window.press("Ångra importen").await;
    window.see("Importen är ångrad").await;
}

/// Types what is looked for.
pub async fn seek(window: &Window, sought: &str) {
    let search = window.one("[role=search] input").await;
    search.clear().await.unwrap();
    search.send_keys(sought).await.unwrap();
}

/// Narrows by a value of a column.
pub async fn narrow(window: &Window, column: &str, value: &str) {
    window.press("Lägg till filter").await;
    in_popover(window, column).await;
    in_popover(window, value).await;
    window.press("Använd").await;
    window.see(&format!("{column}: ")).await;
}

/// Presses what is offered over the table, whatever stands under it.
async fn in_popover(window: &Window, name: &str) {
    let path = format!(
        "//*[@role='dialog']//*[self::button or self::label][starts-with(normalize-space(.), '{name}')]"
    );
    until(async || window.driver.find(By::XPath(&*path)).await.is_ok(), name).await;
    window.driver.find(By::XPath(&*path)).await.unwrap().click().await.unwrap();
}

/// What the page says the record is now: its history says more.
pub async fn article(window: &Window) -> String {
    let shown = "return [...document.querySelectorAll('article header, article dl:not(li dl)')]
        .map((part) => part.innerText).join(' ')";
    window.driver.execute(shown, Vec::new()).await.unwrap().convert().unwrap()
}

/// Waits until no dialog is open.
pub async fn closed(window: &Window) {
    until(async || window.driver.find(By::Css("dialog[open]")).await.is_err(), "the dialog to close").await;
}

/// Waits until a text is nowhere to be read.
pub async fn gone(window: &Window, text: &str) {
    until(async || !window.text().await.contains(text), &format!("{text} to go")).await;
}

/// Writes what the table shows to a workbook; with a reason where it tells of people.
pub async fn write_out(machine: &mut Machine, window: &Window, name: &str, reason: Option<&str>) {
    let file = machine.path(name);
    machine.answer("table", file.clone());
    window.press("Exportera…").await;
    window.one("dialog[open]").await;
    if let Some(reason) = reason {
        window.fill("Varför behövs filen?", reason).await;
    }
    window.press("Exportera ").await;
    window.see("Filen är skriven").await;
    assert!(whole(&file), "{name}");
    leave(window).await;
}

/// A workbook is a ZIP archive.
pub fn whole(file: &Path) -> bool {
    std::fs::read(file).is_ok_and(|bytes| bytes.starts_with(b"PK"))
}
