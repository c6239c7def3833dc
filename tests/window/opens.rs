//! The program starts and shows its first page, whichever build of it is asked for.

use super::story;
use liggare_tests::window::Machine;

#[test]
fn the_program_opens_its_window() {
    story(async {
        let window = Machine::new("sv_FI").start().await;
        window.see("Skapa ett register").await;
        window.close().await;
    });
}
