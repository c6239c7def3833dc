//! How a question was asked, told by its answers.

use liggare_domain::{Choice, Question, QuestionKind, Scale};

use super::seen::{Distinct, SEPARATORS, Seen};
use super::{Form, choice};
use crate::values::folded;

/// How a question is asked.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    pub kind: QuestionKind,
    options: Vec<Choice>,
    scale: Option<Scale>,
}

/// What LimeSurvey writes where nothing was answered, when it writes answers in full.
pub(super) const NOT_ANSWERED: &str = "N/A";
/// What stands beside it, folded: the answers that LimeSurvey has words of its own for.
const ITS_OWN: &[&str] =
    &["yes", "no", "ja", "nej", "kylla", "ei", "male", "female", "man", "kvinna", "mies", "nainen", "na"];
/// Most options that a guess takes for a choice among some.
const FEW: usize = 30;
/// Most characters of an option that a guess takes for one.
const SHORT: usize = 80;
/// In the text of a question about recommendation, folded.
const RECOMMENDING: &[&str] = &["rekommend", "suosittel", "recommend"];

impl Asking {
    fn plain(kind: QuestionKind) -> Self {
        Self { kind, options: Vec::new(), scale: None }
    }

    /// The likeliest.
    pub fn guess(seen: &Seen, header: &str, form: Form) -> Self {
        let kind = guessed(seen, header, form);
        let mut asking = Self::of_kind(seen, header, kind).unwrap_or_else(|| Self::plain(QuestionKind::Text));
        if form == Form::LimeSurvey
            && asking.options.iter().all(|o| ITS_OWN.contains(&folded(&o.code).as_str()))
        {
            asking.options.retain(|option| option.code != NOT_ANSWERED);
        }
        if asking.kind == QuestionKind::Single && asking.options.is_empty() {
            asking = Self::plain(QuestionKind::Text);
        }
        asking
    }

    /// As a given kind, unless the values do not make such a question.
    pub fn of_kind(seen: &Seen, header: &str, kind: QuestionKind) -> Option<Self> {
        let options = |values: &Distinct| {
            let mut all: Vec<Choice> =
                values.in_order().map(|(value, _)| choice(&value.replace(';', ","), value)).collect();
            // Codes have an order of their own, whatever the first answers were.
            if all.iter().all(|option| is_numbered(&option.code) || option.code == super::OTHER) {
                all.sort_by_key(|option| {
                    (option.code == super::OTHER, option.code.len(), option.code.clone())
                });
            }
            (!all.is_empty()).then_some(all)
        };
        let mut asking = Self::plain(kind);
        match kind {
            QuestionKind::Single => asking.options = options(&seen.whole)?,
            QuestionKind::Multiple => {
                let place = separator(seen).unwrap_or(0);
                asking.options = options(&seen.parts[place]).or_else(|| options(&seen.whole))?;
            }
            QuestionKind::Scale => asking.scale = Some(scale(seen, header)?),
            QuestionKind::Number | QuestionKind::Text | QuestionKind::Date => {}
        }
        Some(asking)
    }

    /// Makes a question be asked so.
    pub fn put(self, question: &mut Question) {
        question.kind = self.kind;
        question.options = self.options;
        question.scale = self.scale;
    }
}

fn guessed(seen: &Seen, header: &str, form: Form) -> QuestionKind {
    let its_own = |value: &str| is_code(value) || ITS_OWN.contains(&folded(value).as_str());
    let coded =
        form == Form::LimeSurvey && !seen.whole.is_over() && seen.whole.in_order().all(|(v, _)| its_own(v));
    match () {
        () if seen.filled == 0 => QuestionKind::Text,
        () if seen.is_days() => QuestionKind::Date,
        () if seen.range().is_some_and(|(min, max)| min >= 0 && max <= 10)
            && scale(seen, header).is_some() =>
        {
            QuestionKind::Scale
        }
        () if seen.is_numbers() => QuestionKind::Number,
        () if coded => QuestionKind::Single,
        () if form == Form::Plain && separator(seen).is_some() => QuestionKind::Multiple,
        () if is_few(&seen.whole) => QuestionKind::Single,
        () => QuestionKind::Text,
    }
}

/// Few values, short, and each of them twice in the mean.
fn is_few(values: &Distinct) -> bool {
    !values.is_over()
        && (1..=FEW).contains(&values.len())
        && values.total() >= 2 * values.len() as u64
        && values.in_order().all(|(value, _)| value.chars().count() <= SHORT && !value.contains('\n'))
}

/// The separator whose parts repeat in ever new combinations; a label with a comma in it stays whole.
pub(super) fn separator(seen: &Seen) -> Option<usize> {
    (0..SEPARATORS.len()).find(|i| {
        let (parts, combinations) = (&seen.parts[*i], &seen.whole);
        let closed = seen.filled > 1 && seen.trailing[*i] == seen.filled;
        seen.separated[*i] > 0
            && !parts.is_over()
            && (closed
                || (is_few(parts)
                    && (combinations.is_over() || parts.len() <= combinations.len())
                    && (seen.separated[*i] > 1 || combinations.len() > 1)))
    })
}

/// A scale that the values lie on, one that is in use if there is one.
fn scale(seen: &Seen, header: &str) -> Option<Scale> {
    let (least, most) = seen.range()?;
    let text = folded(header);
    let recommends = RECOMMENDING.iter().any(|word| text.contains(word));
    let within = |min: i64, max: i64| (min <= least && most <= max).then(|| Scale::new(min, max).ok())?;
    if recommends && let Some(scale) = within(0, 10) {
        return Some(scale);
    }
    [(1, 5), (1, 7), (1, 10), (0, 10), (0, 100)]
        .into_iter()
        .find_map(|(min, max)| within(min, max))
        .or_else(|| Scale::new(least, most).ok())
}

/// Answer codes: `A1`, `AO02`.
fn is_numbered(text: &str) -> bool {
    let number = text.strip_prefix("AO").or_else(|| text.strip_prefix('A'));
    number.is_some_and(|rest| (1..=4).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// Answer codes, those of LimeSurvey's own questions included.
fn is_code(text: &str) -> bool {
    matches!(text, "Y" | "N" | "U" | "I" | "S" | "D" | "M" | "F" | super::OTHER) || is_numbered(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(header: &str, form: Form, cells: &[&str]) -> (QuestionKind, Vec<String>, Option<(i64, i64)>) {
        let mut seen = Seen::default();
        cells.iter().for_each(|cell| seen.observe(cell));
        let asking = Asking::guess(&seen, header, form);
        let options = asking.options.into_iter().map(|option| option.code).collect();
        (asking.kind, options, asking.scale.map(Into::into))
    }

    fn kind(cells: &[&str]) -> QuestionKind {
        told("Fråga", Form::Plain, cells).0
    }

    #[test]
    fn kinds_are_guessed_from_the_values() {
        assert_eq!(kind(&["2024-03-12", "12.4.2024"]), QuestionKind::Date);
        assert_eq!(kind(&["3/12/2024", "3/13/2024"]), QuestionKind::Date);
        assert_eq!(kind(&["3/12/2024", "4/12/2024"]), QuestionKind::Text);
        assert_eq!(kind(&["1", "5", "3"]), QuestionKind::Scale);
        assert_eq!(kind(&["17", "2,5", "1 200"]), QuestionKind::Number);
        assert_eq!(kind(&["20100", "00100", "20100", "00100"]), QuestionKind::Single);
        assert_eq!(kind(&["Åbo", "Vasa", "Åbo", "Vasa"]), QuestionKind::Single);
        assert_eq!(kind(&["Åbo", "Vasa", "Borgå"]), QuestionKind::Text);
        assert_eq!(kind(&["A;B", "B", "A", "A;B"]), QuestionKind::Multiple);
        assert_eq!(kind(&["Post, Webb", "Post", "Webb, Post", "Post"]), QuestionKind::Multiple);
        assert_eq!(kind(&["Teknik;Pris;", "Pris;"]), QuestionKind::Multiple);
        assert_eq!(kind(&["Ja, gärna", "Nej, tack", "Ja, gärna", "Nej, tack"]), QuestionKind::Single);
        assert_eq!(kind(&["Bra, men dyrt", "Långsamt", "Snabb, trevlig betjäning"]), QuestionKind::Text);
        assert_eq!(kind(&[]), QuestionKind::Text);
    }

    #[test]
    fn scales_are_those_in_use() {
        let scale = |header, cells: &[&str]| told(header, Form::Plain, cells).2;
        assert_eq!(scale("Hur nöjd?", &["2", "4"]), Some((1, 5)));
        assert_eq!(scale("Hur nöjd?", &["2", "6"]), Some((1, 7)));
        assert_eq!(scale("Hur nöjd?", &["2", "9"]), Some((1, 10)));
        assert_eq!(scale("Hur nöjd?", &["0", "3"]), Some((0, 10)));
        assert_eq!(scale("Skulle du rekommendera oss?", &["8", "9"]), Some((0, 10)));
        assert_eq!(scale("Kuinka todennäköisesti suosittelisit?", &["4", "5"]), Some((0, 10)));
    }

    #[test]
    fn codes_of_limesurvey_are_options_however_few_rows_there_are() {
        let (kind, options, _) = told("G01Q01", Form::LimeSurvey, &["AO02", "-oth-"]);
        assert_eq!((kind, options), (QuestionKind::Single, vec!["AO02".to_owned(), "-oth-".to_owned()]));
    }

    #[test]
    fn what_limesurvey_writes_for_nothing_is_no_option_of_its_own_questions() {
        let (_, options, _) = told("Q", Form::LimeSurvey, &["Yes", "N/A", "No", "Yes", "No", "N/A"]);
        assert_eq!(options, ["Yes", "No"]);
        let (_, options, _) = told("Q", Form::LimeSurvey, &["Bra", "N/A", "Bra", "N/A"]);
        assert_eq!(options, ["Bra", "N/A"]);
    }
}
