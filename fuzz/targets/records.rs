//! vCards and JSON Lines. Nothing panics; what was seen is what is read; the form found is the form used when it is asked
//! for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_fuzz::{looked_at, read_all};
use liggare_intake::{Asked, Format, Mapping, TextEncoding};

fuzz_target!(|data: &[u8]| {
    // The first byte asks for a form.
    let [asks, bytes @ ..] = data else { return };
    let format = match asks % 3 {
        0 => None,
        1 => Some(Format::Vcard),
        _ => Some(Format::JsonLines),
    };
    let encoding = TextEncoding::ALL.get(usize::from(asks / 3)).copied();
    let Ok(told) = looked_at(bytes, &Asked { format, encoding, ..Asked::default() }) else { return };
    let exactly = Asked { format: Some(told.detected.form.format()), encoding, ..Asked::default() };
    let again = looked_at(bytes, &exactly).expect("the form found can be asked for");
    assert_eq!((again.rows, again.columns.len()), (told.rows, told.columns.len()), "and says the same");
    read_all(bytes, &told, &Mapping::accept_guesses(&told).0);
});
