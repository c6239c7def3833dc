//! Native dialogs: the only way a path comes into the window's side of the program.

use liggare_desk::wire::{ChoosePlace, PlaceKind};
use std::path::PathBuf;
use tauri::AppHandle;

/// Whether a dialog of this kind asks where to write, and before replacing what is there.
pub(crate) fn saves(kind: PlaceKind) -> bool {
    use PlaceKind as Kind;
    matches!(kind, Kind::NewRegister | Kind::RejectFile | Kind::Letter | Kind::Table | Kind::AttachmentCopy)
}

/// Asks the keeper for a place; `None` when the dialog was closed.
#[cfg(not(feature = "scripted-dialogs"))]
pub(crate) async fn choose(app: &AppHandle, asked: ChoosePlace) -> Option<PathBuf> {
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
        PlaceKind::Package => dialog.add_filter("age", &["age"]),
        PlaceKind::Backup => dialog.add_filter("tar", &["tar"]),
        _ => dialog,
    };
    let chosen = match asked.kind {
        kind if saves(kind) => dialog.save_file().await,
        PlaceKind::Register | PlaceKind::Folder => dialog.pick_folder().await,
        _ => dialog.pick_file().await,
    };
    chosen.map(|file| with_ending(file.path().to_owned(), asked.kind))
}

/// Answers from a file, since no test can drive a native dialog: `{"contact_file": "/path"}`.
#[cfg(feature = "scripted-dialogs")]
pub(crate) async fn choose(_: &AppHandle, asked: ChoosePlace) -> Option<PathBuf> {
    let answers = std::fs::read_to_string(std::env::var_os("LIGGARE_DIALOG_ANSWERS")?).ok()?;
    let answers: std::collections::HashMap<PlaceKind, PathBuf> = serde_json::from_str(&answers).ok()?;
    answers.get(&asked.kind).cloned().map(|path| with_ending(path, asked.kind))
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
