/** The EEA as `src-tauri/crates/domain/src/country.rs` has it: for a word of warning while a form is filled in. The
 * desk decides; a test compares the two. */
const EEA = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX GF GP MQ RE YT MF'.split(
    ' ',
  ),
);

export const inEea = (code: string): boolean => EEA.has(code);
