//! Surveys: what they ask, files of responses, results, one response.

use super::{DialectForm, Place, Query, RecordView, RejectView, SheetView};
use liggare_domain::{QuestionKind, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoiceForm {
    /// What answers hold.
    pub code: String,
    /// What the person read.
    pub label: String,
}

/// The ends of a scale, both steps of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScaleForm {
    /// Its lowest step.
    #[ts(type = "number")]
    pub min: i64,
    /// Its highest step.
    #[ts(type = "number")]
    pub max: i64,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionForm {
    /// What tells it from the survey's other questions.
    pub code: String,
    /// What the person read.
    pub text: String,
    /// How it is answered.
    #[ts(type = "QuestionKind")]
    pub kind: QuestionKind,
    /// What can be chosen, for `single` and `multiple`.
    pub options: Vec<ChoiceForm>,
    /// For `scale`.
    pub scale: Option<ScaleForm>,
}

/// One thing taken otherwise in a file than it was guessed. The changes are made in their order, each time the file is
/// looked at or taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "change", rename_all = "snake_case")]
pub enum QuestionnaireChange {
    /// A column is taken as something: `left`, `id`, `submitted`, `language`, `email`, `mobile`, `full_name`,
    /// `given_name`, `family_name`, `organisation`, `token`, or `question`, which makes a new one of it.
    Take {
        /// Its place, from 0.
        column: u32,
        /// As what.
        role: String,
    },
    /// A question is of another kind.
    Kind {
        /// Its code.
        question: String,
        /// Which kind.
        #[ts(type = "QuestionKind")]
        kind: QuestionKind,
    },
    /// Each option of a question with a column for each is a question.
    Apart {
        /// The question's code.
        question: String,
    },
    /// The text, the options' labels or the ends of the scale are others. Its code, kind and the options' codes stay.
    Word {
        /// The question.
        question: QuestionForm,
    },
}

/// Looks at a file of responses.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtSurveyFile {
    /// The file.
    pub place: String,
    /// How to read it.
    pub dialect: DialectForm,
    /// What is taken otherwise than guessed.
    pub changes: Vec<QuestionnaireChange>,
}

/// A column of a file of responses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SurveyColumn {
    /// Its place, from 0.
    pub index: u32,
    /// Its header, or empty.
    pub header: String,
    /// In how many rows it holds something.
    #[ts(type = "number")]
    pub filled: u64,
    /// As what it is taken: a role of [`QuestionnaireChange::Take`].
    pub role: String,
    /// Code of the question it answers, wholly or in part.
    pub question: Option<String>,
}

/// What a file of responses holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyFileLook {
    /// The file.
    pub place: Place,
    /// How it is read, all filled in that its format has.
    pub dialect: DialectForm,
    /// The sheets of a workbook, hidden ones last; of another file none.
    pub sheets: Vec<SheetView>,
    /// Who wrote it: `limesurvey`, `plain`.
    pub form: String,
    /// A title, from the file's name.
    pub title: String,
    /// Rows of data.
    #[ts(type = "number")]
    pub rows: u64,
    /// The questions, in the file's order.
    pub questions: Vec<QuestionForm>,
    /// The columns.
    pub columns: Vec<SurveyColumn>,
    /// When the very same file was taken in before, RFC 3339.
    pub imported_before: Option<String>,
}

/// Takes in a file of responses, or shows what that would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportSurvey {
    /// The file.
    pub place: String,
    /// How to read it.
    pub dialect: DialectForm,
    /// What is taken otherwise than guessed.
    pub changes: Vec<QuestionnaireChange>,
    /// Title of the survey; one of that title that is there gets the responses.
    pub title: String,
    /// Where the file's data comes from.
    #[ts(type = "Source")]
    pub source: Source,
    /// Whether it was answered without a name: nobody is looked for, and what would tell who answered is left out.
    pub anonymous: bool,
    /// Where refused values are to be written.
    pub rejects: Option<String>,
}

/// What an import of responses did, or would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyImportReport {
    /// The batch; `null` of a preview.
    pub batch: Option<Uuid>,
    /// The survey; `null` of a preview.
    pub survey: Option<Uuid>,
    /// Responses read.
    #[ts(type = "number")]
    pub rows: u64,
    /// New responses.
    #[ts(type = "number")]
    pub added: u64,
    /// Responses already held, with nothing new.
    #[ts(type = "number")]
    pub same: u64,
    /// Responses already held, changed: they were gone on with since.
    #[ts(type = "number")]
    pub changed: u64,
    /// Responses read that are somebody's in the register.
    #[ts(type = "number")]
    pub tied: u64,
    /// Values, columns and hints not taken, in all.
    #[ts(type = "number")]
    pub not_taken: u64,
    /// The first of them.
    pub rejects: Vec<RejectView>,
}

/// A question of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionView {
    /// The question.
    pub question: QuestionForm,
    /// How many responses answer it.
    #[ts(type = "number")]
    pub answered: u64,
}

/// A survey with what it asks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyView {
    /// The survey as a record.
    pub survey: RecordView,
    /// How many responses it has.
    #[ts(type = "number")]
    pub responses: u64,
    /// Its questions, in their order.
    pub questions: Vec<QuestionView>,
}

/// Changes the question of that code, or asks a new one. A question that was answered becomes another kind only where every
/// answer still is one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditQuestion {
    /// Id of the survey.
    pub survey: Uuid,
    /// The question from now on.
    pub question: QuestionForm,
    /// Where the keeper has it from.
    #[ts(type = "Source")]
    pub source: Source,
}

/// Asks for the results of a survey.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResultsOf {
    /// Its id.
    pub survey: Uuid,
    /// Of these people, or of these responses, alone.
    pub query: Option<Query>,
}

/// Writes the results of a survey to a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportResults {
    /// Which results.
    pub results: ResultsOf,
    /// The file: a workbook where its name ends in `.xlsx`, otherwise CSV.
    pub place: String,
}

/// An option, a step, a range of numbers, a month.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BarView {
    /// The option's code, the step, the range's lower end, the month (`2024-03`).
    pub code: String,
    /// What it is called.
    pub label: String,
    /// How many answers.
    #[ts(type = "number")]
    pub count: u64,
    /// Their share of those who answered, 0–1.
    pub share: f64,
}

/// Middle and spread of a scale or of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct FiguresView {
    /// The arithmetic mean.
    pub mean: f64,
    /// The middle answer, or the mean of the two in the middle.
    pub median: f64,
    /// The standard deviation of a sample; `null` for a single answer.
    pub deviation: Option<f64>,
}

/// A scale's answers below, at and above its middle, as shares of those who answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct LikertView {
    /// Below the middle.
    pub low: f64,
    /// The middle step itself, where the scale has one.
    pub middle: f64,
    /// Above the middle.
    pub high: f64,
}

/// Net promoter score, on a scale 0–10.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct NpsView {
    /// Answered 9–10.
    #[ts(type = "number")]
    pub promoters: u64,
    /// Answered 7–8.
    #[ts(type = "number")]
    pub passives: u64,
    /// Answered 0–6.
    #[ts(type = "number")]
    pub detractors: u64,
    /// From −100 to 100.
    pub score: f64,
}

/// What the answers to one question say together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultsView {
    /// Responses looked at.
    #[ts(type = "number")]
    pub responses: u64,
    /// Those that answer this question.
    #[ts(type = "number")]
    pub answered: u64,
    /// Their share, 0–1.
    pub share_answered: f64,
    /// In the question's order, also those nobody chose. Empty for texts.
    pub bars: Vec<BarView>,
    /// For scales and numbers, once anybody answered.
    pub figures: Option<FiguresView>,
    /// For scales, once anybody answered.
    pub likert: Option<LikertView>,
    /// For scales 0–10, once anybody answered.
    pub nps: Option<NpsView>,
}

/// The results of one question.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionResults {
    /// The question.
    pub question: QuestionForm,
    /// Of the responses asked for.
    pub results: ResultsView,
    /// Of all responses, to compare with, where some were asked for.
    pub of_all: Option<ResultsView>,
}

/// The results of a survey.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyResults {
    /// Its id.
    pub survey: Uuid,
    /// Its title.
    pub title: String,
    /// Responses looked at.
    #[ts(type = "number")]
    pub responses: u64,
    /// Responses in all.
    #[ts(type = "number")]
    pub all: u64,
    /// Question by question.
    pub questions: Vec<QuestionResults>,
}

/// What a response says to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnswerView {
    /// The question.
    pub question: QuestionForm,
    /// The answer in the form of an edit, which has it as `answer:CODE`; empty where there is none. Of several options it
    /// holds the codes with `;` between them, and `;` alone where none was chosen.
    pub answer: String,
}

/// A response with its answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ResponseView {
    /// The response as a record.
    pub response: RecordView,
    /// Question by question.
    pub answers: Vec<AnswerView>,
}
