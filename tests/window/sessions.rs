//! The log of a web server in the real window: taken in, its sessions found and narrowed, what they come to on the pages of a
//! product and of a person, and taken back.

use super::story;
use liggare_tests::rooms::{PEOPLE, article, held, narrow, opened, seek, take_back, write_out, written};
use liggare_tests::screens::at_rest;
use liggare_tests::window::{Machine, Window};

const PRODUCTS: &str = "Namn;Typ;Vems\nButiken;Tjänst;Saimaa Oy\nPortalen;Tjänst;\n";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const PIXEL: &str = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/131.0.0.0 Mobile Safari/537.36";

/// Aino is at the shop on nine Mondays at eight for ten minutes, on the last one once more; Eero at the portal once; one is
/// nobody in the register.
fn log() -> String {
    let line = |user: &str, at: String, path: &str, agent: &str| {
        format!("192.0.2.7 - {user} [{at} +0200] \"GET {path} HTTP/1.1\" 200 512 \"-\" \"{agent}\"\n")
    };
    let aino = "aino@nordvik.example";
    let days = ["05/Jan", "12/Jan", "19/Jan", "26/Jan", "02/Feb", "09/Feb", "16/Feb", "23/Feb", "02/Mar"];
    let mut log: String = days
        .iter()
        .flat_map(|day| {
            ["08:00:00", "08:10:00"].map(|at| line(aino, format!("{day}/2026:{at}"), "/shop/cart", FIREFOX))
        })
        .collect();
    log += &line("eero@nordvik.example", "02/Mar/2026:09:00:00".to_owned(), "/portal/", PIXEL);
    log += &line("stranger@example.fi", "02/Mar/2026:09:30:00".to_owned(), "/shop", FIREFOX);
    log += &line(aino, "02/Mar/2026:15:00:00".to_owned(), "/shop/help", FIREFOX);
    log
}

#[test]
fn sessions_of_a_log_are_found_narrowed_and_counted_on_the_pages_of_product_and_person_and_taken_back() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(&mut machine, &[("contact", PEOPLE), ("product", PRODUCTS)]);
        let window = opened(&machine).await;
        window.press("Sessioner").await;
        window.see("Inga sessioner ännu").await;
        at_rest(&window).await;
        window.picture("sessions-none").await;
        take_log(&mut machine, &window).await;
        window.see("11 av 11").await;
        window.see("Portalen").await;
        at_rest(&window).await;
        window.picture("sessions").await;
        seek(&window, "aberg").await;
        window.see("10 av 11").await;
        write_out(&mut machine, &window, "sessioner.xlsx", Some("Granskning")).await;
        narrow(&window, "Produkt", "Butiken").await;
        window.see("10 av 11").await;
        seek(&window, "ostman").await;
        window.see("Inga sessioner hittades").await;
        window.picture("sessions-nobody").await;
        window.press("Stäng av filtren").await;
        window.see("1 av 11").await;
        window.press("Eero Östman").await;
        let told = article(&window).await;
        for part in ["Portalen", "Eero Östman", "Pixel 8"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        at_rest(&window).await;
        window.picture("session").await;

        window.press("Produkter och tjänster").await;
        window.press("Butiken").await;
        used(&window, "Flest under veckan från 2.3.2026: 2 gånger.").await;
        window.see("Oftast måndag klockan 8–9.").await;
        window.picture("usage-of-product").await;
        window.press("Kontakter").await;
        window.press("Aino Åberg").await;
        used(&window, "Flest i ").await;
        window.see("10 gånger, senast 2.3.2026").await;
        window.picture("usage-of-person").await;

        take_back(&window, "access.log").await;
        at_rest(&window).await;
        window.picture("log-undone").await;
        window.press("Sessioner").await;
        window.see("Inga sessioner ännu").await;
        window.close().await;
    });
}

/// Takes the log in: what its addresses belong to, what would happen, and what did.
async fn take_log(machine: &mut Machine, window: &Window) {
    let file = written(machine, "access.log", &log());
    machine.answer("server_logs", file);
    window.press("Importera serverloggar…").await;
    window.see("access.log").await;
    window.press("Fortsätt").await;
    for (row, address, product) in [(1, "/shop", "Butiken"), (2, "/portal", "Portalen")] {
        if row > 1 {
            window.press("Lägg till en adress").await;
        }
        window.fill(&format!("Adress, rad {row}"), address).await;
        window.fill(&format!("Produkt eller tjänst, rad {row}"), product).await;
        window.press(product).await;
    }
    at_rest(window).await;
    window.picture("log-products").await;
    window.press("Fortsätt").await;
    window.press("Leverans eller användning").await;
    window.press("Fortsätt").await;
    // The stranger's.
    window.see("Ingen i registret har användarnamnet eller adressen i loggen.").await;
    at_rest(window).await;
    window.picture("log-check").await;
    window.press("Importera 11 sessioner").await;
    window.see("Importen är klar").await;
    window.picture("log-done").await;
    window.press("Visa sessionerna").await;
}

/// The usage on a page, drawn and as a table.
async fn used(window: &Window, says: &str) {
    window.see("Användning").await;
    window.see(says).await;
    at_rest(window).await;
    window.press("Visa som tabell").await;
    window.press("Dölj tabellen").await;
}
