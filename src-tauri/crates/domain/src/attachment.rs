//! Files kept beside a record: how large, what they are called, which of them the system's own viewers show.

/// No attachment is larger: 50 MB.
pub const LARGEST: u64 = 50_000_000;

/// What file systems take for a name, less what a copy's number may need. Bytes.
const LONGEST: usize = 240;

/// The endings of what is read or looked at, and asks for no more than a viewer: documents, tables, pictures. What a program
/// would run, a page or a script, is saved and opened by whoever knows what it is.
const SHOWN: [&str; 22] = [
    "pdf", "txt", "rtf", "csv", "odt", "ods", "odp", "odg", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "bmp",
];

/// A name as a file may bear it anywhere: no path, nothing that a terminal would take for a command, nothing that turns the
/// order in which it is read (Unicode Standard Annex #9, § 2), of a length that every file system takes.
#[must_use]
pub fn plain_name(name: &str) -> String {
    let turns = |c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain = |c: char| if c.is_control() || c == '/' || c == '\\' || turns(c) { '_' } else { c };
    let name: String = name.trim().chars().map(plain).collect();
    if name.trim_matches('.').is_empty() {
        return "_".to_owned();
    }
    if name.len() <= LONGEST {
        return name;
    }
    // The ending says what it is, and stays.
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() < 16 && !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name.as_str(), String::new()),
    };
    let cut = stem.floor_char_boundary(LONGEST - ending.len());
    format!("{}{ending}", &stem[..cut])
}

/// Whether a file of that name is opened with the system's viewer.
#[must_use]
pub fn is_shown(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| SHOWN.iter().any(|shown| shown.eq_ignore_ascii_case(ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_reads_as_it_is_written() {
        for (given, plain) in [
            ("Avtal 2026: Åbo.pdf", "Avtal 2026: Åbo.pdf"),
            ("../../etc/passwd", ".._.._etc_passwd"),
            ("c:\\avtal.pdf", "c:_avtal.pdf"),
            ("avtal\n\u{1b}[2J.pdf", "avtal__[2J.pdf"),
            ("avtal\u{202e}fdp.exe", "avtal_fdp.exe"),
            ("..", "_"),
            (" ", "_"),
            ("", "_"),
        ] {
            assert_eq!(plain_name(given), plain, "{given:?}");
            assert_eq!(plain_name(plain), plain, "it is plain then");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        for stem in ["å".repeat(300), "a".repeat(300)] {
            let plain = plain_name(&format!("{stem}.pdf"));
            assert!(
                plain.len() <= LONGEST && plain.len() > LONGEST - 3 && plain.ends_with(".pdf"),
                "{plain}"
            );
        }
        assert!(plain_name(&format!("a.{}", "å".repeat(300))).len() <= LONGEST);
    }

    #[test]
    fn what_a_program_would_run_is_not_shown() {
        for shown in ["avtal.pdf", "AVTAL.PDF", "bilaga.v2.docx", ".pdf"] {
            assert!(is_shown(shown), "{shown}");
        }
        for run in ["avtal.desktop", "avtal.html", "avtal.pdf.sh", "avtal.docm", "avtal", "pdf", "avtal.", ""]
        {
            assert!(!is_shown(run), "{run}");
        }
    }
}
