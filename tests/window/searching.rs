//! One search through the whole register, in the real window: from the palette and on its page.

use super::story;
use liggare_tests::rooms::{PEOPLE, article, held, opened};
use liggare_tests::screens::at_rest;
use liggare_tests::window::{Machine, Window};

const DEVICES: &str = "E-post;Märke;Modell;IMEI;IP-adress\n\
    aino@nordvik.example;Fairphone;Gen. 5;490154203237518;192.0.2.7\n\
    eero@nordvik.example;Apple;iPhone 15;;2001:db8::7\n";
const CONTRACTS: &str =
    "Nummer;Rubrik;Organisation\nNP-2025-17;Drift;Nordvik Ab\nNP-2026-2;Stöd;Nordvik Ab\n";
const FEEDBACK: &str =
    "Mottagen;Kanal;Synpunkt;E-post\n2026-10-01;E-post;Nordvik fick fel faktura;aino@nordvik.example\n";

#[test]
fn a_part_of_a_code_leads_from_the_palette_to_its_device_and_a_word_to_all_that_have_it() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(
            &mut machine,
            &[("contact", PEOPLE), ("device", DEVICES), ("contract", CONTRACTS), ("feedback", FEEDBACK)],
        );
        let window = opened(&machine).await;
        sought(&window, "2032375").await;
        window.see("Enheter (1)").await;
        window.see("490154203237518").await;
        window.picture("palette-imei").await;
        window.press("Fairphone Gen. 5").await;
        window.one("article[aria-label=Enheten]").await;
        assert!(article(&window).await.contains("490154203237518"), "the device is shown");
        at_rest(&window).await;
        window.picture("palette-device").await;

        sought(&window, "nordvik").await;
        window.see("Visa allt som hittas för ”nordvik”").await;
        window.picture("palette-word").await;
        window.press("Visa allt som hittas för").await;
        for group in ["Kontakter (2)", "Organisationer (1)", "Synpunkter (1)"] {
            window.see(group).await;
        }
        at_rest(&window).await;
        window.see("1.10.2026 E-post").await;
        window.picture("search").await;
        window.press("Nordvik Ab").await;
        window.one("article[aria-label=Organisationen]").await;
        window.see("Avtal (2)").await;

        // As it was left.
        window.press("Sök").await;
        window.see("Synpunkter (1)").await;
        let all = window.field("Sök i hela registret").await;
        all.clear().await.unwrap();
        all.send_keys("zzz").await.unwrap();
        window.see("Inget hittades").await;
        window.picture("search-none").await;
        window.close().await;
    });
}

/// Types into the palette.
async fn sought(window: &Window, text: &str) {
    window.chord("k").await;
    window.one("dialog[open] [role=combobox]").await.send_keys(text).await.unwrap();
}
