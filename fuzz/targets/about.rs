//! `vault.json` of a register from elsewhere. Nothing panics; what is accepted is written and read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use liggare_vault::About;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(about) = About::parse(bytes) {
        let written = serde_json::to_vec(&about).expect("it can be written");
        assert_eq!(About::parse(&written).expect("what was written can be read"), about);
    }
});
