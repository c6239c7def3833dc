//! User-agent strings: what a browser says of itself and of the device it runs on (R5.7–R5.11).
//!
//! Families come from uap-core's patterns (`data/uap-core`); the kind of device and of browser from a rule of our own
//! (`kind.rs`). A string is a claim: browsers freeze what they say (Windows 11 says 10, macOS says 10.15.7, Chrome on
//! Android leaves the model out), and nothing here guesses beyond it.

mod kind;
mod rules;

use std::collections::HashMap;

use liggare_domain::{DeviceKind, Draft, Value};

pub use rules::BrokenRules;
use rules::{Families, Rules};

/// How much of a string is looked at, in bytes. The longest that uap-core's own cases hold is half of it.
pub const AGENT_CAP: usize = 1_024;

/// How many strings a generation of the cache holds.
const GENERATION: usize = 4_096;

liggare_domain::coded! {
    /// What sort of program asked for the page.
    BrowserType as "browser type" {
        /// A browser on a computer.
        Desktop = "desktop",
        /// A browser on a phone or tablet.
        Mobile = "mobile",
        /// An app that shows pages inside itself.
        App = "app",
        /// A mail program.
        Mail = "mail",
        /// A crawler or a monitor.
        Robot = "robot",
    }
}

/// What a string tells. Empty where it tells nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Agent {
    /// What sort of device.
    pub kind: Option<DeviceKind>,
    /// Who made it: `Samsung`.
    pub make: Option<String>,
    /// Which it is: `SM-S918B`.
    pub model: Option<String>,
    /// Operating system: `Android`.
    pub system: Option<String>,
    /// Its version: `14`.
    pub system_version: Option<String>,
    /// Make of the browser, as a family: `Chrome Mobile`.
    pub browser: Option<String>,
    /// Its version: `120.0.0.0`.
    pub browser_version: Option<String>,
    /// What sort of browser.
    pub browser_type: Option<BrowserType>,
}

impl Agent {
    /// Fills in what a device's record does not say yet.
    pub fn fill(&self, device: &mut Draft) {
        let browser = if self.kind.is_some_and(DeviceKind::is_mobile) { "mobile_browser" } else { "browser" };
        let told = [
            ("kind", self.kind.map(|kind| kind.code())),
            ("make", self.make.as_deref()),
            ("model", self.model.as_deref()),
            ("system", self.system.as_deref()),
            ("system_version", self.system_version.as_deref()),
            (browser, self.browser.as_deref()),
        ];
        for (code, value) in told {
            if device.get(code).is_none() {
                device.set(code, value.map(Value::from));
            }
        }
    }

    /// Whether the device is carried in the hand.
    #[must_use]
    pub fn is_mobile(&self) -> bool {
        self.kind.is_some_and(DeviceKind::is_mobile)
    }

    fn told(found: Families, text: &str) -> Self {
        let kind = kind::device_kind(&found, text);
        let browser_type = kind::browser_type(&found, kind);
        let (make, model) = kind::make_and_model(found.device);
        let (system, system_version) = found.system.unzip();
        let (browser, browser_version) = found.browser.unzip();
        Self {
            kind,
            make: shown(make),
            model: shown(model),
            system: shown(system),
            system_version: shown(system_version),
            browser: shown(browser),
            browser_version: shown(browser_version),
            browser_type,
        }
    }
}

/// A value as a field may hold it, or none: patterns lift texts of any look out of a string.
fn shown(value: Option<String>) -> Option<String> {
    let value = crate::values::checked(&value?).ok()?.into_owned();
    (!value.is_empty()).then_some(value)
}

/// Reads strings. The patterns are compiled at the first, and what the latest 4,096 to 8,192 distinct ones told is kept:
/// a log repeats few. A hostile log costs a reading for each line, and no more memory.
#[derive(Default)]
pub struct Agents {
    rules: Option<Rules>,
    young: HashMap<Box<str>, Agent>,
    old: HashMap<Box<str>, Agent>,
}

impl Agents {
    /// Reads a string. Beyond [`AGENT_CAP`] it is not looked at; one with a control character, which no header of HTTP
    /// can hold (RFC 9110 § 5.5), tells nothing.
    pub fn read(&mut self, text: &str) -> Result<&Agent, BrokenRules> {
        let text = &text[..text.floor_char_boundary(AGENT_CAP)];
        if !self.young.contains_key(text) {
            let agent = match self.old.remove(text) {
                Some(agent) => agent,
                None => self.told(text)?,
            };
            if self.young.len() >= GENERATION {
                self.old = std::mem::take(&mut self.young);
            }
            self.young.insert(text.into(), agent);
        }
        Ok(&self.young[text])
    }

    fn told(&mut self, text: &str) -> Result<Agent, BrokenRules> {
        if text.contains(char::is_control) {
            return Ok(Agent::default());
        }
        let rules = match &mut self.rules {
            Some(rules) => rules,
            none => none.insert(Rules::load()?),
        };
        Ok(Agent::told(rules.families(text), text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinct_strings_without_end_take_bounded_memory_and_recent_ones_stay() {
        let mut agents = Agents::default();
        // Not parsed, so that the test is quick; kept like any other.
        let string = |n: usize| format!("\t{n}");
        for n in 0..3 * GENERATION {
            agents.read(&string(n)).unwrap();
            agents.read(&string(0)).unwrap();
            assert!(agents.young.len() <= GENERATION && agents.old.len() <= GENERATION);
        }
        let is_kept = |n| agents.young.contains_key(&*string(n)) || agents.old.contains_key(&*string(n));
        assert!(is_kept(0) && is_kept(3 * GENERATION - 1) && !is_kept(1));
        assert!(agents.rules.is_none(), "nothing asked for the patterns");
    }
}
