//! `survey …`, `response …`: as records of any noun, and beside that what is asked, files of responses, results.

use super::look::Dialect;
use super::records::{self, Where};
use super::{Done, import};
use crate::answer::{self, Answer, Table, pairs};
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{
    ById, ChoiceForm, EditQuestion, ExportResults, ImportSurvey, LookAtSurveyFile, Noun, Query, QuestionForm,
    QuestionKind, QuestionResults, QuestionnaireChange, ResultsOf, ResultsView, ScaleForm, Source,
};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    #[command(flatten)]
    Records(records::Command),
    /// What the responses say together: bars, means, net promoter score.
    Results(Results),
    /// How a file of responses is written, and what was asked.
    Look(Look),
    /// Take in a file of responses: all of it, or on any failure nothing.
    Import(Import),
    /// Change a question, or ask a new one.
    Question(Ask),
}

#[derive(clap::Args)]
pub struct Results {
    /// Id of the survey.
    id: Uuid,
    /// Of the contacts alone that this finds.
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// Of the contacts alone that pass these conditions.
    #[command(flatten)]
    conditions: Where,
    /// Take the search and the conditions of responses instead of contacts.
    #[arg(long)]
    responses: bool,
    /// Write them to a file as well: a workbook where its name ends in `.xlsx`, otherwise CSV.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct Look {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    dialect: Dialect,
    #[command(flatten)]
    changes: Changes,
}

#[derive(clap::Args)]
pub struct Import {
    /// The file.
    file: PathBuf,
    /// Title of the survey; one of that title gets the responses. The file's name otherwise.
    #[arg(long)]
    title: Option<String>,
    /// Where the data comes from.
    #[arg(long, value_parser = codes::source(), default_value = "survey")]
    source: Source,
    /// It was answered without a name: look for nobody, and leave out what would tell who answered.
    #[arg(long)]
    anonymous: bool,
    /// Count what would happen, and leave nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where everything that is not taken is written: line, column, value, code, sentence.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    #[command(flatten)]
    dialect: Dialect,
    #[command(flatten)]
    changes: Changes,
}

/// What of a file is taken otherwise than guessed.
#[derive(clap::Args)]
pub struct Changes {
    /// A JSON list of changes: `[{"change":"kind","question":"Q3","kind":"text"}]`.
    #[arg(long, value_name = "JSON", value_parser = changes)]
    changes: Option<ChangeList>,
}

#[derive(Clone)]
struct ChangeList(Vec<QuestionnaireChange>);

fn changes(text: &str) -> Result<ChangeList, serde_json::Error> {
    serde_json::from_str(text).map(ChangeList)
}

#[derive(clap::Args)]
pub struct Ask {
    /// Id of the survey.
    id: Uuid,
    /// Code of the question.
    code: String,
    /// What the person reads.
    #[arg(long)]
    text: Option<String>,
    /// How it is answered.
    #[arg(long, value_parser = codes::question_kind())]
    kind: Option<QuestionKind>,
    /// What can be chosen, `CODE=LABEL`; all of them.
    #[arg(long = "option", value_name = "CODE=LABEL", value_parser = option)]
    options: Vec<ChoiceForm>,
    /// The ends of the scale, `1-5`.
    #[arg(long, value_name = "MIN-MAX", value_parser = scale)]
    scale: Option<ScaleForm>,
    /// Where the change comes from.
    #[arg(long, value_parser = codes::source(), default_value = "form")]
    source: Source,
}

fn option(text: &str) -> Result<ChoiceForm, &'static str> {
    let (code, label) = text.split_once('=').ok_or("not CODE=LABEL")?;
    Ok(ChoiceForm { code: code.to_owned(), label: label.to_owned() })
}

fn scale(text: &str) -> Result<ScaleForm, &'static str> {
    let (min, max) = text.split_once('-').ok_or("not MIN-MAX")?;
    match (min.parse(), max.parse()) {
        (Ok(min), Ok(max)) => Ok(ScaleForm { min, max }),
        _ => Err("not MIN-MAX"),
    }
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    match command {
        Command::Records(records::Command::Show { id }) => show(client, id),
        Command::Records(command) => records::run(client, Noun::Survey, command),
        Command::Results(args) => results(client, args),
        Command::Look(args) => look(client, args),
        Command::Import(args) => take_in(client, args),
        Command::Question(args) => ask(client, args),
    }
}

/// `response …`.
pub fn response(client: &Client, command: records::Command) -> Done {
    client.open()?;
    let records::Command::Show { id } = command else {
        return records::run(client, Noun::Response, command);
    };
    let view = client.desk.get_response(ById { id })?;
    let answered = view.answers.iter().filter(|answer| !answer.answer.is_empty());
    let lines = answered.map(|answer| (answer.question.text.clone(), said(&answer.question, &answer.answer)));
    let lines: Vec<_> = lines.collect();
    let answers = pairs(lines.iter().map(|(text, said)| (text.clone(), said.as_str())));
    Ok(Answer::new(&view, format!("{}\n{answers}", records::text(client, &view.response))))
}

/// An answer by its options' labels.
fn said(question: &QuestionForm, answer: &str) -> String {
    let label = |code: &str| {
        let option = question.options.iter().find(|option| option.code == code);
        option.map_or_else(|| code.to_owned(), |option| option.label.clone())
    };
    match question.kind {
        QuestionKind::Single => label(answer),
        QuestionKind::Multiple if answer == ";" => "–".to_owned(),
        QuestionKind::Multiple => answer.split(';').map(label).collect::<Vec<_>>().join(", "),
        _ => answer.to_owned(),
    }
}

fn show(client: &Client, id: Uuid) -> Done {
    let view = client.desk.get_survey(ById { id })?;
    let heads = ["survey-col-code", "survey-col-question", "survey-col-kind", "survey-col-answers"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for asked in &view.questions {
        table.row([
            asked.question.code.clone(),
            asked.question.text.clone(),
            kind(client, asked.question.kind),
            asked.answered.to_string(),
        ]);
    }
    let count = client.say_with("survey-responses", &[("count", view.responses.into())]);
    let text = format!("{}\n{count}\n\n{}", records::text(client, &view.survey), table.render());
    Ok(Answer::new(&view, text))
}

fn kind(client: &Client, kind: QuestionKind) -> String {
    client.say(&format!("question-kind-{kind}"))
}

fn results(client: &Client, args: Results) -> Done {
    let noun = if args.responses { Noun::Response } else { Noun::Contact };
    let narrowed = args.responses || args.search.is_some() || !args.conditions.filters.is_empty();
    let query = narrowed.then(|| Query {
        noun,
        text: args.search.unwrap_or_default(),
        filters: args.conditions.filters,
    });
    let of = ResultsOf { survey: args.id, query };
    if let Some(file) = &args.out {
        let request = ExportResults { results: of.clone(), place: client.place(file) };
        client.desk.export_results(request, &client.watch())?;
    }
    let view = client.desk.get_results(of)?;
    let counts = [("some", view.responses.into()), ("count", view.all.into())];
    let mut text = format!("{}\n{}\n", view.title, client.say_with("survey-responses-of", &counts));
    for question in &view.questions {
        text = format!("{text}\n{}", one(client, question));
    }
    Ok(Answer::new(&view, text))
}

fn one(client: &Client, asked: &QuestionResults) -> String {
    let ResultsView { answered, share_answered, bars, figures, likert, nps, .. } = &asked.results;
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let share = percent(*share_answered);
    let answers = [("count", (*answered).into()), ("share", (&share).into())];
    let answers = client.say_with("survey-answered", &answers);
    let mut text = format!("{}  {}\n  {answers}\n", asked.question.code, asked.question.text);
    let width = bars.iter().map(|bar| bar.label.chars().count()).max().unwrap_or(0).min(30);
    for bar in bars {
        let label: String = bar.label.chars().take(30).collect();
        let drawn = "█".repeat((bar.share * 30.0).round() as usize);
        text = format!("{text}  {label:width$}  {:>7}  {:>5}  {drawn}\n", bar.count, percent(bar.share));
    }
    let mut named = Vec::new();
    if let Some(figures) = figures {
        named.push(("survey-mean", format!("{:.2}", figures.mean)));
        named.push(("survey-median", format!("{:.2}", figures.median)));
        named.extend(figures.deviation.map(|deviation| ("survey-deviation", format!("{deviation:.2}"))));
    }
    if let Some(likert) = likert {
        let shares = [likert.low, likert.middle, likert.high].map(percent).join(" · ");
        named.push(("survey-likert", shares));
    }
    if let Some(nps) = nps {
        named.push(("survey-nps", format!("{:.0}", nps.score)));
    }
    for (id, value) in named {
        text = format!("{text}  {}: {value}\n", client.say(id));
    }
    text
}

fn look(client: &Client, args: Look) -> Done {
    let request = LookAtSurveyFile {
        place: client.place(&args.file),
        dialect: args.dialect.into(),
        changes: args.changes.changes.map(|list| list.0).unwrap_or_default(),
    };
    let view = client.desk.look_at_survey_file(request, &client.watch())?;
    let mut document = answer::json(&view);
    if let Some(object) = document.as_object_mut() {
        // A token means nothing to a shell.
        object.insert("file".to_owned(), args.file.to_string_lossy().into());
        object.remove("place");
    }
    let heads = ["survey-col-code", "survey-col-question", "survey-col-kind", "survey-col-options"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for question in &view.questions {
        let options: Vec<_> = question.options.iter().map(|option| option.label.as_str()).collect();
        let scale = question.scale.map(|scale| format!("{}–{}", scale.min, scale.max));
        let offered = scale.unwrap_or_else(|| options.join(" / "));
        table.row([question.code.clone(), question.text.clone(), kind(client, question.kind), offered]);
    }
    let mut text =
        format!("{}\n\n{}", client.say_with("survey-rows", &[("count", view.rows.into())]), table.render());
    if let Some(before) = &view.imported_before {
        text = format!("{text}\n{}", client.say_with("cli-imported-before", &[("at", before.into())]));
    }
    Ok(Answer::new(&document, text))
}

fn take_in(client: &Client, args: Import) -> Done {
    let stem = args.file.file_stem().map(|name| name.to_string_lossy().into_owned());
    let request = ImportSurvey {
        place: client.place(&args.file),
        dialect: args.dialect.into(),
        changes: args.changes.changes.map(|list| list.0).unwrap_or_default(),
        title: args.title.or(stem).unwrap_or_default(),
        source: args.source,
        anonymous: args.anonymous,
        rejects: args.rejects.as_deref().map(|file| client.place(file)),
    };
    let watch = client.watch();
    let report = if args.dry_run {
        client.desk.preview_survey_import(request, &watch)?
    } else {
        client.desk.import_survey(request, &watch)?
    };
    drop(watch);
    let counted = [
        ("cli-import-rows", report.rows),
        ("survey-import-added", report.added),
        ("cli-import-same", report.same),
        ("cli-import-changed", report.changed),
        ("survey-import-tied", report.tied),
        ("cli-import-not-taken", report.not_taken),
    ];
    let counted = counted.map(|(id, count)| (client.say(id), count.to_string()));
    let counts = pairs(counted.iter().map(|(name, count)| (name.clone(), count.as_str())));
    let rejects = import::rejects(client, &report.rejects, report.not_taken);
    let last = match report.batch {
        Some(id) => client.say_with("cli-import-batch", &[("id", (&id.to_string()).into())]),
        None => client.say("cli-import-dry"),
    };
    let mut document = answer::json(&report);
    if let Some(object) = document.as_object_mut() {
        object.insert("dry_run".to_owned(), args.dry_run.into());
    }
    Ok(Answer::new(&document, format!("{counts}{rejects}{last}")))
}

fn ask(client: &Client, args: Ask) -> Done {
    let held = client.desk.get_survey(ById { id: args.id })?;
    let held = held.questions.into_iter().map(|asked| asked.question).find(|asked| asked.code == args.code);
    let mut question = held.unwrap_or_else(|| QuestionForm {
        code: args.code.clone(),
        text: args.code,
        kind: QuestionKind::Text,
        options: Vec::new(),
        scale: None,
    });
    question.text = args.text.unwrap_or(question.text);
    question.kind = args.kind.unwrap_or(question.kind);
    question.scale = args.scale.or(question.scale);
    if !args.options.is_empty() {
        question.options = args.options;
    }
    client.desk.edit_question(EditQuestion { survey: args.id, question, source: args.source })?;
    show(client, args.id)
}
