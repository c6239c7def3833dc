//! A file of each noun in the real window: taken in, found, narrowed, changed, taken back, written to a file, traced.

use super::story;
use liggare_tests::prepared::{at, text};
use liggare_tests::screens::{at_rest, make};
use liggare_tests::tour::{choose, leave, unlock};
use liggare_tests::window::{Machine, Window, until};
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

/// What somebody does with the records of a noun.
struct Job {
    /// The room, as the sidebar has it; one that it does not show is reached from the records it ties together.
    room: &'static str,
    /// The file that is taken in, and how many rows of it are.
    file: (&'static str, &'static str),
    added: u32,
    /// What is typed, and a cell of the one row that it finds.
    sought: (&'static str, &'static str),
    /// A column, and the value to narrow it by.
    narrowed: (&'static str, &'static str),
    /// A field, what it becomes, and how that is read.
    changed: (&'static str, &'static str),
    /// Whether the file that is written tells of people.
    personal: bool,
}

const PEOPLE: &str = "Förnamn;Efternamn;E-post;Organisation\nAino;Åberg;aino@nordvik.example;Nordvik Ab\n\
    Eero;Östman;eero@nordvik.example;Nordvik Ab\nIda;Öhman;ida@saimaa.example;Saimaa Drift Oy\n";

const JOBS: &[Job] = &[
    Job {
        room: "Produkter och tjänster",
        file: ("produkter.csv", "Namn;Typ;Vems\nPortalen;Tjänst;\nKassan;Produkt;Saimaa Oy\n"),
        added: 2,
        sought: ("kass", "Kassan"),
        narrowed: ("Vems", "Saimaa Oy"),
        changed: ("Vems", "Saimaa Digital Oy"),
        personal: false,
    },
    Job {
        room: "Organisationer",
        file: ("organisationer.csv", "Namn;FO-nummer;Ort\nÅlandsbanken Ab;;Mariehamn\nVik & Co Ab;;Borgå\n"),
        added: 2,
        sought: ("vik co", "Vik & Co Ab"),
        narrowed: ("Ort", "Borgå"),
        changed: ("Ort", "Lovisa"),
        personal: false,
    },
    Job {
        room: "Enheter",
        file: (
            "enheter.csv",
            "E-post;Märke;Modell;IMEI;IP-adress\naino@nordvik.example;Fairphone;Gen. 5;490154203237518;192.0.2.7\n\
             eero@nordvik.example;Apple;iPhone 15;;2001:db8::7\n",
        ),
        added: 2,
        sought: ("2032375", "Fairphone"),
        narrowed: ("Märke", "Fairphone"),
        changed: ("Modell", "Gen. 6"),
        personal: true,
    },
    Job {
        room: "Konton",
        file: (
            "konton.csv",
            "Produkt;E-post;Användarnamn;Öppnat\nPortalen;aino@nordvik.example;aino.aberg;2025-02-01\n\
             Portalen;ida@saimaa.example;ida77;2026-01-15\n",
        ),
        added: 2,
        sought: ("da7", "ida77"),
        narrowed: ("Produkt eller tjänst", "Portalen"),
        changed: ("Användarnamn", "ida78"),
        personal: true,
    },
    Job {
        room: "Avtal",
        file: (
            "avtal.csv",
            "Nummer;Rubrik;Organisation;Läge;Börjar;Slutar\nNP-2025-17;Drift;Nordvik Ab;I kraft;2025-01-01;2027-12-31\n\
             NP-2026-2;Stöd;Saimaa Drift Oy;Utkast;2026-03-01;\n",
        ),
        added: 2,
        sought: ("2025-17", "Drift"),
        narrowed: ("Läge", "I kraft"),
        changed: ("Rubrik", "Drift och underhåll"),
        personal: false,
    },
    Job {
        room: "E-postlistor",
        file: ("listor.csv", "Namn;Typ\nNyhetsbrevet;Nyhetsbrev\nDriftstörningar;Servicemeddelanden\n"),
        added: 2,
        sought: ("drift", "Driftstörningar"),
        narrowed: ("Typ", "Servicemeddelanden"),
        changed: ("Namn", "Driftläget"),
        personal: false,
    },
    Job {
        room: "Synpunkter",
        file: (
            "synpunkter.csv",
            "Mottagen;Kanal;Synpunkt;Betyg;E-post\n2026-10-01;E-post;Fakturan kom två gånger;2;aino@nordvik.example\n\
             2026-10-02;Telefon;Allt fungerar;5;eero@nordvik.example\n",
        ),
        added: 2,
        sought: ("faktura", "Fakturan kom två gånger"),
        narrowed: ("Kanal", "E-post"),
        changed: ("Synpunkt", "Fakturan kom tre gånger"),
        personal: true,
    },
    Job {
        room: "Tävlingar",
        file: (
            "tavlingar.csv",
            "Namn;Öppnar;Stänger\nSkärgårdsfoto;2026-05-01;2026-08-31\nHöstpyssel;2026-09-01;2026-10-31\n",
        ),
        added: 2,
        sought: ("skarg", "Skärgårdsfoto"),
        narrowed: ("Namn", "Skärgårdsfoto"),
        changed: ("Namn", "Skärgårdens bilder"),
        personal: false,
    },
];

#[test]
fn a_file_of_each_noun_is_taken_in_found_changed_and_written_out() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        let register = machine.path("register.liggare");
        make(&machine, &register, false);
        let people = written(&machine, "personer.csv", PEOPLE);
        at(&machine, &register, &["import", "contacts", text(&people), "--source", "form"]);
        machine.answer("register", register);
        let window = machine.start().await;
        window.press("Öppna ett register…").await;
        unlock(&window).await;
        for job in JOBS {
            done(&mut machine, &window, job).await;
        }
        window.close().await;
    });
}

fn written(machine: &Machine, name: &str, content: &str) -> PathBuf {
    let path = machine.path(name);
    std::fs::write(&path, content).unwrap();
    path
}

async fn done(machine: &mut Machine, window: &Window, job: &Job) {
    window.press(job.room).await;
    at_rest(window).await;
    take_in(machine, window, job).await;
    find(window, job).await;
    narrow(window, job).await;
    change(window, job).await;
    write_out(machine, window, job).await;
    window.picture(&format!("noun-{}", job.file.0)).await;
}

async fn take_in(machine: &mut Machine, window: &Window, job: &Job) {
    let file = written(machine, job.file.0, job.file.1);
    machine.answer("contact_file", file);
    window.press("Importera").await;
    window.see(&format!("{} rader", job.added)).await;
    window.press("Fortsätt").await;
    window.see("Vad blir varje kolumn").await;
    window.press("Fortsätt").await;
    window.see("Varifrån kommer uppgifterna").await;
    window.press("Formulär").await;
    window.press("Fortsätt").await;
    window.press(&format!("Importera {} ", job.added)).await;
    window.see("Importen är klar").await;
    window.press("Visa det som kom in").await;
    window.see(&format!("{} av ", job.added)).await;
}

async fn find(window: &Window, job: &Job) {
    let search = window.one("[role=search] input").await;
    search.clear().await.unwrap();
    search.send_keys(job.sought.0).await.unwrap();
    window.see("1 av ").await;
    window.press(job.sought.1).await;
    window.one("article").await;
    // Where it came from.
    window.see("formulär").await;
}

async fn narrow(window: &Window, job: &Job) {
    window.press("Lägg till filter").await;
    in_popover(window, job.narrowed.0).await;
    in_popover(window, job.narrowed.1).await;
    window.press("Använd").await;
    window.see(&format!("{}: ", job.narrowed.0)).await;
    window.see("1 av ").await;
}

/// Presses what is offered over the table, whatever stands under it.
async fn in_popover(window: &Window, name: &str) {
    let path = format!(
        "//*[@role='dialog']//*[self::button or self::label][starts-with(normalize-space(.), '{name}')]"
    );
    until(async || window.driver.find(By::XPath(&*path)).await.is_ok(), name).await;
    window.driver.find(By::XPath(&*path)).await.unwrap().click().await.unwrap();
}

async fn change(window: &Window, job: &Job) {
    window.chord("e").await;
    window.fill(job.changed.0, job.changed.1).await;
    choose(window, "Uppgiftskälla", "question").await;
    window.press("Spara").await;
    until(|| async { window.driver.find(By::Css("dialog[open]")).await.is_err() }, "the form to close").await;
    let shows = async || article(window).await.contains(job.changed.1);
    until(shows, "the change to be shown").await;
    window.chord("z").await;
    until(async || !shows().await, "the change to be taken back").await;
}

/// What the page says the record is now: its history says more.
async fn article(window: &Window) -> String {
    let shown = "return [...document.querySelectorAll('article header, article dl:not(li dl)')]
        .map((part) => part.innerText).join(' ')";
    window.driver.execute(shown, Vec::new()).await.unwrap().convert().unwrap()
}

async fn write_out(machine: &mut Machine, window: &Window, job: &Job) {
    let file = machine.path(&format!("ut-{}.xlsx", job.file.0));
    machine.answer("table", file.clone());
    window.press("Exportera…").await;
    window.one("dialog[open]").await;
    if job.personal {
        window.fill("Varför behövs filen?", "Granskning").await;
    }
    window.press("Exportera ").await;
    window.see("Filen är skriven").await;
    assert!(whole(&file), "{}", job.file.0);
    leave(window).await;
}

/// A workbook is a ZIP archive.
fn whole(file: &Path) -> bool {
    std::fs::read(file).is_ok_and(|bytes| bytes.starts_with(b"PK"))
}
