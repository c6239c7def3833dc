//! The shell: the only crate that knows Tauri. It opens the window, passes commands on to the desk, shows the dialogs,
//! and replaces itself when the register locks.

mod arrivals;
mod dialogs;
mod dispatch;
mod jobs;
mod lock;
mod menu;
mod start;
mod state;

use std::process::ExitCode;

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    lock::after_the_one_before();
    start::with_sound_renderer();
    let state = match state::Shell::new() {
        Ok(state) => state,
        Err(_) => return ExitCode::FAILURE,
    };
    let app = tauri::Builder::default()
        // The first, so that a second program ends before it does anything.
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| {
            arrivals::hand_over(app, &args, &folder)
        }))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .manage(state)
        .on_window_event(arrivals::on_window_event)
        .on_menu_event(menu::chosen)
        .invoke_handler(dispatch::handle)
        .setup(|app| {
            lock::when_the_keeper_goes_away(app.handle());
            arrivals::at_start(app.handle());
            start::open_window(app.handle()).map_err(Into::into)
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(lock::on_event);
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}
