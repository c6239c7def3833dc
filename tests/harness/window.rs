//! The real window, driven as a person would: by what is written on it.

use serde_json::json;
use std::collections::HashMap;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;

/// How long anything on screen may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// A person at a machine with the program installed.
pub struct Machine {
    home: TempDir,
    language: &'static str,
    answers: HashMap<&'static str, Vec<PathBuf>>,
}

impl Machine {
    /// A new machine, its desktop in a language: `sv_FI`, `fi_FI`, `en_GB`.
    pub fn new(language: &'static str) -> Self {
        Self { home: tempfile::tempdir().unwrap(), language, answers: HashMap::new() }
    }

    /// A path at home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// What the next dialog of a kind is answered with.
    pub fn answer(&mut self, kind: &'static str, path: PathBuf) {
        self.answers.insert(kind, vec![path]);
        std::fs::write(self.path("answers.json"), serde_json::to_string(&self.answers).unwrap()).unwrap();
    }

    /// Files are shown by a viewer that notes which it was asked for.
    pub fn shows_files(&self) {
        let viewer = self.path("bin/xdg-open");
        std::fs::create_dir(self.path("bin")).unwrap();
        std::fs::write(&viewer, "#!/bin/sh\nprintf %s \"$1\" > \"$HOME/shown\"\n").unwrap();
        std::fs::set_permissions(&viewer, std::fs::Permissions::from_mode(0o700)).unwrap();
    }

    /// The file that the viewer was asked for last.
    pub fn shown(&self) -> Option<PathBuf> {
        let path = std::fs::read_to_string(self.path("shown")).ok()?;
        (!path.is_empty()).then(|| path.into())
    }

    /// What a process of this person's is given.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let named = [
            ("HOME", ""),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CACHE_HOME", "cache"),
            ("LIGGARE_DIALOG_ANSWERS", "answers.json"),
        ];
        let mut all: Vec<_> = named.into_iter().map(|(name, folder)| (name, self.path(folder))).collect();
        all.push((
            "PATH",
            format!("{}:{}", self.path("bin").display(), std::env::var("PATH").unwrap()).into(),
        ));
        // A log tells the hour where it was written.
        all.push(("TZ", "Europe/Helsinki".into()));
        all.push(("LANG", format!("{}.UTF-8", self.language).into()));
        all.push(("LC_ALL", format!("{}.UTF-8", self.language).into()));
        all
    }

    /// Starts the program and looks at its window.
    pub async fn start(&self) -> Window {
        let app = std::env::var_os("LIGGARE_APP").expect("LIGGARE_APP names the program: run `make test`");
        let (driver_port, native_port) = (free_port(), free_port());
        let mut command = Command::new("tauri-driver");
        command.args(["--port", &driver_port.to_string(), "--native-port", &native_port.to_string()]);
        command.envs(self.environment()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        let process = Group(command.spawn().expect("tauri-driver is installed by `make test`"));
        // The driver passes on to the engine's own, and says nothing useful while that one is not there yet.
        wait_for_port(native_port).await;
        wait_for_port(driver_port).await;
        let mut capabilities = Capabilities::new();
        capabilities.set("tauri:options", json!({ "application": Path::new(&app) })).unwrap();
        let driver = WebDriver::new(&format!("http://127.0.0.1:{driver_port}"), capabilities).await;
        let driver = driver.expect("the window opens");
        driver.set_window_rect(0, 0, 1440, 900).await.ok();
        Window { driver, _process: process }
    }
}

/// A process and all it started, which end together.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

/// What goes on behind a window that is gone.
pub struct Replaced {
    _process: Group,
}

/// The window.
pub struct Window {
    /// For what the words below do not say.
    pub driver: WebDriver,
    _process: Group,
}

impl Window {
    /// Presses the button, tab or link of that name; where none is named so, the first whose name begins so.
    pub async fn press(&self, name: &str) {
        let quoted = quote(name);
        let pressable = "//*[self::button or self::a or self::label or @role='tab' or @role='option' or @role='menuitem' \
                         or @role='gridcell'][not(@disabled)]";
        let named = format!("normalize-space(.)={quoted} or @aria-label={quoted}");
        let path = format!(
            "{pressable}[{named} or (starts-with(normalize-space(.), {quoted}) and not({pressable}[{named}]))]"
        );
        let found = self.find(&path, name).await;
        // The driver takes what is half behind an edge for in view, and then cannot press it.
        let whole = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })";
        let _ = self.driver.execute(whole, vec![found.to_json().unwrap_or_default()]).await;
        found.click().await.unwrap_or_else(|error| panic!("press {name}: {error}"));
    }

    /// Types into the field with that label, in place of what is there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.clear().await.unwrap_or_else(|error| panic!("clear {label}: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("type into {label}: {error}"));
    }

    /// Chooses by value in the list with that label.
    pub async fn choose(&self, label: &str, value: &str) {
        let field = self.field(label).await;
        let path = format!("./option[@value={}]", quote(value));
        field.find(By::XPath(path)).await.unwrap().click().await.unwrap();
    }

    /// The field with that label.
    pub async fn field(&self, label: &str) -> WebElement {
        let quoted = quote(label);
        let path = format!(
            "//*[self::input or self::textarea or self::select][@id=//label[starts-with(normalize-space(.), {quoted})]/@for \
             or @aria-label={quoted} or ancestor::label[starts-with(normalize-space(.), {quoted})]]"
        );
        self.find(&path, label).await
    }

    /// What that selector names, once it is there.
    pub async fn one(&self, selector: &str) -> WebElement {
        until(|| async { self.driver.find(By::Css(selector)).await.is_ok() }, selector).await;
        self.driver.find(By::Css(selector)).await.unwrap()
    }

    /// Waits until that is written somewhere.
    pub async fn see(&self, text: &str) {
        let path = format!("//*[not(self::script)][contains(normalize-space(.), {})]", quote(text));
        self.find(&path, text).await;
    }

    /// Presses Ctrl and a letter.
    pub async fn chord(&self, letter: &str) {
        let pressed = self.press_chord(letter).await;
        pressed.unwrap_or_else(|error| panic!("Ctrl+{letter}: {error}"));
    }

    /// Presses Ctrl and a letter that ends the program, which may be gone before it could answer, and waits for that.
    pub async fn chord_to_end(self, letter: &str) {
        let _ = self.press_chord(letter).await;
        self.wait_until_gone().await;
    }

    async fn press_chord(&self, letter: &str) -> WebDriverResult<()> {
        let chain = self.driver.action_chain().key_down(Key::Control).send_keys(letter).key_up(Key::Control);
        chain.perform().await
    }

    /// The text of everything shown.
    pub async fn text(&self) -> String {
        let text = self.driver.execute("return document.body.innerText", Vec::new()).await.unwrap();
        text.convert().unwrap()
    }

    /// Keeps a picture where the walk asks for pictures: of the screen itself, since the driver's own picture waits for
    /// a frame that a resting page does not draw.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("LIGGARE_RUN_DIR") else { return };
        let path = PathBuf::from(folder).join(format!("{name}.png"));
        // Two frames: what the last press changed has been drawn.
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)))";
        let _ = self.driver.execute_async(drawn, Vec::new()).await;
        let taken = Command::new("import").args(["-window", "root"]).arg(path).status();
        assert!(taken.is_ok_and(|status| status.success()), "picture {name}");
    }

    /// Ends the program as its window's close button would.
    pub async fn close(self) {
        let Self { driver, _process } = self;
        let _ = driver.quit().await;
    }

    /// Waits until the process behind the window is gone: a lock replaces it. The one in its place ends here too.
    pub async fn wait_until_gone(self) {
        drop(self.until_replaced().await);
    }

    /// The same; the one in its place goes on until what is returned is dropped.
    pub async fn until_replaced(self) -> Replaced {
        let Self { driver, _process } = self;
        until(|| async { driver.title().await.is_err() }, "the window to go").await;
        let _ = driver.leak();
        Replaced { _process }
    }

    /// Presses Ctrl and a letter that has the program begin anew.
    pub async fn chord_to_begin_anew(self, letter: &str) -> Replaced {
        let _ = self.press_chord(letter).await;
        self.until_replaced().await
    }

    /// Finds what is shown; behind an open dialog nothing is.
    async fn find(&self, path: &str, what: &str) -> WebElement {
        let begun = tokio::time::Instant::now();
        let in_dialog = format!("//dialog[@open]{path}");
        loop {
            let behind = self.driver.find(By::Css("dialog[open]")).await.is_err();
            if let Some(found) = self.shown(if behind { path } else { &in_dialog }).await.ok().flatten() {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                let text = self.text().await;
                self.picture("missing").await;
                panic!("nowhere to be seen: {what}\n--- the window says:\n{text}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn shown(&self, path: &str) -> WebDriverResult<Option<WebElement>> {
        for element in self.driver.find_all(By::XPath(path)).await? {
            // The driver's own notion takes what stands in a clipped cell for hidden.
            let visible = "return arguments[0].checkVisibility({ visibilityProperty: true })";
            if self.driver.execute(visible, vec![element.to_json()?]).await?.convert::<bool>()? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }
}

/// Waits until it holds.
pub async fn until<F: Future<Output = bool>>(mut holds: impl FnMut() -> F, what: &str) {
    let begun = tokio::time::Instant::now();
    while !holds().await {
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

async fn wait_for_port(port: u16) {
    until(|| async move { TcpStream::connect(("127.0.0.1", port)).is_ok() }, "the driver").await;
}

/// An XPath literal.
fn quote(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
