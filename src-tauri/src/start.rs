//! The window.

use tauri::{AppHandle, Url, WebviewUrl, WebviewWindowBuilder};

/// WebKitGTK shows nothing with some graphics drivers unless this is set; it must be set before the process starts.
#[cfg(target_os = "linux")]
const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts this program again with a renderer that works everywhere, when nobody chose one.
#[cfg(target_os = "linux")]
pub(crate) fn with_sound_renderer() {
    use std::os::unix::process::CommandExt;
    if std::env::var_os(RENDERER).is_none()
        && let Ok(program) = std::env::current_exe()
    {
        // Returns only when it failed; then the window opens with what there is.
        let _ =
            std::process::Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec();
    }
}

/// Nothing to choose elsewhere.
#[cfg(not(target_os = "linux"))]
pub(crate) fn with_sound_renderer() {}

/// Opens the one window. It goes nowhere but to what is built in.
pub(crate) fn open_window(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Liggare")
        .inner_size(1320.0, 860.0)
        .min_inner_size(960.0, 640.0)
        .on_navigation(is_own)
        .build()?;
    Ok(())
}

fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        assert!(is_own(&"tauri://localhost/index.html".parse().unwrap()));
        for elsewhere in [
            "https://example.fi/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://elsewhere/",
        ] {
            assert!(!is_own(&elsewhere.parse().unwrap()), "{elsewhere}");
        }
    }
}
