//! What the answers to a question say together (R5.20): figures and bars from a kept [`Tally`].

use crate::{Number, Question, QuestionKind, Scale, Tally};

/// The most bars that numbers are drawn as.
const NUMBER_BARS: i64 = 20;

/// One bar: an option, a step, a range of numbers, a month.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Bar {
    /// The option's code, the step, the range's lower end, the month (`2024-03`).
    pub code: String,
    /// What it is called: the option's label, `10–20` (from 10 up to below 20), else the code.
    pub label: String,
    /// How many answers.
    pub count: u64,
    /// Their share of those who answered, 0–1. Of several options chosen by one person each counts, so the shares of
    /// [`QuestionKind::Multiple`] may add up to more than 1.
    pub share: f64,
}

/// Middle and spread of a scale or of numbers.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Figures {
    /// The arithmetic mean.
    pub mean: f64,
    /// The middle answer, or the mean of the two in the middle. Of numbers it has four digits.
    pub median: f64,
    /// The standard deviation of a sample; `None` for a single answer.
    pub deviation: Option<f64>,
}

/// A scale's answers below, at and above its middle, as shares of those who answered.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Likert {
    /// Below the middle.
    pub low: f64,
    /// The middle step itself, where the scale has one.
    pub middle: f64,
    /// Above the middle.
    pub high: f64,
}

/// Net promoter score: how many would recommend, by how much they outnumber those who would not.
///
/// F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003: on a scale 0–10,
/// promoters answer 9–10, the passively satisfied 7–8, detractors 0–6; the score is the promoters' percentage less the
/// detractors'.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct NetPromoterScore {
    /// Answered 9–10.
    pub promoters: u64,
    /// Answered 7–8.
    pub passives: u64,
    /// Answered 0–6.
    pub detractors: u64,
    /// From −100 to 100.
    pub score: f64,
}

/// The results of one question.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Results {
    /// Responses to the survey.
    pub responses: u64,
    /// Those that answer this question.
    pub answered: u64,
    /// Their share, 0–1; 0 where there are no responses.
    pub share_answered: f64,
    /// In the question's order, also those nobody chose. Empty for texts.
    pub bars: Vec<Bar>,
    /// For scales and numbers, once anybody answered.
    pub figures: Option<Figures>,
    /// For scales, once anybody answered.
    pub likert: Option<Likert>,
    /// For scales 0–10, once anybody answered.
    pub nps: Option<NetPromoterScore>,
}

impl Results {
    /// The results of a question, from the tally of its answers.
    #[must_use]
    pub fn of(question: &Question, tally: &Tally) -> Self {
        let answered = positive(tally.answered);
        let bars = match (question.kind, question.scale) {
            (QuestionKind::Single | QuestionKind::Multiple, _) => option_bars(question, tally),
            (QuestionKind::Scale, Some(scale)) => scale_bars(scale, tally),
            (QuestionKind::Number, _) => number_bars(tally),
            (QuestionKind::Date, _) => month_bars(tally),
            (QuestionKind::Scale | QuestionKind::Text, _) => Vec::new(),
        };
        let on_scale = question.scale.filter(|_| question.kind == QuestionKind::Scale && answered > 0);
        Self {
            responses: positive(tally.responses),
            answered,
            share_answered: share(answered, positive(tally.responses)),
            bars,
            figures: figures(question.kind, tally),
            likert: on_scale.map(|scale| likert(scale, tally)),
            nps: on_scale.filter(|scale| *scale == Scale::RECOMMENDATION).map(|_| nps(tally)),
        }
    }
}

fn positive(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

#[expect(clippy::cast_precision_loss, reason = "shares and figures need no more than 53 bits")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn bar(code: String, label: String, count: u64, tally: &Tally) -> Bar {
    Bar { code, label, count, share: share(count, positive(tally.answered)) }
}

/// Every option the question offers, then what was once offered and chosen.
fn option_bars(question: &Question, tally: &Tally) -> Vec<Bar> {
    let count = |code: &str| positive(tally.options.get(code).copied().unwrap_or(0));
    let offered = question
        .options
        .iter()
        .map(|option| bar(option.code.clone(), option.label.clone(), count(&option.code), tally));
    let gone = tally.options.keys().filter(|code| question.options.iter().all(|o| o.code != **code));
    offered.chain(gone.map(|code| bar(code.clone(), code.clone(), count(code), tally))).collect()
}

fn scale_bars(scale: Scale, tally: &Tally) -> Vec<Bar> {
    let bar = |step: i64| bar(step.to_string(), step.to_string(), within(tally, step..=step), tally);
    scale.steps().map(bar).collect()
}

/// Ranges of one round width (1, 2 or 5 times a power of ten), at most [`NUMBER_BARS`] and without a gap.
fn number_bars(tally: &Tally) -> Vec<Bar> {
    let possible = tally.histogram.range(-Number::MOST..=Number::MOST);
    let counted = || possible.clone().filter(|(_, count)| **count > 0).map(|(bin, _)| *bin);
    let (Some(lowest), Some(highest)) = (counted().next(), counted().next_back()) else {
        return Vec::new();
    };
    let mut width = 1;
    for factor in [2, 5, 10].into_iter().cycle() {
        if highest.div_euclid(width) - lowest.div_euclid(width) < NUMBER_BARS {
            break;
        }
        width = if factor == 2 {
            width * 2
        } else if factor == 5 {
            width / 2 * 5
        } else {
            width / 5 * 10
        };
    }
    let shown = |units: i64| Number::from_units(units).map(|number| number.to_string()).unwrap_or_default();
    (lowest.div_euclid(width)..=highest.div_euclid(width))
        .map(|place| {
            let (from, to) = (place * width, (place + 1) * width);
            let count = within(tally, from..=to - 1);
            bar(shown(from), format!("{}–{}", shown(from), shown(to)), count, tally)
        })
        .collect()
}

fn month_bars(tally: &Tally) -> Vec<Bar> {
    let name = |month: i64| format!("{:04}-{:02}", month.div_euclid(100), month.rem_euclid(100));
    let held = tally.histogram.iter().filter(|(_, count)| **count > 0);
    held.map(|(month, count)| bar(name(*month), name(*month), positive(*count), tally)).collect()
}

fn within(tally: &Tally, bins: std::ops::RangeInclusive<i64>) -> u64 {
    total(tally.histogram.range(bins).map(|(_, count)| *count))
}

/// Of a damaged tally it is some number, and no panic.
fn total(counts: impl Iterator<Item = i64>) -> u64 {
    counts.fold(0, |sum, count| sum.saturating_add(positive(count)))
}

#[expect(clippy::cast_precision_loss, reason = "shares and figures need no more than 53 bits")]
fn figures(kind: QuestionKind, tally: &Tally) -> Option<Figures> {
    let unit = match kind {
        QuestionKind::Scale => 1.0,
        QuestionKind::Number => Number::UNITS as f64,
        _ => return None,
    };
    let n = i128::from(tally.answered);
    if n <= 0 {
        return None;
    }
    // About the whole number nearest the mean, in whole numbers: nothing is lost to the mean's own size.
    let about = tally.sum / n;
    let squares = tally
        .squares
        .wrapping_sub(about.wrapping_mul(tally.sum).wrapping_mul(2))
        .wrapping_add(about.wrapping_mul(about).wrapping_mul(n));
    let rest = (tally.sum - about * n) as f64;
    let deviation = (n > 1).then(|| {
        let variance = (squares as f64 - rest * rest / n as f64) / (n - 1) as f64;
        variance.max(0.0).sqrt() / unit
    });
    let mean = (about as f64 + rest / n as f64) / unit;
    Some(Figures { mean, median: median(tally)? / unit, deviation })
}

#[expect(clippy::cast_precision_loss, reason = "shares and figures need no more than 53 bits")]
fn median(tally: &Tally) -> Option<f64> {
    let all: u64 = within(tally, i64::MIN..=i64::MAX);
    let at = |place: u64| {
        let mut before = 0;
        tally.histogram.iter().find_map(|(bin, count)| {
            before = positive(*count).saturating_add(before);
            (before > place).then_some(*bin as f64)
        })
    };
    let last = all.checked_sub(1)?;
    Some(f64::midpoint(at(last / 2)?, at(all / 2)?))
}

fn likert(scale: Scale, tally: &Tally) -> Likert {
    // Twice the middle, so that a scale of even steps has its middle between two of them.
    let middle = scale.min() + scale.max();
    let answered = positive(tally.answered);
    let of = |side: std::cmp::Ordering| {
        let counts = tally.histogram.iter().filter(|(step, _)| step.saturating_mul(2).cmp(&middle) == side);
        share(total(counts.map(|(_, count)| *count)), answered)
    };
    Likert {
        low: of(std::cmp::Ordering::Less),
        middle: of(std::cmp::Ordering::Equal),
        high: of(std::cmp::Ordering::Greater),
    }
}

fn nps(tally: &Tally) -> NetPromoterScore {
    let (detractors, passives, promoters) =
        (within(tally, 0..=6), within(tally, 7..=8), within(tally, 9..=10));
    let all = detractors.saturating_add(passives).saturating_add(promoters);
    let score = (share(promoters, all) - share(detractors, all)) * 100.0;
    NetPromoterScore { promoters, passives, detractors, score }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, Choice, Date};
    use proptest::prelude::*;

    fn question(kind: QuestionKind, scale: Option<Scale>) -> Question {
        let option = |code: &str| Choice { code: code.into(), label: format!("Val {code}") };
        let options = vec![option("A"), option("B"), option("C")];
        Question { code: "Q1".into(), text: "Hur?".into(), kind, options, scale }
    }

    fn tally(answers: impl IntoIterator<Item = Answer>) -> Tally {
        let mut tally = Tally::default();
        answers.into_iter().for_each(|answer| tally.add(Some(&answer)));
        tally
    }

    fn numbers(texts: &[&str]) -> Tally {
        tally(texts.iter().map(|text| Answer::Number(Number::parse(text).unwrap())))
    }

    #[test]
    fn bars_stand_in_the_questions_order_and_shares_are_of_those_who_answered() {
        let mut tally = tally(["B", "B", "A", "Z"].map(|code| Answer::Single(code.into())));
        (0..6).for_each(|_| tally.add(None));
        let results = Results::of(&question(QuestionKind::Single, None), &tally);
        let bars: Vec<_> = results.bars.iter().map(|bar| (bar.code.as_str(), bar.count, bar.share)).collect();
        assert_eq!(bars, [("A", 1, 0.25), ("B", 2, 0.5), ("C", 0, 0.0), ("Z", 1, 0.25)]);
        assert_eq!((results.responses, results.answered, results.share_answered), (10, 4, 0.4));
        assert_eq!((results.figures, results.likert, results.nps), (None, None, None));
    }

    #[test]
    fn a_recommendation_counts_promoters_from_nine_and_detractors_to_six() {
        let scale = question(QuestionKind::Scale, Some(Scale::RECOMMENDATION));
        let results = Results::of(&scale, &tally([0, 6, 7, 8, 9, 10, 10, 10].map(Answer::Scale)));
        let nps = results.nps.unwrap();
        assert_eq!((nps.promoters, nps.passives, nps.detractors, nps.score), (4, 2, 2, 25.0));
        assert_eq!(results.bars.len(), 11);
        let five = question(QuestionKind::Scale, Scale::new(1, 5).ok());
        assert_eq!(Results::of(&five, &tally([Answer::Scale(5)])).nps, None);
    }

    #[test]
    fn a_likert_scale_is_split_at_its_middle_step_or_between_two() {
        let split = |min, max, steps: &[i64]| {
            let question = question(QuestionKind::Scale, Scale::new(min, max).ok());
            let likert = Results::of(&question, &tally(steps.iter().copied().map(Answer::Scale))).likert;
            likert.map(|l| (l.low, l.middle, l.high)).unwrap()
        };
        assert_eq!(split(1, 5, &[1, 3, 4, 5]), (0.25, 0.25, 0.5));
        assert_eq!(split(1, 4, &[1, 2, 3, 4]), (0.5, 0.0, 0.5));
    }

    #[test]
    fn mean_median_and_deviation_are_those_of_the_textbook() {
        let results = Results::of(&question(QuestionKind::Number, None), &numbers(&["2", "4", "4", "5,5"]));
        let figures = results.figures.unwrap();
        assert_eq!((figures.mean, figures.median), (3.875, 4.0));
        assert!((figures.deviation.unwrap() - 1.436_140_662).abs() < 1e-9);
        assert_eq!(Results::of(&question(QuestionKind::Number, None), &Tally::default()).figures, None);
    }

    #[test]
    fn a_small_spread_about_a_great_mean_is_not_lost() {
        let far = numbers(&["99999999999", "99999999998", "99999999997"]);
        let figures = Results::of(&question(QuestionKind::Number, None), &far).figures.unwrap();
        assert_eq!((figures.mean, figures.deviation), (99_999_999_998.0, Some(1.0)));
    }

    #[test]
    fn numbers_are_drawn_in_round_ranges_without_gaps() {
        let results =
            Results::of(&question(QuestionKind::Number, None), &numbers(&["18", "25", "25.5", "71"]));
        let bars: Vec<_> = results.bars.iter().map(|bar| (bar.label.as_str(), bar.count)).collect();
        assert_eq!(bars.len(), 12);
        assert_eq!((bars[0], bars[2], bars[11]), (("15–20", 1), ("25–30", 2), ("70–75", 1)));
    }

    #[test]
    fn days_are_counted_by_month() {
        let days = [Date::constant(2024, 3, 1), Date::constant(2024, 3, 31), Date::constant(2023, 12, 5)];
        let bars = Results::of(&question(QuestionKind::Date, None), &tally(days.map(Answer::Date))).bars;
        let bars: Vec<_> = bars.iter().map(|bar| (bar.code.as_str(), bar.count)).collect();
        assert_eq!(bars, [("2023-12", 1), ("2024-03", 2)]);
    }

    proptest! {
        #[test]
        fn every_number_is_in_one_bar_and_bars_are_few(
            units in proptest::collection::vec(-Number::MOST..=Number::MOST, 1..30), by in 0u32..14,
        ) {
            let units: Vec<i64> = units.into_iter().map(|units| units / 10i64.pow(by)).collect();
            let tally = tally(units.iter().map(|units| Answer::Number(Number::from_units(*units).unwrap())));
            let results = Results::of(&question(QuestionKind::Number, None), &tally);
            prop_assert!(results.bars.len() <= 20, "{}", results.bars.len());
            prop_assert_eq!(results.bars.iter().map(|bar| bar.count).sum::<u64>(), units.len() as u64);
            let figures = results.figures.unwrap();
            let exact = units.iter().map(|units| *units as f64 / 1e4).sum::<f64>() / units.len() as f64;
            prop_assert!((figures.mean - exact).abs() <= 1e-9 * exact.abs().max(1e3), "{}", figures.mean);
        }

        #[test]
        fn no_tally_panics(
            answered in any::<i64>(), responses in any::<i64>(), sum in any::<i128>(), squares in any::<i128>(),
            histogram in proptest::collection::btree_map(any::<i64>(), any::<i64>(), 0..5),
        ) {
            let tally = Tally { answered, responses, sum, squares, histogram, ..Tally::default() };
            for kind in QuestionKind::ALL {
                let _ = Results::of(&question(*kind, Some(Scale::RECOMMENDATION)), &tally);
            }
        }
    }
}
