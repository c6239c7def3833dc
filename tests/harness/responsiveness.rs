//! How long the real window keeps a keeper waiting: scrolling, jumping, typing, and searching beside slow jobs.
//! A measurement, not a test: it prints figures and judges nothing.

use crate::walk::PASSPHRASE;
use crate::window::{Machine, Window, until};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// Times of one kind, in milliseconds.
pub struct Times {
    /// What was timed.
    pub what: &'static str,
    ms: Vec<f64>,
}

impl Times {
    fn of(what: &'static str, mut ms: Vec<f64>) -> Self {
        assert!(!ms.is_empty(), "nothing was timed: {what}");
        ms.sort_by(f64::total_cmp);
        Self { what, ms }
    }

    /// The time that this share of them does not exceed, 0 to 100.
    pub fn percentile(&self, share: usize) -> f64 {
        self.ms[(self.ms.len() * share).div_ceil(100).clamp(1, self.ms.len()) - 1]
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ms.len()
    }
}

/// What is typed: names and towns in both languages; all of them found, so that each keystroke shows something else.
const TYPED: [&str; 10] = [
    "åbo",
    "eklund",
    "anna",
    "hämäläinen",
    "björklund",
    "helsinki",
    "pargas",
    "engström",
    "heikkinen",
    "astrid",
];

/// Makes a register of so many invented people by the shell client at `register`, unless it is there.
pub fn fill(register: &Path, contacts: u32) {
    if register.exists() {
        return;
    }
    let beside = |ending: &str| register.with_extension(ending);
    std::fs::write(beside("passphrase"), PASSPHRASE).unwrap();
    let program = std::env::var_os("LIGGARE_CLI").expect("LIGGARE_CLI names the shell client");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command
            .args(arguments)
            .arg("--vault")
            .arg(register)
            .env("LIGGARE_PASSPHRASE_FILE", beside("passphrase"));
        assert!(command.status().unwrap().success(), "{arguments:?}");
    };
    let mut create = Command::new(&program);
    create.arg("create").arg(register).arg("--recovery-out").arg(beside("sheet.txt")).arg("--no-keychain");
    create.args(["--controller", "Nordvik Programvara Abp", "--country", "FI", "--register", "Kunder"]);
    assert!(create.arg("--passphrase-file").arg(beside("passphrase")).status().unwrap().success());
    run(&["demo", "--seed", "1", "--contacts", &contacts.to_string()]);
}

/// Opens that register in the window, times what a keeper does, and tells each as it is known.
pub async fn measure(register: &Path, tell: impl Fn(Times)) {
    let mut machine = Machine::new("sv_FI");
    machine.answer("register", register.to_owned());
    let window = machine.start().await;
    window.press("Öppna ett register…").await;
    window.fill("Lösenfras", PASSPHRASE).await;
    window.press("Lås upp").await;
    crate::walk::to_contacts(&window).await;
    window.field("Sök kontakter").await;
    rows_are_there(&window).await;

    tell(Times::of("scrolling: from one frame to the next", script(&window, SCROLL, json!(400)).await));
    tell(Times::of("jumping anywhere: thumb moved to rows painted", script(&window, JUMP, json!(150)).await));
    tell(Times::of("typing: keystroke to rows painted", type_all(&window).await));
    tell(Times::of("a search of its own", script(&window, SEARCH, json!([TYPED, false])).await));
    tell(Times::of("the same beside two slow jobs", script(&window, SEARCH, json!([TYPED, true])).await));
    window.close().await;
}

async fn script(window: &Window, body: &str, argument: Value) -> Vec<f64> {
    window.driver.set_script_timeout(std::time::Duration::from_secs(300)).await.unwrap();
    let body = format!("{PAINTED}\n{body}");
    let value = window.driver.execute_async(&body, vec![argument]).await.unwrap();
    value.convert().unwrap()
}

async fn rows_are_there(window: &Window) {
    script(window, "const done = arguments[1]; filled(() => true).then(() => done([]));", json!(null)).await;
}

/// WebDriver's Ctrl+A, no modifier, Backspace.
const CLEAR: &str = "\u{e009}a\u{e000}\u{e003}";

/// Real keystrokes, one at a time; the page notes when each was shown.
async fn type_all(window: &Window) -> Vec<f64> {
    let watch = format!("{PAINTED}\n{KEYSTROKES}");
    window.driver.execute(&watch, Vec::new()).await.unwrap();
    let field = window.field("Sök kontakter").await;
    let mut struck = 0;
    for text in TYPED {
        for keys in text.chars().map(String::from).chain([CLEAR.to_owned()]) {
            field.send_keys(&keys).await.unwrap();
            struck += 1;
            let seen = || async { shown(window).await == struck };
            until(seen, &format!("{text:?} to be shown after {keys:?}")).await;
        }
    }
    window.driver.execute("return window.keystrokes.times", Vec::new()).await.unwrap().convert().unwrap()
}

async fn shown(window: &Window) -> usize {
    let count = window.driver.execute("return window.keystrokes.times.length", Vec::new()).await.unwrap();
    count.convert().unwrap()
}

/// Waits until rows are there that `right` accepts, no placeholder among them, and the frame with them was drawn.
const PAINTED: &str = "
const grid = document.querySelector('[role=grid]');
const frame = () => new Promise((then) => requestAnimationFrame(then));
const afterPaint = () => new Promise((then) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => then(performance.now());
  channel.port2.postMessage(0);
});
// The row of the tab stop is in the document too, out of sight and perhaps without its values.
const inSight = () => {
  const { top, bottom } = grid.getBoundingClientRect();
  return [...grid.querySelectorAll('[data-row]')].filter((row) => {
    const place = row.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  });
};
const waits = (row) => row.classList.contains('stale') || row.querySelector('.ghost');
async function filled(right) {
  for (;;) {
    await frame();
    const rows = inSight();
    if (!rows.some(waits) && right(rows)) return afterPaint();
  }
}";

/// As by a wheel kept turning: three rows a frame.
const SCROLL: &str = "
const [count, done] = arguments;
(async () => {
  const times = [];
  let last = await frame();
  for (let at = 0; at < count; at++) {
    grid.scrollTop += 90;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  done(times);
})();";

const JUMP: &str = "
const [count, done] = arguments;
(async () => {
  const times = [];
  const first = (rows) => rows[0]?.dataset.row;
  let seed = 7;
  for (let at = 0; at < count; at++) {
    seed = (seed * 48271) % 2147483647;
    const before = first(inSight());
    const begun = performance.now();
    grid.scrollTop = (seed / 2147483647) * (grid.scrollHeight - grid.clientHeight);
    times.push((await filled((rows) => rows.length > 0 && first(rows) !== before)) - begun);
  }
  grid.scrollTop = 0;
  await filled(() => true);
  done(times);
})();";

/// From the event to the frame in which the letters typed are marked in the rows.
const KEYSTROKES: &str = "
window.keystrokes = { times: [] };
document.addEventListener('input', (event) => {
  const [begun, text] = [event.timeStamp, event.target.value];
  const marked = () => text === ''
    ? !grid.querySelector('mark')
    : [...grid.querySelectorAll('mark')].some((mark) => mark.textContent.length === text.length);
  filled(marked).then((end) => window.keystrokes.times.push(end - begun));
}, true);";

/// What the window asks at each keystroke, asked with nothing to draw; each text is new.
const SEARCH: &str = "
const [[words, beside], done] = arguments;
const ask = (command, request, job) => window.__TAURI_INTERNALS__.invoke(command, { request, job });
(async () => {
  let ended = 0;
  const jobs = beside ? [9001, 9002].map((job) => ask('check_register', {}, job).finally(() => ended++)) : [];
  const times = [];
  const columns = ['given_name', 'family_name', 'organisation', 'email', 'mobile', 'position', 'city', 'source', 'objects_to_marketing', 'updated'];
  for (const word of words)
    for (let length = 1; length <= word.length; length++) {
      // In the other direction: what was remembered from before is no answer.
      const query = { noun: 'contact', text: word.slice(0, length), filters: [] };
      const request = { query, columns, sort: 'name', descending: true, from: 0, len: 100 };
      const begun = performance.now();
      await ask('search_records', request);
      if (ended === 0) times.push(performance.now() - begun);
    }
  await Promise.all(jobs);
  done(times);
})();";
