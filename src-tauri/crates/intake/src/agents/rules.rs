//! The rules of uap-core: from a string to the families it names.

use ua_parser::{Extractor, Regexes};

/// The rules that come with the program cannot be read. It cannot happen to a program that was tested.
#[derive(Debug, thiserror::Error)]
pub enum BrokenRules {
    /// Not YAML of the expected shape.
    #[error("the rules for user-agent strings are not readable")]
    Shape(#[from] yaml_serde::Error),
    /// A pattern does not compile.
    #[error("a pattern in the rules for user-agent strings does not compile")]
    Pattern(#[from] ua_parser::Error),
}

/// Patterns by the thousand, compiled.
pub(super) struct Rules(Extractor<'static>);

/// What the patterns found, in uap-core's words. `None` is uap-core's `Other`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Families {
    pub browser: Option<(String, String)>,
    pub system: Option<(String, String)>,
    pub device: Option<Device>,
}

/// A device as uap-core names it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Device {
    pub family: String,
    pub brand: Option<String>,
    pub model: Option<String>,
}

impl Rules {
    /// Compiles the patterns: about 150 ms and 27 MiB in a release build.
    pub fn load() -> Result<Self, BrokenRules> {
        let patterns: Regexes<'static> =
            yaml_serde::from_str(include_str!("../../data/uap-core/regexes.yaml"))?;
        Ok(Self(patterns.try_into()?))
    }

    /// Families with their versions.
    pub fn families(&self, text: &str) -> Families {
        let (browser, system, device) = self.0.extract(text);
        Families {
            browser: browser.and_then(|found| {
                let version = [found.major, found.minor, found.patch, found.patch_minor];
                named(found.family.into_owned(), joined(version))
            }),
            system: system.and_then(|found| {
                let parts = [&found.major, &found.minor, &found.patch, &found.patch_minor];
                named(found.os.clone().into_owned(), joined(parts.map(Option::as_deref)))
            }),
            device: device.filter(|found| found.device != "Other").map(|found| Device {
                family: found.device.into_owned(),
                brand: found.brand.map(Into::into),
                model: found.model.map(Into::into),
            }),
        }
    }
}

fn named(family: String, version: String) -> Option<(String, String)> {
    (family != "Other").then_some((family, version))
}

/// The parts of a version up to the first that is missing: `17.4.1`.
fn joined(parts: [Option<&str>; 4]) -> String {
    let known = parts.into_iter().map_while(|part| part.filter(|part| !part.is_empty()));
    known.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    #[derive(serde::Deserialize)]
    struct Cases {
        test_cases: Vec<Case>,
    }

    #[derive(serde::Deserialize)]
    struct Case {
        user_agent_string: String,
        family: String,
        major: Option<String>,
        minor: Option<String>,
        patch: Option<String>,
        patch_minor: Option<String>,
        brand: Option<String>,
        model: Option<String>,
    }

    impl Case {
        fn versioned(&self) -> Option<(String, String)> {
            let parts = [&self.major, &self.minor, &self.patch, &self.patch_minor];
            named(self.family.clone(), joined(parts.map(Option::as_deref)))
        }

        fn device(&self) -> Option<Device> {
            let device =
                Device { family: self.family.clone(), brand: self.brand.clone(), model: self.model.clone() };
            (self.family != "Other").then_some(device)
        }
    }

    /// How many of the cases in these files, all of which must come out as published.
    fn agreed<T: PartialEq + std::fmt::Debug>(
        files: &[&str],
        found: impl Fn(Families) -> T,
        expected: impl Fn(&Case) -> T,
    ) -> usize {
        let rules = Rules::load().unwrap();
        let mut count = 0;
        for name in files {
            let file = File::open(format!("tests/agents/uap-core/{name}.yaml.gz")).unwrap();
            let cases: Cases = yaml_serde::from_reader(flate2::read::GzDecoder::new(file)).unwrap();
            for case in &cases.test_cases {
                let text = &case.user_agent_string;
                assert_eq!(found(rules.families(text)), expected(case), "{name}: {text}");
            }
            count += cases.test_cases.len();
        }
        count
    }

    #[test]
    fn browsers_are_those_of_the_published_cases() {
        let files = [
            "test_ua",
            "firefox_user_agent_strings",
            "opera_mini_user_agent_strings",
            "podcasting_user_agent_strings",
            "pgts_browser_list",
        ];
        assert_eq!(agreed(&files, |found| found.browser, Case::versioned), 14_551);
    }

    #[test]
    fn systems_are_those_of_the_published_cases() {
        let files = ["test_os", "additional_os_tests"];
        assert_eq!(agreed(&files, |found| found.system, Case::versioned), 491);
    }

    #[test]
    fn devices_are_those_of_the_published_cases() {
        assert_eq!(agreed(&["test_device"], |found| found.device, Case::device), 16_124);
    }
}
