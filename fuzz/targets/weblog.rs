//! A web server's log, plain or compressed. Nothing panics; every line of a plain one is a hit, a reject or blank; every
//! hit is in a visit or anonymous, whichever rule ties it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_intake::weblog::{Entry, Log, Products, Rules, SILENCE, Sessions, Tie};

const GZIP: &[u8] = b"\x1F\x8B";

fuzz_target!(|data: &[u8]| {
    let [choice, bytes @ ..] = data else { return };
    let tie = match choice % 3 {
        0 => Tie::User,
        1 => Tie::Query("c".into()),
        _ => Tie::Path(1),
    };
    let Ok(mut log) = Log::open(bytes) else { return };
    let addresses = [("/shop", "shop"), ("portal.example.fi/a", "portal")];
    let products = Products::new(addresses.map(|(address, code)| (address, code.to_owned())));
    let mut sessions = Sessions::new(Rules { tie, products, silence: SILENCE });
    let mut hits = 0;
    // Only what unpacks to more than any line can be is given up.
    while let Ok(Some(entry)) = log.pull() {
        match entry {
            Entry::Hit(hit) => hits += sessions.take(&hit).map(|visit| visit.hits).sum::<u64>(),
            Entry::Reject(reject) => {
                assert!(reject.line > 0 && reject.column.is_empty(), "a reject of a whole line")
            }
        }
    }
    for visit in sessions.finish() {
        assert!(
            !visit.who.is_empty() && visit.started <= visit.ended,
            "a visit of somebody, forwards in time"
        );
        hits += visit.hits;
    }
    let (counts, tally) = (log.counts(), sessions.tally());
    assert_eq!((hits, tally.tied + tally.anonymous), (tally.tied, counts.hits), "a hit is lost");
    if !bytes.starts_with(GZIP) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
        let open = usize::from(bytes.last().is_some_and(|last| *last != b'\n'));
        assert_eq!(counts.hits + counts.rejects + counts.blank, (ends + open) as u64, "a line is lost");
    }
});
