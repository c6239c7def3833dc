//! The rules of the house, read from `cargo metadata` and from the files that git knows.
//!
//! Each rule is a pure function over names and texts, in `house/`, with a test beside it that shows it
//! fails on a bad sample. Here the rules meet the real repository. A rule that is in the way is changed
//! in `house/`, together with `docs/architecture.md` and a decision; it is never worked around.

#[path = "house/edges.rs"]
mod edges;
#[path = "house/map.rs"]
mod map;
#[path = "house/repository.rs"]
mod repository;
#[path = "house/sources.rs"]
mod sources;
#[path = "house/window.rs"]
mod window;

use repository::{crates, files, text};

/// Fails with every breach at once, so that one run is enough to mend them all.
fn holds(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}\n  {}\n", breaches.join("\n  "));
}

/// Runs one rule over every file that has one of these endings.
fn over_files(endings: &[&str], rule: fn(&str, &str) -> Vec<String>) -> Vec<String> {
    let mut breaches = Vec::new();
    for path in files().iter().filter(|path| endings.iter().any(|ending| path.ends_with(ending))) {
        if let Some(text) = text(path) {
            breaches.extend(rule(path, &text));
        }
    }
    breaches
}

#[test]
fn every_crate_has_a_row_in_the_table_of_rooms() {
    holds("A crate is a room: give it a row in tests/house/edges.rs.", &edges::strangers(&crates()));
}

#[test]
fn a_room_imports_only_the_rooms_below_it() {
    holds("An import that the table of rooms does not allow:", &edges::inner(&crates()));
}

#[test]
fn the_vault_alone_knows_rusqlite() {
    holds("SQL lives in the vault alone:", &edges::guarded(&crates(), &edges::SQL));
}

#[test]
fn the_shell_alone_knows_tauri_and_its_dialogs() {
    holds("The window's toolkit lives in the shell alone:", &edges::guarded(&crates(), &edges::WINDOW));
}

#[test]
fn the_platform_alone_knows_the_keychain() {
    holds("The keychain lives in the platform alone:", &edges::guarded(&crates(), &edges::KEYCHAIN));
}

#[test]
fn the_documents_alone_know_typst() {
    holds("The typesetter lives in documents alone:", &edges::guarded(&crates(), &edges::TYPESETTER));
}

#[test]
fn the_words_alone_know_fluent() {
    holds("The catalogues are read in words alone:", &edges::guarded(&crates(), &edges::CATALOGUES));
}

#[test]
fn the_domain_stays_pure() {
    holds("The domain knows types and rules only:", &edges::domain_is_pure(&crates()));
}

#[test]
fn every_room_stands_on_the_map() {
    let rooms = map::rooms(&crates(), &files());
    let architecture = text("docs/architecture.md").unwrap_or_default();
    holds("A room that docs/architecture.md does not name:", &map::missing(&rooms, &architecture));
}

#[test]
fn a_source_file_stays_under_four_hundred_lines() {
    let breaches = over_files(&[".rs", ".ts", ".svelte"], sources::too_long);
    holds("A file this long probably hides two rooms:", &breaches);
}

#[test]
fn sql_is_never_put_together_by_format() {
    holds("Values are bound, never formatted in:", &over_files(&[".rs"], sources::formatted_sql));
}

#[test]
fn the_window_writes_no_raw_html() {
    holds("Text from a register must stay text:", &over_files(&[".svelte"], window::raw_html));
}

#[test]
fn the_wire_alone_knows_tauri_in_the_window() {
    let breaches = over_files(&[".ts", ".svelte"], window::tauri_outside_the_wire);
    holds("Only ui/src/wire talks to Tauri:", &breaches);
}

#[test]
fn a_room_of_the_window_imports_no_other_room() {
    let breaches = over_files(&[".ts", ".svelte"], window::across_rooms);
    holds("Views compose rooms; rooms do not know each other:", &breaches);
}

#[test]
fn no_file_names_a_home_directory() {
    holds("A path of somebody's machine:", &over_files(&[""], sources::home_paths));
}

#[test]
fn the_npm_lock_names_packages_and_no_host() {
    let breaches = over_files(&["package-lock.json"], sources::hosts_in_lock);
    holds("The lock file must install from anybody's registry:", &breaches);
}

#[test]
fn scripted_dialogs_are_built_only_for_tests() {
    let manifest = text("src-tauri/Cargo.toml").unwrap_or_default();
    assert!(manifest.contains("scripted-dialogs = []"), "the feature has its name");
    assert!(!manifest.contains("default ="), "nothing is switched on by itself");
    let run = text("scripts/run.sh").unwrap_or_default();
    let (for_people, _) = run.split_once("exec \"$LIGGARE_APP\"").unwrap_or_default();
    assert!(
        for_people.contains("--bin liggare-shell"),
        "the window that people get is built before it opens"
    );
    assert!(!for_people.contains("scripted-dialogs"), "and without them");
}
