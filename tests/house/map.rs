//! Whether `docs/architecture.md` names every room there is.

use crate::repository::Crate;

/// Every room: the crates, the folders of the window and the folders of the tests.
pub fn rooms(crates: &[Crate], files: &[String]) -> Vec<String> {
    let mut rooms: Vec<String> = crates.iter().map(|room| room.folder.clone()).collect();
    for home in ["ui/src/", "tests/"] {
        for inside in files.iter().filter_map(|file| file.strip_prefix(home)) {
            if let Some((folder, _)) = inside.split_once('/') {
                rooms.push(format!("{home}{folder}"));
            }
        }
    }
    rooms.sort();
    rooms.dedup();
    rooms
}

/// The rooms that the text does not name as `room/` or `` `room` ``.
pub fn missing(rooms: &[String], text: &str) -> Vec<String> {
    let unnamed = |room: &&String| {
        let name = room.rsplit('/').next().unwrap_or(room);
        !names(text, &format!("{name}/")) && !text.contains(&format!("`{name}`"))
    };
    rooms.iter().filter(unnamed).cloned().collect()
}

/// Whether the text holds the word where no longer word ends in it.
fn names(text: &str, word: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_and_folders_are_rooms_and_single_files_are_not() {
        let files = ["ui/src/main.ts", "ui/src/parts/Button.svelte", "tests/house.rs", "tests/house/map.rs"];
        let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
        assert_eq!(rooms(&[], &files), ["tests/house", "ui/src/parts"]);
    }

    #[test]
    fn a_room_that_is_not_on_the_map_is_a_breach() {
        let rooms = vec!["src-tauri/crates/vault".to_owned()];
        assert_eq!(missing(&rooms, "The vaults are many, and subvault/ is another."), rooms);
        assert!(missing(&rooms, "crates/vault/ alone knows SQL").is_empty());
        assert!(missing(&rooms, "only `vault` knows SQL").is_empty());
    }
}
