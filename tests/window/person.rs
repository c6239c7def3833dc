//! The page of a person in the real window: everything that has a day and is about them, and where it leads.

use super::story;
use liggare_tests::prepared::{at, text};
use liggare_tests::rooms::{PEOPLE, held, opened, write_out, written};
use liggare_tests::screens::at_rest;
use liggare_tests::window::{Machine, Window, until};
use thirtyfour::prelude::*;

const FILES: &[(&str, &str)] = &[
    ("contact", PEOPLE),
    ("product", "Namn;Typ\nPortalen;Tjänst\n"),
    ("device", "E-post;Märke;Modell\naino@nordvik.example;Fairphone;Gen. 5\n"),
    ("contract", "Nummer;Rubrik;Organisation;Börjar\nNP-2025-17;Drift;Nordvik Ab;2025-01-01\n"),
    ("contract_contact", "Avtal;E-post;Roll\nNP-2025-17;aino@nordvik.example;Faktura\n"),
    ("list", "Namn;Typ\nNyhetsbrevet;Nyhetsbrev\n"),
    ("membership", "Lista;E-post;Status;Datum\nNyhetsbrevet;aino@nordvik.example;prenumererar;2025-02-01\n"),
    ("account", "Produkt;E-post;Användarnamn;Öppnat\nPortalen;aino@nordvik.example;aino.aberg;2025-02-03\n"),
    (
        "feedback",
        "Mottagen;Kanal;Synpunkt;E-post\n2025-10-01;E-post;Fakturan kom två gånger;aino@nordvik.example\n",
    ),
    ("competition", "Namn;Öppnar\nHöstpyssel;2025-09-01\n"),
    ("entry", "Tävling;E-post;Datum;Resultat\nHöstpyssel;aino@nordvik.example;2025-10-02;vinnare\n"),
];

/// One session, begun and ended on a day.
const LOG: &str = "192.0.2.7 - aino@nordvik.example [02/Mar/2026:08:00:00 +0200] \"GET /portal/ HTTP/1.1\" 200 512 \"-\" \
    \"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\"\n";

#[test]
fn a_persons_page_tells_all_that_has_a_day_the_latest_first_and_leads_there() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        let register = held(&mut machine, FILES);
        let log = written(&machine, "access.log", LOG);
        at(&machine, &register, &["import", "weblog", text(&log), "--product", "/portal=Portalen"]);
        let window = opened(&machine).await;
        window.press("Kontakter").await;
        at_rest(&window).await;
        write_out(&mut machine, &window, "personer.xlsx", Some("Granskning av hela registret")).await;
        to_aino(&window).await;
        window.see("Med i en fil").await;
        for tied in [
            "Enheter (2)",
            "Sessioner (1)",
            "Konton (1)",
            "Avtalens kontaktpersoner (1)",
            "Prenumerationer (1)",
            "Synpunkter (1)",
            "Tävlingsbidrag (1)",
            // Of the organisation.
            "Avtal (1)",
        ] {
            window.see(tied).await;
        }
        window.picture("person").await;
        let told = timeline(&window).await;
        window.picture("person-timeline").await;
        assert!(
            told[0].ends_with("Skriven till fil för eget bruk | Granskning av hela registret"),
            "{told:#?}"
        );
        let from = told.iter().position(|line| line.starts_with("2.3.2026")).expect("the session");
        let days: Vec<&str> = told[from..].iter().map(|line| line.split(" | ").next().unwrap()).collect();
        assert_eq!(
            days,
            ["2.3.2026", "2.3.2026", "2.10.2025", "1.10.2025", "3.2.2025", "1.2.2025", "1.1.2025"],
            "{told:#?}"
        );
        for line in [
            "2.3.2026 | Använd en gång | Portalen",
            // A computer that says neither make nor model.
            "2.3.2026 | Enhet: Adressen sedd | Firefox Linux",
            "2.10.2025 | Tävlingsbidrag: Inlämnat | Höstpyssel",
            "1.10.2025 | Synpunkt: Mottagen | Fakturan kom två gånger",
            "3.2.2025 | Konto: Öppnat | aino.aberg",
            "1.2.2025 | Prenumeration: Sedan | Nyhetsbrevet",
            "1.1.2025 | Avtal: Börjar | NP-2025-17 Drift",
        ] {
            assert!(told.iter().any(|told| told == line), "{line}: {told:#?}");
        }
        for (name, page) in
            [("aino.aberg", "Kontot"), ("NP-2025-17 Drift", "Avtalet"), ("Höstpyssel", "Tävlingsbidraget")]
        {
            window.press(name).await;
            window.one(&format!("article[aria-label={page}]")).await;
            to_aino(&window).await;
            timeline(&window).await;
        }
        window.close().await;
    });
}

async fn to_aino(window: &Window) {
    window.press("Kontakter").await;
    window.press("Aino Åberg").await;
    window.see("Tidslinje").await;
    at_rest(window).await;
}

/// Each line of the timeline, the older ones too: its day, what happened, and with what.
async fn timeline(window: &Window) -> Vec<String> {
    let more = "//section[.//h3='Tidslinje']//button[starts-with(normalize-space(.), 'Visa')]";
    if let Ok(more) = window.driver.find(By::XPath(more)).await {
        more.scroll_into_view().await.unwrap();
        more.click().await.unwrap();
    }
    until(async || window.driver.find(By::XPath(more)).await.is_err(), "the older lines").await;
    let lines = "return [...document.querySelectorAll('article section')]
        .filter((section) => section.querySelector('h3')?.innerText === 'Tidslinje')
        .flatMap((section) => [...section.querySelectorAll('li')])
        .map((line) => line.innerText.trim().split(/\\n+/).join(' | '))";
    window.driver.execute(lines, Vec::new()).await.unwrap().convert().unwrap()
}
