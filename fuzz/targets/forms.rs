//! What comes as JSON: a mapping file of the shell client, and the forms of the window with which a file is read.
//! Nothing panics; a mapping that does for a file reads that file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_desk::wire::{AssignmentForm, DialectForm, ImportContacts, SearchRecords};
use liggare_domain::Noun;
use liggare_fuzz::{looked_at, read_all};
use liggare_intake::{Asked, Assignment, Look, Mapping, Target};
use std::sync::LazyLock;

const FILE: &str =
    "Förnamn;Efternamn;E-post;Mobil;Ort;Anteckning\nAino;Åberg;aino@example.fi;040 555 0134;Åbo;x\n;;;;;y\n";
static TOLD: LazyLock<Look> =
    LazyLock::new(|| looked_at(FILE.as_bytes(), &Asked::default()).expect("an honest file"));

fuzz_target!(|data: &[u8]| {
    let [kind, json @ ..] = data else { return };
    let Ok(text) = std::str::from_utf8(json) else { return };
    match kind % 4 {
        0 => {
            let mapping = serde_json::from_str::<Mapping>(text);
            let noun = mapping.as_ref().map_or(Noun::Contact, |mapping| mapping.noun);
            let columns = liggare_desk::read_mapping(text, noun);
            assert_eq!(columns.is_ok(), mapping.is_ok(), "the client and the window read the same");
            if let Ok(mapping) = mapping {
                let written = serde_json::to_string(&mapping).expect("it can be written");
                assert_eq!(serde_json::from_str::<Mapping>(&written).expect("and read back"), mapping);
                read_all(FILE.as_bytes(), &TOLD, &mapping);
            }
        }
        1 => {
            let Ok(forms) = serde_json::from_str::<Vec<AssignmentForm>>(text) else { return };
            let columns = forms.into_iter().filter_map(|form| {
                let target: Target = Target::named(Noun::Contact, &form.target).ok()?;
                Some(Assignment { column: form.index as usize, header: form.header, target })
            });
            read_all(FILE.as_bytes(), &TOLD, &Mapping::new(Noun::Contact, columns.collect()));
        }
        2 => {
            let Ok(form) = serde_json::from_str::<DialectForm>(text) else { return };
            let asked = Asked {
                noun: Noun::Contact,
                format: form.format.and_then(|code| code.parse().ok()),
                sheet: form.sheet,
                encoding: form.encoding.and_then(|code| code.parse().ok()),
                delimiter: form.delimiter.and_then(|code| code.parse().ok()),
                quote: form.quote.and_then(|code| code.parse().ok()),
                has_header: form.header,
            };
            if let Ok(told) = looked_at(FILE.as_bytes(), &asked) {
                read_all(FILE.as_bytes(), &told, &Mapping::accept_guesses(&told).0);
            }
        }
        _ => {
            let _ = serde_json::from_str::<ImportContacts>(text);
            let _ = serde_json::from_str::<SearchRecords>(text);
        }
    }
});
