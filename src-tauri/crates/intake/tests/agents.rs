//! User-agent strings as devices send them, and as nobody should.
//!
//! `LIGGARE_WRITE_GOLDEN=1 cargo nextest run -p liggare-intake` writes what is told of them anew: read the difference.

use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex};

use liggare_domain::DeviceKind;
use liggare_intake::VALUE_CAP;
use liggare_intake::agents::{AGENT_CAP, Agent, Agents, BrowserType};
use proptest::prelude::*;

const STRINGS: &str = "tests/agents/strings.txt";
const PHONE: &str = "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) \
                     Chrome/120.0.0.0 Mobile Safari/537.36";

/// `kind type: make model, system version, browser version`, with `-` for what is not told.
fn line(agent: &Agent) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} {}: {} {}, {} {}, {} {}",
        agent.kind.map_or("-", DeviceKind::code),
        agent.browser_type.map_or("-", BrowserType::code),
        text(&agent.make),
        text(&agent.model),
        text(&agent.system),
        text(&agent.system_version),
        text(&agent.browser),
        text(&agent.browser_version),
    )
}

#[test]
#[expect(clippy::disallowed_methods, reason = "writes a golden text when a developer asks for it")]
fn kind_make_model_system_and_browser_are_told_apart() {
    let golden = std::fs::read_to_string(STRINGS).unwrap();
    let (mut agents, mut actual) = (Agents::default(), String::new());
    for string in golden.lines().filter(|line| !line.starts_with(' ')) {
        writeln!(actual, "{string}\n    {}", line(agents.read(string).unwrap())).unwrap();
    }
    if std::env::var_os("LIGGARE_WRITE_GOLDEN").is_some() {
        std::fs::write(STRINGS, &actual).unwrap();
    }
    assert!(actual == golden, "strings are read otherwise than {STRINGS}:\n{actual}");
}

#[test]
fn what_phones_and_tablets_send_is_mobile() {
    let mut agents = Agents::default();
    assert!(agents.read(PHONE).unwrap().is_mobile());
    assert!(
        !agents
            .read("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
            .unwrap()
            .is_mobile()
    );
}

#[test]
fn a_string_longer_than_the_cap_is_read_up_to_it() {
    let mut agents = Agents::default();
    let told = agents.read(PHONE).unwrap().clone();
    let long = format!("{PHONE} {}", "å Nokia6300/2.0 ".repeat(8_000));
    assert_eq!(agents.read(&long).unwrap(), &told, "the beginning tells the phone");
    let late = format!("{}{PHONE}", "x".repeat(AGENT_CAP));
    assert_eq!(agents.read(&late).unwrap(), &Agent::default());
}

#[test]
fn a_string_with_a_control_character_tells_nothing() {
    for bad in ["\0", "\u{1b}[2J", "\n", "\u{85}"] {
        assert_eq!(Agents::default().read(&format!("{PHONE}{bad}")).unwrap(), &Agent::default());
    }
}

#[test]
fn a_name_that_no_field_may_hold_is_left_out_and_the_rest_is_told() {
    let mut agents = Agents::default();
    for name in ["\u{202e}X".to_owned(), "9".repeat(VALUE_CAP)] {
        let agent = agents.read(&PHONE.replace("SM-S918B", &format!("HTC One {name}"))).unwrap();
        assert_eq!((&agent.model, agent.make.as_deref()), (&None, Some("HTC")));
        assert_eq!((agent.system.as_deref(), agent.kind), (Some("Android"), Some(DeviceKind::Phone)));
    }
}

/// The patterns are compiled once for all the cases.
static AGENTS: LazyLock<Mutex<Agents>> = LazyLock::new(Mutex::default);

proptest! {
    #[test]
    fn what_is_told_of_any_text_is_fit_to_show(
        text in "\\PC{0,40}((Android|Nokia|iPhone|Build/|;|/|TV| |\u{202e}|\u{1})\\PC{0,9}){0,9}(\\PC{0,700})?"
    ) {
        let mut agents = AGENTS.lock().unwrap();
        let agent = agents.read(&text).unwrap().clone();
        let versions = [&agent.system_version, &agent.browser_version];
        let names = [&agent.make, &agent.model, &agent.system, &agent.browser];
        for value in names.into_iter().chain(versions).flatten() {
            let misleads = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}');
            prop_assert!(!value.is_empty() && value.chars().count() <= VALUE_CAP);
            prop_assert!(!value.contains(misleads));
        }
        prop_assert_eq!(agents.read(&text).unwrap(), &agent, "and is told the same from the cache");
    }
}
