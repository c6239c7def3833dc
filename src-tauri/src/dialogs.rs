//! Native dialogs: the only way a path comes into the window's side of the program.

use liggare_desk::wire::{ChoosePlace, PlaceKind};
use std::path::PathBuf;
use tauri::AppHandle;

/// Whether a dialog of this kind asks where to write, and before replacing what is there.
pub(crate) fn saves(kind: PlaceKind) -> bool {
    use PlaceKind as Kind;
    matches!(kind, Kind::NewRegister | Kind::RejectFile | Kind::Letter | Kind::Table | Kind::AttachmentCopy)
}

/// Asks the keeper for a place, or for several; none when the dialog was closed.
#[cfg(not(feature = "scripted-dialogs"))]
pub(crate) async fn choose(app: &AppHandle, asked: ChoosePlace) -> Vec<PathBuf> {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(&asked.title);
    if let Some(window) = tauri::Manager::get_webview_window(app, "main") {
        dialog = dialog.set_parent(&window);
    }
    if let Some(name) = &asked.suggested {
        dialog = dialog.set_file_name(name);
    }
    dialog = match asked.kind {
        PlaceKind::ContactFile => {
            let endings = ["csv", "tsv", "txt", "xlsx", "ods", "vcf", "jsonl", "ndjson"];
            dialog.add_filter("CSV, XLSX, ODS, vCard, JSON Lines", &endings).add_filter("*", &["*"])
        }
        // Rotated, they are called anything.
        PlaceKind::ServerLogs => dialog.add_filter("*", &["*"]).add_filter("log, gz", &["log", "gz"]),
        PlaceKind::Package => dialog.add_filter("age", &["age"]),
        PlaceKind::Backup => dialog.add_filter("tar", &["tar"]),
        _ => dialog,
    };
    let one = match asked.kind {
        PlaceKind::ServerLogs => {
            let several = dialog.pick_files().await.unwrap_or_default();
            return several.into_iter().map(|file| file.path().to_owned()).collect();
        }
        kind if saves(kind) => dialog.save_file().await,
        PlaceKind::Register | PlaceKind::Folder => dialog.pick_folder().await,
        _ => dialog.pick_file().await,
    };
    one.into_iter().map(|file| with_ending(file.path().to_owned(), asked.kind)).collect()
}

/// Answers from a file, since no test can drive a native dialog: `{"contact_file": ["/path"]}`.
#[cfg(feature = "scripted-dialogs")]
pub(crate) async fn choose(_: &AppHandle, asked: ChoosePlace) -> Vec<PathBuf> {
    let answers =
        std::env::var_os("LIGGARE_DIALOG_ANSWERS").and_then(|path| std::fs::read_to_string(path).ok());
    let answers: Option<std::collections::HashMap<PlaceKind, Vec<PathBuf>>> =
        answers.and_then(|answers| serde_json::from_str(&answers).ok());
    let chosen = answers.and_then(|mut answers| answers.remove(&asked.kind)).unwrap_or_default();
    chosen.into_iter().map(|path| with_ending(path, asked.kind)).collect()
}

/// A register is known by its ending.
fn with_ending(path: PathBuf, kind: PlaceKind) -> PathBuf {
    if kind == PlaceKind::NewRegister && path.extension().is_none_or(|ending| ending != "liggare") {
        let mut name = path.into_os_string();
        name.push(".liggare");
        return name.into();
    }
    path
}
