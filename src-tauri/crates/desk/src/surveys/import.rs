//! Taking in a file of responses. A preview is the import itself, rolled back.

use super::forms::{not_possible, question};
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::imports::rejects::{NotTaken, RejectFile, Rejects};
use crate::imports::{asked, dialect, digest_of, open_file, sheets};
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{
    DialectForm, ImportSurvey, JobProgress, LookAtSurveyFile, QuestionForm, QuestionnaireChange,
    SurveyColumn, SurveyFileLook, SurveyImportReport,
};
use liggare_domain::{BatchId, Country, Email, Noun};
use liggare_intake::questionnaire::{
    Fact, Hint, Questionnaire, QuestionnaireProblem, Reading, Refused, Response, Role, Row, look,
};
use liggare_intake::{Detected, Progress as Passed, RejectCode, values};
use liggare_vault::acts::surveys::{Arriving, SurveyImport};
use liggare_vault::tables::batches::{self, BatchKind, NewBatch};
use liggare_vault::tie::{self, Hints, Tied};
use liggare_vault::{Alphabet, Writer};
use std::path::Path;

/// How often progress is told.
const STEP: u64 = 1_000;

impl Desk {
    /// Looks at a file of responses: what was asked, what its columns are.
    pub fn look_at_survey_file(
        &self,
        req: LookAtSurveyFile,
        progress: &dyn Progress,
    ) -> Result<SurveyFileLook> {
        let path = self.path(&req.place)?;
        let open = self.open()?;
        let (detected, seen) = looked_at(&path, &req.dialect, &req.changes, progress)?;
        let digest = digest_of(&mut open_file(&path)?)?;
        let before = open.vault.read(|db| batches::by_digest(db, &digest))?;
        let asked = seen.questions.iter().enumerate().filter(|(place, _)| seen.is_asked(*place));
        Ok(SurveyFileLook {
            place: self.grant(&path),
            dialect: dialect(&detected.form),
            sheets: sheets(detected.sheets),
            form: seen.form.code().to_owned(),
            title: path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            rows: seen.rows,
            questions: asked.map(|(_, question)| question.clone().into()).collect(),
            columns: columns(&seen),
            imported_before: before.map(|batch| batch.at.to_string()),
        })
    }

    /// What an import of responses would do; leaves nothing, and writes no rejects.
    pub fn preview_survey_import(
        &self,
        req: ImportSurvey,
        progress: &dyn Progress,
    ) -> Result<SurveyImportReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let req = ImportSurvey { rejects: None, ..req };
        let mut report = None;
        let outcome = open.vault.write(self.now(), |db| {
            report = Some(self.take_survey_in(&open, db, &req, progress)?.0);
            // Rolls everything back.
            Err::<(), _>(Fault::new(FaultCode::Cancelled))
        });
        match (report, outcome) {
            (Some(report), _) => Ok(SurveyImportReport { batch: None, survey: None, ..report }),
            (None, Err(fault)) => Err(fault),
            (None, Ok(())) => Err(Fault::about(FaultCode::Internal, "preview")),
        }
    }

    /// Takes in a file of responses in one transaction: all of it is there, or nothing is.
    pub fn import_survey(&self, req: ImportSurvey, progress: &dyn Progress) -> Result<SurveyImportReport> {
        let open = self.open()?;
        open.refuse_samples()?;
        let (report, rejects) =
            open.vault.write(self.now(), |db| self.take_survey_in(&open, db, &req, progress))?;
        self.checkpoint(&open);
        if let Some(batch) = report.batch {
            let count = report.added + report.changed;
            open.steps().push(crate::undo::Step::imported(BatchId(batch), Noun::Response, count));
        }
        if let Some(rejects) = rejects {
            rejects.put_in_place()?;
        }
        Ok(report)
    }

    fn take_survey_in(
        &self,
        open: &Open,
        db: &Writer<'_>,
        req: &ImportSurvey,
        progress: &dyn Progress,
    ) -> Result<(SurveyImportReport, Option<RejectFile>)> {
        let path = self.path(&req.place)?;
        let (detected, mut seen) = looked_at(&path, &req.dialect, &req.changes, progress)?;
        leave_out(&mut seen, req.anonymous);
        let responses =
            liggare_intake::questionnaire::Responses::new(&seen).map_err(|problem| unasked(&problem))?;
        let form = [("title".to_owned(), req.title.clone())].into();
        let survey = crate::forms::record(&liggare_domain::nouns::SURVEY, &form)?;
        let mut file = open_file(&path)?;
        let digest = digest_of(&mut file)?;
        let total = detected.total;
        let path_of_rejects = req.rejects.as_deref().map(|place| self.path_to_write(place)).transpose()?;
        let texts = self.texts();
        let sentence = |code: &str| texts.get(&format!("reject-{code}")).unwrap_or_else(|| code.to_owned());
        let mut rejects = Rejects::begin(path_of_rejects, &sentence)?;
        let file_name = path.file_name().map(|name| name.to_string_lossy());
        let new = NewBatch {
            kind: BatchKind::Import,
            source: req.source,
            noun: Noun::Response,
            day: self.today(),
            file_name: file_name.as_deref(),
            digest: Some(digest),
        };
        let alphabet = open.alphabet();
        // Those that no column answers are not asked, and keep their places all the same.
        let places: Vec<usize> = (0..seen.questions.len()).filter(|place| seen.is_asked(*place)).collect();
        let questions: Vec<_> = places.iter().map(|place| seen.questions[*place].clone()).collect();
        let mut import = SurveyImport::begin(db, &new, &survey, &questions, &alphabet)?;
        let who = Who { db, alphabet: &alphabet, region: self.region() };
        let mut reading = Reading::open(&mut file, &detected.form, responses)?;
        let (mut rows, mut tied) = (0, 0);
        while let Some(row) = reading.next() {
            rows += 1;
            let response = match row? {
                Row::Response(response) => response,
                Row::Malformed(refused) => {
                    rejects.refused(&refused)?;
                    continue;
                }
            };
            response.refused.iter().try_for_each(|refused| rejects.refused(refused))?;
            let contact = who.answered(&response, &mut rejects)?;
            tied += u64::from(contact.is_some());
            let line = response.line;
            let (_, unfit) = import.take(arriving(response, contact, &places))?;
            for (place, value, problem) in unfit {
                let column = questions[place].code.clone();
                rejects.refused(&Refused { line, column, value, code: problem.into() })?;
            }
            if rows % STEP == 0 {
                open.step(progress, JobProgress { done: reading.done(), total, rows })?;
            }
        }
        reading.not_taken().iter().try_for_each(|refused| rejects.refused(refused))?;
        let all = JobProgress { done: total, total, rows };
        open.step(progress, all)?;
        let survey = import.survey();
        let (batch, tally) = open.watched(db, progress, all, || Ok(import.finish()?))?;
        let NotTaken { count, shown, file } = rejects.finish()?;
        let report = SurveyImportReport {
            batch: Some(batch.id.0),
            survey: Some(survey),
            rows,
            added: tally.added,
            same: tally.same,
            changed: tally.changed,
            tied,
            not_taken: count,
            rejects: shown,
        };
        Ok((report, file))
    }
}

/// Looks at a file and takes it as the changes say.
fn looked_at(
    path: &Path,
    dialect: &DialectForm,
    changes: &[QuestionnaireChange],
    progress: &dyn Progress,
) -> Result<(Detected, Questionnaire)> {
    let mut watch =
        |at: Passed| progress.report(JobProgress { done: at.done, total: at.total, rows: 0 }).is_continue();
    let (detected, mut seen) = look(&mut open_file(path)?, &asked(Noun::Response, dialect)?, &mut watch)?;
    changes.iter().try_for_each(|one| change(&mut seen, one))?;
    Ok((detected, seen))
}

/// Columns that nobody is looked for by are left out, and told of as such: all that would tell who answered, where that
/// is not to be known; invitations, which mean something only where they were sent, once each row has a number.
fn leave_out(seen: &mut Questionnaire, anonymous: bool) {
    let numbered = seen.columns.iter().any(|column| column.role == Role::Fact { fact: Fact::Id });
    for column in &mut seen.columns {
        let Role::Hint { hint } = column.role else { continue };
        if anonymous || (numbered && hint == Hint::Token) {
            column.role = Role::Left;
        }
    }
}

fn change(seen: &mut Questionnaire, change: &QuestionnaireChange) -> Result<()> {
    let place = |seen: &Questionnaire, code: &str| {
        let place = seen.questions.iter().position(|question| question.code == code);
        place.ok_or_else(|| not_possible("question"))
    };
    match change {
        QuestionnaireChange::Take { column, role } if role == "question" => {
            seen.ask(*column as usize).ok_or_else(|| not_possible("column"))?;
        }
        QuestionnaireChange::Take { column, role } => {
            let taken = seen.columns.get_mut(*column as usize).ok_or_else(|| not_possible("column"))?;
            taken.role = match (role.as_str(), role.parse::<Fact>(), role.parse::<Hint>()) {
                ("left", ..) => Role::Left,
                (_, Ok(fact), _) => Role::Fact { fact },
                (_, _, Ok(hint)) => Role::Hint { hint },
                _ => return Err(not_possible("role")),
            };
        }
        QuestionnaireChange::Kind { question, kind } => {
            let place = place(seen, question)?;
            seen.ask_as(place, *kind).map_err(|_| not_possible("kind"))?;
        }
        QuestionnaireChange::Apart { question } => seen.apart(place(seen, question)?),
        QuestionnaireChange::Word { question: form } => word(&mut seen.questions, form)?,
    }
    Ok(())
}

fn word(questions: &mut [liggare_domain::Question], form: &QuestionForm) -> Result<()> {
    let said = question(form)?;
    let codes = |question: &liggare_domain::Question| -> Vec<String> {
        question.options.iter().map(|option| option.code.clone()).collect()
    };
    let known = questions.iter_mut().find(|known| known.code == said.code);
    let known = known.filter(|known| known.kind == said.kind && codes(known) == codes(&said));
    *known.ok_or_else(|| not_possible("question"))? = said;
    Ok(())
}

fn unasked(problem: &QuestionnaireProblem) -> Fault {
    let detail = match problem {
        QuestionnaireProblem::Question { code, .. }
        | QuestionnaireProblem::RepeatedCode { code }
        | QuestionnaireProblem::TooManyOptions { code } => code.clone(),
        QuestionnaireProblem::NoSuchQuestion { column } => format!("#{}", column + 1),
    };
    Fault::about(FaultCode::MappingIncomplete, detail)
}

fn columns(seen: &Questionnaire) -> Vec<SurveyColumn> {
    let code = |question: &usize| seen.questions.get(*question).map(|question| question.code.clone());
    let told = seen.columns.iter().map(|column| {
        let (role, question) = match &column.role {
            Role::Fact { fact } => (fact.code(), None),
            Role::Hint { hint } => (hint.code(), None),
            Role::Answer { question } | Role::Option { question, .. } => ("question", code(question)),
            Role::Other { of, .. } => ("question", code(of)),
            Role::Left => ("left", None),
        };
        SurveyColumn {
            index: column.index as u32,
            header: column.header.clone(),
            filled: column.filled,
            role: role.to_owned(),
            question,
        }
    });
    told.collect()
}

fn arriving(response: Response, contact: Option<u32>, places: &[usize]) -> Arriving {
    let answers = response.answers.into_iter();
    let token = response.hints.into_iter().find(|(hint, _)| *hint == Hint::Token).map(|(_, token)| token);
    Arriving {
        contact,
        external_id: response.id.or(token),
        submitted: response.submitted,
        complete: response.complete,
        language: response.language,
        answers: answers
            .filter_map(|(place, answer)| Some((places.binary_search(&place).ok()?, answer)))
            .collect(),
    }
}

/// Who answered.
struct Who<'a> {
    db: &'a Writer<'a>,
    alphabet: &'a Alphabet,
    region: Country,
}

impl Who<'_> {
    /// The contact that a response's hints tell of. What led to nobody is told of.
    fn answered(&self, response: &Response, rejects: &mut Rejects<'_>) -> Result<Option<u32>> {
        let line = response.line;
        let refused = |hint: &Hint, value: &str, code: RejectCode| Refused {
            line,
            column: hint.code().to_owned(),
            value: value.to_owned(),
            code: code.into(),
        };
        let mut hints = Hints::default();
        let mut told = Vec::new();
        for (hint, value) in &response.hints {
            match hint {
                Hint::Email => hints.emails.extend(Email::parse(value)),
                Hint::Mobile => match values::phone(value, self.region) {
                    Ok(number) => hints.phones.push(number.phone),
                    Err(_) => {
                        rejects.refused(&refused(hint, value, RejectCode::NotAPhone))?;
                        continue;
                    }
                },
                Hint::GivenName => hints.name.given = Some(value.clone()),
                Hint::FamilyName => hints.name.family = Some(value.clone()),
                Hint::FullName => hints.name = values::full_name(value),
                Hint::Organisation => hints.organisation = Some(value.clone()),
                Hint::Token => continue,
            }
            told.push((hint, value));
        }
        let code = match tie::find(self.db, &hints, self.alphabet)? {
            Tied::To(contact) => return Ok(Some(contact)),
            Tied::ToNobody => RejectCode::NobodyFound,
            Tied::ToSeveral => RejectCode::SeveralFound,
        };
        for (hint, value) in told {
            rejects.refused(&refused(hint, value, code))?;
        }
        Ok(None)
    }
}
