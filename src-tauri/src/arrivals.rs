//! Files handed to the program: named on its command line, by a second program that then ends, or dropped on the window.
//! The window asks for them; what they are is for the desk to say.

use crate::state::Shell;
use liggare_desk::wire::Arrivals;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use tauri::{AppHandle, DragDropEvent, Manager, Window, WindowEvent};

/// Told to the window; it knows by `take_arrivals` what arrived.
const ARRIVED: &str = "liggare:arrived";
/// Something is held over the window, or no longer.
const HELD: [&str; 2] = ["liggare:dragenter", "liggare:dragleave"];

/// What stands on this program's own command line.
pub(crate) fn at_start(app: &AppHandle) {
    let folder = std::env::current_dir().unwrap_or_default();
    let args: Vec<String> = std::env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect();
    keep(app, paths(&args, &folder));
}

/// What stands on the command line of a second program.
pub(crate) fn hand_over(app: &AppHandle, args: &[String], folder: &str) {
    keep(app, paths(args, Path::new(folder)));
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    tell(app, ARRIVED);
}

/// Files dropped on the window.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let app = window.app_handle();
    match event {
        WindowEvent::DragDrop(DragDropEvent::Enter { .. }) => tell(app, HELD[0]),
        WindowEvent::DragDrop(DragDropEvent::Leave) => tell(app, HELD[1]),
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            tell(app, HELD[1]);
            keep(app, paths.iter().filter(|path| path.exists()).cloned());
            tell(app, ARRIVED);
        }
        _ => {}
    }
}

/// What arrived since the window last asked.
pub(crate) fn take(app: &AppHandle) -> Arrivals {
    let shell = app.state::<Shell>();
    let paths = std::mem::take(&mut *shell.arrived.lock().unwrap_or_else(PoisonError::into_inner));
    Arrivals { arrivals: paths.iter().map(|path| shell.desk.arrival(path)).collect() }
}

fn keep(app: &AppHandle, paths: impl IntoIterator<Item = PathBuf>) {
    app.state::<Shell>().arrived.lock().unwrap_or_else(PoisonError::into_inner).extend(paths);
}

/// Paths among the arguments, the program's own name left out; what does not exist is no path.
fn paths<'a>(args: &'a [String], folder: &'a Path) -> impl Iterator<Item = PathBuf> + 'a {
    let named = args.iter().skip(1).filter(|arg| !arg.starts_with('-'));
    named.map(|arg| folder.join(arg)).filter(|path| path.exists())
}

/// Dispatches an event to the window. Its name is one of ours, so that nothing is put into a script.
fn tell(app: &AppHandle, event: &'static str) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.eval(format!("dispatchEvent(new CustomEvent('{event}'))"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_exists_on_a_command_line_is_a_file() {
        let folder = std::env::temp_dir();
        let own = std::env::current_exe().unwrap();
        let args = ["liggare-shell", "--flag", "no-such-file", own.to_str().unwrap()].map(str::to_owned);
        assert_eq!(paths(&args, &folder).collect::<Vec<_>>(), [own]);
    }
}
