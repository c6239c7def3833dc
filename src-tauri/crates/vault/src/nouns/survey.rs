//! Surveys with their questions, responses with their answers.

use super::{Table, Texts};
use crate::tables::{answers::Answers, questions::Questions};
use liggare_domain::nouns::{RESPONSE, SURVEY};

pub(super) fn surveys() -> Table {
    let table = Table::of(&SURVEY, "surveys", Texts::words("survey"));
    Table { parts: Some(&Questions), ..table }
}

pub(super) fn responses() -> Table {
    let table = Table::of(&RESPONSE, "responses", Texts::words_and_codes("response"));
    Table {
        owner: Some("contact"),
        parts: Some(&Answers),
        title: "(SELECT trim(s.title || ' ' || coalesce(@.external_id, '')) FROM surveys s WHERE s.row = @.survey)"
            .into(),
        ..table
    }
}
