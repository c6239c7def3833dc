//! A file beside a contract in the real window: kept, shown, copied out, removed; what was shown is gone at lock.

use super::story;
use liggare_tests::rooms::{held, opened, written};
use liggare_tests::screens::at_rest;
use liggare_tests::tour::unlock;
use liggare_tests::window::{Machine, Window, until};
use std::path::PathBuf;

const CONTRACTS: &str = "Nummer;Rubrik;Organisation;Läge;Börjar;Slutar\nNP-2025-17;Drift;Nordvik Ab;I kraft;2025-01-01;2027-12-31\n";
const SIGNED: &str = "%PDF-1.4\nUndertecknat av Åsa Björkholm\n%%EOF\n";

#[test]
fn a_file_of_a_contract_is_kept_shown_copied_and_removed_and_no_copy_outlives_the_lock() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        machine.shows_files();
        let held_at = held(&mut machine, &[("organisation", "Namn\nNordvik Ab\n"), ("contract", CONTRACTS)]);
        let own = written(&machine, "Avtal 17, undertecknat.pdf", SIGNED);
        let window = opened(&machine).await;
        to_contract(&window).await;
        window.see("Inga bilagor.").await;

        machine.answer("attachment", own.clone());
        window.press("Lägg till fil…").await;
        window.see("ligger nu krypterad i registret").await;
        window.see("tillagd").await;
        at_rest(&window).await;
        window.picture("attachment-added").await;
        window.chord("z").await;
        window.see("Inga bilagor.").await;
        window.see("Ångrat: tillägg av bilaga").await;
        assert!(!window.text().await.contains("Gör om"), "what is gone is not offered again");
        window.picture("attachment-undone").await;
        window.press("Lägg till fil…").await;
        window.see("tillagd").await;

        let copy = machine.path("kopia.pdf");
        machine.answer("attachment_copy", copy.clone());
        window.press("Mer om Avtal 17, undertecknat.pdf").await;
        window.picture("attachment-menu").await;
        window.press("Spara en kopia…").await;
        window.see("Den är inte krypterad.").await;
        assert_eq!(std::fs::read_to_string(&copy).unwrap(), SIGNED);

        window.press("Öppna Avtal 17, undertecknat.pdf").await;
        until(async || machine.shown().is_some(), "a viewer to be asked").await;
        let shown = machine.shown().unwrap();
        assert_eq!(std::fs::read_to_string(&shown).unwrap(), SIGNED);
        let run = PathBuf::from(std::env::var_os("XDG_RUNTIME_DIR").unwrap());
        assert!(shown.starts_with(&run), "{shown:?}");
        let left = || {
            std::fs::read_dir(&run)
                .unwrap()
                .filter(|one| one.as_ref().unwrap().file_name().to_string_lossy().starts_with("liggare-"))
                .count()
        };
        assert_eq!(left(), 1);
        let replaced = window.chord_to_begin_anew("l").await;
        until(async || !shown.exists() && left() == 0, "what was shown to go with the lock").await;
        drop(replaced);

        let window = machine.start().await;
        unlock(&window).await;
        to_contract(&window).await;
        window.press("Mer om Avtal 17, undertecknat.pdf").await;
        window.press("Ta bort…").await;
        window.see("Det kan inte ångras.").await;
        window.picture("attachment-going").await;
        window.press("Ta bort").await;
        window.see("Bilagan är borttagen.").await;
        window.see("Inga bilagor.").await;
        window.press("Logg").await;
        for said in [
            "Bilaga tillagd",
            "Kopia av bilaga sparad",
            "Bilaga öppnad i ett annat program",
            "Bilaga borttagen",
        ] {
            window.see(said).await;
        }
        at_rest(&window).await;
        window.picture("attachment-log").await;
        window.close().await;
        assert!(own.exists() && held_at.exists());
    });
}

async fn to_contract(window: &Window) {
    window.press("Avtal").await;
    window.press("Drift").await;
    window.see("Bilagor").await;
}
