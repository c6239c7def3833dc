//! A file of each noun in the real window: taken in, found, narrowed, changed, taken back, written to a file, traced.

use super::story;
use liggare_tests::rooms::{PEOPLE, article, closed, go, held, narrow, opened, seek, take_in, write_out};
use liggare_tests::screens::at_rest;
use liggare_tests::tour::choose;
use liggare_tests::window::{Machine, Window, until};

/// What somebody does with the records of a noun.
struct Job {
    /// The room, as the sidebar has it or the palette leads to it.
    room: &'static str,
    /// The file that is taken in.
    file: (&'static str, &'static str),
    /// What is typed, and a cell of the one row that it finds.
    sought: (&'static str, &'static str),
    /// A column, and the value to narrow it by.
    narrowed: (&'static str, &'static str),
    /// A field, what it becomes, and how that is read.
    changed: (&'static str, &'static str),
    /// Whether the file that is written tells of people.
    personal: bool,
}

const JOBS: &[Job] = &[
    Job {
        room: "Produkter och tjänster",
        file: ("produkter.csv", "Namn;Typ;Vems\nPortalen;Tjänst;\nKassan;Produkt;Saimaa Oy\n"),
        sought: ("kass", "Kassan"),
        narrowed: ("Vems", "Saimaa Oy"),
        changed: ("Vems", "Saimaa Digital Oy"),
        personal: false,
    },
    Job {
        room: "Organisationer",
        file: ("organisationer.csv", "Namn;FO-nummer;Ort\nÅlandsbanken Ab;;Mariehamn\nVik & Co Ab;;Borgå\n"),
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
        sought: ("2025-17", "Drift"),
        narrowed: ("Läge", "I kraft"),
        changed: ("Rubrik", "Drift och underhåll"),
        personal: false,
    },
    Job {
        room: "E-postlistor",
        file: ("listor.csv", "Namn;Typ\nNyhetsbrevet;Nyhetsbrev\nDriftstörningar;Servicemeddelanden\n"),
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
        sought: ("skarg", "Skärgårdsfoto"),
        narrowed: ("Namn", "Skärgårdsfoto"),
        changed: ("Namn", "Skärgårdens bilder"),
        personal: false,
    },
];

/// What ties others together has a room that the sidebar does not show.
const BETWEEN: &[Job] = &[
    Job {
        room: "Visa prenumerationer",
        file: (
            "prenumerationer.csv",
            "Lista;E-post;Status;Datum\nNyhetsbrevet;aino@nordvik.example;prenumererar;2025-02-01\n\
             Nyhetsbrevet;ida@saimaa.example;har avbeställt;2026-03-01\n",
        ),
        sought: ("ohman", "Ida Öhman"),
        narrowed: ("Läge", "Har avbeställt"),
        changed: ("Sedan", "15.4.2026"),
        personal: true,
    },
    Job {
        room: "Visa avtalens kontaktpersoner",
        file: (
            "kontaktpersoner.csv",
            "Avtal;E-post;Roll\nNP-2025-17;aino@nordvik.example;Undertecknare\nNP-2025-17;eero@nordvik.example;Faktura\n",
        ),
        sought: ("ostman", "Eero Östman"),
        narrowed: ("Roll", "Faktura"),
        changed: ("Roll", "Fakturering"),
        personal: true,
    },
    Job {
        room: "Visa tävlingsbidrag",
        file: (
            "bidrag.csv",
            "Tävling;E-post;Datum;Resultat;Placering;Pris\nHöstpyssel;aino@nordvik.example;2026-10-02;vinnare;1;Presentkort\n\
             Höstpyssel;eero@nordvik.example;2026-10-05;utan placering;;\n",
        ),
        sought: ("presentk", "Aino Åberg"),
        narrowed: ("Resultat", "Vann"),
        changed: ("Pris", "Presentkort, 50 euro"),
        personal: true,
    },
];

#[test]
fn a_file_of_each_noun_is_taken_in_found_changed_and_written_out() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(&mut machine, &[("contact", PEOPLE)]);
        let window = opened(&machine).await;
        for job in JOBS {
            window.press(job.room).await;
            at_rest(&window).await;
            done(&mut machine, &window, job).await;
        }
        for job in BETWEEN {
            go(&window, job.room).await;
            done(&mut machine, &window, job).await;
        }
        reached(&window, "E-postlistor", "Nyhetsbrevet", "Prenumerationer (2)").await;
        reached(&window, "Avtal", "Drift", "Avtalens kontaktpersoner (2)").await;
        reached(&window, "Tävlingar", "Höstpyssel", "Tävlingsbidrag (2)").await;
        window.close().await;
    });
}

async fn done(machine: &mut Machine, window: &Window, job: &Job) {
    take_in(machine, window, job.file.0, job.file.1).await;
    find(window, job).await;
    narrow(window, job.narrowed.0, job.narrowed.1).await;
    window.see("1 av ").await;
    change(window, job).await;
    let reason = job.personal.then_some("Granskning");
    write_out(machine, window, &format!("ut-{}.xlsx", job.file.0), reason).await;
    window.picture(&format!("noun-{}", job.file.0)).await;
}

async fn find(window: &Window, job: &Job) {
    seek(window, job.sought.0).await;
    window.see("1 av ").await;
    window.press(job.sought.1).await;
    window.one("article").await;
    // Where it came from.
    window.see("formulär").await;
}

async fn change(window: &Window, job: &Job) {
    window.chord("e").await;
    window.fill(job.changed.0, job.changed.1).await;
    choose(window, "Uppgiftskälla", "question").await;
    window.press("Spara").await;
    closed(window).await;
    let shows = async || article(window).await.contains(job.changed.1);
    until(shows, "the change to be shown").await;
    window.chord("z").await;
    until(async || !shows().await, "the change to be taken back").await;
}

/// What ties a record to others is reached from its page.
async fn reached(window: &Window, room: &str, record: &str, ties: &str) {
    window.press(room).await;
    // As it was left: narrowed.
    window.press("Rensa").await;
    seek(window, record).await;
    window.press(record).await;
    window.press(ties).await;
    window.see("2 av 2").await;
    window.picture(&format!("between-{room}")).await;
}
