//! Every job by keyboard alone: no click, and no field that Tab does not lead to.

use super::story;
use liggare_tests::Ended;
use liggare_tests::people::swedish_csv;
use liggare_tests::screens::at_rest;
use liggare_tests::walk::PASSPHRASE;
use liggare_tests::window::{Machine, Window};
use std::process::Command;
use thirtyfour::prelude::*;

#[test]
fn every_job_is_done_by_keyboard_alone() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        let file = machine.path("kontakter.csv");
        std::fs::write(&file, swedish_csv(1_000)).unwrap();
        let out = machine.path("paket");
        std::fs::create_dir(&out).unwrap();
        machine.answer("new_register", machine.path("Kundregister.liggare"));
        machine.answer("contact_file", file);
        machine.answer("folder", out);

        let window = machine.start().await;
        create(&window).await;
        import(&window).await;
        find_and_edit(&window).await;
        edit_many(&window).await;
        add_recipient(&machine, &window).await;
        disclose(&window).await;
        back_up(&window).await;
        window.chord_to_end("l").await;

        let window = machine.start().await;
        window.see("Du låste registret.").await;
        window.at("Lösenfras").await;
        window.keys(PASSPHRASE).await;
        window.keys(Key::Enter).await;
        window.see("1\u{a0}000").await;
        window.close().await;
    });
}

async fn create(window: &Window) {
    window.at("Skapa ett register…").await;
    window.keys(Key::Enter).await;
    window.write("Registrets namn", "Kund- och marknadsföring").await;
    window.write("Registeransvarig", "Nordvik Programvara Abp").await;
    window.tab_to("Plats Välj…").await;
    window.keys(" ").await;
    window.see("Kundregister.liggare").await;
    window.enter("Fortsätt").await;
    window.write("Lösenfras", PASSPHRASE).await;
    window.write("Samma lösenfras en gång till", PASSPHRASE).await;
    window.enter("Skapa registret").await;
    window.see("Återställningsbladet").await;
    window.enter("Senare").await;
    window.see("Registret är tomt").await;
}

async fn import(window: &Window) {
    window.enter("Importera en fil…").await;
    window.see("1\u{a0}000 rader").await;
    window.enter("Fortsätt").await;
    window.see("Vad blir varje kolumn").await;
    window.enter("Fortsätt").await;
    window.see("Varifrån kommer uppgifterna").await;
    choose_among(window, "Enkät", "Formulär").await;
    window.enter("Fortsätt").await;
    window.see("Importera 1\u{a0}000 personer").await;
    window.enter("Importera 1 000 personer").await;
    window.see("Importen är klar").await;
    window.enter("Visa kontakterna").await;
    window.see("Lahtinen").await;
}

/// One of several ways: Tab leads to the first, the arrows from one to the next.
async fn choose_among(window: &Window, first: &str, wished: &str) {
    window.tab_to(first).await;
    window.keys(" ").await;
    if wished != first {
        window.move_to(wished, Key::Down).await;
    }
}

async fn find_and_edit(window: &Window) {
    window.chord("f").await;
    window.at("Sök kontakter").await;
    window.keys("åberg").await;
    window.see("14 av 1\u{a0}000").await;
    window.keys(Key::Down).await;
    window.at("Aino Åberg").await;
    window.see("Registrerad").await;

    window.chord("e").await;
    window.write("Befattning", "Trädgårdsmästare").await;
    pick(window, "Uppgiftskälla", "Formulär").await;
    window.enter("Spara").await;
    window.see("Trädgårdsmästare").await;
    window.at("Aino Åberg").await;
    window.chord("z").await;
    window.see("Inköpschef").await;
    window.at("Aino Åberg").await;
}

/// From a list that drops down: the letters lead to what begins with them.
async fn pick(window: &Window, list: &str, wished: &str) {
    window.tab_to(list).await;
    window.keys(wished).await;
    let script = "return document.activeElement.selectedOptions[0].label";
    let chosen: String = window.driver.execute(script, Vec::new()).await.unwrap().convert().unwrap();
    assert_eq!(chosen, wished);
}

async fn edit_many(window: &Window) {
    // The rows come anew after what was undone, and a choice of all of them with the old ones goes.
    at_rest(window).await;
    window.held(&[Key::Control], "a").await;
    window.see("14 valda").await;
    window.held(&[Key::Control, Key::Shift], "e").await;
    window.see("Ändra 14 valda kontakter").await;
    pick(window, "Fält", "Befattning").await;
    window.write("Nytt värde", "Rådgivare").await;
    pick(window, "Uppgiftskälla", "Formulär").await;
    window.enter("Granska").await;
    window.see("14 kontakter ändras.").await;
    window.enter("Ändra 14 kontakter").await;
    window.see("14 kontakter är ändrade.").await;
    window.see("Rådgivare").await;
}

async fn add_recipient(machine: &Machine, window: &Window) {
    let key = sh(machine, "age-keygen -o me.key 2>/dev/null; age-keygen -y me.key");
    let fingerprint = sh(machine, &format!("printf %s {key} | sha256sum | cut -c1-20"));
    window.chord("7").await;
    window.see("Inga mottagare ännu").await;
    window.enter("Ny mottagare").await;
    window.write("Organisation", "Saimaa Drift Oy").await;
    window.write("Land", "Finland").await;
    window.keys(Key::Enter).await;
    // Tab leads to the one that is chosen.
    window.tab_to("Underleverantör").await;
    window.write("Öppen nyckel", &key).await;
    window.write("Avtalets beteckning", "2026-7").await;
    window.tab_to("Leverans och utveckling").await;
    window.keys(" ").await;
    window.enter("Spara").await;
    window.see("Nyckeln är inte bekräftad på annan väg").await;
    window.enter("Bekräfta nyckeln…").await;
    window.write("Fingeravtrycket som lästes upp", &fingerprint).await;
    window.see("Fingeravtrycken är lika.").await;
    window.enter("Bekräfta").await;
    window.see("Kan ta emot utlämnanden").await;
}

async fn disclose(window: &Window) {
    window.chord("5").await;
    window.see("Till vem?").await;
    choose_among(window, "Saimaa Drift Oy", "Saimaa Drift Oy").await;
    window.enter("Fortsätt").await;
    window.see("För vilket ändamål?").await;
    choose_among(window, "Leverans och utveckling", "Leverans och utveckling").await;
    window.enter("Fortsätt").await;
    for field in ["Förnamn", "Efternamn", "E-post"] {
        window.tab_to(field).await;
        window.keys(" ").await;
    }
    window.enter("Fortsätt").await;
    window.write("Sökord", "åberg björkholm").await;
    window.see("10 personer.").await;
    window.enter("Fortsätt").await;
    window.see("10 personer lämnar registret").await;
    window.enter("Fortsätt").await;
    window.enter("Var paketet skrivs Välj mapp…").await;
    window.see("paket").await;
    window.tab_to("Jag har granskat").await;
    window.keys(" ").await;
    window.enter("Lämna ut 10 personer").await;
    window.see("Paketet är skrivet").await;
    window.enter("Visa i liggaren").await;
    window.see("Saimaa Drift Oy").await;
}

/// A room without a figure of its own: by the palette.
async fn back_up(window: &Window) {
    window.chord("k").await;
    window.at("Sök i registret eller bland kommandon").await;
    window.keys("säkerhetskopior").await;
    window.keys(Key::Enter).await;
    window.see("Ingen säkerhetskopia är gjord ännu").await;
    window.enter("Säkerhetskopiera till en mapp…").await;
    window.see("Säkerhetskopian är gjord").await;
}

fn sh(machine: &Machine, line: &str) -> String {
    let mut shell = Command::new("sh");
    let done = Ended::of(shell.args(["-euc", line]).current_dir(machine.path(""))).succeeds();
    done.out.trim().to_owned()
}
