//! A file of contacts, in any encoding and dialect. Nothing panics; what was seen is what is read; the dialect found
//! is the dialect used when it is asked for; every way to map the columns is tried, target by target.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_fuzz::{looked_at, read_all};
use liggare_domain::Noun;
use liggare_intake::{Asked, Assignment, Delimiter, Form, Format, Mapping, Quote, Target, TextEncoding};

fuzz_target!(|data: &[u8]| {
    // The first byte asks for a dialect, the second turns the targets around.
    let [asks, turn, bytes @ ..] = data else { return };
    let pick = |bits: u8| usize::from(bits);
    let asked = match asks {
        0..=127 => Asked { format: Some(Format::Text), ..Asked::default() },
        _ => Asked {
            format: Some(Format::Text),
            encoding: TextEncoding::ALL.get(pick(asks & 7)).copied(),
            delimiter: Delimiter::ALL.get(pick(asks >> 3 & 7)).copied(),
            quote: (asks & 64 != 0).then_some(Quote::Single),
            has_header: (asks & 32 != 0).then_some(asks & 16 != 0),
            ..Asked::default()
        },
    };
    let Ok(told) = looked_at(bytes, &asked) else { return };
    let Form::Text(found) = &told.detected.form else { return };
    let exactly = Asked {
        format: Some(Format::Text),
        encoding: Some(found.encoding),
        delimiter: Some(found.delimiter),
        quote: Some(found.quote),
        has_header: Some(found.has_header),
        ..Asked::default()
    };
    let again = looked_at(bytes, &exactly).expect("the dialect found can be asked for");
    assert_eq!((again.rows, again.columns.len()), (told.rows, told.columns.len()), "and says the same");

    read_all(bytes, &told, &Mapping::accept_guesses(&told).0);
    let targets: Vec<Target> = Target::all(Noun::Contact);
    for shift in 0..2 {
        let columns = told.columns.iter().map(|column| Assignment {
            column: column.index,
            header: column.header.clone(),
            // Past the last target a column is left out: most targets take one column only.
            target: targets
                .get((column.index + shift * 7 + pick(*turn)) % (targets.len() + 3))
                .copied()
                .unwrap_or(Target::Ignore),
        });
        read_all(bytes, &told, &Mapping::new(Noun::Contact, columns.collect()));
    }
});
