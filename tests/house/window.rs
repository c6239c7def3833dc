//! Rules over the sources of the window, `ui/src`.

const WINDOW: &str = "ui/src/";

/// What each shared folder may import besides itself; `*` is everything.
/// A folder that is not named here is a room of the register.
const SHARED: [(&str, &[&str]); 9] = [
    ("records", &["parts", "wire", "words", "style", "state"]),
    ("state", &["parts", "wire", "words", "commands", "style"]),
    ("parts", &["style"]),
    ("words", &[]),
    ("wire", &["words"]),
    ("style", &[]),
    ("commands", &["parts", "words", "style"]),
    ("views", &["*"]),
    ("gallery", &["*"]),
];
const ROOM_MAY_USE: [&str; 6] = ["parts", "wire", "words", "style", "state", "records"];

/// Markup that is not escaped.
pub fn raw_html(path: &str, text: &str) -> Vec<String> {
    let tag = concat!("{@", "html");
    let lines = text.lines().enumerate().filter(|(_, line)| line.contains(tag));
    lines.map(|(number, _)| format!("{path}:{}", number + 1)).collect()
}

/// An import of Tauri's own modules anywhere but in the wire.
pub fn tauri_outside_the_wire(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with(WINDOW) || path.starts_with("ui/src/wire/") {
        return Vec::new();
    }
    let imported = imports(text).into_iter().filter(|from| from.starts_with("@tauri-apps/"));
    imported.map(|from| format!("{path} → {from}")).collect()
}

/// An import from a folder that this folder must not know.
pub fn across_rooms(path: &str, text: &str) -> Vec<String> {
    let Some((room, _)) = path.strip_prefix(WINDOW).and_then(|inside| inside.split_once('/')) else {
        return Vec::new(); // main.ts, App.svelte: they hang everything together
    };
    let shared = SHARED.iter().find(|(name, _)| *name == room);
    let allowed = shared.map_or(&ROOM_MAY_USE as &[&str], |(_, allowed)| allowed);
    let mut breaches = Vec::new();
    for from in imports(text) {
        let Some(target) = resolved(path, &from) else {
            continue;
        };
        let Some((other, _)) = target.strip_prefix(WINDOW).and_then(|inside| inside.split_once('/')) else {
            continue;
        };
        if other != room && !allowed.contains(&other) && !allowed.contains(&"*") {
            breaches.push(format!("{path} → {from}"));
        }
    }
    breaches
}

/// Every module that the text imports, re-exports, or loads on demand.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["from ", "import ", "import(", "from", "vi.mock("] {
        for (at, _) in text.match_indices(opening) {
            let rest = &text[at + opening.len()..];
            let Some(quote) = rest.chars().next().filter(|c| matches!(c, '\'' | '"' | '`')) else {
                continue;
            };
            if let Some((module, _)) = rest[1..].split_once(quote)
                && !module.contains(char::is_whitespace)
            {
                found.push(module.to_owned());
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Where a relative import leads, from the root; nothing for a package.
fn resolved(path: &str, from: &str) -> Option<String> {
    if !from.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for step in from.split('/') {
        match step {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: &str = "ui/src/contacts/ContactTable.svelte";

    #[test]
    fn raw_markup_is_a_breach() {
        let bad = ["<p>\n", "{@", "html note}</p>"].concat();
        assert_eq!(raw_html(ROOM, &bad), ["ui/src/contacts/ContactTable.svelte:2"]);
        assert!(raw_html(ROOM, "<p>{note}</p>").is_empty());
    }

    #[test]
    fn tauri_is_a_breach_everywhere_but_in_the_wire() {
        let import = "import { invoke } from '@tauri-apps/api/core';";
        assert_eq!(tauri_outside_the_wire(ROOM, import).len(), 1);
        assert_eq!(tauri_outside_the_wire("ui/src/App.svelte", "await import(\"@tauri-apps/api\")").len(), 1);
        assert!(tauri_outside_the_wire("ui/src/wire/tauri.ts", import).is_empty());
    }

    #[test]
    fn a_room_that_reaches_into_another_is_a_breach() {
        for import in ["import D from '../devices/D.svelte';", "export { x } from \"../views/x\";"] {
            assert_eq!(across_rooms(ROOM, import).len(), 1, "{import}");
        }
        assert_eq!(across_rooms("ui/src/contacts/edit/E.svelte", "import '../../devices/d';").len(), 1);
        for import in
            ["import B from '../parts/B.svelte';", "import { call } from '../wire/call';", "import './x';"]
        {
            assert!(across_rooms(ROOM, import).is_empty(), "{import}");
        }
    }

    #[test]
    fn a_part_that_knows_the_wire_or_a_room_is_a_breach() {
        let part = "ui/src/parts/Table.svelte";
        assert_eq!(across_rooms(part, "import { call } from '../wire/call';").len(), 1);
        assert_eq!(across_rooms(part, "import C from '../contacts/C.svelte';").len(), 1);
        assert!(across_rooms(part, "import B from './Button.svelte';").is_empty());
    }

    #[test]
    fn views_and_the_window_itself_may_compose_rooms() {
        let import = "import C from '../contacts/C.svelte';";
        assert!(across_rooms("ui/src/views/Contacts.svelte", import).is_empty());
        assert!(across_rooms("ui/src/App.svelte", "import C from './contacts/C.svelte';").is_empty());
    }
}
