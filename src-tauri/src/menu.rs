//! The native menu bar. The window says what is in it, from its one list of commands; a choice goes back to it.

use liggare_desk::wire::{MenuBar, MenuEntry, Theme};
use tauri::menu::{Menu, MenuBuilder, MenuEvent, MenuItemBuilder, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Manager, Wry};

/// Puts a menu bar in the place of the one before.
pub(crate) fn set(app: &AppHandle, bar: &MenuBar) -> tauri::Result<()> {
    let mut menu = MenuBuilder::new(app);
    for group in &bar.groups {
        menu = menu.item(&submenu(app, &group.label, &group.entries)?);
    }
    let menu: Menu<Wry> = menu.build()?;
    app.set_menu(menu)?;
    app.set_theme(match bar.theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    });
    Ok(())
}

fn submenu(app: &AppHandle, label: &str, entries: &[MenuEntry]) -> tauri::Result<Submenu<Wry>> {
    let mut submenu = SubmenuBuilder::new(app, label);
    for entry in entries {
        if entry.id.is_empty() {
            submenu = submenu.separator();
            continue;
        }
        let plain = || MenuItemBuilder::with_id(&entry.id, &entry.label).enabled(entry.enabled);
        let with_keys = entry.accelerator.as_deref().map(|keys| plain().accelerator(keys).build(app));
        // Keys that the desktop does not know are the window's all the same.
        let item = match with_keys {
            Some(Ok(item)) => item,
            Some(Err(_)) | None => plain().build(app)?,
        };
        submenu = submenu.item(&item);
    }
    submenu.build()
}

/// Tells the window which command was chosen.
pub(crate) fn chosen(app: &AppHandle, event: MenuEvent) {
    let id = event.id().as_ref();
    // Ids are the window's own; a strange one must not become a script.
    if !id.chars().all(|c| c.is_ascii_alphanumeric() || ".-_:".contains(c)) {
        return;
    }
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.eval(format!("dispatchEvent(new CustomEvent('liggare:menu', {{ detail: '{id}' }}))"));
    }
}
