//! The letter that asks a recipient for a key. Its sentences are those of the window's letter; its commands are the
//! same in every language.

use super::{WIDTH, one_line, wrapped};
use crate::{Language, Words};
use std::fmt::Write as _;

const INSTALL: [&str; 3] = [
    "Debian, Ubuntu:  sudo apt install age",
    "macOS:           brew install age",
    "Windows:         winget install FiloSottile.age",
];
const MAKE: &str = "age-keygen -o me.key";
const PUBLIC: &str = "age-keygen -y me.key";
const FINGERPRINT: [&str; 2] = [
    "Linux:  printf %s \"$(age-keygen -y me.key)\" | sha256sum | cut -c1-20",
    "macOS:  printf %s \"$(age-keygen -y me.key)\" | shasum -a 256 | cut -c1-20",
];
const FINGERPRINT_WINDOWS: [&str; 4] = [
    "$key = [Text.Encoding]::ASCII.GetBytes((age-keygen -y me.key).Trim())",
    "$hash = [Security.Cryptography.SHA256]::Create().ComputeHash($key)",
    "$hex = -join ($hash | ForEach-Object { $_.ToString('x2') })",
    "$hex.Substring(0, 20)",
];

/// What the letter says. Names are as recorded; an empty one is left out.
pub struct KeyRequest<'a> {
    /// Who asks.
    pub controller: &'a str,
    /// The organisation asked.
    pub recipient: &'a str,
    /// The person asked.
    pub person: &'a str,
    /// Where the answer goes.
    pub email: &'a str,
    /// Who signs the letter.
    pub keeper: &'a str,
}

/// The letter as a text file.
#[must_use]
pub fn key_request(language: Language, facts: &KeyRequest<'_>) -> String {
    let words = Words::new(language);
    let say = |id: &str| words.text(id, &[]);
    let [controller, recipient, person, email, keeper] =
        [facts.controller, facts.recipient, facts.person, facts.email, facts.keeper].map(one_line);
    let mut letter = Letter::default();
    letter.paragraph(&match person.as_str() {
        "" => say("recipients-letter-greeting-nobody"),
        person => words.text("recipients-letter-greeting", &[("person", person.into())]),
    });
    let parties = [("controller", (&controller).into()), ("recipient", (&recipient).into())];
    letter.paragraph(&words.text("recipients-letter-purpose", &parties));

    letter.paragraph(&say("recipients-letter-install"));
    letter.commands(&INSTALL);
    letter.paragraph(&say("recipients-letter-make"));
    letter.commands(&[MAKE]);
    letter.paragraph(&say("recipients-letter-secret"));
    letter.paragraph(&say("recipients-letter-public"));
    letter.commands(&[PUBLIC]);
    letter.paragraph(&match email.as_str() {
        "" => say("recipients-letter-send-here"),
        email => words.text("recipients-letter-send", &[("email", email.into())]),
    });
    letter.paragraph(&say("recipients-letter-fingerprint"));
    letter.commands(&FINGERPRINT);
    letter.paragraph(&format!("{}:", say("recipients-letter-windows-shell")));
    letter.commands(&FINGERPRINT_WINDOWS);
    letter.paragraph(&say("recipients-letter-twenty"));
    letter.paragraph(&say("recipients-letter-call"));
    letter.paragraph(&say("recipients-letter-call-text"));

    let mut text = letter.0;
    let _ = writeln!(text, "{}", say("recipients-letter-bye"));
    for name in [&keeper, &controller].into_iter().filter(|name| !name.is_empty()) {
        let _ = writeln!(text, "{name}");
    }
    text
}

#[derive(Default)]
struct Letter(String);

impl Letter {
    fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.0, "{}\n", wrapped(text, WIDTH).join("\n"));
    }

    fn commands(&mut self, lines: &[&str]) {
        let indented: Vec<_> = lines.iter().map(|line| format!("    {line}")).collect();
        let _ = writeln!(self.0, "{}\n", indented.join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_has_every_part_in_each_language() {
        for language in Language::ALL {
            let facts = KeyRequest {
                controller: "Nordvik Programvara Abp",
                recipient: "Saimaa Drift Oy",
                person: "Aino Åberg",
                email: "register@nordvik.example",
                keeper: "Göran Ek",
            };
            let text = key_request(language, &facts);
            for part in [
                "Nordvik Programvara Abp",
                "Saimaa Drift Oy",
                "Aino Åberg",
                "register@nordvik.example",
                "Göran Ek",
                MAKE,
                PUBLIC,
            ] {
                assert!(text.contains(part), "{}: {part}\n{text}", language.code());
            }
            assert!(!text.contains("recipients-letter") && !text.contains("{$"), "{text}");
        }
    }

    #[test]
    fn nobody_is_greeted_by_an_empty_name() {
        let facts = KeyRequest {
            controller: "Nordvik Abp",
            recipient: "Saimaa Oy",
            person: "",
            email: "",
            keeper: "",
        };
        let text = key_request(Language::Swedish, &facts);
        assert!(text.starts_with("Hej!\n"), "{text}");
        assert!(text.ends_with("Med vänlig hälsning\nNordvik Abp\n"), "{text}");
    }
}
