//! Opening by the keychain, and locking with the screen.

use super::story;
use liggare_tests::walk;
use liggare_tests::window::{Machine, Window, until};
use std::process::Command;

#[test]
fn the_keychain_opens_a_register_until_the_screen_was_locked() {
    story(async {
        let mut machine = Machine::new("sv_FI");
        machine.answer("new_register", machine.path("Kundregister.liggare"));
        let window = machine.start().await;
        walk::create(&window).await;
        window.close().await;

        let window = machine.start().await;
        window.press("Kundregister").await;
        window.see("Öppnat med nyckelringen").await;
        screen_locks_until_gone(window).await;

        let window = machine.start().await;
        window.see("Registret låste sig när datorns skärm låstes").await;
        window.fill("Lösenfras", walk::PASSPHRASE).await;
        window.press("Lås upp").await;
        window.see("Öppnat med lösenfrasen").await;
        window.close().await;
    });
}

/// The desktop says that its screen is locked, until the program has heard it.
async fn screen_locks_until_gone(window: Window) {
    let locked = || async {
        let saver = ["--object-path", "/org/gnome/ScreenSaver"];
        let signal = ["--signal", "org.gnome.ScreenSaver.ActiveChanged", "true"];
        let said =
            Command::new("gdbus").args(["emit", "--session"]).args(saver).args(signal).status().unwrap();
        assert!(said.success());
        window.driver.title().await.is_err()
    };
    until(locked, "the program to lock with the screen").await;
    window.wait_until_gone().await;
}
