//! A file of accounts with readable passwords in the real window: told, not shown, and made into what nobody reads.

use super::story;
use liggare_tests::rooms::{PEOPLE, article, held, opened, written};
use liggare_tests::screens::at_rest;
use liggare_tests::window::Machine;

const PRODUCTS: &str = "Namn;Typ\nPortalen;Tjänst\n";
const MARKER: &str = "Krypto-häst-7731";

#[test]
fn readable_passwords_become_verifiers_when_the_keeper_asks_and_are_shown_nowhere() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        held(&mut machine, &[("contact", PEOPLE), ("product", PRODUCTS)]);
        let window = opened(&machine).await;
        window.press("Konton").await;
        let accounts = format!(
            "E-post;Användarnamn;Tjänst;Lösenord\naino@nordvik.example;aino.aberg;Portalen;{MARKER}\n\
             ida@saimaa.example;ida77;Portalen;sommar2024\n"
        );
        let file = written(&machine, "konton.csv", &accounts);
        machine.answer("contact_file", file);
        window.press("Importera").await;
        window.see("2 rader").await;
        window.press("Fortsätt").await;
        window.see("Läsbara lösenord sparas aldrig.").await;
        window.choose("Lösenord blir i registret", "password_verifier").await;
        window.see("räknas ett kontrollvärde fram med Argon2id").await;
        assert!(!window.text().await.contains(MARKER));
        at_rest(&window).await;
        window.picture("passwords-columns").await;
        window.press("Fortsätt").await;
        window.press("Formulär").await;
        window.press("Fortsätt").await;
        window.press("Importera 2 ").await;
        window.see("Importen är klar").await;
        window.press("Visa det som kom in").await;
        window.press("aino.aberg").await;
        window.one("article").await;
        let told = article(&window).await;
        assert!(told.contains("Kan prövas, inte läsas") && !told.contains(MARKER), "{told}");
        at_rest(&window).await;
        window.picture("passwords-account").await;
        window.close().await;
    });
}
