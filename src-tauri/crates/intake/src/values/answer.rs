//! Yes and no in columns about marketing.

/// What a cell answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes, or the date since when.
    Yes,
    /// No.
    No,
    /// Neither.
    Unclear,
}

/// Words, folded, in English, Swedish, Finnish and Estonian.
const YES: &[&str] = &["1", "true", "yes", "y", "x", "on", "ja", "j", "kylla", "k", "sant", "tosi", "jah"];
const NO: &[&str] =
    &["0", "false", "no", "n", "off", "nej", "ei", "e", "falskt", "epatosi", "none", "ingen", "never"];
/// Words that say the person is out or in, whichever way the column asks.
const OUT: &[&str] = &[
    "unsubscribed",
    "nonsubscribed",
    "optedout",
    "optout",
    "denied",
    "withdrawn",
    "avregistrerad",
    "avprenumererad",
    "kielto",
    "kieltanyt",
    "peruttu",
];
const IN: &[&str] = &["subscribed", "optedin", "optin", "granted", "prenumererar", "tilaaja"];

/// Reads a cell of a column that asks whether the person is out of marketing (`asks_out`) or in.
#[must_use]
pub fn answer(text: &str, asks_out: bool) -> Answer {
    let word = super::folded(text);
    let is = |words: &[&str]| words.contains(&word.as_str());
    let said = |yes: bool| if yes { Answer::Yes } else { Answer::No };
    match () {
        () if is(OUT) => said(asks_out),
        () if is(IN) => said(!asks_out),
        () if is(YES) || matches!(text.trim(), "✓" | "✔" | "☑") => Answer::Yes,
        () if is(NO) || matches!(text.trim(), "-" | "–" | "☐") => Answer::No,
        () if super::date(text).is_some() => Answer::Yes,
        () => Answer::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_dates_and_the_way_the_column_asks_decide() {
        for text in ["Yes", "JA", "Kyllä", "x", "2023-11-02 10:15:00", "unsubscribed", "✓"] {
            assert_eq!(answer(text, true), Answer::Yes, "{text}");
        }
        for text in ["no", "Nej", "ei", "0", "Subscribed"] {
            assert_eq!(answer(text, true), Answer::No, "{text}");
        }
        assert_eq!(answer("subscribed", false), Answer::Yes);
        assert_eq!(answer("unsubscribed", false), Answer::No);
        assert_eq!(answer("kanske", true), Answer::Unclear);
    }
}
