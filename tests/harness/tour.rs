//! A tour of every screen of the real window, each shown to whoever asks.

use crate::prepared::Prepared;
use crate::screens::{ROOMS, at_rest};
use crate::walk::PASSPHRASE;
use crate::window::{Window, until};
use thirtyfour::prelude::*;

/// Whoever looks at each screen as it stands, under its name.
pub trait Look: AsyncFnMut(&Window, &str) {}
impl<F: AsyncFnMut(&Window, &str)> Look for F {}

async fn look(window: &Window, name: &str, eye: &mut impl Look) {
    at_rest(window).await;
    eye(window, name).await;
}

async fn key(window: &Window, key: impl Into<TypingData>) {
    window.driver.action_chain().send_keys(key).perform().await.unwrap();
}

/// Closes the dialog that is open, and what it asks.
pub async fn leave(window: &Window) {
    let open = || async { window.driver.find(By::Css("dialog[open]")).await.is_ok() };
    key(window, Key::Escape + "").await;
    until(
        || async {
            if open().await
                && let Ok(discard) = window.driver.find(By::Css("dialog[open] button.danger")).await
            {
                let _ = discard.click().await;
            }
            !open().await
        },
        "the dialog to close",
    )
    .await;
}

async fn room(window: &Window, room: &str) {
    let at = ROOMS.iter().position(|name| *name == room).unwrap();
    window.driver.find_all(By::Css("nav button")).await.unwrap()[at].click().await.unwrap();
    at_rest(window).await;
}

/// Clicks what a selector names, once it is there.
async fn click(window: &Window, selector: &str) {
    let it = window.one(selector).await;
    // A press in the middle of it, wherever the page is scrolled.
    it.scroll_into_view().await.unwrap();
    it.click().await.unwrap_or_else(|error| panic!("click {selector}: {error}"));
}

/// Chooses where a press does not reach: the engine draws a list's options itself, over a dialog.
pub async fn choose(window: &Window, label: &str, value: &str) {
    let field = window.field(label).await.to_json().unwrap();
    let script = "const [field, value] = arguments; field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    window.driver.execute(script, vec![field, value.into()]).await.unwrap();
}

/// The first cell of the first row of the table shown.
async fn first_row(window: &Window) {
    click(window, "[data-row='0'] [data-column='0']").await;
}

/// Before a register is open: the doors, a new register, a restored one, a package, the lock.
pub async fn before(window: &Window, eye: &mut impl Look) {
    look(window, "start", eye).await;
    window.press("Skapa ett register…").await;
    look(window, "create", eye).await;
    window.fill("Registrets namn", "Provregister").await;
    window.fill("Registeransvarig", "Nordvik Programvara Abp").await;
    window.press("Välj…").await;
    window.see("nytt.liggare").await;
    window.press("Fortsätt").await;
    look(window, "create, passphrase", eye).await;
    window.press("Avbryt").await;
    window.press("Återställ från en säkerhetskopia…").await;
    look(window, "restore", eye).await;
    window.press("Välj fil…").await;
    window.see("Registret skapat").await;
    look(window, "restore, file", eye).await;
    window.press("Fortsätt").await;
    look(window, "restore, secret", eye).await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Fortsätt").await;
    look(window, "restore, place", eye).await;
    window.press("Avbryt").await;
    window.press("Granska ett paket…").await;
    look(window, "package, no register", eye).await;
    window.press("Andra register").await;
    window.press("Öppna ett register…").await;
    look(window, "unlock", eye).await;
}

/// Unlocks the register that was asked for.
pub async fn unlock(window: &Window) {
    let secret = window.one("input[type=password]").await;
    secret.send_keys(PASSPHRASE).await.unwrap();
    secret.send_keys(Key::Enter + "").await.unwrap();
    window.one("nav button").await;
    at_rest(window).await;
}

/// Each room as it is entered.
pub async fn rooms(window: &Window, eye: &mut impl Look) {
    for name in ROOMS {
        room(window, name).await;
        look(window, name, eye).await;
    }
}

/// What the rooms show of a register with people in it: details, forms, dialogs, menus.
pub async fn details(window: &Window, eye: &mut impl Look) {
    contacts(window, eye).await;
    organisations(window, eye).await;
    recipients(window, eye).await;
    for (name, about) in [("ledger", "a disclosure"), ("log", "an entry")] {
        room(window, name).await;
        first_row(window).await;
        look(window, &format!("{name}, {about}"), eye).await;
    }
    window.press("Kontrollera loggen").await;
    window.see("Loggen är hel").await;
    look(window, "log, verified", eye).await;
    over(window, eye).await;
}

async fn contacts(window: &Window, eye: &mut impl Look) {
    room(window, "contacts").await;
    first_row(window).await;
    look(window, "contact", eye).await;
    window.chord("e").await;
    look(window, "contact, edit", eye).await;
    leave(window).await;
    window.chord("n").await;
    look(window, "contact, new", eye).await;
    leave(window).await;
    window.press("Lägg till filter").await;
    look(window, "contacts, filters", eye).await;
    window.press("Invändning").await;
    look(window, "contacts, a filter", eye).await;
    window.press("Använd").await;
    look(window, "contacts, filtered", eye).await;
    window.press("Lägg till filter").await;
    click(window, ".pick li:first-child button").await;
    look(window, "contacts, filter by organisation", eye).await;
    leave(window).await;
    window.press("Vyer").await;
    look(window, "contacts, views", eye).await;
    window.press("Spara vyn…").await;
    look(window, "contacts, save view", eye).await;
    leave(window).await;
    click(window, ".chip .remove").await;
    click(window, ".corner button").await;
    look(window, "contacts, columns", eye).await;
    key(window, Key::Escape + "").await;
    first_row(window).await;
    key(window, " ").await;
    window.press("Ändra 1…").await;
    look(window, "bulk edit", eye).await;
    choose(window, "Fält", "position").await;
    window.fill("Nytt värde", "Vd").await;
    choose(window, "Uppgiftskälla", "form").await;
    window.press("Granska").await;
    window.see("kontakt ändras.").await;
    look(window, "bulk edit, looked over", eye).await;
    leave(window).await;
    key(window, Key::Escape + "").await;
    window.fill("Sök kontakter", "qqqqqq").await;
    window.see("Inga kontakter hittades").await;
    look(window, "contacts, nobody", eye).await;
    window.fill("Sök kontakter", "a").await;
    look(window, "contacts, found", eye).await;
}

async fn organisations(window: &Window, eye: &mut impl Look) {
    room(window, "organisations").await;
    first_row(window).await;
    look(window, "organisation", eye).await;
    window.press("Ändra").await;
    look(window, "organisation, edit", eye).await;
    leave(window).await;
}

async fn recipients(window: &Window, eye: &mut impl Look) {
    room(window, "recipients").await;
    for row in 0..3 {
        let selector = format!("[data-row='{row}'] [data-column='0']");
        if window.driver.find(By::Css(&selector)).await.is_err() {
            break;
        }
        click(window, &selector).await;
        look(window, &format!("recipient {row}"), eye).await;
        let said = window.text().await;
        for (button, name) in
            [("Bekräfta nyckeln…", "confirm"), ("Be om en nyckel…", "letter"), ("Ändra", "edit")]
        {
            if said.contains(button) {
                window.press(button).await;
                look(window, &format!("recipient {row}, {name}"), eye).await;
                leave(window).await;
            }
        }
    }
    window.press("Ny mottagare").await;
    look(window, "recipient, new", eye).await;
    leave(window).await;
}

/// What lies over every room.
async fn over(window: &Window, eye: &mut impl Look) {
    window.chord("k").await;
    window.one("dialog[open]").await;
    look(window, "palette", eye).await;
    leave(window).await;
    key(window, Key::F1 + "").await;
    window.one("dialog[open]").await;
    look(window, "shortcuts", eye).await;
    leave(window).await;
}

/// The jobs step by step: an import, a disclosure, a package, and the dialogs about copies and keys.
pub async fn jobs(window: &Window, prepared: &Prepared, eye: &mut impl Look) {
    import(window, eye).await;
    disclose(window, eye).await;
    package(window, prepared, eye).await;
    safekeeping(window, eye).await;
}

async fn import(window: &Window, eye: &mut impl Look) {
    room(window, "import").await;
    window.press("Importera en fil…").await;
    look(window, "import, file", eye).await;
    if window.driver.find(By::Css("#dialect")).await.is_err() {
        window.press("Välj fil…").await;
    }
    window.one("#dialect").await;
    look(window, "import, file chosen", eye).await;
    window.press("Fortsätt").await;
    window.see("Vad blir varje kolumn").await;
    look(window, "import, columns", eye).await;
    if window.text().await.contains("Utelämna de oavgjorda") {
        window.press("Utelämna de oavgjorda").await;
    }
    window.press("Fortsätt").await;
    window.see("Varifrån kommer uppgifterna").await;
    window.press("Formulär").await;
    look(window, "import, source", eye).await;
    window.press("Fortsätt").await;
    window.see("Det här skulle hända").await;
    look(window, "import, check", eye).await;
    click(window, ".wizard footer button:last-child").await;
    window.see("Importen är klar").await;
    look(window, "import, done", eye).await;
    window.press("Alla importer").await;
    first_row(window).await;
    look(window, "import, detail", eye).await;
}

async fn disclose(window: &Window, eye: &mut impl Look) {
    room(window, "disclose").await;
    window.see("Till vem?").await;
    click(window, "input[type=radio]:not(:disabled)").await;
    look(window, "disclose, to whom", eye).await;
    window.press("Fortsätt").await;
    window.see("För vilket ändamål?").await;
    click(window, "input[type=radio]:not(:disabled)").await;
    look(window, "disclose, purpose", eye).await;
    window.press("Fortsätt").await;
    window.press("Markera alla tillåtna").await;
    look(window, "disclose, fields", eye).await;
    window.press("Fortsätt").await;
    window.see("Sökord").await;
    look(window, "disclose, everybody", eye).await;
    window.fill("Sökord", "a").await;
    look(window, "disclose, people", eye).await;
    window.press("Fortsätt").await;
    window.see("Så här står det i filen").await;
    look(window, "disclose, preview", eye).await;
    window.press("Fortsätt").await;
    window.press("Välj mapp…").await;
    window.press("Jag har granskat").await;
    look(window, "disclose, leave", eye).await;
    click(window, ".wizard footer button:last-child").await;
    window.see("Paketet är skrivet").await;
    look(window, "disclose, done", eye).await;
}

async fn package(window: &Window, prepared: &Prepared, eye: &mut impl Look) {
    room(window, "package").await;
    window.press("Välj fil…").await;
    window.fill("Avsändarens öppna nyckel", &prepared.sender).await;
    look(window, "package, ready", eye).await;
    window.press("Kontrollera underskriften").await;
    window.see("Underskriften är äkta").await;
    look(window, "package, verified", eye).await;
    window.press("Välj fil…").await;
    window.press("Välj mapp…").await;
    window.press("Öppna paketet").await;
    window.see("Äkta och öppnat").await;
    look(window, "package, opened", eye).await;
}

async fn safekeeping(window: &Window, eye: &mut impl Look) {
    room(window, "safekeeping").await;
    let said = window.text().await;
    for (button, name) in [
        ("Byt…", "passphrase"),
        ("Ny kod…", "recovery"),
        ("Ta bort…", "remove"),
        ("Byt nyckel…", "rotate"),
        ("Provåterställ", "rehearse"),
    ] {
        if said.contains(button) {
            window.press(button).await;
            look(window, &format!("safekeeping, {name}"), eye).await;
            leave(window).await;
        }
    }
}
