//! `responses`: to which survey somebody answered. Read and written as records; here is what surveys need of them.

use super::{millis, ordered_id, random_id};
use crate::{Reader, Writer, error::Result, hits::Hits};
use liggare_domain::Date;
use rusqlite::{OptionalExtension, Row};

/// A response beside its answers. Links are storage keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bare {
    pub(crate) contact: Option<i64>,
    pub(crate) external_id: Option<String>,
    pub(crate) submitted: Option<Date>,
    pub(crate) complete: bool,
    pub(crate) language: Option<String>,
}

const COUNT: &str = "SELECT count(*) FROM responses WHERE survey = ?1";
const OF_SURVEY: &str = "SELECT row FROM responses WHERE survey = ?1";
const SURVEY_OF: &str = "SELECT survey FROM responses WHERE row = ?1";

const ADD: &str =
    "INSERT INTO responses (id, log_id, survey, contact, external_id, submitted, complete, language, batch,
    created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)";
// The unary + keeps the planner from the index of the survey, which may have all responses.
const OF_EXTERNAL_ID: &str = "SELECT row, contact, external_id, submitted, complete, language FROM responses
    WHERE external_id = ?1 AND +survey = ?2 LIMIT 1";
const WITHOUT_EXTERNAL_ID: &str =
    "SELECT row, contact, external_id, submitted, complete, language FROM responses
    WHERE survey = ?1 AND external_id IS NULL";

/// Writes many, one at a time; answers, index, counter and log are the caller's.
pub(crate) fn add(db: &Writer<'_>, survey: i64, bare: &Bare, batch: i64) -> Result<i64> {
    let Bare { contact, external_id, submitted, complete, language } = bare;
    let (id, log_id) = (ordered_id(db.at())?, random_id()?);
    let submitted = submitted.map(|day| day.to_string());
    let at = millis(db.at());
    let values = (
        id.as_bytes(),
        log_id.as_bytes(),
        survey,
        contact,
        external_id,
        submitted,
        complete,
        language,
        batch,
        at,
    );
    db.prepare(ADD)?.execute(values)?;
    Ok(db.conn().last_insert_rowid())
}

/// The response to a survey that has this number where it was collected.
pub(crate) fn of_external_id(db: &Reader<'_>, survey: i64, id: &str) -> Result<Option<(i64, Bare)>> {
    Ok(db.prepare(OF_EXTERNAL_ID)?.query_row((id, survey), from_row).optional()?)
}

/// The responses to a survey that have no number of their own.
pub(crate) fn without_external_id(db: &Reader<'_>, survey: i64) -> Result<Vec<(i64, Bare)>> {
    let mut statement = db.prepare(WITHOUT_EXTERNAL_ID)?;
    Ok(statement.query_map([survey], from_row)?.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(i64, Bare)> {
    let bare = Bare {
        contact: row.get("contact")?,
        external_id: row.get("external_id")?,
        submitted: super::parsed(row.get("submitted")?)?,
        complete: row.get::<_, Option<bool>>("complete")?.unwrap_or(false),
        language: row.get("language")?,
    };
    Ok((row.get("row")?, bare))
}

/// How many a survey has. Counts them: for what is seldom.
pub(crate) fn count(db: &Reader<'_>, survey: i64) -> Result<i64> {
    Ok(db.prepare(COUNT)?.query_row([survey], |row| row.get(0))?)
}

/// Those to a survey.
pub(crate) fn of_survey(db: &Reader<'_>, survey: i64) -> Result<Hits> {
    let mut statement = db.prepare(OF_SURVEY)?;
    let rows = statement.query_map([survey], |row| row.get::<_, u32>(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The survey that a response answers.
pub(crate) fn survey_of(db: &Reader<'_>, response: i64) -> Result<i64> {
    Ok(db.prepare(SURVEY_OF)?.query_row([response], |row| row.get(0))?)
}

#[cfg(test)]
pub(crate) const SQL: &[&str] = &[COUNT, OF_SURVEY, SURVEY_OF, ADD, OF_EXTERNAL_ID, WITHOUT_EXTERNAL_ID];
