//! Values of the command line that are codes. An unknown one is a usage error that names those there are.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use liggare_desk::wire::{
    Delimiter, ExportForm, Field, Language, Noun, OnMatch, Purpose, QuestionKind, RecipientKind, Source,
};

macro_rules! parsers {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)+) => {$(
        $(#[$doc])*
        pub fn $name() -> impl TypedValueParser<Value = $type> {
            let codes = <$type>::ALL.iter().map(|known| known.code());
            PossibleValuesParser::new(codes.collect::<Vec<_>>()).try_map(|code| code.parse::<$type>())
        }
    )+};
}

parsers! {
    /// A field of a contact.
    field: Field;
    /// A purpose.
    purpose: Purpose;
    /// A source.
    source: Source;
    /// A kind of recipient.
    recipient_kind: RecipientKind;
    /// How a question is answered.
    question_kind: QuestionKind;
    /// A noun.
    noun: Noun;
    /// A language.
    language: Language;
    /// A kind of file.
    export_form: ExportForm;
    /// What stands between cells.
    delimiter: Delimiter;
}

/// A column that the records of a noun are put in order by.
pub fn sort_of(noun: Noun) -> impl TypedValueParser<Value = String> {
    let columns = liggare_desk::sortable(noun);
    PossibleValuesParser::new(columns.collect::<Vec<_>>())
}

/// What to do on a match.
pub fn on_match() -> impl TypedValueParser<Value = OnMatch> {
    one_of(&[("skip", OnMatch::Skip), ("fill", OnMatch::Fill), ("update", OnMatch::Update)])
}

/// Yes or no.
pub fn yes_no() -> impl TypedValueParser<Value = bool> {
    one_of(&[("yes", true), ("no", false)])
}

/// One of a few named values.
pub fn one_of<T: Copy + Send + Sync + 'static>(
    known: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    let parser = PossibleValuesParser::new(known.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    parser.try_map(|code| {
        known.iter().find(|(name, _)| *name == code).map(|(_, value)| *value).ok_or("unknown code")
    })
}
