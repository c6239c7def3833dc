//! Which crate may know which: the table of rooms, and the dependencies that have one home each.

use crate::repository::Crate;

/// The rooms that each crate may import, in its code and in its tests alike.
const ROOMS: [(&str, &[&str]); 12] = [
    ("liggare-domain", &[]),
    ("liggare-sheets", &[]),
    ("liggare-intake", &["liggare-domain", "liggare-sheets"]),
    ("liggare-vault", &["liggare-domain"]),
    ("liggare-package", &["liggare-sheets"]),
    ("liggare-words", &[]),
    ("liggare-documents", &["liggare-domain", "liggare-words"]),
    (
        "liggare-desk",
        &["liggare-domain", "liggare-intake", "liggare-vault", "liggare-package", "liggare-sheets"],
    ),
    ("liggare-platform", &["liggare-desk"]),
    ("liggare-cli", CLIENT),
    ("liggare-shell", CLIENT),
    (TESTS, &["*"]),
];
const CLIENT: &[&str] = &["liggare-desk", "liggare-platform", "liggare-documents", "liggare-words"];
/// The crate that tests the whole house may know all of it.
const TESTS: &str = "liggare-tests";

/// What the domain may take in besides the language itself. Its tests are free.
const DOMAIN_MAY_USE: [&str; 8] =
    ["serde", "thiserror", "jiff", "uuid", "toml", "email_address", "strsim", "zeroize"];

/// A kind of dependency that one crate alone may have.
pub struct Guard {
    home: &'static str,
    /// Whole names, or beginnings that end in `-`, or endings that begin with `-`.
    names: &'static [&'static str],
}

/// SQL and the library under it.
pub const SQL: Guard = Guard { home: "liggare-vault", names: &["rusqlite", "libsqlite3-sys", "sqlx"] };
/// The window's toolkit.
pub const WINDOW: Guard = Guard { home: "liggare-shell", names: &["tauri", "tauri-", "wry", "tao", "rfd"] };
/// The keychains of the platforms.
pub const KEYCHAIN: Guard =
    Guard { home: "liggare-platform", names: &["keyring", "keyring-", "-keyring-store", "secret-service"] };
/// The typesetter.
pub const TYPESETTER: Guard = Guard { home: "liggare-documents", names: &["typst", "typst-"] };
/// The reader of the catalogues.
pub const CATALOGUES: Guard = Guard { home: "liggare-words", names: &["fluent", "fluent-"] };

impl Guard {
    fn covers(&self, dependency: &str) -> bool {
        self.names.iter().any(|name| {
            dependency == *name
                || name.ends_with('-') && dependency.starts_with(name)
                || name.starts_with('-') && dependency.ends_with(name)
        })
    }
}

/// Crates that the table does not know.
pub fn strangers(crates: &[Crate]) -> Vec<String> {
    let known = |room: &&Crate| ROOMS.iter().any(|(name, _)| *name == room.name);
    crates.iter().filter(|room| !known(room)).map(|room| room.name.clone()).collect()
}

/// Edges between our own crates that the table does not allow.
pub fn inner(crates: &[Crate]) -> Vec<String> {
    let mut breaches = Vec::new();
    for room in crates {
        let row = ROOMS.iter().find(|(name, _)| *name == room.name);
        let allowed = row.map_or(&[] as &[&str], |(_, allowed)| allowed);
        for used in room.uses.iter().chain(&room.tests_use).filter(|used| used.starts_with("liggare-")) {
            if !allowed.contains(&used.as_str()) && !allowed.contains(&"*") {
                breaches.push(format!("{} → {used}", room.name));
            }
        }
    }
    breaches
}

/// Crates that take in a dependency whose home is another one.
pub fn guarded(crates: &[Crate], guard: &Guard) -> Vec<String> {
    let mut breaches = Vec::new();
    for room in crates.iter().filter(|room| room.name != guard.home && room.name != TESTS) {
        for used in room.uses.iter().chain(&room.tests_use).filter(|used| guard.covers(used)) {
            breaches.push(format!("{} → {used}, whose home is {}", room.name, guard.home));
        }
    }
    breaches
}

/// What the domain takes in beyond its short list.
pub fn domain_is_pure(crates: &[Crate]) -> Vec<String> {
    let domain = crates.iter().filter(|room| room.name == "liggare-domain");
    domain
        .flat_map(|room| &room.uses)
        .filter(|used| !DOMAIN_MAY_USE.contains(&used.as_str()))
        .map(|used| format!("liggare-domain → {used}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(name: &str, uses: &[&str], tests_use: &[&str]) -> Vec<Crate> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        vec![Crate {
            name: name.into(),
            folder: String::new(),
            uses: owned(uses),
            tests_use: owned(tests_use),
        }]
    }

    #[test]
    fn a_crate_without_a_row_is_a_stranger() {
        assert_eq!(strangers(&room("liggare-util", &[], &[])), ["liggare-util"]);
        assert!(strangers(&room("liggare-vault", &[], &[])).is_empty());
    }

    #[test]
    fn an_edge_upwards_is_a_breach_in_code_and_in_tests() {
        assert_eq!(inner(&room("liggare-vault", &["liggare-desk"], &[])), ["liggare-vault → liggare-desk"]);
        assert_eq!(inner(&room("liggare-cli", &[], &["liggare-vault"])), ["liggare-cli → liggare-vault"]);
        assert!(inner(&room("liggare-desk", &["liggare-vault", "serde"], &[])).is_empty());
        assert!(inner(&room("liggare-tests", &["liggare-vault"], &[])).is_empty());
    }

    #[test]
    fn a_guarded_dependency_outside_its_home_is_a_breach() {
        for (guard, name) in [
            (SQL, "rusqlite"),
            (WINDOW, "tauri"),
            (WINDOW, "tauri-plugin-fs"),
            (KEYCHAIN, "keyring-core"),
            (KEYCHAIN, "zbus-secret-service-keyring-store"),
            (TYPESETTER, "typst-pdf"),
            (CATALOGUES, "fluent-bundle"),
        ] {
            assert_eq!(guarded(&room("liggare-desk", &[name], &[]), &guard).len(), 1, "{name} in code");
            assert_eq!(guarded(&room("liggare-desk", &[], &[name]), &guard).len(), 1, "{name} in tests");
            assert!(guarded(&room(guard.home, &[name], &[]), &guard).is_empty(), "{name} at home");
            assert!(guarded(&room(TESTS, &[name], &[]), &guard).is_empty(), "{name} in the whole's tests");
        }
        assert!(!WINDOW.covers("taurus"), "a whole name is not a beginning");
    }

    #[test]
    fn a_clock_or_a_disk_in_the_domain_is_a_breach() {
        assert_eq!(
            domain_is_pure(&room("liggare-domain", &["serde", "tokio"], &[])),
            ["liggare-domain → tokio"]
        );
        assert!(domain_is_pure(&room("liggare-domain", &["serde"], &["proptest"])).is_empty());
    }
}
