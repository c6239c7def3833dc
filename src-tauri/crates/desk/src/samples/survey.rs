//! Invented surveys and the responses to them: seven for ten people, some with no name. Each has its survey's questions in
//! its survey's language, and comes in the order of time.

use super::dice::Dice;
use super::scene::{Scene, Sketch};
use super::words::questions::questionnaire;
use liggare_domain::{
    Answer, Choice, Date, Draft, Language, Noun, Number, Question, QuestionKind, Scale, Source,
};

pub(super) const SOURCE: Source = Source::Survey;

/// Title, language, how many days ago it opened, and its share of all responses, of a hundred.
const HELD: [(&str, Language, u64, u64); 4] = [
    ("Kundnöjdhet 2025", Language::Swedish, 460, 30),
    ("Asiakastyytyväisyys 2025", Language::Finnish, 450, 25),
    ("Kundnöjdhet 2026", Language::Swedish, 95, 35),
    ("Customer survey 2026", Language::English, 90, 10),
];
/// For so many days each is open.
const DAYS: u64 = 30;
/// How often people use something: most of them often.
const OFTEN: [usize; 9] = [0, 0, 0, 0, 1, 1, 1, 2, 3];
/// How much people agree: not with everything as much.
const AGREED: [[i64; 8]; 3] = [[2, 3, 4, 4, 4, 5, 5, 5], [1, 2, 3, 4, 4, 4, 5, 5], [1, 1, 2, 2, 3, 3, 4, 5]];
const RECOMMENDED: [i64; 13] = [0, 3, 5, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10];
const USERS: [i64; 8] = [1, 2, 3, 5, 8, 12, 20, 45];

/// How many responses there are for so many people.
pub(super) fn count(people: u64) -> u64 {
    people * 7 / 10
}

/// A survey: what is known of it, what it asks, and the numbers of its responses.
pub(super) struct Survey {
    pub(super) draft: Draft,
    pub(super) questions: Vec<Question>,
    pub(super) responses: std::ops::Range<u64>,
    opened: u64,
    language: Language,
}

/// A response by the number of the person.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Response {
    /// Nobody's, where it was given without a name.
    pub(super) person: Option<u64>,
    /// Its number where it was collected.
    pub(super) external_id: String,
    pub(super) submitted: Date,
    pub(super) language: Language,
    pub(super) complete: bool,
    /// By the place of their question.
    pub(super) answers: Vec<(usize, Answer)>,
}

/// All surveys, the numbers of their responses one after another.
pub(super) fn surveys(scene: &Scene) -> Vec<Survey> {
    let (all, mut before) = (count(scene.people), 0);
    let survey = |(title, language, opened, share): (&str, Language, u64, u64)| {
        let first = before;
        before += share;
        let draft = Sketch::default()
            .text("title", title)
            .text("channel", "web")
            .text("language", language.code())
            .day("opened", scene.ago(opened))
            .day("closed", scene.ago(opened - DAYS))
            .done();
        let responses = all * first / 100..all * before / 100;
        Survey { draft, questions: questions(language), responses, opened, language }
    };
    HELD.map(survey).into()
}

fn questions(language: Language) -> Vec<Question> {
    let of = questionnaire(language);
    let options = |labels: &[&str]| {
        (1..)
            .zip(labels)
            .map(|(at, label)| Choice { code: format!("A{at}"), label: (*label).to_owned() })
            .collect()
    };
    let asked = [
        (QuestionKind::Single, options(&of.often), None),
        (QuestionKind::Multiple, options(&of.uses), None),
        (QuestionKind::Scale, Vec::new(), Scale::new(1, 5).ok()),
        (QuestionKind::Scale, Vec::new(), Scale::new(1, 5).ok()),
        (QuestionKind::Scale, Vec::new(), Scale::new(1, 5).ok()),
        (QuestionKind::Scale, Vec::new(), Some(Scale::RECOMMENDATION)),
        (QuestionKind::Number, Vec::new(), None),
        (QuestionKind::Date, Vec::new(), None),
        (QuestionKind::Text, Vec::new(), None),
    ];
    let asked = (1..).zip(of.asked).zip(asked);
    asked
        .map(|((at, text), (kind, options, scale))| Question {
            code: format!("Q{at}"),
            text: text.to_owned(),
            kind,
            options,
            scale,
        })
        .collect()
}

/// The response of that number, which is one of the survey's.
pub(super) fn response(scene: &Scene, survey: &Survey, number: u64) -> Response {
    let mut dice = scene.dice(Noun::Response, number);
    let (at, all) = (number - survey.responses.start, survey.responses.end - survey.responses.start);
    let submitted = scene.ago(survey.opened - at * DAYS / all.max(1));
    // A prime step: nobody answers the same survey twice, and people do not answer in the order of their numbers.
    let person = (!dice.one_in(5)).then(|| (survey.opened + at * 7_919) % scene.people.max(1));
    let complete = !dice.one_in(12);
    let asked = survey.questions.len();
    let answers = (0..if complete { asked } else { 4 })
        .filter_map(|place| Some((place, answer(scene, survey, place, &mut dice)?)));
    let answers = answers.collect();
    // Those of another filling are others.
    let external_id = format!("{}-{}", scene.seed, at + 1);
    Response { person, external_id, submitted, language: survey.language, complete, answers }
}

/// What somebody answers; not everybody has something to say.
fn answer(scene: &Scene, survey: &Survey, place: usize, dice: &mut Dice) -> Option<Answer> {
    let Question { kind, options, scale, .. } = &survey.questions[place];
    let chosen = |at: usize| options[at % options.len()].code.clone();
    Some(match kind {
        QuestionKind::Single => Answer::Single(chosen(dice.pick(&OFTEN))),
        QuestionKind::Multiple => {
            Answer::Multiple((0..=dice.below(3)).map(|_| chosen(dice.roll() as usize)).collect())
        }
        QuestionKind::Scale if *scale == Some(Scale::RECOMMENDATION) => {
            Answer::Scale(dice.pick(&RECOMMENDED))
        }
        QuestionKind::Scale => Answer::Scale(dice.pick(&AGREED[place % AGREED.len()])),
        QuestionKind::Number => Answer::Number(Number::parse(&dice.pick(&USERS).to_string()).ok()?),
        QuestionKind::Date => Answer::Date(scene.ago(survey.opened + dice.below(3_000))),
        QuestionKind::Text if dice.one_in(3) => {
            Answer::Text(dice.pick(&questionnaire(survey.language).said).to_owned())
        }
        QuestionKind::Text => return None,
    })
}
