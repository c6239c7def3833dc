//! Two records that are one person, in the real window: found, laid side by side, made one field by field, taken back.

use super::story;
use liggare_tests::prepared::{at, text};
use liggare_tests::rooms::{article, gone, held, opened, seek, written};
use liggare_tests::screens::at_rest;
use liggare_tests::window::{Machine, Window, until};
use thirtyfour::prelude::*;

const PEOPLE: &str = "Förnamn;Efternamn;E-post;Mobil;Organisation;Befattning\n\
    Aino;Åberg;aino@nordvik.example;040 555 0101;Nordvik Ab;Inköpare\n\
    Eero;Östman;eero@nordvik.example;;Nordvik Ab;\n";
/// The first of them once more, as she was written down at another company.
const AGAIN: [&str; 14] = [
    "--given-name",
    "Aino Maria",
    "--family-name",
    "Åberg",
    "--email",
    "aino.aberg@saimaa.example",
    "--mobile",
    "+358 40 555 0101",
    "--organisation",
    "Saimaa Drift Oy",
    "--position",
    "Inköpschef",
    "--city",
    "Åbo",
];
const FEEDBACK: &str = "Mottagen;Kanal;Synpunkt;Betyg;E-post\n\
    2026-10-01;E-post;Fakturan kom två gånger;2;aino.aberg@saimaa.example\n";

#[test]
fn two_records_of_one_person_become_one_by_what_is_chosen_of_each_and_two_again() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        let register = held(&mut machine, &[("contact", PEOPLE)]);
        at(&machine, &register, &[&["contact", "add"], &AGAIN[..]].concat());
        let feedback = written(&machine, "synpunkter.csv", FEEDBACK);
        at(
            &machine,
            &register,
            &["import", "records", text(&feedback), "--as", "feedback", "--source", "form"],
        );
        let window = opened(&machine).await;
        window.press("Kontakter").await;
        window.see("Aino Maria").await;
        window.press("Dubbletter…").await;
        window.see("1 par").await;
        at_rest(&window).await;
        window.picture("duplicates").await;
        window.driver.action_chain().send_keys(Key::Enter + "").perform().await.unwrap();
        window.see("Samma kontakt?").await;
        window.see("Talar för det: samma nummer").await;
        window.see("1 synpunkt").await;
        at_rest(&window).await;
        window.picture("pair").await;

        // Of the first what it is called; of the other where she works.
        take(&window, "Organisation", "Saimaa Drift Oy").await;
        take(&window, "Befattning", "Inköpschef").await;
        window.picture("pair-chosen").await;
        window.press("Slå ihop").await;
        window.see("De två kontakterna är nu en.").await;
        window.see("Inga dubbletter").await;
        window.picture("merged").await;
        window.press("Alla kontakter").await;
        gone(&window, "Aino Maria").await;
        window.press("Aino Åberg").await;
        window.see("Sammanslagen med en annan post").await;
        let one = article(&window).await;
        for part in
            ["Inköpschef, Saimaa Drift Oy", "aino@nordvik.example", "aino.aberg@saimaa.example", "Åbo"]
        {
            assert!(one.contains(part), "{part}: {one}");
        }
        window.see("Synpunkter (1)").await;
        at_rest(&window).await;
        window.picture("merged-person").await;

        window.chord("z").await;
        window.see("Ångrat: sammanslagning av två kontakter").await;
        window.see("Aino Maria").await;
        until(async || article(&window).await.contains("Inköpare, Nordvik Ab"), "the first to be as it was")
            .await;
        at_rest(&window).await;
        window.picture("merge-undone").await;
        seek(&window, "inkopschef").await;
        window.see("1 av 3").await;
        window.close().await;
    });
}

/// Chooses a value of a field, whichever record has it.
async fn take(window: &Window, field: &str, value: &str) {
    let label = format!("//tr[th[normalize-space(.)='{field}']]//label[contains(., '{value}')]");
    window.driver.find(By::XPath(&*label)).await.unwrap().click().await.unwrap();
    let becomes = format!("//tr[th[normalize-space(.)='{field}']]/td[last()]");
    let told =
        async || window.driver.find(By::XPath(&*becomes)).await.unwrap().text().await.unwrap_or_default();
    until(async || told().await.contains(value), &format!("{field} to become {value}")).await;
}
