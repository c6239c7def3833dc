//! axe-core finds nothing on any screen, light or dark, empty or full.

use super::story;
use liggare_tests::axe::Axe;
use liggare_tests::prepared::Prepared;
use liggare_tests::screens::{client, make};
use liggare_tests::window::{Machine, Window};
use liggare_tests::{people, tour, walk};

#[test]
fn axe_finds_nothing_on_any_screen_light() {
    story(every_screen("light"));
}

#[test]
fn axe_finds_nothing_on_any_screen_dark() {
    story(every_screen("dark"));
}

async fn every_screen(theme: &'static str) {
    let mut machine = Machine::new("sv_FI");
    client(&machine, &["settings", "edit", "--theme", theme]);
    let axe = Axe::new();
    let (mut looked, mut breaches) = (0, Vec::new());
    let mut eye = async |window: &Window, screen: &str| {
        let found = axe.breaches(window).await;
        println!("{theme}, {screen}: {found:#?}");
        looked += 1;
        breaches.extend(found.into_iter().map(|breach| format!("{screen}: {breach}")));
    };

    // The first day: no register lies anywhere, and one is made.
    machine.answer("new_register", machine.path("Kundregister.liggare"));
    let window = machine.start().await;
    eye(&window, "start, first").await;
    walk::create(&window).await;
    tour::rooms(&window, &mut async |window: &Window, room: &str| {
        eye(window, &format!("{room}, empty")).await;
    })
    .await;
    window.close().await;

    let prepared = prepare(&machine);
    prepared.answers(&mut machine);
    let window = machine.start().await;
    tour::before(&window, &mut eye).await;
    tour::unlock(&window).await;
    tour::rooms(&window, &mut eye).await;
    tour::details(&window, &mut eye).await;
    tour::jobs(&window, &prepared, &mut eye).await;
    window.close().await;

    println!("{looked} screens in {theme} colours");
    assert!(breaches.is_empty(), "{} breaches\n  {}", breaches.len(), breaches.join("\n  "));
}

fn prepare(machine: &Machine) -> Prepared {
    let register = machine.path("full.liggare");
    make(machine, &register, true);
    let contacts = machine.path("nya.csv");
    std::fs::write(&contacts, people::swedish_csv(80)).unwrap();
    Prepared::of(machine, register, machine.path("first.key"), contacts)
}
