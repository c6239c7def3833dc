//! Surveys: what they ask, what one response says, what all of them say together. Surveys and responses are recorded,
//! changed and removed as records are; a response's form has its answers as `answer:CODE`.

mod export;
mod forms;
mod import;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::session::Open;
use crate::undo::{self, Step};
use crate::views;
use crate::wire::{
    AnswerView, ById, EditQuestion, Query, QuestionResults, QuestionView, RecordRef, ResponseView, ResultsOf,
    SurveyResults, SurveyView,
};
pub(crate) use forms::{accepted_answers, history, same_questions};
use liggare_domain::{Noun, Results};
use liggare_vault::narrow::{self, Test};
use liggare_vault::search::Links;
use liggare_vault::tables::questions::{self, Asked};
use liggare_vault::tables::{answers, records};
use liggare_vault::{Hits, Reader, VaultError, acts};
use std::sync::Arc;

impl Desk {
    /// A survey with its questions.
    pub fn get_survey(&self, req: ById) -> Result<SurveyView> {
        let survey = self.get_record(RecordRef { noun: Noun::Survey, id: req.id })?;
        let open = self.open()?;
        let asked = open.vault.read(|db| questions::of(db, req.id))?;
        let count = |count: i64| u64::try_from(count).unwrap_or(0);
        let responses = survey.named_by.get(&Noun::Response).copied().unwrap_or(0);
        let questions = asked.into_iter().map(|Asked { question, tally, .. }| QuestionView {
            answered: count(tally.answered),
            question: question.into(),
        });
        Ok(SurveyView { responses, questions: questions.collect(), survey })
    }

    /// Changes a question, or asks a new one after those there are.
    pub fn edit_question(&self, req: EditQuestion) -> Result<SurveyView> {
        let open = self.open()?;
        let question = forms::question(&req.question)?;
        let (alphabet, today) = (open.alphabet(), self.today());
        let (_, seq) = open.vault.write(self.now(), |db| {
            let held = records::by_id(db, Noun::Survey, req.survey)?.ok_or(VaultError::NotFound("survey"))?;
            let asked = questions::of(db, req.survey)?;
            let known = asked.iter().find(|asked| asked.question.code == question.code);
            let last = asked.last().map_or(0, |asked| asked.place + 1);
            let (code, part) = questions::part(known.map_or(last, |known| known.place), &question)?;
            let mut draft = held.draft;
            draft.set(&code, Some(part));
            let (noun, id) = (Noun::Survey, req.survey);
            let edit = || acts::records::edit(db, noun, id, &draft, req.source, today, &alphabet);
            undo::act(db, edit).map_err(Fault::from)
        })?;
        let edited = self.get_survey(ById { id: req.survey })?;
        if let Some(seq) = seq {
            open.steps().push(Step::edited(seq, Noun::Survey, Some(edited.survey.name.clone())));
        }
        Ok(edited)
    }

    /// The results of a survey: from what is kept, or counted among the people or the responses of a query.
    pub fn get_results(&self, req: ResultsOf) -> Result<SurveyResults> {
        let open = self.open()?;
        let version = open.vault.generation_of_data();
        open.vault.read(|db| {
            let title = records::name(db, Noun::Survey, req.survey)?.ok_or(VaultError::NotFound("survey"))?;
            let asked = questions::of(db, req.survey)?;
            let hits =
                req.query.as_ref().map(|query| open.responses(db, version, query)).transpose()?.flatten();
            let among = hits.map(|hits| answers::tallies(db, req.survey, &hits)).transpose()?;
            let of_all = asked.iter().map(|asked| Results::of(&asked.question, &asked.tally));
            let all = match asked.first() {
                Some(first) => u64::try_from(first.tally.responses).unwrap_or(0),
                None => 0,
            };
            let responses = match among.as_ref().map(|tallies| tallies.first()) {
                Some(first) => first.map_or(0, |tally| u64::try_from(tally.responses).unwrap_or(0)),
                None => all,
            };
            let mut among = among.map(Vec::into_iter);
            let questions = asked.iter().zip(of_all).map(|(asked, of_all)| {
                let question = asked.question.clone().into();
                match among.as_mut().and_then(Iterator::next) {
                    Some(tally) => QuestionResults {
                        question,
                        results: Results::of(&asked.question, &tally).into(),
                        of_all: Some(of_all.into()),
                    },
                    None => QuestionResults { question, results: of_all.into(), of_all: None },
                }
            });
            let questions = questions.collect();
            Ok(SurveyResults { survey: req.survey, title, responses, all, questions })
        })
    }

    /// A response with its answers.
    pub fn get_response(&self, req: ById) -> Result<ResponseView> {
        let response = self.get_record(RecordRef { noun: Noun::Response, id: req.id })?;
        let open = self.open()?;
        let answers = open.vault.read(|db| {
            let held = records::by_id(db, Noun::Response, req.id)?.ok_or(VaultError::NotFound("response"))?;
            let survey = response.links.get("survey").ok_or(VaultError::NotFound("survey"))?;
            let answer = |Asked { question, .. }: Asked| AnswerView {
                answer: held.draft.text(&answers::part(&question.code)).unwrap_or_default().to_owned(),
                question: question.into(),
            };
            let asked = questions::of(db, survey.record.id)?;
            Ok::<_, Fault>(asked.into_iter().map(answer).collect())
        })?;
        Ok(ResponseView { response, answers })
    }
}

impl Open {
    /// The responses of a query, or of the people of one; `None` is all of them.
    fn responses(self: &Arc<Self>, db: &Reader<'_>, version: u64, query: &Query) -> Result<Option<Hits>> {
        let table = views::table(Noun::Response)?;
        match (query.noun, self.hits(db, version, query)?) {
            (Noun::Response, hits) => Ok(hits),
            (Noun::Contact, Some(people)) => Ok(Some(Links::read(db, table, "contact")?.naming(&people))),
            // All people are not all responses: some are nobody's.
            (Noun::Contact, None) => Ok(Some(narrow::passing(db, table, "contact", Test::Filled(true))?)),
            _ => Err(Fault::about(FaultCode::InvalidValue, "query")),
        }
    }
}
