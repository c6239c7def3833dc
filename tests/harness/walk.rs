//! The walk through the main job in the real window: a story's steps, and what `make run` shows without a display.

use crate::people::swedish_csv;
use crate::window::{Machine, Window};
use std::path::Path;
use std::process::Command;

/// The passphrase of the walk.
pub const PASSPHRASE: &str = "korrekt häst batteri häftapparat";

/// Creates a register, imports a thousand people, finds some, discloses ten, locks, unlocks.
pub async fn main_job() {
    let mut machine = Machine::new("sv_FI");
    machine.answer("new_register", machine.path("Kundregister.liggare"));
    let window = machine.start().await;
    create(&window).await;
    import(&mut machine, &window).await;
    search(&window).await;
    add_recipient(&machine, &window).await;
    disclose(&mut machine, &window).await;
    lock_and_unlock(&machine, window).await;
}

/// Creates the register and leaves it open, empty.
pub async fn create(window: &Window) {
    window.see("Skapa ett register").await;
    window.picture("01-start").await;
    window.press("Skapa ett register…").await;
    window.fill("Registrets namn", "Kund- och marknadsföring").await;
    window.fill("Registeransvarig", "Nordvik Programvara Abp").await;
    window.press("Välj…").await;
    window.see("Kundregister.liggare").await;
    window.picture("02-create").await;
    window.press("Fortsätt").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.fill("Samma lösenfras en gång till", PASSPHRASE).await;
    window.press("Skapa registret").await;
    window.see("Återställningsbladet").await;
    window.picture("03-recovery").await;
    window.press("Senare").await;
    window.see("Registret är tomt").await;
    window.picture("04-empty").await;
}

/// From wherever the window is to the contacts.
pub async fn to_contacts(window: &Window) {
    window.press("Kontakter").await;
    window.one("[role=grid]").await;
}

async fn import(machine: &mut Machine, window: &Window) {
    let file = machine.path("kontakter.csv");
    std::fs::write(&file, swedish_csv(1_000)).unwrap();
    machine.answer("contact_file", file);
    window.press("Importera en fil…").await;
    window.see("1\u{a0}000 rader").await;
    window.picture("05-import-file").await;
    window.press("Fortsätt").await;
    window.see("Vad blir varje kolumn").await;
    window.picture("06-import-columns").await;
    window.press("Fortsätt").await;
    window.see("Varifrån kommer uppgifterna").await;
    window.press("Formulär").await;
    window.picture("07-import-source").await;
    window.press("Fortsätt").await;
    window.see("Importera 1\u{a0}000 personer").await;
    window.picture("08-import-check").await;
    window.press("Importera 1\u{a0}000 personer").await;
    window.see("Importen är klar").await;
    window.picture("09-import-done").await;
    window.press("Visa kontakterna").await;
    window.see("Lahtinen").await;
    window.picture("10-contacts").await;
}

async fn search(window: &Window) {
    window.fill("Sök kontakter", "åberg").await;
    window.see("14 av 1\u{a0}000").await;
    window.picture("11-search").await;
    window.press("Aino Åberg").await;
    window.see("Registrerad").await;
    window.picture("12-contact").await;
}

async fn add_recipient(machine: &Machine, window: &Window) {
    let home = machine.path("");
    sh(&home, "age-keygen -o me.key 2>/dev/null");
    let key = sh(&home, "age-keygen -y me.key");
    let fingerprint = sh(&home, &format!("printf %s {key} | sha256sum | cut -c1-20"));
    window.press("Mottagare").await;
    window.see("Inga mottagare ännu").await;
    window.press("Ny mottagare").await;
    window.fill("Organisation", "Saimaa Drift Oy").await;
    window.fill("Land", "Finland").await;
    window.press("Finland").await;
    window.press("Underleverantör").await;
    window.fill("Öppen nyckel", &key).await;
    window.fill("Avtalets beteckning", "2026-7").await;
    window.press("Leverans och utveckling").await;
    window.picture("13-recipient").await;
    window.press("Spara").await;
    window.see("Nyckeln är inte bekräftad på annan väg").await;
    window.press("Bekräfta nyckeln…").await;
    window.fill("Fingeravtrycket som lästes upp", &fingerprint).await;
    window.see("Fingeravtrycken är lika.").await;
    window.picture("14-confirm").await;
    window.press("Bekräfta").await;
    window.see("Kan ta emot utlämnanden").await;
    window.picture("15-recipients").await;
}

async fn disclose(machine: &mut Machine, window: &Window) {
    let out = machine.path("paket");
    std::fs::create_dir(&out).unwrap();
    machine.answer("folder", out.clone());
    window.press("Lämna ut").await;
    window.see("Till vem?").await;
    window.press("Saimaa Drift Oy").await;
    window.press("Fortsätt").await;
    window.see("För vilket ändamål?").await;
    window.press("Leverans och utveckling").await;
    window.press("Fortsätt").await;
    window.see("Vilka uppgifter behöver mottagaren?").await;
    for field in ["Förnamn", "Efternamn", "E-post"] {
        window.press(field).await;
    }
    window.picture("16-disclose-fields").await;
    window.press("Fortsätt").await;
    window.see("Sökord").await;
    window.fill("Sökord", "åberg björkholm").await;
    window.see("10 personer.").await;
    window.picture("17-disclose-people").await;
    window.press("Fortsätt").await;
    window.see("10 personer lämnar registret").await;
    window.picture("18-disclose-preview").await;
    window.press("Fortsätt").await;
    window.press("Välj mapp…").await;
    window.press("Jag har granskat").await;
    window.picture("19-disclose-leave").await;
    window.press("Lämna ut 10 personer").await;
    window.see("Paketet är skrivet").await;
    window.picture("20-disclosed").await;
    window.press("Visa i liggaren").await;
    window.see("Saimaa Drift Oy").await;
    window.picture("21-ledger").await;
    keep_package(&out);
}

/// Leaves the package where the walk leaves its pictures.
fn keep_package(out: &Path) {
    let Some(folder) = std::env::var_os("LIGGARE_RUN_DIR") else { return };
    for entry in std::fs::read_dir(out).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), Path::new(&folder).join(entry.file_name())).unwrap();
    }
}

async fn lock_and_unlock(machine: &Machine, window: Window) {
    window.chord_to_end("l").await;
    let window = machine.start().await;
    window.see("Du låste registret.").await;
    window.picture("22-locked").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Lås upp").await;
    window.see("1\u{a0}000").await;
    window.close().await;
}

fn sh(folder: &Path, line: &str) -> String {
    let done = Command::new("sh").arg("-euc").arg(line).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "{line}\n{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}
