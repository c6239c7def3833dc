//! The recovery sheet. Every line but the code's is a comment, so that the sheet itself is an age identity file.

use super::{WIDTH, one_line, wrapped};
use crate::{Language, Words};
use std::fmt::Write as _;

/// Characters of a group of the code, as the program asks them back.
const GROUP: usize = 8;

/// What a recovery sheet says.
pub struct RecoverySheet<'a> {
    /// Name of the register.
    pub register: &'a str,
    /// Name of the controller.
    pub controller: &'a str,
    /// The day it was made, as shown.
    pub date: &'a str,
    /// Name of the register's folder, without the way to it.
    pub folder: &'a str,
    /// The minisign public key that packages and checkpoints are signed with.
    pub signing_key: &'a str,
    /// The recovery code, an age identity.
    pub code: &'a str,
}

/// The sheet as a text file.
#[must_use]
pub fn recovery_sheet(language: Language, facts: &RecoverySheet<'_>) -> String {
    let words = Words::new(language);
    let say = |id: &str| words.text(id, &[]);
    let folder = one_line(facts.folder);
    let mut sheet = Sheet::default();
    sheet.line(&format!("LIGGARE · {}", say("sheet-title")));
    sheet.line("");
    for (id, value) in [
        ("sheet-register", facts.register),
        ("sheet-controller", facts.controller),
        ("sheet-date", facts.date),
        ("sheet-folder", facts.folder),
    ] {
        let told = format!("{}: {}", say(id), one_line(value));
        sheet.paragraph(&told);
    }
    sheet.line(&format!("{}:", say("sheet-signing-key")));
    sheet.line(&format!("   {}", one_line(facts.signing_key)));
    sheet.line("");
    sheet.paragraph(&say("sheet-keep"));
    sheet.line("");
    sheet.line(&format!("{}:", say("sheet-groups")));
    sheet.groups(facts.code);
    sheet.line("");

    sheet.heading(&say("sheet-with-title"));
    sheet.paragraph(&say("sheet-with-text"));
    sheet.command("liggare --vault FOLDER --recovery-file SHEET status");
    sheet.line("");

    sheet.heading(&say("sheet-without-title"));
    sheet.paragraph(&say("sheet-without-text"));
    sheet.step(1, &words.text("sheet-step-copy", &[("folder", (&folder).into())]));
    sheet.step(2, &say("sheet-step-generation"));
    sheet.step(3, &say("sheet-step-key"));
    sheet.command("age -d -i SHEET g0001/dek.age");
    sheet.step(4, &say("sheet-step-database"));
    sheet.command("sqlcipher g0001/register.db");
    let key = match language {
        Language::Swedish => "NYCKELN",
        Language::Finnish => "AVAIN",
        Language::English => "KEY",
    };
    sheet.command(&format!("PRAGMA key = \"x'{key}'\";"));
    sheet.command("PRAGMA cipher_compatibility = 4;");
    sheet.step(5, &say("sheet-step-read"));
    sheet.command(".headers on");
    sheet.command(".mode csv");
    sheet.command("SELECT * FROM contacts;");
    sheet.step(6, &say("sheet-step-wipe"));
    sheet.line("");
    sheet.line(&format!("{}:", say("sheet-code")));
    sheet.code(facts.code)
}

/// A text of comments.
#[derive(Default)]
struct Sheet(String);

impl Sheet {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.0, "{}", format!("# {text}").trim_end());
    }

    fn heading(&mut self, text: &str) {
        self.line(text);
        self.line(&"-".repeat(text.chars().count()));
    }

    fn paragraph(&mut self, text: &str) {
        for line in wrapped(text, WIDTH) {
            self.line(&line);
        }
    }

    fn step(&mut self, number: u8, text: &str) {
        for (at, line) in wrapped(text, WIDTH - 3).iter().enumerate() {
            self.line(&if at == 0 { format!("{number}. {line}") } else { format!("   {line}") });
        }
    }

    fn command(&mut self, text: &str) {
        self.line(&format!("       {text}"));
    }

    fn groups(&mut self, code: &str) {
        let characters: Vec<char> = code.trim().chars().collect();
        let groups: Vec<String> = characters.chunks(GROUP).map(|group| group.iter().collect()).collect();
        for (row, groups) in groups.chunks(3).enumerate() {
            let numbered = groups
                .iter()
                .enumerate()
                .map(|(at, group)| format!("{:>2}: {group:<GROUP$}", row * 3 + at + 1));
            self.line(&format!("   {}", numbered.collect::<Vec<_>>().join("   ")));
        }
    }

    /// The last line, and the only one that is no comment.
    fn code(mut self, code: &str) -> String {
        let _ = writeln!(self.0, "{}", code.trim());
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

    fn sheet(language: Language, register: &str) -> String {
        recovery_sheet(
            language,
            &RecoverySheet {
                register,
                controller: "Nordvik Programvara Abp",
                date: "2026-11-22",
                folder: "kunder.liggare",
                signing_key: "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
                code: CODE,
            },
        )
    }

    #[test]
    fn every_line_but_the_code_is_a_comment() {
        for language in Language::ALL {
            let text = sheet(language, "Kunder\nAGE-SECRET-KEY-1FALSE");
            let secret: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
            assert_eq!(secret, [CODE], "{}", language.code());
            assert!(text.ends_with(&format!("{CODE}\n")));
        }
    }

    #[test]
    fn the_sheet_says_all_that_is_needed_in_each_language() {
        for language in Language::ALL {
            let text = sheet(language, "Kunder");
            for part in [
                "Kunder",
                "kunder.liggare",
                "RWQf6",
                "2026-11-22",
                "age -d -i",
                "cipher_compatibility = 4",
                "CURRENT",
            ] {
                assert!(text.contains(part), "{}: {part}", language.code());
            }
            assert!(!text.contains("sheet-") && !text.contains("{$"), "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= WIDTH + 2), "{text}");
        }
    }

    #[test]
    fn the_groups_are_numbered_as_the_program_asks_for_them() {
        let text = sheet(Language::English, "Kunder");
        assert!(text.contains(" 1: AGE-SECR    2: ET-KEY-1    3: GQ9778VQ"), "{text}");
        assert!(text.contains("10: 33"), "{text}");
    }
}
